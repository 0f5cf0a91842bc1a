"""A course folder: what lies where in it, and how one is made and opened."""

import datetime
import re
import shutil
import tomllib
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from alongside.folder.refusal import CannotKeep
from alongside.folder.whole import held, make_folder, write_whole
from alongside.translation import gettext as _

FORMAT, VERSION = "alongside.course", 1
SESSIONS, WORDS, MEASURES, CACHE = "sessions", "words", "measures", "cache"
_ABOUT, _README, _LOCK = "course.toml", "README.txt", ".lock"
LARGEST_TABLE = 2_000_000
"""Bytes of one TOML file; what two people write of one course is a hundredth of that."""
_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}[b-z]?")

README = """\
This folder holds a course of therapy, as plain files. The program Alongside reads it; so can you, with any text editor.

THESE FILES ARE NOT SEALED. Whoever can open this folder can read everything in it. Keep it on an encrypted disk, and don't
put it where files are shared or copied to other computers.

  course.toml      the name of the course (a pseudonym), and the format of this folder; invented = true where all of it is
                   made up, which the page then says
  sessions/        one hour, one .toml file, named by its date; a second hour of a day has a letter behind (2026-05-04b)
                     a recorded hour: its transcript lies beside it as it was given, and [reading] says who is who
                     a remembered hour: [client] and [therapist] moments, up to five each, in their own words.
                     Nothing of it is shown by Alongside until both have written. In this file it can be read: if you are
                     the second to write, use the program, and look in here afterwards.
  words/           what the two wrote beside the hours; each file is made when there is something to put in it
                     wishes.toml      what we are here for, what I want next, and at the ending what is carried
                                      inside, what returns less, what is open
                     check-ins.toml   what stayed, whether I felt met, what I did not say
                     whys.toml        why under the what
                     kept.toml        signs of growth that the person they are about keeps, or turns down
                     reached.toml     the client's answers to "Did what came next reach you?"
                     ties.toml        "this happens out there, too"
                     threads.toml     threads that a person made, renamed or put away
  measures/        empty: for questionnaires that people fill in, in a later version
  cache/           what the computer found, so that it need not look again. Safe to delete at any time.

You may edit every .toml file by hand; comments stay. A file with a mistake in it is named and nothing is lost.
To take an hour away for good, delete its files in sessions/ and the folder cache/. Backups that you made are yours to delete.
"""


@dataclass(frozen=True, slots=True)
class About:
    """What ``course.toml`` says: the name of the course, a pseudonym, when the folder was made, and whether it is made up."""

    name: str
    created: datetime.date
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of one course; ``root`` is where it really lies."""

    root: Path
    about: About

    @classmethod
    def open(cls, place: Path) -> "Folder":
        """Open a folder that is there.

        Raises:
            CannotKeep: there is none, it isn't whole, or it was made by a newer version.
        """
        if not place.is_dir():
            raise CannotKeep(
                _("there is no course {name}. Make one with `alongside course new {name}`.").format(
                    name=shown_path(place)
                )
            )
        root = place.resolve()
        bare = cls(root, About(root.name, datetime.date.min))
        about = bare.inside(_ABOUT)
        if not about.is_file():
            raise CannotKeep(
                _("{name} holds no course.toml, so it is no course. Name the folder of one.").format(
                    name=shown_path(place)
                )
            )
        return cls(root, _about(bare, about))

    @classmethod
    def make(cls, place: Path, created: datetime.date, *, invented: bool = False) -> "Folder":
        """Make the folder of a new course; never over anything that is there."""
        name = place.name
        if not name or name.startswith(".") or not name.isprintable():
            raise CannotKeep(_("a course needs a plain name. Choose another, such as willow."))
        if place.exists() or place.is_symlink():
            raise CannotKeep(
                _("{name} is there already. Choose another name.").format(name=shown_path(place))
            )
        if not place.parent.is_dir():
            raise CannotKeep(
                _("there is no folder {name}. Make it first, or choose another place.").format(
                    name=shown_path(place.parent)
                )
            )
        unfinished = place.with_name(f".{name}.part")
        shutil.rmtree(unfinished, ignore_errors=True)
        make_folder(unfinished)
        try:
            for one in (SESSIONS, WORDS, MEASURES):
                make_folder(unfinished / one)
            write_whole(unfinished / _README, README.encode())
            write_whole(unfinished / _ABOUT, _as_toml(About(name, created, invented)).encode())
            unfinished.rename(place)
        except OSError as fault:
            raise CannotKeep(
                _("can't make {name} ({error}). Choose another place.").format(
                    name=shown_path(place), error=fault.strerror or type(fault).__name__
                )
            ) from None
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
        return cls.open(place)

    def writing(self) -> AbstractContextManager[None]:
        """Be the only writer."""
        return held(self.inside(_LOCK), self.root.name)

    def inside(self, *parts: str) -> Path:
        """A place in this folder; refused where a symbolic link leads out of it."""
        place = self.root.joinpath(*parts)
        if not place.resolve().is_relative_to(self.root):
            raise CannotKeep(
                _("{name} leads out of the course's folder. Put the file itself there.").format(
                    name=self.shown(place)
                )
            )
        return place

    def folder(self, *parts: str) -> Path:
        """A folder in this folder, made where it is not there."""
        place = self.inside(*parts)
        make_folder(place)
        return place

    def shown(self, place: Path) -> str:
        """A place as messages name it: from the folder's own name on."""
        return "/".join((self.root.name, *place.relative_to(self.root).parts))

    def text(self, place: Path) -> str:
        """The text of one of the folder's own files."""
        try:
            if place.stat().st_size > LARGEST_TABLE:
                raise CannotKeep(
                    _(
                        "{name} is over 2 MB, so it is not what was written. Put it right, or take it out."
                    ).format(name=self.shown(place))
                )
            return place.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            raise CannotKeep(
                _("{name} isn't UTF-8 text. Save it as UTF-8.").format(name=self.shown(place))
            ) from None
        except OSError as fault:
            raise CannotKeep(
                _("can't read {name} ({error}). Check whose file it is.").format(
                    name=self.shown(place), error=fault.strerror or type(fault).__name__
                )
            ) from None

    def hour_ids(self) -> tuple[str, ...]:
        """The hours that are there, in order."""
        sessions = self.inside(SESSIONS)
        if not sessions.is_dir():
            return ()
        return tuple(
            sorted(place.stem for place in sessions.glob("*.toml") if not place.name.startswith("."))
        )

    def renamed(self, name: str) -> "Folder":
        """Call the course by another name; the folder keeps its own."""
        if not name.strip():
            raise CannotKeep(_("a course needs a name."))
        import tomlkit

        about = self.inside(_ABOUT)
        told = tomlkit.parse(self.text(about))
        told["name"] = name.strip()
        write_whole(about, tomlkit.dumps(told).encode())
        return Folder.open(self.root)


def hour_date(hour: str) -> datetime.date | None:
    """The date in an hour's id; ``None`` where it is no id."""
    if not _HOUR.fullmatch(hour):
        return None
    try:
        return datetime.date.fromisoformat(hour[:10])
    except ValueError:
        return None


def shown_path(place: Path) -> str:
    """A path on one line."""
    return "".join(c if c.isprintable() else "?" for c in str(place))


def _about(folder: Folder, place: Path) -> About:
    shown = folder.shown(place)
    try:
        told = tomllib.loads(folder.text(place))
    except tomllib.TOMLDecodeError:
        raise CannotKeep(
            _("{name} isn't TOML. Put it right: format, name and created, a line each.").format(name=shown)
        ) from None
    form, name, created = (told.get(key) for key in ("format", "name", "created"))
    kind, _slash, version = str(form).partition("/")
    if kind != FORMAT or not version.isdecimal():
        raise CannotKeep(
            _('{name} doesn\'t say its format. It needs the line: format = "{format}/{version}"').format(
                name=shown, format=FORMAT, version=VERSION
            )
        )
    if int(version) != VERSION:
        raise CannotKeep(
            _(
                "{name} was made by another version of Alongside (format {version}); this one reads {known}. Use that one."
            ).format(name=folder.root.name, version=version, known=VERSION)
        )
    if not isinstance(name, str) or not name.strip():
        raise CannotKeep(
            _('{name} gives the course no name. It needs a line such as: name = "willow"').format(name=shown)
        )
    if type(created) is not datetime.date:
        raise CannotKeep(
            _("{name} doesn't say when it was made. It needs a line such as: created = 2026-05-04").format(
                name=shown
            )
        )
    invented = told.get("invented", False)
    if not isinstance(invented, bool):
        raise CannotKeep(_("{name}: invented is true or false, without quotation marks").format(name=shown))
    return About(name.strip(), created, invented)


def _as_toml(about: About) -> str:
    import tomlkit

    told = tomlkit.document()
    told["format"] = f"{FORMAT}/{VERSION}"
    told["name"] = about.name
    told["created"] = about.created
    if about.invented:
        told["invented"] = True
    return tomlkit.dumps(told)
