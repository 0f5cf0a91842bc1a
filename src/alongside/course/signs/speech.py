"""One's own words to somebody else, told again: *I said to her, can we stop there*."""

import re
from collections.abc import Iterator

from alongside.course.signs.sought import Look, ahead
from alongside.notice import Heard, Scene
from alongside.notice.context import supposed
from alongside.notice.worded import close_by
from alongside.session import Span

_WHOM = r"(?:him|her|them|you|everyone|everybody|(?:my|the|our) \w+|[a-z]+)"
_TOLD = re.compile(
    rf"\bi (?:just |finally |actually |did |then |only |even |went and )?"
    rf"(?:(?:said|says|say|texted|wrote|went|goes|go)(?: (?:back )?to {_WHOM})?(?: (?:mum|mam|mom|dad|love|look|well|right|okay))?"
    rf"|(?:told|texted|asked) {_WHOM})"
    r"(?P<mark>(?: that)?[,:]? (?:[\"'‘“] ?)?|[,:] ?[\"'‘“]? ?)"
    r"(?:(?:look|listen|well|actually|mum|mam|mom|dad|love|sorry|okay|right|um|no|[a-z]+,) ?,? ?)?(?P<words>[a-z].{0,80})"
)


def spoken(begins: re.Pattern[str], *, unless: re.Pattern[str] | None = None) -> Look:
    """Where somebody tells of what they said to another, and it begins like this."""

    def look(scene: Scene) -> Iterator[tuple[Heard, Span]]:
        for turn in scene.client:
            if " said" not in turn.plain and "i " not in turn.plain:
                continue
            for told in _TOLD.finditer(turn.plain):
                found = begins.match(told["words"])
                if found is None or (unless is not None and unless.match(told["words"])):
                    continue
                if supposed(turn, told.start()) or ahead(turn, told.start()):
                    continue
                yield turn, close_by(turn, told.start(), told.start("words") + found.end())
                break

    return look


_NOW = r"(?:really |just |still |so |a bit |quite |actually |not )*"
ASKING = re.compile(
    r"(?:(?:can|could|will|would|shall) (?:you|we|i)\b|please\b|i(?: really| just)? (?:need|want|needed|wanted|would like|'d like)\b|i'd (?:like|rather|sooner)\b|i can't (?:do|carry|hold|take|manage|come|help)\b"
    r"|(?:stay|stop|wait|sit|come|listen|leave|help|give me|let me|let's|hold|slow|don't|do not)\b|are you (?:there|coming|free|all right)\b|is (?:it|there|that) (?:okay|all right|any)\b|i've (?:gone|got to)\b)"
)
REFUSING = re.compile(
    r"(?:i (?:don't|didn't|do not) (?:want|think|agree|like|see it|believe)\b|i won't\b|i'm not (?:doing|going|having|coming|sorry|saying|ready|happy|your)\b|(?:that|it)(?:'s| is| was|'s| isn't| wasn't) (?:not |un)?(?:fair|true|on|okay|right|enough|mine|yours)\b"
    r"|you(?:'re| are| were)(?: not| n't)? (?:wrong|late|not|shouting|hurting|interrupting)\b|not (?:tonight|today|now|this time|any ?more|yet)\b|enough\b"
    rf"|i(?:'m| am| was) {_NOW}(?:angry|cross|annoyed|upset|hurt|furious|fed up|disappointed)\b|(?:that|you|it) (?:hurt|upset|frightened|annoyed)\b)"
)
REGRETTING = re.compile(
    r"(?:i(?:'m| am| was) (?:so |really |very )?(?:sorry|wrong|unfair|out of order|short)\b|sorry (?:for|about|that|i)\b|i (?:shouldn't|should not|should) have\b|(?:that|it) was (?:me|my)\b|i(?:'ve| have)? (?:hurt|let|got it wrong|lied)\b)"
)
SHOWING = re.compile(
    rf"(?:i(?:'m| am| was|'ve been| feel| felt) {_NOW}(?:scared|frightened|afraid|terrified|sad|low|lonely|ashamed|struggling|okay|ok|fine|coping|all right|lost|ill|jealous|worried|embarrassed|on my own|alone|crying)\b"
    r"|i (?:don't|didn't) know (?:how|what|if|where|why|who)\b|i (?:lied|cried|miss|missed|love|loved)\b|there's (?:a thing|something)\b|i(?:'ve| have) (?:got|been|never|had)\b)"
)
NOT_MEANT = re.compile(
    r"(?:sorry to bother|i want(?:ed)? a (?:tea|coffee|pint|sandwich)|come on|wait there|don't worry|i'm fine\b|i'm okay\b|i'm all right\b|i was fine\b|i want it\b)"
)
