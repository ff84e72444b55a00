"""What is looked at when an article is marked done: what its annotations still lack, by their scheme. It never blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model.annotation import Annotation
from annotator.model.scheme import Attribute, Label, Scheme
from annotator.services.filtering import AnnotationFilter, Condition, Sieve

CheckKind = Literal["no_date", "no_value", "no_source", "filled_in"]
_LACKING: tuple[CheckKind, ...] = ("no_value", "no_source", "no_date")


@dataclass(frozen=True, slots=True)
class DoneCheck:
    """One thing that annotations of one label lack, or that nobody has confirmed.

    Attributes:
        label: None for what concerns all labels.
        attribute: What is lacking; None for values that are not confirmed.
        wanted: The filter that shows them.
        annotation_ids: Those concerned, in reading order.
    """

    kind: CheckKind
    label: Label | None
    attribute: Attribute | None
    wanted: AnnotationFilter
    annotation_ids: tuple[str, ...]


def done_checks(annotations: Sequence[Annotation], scheme: Scheme) -> list[DoneCheck]:
    """What is to be said, in the order of the scheme; empty if nothing is."""
    return [one for one in _checks(annotations, scheme) if one.annotation_ids]


def _checks(annotations: Sequence[Annotation], scheme: Scheme) -> Iterator[DoneCheck]:
    of_label: dict[str, list[Annotation]] = {}
    for one in annotations:
        of_label.setdefault(one.label, []).append(one)
    for label in scheme.active:
        for kind in _LACKING:
            attribute = _attribute(kind, label)
            if attribute is not None:
                lacking = frozenset({Condition(kind)})
                found = _found(of_label.get(label.id, ()), lacking, scheme)
                yield DoneCheck(
                    kind, label, attribute, AnnotationFilter(frozenset({label.id}), lacking), found
                )
    filled_in = frozenset({Condition("filled_in")})
    wanted = AnnotationFilter(conditions=filled_in)
    yield DoneCheck("filled_in", None, None, wanted, _found(annotations, filled_in, scheme))


def _attribute(kind: CheckKind, label: Label) -> Attribute | None:
    """The attribute that such a check is about; None if the label has none."""
    in_use = [one for one in label.attributes if not one.is_archived]
    if kind == "no_source":
        return next((one for one in in_use[:1] if one.type == "text" and one.completes), None)
    wanted = "date" if kind == "no_date" else "number"
    return next((one for one in in_use if one.type == wanted), None)


def _found(
    annotations: Sequence[Annotation], conditions: frozenset[Condition], scheme: Scheme
) -> tuple[str, ...]:
    found = Sieve(AnnotationFilter(conditions=conditions), scheme).passing(annotations)
    return tuple(one.id for one in annotations if one.id in found) if found else ()
