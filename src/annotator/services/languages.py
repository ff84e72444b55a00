"""Which language a text is written in, told by its script and its function words; nothing if that does not settle it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

_READ = 20_000
"""Code points that are looked at, from the middle: page tops and ends are menus and footnotes."""

_FEWEST_WORDS = 20
_LEAST_SHARE = 0.12
"""Of the words; the profiles below cover 25 to 45 % of running text in their own language."""

_LEAD = 1.4
"""How much better than the next the best profile has to be."""

_PROFILES: Mapping[str, str] = {
    "en": "the of and to in a is that for it was on with as be by at from this are have has not but which their they its will were been",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei wird",
    "fr": "de la le et les des en un une du dans est que pour qui par au sur pas plus ce il se sont avec aux cette été ou ont mais",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o sus pero fue este ha sobre entre",
    "it": "di e il la che in a per un del è non una i con si da le della sono dei nel alla al ha più come anche gli lo",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao das à pelo são",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er die om ook als door bij naar hij uit wordt maar werd nog dan",
    "pl": "w i na z do się że nie to jest o za od po przez jak dla oraz są przy który tym jego był tego także może być co",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi kadar sonra en ise ancak her değil ne ya olduğunu göre olduğu tarafından var ki",
    "az": "və bu bir da də ilə üçün olan ki daha çox kimi olaraq sonra isə edib deyib o hər bildirib ən var qədər edən etmək lakin",
    "ru": "и в не на что с по это как к из у за от о для но же до его был также которые он при мы года или она то",
    "uk": "і в не на що з по це як до та за від у для але його був також які він при року або вона те є є про ця",
    "bg": "и на в да се от за с че по не са е като ще но до през това или след към има при бе със още",
    "ar": "في من على إلى أن التي الذي هذا هذه عن مع كان ما لا بعد بين كما قد قال أو ذلك ولا عام خلال حيث",
    "fa": "و در به از که این را با است برای آن یک خود تا بر هم کرد شد شده می های او نیز باید بود کند اما",
    "ur": "کے کی میں ہے اور سے کا کو نے کہ اس پر یہ ہیں بھی کر ایک نہیں تھا گیا ہو تو لیے جو",
    "he": "של את על לא הוא כי זה עם גם או כל היא אבל אל בין הם יותר היה רק מה אני כך אין יש כדי אך",
}  # fmt: skip

_SCRIPTS: Mapping[str, str] = {
    "latin": "A-Za-z\u00c0-\u024f\u0259\u018f\u1e00-\u1eff", "cyrillic": "\u0400-\u052f", "arabic": "\u0600-\u06ff\u0750-\u077f",
    "hebrew": "\u0590-\u05ff", "greek": "\u0370-\u03ff", "armenian": "\u0530-\u058f", "georgian": "\u10a0-\u10ff",
    "thai": "\u0e00-\u0e7f", "hangul": "\uac00-\ud7af", "east": "\u3040-\u30ff\u4e00-\u9fff", "devanagari": "\u0900-\u097f",
}  # fmt: skip
_ALONE = {"greek": "el", "armenian": "hy", "georgian": "ka", "thai": "th", "hangul": "ko"}
"""Scripts that one language writes, as far as newspapers go."""

_OF_SCRIPT = {
    "latin": ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "az"),
    "cyrillic": ("ru", "uk", "bg"),
    "arabic": ("ar", "fa", "ur"),
    "hebrew": ("he",),
}
_FOREIGN: Mapping[str, str] = {
    "ru": "іїєґ",
    "uk": "ыэёъ",
    "bg": "ыэёіїє",
    "tr": "ə",
    "ar": "پچژگ",
    "de": "ə",
    "en": "əşğ",
}
"""Letters that a language does not write; more than a few of them rule it out."""

_FEW_LETTERS = 0.002
_KANA = re.compile("[\u3040-\u30ff]")
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """The language as ISO 639-1, or None if the text is too short or no known language is clearly the one."""
    middle = max(0, (len(text) - _READ) // 2)
    part = text[middle : middle + _READ]
    script = _script(part)
    if script in _ALONE:
        return _ALONE[script]
    if script == "east":
        return _east_asian(part)
    words = Counter(one.casefold() for one in _WORD.findall(part))
    total = words.total()
    if total < _FEWEST_WORDS:
        return None
    scores = sorted(
        (
            (sum(words[one] for one in _profile(code)) / total, code)
            for code in _OF_SCRIPT.get(script, ())
            if not _is_ruled_out(code, part)
        ),
        reverse=True,
    )
    best, code = scores[0] if scores else (0.0, "")
    runner_up = scores[1][0] if len(scores) > 1 else 0.0
    return code if best >= _LEAST_SHARE and best >= _LEAD * runner_up else None


def is_language(code: str) -> bool:
    """Whether a code is one of those that are told apart here."""
    return code in _PROFILES or code in _ALONE.values() or code in ("ja", "zh")


def _is_ruled_out(code: str, part: str) -> bool:
    strange = sum(part.count(letter) for letter in _FOREIGN.get(code, ""))
    return strange > _FEW_LETTERS * len(part)


def _script(part: str) -> str:
    counts = {name: len(pattern.findall(part)) for name, pattern in _patterns().items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] >= _FEWEST_WORDS and counts[best] * 3 > sum(counts.values()) * 2 else ""


def _east_asian(part: str) -> str:
    signs = len(_patterns()["east"].findall(part))
    return "ja" if len(_KANA.findall(part)) * 10 > signs else "zh"


@cache
def _profile(code: str) -> frozenset[str]:
    return frozenset(_PROFILES[code].split())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(f"[{characters}]") for name, characters in _SCRIPTS.items()}
