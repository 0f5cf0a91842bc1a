"""The templates that every page is made from: escaped, translated, and complaining of what is not given."""

from collections.abc import Callable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from alongside import __version__
from alongside.mirror.entries import sentence
from alongside.translation import gettext, ngettext

GENERATOR = f"alongside {__version__}"
"""Stands in every page we write, so that only our own files are ever written over."""


def template(name: str) -> Template:
    """A template by its name in ``templates/``."""
    return _environment().get_template(name)


class _Translated(Environment):
    """An environment whose templates speak the reader's language."""

    install_gettext_callables: Callable[..., None]


@cache
def _environment() -> Environment:
    made = _Translated(
        loader=PackageLoader("alongside.mirror"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(gettext, ngettext, newstyle=True)
    made.filters["sentence"] = sentence
    return made
