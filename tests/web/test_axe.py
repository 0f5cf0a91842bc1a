"""The plain pages for everybody: no violations that axe knows of, light and dark, and everything reached without a script."""

import os
import re
import shutil
from collections.abc import Iterator
from importlib.resources import files

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from tests.web.conftest import World, body
from tests.web.test_access import SEES, address

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None and not os.environ.get("CI"), reason="Chromium is not installed"),
    pytest.mark.django_db(databases=["default", "keys"]),
]
_STYLE = re.compile(r'<link rel="stylesheet"[^>]*>')
_SCRIPT = re.compile(r"<script.*?</script>", re.DOTALL)


def pages(world: World) -> Iterator[tuple[str, str]]:
    """Every page as it comes, with the style in it, and without its scripts."""
    style = (files("alongside.web") / "static" / "alongside" / "plain.css").read_text(encoding="utf-8")
    for row in SEES:
        for who in ("nobody", "therapist", "client"):
            answer = world.get(who, address(row, world))
            if (
                "html" in answer.get("Content-Type", "")
                and answer.status_code not in (302, 405)
                and row != "mirror"
            ):
                html = _SCRIPT.sub("", body(answer).decode())
                yield f"{row} for {who}", _STYLE.sub(lambda _found: f"<style>{style}</style>", html)


def test_no_page_has_a_violation(world: World) -> None:
    found = dict(pages(world))
    assert len(found) > 60
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            tab = browser.new_page(color_scheme=scheme, viewport={"width": 360, "height": 740})
            for name, html in found.items():
                tab.set_content(html)
                result = Axe().run(tab)
                assert result.violations_count == 0, (name, scheme, result.generate_report())
        browser.close()
