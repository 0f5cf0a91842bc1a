"""Seeing oneself beside another: one's own part, what it does to somebody, and a side that is not flattering."""

from alongside.course.signs.sought import DONE, HERE, SAID, Sought, Way, as_noticed, sign_card, wordings
from alongside.course.signs.speech import NOT_MEANT, REGRETTING, SHOWING, spoken
from alongside.notice import leaves, notices
from alongside.notice.detectors.owning import owns, sees_impact
from alongside.notice.phrases import phrases
from alongside.translation import gettext as _

_SOMEBODY = (
    "him|her|them|you|my (mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|sister|brother|son|daughter|kids|"
    "friend|friends|boss)|the (kids|children|boys|girls)|everyone|everybody|people"
)
_SHE = "he|she|they|my (mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|sister|brother|son|daughter|kids|friend)"

# -- owned without running oneself down ---------------------------------------------------------------------------------

_OWNED = phrases(
    "i('d| had|'ve| have)? (hurt|let down|shut out|frozen out|snapped at|shouted at|ignored|punished|pushed away) (him|her|them|you|my *) (and|too|that|by|when|down|as well)", "i('m| was) (part|half) of (it|that|why)", "(that|it|this) (one|bit|part|half)('s| is| was) (mine|me|down to me)", "i (do|did) (have|had|play|do) (something|a lot|a part|a bit) to (do|answer)", "(we|we'd) both (did|do|got|had|were|said|made)", "i (don't|didn't) (let|ask|tell|say|give|make it easy for|listen) ... (either|do i|did i)",
    "(it|that|this|which) (was|were|'s|is) (me|on me|my (bit|part|half|share|doing|side of it)) (too|that|as well|who|not (him|her|them))", "i('d|'ve| had| have)? (had|got|done|made|played|did) (my|a) (part|share|bit|half) (in|of) (it|that|this)",
    f"i('d|'ve)? (told|said to|says to|wrote to|rang) ({_SOMEBODY}|*) ... (i was (wrong|unfair|out of order|harsh|sorry|rude|short)|i'm sorry|i got it wrong|sorry (for|about|that))",
    "i (said|told (him|her|them)) (that)? i('m| was| were)? (so|really)? (sorry|wrong|unfair)", "i('ve|'d)? (apologised|apologized|said sorry) (to|for|about|and)", "i (was|were) (the one|part of) (who|that|it|why)",
    "i (do|did) (do|say|make) (that|it) (too|i know|to (him|her|them|people))", "(he|she|they) ('d|had|has|'s|was|were)? (right|got a point|a point) (though|about (me|that)|i (was|did|do|am|had|have))", "i (did|do|was|had|have|'d) (a bit|actually|though|to be fair|in fairness|too)",
    "i (handed|passed|put|took) (it|that) (down|on|out)? (on|onto|to) (him|her|them)", "i (could|should)('ve| have)? (told|asked|said|rung|stayed|come|gone|listened|waited|let) (and i (didn't|never)|and that's|but i (didn't|never))",
    "i (never|didn't) (asked|ask|told|tell|said|say|let|listen|looked|look|noticed|notice|gave|give) (him|her|them|it) (either|that's (true|on me|mine)|i (know|see)|and that)", "i'd (left|let|made|pushed|hidden|kept) (it|him|her|them) ... (and|that's|which)",
)  # fmt: skip
_FAIR = phrases("(both|and) (of (it|them|us))? (him and me|me and (him|her|them)|her and me|his and mine|i think)", "(some|half|part) of (it|that) ('s|is|was|were) (mine|me|my *)", "(i was|i'm) not (nothing|a monster|wicked) (but|and) i (did|was|could|should)")  # fmt: skip
_LOW = phrases("(stupid|pathetic|useless|worthless|disgusting|terrible person|horrible person|hate myself|wrong with me|an idiot)")  # fmt: skip

OWNED = Sought(
    sign_card(
        "sign_owned",
        title=_("One's own part, said plainly, perhaps"),
        looks_for=_("one's own part in something is named, and nobody is run down for it, oneself included"),
        opening=_("What made it possible to say it so plainly?"),
        clinical="Guilt about an act, as distinct from shame about the self; taking responsibility",
        source="Tangney & Dearing 2002; wordings our own",
        examples=(
            notices("I told him I was wrong.", "C: I told him I was wrong."),
            notices("Some of that was my doing.", "C: Some of that was my doing."),
            notices("I've apologised to my sister.", "C: I've apologised to my sister."),
            notices("She had a point, I was short with her.", "C: She had a point, I was short with her."),
            notices("I shouldn't have said that to her.", "C: I shouldn't have said that to her."),
            notices("I played my part in it.", "C: I played my part in it."),
            leaves("C: I told him he was wrong."),
            leaves("C: I'm so stupid, I shouldn't have said that to her."),
            leaves("C: She apologised to my sister."),
            leaves("C: It wasn't my fault."),
            leaves("C: I was wrong about the bus, it's the 42."),
            leaves("C: He ought to say he was wrong."),
            leaves("T: Some of that was your doing."),
        ),
    ),
    _("Perhaps one's own part is named here, plainly: {quote}"),
    (
        Way(_("the words name one's own part and stay fair"), DONE, wordings(_OWNED, unless=_LOW)),
        Way(_("what was said to somebody owns a part in it"), DONE, spoken(REGRETTING, unless=NOT_MEANT)),
        Way(_("two sides stand beside each other in the words"), HERE, wordings(_FAIR, unless=_LOW)),
        Way(_("the words are about something done or left undone, not about what sort of person one is"), SAID, as_noticed(owns)),
    ),
    code="owns",
)  # fmt: skip

# -- saw one's effect on another ----------------------------------------------------------------------------------------

_SAW = phrases(
    "i (must have|must've|might have|could have) (hurt|scared|frightened|worried|upset|put|shut|made|left) (him|her|them|you|my *)", "i (left|leave|'d left) (him|her|them|you|my *) (alone|with it|out|to it|on (his|her|their) own|holding|guessing|waiting|standing)", "(from|on) (his|her|their|your) side", "for (him|her|them|you) it (was|must|is|'s|'d)", "i (hadn't|never|didn't) (thought|realised|realized|noticed|considered|clocked) (that|what|how)? (he|she|they|you|it|my *)", "(he|she|they|you) (must|'ll|will) (have)? (think|thought|felt|feel) (i|that i|like|i'd|i was)", "what (he|she|they|you) (got|gets|get|saw|sees|hears|heard) (is|was|'s|were)", "(he|she|they|my *) (was|were|'d been) (waiting|worried|frightened|scared|hurting|trying|lonely) (too|all|as well|for me|about me)",
    f"i (could|can)? (saw|see|noticed|realised|realized|clocked|got|understood) (then|now|suddenly)? (that)? ({_SHE})('d|'s| was| were| had)? (been|got|gone|looked|hurt|scared|frightened|worried|waiting|crying|lonely|alone|on (his|her|their) own|by (himself|herself|themselves)|upset|sad|tired|had)",
    "i (saw|watched|could see|noticed) (his|her|their|my *'s) (face|shoulders|hands|eyes|mouth)", f"({_SHE}) (was|were|'d been|had been|must have been|must've been) (so|all|really)? (on (his|her|their) own|alone|by (himself|herself|themselves)|lonely|left (with|alone)|frightened|scared|worried|hurt|waiting|shut out|in the dark) (with (it|that|me)|of me|by me|too|as well|about me|all (that|those|this)|when i|because i|for me)",
    "(what|how) (it|that|this|i) (must|might) (have)? (be|been|felt|feel|looked|look|sound|sounded|do|done) (like)? (for|to|from) (him|her|them|you|my *|the (kids|other))", "(that|it) (must|can't|might) have (been|felt) ... (for|to) (him|her|them|you|my *)",
    "(it|that) (frightened|scared|hurt|upset|worried|shook|annoyed|wore) (him|her|them|my *|the kids) (when i|that i|me|out|and i (hadn't|didn't|never))", "i ('d|had|hadn't|never|didn't) (never|ever|not)? (seen|see|thought|think|noticed|notice|known|know|realised|realise|realized) (what|how|that) (it|i|she|he|they|that|much) ... (him|her|them|did|does|was|were|hurt|alone|on|feel|felt)",
    "i (frightened|scared|hurt|shut|left|lost|upset|worried|wore) (him|her|them|my *|the kids) (out|off|with (it|that)|on (his|her|their) own|alone|too|didn't i|when i|by|doing)", f"({_SHE}) ('d|had)? (noticed|known all along|felt it|seen it|been waiting) (and|too|all|she|he|they|i)?", "(that's|it's) what i (do|did|was doing) to (him|her|them|people|you)",
    f"({_SHE}) (looked|went|was) (so|a bit|really|all)? (gutted|crushed|hurt|lost|scared|frightened|tiny|crestfallen|white|pale|smaller|deflated)", f"({_SHE}) ('d|had|'s) (got)? (this|that|a) (look|face) on", f"({_SHE}) (couldn't|can't) (reach|find|get (to|at|through to|near)) me", "it (wasn't|weren't|isn't) (fair|easy|nice|much fun|fun) (on|for) (him|her|them|you|my *)",
    "(i was|i'd been) (giving|helping|protecting|being (kind|nice|good)) ... (and|but) (he|she|they) (was|were|had)",
)  # fmt: skip
_NOT_SEEN = phrases("(cold|wet|hot|boring|expensive|noisy) for (him|her|them)", "(he|she|they) (says|said|thinks|thought|reckons)", "(knee|ankle|back|foot|arm)")  # fmt: skip

EFFECT = Sought(
    sign_card(
        "sign_effect",
        title=_("What it was like for the other, perhaps"),
        looks_for=_("somebody sees what their own way does, or did, to someone else"),
        opening=_("How did that come into view?"),
        clinical="Mentalising of one's effect on others",
        source="Fonagy et al. 2002 (reflective function); wordings our own",
        examples=(
            notices("I could see she'd been waiting all that time.", "C: I could see she'd been waiting all that time."),
            notices("I saw his face.", "C: I laughed. I saw his face."),
            notices("She was on her own with it.", "C: I kept it in for years. She was on her own with it."),
            notices("It must have been frightening for her.", "C: I went quiet. It must have been frightening for her."),
            notices("That's what I do to people.", "C: I go off in my head. That's what I do to people."),
            notices("It wasn't fair on him.", "C: I never told him why. It wasn't fair on him."),
            notices("I take it out on the kids.", "C: I take it out on the kids."),
            leaves("C: It must have been cold for them up there."),
            leaves("C: He could see she'd been waiting."),
            leaves("C: I hurt my knee."),
            leaves("C: She looked at the clock."),
            leaves("C: I saw his van outside."),
            leaves("C: He said I upset people."),
            leaves("T: It must have been frightening for her."),
        ),
    ),
    _("Perhaps it comes into view here what something was like for another: {quote}"),
    (
        Way(_("the words look at the other's side of something one did"), DONE, wordings(_SAW, unless=_NOT_SEEN)),
        Way(_("the words set one's own doing beside what it was for someone else"), SAID, as_noticed(sees_impact)),
    ),
    code="sees_impact",
)  # fmt: skip

# -- let an unflattering part be seen -----------------------------------------------------------------------------------

_TOLD_NOW = phrases(
    "(that|it|what i (said|told you)|some of (it|that)|the bit about *) (wasn't|weren't|isn't|was not) (true|quite true|the truth|right|the whole (story|truth)|what happened|entirely true)", "i (lied|was lying|made (that|it) up|wasn't (being)? (honest|straight)|told you (a (lie|fib|story)|lies)|fibbed) (to you|about|when|last|,)?",
    "i (didn't|never|wasn't) (really)? (do|go|sleep|read|try|mean|ring|send|eat|ill|sick|come|stuck) (it|there|through|that|home)? (last (week|time)|that week|actually|if i'm honest|to be honest|i (just|only) said)", "i (only|just) (said|told you) (that|it|yes|i (did|was|had)) (because|cause|so|to|'cause)",
    "i('ve| have)? (not|never|haven't) (told|said|let) (you|anyone|anybody|a soul|no one|nobody) ... (this|that|about|before|it|of it|see)", "(there's|there is|there was) (something|a (bit|thing|part)|one (thing|bit)|a bit) ... (i (haven't|didn't|left|never|'ve not|don't)|that i)",
    "i (left|kept|missed) (that|this|a|the|one|some) (bit|part|thing|of it)? (out|back)", "(i'm|i was|i am|i were) (a bit|so|really|quite|very|actually|almost)? (ashamed|embarrassed) (to|of|about|saying|that)", "(this|that|it) (is going to|will|might|'ll|probably|makes me|does)? (sound|sounds|seem|look|looks) (like i'm|me)? (awful|terrible|mean|petty|selfish|horrible|bad|mad|ungrateful|nasty|childish|cold)",
    "(this|that|it) (isn't|is not|'s not|wasn't|doesn't make me) (very|exactly|particularly)? (nice|flattering|pretty|noble|kind|look)", "(to)? tell you the truth", "(that's|and that's|here's|it's) the (truth|honest truth|ugly bit|bit i)", "if i'm (being)? (really|quite)? honest",
    "i (secretly|actually|sort of|kind of|almost|half) (enjoyed|liked|wanted|hoped|loved|wished)", "(a|some|one) part of me (was|were|wanted|enjoyed|liked|hoped|wished|is|still|hated|thought)", "i was (a bit|actually|secretly|so|almost|really)? (jealous|envious|put out|relieved|smug|pleased|glad) (when|that|of (him|her|them)|he|she|they|and|about)",
    f"i (could have|could've|wanted to) (killed|kill|hit|slapped|slap|strangled|strangle|thrown|throw|shaken|shake|punched|punch) ({_SOMEBODY})", f"i (wanted|hoped) ({_SHE}|him|her|them|it) (to|would|'d) (hurt|suffer|fail|die|lose|leave|be sorry|go away|feel)", "i (hated|resented|couldn't stand|was sick of) (him|her|them|it|my *) (for|when|and|that|a bit|sometimes|then|some days)",
    "i'm not (as|so|that) (nice|good|kind|easy|nice a|patient) (as|a person)", "i (do|did) (mind|want|care|hate|enjoy) (it|that|him|her|them|to)? (actually|a bit|really|though)",
)  # fmt: skip
_SHOWS_HERE = phrases(
    "i('m| am| was|'ve been) (so|really|actually|just|quite|that|a bit|still)? (frightened|terrified|scared|ashamed|jealous|lonely|envious|desperate|heartbroken) (actually|of (it|him|her|them|what|that|being|myself|you)|to|that|is what|all the)", "i (let|showed) (him|her|them|you|people|my *) (see|hear|know|read|look|it)", "i (cried|wept|blubbed|roared|sobbed) (in front of|and (he|she|they|you|nobody|it)|on|there)", "(he|she|they|you|everyone) (saw|heard|could see|could hear) (me|it|all of it|my *) (cry|crying|shake|shaking|like that|and)",
    "(go on|you can|look|there) (look if you like|have a look|look at (it|me)|there it is|see)", "(you'll|you will|you'd|you're going to) (think|go off|hate|be (disgusted|disappointed|shocked|cross)) ... (me|i'm|i was|for)", "(don't|please don't) (laugh|judge|think (i'm|less))", "(you)? (don't|didn't|wouldn't) (want to|know|see) (me|what i'm like|that (side|bit|part))",
    "i'm (not|still) (fine|okay|all right|over it|coping|better) (actually|really|if i'm honest|at all|am i)", "i don't know that (he's|she's|i'm|they're|it's) (fine|okay|all right|better)",
)  # fmt: skip
_NOT_SHOWN = phrases("(he|she|they) (lied|made it up|was lying)", "(glad|pleased|relieved) (to (see|hear|be|meet|get)|of the|you)", "(ashamed|embarrassed) of (him|her|them)", "(weather|bus|bus stop|traffic)")  # fmt: skip

SHOWN = Sought(
    sign_card(
        "sign_shown",
        title=_("A side that is hard to show, perhaps"),
        looks_for=_("a side of oneself that does not flatter is let be seen"),
        opening=_("What was it like to let that be seen?"),
        clinical="Self-disclosure of shame-laden material; self-concealment given up",
        source="Farber 2006 (Self-Disclosure in Psychotherapy); wordings our own",
        examples=(
            notices("That wasn't true, what I said about the flu.", "C: That wasn't true, what I said about the flu."),
            notices("I only said it because you looked tired.", "C: I only said it because you looked tired."),
            notices("I was jealous of her.", "C: She got the job. I was jealous of her."),
            notices("I secretly hoped he'd fail.", "C: I secretly hoped he'd fail."),
            notices("This is going to sound petty.", "C: This is going to sound petty. I counted the cards."),
            notices("I've never told anyone about this.", "C: I've never told anyone about this."),
            notices("I could have hit him.", "C: I could have hit him."),
            leaves("C: She was jealous of her."),
            leaves("C: I was glad to see her."),
            leaves("C: He said I was jealous of her."),
            leaves("C: The bus was late, to be honest."),
            leaves("C: I never told her about the bus."),
            leaves("C: He lied about the money."),
            leaves("C: Don't tell me you were jealous."),
            leaves("T: This is going to sound petty."),
        ),
    ),
    _("Perhaps a side that is hard to show is let be seen here: {quote}"),
    (
        Way(_("the words tell what could have been kept back"), DONE, wordings(_TOLD_NOW, unless=_NOT_SHOWN)),
        Way(_("what was said to somebody lets a tender side be seen"), DONE, spoken(SHOWING, unless=NOT_MEANT)),
        Way(_("it is let be seen here, in the room"), HERE, wordings(_SHOWS_HERE, planned=True)),
    ),
)  # fmt: skip

SIGNS = (OWNED, EFFECT, SHOWN)
