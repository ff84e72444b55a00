"""Data sets for Hugging Face: what stands in the files, and what the library ``datasets`` makes of them."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.features import Classes, Many, Members, in_card
from annotator.io.huggingface_card import _yaml
from annotator.io.records import AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord
from annotator.io.writing import Corpus, WritingOptions
from annotator.model.scheme import Label, Scheme
from annotator.services.sinks import FolderSink, MemorySink

TEXT = "Officials 🙂 say Baku supplies 40% of oil.\n\nA family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD. שלום 12."
SCHEME = Scheme(
    labels=(
        Label(id="claim", title="Claim | “this”", letter="C", colour="blue", pattern="solid", guideline="What\nis | said."),
        Label(id="no", title="Nothing", letter="N", colour="green", pattern="dots"),
        Label(id="fig-ure", title="Zahl", letter="F", colour="ochre", pattern="wave"),
    )
)  # fmt: skip
PLACES = (
    ("claim", "Baku supplies 40% of oil"), ("fig-ure", "40%"), ("claim", "supplies"), ("claim", "👨‍👩‍👧 in a cafe\u0301"),
    ("fig-ure", "1\u00a0000\u00a0USD"), ("claim", "lom"), ("кто", "שלום"),
)  # fmt: skip
FORMATS = ("huggingface", "huggingface-parquet")


def annotations() -> tuple[AnnotationRecord, ...]:
    return tuple(
        AnnotationRecord(
            label, TEXT.index(words), TEXT.index(words) + len(words), text=words, id=f"s{number}", reviewer="Mira 🙂",
            attributes={"low": 40, "unit": "%"} if number == 1 else {}, note="two\n“lines”" if number == 0 else None,
        )
        for number, (label, words) in enumerate(PLACES)
        if words in TEXT
    )  # fmt: skip


def corpus(**options) -> Corpus:
    first = ArticleRecord(
        TEXT, id="a1", name="a.txt", annotations=annotations(), meta={"outlet": "Zeitung", "year": 2020},
        excluded=(ExcludedRecord(0, 9, "other"),), links=(LinkRecord("supports", "s1", "s0", "l1"),), status={"Mira 🙂": "done"},
    )  # fmt: skip
    second = ArticleRecord("Nothing here.\nNot even this.", id="a2", name="b.txt")
    articles = (first, second) if not options.pop("is_empty", False) else ()
    return Corpus('A "project": #1', SCHEME, lambda: iter(articles), WritingOptions(**options))


def files(given: Corpus, format_id: str = "huggingface") -> dict[str, bytes]:
    sink = MemorySink()
    registry.format_of(format_id).writing.write(given, sink)
    return sink.files


def rows(content: bytes) -> list[dict]:
    return [json.loads(line) for line in content.splitlines()]


def test_the_view_of_spans_holds_everything() -> None:
    first, second = rows(files(corpus())["data/spans/train.jsonl"])
    assert [first["text"][one["start"] : one["end"]] for one in first["spans"]] == [
        one.text for one in annotations()
    ]
    assert [one["label"] for one in first["spans"]] == [0, 2, 0, 0, 2, 3]
    assert first["spans"][0]["note"] == "two\n“lines”"
    assert json.loads(first["spans"][1]["attributes"]) == {"low": 40, "unit": "%"}
    assert json.loads(first["meta"]) == {"outlet": "Zeitung", "year": 2020}
    assert first["links"][0]["from"] == "s1"
    assert (second["spans"], second["meta"]) == ([], None)


def test_views_of_tokens_are_flat_and_say_what_is_missing_there() -> None:
    given = corpus()
    made = files(given)
    assert [name for name in made if name.startswith("data/")] == [
        f"data/{each}/train.jsonl" for each in ("spans", "tokens-claim", "tokens-fig_ure", "tokens-кто")
    ]
    row = rows(made["data/tokens-claim/train.jsonl"])[0]
    assert (row["id"], row["doc_id"]) == ("a1-0", "a1")
    assert list(zip(row["tokens"], row["ner_tags"], strict=True))[3:6] == [("Baku", 1), ("supplies", 2), ("40", 2)]  # fmt: skip
    for word, start in zip(row["tokens"], row["char_start"], strict=True):
        assert TEXT[start : start + len(word)] == word
    assert {kind: count.annotation_ids for kind, count in given.losses.counts()} == {"flat": ["s2"]}


def test_one_view_for_all_has_every_label_of_the_scheme() -> None:
    made = files(corpus(overlap="longest", tagging="bioes"))
    card = made["README.md"].decode()
    assert "data/tokens/train.jsonl" in made
    assert '"4": "S-claim"' in card
    assert '"8": "S-no"' in card


def test_the_card_is_one_table_and_safe_yaml() -> None:
    card = files(corpus())["README.md"].decode()
    assert card.startswith('---\npretty_name: "A \\"project\\": #1"\n')
    assert "| claim | Claim \\| “this” | 3 | What is \\| said. |" in card
    assert '"1": "no"' in card
    assert "2 texts with 6 annotations." in card


def test_features_as_a_card_has_them() -> None:
    columns = {"a": "string", "b": Many("int64"), "c": Many(Classes(("O", "x"))), "d": Many(Members({"e": Classes(("y",))}))}  # fmt: skip
    assert in_card(columns) == [
        {"name": "a", "dtype": "string"},
        {"name": "b", "list": "int64"},
        {"name": "c", "list": {"class_label": {"names": {"0": "O", "1": "x"}}}},
        {"name": "d", "list": [{"name": "e", "dtype": {"class_label": {"names": {"0": "y"}}}}]},
    ]
    assert list(_yaml({"x": [{"why": True, "z": ["yes"]}]}, "")) == [
        "x:",
        "  - why: true",
        "    z:",
        '      - "yes"',
    ]


@pytest.mark.parametrize("overlap", ["files", "longest", "order"])
@pytest.mark.parametrize("format_id", FORMATS)
def test_datasets_loads_the_folder_with_its_features(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_id: str, overlap: str
) -> None:
    datasets = library(tmp_path, monkeypatch)
    given = corpus(overlap=overlap)
    folder = tmp_path / "out"
    registry.format_of(format_id).writing.write(given, FolderSink(folder, lambda size: None))
    spans = datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))["train"]
    label = spans.features["spans"].feature["label"]
    assert label.names == ["claim", "no", "fig-ure", "кто"]
    assert spans.features["note"].dtype == "string"
    first = spans[0]
    assert first["text"] == TEXT
    assert [(label.int2str(one["label"]), first["text"][one["start"] : one["end"]]) for one in first["spans"]] == [
        (one.label, one.text) for one in annotations()
    ]  # fmt: skip
    name = "tokens-claim" if overlap == "files" else "tokens"
    tokens = datasets.load_dataset(str(folder), name, cache_dir=str(tmp_path / "cache"))["train"]
    tags = tokens.features["ner_tags"].feature
    row = tokens[0]
    begun = [row["tokens"][at] for at, tag in enumerate(row["ner_tags"]) if tags.int2str(tag) == "B-claim"]
    assert begun == ["Baku"]


def in_parts(**given) -> Corpus:
    """Of a training set: the second article alone is in dev, nothing in test."""
    whole = corpus()
    first, second = whole.articles()
    parts = {
        "train": lambda: iter([first]),
        "dev": lambda: iter([second]),
        "test": lambda: iter(()),
    }
    return replace(whole, parts=parts, labels=frozenset(("claim", "fig-ure", "кто")), **given)


def test_the_parts_of_a_training_set_are_splits_of_one_data_set() -> None:
    made = files(in_parts())
    views = ("spans", "tokens-claim", "tokens-fig_ure", "tokens-кто")
    assert sorted(made) == sorted(
        ["README.md", *(f"data/{view}/{split}.jsonl" for view in views for split in ("train", "validation"))]
    )
    assert [one["id"] for one in rows(made["data/spans/validation.jsonl"])] == ["a2"]
    card = made["README.md"].decode()
    assert "split: validation" in card
    assert "split: test" not in card  # the library refuses a file without a row
    assert "2 texts with 6 annotations." in card


def test_soft_labels_are_numbers_in_every_view() -> None:
    given = in_parts(share="vote-share")
    first, second = corpus().articles()
    first = replace(
        first, annotations=tuple(replace(one, attributes={"vote-share": 0.5}) for one in first.annotations)
    )
    made = files(replace(given, articles=lambda: iter([first, second]), parts={}))
    assert {one["share"] for one in rows(made["data/spans/train.jsonl"])[0]["spans"]} == {0.5}
    for row in rows(made["data/tokens-claim/train.jsonl"]):
        assert row["shares"] == [0.5 if tag else 0 for tag in row["ner_tags"]]
    assert "## Soft labels" in made["README.md"].decode()
    assert "## Soft labels" not in files(corpus())["README.md"].decode()


@pytest.mark.parametrize("format_id", FORMATS)
def test_datasets_loads_the_splits_with_the_same_features(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_id: str
) -> None:
    datasets = library(tmp_path, monkeypatch)
    folder = tmp_path / "out"
    registry.format_of(format_id).writing.write(
        in_parts(share="vote-share"), FolderSink(folder, lambda size: None)
    )
    for name in ("spans", "tokens-claim", "tokens-кто"):
        found = datasets.load_dataset(str(folder), name, cache_dir=str(tmp_path / "cache"))
        assert sorted(found) == ["train", "validation"]
        assert found["train"].features == found["validation"].features
    assert found["train"].features["shares"].feature.dtype == "float64"


def test_a_data_set_without_a_row_declares_its_features_all_the_same() -> None:
    made = files(corpus(is_empty=True))
    assert made["data/spans/train.jsonl"] == b""
    assert '"2": "fig-ure"' in made["README.md"].decode()


def test_without_its_library_parquet_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(InputError, match="needs the extra “parquet”"):
        files(corpus(), "huggingface-parquet")


@pytest.mark.parametrize("name", ["data/spans/train.parquet", "data/tokens-claim/train.parquet"])
def test_parquet_files_say_their_features_themselves(name: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="an optional dependency")
    table = parquet.read_table(BytesIO(files(corpus(), "huggingface-parquet")[name]))
    told = json.loads(table.schema.metadata[b"huggingface"])["info"]["features"]
    assert list(told) == table.column_names
    assert table.num_rows >= 2


def library(folder: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE"):
        monkeypatch.setitem(os.environ, name, "1")
    monkeypatch.setitem(os.environ, "HF_HOME", str(folder / "home"))
    return pytest.importorskip("datasets", reason="the library is no dependency of ours")
