"""Label Studio itself: a project with our configuration takes our tasks by its own import, and its export gives all of it back."""

from __future__ import annotations

import gc
import json
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from tests.services.compared_projects import compared, contents
from tests.services.peer_corpora import CORPORA, opened, places, written

from annotator.io.label_studio_writing import CONFIGURATION, TASKS
from annotator.io.writing import WritingOptions
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

pytestmark = [pytest.mark.data, pytest.mark.filterwarnings("ignore")]

SETTINGS = {
    "DJANGO_SETTINGS_MODULE": "core.settings.label_studio", "DJANGO_DB": "sqlite", "LOG_LEVEL": "ERROR", "SENTRY_DSN": "",
    "FRONTEND_SENTRY_DSN": "", "COLLECT_ANALYTICS": "false", "LATEST_VERSION_CHECK": "false",
}  # fmt: skip


class _NoMigrations:
    """Tables are made as the models have them now."""

    def __contains__(self, name: str) -> bool:
        return True

    def __getitem__(self, name: str) -> None:
        return None


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:  # Any: Django's, which is untyped
    """Somebody who is signed in to Label Studio; nothing goes over a network."""
    found = pytest.importorskip("label_studio", reason="Label Studio is no dependency")
    pytest.importorskip("label_studio.tasks", reason="Label Studio is no dependency")
    sys.path.append(next(iter(found.__path__)))
    os.environ |= {**SETTINGS, "LABEL_STUDIO_BASE_DATA_DIR": str(tmp_path_factory.mktemp("label-studio"))}
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.MIGRATION_MODULES = _NoMigrations()
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)
    user = import_module("users.models").User.objects.create_user(
        email="mira@example.org", password="a long secret"
    )
    team = import_module("organizations.models").Organization.create_organization(created_by=user, title="us")
    user.active_organization = team
    user.save()
    made = import_module("rest_framework.test").APIClient(headers={"host": "localhost"})
    made.force_authenticate(user)
    yield made
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it leaves files open
        gc.collect()


@pytest.fixture(scope="module", params=CORPORA)
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with opened(request.param, tmp_path_factory.mktemp("corpus")) as found:
        yield found


def taken(client: Any, folder: Path) -> tuple[int, dict[str, Any]]:  # Any: JSON
    """A new project into which the folder was imported as its user does it, and what Label Studio says of that."""
    configuration = (folder / CONFIGURATION).read_text(encoding="utf-8")
    made = client.post("/api/projects/", {"title": "ours", "label_config": configuration}, format="json")
    assert made.status_code == 201, made.content
    number = made.json()["id"]
    upload = import_module("django.core.files.uploadedfile").SimpleUploadedFile
    file = upload(TASKS, (folder / TASKS).read_bytes(), content_type="application/json")
    answer = client.post(f"/api/projects/{number}/import", {"file": file}, format="multipart")
    assert answer.status_code == 201, answer.content
    return number, answer.json()


def exported(client: Any, number: int, path: Path) -> Path:
    """Label Studio's own export of a project."""
    answer = client.get(f"/api/projects/{number}/export?exportType=JSON&download_all_tasks=true")
    assert answer.status_code == 200
    path.write_bytes(b"".join(answer.streaming_content) if answer.streaming else answer.content)
    return path


def test_label_studio_takes_everything_and_gives_it_back(
    client: Any, project: Workspace, tmp_path: Path
) -> None:
    folder = written(project, "label-studio", tmp_path)
    tasks = json.loads((folder / TASKS).read_bytes())
    number, said = taken(client, folder)
    assert (said["task_count"], said["annotation_count"]) == (
        len(tasks),
        sum(len(one["annotations"]) for one in tasks),
    )
    back = exported(client, number, tmp_path / "project-1.json")
    with closing(Workspace.open(str(tmp_path / "again.db"), reviewer="Importer", create=True)) as again:
        again.adopt_scheme(project.scheme)
        report = run(again, [back], ImportOptions(), Progress())
        assert [one.format for one in report.files] == ["label-studio"]
        found = compared(contents(project), contents(again))
    assert found.annotations.keys() <= {"attribute_origin"}
    assert (found.extra, found.links) == ([], {})
    assert found.articles.keys() <= {"statuses", "note", "excluded", "origins", "name"}
    print(f"Label Studio: {places(project).total()} spans, {len(tasks)} tasks, {dict(found.articles)}")


def test_label_studio_takes_predictions(client: Any, project: Workspace, tmp_path: Path) -> None:
    folder = written(project, "label-studio", tmp_path, WritingOptions(as_predictions=True))
    number, said = taken(client, folder)
    tasks = json.loads((folder / TASKS).read_bytes())
    assert said["prediction_count"] == sum(len(one["predictions"]) for one in tasks) > 0
    there = import_module("tasks.models").Prediction.objects.filter(task__project=number)
    spans = sum(region["type"] == "labels" for one in there for region in one.result)
    assert spans == places(project).total()
