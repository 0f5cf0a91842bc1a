"""Passages that only a person opens: words of abuse, violence, self-harm, suicide or shame stand in them.

A list of wordings, and of the harmless ones that look alike. It errs toward keeping a passage closed: a place that is
folded for nothing costs little, and one that is held up too soon may cost much.
"""

from collections.abc import Iterable

from alongside.notice import Heard, Observation, Scene
from alongside.notice.phrases import Match, phrases
from alongside.session import SoundKind, Transcript

_SOMEBODY = (
    "me|us|him|her|them|you|my *|his wife|his kids|her kids|his girlfriend|the kids|the children|the boys|the girls|the baby|"
    "mum|mam|mom|dad|mother|someone|somebody|people"
)
_ONESELF = "myself|himself|herself|themselves|themself|yourself"
_BE = "am|is|are|was|were|be|been|being|get|gets|got|getting|i'm|he's|she's"

_VIOLENCE = phrases(
    f"(hit|hits|hitting|beat|beats|beating|slap|slaps|slapped|slapping|punch|punches|punched|punching|kick|kicks|kicked|kicking|smacked|smacking|whipped|whipping|battered|battering) ({_SOMEBODY})",
    f"(strangle|strangled|strangling|choked|choking|throttled|stab|stabbed|stabbing|shot|attacked|attacking|assaulted|threatened|threatening|tortured|murdered) ({_SOMEBODY}|{_ONESELF})",
    f"(kill|kills|killed|killing) ({_SOMEBODY})",
    f"({_BE}) (all|badly|nearly|almost|just|always)? (hit|beaten|slapped|punched|kicked|smacked|whipped|attacked|assaulted|stabbed|shot|strangled|battered|killed|murdered|tortured)",
    "(used to|would|started to|started|wouldn't stop) (hit|hitting|beat|beating|slap|slapping|kick|kicking)",
    "(beat|beats|beaten|beating) (up|black and blue)",
    "(beat|beats|beating|knock|knocked|knocking|slapped|smacked) (me|us|him|her|them|mum|mam|mom) (up|about|around|out)",
    "(with|took|take|take off|took off|undid) (his|the|a|her) belt (to)?",
    "(throw|threw|thrown|pushed|shoved|slammed) (me|us|him|her|them|mum|mom) (down|against|across)",
    "(locked|locking|shut) (me|us|him|her|them) (in|up)",
    "(pinned|held|holding) (me|him|her) (down|against)",
    "hands (round|around|on) (my|his|her) (neck|throat)",
    "(held|pulled|pointed|put|had|with|grabbed) (a|the) (knife|gun) (to|on|at|against)? (me|my|his|her|us|them)?",
    "(raise|raised|raises|lay|laid) (his|her|a) (hand|hands) (to|on|at) ...",
    "(black eye|black eyes|broken jaw|broken rib|broken ribs)",
    "(violent|violence|murder|murdered|bloodied)",
)  # fmt: skip

_ABUSE = phrases(
    "(abuse|abused|abuses|abusing|abuser|abusers|abusive|molest|molested|molesting|rape|raped|rapist|incest|paedophile|pedophile)",
    "(sexually|indecently) (assaulted|assaulting)",
    "(sexual|indecent) (assault|contact)",
    "groomed (me|him|her|them|us)",
    "(made|making|makes) me (touch|kiss|undress|watch|lie down|take my clothes off)",
    "(touched|touching|touches|felt) (me|her|him) (there|up|where|in bed|at night|down there|under)",
    "(came|come|comes|coming) (into|to|in) my (room|bed) (at night|when|after)",
    "(interfered|interfering) with (me|him|her|us)",
    "(forced|forcing|forces) (himself|herself|me) (on|onto|to)",
    "(our|a|his|her) (little|special|dirty) secret",
)  # fmt: skip

_SELF_HARM = phrases(
    "(self|myself) (harm|harms|harmed|harming|injury|injured|injuring|injure)",
    f"(cut|cuts|cutting|burn|burns|burned|burnt|burning|hurt|hurts|hurting|harm|harms|harmed|harming|hit|hitting|punching|starve|starved|starving|scratching|slap|slapping) ({_ONESELF})",
    "(cut|cuts|cutting|slit|slitting|slash|slashed|burn|burned|burning|scratched|scratching) (my|his|her|their|your) (arm|arms|wrist|wrists|leg|legs|thigh|thighs|skin)",
    "(been|started|stopped|stop|start|starting|stopping|to|was|about|the) cutting",
    "(overdose|overdosed|overdosing|overdoses)",
    "(took|take|taking|swallow|swallowed|swallowing) (all|too many|loads|a load|a lot|a handful|a bunch|a whole) ... (pills|tablets|paracetamol|aspirin)",
    "(making|made|make) myself (sick|throw up|be sick)",
)  # fmt: skip

_SUICIDE = phrases(
    "(suicide|suicides|suicidal)",
    f"(kill|kills|killed|killing|hang|hanged|hung|hanging|shoot|shot|drown|drowned|drowning) ({_ONESELF})",
    "(end|ends|ended|ending|take|takes|took|taken|taking) (my|his|her|their|your|my own|his own|her own|their own|your own) (life|lives)",
    "(end|ended|ending) it all",
    "(want|wants|wanted|wanting|like|rather|ready|going) to (just|really)? (die|be dead)",
    "(wish|wished|wishing) (i|he|she|they) (was|were|had been|could be|was just|were just) (dead|never born)",
    "(wish|wished|wishing) (i'd|i had) (died|never been born|not woken up)",
    "(don't|didn't|doesn't|do not|did not|not) (really|even)? want to (be here|live|go on|carry on) (any more|anymore|any longer|like this)",
    "(don't|didn't|doesn't|do not|did not|not) (really|even)? want to (be alive|exist|wake up|go on living)",
    "(never|not|don't|doesn't|won't|wouldn't|didn't) wake up",
    "better off (dead|without me)",
    "(no|any) (reason|point|sense) (to|in) (live|living|be alive|being alive|going on|go on|carrying on)",
    "(not|nothing) (worth living|to live for|left to live for)",
    "(jump|jumped|jumping|step|stepped|stepping|walk|walked) (off|from|in front of|under) (a|the|that|this)? (bridge|roof|cliff|train|balcony|building|bus|lorry|truck)",
    "(drive|drove|driving|steer|steered) ... into (a|the|that) (tree|wall|lorry|truck|river|barrier)",
)  # fmt: skip

_SHAME = phrases(
    "(ashamed|shameful|shamed|shaming|humiliate|humiliated|humiliating|humiliation|degraded|degrading|shame|worthless)",
    "(i'm|i am|i was|i feel|i felt|feel|felt|feeling|being|makes me|made me feel|you're|he's|she's) (so|just|really|utterly|such|completely|a bit|too|that)? (disgusting|dirty|filthy|repulsive|revolting|vile|subhuman)",
    "disgusted (with|at|by) (me|myself|who i am|what i did)",
    "(think|thinks|thought|find|finds|found|that|knew|because|when) (i'm|i was|it's|that's|it was|i am|me) (just|so|really)? (disgusting|revolting|repulsive|vile)",
    f"(hate|hates|hated|hating|loathe|loathes|loathed|loathing|despise|despises|despised|detest) ({_ONESELF}|who i am|what i am|my body|my own body)",
    "self (loathing|hatred|disgust|hate)",
)  # fmt: skip

_HEAVY = (_VIOLENCE, _ABUSE, _SELF_HARM, _SUICIDE, _SHAME)

_LIGHT = phrases(
    "(hit|hits|hitting) the (road|gym|sack|hay|roof|shops|shower|nail|jackpot|ground|bottle|books|brakes|wall|ceiling|spot|pub|town|beach|headlines|button|snooze|target|mark|bar|buffers|deck|floor)",
    "(it|that|this|which|what|then|reality|grief|news|tiredness) (just|really|suddenly|all|then|kind of|never|finally|has|had)? (hit|hits|hitting|kicked|beats) (me|you|him|her|us|them|home)",
    "(hit|hits) (me|you|him|her|us|them) (that|how|like a train|like a ton|like a wall|up|out of nowhere)",
    f"({_BE}) (badly|hard|so)? hit (by|hard|with)",
    "(beat|beats|beaten|beating) (me|us|him|her|them|you|my *) (at|to|by|in|on|hands down|fair and square|every time we play)",
    f"({_BE}) (badly|well|just)? beaten (at|by * points|by * goals|in the|to the|fair|hands down|in extra time)",
    "(used to|would) beat (me|him|her|them|us|you|everyone) (at|in|to)",
    "(beats|beat) me",
    f"(beat|beats|beating) ({_ONESELF}) up",
    "beat up (old|car|van|sofa|little|trainers)",
    "(kick|kicked|kicking) (me|us|him|her|them|you|myself) (out|off|upstairs)",
    f"({_BE}) kicked (out|off|upstairs|into touch)",
    "(choked|choking) (me|him|her|us) up",
    "(shot|shoot) (me|him|her|them|us|you) (a|an|down|that|through|past)",
    "(stabbed|stabbing|stab) (me|him|her|us|them|you) in the back",
    "(shut|locked) (me|us|him|her|them) up (about|for good|straight away)",
    "(kill|kills|killed|killing) (time|two birds|the mood|the lights|the engine)",
    "(is|are|was|were|it's|they're|that's|feet|back|head|knees|shoes|heels|legs|suspense|heat|commute|stairs|job) (absolutely|really|just|still)? (killing|kill|kills|killed) me",
    f"(kill|killed|killing|hurt|hurting) ({_ONESELF}) (laughing|with laughter|over|with work|working|playing|running|lifting|skiing|dancing|falling|at|on the|in the gym|to get|for the deadline|trying to)",
    "(what|that) kills (me|you)",
    "(could|can|i'd|would) murder (a|an|some|the)",
    "(get|gets|got|getting|gotten) away with murder",
    "(blue|bloody) murder",
    "(murder|violence) (mystery|mysteries|weekend|film)",
    "(violent|violently) (storm|wind|winds|sneeze|shade|colour|color)",
    "(abuse|abuses|abused|abusing) (of|the) (the|a|this|that|my|his|her|their|our)? (system|rules|power|position|trust|privilege|expenses|word|process|benefits)",
    "(term|terms) of abuse",
    "(oilseed|oil seed|field of|fields of) rape",
    "(touched|touches|touching) me (there|where) (it|you|that) (matters|counts|said|spoke)",
    f"(cut|cuts|burn|burned|burnt|burning|cutting) ({_ONESELF}) (shaving|on a|on the|on that|on some|on broken|off|some|a|an|out|loose|short|slicing|chopping|cooking|ironing)",
    f"(cut|cuts|cutting) ({_ONESELF}) a (bit of)? (slack|break)",
    "cutting (the|down|back|out|it|corners|class|hair|costs|sugar|carbs|off|across|up|in|through|for|a|into|edge|remark|remarks|board|room|hedges|grass|bread|wood|paper|cloth|my hair|my hours|his|her|our|their|them)",
    "(career|political|social|commercial|professional|financial|electoral) suicide",
    "suicide (squad|pact with)",
    "(took|taken|take|taking) (my|his|her|their|your) (life|lives) in (my|his|her|their|your) (hands|own hands)",
    "(end|ended|ending|take|takes|took|taken|taking) (my|his|her|their|your) (life|lives) (story|seriously|back|in hand|in a|into)",
    "(going|like) to die (of|laughing|for|from) (boredom|embarrassment|laughing|heat|hunger|cold)?",
    "(don't|didn't|doesn't|never|not) (really|even)? want (to|him to|her to|them to|you to|anyone to) (die|be dead)",
    "(don't|didn't|doesn't|never|not) wake up (early|late|before|until|in time|to|on time|at|the|when|for|once|as)",
    "(what|such|quite|rather|real|crying|great|terrible|awful|big|it's|that's|is|was|it'd be|seems|seemed|bit of|be|oh) (a|the)? (real|great|crying|terrible|awful|big|such a|bit of a|bloody)? shame",
    "shame (about|we|it|they|i|really|that|he couldn't|she couldn't|you|on you)",
    "(put|puts|putting) (me|him|her|them|us|you|the others|everyone) to shame",
    "(not|never|isn't|aren't|wasn't) (at all|in the least|remotely)? (ashamed|worthless)",
    "worthless (piece|paper|junk|car|shares|stock|thing|rubbish)",
    "(dirty|filthy|disgusting) (dishes|washing|laundry|plates|coffee|tea|food|weather|water|kitchen|boots|hands|car)",
    "(the|some|of|sheer|more|a) (food|coffee|tea|weather|soup|stuff|smell|milk) (is|was|that|tastes|tasted) (just|so|really)? disgusting",
    "(scared|afraid|frightened|terrified) to death",
)  # fmt: skip

_LIGHT_WITH_LAUGHTER = phrases(
    "(could|could've|could have|nearly|almost|gonna|going to|would|would've|'ll|i'll|he'll|she'll|mum'll|i'd) (have)? (kill|killed|strangle|strangled|murder|murdered|throttled|slapped|hit|punched) "
    f"({_SOMEBODY}|{_ONESELF})",
    "(could've|could have|nearly|almost|wanted to|thought i'd) (just)? (died|die|be dead)",
    "(i|we) (nearly|almost)? died",
)  # fmt: skip

_LAUGHTER = (SoundKind.LAUGHTER, SoundKind.SHARED_LAUGHTER)


def heavy(heard: Heard) -> bool:
    """Whether words of abuse, violence, self-harm, suicide or shame stand in a turn, meant as such."""
    found = [match for wordings in _HEAVY for match in wordings.find(heard)]
    if not found:
        return False
    light = list(_LIGHT.find(heard))
    if heard.has_sound(*_LAUGHTER):
        light.extend(_LIGHT_WITH_LAUGHTER.find(heard))
    return any(not _touched(match, light) for match in found)


def _touched(match: Match, others: Iterable[Match]) -> bool:
    return any(other.start < match.end and match.start < other.end for other in others)


def heavy_turns(scene: Scene) -> frozenset[int]:
    """Where in the order the turns with such words stand."""
    return frozenset(heard.index for heard in scene.turns if heavy(heard))


def passage(seen: Observation, transcript: Transcript) -> frozenset[int]:
    """Where in the order a noticing stands: its turns, and one neighbour on each side of each."""
    last = len(transcript.turns) - 1
    places = (transcript.index(turn) for turn in seen.turns)
    return frozenset(near for at in places for near in (at - 1, at, at + 1) if 0 <= near <= last)
