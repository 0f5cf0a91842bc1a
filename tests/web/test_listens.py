"""Where a place listens: never beyond this computer in the clear."""

import datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from alongside.store.doctor import Health
from alongside.store.refusal import CannotStart
from alongside.store.settings import Settings
from alongside.web.listening import EVERYWHERE, examine, is_here, listening

NOW = datetime.datetime(2026, 5, 4, 9, 30, tzinfo=datetime.UTC)
NAME = "alongside.example"


def certificate(folder: Path, name: str = NAME, days: int = 90, key_mode: int = 0o600) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(called)
        .issuer_name(called)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW - datetime.timedelta(days=5))
        .not_valid_after(NOW + datetime.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    places = folder / "cert.pem", folder / "key.pem"
    places[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    places[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    places[1].chmod(key_mode)
    return places


def test_this_computer_alone() -> None:
    found = listening(Settings())
    assert (found.address, found.port, found.shown) == ("127.0.0.1", 8000, "http://localhost:8000")
    assert listening(Settings(), address="::1").address == "::1"


@pytest.mark.parametrize("address", [EVERYWHERE, "::", "192.168.1.4", "[::]", "alongside.example", ""])
def test_nothing_listens_beyond_this_computer_in_the_clear(address: str) -> None:
    assert not is_here(address)
    if address:
        with pytest.raises(CannotStart, match="only with a certificate"):
            listening(Settings(), address=address)


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        (Settings(host=NAME), "for all to read"),
        (Settings(proxy=True), "under which name"),
        (Settings(host=NAME, certificate=Path("a")), "go together"),
        (Settings(host=NAME, certificate_key=Path("a")), "go together"),
        (Settings(certificate=Path("a"), certificate_key=Path("b")), "under which name"),
        (Settings(host=NAME, proxy=True, certificate=Path("a"), certificate_key=Path("b")), "Choose one"),
        (Settings(host=NAME, certificate=Path("a"), certificate_key=Path("b")), "can't be used"),
    ],
)
def test_what_is_not_safe_is_refused_and_says_what_to_do(settings: Settings, reason: str) -> None:
    with pytest.raises(CannotStart, match=reason):
        listening(settings)
    assert [note.health for note in examine(settings, NOW)] == [Health.ILL]


def test_a_name_with_a_certificate(tmp_path: Path) -> None:
    cert, key = certificate(tmp_path)
    settings = Settings(host=NAME, certificate=cert, certificate_key=key)
    found = listening(settings, port=8443)
    assert (found.address, found.shown) == (EVERYWHERE, f"https://{NAME}:8443")
    assert [note.health for note in examine(settings, NOW)] == [Health.WELL]


def test_a_key_that_belongs_to_another_certificate_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    cert, _key = certificate(tmp_path)
    _cert, key = certificate(tmp_path / "other")
    with pytest.raises(CannotStart, match="belong together"):
        listening(Settings(host=NAME, certificate=cert, certificate_key=key))


def test_a_proxy_is_reached_on_this_computer_or_where_it_is_told() -> None:
    settings = Settings(host=NAME, proxy=True)
    assert listening(settings).address == "127.0.0.1"
    assert listening(settings).shown == f"https://{NAME}"
    assert listening(settings, address=EVERYWHERE).address == EVERYWHERE
    (note,) = examine(settings, NOW)
    assert note.health is Health.LOOK
    assert NAME in note.says


@pytest.mark.parametrize(
    ("name", "days", "healths", "says"),
    [
        (NAME, 9, [Health.LOOK], "9 more days"),
        (NAME, -1, [Health.ILL], "isn't valid today"),
        ("*.example", 90, [Health.WELL], "is valid"),
        ("other.example", 90, [Health.WELL, Health.ILL], "isn't for"),
    ],
)
def test_doctor_looks_at_the_certificate(
    tmp_path: Path, name: str, days: int, healths: list[Health], says: str
) -> None:
    cert, key = certificate(tmp_path, name, days)
    notes = list(examine(Settings(host=NAME, certificate=cert, certificate_key=key), NOW))
    assert [note.health for note in notes] == healths
    assert says in notes[-1].says


def test_doctor_sees_a_key_that_others_may_read(tmp_path: Path) -> None:
    cert, key = certificate(tmp_path, key_mode=0o644)
    notes = list(examine(Settings(host=NAME, certificate=cert, certificate_key=key), NOW))
    assert notes[-1].health is Health.ILL
    assert "chmod 600" in notes[-1].says
