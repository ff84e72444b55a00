"""The commands of “Go to”: every action of the table, with its key, and why it cannot be done now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.services.matching import Fit, Needle, fold
from annotator.ui.action_set import ActionSet, key_shown, translated
from annotator.ui.actions import ACTIONS, QT_TRANSLATE_NOOP, SUBMENUS, ActionSpec, Need
from annotator.ui.go_to_rows import GoRow
from annotator.ui.plain_words import without_mnemonic

MOST = 6

WHY_NOT: dict[Need, str] = {
    "project": QT_TRANSLATE_NOOP("GoTo", "Open a project first"),
    "article": QT_TRANSLATE_NOOP("GoTo", "Open an article first"),
    "words": QT_TRANSLATE_NOOP("GoTo", "Select some words first"),
    "annotation": QT_TRANSLATE_NOOP("GoTo", "Select an annotation first"),
    "suggestion": QT_TRANSLATE_NOOP("GoTo", "Go to a suggestion first"),
    "suggestions": QT_TRANSLATE_NOOP("GoTo", "This article has no suggestions"),
    "original": QT_TRANSLATE_NOOP("GoTo", "The project has no original file of this article"),
    "open": QT_TRANSLATE_NOOP("GoTo", "This article is done already"),
    "done": QT_TRANSLATE_NOOP("GoTo", "This article is not done yet"),
}
"""By what an action needs."""

ICONS: dict[str, str] = {
    "import_articles": "file-import", "export_annotations": "file-export", "open_project": "folder-open",
    "new_project": "plus", "backup": "device-floppy", "backups": "history", "undo": "arrow-back-up", "redo": "arrow-forward-up",
    "copy": "copy", "copy_with_source": "copy", "find": "search", "highlights": "eye", "delete": "trash",
    "accept_suggestion": "check", "reject_suggestion": "x", "suggestions": "wand",
    "articles_panel": "layout-sidebar", "tags_panel": "layout-sidebar-right", "larger_text": "text-size",
    "smaller_text": "text-size", "reset_text": "text-size", "mark_done": "circle-check", "note": "note",
    "keyboard": "keyboard", "about": "info-circle", "dark_theme": "moon", "history_panel": "history",
    "reading_mode": "book-2", "guide": "book-2",
}  # fmt: skip

_GENERIC = "chevron-right"
_LEFT_OUT = ("go_to",)
_LATER = 20


def command_rows(commands: ActionSet, words: str, used: Sequence[str]) -> list[tuple[int, GoRow]]:
    """The commands that fit, with their scores, the best first; those that can be done before those that cannot.

    Args:
        commands: The window's actions.
        words: As typed; without any there are no commands but those used lately.
        used: Ids of what was gone to lately, the last one first.
    """
    needle = Needle(words)
    found: list[tuple[tuple[int, int, int], GoRow]] = []
    for place, spec in enumerate(ACTIONS):
        if not commands[spec.id].isVisible() or spec.id in _LEFT_OUT:
            continue
        name = _name(commands, spec)
        fit = needle.fit(fold(name), forgives=True) if needle else _of_lately(spec, used)
        if fit is not None:
            recency = used.index(spec.id) if spec.id in used else len(used)
            found.append(((fit.score, recency, place), _row(commands, spec, name, fit)))
    found.sort(key=lambda one: (bool(one[1].why_not), *one[0]))
    return [(rank[0] + (_LATER if row.why_not else 0), row) for rank, row in found[:MOST]]


def _of_lately(spec: ActionSpec, used: Sequence[str]) -> Fit | None:
    return Fit(_LATER + used.index(spec.id), ()) if spec.id in used else None


def _row(commands: ActionSet, spec: ActionSpec, name: str, fit: Fit) -> GoRow:
    is_there = commands[spec.id].isEnabled()
    why_not = "" if is_there or not spec.needs else _translated(WHY_NOT[spec.needs])
    keys = commands.keys_of(spec.id)
    return GoRow(
        "command", spec.id, ICONS.get(spec.id, _GENERIC), name, fit.ranges, _translated(_COMMAND),
        key_shown(keys[0]) if keys else "", why_not,
    )  # fmt: skip


_COMMAND = QT_TRANSLATE_NOOP("GoTo", "Command")


def _name(commands: ActionSet, spec: ActionSpec) -> str:
    """What the menu says, with the part of the menu where that alone is not enough: “Move end: One word to the left”."""
    words = without_mnemonic(commands[spec.id].text().split("\t")[0])
    return f"{translated(SUBMENUS[spec.submenu])}: {words}" if spec.submenu else words


def _translated(text: str) -> str:
    return QCoreApplication.translate("GoTo", text)
