"""Which keys each action has: those of the table of actions, but for what the user has changed.

A changed row stands in the settings by the action's id. What is not an action, a key that cannot be one, or one that two
changed rows want, is passed over with a warning; a key that a changed row has taken is no longer that of another row.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from annotator.ui.actions import ACTIONS, KEYS, MACOS_KEYS, ActionSpec, is_bare
from annotator.ui.keys import sequence

if TYPE_CHECKING:
    from annotator.services.settings import Settings

_log = logging.getLogger(__name__)

Refusal = Literal["", "digit", "caret", "unusable"]
Doubt = Literal["", "altgr", "menu"]

_SHIFT = "Shift+"
_EDITING = frozenset({
    "Tab", "Shift+Tab", "Esc", "Return", "PgUp", "PgDown", "Shift+PgUp", "Shift+PgDown", "Shift+Home", "Shift+End",
    "Ctrl+Shift+Home", "Ctrl+Shift+End", "Ctrl+V", "Ctrl+X", "Ctrl+Backspace", "Ctrl+Del", "Alt+F4",
})  # fmt: skip


def _for_platform(row: ActionSpec) -> ActionSpec:
    if sys.platform == "darwin" and row.id in MACOS_KEYS:
        return replace(row, keys=MACOS_KEYS[row.id])
    return row


def _taken_by_widgets() -> frozenset[str]:
    """What the text, lists and fields handle themselves: bare keys of lists and fields clash with nothing in the text."""
    own = {key for row in KEYS for key in row.keys if row.context == "T" or not is_bare(key)}
    moving = {key for row in ACTIONS if row.submenu in ("start", "end") for key in _for_platform(row).keys}
    return frozenset(own | moving | _EDITING)


_FIXED = _taken_by_widgets()


def is_fixed(key: str) -> bool:
    """Whether a key stays where it is: the digits, which belong to the labels, and what the widgets handle themselves."""
    return "pos" in key or key in _FIXED


def is_single(key: str) -> bool:
    """Whether it is one letter or sign, perhaps with Shift; the digits are none."""
    return "pos" not in key and is_bare(key) and len(key.removeprefix(_SHIFT)) == 1


def refusal(key: str) -> Refusal:
    """Why a key can be no action's; empty if it can."""
    if "pos" in key:
        return "digit"
    if key in _FIXED:
        return "caret"
    return "" if _is_possible(key) else "unusable"


def doubt(key: str) -> Doubt:
    """What speaks against a key that is possible; empty if nothing does."""
    if "Ctrl+" in key and "Alt+" in key:
        return "altgr"
    return "menu" if key.startswith("Alt+") and len(key) == len("Alt+") + 1 else ""


def _is_possible(key: str) -> bool:
    if is_bare(key) and len(bare := key.removeprefix(_SHIFT)) == 1:
        is_letter = "A" <= bare <= "Z"
        return is_letter or (key == bare and bare.isascii() and bare.isprintable() and not bare.isalnum())
    made = sequence(key)
    return made.count() == 1 and made.toString(made.SequenceFormat.PortableText) == _in_capitals(key)


def _in_capitals(key: str) -> str:
    """As Qt writes it: the table has “Ctrl+à” for what a French keyboard prints, Qt “Ctrl+À”."""
    return key[:-1] + key[-1:].upper() if key[-2:-1] == "+" else key


def usual_rows() -> tuple[ActionSpec, ...]:
    """The table with this platform's keys, unchanged."""
    return tuple(map(_for_platform, ACTIONS))


def effective(rows: Collection[ActionSpec], settings: Settings | None) -> tuple[ActionSpec, ...]:
    """The rows with the keys that they have now.

    Args:
        rows: The table of actions; `usual_rows`, or its rows for every platform.
        settings: Without any, nothing is changed.
    """
    if settings is None:
        return tuple(rows)
    changed = dict(_sound(rows, settings.keys))
    taken = {key for keys in changed.values() for key in keys}
    made: list[ActionSpec] = []
    for row in rows:
        if row.id in changed:
            keys = (*changed[row.id], *(key for key in row.keys if is_fixed(key)))
        else:
            keys = tuple(key for key in row.keys if key not in taken)
        if not settings.single_keys:
            keys = tuple(key for key in keys if not is_single(key))
        made.append(replace(row, keys=keys))
    return tuple(made)


def assigned(settings: Settings, action_id: str, keys: Sequence[str]) -> dict[str, list[str]]:
    """What `settings.keys` becomes when an action gets these keys; whoever had one of them has it no longer.

    Fixed keys are not named: they stay.
    """
    usual = usual_rows()
    now = {
        row.id: changeable(row) for row in effective(usual, settings.model_copy(update={"single_keys": True}))
    }
    wanted = {
        name: tuple(keys) if name == action_id else tuple(key for key in had if key not in keys)
        for name, had in now.items()
    }
    return {row.id: list(wanted[row.id]) for row in usual if wanted[row.id] != changeable(row)}


def owner(settings: Settings, key: str) -> str | None:
    """The id of the action that has the key, single keys being on."""
    rows = effective(usual_rows(), settings.model_copy(update={"single_keys": True}))
    wanted = _in_capitals(key)
    return next((row.id for row in rows if wanted in map(_in_capitals, row.keys)), None)


def changeable(row: ActionSpec) -> tuple[str, ...]:
    """The keys of a row that can be changed."""
    return tuple(key for key in row.keys if not is_fixed(key))


def _sound(
    rows: Collection[ActionSpec], given: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    known, taken = {row.id for row in rows}, set[str]()
    for name, keys in given.items():
        wanted = tuple(dict.fromkeys(keys))
        wrong = [key for key in wanted if refusal(key) or key in taken]
        if name not in known or wrong:
            _log.warning(
                "The keys of %s in the settings are passed over: %s", name, ", ".join(wrong) or "unknown"
            )
            continue
        taken.update(wanted)
        yield name, wanted
