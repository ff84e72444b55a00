"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.services.languages import is_language, language_of

SAMPLES = {
    "en": "The two countries have had close relations since the early years of independence, and it is in the field of energy that they work together most closely today.",
    "az": "Azərbaycan və İsrail arasında əlaqələr bu il daha da inkişaf edib, iki ölkə üçün enerji sahəsində əməkdaşlıq çox əhəmiyyətli olan bir məsələ kimi qalır və bu da hər il artır.",
    "tr": "Türkiye ile İsrail arasındaki ilişkiler bu yıl da çok konuşuldu ve iki ülke için enerji alanında iş birliği daha önemli bir konu olarak kaldı, ancak her şey değişti.",
    "ru": "Отношения между двумя странами в этом году стали ещё ближе, и они не только сотрудничают в области энергетики, но также и в других областях, как это было до войны.",
    "he": "היחסים בין שתי המדינות הם קרובים מאוד ויש להם גם שיתוף פעולה של אנרגיה, אבל זה לא היה כך כל השנים כי היא לא הייתה עם אלה או על זה.",
    "ar": "كانت العلاقات بين البلدين في هذا العام من أهم ما حدث في المنطقة، وقد قال الوزير إن التعاون مع الدول التي على الحدود هو أمر لا بد منه بعد هذه الحرب.",
    "fa": "روابط این دو کشور در سال های گذشته با هم بهتر شد و آن را می توان از مهم ترین رویداد های منطقه دانست که برای هر دو کشور به سود بود و تا امروز ادامه دارد.",
    "de": "Die Beziehungen zwischen den beiden Ländern sind in diesem Jahr enger geworden, und auch das Geschäft mit der Energie ist für sie nach wie vor sehr wichtig.",
    "fr": "Les relations entre les deux pays sont devenues plus étroites cette année, et la coopération dans le domaine de l’énergie est un sujet important pour les deux.",
    "es": "Las relaciones entre los dos países son más estrechas este año, y la cooperación en el campo de la energía es un tema importante para los dos, pero no el único.",
    "el": "Οι σχέσεις μεταξύ των δύο χωρών έγιναν στενότερες φέτος.", "ja": "両国の関係は今年さらに緊密になりました。そして協力は続きます。",
    "zh": "两国关系今年变得更加密切，能源合作对两国来说都是一个重要的话题。", "ko": "양국 관계는 올해 더욱 긴밀해졌으며 에너지 협력은 두 나라 모두에게 중요하다.",
}  # fmt: skip


@pytest.mark.parametrize("code", SAMPLES)
def test_a_sentence_or_two_tell_it(code: str) -> None:
    assert language_of(SAMPLES[code]) == code
    assert is_language(code)


@pytest.mark.parametrize(
    "text",
    [
        "", "Short words", "12 34 56 " * 30, "Lorem ipsum dolor sit amet consectetur " * 10, "Vztahy obou zemí jsou letos mnohem těsnější než dříve, " * 6,
        " ".join(SAMPLES[code] for code in ("en", "ru")),
    ],
)  # fmt: skip
def test_what_does_not_settle_it_gives_none(text: str) -> None:
    assert language_of(text) is None


@given(st.text())
def test_any_text_gives_a_code_or_none(text: str) -> None:
    code = language_of(text)
    assert code is None or is_language(code)
