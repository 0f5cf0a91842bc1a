"""How somebody speaks of themselves: attack and owning kept apart; kindness, steps, needs."""

import pytest
from table import check, kinds_in, quotes_of

type Line = tuple[tuple[str, ...], str | None]

SELF_ATTACK: list[Line] = [
    (("T: And then?", "C: I'm such an idiot."), "I'm such an idiot."),
    (
        ("C: I'm a terrible mother, that's all there is to it.",),
        "I'm a terrible mother, that's all there is to it.",
    ),
    (("C: What’s wrong with me?",), "What’s wrong with me?"),
    (("C: I really hate myself when I do that.",), "I really hate myself when I do that."),
    (("C: I feel like a complete fraud at work.",), "I feel like a complete fraud at work."),
    (("C: Maybe I'm just lazy.",), "Maybe I'm just lazy."),
    (("C: I can't do anything right.",), "I can't do anything right."),
    (("C: um it just makes me feel so stupid",), "um it just makes me feel so stupid"),
    (("C: Who would want someone like me?",), "Who would want someone like me?"),
    (("C: I always mess everything up.",), "I always mess everything up."),
    (("C: I don't deserve to be loved.",), "I don't deserve to be loved."),
    (("C: There must be something wrong with me.",), "There must be something wrong with me."),
    (("C: I feel I'm a bad role model for them.",), "I feel I'm a bad role model for them."),
    (("C: I'm letting the whole family down.",), "I'm letting the whole family down."),
    (("C: I'm a liar, that's all I am.",), "I'm a liar, that's all I am."),
    (("C: I don't want to be a burden to her.",), None),
    (("C: I shan't be a nuisance to anybody.",), None),
    # near misses
    (("C: I'm not stupid.",), None),
    (("C: My father said I was useless.",), None),
    (("C: They look at me as if I'm stupid.",), None),
    (("C: I'm rubbish at maps.",), None),
    (("C: I shouldn't have shouted at him.",), None),
    (("C: I feel guilty about leaving her there.",), None),
    (("C: If I was stupid I'd have signed it.",), None),
    (("C: He's such an idiot.",), None),
    (("C: I don't deserve this, it wasn't fair.",), None),
    (("C: It's not that I'm worthless.",), None),
    (("C: I messed up at work on Friday and told them so.",), None),
]

OWNS: list[Line] = [
    (("C: I shouldn't have said that to her.",), "I shouldn't have said that to her."),
    (("C: I was too hard on him.",), "I was too hard on him."),
    (("C: Part of it was my fault.",), "Part of it was my fault."),
    (("C: I feel guilty about not ringing.",), "I feel guilty about not ringing."),
    (("C: I lied to my sister about the money.",), "I lied to my sister about the money."),
    (("C: I should have been there.",), "I should have been there."),
    (("C: It wasn't my finest hour.",), "It wasn't my finest hour."),
    (("C: I went too far.",), "I went too far."),
    (("C: I totally messed up on Friday.",), "I totally messed up on Friday."),
    (("C: I’m not proud of how I left.",), "I’m not proud of how I left."),
    (("C: I never even thanked him.",), "I never even thanked him."),
    (("C: I hung up on her.",), "I hung up on her."),
    (("C: I suppose I kind of blew the money.",), "I suppose I kind of blew the money."),
    (("C: It's not something I'm proud of.",), "It's not something I'm proud of."),
    (("C: He never even thanked me.",), None),
    (("C: She hung up on him.",), None),
    (("C: My drinking is harmful, the letter says.",), None),
    # near misses
    (("C: It wasn't my fault.",), None),
    (("C: She said it was my fault.",), None),
    (("C: I should have been there, I'm a useless father.",), None),
    (("C: I don't feel guilty about it.",), None),
    (("C: He lied to my sister about the money.",), None),
    (("C: He went too far.",), None),
    (("C: I shouldn't have had that second pudding.",), None),
    (("C: If it was my fault I'd say so.",), None),
]

SELF_KINDNESS: list[Line] = [
    (("T: And you rang.", "C: I'm quite proud of myself."), "I'm quite proud of myself."),
    (("C: I did the best I could.",), "I did the best I could."),
    (("C: I was only a kid.",), "I was only a kid."),
    (("C: Anyone would have been frightened.",), "Anyone would have been frightened."),
    (("C: I gave myself a break for once.",), "I gave myself a break for once."),
    (("C: I've started to think it wasn't my fault.",), "I've started to think it wasn't my fault."),
    (("C: I told myself it's okay.",), "I told myself it's okay."),
    (("C: I think I deserve better than that.",), "I think I deserve better than that."),
    (("C: I'm only human.",), "I'm only human."),
    (("C: I need to be more patient with myself.",), "I need to be more patient with myself."),
    (("C: It was never my job to look after them all.",), "It was never my job to look after them all."),
    (("C: I can respect and value myself.",), "I can respect and value myself."),
    (("C: It's all easier when I'm at peace with myself.",), None),
    (("C: I'm quite proud of it, the shed.",), None),
    # near misses
    (("C: I'm not proud of myself.",), None),
    (("C: I wish I could forgive myself.",), None),
    (("C: I should be kinder to myself.",), None),
    (("C: I'm really proud of my daughter.",), None),
    (("C: He did the best he could.",), None),
    (("C: I don't deserve any better.",), None),
    (("C: She told me I was only human.",), None),
    (("C: I can't give myself a break.",), None),
]

OWN_STEP: list[Line] = [
    (("C: I finally told her how I felt.",), "I finally told her how I felt."),
    (("C: This time I stayed in the room.",), "This time I stayed in the room."),
    (("C: I said no to him.",), "I said no to him."),
    (("C: I asked my brother for help.",), "I asked my brother for help."),
    (("C: I managed to tell her.",), "I managed to tell her."),
    (("C: I haven't had a drink in three weeks.",), "I haven't had a drink in three weeks."),
    (("C: I stood up for myself at the meeting.",), "I stood up for myself at the meeting."),
    (("C: Instead of hiding I went in.",), "Instead of hiding I went in."),
    (("C: For the first time in years I slept.",), "For the first time in years I slept."),
    (("C: I did what we talked about.",), "I did what we talked about."),
    (("C: I let him hold me.",), "I let him hold me."),
    (("C: And I said I don't want to tonight.",), "And I said I don't want to tonight."),
    (("C: I did tell him about the letter.",), "I did tell him about the letter."),
    (("T: So you rang her.", "C: I rang her. My hands were wet."), "I rang her."),
    (("C: I used to drink six, now I'm down to two.",), "I used to drink six, now I'm down to two."),
    (
        ("C: I went up to my teacher and said I can't sit by him.",),
        "I went up to my teacher and said I can't sit by him.",
    ),
    (("C: It's the first time in my life I said it.",), "It's the first time in my life I said it."),
    # near misses
    (("T: So you rang the garage.", "C: They rang me."), None),
    (("C: I did say that, yes.",), None),
    (("C: And he said I don't want to tonight.",), None),
    (("T: Did you ring her?", "C: I did not."), None),
    (("C: I used to drink tea and now it's coffee.",), None),
    (("C: I'm going to tell her how I feel.",), None),
    (("C: I'll try to say no to him.",), None),
    (("C: I nearly told her how I felt, but the phone rang.",), None),
    (("C: I should have asked my brother for help.",), None),
    (("C: She finally told him.",), None),
    (("C: I stopped going to the gym.",), None),
    (("C: I want to stand up for myself.",), None),
    (("C: I've cut down, but I started again on Monday.",), None),
]

STATES_NEED: list[Line] = [
    (("C: I need you to slow down.",), "I need you to slow down."),
    (("C: I just wanted him to listen.",), "I just wanted him to listen."),
    (("C: I want to be held.",), "I want to be held."),
    (("T: We could look at that now.", "C: I'd rather not."), "I'd rather not."),
    (("C: I don't want to talk about it today.",), "I don't want to talk about it today."),
    (("C: I wish she'd just ask me.",), "I wish she'd just ask me."),
    (("C: Can we slow down?",), "Can we slow down?"),
    (("C: I told him to stop.",), "I told him to stop."),
    (("C: Please don't touch that.",), "Please don't touch that."),
    (("C: I'm not ready to talk about him.",), "I'm not ready to talk about him."),
    (("C: I'd have wanted her not to be there.",), "I'd have wanted her not to be there."),
    (("C: Can you come with me?",), "Can you come with me?"),
    (("C: I just want to go home.",), "I just want to go home."),
    (("C: I hope my friends will understand.",), "I hope my friends will understand."),
    (("T: I could send it on.", "C: No. I don't want it."), "I don't want it."),
    (("C: Put it on the side and leave it.",), None),
    (("C: He'd rather that than the bus.",), None),
    (("C: Wait for the hat, it's a good hat.",), None),
    # near misses
    (("C: I need to get to work.",), None),
    (("C: I need a new washing machine.",), None),
    (("C: I want you to know it wasn't me.",), None),
    (("C: I don't need anyone.",), None),
    (("C: She wanted him to listen.",), None),
    (("C: He told me to stop.",), None),
    (("C: I want my kids to grow up happy.",), None),
    (("C: Just tell me what to do.",), None),
]

SEES_IMPACT: list[Line] = [
    (("C: I take it out on the kids.",), "I take it out on the kids."),
    (("C: I push everyone away.",), "I push everyone away."),
    (("C: It must have been hard for her.",), "It must have been hard for her."),
    (("C: I could see what it did to him.",), "I could see what it did to him."),
    (("C: I never thought what it was like for them.",), "I never thought what it was like for them."),
    (("C: My drinking affects my kids.",), "My drinking affects my kids."),
    (("C: It's having an effect on my family.",), "It's having an effect on my family."),
    (("C: I shouted and she went quiet.",), "I shouted and she went quiet."),
    (("C: It's having an effect on my sleep.",), None),
    (("C: He takes it out on the kids.",), None),
    (("C: It must have been cold for her.",), None),
    (("C: I pushed the door.",), None),
    (("C: It affects people in different ways.",), None),
    (("C: She said I push everyone away.",), None),
    (("C: I don't take it out on the kids.",), None),
]

LEANS: list[Line] = [
    (("C: I rang my sister and she came over.",), "I rang my sister and she came over."),
    (
        ("C: My wife's been there all along. My wife has been there for me.",),
        "My wife has been there for me.",
    ),
    (("C: I talked to my mum about it.",), "I talked to my mum about it."),
    (("C: I let him hold me.",), "I let him hold me."),
    (("C: I've got friends I can call.",), "I've got friends I can call."),
    (("C: My family are really supportive.",), "My family are really supportive."),
    (("C: I rang my sister about the boiler.",), None),
    (("C: I have no friends I can call.",), None),
    (("C: She let him hold her.",), None),
    (("C: My mum talked to me about it.",), None),
    (("C: My family aren't supportive.",), None),
    (("C: I can't talk to my mum about it.",), None),
]

TRUSTS_SELF: list[Line] = [
    (("C: I trust my gut now.",), "I trust my gut now."),
    (("C: I don't need his permission.",), "I don't need his permission."),
    (("C: I know what I need.",), "I know what I need."),
    (("C: It doesn't matter what they think.",), "It doesn't matter what they think."),
    (("C: My gut told me to go, so I went.",), "My gut told me to go, so I went."),
    (("C: I decided for myself.",), "I decided for myself."),
    (("C: I don't trust myself.",), None),
    (("C: I need his permission.",), None),
    (("C: I don't know what I need.",), None),
    (("C: My gut hurts.",), None),
    (("C: She says she trusts her gut.",), None),
    (("C: I wish I could trust my gut.",), None),
]

TABLES = {
    "self_attack": SELF_ATTACK, "owns": OWNS, "self_kindness": SELF_KINDNESS, "own_step": OWN_STEP,
    "states_need": STATES_NEED, "sees_impact": SEES_IMPACT, "leans_on_others": LEANS, "trusts_self": TRUSTS_SELF,
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "lines", "quote"),
    [(kind, lines, quote) for kind, table in TABLES.items() for lines, quote in table],
)
def test_what_is_said_of_oneself_and_what_only_looks_like_it(
    kind: str, lines: tuple[str, ...], quote: str | None
) -> None:
    check(lines, kind, quote)


@pytest.mark.parametrize(("lines", "quote"), [line for line in OWNS if line[1]])
def test_guilt_about_an_act_is_not_shame_about_the_self(lines: tuple[str, ...], quote: str) -> None:
    assert quote in quotes_of("owns", *lines)
    assert "self_attack" not in kinds_in(*lines)


@pytest.mark.parametrize(("lines", "quote"), [line for line in SELF_ATTACK if line[1]])
def test_shame_about_the_self_is_not_owning(lines: tuple[str, ...], quote: str) -> None:
    assert quote in quotes_of("self_attack", *lines)
    assert "owns" not in kinds_in(*lines)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_table_has_six_of_each(table: list[Line]) -> None:
    found = sum(quote is not None for _lines, quote in table)
    assert found >= 6
    assert len(table) - found >= 6
