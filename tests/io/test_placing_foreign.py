"""What other programs count is found out by the quotes, and nothing is placed by guessing."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.io import placing_foreign
from annotator.io.findings import Findings
from annotator.io.placing import place_article
from annotator.io.records import (
    AnnotationRecord,
    ArticleRecord,
    ExcludedRecord,
    ForeignAnnotation,
    SuggestionRecord,
)
from annotator.model.text import canonical

TEXT = "Officials 🙂 say Baku\u00a0supplies 40% of Israel’s oil.\r\nCritics 👩\u200d👩\u200d👧 call e\u0301lan “furtive”.\r\nאבג oil."
WIDTHS = {
    "codepoint": len,
    "utf16": lambda words: len(words.encode("utf-16-le")) // 2,
    "utf8": lambda words: len(words.encode()),
    "grapheme": lambda words: len(regex.findall(r"\X", words)),
}
QUOTES = ("40%", "Baku\u00a0supplies", "e\u0301lan", "furtive", "אבג", "oil.\r\nCritics")


def placed(*annotations: AnnotationRecord, text: str = TEXT, unit="codepoint", **other):
    findings = Findings()
    record = ArticleRecord(text, annotations=annotations, is_foreign=True, unit=unit, **other)
    found = place_article(record, findings)
    assert found is not None
    return found, findings


def counted(quote: str, unit: str, text: str = TEXT) -> ForeignAnnotation:
    at = text.index(quote)
    width = WIDTHS[unit]
    start = width(text[:at])
    return ForeignAnnotation("claim", start, width(text[: at + len(quote)]), text=quote)


@pytest.mark.parametrize("declared", WIDTHS)
@pytest.mark.parametrize("real", WIDTHS)
def test_the_unit_is_found_out_not_believed(declared: str, real: str) -> None:
    found, findings = placed(*(counted(quote, real) for quote in QUOTES), unit=declared)
    assert not findings.problems
    assert [one.span.of(found.text) for one in found.annotations] == [canonical(each).text for each in QUOTES]
    assert not any(one.placed for one in found.annotations)
    assert any("as the quotes show" in one for one in findings.remarks) == (declared != real)


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\r\n", "\n")])
@pytest.mark.parametrize("counts", ["\n", "\r\n"])
def test_line_ends_may_count_as_one_or_two_whatever_the_text_has(text: str, counts: str) -> None:
    counted_text = canonical(TEXT).text.replace("\n", counts)
    found, findings = placed(
        counted("furtive", "codepoint", counted_text), counted("אבג", "codepoint", counted_text), text=text
    )
    assert not findings.problems
    assert [one.span.of(found.text) for one in found.annotations] == ["furtive", "אבג"]


def test_without_quotes_the_formats_rule_holds() -> None:
    bare = [
        ForeignAnnotation("claim", one.start, one.end)
        for one in (counted("40%", "utf16"), counted("furtive", "utf16"))
    ]
    found, _ = placed(*bare, unit="utf16")
    assert [one.span.of(found.text) for one in found.annotations] == ["40%", "furtive"]


def test_what_fits_nowhere_is_placed_by_a_quote_that_stands_once() -> None:
    found, findings = placed(counted("furtive", "codepoint"), ForeignAnnotation("claim", 1, 4, text="40%"))
    assert [(one.span.of(found.text), one.placed) for one in found.annotations] == [
        ("furtive", ""),
        ("40%", "quote"),
    ]
    assert "Placed by its quote, because its positions are wrong." in findings.remarks


def test_a_quote_that_stands_twice_is_placed_by_its_context_or_not_at_all() -> None:
    wrong = ForeignAnnotation("claim", 1, 4, text="oil")
    found, findings = placed(wrong)
    assert not found.annotations
    (problem,) = findings.lines()
    assert "stand 2 times in the text" in problem
    second = ForeignAnnotation("claim", 1, 4, text="oil", prefix="אבג ", suffix=".")
    found, findings = placed(second)
    assert not findings.problems
    assert found.annotations[0].span.start == found.text.rindex("oil")


def test_a_quote_that_stands_nowhere_is_a_problem_that_says_so() -> None:
    found, findings = placed(
        ForeignAnnotation("claim", 0, 4, text="gas"), ForeignAnnotation("claim", 0, 9999)
    )
    assert not found.annotations
    nowhere, beyond = findings.lines()
    assert "stand nowhere in the text" in nowhere
    assert "does not lie in the text" in beyond


def test_quotes_with_other_white_space_still_prove_positions() -> None:
    at = TEXT.index("oil.")
    found, findings = placed(ForeignAnnotation("claim", at, at + len("oil.\r\nCritics"), text="oil. Critics"))
    assert not findings.problems
    assert found.annotations[0].span.of(found.text) == "oil.\nCritics"


def test_discontinuous_parts_become_linked_annotations_and_parts_across_a_line_end_one() -> None:
    def part(quote: str) -> tuple[int, int]:
        return TEXT.index(quote), TEXT.index(quote) + len(quote)

    split = ForeignAnnotation(
        "claim", *part("40%"), text="40% furtive", id="T1", note="n", attributes={"a": "b"},
        parts=(part("40%"), part("furtive")),
    )  # fmt: skip
    whole = ForeignAnnotation(
        "claim", 0, 1, text="oil. Critics", id="T2", parts=(part("oil."), part("Critics"))
    )
    found, findings = placed(split, whole)
    assert not findings.problems
    assert [one.span.of(found.text) for one in found.annotations] == ["40%", "furtive", "oil.\nCritics"]
    assert [one.record.note for one in found.annotations] == ["n", None, None]
    (link,) = found.links
    assert (link.type, link.from_id, link.to_id) == ("continues", "T1 part 2", "T1")


def test_suggestions_and_excluded_regions_go_the_same_way() -> None:
    prediction = SuggestionRecord(counted("furtive", "utf16"), "model")
    title = counted("Officials 🙂 say", "utf16")
    found, findings = placed(
        unit="codepoint", suggestions=(prediction,), excluded=(ExcludedRecord(title.start, title.end),)
    )
    assert not findings.problems
    assert found.suggestions[0].span.of(found.text) == "furtive"
    assert found.excluded[0].span.of(found.text) == "Officials 🙂 say"


def test_an_annotation_without_words_is_counted_not_a_problem() -> None:
    found, findings = placed(ForeignAnnotation("claim", 3, 3))
    assert not found.annotations
    assert findings.left_out == {"annotation without words": 1}
    assert not findings.problems


PIECES = st.sampled_from(["a", "b c", "🙂", "\r\n", "\n", "e\u0301", "\u00a0", "א", "\ufeff", "👩\u200d👧"])


@given(st.lists(PIECES).map(lambda some: "".join(some) + "w"), st.data())
def test_every_span_that_comes_out_holds_its_quote(text: str, data: st.DataObject) -> None:
    numbers = st.integers(0, len(text) + 4)
    words = st.sampled_from(["a", "b c", "🙂", "w", "", text[2:5], text[-3:]])
    given_ones = data.draw(st.lists(st.builds(ForeignAnnotation, st.just("l"), numbers, numbers, text=words)))
    findings = Findings()
    record = ArticleRecord(text, annotations=tuple(given_ones), is_foreign=True, unit="utf16")
    found = place_article(record, findings)
    assert found is not None
    for one in found.annotations:
        if one.record.text:
            # Only at the beginning of the article a U+FEFF is a mark and goes.
            inside = canonical(f"x{one.record.text}").text[1:]
            wanted = (inside.split(), canonical(one.record.text).text.split())
            assert one.span.of(found.text).split() in wanted
    out = len(found.annotations) + findings.count + findings.left_out["annotation without words"]
    assert out == len(given_ones)


def test_quotes_that_stand_elsewhere_are_looked_for_until_it_takes_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Oil and gas and coal."
    monkeypatch.setattr(placing_foreign, "MOST_IN_VAIN", 210)
    every = [ForeignAnnotation("x", 0, 3, text=quote) for quote in ("gas", "wind", "sun", "coal", "Oil")]
    findings = Findings()
    found = placing_foreign.place_all(
        ArticleRecord(text, annotations=tuple(every), is_foreign=True), canonical(text), findings
    )
    assert [(one.record.text, one.by_quote) for one in found.annotations] == [("gas", True), ("Oil", False)]
    assert [one.words.rsplit(", ", 1)[-1] for one in findings.problems] == [
        "stand nowhere in the text.",
        "because too many others did not stand where they should.",
        "because too many others did not stand where they should.",
    ]
