"""CheckThat!'s debates: a sentence a line."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import place_article
from annotator.io.records import ArticleRecord

ROWS = (
    "\ufeffline_number\tspeaker\ttext\tlabel",
    "1\tMIRA\tOfficials 🙂👩\u200d🔬 say hello.\t0",
    "2\tSYSTEM\t[applause]\t0",
    "3\tMIRA\tBaku supplies 40% of Israel’s oil.\t1",
    "4\t\tCafe\u0301\u00a0owners agree.\t1",
    "4\tאמר\tאמרו שלום\t1",
)
TEXT = "Officials 🙂👩\u200d🔬 say hello.\n[applause]\nBaku supplies 40% of Israel’s oil.\nCafe\u0301\u00a0owners agree.\nאמרו שלום"


def read(content: str) -> tuple[ArticleRecord, Findings]:
    findings = Findings()
    (found,) = registry.read("checkthat", given_bytes(content.encode(), "d.tsv"), findings)
    assert isinstance(found, ArticleRecord)
    return found, findings


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_sentences_worth_checking(end: str) -> None:
    content = end.join((*ROWS, ""))
    assert registry.recognise(given_bytes(content.encode(), "d.txt").glimpse()).id == "checkthat"
    record, findings = read(content)
    found = place_article(record, findings)
    assert found is not None
    assert not findings.problems
    assert found.text == TEXT
    assert [(one.span.of(TEXT), one.record.label, one.record.id, one.record.attributes) for one in found.annotations] == [
        ("Baku supplies 40% of Israel’s oil.", "claim", "3", {"speaker": "MIRA"}),
        ("Cafe\u0301\u00a0owners agree.", "claim", "4", {}),
        ("אמרו שלום", "claim", None, {"speaker": "אמר"}),
    ]  # fmt: skip
    assert findings.left_out == Counter({"unlabelled sentence's speaker": 2})


@pytest.mark.parametrize(
    "line", ["x\tA\tb\t1", "5\tA\tb\t2", "5\tA\tb", "5\tA\tb\t", "words", "9" * 5000 + "\tA\tb\t1"]
)
def test_wrong_rows_are_named(line: str) -> None:
    record, findings = read("\n".join((*ROWS, line)))
    assert len(record.annotations) == 3
    assert [(one.lines, one.words[:8]) for one in findings.problems] == [([7], "Expected")]


@pytest.mark.parametrize("content", [b"", b"\n", b"line_number\tspeaker\ttext\tlabel\n"])
def test_nothing_in_it(content: bytes) -> None:
    with pytest.raises(InputError):
        list(registry.read("checkthat", given_bytes(content, "d.tsv"), Findings()))


@pytest.mark.parametrize("content", ["1\t2\t3\t1\n", "1\tA\tb\n", "name\tstart\n", "words\n"])
def test_other_tables_are_not_taken(content: str) -> None:
    assert registry.recognise(given_bytes(content.encode(), "d.tsv").glimpse()).id != "checkthat"


CELLS = st.sampled_from(["1", "0", "A", "", "🙂", "\r", "\u2028", "\0", "\ufeff", "שלום", "9" * 5000])


@given(st.lists(st.lists(CELLS, max_size=5).map("\t".join), max_size=6), st.binary(max_size=3))
def test_nothing_raises_but_input_errors(lines: list[str], tail: bytes) -> None:
    given = given_bytes("\n".join(lines).encode() + tail, "d.tsv")
    registry.recognise(given.glimpse())
    findings = Findings()
    try:
        for found in registry.read("checkthat", given, findings):
            assert isinstance(found, ArticleRecord)
            place_article(found, findings)
    except InputError:
        return
