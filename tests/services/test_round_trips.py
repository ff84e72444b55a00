"""What goes out comes back: every format, through real databases."""

import io
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.annotation import Annotation, Link, annotation_at
from annotator.model.article import Article, Excluded, article_id
from annotator.model.imported import ImportedArticle
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.model.text import canonical, sha256
from annotator.services.checking import ON_EXCLUDED, Finding, check
from annotator.services.exporting import ExportOptions, export
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

ODD = [
    "🙂", "👩‍👩‍👧", "e\u0301", "שלום", "مرحبا", "\u202e", "\u00a0", "\u2028", "\r\n", "\r", "\n", "\ufeff", "\0", '"', "'=", "=1+1",
    "@x", "-5", "+", "\\", "\t", ",", ";", "a", "word ",
]  # fmt: skip
WORDS = st.lists(st.one_of(st.sampled_from(ODD), st.characters()), max_size=12).map(
    lambda pieces: canonical("".join(pieces)).text
)
NUMBERS = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
TIME = "2026-11-21T09:30:00.123Z"


@st.composite
def attributes(draw: st.DrawFn, label: str) -> dict:
    if label == "figure":
        made = {"low": draw(NUMBERS), "unit": draw(WORDS), "precision": "about", "as_of": draw(WORDS)}
    else:
        made = {"source": draw(WORDS), "checkable": draw(st.sampled_from(["yes", "partly", "no"]))}
    kept = draw(st.sets(st.sampled_from(sorted(made))))
    return {name: made[name] for name in sorted(kept) if made[name] != ""}


@st.composite
def articles(draw: st.DrawFn, number: int) -> ImportedArticle:
    text = canonical(f"w{number}" + draw(WORDS) + draw(WORDS)).text
    article = Article(
        article_id(sha256(text)), f"{number}.txt", draw(st.none() | WORDS.filter(bool)), text, sha256(text), None,
        {"outlet": draw(WORDS), "n": [1, 0.5, {"x": None}]}, draw(WORDS),
    )  # fmt: skip
    marks: dict = {}
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text) - 1))
        span = Span(start, draw(st.integers(start + 1, len(text))))
        label = draw(st.sampled_from(["figure", "claim"]))
        bare = annotation_at(
            text, article.id, span, label, reviewer=draw(st.sampled_from(["mira", "Zoë"])), at=TIME
        )
        values = draw(attributes(label))
        origin = dict.fromkeys(list(values)[:1], "app")
        made = Annotation(
            **{**members(bare), "attributes": values, "attribute_origin": origin, "note": draw(WORDS)}
        )
        marks[made.identity()] = made
    excluded = (Excluded(Span(0, 1), "navigation"),) if draw(st.booleans()) else ()
    ends = [made.id for made in marks.values()][:2]
    links = (
        (Link(article_id("l" * number), "same", ends[0], ends[1], "mira", draw(WORDS)),)
        if len(ends) == 2
        else ()
    )
    statuses = {"mira": draw(st.sampled_from(["reading", "done"]))} if draw(st.booleans()) else {}
    return ImportedArticle(article, None, tuple(marks.values()), excluded, statuses, links)


def members(value: object) -> dict:
    return {name: getattr(value, name) for name in value.__slots__}


PROJECTS = st.integers(1, 3).flatmap(lambda count: st.tuples(*(articles(number) for number in range(count))))


def exported(workspace: Workspace, format_id: str, **options: bool) -> bytes:
    stream = io.BytesIO()
    export(workspace, EVERYTHING, ExportOptions(format_id, **options), stream, Progress())
    return stream.getvalue()


def imported(folder: Path, name: str, *contents: bytes, **options: object) -> Workspace:
    """A new project with the contents, each imported as a file."""
    workspace = Workspace.open(str(folder / name), reviewer="somebody", create=True)
    for number, content in enumerate(contents):
        path = folder / f"{name}-{number}"
        path.write_bytes(content)
        report = run(workspace, [path], ImportOptions(**options), Progress())
        assert report.files[0].problems == ()
        assert report.files[0].state in ("ready", "duplicate")
    return workspace


def wrong(workspace: Workspace) -> list[Finding]:
    """What the check finds but annotations on excluded text, which an import takes with a remark."""
    return [one for one in check(workspace, Progress()) if ON_EXCLUDED not in one.sentence]


def without_annotations(lines: bytes) -> bytes:
    bare = [{**json.loads(line), "annotations": [], "links": []} for line in lines.splitlines()]
    return "\n".join(map(json.dumps, bare)).encode()


@settings(max_examples=40, deadline=None)
@given(PROJECTS)
def test_every_format_comes_back_byte_for_byte(project: tuple[ImportedArticle, ...]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        first = Workspace.open(str(folder / "first.db"), reviewer="mira", create=True)
        first.import_batch(project, words="Import")
        whole = exported(first, "jsonl")
        assert len(whole.splitlines()) == len({one.article.text_sha256 for one in project})

        second = imported(folder, "second.db", whole, whole)
        assert exported(second, "jsonl") == whole
        assert wrong(second) == []

        for format_id, options in (
            ("jsonl-spans", {}),
            ("csv", {}),
            ("csv", {"guard_formulas": True, "bom": True}),
        ):
            table = exported(first, format_id, **options)
            name = f"{format_id}{len(options)}.db"
            if not table:
                continue
            third = imported(
                folder, name, without_annotations(whole), table, table, guarded="guard_formulas" in options
            )
            assert exported(third, format_id, **options) == table
            assert wrong(third) == []
            third.close()
        first.close()
        second.close()


@pytest.fixture(params=["jsonl", "jsonl-spans", "csv"])
def format_id(request: pytest.FixtureRequest) -> str:
    return request.param


def test_an_empty_project_exports_nothing_but_a_header(tmp_path: Path, format_id: str) -> None:
    workspace = Workspace.open(str(tmp_path / "a.db"), reviewer="mira", create=True)
    content = exported(workspace, format_id)
    assert content.count(b"\r\n") == len(content.splitlines()) == (1 if format_id == "csv" else 0)
    workspace.close()
