"""Words that tell what somebody speaks of."""

import re

_WORD = re.compile(r"[^\W\d_]{4,}")
_EVERYDAY = frozenset(
    """about after again ain't also always another anything aren't around away back because been before being better came can't
    come could couldn't didn't does doesn't doing don't done down each else even ever every everything exactly feel fine first for
    from getting give going gone good got great had has have having hear here hers herself him himself his how into isn't it's
    just keep kind knew know last later least less let's like little long look lots made make many mean might mind more most much
    must need never next nice not nothing now off okay once one only other our out over own perhaps people please pretty put quite
    rather really right said same say says see seem she should since some somebody someone something sometimes sort still such sure
    take talk tell than thank thanks that that's the their them themselves then there there's these they thing things think this
    those though thought time today told too took try trying two under until upon used very want wanted was wasn't way week well
    went were what what's when where whether which while who why will with without won't would wouldn't yeah year years yes yesterday
    you you're your yours yourself actually maybe sorry happened happen makes making started start thinking saying didn dont doesn
    couldn wouldn isn wasn haven hadn weren hasn shouldn they're we're it'll you'd you've you'll i'm i've i'd i'll mmm hmm pause
    laughs chuckles sighs sniffs crying laughing""".split()
)


def telling(text: str) -> frozenset[str]:
    """The words of four letters and more that aren't everyday ones, in lower case."""
    return frozenset(_WORD.findall(text.lower())) - _EVERYDAY
