"""Real files of doccano, Prodigy, PubAnnotation and others that write JSON, against what is known of their positions."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import GivenFile
from annotator.io.placing import PlacedArticle, place_article
from annotator.io.records import ArticleRecord

pytestmark = pytest.mark.data


@pytest.fixture(scope="module")
def data() -> Path:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(folder)


def read(path: Path) -> tuple[str, list[PlacedArticle], Findings]:
    findings = Findings()
    with path.open("rb") as stream:
        given = GivenFile(path.name, stream)
        format_id = registry.recognise(given.glimpse()).id
        records = list(registry.read(format_id, given, findings))
    found = [place_article(record, findings) for record in records if isinstance(record, ArticleRecord)]
    return format_id, [one for one in found if one is not None], findings


def truth(data: Path, name: str) -> dict[str, list[dict]]:
    """The documents of each file, in its order."""
    found: dict[str, list[dict]] = {}
    for line in (data / "groundtruth" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        found.setdefault(document["source"][0], []).append(document)
    return found


def spans(article: PlacedArticle) -> Counter[tuple[str, int, int]]:
    """Without those of several parts, which the ground truth does not hold."""
    every = [
        (one.record.label, one.span) for one in article.annotations if not getattr(one.record, "parts", ())
    ]
    every += [(one.record.annotation.label, one.span) for one in article.suggestions]
    return Counter((label, span.start, span.end) for label, span in every)


@pytest.mark.parametrize("name", ["doccano", "prodigy", "pubannotation"])
def test_every_span_is_where_it_is_known_to_be(data: Path, name: str) -> None:
    """Of Prodigy, those of ignored tasks are no annotations and are left out."""
    seen = 0
    for source, documents in truth(data, name).items():
        _, articles, findings = read(data / source)
        by_line = {str(one.record.line): one for one in articles}
        missing = 0
        for document in documents:
            line = document["doc"].rpartition(":")[2]
            if not document["text"]:
                continue
            article = by_line[line] if line.isdigit() else articles[0]
            assert article.text == document["text"]
            known = Counter((one["label"], one["start"], one["end"]) for one in document["spans"])
            assert spans(article) <= known, document["doc"]
            missing += (known - spans(article)).total()
            seen += known.total()
        assert missing == findings.left_out["span of an ignored task"], source
        assert not any(one.placed for article in articles for one in article.annotations)
    assert seen == {"doccano": 416, "prodigy": 842, "pubannotation": 5}[name]


REFUSED = {
    "doccano/data_import_tests/intent/example.jsonl": "no text",
    "doccano/data_import_tests/sequence_labeling/example.jsonl": "no text",
    "doccano/data_import_tests/seq2seq/example.json": "no text",
    "doccano/data_import_tests/seq2seq/example.jsonl": "no text",
    "doccano/data_import_tests/text_classification/example.json": "no text",
}


def test_doccano_s_files_are_read_or_refused_with_a_sentence(data: Path) -> None:
    seen = 0
    for path in sorted((data / "formats/doccano").rglob("*.json*")):
        format_id, articles, findings = read(path)
        assert format_id == "doccano", path
        seen += 1
        where = str(path.relative_to(data / "formats"))
        if where in REFUSED:
            assert REFUSED[where] in " ".join(findings.lines()), where
        else:
            assert not findings.problems, (where, list(findings.lines()))
            assert articles or "label_types" in where
    assert seen == 27
    for path in sorted((data / "formats/doccano").rglob("*fasttext*.txt")):
        with pytest.raises(InputError, match="fastText"):
            read(path)


def test_prodigy_s_answers_are_kept(data: Path) -> None:
    _, articles, findings = read(data / "formats/prodigy/annotated_reddit-PRODUCT-ner.jsonl")
    assert not findings.problems
    rejected = sum(one.record.is_rejected for article in articles for one in article.suggestions)
    accepted = sum(len(article.annotations) for article in articles)
    assert (rejected + accepted + findings.left_out["span of an ignored task"], rejected > 400) == (613, True)
    _, articles, findings = read(data / "formats/prodigy/annotated_github-issues-DOCUMENTATION-textcat.jsonl")
    assert sum("categories" in article.record.meta for article in articles) == 100
    assert findings.left_out["rejected category"] == 157
    with pytest.raises(InputError, match="patterns"):
        read(data / "formats/prodigy/patterns/patterns_countries-GPE.jsonl")


def test_pubannotation_s_discontinuous_span_has_both_parts(data: Path) -> None:
    _, articles, findings = read(data / "formats/pubannotation/samplePubAnnotation.json")
    words = [
        one.span.of(articles[0].text) for one in articles[0].annotations if one.record.label == "HP_0002664"
    ]
    assert words == [articles[0].text[169:173], articles[0].text[178:184]]
    assert not findings.problems


def test_label_studio_s_quotes_are_all_at_their_places(data: Path) -> None:
    """The regions of five reviewers, and attributes of regions, against the corpora that they were made from."""
    folder = data / "formats/label_studio/export"
    known = {one["doc"]: one for of in truth(data, "basil").values() for one in of}
    for name, count in (("basil.json", 70), ("basil.min.json", 70), ("babe_5_annotators.json", 137),
                        ("babe_5_annotators.min.json", 137)):  # fmt: skip
        format_id, articles, findings = read(folder / name)
        assert format_id == "label-studio"
        assert not findings.problems
        every = [(article, one) for article in articles for one in article.annotations]
        assert len(every) == count
        assert all(one.span.of(article.text) == one.record.text and not one.placed for article, one in every)
        for article in articles:
            document = known.get(article.record.name or "")
            if document is not None:
                assert article.text == document["text"]
                places = {(one["start"], one["end"]) for one in document["spans"] if one["start"] is not None}
                assert {(start, end) for _, start, end in spans(article)} == places
    _, articles, _ = read(folder / "basil.json")
    attributes = Counter(
        name for one in articles for each in one.annotations for name in each.record.attributes
    )
    assert attributes == {"polarity": 70, "target": 70, "aim": 60}
    _, articles, _ = read(folder / "babe_5_annotators.json")
    assert {one.record.reviewer for article in articles for one in article.annotations} <= set("12345")
    assert sum(len(article.record.meta["categories"]) for article in articles) == 300


def test_what_holds_no_text_is_refused_with_a_sentence(data: Path) -> None:
    for name in ("converter/test_export_json_min/data.json", "old_format/test_old_format.json"):
        _, articles, findings = read(data / "formats/label_studio" / name)
        assert not articles
        assert list(findings.lines()) == ["No task of the file has a text."]
    with pytest.raises(InputError, match="not the texts"):
        read(data / "formats/potato/alice_user_state.json")
