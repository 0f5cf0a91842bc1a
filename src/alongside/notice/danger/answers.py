"""The five questions of the ConText algorithm (Harkema et al. 2009), asked of each place where danger is spoken of.

Negated? Past? Hypothetical? Somebody else's? A figure of speech? The answers are read from the words alone, never certain,
and never a reason to leave a plain statement out.
"""

import re
from dataclasses import dataclass

from alongside.notice.danger.lookalikes import WITH_LAUGHTER
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard
from alongside.session import Role, SoundKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the words around a place look like."""

    negated: bool = False
    past: bool = False
    hypothetical: bool = False
    someone_else: bool = False
    figure: bool = False

    @property
    def count(self) -> int:
        """How many of the five are answered with yes: none for the plainest statement."""
        return self.negated + self.past + self.hypothetical + self.someone_else + self.figure


_DENYING = frozenset(
    "not no never don't dont didn't didnt doesn't isn't isnt wasn't wasnt aren't weren't ain't aint haven't havent hasn't hadn't "
    "wouldn't wouldnt won't wont couldn't nor neither without denies denied nobody nothing stopped".split()
)
_NO_DENIAL = phrases(
    "(don't|didn't|doesn't|not|dunno|dont) (really|even)? (know|think|care|see|understand|get|want to talk|remember|mind|lie|like|help)",
    "(don't|not|doesn't) (only|just|joking|kidding|lying|okay|ok|well|coping|sure|the first time|feeling)", "why (not|don't i|shouldn't i)", "no (one|idea|doubt|reason|point|longer|use|way out|wonder|other way|joke)",
    "(can't|couldn't|can not) (stop|help|go on|take|stand|cope|bear|keep|wait)", "(won't|wouldn't|doesn't|didn't|never) (stop|believe|listen|leave|let|care|understand|told)", "nobody (knows|cares|would|loves|wants)",
    "nothing (left|matters|helps|works|but|to)", "never (told|said|thought|been|felt|want to|wanted to)", "without (you|him|her|them|it|me)", "not (because|that|to mention)",
)  # fmt: skip
"""Words of denial that deny something else: *I don't know*, *I can't stop*."""
_STILL_DENIAL = phrases(
    "(don't|didn't|doesn't|not) (really)? (want|think about|think of|feel like|plan|intend)",
    "(never|not) (really|actually|once|ever)? (thought|been|felt|wanted|thinking|considered|going|planning|planned) (about|of|to)? ...",
    "(don't|didn't|do not) think (i'm|i am|i'd|i would|i was|i want|i could|he|she)",
)
_REACH = 6
"""Words before a place within which a denial is looked for."""
_CLAUSE = re.compile(
    r"[.!?;…:]|,|--|—|–| (?:but|because|cause|'cause|so|although|though|since|and i|and he|and she|when|until|then) "
)

_TIME_PAST = phrases(
    "used to", "years ago", "(a|some) (few|couple of)? years (ago|back)", "* (years|months|decades) (ago|back)", "a (year|decade|while) (ago|back)", "back (then|in the day|in|when)", "(ages|long time|a long time|long) ago",
    "when (i|he|she|we|they|my *) (was|were) (a|an|about|at|in|only|just|still|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|young|younger|little|small|kid|kids|child|children|pregnant|married|growing|* years old|living|at (school|college|uni|university))",
    "as a (child|kid|boy|girl|teenager|teen|young man|young woman|student)", "in (my|his|her|their) (childhood|youth|teens|twenties|thirties|forties|early *|late *|first marriage)", "at (school|college|uni|university|primary school|boarding school|the time)", "in (school|college|high school|primary school|year *|the (seventies|eighties|nineties|sixties|past|army))",
    "(not|hasn't|haven't|never|isn't|doesn't|don't|didn't) ... (any more|anymore|any longer|since|again)", "(growing up|long over|all over now|in the past|once upon a time|that's over|it's over now|those days|that's behind me|no longer)",
    "in (19|20)*", "(last|the) (year|summer|winter|spring|autumn)", "my (first|ex|late) (husband|wife|marriage|boyfriend|girlfriend|partner)", "(grew up|childhood|my whole childhood|before (i|we) (left|met|moved|stopped))",
    "(was|were|been|got) (suicidal|abused|molested|raped|beaten) (as|when|by|in|at|back|once|for)", "(stopped|quit|gave up) (cutting|self harming|hitting|hurting|burning|doing)", "(* (years|months) (clean|free|since|without))",
)  # fmt: skip
_YEAR = re.compile(r"\b(?:in|since|of|back in) (?:19\d\d|20[0-2]\d)\b")
_TENSE_PAST = phrases(
    "(was|were|i'd been|had been|felt|i'd felt) (really|so|very|quite|actually|just|even|always)? (suicidal|homicidal)",
    "(wanted|wished|hoped) (to|that|i|i'd) (just|really)? (die|be dead|was dead|were dead|kill|end|not wake|hurt|had died|never)",
    "(had been|was being|were being|i'd been) (abused|beaten|hit|raped|molested)",
)  # fmt: skip
_NOW = phrases(
    "(now|still|again|today|tonight|tomorrow|lately|recently|currently|nowadays|yesterday|these days|this (week|morning|month|weekend|afternoon|evening|time)|last (night|week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|every (day|night|time|week)|right now|the other (day|night)|since then|ever since|always|all the time|keep|keeps)",
    "on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
)

_IF = phrases(
    "(if|imagine|imagining|suppose|supposing|unless|in case|what if|as if|as though|say i|let's say|would you|lest|whether|hypothetically)", "(i'd|i would|he'd|she'd|they'd|might|could) (have)? (to)? (kill|hang|die|hurt|end|want to die|rather die)",
    "(before|rather than) (i|he|she|they) (kill|hurt|die|end)",
)  # fmt: skip
_REPORTED_IF = phrases(
    "(as if|asked (me)? if|don't know if|wonder if|not sure if|see if|know whether|if only|if i'm honest|if that makes|even if|won't matter if|if you know|if you ask|better if|better off if|happier if|wouldn't mind if|not mind if|wouldn't care if|don't care if|glad if|easier if|fine if|happy if|if i (just)? (died|disappeared|was dead|were dead|was gone|wasn't here|weren't here|wasn't around))",
)

_I = frozenset("i i'm im i've i'd i'll ive me my myself mine we we're us our ourselves".split())
_OTHERS = frozenset(
    "he he's he'd she she's she'd they they're they'd him her his their them himself herself themselves themself someone somebody people who "
    "brother sister mum mam mom mother dad father uncle aunt cousin friend friends mate husband wife son daughter boyfriend girlfriend partner ex nan gran "
    "grandad colleague neighbour neighbor boss patient patients client clients man woman guy girl boy lad kid kids teenager soldier everyone nobody".split()
)
_HARM_TO_SELF_OF_OTHER = phrases(
    "(himself|herself|themselves|themself|his life|her life|their lives|his own life|her own life|their own lives|his own|her own)",
    "(his|her|their) (wrist|wrists|arm|arms|leg|legs|thighs|skin|throat|veins|attempt|suicide|death)",
)

_STORY = phrases(
    "(film|films|movie|movies|book|novel|documentary|episode|series|netflix|tv|telly|podcast|game|games|play|story|plot|character|characters|thriller|horror|headline|headlines|song|lyrics|training|course|lecture|seminar|workshop|policy|leaflet|campaign|charity|awareness|prevention|essay|dissertation|exhibition|opera|drama|soap|quiz|crossword|history|museum|romans|war film)",
)
_IDIOM = phrases(
    "so (embarrassed|bored|tired|hungry|hot|cold|full|ashamed|cringe|mortified|humiliated|hungover|awkward|boring|unfit|sick|dull) ... (die|dead|kill)",
    "(embarrassed|bored|embarrassing|boring|awkward|hungover|cringe) ... (wanted|want|could|could've|nearly|thought i'd) (to|have|just)? (die|died)",
    "(could|could've|could have|coulda|i'll|i will|i'd|she'll|he'll|they'll|mum'll|mum will|dad'll|gonna|going to|nearly|almost) (honestly|absolutely|happily|cheerfully|have|literally|actually)? (kill|killed|strangle|strangled|murder|murdered|throttle|throttled|shoot|shot|slap|slapped|die|died|punched) ...",
    "(i|we) (nearly|almost) (died|killed myself)", "(died|dying|die) (of|from|with)? (embarrassment|laughing|laughter|boredom|shame|mortification|cringe)", "(kill|killing|killed) (me|us) (off|slowly|with|every morning|this (week|month|weather))",
    "(shoot|kill|stab|hang|drown) (me|myself) (now|please|already|in coffee|in work)", "(if i have to|if he says|if she says|if i hear|if one more) ... (kill|scream|strangle|die|shoot)", "(feels like|felt like|it's like) (he|she|they|being|i|i'd|i was|i'm) (being)? (stabbed|punched|hit|killed|dying|beaten|kicked) ...", "(like|as if) (i'd|i had|he'd|i was|i'm|someone|somebody|a) (been)? (punched|hit|kicked|stabbed|shot|beaten|run over) ...", "a kick in the teeth",
    "(dying|killing|murder|killed|beaten|drowning|suicide) (inside|on the inside|so to speak|as it were|figuratively|metaphorically|if you like)",
)  # fmt: skip
_LAUGHTER = (SoundKind.LAUGHTER, SoundKind.SHARED_LAUGHTER)
_ANSWERED_NO = re.compile(r"\W*(?:(?:oh|um|uh|god|well|er|erm|hm+|mm+)\W+)*(?:no|nope|nah|never|not)\b")


def answers(heard: Heard, match: Match, *, about_others: bool) -> Answers:
    """Read the answers around one place; ``about_others`` where the danger may come from or go to somebody else."""
    start, end = heard.sentence_at(match.start)
    sentence_end = max(end, match.end)
    return Answers(
        negated=_negated(heard, match) or _answered_no(heard, match),
        past=_past(heard, match, start, sentence_end),
        hypothetical=_hypothetical(heard, match, start, sentence_end),
        someone_else=_someone_else(heard, match, start, about_others=about_others),
        figure=_figure(heard, match, start, sentence_end),
    )


def asks(heard: Heard, match: Match) -> bool:
    """Whether the place stands in a question, with or without its mark."""
    start, end = heard.sentence_at(match.start)
    return "?" in heard.plain[start:end][-3:] or _ASKING.search(heard.plain, start, match.end) is not None


_ASKING = re.compile(
    r"\b(?:have|did|do|are|were|has|had|does|was) (?:you|he|she|they)\b(?!'|,? (?:said|say|know|see|remember)\b)"
)


def _clause_start(heard: Heard, place: int, start: int) -> int:
    found = start
    for stop in _CLAUSE.finditer(heard.plain, start, place):
        found = stop.end()
    return found


def _negated(heard: Heard, match: Match) -> bool:
    if _DENYING.isdisjoint(heard.vocabulary):
        return False
    start = _clause_start(heard, match.start, heard.sentence_at(match.start)[0])
    before = [word for word in heard.words if start <= word.start and word.end <= match.start][-_REACH:]
    denying = [word for word in before if word.said in _DENYING]
    if not denying:
        # the wording itself may begin with the denial of the wish: *don't want to die*
        return any(one.start <= match.start and match.end <= one.end for one in _DENIED_WISH.find(heard))
    real = {one.start for one in _STILL_DENIAL.find(heard)}
    elsewhere = [one for one in _NO_DENIAL.find(heard) if one.start not in real]
    return any(not any(one.start <= word.start < one.end for one in elsewhere) for word in denying)


_DENIED_WISH = phrases(
    "(don't|dont|didn't|doesn't|never|not|do not|did not) (really|even|actually|ever)? (want|wanted|wish|plan|intend|going) (to)? (actually|really)? (die|be dead|kill *|hurt *|end it|end my life|harm *)",
)


def _answered_no(heard: Heard, match: Match) -> bool:
    """Whether the place stands in a question that was answered with a plain no."""
    after = heard.following
    if after is None or after.role is heard.role or not asks(heard, match):
        return False
    return _ANSWERED_NO.match(after.plain) is not None


def _stands(found: object, start: int, end: int) -> bool:
    return isinstance(found, Match) and start <= found.start and found.end <= end


def _past(heard: Heard, match: Match, start: int, end: int) -> bool:
    told = any(_stands(one, start, end) for one in _TIME_PAST.find(heard)) or (
        _YEAR.search(heard.plain, start, end) is not None
    )
    told = told or any(one.start < match.end and match.start < one.end for one in _TENSE_PAST.find(heard))
    return told and not any(_stands(one, start, end) for one in _NOW.find(heard))


def _hypothetical(heard: Heard, match: Match, start: int, end: int) -> bool:
    other = [one for one in _REPORTED_IF.find(heard) if start <= one.start]
    return any(
        _stands(one, start, end)
        and not any(found.start <= one.start < found.end for found in other)
        and not (match.start < one.start < match.end)
        for one in _IF.find(heard)
    )


def _someone_else(heard: Heard, match: Match, start: int, *, about_others: bool) -> bool:
    """Whether nobody in the room seems meant: not the speaker, nor the other who is spoken to."""
    begun = _clause_start(heard, match.start, start)
    if about_others:
        stop = _CLAUSE.search(heard.plain, match.end)
        ends = stop.start() if stop else len(heard.plain)
        around = [word.said for word in heard.words if begun <= word.start < ends]
        near = [word for word in around if word in _I - {"my", "our"} or word in ("you", "your", "you're")]
        return not near and any(word in _OTHERS for word in around)
    if any(match.start <= one.start < match.end for one in _HARM_TO_SELF_OF_OTHER.find(heard)):
        return True
    within = [word.said for word in heard.words if match.start <= word.start < match.end]
    if any(word in _I or word in ("yourself", "your") for word in within if word != "my"):
        return False
    before = [word.said for word in heard.words if begun <= word.start < match.start]
    for place in range(len(before) - 1, -1, -1):
        if before[place] in ("my", "our"):
            continue
        if before[place] in _I or before[place] in ("you", "you're", "you've"):
            return False
        if before[place].removesuffix("'s") in _OTHERS or before[place] in _OTHERS:
            return True
    return False


def _figure(heard: Heard, match: Match, start: int, end: int) -> bool:
    touching = any(one.start < match.end and match.start < one.end for one in _IDIOM.find(heard))
    story = heard.role is not Role.IMAGINED and any(_stands(one, start, end) for one in _STORY.find(heard))
    laughed = heard.has_sound(*_LAUGHTER) and any(
        one.start < match.end and match.start < one.end for one in WITH_LAUGHTER.find(heard)
    )
    return touching or story or laughed
