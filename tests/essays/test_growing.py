"""Signs of growth in other words than their cards', and what only sounds alike."""

import pytest

from alongside.course.signs.reading import BY_KIND
from alongside.notice import run
from alongside.testing import transcript_of

NOTICED: dict[str, list[tuple[tuple[str, ...], str]]] = {
    "sign_paused": [
        (("C: I had it typed. And I put the phone down.",), "And I put the phone down."),
        (("C: I counted to ten.",), "I counted to ten."),
        (("C: I slept on it.",), "I slept on it."),
        (("C: I said to myself, not yet.",), "I said to myself, not yet."),
        (("C: I took a breath.",), "I took a breath."),
    ],
    "sign_stayed": [
        (("C: I didn't hang up.",), "I didn't hang up."),
        (("C: I nearly didn't come.",), "I nearly didn't come."),
        (("C: I'm not going to make a joke.",), "I'm not going to make a joke."),
        (("T: Do you want to stop for a minute?", "C: No, let me say it."), "No, let me say it."),
        (("C: I kept talking.",), "I kept talking."),
    ],
    "sign_bore": [
        (("C: He sulked. And I didn't fix it.",), "And I didn't fix it."),
        (("C: I let her be angry.",), "I let her be angry."),
        (("C: It felt like a wave. It passed.",), "It passed."),
        (("C: I sat in the quiet.",), "I sat in the quiet."),
        (("C: I can live with that.",), "I can live with that."),
    ],
    "sign_owned": [
        (('C: I said to him, "I\'m sorry, I was short with you."',), 'I said to him, "I\'m sorry, I was short with you."'),
        (("C: That was me too.",), "That was me too."),
        (("C: She was right about me.",), "She was right about me."),
        (("C: I was wrong about her.",), "I was wrong about her."),
    ],
    "sign_effect": [
        (("C: I must have frightened her.",), "I must have frightened her."),
        (("C: I hadn't thought what it was like for him.",), "I hadn't thought what it was like for him."),
        (("C: I left him alone with it.",), "I left him alone with it."),
        (("C: He went pale.",), "He went pale."),
    ],
    "sign_shown": [
        (("C: I lied to you last week.",), "I lied to you last week."),
        (("C: I was so envious of him.",), "I was so envious of him."),
        (("C: I cried in front of them.",), "I cried in front of them."),
        (("C: I could have strangled her.",), "I could have strangled her."),
        (('C: I told her, "I\'m struggling."',), 'I told her, "I\'m struggling."'),
    ],
    "sign_disagreed": [
        (('C: I said, "I won\'t."',), 'I said, "I won\'t."'),
        (("C: I was angry with you.",), "I was angry with you."),
        (("C: You didn't ask me.",), "You didn't ask me."),
        (("C: I put my foot down.",), "I put my foot down."),
        (("T: I could ring them for you.", "C: No."), "No."),
    ],
    "sign_trusted": [
        (("C: I don't have to please everyone.",), "I don't have to please everyone."),
        (("C: Even though they laugh, I wear it.",), "Even though they laugh, I wear it."),
        (("C: I didn't ask anyone.",), "I didn't ask anyone."),
        (("C: My gut said no.",), "My gut said no."),
    ],
    "sign_asked": [
        (('C: I said, "Could you stay a bit?"',), 'I said, "Could you stay a bit?"'),
        (("C: I asked my boss for help.",), "I asked my boss for help."),
        (("C: Give me a minute.",), "Give me a minute."),
        (("C: Please don't push it.",), "Please don't push it."),
    ],
    "sign_let_in": [
        (("C: She hugged me.",), "She hugged me."),
        (("C: I leaned on him.",), "I leaned on him."),
        (("C: I felt seen.",), "I felt seen."),
        (("C: I didn't brush it off.",), "I didn't brush it off."),
    ],
    "sign_leaned": [
        (("C: I told Marta about the letter.",), "I told Marta about the letter."),
        (("C: I rang the helpline and cried.",), "I rang the helpline and cried."),
        (("C: I showed my sister the letter.",), "I showed my sister the letter."),
        (("C: I went to a group.",), "I went to a group."),
    ],
    "sign_soothed": [
        (("C: I calmed myself down.",), "I calmed myself down."),
        (("C: I wrapped myself up in the blanket.",), "I wrapped myself up in the blanket."),
        (("C: I felt my feet on the floor.",), "I felt my feet on the floor."),
        (("C: It wasn't my fault.",), "It wasn't my fault."),
    ],
    "sign_caught": [
        (("C: I noticed I'd stopped breathing.",), "I noticed I'd stopped breathing."),
        (("C: I can hear myself saying it.",), "I can hear myself saying it."),
        (("C: Here I go.",), "Here I go."),
        (("C: I did it again, didn't I.",), "I did it again, didn't I."),
    ],
    "sign_voice": [
        (("C: I pretended you were there.",), "I pretended you were there."),
        (("C: What would you say to that, I thought.",), "What would you say to that, I thought."),
        (("C: I used your question on him.",), "I used your question on him."),
        (("C: A kinder voice said, leave it.",), "A kinder voice said, leave it."),
    ],
}  # fmt: skip

LEFT_ALONE: dict[str, list[tuple[str, ...]]] = {
    "sign_paused": [("C: He counted to ten.",), ("C: I waited for the train.",), ("C: I wish I'd slept on it.",)],
    "sign_stayed": [("C: I hung up.",), ("C: He kept talking.",), ("C: I'd like to have stayed.",), ("C: I didn't go shopping.",)],
    "sign_bore": [("C: He let her be angry.",), ("C: I can't live with that.",), ("C: And he didn't fix it.",)],
    "sign_owned": [("C: It was him, not me.",), ("C: He said he was sorry.",), ("C: Sorry, what time is it?",)],
    "sign_effect": [("C: The paint went pale.",), ("C: She frightened me.",), ("C: I left him a note.",)],
    "sign_shown": [("C: He lied to you.",), ("C: I was glad of the sun.",), ("C: She cried in front of them.",)],
    "sign_disagreed": [("C: He said he won't.",), ("T: Have you been abroad?", "C: No."), ("C: I was angry with the bus.",)],
    "sign_trusted": [("C: I have to please everyone.",), ("C: I asked everyone.",), ("C: She trusts her gut.",)],
    "sign_asked": [("C: She asked her boss for help.",), ("C: You don't push it.",), ("C: They don't tell anyone.",)],
    "sign_let_in": [("C: I brushed it off.",), ("C: She hugged her dog.",), ("C: I let him know.",)],
    "sign_leaned": [("C: I told my boss no.",), ("C: Marta told me.",), ("C: I've nobody to ring.",)],
    "sign_soothed": [("C: He calmed down.",), ("C: It was all my fault.",), ("C: I made myself late.",)],
    "sign_caught": [("C: She noticed I'd stopped.",), ("C: I did it again on Monday with my brother.",), ("C: There goes the bus.",)],
    "sign_voice": [("C: I could hear you on the phone.",), ("C: He has a kind voice.",), ("C: What would you like?",)],
}  # fmt: skip


def marked(kind: str, lines: tuple[str, ...]) -> list[str]:
    report = run([BY_KIND[kind].detector], transcript_of(*lines))
    assert not report.failures
    assert not report.refused
    return [one.evidence[0].quote for one in report.observations]


@pytest.mark.parametrize(
    ("kind", "lines", "quote"), [(kind, *each) for kind, rows in NOTICED.items() for each in rows]
)
def test_a_sign_is_noticed_in_other_words(kind: str, lines: tuple[str, ...], quote: str) -> None:
    assert marked(kind, lines) == [quote]


@pytest.mark.parametrize(
    ("kind", "lines"), [(kind, each) for kind, rows in LEFT_ALONE.items() for each in rows]
)
def test_what_only_sounds_alike_is_left_alone(kind: str, lines: tuple[str, ...]) -> None:
    assert marked(kind, lines) == []


def test_every_sign_is_tried() -> None:
    assert NOTICED.keys() == LEFT_ALONE.keys() == BY_KIND.keys()
