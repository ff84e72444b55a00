"""Changes of the scheme's labels: each takes a scheme and gives another, with the words of the undo step.

A label's id never changes, so its annotations stay whatever it is called and however it looks. Nothing cascades: an
archived label keeps its annotations and only cannot be chosen any more. What would break a rule raises RuleError. A
change that changes nothing gives the same scheme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from annotator.errors import RuleError
from annotator.model.scheme import MAX_LABELS, PAIRS, Colour, Label, Pattern, Scheme
from annotator.model.text import storable
from annotator.services.names import name_from, same_words

TITLE_LENGTH = 80
LETTERS = 2


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change gives.

    Attributes:
        words: What the undo step is called.
    """

    scheme: Scheme
    words: str


Change = Callable[[Scheme], Changed]
"""A change that is still to be made, on the scheme as it is when its turn comes."""


def add_label(
    scheme: Scheme,
    title: str,
    *,
    letter: str | None = None,
    key: int | None = None,
    colour: Colour | None = None,
    guideline: str = "",
) -> Changed:
    """A new label behind the others; what is not given is the first that is free.

    Its id is made of the title and never changes again: `added_label` finds it.
    """
    if len(scheme.active) >= MAX_LABELS:
        raise RuleError(f"A scheme has at most {MAX_LABELS} labels in use. Archive one first.")
    words = checked_title(scheme, title)
    hue, line = free_pair(scheme) if colour is None else _pair_of(colour)
    if colour is not None and (user := user_of(scheme, colour)) is not None:
        raise RuleError(f"The label {user.title} has that colour.")
    if key is not None and (user := scheme.by_key(key)) is not None:
        raise RuleError(f"The key {key} is that of {user.title}.")
    made = _label(
        id=new_label_id(scheme, words),
        title=words,
        letter=checked_letter(scheme, letter) if letter is not None else free_letter(scheme, words),
        key=key if key is not None else free_key(scheme),
        colour=hue,
        pattern=line,
        guideline=storable(guideline.strip()),
    )
    return Changed(scheme_of((*scheme.labels, made)), f"Added label {made.title}")


def rename_label(scheme: Scheme, label_id: str, title: str) -> Changed:
    """Another title. The id stays, and with it every annotation."""
    label = label_of(scheme, label_id)
    words = checked_title(scheme, title, but=label)
    return _changed(scheme, label, f"Renamed label {label.title} to {words}", title=words)


def set_letter(scheme: Scheme, label_id: str, letter: str) -> Changed:
    """Another letter for lists and margins; no two labels in use have the same one."""
    label = label_of(scheme, label_id)
    words = checked_letter(scheme, letter, but=label)
    return _changed(scheme, label, f"Letter of {label.title} is now {words}", letter=words)


def set_key(scheme: Scheme, label_id: str, key: int | None) -> Changed:
    """Another number key, or none. A label that has it takes the old one: the two swap."""
    label = _active(scheme, label_id)
    if key is not None and not 1 <= key <= MAX_LABELS:
        raise RuleError(f"A label's key is one of 1 to {MAX_LABELS}.")
    other = None if key is None else scheme.by_key(key)
    if other is None or other.id == label_id:
        words = f"{label.title} has no key" if key is None else f"Key of {label.title} is now {key}"
        return _changed(scheme, label, words, key=key)
    words = f"Swapped keys of {label.title} and {other.title}"
    swapped = (_with(label, key=key), _with(other, key=label.key))
    return Changed(replaced(scheme, *swapped), words)


def recolour(scheme: Scheme, label_id: str, colour: Colour) -> Changed:
    """Another of the nine tested pairs of hue and line. A label that has it takes the old one: the two swap."""
    label = _active(scheme, label_id)
    hue, line = _pair_of(colour)
    others = [
        one for one in scheme.active if one.id != label_id and (one.colour == hue or one.pattern == line)
    ]
    if not others:
        return _changed(scheme, label, f"Colour of {label.title}", colour=hue, pattern=line)
    if len(others) > 1:  # only a scheme from a file mixes hues and lines in another way
        titles = " and ".join(one.title for one in others)
        raise RuleError(f"{titles} have that colour and that line. Give one of them another colour first.")
    (other,) = others
    words = f"Swapped colours of {label.title} and {other.title}"
    swapped = (
        _with(label, colour=hue, pattern=line),
        _with(other, colour=label.colour, pattern=label.pattern),
    )
    return Changed(replaced(scheme, *swapped), words)


def move_label(scheme: Scheme, label_id: str, place: int) -> Changed:
    """Another place among the labels in use, counted from 0; archived ones stay where they are."""
    label = _active(scheme, label_id)
    others = [one for one in scheme.active if one is not label]
    others.insert(min(max(place, 0), len(others)), label)
    order = iter(others)
    labels = [one if one.is_archived else next(order) for one in scheme.labels]
    return Changed(scheme_of(labels), f"Moved label {label.title}")


def describe(
    scheme: Scheme,
    label_id: str,
    *,
    guideline: str | None = None,
    examples: Sequence[str] | None = None,
    do: Sequence[str] | None = None,
    dont: Sequence[str] | None = None,
) -> Changed:
    """Other guidelines; what is None stays as it is."""
    label = label_of(scheme, label_id)
    given: dict[str, Any] = {}  # Any: fields of a label
    if guideline is not None:
        given["guideline"] = storable(guideline.strip())
    for field, lines in (("examples", examples), ("do", do), ("dont", dont)):
        if lines is not None:
            given[field] = kept_lines(lines)
    return _changed(scheme, label, f"Guidelines of {label.title}", **given)


def archive_label(scheme: Scheme, label_id: str) -> Changed:
    """Takes a label out of use. Its annotations stay, are shown and exported; its key and colour are free."""
    label = _active(scheme, label_id)
    if len(scheme.active) == 1:
        raise RuleError(f"{label.title} is the only label in use. Add another one first.")
    return _changed(scheme, label, f"Archived label {label.title}", is_archived=True)


def restore_label(scheme: Scheme, label_id: str) -> Changed:
    """Brings an archived label back into use; a key, letter or colour that is taken by now is replaced by a free one."""
    label = label_of(scheme, label_id)
    if not label.is_archived:
        return Changed(scheme, f"Restored label {label.title}")
    if len(scheme.active) >= MAX_LABELS:
        raise RuleError(f"A scheme has at most {MAX_LABELS} labels in use. Archive another one first.")
    if _titled(scheme, label.title) is not None:
        raise RuleError(f"Another label is called {label.title} by now. Rename one of the two first.")
    active = scheme.active
    hue, line = (label.colour, label.pattern)
    if any(one.colour == hue or one.pattern == line for one in active):
        hue, line = free_pair(scheme)
    key = label.key if label.key is not None and scheme.by_key(label.key) is None else free_key(scheme)
    letter = label.letter
    if any(same_words(one.letter, letter) for one in active):
        letter = free_letter(scheme, label.title)
    words = f"Restored label {label.title}"
    return _changed(scheme, label, words, is_archived=False, key=key, colour=hue, pattern=line, letter=letter)


def label_of(scheme: Scheme, label_id: str) -> Label:
    """The label of that id; raises RuleError if there is none (any more)."""
    label = scheme.label(label_id)
    if label is None:
        raise RuleError(f"The scheme has no label “{label_id}”.")
    return label


def added_label(before: Scheme, after: Scheme) -> Label | None:
    """The label that `after` has and `before` has not, or None."""
    known = {label.id for label in before.labels}
    return next((label for label in after.labels if label.id not in known), None)


def takes_out(before: Scheme, after: Scheme) -> bool:
    """Whether a label, an attribute or a choice that was in use is not any more."""
    return not _used(before) <= _used(after)


def _used(scheme: Scheme) -> set[tuple[str, ...]]:
    used: set[tuple[str, ...]] = set()
    for label in scheme.active:
        used.add((label.id,))
        for one in label.attributes:
            if not one.is_archived:
                used.add((label.id, one.name))
                used.update((label.id, one.name, choice.value) for choice in one.offered)
    return used


def new_label_id(scheme: Scheme, title: str) -> str:
    """An id made of the title that no label has, archived ones included."""
    return name_from(title, {label.id for label in scheme.labels}, "label")


def checked_title(scheme: Scheme, title: str, *, but: Label | None = None) -> str:
    """The title as it may be kept; raises RuleError if it is empty, too long or that of another label in use."""
    words = kept_title(title)
    taken = _titled(scheme, words)
    if taken is not None and (but is None or taken.id != but.id) and not (but and but.is_archived):
        raise RuleError(f"There is a label {taken.title} already.")
    return words


def kept_title(title: str) -> str:
    """A title without blanks around it; raises RuleError if it is empty or too long."""
    words = " ".join(storable(title).split())
    if not words:
        raise RuleError("A title needs at least one letter.")
    if len(words) > TITLE_LENGTH:
        raise RuleError(f"A title has at most {TITLE_LENGTH} characters; this one has {len(words)}.")
    return words


def kept_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines without blanks around them, empty ones and repeated ones left out."""
    stripped = (storable(line).strip() for line in lines)
    return tuple(dict.fromkeys(line for line in stripped if line))


def checked_letter(scheme: Scheme, letter: str, *, but: Label | None = None) -> str:
    """The letter as it may be kept; raises RuleError if it is none, too long or that of another label in use."""
    words = storable(letter).strip()
    if not 1 <= len(words) <= LETTERS:
        raise RuleError("A label's letter is one character, or two.")
    user = next((one for one in scheme.active if same_words(one.letter, words)), None)
    if user is not None and (but is None or user.id != but.id) and not (but and but.is_archived):
        raise RuleError(f"The letter {words} is that of {user.title}.")
    return words


def user_of(scheme: Scheme, colour: Colour) -> Label | None:
    """The label in use that has the hue, or the line that belongs to it, or None."""
    hue, line = _pair_of(colour)
    having = [one for one in scheme.active if one.colour == hue]
    return next(iter(having or [one for one in scheme.active if one.pattern == line]), None)


def free_pair(scheme: Scheme) -> tuple[Colour, Pattern]:
    """A pair of hue and line that no label in use has; one that no archived label has, if there is such."""
    hues = {one.colour for one in scheme.active}
    lines = {one.pattern for one in scheme.active}
    old = {one.colour for one in scheme.labels if one.is_archived}
    free = [pair for pair in PAIRS if pair[0] not in hues and pair[1] not in lines]
    fresh = next((pair for pair in free if pair[0] not in old), None)
    if fresh is not None or free:
        return fresh or free[0]
    return next((hue, line) for hue, _ in PAIRS if hue not in hues for _, line in PAIRS if line not in lines)


def free_key(scheme: Scheme) -> int | None:
    """The first number key without a label, or None."""
    return next((key for key in range(1, MAX_LABELS + 1) if scheme.by_key(key) is None), None)


def free_letter(scheme: Scheme, title: str) -> str:
    """The first letter of the title that no label in use has; else a number."""
    taken = [one.letter for one in scheme.active]
    letters = [one.upper() for one in title if one.isalpha() and len(one.upper()) == 1]
    wanted = [*letters, *map(str, range(1, MAX_LABELS + 1))]
    return next(one for one in wanted if not any(same_words(one, other) for other in taken))


def scheme_of(labels: Iterable[Label]) -> Scheme:
    """A scheme of these labels; raises RuleError if that is none."""
    try:
        return Scheme(labels=tuple(labels))
    except ValidationError as error:
        raise RuleError(_sentence(error)) from None


def replaced(scheme: Scheme, *labels: Label) -> Scheme:
    """The scheme with these labels in the places of those with the same ids; raises RuleError if that is none."""
    given = {label.id: label for label in labels}
    return scheme_of([given.get(one.id, one) for one in scheme.labels])


def with_attributes(scheme: Scheme, label: Label, attributes: Iterable[object]) -> Scheme:
    """The scheme with other attributes of one label; raises RuleError if that is none."""
    return replaced(scheme, _with(label, attributes=tuple(attributes)))


def _changed(scheme: Scheme, label: Label, words: str, **fields: Any) -> Changed:  # Any: fields of a label
    return Changed(replaced(scheme, _with(label, **fields)), words)


def _active(scheme: Scheme, label_id: str) -> Label:
    label = label_of(scheme, label_id)
    if label.is_archived:
        raise RuleError(f"The label {label.title} is archived. Restore it first.")
    return label


def _titled(scheme: Scheme, title: str) -> Label | None:
    return next((one for one in scheme.active if same_words(one.title, title)), None)


def _pair_of(colour: Colour) -> tuple[Colour, Pattern]:
    found = next((pair for pair in PAIRS if pair[0] == colour), None)
    if found is None:
        raise RuleError(f"“{colour}” is none of the colours of labels.")
    return found


def _with(label: Label, **fields: Any) -> Label:  # Any: fields of a label
    return _label(**{**dict(label), **fields})


def _label(**fields: Any) -> Label:  # Any: fields of a label
    try:
        return Label(**fields)
    except ValidationError as error:
        raise RuleError(_sentence(error)) from None


def _sentence(error: ValidationError) -> str:
    words = error.errors(include_url=False, include_context=False)[0]["msg"].removeprefix("Value error, ")
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
