"""The small language in which wordings are written."""

import pytest

from alongside.notice.phrases import phrases, words
from alongside.testing import scene_of


def found(phrase: str, said: str) -> str | None:
    heard = scene_of(f"C: {said}").turns[0]
    match = phrases(phrase).first(heard)
    return heard.text[match.start : match.end] if match else None


@pytest.mark.parametrize(
    ("phrase", "said", "quote"),
    [
        ("never said that", "I’ve never said that out loud.", "never said that"),
        ("never said that", "I never, said that.", "never said that".replace("never ", "never, ")),
        ("never said that", "I never said. That was it.", None),
        ("(mum|my dad) died", "Then my dad died.", "my dad died"),
        ("(mum|my dad) died", "Then his dad died.", None),
        ("i (really)? mean it", "I mean it", "I mean it"),
        ("i (really)? mean it", "I really mean it", "I really mean it"),
        ("(so)? sorry", "I'm so sorry.", "so sorry"),
        ("left * there", "He left me there.", "left me there"),
        ("left * there", "He left there.", None),
        ("tell ... wrong", "Tell me what is wrong", "Tell me what is wrong"),
        ("tell ... wrong", "Tell me now if you can what on earth is wrong", None),
        ("all", "ballroom all-in y'all all", "all"),
        ("i don't", "I DON’T", "I DON’T"),
        ("i('d|'ve)? gone", "I've gone", "I've gone"),
        ("i('d|'ve)? gone", "I gone", "I gone"),
        ("i('d|'ve)? gone", "I'll gone", None),
        ("i ('d|had)? always thought", "I'd always thought", "I'd always thought"),
        ("i ('d|had)? always thought", "I had always thought", "I had always thought"),
        ("i ('d|had)? always thought", "I always thought", "I always thought"),
        ("i (keep|'ve been) lying", "I've been lying", "I've been lying"),
        ("i (keep|'ve been) lying", "I keep lying", "I keep lying"),
        ("(nobody|no-one) came", "No-one came.", "No-one came"),
        ("i ('d|had)? never told (him|her)", "I'd never told her", "I'd never told her"),
        ("(never|hardly) told (him|her)", "I never told my mother", None),
        ("(the (old|new) one|his) broke", "The new one broke", "The new one broke"),
        ("(the (old|new)? one|his) broke", "The one broke", "The one broke"),
        ("(the (old|new) one|his) broke", "His broke", "His broke"),
    ],
)
def test_a_phrase_is_found_where_it_is_said(phrase: str, said: str, quote: str | None) -> None:
    assert found(phrase, said) == quote


def test_sounds_in_brackets_are_not_words() -> None:
    assert found("laughs", "He [laughs] left") is None


def test_overlapping_phrases_are_found_once() -> None:
    heard = scene_of("C: I don't know, I don't know why.").turns[0]
    assert [match.phrase for match in phrases("i don't know", "i don't know why").find(heard)] == [
        "i don't know",
        "i don't know why",
    ]


def test_offsets_survive_letters_that_grow_when_lowered() -> None:
    heard = scene_of("C: İİİ I never cry.").turns[0]
    match = words("never").first(heard)
    assert match is not None
    assert heard.text[match.start : match.end] == "never"


@pytest.mark.parametrize("phrase", ["* *", "...", "(maybe)?"])
def test_a_phrase_needs_a_word_of_its_own(phrase: str) -> None:
    with pytest.raises(ValueError, match="word of its own"):
        phrases(phrase)


@pytest.mark.parametrize("phrase", ["(left", "left)", "(left))? me", "(left|(me)"])
def test_brackets_must_close(phrase: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        phrases(phrase)


def test_a_phrase_is_tried_only_where_its_longest_words_were_said() -> None:
    listened = phrases("i (told|asked) (him|her)")
    assert listened._words == {"told", "asked"}
