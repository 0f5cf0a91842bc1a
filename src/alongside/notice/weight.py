"""Words that something weighs on the one who says them: worry, anger, loss, not knowing, being on one's own.

Wider than what is tender: taken only where somebody is listening with a sound or a few words, and the telling goes on.
"""

from collections.abc import Iterator

from alongside.notice.context import negated, quoted, supposed
from alongside.notice.phrases import phrases
from alongside.notice.scene import Heard

SELF = frozenset("i i'm i've i'd i'll me my mine myself".split())
"""Words for oneself."""
OWN = SELF | frozenset("we our us".split())
"""Words for oneself and one's own."""
_FELT = phrases(
    *"worry worried worrying sad sadness angry anger frustrated frustrating frustration guilt guilty upset upsetting depressed overwhelmed overwhelming".split(),
    *"confused confusing jealous resent resentful disappointed disappointing stressed anxious nervous panic panicked dread nightmares humiliating".split(),
    *"suffering painful hurting heartbreaking exhausted exhausting unbearable sick regret regrets bullied rejected rejection scary sobbed weird shock shocked".split(),
    "(hard|tough|difficult|rough) (for me|for us|to (admit|say|talk|explain|see|face|deal|cope|accept|watch|live|be))", "(really|so|very|pretty|just) (hard|tough|difficult|rough|bad|awful|horrible)",
    "(sick|tired) of", "(hurts|hurt|bothers|bothered|scares|scared|frightens|kills|upsets|upset|worries) me", "(died|dying|cancer|funeral|suicide|miscarriage|stillborn|passed away|divorce|divorced)",
    "(split|splits|broke|breaks|broken) up", "(left|abandoned|ignored|dumped|rejected|bullied) (me|us)", "(can't|couldn't) (stop|sleep|eat|cope|face|bear|stand|handle|take|do|get over|get past|forgive)",
    "(don't|didn't) (understand|see the point|feel (anything|good|right|like|safe|comfortable|happy|valued|wanted|heard))", "not (happy|comfortable|valued|okay|ok|fair|good enough|proud)",
    "(no|not) (any)? (hope|choice|friends|support|one to|way out)", "(give|gave|giving) up", "what's the point", "(on my own|by myself|all alone|alone|lonely)", "against me",
)  # fmt: skip
_OPEN = phrases(
    "i (really|just|honestly)? (don't|didn't) (really|even|just|honestly)? know (what to|how to|how i|what i|who i|if i|whether i|why|where to)",
    "i (never|hadn't|haven't|didn't) (really|ever|even|actually)? (ever|really)? (thought|think|realised|realized|realise|realize|anticipated|noticed|considered|looked)",
    "(since|when) i was (a|like|about|very|really|only|just)? (a|little|young|small)? (kid|child|boy|girl|baby|teenager|little|young|small|eight|nine|ten|eleven|twelve|thirteen|fourteen)",
    "i (really|just|still|do|so)? (miss|missed|hate|hated|wish|wished|regret|regretted|lost|blame|blamed)", "(makes|made|making) me (feel|think|want|cry|sad|angry|wonder|so|really)",
    "i (just|really|always|still|kind of)? (feel|felt) (like (i'm not|i'm just|i can't|i couldn't|i don't|i've lost|i'm losing|nothing|nobody|no one|everyone|a (bad|terrible|failure|burden|fraud|freak))|so|bad|terrible|awful|lost|left|down|low|trapped|stuck|alone|nothing|sick|guilty|ashamed)",
    "i('m|'ve been| was| am) (just|still|always|really|so|constantly)? (afraid|scared|fighting|struggling|losing|hiding|carrying|falling|missing|dreading|hurting|trying to (understand|work out|figure))",
    "i (did|do) (it|that) for so long", "i (cried|cry|screamed|shouted|froze|hid|ran|lied|failed|snapped|broke)",
)  # fmt: skip


def heavy_places(heard: Heard) -> Iterator[tuple[int, int]]:
    """Such words with an I, a me or a my in their sentence, meant as they stand."""
    for match in _OPEN.find(heard):
        if not (quoted(heard, match.start) or supposed(heard, match.start, tentative=True)):
            yield match.start, match.end
    for match in _FELT.find(heard):
        start, end = heard.sentence_at(match.start)
        if not any(word.said in OWN for word in heard.words if start <= word.start < end):
            continue
        if not (
            quoted(heard, match.start)
            or supposed(heard, match.start, tentative=True)
            or negated(heard, match.start, reach=2)
        ):
            yield match.start, match.end
