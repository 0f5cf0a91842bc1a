"""Only English is read so far, and no English session is turned away. All talk written here is invented."""

from pathlib import Path

import pytest
from files import reading, refusal

from alongside.ingest import read
from alongside.ingest.english import check_english

OTHERS = {
    "German": "Wie war die Woche für Sie? Ich weiß nicht, es ist alles so schwer, und ich kann in der Nacht nicht schlafen.",
    "Dutch": "Hoe was de week voor je? Ik weet het niet, het is allemaal zo zwaar en ik kan in de nacht niet slapen.",
    "French": "Comment s'est passée la semaine? Je ne sais pas, tout est si lourd et je ne dors pas la nuit, c'est comme ça.",
    "Spanish": "¿Cómo fue la semana? No lo sé, todo me pesa tanto y no puedo dormir por la noche, así son las cosas.",
    "Italian": "Com'è andata la settimana? Non lo so, è tutto così pesante e la notte non riesco a dormire, ecco com'è.",
    "Portuguese": "Como foi a semana? Não sei, tudo é tão pesado e não consigo dormir à noite, é assim que as coisas são.",
    "Polish": "Jak minął tydzień? Nie wiem, wszystko jest takie ciężkie i nie mogę spać w nocy, tak to już jest u mnie.",
    "Danish": "Hvordan var ugen? Jeg ved det ikke, det hele er så tungt, og jeg kan ikke sove om natten, sådan er det bare.",
    "Turkish": "Hafta nasıl geçti? Bilmiyorum, her şey çok ağır ve geceleri uyuyamıyorum, işte böyle gidiyor bende.",
    "Russian": "Как прошла неделя? Я не знаю, всё так тяжело, и я не могу спать по ночам, вот так оно и есть.",
    "Hebrew": "איך היה השבוע? אני לא יודעת, הכול כל כך כבד ואני לא מצליחה לישון בלילה, ככה זה אצלי.",
    "Japanese": "今週はどうでしたか。わかりません、すべてがとても重くて、夜は眠れません。そういうものです。"
    * 2,
}


@pytest.mark.parametrize("language", OTHERS)
def test_a_session_in_another_language_is_told(language: str) -> None:
    said = OTHERS[language]
    text = "".join(f"T: {said}\nC: {said}\n" for _turn in range(3))
    assert "I only read English so far" in refusal(text)


@pytest.mark.parametrize(
    "text",
    [
        "T: Hola?\nC: Sí.\n",
        "T: Mm.\nC: Mm.\n",
        "T: And?\nC: Schadenfreude. Weltschmerz. Angst.\n",
        f"T: What would she say to you?\nC: She'd say {OTHERS['German']} And then she would go out and leave me there, you know, and I would just sit with that and think about what I had done.\n",
        "T: And the word for that?\nC: שלום, I think. 🙂\n",
    ],
)  # fmt: skip
def test_a_short_or_mixed_session_is_read(text: str) -> None:
    assert reading(text).transcripts


def test_one_session_in_another_language_leaves_the_others() -> None:
    german = "".join(
        f"a,T,{OTHERS['German']!r}\na,C,{OTHERS['German']!r}\n".replace("'", '"') for _turn in range(3)
    )
    found = reading(f"session,speaker,text\n{german}b,T,And you?\nb,C,I am here.\n")
    assert [transcript.name for transcript in found.transcripts] == ["b"]
    assert "English" in found.refused[0][1]


@pytest.mark.data
def test_no_session_at_hand_is_turned_away(shared: Path) -> None:
    found = read([shared / "data/annomi/annomi-full.csv"])
    assert (len(found.transcripts), found.refused) == (98, ())
    assert len(read([shared / "data/captions/sessions.csv"]).transcripts) == 162
    doctors = sorted((shared / "data/primock57").glob("*doctor*"))
    pairs = [(path, path.with_name(path.name.replace("doctor", "patient"))) for path in doctors]
    transcripts = [*found.transcripts, *(read(pair).transcripts[0] for pair in pairs)]
    transcripts += [
        read([path]).transcripts[0] for path in sorted((shared / "data/invented").glob("*/*.vtt"))
    ]
    assert len(transcripts) == 98 + 19 + 36
    for transcript in transcripts:
        for begin in range(0, len(transcript.turns), 8):
            check_english(turn.text for turn in transcript.turns[begin : begin + 8])
