"""The course page in a browser: nobody is shut out, nothing leaves, nothing is cut."""

import itertools
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from alongside.course.course import Course
from alongside.course.looking import Found
from alongside.mirror.course.page import page
from alongside.testing.whole import bare, long_course, whole_course

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
)  # fmt: skip
WIDTHS = (1280, 800, 390)
BARE: dict[str, tuple[str, ...]] = {
    "empty": (),
    "one hour": ("recorded",),
    "waiting": ("waiting",),
    "remembered": ("remembered", "remembered", "waiting"),
}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None and not os.environ.get("CI"), reason="Chromium is not installed"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("courses")


def written(folder: Path, name: str, made: tuple[Course, Found]) -> str:
    """A page on disk, as a person would open it."""
    place = folder / f"{name}.course.html"
    place.write_text(page(*made, title="The course by the lake", folder="lake"), encoding="utf-8")
    return place.as_uri()


@pytest.fixture(scope="module")
def whole(folder: Path) -> str:
    return written(folder, "whole", whole_course())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


def look(browser: Browser, address: str, width: int, scheme: str = "light", *, script: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=script,
    )
    opened = context.new_page()
    opened.goto(address)
    return opened


def open_everything(opened: Page) -> None:
    for _ in range(3):
        for summary in opened.locator("details:not([open]) > summary").all():
            if summary.is_visible():
                summary.click()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out(browser: Browser, whole: str, width: int, scheme: str) -> None:
    opened = look(browser, whole, width, scheme)
    for unfolded in (False, True):
        if unfolded:
            open_everything(opened)
        found = Axe().run(opened)
        assert found.violations_count == 0, found.generate_report()
    opened.context.close()


@pytest.mark.parametrize("name", BARE)
def test_a_course_that_has_hardly_begun_shuts_nobody_out(browser: Browser, folder: Path, name: str) -> None:
    opened = look(browser, written(folder, name, bare(*BARE[name])), 390)
    found = Axe().run(opened)
    assert found.violations_count == 0, found.generate_report()
    opened.context.close()


@pytest.mark.parametrize("width", [*WIDTHS, 320])
def test_nothing_has_to_be_scrolled_sideways(browser: Browser, whole: str, width: int) -> None:
    opened = look(browser, whole, width)
    open_everything(opened)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.context.close()


def test_sixty_hours_fit_a_narrow_page(browser: Browser, folder: Path) -> None:
    opened = look(browser, written(folder, "long", long_course(60)), 390)
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.evaluate("document.documentElement.scrollHeight") < 26_000
    opened.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_way_and_the_strands_are_drawn_once_and_have_names(
    browser: Browser, whole: str, width: int
) -> None:
    opened = look(browser, whole, width)
    for name in ("The way so far", "Near, then away", "What comes back"):
        assert opened.get_by_role("img", name=re.compile(name)).count() == 1
    opened.context.close()


def test_nothing_is_asked_of_any_other_machine(browser: Browser, whole: str) -> None:
    context = browser.new_context()
    opened = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: said.append(message.text))
    opened.goto(whole)
    open_everything(opened)
    assert asked == [whole]
    assert said == []
    context.close()


def test_it_reads_without_script_and_what_is_closed_opens_by_hand(browser: Browser, whole: str) -> None:
    opened = look(browser, whole, 390, script=False)
    assert opened.get_by_role("heading", level=1).inner_text() == "The course by the lake"
    closed = opened.get_by_text("I was worthless at listening.").first
    assert not closed.is_visible()
    opened.locator("article.remembered .shut > summary").first.click()
    assert closed.is_visible()
    assert opened.get_by_text("Put this away now. It will keep.").is_visible()
    opened.context.close()


def test_the_keyboard_reaches_every_fold(browser: Browser, whole: str) -> None:
    opened = look(browser, whole, 1280)
    wanted = sum(one.is_visible() for one in opened.locator("summary").all())
    assert wanted >= 6
    reached: set[str] = set()
    for _ in range(60):
        opened.keyboard.press("Tab")
        reached.add(
            opened.evaluate(
                "document.activeElement.tagName === 'SUMMARY'"
                " ? [...document.querySelectorAll('summary')].indexOf(document.activeElement) + '' : ''"
            )
        )
    assert len(reached - {""}) == wanted
    opened.context.close()


def test_headings_go_down_step_by_step(browser: Browser, whole: str) -> None:
    opened = look(browser, whole, 1280)
    levels = opened.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(one => +one.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))
    opened.context.close()


def test_it_prints_on_a4_with_nothing_cut(browser: Browser, whole: str, tmp_path: Path) -> None:
    opened = look(browser, whole, 1280, "dark")
    opened.emulate_media(media="print")
    assert opened.get_by_text("he hit me with the oar").first.bounding_box() is None, (
        "closed, so not on paper"
    )
    assert opened.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    paper = round((210 - 32) / 25.4 * 96)
    opened.set_viewport_size({"width": paper, "height": 1000})
    assert opened.evaluate("document.documentElement.scrollWidth") <= paper
    printed = opened.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    for width, height in re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", printed):
        assert abs(float(width) - 595) < 2
        assert abs(float(height) - 842) < 2
    opened.context.close()
