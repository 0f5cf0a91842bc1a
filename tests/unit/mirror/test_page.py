"""The mirror page, read as a reader's browser reads it."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside import __version__
from alongside.mirror.page import page
from alongside.notice import Claim, Movement, Report, Scene
from alongside.notice.engine import Absence, Failure
from alongside.notice.standing import Standing
from alongside.session import Interval, Role, Span, Timed, Transcript, Turn, cite
from alongside.testing import card_of, known_of, registry_of, report_of, seen_in, transcript_of

CONTACT = card_of("contact", claim=Claim.READ, movement=Movement.TOWARD)
VANISHES = card_of("vanishes", movement=Movement.AWAY)
STAYS = card_of("stays", movement=Movement.TOWARD, listens_to=Role.THERAPIST)
STEP = card_of("own_step", claim=Claim.READ, movement=Movement.TOWARD)
REGISTRY = registry_of(CONTACT, VANISHES, STAYS, STEP)
KNOWN = known_of(
    REGISTRY, {"contact": Standing.FEW, "vanishes": Standing.FEW, "stays": Standing.FEW}
) | known_of(REGISTRY, {"own_step": Standing.FOLDED}, invented=True)

LINES = (
    "0-3 T: Where were we?",
    "3-9 C: I have never said this before. I went to the lake & <stood> there.",
    "21-22 T: Mm.",
    "22-30 C: And then I, it was… [laughs] Is that clock right?",
    "30-33 T: Nearly.",
    "33-40 C: I asked him to wait. He waited.",
)


class Seen(HTMLParser):
    """The text of each transcript turn, all ids, all links to a place, all tags with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.turns: dict[str, str] = {}
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._turn = ""
        self._words = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append((tag, named))
        if named.get("id"):
            self.ids.append(str(named["id"]))
        if tag == "a":
            self.links.append(str(named["href"]))
        if tag == "li" and str(named.get("id", "")).startswith("turn-"):
            self._turn = str(named["id"]).removeprefix("turn-")
        if tag == "p" and self._turn and named.get("class") == "words":
            self._words = True
            self.turns[self._turn] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self._words = False
        if tag == "ol":
            self._turn = ""

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            self.text += data
        if self._words:
            self.turns[self._turn] += data


def made(*quotes: tuple[str, str], lines: tuple[str, ...] = LINES, **options: str) -> str:
    transcript = transcript_of(*lines)
    seen = [seen_in(transcript, REGISTRY.card(kind), quote) for kind, quote in quotes]
    return page(transcript, report_of(transcript, *seen), REGISTRY, title="A session", known=KNOWN, **options)


ALL = (
    ("contact", "never said this"),
    ("stays", "Mm."),
    ("vanishes", "it was…"),
    ("own_step", "I asked him to wait"),
)


def test_it_stands_alone() -> None:
    html = made(*ALL)
    seen = Seen(html)
    assert not [
        tag
        for tag, _named in seen.tags
        if tag in ("script", "link", "img", "iframe", "object", "form", "input")
    ]
    assert not [
        named
        for _tag, named in seen.tags
        if any(name.startswith("on") or name in ("src", "srcset") for name in named)
    ]
    assert all(link.startswith("#") for link in seen.links)
    assert "url(" not in html
    assert "http" not in html.replace("http-equiv", "")


def test_the_policy_forbids_everything_but_its_own_style() -> None:
    policies = [
        named["content"] for tag, named in Seen(made()).tags if tag == "meta" and "http-equiv" in named
    ]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_it_says_early_who_made_it() -> None:
    assert f'<meta name="generator" content="alongside {__version__}">' in made()[:2_000]


def test_every_id_is_unique_and_every_link_has_somewhere_to_go() -> None:
    seen = Seen(made(*ALL))
    assert len(set(seen.ids)) == len(seen.ids)
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids)
    details = [one for _tag, named in seen.tags for one in str(named.get("aria-details", "")).split()]
    assert details
    assert set(details) <= set(seen.ids)


def test_each_of_the_few_has_its_words_its_scene_its_reason_and_its_question() -> None:
    html = made(*ALL)
    assert html.count("<article") == 2
    first = html[html.index("<article") : html.index("</article>")]
    assert "Something stands here: “never said this”." in first
    assert '<mark class="few">never said this</mark>' in first
    assert "Where were we?" in first
    assert "12 seconds without words" in first
    assert "The words stand there." in first
    assert "Read: two careful readers may differ." in first
    assert "What was it like?" in first
    assert [first.count(f">{answer}<") for answer in ("yes", "not quite", "no", "not now")] == [2, 2, 2, 2]


def test_counter_evidence_is_said() -> None:
    transcript = transcript_of(*LINES)
    seen = seen_in(transcript, VANISHES, "it was…", against="the other may have cut in")
    html = page(transcript, report_of(transcript, seen), REGISTRY, title="A session", known=KNOWN)
    assert "What speaks against it" in html
    assert "The other may have cut in." in html


def test_a_folded_place_is_a_question_and_says_where_it_is_known_from() -> None:
    html = made(*ALL)
    folded = html[html.index('id="more"') : html.index('id="said"')]
    assert "“I asked him to wait”. Or is it something else?" in folded
    assert "Known mostly from invented hours." in folded


def test_nothing_from_a_closed_passage_is_marked_and_it_stays_behind_its_sentence() -> None:
    lines = ("T: And then?", "C: He hit me. I have never said this before.", "T: Mm.")
    html = made(("contact", "never said this"), lines=lines)
    assert "<mark" not in html[html.index('id="said"') :]
    closed = html[html.index('id="closed"') : html.index('id="said"')]
    assert closed.index("kept closed here") < closed.index("<details") < closed.index("never said this")
    assert "Nothing is put first" in html


def test_a_session_with_nothing_noticed_says_so_well() -> None:
    html = made()
    assert "That says nothing about the hour." in html
    assert "More places" not in Seen(html).text
    assert "Kept closed" not in Seen(html).text
    assert "I went to the lake" in html


def test_it_ends_as_it_ends() -> None:
    text = Seen(made(*ALL)).text
    assert "Put this away now. It will keep." in text
    assert text.index("How to read this", text.index("What was said")) < text.index("Put this away now.")
    assert "nothing was sent anywhere" in text


def test_a_clinical_reading_is_in_the_file_only_where_it_was_asked_for() -> None:
    assert "clinical" not in made(*ALL).lower().replace(".clinical", "")
    html = made(*ALL, reading="clinical")
    assert "Both people agreed to see" in html
    for kind in ("contact", "stays", "vanishes", "own_step"):
        assert f"linical term of {kind}." in html
    with pytest.raises(ValueError, match="descriptive"):
        made(reading="diagnostic")


def test_the_date_stands_there_only_where_it_was_given() -> None:
    assert 'class="date"' not in made()
    assert '<p class="date">17 December</p>' in made(date="17 December")


def test_titles_names_and_words_are_text_and_never_markup() -> None:
    turn = Turn("t1", "<b>Dr & Co</b>", Role.THERAPIST, "a <script>alert(1)</script> “b”")
    html = page(Transcript((turn,)), report_of(Transcript((turn,))), REGISTRY, title="<i>x</i>", known=KNOWN)
    assert "<script" not in html
    assert "<i>x</i>" not in html
    assert "<b>Dr" not in html
    assert Seen(html).turns == {"t1": turn.text}


def test_silences_are_absent_with_a_reason_where_there_are_no_times() -> None:
    lines = tuple(line.split(" ", 1)[1] for line in LINES)
    transcript = transcript_of(*lines)
    report = Report(
        revision=transcript.revision,
        detectors=(),
        observations=(),
        absent=(Absence(STAYS.stamp, "no times"),),
    )
    html = page(transcript, report, REGISTRY, title="A session", known=KNOWN)
    assert "without words" not in html
    assert "the source has no times" in html
    assert "Because of what the source leaves out (no times): A place of stays." in html
    starts = Transcript(
        tuple(replace(turn, at=Interval(at * 1000)) for at, turn in enumerate(transcript.turns))
    )
    assert "when turns begin, not when they end" in page(
        starts, replace(report, revision=starts.revision), REGISTRY, title="A session", known=KNOWN
    )


def test_what_broke_is_not_hidden() -> None:
    transcript = transcript_of(*LINES)
    report = Report(
        revision=transcript.revision,
        detectors=(),
        observations=(),
        failures=(Failure(STAYS.stamp, "KeyError"),),
    )
    html = page(transcript, report, REGISTRY, title="A session", known=KNOWN)
    assert "stopped working" in html
    assert "KeyError" not in html


def test_letters_for_names_become_chairs() -> None:
    assert ">Client<" in made()
    assert ">Therapist<" in made()


def test_no_counts_and_no_shares_stand_on_the_page() -> None:
    text = Seen(made(*ALL)).text
    assert "%" not in re.sub(r"(?s)^.*?</style>", "", made(*ALL))
    assert not re.search(r"\b\d+ (?:places|noticings|marks|questions|turns|words)\b", text)


def test_another_turn_of_a_place_points_to_it() -> None:
    transcript = transcript_of(*LINES)
    seen = seen_in(transcript, VANISHES, "it was…", "I asked him")
    html = page(transcript, report_of(transcript, seen), REGISTRY, title="A session", known=KNOWN)
    assert "Belongs to the place at 0:22" in html


@st.composite
def sessions(draw: st.DrawFn) -> tuple[Transcript, Report]:
    words = st.text(
        st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40
    ) | st.sampled_from(["I was so sad. [laughs] Well.", "<mark>x</mark> & “so”", "a\nb  c", "Mm."])
    turns = tuple(
        Turn(f"t{at}", "C", (Role.CLIENT, Role.THERAPIST)[at % 2], text)
        for at, text in enumerate(draw(st.lists(words, min_size=1, max_size=5)))
    )
    transcript = Transcript(turns)
    found = []
    for turn in turns:
        for _ in range(draw(st.integers(0, 3))):
            start = draw(st.integers(0, len(turn.text) - 1))
            end = draw(st.integers(start + 1, len(turn.text)))
            if turn.text[start:end].strip():
                seen = seen_in(Transcript((Turn("t", "C", Role.CLIENT, "x"),)), CONTACT, "x")
                found.append(replace(seen, evidence=(cite(transcript, Span(turn.id, start, end)),)))
    return transcript, report_of(transcript, *{one.id: one for one in found}.values())


@given(sessions())
@settings(max_examples=40)
def test_every_turn_reads_letter_for_letter_as_it_was_said(given_: tuple[Transcript, Report]) -> None:
    transcript, report = given_
    seen = Seen(page(transcript, report, REGISTRY, title="A session", known=KNOWN))
    assert seen.turns == {turn.id: turn.text for turn in transcript.turns}


def test_a_silence_inside_a_turn_leaves_its_words_as_they_are() -> None:
    cues = (Timed(0, 4, Interval(0, 2_000)), Timed(5, 9, Interval(12_000, 14_000)))
    turn = Turn("t1", "C", Role.CLIENT, "Yes. Home", Interval(0, 14_000), cues=cues)
    transcript = Transcript((turn,))
    html = page(transcript, report_of(transcript), REGISTRY, title="A session", known=KNOWN)
    assert 'aria-label="10 seconds without words"' in html
    assert Seen(html).turns == {"t1": "Yes. Home"}


def test_a_long_session_is_not_looked_through_again_for_every_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def counted(scene: Scene) -> bool:
        asked.append(scene)
        return True

    monkeypatch.setattr(Scene.__dict__["timed"], "func", counted)
    made(*ALL, lines=LINES * 20)
    assert len(asked) < 10
