"""Pieces that open only where they belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.store.refusal import CannotOpen
from alongside.store.vault import PIECE_BYTES, new_key, pieces_of, seal, unseal

KEY = new_key()


@given(st.binary(max_size=300), st.text(max_size=40))
def test_what_is_sealed_opens_again(plain: bytes, label: str) -> None:
    sealed = seal(KEY, label, plain)
    assert unseal(KEY, label, sealed) == plain
    assert plain not in sealed or len(plain) < 4


@given(st.binary(max_size=60), st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_a_changed_piece_stays_shut(plain: bytes, where: int, change: int) -> None:
    sealed = bytearray(seal(KEY, "here", plain))
    sealed[where % len(sealed)] ^= change
    with pytest.raises(CannotOpen):
        unseal(KEY, "here", bytes(sealed))


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"\x02" + bytes(40), bytes(60), b"\x01" + bytes(27)])
def test_what_is_no_piece_is_refused(sealed: bytes) -> None:
    with pytest.raises(CannotOpen):
        unseal(KEY, "here", sealed)


def test_another_place_or_another_key_stays_shut() -> None:
    sealed = seal(KEY, "course/hour", b"quinquereme")
    with pytest.raises(CannotOpen) as refused:
        unseal(KEY, "course/other", sealed)
    assert "quinquereme" not in str(refused.value)
    with pytest.raises(CannotOpen):
        unseal(new_key(), "course/hour", sealed)


def test_the_same_words_look_different_each_time() -> None:
    assert seal(KEY, "here", b"words") != seal(KEY, "here", b"words")


@pytest.mark.parametrize(("size", "count"), [(0, 1), (1, 1), (PIECE_BYTES, 1), (PIECE_BYTES + 1, 2)])
def test_long_data_is_cut(size: int, count: int) -> None:
    pieces = list(pieces_of(bytes(size)))
    assert len(pieces) == count
    assert sum(len(piece) for piece in pieces) == size
