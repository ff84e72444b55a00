"""Schemes of files that are none: the page says one sentence, or the dialog shows what would change; nothing else happens."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel
from tests.ui.conftest import Driver

from annotator.services.scheme_files import scheme_bytes
from annotator.ui.dialogs.scheme_import import SchemeImportDialog
from annotator.ui.dialogs.settings_dialog import SettingsDialog
from annotator.ui.dialogs.settings_labels import LabelsPage

FEW = settings(
    max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
WORDS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["claim", "x" * 100_000, "\u202eevil", "<b>", "%1 %2", "**a**", "a\0b", ""]),
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "title", "name", "type", "choices", "value", "x"]), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
LABEL = st.dictionaries(
    st.sampled_from(["id", "title", "letter", "key", "colour", "pattern", "guideline", "attributes", "is_archived", "examples", "x"]),
    VALUES | st.sampled_from(["blue", "solid", "a", 1, []]),
)  # fmt: skip


@pytest.fixture
def page(driver: Driver) -> LabelsPage:
    driver.parts.commands["change_labels"].trigger()
    driver.settle()
    dialog = driver.window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    shown = dialog.page_shown()
    assert isinstance(shown, LabelsPage)
    return shown


def take(driver: Driver, page: LabelsPage, content: bytes, name: str) -> bool:
    """Imports a file's scheme; whether the dialog that shows what would change has opened."""
    path = driver.path.with_name(name)
    path.write_bytes(content)
    before = driver.parts.session.open_workspace.scheme
    page.transfer.import_from(str(path))
    shown = QApplication.activeModalWidget()
    if isinstance(shown, SchemeImportDialog):
        assert all("\u202e" not in one.text() for one in shown.findChildren(QLabel))
        assert shown.sizeHint().width() < 2_000
        shown.reject()
    assert driver.parts.session.open_workspace.scheme == before
    return isinstance(shown, SchemeImportDialog)


@given(content=st.binary(max_size=300), name=st.sampled_from(["s.toml", "s.json", "s.csv", "s"]))
@example(content=b"\xff\xfe\x00", name="s.toml")
@example(content=b"[" * 100_000, name="s.json")
@example(content=b"a=" + b"[" * 100_000, name="s.toml")
@example(content=b"a." * 50_000 + b"b=1", name="s.toml")
@example(content=b'{"labels": ' + b"9" * 10_000 + b"}", name="s.json")
@example(content=b"labels = 1979-05-27T07:32:00Z", name="s.toml")
@FEW
def test_garbage(driver: Driver, page: LabelsPage, content: bytes, name: str) -> None:
    take(driver, page, content, name)


@given(labels=st.lists(LABEL, max_size=4) | VALUES, more=VALUES)
@FEW
def test_what_looks_like_a_scheme(driver: Driver, page: LabelsPage, labels: object, more: object) -> None:
    import json

    content = json.dumps({"labels": labels, "attributes": more}).encode("utf-8", "surrogatepass")
    take(driver, page, content, "s.json")


@pytest.mark.parametrize("name", ["s.toml", "s.json"])
def test_a_scheme_with_changed_bytes(driver: Driver, page: LabelsPage, name: str) -> None:
    good = scheme_bytes(driver.parts.session.open_workspace.scheme, name)
    assert take(driver, page, good, name)
    chance = random.Random(7)
    for _ in range(20):
        content = bytearray(good)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(content))
            content[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
        take(driver, page, bytes(content), name)


def test_a_file_that_is_none(driver: Driver, page: LabelsPage, tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    (tmp_path / "huge.toml").write_bytes(b"#" * 20_000_000)
    for name in (
        "pipe.toml",
        "folder.toml",
        "loop.toml",
        "huge.toml",
        "gone.toml",
        "a\0b",
        "x" * 5_000,
        "/dev/zero",
        "",
    ):
        page.transfer.import_from(str(tmp_path / name) if name else "")
        assert not isinstance(QApplication.activeModalWidget(), SchemeImportDialog), name
    driver.settle()
