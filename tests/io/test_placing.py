"""Every position is proven against the text before anything is written."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import SpanError
from annotator.io import placing
from annotator.io.findings import Findings
from annotator.io.placing import place_annotation, place_article
from annotator.io.plain_text import MAX_TEXT
from annotator.io.records import AnnotationRecord, ArticleRecord, ExcludedRecord
from annotator.model.span import Span
from annotator.model.text import canonical, sha256

PIECES = st.sampled_from(["a", "🙂", "\r\n", "\r", "\n", "\ufeff", "\0", "\u00a0", "\ud800", "e\u0301"])
TEXTS = st.lists(PIECES).map(lambda pieces: "".join(pieces) + "w")


@given(TEXTS, st.data())
def test_positions_of_the_given_text_are_mapped(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    record = ArticleRecord(text, annotations=(AnnotationRecord("claim", start, end, text=text[start:end]),))
    findings = Findings()
    placed = place_article(record, findings)
    assert placed is not None
    assert placed.text == canonical(text).text
    if findings.problems:
        assert text[start:end].lstrip("\ufeff") in ("", "\r")  # the latter of a CRLF cut in two
        return
    span = placed.annotations[0].span
    # What precedes, what is marked and what follows are canonical each for itself, but for a CRLF cut in two.
    cut = text[start - 1 : start + 1] == "\r\n" or text[end - 1 : end + 1] == "\r\n"
    if not cut and not text[start:end].startswith("\ufeff") and not text[end:].startswith("\ufeff"):
        assert placed.text[span.start : span.end] == canonical(text[start:end]).text


def record(start: int, end: int, text: str | None = None) -> AnnotationRecord:
    return AnnotationRecord("claim", start, end, text=text)


@pytest.mark.parametrize(
    ("start", "end", "quote", "words"),
    [
        (3, 3, None, "“claim” 3-3 is empty or reversed"),
        (5, 3, None, "“claim” 5-3 is empty or reversed"),
        (0, 12, None, "ends after the text, which has 11 characters"),
        (0, 3, "Gas", "the words there are “Oil”, not “Gas”"),
        (0, 3, "", "the words there are “Oil”, not “”"),
    ],
)
def test_a_wrong_position_is_named(start: int, end: int, quote: str | None, words: str) -> None:
    with pytest.raises(SpanError, match=r"claim") as caught:
        place_annotation(record(start, end, quote), "Oil is 40%.")
    assert words in str(caught.value)


def test_the_whole_text_is_a_span() -> None:
    assert place_annotation(record(0, 11, "Oil is 40%."), "Oil is 40%.").span == Span(0, 11)


def test_the_hash_may_be_of_the_text_as_given_or_made_canonical() -> None:
    text = "\ufeffa\r\nb"
    for good in (sha256("a\nb"), hashlib.sha256(text.encode()).hexdigest()):
        assert place_article(ArticleRecord(text, text_sha256=good), Findings()) is not None
    findings = Findings()
    assert place_article(ArticleRecord(text, text_sha256="a" * 64, line=4), findings) is None
    assert str(findings.problems[0]).startswith("line 4: The text is not the one")


def test_what_was_made_canonical_is_said() -> None:
    findings = Findings()
    place_article(ArticleRecord("\ufeffa\r\nb\rc\0"), findings)
    assert [words.removeprefix("Made canonical: ") for words in findings.remark_lines()] == [
        "1 × CRLF line ends read as LF.", "1 × CR line ends read as LF.", "1 × byte order mark dropped.",
        "1 × NUL replaced by U+FFFD.",
    ]  # fmt: skip


def test_excluded_regions_are_proven_too() -> None:
    findings = Findings()
    article = ArticleRecord("a\r\nb", excluded=(ExcludedRecord(3, 4, "share"), ExcludedRecord(2, 9)))
    placed = place_article(article, findings)
    assert placed is not None
    assert [(each.span, each.kind) for each in placed.excluded] == [(Span(2, 3), "share")]
    assert "Excluded region 2-9 ends after the text" in findings.problems[0].words


def test_a_text_without_words_is_refused() -> None:
    findings = Findings()
    assert place_article(ArticleRecord(" \n"), findings) is None
    assert findings.count == 1


def test_a_text_that_is_too_long_is_refused_with_the_limit() -> None:
    findings = Findings()
    assert place_article(ArticleRecord("w" * (MAX_TEXT + 1)), findings) is None
    assert "more than 67,108,864 characters" in findings.problems[0].words


def test_an_article_with_more_annotations_than_can_be_held_is_a_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(placing, "MOST_ANNOTATIONS", 2)
    one, findings = AnnotationRecord("claim", 0, 3), Findings()
    assert place_article(ArticleRecord("Oil.", annotations=(one, one)), findings) is not None
    assert not findings.problems
    assert place_article(ArticleRecord("Oil.", annotations=(one, one, one), line=7), findings) is None
    assert list(findings.lines()) == ["line 7: An article has more than 2 annotations, the limit."]
