"""What is said when an article is marked done follows from the scheme."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.annotation import annotation_at
from annotator.model.span import Span
from annotator.services.default_scheme import default_scheme
from annotator.services.done_checks import done_checks
from annotator.services.filtering import Sieve

TEXT = "Some words that somebody labelled, one after the other."


def made(label: str, place: int, **attributes):
    bare = annotation_at(
        TEXT, "article", Span(place, place + 3), label, reviewer="Mira", at="2026-11-21T00:00:00Z"
    )
    return replace(bare, attributes=attributes)


def test_figures_without_value_or_date_and_claims_without_source_are_named() -> None:
    scheme = default_scheme()
    several = [
        made("figure", 0),
        made("figure", 4, low=3),
        made("figure", 8, high=3, as_of="2012"),
        made("claim", 12),
        made("opinion", 16, holder="A"),
    ]
    checks = done_checks(several, scheme)
    assert [(one.kind, one.label.id, one.attribute.name, len(one.annotation_ids)) for one in checks if one.label and one.attribute] == [
        ("no_source", "claim", "source", 1), ("no_value", "figure", "low", 1), ("no_date", "figure", "as_of", 2),
    ]  # fmt: skip
    for one in checks:
        assert Sieve(one.wanted, scheme).shown(several) == frozenset(one.annotation_ids)


def test_values_that_nobody_confirmed_are_named_for_all_labels() -> None:
    guess = replace(made("figure", 0, low=3, as_of="2012"), attribute_origin={"low": "app"})
    (check,) = done_checks([guess], default_scheme())
    assert (check.kind, check.label, check.annotation_ids) == ("filled_in", None, (guess.id,))


def test_nothing_lacking_is_nothing_said() -> None:
    assert done_checks([], default_scheme()) == []
    assert (
        done_checks(
            [made("claim", 0, source="Author"), made("figure", 4, low=1, as_of="2012")], default_scheme()
        )
        == []
    )


def test_archived_attributes_are_not_missed() -> None:
    scheme = default_scheme()
    labels = tuple(
        replace_label(label, "as_of") if label.id == "figure" else label for label in scheme.labels
    )
    checks = done_checks([made("figure", 0, low=1)], scheme.model_copy(update={"labels": labels}))
    assert checks == []


def replace_label(label, name: str):
    attributes = tuple(
        one.model_copy(update={"is_archived": True}) if one.name == name else one for one in label.attributes
    )
    return label.model_copy(update={"attributes": attributes})
