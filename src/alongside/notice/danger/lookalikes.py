"""Wordings that only look like danger: sport, cookery, tiredness, idiom. What stands in one of these is left alone.

Each is narrow: it names the harmless thing. A wording that could swallow a plain statement doesn't belong here.
"""

from alongside.notice.danger.wordings import ONESELF
from alongside.notice.phrases import phrases

_BE = "am|is|are|was|were|be|been|being|get|gets|got|getting"
_ME = "me|us|him|her|them|you|everyone"
_GAME = (
    "chess|cards|scrabble|snooker|pool|darts|tennis|golf|football|monopoly|table tennis|squash|bowling|poker|draughts|dominoes|"
    "fifa|mario kart|ping pong|badminton|video games|games|everything|sprints|swimming|running|a race|a game|arm wrestling|it|that|this"
)
_CONTEST = "final|semi final|semi-final|semifinal|cup|match|race|election|league|game|tournament|quiz|heats|second round|first round|replay|sprint|playoffs|playoff"
_TOOL = "glass|knife|tin|can|lid|nail|wire|fence|oven|hob|pan|kettle|stove|grill|barbecue|thorns|thorn|brambles|paper|barbed wire|bread knife|grater|pot|tray|baking tray|rose"
_FOOD = "grass|hedge|hedges|lawn|bread|cake|onions|vegetables|wood|logs|paper|cloth|fabric|cardboard|material|board|corners|costs|class|classes|school|sugar|carbs|salt|caffeine|meat|hair|nails|fringe|jobs|staff|hours|budget|budgets|trees|tiles|glass|metal|glass"

HARMLESS = phrases(
    # blows
    "(hit|hits|hitting) the (road|gym|sack|hay|roof|shops|shower|nail|jackpot|ground|bottle|books|brakes|wall|ceiling|spot|pub|town|beach|headlines|button|snooze|target|mark|bar|buffers|deck|floor|town|slopes|streets)",
    "(it|that|this|which|what|reality|grief|news|tiredness|exhaustion|the heat|the cold|loneliness|panic|smell|realisation) (just|really|suddenly|all|kind of|never|finally|has|had|also|sort of)? (hit|hits|hitting|kicked|beats) (me|you|him|her|us|them|home)",
    "(hit|hits) (me|you|him|her|us|them) (like a (train|ton|wall|wave|truck|brick)|out of nowhere|that (i|it|this|she|he|we|they)|how (much|alone|little))",
    "(hit|hits) (me|you|him|her) up",
    f"({_BE}) (badly|hard|so)? hit (hard|by (how|a wave|the news|grief|the realisation|the recession|redundancies|covid|the cuts|inflation|the fact|the loss)|with (a bill|a fine|the bill|tax|a cold|the news|another))",
    f"(beat|beats|beaten|beating) ({_ME}|my *) (at|in) (the)? ({_GAME}|{_CONTEST})",
    f"(beat|beats|beaten|beating) ({_ME}|my *) (to (it|the (bus|door|punch|finish|line|post|car|top)|that)|hands down|fair and square|every time we play|by (a|one|two|three|four|five|six|ten|half|* points|* goals))",
    f"({_BE}) (badly|well|just)? beaten (at ({_GAME})|by (* points|* goals|a goal|the (better|other) (side|team)|united|city|arsenal)|in (the|a) ({_CONTEST})|to (the (punch|post|line)|it)|fair|hands down|in extra time|on penalties|* nil|away)",
    "(used to|would) beat (me|him|her|them|us|you|everyone) (at|in) (" + _GAME + "|the (race|final))",
    "(what|that|it|just|it just) beats me",
    "beats me (how|why|what|where|when|who)",
    "(hit|hits|hitting|beat|beats|kick|kicked|kicking|throw|threw|punch|punched) (the|a|that|my|his) (ball|drum|drums|target|bag|carpet|egg|eggs|traffic|record|clock|odds|deadline|tyres|tires|habit|bucket|heels)",
    f"(beat|beats|beating|kick|kicking|kicked|beaten) ({ONESELF}) (up|about|over|for|so|too|that)",
    f"({_BE}) (just|always|still|only)? beating ({ONESELF})",
    "beat up (old|car|van|sofa|little|trainers|chair|pair)",
    "(kick|kicks|kicked|kicking) (me|us|him|her|them|you|myself) (out|upstairs|off the (team|course|board|committee|bus|list))",
    f"({_BE}) kicked (out|upstairs|into touch|off the (team|course|board|list))",
    f"({_BE}) (punched in|jumped (on|to)|thrown (out of the (cup|pub|club)|off|in at|by (it|that|the question)|together|a party|a lifeline)|shot (of|full)|choked up|choked with)",
    "(choked|choking|chokes) (me|him|her|us) up",
    "(shot|shoot|shoots|shooting) (me|him|her|them|us|you) (a|an|that|another|one of (her|his) )? (look|looks|glance|text|email|message|smile|glare|line|note|quick|down)",
    "(shoot|shot|shooting) (a|an|some|the|up|off|down) (film|video|photo|photos|scene|hoops|email|look|text|breeze|path)",
    "(stabbed|stabbing|stab|stabs) (me|him|her|us|them|you) in the back",
    "(shut) (me|us|him|her|them) up",
    f"(locked|lock|locking|shut) ({_ME}|myself) out of (the|my|our|it) (house|flat|car|account|email|phone|office|computer|laptop|room)",
    "(bit|bite|bites|bitten|biting) (my|his|her|your) (head|tongue|lip|nails|head off)",
    "(bang|banging|banged|hit|hitting|beat|beating) (my|your|our|his|her) (head|heads) (against|on) (a|the) (brick)? wall (with|trying|over|about|at work|here)",
    "against a brick wall",
    "(knock|knocked|knocks) (me|him|her|us|it|them) out of",
    "(hit|hits|hitting) (me|us|him|her|them|you) with (a|the|that|another|his|her) (bill|fine|charge|question|news|tax|invoice|idea|suggestion|surprise|deadline|request|price)",
    "(knock|knocked|knocks) (me|him|her|us|it|them) (out|over) (with|by|cold with)",
    "(threw|throw|throws|throwing) (me|him|her|us|them) (a (party|lifeline|ball|curve ball|look|bone)|off|under the bus|in at|out of the (club|pub|team))",
    "(take|took|takes|taking|have|had|having) (a|another) (beating|hiding|hammering) (in|from the (polls|market|markets|press|reviews)|on the)",
    "(slap|slapped) (on the wrist|in the face from|up|on (some|the|a))",
    "a slap (on the (wrist|back)|up)",
    "(by|round|around) (my|his|her|the) (neck|throat) (scarf|necklace|chain|stethoscope|tie|lanyard)",
    "(necklace|scarf|chain|medal|stethoscope|tie|lanyard|camera|arms|arm) (hung|hanging|is|was|worn|goes)? (round|around) (my|his|her) neck",
    "(pain|stiff|stiffness|lump|ache|collar|muscles|itch|rash|swelling|glands|tension) (in|round|around|at|on) (the|my|his|her) (neck|throat)",
    "(lump|frog|sore|catch|tickle|stick|sticks|stuck) (in|down|on) (my|the|his|her)? throat",
    # killing and dying, said of what is tiring, funny or wanted
    "(kill|kills|killed|killing) (time|two birds|the mood|the lights|the engine|off|it|the weeds|the pain|the vibe|an hour|the buzz|your speed|the conversation|the battery)",
    "(is|are|it's|that's|they're|feet|back|head|knees|shoes|heels|legs|suspense|heat|commute|stairs|job|hip|shoulder|tooth|teeth|wait|neck|cramps|boots|curiosity|deadline|deadlines|shifts|hours) (absolutely|really|just|still|been|was|were|is|are|nearly|almost|has been|have been)? (absolutely|really|just|still|been|nearly|almost)? (killing|kill|kills|killed) (me|us)",
    "(what|that|it) kills me",
    "(kill|kills|killed|killing) (my|his|her|your|the|our) (social|social life|buzz|vibe|mood|career|grades|knees|back|liver|love life|sex life|confidence|appetite|momentum|chances|battery|budget)",
    "you (kill|crack|slay) me",
    "(was|were|been|i'm|am|is|are|he's|she's) (absolutely|just|really|always)? dying to",
    "(dodge|dodged|dodging|bite|bit|biting) (the|a) bullet",
    "dead (on|set|nice|good|funny|quiet|tired|easy|quick|cheap|posh|proud|chuffed|slow|boring|right|serious|certain|straight|keen|close|jealous|pleased|happy|sure|peaceful|disappointed|particular|in the water|to the world)",
    "at (this|that|some|one|any) point in (my|her|his|your|their)? life",
    "(joke|jokes|film|line|show|set|impression|face|sketch|bit|speech|laugh) (always|just|nearly|still)? (kill|kills|killed) me",
    "(nobody|no one|no-one) (ever)? (wants|wanted) to die",
    "(bite|bit|bites|biting) (your|his|her|my|their|our) (hand|hands|arm) off",
    "(give|gives|gave|given|giving) (it|this|that) (a|another|one more|a second|a first) attempt",
    f"(kill|killed|killing) ({ONESELF}) (laughing|with laughter|with work|working|over work|over (this|that|the|my) (job|deadline|exam|exams|essay|report|presentation|homework|project)|to get|for the deadline|in the gym|at the gym)",
    f"(hurt|hurting|injured|burned|burnt) ({ONESELF}|my *) (playing|working out|running|lifting|skiing|dancing|falling|cooking|ironing|in the gym|at the gym|at football|at rugby|at training|at work|in (a|the) (match|game|fall|race|crash)|doing (sport|yoga|diy)|moving|gardening|climbing|skating|training)",
    "(i'd|i would|would|could|can) (kill|murder) for (a|an|some|that|one|another|that kind)",
    "(could|can|i'd|would) (absolutely|really)? murder (a|an|some)",
    "(get|gets|got|getting|gotten) away with murder",
    "(blue|bloody) murder",
    "(murder|violence) (mystery|mysteries|weekend|film|ballad|ballads)",
    "(killer|dressed to kill|kill switch|buzz kill|buzzkill|road kill|roadkill)",
    "(commute|traffic|parking|diet|stairs|heat|schedule|rota|it) (is|was|'s|'ll be) (sheer|absolute|just|pure)? murder",
    "(going|like|liable|likely|bound|about|gonna) to die (of (boredom|embarrassment|laughing|heat|hunger|cold|thirst|old age|shame|laughter|curiosity)|laughing|for|from (boredom|embarrassment|the heat|laughing))",
    "(dying|to die) (for (a|an|some|that|the|another|it)|to (see|know|meet|hear|tell|try|get|go|ask|watch|find|read|do|show|talk))",
    "(food|cake|view|shoes|pudding|dress|sauce|house) (is|was|are|were|'s) to die for",
    "(don't|didn't|doesn't|never|not|do not|did not) (really|even|ever)? want (him|her|them|you|anyone|my *|mum|mom|dad|anybody|it|the *) to (die|be dead)",
    "(battery|batteries|phone|laptop|printer|engine|car|plant|plants|line|signal|connection|conversation|party|joke|fire|computer) (is|was|has|had|just|going to|gonna)? (just)? (died|die|dead|dying)",
    "(scared|afraid|frightened|terrified|bored|worried|tickled|starved|sick|loved) to death",
    "(freezing|boiling|starving|bored) to death",
    "(not|never|don't|doesn't|won't|wouldn't|didn't) wake up (early|late|before|until|till|in time|to (the|my|his|her) (alarm|crying)|on time|at (all at night|six|seven|eight|nine|ten|noon|* o'clock|half)|when (the|my|his|her|it)|for (school|work|the|breakfast)|as (early|late))",
    "(didn't|doesn't|don't) wake up (the|my|his|her) (baby|kids|dad|mum|mom|husband|wife|neighbours|neighbors|dog|house|whole)",
    # one's life and one's end
    "(career|political|social|commercial|professional|financial|electoral) suicide",
    "suicide (squad|pact with|doors|burger|wings)",
    "(took|taken|take|taking) (my|his|her|their|your) (life|lives) (in|into) (my|his|her|their|your) (hands|own hands)",
    "(take|takes|took|taken|taking) (my|his|her|their|your) (life|lives) (story|seriously|back|in hand|in a (new|different|better)|forward|one day|day by day|for granted)",
    "(end|ends|ended|ending|finish|finished) (it|things) (with|between|there|by mutual|badly|on good terms|well|amicably)",
    "(end|ended|ending) (the|this|that|our) (call|conversation|relationship|marriage|session|affair|lease|contract|book)",
    "(jump|jumped|jumping|step|stepped|stepping|walk|walked|walking) (over|into|onto|out of|off|from) (a|the|that)? (train|trains|bus|tube|building|platform|river|sea|water|car|road|lake) (and (went|go|got|found|walked|sat|swam|sang)|home|to (work|school|london|town|get|go|see|swim|cool)|at (kings|the next|my|the station)|every (day|morning|week)|with (my|his|her) (bags|bag|case|kids|shoes))",
    "(get|got|getting|gets|hop|hopped|jump|jumped|jumping|walk|walked|walking) (into|onto|on|off|out of) (the|a|that)? (train|bus|tube|building|platform)",
    "(stood|standing|sat|sitting|was|up) (up)? (on|at) (the|a) (platform|top of (the|a) (hill|mountain|tower|stairs|bus|world|table|league|class))",
    "(buy|bought|got|get|find|found|made|with|tied|tie) (a|the|some|my) (rope) (swing|ladder|bridge|course|for (the|climbing|my boat))",
    "(drove|drive|driving|run|ran) ... (into|off) (a|the) (road) (to|for|home|at)",
    "(all|enough) (of)? (the|my) (meds|tablets|pills|painkillers|medication) (as|on time|every|for (the|my)|when|with breakfast|in the morning|at night|like)",
    "(take|took|taking|taken) (all)? (of)? (the|my|your|his|her) (meds|tablets|pills|medication|painkillers) (as|on time|every|regularly|properly|when|with (breakfast|food|water)|in the morning|at night|like (i|you)|daily)",
    "(first|second|third|my|last|another|an|his|her|previous|failed) (attempt|attempts) (at|to) (quit|stop|give up|cut|the|a|baking|cooking|learn|pass|fix|talk|humour|humor|parking|running|lose|get|make|giving|stopping|quitting|making|speaking|explain|be|driving|writing)",
    "(how|when|where) (i'd|i would|i'll|to|i'm going to) do it (again|differently|better|next time|without|with|in|at work|properly)",
    "(i'm|i am|going|gonna|about|ready|decided) (going|about|ready)? (to)? (do it|go through with it) (tomorrow|today|tonight|now|soon) (i'll|then|at|after|before|when i get|with)",
    "(no|any|much|the) (point|sense|use|reason) (in|of|to|for) (going on|go on|carrying on|carry on|keeping going) (about|with (the|this|that|it)|and on|to|like we|at work|holiday|strike)",
    "(a note|the note|a letter) (from|to) (the|my) (school|doctor|gp|bank|landlord|teacher|council)",
    "(think|thinking|thought|thoughts) (about|of) (doing it) (again|next|differently)",
    "(my|the|his|her) (note|notes|letter|letters) (to|for|is|are|on) the (file|chart|board|council|bank|gp|doctor|teacher|school|session|course|lecture|exam)",
    "(done|sick|tired) (of|with) (life) (in (london|the city|the office|lockdown|a flat)|at (work|home|sea))",
    "(better|best) (off)? without me (there|on the team|this week|today|tonight|at (the|that) (party|meeting))",
    # blades and burns of every day
    f"(cut|cuts|burn|burned|burnt|burning|cutting) ({ONESELF}|my *|my * *) (shaving|chopping|slicing|cooking|ironing|gardening|opening|on (a|an|the|that|some|broken) ({_TOOL})|on broken glass|off (from)?|out|loose|short|in the kitchen|in the garden)",
    f"(cut|cuts|cutting) ({ONESELF}) (some|a|an|another|too much) (bit of)? (slack|break|cake|bread|slice|piece|bit|sandwich|corner|nice)",
    "(cut|cutting|cuts) (my|his|her|their|your) (hair|nails|fringe|hours|losses|finger|thumb|own hair|arm free|teeth)",
    f"cutting (the|down|back|out|it|off|across|through|up|some|my|his|her|our|their|a) (on|of|a|the|to|for|some|from|own|fine|bit of)? ({_FOOD}|line|queue|drinking|smoking|cigarettes|drink|booze|alcohol|spending|veg|fat|chocolate|coffee|wine|weed|shifts|umbilical|cord|ribbon|grass|crap|magazines|ties|contact|path|figure|slack|coupons|pattern|patterns|deal|long story)",
    f"cutting ({_FOOD}|edge|remark|remarks|board|room|down|back|out|across|corners|it (fine|close|short|out|down|back)|them (off|out|down|some slack)|(him|her) (off|out|some slack|short)|in on|ties|contact|to the (chase|point))",
    "(burning|burned|burnt|burn) (the|my|his|our) (toast|dinner|tongue|mouth|food|hand on|fingers on|bridges|candle|cake|calories|fat|rubbish|leaves|hand|fingers)",
    "(scratch|scratched|scratching) (my|his|her|your) (head|arm|leg|legs|back|arms|nose) (and|because|it|on|where|for|with a (mosquito|bite))",
    "(pull|pulled|pulling|tear|tearing) (out)? my hair (out)? (over|about|with|at|because|trying|here)",
    "(draw|drew|drawing|took|take|taking|see|saw) (some|my|the)? blood (sample|samples|test|tests|pressure|for|from)",
    "(old|my|new) scars (from|i got) (the|my|an|a) (operation|surgery|accident|op|caesarean|c-section|appendix|acne|football|bike)",
    "(make|makes|made|making) myself (sick with worry|eat|get up|go|do)",
    "(makes|made|making) me (sick)",
    # abuse
    "(abuse|abuses|abused|abusing) (of|the)? (the|a|this|that|my|his|her|their|our)? (system|rules|power|position|trust|privilege|privileges|expenses|word|process|benefits|alcohol|drink|drugs|substances|marijuana|cannabis|opioids|opiates|prescription|medication|pills|cocaine|laxatives)",
    "(alcohol|substance|drug|drugs|opioid|prescription|marijuana|cannabis|solvent|heroin|cocaine|steroid|laxative|medication|polysubstance) (use and|or|and)? (abuse|abuser|abusers|abusing|abused|misuse)",
    "(abuse|abusing|abused) (of)? (drugs|alcohol|substances|it|my body|pain pills|painkillers|them)",
    "(substances|drugs|alcohol|pills|weed|drink|medication) (of abuse|that (are|is) abused|abused)",
    "(dog|horse|pet) grooming",
    "(grooming) (the|a|parlour|salon|kit|products)",
    "(term|terms) of abuse",
    "(oilseed|oil seed|field of|fields of) rape",
    "(touched|touches|touching) me (there|where) (it|you|that) (matters|counts|said|spoke)",
    "(touched|touches) (me|her|him) (when|while) (you|he|she) (said|spoke|told|asked|wrote|sang|thanked)",
    "(felt|feel) (me|her|him) (up there|there for)",
    "(felt|feel|feels) my (heart|stomach|face|chest|hands|body|voice|legs|cheeks|muscles|feet|head|knees|eyes|shoulders|* *) ...",
    "(done|did|does|doing) (it|that|things|this|stuff) to (me|us) (again|every time)? (at work|financially|with (the|this|my)|emotionally)",
    "(came|come|comes|coming|get|got|gets) (to|in|into) (my) (room|bed) (to (say|tuck|read|ask|talk|borrow|watch|wake)|with (a|the) (tea|cup|tray|story))",
    "(violent|violently) (storm|wind|winds|sneeze|shade|colour|color|films|film|video|games|sick|coughing|disagree)",
    "non violent",
    "nonviolent",
)  # fmt: skip

DENIED = phrases(
    "(don't|didn't|doesn't|never|not|do not|did not) (really|even|actually)? want to (actually|really)? (die|be dead|kill myself|hurt myself|end it|end my life)",
)  # fmt: skip
"""A denial of the plainest words: the guard lets the passage stand open; the detector still shows it, as denied."""

WITH_LAUGHTER = phrases(
    "(could|could've|could have|nearly|almost|gonna|going to|would|would've|'ll|i'll|he'll|she'll|mum'll|i'd) (have)? (kill|killed|strangle|strangled|murder|murdered|throttled|slapped|hit|punched) "
    f"({_ME}|my *|someone|somebody|{ONESELF})",
    "(could've|could have|nearly|almost|wanted to|thought i'd) (just)? (died|die|be dead)",
    "(i|we) (nearly|almost)? died",
)  # fmt: skip
"""What is hardly meant where there is a laugh in the turn: the guard lets it stand open; the detector says that it may be a figure of speech."""
