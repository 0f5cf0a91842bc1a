"""The words of a stretch of text as the learned part counts them: one to three in a row, and kinds of words.

Standard library only and no import from this package: the training, which runs on an older Python, reads this very file.
"""

import re
from collections.abc import Iterator

_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*")
_JOINED = {
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "dont": ("don't",),
    "cant": ("can't",),
    "cannot": ("can't",),
    "wont": ("won't",),
    "im": ("i'm",),
    "ive": ("i've",),
    "didnt": ("didn't",),
    "doesnt": ("doesn't",),
    "wouldnt": ("wouldn't",),
    "u": ("you",),
}
_KINDS = {
    "<drug>": "pill pills tablet tablets paracetamol tylenol acetaminophen ibuprofen advil aspirin naproxen benadryl xanax ativan insulin oxycodone codeine "
    "tramadol fentanyl heroin melatonin zopiclone ambien seroquel quetiapine olanzapine prozac sertraline zoloft lithium clonazepam klonopin diazepam valium "
    "medication meds antidepressants painkillers capsules nitrite cyanide bleach antifreeze poison dose mg mgs milligrams gram grams overdose overdosed od",
    "<way>": "rope noose gun pistol shotgun bullet trigger knife blade razor wrist wrists bridge train trains tracks cliff roof balcony ledge building jump "
    "jumped jumping hang hanging hanged hung drown drowning helium exit garage exhaust monoxide belt scarf cord ocean river slit stab shoot shot overdose hydrogen gas method methods",
    "<act>": "attempt attempts attempted attempting tried tries survived failed hospitalized hospitalised hospital ward er icu inpatient ambulance stomach pumped psych",
    "<soon>": "tonight tomorrow soon goodbye bye farewell note letter plan planned planning planning decided ready final last waiting prepared date",
    "<die>": "die dying dead death kill killed killing suicide suicidal kms unalive",
    "<harm>": "cut cutting cuts burn burned burning scar scars bleeding blood bleed selfharm harm harming",
    "<take>": "took taken take taking swallowed swallow ate eaten drank drinking bought ordered have got",
    "<ask>": "how what which will would can could does should any anyone does is enough",
    "<go>": "going about ready want decided plan planning trying try tried want wanted",
    "<other>": "he she him her they them his their friend friends brother sister mum mom mother dad father husband wife boyfriend girlfriend son daughter people someone",
    "<no>": "not don't never no won't can't didn't doesn't wouldn't couldn't isn't without scared afraid coward",
    "<then>": "ago years year months used once when was were been had",
    "<me>": "i i'm i've i'd i'll me my myself",
}
GATE = frozenset(
    word
    for kind, listed in _KINDS.items()
    if kind in ("<drug>", "<way>", "<act>", "<soon>", "<die>", "<harm>")
    for word in listed.split()
) | frozenset(
    "alive anymore burden disappear end ending ended exist existing existence gone hate hell hopeless hurt life live living longer pain pointless "
    "reason stop suffer suffering tired wake world worth".split()
)
"""Words without one of which a sentence isn't scored at all."""
OWN = frozenset("i i'm im i've ive i'd i'll myself".split())
"""Words without one of which a sentence isn't about the speaker: grief speaks of the dead, too."""
_KIND_OF = {word: kind for kind, listed in _KINDS.items() for word in listed.split()}


_NEAR = 5
"""Words within which two kinds count as a pair."""


def tokens(text: str) -> list[str]:
    """Words in lower case; figures become one sign, and contractions are written alike."""
    found: list[str] = []
    for word in _TOKEN.findall(text.translate(_SAME).lower()):
        if word.isdigit():
            found.append("#")
        elif word in _JOINED:
            found.extend(_JOINED[word])
        else:
            found.append(word)
    return found


def grams(said: list[str], longest: int = 3) -> Iterator[str]:
    """Every run of one to ``longest`` words, and the kind of each word that has one."""
    yield from said
    for length in range(2, longest + 1):
        for at in range(len(said) - length + 1):
            yield " ".join(said[at : at + length])
    kinds = [(at, _KIND_OF[word]) for at, word in enumerate(said) if word in _KIND_OF]
    for number, (at, kind) in enumerate(kinds):
        yield kind
        for after, other in kinds[number + 1 : number + 6]:
            if after - at > _NEAR:
                break
            yield f"{kind}{other}"
