"""doccano itself: its import with its parsers, models and database takes what is written, and its export gives it back."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from tests.services.peer_corpora import CORPORA, Place, opened, places, written

from annotator.io.writing import DEFAULTS
from annotator.model.offsets import Utf16Offsets
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

pytestmark = [pytest.mark.data, pytest.mark.filterwarnings("ignore")]

Fields = dict[str, Any]  # Any: doccano's, which is untyped


class _NoMigrations:
    """Tables are made as the models have them now."""

    def __contains__(self, name: str) -> bool:
        return True

    def __getitem__(self, name: str) -> None:
        return None


@pytest.fixture(scope="module")
def doccano() -> Any:  # Any: it is untyped
    """doccano's user, with its database in memory."""
    backend = pytest.importorskip("backend", reason="doccano is no dependency")
    pytest.importorskip("backend.data_import", reason="doccano is no dependency")
    sys.path.append(next(iter(backend.__path__)))
    os.environ |= {"DATABASE_URL": "sqlite:///:memory:", "DJANGO_SETTINGS_MODULE": "config.settings.base"}
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.MIGRATION_MODULES = _NoMigrations()
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)
    return import_module("django.contrib.auth.models").User.objects.create_user("mira")


@pytest.fixture(scope="module", params=CORPORA)
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with opened(request.param, tmp_path_factory.mktemp("corpus")) as found:
        yield found


def taken(user: Any, path: Path) -> Any:  # Any: doccano's project
    """A project of doccano's into which the file was imported."""
    has_links = b'"relations":' in path.read_bytes()
    made = import_module("projects.models").SequenceLabelingProject.objects.create(
        name="ours", description="-", project_type="SequenceLabeling", created_by=user,
        allow_overlapping=True, use_relation=has_links, collaborative_annotation=True,
    )  # fmt: skip
    catalog, readers = (import_module(f"data_import.pipeline.{name}") for name in ("catalog", "readers"))
    found = import_module("data_import.datasets").load_dataset(
        "RelationExtraction" if has_links else "SequenceLabeling", catalog.create_file_format("JSONL"),
        [readers.FileName(str(path), path.name, path.name)], made, encoding="utf_8",
    )  # fmt: skip
    found.save(user, batch_size=1000)
    assert [each.dict() for each in found.errors] == []
    return made


def spans(project: Any) -> Counter[Place]:  # Any: doccano's project
    """What doccano's database holds; its positions count UTF-16 units, as its window does."""
    there: Counter[Place] = Counter()
    for each in import_module("labels.models").Span.objects.filter(example__project=project):
        text = each.example.text
        span = Utf16Offsets(text).span_from_utf16(each.start_offset, each.end_offset)
        there[text, each.label.text, span.start, span.end, span.of(text)] += 1
    return there


def exported(project: Any, user: Any, path: Path) -> Path:  # Any: doccano's
    """What doccano's own export writes of it, as its task for that puts it together."""
    models = import_module("examples.models")
    for each in models.Example.objects.filter(project=project):
        models.ExampleState.objects.create(example=each, confirmed_by=user)
    factories, dataset, services = (
        import_module(f"data_export.pipeline.{name}") for name in ("factories", "dataset", "services")
    )
    examples = import_module("data_export.models").ExportedExample.objects.confirmed(project)
    labels, comments = factories.create_labels(project, examples), factories.create_comment(examples)
    data = dataset.Dataset(examples, labels, comments, project.is_text_project)
    formatters = factories.create_formatter(project, "JSONL")
    services.ExportApplicationService(data, formatters, factories.create_writer("JSONL")).export(str(path))
    return path


def test_doccano_takes_every_span_and_gives_it_back(doccano: Any, project: Workspace, tmp_path: Path) -> None:
    path = written(project, "doccano", tmp_path)
    theirs = taken(doccano, path)
    ours = Counter(dict.fromkeys(places(project), 1))
    assert spans(theirs) == ours
    lines = [json.loads(one) for one in path.read_text(encoding="utf-8").splitlines()]
    wanted = sum(len(one.get("relations", ())) for one in lines)
    assert import_module("labels.models").Relation.objects.filter(example__project=theirs).count() == wanted
    back = exported(theirs, doccano, tmp_path / "all.jsonl")
    with closing(Workspace.open(str(tmp_path / "again.db"), reviewer="Mira", create=True)) as again:
        again.adopt_scheme(project.scheme)
        report = run(again, [back], ImportOptions(), Progress())
        assert [one.format for one in report.files] == ["doccano"]
        assert Counter(dict.fromkeys(places(again), 1)) == ours
    print(f"doccano: {ours.total()} spans, {wanted} relations, {len(lines)} texts, {DEFAULTS}")


def test_doccano_refuses_lines_with_different_members(doccano: Any, tmp_path: Path) -> None:
    """Why all lines have the same: if this fails, doccano has learned it, and numbers could stay numbers."""
    path = tmp_path / "different.jsonl"
    path.write_text('{"text":"a b","label":[[0,1,"x"]],"year":2020}\n{"text":"c d","label":[]}\n')
    with pytest.raises(import_module("django.db").IntegrityError):
        taken(doccano, path)
