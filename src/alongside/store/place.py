"""Where a sealed store lies on disk; everything in it is for its owner alone."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from alongside.folder.refusal import CannotKeep
from alongside.folder.whole import FOLDER_MODE, make_folder
from alongside.store.refusal import CannotStart
from alongside.translation import gettext as _

PLACE_VARIABLE = "ALONGSIDE_PLACE"


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of one store.

    Keys lie apart from what they open, so that a copy of the one is worth nothing without the other.
    """

    root: Path

    @classmethod
    def here(cls) -> "Place":
        """The place that the environment names, or the usual one of this system."""
        named = os.environ.get(PLACE_VARIABLE)
        return cls(Path(named).expanduser().absolute() if named else _usual())

    @property
    def settings(self) -> Path:
        """Settings, if a person wrote any."""
        return self.root / "alongside.toml"

    @property
    def data(self) -> Path:
        """The database of sealed boxes."""
        return self.root / "alongside.sqlite3"

    @property
    def keys_folder(self) -> Path:
        """What no backup of the data may hold."""
        return self.root / "keys"

    @property
    def keys(self) -> Path:
        """The database of wrapped keys."""
        return self.keys_folder / "keys.sqlite3"

    @property
    def key_backups(self) -> Path:
        """Copies of the database of wrapped keys; they are kept for seven days."""
        return self.keys_folder / "backups"

    @property
    def destroyed(self) -> Path:
        """Ids of what was destroyed, beside the database that says so, in case that is lost."""
        return self.keys_folder / "destroyed.txt"

    @property
    def sign_in(self) -> Path:
        """The secret that sign-ins are made with; it opens no box."""
        return self.keys_folder / "sign-in.key"

    @property
    def backups(self) -> Path:
        """Copies of the database of sealed boxes."""
        return self.root / "backups"

    @property
    def lock(self) -> Path:
        """Held by whoever changes the place as a whole."""
        return self.root / ".lock"

    def make(self) -> None:
        """Make the folders that aren't there yet."""
        try:
            self.root.parent.mkdir(parents=True, exist_ok=True)
            for one in (self.root, self.keys_folder, self.key_backups, self.backups):
                make_folder(one)
                if os.name != "nt":
                    one.chmod(FOLDER_MODE)
        except (OSError, CannotKeep):
            raise CannotStart(
                _("can't make {place}. Choose another place with --place FOLDER.").format(place=self.root)
            ) from None


def _usual() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Alongside"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Alongside"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "alongside"
