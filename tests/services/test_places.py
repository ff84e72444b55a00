"""Places by content: articles, paragraphs, quotes of all articles, labels, passages."""

from __future__ import annotations

import pytest

from annotator.errors import Cancelled
from annotator.model.edit import AddAnnotations
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.services.jobs import Progress
from annotator.services.places import MOST, Place, PlaceFinder, cut, may_be_more, paragraph_at

TEXTS = {
    "one.txt": "Azerbaijan supplies oil.\n\nBilateral trade reached $1.6 billion in 2012.\nCritics disagree.",
    "two.txt": "Prezident Əliyev dedi: “Neft çoxdur.”\nA café owner’s oil imports rose.",
}


@pytest.fixture
def ids(workspace, make_article) -> dict[str, str]:
    made = {name: make_article(text, name=name, title=f"Title {name[:3]}") for name, text in TEXTS.items()}
    workspace.import_batch(
        [ImportedArticle(one, None) for one in made.values()], words="Import of 2 articles"
    )
    return {name: one.id for name, one in made.items()}


def label(workspace, article_id: str, words: str, label_id: str = "claim") -> str:
    start = workspace.article(article_id).text.index(words)
    return workspace.annotate(article_id, Span(start, start + len(words)), label_id).annotation_ids[0]


def find(workspace, words: str, current: str | None = None, recent: tuple[str, ...] = ()) -> list[Place]:
    article = workspace.article(current) if current else None
    return PlaceFinder(workspace, workspace.articles(), article, recent).find(words, Progress())


def test_quotes_of_all_articles_are_found_with_their_paragraph(workspace, ids) -> None:
    made = label(workspace, ids["one.txt"], "$1.6 billion", "figure")
    (found,) = [one for one in find(workspace, "billion") if one.kind == "quote"]
    assert (found.id, found.article_id, found.label, found.number, found.paragraph) == (
        made, ids["one.txt"], "figure", 1, 2,
    )  # fmt: skip
    assert [found.words[start:end] for start, end in found.marks] == ["billion"]


@pytest.mark.parametrize("typed", ["eliyev", "Əliyev", "ELIYEV", "cafe owner's"])
def test_quotes_with_accents_are_found_without_them(workspace, ids, typed: str) -> None:
    label(workspace, ids["two.txt"], "Prezident Əliyev dedi")
    label(workspace, ids["two.txt"], "A café owner’s oil imports")
    assert [one.kind for one in find(workspace, typed)].count("quote") == 1


def test_removed_annotations_and_articles_are_not_found(workspace, ids) -> None:
    made = label(workspace, ids["one.txt"], "Critics disagree")
    label(workspace, ids["two.txt"], "oil imports")
    workspace.remove([made])
    workspace.remove_article(ids["two.txt"])
    assert [one for one in find(workspace, "critics") if one.kind == "quote"] == []
    assert [one for one in find(workspace, "imports") if one.kind == "quote"] == []


def test_the_quotes_of_the_open_article_come_first_then_the_newest(workspace, ids) -> None:
    first = label(workspace, ids["one.txt"], "oil")
    second = label(workspace, ids["two.txt"], "oil")
    order = lambda current: [one.id for one in find(workspace, "oil", current) if one.kind == "quote"]  # noqa: E731
    assert order(ids["one.txt"]) == [first, second]
    assert order(ids["two.txt"]) == [second, first]
    assert order(None) == [second, first]


def test_quotes_and_percent_signs_are_no_patterns(workspace, ids) -> None:
    label(workspace, ids["one.txt"], "Critics disagree")
    assert [one for one in find(workspace, "%") if one.kind == "quote"] == []
    assert [one for one in find(workspace, "_") if one.kind == "quote"] == []


@pytest.mark.parametrize("typed", ["2", "¶ 2", "¶2", "paragraph 2"])
def test_a_number_is_a_paragraph_of_the_open_article(workspace, ids, typed: str) -> None:
    found = find(workspace, typed, ids["one.txt"])[0]
    assert (found.kind, found.paragraph) == ("paragraph", 2)
    assert found.span is not None
    assert TEXTS["one.txt"][found.span.start :].startswith("Bilateral")
    assert [one for one in find(workspace, "99", ids["one.txt"]) if one.kind == "paragraph"] == []


def test_titles_are_found_with_a_slip_and_by_recency(workspace, ids) -> None:
    assert [one.id for one in find(workspace, "tilte")] == [ids["one.txt"], ids["two.txt"]]
    assert next(one.id for one in find(workspace, "title", recent=(ids["two.txt"],))) == ids["two.txt"]


def test_without_words_the_articles_read_last_come(workspace, ids) -> None:
    assert [one.id for one in find(workspace, "", recent=(ids["two.txt"],))] == [
        ids["two.txt"],
        ids["one.txt"],
    ]
    assert [one.id for one in find(workspace, "", ids["two.txt"])] == [ids["one.txt"]]


def test_labels_and_passages(workspace, ids) -> None:
    kinds = [(one.kind, one.id) for one in find(workspace, "figure")]
    assert ("label", "figure") in kinds
    (passage,) = [one for one in find(workspace, "reached", ids["one.txt"]) if one.kind == "passage"]
    assert passage.span is not None
    assert passage.span.of(TEXTS["one.txt"]) == "reached"
    assert [passage.words[start:end] for start, end in passage.marks] == ["reached"]
    assert passage.paragraph == 2


def test_there_are_never_more_than_fit(workspace, ids) -> None:
    article = workspace.article(ids["one.txt"])
    pattern = next(iter(workspace.annotations(article.id)), None)
    assert pattern is None
    from annotator.model.annotation import annotation_at

    edits = [
        annotation_at(
            article.text, article.id, Span(0, end), "claim", reviewer="Mira", at="2026-11-21T10:00:00Z"
        )
        for end in range(1, 24)
    ]
    workspace.apply([AddAnnotations(tuple(edits))], "Many")
    assert sum(one.kind == "quote" for one in find(workspace, "a")) == MOST["quote"]


def test_a_quick_search_leaves_out_only_what_has_accents(workspace, ids) -> None:
    plain = label(workspace, ids["one.txt"], "oil")
    label(workspace, ids["two.txt"], "A café owner’s oil")
    finder = PlaceFinder(workspace, workspace.articles(), None)
    quick = finder.find("cafe", Progress(), is_thorough=False)
    assert [one.kind for one in quick] == []
    assert may_be_more(quick, "cafe")
    assert plain in [one.id for one in finder.find("oil", Progress(), is_thorough=False)]
    assert [one.kind for one in finder.find("cafe", Progress())] == ["quote"]


def test_a_search_that_nobody_wants_any_more_stops(workspace, ids) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        PlaceFinder(workspace, workspace.articles(), None).find("oil", progress)


def test_long_quotes_are_cut_round_the_match() -> None:
    words = "word " * 40 + "needle " + "word " * 40
    at = words.index("needle")
    shown, marks = cut(words, ((at, at + 6),))
    assert shown.startswith("…word")
    assert shown.endswith("…")
    assert [shown[start:end] for start, end in marks] == ["needle"]


def test_paragraphs_are_counted_as_everywhere() -> None:
    text = TEXTS["one.txt"]
    assert [paragraph_at(text, at) for at in (0, text.index("Bilateral"), len(text))] == [1, 2, 3]
