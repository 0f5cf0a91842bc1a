"""A QR code, drawn in the page itself: a dark square where there is one, and nothing fetched from anywhere."""

from typing import TypedDict

import segno
from django import template

register = template.Library()
BORDER = 4


class Square(TypedDict):
    """What the template draws."""

    size: int
    path: str
    label: str


def square(text: str, label: str) -> Square:
    """The QR code of a text, as one path."""
    rows = segno.make(text, error="m").matrix
    drawn = [
        f"M{x + BORDER} {y + BORDER}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, dark in enumerate(row)
        if dark
    ]
    return Square(size=len(rows) + 2 * BORDER, path="".join(drawn), label=label)


register.inclusion_tag("alongside/square.html", name="square")(square)
