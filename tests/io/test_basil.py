"""BASIL's articles and the annotations beside them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import PlacedArticle, place_article
from annotator.io.records import ArticleRecord

ARTICLE = {
    "source": "hpo", "main-entities": ["Baku"], "main-event": "Oil", "title": "Officials 🙂👩\u200d🔬 say", "url": "https://a.example/1",
    "word-count": 9, "date": "2019-01-02", "uuid": "u", "keywords": "",
    "body-paragraphs": [
        ["Baku supplies 40% of Israel’s oil.", "Critics call the ties “furtive”, furtive."],
        [""],
        ["Cafe\u0301\u00a0owners say furtive.", "אמרו שלום"],
    ],
}  # fmt: skip
TEXT = (
    "Officials 🙂👩\u200d🔬 say\n\nBaku supplies 40% of Israel’s oil. Critics call the ties “furtive”, furtive.\n\n\n\n"
    "Cafe\u0301\u00a0owners say furtive. אמרו שלום"
)


def phrase(key: str, start: object, end: object, txt: str, **others: object) -> dict[str, object]:
    return {
        "id": key,
        "start": start,
        "end": end,
        "txt": txt,
        "bias": "lex",
        "polarity": "neg",
        "notes": "",
        **others,
    }


def annotated(*phrases: dict[str, object], **others: object) -> bytes:
    whole = {"relative_stance": "left", "notes": "unbiased", "you_feeling_Baku": "neu"}
    return json.dumps(
        {"article-level-annotations": whole, "phrase-level-annotations": phrases, **others}
    ).encode()


def read(
    annotations: bytes, place: str = "d_ann.json", article: object = ARTICLE
) -> tuple[ArticleRecord, Findings]:
    findings = Findings()
    given = given_bytes(b"\xef\xbb\xbf" + json.dumps(article).encode(), "d.json", {place: annotations})
    assert registry.recognise(given.glimpse()).id == "basil"
    (found,) = registry.read("basil", given, findings)
    assert isinstance(found, ArticleRecord)
    return found, findings


def placed(record: ArticleRecord, findings: Findings) -> PlacedArticle:
    found = place_article(record, findings)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "place",
    [
        "d_ann.json",
        "../annotations/d_ann.json",
        "../../annotations/2019/d_ann.json",
        "../../annotations/2013/d_ann.json",
    ],
)
def test_an_article_with_its_annotations(place: str) -> None:
    record, findings = read(
        annotated(
            phrase("p0", 14, 17, "40%", target="Baku", notes="sure", speaker=""),
            phrase("p3", 0, 12, "Cafe\u0301\u00a0owners"),
            phrase("p4_1", 5, 9, "שלום", quote="yes"),
            phrase("title", 10, 14, "🙂👩\u200d🔬"),
            uuid="u",
        ),
        place,
    )
    found = placed(record, findings)
    assert not findings.problems
    assert found.text == record.text == TEXT
    assert [(each.span.of(TEXT), each.placed) for each in found.annotations] == [
        ("40%", ""), ("Cafe\u0301\u00a0owners", ""), ("שלום", ""), ("🙂👩\u200d🔬", ""),
    ]  # fmt: skip
    first, _, third, _ = (each.record for each in found.annotations)
    assert (first.label, first.note) == ("lex", "sure")
    assert first.attributes == {"polarity": "neg", "target": "Baku"}
    assert third.attributes == {"polarity": "neg", "quote": "yes"}
    assert (record.title, record.note) == ("Officials 🙂👩\u200d🔬 say", "unbiased")
    assert record.meta == {
        "outlet": "hpo", "main-entities": ["Baku"], "main-event": "Oil", "url": "https://a.example/1", "word-count": 9,
        "published": "2019-01-02", "uuid": "u", "relative_stance": "left", "you_feeling_Baku": "neu",
    }  # fmt: skip
    assert set(record.meta_origin.values()) == {"stated"}


def test_wrong_positions_are_put_right_inside_the_sentence() -> None:
    """“furtive” stands four times in the text, but once in the sentence that the annotation names."""
    record, findings = read(annotated(phrase("p3", 0, 7, "furtive"), phrase("p1", 0, 7, "furtive")))
    found = placed(record, findings)
    assert [(each.span.start, each.placed) for each in found.annotations] == [
        (TEXT.rindex("furtive"), "quote")
    ]
    assert len(findings.problems) == 1


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (phrase("p9", 0, 1, "B"), "there is no sentence “p9” in the article."),
        (phrase("x", 0, 1, "B"), "there is no sentence “x” in the article."),
        (phrase("p0", -1, 1, "B"), "its “start” and “end” are not whole numbers from 0."),
        (phrase("p0", 0, 10**50, "B"), "its “start” and “end” are not whole numbers from 0."),
        (phrase("p0", True, 1, "B"), "its “start” and “end” are not whole numbers from 0."),
        (phrase("p0", 0, 1, "B", bias=""), "it has no “bias” that says of which kind it is."),
    ],
)
def test_wrong_annotations_are_named(one: dict[str, object], sentence: str) -> None:
    record, findings = read(annotated(phrase("p0", 0, 4, "Baku"), one))
    assert len(record.annotations) == 1
    (problem,) = findings.problems
    assert problem.words == f"Annotation 2: {sentence}"


def test_annotations_of_another_article() -> None:
    record, findings = read(annotated(phrase("p0", 0, 4, "Baku"), uuid="other"))
    assert record.annotations == ()
    assert len(findings.problems) == 1


def test_metadata_that_cannot_be_held_is_counted() -> None:
    record, findings = read(
        annotated(), article={**ARTICLE, "a": 10**50, "b": {"c": 1}, "d": ["x", 1], "e": 1.5}
    )
    assert {name for name in record.meta if len(name) == 1} == {"e"}
    assert findings.left_out == {"structured metadata field": 3}


def test_an_article_alone() -> None:
    findings = Findings()
    (record,) = registry.read("basil", given_bytes(json.dumps(ARTICLE).encode(), "d.json"), findings)
    assert isinstance(record, ArticleRecord)
    assert (record.text, record.annotations, findings.count) == (TEXT, (), 0)


def test_annotations_alone() -> None:
    given = given_bytes(annotated(), "d_ann.json")
    assert registry.recognise(given.glimpse()).id == "basil"
    with pytest.raises(InputError, match=r"article “d\.json”, which is not there"):
        list(registry.read("basil", given, Findings()))


def test_annotations_whose_article_is_there() -> None:
    findings = Findings()
    given = given_bytes(annotated(), "d_ann.json", {"../../articles/2012/d.json": b"{}"})
    assert list(registry.read("basil", given, findings)) == []
    assert findings.remarks


def test_a_note_that_stands_twice() -> None:
    one = annotated(phrase("p0", 0, 4, "Baku", notes="first")).replace(b'"bias"', b'"notes": "", "bias"')
    record, _ = read(one)
    assert record.annotations[0].note == "first"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'"a"', b"\xff", b"[" * 5000, b'{"a": 1}', b'{"a": NaN, "a": 1}']
)
def test_what_is_no_article(content: bytes) -> None:
    with pytest.raises(InputError):
        list(registry.read("basil", given_bytes(content, "d.json"), Findings()))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"body": "\xff"}', "“d.json” is not JSON: byte 10 is not valid UTF-8."),
        (b'{"body": ]', "“d.json” is not JSON at character 10."),
        (
            b'{"body": ' + b"9" * 5_000 + b"}",
            "“d.json” is not JSON that can be read: It holds a number that is too large.",
        ),
    ],
)
def test_where_it_is_no_json_is_said(content: bytes, sentence: str) -> None:
    with pytest.raises(InputError) as refused:
        list(registry.read("basil", given_bytes(content, "d.json"), Findings()))
    assert str(refused.value) == sentence


def test_claims() -> None:
    assert registry.claimed(["d.json", "d_ann.json", "e.json"]) == {"d.json": {"d_ann.json"}}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "p0", "title", "lex", "\ud800", "Baku"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["", "title", "body-paragraphs", "phrase-level-annotations", "article-level-annotations", "id", "start",
                         "end", "txt", "bias", "notes", "uuid", "date", "x"]), inner, max_size=5),
    max_leaves=12,
)  # fmt: skip
PHRASES = st.lists(
    st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("id", "start", "end", "txt", "bias", "notes", "x"), JSON)
    ),
    max_size=3,
)


@given(JSON, PHRASES)
def test_any_values_raise_nothing_but_input_errors(value: object, phrases: list) -> None:
    article = {"title": "Baku", "body-paragraphs": [["Baku"]], **(value if isinstance(value, dict) else {})}
    files = {
        "d_ann.json": json.dumps(
            {"phrase-level-annotations": phrases, "article-level-annotations": value}
        ).encode()
    }
    for content in (json.dumps(article), json.dumps(value)):
        findings = Findings()
        try:
            for found in registry.read("basil", given_bytes(content.encode(), "d.json", files), findings):
                assert isinstance(found, ArticleRecord)
                place_article(found, findings)
        except InputError:
            continue


@given(st.data())
def test_damaged_bytes_raise_nothing_but_input_errors(data: st.DataObject) -> None:
    content = bytearray(annotated(phrase("p0", 0, 4, "Baku"), phrase("title", 0, 4, "Offi", notes="🙂")))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        record, findings = read(bytes(content))
    except InputError:
        return
    place_article(record, findings)
