"""Shared word lists: open, short, and named after what they hold.

Absolutist words are the nineteen of Al-Mosaiwi & Johnstone (2018, Table 1). The others are our own lists for these
detectors; they hold words that name a thing outright, since nothing here may infer a feeling that was not said.
"""

from alongside.notice.phrases import phrases, words

ABSOLUTIST = words(
    "absolutely all always complete completely constant constantly definitely entire ever every everyone everything full "
    "must never nothing totally whole"
)

PAIN = phrases(
    *["hurt", "hurts", "hurting", "grief", "grieving", "lonely", "alone", "ashamed", "shame", "humiliated", "heartbroken", "devastated", "unbearable", "abandoned", "rejected", "unloved", "unwanted", "empty", "numb", "hopeless", "desperate", "miserable", "crying", "cried", "cry", "tears", "sobbing", "sobbed", "worthless", "useless", "dread", "panic", "panicked", "panicking", "terrified", "scared", "frightened", "afraid", "died", "dying", "dead", "funeral", "killed", "cancer", "miscarriage", "divorce", "stillborn", "overdose", "suicide", "hospital", "abused", "hit", "hated", "hate", "broken"],
    "passed away", "walked out", "left (me|us)", "lost (him|her|it|them|my|me)", "fell apart", "falling apart",
    "broke (my|me)", "never (came|rang|called|hugged|asked)", "nobody (came|asked|rang|wanted)", "no one (came|asked|wanted)",
    "too much", "can't (bear|cope|breathe|stand)", "couldn't (bear|cope|breathe|stand|move|speak)",
)  # fmt: skip

FEAR = phrases(
    *["scared", "afraid", "frightened", "terrified", "fear", "dread", "dreading", "panic", "panicking", "worried", "worry", "anxious", "nervous"],
    "what if", "in case (he|she|they|you|it|i)",
)  # fmt: skip

DOUBT = phrases(
    "i don't know", "i dunno", "i'm not sure", "not sure", "i wonder", "(maybe|perhaps) i", "i can't tell", "i doubt",
    "i'm confused", "i don't understand", "what if", "am i", "do i", "should i", "i might be wrong",
)  # fmt: skip

BARE_ASSENT = frozenset(
    [
        "mm",
        "mmm",
        "hmm",
        "mhm",
        "mm-hmm",
        "uh-huh",
        "uh",
        "huh",
        "yeah",
        "yes",
        "yep",
        "okay",
        "ok",
        "right",
        "sure",
        "oh",
        "ah",
        "aha",
    ]
)
"""Words of a listener who leaves the floor to the other."""
