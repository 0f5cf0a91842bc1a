"""What mends, by wording: the ten resolution strategies of the 3RS as a therapist says them, each with a card.

Each is a thing that was said, never a finding that it helped.
"""

from alongside.bond.cards import Find, card, noticer
from alongside.bond.strain import Strategy
from alongside.notice import Heard, Movement, leaves, notices
from alongside.notice.context import quoted
from alongside.notice.engine import Noticer
from alongside.notice.phrases import Match, Phrases, phrases
from alongside.session import Role
from alongside.translation import gettext as _

MEND = "mend."
"""What the kinds of these detectors begin with; a strategy's name follows."""

_ACTED = (
    "rushed|pushed|hurried|interrupted|cut you off|cut across you|talked over (you|it|that|him)?|jumped in|missed (it|that|you|something)|lost (it|that|you)|laughed (at|over)|assumed|misunderstood|misheard|misread|"
    "let you down|hurt you|upset you|left you|changed the subject|shut (that|you|it)|took over|tidied|tidying|hid|ignored|decided|didn't (hear|notice|listen|ask|see|stop|answer|believe|say|catch)|wasn't (listening|here|there|with you)|got (that|it|you|this) wrong|"
    "went (too|off|straight|to the|quiet|past)|gone off|said nothing|put (that|it) (badly|clumsily)|tried to (cheer|fix|talk|make)|shouldn't have|should have (asked|said|waited|listened|told|noticed|stayed|come|known)|should've (asked|said|waited|listened|told|noticed|stayed|come|known)"
)

WORDINGS: dict[Strategy, Phrases] = {
    Strategy.CLEARS_UP: phrases(
        "i didn't mean (that|it|to|you)", "(that's|it's|that was|it was) not what i (meant|was saying|wanted)", "what i meant (was|is|to say)", "i'm not (saying|telling) (you|that)", "i meant (it|that|to say|something)", "(did|do) you think i ('d|was|had|meant|would)? (forgotten|angry|cross|saying|telling|meant|laughing|bored|think)", "i (wasn't|was not|am not|'m not) (cross|angry|bored|laughing|disappointed|telling you off|disgusted|tired) (with|of|at)? (you)?", "it wasn't (you|what you|anything you|because of you|about you|your)", "i (didn't|hadn't|had not) (forget|forgotten) (you|it|that)?", "i thought you (meant|were (still|telling|talking|joking|asking))", "we (misunderstood|got crossed|were at cross purposes)", "(let me|can i) (say|put) (that|it) (again|differently|another way|better)", "it's not a (confession|test|trap|trick|telling off)",
    ),
    Strategy.CHANGES_COURSE: phrases(
        "we (can|could|don't have to|needn't|won't|might) (leave|drop|skip|stop) (the|that|this|it|those) ...", "we (don't have to|needn't|won't) (do|make|talk|go|use|fill|finish) ...", "you (don't have to|needn't) (do|tell|say|answer|fill|decide|have) ...", "(let's|shall we|should we) (leave|drop|stop|skip|put) (the|that|this|it) ...", "i'll (drop|stop|leave|put) (it|that|this|the)", "(leave|skip) (this|that) one", "no more (forms|lists|advice|diagrams|homework|questions)", "would you (rather|prefer)", "d'you want to (stop|leave|talk about something else|do something else)", "do you want to (stop|leave|talk about something else|do something else)", "we('ll| can| could)? (find|try|do it) (another|a different|differently) (time|way)?", "what would (you like|help|be better) (instead)?", "what should i do (when|if)", "then not (today|now)", "i'd like to ask it (from|in|differently)", "i was going to (say|tell|ask|give) ... i'm not going to",
    ),
    Strategy.EXPLAINS: phrases(
        "(the|one) reason (i|we|that i|why i|for) (ask|asked|asking|do|said|suggest|keep|want|come|for)", "(i'm asking|i ask|i asked|i keep asking|i say|i said) (that|this|it)? (because|since|so that)", "what (it|this|that)'s (for|meant to do)", "the (idea|point|thinking) (of|behind) (this|that|it|doing|asking)", "the (idea|point) (is|was) to", "what (we're|i'm) trying to (do|get at|find)", "(it's|this is) (meant|there|supposed) to (help|give|show|let)", "why i('d)? (suggest|suggested|brought|ask|asked|wanted)", "how (this|it) (works|is meant to)",
    ),
    Strategy.INVITES: phrases(
        "what (was|is) (it|that) like (for you)? (when|that) i", "what('s| was| is)? (it)? like that i", "what (did|do|had) (you)? (think|thought|feel|felt|make of it) (when|that|of me|i'd|i would|i had|i was|about me)", "what did (it|that|i) do (to you)?", "(tell|stop) me (when|if) (i|i'm|it's)", "(will|would|could) you tell me (next time|when|if|what i)", "did i (push|miss|upset|hurt|rush|get|lose|say|do|go|talk) ...", "is it (me|something i|the way i|what i)", "(was|is) (it|that) something i", "where are we (then)? (you and me|you and i|now)", "how (are|is) (we|it|this) (doing|going|between|for you)", "(anything|something) (else)? i (got|did|said|missed|do|have) (wrong|that you|that|you'd)", "does that (reach|land|make it)", "did that (reach|land|sound|feel|hurt)", "what am i doing", "is there anything else", "(you're|are you) (angry|cross|annoyed|disappointed|fed up) with me", "how was (it|that) (with me|to say|to hear|from me)", "what's wrong with it", "what would you have (wanted|liked) (from me|me to|instead)?", "do i (look|sound|seem) ...", "(she|you|and you) (thinks|think|thought) what", "then i what",
    ),
    Strategy.OWNS: phrases(
        f"i(('ve| have|'d| had|'m| was| am))? (just|only|also|sort of|did|rather|a bit)? ({_ACTED})", f"(i think|i know|i feel|i noticed|i realise|i realised|i'm aware) (that)? i ... ({_ACTED})", "(i'm|i am)? (so|very|really)? sorry (that|if|for|about)? (i|my|what i|the way|not|laughing|being|making|keeping|rushing|pushing|going)", "(i'm sorry|sorry). (i|that|it) ...", "i did (do|say|push) (that|it|you)", "my (mistake|fault|doing)", "(that was|it was|that's|it's) (my|on me|down to me|clumsy|unkind|unfair|not fair|wrong of me|a failing|a poor|a rotten) ...", "(that|it) wasn't (a)? (very|really|quite)? (nice|kind|fair|right|helpful|good|all right|alright|okay)",
        "(that's|this is) me (explaining|trying|being|getting|hurrying|making)", "you're (right|quite right) (i|that|it) ...", "(no|yeah|yes|mm)? you're right", "(yeah|yes)? it was a bit", "i (laughed|yawned|hid|nodded|panicked|froze|flew off)", "i (started|was) (tidying|explaining|hurrying|still laughing|talking over|elsewhere)", "i (do|did) it when i", "i haven't forgotten (it|that)", "i'd (like|rather) (to)? have (heard|noticed|asked|known|said|seen)", "i (got|had) (that|it|this|all of it) (all|completely|a bit)? wrong", "i didn't ask", "i had you down as", "i don't think it was (all right|alright|okay|fair)",
    ),
    Strategy.TELLS_OWN: phrases(
        "i (was|am|'m|felt|feel|got|get) (a bit|quite|rather|very|so|really|actually|just|also)? (scared|frightened|afraid|sad|cross|angry|sorry for|moved|touched|lost|nervous|worried|ashamed|hurt|close to|glad (you|that)|pleased (you|that)|relieved|embarrassed|a coward)", "(it|that) (frightened|scared|moved|touched|upset|hurt|stayed with) me", "i (sat|waited|stayed) (in|up|here|there|with) (here|there|your|the|until|till|this|for you) ...", "i (didn't|don't) (want|know) (it to be|to lose|to hurt|if you|whether you|what to (say|do))", "i wanted you to (like|think|feel|be)", "i('ve been|'d been| kept| keep|'ve| was) (thinking|thought|worrying|wondering) (about|of|over|whether|if) (you|it|that|what|this|your|last|him)", "i (shall|will|'ll|'m going to) miss (you|this|our (hours|time|talks|mondays|tuesdays|wednesdays|thursdays|fridays))", "i (felt|thought) (that)? (i'd|i had|i) (messed|lost|hurt|failed|got)", "i (felt|had|feel|have) (it|a lump|something|myself) (in|go|going|getting)", "for me (too|it was|it's|as well)", "i (do|did) it too", "there was (nothing|something) i (could|wanted|couldn't)", "i would have (been|felt|liked)",
    ),
    Strategy.LINKS_HERE: phrases(
        "it's (a bit|rather|very)? like (the|that) (first|last|other) (day|time|week|hour)", "(and)? (then|now) (you|we) come (up|in|over)? here and ...",
        "(like|as) (you|we|i) (do|did|were|was|said|say|have)? (you do)? (in here|here|with me|last (time|week))", "(it|that|this)('s| is| was| happens| happened) ... (in here|here too|here as well|between us|with me (too|as well)|you and me)", "(again and again|every time|each time) (we|you|i) ...", "(we|you|i) (both)? (keep|kept|always|often) (doing|going|coming|do|end up) (this|that|here|it|off)", "(i|we) did (it|that|this) (the other week|before|last time|again|as well)", "we both did", "(i've|you've|we've) (done|gone|been) (it|here|that|this|off) (again|before)", "it's a bit like (the first|last) (day|time|week)",
    ),
    Strategy.LINKS_OUT: phrases(
        "(like|as|same as|it's like|that's like) (with|at|when) (your|home|him|her|them|you were|the) ...", "(that's|it's|is that|is it|was it) (like|the same as|what) ... (your|he|she|they|at home|him|her)", "(that's|it's|is that|is it|was that|a bit|just|the same) (like|as) (with)? your (mum|mother|dad|father|brother|sister|husband|wife|partner|boss|nan|family) ...", "(who|where) else ... (like that|does that|did that|goes|that with)", "(does|did) (this|that|it) happen (with|at|to you|anywhere) ...", "you learned (that|it|to) (at|from|with) ...", "(what|as) (he|she|they) (did|used to do|would do) (to you|too)?",
    ),
    Strategy.VALIDATES: phrases(
        "no wonder (you|that|it)", "of course you (are|were|did|didn't|would|wouldn't|want|wanted|went|thought|felt|said)", "(it|that) makes (a lot of|complete|perfect|every)? sense (that)? (you|to me|why)", "you('ve| have|'d| had) (every|a) right to", "you('re| are) allowed to (be|feel|say|not)", "(it|that)('d| would|'s| is) (be)? (fine|okay|all right|alright) (if|to|that) (it|you|be|say|not)", "(be|stay) angry", "you (can|may|could) be (cross|angry|mad|upset|furious) (with|at)? (me)?", "i('d| would) (be|have been) (angry|cross|hurt|upset|mad|furious) (too|as well)", "you weren't (rude|wrong|being|too|difficult)", "(it|that) (was|is|must have been|must be) (hard|horrible|awful|lonely|a rotten|rotten) (to|for you|thing)", "i('m not| am not|'m) sure you were", "you were right", "i (can see|see|understand) why you ('d|would|were|are|went|didn't|said|felt)", "it kept you (safe|going)",
    ),
    Strategy.RETURNS: phrases(
        "(can|could|shall|may) (i|we) (just)? go back (to|a bit|over)?", "i('d| would)? (want|like|wanted) to (go|come) back (to|over)?", "(something|there's something|a thing) i (wanted|want|need|meant) to (go back|come back|say|pick up|ask you)", "what were you (going to|about to|gonna) say", "you (were|started|had started|'d started) (saying|telling|about to|going to|to say|to tell) ...", "i don't want to lose (that|it|what)", "(say|tell me) (that|it) again", "where were (you|we)", "what (you've|you'd|you|you'd) just (told|said) (me)?", "(last (time|week)|before (easter|christmas|the break|you left|i went away)|the other (day|week)|(two|three|four|a few) weeks ago|in (january|february|march|april|may|june|july|august|september|october|november|december)) (i|you|we) ...", "you (said|told me|asked me) ... (last (time|week)|before|the other (day|week)|in (january|march|the autumn|the spring))", "you said (no|it twice|i'd gone|i was|i had|you were|that i|i'd)", "you stopped", "i (think|feel) (we|i) (went|moved) (quite|very|too|rather)? (fast|quickly|quick) (past|over)", "what was (it|that) (like)? when",
    ),
}  # fmt: skip
"""In the order in which a turn that fits several is read: what says more comes first."""

_SOMEBODY_ELSE = phrases(
    "sorry (for your loss|to hear|you|he|she|they|it|that (you|he|she|it)|could you|what|i (didn't|can't|couldn't) (quite)? (catch|hear))",
    "(if|when) (he|she|they) ...",
    "i'm afraid (i|we|it|so|not|there|the) ...",
)
"""Sympathy, a word not caught, or what others do."""


_ALL = Phrases(tuple(line for listed in WORDINGS.values() for line in listed.phrases))
"""All of them at once: a turn is listened to a single time, whichever strategy asks first."""


def _finds(strategy: Strategy) -> Find:
    lines = frozenset(WORDINGS[strategy].phrases)

    def find(heard: Heard) -> Match | None:
        for match in _ALL.find(heard):
            if match.phrase in lines and not quoted(heard, match.start):
                begin, end = heard.sentence_at(match.start)
                if not any(begin <= one.start < end for one in _SOMEBODY_ELSE.find(heard)):
                    return match
        return None

    return find


_CARDS = (
    card(
        "mend.clears_up", Role.THERAPIST, Movement.TOWARD,
        title=_("Clearing something up"),
        looks_for=_("the therapist says what was meant, and what was not"),
        opening=_("Is it clearer now, or still not quite?"),
        clinical="3RS resolution: clarifies a misunderstanding",
        examples=(
            notices("I didn't mean that you made it up.", "C: So I'm lying.", "T: I didn't mean that you made it up."),
            notices("It wasn't anything you said.", "C: You looked bored.", "T: It wasn't anything you said."),
            leaves("T: What did she mean by it?"),
            leaves("T: He said, I didn't mean that."),
            leaves("C: I didn't mean that."),
        ),
    ),
    card(
        "mend.changes_course", Role.THERAPIST, Movement.TOWARD,
        title=_("Leaving the plan for another way"),
        looks_for=_("the therapist leaves what was planned, or asks what would suit"),
        opening=_("Did the other way suit more?"),
        clinical="3RS resolution: changes tasks or goals",
        examples=(
            notices("We can leave the worksheet.", "C: I hate these.", "T: We can leave the worksheet."),
            notices("Would you rather we just talked?", "T: Would you rather we just talked?"),
            leaves("T: You left the job, then."),
            leaves("T: Would you pass me the form?"),
            leaves("C: We can leave the worksheet."),
        ),
    ),
    card(
        "mend.explains", Role.THERAPIST, Movement.TOWARD,
        title=_("Saying what it is for"),
        looks_for=_("the therapist says why something is asked or done"),
        opening=_("Does it make more sense now to do this?"),
        clinical="3RS resolution: explains or illustrates the task",
        examples=(
            notices("The reason I ask is that you went pale.", "C: Why do you want to know?", "T: The reason I ask is that you went pale."),
            notices("I'm asking because I don't want to guess.", "T: I'm asking because I don't want to guess."),
            leaves("T: What was her reason for going?"),
            leaves("T: The point of the pencil broke."),
            leaves("C: The reason I ask is that it matters."),
        ),
    ),
    card(
        "mend.invites", Role.THERAPIST, Movement.TOWARD,
        title=_("Asking how it is between the two"),
        looks_for=_("the therapist asks what the other thinks or feels about the therapist or the talk"),
        opening=_("Was it safe enough to answer?"),
        clinical="3RS resolution: invites thoughts and feelings about the therapist or the therapy",
        examples=(
            notices("What was it like for you when I laughed?", "T: What was it like for you when I laughed?"),
            notices("Did I push you there?", "C: Okay. Fine.", "T: Did I push you there?"),
            leaves("T: What was it like for you when he laughed?"),
            leaves("T: Did you push the door?"),
            leaves("C: Did I push you there?"),
        ),
    ),
    card(
        "mend.owns", Role.THERAPIST, Movement.TOWARD,
        title=_("Owning a part"),
        looks_for=_("the therapist says what they themselves did in it"),
        opening=_("Did it help to hear that, or is something left?"),
        clinical="3RS resolution: acknowledges own contribution",
        examples=(
            notices("I rushed you there.", "C: You never let me finish.", "T: I rushed you there."),
            notices("I think I talked over you.", "T: I think I talked over you."),
            leaves("T: She rushed you there."),
            leaves("T: I'm sorry for your loss."),
            leaves("T: He said, I rushed you."),
            leaves("C: I rushed it."),
        ),
    ),
    card(
        "mend.tells_own", Role.THERAPIST, Movement.TOWARD,
        title=_("Saying how it was on this side"),
        looks_for=_("the therapist says how the two of them are, or were, for the therapist"),
        opening=_("What was it like to hear that?"),
        clinical="3RS resolution: discloses own internal experience of the interaction",
        examples=(
            notices("I was a bit scared of losing you.", "T: I was a bit scared of losing you."),
            notices("I've been thinking about what you told me.", "T: I've been thinking about what you told me."),
            leaves("T: She was a bit scared of the dog."),
            leaves("T: So you felt sad."),
            leaves("C: I was a bit scared of the stairs."),
        ),
    ),
    card(
        "mend.links_here", Role.THERAPIST, Movement.TOWARD,
        title=_("Seeing it happen here, more than once"),
        looks_for=_("the therapist ties it to what happens again between the two"),
        opening=_("Does it go like that here?"),
        clinical="3RS resolution: links the rupture to larger interpersonal patterns between patient and therapist",
        examples=(
            notices("We keep doing this.", "C: Yes, you're right.", "T: We keep doing this."),
            notices("It's happening with me too.", "T: It's happening with me too."),
            leaves("T: They keep doing this."),
            leaves("T: It's happening at work."),
            leaves("C: We keep doing this."),
        ),
    ),
    card(
        "mend.links_out", Role.THERAPIST, Movement.TOWARD,
        title=_("Seeing it with others, too"),
        looks_for=_("the therapist ties it to how it goes with other people"),
        opening=_("Is it alike, or quite another thing?"),
        clinical="3RS resolution: links the rupture to larger interpersonal patterns in other relationships",
        examples=(
            notices("That's like what your sister does.", "T: That's like what your sister does."),
            notices("Does this happen with anyone else?", "C: I just say yes.", "T: Does this happen with anyone else?"),
            leaves("T: I like your sister."),
            leaves("T: What happened at the station?"),
            leaves("C: That's like what your sister does."),
        ),
    ),
    card(
        "mend.validates", Role.THERAPIST, Movement.TOWARD,
        title=_("The holding back is welcome, too"),
        looks_for=_("the therapist says that the anger, the no or the stepping back makes sense"),
        opening=_("Was there room for it?"),
        clinical="3RS resolution: validates the defensive posture",
        examples=(
            notices("No wonder you went quiet.", "C: I just shut up.", "T: No wonder you went quiet."),
            notices("You're allowed to be cross with me.", "T: You're allowed to be cross with me."),
            leaves("T: Does that make sense?"),
            leaves("T: I wonder if you went quiet."),
            leaves("C: No wonder you went quiet."),
        ),
    ),
    card(
        "mend.returns", Role.THERAPIST, Movement.TOWARD,
        title=_("Coming back to what was left"),
        looks_for=_("the therapist comes back to something that was passed over"),
        opening=_("Was there more to say there?"),
        clinical="3RS resolution: redirects or refocuses the patient",
        examples=(
            notices("Can I go back to something?", "T: Can I go back to something?"),
            notices("What were you going to say?", "C: Anyway.", "T: What were you going to say?"),
            leaves("T: Did you go back to the shop?"),
            leaves("T: What were you going to cook?"),
            leaves("C: Can I go back to something?"),
        ),
    ),
)  # fmt: skip

DETECTORS: tuple[Noticer, ...] = tuple(
    noticer(each, _finds(Strategy(each.kind.removeprefix(MEND)))) for each in _CARDS
)
"""One for each strategy."""
