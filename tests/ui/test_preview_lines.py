from __future__ import annotations

import csv
import io
import json

import pytest

from annotator.ui.preview_lines import folded_article, label_places, shortened, shortened_cells

LABELS = ["claim", "figure", "opinion", "bias"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('{"end":5,"label":"claim","start":0}', ["claim"]),
        ('{"label": "bias"}, {"label": "figure"}', ["bias", "figure"]),
        ("a,b.txt,T,,,abc,id,figure,218,323,words", ["figure"]),
        ('"a, claim, not a cell",x,opinion,0,5,"so, bias, too"', ["opinion"]),
        ('{"text":"he wrote \\"label\\":\\"claim\\""}', []),
        ('{"label":"unknown"}', []),
        ("🙂🙂,claim,1,2,x", ["claim"]),
        ("", []),
    ],
)
def test_only_the_labels_of_annotations_are_found(line: str, found: list[str]) -> None:
    places = label_places(line, LABELS)
    assert [span.of(line) for span, _ in places] == found
    assert [label for _, label in places] == found


def test_an_article_is_folded_with_the_same_keys_in_the_same_order() -> None:
    record = {
        "annotations": [{"label": "claim", "start": n, "end": n + 5, "text": "x" * 200} for n in range(20)],
        "excluded": [],
        "format": "annotator/1",
        "meta": {"url": "y" * 90},
        "text": "z" * 5000,
    }
    lines = folded_article(json.dumps(record))
    whole = "\n".join(lines)
    keys = [line.lstrip("{ ").split('"')[1] for line in lines if line[:2] in ('{"', ' "')]
    assert keys == list(record)
    assert whole.startswith('{"annotations": [')
    assert whole.endswith('…"}')
    assert whole.count('"label": "claim"') == 12
    assert "… 8 more" in whole
    assert all(len(line) < 200 for line in lines)


@pytest.mark.parametrize("line", ["article_id,label", "[1, 2]", '{"cut": "in the mi', ""])
def test_what_is_no_object_stays_as_it_is(line: str) -> None:
    assert folded_article(line) == [line]


def test_a_table_keeps_its_columns_and_its_line_ends_in_cells() -> None:
    header = ["article_id", "text_sha256", "label", "start", "end", "text", "note"]
    row = [
        "c5d17ef1-9413-577f-92e2-c242bd087ff7",
        "ab" * 32,
        "claim",
        "10",
        "90",
        "w" * 80,
        'two\nlines, "quoted"',
    ]
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows([header, row])
    shown = shortened(stream.getvalue().removesuffix("\n").split("\n"), "csv")
    assert list(csv.reader(io.StringIO("\n".join(shown), newline=""))) == [
        header,
        ["c5d1…", "abab…", "claim", "10", "90", "w" * 47 + "…", 'two\nlines, "quoted"'],
    ]
    assert [label for _, label in label_places(shown[1], LABELS)] == ["claim"]


def test_a_row_as_an_object_keeps_its_keys_in_order() -> None:
    record = {
        "article_id": "c5d17ef1-9413-577f-92e2-c242bd087ff7",
        "label": "claim",
        "start": 0,
        "note": None,
    }
    (shown,) = shortened([json.dumps(record)], "jsonl-spans")
    assert json.loads(shown) == record | {"article_id": "c5d1…"}
    assert list(json.loads(shown)) == list(record)


@pytest.mark.parametrize("format_id", ["csv", "jsonl", "jsonl-spans"])
def test_nothing_is_shown_of_nothing(format_id: str) -> None:
    assert "".join(shortened([], format_id)) == ""


def test_ids_and_hashes_of_a_table_are_cut_first() -> None:
    lines = [
        "article_id\tText SHA256\tlabel\ttitle",
        f"{'c5d1' * 9}\t{'ab' * 32}\tclaim\t{'w' * 80}",
        "0\t\tbias",
    ]
    assert shortened_cells(lines) == [
        ["article_id", "Text SHA256", "label", "title"],
        ["c5d1…", "abab…", "claim", "w" * 35 + "…"],
        ["0", "", "bias"],
    ]
    assert shortened_cells([]) == []
