"""REFI-QDA projects and codebooks as they are written: against the schema, in pyrefiqda, and read again by our own readers."""

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.io.writing_samples import SCHEME, TEXT, article, id_of, linked, marked, quotes, read_back, written

from annotator.io import refi_writing, refi_writing_codes, registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import AnnotationRecord, ArticleRecord, LabelRecord
from annotator.model.scheme import Label, Scheme

Q = "{urn:QDA-XML:project:1.0}"
TITLES = {"claim": "Claim | “so”", "figure": "Zahl 🙂"}
NOTED = article(note="On all of it.\nTwo lines.")
TYPED = article(
    links=(),
    meta={
        "whole": 2**62,
        "small": 1e-07,
        "large": 1.5e300,
        "round": 2.0,
        "yes": True,
        "no": False,
        "odd": " a\t\r\n ",
    },
)


def titled(one: ArticleRecord) -> list[tuple[str, int, int, str]]:
    return sorted((TITLES[label], *rest) for label, *rest in quotes(one))


def archive(files: dict[str, bytes]) -> dict[str, bytes]:
    with ZipFile(BytesIO(files[""])) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


def test_positions_count_code_points_of_the_plain_text() -> None:
    files, _ = written(refi_writing.write, article())
    members = archive(files)
    root = etree.fromstring(members["project.qde"])
    (source,) = root.iter(f"{Q}TextSource")
    plain = members["sources/" + source.get("plainTextPath").removeprefix("internal://")]
    assert plain == TEXT.encode()
    names = {one.get("guid"): one.get("name") for one in root.iter(f"{Q}Code")}
    found = sorted(
        (names[one.find(f"{Q}Coding/{Q}CodeRef").get("targetGUID")], start, end, plain.decode()[start:end])
        for one in root.iter(f"{Q}PlainTextSelection")
        for start, end in [(int(one.get("startPosition")), int(one.get("endPosition")))]
    )
    assert found == titled(article())


def test_everything_but_what_is_told_comes_back() -> None:
    files, corpus = written(refi_writing.write, NOTED)
    placed = read_back("refi-qda", {"p.qdpx": files[""]}, "p.qdpx")
    assert placed.text == TEXT
    assert quotes(placed) == titled(NOTED)
    record = placed.record
    assert (record.name, record.title, record.note) == (NOTED.name, NOTED.title, NOTED.note)
    assert dict(record.meta) == {
        "language": "en", "url": "https://example.org/?a=1&b=2", "pages": 3, "tags": '["x","y"]',
    }  # fmt: skip
    assert {one.record.reviewer for one in placed.annotations} == {"Mira", "Jonas 🙂"}
    notes = {one.record.note for one in placed.annotations}
    assert notes == {
        None, "no source named\n“two” <lines> & a\ttab", "said by: two words\nseveral: a; b c",
        "certainty: low\nunit: %\nlow: 40\nshare: 0.5\nsure: true",
    }  # fmt: skip
    assert {one.record.created_at for one in placed.annotations} == {"2026-01-02T03:04:05Z"}
    words = {one.record.id: placed.text[one.span.start : one.span.end] for one in placed.annotations}
    assert sorted((one.type, words[one.from_id], words[one.to_id], one.note or "") for one in placed.links) == [
        ("continues", "USD", "paid", ""), ("continues", "paid", "Cafe\u0301", ""),
        ("quantifies", "40%", "Baku supplies 40% of Israel’s oil", "sure?"),
        ("says so / too", "Officials 🙂👩\u200d🔬", "40%", ""),
    ]  # fmt: skip
    assert {kind: count.number for kind, count in corpus.losses.counts()} == {"as-notes": 2, "values": 1}


def test_what_xml_cannot_hold_stays_in_the_text_and_is_replaced_elsewhere() -> None:
    text = "a\x01b word \x0c"
    one = ArticleRecord(
        text,
        name="t\x02",
        annotations=(marked("a\x01b", "claim", text=text), marked("word", "claim", text=text)),
    )
    files, corpus = written(refi_writing.write, one)
    placed = read_back("refi-qda", {"p.qdpx": files[""]}, "p.qdpx")
    assert placed.text == text
    assert quotes(placed) == titled(one)
    assert corpus.losses.number("characters") == 2


def test_links_whose_ends_are_not_written_are_told() -> None:
    links = (linked("so", "40%", "gone"), linked("continues", "gone", "40%"))
    files, corpus = written(refi_writing.write, article(annotations=(marked("40%", "claim"),), links=links))
    assert b"<Link" not in archive(files)["project.qde"]
    assert (corpus.losses.number("links"), corpus.losses.number("parts")) == (1, 1)


def test_the_codebook_has_titles_colours_and_guidelines() -> None:
    files, corpus = written(refi_writing_codes.write, article())
    records = list(registry.read("refi-qdc", given_bytes(files[""], "c.qdc"), Findings()))
    assert [(one.label, one.guideline) for one in records if isinstance(one, LabelRecord)] == [
        ("Claim | “so”", "When said.\nNot <else> & so."), ("Zahl 🙂", ""),
    ]  # fmt: skip
    assert b'color="#1A57AD"' in files[""]
    assert corpus.losses.number("annotations") == len(article().annotations)


def test_archived_labels_are_codes_where_they_are_used_and_titles_are_told_apart() -> None:
    old = Label(id="old", title="zahl 🙂", letter="O", colour="rust", pattern="wave", is_archived=True)
    unused = Label(id="unused", title="Unused", letter="U", colour="teal", pattern="dash", is_archived=True)
    scheme = Scheme(labels=(*SCHEME.labels, old, unused))
    one = article(annotations=(marked("40%", "old"), marked("40%", "strange", "other")), links=())
    files, _ = written(refi_writing.write, one, scheme=scheme)
    root = etree.fromstring(archive(files)["project.qde"])
    names = [code.get("name") for code in root.iter(f"{Q}Code")]
    assert names == ["Claim | “so”", "Zahl 🙂", "zahl 🙂 (old)", "strange"]


@given(
    st.text(min_size=1, max_size=40).map(lambda one: f"x{one}".replace("\0", "").replace("\r", "")),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 40)), max_size=5),
)
def test_every_span_comes_back(text: str, spans) -> None:
    places = sorted((start, min(len(text), start + size)) for start, size in spans if start < len(text))
    annotations = tuple(
        AnnotationRecord("claim", *place, id=id_of(str(number))) for number, place in enumerate(places)
    )
    one = ArticleRecord(text, name="t", annotations=annotations)
    files, _ = written(refi_writing.write, one)
    assert quotes(read_back("refi-qda", {"p.qdpx": files[""]}, "p.qdpx")) == titled(one)


@pytest.mark.data
@pytest.mark.parametrize(
    "articles",
    [(NOTED, article(id="b", name=None, meta={})), (TYPED, replace(TYPED, id="b")), ()],
    ids=["two", "typed", "none"],
)
def test_both_are_valid_by_the_schema(articles) -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    schemas = Path(folder) / "formats/refi_qda"
    files, _ = written(refi_writing.write, *articles)
    project = etree.fromstring(archive(files)["project.qde"])
    etree.XMLSchema(etree.parse(schemas / "Project.xsd")).assertValid(project)
    files, _ = written(refi_writing_codes.write, *articles)
    etree.XMLSchema(etree.parse(schemas / "Codebook.xsd")).assertValid(etree.fromstring(files[""]))


def test_pyrefiqda_has_every_span(tmp_path: Path) -> None:
    pyrefiqda = pytest.importorskip(
        "pyrefiqda", reason="pyrefiqda, the other program's library, is not installed"
    )
    files, _ = written(refi_writing.write, NOTED)
    (tmp_path / "p.qdpx").write_bytes(files[""])
    project = pyrefiqda.RefiProject.load(tmp_path / "p.qdpx", extract_dir=tmp_path / "out")
    names = {one.guid: one.name for one in project.code_book.codes.code}
    (source,) = project.sources.text_source
    plain = (tmp_path / "out/sources" / source.plain_text_path.removeprefix("internal://")).read_text()
    found = sorted(
        (
            names[coding.code_ref.target_guid],
            one.start_position,
            one.end_position,
            plain[one.start_position : one.end_position],
        )
        for one in source.plain_text_selection
        for coding in one.coding
    )
    assert found == titled(NOTED)


def test_metadata_keep_their_types_where_all_articles_agree() -> None:
    files, corpus = written(refi_writing.write, TYPED)
    assert dict(read_back("refi-qda", {"p.qdpx": files[""]}, "p.qdpx").record.meta) == dict(TYPED.meta)
    assert corpus.losses.number("values") == 0
    other = article(id="b", name="b", links=(), annotations=(), meta={"whole": "40", "small": 1, "yes": True})
    files, corpus = written(refi_writing.write, TYPED, other)
    assert corpus.losses.number("values") == 3
    found = dict(read_back("refi-qda", {"p.qdpx": files[""]}, "p.qdpx").record.meta)
    assert (found["whole"], found["small"], found["yes"]) == (str(2**62), "1e-7", True)


def test_ids_that_are_uuids_are_guids() -> None:
    files, corpus = written(refi_writing.write, NOTED)
    placed = read_back("refi-qda", {"p.qdpx": files[""]}, "p.qdpx")
    assert {one.record.id for one in placed.annotations} == {one.id for one in NOTED.annotations}
    assert {one.id for one in placed.links} == {one.id for one in NOTED.links}
    assert corpus.losses.number("ids") == 0
    files, corpus = written(
        refi_writing.write, article(annotations=(replace(NOTED.annotations[0], id="T1"),), links=())
    )
    assert corpus.losses.number("ids") == 1
