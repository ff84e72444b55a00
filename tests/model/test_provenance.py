"""Where metadata come from, inside an article's metadata."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.provenance import (
    META_NAMES,
    META_STATES,
    ORIGIN,
    MetaOrigin,
    meta_value,
    origins,
    unconfirmed,
    with_origins,
)
from annotator.model.span import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 999), st.integers(1, 99))
ORIGINS = st.builds(MetaOrigin, st.sampled_from(META_STATES), st.none() | SPANS, st.booleans())
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(st.text(), JSON, max_size=4),
    st.dictionaries(st.sampled_from(META_NAMES), ORIGINS | st.none()),
)
def test_what_is_written_is_read_and_nothing_else_changes(meta, wanted) -> None:
    after = with_origins(meta, wanted)
    for name, origin in wanted.items():
        assert origins(after).get(name) == origin
    rest = {name: value for name, value in meta.items() if name != ORIGIN}
    assert {name: value for name, value in after.items() if name != ORIGIN} == rest
    assert with_origins(after, origins(after)) == after


def test_entries_of_other_programs_stay_and_what_is_not_understood_is_none() -> None:
    meta = {
        "editor": "Jane",
        ORIGIN: {
            "editor": {"state": "stated", "page": 3},
            "author": {"state": "guessed"},
            "outlet": {"state": "stated", "start": 5, "end": 5},
            "url": {"state": "stated", "start": True, "end": 9, "seen": "here"},
            "title": "no",
        },
    }
    known = origins(meta)
    assert known == {"outlet": MetaOrigin("stated"), "url": MetaOrigin("stated")}
    assert with_origins(meta, known) == meta
    changed = with_origins(meta, {"outlet": MetaOrigin("absent"), "author": None})
    assert changed[ORIGIN] == {
        "editor": {"state": "stated", "page": 3},
        "outlet": {"state": "absent"},
        "url": meta[ORIGIN]["url"],
        "title": "no",
    }


def test_without_origins_there_is_no_entry() -> None:
    assert with_origins({"author": "A"}, {"author": None}) == {"author": "A"}
    assert origins({ORIGIN: "elsewhere"}) == {}


def test_values_as_words_and_what_nobody_confirmed() -> None:
    meta = with_origins(
        {"author": ["A B", "C D"], "published": 2021},
        {"author": MetaOrigin("inferred", Span(3, 9), is_proposal=True), "published": MetaOrigin("stated")},
    )
    assert [meta_value("T", meta, name) for name in ("title", "author", "published", "url")] == [
        "T", "A B, C D", "2021", "",
    ]  # fmt: skip
    assert unconfirmed(meta) == ["author"]
