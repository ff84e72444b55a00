"""Articles as lines, made by SQLite and by us: the same bytes, and the same refusals."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import DatabaseError, SpanError
from annotator.io import jsonl
from annotator.model.annotation import Annotation, AttributeValue, Link, annotation_at
from annotator.model.article import Article, Excluded, Status, article_id
from annotator.model.selection import EVERYTHING, Selection
from annotator.model.span import Span
from annotator.model.text import sha256
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export, preview
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import annotations, articles, links, object_columns
from annotator.store.transaction import Transaction

TEXT = '“Baku” 👩🏽\u200d🚀 said\u00a0no.\n\u05e9\u05dc\u05d5\u05dd e\u0301 \x7f\u2028 \\ "end" of it, 12.50 each.'
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
NUMBERS = st.one_of(
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False),
    st.just(1e16),
    st.just(1e-5),
)
ATTRIBUTES = st.dictionaries(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=10),
    st.one_of(WORDS, NUMBERS, st.booleans(), st.lists(WORDS, max_size=3)),
    max_size=4,
)


def article(text: str, number: int) -> Article:
    """An article with that text, and a number in its name."""
    return Article(article_id(sha256(text)), f"{number}.txt", None, text, sha256(text), meta={"n": number})


def annotation(made: Article, start: int, end: int, **further: object) -> Annotation:
    """An annotation of it."""
    one = annotation_at(
        made.text, made.id, Span(start, end), "claim", reviewer="Ada", at="2026-01-01T00:00:00Z"
    )
    return replace(one, **further)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(str(tmp_path / "project.db"), reviewer="Ada", create=True)
    yield opened
    opened.close()


STATUSES: dict[int, dict[str, Status]] = {0: {"Ada": "done"}, 3: {"Ben": "reading"}}


def fill(workspace: Workspace) -> list[Annotation]:
    """Four articles: all that an annotation can have, none, one that is removed, links; gives the annotations."""
    first, bare, gone, last = (article(f"{TEXT} {number}", number) for number in range(4))
    made = [
        annotation(
            first,
            0,
            6,
            attributes={"low": 1e-5, "high": 1e16, "unit": 'a "b" \\ \n\x1f'},
            note="=1\t\u2028\x7f",
        ),
        annotation(
            first, 0, len(first.text), attributes={"certainty": "sure"}, attribute_origin={"certainty": "app"}
        ),
        annotation(first, 7, 11, label="opinion", reviewer='Jürgen "J" O’Neil \\'),
        annotation(first, 7, 11, label="bias", placed="nearby", note="👩🏽\u200d🚀"),
        annotation(first, 7, 11, label="bias", reviewer="Məryəm", attributes={"a": ["x", "y"], "b": True}),
        annotation(first, 8, 11, placed="nearby", attributes={"a": ""}, attribute_origin={"a": "app"}),
    ]
    others = [annotation(gone, 0, 3), annotation(last, 2, 9), annotation(last, 12, 15)]
    with workspace.database.write() as t:
        for number, one in enumerate((first, bare, gone, last)):
            region = (Excluded(Span(30, 34), "share"),) if one is first else ()
            articles.insert(t, one, source=None, statuses=STATUSES.get(number, {}), excluded=region)
        annotations.add(t, [*made, *others])
        links.add(t, [Link("link-1", "same", made[0].id, others[1].id, "Ada", "why\n")])
    workspace.remove_article(gone.id)
    return made


def written(workspace: Workspace, selection: Selection = EVERYTHING) -> bytes:
    """The `jsonl` of the selection."""
    output = BytesIO()
    export(workspace, selection, ExportOptions("jsonl"), output, Progress())
    return output.getvalue()


def _never(_: Transaction) -> bool:
    return False


def by_us(workspace: Workspace, selection: Selection = EVERYTHING) -> bytes:
    """The same one by one, as for a server."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(object_columns, "joins_columns", _never)
        return written(workspace, selection)


SELECTIONS = {
    "everything": EVERYTHING,
    "label": Selection(labels=("bias",)),
    "reviewer": Selection(reviewers=("Ada",)),
    "nobody": Selection(reviewers=("Nobody",)),
    "statuses": Selection(statuses=("done",)),
    "without-notes": Selection(without_notes=True),
    "without-attributes": Selection(without_attributes=True),
    "without-excluded": Selection(without_excluded=True),
    "attribute": Selection(attributes=(("certainty", ""),)),
    "since": Selection(since="2026-01-02T00:00:00"),
}


@pytest.mark.parametrize("name", SELECTIONS)
def test_sqlite_makes_the_lines_that_we_would_make(workspace: Workspace, name: str) -> None:
    fill(workspace)
    lines = written(workspace, SELECTIONS[name])
    assert lines == by_us(workspace, SELECTIONS[name])
    assert name != "everything" or [
        len(orjson.loads(line)["annotations"]) for line in lines.splitlines()
    ] == [6, 0, 2]


def test_keys_stand_in_order_and_the_rare_ones_only_where_needed(workspace: Workspace) -> None:
    fill(workspace)
    found = orjson.loads(written(workspace).splitlines()[0])
    assert list(found) == sorted(found)
    keys = [list(one) for one in found["annotations"]]
    assert all(one == sorted(one) for one in keys)
    assert sorted(len(one) for one in keys) == [10, 10, 10, 11, 11, 12]


def test_signs_that_part_values_may_stand_in_quotes_notes_and_attributes(workspace: Workspace) -> None:
    parted = article("one\x1etwo\x1ethree", 1)
    made = [
        annotation(parted, 0, 3, note="\x1e", attributes={"a": "\x1e"}),
        annotation(parted, 0, 4, note='"\\u001e"'),
        annotation(parted, 3, 8, attributes={"a": 1}, attribute_origin={"a": "\x1e"}),
    ]
    with workspace.database.write() as t:
        articles.insert(t, parted, source=None, statuses={}, excluded=())
        annotations.add(t, made)
    assert written(workspace) == by_us(workspace)
    assert [one["text"] for one in orjson.loads(written(workspace))["annotations"]] == [
        "one\x1e",
        "one",
        "\x1etwo\x1e",
    ]


@pytest.fixture(scope="module")
def filling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A project that gets one article after the other."""
    opened = Workspace.open(str(tmp_path_factory.mktemp("made") / "project.db"), reviewer="Ada", create=True)
    yield opened
    opened.close()


@settings(max_examples=40, deadline=None)
@given(
    parts=st.lists(
        st.tuples(ATTRIBUTES, WORDS, WORDS.filter(str.strip), st.sampled_from(["claim", "figure"])),
        max_size=6,
    )
)
def test_whatever_stands_in_them(
    filling: Workspace, parts: list[tuple[dict[str, AttributeValue], str, str, str]]
) -> None:
    made = article(f"{TEXT} {uuid4()}", 1)
    ones = [
        annotation(made, 3, 20 + number, attributes=attributes, note=note, reviewer=reviewer, label=label)
        for number, (attributes, note, reviewer, label) in enumerate(parts)
    ]
    with filling.database.write() as t:
        articles.insert(t, made, source=None, statuses={}, excluded=())
        annotations.add(t, ones)
    mine = Selection(articles=(made.id,))
    assert written(filling, mine) == by_us(filling, mine)


def change(workspace: Workspace, column: str, value: object, annotation_id: str) -> None:
    """Writes into the database as another program would."""
    assert workspace.path is not None
    with sqlite3.connect(workspace.path) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute(f"UPDATE annotation SET {column} = ? WHERE uuid = ?", (value, annotation_id))


@pytest.mark.parametrize(
    ("column", "value", "error"),
    [
        ("quote", "other words", SpanError),
        ('"end"', 4, SpanError),
        ("attributes", "{not json", DatabaseError),
        ("attributes", "[1]", DatabaseError),
        ("attributes", '{"a":1}\x1e{"b":2}', DatabaseError),
        ("attributes", '{"a":1}\x1d{"b":2}', DatabaseError),
        ("attributes", '{"a":1}\x7f{"b":2}', DatabaseError),
        ("attributes", "", DatabaseError),
        ("attributes", '{"a":[1', DatabaseError),
        ("attributes", 'X"a":1}', DatabaseError),
        ("origin", '{"a":', DatabaseError),
        ("start", "x", DatabaseError),
        ("quote", b"\xff\xfe", SpanError),
        ("note", b"\xff\xfe", DatabaseError),
    ],
)
def test_what_another_program_has_broken_is_refused(
    workspace: Workspace, column: str, value: object, error: type[Exception]
) -> None:
    made = fill(workspace)
    change(workspace, column, value, made[0].id)
    with pytest.raises(error) as raised:
        written(workspace)
    if isinstance(raised.value, SpanError):
        assert made[0].id in str(raised.value)
    # A preview reads each by itself, as the export does only where something is strange.
    with pytest.raises(error) as shown:
        preview(workspace, Selection(), ExportOptions("jsonl"))
    assert str(shown.value) == str(raised.value)


def test_small_articles_are_written_at_once_whatever_one_of_them_holds(workspace: Workspace) -> None:
    """Some without annotations, one with the sign between values, one larger than all that is taken at once."""
    made = [article(f"{TEXT} {number}", number) for number in range(10)]
    made.append(article("word " * 60_000, 10))
    with workspace.database.write() as t:
        for number, one in enumerate(made):
            articles.insert(t, one, source=None, statuses={}, excluded=())
            ones = [annotation(one, place, place + 4, label="claim") for place in range(number % 4)]
            if number == 6:
                ones.append(annotation(one, 0, 3, note="\x7f", placed="nearby"))
            if number == 7:
                ones.append(
                    annotation(one, 0, 3, label="bias", attributes={"a": 1}, attribute_origin={"a": "app"})
                )
            annotations.add(t, ones)
    lines = written(workspace)
    assert lines == by_us(workspace)
    assert [len(orjson.loads(line)["annotations"]) for line in lines.splitlines()] == [
        0, 1, 2, 3, 0, 1, 3, 4, 0, 1, 2,
    ]  # fmt: skip


def columns_of(labels: bytes) -> tuple[bytes | None, ...]:
    """Two annotations of “one two”."""
    return (
        b"0,4", b"3,7", b"one\x7ftwo", b"{}\x7f{}", b"id-1\x7fid-2", b"now\x7fnow", labels, b"\x7f", b"1\x7f2", None,
    )  # fmt: skip


@pytest.mark.parametrize(
    "labels", [(b"a\x7fb\x7fc", b"d"), (b"a\x7fa\x7fa", b"a"), (b"a", b"a\x7fa\x7fa"), (b"a", b"b\x7fc\x7fd")]
)
def test_a_value_too_many_is_not_taken_for_one_of_the_next_article(labels: tuple[bytes, bytes]) -> None:
    objects = object_columns.ObjectColumns(jsonl.MEMBERS, {1: 'A "name"'})
    right = [("one two", columns_of(b"a\x7fb"))] * 2
    made = objects.joined(right)
    assert made is not None
    assert [count for _, count in made] == [2, 2]
    assert [one["reviewer"] for one in orjson.loads(b"[%b]" % made[0][0])] == ['A "name"', ""]
    assert objects.joined([("one two", columns_of(each)) for each in labels]) is None


@pytest.mark.parametrize("ends", [(b"3,7,7", b"3"), (b"3", b"3,7,7")])
def test_a_position_too_many_is_not_taken_for_one_of_the_next_article(ends: tuple[bytes, bytes]) -> None:
    objects = object_columns.ObjectColumns(jsonl.MEMBERS, {1: 'A "name"'})
    first, _, *rest = columns_of(b"a\x7fb")
    assert objects.joined([("one two", (first, each, *rest)) for each in ends]) is None


def test_marks_between_values_may_stand_in_any_of_them(workspace: Workspace) -> None:
    first = article("one\x1dtwo\x1ethree", 1)
    second = article('all is \\ "said"\nand\tdone\x07', 2)
    made = [
        annotation(first, 0, 7, placed="near\x1dby", note="\x1d"),
        annotation(first, 4, 9, attributes={"a": "\x1d"}, attribute_origin={"a": "\x1d"}),
        *(
            annotation(second, start, start + 8, note=note, placed=placed, updated_at=when)
            for start, note, placed, when in (
                (0, 'a "word"', "", "2026-01-05T00:00:00Z"),
                (3, "\\", "quote", "2026-01-02T03:04:05Z"),
                (9, "\x00\x7f\u2028", "", "2026-01-05T00:00:00Z"),
                (15, "", "carried", "2026-01-06T00:00:00Z"),
            )
        ),
    ]
    with workspace.database.write() as t:
        for one in (first, second):
            articles.insert(t, one, source=None, statuses={}, excluded=())
        annotations.add(t, made)
    assert written(workspace) == by_us(workspace)
    assert written(workspace).count(b'"placed"') == 3
