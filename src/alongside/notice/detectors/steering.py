"""Steering: suggestions and orders."""

import re
from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.question import lead_of
from alongside.notice.remark import asked, denied, remark_in
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import worded
from alongside.notice.wording import said
from alongside.session import Role
from alongside.translation import gettext as _

ADVISES = Card(
    kind="advises",
    version=2,
    claim=Claim.READ,
    movement=Movement.NEITHER,
    listens_to=Role.THERAPIST,
    title=_("A suggestion"),
    looks_for=_("the therapist suggests or recommends something to do"),
    opening=_("Was it asked for? Did it fit?"),
    clinical=_("MISC 2.5: advise, with or without permission"),
    source="Miller et al. 2008 (MISC 2.5); wordings our own",
    examples=(
        notices("I'd suggest ringing them first.", "C: What now?", "T: I'd suggest ringing them first."),
        notices("You could write it down at night.", "T: You could write it down at night."),
        notices(
            "Have you thought about asking your sister?", "T: Have you thought about asking your sister?"
        ),
        notices("It might help to go for a walk.", "T: It might help to go for a walk."),
        notices("Why don't you ring her tonight?", "T: Why don't you ring her tonight?"),
        leaves("T: You could hear the sea from there."),
        leaves("T: So she suggested that you write it down."),
        leaves("T: You thought you could manage it."),
        leaves("T: What might help?"),
        leaves("T: Could you say more?"),
    ),
)

_DO = (
    "try|ask|ring|call|go|talk|speak|write|tell|take|make|start|stop|think|look|use|get|keep|put|come|join|see|set|give|find|bring|check|do|swap|enrol|enroll|cut|"
    "walk|ride|practise|practice|consider|say|leave|move|reduce|switch|read|let|have|contact|visit|plan|spend|work|eat|begin|pick|follow"
)
_DOING = (
    "trying|asking|ringing|calling|going|talking|speaking|writing|telling|taking|making|starting|stopping|thinking|looking|using|getting|keeping|putting|coming|joining|"
    "seeing|setting|giving|finding|bringing|checking|doing|cutting|walking|having|moving|reducing|switching|leaving|eating|running|quitting|drinking|exercising|cycling|swimming"
)
_ACT = "knock|ring|call|ask|write|text|email|walk|try|join|move|leave|stop|send|invite|look it|talk to (him|her|them|your)|tell (him|her|them|your)|speak to|go (to|with|and|for)"
_SUGGESTION = phrases(
    "(i|we|i'd|i would|we'd|we would|i'd like to|can i|may i|i want to|i wanna|what i|what i'd|what i would|i wanted to) (also|strongly|really|probably|just|definitely|maybe|actually|then|usually)? (also|strongly|really|just)? (suggest|recommend|advise|encourage|propose) (that|you|trying|ringing|the|a|it|we|starting|starts|stopping|going|is|not|using|people|to|asking|talking|writing|taking|looking|keeping|cutting)",
    "my (advice|suggestion|recommendation) (would be|is|to you|that)", f"(maybe|perhaps) you (could|might|should) (also|just)? ({_DO})",
    f"you (might|may|'ll) (want to|wanna|need to|find it helpful to|find that helpful to) ({_DO})", f"could you (not|maybe|just)? ({_ACT})", "you (should|could) (just|really|probably|always|also|maybe|definitely)? (just|really|also)? (try|ask|ring|call|write|check|consider|join|visit|contact|stop|cut|quit|find)",
    "(one|another) (thing|way|option|idea) (that|else)? you (could|can|might) (do|try)", "something (that|else)? you (could|can|might) try", f"would be a (great|good) (time|day|idea) to ({_DO}|stop|quit)",
    "(you'd|you would) (just|probably|really)? (just|probably)? be better off (without|if|with)", "i('m|'d be| was)? (just)? (wondering|wonder|thinking) (if|whether|about|maybe) (it|that|you|going|trying|we|one)? ... (might|could|would) (be (worth|good|helpful|useful)|help|want)", "(might|may) be worth (trying|just|sitting|looking|asking|talking|holding|having|a)",
    "(start|starting) by (doing|just|going|taking|cutting|writing|walking|having)", f"(have you|had you) (ever)? (thought about|thought of|considered|tried) ({_DOING})",
    f"have there been any times (when|that|where) you('ve)? (started|tried|{_DO})",
    f"(what|how) about (maybe|um|just)? (you could|{_DOING} (a|the|your|to|some|with|it))", f"why don't you (just|maybe)? ({_DO})",
    f"(it|that) (might|would|could|may|'d) (really|probably|also|just|definitely)? (be) (a)? (very|really|quite)? (useful|helpful|good|better|worth|wise) (idea|thing|step)? (to|if you) ({_DO}|could|quit|thought)",
    f"(it|that) (might|would|could|may) (just)? (be|help) (helpful|useful|worth|good|better|best|wise)? (to|for you|if you|{_DOING}) ({_DO}|to|could|quit|if)?",
    "(it|that) (might|would|may) not be (a)? (bad|such a bad) (idea|thing)",
    "(if i were you|in your (place|shoes|position))",
    "i('ve)? (got|have|had) (just)? (another|an|one|a) (idea|suggestion) (for you|that)",
    "(i would|i'd) (check|ring|try to|talk to|look into|have a go|start by|start with) (the|with|your|a|him|her|them|it|that|to|at)",
    "what would you think (about|of) (a plan|trying|saying|going|asking|doing|if|making|getting)",
    "i wonder (what it'd be like|what would happen|what it would be like|how it would be) if you", "i('m)? (wonder|wondering) (if|whether) you (could|might|should)",
    f"i think you (just)? (need|should|ought|might) to (just|maybe)? ({_DO})", "you (might|could) (also|maybe)? start (with|by)",
    "i think if you (would)? (follow|start|try|cut|go|ring|call|ask)", "you'd be a (great|good) candidate for",
)  # fmt: skip
_OPENLY = phrases(
    f"you (could|might|should) (also|always|just|maybe|perhaps|even|possibly|probably|still|like)? ({_DO}|ride|swap)",
    "you (could|might) (also|always|just|maybe) (maybe|even|try)?",
)  # fmt: skip
"""Suggestions only where a sentence begins with them."""
_NO_SUGGESTION = phrases(
    "you (said|thought|think|mentioned|told|wanted|feel|felt|wish|hoped|were wondering|know|knew|believe|seem|imagine|decided|would like)",
    "(he|she|they|doctor|mum|mom|husband|wife) (suggested|recommended|said|thinks|told|wants|advised)",
    "you (could|can|might) (see|hear|tell|feel|say that|have said|have been|be|do it|do anything|do that|think|find|get|have)", "i can (see|hear|imagine)",
    "(which|that|what|who|where|when|how|as if|like|whether|wish|until) you (could|might|can)", "if you('d| would)? (could|like|want|wanted|had|have|don't|need|think|feel)",
    "(suggest|recommend|advise) (that)? (it's|there|a lot|he|she|they)", "(what|why|reasons|thinking|think|said|say) ... (you might|would be (good|great|nice))", "better off dead", "(wondering|think|thought) ... you might need", "could you (ask|call|write) (that|it|this)", "be proud",
)  # fmt: skip


@detector(ADVISES)
def advises(scene: Scene) -> Iterator[Draft]:
    """Wordings of suggestion and recommendation, told to the other as the therapist's own."""
    for turn in scene.therapist:
        match = remark_in(turn, _SUGGESTION, unless=_no_suggestion) or remark_in(
            turn, _OPENLY, unless=_no_beginning
        )
        if match is not None:
            yield worded(
                turn,
                match,
                _("Perhaps this is a suggestion: {quote}"),
                _("the words propose something to do"),
            )


def _no_beginning(heard: Heard, match: Match) -> bool:
    """Whether the words don't begin their sentence, or are no suggestion anyway."""
    start, end = heard.sentence_at(match.start)
    return match.start != lead_of(heard.plain, start, end) or _no_suggestion(heard, match)


def _no_suggestion(heard: Heard, match: Match) -> bool:
    return denied(heard, match) or any(
        other.start <= match.start < other.end + 2 and other.start < match.end
        for other in _NO_SUGGESTION.find(heard)
    )


DIRECTS = Card(
    kind="directs",
    version=2,
    claim=Claim.READ,
    movement=Movement.NEITHER,
    listens_to=Role.THERAPIST,
    title=_("Told what to do"),
    looks_for=_("the therapist tells the client what to do"),
    opening=_("What would have been the client's own wish?"),
    clinical=_("MISC 2.5: direct"),
    source="Miller et al. 2008 (MISC 2.5); wordings our own",
    examples=(
        notices("You need to stop seeing him.", "C: I went again.", "T: You need to stop seeing him."),
        notices("I want you to write a list.", "T: I want you to write a list."),
        notices("You've got to tell her.", "T: You've got to tell her."),
        notices("Don't ring him.", "T: Don't ring him."),
        leaves("T: Do you need to stop?"),
        leaves("T: So you feel you need to stop seeing him."),
        leaves("T: You don't have to tell her."),
        leaves("T: You had to tell her then."),
        leaves("T: Don't worry."),
        leaves("T: You need to be heard."),
    ),
)

_ORDER = phrases(
    f"you (really|just|do|absolutely|definitely|simply)? (need to|gotta|had better) (really|just)? ({_DO}|quit|be careful|be honest|stick|show|focus|decide|change)",
    f"you've (just|really)? got to (just|really)? ({_DO}|quit|be careful|be honest|stick|show|focus|decide|change)",
    f"i (really|just)? (want|need) you to (really|just|try to)? ({_DO}|experiment|focus|remember|promise|practise)",
    "(what i'd like|what i want|what i need) (you to do|is for you to)", "this (really)? (needs|has) to (stop|change)", "something that (really)? needs to (stop|change)",
    f"i expect you to ({_DO}|be)", "promise me (that)? you",
)  # fmt: skip
_IMPERATIVE = re.compile(
    r"(?:please |just |now |then |first |good |and )*(?:(?:don't|do not) (?:ring|call|go|say|tell|let|give|drink|smoke|see|come|do|ask|use|text|answer)\b|stop (?!it\b|there\b|by\b)\w+ing\b|go to (?:bed|sleep|your|the)\b|(?:call|ring|text) (?:him|her|them|your|the)\b|"
    r"write (?:it|them|that|down|a|her|him)\b|give (?:some thought|up|it a)\b|see if you can\b|get rid of\b|have a go\b|keep (?:a|your) (?:diary|journal|record|list)\b|get some (?:sleep|rest|exercise)\b)"
)
_NOT_ORDERED = phrases(
    "(feel|feels|felt|think|thinks|thought|say|says|saying|said|know|believe|that|if|when|because|what|where|whether|like|decide|decided|realise|realize|told|mean|means) (that)? (you|you've|maybe you) (really|just)? (need|have|got|gotta|must|'ve)",
    "(don't|didn't|won't|wouldn't) (have|need) to", "you (need|have) to (be|feel|have|know) (heard|loved|told|here|in|at)",
    "you have to (say|deal|live|cope|go through|put up|get up|look|think about) (that|this|with|it)", "all you (need|have)",
)  # fmt: skip


@detector(DIRECTS)
def directs(scene: Scene) -> Iterator[Draft]:
    """Wordings of *you need to*, and sentences that are an order; what the other feels they need is left alone."""
    for turn in scene.therapist:
        match = remark_in(turn, _ORDER, unless=_not_ordered)
        if match is not None:
            yield worded(turn, match, _TOLD, _("the words say what to do, and don't ask"))
            continue
        for begin, end in turn.sentences:
            start = lead_of(turn.plain, begin, end)
            if "?" in turn.plain[begin:end] or not _IMPERATIVE.match(turn.plain, start, end):
                continue
            if sum(start <= word.start < end for word in turn.words) < 2:
                continue
            span = turn.span(start, end)
            yield Draft(
                (span,), _TOLD.format(quote=said(turn.quote(span))), _("the sentence is an order by its form")
            )
            break


_TOLD = _("Perhaps this tells the other what to do: {quote}")


def _not_ordered(heard: Heard, match: Match) -> bool:
    if asked(heard, match) or denied(heard, match):
        return True
    start, _end = heard.sentence_at(match.start)
    before = [word.said for word in heard.words if start <= word.start < match.start]
    if not {"perhaps", "maybe", "might"}.isdisjoint(before):
        return True
    if "so" in before[:2] or any(word in _WITHIN for word in before):
        return True
    return any(other.start <= match.start < other.end for other in _NOT_ORDERED.find(heard)) or any(
        other.start <= match.start and match.end <= other.end + 8 for other in _NOT_ORDERED.find(heard)
    )


_WITHIN = frozenset("you what that as how if when because where which whatever everything".split())
"""Before these words a need is the other's own, or somebody's account of it."""

DETECTORS = (advises, directs)
