"""Annotated articles and quote sheets as Word documents: the text and every comment's words exactly, well-formed, whole."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.io.people_corpus import NOTE, TEXT, WORDS, awkward, written

from annotator.io import annotated_docx_writing, quotes_docx_writing
from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord

etree = pytest.importorskip("lxml.etree", reason="needs the extra “documents”")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\r"}


def parts(content: bytes) -> dict[str, object]:
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def words_in(element) -> str:
    return "".join(
        SIGNS.get(one.tag, one.text if one.tag == f"{W}t" else "") for one in element.iter(f"{W}t", *SIGNS)
    )


def text_of(document) -> str:
    lines = [
        words_in(one)
        for one in document.iter(f"{W}p")
        if one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") in ("ArticleText", "BlankLine")
    ]
    return "\n".join(lines)


def commented(document) -> dict[str, str]:
    """The words between the beginning and the end of each comment."""
    found: dict[str, str] = {}
    opened: set[str] = set()
    for one in document.iter():
        number = one.get(f"{W}id")
        if one.tag == f"{W}commentRangeStart":
            opened.add(number)
            found[number] = ""
        elif one.tag == f"{W}commentRangeEnd":
            opened.remove(number)
        elif one.tag == f"{W}p":
            found |= {each: found[each] + "\n" for each in opened}
        elif one.tag == f"{W}t" or one.tag in SIGNS:
            found |= {each: found[each] + SIGNS.get(one.tag, one.text or "") for each in opened}
    assert not opened
    return found


def test_the_text_and_the_words_of_every_comment_are_exact() -> None:
    made = parts(written(annotated_docx_writing.write, awkward(1), awkward(2)))
    document = made["word/document.xml"]
    assert text_of(document) == f"{TEXT}\n{TEXT}"
    said = {one.get(f"{W}id"): words_in(one) for one in made["word/comments.xml"]}
    assert said.keys() == commented(document).keys() == {str(n) for n in range(2 * len(WORDS))}
    assert commented(document) == {str(n): WORDS[n % len(WORDS)][1] for n in range(2 * len(WORDS))}
    assert "Claim" in said["0"]
    assert NOTE in said["0"]
    assert 'x"y: <&>' in said["0"]
    assert "same<as>: “40%”" in said["0"]
    (first, *_) = made["word/comments.xml"]
    assert (first.get(f"{W}author"), first.get(f"{W}date")) == ("Mira <i>", "2026-11-21T09:30:00Z")


def test_right_to_left_lines_say_so() -> None:
    document = parts(written(annotated_docx_writing.write, awkward()))["word/document.xml"]
    bidi = [words_in(one) for one in document.iter(f"{W}p") if one.find(f"{W}pPr/{W}bidi") is not None]
    assert bidi == ["إسرائيل وأذربيجان שלום 12 ימים."]


def test_characters_that_xml_has_not_are_replaced_and_told() -> None:
    losses = Losses()
    made = written(
        annotated_docx_writing.write, ArticleRecord("a\x0bb\ufffec", id="a", name="n"), losses=losses
    )
    assert text_of(parts(made)["word/document.xml"]) == "a\ufffdb\ufffdc"
    assert losses.number("characters") == 2


def test_a_quote_sheet_has_every_quote_with_its_context_and_note() -> None:
    losses = Losses()
    document = parts(written(quotes_docx_writing.write, awkward(), losses=losses))["word/document.xml"]
    lines = [words_in(one) for one in document.iter(f"{W}p")]
    assert lines[0] == "Quotes: P & <q>"
    assert [one for one in lines if one.endswith(")") and " (" in one] == [
        "Claim (3)", "Figure (1)", "Opinion (1)", "Bias (1)", "unheard-of (1)",
    ]  # fmt: skip
    first = TEXT.partition("\n")[0]
    assert lines.count(first) == 3
    assert lines.count("Paragraph 1 · Mira <i>") == 4
    assert lines.count(NOTE) == len(WORDS)
    assert losses.number("metadata") == 1


@given(
    st.text(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\n\t"),
        min_size=1, max_size=60,
    ),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), max_size=8),
)  # fmt: skip
def test_any_text_and_any_marks_are_exact(text: str, spans: list[tuple[int, int]]) -> None:
    fitting = sorted((start, min(len(text), start + n)) for start, n in spans if start < len(text))
    marks = tuple(AnnotationRecord("claim", *span, id=str(n)) for n, span in enumerate(fitting))
    article = ArticleRecord(text, id="a", name="n", annotations=marks)
    made = parts(written(annotated_docx_writing.write, article))
    assert text_of(made["word/document.xml"]) == text.removesuffix("\n")
    assert len(made["word/comments.xml"]) == len(marks)
    quotes = {str(n): text[start:end] for n, (start, end) in enumerate(fitting)}
    shown = commented(made["word/document.xml"])
    assert {n: one.strip("\n") for n, one in shown.items()} == {
        n: one.strip("\n") for n, one in quotes.items()
    }
