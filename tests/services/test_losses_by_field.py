"""Field by field, what each format that we read and write carries: what does not come back was told, with the right count.

Each probe is an article that says one thing beside its text. It is written, read again by the format's own reader, and compared
field by field: what differs has to be told under a kind that says so, and what is told has to differ.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from hashlib import sha256
from importlib.util import find_spec
from uuid import NAMESPACE_OID, uuid5

import pytest

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.formats import Format
from annotator.io.given import given_bytes
from annotator.io.losses import Loss, Losses
from annotator.io.records import (
    CONTINUES,
    AnnotationRecord,
    ArticleRecord,
    ExcludedRecord,
    ForeignAnnotation,
    LinkRecord,
    QuoteRecord,
    Record,
)
from annotator.io.writing import ALWAYS_LOOKED_FOR, Corpus, WritingOptions, note_losses
from annotator.model.offsets import Utf16Offsets
from annotator.model.provenance import ORIGIN
from annotator.services.default_scheme import default_scheme
from annotator.services.sinks import MemorySink

SCHEME = default_scheme()
NEEDS = {"parquet": "pyarrow", "spacy": "spacy"}
TEXT = "Officials 🙂 say Baku supplies 40% of oil.\nCritics call the ties “furtive” 👨‍👩‍👧.\nThe last line."
MADE, CHANGED = "2026-01-01T10:00:00Z", "2026-02-02T11:00:00Z"
ODD = " both \t ends\r\nand two lines \n"

OF_READERS = {
    ArticleRecord: {"line", "source", "has_title", "unit", "is_foreign", "suggestions", "meta_origin"},
    AnnotationRecord: set[str](),
    LinkRecord: set[str](),
    ExcludedRecord: set[str](),
}
"""Fields that no article of the database has: what readers say of files."""


def uuid(name: str) -> str:
    return str(uuid5(NAMESPACE_OID, name))


def article(name: str, **given) -> ArticleRecord:
    text = f"{TEXT} {name}"
    made: dict = {
        "id": uuid(name), "name": f"{name}.txt", "text_sha256": sha256(text.encode()).hexdigest(), "has_title": True,
    }  # fmt: skip
    return ArticleRecord(text, **(made | {"annotations": (mark(),)} | given))


def mark(words: str = "Baku", label: str = "claim", **given) -> AnnotationRecord:
    start = TEXT.index(words)
    made: dict = {"id": uuid(words), "reviewer": "Mira", "created_at": MADE, "updated_at": MADE}
    return AnnotationRecord(label, start, start + len(words), text=words, **(made | given))


def linked(name: str, **given) -> ArticleRecord:
    made: dict = {"id": uuid(f"link of {name}"), "reviewer": "Mira"}
    link = LinkRecord("answers", uuid("Baku"), uuid("Critics"), **made)
    return article(name, annotations=(mark(), mark("Critics")), links=(replace(link, **given),))


META: Mapping[str, object] = {
    "words": "Reuters", "odd": ODD, "digits": "40", "truth": "true", "whole": 40, "large": 2**62, "fraction": 1.5, "small": 1e-07,
    "round": 2.0, "yes": True, "no": False, "list": ["a", "b"], "one": ["a"], "numbers": [1, 2], "nested": {"a": {"b": [1, None]}},
}  # fmt: skip
VALUES: Mapping[str, object] = {
    "words": "hedged", "odd": ODD, "digits": "40", "truth": "true", "whole": 40, "large": 2**53 + 1, "fraction": 1.5, "small": 1e-07,
    "round": 2.0, "yes": True, "no": False, "list": ["a; b", "c|d"], "one": ["a"], "signs": "a|b <c>,d & “e”", "none": None,
    "empty": [],
}  # fmt: skip
NOTES: Mapping[str, str] = {
    "plain": "no source", "lines": "two\nlines", "odd": ODD, "return": "a\rb\r\nc", "tab": "a\tb", "like": "certainty: low",
    "escaped": "a\\nb", "markup": "<b>&amp; ]]>", "long": "x y " * 2_000,
}  # fmt: skip


def probes() -> Iterator[ArticleRecord]:
    """Every field of the records, with values that formats find hard."""
    yield article("plain")
    yield article("bare", annotations=())
    yield article("titled", title="A title")
    yield article("oddly titled", title="A\ttitle\r\nof it")
    yield article("hashed", source_sha256="ab" * 32)
    yield article("finished", status={"Mira": "done"})
    yield article("by several", status={"Mira": "done", "Jonas": "reading", "Without annotations": "done"})
    yield article("noted", note="A note")
    yield article("oddly noted", note=ODD)
    yield article("regions", excluded=(ExcludedRecord(0, 9, "byline"), ExcludedRecord(36, 41)))
    yield article("newer", version_of=uuid("plain"))
    yield article("origins", meta={"author": "Jane", ORIGIN: {"author": {"state": "inferred"}}})
    for name, value in META.items():
        yield article(f"meta {name}", meta={name: value})
    for name, value in VALUES.items():
        yield article(f"value {name}", annotations=(mark(attributes={name: value}),))
    for name, value in NOTES.items():
        yield article(f"note {name}", annotations=(mark(note=value),))
    yield article("both", annotations=(mark(attributes={"certainty": "low"}, note="no source"),))
    yield article(
        "filled in", annotations=(mark(attributes={"unit": "%"}, attribute_origin={"unit": "app"}),)
    )
    yield article("oddly called", annotations=(mark(attributes={"Wer sagt’s?": "x"}),))
    yield article("somebody else", annotations=(mark(reviewer="Jonas 🙂"),))
    yield article("nobody", annotations=(mark(reviewer=None),))
    yield article("two", annotations=(mark(), mark(id=uuid("other"), reviewer="Jonas 🙂")))
    yield article("changed", annotations=(mark(updated_at=CHANGED),))
    yield article("timeless", annotations=(mark(created_at=None, updated_at=None),))
    yield article("no uuid", annotations=(mark(id="t-1"),))
    yield article("placed", annotations=(mark(placed="quote"),))
    yield article("alike", annotations=tuple(mark(id=uuid(one), attributes={"unit": one}) for one in "ab"))
    yield article("unknown label", annotations=(mark(label="OLD"),))
    yield article("oddly labelled", annotations=(mark(label="Übel & „mehr“"),))
    yield linked("link")
    yield linked("link with a note", note="sure?")
    yield linked("link with an odd note", note=ODD)
    yield linked("link by another", reviewer="Jonas 🙂")
    yield linked("link by nobody", reviewer=None)
    yield linked("oddly called link", type="gehört zu: „x“")
    yield linked("link elsewhere", to_id=uuid("another article's"))
    yield linked("parts", type=CONTINUES, from_id=uuid("Critics"), to_id=uuid("Baku"))


PROBES = {one.name.removesuffix(".txt"): one for one in probes()}


def is_loaded(found: Format) -> bool:
    return find_spec(NEEDS.get(found.extra or found.writing.extra, "json")) is not None


FORMATS = [
    one for one in registry.formats() if one.writing is not None and one.reads and one.id != "refi-qdc"
]
RUNS = [
    pytest.param(one, WritingOptions(), id=one.id, marks=pytest.mark.skipif(not is_loaded(one), reason="an optional extra"))
    for one in FORMATS
]  # fmt: skip
RUNS += [
    pytest.param(one, WritingOptions(as_entities=True), id=f"{one.id}, entities")
    for one in FORMATS
    if one.id == "spacy-json"
]

EXPLAINED: Mapping[str, tuple[Loss, ...]] = {
    "article id": ("article-ids",), "title": ("titles",), "source_sha256": ("originals",), "status": ("statuses",),
    "excluded": ("excluded",), "article note": ("article-notes",), "version_of": ("versions",), "meta": ("metadata",),
    "meta value": ("values", "metadata"), ORIGIN: ("origins", "metadata"), "bare": ("bare-articles",),
    "label": ("names",), "id": ("ids",), "reviewer": ("reviewers",), "times": ("times",), "placed": ("placings",),
    "note": ("notes", "one-line", "as-notes"), "attributes": ("attributes", "as-notes", "one-line", "names"), "value": ("values",),
    "attribute_origin": ("origins",), "annotation": ("doubles", "overlaps", "annotations"),
    "link type": ("names",), "link id": ("link-ids",), "link note": ("link-notes", "one-line"),
    "link reviewer": ("link-reviewers",), "link": ("links",), "join": ("parts",),
}  # fmt: skip
"""What differs, and the kinds of losses that say so."""

BESIDE: frozenset[Loss] = frozenset(("alike",))
"""Kinds that say of what is there as it was that something else makes it hard to tell from others."""


@dataclass
class Back:
    """What came back, and what was told."""

    article: ArticleRecord
    losses: Losses
    files: bytes
    is_there: bool
    lost: Counter[str] = field(default_factory=Counter)


def back(found: Format, options: WritingOptions, one: ArticleRecord) -> Back:
    """Writes one article and reads it again."""
    losses, sink, seen = Losses(), MemorySink(), list[str]()

    def articles() -> Iterator[ArticleRecord]:
        if not seen:
            note_losses(one, found.writing.carries, losses)
            seen.append(one.name)
        yield one

    found.writing.write(Corpus("probes", SCHEME, articles, options, losses), sink)
    files = {name or f"out{found.suffixes[0]}": content for name, content in sink.files.items()}
    claimed = set[str]().union(*registry.claimed(list(files)).values())
    records: list[Record] = []
    for name, content in files.items():
        given = given_bytes(content, name, files)
        is_it = len(files) == 1 or found.recognise is None or found.recognise(given.glimpse())
        if name not in claimed and is_it:
            records += registry.read(found.id, given_bytes(content, name, files), Findings())
    everything = b"".join([*map(_plain, files.values()), *(name.encode() for name in files)])
    return Back(_whole(found, one, records), losses, everything, is_there=found.holds_texts)


def _plain(content: bytes) -> bytes:
    """What a DocBin has compressed."""
    try:
        return zlib.decompress(content)
    except zlib.error:
        return content


def _whole(found: Format, one: ArticleRecord, records: Iterable[Record]) -> ArticleRecord:
    """All that was read of the article as one record, in code points."""
    articles = [each for each in records if isinstance(each, ArticleRecord)]
    quotes = [each for each in records if isinstance(each, QuoteRecord)]
    if quotes or not found.holds_texts:
        assert not articles
        links = tuple(link for each in quotes for link in each.links)
        return ArticleRecord(one.text, annotations=tuple(each.annotation for each in quotes), links=links)
    assert articles
    annotations = [_unit(each, article) for article in articles for each in article.annotations]
    parted = [part for each in annotations for part in _parts(each)]
    joins = tuple(
        LinkRecord(CONTINUES, str(after.id), str(before.id))
        for each in annotations
        for before, after in zip(_parts(each), _parts(each)[1:], strict=False)
    )
    links = tuple(link for article in articles for link in article.links)
    first = articles[0]
    status = {name: state for article in articles for name, state in article.status.items()}
    return replace(first, annotations=tuple(parted), links=links + joins, status=status)


def _unit(one: AnnotationRecord, article: ArticleRecord) -> AnnotationRecord:
    if article.unit != "utf16":
        return one
    span = Utf16Offsets(article.text).span_from_utf16(one.start, one.end)
    return replace(one, start=span.start, end=span.end)


def _parts(one: AnnotationRecord) -> list[AnnotationRecord]:
    if not isinstance(one, ForeignAnnotation) or len(one.parts) < 2:
        return [one]
    first, *rest = one.parts
    bare = replace(one, attributes={}, note=None, parts=())
    return [
        replace(one, start=first[0], end=first[1], parts=()),
        *(replace(bare, start=start, end=end, id=f"{one.id}/{start}") for start, end in rest),
    ]


def differences(one: ArticleRecord, made: Back) -> Counter[str]:
    """How often each field has not come back."""
    other, found = made.article, Counter[str]()
    assert other.text == one.text
    for name, attribute in (
        ("title", "title"), ("article note", "note"), ("version_of", "version_of"), ("status", "status"),
        ("source_sha256", "source_sha256"),
    ):  # fmt: skip
        before = getattr(one, attribute)
        found[name] += bool(before) and before != getattr(other, attribute)
    found["article id"] += one.id != other.id and one.id.encode() not in made.files
    found["bare"] += not one.annotations and not made.is_there
    found["excluded"] += len(set(one.excluded) - set(other.excluded))
    _compare_meta(one.meta, other.meta, found)
    same = _compare_annotations(one, other, found, made)
    _compare_links(one, other, same, found, made)
    return +found


def _compare_meta(before: Mapping[str, object], after: Mapping[str, object], found: Counter[str]) -> None:
    found[ORIGIN] += ORIGIN in before and before[ORIGIN] != after.get(ORIGIN)
    rest = before.keys() - {ORIGIN}
    found["meta"] += bool(rest - after.keys())
    found["meta value"] += sum(repr(before[name]) != repr(after[name]) for name in rest & after.keys())


def _compare_annotations(
    one: ArticleRecord, other: ArticleRecord, found: Counter[str], made: Back
) -> dict[str, str]:
    left, same = list(other.annotations), dict[str, str]()
    for each in one.annotations:
        near = [x for x in left if (x.start, x.end) == (each.start, each.end)]
        if not near:
            made.lost["annotation"] += 1
            continue
        best = min(
            near, key=lambda x: (x.id != each.id, x.reviewer != each.reviewer, _said(x) != _said(each))
        )
        left.remove(best)
        same[str(each.id)] = str(best.id)
        _compare(each, best, found)
    assert not left, "more came back than there was"
    found["annotation"] += made.lost["annotation"]
    return same


def _said(one: AnnotationRecord) -> str:
    return json.dumps([sorted(one.attributes.items(), key=str), one.note], default=str)


def _compare(one: AnnotationRecord, other: AnnotationRecord, found: Counter[str]) -> None:
    label = SCHEME.find(other.label)
    found["label"] += one.label not in (other.label, label and label.id)
    found["id"] += one.id != other.id
    found["reviewer"] += bool(one.reviewer) and one.reviewer != other.reviewer
    found["times"] += bool(one.created_at) and (one.created_at, one.updated_at) != (
        other.created_at, other.updated_at or other.created_at,
    )  # fmt: skip
    found["placed"] += one.placed != other.placed
    found["note"] += bool(one.note) and one.note != other.note
    found["attribute_origin"] += dict(one.attribute_origin) != dict(other.attribute_origin)
    given = {name: value for name, value in one.attributes.items() if value not in (None, [])}
    found["attributes"] += bool(given.keys() - other.attributes.keys())
    found["value"] += sum(
        repr(value) not in (repr(x) for x in other.attributes.values())
        for name, value in given.items()
        if name in other.attributes
    )


def _compare_links(
    one: ArticleRecord, other: ArticleRecord, same: Mapping[str, str], found: Counter[str], made: Back
) -> None:
    left = list(other.links)
    for link in one.links:
        ends = same.get(link.from_id, link.from_id), same.get(link.to_id, link.to_id)
        best = next((x for x in left if (x.from_id, x.to_id) == ends), None)
        if best is None:
            made.lost["link"] += 1
            found["join" if link.type == CONTINUES else "link"] += 1
            continue
        left.remove(best)
        found["link type"] += best.type != link.type
        found["link id"] += best.id != link.id
        found["link note"] += bool(link.note) and best.note != link.note
        found["link reviewer"] += bool(link.reviewer) and best.reviewer != link.reviewer
    assert not left, "more links came back than there were"


@pytest.mark.parametrize("name", PROBES)
@pytest.mark.parametrize(("found", "options"), RUNS)
def test_what_does_not_come_back_was_told_and_nothing_else(
    found: Format, options: WritingOptions, name: str
) -> None:
    one = PROBES[name]
    made = back(found, options, one)
    differ = differences(one, made)
    told = {kind: count.number for kind, count in made.losses.counts() if kind not in BESIDE}
    for what, number in differ.items():
        assert sum(told.get(kind, 0) for kind in EXPLAINED[what]) >= number, f"{what} is lost and not told"
    for kind, number in told.items():
        most = sum(differ[what] for what, kinds in EXPLAINED.items() if kind in kinds)
        assert number <= most + made.lost.total(), f"{kind} is told of what came back"


def test_every_field_of_the_records_is_in_a_probe() -> None:
    """Fails when a record gets a field that no probe says anything in."""
    every: Mapping[type, list] = {
        ArticleRecord: list(PROBES.values()),
        AnnotationRecord: [each for one in PROBES.values() for each in one.annotations],
        LinkRecord: [each for one in PROBES.values() for each in one.links],
        ExcludedRecord: [each for one in PROBES.values() for each in one.excluded],
    }
    for kind, those in every.items():
        known = {one.name: one for one in fields(kind)}
        assert OF_READERS[kind] <= known.keys()
        for name in known.keys() - OF_READERS[kind]:
            assert len({repr(getattr(one, name)) for one in those} - {_default(known[name])}) > 0, name


def _default(one) -> str:
    if one.default is not MISSING:
        return repr(one.default)
    return "" if one.default_factory is MISSING else repr(one.default_factory())


def test_every_kind_that_is_looked_for_is_lost_by_some_format() -> None:
    lost = {kind for found in FORMATS for kind in ALWAYS_LOOKED_FOR if kind not in found.writing.carries}
    assert lost == set(ALWAYS_LOOKED_FOR)
    assert {kind for kinds in EXPLAINED.values() for kind in kinds} >= set(ALWAYS_LOOKED_FOR)
