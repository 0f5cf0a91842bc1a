"""How somebody speaks of themselves: harshly, kindly, or by their own lights."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import clause, meant
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import worded
from alongside.session import Role
from alongside.translation import gettext as _

_VERY = (
    "so|really|just|such|still|always|a bit|kind of|sort of|like|pretty|very|too|quite|completely|totally|that|only|"
    "a complete|a total|an absolute|basically|obviously|clearly|being|some kind of|actually|um|uh"
)
_AM = (
    "i'm|i am|i was|i were|i feel|i felt|i've been|i'm being|i feel like i'm being|i feel i'm|i feel like i'm|think i'm|i'm just|i feel like|i felt like|feel like|felt like|feeling like|that i'm|i must be|"
    "makes me feel|made me feel|makes me feel like|made me feel like|make me feel like|i look|i looked|i sound|i sounded"
)
_HARSH = (
    "stupid|worthless|useless|pathetic|disgusting|ridiculous|unlovable|hideous|ugly|inadequate|inferior|defective|dumb|"
    "rubbish|evil|selfish|lazy|cowardly|spineless|repulsive|contemptible|good for nothing|no good|not good enough|"
    "never good enough|not normal|not worth it|a waste of space|a waste of time|a bad person|a terrible person|a horrible person|"
    "a failure|a loser|a fraud|a fake|a freak|a weirdo|a coward|a burden|a disgrace|a disappointment|a monster|a joke|a mess|a nobody|"
    "a moron|a fool|an idiot|a hypocrite|a wimp|a wreck|an embarrassment|an imposter|an impostor|the freak|"
    "a liar|a show-off|a waste|a drain on|a piece of shit|a piece of crap|a weak person|a screw-up|a fuck-up|a mug|a doormat|a laughing stock|trash|scum|hopeless|"
    "nasty|idiot|failure|loser|fraud|coward|freak|weirdo|fool|moron|disgrace|disappointment"
)
_SOMEBODY = (
    "mother|father|mum|mom|mam|dad|parent|person|wife|husband|partner|friend|daughter|son|sister|brother|human being|"
    "man|woman|boy|girl|people|teacher|nurse|human|boyfriend|girlfriend|role model|example|excuse for a *|sight|kid|liar|coward|show-off|disappointment|failure"
)
SELF_ATTACK_WORDS = phrases(
    f"({_AM}) ({_VERY})? ({_VERY})? ({_HARSH})",
    f"({_AM}) ({_VERY})? (a|the|such a|the world's)? (bad|terrible|awful|lousy|horrible|rotten|useless|hopeless|shit|crap|crappy|worst|rubbish|failed) "
    f"({_SOMEBODY})",
    f"(i'm|i am) ({_VERY})? (weak|broken|damaged|dirty|worse than him|worse than her|beyond help)",
    "what (is|the hell is|the fuck is) wrong with me",
    "(what's|whats) (wrong|the matter) with me",
    "something (must be)? (seriously|really|badly|deeply)? wrong with me",
    f"what (kind|sort) of (a|an)? (nasty|terrible|bad)? ({_SOMEBODY}) (am i|does|would|leaves|hits|forgets|lets|says|feels|thinks|can't)",
    "i (really|just|sometimes|kind of|actually)? (hate|loathe|despise|can't stand|couldn't stand|disgust|hated) myself",
    "(disgusted|so angry|furious|sick) (with|of|at) myself",
    "how (stupid|pathetic|ridiculous|dumb|selfish) (am i|was i|can i be|could i be|of me|is that)",
    "(stupid|pathetic|selfish|ridiculous) of me",
    "(stupid|useless|nasty|selfish) (little)? (cow|bitch|me)",
    "i (don't|didn't|do not) (really|even)? deserve (him|her|them|you|any|anything|love|help|kindness|happiness|to (be (loved|happy|here|forgiven|helped)|have))",
    "i deserved (it|that|everything|what i got|to)",
    "i deserve (everything i (get|got)|to (suffer|be punished|be alone|be hurt))",
    "i (can't|never|couldn't|can never) (seem to)? (do|get) (anything|a single thing|one thing) right",
    "i (always|just|only|totally|completely|really|'ve)? (mess|messed|screw|screwed|fuck|fucked|cock|cocked) (it|that|this|everything|things) (all)? up",
    "i ('d|'ve|had|have)? (always|just)? (ruin|ruined|wreck|wrecked|destroy|destroyed|spoil|spoiled) (everything|it all|everyone's|people's)",
    "(i'm|i am|i've been|i keep|i just|i'd|i've|i) (just|always)? (let|letting) (everyone|everybody|them all|you all|people|everyone in my life) down",
    "it's (all|always) (my|me) fault",
    "(i'm|i was) (always)? (to blame for everything|the one to blame)",
    "(be|being|become|becoming) (a|such a|just a|nothing but a) (burden|failure|disappointment|nuisance|loser|fraud) (to|on|for)? (him|her|them|you|everyone|everybody|anyone|people|my *)?",
    "(letting|let) (the|my) (whole)? (family|team|kids|children|parents) down",
    "i('m| am| was|'ve been)? (a)? (very|so|really|just|such a|complete|little)? (disgusting|pathetic|worthless|useless|stupid|nasty|selfish) (little)? *",
    "i should be (so)? ashamed (of myself)?",
    "(ashamed|embarrassed|disgusted) (of|by|at|with) (myself|who i am|what i am|what i've become|meself)",
    "i (feel|felt) (less than (everyone|everybody|other people|others|them)|worth nothing|like (nothing|a nobody|rubbish|dirt))",
    "i('m| am)? (just)? (nothing|nobody) (special|to anyone|without|compared)",
    "i('m| am) not (really)? (a (good|strong|nice|kind|clever|smart|capable|loving|brave|very (nice|good|strong)) (person|mother|father|mum|mom|dad|parent|friend|wife|husband))",
    "(my (own)? (stupid|own stupid) (fault|self)|me and my (big|stupid) mouth|stupid me|silly old me)",
    "i('m| am|'ve always been)? (the (problem|weak one|stupid one|bad one|black sheep)|my own worst enemy)",
    "(nobody|no one|who|why) (would|could|'d) (anyone|anybody|ever|possibly|really)? (ever|really)? (want|love|like|want to be with) (me|someone like me|somebody like me)",
    "i (kick|kicked|beat|could kick|was kicking|am kicking|keep kicking|keep beating) myself",
    "(serves|served) me right",
    "i('m| am)? (just)? (not|never) (smart|clever|strong|pretty|brave|thin|normal|good|worth) enough",
)  # fmt: skip
"""Harsh words about oneself, said outright."""

_SKILL = phrases(
    "(stupid|useless|rubbish|hopeless|terrible|awful|bad|crap|lousy|no good|dumb) (at|with|on) *",
    "(lazy|useless|stupid) (day|days|morning|sunday|weekend)",
)
_SEEN_BY_OTHERS = phrases(
    "(look|looks|looked|looking|treat|treats|treated|treating|talk|talks|talked|talking|act|acts|acted) ... (like|as if|as though) (i'm|i am|i was)",
    "(think|thinks|thought|say|says|said|reckons|reckon|tell me|told me|calls me|called me) (that)? (i'm|i am|i was)",
)


def self_attack_in(turn: Heard) -> Match | None:
    """The first harsh word about oneself in a turn, meant as it stands."""
    for match in meant(turn, SELF_ATTACK_WORDS, reach=4, tentative=True):
        start, end = clause(turn, match.start)
        near = [*_SKILL.find(turn), *_SEEN_BY_OTHERS.find(turn)]
        if any(start <= other.start < end and other.end >= match.start for other in near):
            continue
        return match
    return None


SELF_ATTACK = Card(
    kind="self_attack",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("A hard word about oneself, perhaps"),
    looks_for=_("harsh words of the client's about who they are, not about something they did"),
    opening=_("Whose voice does that sound like?"),
    clinical=_("Self-criticism (FSCRS: inadequate self, hated self); shame about the self"),
    source="Gilbert et al. 2004 (FSCRS); Tangney & Dearing 2002 on shame and guilt; wordings our own",
    examples=(
        notices("I'm just so stupid.", "T: And then?", "C: Then nothing. I'm just so stupid."),
        notices("What's wrong with me?", "C: She only asked how I was. What's wrong with me?"),
        notices("I hate myself for it.", "C: I hate myself for it."),
        notices("Maybe I'm a terrible mother.", "C: Maybe I'm a terrible mother."),
        leaves("C: I'm not stupid, I can count."),
        leaves("C: He said I was useless."),
        leaves("C: I'm useless at maps."),
        leaves("C: I was wrong to shout at her, and I told her so."),
        leaves("C: They look at me like I'm stupid."),
    ),
)


@detector(SELF_ATTACK)
def self_attack(scene: Scene) -> Iterator[Draft]:
    """Harsh words about the self; not a skill one lacks, nor what others think or say."""
    for turn in scene.client:
        match = self_attack_in(turn)
        if match is None:
            continue
        yield worded(
            turn,
            match,
            _("Perhaps a hard word falls here, about oneself: {quote}"),
            _("the words are about who one is, more than about what one did"),
        )


SELF_KINDNESS = Card(
    kind="self_kindness",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("A kind word to oneself, perhaps"),
    looks_for=_("the client speaks fairly or kindly of themselves, or gives themselves credit"),
    opening=_("How is it to hear this in one's own voice?"),
    clinical=_("Self-compassion; FSCRS reassured self"),
    source="Neff 2003; Gilbert et al. 2004 (FSCRS); wordings our own",
    examples=(
        notices("I was quite proud of myself.", "T: And after the call?", "C: I was quite proud of myself."),
        notices("I did the best I could.", "C: I was nineteen. I did the best I could."),
        notices("I was only a child.", "C: I was only a child."),
        notices("I told myself it's okay to rest.", "C: I told myself it's okay to rest."),
        leaves("C: I'm not proud of myself."),
        notices("I need to be a bit kinder to myself.", "C: I need to be a bit kinder to myself."),
        leaves("C: I should be kinder to myself."),
        leaves("C: She did the best she could."),
        leaves("C: I'm proud of my daughter."),
    ),
)

_A_LITTLE = "really|quite|pretty|very|so|kind of|kinda|sort of|like|a bit|actually|just|more|rather|much more|a little|a little bit|a lot|dead|that|well"
_KIND = phrases(
    f"(i'm|i am|i was|i felt|i feel|i've been) ({_A_LITTLE})? ({_A_LITTLE})? (proud|pleased|happy|comfortable|okay|at peace|content|gentle|patient|kind|kinder|gentler|easier|softer) (of|with|about|to|on) (myself|who i am|meself)",
    f"(i'm|i am|i was|i felt|i feel) ({_A_LITTLE})? proud (that)? (i|i've|of how i|of what i|i'd)",
    f"(i'm|i am|i was) ({_A_LITTLE})? glad (that)? (i|i've|i'd) (did|didn't|told|said|asked|went|stayed|came|left|tried|rang|called|spoke|waited|let|stood|done|gone)",
    f"(feel|felt|feeling) ({_A_LITTLE})? ({_A_LITTLE})? ({_A_LITTLE})? (good|better|great|okay|all right) about (myself|who i am|meself)",
    "i (like|love|respect|accept|forgive|forgave|comforted|soothed|calmed|appreciate|value) myself",
    "i('ve)? (forgiven|accepted) myself",
    "i('ve)? (just|have)? (gave|give|given|giving|let|letting|allowed|allow) myself (a break|credit|some credit|a bit of credit|some slack|time|some time|permission|a rest|rest|cry|feel|be|off|have|to|some grace|a pat)",
    "i (cut|gave|give) myself (some|a bit of|a little)? (slack|credit|grace)",
    "i('ve)? (did|done|do|was doing|am doing|'m doing) (the|my) best (that)? (i (could|can|knew)|with what)?",
    "i did what i could",
    "i('ve)? (tried|was trying|did try) my best",
    "i (handled|managed|coped with|did) (it|that|this) (really|pretty|quite|very)? (well|better than)",
    "i (just|probably|really|have to|think i|know i|guess i|do)? (need|have|need to learn) to be (just)? (a (little|bit|little bit))? (more)? (patient|kind|kinder|gentle|gentler|easier|softer|fairer|forgiving|nicer) (with|to|on|of|towards|toward) (myself|meself)",
    "i (can|could|do|now|should be able to|'m learning to|am learning to|'m starting to|'ve learned to|'ve learnt to)? (respect|value|love|like|forgive|accept|honour|honor|appreciate) (and (respect|value|love|like|accept))? myself",
    "(it|that) (wasn't|was not|was never) (ever|really)? (up to me|my (job|responsibility|place)) (to)?",
    "(putting|put|puts) myself first",
    "i('m| was|'d)? (not|wasn't) (nothing|a bad (kid|lad|girl|boy|child))",
    "(it's|that's|it was|that was) (a (big|huge) (step|thing|deal) for me|not nothing|no small thing)",
    "(maybe|perhaps) (it's)? (a bit)? selfish but",
    "i was (only|just) (a|an|nineteen|twenty|little|young|small|human|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen) (kid|child|boy|girl|baby|teenager|lad|lass)?",
    "i was (only|just)? (trying|doing) (to survive|to cope|to get through|my best|what i could)",
    "(i'm|i am) (only|just) human",
    "(anyone|anybody) (would have|would've|would|else would) (been|be|felt|feel|done|do|have)",
    "(it|that) (wasn't|was not|weren't) (all|really|actually|ever)? my fault",
    "(it|that) was (a lot|too much|a hard thing|hard|a big thing) (to ask of|for|to put on) (a|an|any|me|someone|anybody|anyone) (kid|child|lad|boy|girl|that age|at that age)?",
    "(it's|that's|that it's|it is|is) (okay|ok|all right|alright) (for me)? to (cry|feel|rest|say no|make mistakes|not (be|know|have)|need (help|someone|people|a rest)|ask for|be (sad|angry|scared|me|myself|vulnerable|human))",
    "(it's|that's|it is) (not|no) (a)? selfish (thing)?",
    "i (do|did|really)? deserve (to (be|feel|have|rest|live)|better|more|some|a|good|kindness|rest|love|this|it) (happy|loved|treated|bit|break|little|chance|much)?",
    "i (matter|count) (too|as well|just as much|as much as)",
    "(i'm|i am) (good)? enough (as i am|just as i am|for)?",
    "(i'm|i am) (worth it|worth more|worth something|worthy|lovable)",
    "(i'm|i am|that i'm|i know i'm|i feel i am) (a|an|actually a|not a|really a) (good|decent|kind|bad|loving|strong|caring|capable|nice) (person|mother|father|mum|mom|dad|parent|friend|wife|husband|man|woman|listener|teacher|daughter|son)",
    "i (have|do have|know i have|feel like i have|'ve got) (a lot|something|a bit|a little bit|so much)? (more)? to (offer|give)",
    "i have (that|a lot|things|that one thing) going for me",
        "(i'm|i am|i've got|i'm getting|i feel|i've become) (a lot|much|so much|far)? (better|stronger) (at|than) (looking after|taking care of|i was|i used to be|i thought|being kind)",
    "i (told|tell|said to|say to|talk to|spoke to) myself (that)? (it's|it is|it was|you're|you are|you can|i'm|i can|i'd) (okay|ok|all right|alright|allowed|enough|doing|do it|done|fine|safe)",
    "i think i'm (doing|getting) (really|pretty|quite|much)? (well|good|okay|better|there)",
    "i('ve)? (come|have come) (a long way|so far|quite a way)",
    f"(i know i'm|i do think i'm|i think i'm|i guess i'm|turns out i'm) ({_A_LITTLE})? (good at|capable|resilient|strong|brave|tougher|stronger|smart|clever|doing (okay|well|better|my best))",
    "(i'm|i am) (stronger|braver|tougher|kinder|better) than i (thought|think|knew|give myself)",
    "(took|taking|take) (good|better)? care of myself",
    "(looked|looking) after myself",
    "(i wasn't|i weren't|i'm not|i am not) (wicked|stupid|evil|bad|lazy|weak|mad|crazy|a monster) (either|after all|for|because)",
)  # fmt: skip
_WISHED = frozenset(
    ["wish", "want", "need", "should", "must", "try", "trying", "learn", "hard", "difficult", "can't", "couldn't", "hope",
     "going", "gonna", "wanna", "when", "haven't", "never", "could", "struggle", "supposed", "if", "gotta"]
)  # fmt: skip


@detector(SELF_KINDNESS)
def self_kindness(scene: Scene) -> Iterator[Draft]:
    """Fair or kind words about oneself; not wished for, planned or denied."""
    for turn in scene.client:
        for match in meant(turn, _KIND, tentative=True):
            if _wished(turn, match.start):
                continue
            yield worded(
                turn,
                match,
                _("It may be that something kind, or fair, is said here about oneself: {quote}"),
                _("the words give oneself credit, room or comfort"),
            )
            break


TRUSTS_SELF = Card(
    kind="trusts_self",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("A sense of one's own, perhaps"),
    looks_for=_("the client goes by their own sense of things, more than by what others approve of"),
    opening=_("How does one know it, when one knows?"),
    clinical=_("Internal locus of evaluation"),
    source="Rogers 1961; Watson et al. on the locus of evaluation; wordings our own",
    examples=(
        notices("I trust my gut on this.", "C: I trust my gut on this."),
        notices("I don't need her approval.", "C: I don't need her approval."),
        notices("I'm the one who knows what it's like.", "C: I'm the one who knows what it's like."),
        leaves("C: I don't trust myself with it."),
        leaves("C: I wish I could trust my gut."),
        leaves("C: I know what time it is."),
        leaves("C: I need her approval."),
    ),
)

_KNOWS = phrases(
    "i (can|do|really|just|now|'ve started to|started to|'m starting to|'m learning to)? (trust|trusted|believe in|listened to|listen to) (myself|my gut|my own|my instinct|my instincts|my body|my feelings|what i feel)",
    "my (gut|instinct|own sense|body) (says|said|tells|told|knew|knows|was right)",
    "i (went|go|going) (with|by) (my gut|my own|what i|my instinct)",
    "i (don't|didn't|no longer) (really|actually)? (need|have to have) (his|her|their|your|anyone's|anybody's|everyone's|my mother's|my father's|my mum's|my dad's|people's) (approval|permission|blessing|opinion|say so)",
    "i (don't|didn't) (have|need) to (please|prove) (anyone|anybody|everyone|everybody|people|him|her|them|other people|it to|myself to)",
    "it (doesn't|didn't|does not) matter (to me|any more|anymore)? what (they|he|she|people|anyone|anybody|everyone|others|other people) (think|thinks|thought|say|says|said)",
    "(what i|that i) (think|feel|want) (matters|counts|is what matters)",
    "i (know|knew) what (i (need|want|feel|felt|saw|heard)|i'm (feeling|like)|my body (needs|wants|can)|works for me|is right for me|was right for me|feels right)",
    "i('m| am) the one (who|that) (knows|decides|lives|has to live)",
    "(i (decided|'ll decide|can decide|'m deciding) for myself|i (made|make) up my own mind|i get to decide|i'll be the judge)",
    "i know (i|that i) can (do|handle|get through) (it|this|that)",
    "(that's|it's|it was) (just)? what i('m)? (going by|feel is right|know is right)",
    "i (know|knew) (in)? my own (mind|heart|limits)",
    "(it|that) (feels|felt) right (to|for) me",
)  # fmt: skip


@detector(TRUSTS_SELF)
def trusts_self(scene: Scene) -> Iterator[Draft]:
    """Wordings of going by one's own sense, as they stand."""
    for turn in scene.client:
        for match in meant(turn, _KNOWS):
            if _wished(turn, match.start):
                continue
            yield worded(
                turn,
                match,
                _("Perhaps one's own sense of things is what counts here: {quote}"),
                _("the words lean on what one knows or feels oneself"),
            )
            break


def _wished(turn: Heard, place: int) -> bool:
    start, _end = clause(turn, place)
    return any(word.said in _WISHED for word in turn.words if start <= word.start < place)


DETECTORS = (self_attack, self_kindness, trusts_self)
