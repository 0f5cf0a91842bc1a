"""A course folder: made, opened, read back, refused where something is wrong, and never half-written."""

import datetime
import stat
import sys
from pathlib import Path

import pytest

from alongside.course.course import CheckIn, Kept, Wish, Written
from alongside.folder import (
    CannotKeep,
    Folder,
    Recorded,
    add_recorded,
    add_remembered,
    course_of,
    remove_hour,
)
from alongside.folder.words import CHECK_INS, KEPT, WISHES, add, entries, take_out
from alongside.session import Remembered, Role, Transcript

WORD = "quinquereme"
DAY = datetime.date(2026, 5, 4)
SESSION = f"""WEBVTT

00:00:00.000 --> 00:00:02.000
<v Therapist>Where would you like to start today?</v>

00:00:03.000 --> 00:00:09.000
<v Client>I've never said this out loud before. I was so ashamed of the {WORD}.</v>

00:00:15.000 --> 00:00:16.000
<v Therapist>Mm.</v>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder.make(tmp_path / "willow", DAY)


@pytest.fixture
def session(tmp_path: Path) -> Path:
    place = tmp_path / "session three.vtt"
    place.write_text(SESSION, encoding="utf-8")
    return place


def test_a_new_folder_is_for_its_owner_alone_and_says_that_it_is_not_sealed(folder: Folder) -> None:
    assert course_of(folder).name == "willow"
    assert course_of(folder).hours == ()
    assert "NOT SEALED" in (folder.root / "README.txt").read_text(encoding="utf-8")
    assert sorted(place.name for place in folder.root.iterdir()) == [
        "README.txt", "course.toml", "measures", "sessions", "words",
    ]  # fmt: skip
    if sys.platform != "win32":
        for place in (folder.root, *folder.root.rglob("*")):
            wanted = 0o700 if place.is_dir() else 0o600
            assert stat.S_IMODE(place.stat().st_mode) == wanted, place.name


def test_nothing_is_made_over_what_is_there(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name in ("willow", "empty", "dangling"):
        with pytest.raises(CannotKeep, match="is there already"):
            Folder.make(tmp_path / name, DAY)
    assert list((tmp_path / "empty").iterdir()) == []


@pytest.mark.parametrize("name", [".willow", "", "wil\nlow", "nowhere/willow"])
def test_a_course_needs_a_plain_name_in_a_place_that_is_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotKeep):
        Folder.make(tmp_path / name, DAY)
    assert list(tmp_path.iterdir()) == []


def test_a_session_is_copied_byte_for_byte_and_read_back(folder: Folder, session: Path) -> None:
    hour, reading = add_recorded(folder, DAY, [session], Recorded(()))
    assert hour == "2026-05-04"
    assert (folder.root / "sessions/2026-05-04.vtt").read_bytes() == session.read_bytes()
    (found,) = course_of(folder).hours
    assert isinstance(found.told, Transcript)
    assert found.words.revision == reading.transcripts[0].revision
    assert (found.id, found.date, found.remembered) == ("2026-05-04", DAY, False)
    told = (folder.root / "sessions/2026-05-04.toml").read_text(encoding="utf-8")
    assert 'name = "session three.vtt"' in told
    assert 'therapist = "Therapist"' in told


def test_who_is_who_is_kept_as_it_was_told(folder: Folder, session: Path) -> None:
    add_recorded(folder, DAY, [session], Recorded((), therapist="client"))
    (hour,) = course_of(folder).hours
    assert [turn.role for turn in hour.words.turns] == [Role.CLIENT, Role.THERAPIST, Role.CLIENT]


def test_the_same_session_is_not_taken_twice_but_a_second_hour_of_the_day_is(
    folder: Folder, session: Path
) -> None:
    add_recorded(folder, DAY, [session], Recorded(()))
    with pytest.raises(CannotKeep, match="in the course already: 2026-05-04"):
        add_recorded(folder, datetime.date(2026, 5, 11), [session], Recorded(()))
    session.write_text(SESSION.replace("today", "now"), encoding="utf-8")
    assert add_recorded(folder, DAY, [session], Recorded(()))[0] == "2026-05-04b"
    assert [hour.id for hour in course_of(folder).hours] == ["2026-05-04", "2026-05-04b"]


def test_of_a_file_with_several_sessions_each_can_be_taken_once(folder: Folder, tmp_path: Path) -> None:
    many = tmp_path / "many.csv"
    rows = ["session,speaker,text"]
    for name in ("a", "b"):
        rows += [
            f"{name},therapist,How was the week for you?",
            f"{name},client,I went there on {name} day.",
            f"{name},therapist,Mm.",
        ]
    many.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(CannotKeep, match="--session"):
        add_recorded(folder, DAY, [many], Recorded(()))
    assert folder.hour_ids() == ()
    add_recorded(folder, DAY, [many], Recorded((), session="a"))
    add_recorded(folder, DAY, [many], Recorded((), session="b"))
    assert [hour.words.name for hour in course_of(folder).hours] == ["a", "b"]
    with pytest.raises(CannotKeep, match="already"):
        add_recorded(folder, DAY, [many], Recorded((), session="b"))


GRID = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 9
tiers? <exists>
size = 1
item []:
    item [1]:
        class = "IntervalTier"
        name = "words"
        xmin = 0
        xmax = 9
        intervals: size = 2
        intervals [1]:
            xmin = {start}
            xmax = {end}
            text = "{text}"
        intervals [2]:
            xmin = {end}
            xmax = 9
            text = ""
"""


def test_several_textgrids_are_one_hour_in_a_folder_of_their_own(folder: Folder, tmp_path: Path) -> None:
    files = []
    for name, start, end, text in (
        ("hour_Ruth.TextGrid", 0, 3, "Where would you like to start today?"),
        ("hour_Dawn.TextGrid", 4, 7, "I never know where to start and then I say that."),
    ):
        files.append(tmp_path / name)
        files[-1].write_text(GRID.format(start=start, end=end, text=text), encoding="utf-8")
    hour, reading = add_recorded(folder, DAY, files, Recorded((), therapist="hour_Ruth.TextGrid"))
    assert sorted(place.name for place in (folder.root / "sessions" / hour).iterdir()) == [
        "hour_Dawn.TextGrid",
        "hour_Ruth.TextGrid",
    ]
    (found,) = course_of(folder).hours
    assert found.words.revision == reading.transcripts[0].revision
    remove_hour(folder, hour)
    assert list((folder.root / "sessions").iterdir()) == []


def test_a_remembered_hour_is_open_when_both_have_written(folder: Folder) -> None:
    assert not add_remembered(folder, "2026-05-11", Role.CLIENT, ["It was quiet.", 'She said "stay".']).open
    (hour,) = course_of(folder).hours
    assert hour.words.turns == ()
    add_remembered(folder, "2026-05-11", Role.THERAPIST, [])
    (hour,) = course_of(folder).hours
    assert hour.told == Remembered(("It was quiet.", 'She said "stay".'), ())
    assert [turn.id for turn in hour.words.turns] == ["c1", "c2"]


def test_a_person_may_write_anew_and_their_comments_stay(folder: Folder) -> None:
    add_remembered(folder, "2026-05-11", Role.CLIENT, ["One."])
    place = folder.root / "sessions/2026-05-11.toml"
    place.write_text("# a note of my own\n" + place.read_text(encoding="utf-8"), encoding="utf-8")
    add_remembered(folder, "2026-05-11", Role.CLIENT, ["Another."])
    assert "# a note of my own" in place.read_text(encoding="utf-8")
    assert course_of(folder).hours[0].told == Remembered(("Another.",), None)


def test_an_hour_with_a_transcript_is_not_remembered_too(folder: Folder, session: Path) -> None:
    add_recorded(folder, DAY, [session], Recorded(()))
    with pytest.raises(CannotKeep, match="check-in"):
        add_remembered(folder, "2026-05-04", Role.CLIENT, ["One."])


def test_words_are_added_at_the_end_and_taken_out_alone(folder: Folder) -> None:
    first = Written(Wish.HERE_FOR, Role.CLIENT, DAY, "To stop vanishing.\nTo stay.")
    second = Written(Wish.WANT_NEXT, Role.THERAPIST, DAY, "To ask sooner.")
    add(folder, WISHES, first)
    add(folder, WISHES, second)
    place = WISHES.place(folder)
    place.write_text("# ours\n\n" + place.read_text(encoding="utf-8") + "\n# the end\n", encoding="utf-8")
    add(folder, WISHES, first)
    assert entries(folder, WISHES) == (first, first, second)
    take_out(folder, WISHES, first)
    take_out(folder, WISHES, second)
    assert entries(folder, WISHES) == (first,)
    text = place.read_text(encoding="utf-8")
    assert "# ours" in text
    assert "# the end" in text
    take_out(folder, WISHES, first)
    assert entries(folder, WISHES) == ()


def test_a_layout_that_cannot_be_added_to_is_left_as_it_is(folder: Folder) -> None:
    place = KEPT.place(folder)
    place.write_text('kept = [{ sign = "a", kept = true, date = 2026-05-04 }]\n', encoding="utf-8")
    assert entries(folder, KEPT) == (Kept("a", True, DAY),)
    with pytest.raises(CannotKeep, match="by hand"):
        add(folder, KEPT, Kept("b", True, DAY))
    assert entries(folder, KEPT) == (Kept("a", True, DAY),)


MISTAKES = {
    "no TOML": ('[[check_in]]\nhour = "2026-05-04\n', 2),
    "no chair": (f'\n[[check_in]]\nhour = "2026-05-04"\nby = "{WORD}"\n', 4),
    "no words": ('[[check_in]]\nhour = "2026-05-04"\nby = "client"\nstayed = 3\n', 4),
    "a slip": (f'[[check_in]]\nhour = "2026-05-04"\nby = "client"\n"{WORD}" = "x"\n', 1),
    "another table": (f'[[check_in]]\nhour = "2026-05-04"\nby = "client"\n[[{WORD}]]\n', 4),
    "no hour": ('[[check_in]]\nhour = "2026-05-04"\nby = "client"\n[[check_in]]\nhour = "May"\n', 5),
    "one table": ('[check_in]\nhour = "2026-05-04"\nby = "client"\n', 1),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_file_and_line_and_never_with_its_words(folder: Folder, name: str) -> None:
    text, line = MISTAKES[name]
    CHECK_INS.place(folder).write_text(text, encoding="utf-8")
    with pytest.raises(CannotKeep) as refusal:
        course_of(folder)
    assert str(refusal.value).startswith(f"willow/words/check-ins.toml, line {line}: ")
    assert WORD not in str(refusal.value)


@pytest.mark.parametrize(
    "text",
    [
        f'[client]\nmoments = "{WORD}"\n',
        '[client]\nmoments = ["1", "2", "3", "4", "5", "6"]\n',
        '[client]\nmoments = ["  "]\n',
        f'[client]\nmoment = ["{WORD}"]\n',
        f'client = "{WORD}"\n',
        '[[source]]\nfile = "../../other.vtt"\n',
        '[[source]]\nfile = "gone.vtt"\n',
        "[[source]]\n",
        f'[[source]]\nfile = "x"\n[client]\nmoments = ["{WORD}"]\n',
    ],
)
def test_an_hour_with_a_mistake_is_refused_without_its_words(folder: Folder, text: str) -> None:
    (folder.root / "sessions/2026-05-04.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CannotKeep) as refusal:
        course_of(folder)
    assert "willow/sessions/" in str(refusal.value)
    assert WORD not in str(refusal.value)


def test_an_hour_needs_a_date_for_a_name(folder: Folder) -> None:
    (folder.root / "sessions/first.toml").write_text("", encoding="utf-8")
    with pytest.raises(CannotKeep, match="named by a date"):
        course_of(folder)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('format = "alongside.course/2"\nname = "x"\ncreated = 2026-05-04', "another version"),
        ('name = "x"\ncreated = 2026-05-04', "format"),
        ('format = "alongside.course/1"\ncreated = 2026-05-04', "no name"),
        ('format = "alongside.course/1"\nname = "x"\ncreated = "May"', "when it was made"),
        ("format = ", "isn't TOML"),
    ],
)
def test_another_format_is_refused_clearly(folder: Folder, text: str, wanted: str) -> None:
    (folder.root / "course.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CannotKeep, match=wanted):
        Folder.open(folder.root)


def test_what_is_no_course_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotKeep, match="course new"):
        Folder.open(tmp_path / "nowhere")
    with pytest.raises(CannotKeep, match=r"holds no course\.toml"):
        Folder.open(tmp_path)


def test_a_transcript_that_changed_is_refused_until_that_is_meant(folder: Folder, session: Path) -> None:
    hour, _reading = add_recorded(folder, DAY, [session], Recorded(()))
    copy = folder.root / "sessions" / f"{hour}.vtt"
    copy.write_text(SESSION.replace("today", "now"), encoding="utf-8")
    with pytest.raises(CannotKeep, match="isn't as it was"):
        course_of(folder)
    own = folder.root / "sessions" / f"{hour}.toml"
    kept = [line for line in own.read_text(encoding="utf-8").splitlines() if not line.startswith("sha256")]
    own.write_text("\n".join(kept), encoding="utf-8")
    assert "start now" in course_of(folder).hours[0].words.turns[0].text


@pytest.mark.parametrize(
    "part", ["words", "sessions", "course.toml", "sessions/2026-05-04.toml", "words/kept.toml"]
)
def test_a_link_that_leads_out_is_refused(folder: Folder, tmp_path: Path, part: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.toml").write_text(
        '[[kept]]\nsign = "a"\nkept = true\ndate = 2026-05-04\n', encoding="utf-8"
    )
    place = folder.root / part
    if place.is_dir():
        place.rmdir()
        place.symlink_to(outside)
    else:
        place.unlink(missing_ok=True)
        place.symlink_to(outside / "kept.toml")
    with pytest.raises(CannotKeep, match="leads out"):
        course_of(Folder.open(folder.root))


def test_a_link_to_the_folder_itself_is_no_harm(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "other").symlink_to(folder.root)
    assert course_of(Folder.open(tmp_path / "other")).name == "willow"


def test_a_second_writer_waits_for_its_turn(folder: Folder) -> None:
    with folder.writing(), pytest.raises(CannotKeep, match="another program"), folder.writing():
        pass
    with folder.writing():
        pass


def test_a_write_that_fails_leaves_what_was_there(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    add(folder, KEPT, Kept("a", True, DAY))
    before = KEPT.place(folder).read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CannotKeep, match="No space left"):
        add(folder, KEPT, Kept("b", True, DAY))
    assert KEPT.place(folder).read_bytes() == before
    assert [place.name for place in (folder.root / "words").iterdir()] == ["kept.toml"]


def test_an_hour_that_failed_half_way_leaves_nothing(
    folder: Folder, session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alongside.folder import adding

    def broken(*_given: object) -> None:
        raise CannotKeep("no")

    monkeypatch.setattr(adding, "_landed", broken)
    with pytest.raises(CannotKeep):
        add_recorded(folder, DAY, [session], Recorded(()))
    assert list((folder.root / "sessions").iterdir()) == []


def test_an_hour_taken_away_leaves_no_trace(folder: Folder, session: Path) -> None:
    hour, _reading = add_recorded(folder, DAY, [session], Recorded(()))
    course_of(folder)
    assert list((folder.root / "cache").glob(f"{hour}.*"))
    remove_hour(folder, hour)
    assert not [place for place in folder.root.rglob("*") if hour in place.name]
    assert not [
        place
        for place in folder.root.rglob("*")
        if place.is_file() and WORD in place.read_text(encoding="utf-8")
    ]


def test_a_check_in_of_an_hour_that_is_not_there_is_told(folder: Folder) -> None:
    add(folder, CHECK_INS, CheckIn("2026-05-04", Role.CLIENT, stayed=WORD))
    with pytest.raises(CannotKeep, match=r"check-ins.toml: .*2026-05-04") as refusal:
        course_of(folder)
    assert WORD not in str(refusal.value)


def test_the_course_can_be_called_otherwise(folder: Folder) -> None:
    about = folder.root / "course.toml"
    about.write_text("# ours\n" + about.read_text(encoding="utf-8"), encoding="utf-8")
    assert folder.renamed("the long way").about.name == "the long way"
    assert "# ours" in about.read_text(encoding="utf-8")
    with pytest.raises(CannotKeep):
        folder.renamed("  ")
