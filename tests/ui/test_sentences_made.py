"""What services really say is known by a source, and what was put in comes out as it was."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.errors import AnnotatorError
from annotator.io import registry
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.provenance import MetaOrigin
from annotator.model.quantity import parse_value
from annotator.model.scheme import Scheme
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.services import attribute_changes, exporting, importing, plausibility, scheme_changes
from annotator.services.attribute_changes import ChoiceDraft, Draft
from annotator.services.checking import check
from annotator.services.describing import Entry
from annotator.services.import_plan import ImportOptions
from annotator.services.jobs import Progress
from annotator.services.scheme_files import read_scheme
from annotator.services.workspace import Workspace
from annotator.ui.sentences import CONTEXT, shown

TEXT = (
    "Gas reserves grow\n\nThe field holds 40% of the 1.6 million tons of gas, he said.\n\n"
    "A symbiotic relationship (so to speak): it ended. “Well,” he said, “no.”\n\nShare this page\n"
)
ODD = "Done: %1 (“x”)\\d+ of Stopped. Or: no"
"""A title with everything that could be taken for a part of a sentence or of a pattern."""


class Loud(QTranslator):
    """A language of capitals: what stays small was not translated."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return (
            re.sub(r"(text_sha256)|.", lambda found: found[1] or found[0].upper(), source)
            if context == CONTEXT
            else ""
        )


@pytest.fixture(autouse=True)
def loud(qapp: QApplication) -> Iterator[None]:
    translator = Loud()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def article(workspace: Workspace, tmp_path: Path) -> Article:
    path = tmp_path / "first.txt"
    path.write_text(TEXT)
    importing.run(workspace, [path], ImportOptions(), Progress())
    return workspace.article(workspace.articles()[0].id)


def check_said(sentence: str, *data: str) -> str:
    """That all of a sentence is said but the data, and those as they are."""
    said = shown(sentence)
    rest = said
    for one in sorted(data, key=len, reverse=True):
        if one in sentence:
            is_word_of_ours_too = one.islower() and one.isalpha()
            assert one in said or is_word_of_ours_too, (sentence, said, one)
            rest = rest.replace(one, "")
    assert not re.search(r"[a-z]{2,}", rest), (sentence, said)
    return sentence


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises((AnnotatorError, ValueError)) as caught:
        act()
    return str(caught.value)


def label(workspace: Workspace, article: Article, words: str, label_id: str = "figure") -> Annotation:
    start = article.text.index(words)
    done = workspace.annotate(article.id, Span(start, start + len(words)), label_id)
    found = workspace.annotation(done.annotation_ids[0])
    assert found is not None
    return found


def test_steps_of_every_kind(workspace: Workspace, article: Article) -> None:
    said: list[str] = []
    data = (
        "Gas reserves grow", "40%", "40% of", "1.6 million tons", "reserves grow", "symbiotic", "A symbiotic", "Share this page", "Figure",
        "Claim", "Opinion", "Bias", "Unit", "Number", "Value", "Why", "second.txt", ODD, "first.txt",
    )  # fmt: skip

    def do(act: Callable[[], object]) -> None:
        act()
        words = workspace.undo_words
        assert words is not None
        said.append(check_said(words, *data))

    one = label(workspace, article, "40%")
    two = label(workspace, article, "1.6 million tons")
    three = label(workspace, article, "symbiotic", "bias")
    share = Span(article.text.index("Share"), article.text.index("Share") + len("Share this page"))
    name = next(iter(scheme_changes.label_of(workspace.scheme, "figure").attributes)).name
    acts: list[Callable[[], object]] = [
        lambda: label(workspace, article, "reserves grow", "claim"),
        lambda: workspace.move(one.id, Span(one.span.start, one.span.end + 3)),
        lambda: workspace.move(three.id, Span(three.span.start - 2, three.span.end)),
        lambda: workspace.set_attributes(one.id, {name: 3}),
        lambda: workspace.set_attributes_of([one.id, two.id], {name: 4}),
        lambda: workspace.set_note(one.id, "a note"),
        lambda: workspace.add_note([one.id, two.id], "another"),
        lambda: workspace.relabel([three.id], "opinion"),
        lambda: workspace.relabel([one.id, two.id], "claim"),
        lambda: workspace.remove([one.id]),
        lambda: workspace.restore_annotation(one.id),
        lambda: workspace.remove([one.id, two.id]),
        workspace.undo,
        lambda: workspace.remove([one.id, two.id, three.id]),
        lambda: workspace.exclude(article.id, share, "share"),
        lambda: workspace.put_back(article.id, share),
        lambda: workspace.exclude(article.id, Span(0, 17), "other", removes=True),
        lambda: workspace.set_status(article.id, "done"),
        lambda: workspace.set_status(article.id, "unread"),
        lambda: workspace.set_status(article.id, "reading"),
        lambda: workspace.describe(article.id, {"title": Entry(ODD, MetaOrigin("stated"))}),
        lambda: workspace.describe(article.id, {"author": Entry("Who", MetaOrigin("inferred"))}, "A note."),
        lambda: workspace.describe(article.id, {"author": Entry("Who", MetaOrigin("stated"))}),
        lambda: workspace.describe(
            article.id, {"outlet": Entry("Post"), "language": Entry("en"), "licence": Entry("CC BY")}
        ),
        lambda: workspace.rename_project(ODD),
        lambda: workspace.rename_project(""),
        lambda: workspace.name_moment(ODD),
        lambda: workspace.remove_article(article.id),
        lambda: workspace.restore_article(article.id),
    ]
    for act in acts:
        do(act)
    assert len(set(said)) >= len(acts) - 1


def test_steps_of_the_scheme(workspace: Workspace) -> None:
    data = ("Figure", "Claim", "Opinion", "Bias", "Newer", "Size", "Weight", ODD)
    acts: list[scheme_changes.Change] = [
        lambda scheme: scheme_changes.add_label(scheme, ODD[:40]),
        lambda scheme: scheme_changes.rename_label(scheme, "claim", "Newer"),
        lambda scheme: scheme_changes.rename_label(scheme, "claim", "Claim"),
        lambda scheme: scheme_changes.set_letter(scheme, "claim", "Q"),
        lambda scheme: scheme_changes.set_key(scheme, "claim", 9),
        lambda scheme: scheme_changes.set_key(scheme, "claim", None),
        lambda scheme: scheme_changes.set_key(scheme, "figure", scheme_changes.label_of(scheme, "bias").key),
        lambda scheme: scheme_changes.recolour(
            scheme, "figure", scheme_changes.label_of(scheme, "bias").colour
        ),
        lambda scheme: scheme_changes.recolour(scheme, "figure", scheme_changes.free_pair(scheme)[0]),
        lambda scheme: scheme_changes.move_label(scheme, "figure", 3),
        lambda scheme: scheme_changes.describe(scheme, "figure", guideline="When there is a number."),
        lambda scheme: scheme_changes.archive_label(scheme, "bias"),
        lambda scheme: scheme_changes.restore_label(scheme, "bias"),
        lambda scheme: attribute_changes.add_attribute(scheme, "claim", Draft("Size")),
        lambda scheme: attribute_changes.change_attribute(scheme, "claim", "size", Draft("Weight")),
        lambda scheme: attribute_changes.change_attribute(
            scheme, "claim", "size", Draft("Weight", help="In kg")
        ),
        lambda scheme: attribute_changes.move_attribute(scheme, "claim", "size", 0),
        lambda scheme: attribute_changes.archive_attribute(scheme, "claim", "size"),
        lambda scheme: attribute_changes.archive_attribute(scheme, "claim", "size", is_archived=False),
    ]
    said: set[str] = set()
    for act in acts:
        workspace.revise_scheme(act)
        words = workspace.undo_words
        assert words is not None
        said.add(check_said(words, *data, ODD[:40]))
    workspace.merge_labels("opinion", "claim")
    said.add(check_said(workspace.undo_words or "", *data))
    assert len(said) == len(acts) + 1


def test_refusals(workspace: Workspace, article: Article, tmp_path: Path) -> None:
    scheme = workspace.scheme
    one = label(workspace, article, "40%")
    workspace.exclude(article.id, Span(0, 17), "other")
    folder = tmp_path / "folder"
    folder.mkdir()
    text = tmp_path / "text.db"
    text.write_text("not a database at all, but a text " * 20)
    empty = tmp_path / "empty.db"
    empty.touch()
    bad = tmp_path / "bad.toml"
    bad.write_text("labels = []\n")
    acts: list[Callable[[], object]] = [
        lambda: workspace.annotate(article.id, one.span, "figure"),
        lambda: workspace.annotate(article.id, Span(0, 5), "figure"),
        lambda: workspace.annotate(article.id, Span(20, 25), "lost"),
        lambda: workspace.annotate(article.id, Span(20, 9999), "figure"),
        lambda: workspace.annotate("lost", Span(0, 5), "figure"),
        lambda: workspace.exclude(article.id, one.span, "other"),
        lambda: workspace.set_attributes(one.id, {"lost": 1}),
        lambda: workspace.remove(["lost"]),
        lambda: workspace.restore_annotation(one.id),
        lambda: workspace.restore_article(article.id),
        lambda: workspace.name_moment(" "),
        lambda: workspace.go_back(1, Progress()),
        lambda: workspace.merge_labels("claim", "claim"),
        lambda: workspace.change_scheme(Scheme(labels=scheme.labels[:1])),
        lambda: scheme_changes.add_label(scheme, " "),
        lambda: scheme_changes.add_label(scheme, "x" * 200),
        lambda: scheme_changes.add_label(scheme, "Figure"),
        lambda: scheme_changes.set_letter(scheme, "claim", "QQQ"),
        lambda: scheme_changes.set_letter(scheme, "claim", scheme.active[1].letter),
        lambda: scheme_changes.set_key(scheme, "claim", 12),
        lambda: scheme_changes.rename_label(scheme, "lost", "Found"),
        lambda: scheme_changes.archive_label(Scheme(labels=scheme.labels[:1]), scheme.labels[0].id),
        lambda: attribute_changes.add_attribute(scheme, "claim", Draft("Size", "choice")),
        lambda: attribute_changes.add_attribute(
            scheme, "claim", Draft("Size", "choice", (ChoiceDraft("Big", ""), ChoiceDraft("Big", "")))
        ),
        lambda: attribute_changes.move_attribute(scheme, "claim", "lost", 0),
        lambda: Workspace.open(str(text), reviewer="Mira"),
        lambda: Workspace.open(str(empty), reviewer="Mira"),
        lambda: Workspace.open(str(folder), reviewer="Mira"),
        lambda: Workspace.open(str(tmp_path / "none.db"), reviewer="Mira"),
        lambda: Workspace.open(str(tmp_path / "none" / "none.db"), reviewer="Mira", create=True),
        lambda: Workspace.open("mysql://a/b", reviewer="Mira"),
        lambda: read_scheme(bad),
        lambda: read_scheme(folder),
        lambda: parse_value("many"),
        lambda: parse_value("3-2"),
        lambda: parse_value("1.6 miles"),
        lambda: exporting.preflight(workspace, EVERYTHING, exporting.ExportOptions("text"), Progress()),
        lambda: exporting.preflight(workspace, EVERYTHING, exporting.ExportOptions("odt"), Progress()),
    ]
    written = ", ".join(one.id for one in registry.formats() if one.writes)
    data = (
        "Figure", "Claim", "Big", "lost", "40%", "odt", written, "jsonl", "csv", "text", "mysql", "many",
        "3-2", "1.6 miles", "labels", *(str(path) for path in (text, empty, bad, folder, tmp_path / "none", tmp_path)),
        str(tmp_path / "none.db"), article.id, "-spans", "Is a directory", scheme.labels[0].title, "label", "attr",
    )  # fmt: skip
    said = {check_said(refusal(act), *data) for act in acts}
    assert len(said) >= 35


FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n ",
    "zeros.txt": b"a\0\0\0" * 900,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + b"x" * 40,
    "paper.txt": b"%PDF-1.7 and so on",
    "latin.txt": "Caf\u00e9 and so on".encode("latin-1"),
    "short.txt": b"Two words\r\nmore",
    "half.jsonl": b'{"text": "Some words that stand here.", "annotations": [{"label": "figure"',
    "list.jsonl": b'{"text": "One."}\n[1]\n',
    "wrong.jsonl": b'{"text": 5, "annotations": []}\n',
    "lines.jsonl": b'{"text": "Two words.", "annotations": [{"label": "figure", "start": 0.5, "end": 3}]}\n'
    * 2,
    "lost.jsonl": b'{"text": "Three words here.", "annotations": [{"label": "lost", "start": 0, "end": 3}]}\n',
    "far.jsonl": b'{"text": "Three words there.", "annotations": [{"label": "figure", "start": 0, "end": 300}]}\n',
    "quote.jsonl": b'{"text": "Three words more.", "annotations": [{"label": "figure", "start": 0, "end": 3, "text": "Two"}]}\n',
    "extra.jsonl": b'{"text": "Four words and more.", "colour": 1, "annotations": []}\n',
    "table.csv": b"text_sha256,label,start,end\n,figure,0,1\n",
    "other.csv": b"text_sha256,label,start,end\n" + b"a" * 64 + b",figure,0,1\n",
    "nested.jsonl": b'{"text": ' + b"[" * 3000 + b"]" * 3000 + b', "annotations": []}\n',
}


def test_files_that_cannot_be_imported(workspace: Workspace, article: Article, tmp_path: Path) -> None:
    said: set[str] = set()
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    data = (
        "figure", "lost", "claim, figure, opinion, bias", "text_sha256", "colour", "Thr", "Two", "Windows-1252 (English)", "annotations.0.start", "start",
        "text", "aaaaaaaaaaaa", "label", "end", *(str(tmp_path / name) for name in FILES), *FILES,
    )  # fmt: skip
    for plan in importing.plan(
        workspace,
        [*(tmp_path / name for name in FILES), tmp_path / "first.txt", tmp_path],
        ImportOptions(),
        Progress(),
    ):
        for sentence in (*plan.problems, *plan.remarks, *([plan.problem] if plan.problem else ())):
            said.add(check_said(sentence, *data))
    assert len(said) >= 20


def test_what_a_check_and_an_export_find(workspace: Workspace, article: Article) -> None:
    one = label(workspace, article, "40%")
    two = label(workspace, article, "1.6 million tons")
    workspace.set_note(two.id, "=1+1")
    found = {check_said(one.title) for one in preflight(workspace)}
    target = workspace.target
    workspace.close()
    raw = sqlite3.connect(target)
    raw.execute("UPDATE annotation SET prefix = 'x' WHERE id = 1")
    raw.execute("UPDATE annotation SET quote = '41%' WHERE id = 2")
    raw.execute("UPDATE annotation SET reviewer_id = 99 WHERE id = 2")
    raw.execute("UPDATE article SET characters = 1")
    raw.execute("UPDATE article SET version_of = 'x'")
    raw.execute("INSERT INTO excluded (article_id, start, \"end\", kind) VALUES (1, 0, 60, 'share')")
    raw.execute("DROP TRIGGER revision_no_update")
    raw.commit()
    raw.close()
    again = Workspace.open(target, reviewer="Mira")
    data = (
        one.id, two.id, article.name, article.title or "", "revision_no_update", "version_of", "1.6 million tons", "41%",
        "annotation", "reviewer", "'x'", "annotator",
    )  # fmt: skip
    found |= {check_said(one.sentence, *data) for one in check(again, Progress())}
    found |= {
        check_said(said, "annotator check", "jsonl")
        for one in preflight(again)
        for said in (one.title, one.detail)
        if said
    }
    again.close()
    assert len(found) >= 14


def preflight(workspace: Workspace) -> list[exporting.ExportCheck]:
    return exporting.preflight(workspace, EVERYTHING, exporting.ExportOptions("csv"), Progress())


def test_remarks_about_values(workspace: Workspace, article: Article) -> None:
    one = label(workspace, article, "40%")
    names = [each.name for each in scheme_changes.label_of(workspace.scheme, "figure").attributes]
    workspace.set_attributes(one.id, {names[0]: 41})
    after = workspace.annotation(one.id)
    assert after is not None
    remarks = plausibility.remarks(after, workspace.scheme, article.text, "2020")
    assert {check_said(remark.sentence) for remark in remarks}


@pytest.mark.parametrize("words", [ODD * 2_000, "a" * 200_000, "on “x” of “" * 20_000, ". A" * 60_000])
def test_any_data_is_passed_through(words: str) -> None:
    assert shown(f"Put back “{words}”") == f"PUT BACK “{words}”"
    assert words in shown(f"Renamed label {words} to y")
    shown(words)
