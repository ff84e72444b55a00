"""The guide's words with the keys that are in force, as pieces that a page is made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from annotator.model.scheme import Scheme
from annotator.ui.action_set import translated
from annotator.ui.actions import KEYS, MENUS, SUBMENUS, ActionSpec
from annotator.ui.dialogs.key_sheet import cap_words
from annotator.ui.guide_chapters import Chapter

_PLACE = re.compile(r"\{(key|menu|label):(\w+)\}")
_MENU_TITLES = dict(MENUS)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; ``key`` is drawn as a cap, ``name`` in semibold."""

    kind: Literal["words", "key", "name"]
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list or a heading."""

    kind: Literal["words", "item", "heading"]
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(piece.text for piece in self.pieces)


class GuideText:
    """Puts the keys into the chapters.

    Args:
        rows: The actions with the keys that they have now.
        scheme: The labels and their keys.
    """

    def __init__(self, rows: Sequence[ActionSpec], scheme: Scheme) -> None:
        self._specs: Mapping[str, ActionSpec] = {row.id: row for row in (*rows, *KEYS)}
        self._scheme = scheme

    def title(self, chapter: Chapter) -> str:
        """The chapter's title in the window's language."""
        return _translated(chapter.title)

    def blocks(self, chapter: Chapter) -> list[Block]:
        """What the chapter says.

        Raises:
            KeyError: It names an action that there is not.
        """
        return [self._block(_translated(words)) for words in chapter.blocks]

    def _block(self, words: str) -> Block:
        kind: Literal["words", "item", "heading"] = "words"
        if words.startswith("- "):
            kind, words = "item", words[2:]
        elif words.startswith("# "):
            kind, words = "heading", words[2:]
        pieces: list[Piece] = []
        end = 0
        for found in _PLACE.finditer(words):
            if found.start() > end:
                pieces.append(Piece("words", words[end : found.start()]))
            pieces += self._named(found.group(1), found.group(2))
            end = found.end()
        if end < len(words):
            pieces.append(Piece("words", words[end:]))
        return Block(kind, tuple(pieces))

    def _named(self, kind: str, name: str) -> list[Piece]:
        match kind:
            case "label":
                label = self._scheme.by_key(int(name))
                return (
                    [Piece("key", name)]
                    if label is None
                    else [Piece("key", name), Piece("words", f" {label.title}")]
                )
            case "menu":
                return [Piece("name", self._menu(self._specs[name]))]
            case _:
                return self._keys(self._specs[name])

    def _keys(self, spec: ActionSpec) -> list[Piece]:
        """The first key of an action, both of a pair; its place in the menus if it has none."""
        shown = spec.keys if spec in KEYS else spec.keys[:1]
        if not shown:
            return [Piece("name", self._menu(spec))]
        pieces: list[Piece] = []
        for key in shown:
            pieces += (
                [Piece("words", " "), Piece("key", cap_words(key))]
                if pieces
                else [Piece("key", cap_words(key))]
            )
        return pieces

    def _menu(self, spec: ActionSpec) -> str:
        parts = [translated(_MENU_TITLES[spec.menus[0]]).replace("&", "")] if spec.menus else []
        if spec.submenu:
            parts.append(translated(SUBMENUS[spec.submenu]))
        return " ▸ ".join((*parts, translated(spec.text)))


def _translated(words: str) -> str:
    return QCoreApplication.translate("Guide", words)
