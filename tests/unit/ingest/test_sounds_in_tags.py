"""Sounds that TextGrids write as tags."""

from alongside.session import SoundKind, sounds_in


def test_the_end_of_an_unsure_stretch_is_no_word() -> None:
    sounds = sounds_in("<UNSURE>Tuesday</UNSURE> then <UNIN/>")
    assert [sound.kind for sound in sounds] == [SoundKind.UNINTELLIGIBLE] * 3
