"""Make the README's pictures: the mirrors of an invented session and of its course, in Chromium (``make screenshots``)."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from alongside.cli.course.finding import found_in
from alongside.cli.looking import Look
from alongside.folder import Folder
from alongside.ingest import read
from alongside.mirror.course.page import page as course_mirror
from alongside.mirror.page import page
from alongside.notice import Scene, run
from alongside.notice.earned import in_use, switched_on
from alongside.notice.encoder import Encoder

ROOT = Path(__file__).parent.parent
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def main() -> None:
    """Write ``docs/pictures/mirror.png`` and ``docs/pictures/course.png``."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("screenshots: Chromium is not installed")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        tab = browser.new_page(viewport={"width": 1280, "height": 1640})
        for name, html in (("mirror", session_page()), ("course", course_page())):
            place = Path(folder) / f"{name}.html"
            place.write_text(html, encoding="utf-8")
            tab.goto(place.as_uri())
            tab.screenshot(path=ROOT / f"docs/pictures/{name}.png")
        browser.close()


def session_page() -> str:
    """The mirror of the fourth hour."""
    transcript = read([ROOT / "examples/willow-4-strain-and-repair.vtt"]).transcripts[0]
    registry = switched_on(in_use())
    scene = Scene(transcript, Encoder.load().read(Scene(transcript)))
    report = run(registry.detectors, transcript, scene=scene)
    return page(transcript, report, registry, title="Willow, the fourth hour (invented)")


def course_page() -> str:
    """The mirror of the whole course."""
    loaded, found = found_in(
        Folder.open(ROOT / "examples/willow"), Look(installed=False, encoder=None, no_encoder=True)
    )
    return course_mirror(loaded.course, found, title="Willow (all of it is invented)", folder="willow")


if __name__ == "__main__":
    main()
