"""The encoder's figures as a page of the documentation, ``docs/reliability-encoder.md``."""

from collections.abc import Mapping
from typing import Any

from reliability import kinds_page
from reliability.bootstrap import Figure, shown
from reliability.encoder import EncoderFigures
from reliability.heads import HeadFigures

WRITTEN_BY = "<!-- Written by `make evaluate`; do not edit. -->"

NOT_YET = f"""\
# How far the encoder can be trusted

{WRITTEN_BY}

The encoder has not been measured yet. What the rules notice is measured on {{doc}}`/reliability`.
"""

HEAD = """\
# How far the encoder can be trusted

{written_by}

Measured on predictions of {made}. The rules, and what is *seen*, stand on {{doc}}`/reliability`.

**Read this first.** Three kinds of label lie behind these figures, and each table says which:

- **experts**: people who know motivational interviewing labelled AnnoMI (Wu et al. 2022, 2023). Most sessions carry one person's label.
- **language-model coders**: the kinds of noticing and depth were coded by language models that followed our codebook. Their agreement with each other
  is an upper bound for what people would reach, and says nothing of validity.
- **rules and sentences of our own**, for words of danger.

How it was measured:

- **Out of fold.** Every prediction was made by a model that saw no turn of that session, nor of another session from the same video or the same invented course; thresholds
  and calibration were fitted on the other folds' predictions (whose models had learnt from this fold: an indirect trace, and a small one). Real sessions: five folds (`StratifiedGroupKFold`, shuffled, seed 42) by video. Invented sessions: by course. The folds are
  worked out anew here, and other ones are refused. How the model is built and trained was settled by comparing figures like these on some of these folds, so they are a little kind.
- **Intervals** hold 95 % of 1,000 draws of whole sessions (of videos, where a video has several), with a fixed seed. They tell how much the figure hangs on which sessions these were, and nothing
  about other kinds of therapy.
- **Most common** always gives the most common class. **Words** is the floor: single words, pairs of words and the question mark of the turn alone (TF-IDF) in a balanced logistic regression, on the same folds.
- **Real and invented sessions stand apart.** The real ones ({real_hours:.1f} hours, {real_sessions} sessions) are demonstrations of motivational interviewing: single hours, little closeness. The
  invented ones ({invented_hours:.1f} hours) are ours, and no evidence about people.
- **Sessions written for training.** The encoder also learnt from 128 more invented sessions (`training/sessions`: eight courses, eighty single hours), written and coded by language models and never tested on. The author of those
  and of the invented courses that are tested on are models of one family, so the figures on invented sessions are kinder than real talk would be. *Words* did not learn from them.
- *small* stands where fewer than 15 turns lie behind a figure: read it as a hint, no more.
"""

CEILING = {"move": 0.861, "reflection": 0.621, "question": 0.834, "input": 0.492, "talk": 0.721}
"""One expert against the majority of nine others (``datasets.md`` 3.1)."""

WANTED = {"move": (0.79, 0.85), "talk": (0.54, 0.66), "reflection": (0.58, 0.62), "question": (0.80, 0.84)}
WANTED_MEAN = (0.50, 0.70)
MOST_LOST = (0.05, 0.02)

SPOKEN = {
    "move": "therapist move",
    "reflection": "reflection",
    "question": "question",
    "input": "input",
    "talk": "client talk",
}

PUBLISHED = """\
### Published figures, each with its protocol

None of these was measured on the same turns in the same folds, and most lie under gentler or simply other conditions. They are here so that a reader knows the field, not to be ranked with the figures above.

| source | what | protocol | macro-F1 |
| --- | --- | --- | --- |
| Wu et al. 2023, as quoted by M3TCM | therapist move; client talk | own table not seen; the earlier code of the group: five folds of whole conversations, high-quality sessions only, the turn alone | .72; .55 |
| M3TCM 2024 (abstract) | therapist move; client talk | text *and sound*, some ten turns around; folds not seen | .83; .66 |
| CounselReflect 2026 (repository) | client talk | *leaks*: single turns drawn at random, so that every test conversation is in training too | .579 |
| student project, CMU 11-785, 2026 (repository) | client talk | test of 20 whole conversations (866 turns); an embedding model of 8 billion weights, tuned | .613 |
| the same, GPT-4o-mini with examples | client talk | the same 866 turns | .602 |
| AutoMISC 2025 (repository, our arithmetic) | client talk | a language model with instructions, nothing trained, all 133 conversations | .660 |
| CounselReflect 2026 (repository) | reflection | another model's values cut into three, 4,743 pairs | .36 |
| AutoAnnoMI 2023 (recomputed) | reflection | GPT-4 with examples, 96 *balanced* items | .617 |
"""

HUMAN = """\
**One human** is how well one expert alone meets the majority of the nine others, on the seven AnnoMI sessions that ten experts labelled (216 therapist and 212 client turns; none of those sessions is among these). The other
sessions mostly carry one person's label, so nothing measured against them can be expected to rise far above that figure; and as those are other turns, it is a rough
guide and not a line to cross.
"""


def page(found: EncoderFigures) -> str:
    """The whole page."""
    parts = [
        HEAD.format(
            written_by=WRITTEN_BY,
            made=found.made,
            real_hours=found.hours["real"],
            invented_hours=found.hours["invented"],
            real_sessions=max(one.sessions for one in found.heads),
        ),
        _wanted(found),
        _heads(found.heads),
        PUBLISHED,
        _depth(found),
        kinds_page.kinds(found),
        kinds_page.standings(found),
        kinds_page.beside_rules(found),
        _technique(found),
        _danger(found.danger),
    ]
    return "\n".join(parts)


def _wanted(found: EncoderFigures) -> str:
    rows = [
        "## What was wanted, and what came out\n",
        "| what | labels | floor (words) | measured | at least | goal | |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    by_name = {one.name: one for one in found.heads}
    for name, (least, goal) in WANTED.items():
        one = by_name[name]
        rows.append(
            f"| {SPOKEN[name]}, macro-F1 | experts | {_plain(one.words)} | {one.macro} | {least:.2f} | {goal:.2f} | {_met(one.macro.value, least, goal)} |"
        )
    on_real, mean = found.mean
    rows.append(
        f"| kinds with 40 or more given turns in the invented sessions ({len(mean.kinds)} kinds), mean F1 | coders | {_plain(mean.words)} | {mean.sure} | "
        f"{WANTED_MEAN[0]:.2f} | {WANTED_MEAN[1]:.2f} | {_met(mean.sure.value, *WANTED_MEAN)} |"
    )
    lost = {SPOKEN[one.name]: one.lost.value or 0.0 for one in found.heads} | {
        "kinds": mean.lost.value or 0.0
    }
    worst = max(lost, key=lambda name: lost[name])
    rows.append(
        f"| most that is lost on text in lower case without punctuation ({worst}) | – | – | {shown(lost[worst], 3)} | at most {MOST_LOST[0]:.2f} | {MOST_LOST[1]:.2f} | "
        f"{_met(-lost[worst], -MOST_LOST[0], -MOST_LOST[1])} |"
    )
    rows.append(
        f"\nThe mean over kinds leaves out *doubtful* turns, which only one of the two coders gave. Counted as not given, they bring it to {mean.strict}. "
        f"The same kinds on real sessions: {on_real.sure}; strictly {on_real.strict}; words {_plain(on_real.words)}."
    )
    return "\n".join(rows) + "\n"


def _met(value: float | None, least: float, goal: float) -> str:
    if value is None:
        return "not known"
    if value >= goal:
        return "goal met"
    return "met" if value >= least else "**not met**"


def _heads(found: list[HeadFigures]) -> str:
    rows = [
        "## What the therapist did, and which way the client leans\n",
        "Labels by *experts*, people, on real sessions. The class with the highest probability counts.\n",
        "| head | turns (sessions) | most common | words | encoder, macro-F1 | kappa | lost on bare text | one human |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    rows += [
        f"| {SPOKEN[one.name]} | {one.turns} ({one.sessions}) | {one.majority:.3f} | {one.words} | {one.macro} | {one.kappa} | {one.lost} | {CEILING[one.name]:.3f} |"
        for one in found
    ]
    rows += [
        "\n" + HUMAN,
        "### Class by class\n",
        "| head | class | turns (sessions) | F1 |",
        "| --- | --- | --- | --- |",
    ]
    for one in found:
        rows += [
            f"| {SPOKEN[one.name]} | {name.replace('_', ' ')} | {turns} ({sessions}){kinds_page.small(turns)} | {f1} |"
            for name, (f1, turns, sessions) in one.classes.items()
        ]
    return "\n".join(rows) + "\n"


def _depth(found: EncoderFigures) -> str:
    one = found.depth
    return f"""\
## Depth

How near a client's turn is to what is felt, 1 to 7. Labels by *language-model coders* (A and B, {one.turns} turns of {one.sessions} real sessions); the encoder is held against the mean of the two.

| | Spearman's rho | mean absolute error |
| --- | --- | --- |
| encoder, against the coders' mean | {one.rank} | {one.error} |
| always the middle value | – | {one.constant_error:.3f} |
| coder A against coder B | {one.coders_rank} | {one.coders_error} |
"""


def _technique(found: EncoderFigures) -> str:
    rows = [
        "## Figures of a session, like those of MITI and MISC\n",
        "*Like*, no more: MITI codes stretches of talk, not turns, counts asking leave as seeking collaboration, and in its fourth version has no share of open questions. Labels by *experts*; one value a "
        "session from the labels, one from the predictions. The sessions differ in length, and a short one moves these figures a lot. Only research output has them.\n",
        "| figure | sessions | mean | Pearson's r | mean absolute error |",
        "| --- | --- | --- | --- | --- |",
    ]
    rows += [
        f"| {one.name} | {one.sessions} | {one.mean:.2f} | {one.r} | {one.error} |" for one in found.technique
    ]
    rows.append(
        "\n**Human ceiling.** Not known for these sessions: the sessions at hand carry one label a turn. On single turns one expert alone reaches macro-F1 .861 for moves and .834 for open and closed "
        "questions (above). In another corpus of motivational interviewing, people who coded the same whole sessions with MITI agreed at .75 to 1 (intraclass correlation), with "
        "kappas of .31 to .64 on single utterances (Pérez-Rosas et al. 2016, abstract): a session's figure is surer than its turns. An intraclass correlation is not "
        "Pearson's r, so the two can't be set side by side."
    )
    return "\n".join(rows) + "\n"


def _danger(known: Mapping[str, Any]) -> str:
    posts = known["posts"]
    rows = [
        "## Words of danger\n",
        f"A separate detector, not the encoder; {{doc}}`/explanation/danger` says what it does and can't do. {posts['severity_3_and_above']} of {posts['posts']} posts have severity 3 or above; "
        "who gave the severity isn't stated. Wanted: a recall of .97 or more at severity 3 and above.\n",
        "| on posts, severity 3 and above | recall | precision |",
        "| --- | --- | --- |",
    ]
    columns = {
        name: posts[name]
        for name in ("tuned for posts (list and words)", "as in sessions (list or sentence)")
    }
    columns |= {f"language model {name}, its own label": one for name, one in posts["models"].items()}
    rows += [
        f"| {name} | {_interval(one['recall'])} | {_interval(one['precision'])} |"
        for name, one in columns.items()
    ]
    rows += [
        "",
        "| in sessions | hours | places an hour | false alarms an hour |",
        "| --- | --- | --- | --- |",
    ]
    for name, title in (("real_sessions", "real"), ("invented_sessions", "invented")):
        one = known[name]
        rows.append(
            f"| {title} ({one['sessions']}) | {one['hours']} | {one['places_an_hour']} | {one['false_an_hour']} |"
        )
    own = known["own_sentences"]
    plain, near = own["after_plain"], own["after_near"]
    rows.append(
        f"\nOf {plain['sentences']} plain sentences that were written afterwards and only counted, {plain['found']} are found; of {near['harmless']} harmless ones that look alike, "
        f"{near['harmless_left_alone']} are left alone."
    )
    return "\n".join(rows) + "\n"


def _interval(one: Mapping[str, float]) -> str:
    return str(Figure(one["value"], one["low"], one["high"]))


def _plain(one: Figure) -> str:
    return str(Figure(one.value))
