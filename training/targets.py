"""What the heads learn: names, the places of every target in one vector, and the map from codebook 1 to codebook 2."""

from dataclasses import dataclass

THERAPIST, CLIENT = "therapist", "client"


@dataclass(frozen=True)
class Choice:
    """A head of which exactly one class is true: its classes, and whose turns it is asked of."""

    name: str
    classes: tuple[str, ...]
    role: str


CHOICES = (
    Choice("move", ("reflection", "question", "therapist_input", "other"), THERAPIST),
    Choice("reflection", ("none", "simple", "complex"), THERAPIST),
    Choice("question", ("none", "open", "closed"), THERAPIST),
    Choice("input", ("none", "information", "advice", "negotiation", "options"), THERAPIST),
    Choice("talk", ("change", "neutral", "sustain"), CLIENT),
)

CLIENT_KINDS = tuple(
    """absolute asks_to_be_told bears between_us catches_self certainty_over_fear contact corrects discloses
    expects_hurt humour_over_pain inner_voice insight leans_on_others met near_then_away own_step owns pauses pleases
    pushes_back receives_care reluctant repair same_story sees_impact self_attack self_kindness shuts_down states_need
    stays strain trusts_self turns_care_aside vanishes""".split()
)
"""``feeling`` is left out: a feeling is noticed only as the client's own word, quoted."""

THERAPIST_KINDS = tuple(
    """advises affirms agenda asks_beneath asks_closed asks_impact asks_open confronts defends_self directs
    does_not_know informs links_there_here moves_away names_now names_pattern praises reassures reflects
    reflects_deeper repairs shares_self soothes stays teaches_skill validates""".split()
)

FIRST_CODES = tuple(
    """client:withdraws client:pleases client:mistrusts client:criticises_self client:absolute client:humour_over_pain
    client:breaks_off client:discloses client:insight client:own_step client:self_kindness client:asks_to_be_told
    client:need therapist:open_question therapist:closed_question therapist:reflects_simple therapist:reflects_complex
    therapist:validates therapist:affirms therapist:praises therapist:reassures therapist:informs
    therapist:advises_asked therapist:advises_unasked therapist:directs therapist:confronts
    therapist:emphasises_choice therapist:names_pattern therapist:explores_beneath therapist:shares_self
    therapist:repairs therapist:teaches_skill therapist:agenda""".split()
)
"""Codes of codebook 1: helpers in training only, never shipped. The feeling codes are left out on purpose."""

KINDS = tuple(f"{CLIENT}:{kind}" for kind in CLIENT_KINDS) + tuple(
    f"{THERAPIST}:{kind}" for kind in THERAPIST_KINDS
)

SAME_MEANING = {
    "client:criticises_self": "client:self_attack",
    "client:pleases": "client:pleases",
    "client:absolute": "client:absolute",
    "client:humour_over_pain": "client:humour_over_pain",
    "client:discloses": "client:discloses",
    "client:insight": "client:insight",
    "client:own_step": "client:own_step",
    "client:self_kindness": "client:self_kindness",
    "client:asks_to_be_told": "client:asks_to_be_told",
    "client:need": "client:states_need",
    "therapist:open_question": "therapist:asks_open",
    "therapist:closed_question": "therapist:asks_closed",
    "therapist:validates": "therapist:validates",
    "therapist:affirms": "therapist:affirms",
    "therapist:praises": "therapist:praises",
    "therapist:reassures": "therapist:reassures",
    "therapist:informs": "therapist:informs",
    "therapist:advises_asked": "therapist:advises",
    "therapist:advises_unasked": "therapist:advises",
    "therapist:directs": "therapist:directs",
    "therapist:confronts": "therapist:confronts",
    "therapist:names_pattern": "therapist:names_pattern",
    "therapist:explores_beneath": "therapist:asks_beneath",
    "therapist:shares_self": "therapist:shares_self",
    "therapist:repairs": "therapist:repairs",
    "therapist:teaches_skill": "therapist:teaches_skill",
    "therapist:agenda": "therapist:agenda",
    "therapist:reflects_simple": "therapist:reflects",
    "therapist:reflects_complex": "therapist:reflects_deeper",
}
"""Codebook 1 → 2 where the meaning holds. A coder of version 1 counts as one more coder of the kind named."""

PART_OF = {
    "client:breaks_off": ("client:vanishes",),
    "client:mistrusts": ("client:pushes_back", "client:reluctant", "client:expects_hurt"),
    "client:withdraws": ("client:shuts_down",),
}
"""Codebook 1 → 2 where the old code is wider, narrower or split: a soft label of ``PART`` where the old coder gave it,
and nothing at all (not a "no") where they did not."""

PART = 0.3
