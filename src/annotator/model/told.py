"""Words as a terminal may show them: one line, nothing that moves the cursor, no passwords."""

from __future__ import annotations

from unicodedata import category

from annotator.paths import without_secrets

_LONGEST = 4000


def told(words: str) -> str:
    """A sentence as one line without passwords, and not longer than anybody reads."""
    line = one_line(without_secrets(words))
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"


def one_line(words: str) -> str:
    """The words without anything that moves a terminal's cursor; line ends and the like are blanks."""
    if words.isascii() and words.isprintable():
        return words
    return "".join(" " if category(letter) in ("Cc", "Zl", "Zp") else letter for letter in words)
