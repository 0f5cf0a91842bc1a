"""One sealed piece: AES-256-GCM, a random nonce, and a label that says where the piece belongs.

The label is part of what is checked on opening but stands nowhere in the piece: moved to another place, it doesn't open.
"""

import os
from collections.abc import Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from alongside.store.refusal import CannotOpen
from alongside.translation import gettext as _

KEY_BYTES = 32
PIECE_BYTES = 1 << 20
"""The most that goes into one piece, so that a long recording is never in memory whole."""
_FORM, _NONCE_BYTES, _TAG_BYTES = b"\x01", 12, 16


def new_key() -> bytes:
    """A new random key."""
    return AESGCM.generate_key(bit_length=KEY_BYTES * 8)


def seal(key: bytes, label: str, plain: bytes) -> bytes:
    """Seal a piece for the place that ``label`` names."""
    nonce = os.urandom(_NONCE_BYTES)
    return _FORM + nonce + AESGCM(key).encrypt(nonce, plain, label.encode())


def unseal(key: bytes, label: str, sealed: bytes) -> bytes:
    """What is in a piece.

    Raises:
        CannotOpen: the key is another one, the place is another one, or the piece was changed.
    """
    form, nonce, closed = sealed[:1], sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    if form != _FORM or len(closed) < _TAG_BYTES:
        raise CannotOpen(_("it isn't a sealed piece that this version knows."))
    try:
        return AESGCM(key).decrypt(nonce, closed, label.encode())
    except InvalidTag:
        raise CannotOpen(_("its key is another one, it lies in another place, or it was changed.")) from None


def pieces_of(data: bytes) -> Iterator[bytes]:
    """Data cut into pieces; one empty piece where there is none."""
    for start in range(0, max(len(data), 1), PIECE_BYTES):
        yield data[start : start + PIECE_BYTES]
