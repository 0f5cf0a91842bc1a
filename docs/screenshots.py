"""Make the README's picture: the mirror of an invented session, in Chromium (``make screenshots``)."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from alongside.ingest import read
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
    """Write ``docs/pictures/mirror.png``."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("screenshots: Chromium is not installed")
    transcript = read([ROOT / "examples/willow-4-strain-and-repair.vtt"]).transcripts[0]
    registry = switched_on(in_use())
    scene = Scene(transcript, Encoder.load().read(Scene(transcript)))
    report = run(registry.detectors, transcript, scene=scene)
    html = page(transcript, report, registry, title="Willow, the fourth hour (invented)")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        place = Path(folder) / "mirror.html"
        place.write_text(html, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        tab = browser.new_page(viewport={"width": 1280, "height": 1640})
        tab.goto(place.as_uri())
        tab.screenshot(path=ROOT / "docs/pictures/mirror.png")
        browser.close()


if __name__ == "__main__":
    main()
