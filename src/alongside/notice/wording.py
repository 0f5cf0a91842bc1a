"""Small pieces that the plain words of a noticing are made of."""

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
