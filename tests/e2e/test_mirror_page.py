"""The mirror page in a browser: nobody is shut out, nothing leaves, nothing is cut."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from alongside.mirror.page import page as mirror
from alongside.notice import Claim, Movement
from alongside.notice.standing import Standing
from alongside.session import Role
from alongside.testing import card_of, known_of, registry_of, report_of, seen_in, transcript_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
)  # fmt: skip
WIDTHS = (1280, 800, 390)
LOOKS = [(width, scheme) for width in WIDTHS for scheme in ("light", "dark")]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None and not os.environ.get("CI"), reason="Chromium is not installed"),
]

CONTACT = card_of("contact", claim=Claim.READ, movement=Movement.TOWARD)
VANISHES = card_of("vanishes", movement=Movement.AWAY)
STAYS = card_of("stays", movement=Movement.TOWARD, listens_to=Role.THERAPIST)
STEP = card_of("own_step", claim=Claim.READ, movement=Movement.TOWARD)
FEELING = card_of("feeling")
REGISTRY = registry_of(CONTACT, VANISHES, STAYS, STEP, FEELING)
KNOWN = known_of(
    REGISTRY,
    {
        "contact": Standing.FEW, "vanishes": Standing.FEW, "stays": Standing.FEW, "own_step": Standing.FOLDED,
        "feeling": Standing.MARGIN,
    },
)  # fmt: skip
LONG = " ".join(["It went on like that for years and nobody said a word about it."] * 12)
LINES = (
    "0-3 T: Where were we?",
    "3-19 C: I have never said this before. I went to the lake and stood there with my coat on.",
    "31-32 T: Mm.",
    f"32-90 C: {LONG} And then I, it was… [laughs] Is that clock right?",
    "90-93 T: Nearly.",
    "93-100 C: I asked him to wait. He waited. I was so glad of it.",
    "100-104 T: And how was the waiting?",
    "104-110 C: Averyveryverylongwordwithoutanyplacetobreakitbecauseitisonlylettersandnothingelseatall.",
    "110-116 C: When I was small he hit me. I have never said it out loud.",
    "116-117 T: Thank you for saying it.",
)
QUOTES = (
    (CONTACT, "never said this before"), (STAYS, "Mm."), (VANISHES, "it was… [laughs]"), (STEP, "I asked him to wait"),
    (VANISHES, "[laughs] Is that clock right?"), (FEELING, "I was so glad"), (CONTACT, "never said it out loud"),
)  # fmt: skip


def written(folder: Path, *quotes: tuple[object, str], reading: str = "descriptive") -> str:
    """A page on disk, as a person would open it."""
    transcript = transcript_of(*LINES)
    seen = [seen_in(transcript, card, quote) for card, quote in QUOTES if (card, quote) in quotes]
    place = folder / f"{len(quotes)}.mirror.html"
    html = mirror(
        transcript,
        report_of(transcript, *seen),
        REGISTRY,
        title="The hour by the lake",
        reading=reading,
        known=KNOWN,
    )
    place.write_text(html, encoding="utf-8")
    return place.as_uri()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(tmp_path_factory.mktemp("full"), *QUOTES, reading="clinical")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


def look(browser: Browser, address: str, width: int, scheme: str, *, script: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=script,
    )
    opened = context.new_page()
    opened.goto(address)
    return opened


def open_everything(opened: Page) -> None:
    for summary in opened.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_nobody_is_shut_out(browser: Browser, full: str, width: int, scheme: str) -> None:
    opened = look(browser, full, width, scheme)
    for unfolded in (False, True):
        if unfolded:
            open_everything(opened)
        found = Axe().run(opened)
        assert found.violations_count == 0, found.generate_report()
    opened.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_with_nothing_noticed_shuts_nobody_out(browser: Browser, empty: str, scheme: str) -> None:
    opened = look(browser, empty, 390, scheme)
    found = Axe().run(opened)
    assert found.violations_count == 0, found.generate_report()
    opened.context.close()


@pytest.mark.parametrize("width", [*WIDTHS, 320])
def test_nothing_has_to_be_scrolled_sideways(browser: Browser, full: str, width: int) -> None:
    opened = look(browser, full, width, "light")
    open_everything(opened)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_one_line_is_drawn_and_it_has_a_name(browser: Browser, full: str, width: int) -> None:
    opened = look(browser, full, width, "light")
    lines = opened.get_by_role("img", name=re.compile("The session as one line"))
    assert lines.count() == 1
    assert "Above: Client. Below: Therapist." in opened.locator("svg:visible desc").inner_html()
    opened.context.close()


def test_nothing_is_asked_of_any_other_machine(browser: Browser, full: str) -> None:
    context = browser.new_context()
    opened = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: said.append(message.text))
    opened.goto(full)
    open_everything(opened)
    assert asked == [full]
    assert said == []
    context.close()


def test_it_reads_without_script(browser: Browser, full: str) -> None:
    opened = look(browser, full, 390, "light", script=False)
    assert opened.get_by_role("heading", level=1).inner_text() == "The hour by the lake"
    folded = opened.get_by_text("“I asked him to wait”. Or is it something else?").first
    assert not folded.is_visible()
    opened.get_by_role("heading", name="More places").click()
    assert folded.is_visible()
    assert opened.get_by_text("Put this away now. It will keep.").is_visible()
    opened.context.close()


def test_what_is_closed_opens_only_by_a_persons_hand(browser: Browser, full: str) -> None:
    opened = look(browser, full, 1280, "light")
    closed = opened.locator(".closed .place").first
    assert not closed.is_visible()
    opened.get_by_text("Open these places").click()
    assert closed.is_visible()
    assert "never said it out loud" in closed.inner_text()
    opened.context.close()


def test_the_keyboard_reaches_every_fold_and_every_note(browser: Browser, full: str) -> None:
    opened = look(browser, full, 1280, "light")
    wanted = sum(one.is_visible() for one in opened.locator("summary").all())
    assert wanted >= 8
    reached: set[str] = set()
    for _ in range(80):
        opened.keyboard.press("Tab")
        here = opened.evaluate(
            "document.activeElement.tagName === 'SUMMARY'"
            " ? [...document.querySelectorAll('summary')].indexOf(document.activeElement) + '' : ''"
        )
        reached.add(here)
    assert len(reached - {""}) == wanted
    note = opened.locator(".note > summary").first
    note.focus()
    outline = note.evaluate("element => getComputedStyle(element).outlineStyle")
    assert outline == "solid"
    opened.keyboard.press("Enter")
    assert opened.locator(".note[open]").count() == 1
    opened.context.close()


def test_a_link_leads_to_the_very_turn(browser: Browser, full: str) -> None:
    opened = look(browser, full, 1280, "light")
    opened.locator("article .where a").first.click()
    turn = opened.locator("li.turn:target")
    assert "never said this before" in turn.inner_text()
    assert turn.locator("mark").first.inner_text() == "never said this before"
    opened.context.close()


def test_it_prints_on_a4_with_nothing_cut(browser: Browser, full: str, tmp_path: Path) -> None:
    opened = look(browser, full, 1280, "dark")
    opened.emulate_media(media="print")
    told = opened.locator(".more .place .main").first
    assert told.bounding_box() is not None, "what is folded is not on paper"
    assert opened.locator(".closed .place").first.bounding_box() is None, "what is closed must not print"
    background = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(255, 255, 255)"
    paper = round((210 - 32) / 25.4 * 96)
    opened.set_viewport_size({"width": paper, "height": 1000})
    assert opened.evaluate("document.documentElement.scrollWidth") <= paper
    printed = opened.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", printed)
    assert boxes
    for width, height in boxes:
        assert abs(float(width) - 595) < 2
        assert abs(float(height) - 842) < 2
    opened.context.close()
