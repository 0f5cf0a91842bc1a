"""Function words in nine categories: an open list of our own, since the usual dictionaries are proprietary.

The categories are those of the classic style-matching set; the words are ours, so values don't compare with LIWC's.
"""

from collections.abc import Mapping

CATEGORIES: Mapping[str, frozenset[str]] = {
    name: frozenset(listed.split())
    for name, listed in {
        "personal_pronouns": """i me my mine myself you your yours yourself yourselves he him his himself she her hers herself we us our ours
            ourselves they them their theirs themselves""",
        "impersonal_pronouns": """it its itself that this these those something anything nothing everything somebody anybody nobody everybody
            someone anyone everyone what which who whom whose whatever whoever whichever other others""",
        "articles": "a an the",
        "conjunctions": """and but or so because cos nor although though while whereas if unless until till when whenever since as than
            whether""",
        "prepositions": """in on at to from of for with without about into onto over under by after before between through during against
            around across along among behind beside besides beyond despite except inside near off out outside up down past per toward
            towards upon within""",
        "auxiliary_verbs": """am is are was were be been being have has had having do does did doing will would shall should can could may
            might must cannot""",
        "adverbs": """just really very so too quite rather almost also again already always ever never now then there here still yet even only
            maybe perhaps probably actually often sometimes usually well anyway""",
        "negations": "no not never none nothing nobody nowhere neither nor without cannot",
        "quantifiers": """all some any many much more most few fewer little less least lot lots bit several both each every enough plenty couple
            half loads""",
    }.items()
}
LISTENING = frozenset("yeah yes okay ok mm mhm hmm huh uh um er erm oh ah right like know mean sure".split())
"""Small words of listening and of looking for words: no matter of a talk either."""
_JOINED = frozenset(["m", "re", "ve", "ll", "d"])
_IS = frozenset(
    "it that this there here what who where how when why he she everything something nothing everyone someone".split()
)
"""After these an apostrophe and an s mostly stand for *is* or *has*; after others for whose it is."""


_KNOWN = {
    word: frozenset(name for name, words in CATEGORIES.items() if word in words)
    for words in CATEGORIES.values()
    for word in words
}
_NONE = frozenset[str]()


def categories_of(word: str) -> frozenset[str]:
    """The categories of a word, lower case with straight apostrophes; *I'm* and *don't* have those of both their parts."""
    known = _KNOWN.get(word, _NONE)
    stem, mark, ending = word.rpartition("'")
    if not mark:
        return known
    if ending == "t" and stem.endswith("n"):
        return known | {"negations", "auxiliary_verbs"}
    joined = ending in _JOINED or (ending == "s" and stem in _IS)
    return known | categories_of(stem) | ({"auxiliary_verbs"} if joined else _NONE)


def carries_matter(word: str) -> bool:
    """Whether a word is no function word and no small word of listening."""
    return word not in LISTENING and not categories_of(word)
