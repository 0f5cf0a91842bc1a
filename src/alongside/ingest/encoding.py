"""Bytes to text: which encoding they are in, found from the bytes alone."""

import codecs
import re
from dataclasses import dataclass

from alongside.ingest.refusal import CannotRead
from alongside.translation import gettext as _

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SHEET_BREAKS = re.compile(r"\r\r\n|\r\n|[\r\v\f\x85\u2028\u2029]")
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with plain line ends and without control characters, and what it was decoded from."""

    text: str
    encoding: str
    lost: int = 0
    """How many characters could not be made out and stand as U+FFFD."""


def decode(data: bytes) -> Decoded:
    """Decode UTF-8, UTF-16 (with or without its mark) or Windows-1252; refuses what isn't text."""
    text, encoding = _decoded(data)
    lost = (
        text.count("\ufffd") - data.count("\ufffd".encode()) if encoding == "UTF-8" else text.count("\ufffd")
    )
    begins = text[:_SAMPLE]
    strange = len(_CONTROL.findall(begins)) + begins.count("\ufffd")
    if "\x00" in text or strange * 50 > len(begins) or lost * 100 > len(text):
        raise CannotRead(
            _("it isn't text. Alongside reads transcripts, not recordings, pictures or programs.")
        )
    text = _SHEET_BREAKS.sub("\n", text.replace("\ufeff", ""))
    return Decoded(_CONTROL.sub(" ", text), encoding, max(0, lost))


def _decoded(data: bytes) -> tuple[str, str]:
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8", "replace"), "UTF-8"
    for mark, codec in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _even(data[2:]).decode(codec, "replace"), "UTF-16"
    unmarked = _unmarked_utf16(data)
    if unmarked is not None:
        return unmarked, "UTF-16"
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        pass
    told = data.decode("utf-8", "replace")
    broken = told.count("\ufffd")
    if len(told) - len(told.encode("ascii", "ignore")) >= 2 * broken and _high(data) >= 4 * broken:
        return told, "UTF-8"  # a few bytes of it are broken, or its end is cut off
    return data.decode("cp1252", "replace"), "Windows-1252"


def _unmarked_utf16(data: bytes) -> str | None:
    """Text that is mostly Latin has a zero in every second byte of UTF-16, and none in any other encoding."""
    head = data[:4096]
    if b"\x00" not in head:
        return None
    for codec, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if zeros.count(0) * 10 >= len(zeros) * 4 and head.count(0) - zeros.count(0) == 0:
            try:
                return _even(data).decode(codec)
            except UnicodeDecodeError:
                return None
    return None


def _high(data: bytes) -> int:
    """How many bytes stand outside ASCII."""
    return len(data) - len(data.translate(None, bytes(range(128, 256))))


def _even(data: bytes) -> bytes:
    return data if len(data) % 2 == 0 else data[:-1]
