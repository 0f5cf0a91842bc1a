"""Standing one's ground: staying in a disagreement, and going by one's own sense against approval."""

from collections.abc import Iterator

from alongside.course.signs.sought import DONE, HERE, SAID, Sought, Way, as_noticed, both, sign_card, wordings
from alongside.course.signs.speech import NOT_MEANT, REFUSING, spoken
from alongside.notice import Heard, Scene, leaves, notices
from alongside.notice.detectors.between import corrects
from alongside.notice.detectors.selfhood import trusts_self
from alongside.notice.phrases import phrases
from alongside.notice.question import Form, questions_in
from alongside.session import Role, Span
from alongside.translation import gettext as _

_THEM = "him|her|them|you|my *|the *"

# -- stayed in a disagreement ---------------------------------------------------------------------------------------------

_STOOD = phrases(
    f"i (just|actually|finally|did)? (said|told ({_THEM})|says|says to ({_THEM})|said to ({_THEM})) (no|that's not (true|fair|right|on|how it was)|i (don't|didn't|do not) (agree|think so|want to|like (it|that))|i disagree|i'm not (doing|having|going|sorry)|i won't|(he|she|they|you) (was|were|'s|'re|are) wrong|not (tonight|today|this time|any more|now))",
    "and i said (no|i don't want to|not (tonight|today)|i won't|i'm not)", "i('d|'ve)? (argued|disagreed|stood up (to|for)|held my ground|stood my ground|put my foot down|dug my heels in|didn't (back down|give in|back off|agree|apologise|apologize|say sorry|take it back|climb down))",
    "we (argued|disagreed|had (a (row|fight|bit of a row|proper row)|words|it out)|rowed|fell out) ... (and|but) (i|we|it|nobody|no one|then|she|he)", "i (said|told (him|her|them|you)) (that)? i (was|am|'m) (still)? (cross|angry|annoyed|hurt|upset|furious|mad|disappointed) ((with|at|about) (him|her|them|you|it))?",
    "i only (said|agreed|nodded) (yes|it|that|because|to|cause|'cause|so)", "i (said|kept saying) (yes|ooh yeah|that's (clever|right|lovely|helpful)|it (was|works|helped)) (and|but) i (didn't|don't|never|wasn't)", "i (never|didn't) (get|agree with|believe|like|buy|want) (that|it|what you said|that one|the *) (actually|really|when you|and i|you know|to be honest)", "i didn't think (it|that) (was|were) right",
    "i (went home|came away|left|walked out of here|sat in the car) ... (mad|cross|angry|annoyed|hurt|furious|upset|fuming|disappointed) (with|at|about)? (you)?", "i (was|were|'ve been|am|'m) (so|right|really|a bit|quite|still|very|actually)? (mad|cross|angry|annoyed|hurt|furious|upset|disappointed|fed up) (with|at|by) you",
)  # fmt: skip
_OBJECTS = phrases(
    "you (always|keep|kept|just|never) (say|said|saying|do|did|doing|ask|asking|look|looking|change|changing|talk|talking|tell|telling|listen|write|writing|nod)", "(last (time|week)|in (january|february|march|april|may|june|july|august|september|october|november|december)|that time) ... you (said|nodded|laughed|forgot|looked|went|didn't|talked|told|asked|never)",
    "you (nodded|yawned|laughed (at|when)|looked at (the|your) (clock|watch|phone)|talked over|hurried me|rushed me|cut me off|forgot|weren't listening|didn't (hear|listen|ask|say|notice))", "(it|that)'s not (because (of)?|like) (that|it|him|her|my *)",
    "(no)? (i don't|i do not) (think (so|that's|it's|it is)|agree|see it (like|that))", "(it|that)('s| is) not (quite|really)? (true|fair|what i (said|meant)|how it (is|was|feels)|the same thing|only me|just me|all me|of course)", "(can|could) i (disagree|say something|argue|be honest|complain)", "i('m| am) going to (disagree|argue|complain|say no|be difficult)",
    "i'm (still|a bit|quite|actually|really) (cross|angry|annoyed|hurt|mad|disappointed)", "(but|and) (you|he|she|they) (can|could) also (ask|say|come|ring|try)", "i (thought|was thinking) you (forgot|'d forgotten|had forgotten|didn't|weren't|don't)", "that (hurt|stung|annoyed me|wasn't (fair|nice|kind|very)|made me (cross|angry|mad)) (what you|you know|when you|actually|that)?",
)  # fmt: skip
_REQUEST = phrases(
    "(let's|shall we|can we|could we|can you|could you|would you|will you|i'd like you to|i want you to|how about|what about|why don't (you|we)|maybe (you|we) (can|could)|you could|we could|i was thinking (you|we)|do you want|would it|is it okay|is that okay|can i|i could (even|also|give|ask|ring|email|do|put|send|write)|i can (give|ask|ring|email|do|put|send|write))",
)  # fmt: skip
_BARE_NO = 6
_NO = phrases("(no|no no|no thanks|no thank you|not (today|really|this one|yet))")
_FACTS = phrases(
    "(are|were|have|has|had|did|does|is|was) (you|he|she|it|they|there) (ever|any|a|an|the|on|taking|been|still)"
)


def _says_no(scene: Scene) -> Iterator[tuple[Heard, Span]]:
    """A bare no to something that the other would like."""
    for turn in scene.client:
        other = turn.previous
        if other is None or other.role is not Role.THERAPIST or not 0 < len(turn.words) <= _BARE_NO:
            continue
        asked = _REQUEST.first(other)
        match = _NO.first(turn)
        if asked is None or match is None or match.start > turn.words[0].start or _FACTS.within(other):
            continue
        if any(one.form is Form.CONFIRMING for one in questions_in(other)):
            continue
        yield turn, turn.span()


_NOT_AGAINST = phrases("(he|she|they) (says|said|thinks|thought) (no|that's)", "(cross|angry|mad|annoyed|upset) (with|at) (him|her|them|myself|my *)", "(no)? don't (worry|know|mind|be silly|think)", "not fair (weather|enough)", "no idea")  # fmt: skip

DISAGREED = Sought(
    sign_card(
        "sign_disagreed",
        title=_("Another view, and still here, perhaps"),
        looks_for=_("somebody says no, or that they see it otherwise, and stays"),
        opening=_("How was it to say so, and still be here?"),
        clinical="Direct disagreement in place of compliance; 3RS confrontation marker in a constructive form",
        source="Eubanks et al. 2015 (3RS); Gonçalves et al. 2011; wordings our own",
        examples=(
            notices("I said no, I don't want to.", "C: She had it all planned. I said no, I don't want to."),
            notices("I told him that's not fair.", "C: I told him that's not fair."),
            notices("I didn't back down.", "C: He went red. I didn't back down."),
            notices("I only said yes because you looked pleased.", "C: I only said yes because you looked pleased."),
            notices("I was cross with you.", "C: I was cross with you."),
            notices("You always say that.", "T: That makes sense.", "C: You always say that."),
            notices("No.", "T: Could we do the form together now?", "C: No."),
            notices("It's not because of that.", "T: So that is where it comes from.", "C: It's not because of that."),
            leaves("C: He said no, he didn't want to."),
            leaves("C: I wish I'd said no to her."),
            leaves("C: I was cross with myself."),
            leaves("T: Did you take the tablets?", "C: No."),
            leaves("T: Is it okay if I open a window?", "C: Yes."),
            leaves("C: They argued all night."),
            leaves("C: No, don't worry."),
            leaves("T: You always say that."),
        ),
    ),
    _("Perhaps somebody says here that they see it otherwise, and stays: {quote}"),
    (
        Way(_("the words tell of a no, or of anger, that was said to somebody"), DONE, wordings(_STOOD, unless=_NOT_AGAINST)),
        Way(_("what was said to somebody holds against them"), DONE, spoken(REFUSING, unless=NOT_MEANT)),
        Way(_("it is said here, to the other's face"), DONE, wordings(_OBJECTS, unless=_NOT_AGAINST, planned=True)),
        Way(_("a plain no to something that was asked for"), HERE, _says_no),
        Way(_("the words say that it was otherwise"), SAID, as_noticed(corrects)),
    ),
    code="corrects",
)  # fmt: skip

# -- trusted own sense against approval ----------------------------------------------------------------------------------

_ITS_OWN = phrases(
    "i (didn't|don't|never) (ask|check with|need|wait for) (anyone|anybody|permission|him to say|her to say|them to say)", "(because|cause) i (wanted|want) to", "not because (he|she|they|anyone|anybody|somebody|i (have|had) to|it's expected)", "for me not for (him|her|them|anyone|you)", "i (picked|chose|decided|'ve decided|have decided) (it|on|that i|the one|what i|to keep|not to)", "(let them|they can|he can|she can|people can) (think|say|laugh|stare|talk|be (angry|cross|disappointed))", "i (think|thought) (it's|it was|i'm|i was|i did) (right|enough|fine|all right|good) (and|for me|actually|myself|whatever)", "(that's|it's) (mine|my (way|choice|name|call|decision|business|pace))",
    "i (kept|left|did|chose|wore|painted|took|wrote|said|bought) (it|that|them|the *|mine) (because|the way|how|my way|anyway|for) (i|me|myself|meself|like|liked|wanted)", "(but|and) i (do)? (like|love|want|prefer|wanted|liked) (it|that|them|the *|being|mine|what) (though|actually|and|so|like that|myself|the way)?",
    "i (wasn't|weren't|'m not|was not) (going to|gonna|about to) (do|change|say|keep|wear|give) (it|that|them|the|one|up)? (for (effect|him|her|them|show|the|anybody|anyone)|just (because|to|so)|because (he|she|they|someone|somebody))",
    "i (don't|didn't|no longer) (have to|need to|want to) (be|please|perform|earn|prove|ask (anyone|permission)|explain (it|myself)|agree) (liked|funny|perfect|nice|good|the (good|funny|strong|nice) one|everyone|everybody|anyone|anybody|it|that|to|him|her|them|anything)",
    "(it|that) (wasn't|isn't|'s not|was not|were never|was never) (up to me|my (job|place|fault|business|responsibility)|for me) to", "not (up to|for) me to", "i('m| am) the one (who|that) ('s|knows|has|lives|was|is|'ll)", "i(('d| would)| said i'd) (sooner|rather) (leave|wait|keep|do|have|go|not|stay|be|trust|stick)",
    "(even (if|though)|whatever|no matter what) (he|she|they|you|everyone|everybody|people|my *) (thinks|think|thought|says|say|said|wanted|want|likes|like|laugh|laughs|stare|stares|mind|minds|frown|frowns)", "i like (being|the way i|how i|that i|that about me|who i|my own) (funny|quiet|on my own|loud|slow|me|am|do|look|'m|company|alone)?", "it('s| is) not only me", "(my|me) (gut|own sense|body) (said|says|told|knew|knows)",
    "i (knew|know) (what|that) i('d)? (saw|seen|heard|felt|feel|want|wanted|was doing|meant)", "i (went|go|'m going) (with|by) (my|what i)", "i (trusted|believed|backed) (it|myself|meself|my *|what i)", "i (decided|chose|made up my mind) (for)? (myself|on my own|without asking)",
)  # fmt: skip
_OTHERS_SAY = phrases("(he|she|they|everyone|everybody|people|my *|*) (said|says|thinks|thought|reckons|wanted|wants|told me|'s all for it|would like|would have|'d like|kept saying|keeps saying) (that|i|me|it|to|i should|change|put|we|you)")  # fmt: skip
_BUT_I = phrases("but i (like|liked|want|wanted|know|knew|'d (rather|sooner)|said no|did it|kept|don't (think|agree|want)|prefer)", "i said i'd (sooner|rather)", "but (it's|that's) (mine|me|my *)")  # fmt: skip
_NOT_OWN = phrases("i (like|love|want|liked|wanted) (a|the|some|my) (tea|coffee|cake|sandwich|biscuit|window|drink|bus|train)", "i'd (rather|sooner) (die|be dead|not know|not say)")  # fmt: skip

TRUSTED = Sought(
    sign_card(
        "sign_trusted",
        title=_("One's own sense of it, perhaps"),
        looks_for=_("somebody goes by their own sense of things, where others would rather have it otherwise"),
        opening=_("How does one know it, when one knows?"),
        clinical="Internal locus of evaluation",
        source="Rogers 1961; wordings our own",
        examples=(
            notices("I kept it because I like it.", "C: They all said paint it. I kept it because I like it."),
            notices("I don't have to be the funny one.", "C: I don't have to be the funny one."),
            notices("It wasn't up to me to keep them together.", "C: It wasn't up to me to keep them together."),
            notices("I wasn't going to do it for show.", "C: I wasn't going to do it for show."),
            notices("I'm the one who knows what it's like.", "C: The doctor wants more of it. I'm the one who knows what it's like."),
            notices("I trusted it.", "C: Something in me said stop. I trusted it."),
            notices("My sister thinks I should sell, but I'd rather wait.", "C: My sister thinks I should sell, but I'd rather wait."),
            leaves("C: He kept it because he liked it."),
            leaves("C: I have to be the funny one."),
            leaves("C: I need her approval."),
            leaves("C: I wish I could trust it."),
            leaves("C: I like the tea here."),
            leaves("C: She said I'm the one who knows."),
            leaves("T: You kept it because you like it."),
        ),
    ),
    _("Perhaps one's own sense of it is what counts here: {quote}"),
    (
        Way(_("others see it otherwise, and the words go by what one thinks oneself"), DONE, both(_OTHERS_SAY, _BUT_I, within=14)),
        Way(_("the words go by one's own sense"), HERE, wordings(_ITS_OWN, unless=_NOT_OWN, planned=True)),
        Way(_("the words lean on what one knows or feels oneself"), SAID, as_noticed(trusts_self)),
    ),
    code="trusts_self",
)  # fmt: skip

SIGNS = (DISAGREED, TRUSTED)
