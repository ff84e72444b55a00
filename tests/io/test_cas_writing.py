"""UIMA CASes as they are written: loaded by dkpro-cassis, and read again by our own readers."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.io.writing_samples import TEXT, article, id_of, linked, marked, quotes, read_back, written

from annotator.io import cas_json_writing, cas_xmi_writing
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord

NAME = "2"
WRITERS = {"uima-xmi": (cas_xmi_writing.write, ".xmi"), "uima-json": (cas_json_writing.write, ".json")}
BOTH = pytest.mark.parametrize("kind", WRITERS)


def loaded(kind: str, files: dict[str, bytes], stem: str = NAME):
    """The CAS as dkpro-cassis has it; its positions are code points."""
    cassis = pytest.importorskip("cassis")
    if kind == "uima-json":
        return cassis.load_cas_from_json(BytesIO(files[f"{stem}.json"]))
    types = cassis.load_typesystem(BytesIO(files["TypeSystem.xml"]))
    return cassis.load_cas_from_xmi(BytesIO(files[f"{stem}.xmi"]), typesystem=types)


@BOTH
def test_cassis_has_every_span_and_its_words(kind: str) -> None:
    write, _ = WRITERS[kind]
    files, corpus = written(write, article())
    cas = loaded(kind, files)
    assert cas.sofa_string == TEXT
    spans = cas.select("custom.Span")
    assert sorted((one.label, one.begin, one.end, one.get_covered_text()) for one in spans) == quotes(
        article()
    )
    by_id = {one.id: one for one in spans}
    first = by_id[id_of("Officials 🙂👩\u200d🔬")]
    assert (first.certainty, first.unit, first.low, first.share, first.sure) == (
        "low",
        "%",
        "40",
        "0.5",
        "true",
    )
    several = by_id[id_of("40%")]
    assert (several.said_by, several.several.elements) == ("two words", ["a", "b c"])
    assert by_id[id_of("by Jonas")].reviewer == "Jonas 🙂"
    noted = by_id[id_of("Baku supplies 40% of Israel’s oil")]
    assert noted.note == "no source named\n“two” <lines> & a\ttab"
    links = {one.label: one for one in cas.select("custom.Relation")}
    assert (links["quantifies"].Governor, links["quantifies"].Dependent) == (several, noted)
    assert corpus.losses.number("names") == 2


@BOTH
def test_the_document_is_all_of_the_text_and_has_its_language(kind: str) -> None:
    files, _ = written(WRITERS[kind][0], article())
    document = loaded(kind, files).select("uima.tcas.DocumentAnnotation")
    assert [(one.begin, one.end, one.language) for one in document] == [(0, len(TEXT), "en")]


@BOTH
def test_everything_comes_back(kind: str) -> None:
    write, suffix = WRITERS[kind]
    files, _ = written(write, article())
    placed = read_back(kind, files, f"{NAME}{suffix}")
    assert placed.text == TEXT
    assert quotes(placed) == quotes(article())
    before = {one.id: one for one in article().annotations}
    for one in placed.annotations:
        was = before[one.record.id]
        assert (one.record.note, one.record.reviewer) == (was.note, was.reviewer)
        words = {
            name.replace(" ", "_"): value if isinstance(value, list) else str(value).lower()
            for name, value in was.attributes.items()
        }
        assert one.record.attributes == words
    links = [(one.type, one.from_id, one.to_id, one.id, one.note, one.reviewer) for one in placed.links]
    assert sorted(links, key=str) == sorted(
        ((one.type, one.from_id, one.to_id, one.id, one.note, one.reviewer) for one in article().links),
        key=str,
    )
    assert placed.record.title == "A title & <more>"
    assert dict(placed.record.meta) == {
        "language": "en", "url": "https://example.org/?a=1&b=2", "pages": "3", "tags": '["x","y"]',
    }  # fmt: skip


def test_what_xml_cannot_hold_is_replaced_in_its_place_and_told() -> None:
    text = "a\x01b\x0c🙂\uffff\x85\r\n\u2028 word \x1f"
    one = ArticleRecord(
        text, name="t", annotations=(marked("word", "claim", text=text, note="\x02"), marked("\x01b\x0c🙂", "figure", text=text))
    )  # fmt: skip
    files, corpus = written(cas_xmi_writing.write, one)
    cas = loaded("uima-xmi", files, "t")
    assert cas.sofa_string == "a\ufffdb\ufffd🙂\ufffd\x85\r\n\u2028 word \ufffd"
    assert [one.get_covered_text() for one in cas.select("custom.Span")] == ["\ufffdb\ufffd🙂", "word"]
    assert corpus.losses.number("characters") == 5
    files, corpus = written(cas_json_writing.write, one)
    assert loaded("uima-json", files, "t").sofa_string == text
    assert corpus.losses.counts() == []


def test_a_text_of_more_than_ten_million_characters_comes_back() -> None:
    one = replace(article(annotations=(marked("40%", "claim"),), links=()), text=TEXT + "a b\n" * 2_600_000)
    files, _ = written(cas_xmi_writing.write, one)
    back = read_back("uima-xmi", files, NAME + ".xmi")
    assert back.record.text == one.text
    assert quotes(back) == quotes(one)


@BOTH
def test_names_that_mean_something_in_a_cas_are_given_others(kind: str) -> None:
    attributes = {
        "value": "v",
        "label": "l",
        "id": "i",
        "begin": "7",
        "Note": "n",
        "цена": "5",
        "a b": "1",
        "a_b": "2",
        "9": "nine",
    }
    attributes |= {"self": "s", "type": "t", "attribute_self": "u"}
    one = article(annotations=(marked("40%", "claim", attributes=attributes),), links=())
    files, corpus = written(WRITERS[kind][0], one)
    (span,) = loaded(kind, files).select("custom.Span")
    assert (span.label, span.begin, span.get_covered_text()) == ("claim", TEXT.index("40%"), "40%")
    (back,) = read_back(kind, files, NAME + WRITERS[kind][1]).annotations
    assert sorted(back.record.attributes.values()) == sorted(attributes.values())
    without_letters = {"цена", "a b"}
    assert attributes.items() - back.record.attributes.items() == {
        (name, attributes[name]) for name in without_letters
    }
    assert corpus.losses.number("names") == len({*without_letters, "the article's name"})


@BOTH
def test_a_link_whose_end_is_not_written_is_told(kind: str) -> None:
    links = (linked("so", "40%", "gone"), linked(CONTINUES, "gone", "40%"))
    files, corpus = written(WRITERS[kind][0], article(annotations=(marked("40%", "claim"),), links=links))
    assert loaded(kind, files).select("custom.Relation") == []
    assert (corpus.losses.number("links"), corpus.losses.number("parts")) == (1, 1)


@BOTH
@given(
    st.text(min_size=1, max_size=40).map(lambda one: f"x{one}".replace("\0", "")),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 40)), max_size=5),
)
def test_every_span_covers_the_same_words(kind: str, text: str, spans) -> None:
    places = sorted((start, min(len(text), start + size)) for start, size in spans if start < len(text))
    annotations = tuple(
        AnnotationRecord("claim", *place, id=id_of(str(number))) for number, place in enumerate(places)
    )
    files, corpus = written(WRITERS[kind][0], ArticleRecord(text, name="t", annotations=annotations))
    cas = loaded(kind, files, "t")
    assert sorted((one.begin, one.end) for one in cas.select("custom.Span")) == places
    assert corpus.losses.number("characters") or cas.sofa_string == text
