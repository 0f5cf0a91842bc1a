"""Small pieces that the plain words of a noticing are made of."""

from alongside.translation import gettext as _

LONGEST_QUOTE = 70


def said(text: str, *, most: int = LONGEST_QUOTE) -> str:
    """``text`` in quotation marks, on one line, shortened at a word where it is long."""
    line = " ".join(text.split())
    if len(line) > most:
        line = line[:most].rsplit(" ", 1)[0].rstrip(" ,;:.-–—") + " …"
    return f"“{line}”"


def seconds(length_ms: int) -> str:
    """A length in whole seconds, as people say it."""
    count = round(length_ms / 1000)
    return f"{count} seconds" if count != 1 else "one second"


def about(length_ms: int) -> str:
    """A length to the nearest second; to the nearest half under two."""
    halves = round(length_ms / 500)
    if halves == 1:
        return _("about half a second")
    if halves == 3:
        return _("about one and a half seconds")
    return _("about {seconds}").format(seconds=seconds(length_ms))
