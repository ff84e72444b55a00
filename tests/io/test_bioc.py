"""BioC XML: documents of passages and sentences, with annotations that count from the document or from the sentence."""

from bisect import bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import bioc, registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import PlacedArticle, place_article
from annotator.io.records import ArticleRecord, LinkRecord

TITLE = "Officials 🙂👩\u200d🔬 say"
BODY = "Baku supplies 40% of Israel’s oil. Cafe\u0301\u00a0owners say 40% twice. אמרו שלום"
SIZES = {
    "code": len,
    "utf8": lambda words: len(words.encode()),
    "utf16": lambda words: len(words.encode("utf-16-le")) // 2,
}


def annotation(key: str, words: str | None, *places: tuple[int, int], **infons: str) -> str:
    said = "".join(f'<infon key="{name}">{value}</infon>' for name, value in infons.items())
    where = "".join(f'<location offset="{offset}" length="{length}"/>' for offset, length in places)
    quote = "" if words is None else f"<text>{words}</text>"
    return f'<annotation id="{key}">{said}{where}{quote}</annotation>'


def collection(*inside: str, first: int = 0, offset: int | None = None, more: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?><!DOCTYPE collection SYSTEM "BioC.dtd"><collection><source>news</source><date/><key/>'
        f'<document><id>d1</id><infon key="journal">Demo</infon><passage><infon key="type">title</infon>'
        f'<infon key="year">2026</infon><offset>{first}</offset><text>{TITLE}</text></passage><passage>'
        f'<infon key="type">abstract</infon><infon key="section">A</infon><offset>{len(TITLE) + 1 if offset is None else offset}'
        f"</offset><text>{BODY}</text>{''.join(inside)}</passage>{more}</document></collection>"
    ).encode()


def read(content: bytes) -> tuple[PlacedArticle, Findings]:
    findings = Findings()
    given = given_bytes(content, "d.xml")
    assert registry.recognise(given.glimpse()).id == "bioc"
    (record,) = registry.read("bioc", given, findings)
    assert isinstance(record, ArticleRecord)
    found = place_article(record, findings)
    assert found is not None
    return found, findings


@pytest.mark.parametrize("unit", SIZES)
@pytest.mark.parametrize("is_relative", [False, True])
def test_every_way_of_counting(unit: str, *, is_relative: bool) -> None:
    size = SIZES[unit]
    offset = size(TITLE) + 1

    def place(words: str, *, last: bool = False) -> tuple[int, int]:
        at = BODY.rindex(words) if last else BODY.index(words)
        return size(BODY[:at]) + (0 if is_relative else offset), size(words)

    found, findings = read(
        collection(
            annotation("T1", "40%", place("40%"), type="Figure", unit="percent"),
            annotation("T2", "40%", place("40%", last=True), type="Figure"),
            annotation(
                "T3",
                "Cafe\u0301\u00a0owners",
                place("Cafe\u0301\u00a0owners"),
                type="org.x.NamedEntity",
                value="PER",
            ),
            annotation("T4", "Baku oil", place("Baku"), place("oil"), type="org.x.Thing"),
            annotation("T5", None, place("שלום"), kind="word"),
            offset=offset,
        )
    )
    assert not findings.problems
    assert found.text == f"{TITLE}\n{BODY}"
    assert [(each.record.label, each.span.of(found.text)) for each in found.annotations] == [
        ("Figure", "40%"), ("Figure", "40%"), ("PER", "Cafe\u0301\u00a0owners"), ("Thing", "Baku"), ("Thing", "oil"), ("word", "שלום"),
    ]  # fmt: skip
    first, second = found.annotations[:2]
    assert second.span.start == found.text.rindex("40%") > first.span.start
    assert all(not each.placed for each in found.annotations)
    assert first.record.attributes == {"unit": "percent"}


def test_what_is_said_of_the_document() -> None:
    found, findings = read(collection())
    record = found.record
    assert (record.name, record.title) == ("d1", TITLE)
    assert record.meta == {"corpus": "news", "outlet": "Demo", "year": "2026"}
    assert findings.left_out == {"passage property": 1}


def test_relations() -> None:
    offset = len(TITLE) + 1
    found, findings = read(
        collection(
            annotation("T1", "Baku", (offset, 4), type="A"),
            annotation("T2", "40%", (offset + 14, 3), type="A"),
            '<relation id="R1"><infon key="type">x.Rel</infon><infon key="label">sells</infon>'
            '<node refid="T2" role="target"/><node refid="T1" role="source"/></relation>',
            '<relation id="R2"><node refid="T2"/><node refid="T9"/></relation>',
        )
    )
    assert found.links == (LinkRecord("sells", "T1", "T2"),)
    assert findings.left_out["unattached relation"] == 1


def test_sentences_and_a_quote_that_is_no_quote() -> None:
    sentences = "".join(
        f"<sentence><offset>{offset}</offset><text>{words}</text>{more}</sentence>"
        for offset, words, more in (
            (
                50,
                "One 🙂 two.",
                annotation("1", "two", (6, 3), type="A") + annotation("2", "annotation text", (0, 3)),
            ),
            (90, "Three.", annotation("3", "Three", (0, 5), type="A")),
        )
    )
    found, findings = read(collection(more=f"<passage><offset>50</offset>{sentences}</passage>"))
    assert found.text.endswith("\nOne 🙂 two. Three.")
    assert [each.span.of(found.text) for each in found.annotations] == ["two", "Three"]
    (problem,) = findings.problems
    assert "annotation text" in problem.words


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (annotation("1", None, (9999, 3), type="A"), "“A” does not lie in its passage."),
        (annotation("1", "a", (-1, 3), type="A"), "A location has no “offset” and “length” that are whole numbers from 0."),
        (annotation("1", "a", (10**4000, 3), type="A"), "A location has no “offset” and “length” that are whole numbers from 0."),
    ],
)  # fmt: skip
def test_wrong_places_are_named(one: str, words: str) -> None:
    found, findings = read(collection(one))
    assert not found.annotations
    assert [each.words for each in findings.problems] == [words]


def test_an_annotation_without_words() -> None:
    _, findings = read(collection(annotation("1", "", (20, 0), type="A"), annotation("2", "a", type="A")))
    assert findings.left_out["empty annotation"] == 2


@pytest.mark.parametrize("content", [b"", b"<collection/>", b"<collection><document>", b"<a><document/></a>"])
def test_what_is_no_bioc(content: bytes) -> None:
    with pytest.raises(InputError):
        list(registry.read("bioc", given_bytes(content, "d.xml"), Findings()))


PIECES = st.sampled_from(
    ["<passage>", "</passage>", "<sentence>", "</sentence>", "<text>", "</text>", "<offset>", "</offset>", "5", "-1", "9" * 40, "🙂a",
     annotation("1", "a", (0, 1), type="A"), annotation("1", "🙂", (0, 4), (3, 1)), "<relation><node refid='1'/></relation>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join), st.booleans())
def test_nothing_raises_but_input_errors(inside: str, mended: bool) -> None:
    if mended:
        inside = f"<passage><offset>0</offset><text>a🙂a</text></passage><passage>{inside}</passage>"
    content = f"<collection><document><id>1</id>{inside}</document></collection>".encode()
    findings = Findings()
    try:
        for found in registry.read("bioc", given_bytes(content, "d.xml"), findings):
            assert isinstance(found, ArticleRecord)
            place_article(found, findings)
    except InputError:
        return


@given(st.data())
def test_damaged_bytes_raise_nothing_but_input_errors(data: st.DataObject) -> None:
    content = bytearray(
        collection(annotation("1", "Baku", (len(TITLE) + 1, 4), type="A"), annotation("2", "🙂", (10, 1)))
    )
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    findings = Findings()
    try:
        for found in registry.read("bioc", given_bytes(bytes(content), "d.xml"), findings):
            assert isinstance(found, ArticleRecord)
            place_article(found, findings)
    except InputError:
        return


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("aé€🙂")), st.integers(0, 50))
def test_ends_of_characters_count_as_their_encodings_do(text: str, at: int) -> None:
    piece = bioc._Piece(0, 0, text)
    for ends, codec, width in ((piece.utf8_ends, "utf-8", 1), (piece.utf16_ends, "utf-16-le", 2)):
        encoded = text.encode(codec)
        assert (ends[-1] if ends else 0) == len(encoded) // width
        if at * width <= len(encoded):
            assert bisect_right(ends, at) == len(encoded[: at * width].decode(codec, "ignore"))
