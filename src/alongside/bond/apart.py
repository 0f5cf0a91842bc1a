"""Movements away from the other or against them that no kind is noticed for, by wording, for both chairs; each with a card.

After the withdrawal and confrontation markers of the 3RS; the wordings are our own.
"""

from alongside.bond.cards import card, noticer, own
from alongside.notice import Heard, Movement, leaves, notices
from alongside.notice.context import meant, quoted, told_of
from alongside.notice.engine import Noticer
from alongside.notice.phrases import Match, Phrases, phrases
from alongside.session import Role
from alongside.translation import gettext as _

APART = "apart."
"""What the kinds of these detectors begin with."""

_COMPLAINT = phrases(
    "you (just|only|even|never|always|didn't|don't|weren't|wouldn't|haven't|hadn't|won't|can't) (really|even|ever|once|just)? (ask|asked|listen|listened|listening|hear|heard|notice|noticed|let me|believe|care|wait|waited|looked|understand|told me|tell me|remembered|answered)",
    "you (were|are|'re|kept|keep) (just|still|only)? (laughing|yawning|talking over|looking (at the|past|away)|somewhere else|miles away|checking|hurrying me|rushing|telling me|cheering me|not listening|doing it (now|again)|interrupting|smiling|humouring)",
    "you (just|only)? (yawned|nodded|talked over|interrupted|cut me off|looked at (the)? clock|looked away|changed the subject|went quiet|missed it|forgot|moved on|went straight)",
    "you('ve| have) (gone|went) (like|all|very|straight) ...", "i (was|were) (so|really|quite|right|very|a bit|that)? (cross|angry|mad|furious|annoyed|hurt|upset) (with|at|by) you", "went home ... (mad|angry|cross|upset|hurt) (with|at|by) you",
    "i('m| am) (still|so|really|a bit|quite)? (angry|cross|mad|annoyed|furious|disappointed) (with|at|in) you", "i('m| am) still (angry|cross|mad|annoyed)", "(somebody|someone|a person) (that|who) won't (talk|listen|say)",
    "you didn't (ask|listen|say|wait|answer|let me)", "why didn't you (say|ask|tell|stop|wait|ring)", "why (do|are|would) you (always|keep|even|never)", "you always say ...", "you (say|said) (that|it|always) (every|each|all the) ...", "you said (it|it's|it was|you) (fine|lovely|okay|good|would|wouldn't|'d) ...",
    "(this|talking|coming here) (isn't|is not|doesn't|dun't|don't|does not) (really|actually)? (helping|help|working|work|going anywhere|doing anything|do anything)", "what's the (point|use) of (this|talking|coming|these|all this)", "i don't need (more|any more|another) ...", "(that|you) made me feel ...",
)  # fmt: skip
_SHARP = phrases(
    "i said (it's|it is|i'm|that's) (fine|okay|nothing|all right|alright|enough)", "leave me (be|alone)", "don't (be funny|be clever|start|do that|tell me|cheer me|look at me like)", "let's have it", "i'm not going to (discuss|have a|talk about)", "that's a (cheap|low|silly) ...", "so you (say|keep saying)", "you're not having (that|it|this)", "what do you want",
)  # fmt: skip
_SHARP_ALONE = phrases(
    "leave it (please|alone|there|be)?",
    "is it",
    "says you",
    "i said no",
    "so you say",
    "are you (now|indeed)",
)
"""Sharp where the sentence ends there, and asks nothing."""
_WAVED_OFF = phrases(
    "(it's|it is|it was|that's)? (really|honestly|just)? (of no|not of any|no) (consequence|importance|matter)", "(it)? (really|honestly)? (doesn't|dun't|does not) matter", "it wasn't (of any)? (important|importance|anything)", "(it's|it is|that's) (all)? (forgotten|nothing|finished|fine|in the past)", "it were nothing", "(all|everything's|everything is|it's all) (good|fine|okay)", "(i'm|we're|you're) (all right|alright|fine|okay|all good)",
    "never mind", "forget it", "don't worry about (it|that|me)", "you (worry too much|weren't to know|did nothing|meant well|were (lovely|only))", "neither here nor there", "it's not your fault", "it's (only|just)? (ages|years|a long time) ago", "it's done (now)?", "no problem", "(just|only) tired", "(back)? to what", "i understand", "nowhere", "nothing", "no worry",
)  # fmt: skip
_QUICK_YES = phrases(
    "(you're right|you are right|that's (true|clever|a good idea|right|good|fair)|(very)? good idea|well said|it's (true|well said|a good idea)|i'll think about (it|that)|definitely|as you (like|wish|say)|whatever you (want|like|think|say)|if you (say|think) so|(you'll|you) know (better|best)|let's say that|might be|of course)",
)  # fmt: skip
_LEAVES = phrases(
    "i('d| had) (best|better) (be off|be going|go|get (off|going))", "i (might|should|could|must|have to|need to|ought to|'ve got to|have got to) (get off|be off|be going|head off|get going|make a move) (in a minute|now|early|soon)?", "(sorry|apologies) (for|about) (the|last|missing|not) ... (week|weeks|time|session|coming)", "i (nearly|almost) didn't come", "i (didn't|couldn't) (come|make it) (last|because)", "slept through", "(can|could) we (stop (now|here|there)|talk about something else|leave (it|that)|not)",
)  # fmt: skip
_HURRIES = phrases(
    "we('ve| have)? (only|still)? (got)? (two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|some) minutes (left|still|to go)?", "it'll keep", "(it|that|this) can wait", "we (have to|need to|'ll have to|should) (stop|leave it|finish|move on)", "on a scale (of|from)", "nought to ten", "out of ten", "back to (the|our) (form|questionnaire|agenda|list|sheet|homework)", "the (form|scheme|questionnaire) (asks|counts|wants|needs)",
)  # fmt: skip
_EXPLAINS_SELF = phrases(
    "(i only|i was only|i just|i was just) (did|said|asked|thought|trying|meant|thinking|wanted) ...", "in fairness", "to be fair to me", "it's (not my|their) (rule|fault|decision)", "it's their (rule|fault|decision) and not mine", "i did (ask|say|tell|warn|try|write)", "i asked (you)? (pretty much|every|in the|several|twice|about)", "i('ve| have)? (a duty|got to ask|need to ask)", "i do need to (ask|do|say)", "i was (giving|trying to give|trying to help) you", "i find (that)? with (some|most) people",
)  # fmt: skip
_BUT = phrases("but", "because", "might be worth", "i (honestly|really|just|do)? think", "could (make|help|be)", "still", "you wouldn't have to")  # fmt: skip
_PLAIN_NO = phrases("no", "i (don't|do not|didn't|won't|would rather not|'d rather not) ...")
_FEW, _MANY, _BRIEF = 14, 14, 8
"""Words of a short turn, of a long one, and of a plain no."""


def _first(heard: Heard, listened: Phrases) -> Match | None:
    """A wording that begins one of the first two sentences of a short turn, but for a small word or two."""
    if not listened.within(heard):
        return None
    for begin, end in heard.sentences[:2]:
        if sum(begin <= word.start < end for word in heard.words) > _FEW:
            return None
        for match in listened.find(heard):
            before = [word.said for word in heard.words if begin <= word.start < match.start]
            if begin <= match.start < end and set(before) <= _SMALL and not quoted(heard, match.start):
                return match
    return None


_SMALL = frozenset("no yes yeah okay ok oh well right it's it that's really honestly i'm just all very so but and sure i you uh um mm quite a very probably".split())  # fmt: skip


def _sharp(heard: Heard) -> Match | None:
    alone = _first(heard, _SHARP_ALONE)
    if alone is not None and heard.plain[alone.end :].lstrip()[:1] in (".", "!", ""):
        return alone
    return _first(heard, _SHARP)


def _complains(heard: Heard) -> Match | None:
    found = meant(heard, _COMPLAINT, reach=0, tentative=True)
    return next((one for one in found if not told_of(heard, one.start)), None)


def _answers_therapist(heard: Heard) -> Heard | None:
    before = heard.previous
    return before if before is not None and before.role is Role.THERAPIST and before.words else None


def _waves_off(heard: Heard) -> Match | None:
    return (
        _first(heard, _WAVED_OFF)
        if _answers_therapist(heard) and len(heard.sentences) <= _SENTENCES
        else None
    )


_SENTENCES = 4


def _says_yes(heard: Heard) -> Match | None:
    """A quick yes to something that was told or proposed at some length, not to a question."""
    before = _answers_therapist(heard)
    if (
        before is None
        or before.plain.rstrip().endswith("?")
        or len(before.words) < _BRIEF
        or len(heard.words) > _FEW
    ):
        return None
    return _first(heard, _QUICK_YES)


def _talks_over(heard: Heard) -> Match | None:
    """A long answer with a *but* to a short no that answered no question."""
    before = heard.previous
    if before is None or before.role is not Role.CLIENT or not before.words or len(before.words) > _BRIEF:
        return None
    refused = _PLAIN_NO.first(before)
    if refused is None or refused.start != before.words[0].start or _asked(before.previous):
        return None
    return own(heard, _BUT) if len(heard.words) >= _MANY and "?" not in heard.plain[-2:] else None


def _asked(heard: Heard | None) -> bool:
    """Whether a turn asks, in more than one word: *Sorry?* only wants the last words again."""
    return heard is not None and heard.plain.rstrip().endswith("?") and len(heard.words) > 1


_CLIENT, _THERAPIST, _AWAY = Role.CLIENT, Role.THERAPIST, Movement.AWAY

DETECTORS: tuple[Noticer, ...] = (
    noticer(
        card(
            "apart.complains", _CLIENT, _AWAY,
            title=_("Something about the other is minded here, perhaps"),
            looks_for=_("the client says to the therapist's face what was not right"),
            opening=_("What would have been easier to bear?"),
            clinical="3RS confrontation: complaints or concerns about the therapist or the work",
            examples=(
                notices("You never asked me.", "C: You never asked me."),
                notices("I was really cross with you.", "C: I was really cross with you."),
                notices("This isn't helping.", "T: Shall we go on?", "C: This isn't helping."),
                leaves("C: She said, you never asked me."),
                leaves("C: I was really cross with her."),
                leaves("T: You never asked him."),
                leaves("C: You never know with buses."),
            ),
        ),
        _complains,
    ),
    noticer(
        card(
            "apart.sharp", _CLIENT, _AWAY,
            title=_("A sharp word, perhaps"),
            looks_for=_("a short turn of the client's begins with words that hold something off"),
            opening=_("What was too near there?"),
            clinical="3RS confrontation: rejects the therapist's intervention",
            examples=(
                notices("I said it's fine.", "T: Are you sure?", "C: I said it's fine."),
                notices("Leave it, please.", "C: Leave it, please."),
                leaves("C: I told him, leave it."),
                leaves("C: We went to the park and I said it's fine to climb up there if he holds the rail."),
                leaves("T: Leave it, please."),
            ),
        ),
        _sharp,
    ),
    noticer(
        card(
            "apart.waves_off", _CLIENT, _AWAY,
            title=_("Something may be waved off here"),
            looks_for=_("after the therapist spoke, a few words say that it is nothing"),
            opening=_("Was it nothing, or was it not the moment?"),
            clinical="3RS withdrawal: denial, minimal response",
            examples=(
                notices("It doesn't matter.", "T: What did you say?", "C: It doesn't matter."),
                notices("No no, all good.", "T: Did that hurt?", "C: No no, all good."),
                leaves("C: It doesn't matter."),
                leaves("T: It doesn't matter."),
                leaves("T: And then?", "C: We drove all the way up to the lake with the dog on my knees and it was nothing like the photographs."),
            ),
        ),
        _waves_off,
    ),
    noticer(
        card(
            "apart.quick_yes", _CLIENT, _AWAY,
            title=_("A quick yes"),
            looks_for=_("a few words agree with what the therapist proposed or explained, and nothing follows"),
            opening=_("Was there a “but” behind it?"),
            clinical="3RS withdrawal: deferential and appeasing",
            examples=(
                notices("You're right.", "T: I wonder if the anger belongs with your uncle, really.", "C: You're right."),
                notices("Okay, I'll think about it.", "T: There is a group here on Mondays that you might like.", "C: Okay, I'll think about it."),
                leaves("T: Is it the blue one?", "C: You're right."),
                leaves("T: Mm.", "C: You're right."),
                leaves("T: I wonder if the anger belongs with your uncle, really.", "C: You're right, because when he left I threw all of his records into the yard one by one."),
                leaves("T: You're right."),
            ),
        ),
        _says_yes,
    ),
    noticer(
        card(
            "apart.leaves_early", _CLIENT, _AWAY,
            title=_("On the way out, perhaps"),
            looks_for=_("the client speaks of going, of stopping, or of not having come"),
            opening=_("Was it time, or was it too near?"),
            clinical="3RS withdrawal: moves away from the work",
            examples=(
                notices("I'd best be off.", "C: I'd best be off."),
                notices("I nearly didn't come.", "C: I nearly didn't come."),
                leaves("C: She'd best be off."),
                leaves("T: I nearly didn't come."),
                leaves("C: The bus nearly didn't come."),
            ),
        ),
        lambda heard: own(heard, _LEAVES),
    ),
    noticer(
        card(
            "apart.hurries", _THERAPIST, _AWAY,
            title=_("A hurry, perhaps"),
            looks_for=_("the therapist turns to the clock, the form or the next thing"),
            opening=_("Was there time enough for it?"),
            clinical="Therapist withdrawal: hurries, goes technical",
            examples=(
                notices("We've only got five minutes left.", "T: We've only got five minutes left."),
                notices("It'll keep.", "C: He died.", "T: It'll keep."),
                leaves("T: He waited five minutes."),
                leaves("C: It'll keep."),
                leaves("T: He'll keep it."),
            ),
        ),
        lambda heard: own(heard, _HURRIES),
    ),
    noticer(
        card(
            "apart.explains_self", _THERAPIST, _AWAY,
            title=_("An explanation, where something was to be heard"),
            looks_for=_("the therapist says why they did as they did"),
            opening=_("Was it heard first?"),
            clinical="Therapist confrontation: defends self",
            examples=(
                notices("In fairness, nobody told me.", "C: You forgot.", "T: In fairness, nobody told me."),
                notices("I did ask you.", "T: I did ask you."),
                leaves("T: I asked what she wanted."),
                leaves("T: He said, in fairness, nobody told me."),
                leaves("C: I did ask you."),
            ),
        ),
        lambda heard: own(heard, _EXPLAINS_SELF),
    ),
    noticer(
        card(
            "apart.talks_over", _THERAPIST, _AWAY,
            title=_("A no, and then many words"),
            looks_for=_("after a short no of the client's, the therapist goes on about it at length"),
            opening=_("Was the no heard?"),
            clinical="Therapist confrontation: presses on over a refusal",
            examples=(
                notices(
                    "But the course is free, and I really do think that you would like the",
                    "T: You could go on Mondays.", "C: No, I don't want to.",
                    "T: But the course is free, and I really do think that you would like the people there.",
                ),
                notices(
                    "but it might help with the sleeping, and it is only an hour on a",
                    "T: You could go on Mondays.", "C: No.",
                    "T: Okay, but it might help with the sleeping, and it is only an hour on a Monday.",
                ),
                leaves("T: Did he come?", "C: No.", "T: But you waited for him for two hours in the rain, and the shop was shut by then."),
                leaves("T: You could go on Mondays.", "C: No.", "T: Okay."),
                leaves("T: You could go on Mondays.", "C: I went there once.", "T: But the course is free, and I really do think that you would like the people there."),
            ),
        ),
        _talks_over,
    ),
)  # fmt: skip
