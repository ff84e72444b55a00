"""WebAnno TSV: rows become spans, slots, chains and relations, over the text that the sentences make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry, webanno_layers
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord

NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
HEAD = "#FORMAT=WebAnno TSV 3.3\n"
FAMILY = "👨‍👩‍👧"
SENTENCES = [
    "Officials 🙂 say 40% of Israel’s oil.",
    f"A family {FAMILY} in a cafe\u0301 paid 1\u00a0000\u00a0USD.",
    "إسرائيل וְשלום.",
]


def rows_of(sentences: list[str], unit: str = "utf-16-le", gap: int = 1) -> list[list[tuple[str, str, str]]]:
    """Each sentence's tokens, cut at blanks, as (id, position, form), in units of that codec."""
    width = {"utf-16-le": 2, "utf-32-le": 4, "utf-8": 1}[unit]
    found, start = [], 0
    for number, sentence in enumerate(sentences, 1):
        rows, at = [], 0
        for token, form in enumerate(sentence.split(" "), 1):
            begin = start + len(sentence[:at].encode(unit)) // width
            end = begin + len(form.encode(unit)) // width
            rows.append((f"{number}-{token}", f"{begin}-{end}", form))
            at += len(form) + 1
        found.append(rows)
        start += len(sentence.encode(unit)) // width + gap
    return found


def tsv(cells: dict[str, str], header: str = f"#T_SP={NER}|value\n", unit: str = "utf-16-le") -> bytes:
    """A file over the sentences with the cells of some tokens; the others have none."""
    none = "_\t" * next(iter(cells.values())).count("\t")
    lines = [HEAD + header + "\n"]
    for sentence, rows in zip(SENTENCES, rows_of(SENTENCES, unit), strict=True):
        lines.append(f"\n#Text={sentence}")
        lines += (f"{name}\t{place}\t{form}\t{cells.get(name, none)}" for name, place, form in rows)
    return "\n".join(lines).encode()


def read(
    content: bytes, files: dict[str, bytes] | None = None, name: str = "a.tsv"
) -> tuple[ArticleRecord, Findings]:
    findings = Findings()
    file = given_bytes(content, name, files)
    (record,) = registry.read(registry.recognise(file.glimpse()).id, file, findings)
    assert isinstance(record, ArticleRecord)
    return record, findings


def said(record: ArticleRecord) -> list[tuple[str, str | None]]:
    return [(each.label, each.text) for each in record.annotations]


def links(record: ArticleRecord) -> list[tuple[str, str | None, str | None, str | None]]:
    words = {each.id: each.text for each in record.annotations}
    return [(one.type, words[one.from_id], words[one.to_id], one.note) for one in record.links]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_spans_over_tokens_and_sentences(line_end: str) -> None:
    cells = {
        "1-4": "figure[1]|PERCENT[2]\t", "1-5": "figure[1]\t", "1-2": "X\t", "2-3": "*\t", "2-6": "ORG\t",
        "2-8": "MONEY[3]\t", "3-1": "MONEY[3]\t",
    }  # fmt: skip
    record, findings = read(tsv(cells).replace(b"\n", line_end.encode()))
    assert record.text == "\n".join(SENTENCES)
    assert record.unit == "utf16"
    assert said(record) == [
        ("X", "🙂"), ("figure", "40% of"), ("PERCENT", "40%"), ("NamedEntity", FAMILY), ("ORG", "cafe\u0301"),
        ("MONEY", "1\u00a0000\u00a0USD.\nإسرائيل"),
    ]  # fmt: skip
    assert not findings.problems
    assert list(findings.remark_lines()) == [
        "What stands between sentences is not in this format; line ends and blanks stand there."
    ]


@pytest.mark.parametrize(
    ("unit", "named"), [("utf-16-le", "utf16"), ("utf-32-le", "codepoint"), ("utf-8", "utf8")]
)
def test_what_positions_count_is_found_out(unit: str, named: str) -> None:
    record, findings = read(tsv({"3-2": "X\t"}, unit=unit))
    assert (record.text, record.unit, said(record)) == ("\n".join(SENTENCES), named, [("X", "וְשלום.")])
    assert not findings.problems


def test_rows_without_the_last_tab_are_the_same() -> None:
    content = tsv({"1-3": "X\t"})
    assert read(content.replace(b"\t\n", b"\n"))[0].annotations == read(content)[0].annotations


def test_relations_slots_and_chains() -> None:
    header = (
        "#T_SP=custom.Span|label|sure\n"
        "#T_SP=custom.Frame|ROLE_custom.Frame:args_custom.FrameArgsLink|custom.Span\n"
        "#T_CH=custom.CorefLink|referenceRelation|referenceType\n"
        "#T_RL=custom.Relation|label|weight|BT_custom.Span\n"
    )
    none = "_\t"
    cells = {
        "1-1": f"claim[1]|claim[2]\t*[1]|yes[2]\t{none * 2}*->1-1\tnam[1]\t{none * 3}",
        "1-4": f"figure[3]\t*[3]\t{none * 4}supports|*\t2|_\t1-1[2_0]|1-1[1_3]\t",
        "1-5": f"figure[3]\t*[3]\t{none * 2}_\t_\t{none * 3}",
        "1-6": f"{none * 2}who;*\t1-4[3];1-1[2]\t*->1-2\tnam[1]\t{none * 3}",
        "2-1": f"{none * 4}same->1-3\tpron[1]\t{none * 3}",
    }
    record, findings = read(tsv(cells, header))
    assert said(record) == [
        ("claim", "Officials"), ("claim", "Officials"), ("figure", "40% of"), ("Frame", "Israel’s"),
        ("nam", "Officials"), ("nam", "Israel’s"), ("pron", "A"),
    ]  # fmt: skip
    assert links(record) == [
        ("who", "Israel’s", "40% of", None), ("args", "Israel’s", "Officials", None),
        ("Coref", "Officials", "Israel’s", None), ("Coref", "Israel’s", "A", None),
        ("supports", "Officials", "40% of", "weight: 2"), ("Relation", "Officials", "40% of", None),
    ]  # fmt: skip
    stacked = {each.id: dict(each.attributes) for each in record.annotations}
    assert [stacked[one.from_id] for one in record.links if one.note] == [{"sure": "yes"}]
    assert not findings.left_out
    assert not findings.problems


def test_parts_of_tokens_and_what_covers_nothing() -> None:
    content = (
        HEAD
        + "#T_SP=custom.Span|\n\n\n#Text=This is a tést\n1-1\t0-4\tThis\t_\t\n1-1.1\t0-0\t\t*\t\n1-2\t5-7\tis\t_\t\n"
        "1-2.1\t5-6\ti\t*[1]\t\n1-3\t8-9\ta\t*[1]\t\n1-4\t10-14\ttést\t_\t\n1-4.1\t12-14\tst\t*\t\n"
    )
    record, findings = read(content.encode())
    assert said(record) == [("Span", "is a"[:1] + "s a"), ("Span", "st")]
    assert findings.left_out == {"zero-length span": 1}


def test_escapes() -> None:
    content = (
        HEAD
        + "#T_SP=custom.Span|value|f\n\n\n#Text=a\\tb \\\\ c\\1d\n1-1\t0-1\ta\ta\\|b\\;\\[1\\]\\*\\->\\\\[7]\t\\_[7]\t\n"
        "1-2\t4-5\t\\\\\t_\t_\t\n"
    )
    record, findings = read(content.encode())
    assert record.text == "a\tb \\ c\x01d"
    (only,) = record.annotations
    assert (only.label, only.attributes, only.text) == ("a|b;[1]*->\\", {"f": "_"}, "a")
    assert not findings.problems


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20))
def test_any_value_comes_back(value: str) -> None:
    escaped = "".join("\\" + one if one in "\\[]|_;*" else one for one in value).replace("->", "\\->")
    content = HEAD + f"#T_SP=custom.Span|value\n\n\n#Text=a\n1-1\t0-1\ta\t{escaped}[1]|x[2]\t\n"
    record, _ = read(content.encode())
    assert record.annotations[0].label == (value if value.strip() else "Span")
    assert record.annotations[1].label == "x"
    assert webanno_layers.split(escaped + "|" + escaped, "|") == [escaped, escaped]


def test_several_lines_and_gaps() -> None:
    content = (
        HEAD + "\n\n#Text=a b\n#Text=c\n1-1\t2-3\ta\n1-2\t4-5\tb\n1-3\t6-7\tc\n\n#Text=d\n2-1\t12-13\td\n"
    )
    record, _ = read(content.encode())
    assert record.text == "  a b\nc\n   \nd"
    crlf = HEAD + "\n\n#Text=a b\n#Text=c\n1-1\t0-1\ta\n1-2\t2-3\tb\n1-3\t5-6\tc\n"
    assert read(crlf.encode())[0].text == "a b\r\nc"
    bare = HEAD + "\n\n1-1\t0-1\ta\n1-2\t2-3\tb\n\n2-1\t4-5\tc\n"
    assert read(bare.encode())[0].text == "a b\nc"


def test_whose_file_it_is_stands_in_its_name_where_others_hold_the_same_text() -> None:
    one, other = tsv({"1-1": "X\t"}), tsv({"1-1": "Y\t"})
    assert read(one, {"mira.tsv": one, "ada.tsv": other}, "mira.tsv")[0].annotations[0].reviewer == "mira"
    assert read(one, {"mira.tsv": one}, "mira.tsv")[0].annotations[0].reviewer is None
    different = {"b.tsv": other.replace(b"oil", b"gas")}
    assert read(one, different, "mira.tsv")[0].annotations[0].reviewer is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            HEAD.encode() + b"\n\n#Text=a\n1-1\t5-6\ta\n\n#Text=b\n2-1\t3-4\tb\n",
            "before the end of the one before",
        ),
        (HEAD.encode() + b"\n\n#Text=a\n1-1\t5-6\ta\n\n#Text=b\n2-1\t99999999-3\tb\n", "units after the one"),
        (HEAD.encode() + b"#T_XX=a\n", "a kind that is not known"),
        (HEAD.encode() + b"\xff", "not valid UTF-8"),
        (HEAD.encode(), "holds no text"),
    ],
)
def test_what_makes_no_text_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(content)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1-2\t2-3\tx\t_\t", "The token “x” does not stand at 2-3."),
        ("1-2\t2-3\tb\t_\t_\t_\t", "The row has 3 columns after the token; the header names 1."),
        ("1-2 2-3 b", "neither a token with its position"),
    ],
)
def test_rows_that_are_wrong_are_named(line: str, words: str) -> None:
    _, findings = read((HEAD + f"#T_SP={NER}|value\n\n#Text=a b\n1-1\t0-1\ta\t_\t\n{line}\n").encode())
    assert [words in str(each) and each.lines == [6] for each in findings.problems] == [True]


def test_a_wrong_line_above_the_first_sentence_is_named() -> None:
    record, findings = read((HEAD + "stray\n#Text=a\n1-1\t0-1\ta\n").encode())
    assert record.text == "a"
    assert [each.lines for each in findings.problems] == [[2]]


OLD = (
    " # custom.Span | label | f # custom.Rel | kind | AttachTo=custom.Span\n#id=1\n#text=Officials 🙂 say 40%.\n"
    "1-1\tOfficials\tB-a|B-b\tx|_\t_\t_\t\n1-2\t🙂\tI-a|_\tx|_\t_\t_\t\n1-3\tsay\tO\t_\t_\t_\t\n1-4\t40%\tB-a\t_\tby\t1-1\t\n"
    "1-5\t.\tI-c\t_\t_\t_\t\n\n#id=2\n#text=إسرائيل cafe\u0301\n2-1\tإسرائيل\tcustom.Span_\t_\t_\t_\t\n2-2\tcafe\u0301\tz\t_\t_\t_\n"
)  # fmt: skip


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_second_version(line_end: str) -> None:
    record, findings = read(OLD.replace("\n", line_end).encode())
    assert record.text == "Officials 🙂 say 40%.\nإسرائيل cafe\u0301"
    assert said(record) == [
        ("a", "Officials 🙂"), ("b", "Officials"), ("a", "40%"), ("c", "."), ("Span", "إسرائيل"), ("z", "cafe\u0301"),
    ]  # fmt: skip
    assert record.annotations[0].attributes == {"f": "x"}
    assert links(record) == [("Rel", "Officials 🙂", "40%", "kind: by")]
    assert record.unit == "codepoint"
    assert not findings.problems


def test_the_first_version() -> None:
    content = (
        "#id=1\n#text=Ms. Haag plays 🙂 .\n1\tMs.\t_\tNNP\tB-PER\tO\t3\tSUBJ\t_\t_\n2\tHaag\thaag\tNNP\tI-PER\tO\t3\tSBJ\t_\t_\n"
        "3\tplays\t_\tVBD\tO\tO\t0\tROOT\t_\t_\n4\t🙂\t_\t_\tB-OTH\tO\t3\tOBJ\t_\t_\n5\tgone\t_\t_\tO\tO\t0\tR\t_\t_\n"
    )
    record, findings = read(content.encode())
    assert said(record) == [("PER", "Ms. Haag"), ("OTH", "🙂")]
    assert findings.left_out == {"part-of-speech tag": 3, "lemma": 1, "dependency link": 3}
    assert [str(each) for each in findings.problems] == [
        "line 7: The token “gone” does not stand in its sentence."
    ]


@given(
    st.data(),
    st.sampled_from([tsv({"1-1": "a[1]|b[2]\t", "1-2": "a[1]\t"}), OLD.encode()]),
    st.integers(1, 5),
)
def test_damaged_files_are_read_or_refused(data: st.DataObject, sample: bytes, times: int) -> None:
    content = bytearray(sample)
    pieces = [
        b"|",
        b"\t",
        b"\n",
        b"[",
        b"1-1",
        b"#Text=",
        b"->",
        b"99",
        b"#T_CH=a|b|c\n",
        b";",
        b"#T_RL=x|BT_y\n",
    ]
    for _ in range(times):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 20))] = data.draw(
            st.binary(max_size=5) | st.sampled_from(pieces)
        )
    for kind in ("webanno-tsv", "webanno-tsv-old"):
        try:
            found = list(registry.read(kind, given_bytes(bytes(content)), Findings()))
        except InputError:
            continue
        for record in found:
            assert isinstance(record, ArticleRecord)
            assert all(each.label and each.start <= each.end for each in record.annotations)


@given(
    st.lists(
        st.sampled_from(["_", "*", "x[1]", "x|y", "a;b", "1-1", "1-1[1]", "*->1-1", "[", "", "\\"]),
        max_size=6,
    )
)
def test_any_cells_are_read(cells: list[str]) -> None:
    header = "#T_SP=a.S|v|ROLE_a.S:l_x.L|a.S\n#T_CH=a.CLink|r|t\n#T_RL=a.R|BT_a.S\n"
    content = HEAD + header + "\n\n#Text=a\n1-1\t0-1\ta\t" + "\t".join(cells) + "\t\n"
    record, _ = read(content.encode())
    assert record.text == "a"


def test_a_token_with_line_ends_is_named_on_one_line() -> None:
    content = "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=Oil\n1-1\t0-3\tOi\\r\\nl\t\n"
    findings = Findings()
    list(registry.read("webanno-tsv", given_bytes(content.encode(), "a.tsv"), findings))
    assert [one.words for one in findings.problems] == ["The token “Oi↵l” does not stand at 0-3."]
