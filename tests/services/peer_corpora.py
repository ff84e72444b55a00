"""What is loaded in other programs: the five annotated seeds, and a hundred articles of BASIL, each written in a format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.services.annotated_seeds import MIRA, import_basil, open_seeds
from tests.services.compared_projects import contents

from annotator.io import registry
from annotator.io.writing import DEFAULTS, WritingOptions
from annotator.model.annotation import Annotation
from annotator.model.selection import EVERYTHING
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

CORPORA = ("seeds", "basil")

Place = tuple[str, str, int, int, str]
"""Of an annotation: its article's text, its label, start and end in code points, and its words."""


@contextmanager
def opened(corpus: str, folder: Path) -> Generator[Workspace]:
    """A project with one of the corpora; skips the test if its data are not there."""
    if corpus == "seeds":
        with closing(open_seeds(folder)) as project:
            yield project
        return
    with closing(Workspace.open(str(folder / "basil.db"), reviewer=MIRA, create=True)) as project:
        import_basil(project, folder)
        yield project


def written(project: Workspace, format_id: str, folder: Path, options: WritingOptions = DEFAULTS) -> Path:
    """The file or folder."""
    found = registry.format_of(format_id)
    is_folder = found.writing is not None and found.writing.is_folder
    path = folder / ("out" if is_folder else f"out{found.suffixes[0]}")
    export(project, EVERYTHING, ExportOptions(format_id, writing=options), path, Progress())
    return path


def places(project: Workspace, label: Callable[[Annotation], str] = lambda one: one.label) -> Counter[Place]:
    """Where every annotation is."""
    return Counter(
        (each.article.text, label(one), one.span.start, one.span.end, one.quote)
        for each in contents(project)
        for one in each.annotations
    )
