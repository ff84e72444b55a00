"""The corpora and files that other people annotated, against what is known of their positions."""

import json
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import GivenFile, InMemory
from annotator.io.placing import PlacedArticle, place_article
from annotator.io.records import ArticleRecord, LabelRecord

pytestmark = pytest.mark.data


@pytest.fixture(scope="module")
def data() -> Path:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(folder)


class _Disk:
    """The files beside one on the disk, as the import gives them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> list[str]:
        return sorted(one.name for one in self.folder.iterdir() if one.is_file())

    def read(self, name: str) -> bytes | None:
        path = self.folder / name
        return path.read_bytes() if path.is_file() else None


def truth(data: Path, name: str) -> list[dict]:
    lines = (data / "groundtruth" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def records(path: Path, format_id: str, folder: _Disk | InMemory | None = None) -> tuple[list, Findings]:
    findings = Findings()
    with path.open("rb") as stream:
        given = GivenFile(path.name, stream, folder or _Disk(path.parent))
        assert registry.recognise(given.glimpse()).id == format_id
        return list(registry.read(format_id, given, findings)), findings


def placed(record: ArticleRecord, findings: Findings) -> PlacedArticle:
    found = place_article(record, findings)
    assert found is not None
    return found


def spans(found: PlacedArticle) -> Counter[tuple[int, int, str]]:
    """What was placed by its own positions."""
    return Counter(
        (each.span.start, each.span.end, each.record.label) for each in found.annotations if not each.placed
    )


def expected(document: Mapping, *, status: str = "exact") -> Counter[tuple[int, int, str]]:
    return Counter(
        (each["start"], each["end"], each["label"]) for each in document["spans"] if each["status"] == status
    )


def test_brat(data: Path) -> None:
    documents = truth(data, "brat")
    assert len(documents) == 38
    links = notes = attributes = count = 0
    for document in documents:
        path = next(data / name for name in document["source"] if name.endswith(".ann"))
        (record,), findings = records(path, "brat")
        assert record.text == document["text"]
        if record.annotations:
            found = placed(record, findings)
            assert not expected(document) - spans(found), path
        assert findings.problems == []
        count += len(record.annotations)
        links += len(record.links)
        notes += sum(each.note is not None for each in record.annotations)
        attributes += sum(len(each.attributes) for each in record.annotations)
    assert (count, links, notes, attributes) == (1508, 958, 451, 1417)


def test_brat_configurations(data: Path) -> None:
    found: dict[str, int] = {}
    for path in sorted((data / "formats/brat").rglob("annotation.conf")):
        labels, findings = records(path, "brat-config")
        assert all(isinstance(each, LabelRecord) for each in labels)
        assert not findings.problems
        found[path.parent.name] = len(labels)
    assert found == {
        "BioNLP-ST_2011_EPI": 17, "BioNLP-ST_2011_GE": 11, "BioNLP-ST_2011_ID": 16, "BioNLP-ST_2011_REL": 2,
        "CoNLL-ST_2002": 4, "CoNLL-ST_2006": 23, "NCBI-disease": 1, "TDT": 15, "news": 14,
    }  # fmt: skip


def test_ptc(data: Path) -> None:
    documents = truth(data, "ptc")
    count = 0
    for document in documents:
        path = data / document["source"][0]
        (record,), findings = records(path, "ptc")
        assert record.text == document["text"]
        found = placed(record, findings)
        techniques = Counter({key: many for key, many in spans(found).items() if key[2] != "propaganda"})
        assert techniques == expected(document, status="noquote")
        assert findings.problems == []
        assert findings.left_out.total() == (4 if "tools-data" in str(path) else len(merged(path)))
        assert len(found.suggestions) == (9 if "tools-data" in str(path) else 0)
        count += len(found.annotations)
    assert (len(documents), count) == (11, 158 + 1)  # one span of task 1 that no techniques make up


def merged(article: Path) -> list[str]:
    folder = article.parent.parent / "train-labels-task1-span-identification"
    return (folder / f"{article.stem}.task1-SI.labels").read_text(encoding="utf-8").splitlines()


def test_ptc_label_files_are_read_with_their_articles(data: Path) -> None:
    paths = sorted((data / "corpora/ptc").glob("train-labels*/*"))
    assert len(paths) == 20
    for path in paths:
        found, findings = records(path, "ptc")
        assert (found, findings.count, len(findings.remarks)) == ([], 0, 1)


TWO_NOTES = "0d10341a-9dba-4374-a524-814c300d1611_3"
"""Its file gives one annotation's note twice, the second time empty."""


def attributes(found: PlacedArticle) -> list[tuple]:
    return sorted(
        (
            each.span.start,
            each.span.end,
            each.record.label,
            sorted(each.record.attributes.items()),
            each.record.note,
        )
        for each in found.annotations
    )


@pytest.mark.parametrize(("release", "documents", "count"), [("basil", 102, 618), ("basil_v1", 7, 90)])
def test_basil(data: Path, release: str, documents: int, count: int) -> None:
    every = truth(data, release)
    found_in_all = Counter[str]()
    for document in every:
        article, annotations = (data / name for name in document["source"])
        beside = InMemory({annotations.name: annotations.read_bytes()}) if release == "basil_v1" else None
        (record,), findings = records(article, "basil", beside)
        assert (record.text, record.title) == (document["text"], document["title"])
        assert record.meta["outlet"] == document["outlet"]
        assert record.meta["relative_stance"] == document["document_attrs"]["relative_stance"]
        found = placed(record, findings)
        assert findings.problems == []
        assert not expected(document) - spans(found)
        assert_repaired(document, found)
        found_in_all += Counter(each.placed or "exact" for each in found.annotations)
        if release == "basil" and TWO_NOTES not in document["doc"]:
            assert attributes(found) == known_attributes(document)
    assert (len(every), found_in_all.total()) == (documents, count)
    assert found_in_all["quote"] == (0 if release == "basil" else 3)


def test_the_note_that_stands_twice(data: Path) -> None:
    (record,), _ = records(data / f"corpora/basil/articles/2019/{TWO_NOTES}.json", "basil")
    assert (record.annotations[0].note or "").startswith("'s' indicates")


def test_all_of_the_first_release(data: Path) -> None:
    found = Counter[str]()
    for path in sorted((data / "corpora/basil_v1/annotations").rglob("*.json")):
        article = data / "corpora/basil/articles" / path.parent.name / path.name.replace("_ann.json", ".json")
        (record,), findings = records(article, "basil", InMemory({path.name: path.read_bytes()}))
        found += Counter(each.placed or "exact" for each in placed(record, findings).annotations)
        assert findings.problems == []
    assert found == {"exact": 618, "quote": 3}


def assert_repaired(document: Mapping, found: PlacedArticle) -> None:
    """What has wrong offsets is where its words are, but for blanks at its ends, which positions may leave out."""
    there = {(each.span.of(found.text).strip(), each.span.start) for each in found.annotations}
    for each in document["spans"]:
        if each["status"] == "repaired":
            assert (each["quote"].strip(), each["start"]) in there


def known_attributes(document: Mapping) -> list[tuple]:
    return sorted(
        (one["start"], one["end"], one["label"], sorted((k, v) for k, v in one["attrs"].items() if k != "notes"),
         one["attrs"].get("notes"))
        for one in document["spans"]
    )  # fmt: skip


def test_basil_annotations_are_read_with_their_articles(data: Path) -> None:
    for path in sorted((data / "corpora/basil/annotations").rglob("*.json")):
        found, findings = records(path, "basil")
        assert (found, findings.count, len(findings.remarks)) == ([], 0, 1)


def test_basil_annotations_without_articles(data: Path) -> None:
    path = next((data / "corpora/basil_v1/annotations").rglob("*.json"))
    with pytest.raises(InputError, match=r"Put the folder “articles” beside"):
        records(path, "basil")


def test_gate(data: Path) -> None:
    found_in_all: dict[str, tuple[int, dict]] = {}
    for document in truth(data, "gate_xml"):
        path = data / document["source"][0]
        (record,), findings = records(path, "gate-xml")
        assert record.text == document["text"]
        found = placed(record, findings)
        assert findings.problems == []
        known = Counter(
            (one["start"], one["end"], one["label"], one["annotator"])
            for one in document["spans"]
            if one["annotator"] != "Original markups"
        )
        assert known == Counter(
            (each.span.start, each.span.end, each.record.label, each.record.reviewer)
            for each in found.annotations
        )
        found_in_all[path.stem] = len(found.annotations), dict(findings.left_out)
    assert found_in_all == {
        "beijing-opera": (83, {"original markup annotation": 2, "empty feature": 1}),
        "BT-chair-ind-11-May-2001M": (
            393, {f"“{name}” annotation": many for name, many in (("Token", 260), ("SpaceToken", 291), ("Split", 43))}
        ),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "known"), [("KeyDocument", {"pos": 11}), ("ResponseDocument", {"pos": 12, "bom": 1})]
)
def test_inline_tags(data: Path, name: str, known: dict[str, int]) -> None:
    path = data / f"formats/gate_xml/{name}.xml"
    (record,), findings = records(path, "inline-xml")
    found = placed(record, findings)
    assert Counter(each.record.label for each in found.annotations) == known
    assert record.title == "Asteroid due for close encounter in 2030"
    assert [found.text[each.span.start : each.span.end] for each in found.annotations][:2] == [
        "world",
        "know",
    ]
    assert [each.record.attributes for each in found.annotations][-1] == {"cat": "N"}


def test_a_page_without_tags_in_its_text(data: Path) -> None:
    (record,), findings = records(data / "formats/gate_xml/gateTestSaveAsXML.xml", "inline-xml")
    assert record.annotations == ()
    assert findings.left_out == {"paragraph tag": 8}


def test_bioc(data: Path) -> None:
    outcomes: dict[str, list] = {}
    for document in truth(data, "bioc"):
        path = data / document["source"][0]
        (record,), findings = records(path, "bioc")
        assert record.text.split() == document["text"].split()
        found = placed(record, findings)
        quotes = [
            (found.text[each.span.start : each.span.end], each.record.label) for each in found.annotations
        ]
        outcomes["/".join(path.parts[-2:])] = [*quotes, len(record.links), len(findings.problems)]
        if {one["status"] for one in document["spans"]} == {"exact"}:
            assert {key[:2] for key in expected(document)} == {key[:2] for key in spans(found)}
    assert outcomes == {
        "bioc/example-with-sentences-ref.xml": [
            ("Sentence", "span-annotation-value"),
            ("1", "span-annotation-value"),
            1,
            0,
        ],
        "bioc/example-with-sentences.xml": [1, 2],
        "annotation-with-single-feature-fallback/data.xml": [("Sentence", "span-annotation-value"), 0, 0],
        "annotation-with-single-feature-fallback/reference.xml": [
            ("Sentence", "span-annotation-value"),
            0,
            0,
        ],
        "annotation-with-single-feature-typed/data.xml": [("Sentence", "PER"), 0, 0],
        "annotation-with-single-feature-typed/reference.xml": [("Sentence", "PER"), 0, 0],
    }


def test_checkthat(data: Path) -> None:
    documents = truth(data, "checkthat")
    for document in documents:
        (record,), findings = records(data / document["source"][0], "checkthat")
        assert record.text == document["text"]
        found = placed(record, findings)
        assert findings.problems == []
        assert spans(found) == expected(document)
        assert [each.record.attributes for each in found.annotations] == [
            one["attrs"] for one in document["spans"]
        ]
    assert (len(documents), sum(len(each["spans"]) for each in documents)) == (4, 23)


@pytest.fixture(scope="module")
def babe(data: Path) -> tuple[dict[str, list[ArticleRecord]], Findings]:
    """The sentences of the raw labels of both groups, by their words."""
    found: dict[str, list[ArticleRecord]] = {}
    findings = Findings()
    for group in ("SG1", "SG2"):
        every, own = records(data / f"corpora/babe/raw_labels_{group}.xlsx", "babe")
        findings.left_out.update(own.left_out)
        assert not own.problems
        for record in every:
            found.setdefault(record.text, []).append(record)
    return found, findings


def test_babe(data: Path, babe: tuple[dict[str, list[ArticleRecord]], Findings]) -> None:
    sentences, findings = babe
    both = missing = further = 0
    for document in truth(data, "babe_spans"):
        own = {
            (each.start, each.end, (each.reviewer or "").removeprefix("annotator "))
            for record in sentences[document["text"]]
            for each in record.annotations
        }
        known = {(one["start"], one["end"], one["annotator"].split(":")[1][1:]) for one in document["spans"]}
        both, missing, further = (
            both + len(own & known),
            missing + len(known - own),
            further + len(own - known),
        )
    assert (both, missing, further) == (
        5747,
        1,
        1,
    )  # of one, the quotes around it are in the one and not in the other
    assert findings.left_out.total() == 574


def test_babe_final_labels(data: Path) -> None:
    for group, many in (("SG1", 602), ("SG2", 1272)):
        every, findings = records(data / f"corpora/babe/final_labels_{group}.csv", "babe")
        assert len(every) == many
        assert not findings.problems
        assert all(placed(record, findings) for record in every[::50])
        assert isinstance(every[0].meta["categories"], list)
