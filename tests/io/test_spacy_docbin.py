"""spaCy's DocBins are read as spaCy reads them, without trusting a number in them."""

from __future__ import annotations

import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord

spacy = pytest.importorskip("spacy")
srsly = pytest.importorskip("srsly")

TEXTS = [
    "Officials 🙂 say Baku supplies 40% of Israel’s oil.\nCritics call the ties “furtive”.",
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD.\r\nإسرائيل שלום 12 ימים. ",
    "The case of the root is a punct NOUN",
]
NLP = spacy.blank("en")


def span(doc: Any, words: str, label: str, **more: str) -> Any:
    start = doc.text.index(words)
    return doc.char_span(start, start + len(words), label=label, alignment_mode="expand", **more)


def docs() -> list[Any]:
    first, second, third = (NLP(text) for text in TEXTS)
    first.ents = [span(first, "Baku", "GPE", span_id="e1", kb_id="Q9248"), span(first, "40%", "figure")]
    first.spans["sc"] = [
        span(first, "Baku supplies 40%", "claim", span_id="c1"), span(first, "40%", "figure"), span(first, "“furtive”", "bias"),
    ]  # fmt: skip
    first.spans["mira"] = [span(first, "ties", "")]
    first.cats = {"news": 1.0, "opinion": 0.0, "likely": 0.5}
    first.user_data.update({"id": "a1", "title": "Oil", "url": "https://x.example", "blob": {"a": 1}})
    bias = first.spans["sc"][2]
    first.user_data["._.", "sure", bias.start_char, bias.end_char] = True
    second.ents = [
        span(second, "👨‍👩‍👧", "family"),
        span(second, "إسرائيل", "GPE"),
        span(second, "שלום", "GPE"),
    ]
    third.set_ents([], blocked=[third[0:2]], default="outside")
    return [first, second, third]


def packed(store_user_data: bool = True) -> bytes:
    return spacy.tokens.DocBin(store_user_data=store_user_data, docs=docs()).to_bytes()


def read(content: bytes, name: str = "train.spacy") -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    file = given_bytes(content, name)
    found = list(registry.read("spacy-docbin", file, findings))
    return [each for each in found if isinstance(each, ArticleRecord)], findings


def said(record: ArticleRecord) -> list[tuple[str, str | None, str | None, dict[str, object]]]:
    for each in record.annotations:
        assert record.text[each.start : each.end] == each.text
    return [(each.label, each.text, each.id, dict(each.attributes)) for each in record.annotations]


def test_everything_that_a_docbin_says() -> None:
    records, findings = read(packed())
    assert [each.text for each in records] == TEXTS
    assert said(records[0]) == [
        ("GPE", "Baku", "e1", {"kb_id": "Q9248"}), ("figure", "40%", None, {}),
        ("claim", "Baku supplies 40%", "c1", {}), ("bias", "“furtive”", None, {"sure": True}),
        ("mira", "ties", None, {"group": "mira"}),
    ]  # fmt: skip
    assert (records[0].name, records[0].title) == ("a1", "Oil")
    assert records[0].meta == {"url": "https://x.example", "categories": ["news", "likely"]}
    assert [each[:2] for each in said(records[1])] == [
        ("family", "👨‍👩‍👧"), ("GPE", "إسرائيل"), ("GPE", "שלום"),
    ]  # fmt: skip
    assert said(records[2]) == []
    assert [each.name for each in records[1:]] == ["train 2", "train 3"]
    assert findings.left_out == {"repeated span": 1, "structured user value": 1}
    assert not findings.problems


@given(st.data())
@settings(max_examples=30)
def test_texts_and_entities_are_those_of_spacy(data: st.DataObject) -> None:
    words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=5)
    made = []
    for _ in range(data.draw(st.integers(1, 3))):
        tokens = data.draw(st.lists(words, min_size=1, max_size=8))
        spaces = data.draw(st.lists(st.booleans(), min_size=len(tokens), max_size=len(tokens)))
        doc = spacy.tokens.Doc(NLP.vocab, words=tokens, spaces=data.draw(st.sampled_from([spaces, None])))
        edges = sorted(data.draw(st.sets(st.integers(0, len(tokens)), max_size=6)))
        labels = st.sampled_from(["GPE", "PERSON", "case", "🙂"])
        doc.ents = [
            spacy.tokens.Span(doc, start, end, label=data.draw(labels))
            for start, end in zip(edges[::2], edges[1::2], strict=False)
        ]
        made.append(doc)
    records, findings = read(spacy.tokens.DocBin(docs=made).to_bytes())
    assert not findings.problems
    assert [each.text for each in records] == [doc.text for doc in made]
    assert [[(one.label, one.start, one.end) for one in each.annotations] for each in records] == [
        [(ent.label_, ent.start_char, ent.end_char) for ent in doc.ents] for doc in made
    ]


def test_without_user_data_and_groups_of_older_files() -> None:
    message = srsly.msgpack_loads(zlib.decompress(packed(store_user_data=False)))
    groups = srsly.msgpack_loads(message["span_groups"][0])
    message["span_groups"][0] = srsly.msgpack_dumps(list(groups))
    records, findings = read(zlib.compress(srsly.msgpack_dumps(message)))
    assert [each.label for each in records[0].annotations] == ["GPE", "figure", "claim", "bias", "mira"]
    for name in ("span_groups", "flags"):
        del message[name]
    records, _ = read(zlib.compress(srsly.msgpack_dumps(message)))
    assert [each.label for each in records[0].annotations] == ["GPE", "figure"]
    assert records[0].name == "train 1"
    assert not findings.problems


def changed(**fields: Any) -> bytes:
    message = srsly.msgpack_loads(zlib.decompress(packed()))
    message.update({name: value(message[name]) for name, value in fields.items()})
    return zlib.compress(srsly.msgpack_dumps(message))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "ends too early"),
        (b"plain", "cannot be unpacked"),
        (packed()[:-30], "ends too early"),
        (zlib.compress(b"\x90"), "holds no DocBin"),
        (zlib.compress(b"\x80"), "“attrs” is not what it should be"),
        (changed(tokens=lambda old: old[:-8]), "other lengths"),
        (changed(tokens=lambda old: old[:-3]), "“tokens” is not"),
        (changed(lengths=lambda old: b"\xff" * len(old)), "other lengths"),
        (changed(attrs=lambda old: [1, *old[1:]]), "holds no words"),
        (changed(cats=lambda _: []), "“cats” is too short"),
        (changed(user_data=lambda _: 7), "“user_data” is not"),
    ],
)
def test_what_is_damaged_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(content)


def test_a_small_file_that_means_a_huge_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.io.docbin.MAX_FILE", 10_000_000)
    with pytest.raises(InputError, match="larger than 9 MB, the limit"):
        read(zlib.compress(b"\0" * 20_000_000))


def test_words_and_spans_that_are_not_there_are_problems() -> None:
    records, findings = read(changed(strings=lambda old: [each for each in old if each != "Baku"]))
    assert [str(each) for each in findings.problems] == [
        "A word of the text is not among the file’s strings."
    ]
    assert len(records) == 3
    longer = changed(span_groups=lambda old: [b"\xc1", old[1], old[0]])
    _, findings = read(longer)
    assert "A document’s groups of spans are damaged." in [str(each) for each in findings.problems]
    assert "A span of the group “sc” lies outside its text." in [str(each) for each in findings.problems]


def test_recognised_by_content() -> None:
    assert registry.recognise(given_bytes(packed(), "x.bin").glimpse()).id == "spacy-docbin"
    assert registry.recognise(given_bytes(zlib.compress(b"words" * 99), "x.spacy").glimpse()).id == "text"
    assert registry.recognise(given_bytes(b"x\x9cno", "x.spacy").glimpse()).id == "text"


def test_without_spacy_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "spacy.strings", None)
    with pytest.raises(InputError, match=r"needs the extra “spacy”: pip install annotator\[spacy\]"):
        read(packed())


PACKED = packed()


@given(st.data())
def test_damaged_files_are_read_or_refused(data: st.DataObject) -> None:
    message = bytearray(zlib.decompress(PACKED))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(message) - 1))
        message[at : at + data.draw(st.sampled_from([0, 1, 8]))] = data.draw(st.binary(max_size=8))
    try:
        records, _ = read(zlib.compress(bytes(message)))
    except InputError:
        return
    for record in records:
        assert all(label for label, *_ in said(record))
