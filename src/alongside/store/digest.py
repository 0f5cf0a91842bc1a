"""Digests that tell whether two things are one, to nobody who hasn't the key of the hour.

A plain digest of a transcript would say, to whoever holds a copy of it, that it is in this store; and it would say so after
the hour has faded.
"""

import hashlib
import hmac
from collections.abc import Iterable

from alongside.store.keyring import keyring
from alongside.store.naming import Where

_LENGTH = 32


def digest_of(where: Where, parts: Iterable[bytes]) -> str:
    """The digest of what belongs there, made with its key; each part counts by itself."""
    made = hmac.new(keyring().key_for(where).bytes, b"alongside/1/digest", hashlib.sha256)
    for part in parts:
        made.update(hashlib.sha256(part).digest())
    return made.hexdigest()[:_LENGTH]
