"""Where a place listens, and whether that is safe: this computer alone, or a name with a certificate or a proxy of ours."""

import datetime
import ipaddress
import os
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509

from alongside.store.doctor import Health, Note
from alongside.store.refusal import CannotStart
from alongside.store.settings import Settings
from alongside.translation import gettext as _

PORT = 8000
HERE, EVERYWHERE = "127.0.0.1", "0.0.0.0"  # noqa: S104 - only ever with a certificate
_SOON = datetime.timedelta(days=14)
_OTHERS_MAY = 0o077


@dataclass(frozen=True, slots=True)
class Listening:
    """Which address and port, and with which certificate, if any."""

    address: str
    port: int
    certificate: Path | None
    key: Path | None
    name: str

    @property
    def shown(self) -> str:
        """Where a browser finds it, as far as that can be known here."""
        if self.name and self.certificate is None:
            return f"https://{self.name}"
        scheme = "https" if self.certificate else "http"
        port = "" if self.port == 443 or ":" in self.name else f":{self.port}"
        return f"{scheme}://{self.name or 'localhost'}{port}"


def listening(settings: Settings, *, address: str | None = None, port: int = PORT) -> Listening:
    """Where to listen.

    Raises:
        CannotStart: words and passwords would cross a network in the clear, or a certificate isn't as it must be.
    """
    certificate, key = settings.certificate, settings.certificate_key
    if (certificate is None) != (key is None):
        raise CannotStart(_("a certificate and its key go together: --cert FILE --key FILE."))
    if settings.proxy and certificate is not None:
        raise CannotStart(_("either a proxy of yours holds the certificate, or this place does. Choose one."))
    if (settings.proxy or certificate is not None) and not settings.host:
        raise CannotStart(_("say under which name others reach this place: --host NAME"))
    safe = settings.proxy or certificate is not None
    if settings.host and not safe:
        raise CannotStart(
            _(
                "without a certificate, everything would cross the network for all to read. Name one (--cert FILE --key FILE), "
                "or put a proxy with a certificate in front and say so (--proxy). See the guide “Two people, two devices”."
            )
        )
    where = address or (EVERYWHERE if certificate is not None else HERE)
    if not safe and not is_here(where):
        raise CannotStart(
            _(
                "beyond this computer a place listens only with a certificate (--host NAME --cert FILE --key FILE) or behind a proxy (--proxy)."
            )
        )
    if certificate is not None and key is not None:
        _check(certificate, key)
    return Listening(where, port, certificate, key, settings.host)


def is_here(address: str) -> bool:
    """Whether only this computer reaches an address."""
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False


def examine(settings: Settings, at: datetime.datetime) -> Iterator[Note]:
    """What a person should know about how their place is reached."""
    try:
        found = listening(settings)
    except CannotStart as refusal:
        yield Note(Health.ILL, str(refusal))
        return
    if not found.name:
        yield Note(
            Health.WELL,
            _("only this computer reaches it, at http://localhost; passkeys work under that name."),
        )
    elif found.certificate is None:
        yield Note(
            Health.LOOK,
            _(
                "a proxy holds the certificate for {name}. Open {shown} and see that the browser shows a lock."
            ).format(name=found.name, shown=found.shown),
        )
    else:
        yield from _certificate(found.certificate, found.name, at)
        if found.key is not None and os.name != "nt" and found.key.stat().st_mode & _OTHERS_MAY:
            yield Note(
                Health.ILL,
                _("others on this computer may read {name}. Take that away: chmod 600 {name}").format(
                    name=found.key
                ),
            )


def _certificate(place: Path, name: str, at: datetime.datetime) -> Iterator[Note]:
    try:
        certificate = x509.load_pem_x509_certificate(place.read_bytes())
    except (OSError, ValueError):
        yield Note(Health.ILL, _("{name} can't be read as a certificate.").format(name=place))
        return
    until = certificate.not_valid_after_utc
    if not certificate.not_valid_before_utc <= at < until:
        yield Note(
            Health.ILL, _("the certificate isn't valid today. Get a new one; browsers refuse this one.")
        )
    elif until - at < _SOON:
        yield Note(
            Health.LOOK,
            _("the certificate is valid for {days} more days. Get a new one.").format(days=(until - at).days),
        )
    else:
        yield Note(Health.WELL, _("the certificate is valid."))
    if not _is_for(certificate, name):
        yield Note(
            Health.ILL,
            _("the certificate isn't for {name}. Browsers will refuse it, and passkeys won't work.").format(
                name=name
            ),
        )


def _is_for(certificate: x509.Certificate, name: str) -> bool:
    """Whether a certificate names this host; one star stands for one part."""
    wanted = name.partition(":")[0].lower()
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return False
    known = {one.lower() for one in names.get_values_for_type(x509.DNSName)}
    known |= {str(one) for one in names.get_values_for_type(x509.IPAddress)}
    return wanted in known or f"*.{wanted.partition('.')[2]}" in known


def _check(certificate: Path, key: Path) -> None:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key, _no_passphrase)
    except (OSError, ValueError):  # an SSLError is an OSError
        raise CannotStart(
            _(
                "the certificate and its key can't be used: {cert}, {key}. Both are PEM files that belong together, without a passphrase."
            ).format(cert=certificate, key=key)
        ) from None


def _no_passphrase() -> str:
    """Asked for where a key is locked; nobody is there to type."""
    return ""
