"""Wordings in which something tender, risky or shameful of one's own is shown, and kind words from the other chair."""

from alongside.notice.phrases import phrases

_VERY = "so|really|very|just|quite|pretty|kind of|kinda|sort of|a bit|a little|that|still|always|completely|totally|absolutely|like|actually|honestly|getting|being"
_ASHAMED = "ashamed|embarrassed|humiliated|mortified|disgusted with myself|disgusted|guilty"
_LOW = (
    "helpless|hopeless|worthless|useless|empty|numb|lonely|alone|lost|trapped|stuck|broken|invisible|unwanted|unloved|overwhelmed|"
    "like a failure|like a fraud|like an idiot|like a burden|like a freak|like nothing|like nobody|like shit|like crap|stupid|pathetic|small|"
    "weak|discouraged|depressed|desperate|exhausted|devastated|heartbroken|rejected|abandoned|left out|unsafe|miserable|not good enough|"
    "not enough|not valued|not wanted|not safe"
)
_BAD = "bad|terrible|awful|horrible|sad|down|low|sick|hurt|guilty|anxious|nervous|worried|different|unloved|ugly|dirty|judged|hated"
_AFRAID = "scared|afraid|frightened|terrified|petrified|panicking|anxious"

TENDER = phrases(
    f"(i'm|i am|i was|i feel|i felt|i've felt|i get|i got|i've been) ({_VERY})? ({_VERY})? ({_ASHAMED})",
    f"(i feel|i felt|i've felt|i'm feeling|i was feeling|i just feel|i just felt|feeling|makes me feel|made me feel) ({_VERY})? ({_VERY})? ({_LOW}|{_BAD})",
    f"(it|that|this|which|just) (makes|made) me ({_VERY})? (sad|cry|ashamed|anxious|panic|want to cry|want to hide|feel sick)",
    "(i'm|i was|i am|i get|i've been) (so|really|very|constantly|always|dead) (worried|upset|sad|low|down|lonely|depressed) (that|about|because|when|with|at|all|in|and|,)?",
    "i (feel|felt) like (i|i'm|i've) ... (not|never|nothing|nobody|no one|dying|die|shaking|burden|failing|failed|bad|terrible|worthless|useless|stupid)",
    "(being|i'm|i was|i am|i've been) (such)? a (bad|terrible|awful|horrible|rubbish|useless|shit|crap|lousy) (parent|mother|father|mum|mom|dad|wife|husband|son|daughter|friend|person|sister|brother)",
    "(start|started|starting|keep|kept) to? (think|thinking|worry|worrying) ... (cancer|die|dying|dead|tumour|tumor|stroke|heart attack)",
    "(cutting|hurting|harming|killing|starving) myself",
    "(suicidal|suicide|don't want to live|didn't want to live|don't live anymore|don't live any more|wanted to die|want to die)",
    "i (was|got|were) (high|drunk|hungover|wasted|arrested|raped|beaten|bullied|abused|homeless) (when|and|at|in|by|for|that)",
    "(my|me) (mum|mom|mam|dad|father|mother|brother|sister|son|daughter|wife|husband|nan|gran|best friend|baby) (died|passed away|killed himself|killed herself|left us|walked out)",
    "i (hate|hated) (to see|seeing|it when|being|having to|asking|needing)",
    "i ('d)? (snuck|sneak|sneaked|hide|hid|lied|lie|pretend|pretended) (out|it|them|that|about|to|and|the|i|from)",
    "(they|he|she|nobody|no one|my *) (don't|doesn't|didn't|dun't) know (that)? (i|i've|i'd|i'm|about it|about this|about that|how i)",
    "i (couldn't|can't) (sleep|eat|stop it|look at|go in|go back|get up|go out|do it any more|do it anymore|take it|take any more|take it anymore)",
    "i (don't|didn't|never) (really)? (want|wanna) (to)? (that person|be that person|be like this|be like him|be like her|be like them|be on my own|lose everyone|lose him|lose her|lose them|lose you|turn into)",
    "what (have|else have|else do) i (got|have)",
    "(nobody|no one|no-one) (cares|cared|bothers|bothered|asked|asks|helps|helped|came|comes|talks|talked) (to)? (about me|with me|to me|how i)",
    "(you|i) (stop|stopped|don't) (really)? (caring|care) about (yourself|myself)",
    f"(i'm|i am|i was|i've been) ({_VERY})? ({_VERY})? (helpless|worthless|useless|lonely|alone|trapped|broken|stupid|pathetic|weak|discouraged|desperate|heartbroken|an idiot|a failure|a mess|a coward|a burden|just an idiot|the freak|falling apart|struggling)",
    f"(i'm|i am|i was|i've been|i feel|i felt|i get|i got) ({_VERY})? ({_VERY})? ({_AFRAID})",
    "what (i'm|i am) (really|most)? (scared|afraid|frightened|ashamed) of",
    "(it|that|this|which) (scares|scared|frightens|frightened|terrifies|terrified|hurts|hurt|kills|breaks) me",
    "(it's|it was|that's|is) (kind of|really|so|pretty|a bit)? (scary|frightening|painful|humiliating) (because|being|for me|when i|that i)",
    "(if i'm (really|being|completely|totally)? honest|i'm ashamed to|i hate to admit|i hate to say|i'm embarrassed to)",
    "(to be honest|honestly|to be frank|if i'm honest|i have to admit|i must admit|to tell the truth) i (just|still|sometimes|do|don't|drink|was|am|feel|felt|cried|miss|hate|wanted|couldn't|can't)",
    "i (really|totally|completely|just|'d|'ve)? (messed|screwed|fucked|cocked) (it|everything|things)? up",
    "i ('d|'ve|had|have|just)? (ruined|wrecked|destroyed) (it|everything|my|our|things)",
    "(i'm|i am|i was|i keep|i've been) (not)? (letting|let) (everyone|everybody|them|him|her|my|the|people|you|myself) ... down",
    "i let (everyone|everybody|them|him|her|my|the|people|you|myself) ... down",
    "(i'm|i was) not (very|so|too|exactly)? proud",
    "i (know|knew) (it|that|this) (wasn't|isn't|was|is) (not)? (the)? (smartest|stupid|best|my fault)",
    "i (still|really|do|do still)? (miss) (him|her|them|my|being|having|us|when)",
    "i (still|really|do)? crave",
    "(i'm|i am) craving",
    "i (started|was|'ve been|'m|am) (smoking|drinking|using|cutting|lying|hiding it|hiding|making myself sick) (again|at night|alone|in secret)",
    "i (don't|didn't|never) (really|just)? like (how much i|how i|that i|who i|what i|myself|the person)",
    "i don't (want|wanna) (to)? (lose|be a burden|end up|be alone|feel that way|feel this way|feel like this|hurt them)",
    "i (hate|can't stand|despise) (myself|that i|how i|who i|being|my own|the way i)",
    "i (cried|sobbed|wept|broke down|couldn't stop crying|was crying|was in tears|was shaking|started crying|cry)",
    "i (can't|couldn't) (really|even)? (breathe|cope|face it|face them|face her|face him|bear it|bear the|stop crying|stop shaking|get out of bed|look at myself|look at her|look at him)",
    "i (just|really)? (wanted|want) to (disappear|hide|die|get out of there|run away|curl up|give up|vanish|be loved|be wanted|scream)",
    "i (just)? (felt|feel) like (everyone|everybody|they|nobody|no one|people) (else|just|was|were|is|are|would|all|don't|didn't|wanted|can't)",
    "i (just)? (felt|feel) like (i'd|i'm not|i'm just|i was|i had|i can't|i couldn't|i shouldn't|i ruined) (ruined|let|good|enough|failing|nothing|a|the|dying|just|cope|breathe|even|be|everything|going)",
    "(everyone|everybody|they|people) (was|were|is|are|would be|will be)? (all)? (looking at|staring at|laughing at|judging) me",
    "(they'd|they'll|they would|she'd|he'd|you'd|you'll|people will|people would|everyone would|everyone will) (all|just|probably)? think (that)? (i'm|i am|i was|i look)",
    "(nobody|no one|no-one) (really|even)? (wants|wanted|loves|loved|likes|liked|cares about|believes|believed|sees|saw) me",
    "(nobody|no one|no-one|anybody|anyone) (to|i can|i could|who i'd|i'd) (talk to|turn to|ring|call|tell)",
    "don't (really)? (have|know) (any friends|anyone|anybody|who i'd|who to) (talk to|turn to|left|like that|to talk to)?",
    "don't (really)? have any friends",
    "i (lost|'ve lost) (him|her|them|my|our|everyone|everything)",
    "i wish (i'd|i had|i could|i wasn't|i weren't|i hadn't|i never|he|she|they|it|my|someone|somebody)",
    "(i'm|i am|i'm just|i'm so|i'm getting) (so|really)? (sick|tired) of (being|pretending|rejection|having to|it all|always|trying)",
    "(my wife and i|my husband and i|we) (split up|separated|got divorced|divorced|broke up)",
    "i (just)? (don't|didn't) (think|feel) (that)? i (deserve|deserved|belong|belonged|matter|mattered|can do this|can go on)",
    "i (never|don't) (really|ever)? (feel|felt) (safe|wanted|loved|good enough|seen|at home|like i belong)",
    "why (would|should) (anyone|anybody|he|she|they) (want|love|like|care about) me",
    "(i've|i have) been (hiding|lying|pretending|crying|drinking|using|so low|so down|really low|really down|struggling|having panic)",
    "i (slipped|relapsed|caved|gave in|had an affair|lost my job|was bullied|was abused|was fired|got sacked|overdosed)",
    "i (tried|wanted|thought about|think about|thought of) (to)? (kill|killing|hurt|hurting|end|ending) (myself|it|it all|my life)",
    "i (cut|harmed|burned|burnt) myself",
    "i don't want to (be here|be alive|wake up)",
    "(he|she|they|dad|mum|mom) (used to|would)? (hit|hits|beat|hurt|ignored|laughed at|forgot) me",
    "(can't|couldn't) stop (crying|drinking|eating|thinking about|shaking|smoking|gambling)",
    "(broke|breaks) my heart",
    "(i've|i have) always felt (like|that|so|different|alone|wrong|stupid|outside)",
    "(this is|it's|it is) (so|really|a bit|very)? embarrassing",
    "(please)? don't (judge|laugh at) me",
    "i (haven't|didn't|stopped) (been)? (taking|take|wear|wearing) my (medication|medicine|meds|tablets|pills|insulin|pump)",
    "i (cheated|lied|stole) (on|to|from) (her|him|them|my|everyone|everybody|you)",
    "(it's|that's|there's|it was) (my|all my) fault",
    "(i lie|i'm lying|i lay|i wake|i woke) (there|awake|up at|at)",
    "(not|just|such|i'm|i am|be) a burden (to|on) (them|him|her|everyone|everybody|people|my|anyone|anybody|you)",
)  # fmt: skip

KIND_WORD = phrases(
    "(i'm|i am) (so|really|very|just)? (glad|grateful|touched|moved) (that)? (you|to|we|it)",
    "thank you for (telling|trusting|sharing|letting|saying|staying)",
    "(i'm|i am) (so|really|very)? sorry (that|you|it|this|for you|he|she|they|for what)",
    "(i'd|i would|i'll|i will|i'm going to) miss (you|our|this|these)",
    "i (feel|felt) (quite|very|really|so)? (close|moved|touched|sad|protective)",
    "it matters (to me|that you)",
    "i (care|was thinking) about (you|what happens to you)",
    "(that|it|you) took (a lot of)? (courage|guts)",
    "you (don't|didn't) deserve (that|this|it)",
)  # fmt: skip
