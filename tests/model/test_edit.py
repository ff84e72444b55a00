"""Edits: inverted twice they are the same, and the log gives back what was put in."""

from __future__ import annotations

import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation, Link
from annotator.model.article import STATUSES, ArticleCard, Excluded, ExcludedKind
from annotator.model.carried import STATES, Carried
from annotator.model.edit import (
    AddAnnotations,
    AddArticle,
    AddCheckpoint,
    AddLinks,
    ChangeAnnotations,
    ChangeArticle,
    ChangePreset,
    ChangeScheme,
    DecideSuggestions,
    Edit,
    ReassignWork,
    RemoveAnnotations,
    RemoveArticle,
    RemoveCheckpoint,
    RemoveLinks,
    RenameProject,
    RenameReviewer,
    SetExcluded,
    SetStatus,
    SettleCarried,
    edit_from_json,
    edit_to_json,
    invert,
)  # fmt: skip
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, SuggestionState

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
numbers = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
values = words | numbers | st.booleans() | st.lists(words, max_size=2)
json_values = st.recursive(
    st.none() | words | numbers | st.booleans(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=2),
    max_leaves=4,
)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**7), st.integers(1, 10**6))  # fmt: skip
annotations = st.builds(
    Annotation, id=words, article_id=words, reviewer=words, label=words, span=spans, quote=words, prefix=words, suffix=words,
    attributes=st.dictionaries(words, values, max_size=3), attribute_origin=st.dictionaries(words, st.just("app"), max_size=2),
    note=words, created_at=words, updated_at=words,
)  # fmt: skip
suggestions = st.builds(
    Suggestion, id=words, article_id=words, label=words, span=spans, quote=words, prefix=words, suffix=words,
    attributes=st.dictionaries(words, values, max_size=3), source=words,
    score=st.none() | st.floats(allow_nan=False, allow_infinity=False), made_at=words,
    state=st.sampled_from(typing.get_args(SuggestionState)), decided_by=st.none() | words, decided_at=words,
    annotation_id=st.none() | words,
)  # fmt: skip
links = st.builds(Link, *[words] * 6)
statuses = st.sampled_from(STATUSES)
cards = st.builds(ArticleCard, words, words, st.none() | words, st.dictionaries(words, json_values, max_size=3), words, st.none() | words)  # fmt: skip
excluded = st.builds(Excluded, spans, st.sampled_from(typing.get_args(ExcludedKind)))

carried = st.builds(Carried, words, words, st.none() | words, st.sampled_from(STATES), st.booleans())


def several(one: st.SearchStrategy[typing.Any]) -> st.SearchStrategy[tuple[typing.Any, ...]]:
    return st.lists(one, max_size=2).map(tuple)


ARGUMENTS: dict[type[Edit], list[st.SearchStrategy[typing.Any]]] = {
    AddAnnotations: [several(annotations)],
    AddCheckpoint: [words],
    RemoveCheckpoint: [words],
    RemoveAnnotations: [several(annotations)],
    ChangeAnnotations: [several(annotations), several(annotations)],
    SetStatus: [words, words, statuses, statuses],
    ChangeArticle: [cards, cards],
    SetExcluded: [words, several(excluded), several(excluded)],
    AddLinks: [several(links)],
    RemoveLinks: [several(links)],
    AddArticle: [words, st.booleans(), several(words), several(words), several(words)],
    RemoveArticle: [words, st.booleans(), several(words), several(words), several(words)],
    DecideSuggestions: [several(suggestions), several(suggestions)],
    ChangeScheme: [st.integers(1, 99), st.integers(1, 99)],
    RenameProject: [words, words],
    ChangePreset: [words, st.none() | words, st.none() | words],
    SettleCarried: [words, several(carried), several(carried)],
    RenameReviewer: [words, words],
    ReassignWork: [words, words, several(words), several(words), several(words), st.booleans()],
}
edits = st.one_of(*(st.builds(kind, *arguments) for kind, arguments in ARGUMENTS.items()))


def test_every_kind_of_edit_is_tried_here() -> None:
    assert set(ARGUMENTS) == set(typing.get_args(Edit))
    kinds = [kind.__dataclass_fields__["kind"].default for kind in ARGUMENTS]
    assert len(set(kinds)) == len(kinds)


@given(edits)
def test_an_inverse_is_another_edit_and_its_inverse_is_the_first(edit: Edit) -> None:
    assert invert(invert(edit)) == edit
    befores = [name for name in ("before", "after") if hasattr(edit, name)]
    if befores:
        inverse = invert(edit)
        assert type(inverse) is type(edit)
        assert (inverse.before, inverse.after) == (edit.after, edit.before)  # type: ignore[union-attr]
    else:
        act, _, thing = edit.kind.partition("-")
        assert invert(edit).kind == f"{ {'add': 'remove', 'remove': 'add'}[act] }-{thing}"


@given(edits)
def test_the_log_gives_back_what_was_put_in(edit: Edit) -> None:
    record = edit_to_json(edit)
    again = edit_from_json(record)
    assert again == edit
    assert repr(again) == repr(edit)  # 1, 1.0 and True are equal but not the same
    assert edit_to_json(again) == record


@pytest.mark.parametrize(
    "record",
    [
        "", "{}", "[]", '{"kind": "no-such-edit"}', '{"kind": "set-status", "article_id": "a"}',
        '{"kind": "change-scheme", "before": "first", "after": 2}',
        '{"kind": "set-excluded", "article_id": "a", "before": [], "after": [{"span": {"start": 5, "end": 5}}]}',
    ],
)  # fmt: skip
def test_what_is_no_edit_is_refused(record: str) -> None:
    with pytest.raises(ValueError):
        edit_from_json(record)


def test_an_import_that_was_logged_before_there_were_suggestions_is_read() -> None:
    record = '{"kind":"add-article","article_id":"a","is_new":true,"annotation_ids":["b"],"link_ids":[]}'
    assert edit_from_json(record) == AddArticle("a", True, ("b",))
