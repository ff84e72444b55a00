"""Annotations of articles that a file names and does not hold: the article is found, and its words are."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.text import sha256
from annotator.services.importing import FilePlan, ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

TEXT = "Officials 🙂 say Baku supplies 40% of oil.\nCritics say\u00a0no. Critics  say yes. שלום 12."
PAGE = "https://www.example.org/news/baku?id=3"
OTHER = "Nothing of all that is said here, and the oil is somewhere else."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(str(tmp_path / "project.db"), reviewer="mira", create=True)
    articles = [
        {"text": TEXT, "name": "baku.html", "title": "Baku supplies", "meta": {"url": PAGE}},
        {"text": OTHER, "name": "other.html", "meta": {"url": "https://example.org/other"}},
    ]
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, articles)))
    run(opened, [path], ImportOptions(), Progress())
    yield opened
    opened.close()


def bring(workspace: Workspace, tmp_path: Path, *annotations: dict, **options: object) -> FilePlan:
    path = tmp_path / "web.json"
    path.write_text(json.dumps({"@context": "http://www.w3.org/ns/anno.jsonld", "@graph": list(annotations)}))
    (found,) = run(workspace, [path], ImportOptions(**options), Progress()).files
    return found


def web(source: str, *selectors: dict, name: str = "urn:uuid:1", body: str = "claim") -> dict:
    tag = {"type": "TextualBody", "purpose": "tagging", "value": body}
    return {
        "type": "Annotation",
        "id": name,
        "target": {"source": source, "selector": list(selectors)},
        "body": tag,
    }


def quote(exact: str, prefix: str = "", suffix: str = "") -> dict:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def at(start: int, end: int) -> dict:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def words(workspace: Workspace) -> list[str]:
    return [each.quote for one in workspace.articles() for each in workspace.annotations(one.id)]


@pytest.mark.parametrize(
    "source",
    [
        PAGE, "http://EXAMPLE.org/news/baku/?utm_source=x&id=3#top", f"urn:sha256:{sha256(TEXT)}", sha256(TEXT).upper(),
        "baku.html", "file:///home/anna/baku.html", "Baku supplies",
    ],
)  # fmt: skip
def test_an_article_is_found_by_whatever_names_it(workspace: Workspace, tmp_path: Path, source: str) -> None:
    found = bring(workspace, tmp_path, web(source, quote("40% of oil")))
    assert (found.state, found.problem) == ("ready", None)
    assert words(workspace) == ["40% of oil"]


def test_an_article_is_found_by_its_id(workspace: Workspace, tmp_path: Path) -> None:
    bring(workspace, tmp_path, web(f"urn:uuid:{workspace.articles()[0].id}", quote("Baku")))
    assert words(workspace) == ["Baku"]


@pytest.mark.parametrize(
    ("selectors", "expected"),
    [
        ([quote("Critics say", suffix="\u00a0no")], "Critics say"),
        ([quote("Critics say", prefix="no. ")], "Critics  say"),
        ([quote("oil. Critics")], "oil.\nCritics"),
        ([at(16, 20), quote("Baku")], "Baku"),
        ([at(17, 21), quote("Baku")], "Baku"),
        ([at(700, 704), quote("שלום")], "שלום"),
    ],
)
def test_words_are_found_by_the_quote(
    workspace: Workspace, tmp_path: Path, selectors: list[dict], expected: str
) -> None:
    found = bring(workspace, tmp_path, web(PAGE, *selectors))
    assert found.problem is None
    assert words(workspace) == [expected]


@pytest.mark.parametrize(
    ("source", "selectors", "problem"),
    [
        ("https://example.org/elsewhere", [quote("Baku")],
         "No article here has the address, id or name “https://example.org/elsewhere”; import its page first."),
        (PAGE, [quote("Tehran")], "“claim”: its words, “Tehran”, stand nowhere in “baku.html”."),
        (PAGE, [quote("say")], "“claim”: its words, “say”, stand 3 times in “baku.html”."),
        (PAGE, [quote("say", "never ")], "“claim”: its words, “say”, stand 3 times in “baku.html”."),
        (PAGE, [at(16, 20)], "“claim” has positions in “baku.html”, but no quote that proves them."),
    ],
)  # fmt: skip
def test_what_has_no_place_is_said(
    workspace: Workspace, tmp_path: Path, source: str, selectors: list[dict], problem: str
) -> None:
    found = bring(workspace, tmp_path, web(source, *selectors))
    assert found.state == "refused"
    assert problem in str(found.problem)
    assert words(workspace) == []


def test_positions_without_a_quote_are_proven_by_the_hash(workspace: Workspace, tmp_path: Path) -> None:
    bring(workspace, tmp_path, web(f"urn:sha256:{sha256(TEXT)}", at(16, 20)))
    assert words(workspace) == ["Baku"]


def test_the_newest_article_that_has_the_words_takes_them(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "newer.jsonl"
    path.write_text(json.dumps({"text": "A newer page: Baku alone.", "name": "new", "meta": {"url": PAGE}}))
    run(workspace, [path], ImportOptions(), Progress())
    bring(workspace, tmp_path, web(PAGE, quote("Baku")), web(PAGE, quote("40%"), name="urn:uuid:2"))
    by_name = {
        one.name: [each.quote for each in workspace.annotations(one.id)] for one in workspace.articles()
    }
    assert by_name == {"baku.html": ["40%"], "other.html": [], "new": ["Baku"]}


def test_several_come_together_linked_and_only_once(workspace: Workspace, tmp_path: Path) -> None:
    link = {
        "type": "Annotation",
        "id": "urn:uuid:9",
        "motivation": "linking",
        "body": "urn:uuid:2",
        "target": "urn:uuid:1",
    }
    every = (web(PAGE, quote("Baku")), web(PAGE, quote("40%"), name="urn:uuid:2"), link)
    bring(workspace, tmp_path, *every)
    again = bring(workspace, tmp_path, *every)
    assert words(workspace) == ["Baku", "40%"]
    assert again.state == "duplicate"
    first, second = workspace.annotations(workspace.articles()[0].id)
    assert [(one.from_id, one.to_id) for one in workspace.links(workspace.articles()[0].id)] == [
        (first.id, second.id)
    ]


def test_what_is_right_is_taken_if_that_is_wanted(workspace: Workspace, tmp_path: Path) -> None:
    bad = web("https://example.org/elsewhere", quote("Baku"))
    bring(workspace, tmp_path, bad, web(PAGE, quote("40%"), name="urn:uuid:2"), keep_going=True)
    assert words(workspace) == ["40%"]


def test_a_hypothesis_export_comes_to_its_page(workspace: Workspace, tmp_path: Path) -> None:
    one = {
        "id": "a1", "uri": "http://example.org/news/baku?id=3", "user": "acct:anna@hypothes.is", "text": "", "tags": ["claim"],
        "created": "2026-01-01T00:00:00+00:00", "updated": "2026-01-01T00:00:00+00:00",
        "target": [{"source": PAGE, "selector": [at(3, 9), quote("Baku supplies")]}],
    }  # fmt: skip
    path = tmp_path / "h.json"
    path.write_text(json.dumps({"total": 1, "rows": [one]}))
    run(workspace, [path], ImportOptions(), Progress())
    (made,) = workspace.annotations(workspace.articles()[0].id)
    assert (made.quote, made.label, made.reviewer, made.created_at) == (
        "Baku supplies", "claim", "anna", "2026-01-01T00:00:00Z",
    )  # fmt: skip
