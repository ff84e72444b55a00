"""What encoding bytes look like that are not UTF-8 and do not say: candidates decoded strictly and scored by how they read.

A candidate is a codec and a language. Its score is the mean over the characters beyond ASCII: letters of the language count
by how frequent they are, letters it does not have, capitals inside words, signs inside words and scripts mixed in a word
count against it; function words count for it. Control characters (C0 and C1) rule a codec out. Nothing is proposed unless
the best one reads well and every other text that the bytes could be reads clearly worse.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from annotator.io import written_languages as languages
from annotator.io.written_languages import Signs, Written

_SAMPLE = 12_000
"""Bytes, of lines that are not ASCII, that candidates are scored on."""

_GOOD, _CLEARLY, _MOST_CLEARLY, _ONE_SIGN = 0.42, 0.05, 0.3, 1.0
"""What a proposal must score, and how much more than the next other text; the less there is to go by, the more."""

_LETTERS: tuple[tuple[str, tuple[Written, ...]], ...] = (
    ("cp1252", languages.WESTERN),
    ("cp1250", languages.CENTRAL),
    ("cp1251", languages.CYRILLIC),
    ("cp1254", languages.TURKISH),
    ("cp1253", languages.GREEK),
    ("cp1255", languages.HEBREW),
    ("cp1256", languages.ARABIC),
    ("cp1257", languages.BALTIC),
    ("cp874", languages.THAI),
    ("cp1258", languages.VIETNAMESE),
    ("iso8859-2", languages.CENTRAL),
    ("iso8859-15", languages.WESTERN),
    ("iso8859-9", languages.TURKISH),
    ("iso8859-7", languages.GREEK),
    ("iso8859-5", languages.CYRILLIC),
    ("iso8859-6", languages.ARABIC),
    ("iso8859-8", languages.HEBREW),
    ("iso8859-13", languages.BALTIC),
    ("iso8859-3", languages.ESPERANTO),
    ("koi8-r", languages.CYRILLIC),
    ("koi8-u", languages.CYRILLIC),
    ("cp866", languages.CYRILLIC),
    ("cp855", languages.CYRILLIC),
    ("mac-cyrillic", languages.CYRILLIC),
    ("mac-roman", languages.WESTERN),
    ("cp850", languages.WESTERN),
    ("cp852", languages.CENTRAL),
    ("cp857", languages.TURKISH),
    ("mac-latin2", languages.CENTRAL),
    ("mac-turkish", languages.TURKISH),
)
"""Of codecs that read the same text the first is proposed."""

_SIGNS = (
    ("cp932", "ja"), ("euc_jp", "ja"), ("gbk", "zh"), ("gb18030", "zh"), ("cp950", "zh"), ("big5hkscs", "zh"), ("cp949", "ko"),
    ("johab", "ko"),
)  # fmt: skip

_NOT_AT_ALL = -9.0
_UNUSUAL = {"cp866": 0.1, "cp855": 0.1, "mac-cyrillic": 0.1, "mac-roman": 0.3, "mac-latin2": 0.3, "mac-turkish": 0.3, "cp850": 0.45, "cp852": 0.45, "cp857": 0.45}  # fmt: skip
"""What encodings that hardly any text of today is in have to do better."""

_OPENING, _CLOSING, _DASHES = "“„‘«‹¿¡", "”“’»›…‘", "–—"
_PLAIN_SIGNS = "°§€£©®™№·•\u00a0\u00ad²³½"
_EAST_SIGNS = "、。，．・「」『』（）！？：；“”‘’《》ー…　—"
_LOAN = "éèáíóúüöäçñêàô"
_WORD = re.compile(r"[^\W\d_]+")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffe\uffff]")
_BEYOND = re.compile("[^\x00-\x7f]")
_LINE = re.compile(rb"[^\n]+\n?")
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Guess:
    """What bytes look like.

    Attributes:
        codec: As Python names it.
        language: In English.
        score: At most about 1.5; below 0.4 it reads badly.
    """

    codec: str
    language: str
    score: float


def has_controls(text: str) -> bool:
    """Whether there are control characters that no text has, as in a wrong decoding; NUL and ESC are not such."""
    return _CONTROL.search(text) is not None


def looks_like(source: bytes) -> Guess | None:
    """The best guess for bytes that are not UTF-8, valid for all of them; None if none is clearly the one."""
    sample = _sample(source)
    read = dict(_readings(sample))
    ranked = sorted(_scored(read), key=lambda one: -one.score)
    best = next((one for one in ranked if _is_valid(source, one.codec)), None)
    if best is None or best.score < _GOOD:
        return None
    other = next((one.score for one in ranked if read[one.codec] != read[best.codec]), _NOT_AT_ALL)
    return (
        best if best.score - other >= max(_CLEARLY, min(_MOST_CLEARLY, _ONE_SIGN / _beyond(sample))) else None
    )


def reads_as(source: bytes, codec: str) -> float | None:
    """How well the bytes read in that codec, in its best language; None if that is not judged here."""
    if codec not in dict(_LETTERS) and codec not in dict(_SIGNS):
        return None
    read = {name: text for name, text in _readings(_sample(source)) if name == codec}
    return max((one.score for one in _scored(read)), default=_NOT_AT_ALL)


def _sample(source: bytes) -> bytes:
    """Lines that are not ASCII, from the beginning; no encoding here has the byte of a line feed within a character."""
    lines: list[bytes] = []
    size = 0
    for found in _LINE.finditer(source):
        if found[0].isascii():
            continue
        lines.append(found[0][: _SAMPLE - size])
        size += len(lines[-1])
        if size >= _SAMPLE:
            break
    return b"".join(lines)


def _beyond(sample: bytes) -> int:
    return max(1, sum(byte > 0x7F for byte in sample))


def _readings(sample: bytes) -> Iterator[tuple[str, str]]:
    """What the sample says in each codec that it is valid in; the last character may be cut."""
    for codec in (*(name for name, _ in _LETTERS), *(name for name, _ in _SIGNS)):
        try:
            text = codecs.getincrementaldecoder(codec)().decode(sample)
        except (UnicodeDecodeError, UnicodeError):
            continue
        if text and not has_controls(text) and not _PRIVATE.search(text):
            yield codec, text


def _is_valid(source: bytes, codec: str) -> bool:
    try:
        return not has_controls(source.decode(codec))
    except UnicodeError:
        return False


def _scored(read: Mapping[str, str]) -> Iterator[Guess]:
    for codec, written in _LETTERS:
        if codec in read:
            marks = _marks(read[codec])
            words = Counter(one.casefold() for one in _WORD.findall(read[codec]))
            for one in written:
                score = _letters_score(marks, words, one) - _UNUSUAL.get(codec, 0.0)
                yield Guess(
                    codec, one.name, score - (_AMONG_LATIN if _is_among_latin(read[codec], one) else 0.0)
                )
    for codec, code in _SIGNS:
        if codec in read:
            signs = languages.SIGNS[code]
            yield Guess(codec, signs.name, _signs_score(read[codec], signs))


_AMONG_LATIN, _MANY = 0.3, 4


def _is_among_latin(text: str, language: Written) -> bool:
    """Whether a language of another script has but a few letters in Latin text."""
    if _is_latin(language.letters[0]):
        return False
    own = sum(1 for sign in text if sign > "\x7f")
    return sum(1 for sign in text if sign < "\x7f" and sign.isalpha()) > _MANY * own


_Marks = Counter[tuple[str, str]]


def _marks(text: str) -> _Marks:
    """The characters beyond ASCII with how each fits where it stands, and how often."""
    padded = f" {text} "
    return Counter(
        (found[0], _fit(found[0], padded[found.start() - 1], padded[found.end()]))
        for found in _BEYOND.finditer(padded)
    )


def _fit(sign: str, before: str, after: str) -> str:
    if unicodedata.category(sign)[0] in "LM":
        return _fit_of_letter(sign, before, after)
    if sign in _OPENING:
        return "bad" if before.isalnum() or after.isspace() else "sign"
    if sign in _CLOSING:
        return "bad" if before.isspace() and after.isalnum() else "sign"
    if sign in _DASHES:
        return (
            "bad" if before.isalpha() != after.isalpha() and not (before + after).strip(_DASHES) else "sign"
        )
    if sign in _PLAIN_SIGNS:
        return "bad" if before.isalpha() and after.isalpha() and sign != "\u00a0" else "plain"
    return "bad"


def _fit_of_letter(sign: str, before: str, after: str) -> str:
    if _is_latin(sign) != _is_latin(before if before.isalpha() else sign) or _is_latin(sign) != _is_latin(after if after.isalpha() else sign):  # fmt: skip
        return "mixed"
    if before.isdigit() or after.isdigit():
        return "bad"
    if sign.isupper() and before.islower():
        return "capital"
    if sign.islower() and (after.isupper() or (before.isupper() and after.isalpha() and after.isupper())):
        return "capital"
    return "letter"


def _is_latin(letter: str) -> bool:
    return letter < "\u0250"


_WEIGHTS = {"sign": 0.6, "plain": 0.3, "bad": -1.0, "capital": -1.2, "mixed": -1.5}
_STRANGE, _BORROWED, _OF_LOANS = -1.2, -0.1, 0.6


def _letters_score(marks: _Marks, words: Counter[str], language: Written) -> float:
    weights = _letter_weights(language)
    total = sum(_weight(sign, fit, weights) * times for (sign, fit), times in marks.items())
    known = sum(times for word, times in words.items() if word in language.words)
    return total / max(1, marks.total()) + 1.5 * min(0.4, known / max(1, words.total()))


def _weight(sign: str, fit: str, weights: Mapping[str, float]) -> float:
    if fit != "letter":
        return _WEIGHTS[fit]
    known = weights.get(sign) or weights.get(sign.lower()[:1])
    if known is not None:
        return known
    return _BORROWED if sign.lower() in _LOAN else _STRANGE


@cache
def _letter_weights(language: Written) -> Mapping[str, float]:
    most = _OF_LOANS if language.name == "English" else 1.0
    return {
        letter: most * (1 - 0.6 * rank / len(language.letters))
        for rank, letter in enumerate(language.letters)
    }


def _signs_score(text: str, language: Signs) -> float:
    beyond = _BEYOND.findall(text)
    total = sum(_sign_weight(sign, language) for sign in beyond)
    return 0.2 + total / max(1, len(beyond))


def _sign_weight(sign: str, language: Signs) -> float:
    if sign in language.common:
        return 1.0
    if sign in _EAST_SIGNS:
        return 0.5
    if "\u4e00" <= sign <= "\u9fff":
        return 0.1 if language.name != "Korean" else -0.2
    if "\uac00" <= sign <= "\ud7a3":
        return 0.2 if language.name == "Korean" else -1.0
    return 0.2 if "\uff10" <= sign <= "\uff5a" else -0.6
