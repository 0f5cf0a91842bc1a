"""The mirror in a few lines of plain text."""

from alongside.mirror.terminal import listing, summary
from alongside.notice import Claim, Movement
from alongside.notice.standing import Standing
from alongside.testing import card_of, known_of, registry_of, report_of, seen_in, transcript_of

CONTACT = card_of("contact", claim=Claim.READ, movement=Movement.TOWARD)
VANISHES = card_of("vanishes", claim=Claim.READ, movement=Movement.AWAY)
REGISTRY = registry_of(CONTACT, VANISHES)
KNOWN = known_of(REGISTRY, {"contact": Standing.FEW, "vanishes": Standing.FOLDED})
HOUR = transcript_of(
    "T: And?", "C: I have never said this to anybody in all my life.", "T: Mm.", "C: And then I…", "T: Yes."
)
BOTH = report_of(HOUR, seen_in(HOUR, CONTACT, "never said this"), seen_in(HOUR, VANISHES, "And then I…"))


def test_it_says_where_the_page_is_and_what_stands_first() -> None:
    told = summary(HOUR, BOTH, REGISTRY, place="hour.mirror.html", known=KNOWN)
    assert "hour.mirror.html" in told.splitlines()[1]
    assert "  a  turn 2  Client" in told
    assert "“never said this”" in told
    assert "What was it like?" in told
    assert "And then I…" not in told
    assert "More places are folded away" in told
    assert "nothing was sent anywhere" in told.replace("\n", " ")


def test_lines_are_wrapped_but_the_place_never_is() -> None:
    place = "a/" * 60 + "hour.mirror.html"
    told = summary(HOUR, BOTH, REGISTRY, place=place, known=KNOWN, width=50)
    assert f"  {place}" in told.splitlines()
    assert all(len(line) <= 50 for line in told.splitlines() if place not in line)


def test_nothing_noticed_is_said_well() -> None:
    told = summary(HOUR, report_of(HOUR), REGISTRY, place="x", known=KNOWN)
    assert "That says nothing about the hour." in told
    assert "That says nothing about the hour." in listing(HOUR, report_of(HOUR), REGISTRY, known=KNOWN)


def test_only_questions_are_said_to_be_questions() -> None:
    report = report_of(HOUR, seen_in(HOUR, VANISHES, "And then I…"))
    told = summary(HOUR, report, REGISTRY, place="x", known=KNOWN)
    assert "as questions" in told.replace("\n", " ")


def test_the_list_has_every_place_in_order() -> None:
    told = listing(HOUR, BOTH, REGISTRY, known=KNOWN)
    assert told.index("turn 2") < told.index("turn 4")
    assert "Or is it something else?" in told


def test_what_is_closed_is_not_quoted_first_and_listed_last() -> None:
    hour = transcript_of(
        "T: And?", "C: He hit me. I have never said this before.", "T: Mm.", "T: So.", "C: And then I…"
    )
    report = report_of(
        hour, seen_in(hour, CONTACT, "never said this"), seen_in(hour, VANISHES, "And then I…")
    )
    told = summary(hour, report, REGISTRY, place="x", known=KNOWN).replace("\n", " ")
    assert "never said" not in told
    assert "until somebody opens them" in told
    listed = listing(hour, report, REGISTRY, known=KNOWN)
    assert listed.index("And then I…") < listed.index("What follows stands near") < listed.index("never said")
