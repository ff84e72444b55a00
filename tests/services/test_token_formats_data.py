"""Real articles in the formats that models learn from: every span as the libraries that read them have it, in the place it has here.

The five seeds with awkward annotations and a hundred articles of BASIL. A library that is no dependency of ours skips its test.
"""

from __future__ import annotations

import json
import os
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.services.annotated_seeds import import_basil, open_seeds

from annotator.io.losses import Losses
from annotator.io.spaces_after import gap_after, said_in, unescaped
from annotator.io.writing import WritingOptions
from annotator.model.selection import EVERYTHING
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import streams

pytestmark = pytest.mark.data

NO_LIBRARY = "the library is no dependency of ours"
GONE = ("overlaps", "doubles", "edges", "flat")
CHANGED = ("widened", "blanks")

Place = tuple[str, str, int, int]
Sentence = list[tuple[str, dict[str, str], str]]
"""Of each token its word, what stands around it, and its tag."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("learning")
    with closing(open_seeds(folder)) as opened:
        import_basil(opened, folder)
        yield opened


@pytest.fixture(scope="module")
def texts(project: Workspace) -> dict[str, str]:
    return {one.id: project.article(one.id).text for one in project.articles()}


@pytest.fixture(scope="module")
def spans(project: Workspace) -> dict[str, Place]:
    """By the annotation's id: article, label, start, end."""
    with project.database.read() as t:
        return {
            one.id: (one.article_id, one.label, one.span.start, one.span.end)
            for each in streams.article_records(t, EVERYTHING)
            for one in each.annotations
        }


def written(workspace: Workspace, path: Path, format_id: str, **options) -> Losses:
    given = ExportOptions(format_id, writing=WritingOptions(**options))
    return export(workspace, EVERYTHING, given, path, Progress()).losses


def concerned(losses: Losses, kinds: tuple[str, ...]) -> Counter[str]:
    """Ids of annotations that were told, as often as they were."""
    return Counter(name for kind, count in losses.counts() if kind in kinds for name in count.annotation_ids)


def compare(found: Counter[Place], spans: dict[str, Place], losses: Losses) -> str:
    """All spans are where they are here, but for those that were told; gives how many."""
    gone, changed = concerned(losses, GONE), concerned(losses, CHANGED)
    kept = Counter(place for name, place in spans.items() if name not in gone and name not in changed)
    assert kept - found == Counter()
    assert Counter(place[:2] for place in (found - kept).elements()) == Counter(
        spans[name][:2] for name in changed
    )
    return f"{kept.total():,} exact, {changed.total():,} changed, {gone.total():,} gone of {len(spans):,}"


def conll(file: Path) -> Iterator[list[Sentence]]:
    """The documents of a file of four columns."""
    document: list[Sentence] = []
    for block in file.read_text("utf-8").split("\n\n"):
        if block.startswith("-DOCSTART-"):
            if document:
                yield document
            document = []
        elif block:
            rows = [line.split(" ") for line in block.split("\n")]
            assert all(len(row) == 4 for row in rows)
            document.append([(row[0], {} if row[2] == "_" else said_in(row[2]), row[3]) for row in rows])
    yield document


def conllu(file: Path) -> Iterator[list[Sentence]]:
    """The documents of a CoNLL-U file, read by the library."""
    library = pytest.importorskip("conllu", reason=NO_LIBRARY)
    documents: list[list[Sentence]] = []
    for sentence in library.parse(file.read_text("utf-8")):
        if "newdoc id" in sentence.metadata:
            documents.append([])
        cells = [(token["form"], token["misc"] or {}) for token in sentence]
        documents[-1].append(
            [
                (word, {name: unescaped(value or "") for name, value in misc.items()}, misc.get("NE", "O"))
                for word, misc in cells
            ]
        )
    yield from documents


READERS = {"conll": (conll, "*.conll"), "conllu": (conllu, "*.conllu")}


def placed(document: list[Sentence]) -> tuple[str, list[tuple[int, int]]]:
    """The text that a document stands for, and where its tokens are."""
    text, places = "", list[tuple[int, int]]()
    for word, said, _ in (token for sentence in document for token in sentence):
        text += said.get("SpacesBefore", "")
        places.append((len(text), len(text) + len(word)))
        text += word + gap_after(said)
    return text, places


@pytest.mark.parametrize(("overlap", "tagging"), [("files", "bio"), ("longest", "bioes"), ("order", "bio")])
@pytest.mark.parametrize("format_id", READERS)
def test_seqeval_finds_every_span_of_token_files(
    project: Workspace, texts, spans, tmp_path: Path, format_id: str, tagging: str, overlap: str
) -> None:
    pytest.importorskip("seqeval", reason=NO_LIBRARY)
    from seqeval.metrics import f1_score
    from seqeval.metrics.sequence_labeling import get_entities
    from seqeval.scheme import IOB2, IOBES

    losses = written(project, tmp_path / "out", format_id, tagging=tagging, overlap=overlap)
    reader, pattern = READERS[format_id]
    found, every = Counter[Place](), list[list[str]]()
    for file in sorted((tmp_path / "out").glob(pattern)):
        for document in reader(file):
            article = document[0][0][1]["DocId"]
            text, places = placed(document)
            assert text == texts[article]
            at = 0
            for sentence in document:
                tags = [tag for _, _, tag in sentence]
                every.append(tags)
                for label, first, last in get_entities(tags):
                    found[article, label, places[at + first][0], places[at + last][1]] += 1
                at += len(sentence)
    assert f1_score(every, every, mode="strict", scheme=IOBES if tagging == "bioes" else IOB2) == 1
    print(f"{format_id} {tagging} {overlap}: {compare(found, spans, losses)}")


@pytest.mark.parametrize(
    ("format_id", "overlap"), [("huggingface", "files"), ("huggingface-parquet", "longest")]
)
def test_datasets_has_every_span(
    project: Workspace, texts, spans, tmp_path: Path, monkeypatch, format_id: str, overlap: str
) -> None:
    datasets = library(tmp_path, monkeypatch)
    if format_id == "huggingface-parquet":
        pytest.importorskip("pyarrow", reason=NO_LIBRARY)
    from datasets import get_dataset_config_names
    from seqeval.metrics.sequence_labeling import get_entities

    folder = tmp_path / "out"
    losses = written(project, folder, format_id, overlap=overlap)
    whole = datasets.load_dataset(str(folder))["train"]
    names = whole.features["spans"].feature["label"].names
    assert {row["id"]: row["text"] for row in whole} == texts
    assert {
        one["id"]: (row["id"], names[one["label"]], one["start"], one["end"])
        for row in whole
        for one in row["spans"]
    } == spans
    assert all(row["text"][one["start"] : one["end"]] == one["text"] for row in whole for one in row["spans"])
    found = Counter[Place]()
    for name in get_dataset_config_names(str(folder)):
        if name != "spans":
            rows = datasets.load_dataset(str(folder), name)["train"]
            tags = rows.features["ner_tags"].feature
            for row in rows:
                starts, words, article = row["char_start"], row["tokens"], row["doc_id"]
                assert all(
                    texts[article].startswith(word, start) for word, start in zip(words, starts, strict=True)
                )
                for label, first, last in get_entities([tags.int2str(one) for one in row["ner_tags"]]):
                    found[article, label, starts[first], starts[last] + len(words[last])] += 1
    print(f"{format_id} {overlap}: {len(spans):,} spans; tokens {compare(found, spans, losses)}")


@pytest.mark.parametrize("edges", ["widen", "leave-out"])
def test_spacy_has_every_span_of_a_docbin(
    project: Workspace, texts, spans, tmp_path: Path, edges: str
) -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is an optional extra")
    losses = written(project, tmp_path / "a.spacy", "spacy-docbin", edges=edges)
    found = Counter[Place]()
    documents = list(spacy.tokens.DocBin().from_disk(tmp_path / "a.spacy").get_docs(spacy.blank("en").vocab))
    for one in documents:
        article = one.user_data["id"]
        assert one.text == texts[article]
        for each in one.spans["sc"]:
            assert each.text == texts[article][each.start_char : each.end_char]
            assert each.id_ in one.user_data["annotations"]
            found[article, each.label_, each.start_char, each.end_char] += 1
    assert len(documents) == len(texts)
    print(f"spacy-docbin {edges}: {compare(found, spans, losses)}")


@pytest.mark.parametrize("overlap", ["longest", "order"])
def test_spacy_has_the_entities_of_a_docbin(
    project: Workspace, texts, spans, tmp_path: Path, overlap: str
) -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is an optional extra")
    losses = written(project, tmp_path / "a.spacy", "spacy-docbin", as_entities=True, overlap=overlap)
    found = Counter[Place]()
    for one in spacy.tokens.DocBin().from_disk(tmp_path / "a.spacy").get_docs(spacy.blank("en").vocab):
        for each in one.ents:
            found[one.user_data["id"], each.label_, each.start_char, each.end_char] += 1
    print(f"spacy-docbin entities {overlap}: {compare(found, spans, losses)}")


def test_spacy_makes_spans_of_offsets(project: Workspace, texts, spans, tmp_path: Path) -> None:
    """By characters; `char_span` gives None for what is off the tokens of its own tokenizer, so it is widened here."""
    spacy = pytest.importorskip("spacy", reason="spaCy is an optional extra")
    losses = written(project, tmp_path / "a.jsonl", "spacy-json")
    nlp, found = spacy.blank("en"), Counter[Place]()
    for line in (tmp_path / "a.jsonl").read_bytes().splitlines():
        row = json.loads(line)
        assert row["text"] == texts[row["id"]]
        document = nlp.make_doc(row["text"])
        for one in row["spans"]:
            made = document.char_span(one["start"], one["end"], one["label"], alignment_mode="expand")
            words = row["text"][one["start"] : one["end"]]
            assert words.strip() in made.text  # spaCy leaves blanks at the ends out
            found[row["id"], one["label"], one["start"], one["end"]] += 1
    print(f"spacy-json: {compare(found, spans, losses)}")


def test_spacy_takes_offsets_as_examples(project: Workspace, texts, spans, tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is an optional extra")
    from spacy.training import Example

    losses = written(project, tmp_path / "a.jsonl", "spacy-json", as_entities=True, overlap="longest")
    nlp, found = spacy.blank("en"), Counter[Place]()
    for line in (tmp_path / "a.jsonl").read_bytes().splitlines():
        row = json.loads(line)
        with warnings.catch_warnings(action="ignore", category=UserWarning):  # of what its own tokens cut
            Example.from_dict(nlp.make_doc(row["text"]), {"entities": row["entities"]})  # refuses overlaps
        for start, end, label in row["entities"]:
            found[row["id"], label, start, end] += 1
    print(f"spacy-json entities: {compare(found, spans, losses)}")


def library(folder: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE"):
        monkeypatch.setitem(os.environ, name, "1")
    monkeypatch.setitem(os.environ, "HF_HOME", str(folder / "home"))
    monkeypatch.setitem(os.environ, "HF_DATASETS_CACHE", str(folder / "cache"))
    return pytest.importorskip("datasets", reason=NO_LIBRARY)
