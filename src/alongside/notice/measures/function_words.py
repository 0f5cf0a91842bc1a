"""Function words in nine categories: an open list of our own, since the usual dictionaries are proprietary.

The categories are those of the classic style-matching set; the words are ours, so values don't compare with LIWC's.
"""

from collections.abc import Mapping

CATEGORIES: Mapping[str, frozenset[str]] = {
    name: frozenset(listed.split())
    for name, listed in {
        "personal_pronouns": """i me my mine myself i'm i've i'd i'll you your yours yourself you're you've you'd you'll he him his himself
            he's he'd he'll she her hers herself she's she'd she'll we us our ours ourselves we're we've we'd we'll they them their theirs
            themselves they're they've they'd they'll""",
        "impersonal_pronouns": """it its itself it's it'd it'll that that's this these those something anything nothing everything somebody
            anybody nobody everybody someone anyone everyone what what's which who whom whose whatever whoever one other others""",
        "articles": "a an the",
        "conjunctions": "and but or so because cause nor although though while whereas if unless until when whenever since as than whether",
        "prepositions": """in on at to from of for with without about into onto over under by after before between through during against
            around across along behind beside beyond near off out up down past per toward towards upon within""",
        "auxiliary_verbs": """am is are was were be been being have has had having do does did doing will would shall should can could may
            might must isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
            i'm you're he's she's it's we're they're i've you've we've they've i'll you'll he'll she'll we'll they'll i'd you'd he'd
            she'd we'd they'd""",
        "adverbs": """just really very so too quite rather almost also again already always ever never now then there here still yet even
            only maybe perhaps probably actually often sometimes usually well anyway""",
        "negations": """no not never none nothing nobody nowhere neither nor without don't doesn't didn't isn't aren't wasn't weren't haven't
            hasn't hadn't won't wouldn't can't couldn't shouldn't ain't cannot""",
        "quantifiers": """all some any many much more most few fewer little less least lot lots bit several both each every enough plenty
            couple half loads""",
    }.items()
}
ALL = frozenset[str]().union(*CATEGORIES.values()) | frozenset(
    "yeah yes okay ok mm mhm hmm uh um er erm oh right like know mean".split()
)
"""Every function word, and the small words of listening: what is left is content."""
