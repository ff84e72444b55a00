"""Every format on real articles: what comes back from its own reader is what went out, but for what was told, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.services.annotated_seeds import MIRA, import_basil, open_seeds
from tests.services.compared_projects import Differences, compared, contents

from annotator.io import registry
from annotator.io.formats import Format
from annotator.io.losses import Loss, LossCount, Losses, words_of
from annotator.io.writing import DEFAULTS, WritingOptions
from annotator.model.selection import EVERYTHING
from annotator.services.corpus_export import losses_of
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export, preflight
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store.streams import ArticleContents

pytestmark = pytest.mark.data

LIBRARIES = {"parquet": "pyarrow"}
OWN = ("jsonl", "jsonl-spans", "csv")


def _is_here(one: Format) -> bool:
    return one.writing is None or find_spec(LIBRARIES.get(one.writing.extra, "json")) is not None


FORMATS = [one for one in registry.formats() if (one.writing is not None or one.id in OWN) and _is_here(one)]
OPTIONS: tuple[WritingOptions, ...] = (
    DEFAULTS,
    WritingOptions(overlap="longest", edges="leave-out", tagging="bioes"),
    WritingOptions(as_entities=True),
)


def _cases() -> Iterator[tuple[Format, WritingOptions]]:
    """Every format that is read, with the options that it looks at."""
    for one in FORMATS:
        takes = set(one.writing.options) if one.writing is not None else set[str]()
        for options in OPTIONS if one.reads else ():
            if options is DEFAULTS or any(
                getattr(options, name) != getattr(DEFAULTS, name) for name in takes
            ):
                yield one, options


CASES = list(_cases())
OF_TEXTS = frozenset(("texts", "name", "title"))
"""What a format without texts has nothing to say about."""
BARE = re.compile(r"\d+ articles? without annotations")


def _case_id(one: Format | WritingOptions) -> str:
    if isinstance(one, Format):
        return one.id
    return "as given" if one is DEFAULTS else f"{one.overlap} {one.edges} {one.as_entities}"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with closing(open_seeds(tmp_path_factory.mktemp("seeds"))) as opened:
        yield opened


@pytest.fixture(scope="module")
def basil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("basil")
    with closing(Workspace.open(str(folder / "basil.db"), reviewer=MIRA, create=True)) as opened:
        import_basil(opened, folder)
        yield opened


@pytest.fixture(params=["seeds", "basil"])
def project(request: pytest.FixtureRequest) -> Workspace:
    return request.getfixturevalue(request.param)


@dataclass(frozen=True, slots=True)
class Explained:
    """What a difference may come from.

    Attributes:
        lost: Kinds that are told as not in the file: all that is told of them has to be missing.
        changed: Kinds that may be behind it too.
    """

    lost: tuple[Loss, ...] = ()
    changed: tuple[Loss, ...] = ()


ANNOTATIONS: Mapping[str, Explained] = {
    "missing": Explained(("annotations", "doubles", "overlaps", "edges")),
    "place": Explained(("widened", "blanks"), ("line-ends",)),
    "attributes": Explained(("attributes",), ("as-notes", "values")),
    "attribute_origin": Explained(("origins",)),
    "note": Explained(
        ("notes",), ("as-notes", "one-line", "reviewers")
    ),  # two reviewers' annotations that become one: its note is both
    "reviewer": Explained(("reviewers",)),
    "times": Explained(("times",)),
}
LINKS: Mapping[str, Explained] = {
    "links": Explained(("links",)),
    "parts": Explained(("parts",)),
    "note": Explained((), ("link-notes", "one-line")),
    "reviewer": Explained((), ("link-reviewers",)),
}
ARTICLES: Mapping[str, Explained] = {
    "texts": Explained(("bare-articles", "others")),
    "statuses": Explained(("statuses",)),
    "note": Explained(("article-notes",)),
    "name": Explained((), ("names", "metadata")),
    "title": Explained((), ("titles", "values")),
    "origins": Explained((), ("origins", "metadata")),
    "metadata": Explained(("metadata",), ("values", "names")),
    "excluded": Explained(("excluded",)),
}
MERGED: tuple[Loss, ...] = ("doubles", "reviewers", "attributes", "as-notes")
"""What has to be told of annotations that come back as one: without it they say the same."""


def ids(told: Losses, kinds: Iterable[Loss]) -> set[str]:
    """The annotations of which one of the kinds is told."""
    return {each for kind, count in told.counts() if kind in kinds for each in count.annotation_ids}


def of_articles(count: LossCount) -> int:
    """How many of a kind are no annotation's."""
    return count.number - len(count.annotation_ids)


def number(told: Losses, kinds: Iterable[Loss]) -> int:
    return sum(of_articles(count) for kind, count in told.counts() if kind in kinds)


def wrong(found: Differences, told: Losses, article_facets: Mapping[str, Explained]) -> list[str]:
    """What was lost and not told, and what was told and not lost."""
    gone = found.annotations.get("missing", set()) | found.annotations.get("merged", set())
    said: list[str] = [f"extra: {one}" for one in found.extra]
    for facet, by in ANNOTATIONS.items():
        there, lost = found.annotations.get(facet, set()), ids(told, by.lost)
        if facet == "missing":
            there, gone_or_not = gone, set[str]()
            lost |= found.annotations.get("merged", set()) & ids(told, MERGED)
        else:
            gone_or_not = gone
        said += [f"{facet}: not told of {one}" for one in there - lost - ids(told, by.changed)]
        said += [f"{facet}: told of {one}, and there" for one in lost - there - gone_or_not]
    for facet, by in LINKS.items():
        there, lost = set(found.links.get(facet, ())), ids(told, by.lost)
        said += [f"link's {facet}: not told of {one}" for one in there - lost - ids(told, by.changed)]
        said += [f"link's {facet}: told of {one}, and there" for one in lost - there]
    for facet, by in article_facets.items():
        there, lost = found.articles[facet], number(told, by.lost)
        if not lost <= there <= lost + number(told, by.changed):
            said.append(f"articles' {facet}: {there} differ, {lost} are told")
    return [f"{one} ({found.examples})" for one in said[:3]] + said[3:20]


def written(project: Workspace, one: Format, options: WritingOptions, folder: Path) -> Path:
    is_folder = one.writing is not None and one.writing.is_folder
    path = folder / ("out" if is_folder else f"out{one.suffixes[0]}")
    export(project, EVERYTHING, ExportOptions(one.id, writing=options), path, Progress())
    return path


def read_again(path: Path, one: Format, before: Workspace, folder: Path) -> list[ArticleContents]:
    """What a new project with the same scheme has of it; a format without texts gets the texts beforehand."""
    again = Workspace.open(str(folder / "again.db"), reviewer="Importer", create=True)
    with closing(again):
        again.adopt_scheme(before.scheme)
        if not one.holds_texts:
            texts = folder / "texts"
            texts.mkdir()
            for place, each in enumerate(before.articles()):
                text = before.article(each.id).text
                (texts / f"{place:03}.txt").write_text(text, encoding="utf-8", newline="")
            run(again, sorted(texts.iterdir()), ImportOptions(), Progress())
        options = ImportOptions(format=None if path.is_dir() else one.id, takes_theirs=True)
        report = run(again, [path], options, Progress())
        assert [each.problem for each in report.files if each.problem] == []
        return contents(again)


def shown(found: Differences, told: Losses) -> str:
    """A line of the table of what was compared."""
    facets = {facet: len(each) for facet, each in found.annotations.items()} | dict(found.articles)
    lost = {facet: each.total() for facet, each in found.links.items()}
    return f"differ {facets} {lost}, told { {kind: count.number for kind, count in told.counts()} }"


@pytest.mark.parametrize(("one", "options"), CASES, ids=_case_id)
def test_what_comes_back_is_what_went_out_but_for_what_was_told(
    project: Workspace, tmp_path: Path, one: Format, options: WritingOptions
) -> None:
    if one.writing is None:
        pytest.skip("Our own formats say it in other words.")
    given = ExportOptions(one.id, writing=options)
    told = losses_of(project, EVERYTHING, given, one, Progress(), watch=lambda _: None)
    path = written(project, one, options, tmp_path)
    before, after = contents(project), read_again(path, one, project, tmp_path)
    found = compared(before, after, ids(told, ANNOTATIONS["missing"].lost))
    print(f"{one.id}: {sum(len(each.annotations) for each in after)} annotations back, {shown(found, told)}")
    facets = ARTICLES if one.holds_texts else {each: ARTICLES[each] for each in ARTICLES.keys() - OF_TEXTS}
    assert wrong(found, told, facets) == []


@pytest.mark.parametrize("format_id", OWN)
def test_our_own_formats_lose_what_they_say_they_do(
    project: Workspace, tmp_path: Path, format_id: str
) -> None:
    one = registry.format_of(format_id)
    path = written(project, one, DEFAULTS, tmp_path)
    found = compared(contents(project), read_again(path, one, project, tmp_path))
    titles = [each.title for each in preflight(project, EVERYTHING, ExportOptions(format_id), Progress())]
    links = sum(each.total() for each in found.links.values())
    lost = [
        words for number, words in (
            (found.articles["excluded"], f"{found.articles['excluded']} excluded regions"),
            (links, f"{links} links"),
            (found.articles["note"], f"{found.articles['note']} notes on articles"),
            (found.articles["metadata"], words_of("metadata", found.articles["metadata"])),
            (found.articles["statuses"], words_of("statuses", found.articles["statuses"])),
        ) if number
    ]  # fmt: skip
    said = [each.removeprefix("Not in the file: ") for each in titles if each.startswith("Not in the file: ")]
    assert sorted(lost) == sorted(each for each in said if not BARE.fullmatch(each))
    filled = found.annotations.pop("attribute_origin", set())
    assert [f"{len(filled)} annotations with values that the program filled in"] * bool(filled) == [
        each for each in titles if each.endswith("that the program filled in")
    ]
    assert found.annotations == {}
    assert found.extra == []
