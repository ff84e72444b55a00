"""Selections by value and by time, and what a selection leaves out, in both databases."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Link, annotation_at
from annotator.model.article import Article, Excluded
from annotator.model.imported import ImportedArticle
from annotator.model.selection import EVERYTHING, Selection
from annotator.model.span import Span
from annotator.services.workspace import Workspace
from annotator.store import streams
from annotator.store.attribute_tests import _pieces  # pyright: ignore[reportPrivateUsage] - proven against JSON itself
from annotator.store.encoding import to_json

MakeArticle = Callable[..., Article]

TEXT = "Baku sells oil.\nShare this\nIsrael buys 40 percent of it."
MADE = {
    "Baku": ("2026-11-20T10:00:00Z", {"whole": "Bob"}),
    "oil": ("2026-11-21T10:00:00Z", {"whole": "bob"}),
    "this": ("2026-11-21T10:00:00.500Z", {"low": 40, "unit": "per cent"}),
    "40": ("2026-11-21T23:59:59.999999Z", {"low": 40}),
    "it": ("2026-11-22T00:00:00Z", {"low": 400, "whole": '","low":40}', "unit": "İstanbul"}),
}


@pytest.fixture
def project(target: str, make_article: MakeArticle) -> Iterator[Workspace]:
    article = replace(make_article(TEXT, name="one.txt"), note="of the article")
    made = tuple(
        replace(
            annotation_at(
                article.text, article.id, Span(TEXT.index(words), TEXT.index(words) + len(words)), "figure",
                reviewer="Mira", at=at,
            ),
            attributes=values, note=f"on {words}", attribute_origin={name: {"by": "figures"} for name in values},
        )
        for words, (at, values) in MADE.items()
    )  # fmt: skip
    links = (
        Link("l1", "same", made[0].id, made[1].id, "Mira", "why"),
        Link("l2", "same", made[2].id, made[3].id, "Mira"),
    )
    region = (Excluded(Span(16, 26), "share"),)
    with closing(Workspace.open(target, reviewer="Mira", create=True)) as workspace:
        workspace.import_batch([ImportedArticle(article, None, made, region, links=links)], words="Import")
        yield workspace


def quotes(project: Workspace, selection: Selection) -> list[str]:
    with project.database.read() as t:
        (found,) = streams.article_records(t, selection)
        rows = list(streams.annotation_rows(t, selection, ["low"]))
        assert streams.size(t, selection) == (1, len(rows))
    assert [row[10] for row in rows] == [one.quote for one in found.annotations]
    return [one.quote for one in found.annotations]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ((("whole", "Bob"),), ["Baku"]),
        ((("whole", "bob"),), ["oil"]),
        ((("whole", ""),), ["Baku", "oil", "it"]),
        ((("low", "40"),), ["this", "40"]),
        ((("low", "4"),), []),
        ((("low", "40"), ("low", "400")), ["this", "40", "it"]),
        ((("low", "40"), ("unit", "per cent")), ["this"]),
        ((("unit", "İstanbul"),), ["it"]),
        ((("unit", "%"),), []),
        ((("unit", "cent"),), []),
        ((("", ""),), []),
        ((), ["Baku", "oil", "this", "40", "it"]),
    ],
)
def test_by_the_value_of_an_attribute(
    project: Workspace, wanted: tuple[tuple[str, str], ...], expected: list[str]
) -> None:
    assert quotes(project, Selection(attributes=wanted)) == expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z", ["oil", "this", "40"]),
        ("2026-11-21T10:00:00Z", None, ["oil", "this", "40", "it"]),
        ("2026-11-21T10:00:01Z", None, ["40", "it"]),
        (None, "2026-11-21T10:00:00Z", ["Baku"]),
        (None, "2026-11-21T10:00:01Z", ["Baku", "oil", "this"]),
    ],
)
def test_by_the_time_they_were_made(
    project: Workspace, since: str | None, until: str | None, expected: list[str]
) -> None:
    assert quotes(project, Selection(since=since, until=until)) == expected


def test_links_go_with_the_annotation_they_begin_at(project: Workspace) -> None:
    with project.database.read() as t:
        linked = {
            name: [each.id for one in streams.article_records(t, selection) for each in one.links]
            for name, selection in {
                "all": EVERYTHING,
                "value": Selection(attributes=(("whole", "Bob"),)),
                "time": Selection(since="2026-11-21T10:00:00Z"),
                "excluded": Selection(without_excluded=True),
            }.items()
        }
    assert linked == {"all": ["l1", "l2"], "value": ["l1"], "time": ["l2"], "excluded": ["l1"]}


def test_what_is_left_out_is_nowhere(project: Workspace) -> None:
    bare = Selection(without_attributes=True, without_notes=True)
    with project.database.read() as t:
        (found,) = streams.article_records(t, bare)
        (whole,) = streams.article_records(t, EVERYTHING)
        rows = list(streams.annotation_rows(t, bare, ["low"]))
        value = Selection(attributes=(("low", "40"),), without_attributes=True)
        (chosen,) = streams.article_records(t, value)
    assert (found.article.note, whole.article.note) == ("", "of the article")
    assert {(one.note, *one.attributes, *one.attribute_origin) for one in found.annotations} == {("",)}
    assert all(one.note and one.attributes and one.attribute_origin for one in whole.annotations)
    assert ([one.note for one in found.links], [one.note for one in whole.links]) == (["", ""], ["why", ""])
    assert {(row[11], row[15]) for row in rows} == {("", None)}
    assert [one.quote for one in chosen.annotations] == ["this", "40"]


VALUES = st.dictionaries(
    st.text(st.sampled_from('ab"\\{,:'), min_size=1, max_size=3),
    st.text(st.sampled_from('ab"\\{},:0'), min_size=1, max_size=6) | st.integers(-3, 300),
    max_size=3,
)


@given(
    values=VALUES,
    name=st.sampled_from(["a", "b", "ab"]),
    value=st.sampled_from(["", "a", "0", "3", '"', "b\\", ',"a":0']),
)
def test_a_piece_is_found_exactly_where_the_value_is(
    values: dict[str, str | int], name: str, value: str
) -> None:
    values = {key: one for key, one in values.items() if not key.endswith(("\\", '"'))}
    found = any(piece in to_json(values) for piece in _pieces(name, value))
    has = name in values and (not value or json.dumps(values[name]) in (value, json.dumps(value)))
    assert found == has
