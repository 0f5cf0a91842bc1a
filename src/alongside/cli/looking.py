"""Options for noticing: with or without the turn encoder, which one, and whether other packages' detectors look too."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from alongside.cli.program import Refused, tell
from alongside.notice.earned import SHIPPED, in_use, switched_on
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.notice import Registry, Report, Scene
    from alongside.notice.encoder import Encoder
    from alongside.session import Transcript


@dataclass(frozen=True)
class Look:
    """What looks at a session: the detectors that earned a place, and the encoder that carries some of them."""

    installed: bool
    encoder: Path | None
    no_encoder: bool

    @property
    def folder(self) -> Path | None:
        """Where the encoder lies; ``None`` for rules alone."""
        if self.no_encoder and self.encoder is not None:
            raise Refused(_("choose --encoder or --no-encoder, not both."))
        return None if self.no_encoder else self.encoder or SHIPPED

    @cached_property
    def reader(self) -> "Encoder | None":
        """The encoder, loaded; ``None`` for rules alone.

        Raises:
            Refused: it can't be loaded.
        """
        if self.folder is None:
            return None
        from alongside.notice.encoder import CannotLoad, Encoder

        try:
            return Encoder.load(self.folder)
        except CannotLoad as fault:
            raise Refused(
                _("{reason}. Name another folder with --encoder, or go without: --no-encoder.").format(
                    reason=fault
                )
            ) from None

    @cached_property
    def registry(self) -> "Registry":
        """The detectors in use; one of another package that can't be taken in is told. The encoder isn't loaded for that.

        Raises:
            Refused: the encoder's folder holds none.
        """
        try:
            registry = switched_on(in_use(self.folder))
        except (OSError, KeyError, ValueError):
            if self.reader is None:
                raise
            registry = switched_on(in_use(self.reader.folder))
        if not self.installed:
            return registry
        registry = registry.with_installed()
        for one in registry.left_out:
            tell(
                _("the installed detector {name} was left out ({error}).").format(
                    name=one.noticed_by, error=one.error
                )
            )
        return registry

    def at(self, transcript: "Transcript") -> "tuple[Scene, Report]":
        """Look at one session; a broken detector is told, never hidden."""
        from alongside.notice import Scene, run

        registry = self.registry
        scene = Scene(transcript)
        if self.reader is not None:
            scene = Scene(transcript, self.reader.read(scene))
        report = run(registry.detectors, transcript, scene=scene)
        tell_failures(report)
        return scene, report


def tell_failures(report: "Report") -> None:
    """Say which detectors broke."""
    for failure in report.failures:
        tell(
            _("the detector {name} broke ({error}); the others went on.").format(
                name=failure.noticed_by, error=failure.error
            )
        )


def looks(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options of :class:`Look`, as ``look``."""

    @wraps(command)
    def with_look(*given: Any, **named: Any) -> int:
        look = Look(**{one.name: named.pop(one.name) for one in fields(Look)})
        return command(*given, look=look, **named)

    options = (
        click.option(
            "--installed", is_flag=True, help=_("Let detectors of other installed packages look too.")
        ),
        click.option(
            "--encoder",
            type=click.Path(path_type=Path),
            metavar="FOLDER",
            help=_("Use the turn encoder in this folder instead of the one that comes with Alongside."),
        ),
        click.option(
            "--no-encoder", is_flag=True, help=_("Look with rules alone: faster, and less is found.")
        ),
    )
    for option in reversed(options):
        with_look = option(with_look)
    return with_look
