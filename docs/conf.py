"""How the documentation is built; the reference is written from the package itself, so it can't grow stale."""

import sys
from pathlib import Path

from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).parent))

project = "Alongside"
copyright = "the Alongside authors"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "Alongside"
html_static_path: list[str] = []
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
nitpicky = False


def setup(app: Sphinx) -> None:
    """Write the generated pages before anything is read."""
    from generated import write_pages

    app.connect("builder-inited", lambda app: write_pages(Path(app.srcdir) / "reference"))
