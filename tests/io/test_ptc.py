"""The propaganda techniques corpus: articles with files of labels beside them."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import GivenFile, given_bytes
from annotator.io.placing import place_article
from annotator.io.records import ArticleRecord, LabelRecord

TEXT = "Officials say 🙂\n\nBaku 👩\u200d🔬 supplies 40% of Israel’s oil.\nCafe\u0301\u00a0owners say “furtive”.\nאמרו שלום\n"


def row(words: str, *technique: str, article: str = "7") -> str:
    start = TEXT.index(words)
    return "\t".join((article, *technique, str(start), str(start + len(words)))) + "\n"


TECHNIQUES = (
    row("Cafe\u0301\u00a0owners", "Name_Calling,Labeling") + row("שלום", "Doubt") + row("40%", "Doubt")
)
SPANS = row("Cafe\u0301\u00a0owners") + row("שלום") + row("furtive")


def given_article(text: str = TEXT, **others: str) -> GivenFile:
    files = {name: content.encode() for name, content in others.items()}
    return given_bytes(text.encode(), "article7.txt", files)


def read(given: GivenFile) -> tuple[ArticleRecord, Findings]:
    findings = Findings()
    (found,) = registry.read("ptc", given, findings)
    assert isinstance(found, ArticleRecord)
    return found, findings


@pytest.mark.parametrize(
    ("si", "tc"),
    [
        ("article7.task1-SI.labels", "article7.task2-TC.labels"),
        ("article7.task-SI.labels", "article7.labels-task-TC"),
        (
            "../train-labels-task1-span-identification/article7.task1-SI.labels",
            "../train-labels-task2-technique-classification/article7.task2-TC.labels",
        ),
    ],
)
def test_spans_of_both_tasks(si: str, tc: str) -> None:
    given = given_article(**{si: "\ufeff" + SPANS.replace("\n", "\r\n"), tc: TECHNIQUES})
    assert registry.recognise(given.glimpse()).id == "ptc"
    found, findings = read(given)
    assert not findings.problems
    assert (found.text, found.title, found.name, found.source) == (
        TEXT,
        "Officials say 🙂",
        "article7",
        TEXT.encode(),
    )
    placed = place_article(found, findings)
    assert placed is not None
    assert Counter((each.record.label, each.span.of(TEXT)) for each in placed.annotations) == Counter(
        [
            ("Name_Calling,Labeling", "Cafe\u0301\u00a0owners"),
            ("Doubt", "שלום"),
            ("Doubt", "40%"),
            ("propaganda", "furtive"),
        ]
    )
    assert findings.left_out == Counter({"merged task 1 span": 2})


def test_overlapping_techniques_make_up_one_span() -> None:
    techniques = "7\tA\t0\t9\n7\tB\t5\t20\n7\tC\t20\t22\n"
    found, findings = read(
        given_article(
            **{
                "article7.task2-TC.labels": techniques,
                "article7.task1-SI.labels": "7\t0\t22\n7\t0\t20\n7\t0\t9\n",
            }
        )
    )
    assert [
        (each.label, each.start, each.end) for each in found.annotations if each.label == "propaganda"
    ] == [("propaganda", 0, 9)]
    assert findings.left_out.total() == 2


def test_a_technique_that_is_not_said() -> None:
    found, _ = read(given_article(**{"article7.task2-TC.labels": "7\t?\t0\t9\n"}))
    assert [(each.label, each.start, each.end) for each in found.annotations] == [("propaganda", 0, 9)]


def test_submissions_are_suggestions() -> None:
    found, findings = read(
        given_article(
            **{
                "article7.task2-TC.labels": TECHNIQUES,
                "submission-task-TC.tsv": row("furtive", "Doubt") + row("40%", "Doubt", article="8"),
            }
        )
    )
    assert not findings.problems
    (one,) = found.suggestions
    assert (one.source, one.annotation.label, TEXT[one.annotation.start : one.annotation.end]) == (
        "submission-task-TC",
        "Doubt",
        "furtive",
    )


@pytest.mark.parametrize(
    "line",
    ["7\tA\t1", "7\tA\t-1\t3", "7\tA\t1\t" + "9" * 5000, "words", "7\tA\t\t", "8\tA\t1\t2", "7\tA\tB\t1\t2"],
)
def test_wrong_rows_are_named(line: str) -> None:
    found, findings = read(given_article(**{"article7.task2-TC.labels": f"7\tA\t0\t9\n{line}\n"}))
    assert len(found.annotations) == 1
    (problem,) = findings.problems
    assert "“article7.task2-TC.labels”, line 2: " in problem.words


def test_labels_by_themselves_name_their_article() -> None:
    given = given_bytes(TECHNIQUES.encode(), "article7.task2-TC.labels")
    assert registry.recognise(given.glimpse()).id == "ptc"
    with pytest.raises(InputError, match=r"labels of “article7\.txt”, which is not there"):
        list(registry.read("ptc", given, Findings()))


@pytest.mark.parametrize("content", [TECHNIQUES, ""])
def test_labels_whose_article_is_in_the_folder_of_articles(content: str) -> None:
    given = given_bytes(
        content.encode(), "article7.task2-TC.labels", {"../train-articles/article7.txt": b"a"}
    )
    findings = Findings()
    assert registry.recognise(given.glimpse()).id == "ptc"
    assert list(registry.read("ptc", given, findings)) == []
    assert findings.remarks
    assert not findings.problems


def test_an_article_without_labels_is_plain_text() -> None:
    assert registry.recognise(given_article().glimpse()).id == "text"


def test_names_of_techniques_are_labels() -> None:
    given = given_bytes(
        b"Doubt\r\nName_Calling,Labeling\r\n\r\n", "propaganda-techniques-names-semeval2020task11.txt"
    )
    assert registry.recognise(given.glimpse()).id == "ptc"
    assert list(registry.read("ptc", given, Findings())) == [
        LabelRecord("Doubt", line=1),
        LabelRecord("Name_Calling,Labeling", line=2),
    ]


def test_claims() -> None:
    names = [
        "article7.txt",
        "article7.task1-SI.labels",
        "article77.labels",
        "article7.md",
        "submission-task-SI.tsv",
    ]
    assert registry.claimed(names)["article7.txt"] == {"article7.task1-SI.labels", "submission-task-SI.tsv"}


CELLS = st.sampled_from(
    ["7", "8", "Doubt", "?", "", "0", "3", "-1", "9" * 5000, "\r", "\ufeff", "²", "🙂", "\0", "\u2028"]
)


@given(st.lists(st.lists(CELLS, max_size=5).map("\t".join), max_size=6), st.binary(max_size=4))
def test_nothing_raises_but_input_errors(lines: list[str], tail: bytes) -> None:
    content = "\n".join(lines).encode() + tail
    alone = [
        given_bytes(content, name) for name in ("article7.task2-TC.labels", "submission-task-SI.tsv", "x")
    ]
    for each in [given_bytes(TEXT.encode(), "article7.txt", {"article7.labels": content}), *alone]:
        registry.recognise(each.glimpse())
        findings = Findings()
        try:
            for found in registry.read("ptc", each, findings):
                assert isinstance(found, ArticleRecord)
                place_article(found, findings)
        except InputError:
            continue
