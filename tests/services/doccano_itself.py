"""Run by the interpreter that has doccano: takes a file into its database, says as JSON what is there, and exports it.

``doccano_itself.py FILE EXPORTED``; doccano needs other versions of libraries than the program, so it has an environment apart.
"""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

Fields = dict[str, Any]  # Any: doccano's, which is untyped


class _NoMigrations:
    """Tables are made as the models have them now."""

    def __contains__(self, name: str) -> bool:
        return True

    def __getitem__(self, name: str) -> None:
        return None


def started() -> Any:  # Any: it is untyped
    """doccano's user, with its database in memory."""
    sys.path.append(next(iter(import_module("backend").__path__)))
    os.environ |= {"DATABASE_URL": "sqlite:///:memory:", "DJANGO_SETTINGS_MODULE": "config.settings.base"}
    import_module("django.conf").settings.MIGRATION_MODULES = _NoMigrations()
    import_module("django").setup()
    import_module("django.core.management").call_command("migrate", run_syncdb=True, verbosity=0)
    return import_module("django.contrib.auth.models").User.objects.create_user("mira")


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


def held(project: Any) -> Fields:  # Any: doccano's project
    """What its database holds: of each span its text, label, start and end as doccano counts them; how many relations."""
    models = import_module("labels.models")
    spans = [
        (each.example.text, each.label.text, each.start_offset, each.end_offset)
        for each in models.Span.objects.filter(example__project=project)
    ]
    return {"spans": spans, "relations": models.Relation.objects.filter(example__project=project).count()}


def export(project: Any, user: Any, path: Path) -> None:  # Any: doccano's
    """Write what doccano's own export writes of it, as its task for that puts it together."""
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


def main(path: Path, exported: Path) -> Fields:
    """What the file became, or the name of the fault that doccano's database raised."""
    user = started()
    try:
        project = taken(user, path)
    except import_module("django.db").IntegrityError:
        return {"fault": "IntegrityError"}
    found = held(project)
    export(project, user, exported)
    return found


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
