"""Words of articles, files and people as a widget may show them: nothing in them is read as markup, key or command."""

from __future__ import annotations

import re
import textwrap

_PLACE = re.compile(r"%([1-9])")
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u180e\u200b\u2028\u2029\u202a-\u202e\u2061-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff"
    r"\U000e0001-\U000e007f]"
)
_WITHOUT_BLANKS = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf]"
)
"""Writings whose words a zero-width space stands between."""

_FLAG = "\U0001f3f4"
"""What tags belong to: together they are the flag of a region."""

_RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\u061c\u200f\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]"
)
_TURNED = re.compile(f"{_RIGHT_TO_LEFT.pattern}|[\u202a-\u202e\u2066-\u2069]")
_QUOTED = re.compile("(?<=“)[^“”\n]+(?=”)")
_MNEMONIC = re.compile("&(.)", re.DOTALL)
_ENDS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_TURNING = "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_TAGS = "".join(map(chr, range(0xE0020, 0xE0080)))
_OVERRIDES = "\u202d\u202e"
_SIGNS = dict.fromkeys(map(ord, _OVERRIDES), "\ufffd")
_TIP_COLUMNS = 80
_TIP_LINES = 24
_TIP_LONGEST = 4_000


def filled(words: str, *values: str) -> str:
    """The words with the values in the place of ``%1``, ``%2`` …, all at once: a “%2” in a value stays one."""
    return _PLACE.sub(lambda place: _value(place, values), words)


def _value(place: re.Match[str], values: tuple[str, ...]) -> str:
    number = int(place.group(1))
    return isolated(values[number - 1]) if number <= len(values) else place.group()


def isolated(words: str) -> str:
    """Words for a place in a sentence: if they are written from the right, the sentence around them keeps its order.

    A mark that turns and has its end in the words of another place would be no mark too many in the whole sentence.
    """
    if _TURNED.search(words) is None:
        return words
    own = visible(words)
    is_isolate = own[0] in "\u2066\u2067\u2068" and own[-1] == "\u2069"
    return f"\u2068{own}\u2069" if _TURNED.search(own) is not None and not is_isolate else own


def readable(sentence: str) -> str:
    """A sentence as a widget shows it: nothing hidden, and what is quoted in it does not turn what stands around it."""
    return _QUOTED.sub(lambda quote: isolated(quote.group()), visible(sentence))


def visible(words: str) -> str:
    """The words with what could not be seen, or would turn the words around it, named: “⟨U+202E⟩”.

    What belongs to the writing of a language stays: joiners, marks of direction, and embeddings and isolates that end
    before the words do. Line ends and tabs stay too.
    """
    if _HIDDEN.search(words) is None:
        return words
    kept = _TURNING if _is_balanced(words) else ""
    if _WITHOUT_BLANKS.search(words):
        kept += "\u200b"
    if _FLAG in words:
        kept += _TAGS
    return _HIDDEN.sub(lambda sign: sign.group() if sign.group() in kept else named(sign.group()), words)


def unturned(words: str) -> str:
    """The words as long as they were, with a sign in the place of what would have letters read in another order.

    For an article's own text, where every position counts: an override would show a quote as what it is not.
    """
    return words.translate(_SIGNS) if "\u202e" in words or "\u202d" in words else words


def named(sign: str) -> str:
    """A character by its number."""
    return f"⟨U+{ord(sign):04X}⟩"


def unmarked(words: str) -> str:
    """For the hint line: stars in the words do not make what stands between them a key."""
    return words.replace("**", "*\u2060*")


def no_mnemonic(words: str) -> str:
    """For actions and buttons: no letter of the words becomes a key, and no tab begins a column of keys."""
    return visible(words).replace("&", "&&").replace("\t", " ")


def without_mnemonic(words: str) -> str:
    """The words of an action or button as they are read: “&&” is “&”, and a single one marks a key."""
    return _MNEMONIC.sub(r"\1", words)


def no_placeholder(words: str) -> str:
    """For the title of a window, where “[*]” would be the mark of unsaved changes."""
    return visible(words).replace("[*]", "[*][*]").replace("\n", " ")


def tip(words: str) -> str:
    """For a tool tip, which shows lines as they are: broken where they would be wider than people read, and not too many."""
    lines: list[str] = []
    for line in visible(words[:_TIP_LONGEST]).split("\n"):
        lines += textwrap.wrap(line, _TIP_COLUMNS, replace_whitespace=False, drop_whitespace=True) or [""]
    is_cut = len(lines) > _TIP_LINES or len(words) > _TIP_LONGEST
    return "\n".join(lines[:_TIP_LINES]) + ("…" if is_cut else "")


def _is_balanced(words: str) -> bool:
    """Whether every embedding and isolate ends within the words, in its turn, and nothing is overridden."""
    wanted: list[str] = []
    for sign in words:
        if sign in _OVERRIDES:
            return False
        if sign in _ENDS:
            wanted.append(_ENDS[sign])
        elif sign in "\u202c\u2069" and (not wanted or wanted.pop() != sign):
            return False
    return not wanted
