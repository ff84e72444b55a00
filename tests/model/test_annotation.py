"""Annotations: quotes that can be proven, and what makes two the same."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import SpanError
from annotator.model.annotation import Annotation, annotation_at, new_id
from annotator.model.span import Span

TEXT = "Officials 🙂 say Baku supplies 40% of Israel’s oil."
AT = "2026-11-21T10:00:00Z"


def made(start: int = 30, end: int = 33, **fields: object) -> Annotation:
    annotation = annotation_at(TEXT, "article", Span(start, end), "figure", reviewer="Mira", at=AT)
    return replace(annotation, **fields)  # type: ignore[arg-type]


def test_a_new_annotation_cuts_quote_and_context() -> None:
    annotation = made()
    assert annotation.quote == "40%"
    assert annotation.prefix == TEXT[:30]
    assert annotation.suffix == " of Israel’s oil."
    assert annotation.created_at == annotation.updated_at == AT
    assert UUID(annotation.id).version == 4
    assert annotation_at(TEXT, "a", Span(0, 1), "claim", reviewer="M", at=AT, id="given").id == "given"


def test_ids_differ() -> None:
    assert len({new_id() for _ in range(100)}) == 100


def test_a_span_outside_the_text_makes_no_annotation() -> None:
    with pytest.raises(SpanError):
        made(40, 400)


@given(st.just(TEXT) | st.text(min_size=33, max_size=60))
def test_the_quote_proves_the_text(text: str) -> None:
    annotation = made()
    if text[30:33] == "40%":
        annotation.check(text)
    else:
        with pytest.raises(SpanError) as refusal:
            annotation.check(text)
        assert "30-33" in refusal.value.sentence


def test_a_refusal_shows_the_beginning_of_both() -> None:
    annotation = made(0, 50)
    with pytest.raises(SpanError) as refusal:
        annotation.check("x" * 60)
    assert "“xxx" in refusal.value.sentence
    assert "…” is not “Officials 🙂" in refusal.value.sentence
    assert len(refusal.value.sentence) < 170


@pytest.mark.parametrize(
    "difference",
    [
        {"article_id": "other"}, {"reviewer": "Jonas"}, {"label": "claim"}, {"span": Span(30, 34)}, {"attributes": {"low": 40}},
        {"attributes": {"low": "40"}}, {"attributes": {"low": True}},
    ],
)  # fmt: skip
def test_what_makes_two_annotations_differ(difference: dict[str, object]) -> None:
    assert not made().same_as(made(**difference))
    assert made(**difference).same_as(made(**difference))


def test_ids_times_notes_and_the_order_of_attributes_make_no_difference() -> None:
    one = made(id="1", attributes={"low": 40.0, "unit": "%"}, attribute_origin={"low": "app"})
    assert one.same_as(made(id="2", attributes={"unit": "%", "low": 40}, note="n", updated_at="later"))


def test_reading_order_is_outer_first() -> None:
    spans = [made(3, 5), made(0, 2), made(0, 9), made(3, 5, label="claim")]
    ordered = sorted(spans, key=lambda one: one.sort_key)
    assert [(one.span.start, one.span.end, one.label) for one in ordered] == [
        (0, 9, "figure"), (0, 2, "figure"), (3, 5, "claim"), (3, 5, "figure"),
    ]  # fmt: skip
