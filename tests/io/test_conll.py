"""CoNLL: tags of tokens become spans over a text that is made of the tokens, or that the file gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import bio_tags, conll, registry
from annotator.io.findings import Findings
from annotator.io.given import ReadingOptions, given_bytes
from annotator.io.records import ArticleRecord

FAMILY = "👨‍👩‍👧"
LABELS = ["claim", "figure", "B-x", "a b"]


def read(content: str | bytes, encoding: str | None = None) -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    given_file = given_bytes(content if isinstance(content, bytes) else content.encode(), "news.conll")
    given_file.options = ReadingOptions(encoding)
    found = list(registry.read("conll", given_file, findings))
    return [each for each in found if isinstance(each, ArticleRecord)], findings


def said(record: ArticleRecord) -> list[tuple[str, str | None]]:
    for each in record.annotations:
        assert record.text[each.start : each.end] == each.text
    return [(each.label, each.text) for each in record.annotations]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("between", ["\t", " "])
def test_tokens_and_tags(line_end: str, between: str) -> None:
    rows = [
        "Officials O", "🙂 B-smile", "say O", "Baku B-claim", "supplies I-claim", "40% I-claim", "",
        f"{FAMILY} B-family", "cafe\u0301 B-family", "1\u00a0000\u00a0USD B-money", "", "", "إسرائيل I-place", "שלום O",
    ]  # fmt: skip
    content = line_end.join(rows).replace(" ", between) + line_end
    (record,), findings = read("\ufeff" + content)
    assert (
        record.text
        == f"Officials 🙂 say Baku supplies 40%\n{FAMILY} cafe\u0301 1\u00a0000\u00a0USD\nإسرائيل שלום"
    )
    assert said(record) == [
        ("smile", "🙂"), ("claim", "Baku supplies 40%"), ("family", FAMILY), ("family", "cafe\u0301"),
        ("money", "1\u00a0000\u00a0USD"), ("place", "إسرائيل"),
    ]  # fmt: skip
    assert (record.unit, record.is_foreign, record.name) == ("codepoint", True, None)
    assert not findings.problems


def test_documents_and_columns_of_the_shared_task() -> None:
    content = (
        "-DOCSTART- -X- O O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\nGerman JJ B-NP B-MISC\ncall NN I-NP O\n\n"
        "-DOCSTART- -X- -X- O\n\nPeter NNP B-NP I-PER\nBlackburn NNP I-NP I-PER\n"
    )
    records, findings = read(content)
    assert [(one.name, one.text, said(one), one.line) for one in records] == [
        ("news 1", "EU rejects German call", [("ORG", "EU"), ("MISC", "German")], 1),
        ("news 2", "Peter Blackburn", [("PER", "Peter Blackburn")], 8),
    ]
    assert findings.left_out == {"chunk": 4}
    assert [one.attributes for one in records[0].annotations] == [{}, {}]


def test_several_columns_of_tags_are_layers() -> None:
    (record,), _ = read("a X B-claim O\nb X I-claim B-figure\nc Y O O\n")
    assert said(record) == [("claim", "a b"), ("figure", "b")]
    assert [one.attributes["layer"] for one in record.annotations] == ["column 3", "column 4"]


def test_universal_columns_with_the_text() -> None:
    rest = "\t_" * 7 + "\t"
    content = (
        "# newdoc id = n1\n# newpar\n# sent_id = 1\n# text = Zum 🙂 Markt, ja.\n"
        f"1-2\tZum{rest}_\n1\tzu\t_\tADP\t_\t_\t3\tx\t_\t_\n2\tdem{rest}_\n3\t🙂{rest}NE=B-smile\n"
        f"4\tMarkt{rest}SpaceAfter=No|NE=I-smile\n4.1\tnull{rest}_\n5\t,{rest}_\n6\tja{rest}SpaceAfter=No\n7\t.{rest}_\n\n"
        f"# newpar\n1\tNein{rest}SpaceAfter=No\n2\t.{rest}_\n\n# newdoc id = n2\n1\tEnde{rest}NER=B-end\n"
    )
    records, findings = read(content)
    assert [(one.name, one.text) for one in records] == [("n1", "Zum 🙂 Markt, ja.\n\nNein."), ("n2", "Ende")]
    assert [said(one) for one in records] == [[("smile", "🙂 Markt")], [("end", "Ende")]]
    assert findings.left_out == {"part-of-speech tag": 1, "dependency link": 1}
    assert not findings.problems


def test_a_text_that_lacks_the_tokens_is_not_used() -> None:
    (record,), findings = read("# text = Not these\na\tB-x\nb\tO\n")
    assert record.text == "a b"
    assert "A sentence’s text does not hold its tokens; it was made of them." in findings.remarks


def test_other_encodings_are_read_as_asked() -> None:
    content = "Señor B-PER\nñ O\n".encode("latin-1")
    records, findings = read(content)
    assert not records
    assert len(findings.problems) == 1
    (record,), _ = read(content, "latin-1")
    assert said(record) == [("PER", "Señor")]


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("I-a I-a O I-b B-b", [("a", 0, 1), ("b", 3, 3), ("b", 4, 4)]),
        ("B-a I-a B-a O I-b", [("a", 0, 1), ("a", 2, 2), ("b", 4, 4)]),
        ("B-a I-a E-a S-a B-b E-b", [("a", 0, 2), ("a", 3, 3), ("b", 4, 5)]),
        ("B-a I-a L-a U-a U-b", [("a", 0, 2), ("a", 3, 3), ("b", 4, 4)]),
        ("B-a M-a E-a E-b I-b", [("a", 0, 2), ("b", 3, 3), ("b", 4, 4)]),
        ("I-a I-b B-c I-d", [("a", 0, 0), ("b", 1, 1), ("c", 2, 2), ("d", 3, 3)]),
        ("O O", []),
        ("", []),
    ],
)
def test_spans_of_tags(tags: str, found: list[tuple[str, int, int]]) -> None:
    assert [(one.label, one.first, one.last) for one in bio_tags.spans(tags.split())] == found


SPANS = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.sampled_from(LABELS)), max_size=8)


@given(SPANS, st.sampled_from(["IOB2", "BIOES", "BILOU", "BMES"]))
def test_spans_come_back_from_each_scheme(given_spans: list[tuple[int, int, str]], scheme: str) -> None:
    inside, last, single = {"IOB2": "IIB", "BIOES": "IES", "BILOU": "ILU", "BMES": "MES"}[scheme]
    tags: list[str] = []
    wanted = []
    for gap, length, label in given_spans:
        tags += ["O"] * gap
        wanted.append((label, len(tags), len(tags) + length - 1))
        marks = [single] if length == 1 else ["B", *[inside] * (length - 2), last]
        tags += [f"{mark}-{label}" for mark in marks]
    assert [(one.label, one.first, one.last) for one in bio_tags.spans(tags)] == wanted
    assert not bio_tags.is_mixed([tags])


@given(SPANS)
def test_spans_come_back_from_the_first_scheme(given_spans: list[tuple[int, int, str]]) -> None:
    tags: list[str] = []
    wanted = []
    for gap, length, label in given_spans:
        tags += ["O"] * gap
        begins = "B" if tags and tags[-1].partition("-")[2] == label else "I"
        wanted.append((label, len(tags), len(tags) + length - 1))
        tags += [f"{begins}-{label}", *[f"I-{label}"] * (length - 1)]
    assert [(one.label, one.first, one.last) for one in bio_tags.spans(tags)] == wanted
    assert not bio_tags.is_mixed([tags])


def test_mixed_schemes_are_remarked() -> None:
    _, findings = read("a B-x\nb O\nc I-x\n")
    assert "Spans that begin with I- where others begin with B- were taken as they stand." in findings.remarks


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("a B-x\nb O\n", "conll"),
        ("-DOCSTART- -X- O\n\na -X- _ O\n", "conll"),
        ("#begin document (a); part 000\n", "conll"),
        ("a B-x\n", "conll"),
        ("A sentence of words.\nAnother one, of more words.\n", "text"),
        ("plan B-2\nis here\nnow it\nis O\n", "text"),
        ("O O O\n", "text"),
        ("", "text"),
    ],
)
def test_recognised_by_what_columns_hold(content: str, kind: str) -> None:
    assert registry.recognise(given_bytes(content.encode(), "a.txt").glimpse()).id == kind


def test_what_is_wrong_is_named() -> None:
    rows = "".join(f"w{number}\tO\n" for number in range(40))
    (record,), findings = read(f"a\tB-x\n{rows}b\tnone\nc\n")
    assert [str(one) for one in findings.problems] == [
        "lines 42 and 43: The line is not a token with its tags."
    ]
    assert said(record) == [("x", "a")]
    for content, words in (
        ("#begin document (a)\n", "CoNLL-2012"),
        ("a b\n", "no tokens with tags"),
        ("", "no tok"),
    ):
        with pytest.raises(InputError, match=words):
            read(content)


CELLS = st.lists(
    st.lists(
        st.sampled_from(["a", "O", "B-x", "I-x", "1", "2-3", "1.1", "_", "-DOCSTART-", "# text = a", "#", "🙂", "\xa0"]),
        max_size=10,
    ).map("\t".join),
    max_size=12,
).map("\n".join)  # fmt: skip


@given(CELLS | st.binary(max_size=60))
def test_any_rows_are_read_or_refused(content: str | bytes) -> None:
    try:
        records, _ = read(content, "utf-8")
    except InputError:
        return
    for record in records:
        assert all(label for label, _ in said(record))


@given(st.data())
def test_damaged_files_are_read_or_refused(data: st.DataObject) -> None:
    rest = "\t_" * 7 + "\t"
    content = bytearray(
        f"# newdoc id = a\n# text = a b\n1\ta{rest}NE=B-x\n2\tb{rest}_\n\n1\tc{rest}_\n".encode()
    )
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content)))
        pieces = st.binary(max_size=4) | st.sampled_from([b"\t", b"\n", b"-", b"99999999", b"1-2"])
        content[at : at + data.draw(st.integers(0, 9))] = data.draw(pieces)
    try:
        read(bytes(content))
    except InputError:
        return


def test_more_tokens_than_can_be_held_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conll, "MOST_ROWS", 2)
    rows = b"Oil NN B-claim\n\nand CC B-x\n"
    assert list(registry.read("conll", given_bytes(rows, "a.conll"), Findings()))
    with pytest.raises(InputError, match="more than 2 tokens"):
        list(registry.read("conll", given_bytes(rows + b"gas NN O\n", "a.conll"), Findings()))
