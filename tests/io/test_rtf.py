"""Rich text: characters in every way RTF writes them, groups that are no text, and only sentences on garbage."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry, rtf_reader
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord

HOUSE = "\U0001f469\u200d\U0001f680 e\u0301\u00a0שלום"


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> bytes:
    return ("{\\rtf1" + head + ("" if head.endswith("}") else " ") + body + "}").encode("latin-1")


def escaped(words: str) -> str:
    units = words.encode("utf-16-le")
    pairs = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join(f"\\u{number}?" for number in pairs)


def read(content: bytes) -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    return list(registry.read("rtf", given_bytes(content, "a.rtf"), findings)), findings


def text_of(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> str:
    records, findings = read(rtf(body, head))
    assert not findings.count
    return records[0].text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Oil\par and gas\par", "Oil\n\nand gas"),
        ("Oil\r\n and\r\n gas", "Oil and gas"),
        ("Oil\\\r\n and", "Oil\n\n and"),
        (r"a\line b\tab c\~d\-e\_f\{g\}\\", "a\nb\tc\u00a0d\xade\u2011f{g}\\"),
        (r"\ldblquote Oil\rdblquote\emdash\bullet", "“Oil”—•"),
        (r"caf\'e9 \'80", "café €"),
        (escaped(HOUSE), HOUSE),
        (r"\uc2\u1513 \'f9x\u-10179\'3f\'3f\u-8638??.", "ש🙂."),
        (r"{\uc0\u1513 }\u1513\'f9.", "שש."),
        (r"\u1513?{\b \u1500}?x", "של?x"),
        (r"{\*\unknown gone}Oil{\v hidden}{\*\shppict{\pict 00ff}} and", "Oil and"),
        (r"\bin5 {{{}}Oil", "Oil"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt Oil}}", "Oil"),
        (r"{{{{{Oil}}}}}", "Oil"),
    ],
)
def test_characters(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (r"\ansi\ansicpg1251", r"\'cd\'e5\'f4\'f2\'fc", "Нефть"),
        (r"\ansi\ansicpg932", r"\'90\'ce\'96\'fb", "石油"),
        (r"\ansi\ansicpg65001", r"\'d7\'a9", "ש"),
        (r"\mac", r"caf\'8e", "café"),
        (r"\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset2 Symbol;}}", r"\f0\'e9\f1\'cd\f0\'e9\f2\'b7", "éНé\ufffd"),
        (r"\ansi\ansicpg99999", r"caf\'e9", "café"),
    ],
)  # fmt: skip
def test_encodings(head: str, body: str, text: str) -> None:
    assert text_of(body, head) == text


def test_notes_go_to_the_end_as_excluded_text() -> None:
    records, findings = read(
        rtf(
            r"Oil{\super\chftn}{\footnote\pard {\super\chftn} A foot.} and gas{\footnote\ftnalt An end.\par Two.}\par More"
        )
    )
    one = records[0]
    assert one.text == "Oil[1] and gas[2]\n\nMore\n\n[1] A foot.\n[2] An end.\n\nTwo."
    assert [one.text[each.start : each.end] for each in one.excluded] == ["[1] A foot.\n[2] An end.\n\nTwo."]
    assert not findings.left_out


def test_tables_are_lines_with_tabs_unless_cells_hold_more() -> None:
    table = r"\trowd\intbl a\cell b\cell\row\intbl\cell d\cell\row\pard"
    layout = r"\trowd\intbl One.\par Two.\cell Three.\cell\row\pard"
    assert text_of(rf"x\par{table} y\par{layout} z") == "x\n\na\tb\n\td\n\ny\n\nOne.\n\nTwo.\n\nThree.\n\nz"


def test_what_is_left_out_is_counted() -> None:
    body = (
        r"{\header The Daily}{\pict 00ff}Oil{\*\annotation said}{\deleted or}{\revised and}{\field{\*\fldinst{HYPERLINK x}}"
        r"{\fldrslt gas}}{\v hidden}\par{\listtext 1.\tab}\ls1 item"
    )
    records, findings = read(rtf(body))
    assert records[0].text == "Oilandgas\n\nitem"
    assert findings.left_out == {
        "page header": 1, "picture": 1, "comment": 1, "tracked deletion": 1,
        "link address": 1, "hidden passage": 1, "list number": 1,
    }  # fmt: skip


def test_properties_and_the_title_style() -> None:
    head = r"\ansi{\info{\title Oil \u1513?}{\author Jane Doe}{\creatim\yr2020}}"
    one = read(rtf("x", head))[0][0]
    assert (one.title, one.meta, one.text) == ("Oil ש", {"author": "Jane Doe"}, "x")
    head = r"\ansi{\stylesheet{\s1 heading 1;}{\s2\b Title;}}"
    one = read(rtf(r"\pard\s2 Oil\par\pard\s1 x", head))[0][0]
    assert (one.title, one.text) == ("Oil", "Oil\n\nx")


def test_text_boxes_are_read() -> None:
    assert "In a box" in text_of(
        r"Before{\shp{\*\shpinst{\sp{\sn x}{\sv gone}}{\shptxt In a box\par}}} it\par After"
    )


@pytest.mark.parametrize(
    ("content", "words"), [(b"Oil", "no rich text"), (b"{" * 9, "no rich text"), (rtf("{" * 9000), "nested")]
)
def test_refused_with_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(content)


def test_a_cut_file_is_a_problem() -> None:
    records, findings = read(rtf(r"{\b Oil{\i and")[:-1])
    assert findings.count == 1
    assert records[0].text == "Oiland"
    assert not read(rtf("Oil")[:-1])[1].count
    assert list(read(rtf(""))[1].lines()) == ["It holds no words."]


def test_many_parts_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf_reader, "_MOST_TOKENS", 100)
    with pytest.raises(InputError, match="too many parts"):
        read(rtf(r"\a" * 200))


def test_it_is_known_by_its_content() -> None:
    assert registry.recognise(given_bytes(rtf("Oil"), "a.doc").glimpse()).id == "rtf"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1))
def test_any_words_come_back(words: str) -> None:
    assert text_of(escaped(words)) == words


PIECES = st.sampled_from([
    "{", "}", "\\par", "\\cell", "\\row", "\\intbl", "\\pard", "{\\footnote ", "{\\*\\shpinst{\\shptxt ", "\\u-9", "\\u55357", "\\'", "\\'e9",
    "\\bin99999", "\\bin-5 ", "\\f9", "\\uc99999999", "{\\fonttbl{\\f0\\fcharset", "{\\stylesheet{\\s1 Title;}}", "\\s1", "{\\info{\\title ",
    "\\ansicpg1361", "\\ansicpg-1", "{\\header", "{\\v ", "\\plain", "a", " ", "\n", "\\", "\xe9", "\x00",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_garbage_gives_sentences(body: str) -> None:
    for content in (rtf(body), b"{\\rtf1" + body.encode("latin-1")):
        with suppress(InputError):
            for one in read(content)[0]:
                assert all(0 <= each.start < each.end <= len(one.text) for each in one.excluded)
