"""A file as readers get it: its name, its bytes, its text."""

import stat
from dataclasses import dataclass
from pathlib import Path

from alongside.ingest.encoding import decode
from alongside.ingest.refusal import CannotRead
from alongside.translation import gettext as _

LARGEST = 50_000_000
"""Bytes. A day of talk with the time of each word is a tenth of that."""

_HEAD = 8_192
_OTHER_FORMATS = (
    (b"%PDF", _("it is a PDF. Save the transcript as text or Word (.docx) instead.")),
    (b"{\\rtf", _("it is rich text (RTF). Save it as plain text or Word (.docx) instead.")),
    (b"\xd0\xcf\x11\xe0", _("it is an old Word or Excel file. Save it as .docx or CSV instead.")),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of a file, by which a reader says whether it is one of its own."""

    name: str
    start: bytes
    text: str

    @property
    def suffix(self) -> str:
        """The last part of the name, lower case, without its dot."""
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""


@dataclass(frozen=True, slots=True)
class Source:
    """A whole file. ``text`` is empty for a Word file, which is a container."""

    name: str
    data: bytes
    text: str
    encoding: str = "UTF-8"
    lost: int = 0

    @property
    def head(self) -> Sample:
        """Its beginning."""
        return Sample(self.name, self.data[:_HEAD], self.text.lstrip()[:_HEAD])

    @property
    def cut(self) -> bool:
        """Whether it ends in the middle of a line, as a file does that was not written to its end."""
        return not self.text.endswith("\n")


def shown_name(path: Path) -> str:
    """A file's name without its folder, on one line."""
    return "".join(c if c.isprintable() else "?" for c in path.name) or "?"


def load(path: Path) -> Source:
    """Read a file; its size is looked at before its contents."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise CannotRead(_("it is a folder. Name a file in it."))
        if not stat.S_ISREG(about.st_mode):
            raise CannotRead(_("it isn't a plain file. Save the transcript to a file first."))
        if about.st_size > LARGEST:
            raise CannotRead(_("it is over 50 MB. That is no transcript, or several in one: split it."))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise CannotRead(_("there is no such file. Check the name and the folder.")) from None
    except PermissionError:
        raise CannotRead(_("it may not be read by you. Check who owns it.")) from None
    except CannotRead:
        raise
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise CannotRead(_("it can't be opened ({reason}).").format(reason=reason)) from None
    except ValueError:  # a name that no file can have
        raise CannotRead(_("there is no such file. Check the name and the folder.")) from None
    return source_of(shown_name(path), data)


def source_of(name: str, data: bytes) -> Source:
    """A source from bytes at hand."""
    if len(data) > LARGEST:
        raise CannotRead(_("it is over 50 MB. That is no transcript, or several in one: split it."))
    if data.startswith(b"PK\x03\x04"):
        return Source(name, data, "")
    for start, told in _OTHER_FORMATS:
        if data.startswith(start):
            raise CannotRead(told)
    decoded = decode(data)
    if not decoded.text.strip():
        raise CannotRead(_("it is empty. Check that the transcript was saved."))
    return Source(name, data, decoded.text, decoded.encoding, decoded.lost)
