"""How the danger detector does on sessions: places found in an hour, by topic; and what the list finds in the training texts.

``python -m reliability.danger hits`` writes ``training/danger_hits.json`` (ids and numbers), which the training reads; without a word it
adds the figures on sessions and on our own sentences to ``reliability/danger.json``.
"""

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from alongside.ingest import read
from alongside.notice import Scene
from alongside.notice.danger import dangers
from alongside.notice.danger.listed import listed
from alongside.session import Role, Transcript, Turn
from reliability.coded import DATA, SHAPING_COURSES, Coded, invented_sessions, real_sessions

ROOT = Path(__file__).parent.parent
HITS = ROOT / "training/danger_hits.json"
FIGURES = ROOT / "reliability/danger.json"
PAGE = ROOT / "docs/explanation/danger.md"
BEGIN, END = "<!-- figures: python -m reliability.danger -->", "<!-- end of figures -->"
SHIPPED = ROOT / "src/alongside/notice/danger/measured.json"
VERDICTS = ROOT / "reliability/danger_verdicts.csv"
SENTENCES = ROOT / "tests/danger"


def scene_of_text(text: str) -> Scene:
    """One text as a session of one turn."""
    return Scene(Transcript((Turn("t1", "C", Role.CLIENT, text),)))


def found_in(text: str) -> list[list[Any]]:
    """What the list finds: group, the five answers, whether asked, and where."""
    return [
        [
            one.group,
            *map(
                int,
                (
                    one.answers.negated,
                    one.answers.past,
                    one.answers.hypothetical,
                    one.answers.someone_else,
                    one.answers.figure,
                ),
            ),
            int(one.asked),
            one.match.start,
            one.match.end,
        ]
        for one in listed(scene_of_text(text).turns[0])
    ]


def write_hits() -> None:
    """Ids and numbers only."""
    posts = {row["id"]: found_in(row["content"]) for row in rows(DATA / "data/cssrs_posts/posts.csv")}
    everyday = rows(DATA / "data/offmychest/labeled_training_set.csv")
    told = {
        "posts": {one: hits for one, hits in posts.items() if hits},
        "offmychest": [
            at for at, row in enumerate(everyday) if found_in(row["full_text"].replace("<U+0092>", "'"))
        ],
        "consultations": [at for at, text in enumerate(in_consultations()) if found_in(text)],
        "courses": sorted(SHAPING_COURSES),
        "invented": dict(found_in_cues()),
    }
    HITS.write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf-8")


def in_consultations() -> list[str]:
    """What is said in the mock visits to a doctor, as the training reads it."""
    found: list[str] = []
    for place in sorted((DATA / "data/primock57").glob("*.TextGrid")):
        found += re.findall(r'text = "([^"]*)"', place.read_text(encoding="utf-8"))
    return [re.sub(r"<[^>]*>", "", text) for text in found]


def found_in_cues() -> Iterator[tuple[str, list[int]]]:
    """The cues of the invented sessions in which the list finds something."""
    for course in sorted(SHAPING_COURSES):
        for place in sorted((DATA / "data/invented" / course).glob("session-*.vtt")):
            transcript = read([place]).transcripts[0]
            cues = {cue for turn in transcript.turns if found_in(turn.text) for cue in turn.source_rows}
            yield f"{course}/{place.stem}", sorted(cues)


def rows(place: Path) -> list[dict[str, str]]:
    """A table's rows."""
    with place.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sentences(name: str) -> list[dict[str, str]]:
    """Our own sentences."""
    with (SENTENCES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def places(sessions: Iterable[Coded]) -> Iterator[tuple[Coded, Any]]:
    """Every place found, with its session."""
    for session in sessions:
        for danger in dangers(Scene(session.transcript)):
            yield session, danger


def in_sessions(sessions: list[Coded]) -> dict[str, Any]:
    """Places an hour, by topic; false alarms where a reader has judged every place."""
    hours = sum(session.length_ms for session in sessions) / 3_600_000
    verdicts = {
        (row["session"], row["turn"], row["start"], row["topic"]): row["verdict"] for row in rows(VERDICTS)
    }
    topics: dict[str, Counter[str]] = {}
    having = set()
    for session, danger in places(sessions):
        span = danger.evidence.span
        verdict = verdicts.get((session.name, span.turn, str(span.start), danger.topic), "not judged")
        counts = topics.setdefault(danger.topic, Counter())
        counts[verdict] += 1
        counts[danger.noticed_by] += 1
        having.add(session.name)
    total = sum((counts for counts in topics.values()), Counter[str]())
    return {
        "sessions": len(sessions),
        "hours": round(hours, 1),
        "sessions_with_any": len(having),
        "places_an_hour": round((total["listed"] + total["learned"]) / hours, 2),
        "false_an_hour": round(total["false"] / hours, 2),
        "not_judged": total["not judged"],
        "topics": {
            topic: {
                **{name: counts[name] for name in ("listed", "learned", "spoken of", "false", "not judged")},
                "false_an_hour": round(counts["false"] / hours, 2),
            }
            for topic, counts in sorted(topics.items())
        },
    }


def on_sentences() -> dict[str, Any]:
    """Our own sentences: how many plain ones are found, and how many near misses are as expected."""
    told: dict[str, Any] = {}
    for name in ("plain", "before_plain", "hard_plain", "after_plain"):
        table = sentences(name)
        found = [{danger.noticed_by for danger in dangers(scene_of_text(row["said"]))} for row in table]
        told[name] = {
            "sentences": len(table),
            "found": sum(map(bool, found)),
            "by_the_list": sum("listed" in one for one in found),
            "by_the_learned_part_alone": sum(one == {"learned"} for one in found),
        }
    for name in ("near_misses", "before_near", "hard_near", "after_near"):
        table = sentences(name)
        harmless = [row for row in table if row["expects"] == "nothing"]
        shown = [row for row in table if row["expects"] == "flagged"]
        told[name] = {
            "sentences": len(table),
            "harmless": len(harmless),
            "harmless_left_alone": sum(not dangers(scene_of_text(row["said"])) for row in harmless),
            "to_be_shown": len(shown),
            "shown": sum(bool(dangers(scene_of_text(row["said"]))) for row in shown),
            "shown_with_the_answers": sum(answered(row) for row in shown),
        }
    return told


def answered(row: dict[str, str]) -> bool:
    """Whether every place found in a near miss has the answers that are expected of it."""
    found = dangers(scene_of_text(row["said"]))
    wanted = row["answers"].split(",")
    return bool(found) and all(getattr(one.answers, name) for one in found for name in wanted)


def table(known: dict[str, Any]) -> str:
    """The figures as the documentation shows them."""
    posts = known["posts"]
    names = (
        "tuned for posts (list and words)",
        "words alone, tuned for posts",
        "list alone, any wording",
        "as in sessions (list or sentence)",
        "frozen MiniLM, tuned for posts",
    )
    lines = [
        f"Posts of severity 3 and above: {posts['severity_3_and_above']} of {posts['posts']} (95 % intervals by bootstrap over posts).",
        "",
        "| | recall | precision | F1 |",
        "| --- | --- | --- | --- |",
        *(f"| {name} | {shown(posts[name])} |" for name in names if name in posts),
        *(
            f"| {name}, its own label{said_invalid(one)} | {shown(one)} |"
            for name, one in posts["models"].items()
        ),
        "",
        "At severity 1 and above: "
        + "; ".join(
            f"{name}: recall {one['recall']['value']:.2f}, precision {one['precision']['value']:.2f}"
            for name, one in posts["severity 1 and above"].items()
        )
        + ".",
        "",
        "| our own sentences | found or left alone as expected |",
        "| --- | --- |",
    ]
    told = known["own_sentences"]
    for name, title in (
        ("plain", "plain, used while writing"),
        ("before_plain", "plain, written before the wordings were finished"),
        ("hard_plain", "plain and roundabout, then used to widen the wordings (16 of 44 before)"),
        ("after_plain", "plain, written after, only counted"),
    ):
        lines.append(f"| {title} | {told[name]['found']} of {told[name]['sentences']} found |")
    for name, title in (
        ("near_misses", "near misses, used while writing"),
        ("before_near", "near misses, written before"),
        ("hard_near", "near misses, written between"),
        ("after_near", "near misses, written after, only counted"),
    ):
        one = told[name]
        lines.append(
            f"| {title} | {one['harmless_left_alone']} of {one['harmless']} harmless ones left alone; {one['shown']} of {one['to_be_shown']} others shown, "
            f"{one['shown_with_the_answers']} with the answers that were expected |"
        )
    lines += [
        "",
        "| sessions | hours | places an hour | false alarms an hour | by topic |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, title in (("real_sessions", "real (AnnoMI, development)"), ("invented_sessions", "invented")):
        one = known[name]
        topics = ", ".join(
            f"{topic.replace('_', '-')} {counts['false_an_hour']}" for topic, counts in one["topics"].items()
        )
        lines.append(
            f"| {title}: {one['sessions']}, {one['sessions_with_any']} with any | {one['hours']} | {one['places_an_hour']} | {one['false_an_hour']} | {topics} |"
        )
    return "\n".join(lines)


def shown(one: dict[str, Any]) -> str:
    """Three figures with their intervals, as cells."""
    return " | ".join(
        f"{one[name]['value']:.3f} ({one[name]['low']:.2f}–{one[name]['high']:.2f})"
        for name in ("recall", "precision", "f1")
    )


def said_invalid(one: dict[str, Any]) -> str:
    """How many of a model's labels were no severity; they count as not flagged."""
    return f" ({one['invalid']} invalid, counted as not flagged)" if one["invalid"] else ""


def write_page(known: dict[str, Any]) -> None:
    """Put the figures into the page that explains them."""
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    PAGE.write_text(f"{before}{BEGIN}\n{table(known)}\n{END}{after}", encoding="utf-8")


def short(known: dict[str, Any]) -> dict[str, Any]:
    """The few figures that ship with the detector."""
    posts, fixed = known["posts"], known["own_sentences"]["after_plain"]
    tuned, used = posts["tuned for posts (list and words)"], posts["as in sessions (list or sentence)"]
    return {
        "posts": posts["posts"],
        "recall": tuned["recall"]["value"],
        "precision": tuned["precision"]["value"],
        "recall_in_sessions": used["recall"]["value"],
        "sentences": fixed["sentences"],
        "found": fixed["found"],
        "false_real": known["real_sessions"]["false_an_hour"],
        "false_invented": known["invented_sessions"]["false_an_hour"],
    }


def to_judge() -> None:
    """Print the places of the real and invented sessions for a reader; they are never written to a file."""
    for session, danger in places([*real_sessions(), *invented_sessions()]):
        span = danger.evidence.span
        sys.stdout.write(
            f"{session.name},{span.turn},{span.start},{danger.topic},\t{danger.role} {danger.noticed_by} {danger.evidence.quote}\n"
        )


def main() -> None:
    """See the module."""
    if sys.argv[1:] == ["hits"]:
        write_hits()
    elif sys.argv[1:] == ["judge"]:
        to_judge()
    else:
        known = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
        known["real_sessions"] = in_sessions(list(real_sessions()))
        known["invented_sessions"] = in_sessions(list(invented_sessions()))
        known["own_sentences"] = on_sentences()
        FIGURES.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
        write_page(known)
        SHIPPED.write_text(json.dumps(short(known), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
