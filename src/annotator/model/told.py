"""Words as a terminal may show them: one line, nothing that moves the cursor, no passwords."""

from __future__ import annotations

from unicodedata import category

from annotator.paths import without_secrets

_LONGEST = 4000

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def told(words: str) -> str:
    """A sentence as one line without passwords, and not longer than anybody reads."""
    line = one_line(without_secrets(words))
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"


def one_line(words: str) -> str:
    """The words without anything that moves a terminal's cursor or turns the line around.

    Line ends and the like are blanks; overrides, embeddings and isolates of direction are named.
    """
    if words.isascii() and words.isprintable():
        return words
    return "".join(map(_harmless, words))


def _harmless(letter: str) -> str:
    if letter in _TURNING:
        return f"⟨U+{ord(letter):04X}⟩"
    return " " if category(letter) in ("Cc", "Zl", "Zp") else letter
