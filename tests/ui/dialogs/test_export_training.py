"""Training sets in the export dialog: everything that the command line has, closed until it is asked for."""

from __future__ import annotations

import json
import random
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QMenu, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.dialogs.export_asking import button, choose, field, menu, preview, seen, shown, words

from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.services.describing import Entry
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.pieces import Cutting
from annotator.services.presets import Preset, presets, save_preset
from annotator.services.training_options import CARD, MANIFEST, TrainingOptions
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.job_runner import JobRunner
from annotator.ui.theme import load_theme

WORDS = [f"word{number}" for number in range(800)]
COUNT = 20


@pytest.fixture
def workspace(empty: Workspace, tmp_path: Path) -> Workspace:
    """Twenty articles that are not alike, of two outlets; the first three are done; two reviewers."""
    for number in range(COUNT):
        chance = random.Random(number)
        lines = [f"{number} " + " ".join(chance.choices(WORDS, k=14)) + "." for _ in range(4)]
        (tmp_path / f"{number:02}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    run(empty, sorted(tmp_path.glob("*.txt")), ImportOptions(), Progress())
    for number, article in enumerate(empty.articles()):
        empty.annotate(article.id, Span(0, 1), "figure")
        if number < 3:
            empty.set_status(article.id, "done")
    empty.change_reviewer("Jonas")
    empty.annotate(empty.articles()[0].id, Span(0, 1), "figure")
    return empty


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path) -> ExportDialog:
    made = ExportDialog(workspace, runner, load_theme("light"), None, folder=tmp_path)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    seen(qtbot, made, f"Export {COUNT + 1} annotations")
    return made


def parts(workspace: Workspace, training: TrainingOptions) -> str:
    """What the button says of a training set, as the service makes it."""
    from annotator.services.rehearsing import rehearse

    found = rehearse(workspace, EVERYTHING, ExportOptions("jsonl", training=training), Progress()).preview
    assert found is not None
    assert found.training is not None
    numbers = " / ".join(str(one.articles) for one in found.training.parts.values())
    return f"Export {numbers} articles as training set"


def open_training(dialog: ExportDialog) -> None:
    button(dialog, QCheckBox, "Training set").click()


def test_it_is_closed_until_it_is_asked_for(dialog: ExportDialog) -> None:
    names = {one.accessibleName() for one in shown(dialog, QComboBox)}
    assert names.isdisjoint({"Split", "Kept in one part", "One record is", "Several reviewers"})
    assert not button(dialog, QCheckBox, "Training set").isChecked()


def test_the_button_and_the_preview_say_what_the_parts_are(
    qtbot: QtBot, dialog: ExportDialog, workspace: Workspace, tmp_path: Path
) -> None:
    open_training(dialog)
    action = parts(workspace, TrainingOptions())
    seen(qtbot, dialog, action)
    assert "Preview of train/train.jsonl" in words(dialog)
    assert '"training_split": "train"' in preview(dialog)
    assert "train: " in words(dialog)
    target = Path(field(dialog, "Folder to write").text())
    with qtbot.waitSignal(dialog.exported, timeout=8000):
        button(dialog, QPushButton, "Export").click()
    assert {one.name for one in target.iterdir()} == {"train", "dev", "test", CARD, MANIFEST}
    numbers = [
        len((target / part / f"{part}.jsonl").read_text("utf-8").splitlines())
        for part in ("train", "dev", "test")
    ]
    assert action == "Export " + " / ".join(map(str, numbers)) + " articles as training set"


def test_everything_that_the_command_line_has(
    qtbot: QtBot, dialog: ExportDialog, workspace: Workspace, tmp_path: Path
) -> None:
    earlier = tmp_path / "earlier"
    made = TrainingOptions(seed=3)
    export(workspace, EVERYTHING, ExportOptions("jsonl", training=made), earlier, Progress())
    open_training(dialog)
    menu(dialog, "Split").setCurrentText("Own numbers")
    for name, share in (("Train", "60"), ("Dev", "20"), ("Test", "20")):
        field(dialog, name).setText(share)
    menu(dialog, "Kept in one part").setCurrentText("Articles that are alike; labels balanced")
    menu(dialog, "One record is").setCurrentText("A window of tokens")
    field(dialog, "Tokens of a window, at most").setText("12")
    menu(dialog, "Several reviewers").setCurrentText("What most of them say")
    button(dialog, QCheckBox, "Records without labels too").click()
    button(dialog, QCheckBox, "Leave excluded text out").click()
    field(dialog, "Seed").setText("7")
    field(dialog, "Earlier training set whose split is kept").setText(str(earlier))
    qtbot.waitUntil(lambda: f"{COUNT} articles placed as before" in words(dialog), timeout=5000)
    kept = json.loads((earlier / MANIFEST).read_text("utf-8"))["assignment"]
    wanted = TrainingOptions(
        (60, 20, 20), 7, "label", Cutting("window", 12, leaves_out_excluded=True),
        has_negatives=True, voices="majority", kept={name: one["split"] for name, one in kept.items()},
    )  # fmt: skip
    save_as(dialog, "Mine")
    (preset,) = presets(workspace)
    assert preset.options.training == wanted
    seen(qtbot, dialog, parts(workspace, wanted))


def save_as(dialog: ExportDialog, name: str) -> None:
    from annotator.ui.dialogs.name_preset import NamePresetDialog

    acts = button(dialog, QPushButton, "Save…").menu()
    assert isinstance(acts, QMenu)
    acts.aboutToShow.emit()
    next(one for one in acts.actions() if one.text() == "Save as…").trigger()
    asked = dialog.findChildren(NamePresetDialog)[-1]
    field(asked, "Name").setText(name)
    button(asked, QPushButton, "Save settings").click()


def test_a_preset_brings_all_of_it_back(
    qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path
) -> None:
    first = workspace.articles()[0].id
    saved = TrainingOptions(
        (2.5, 1, 1), 12, "group:desk", Cutting("sentence"), voices="soft", kept={first: "test"}
    )  # fmt: skip
    save_preset(workspace, Preset("Soft", EVERYTHING, ExportOptions("conll", training=saved)))
    save_preset(workspace, Preset("Plain", EVERYTHING, ExportOptions("conll")))
    made = ExportDialog(workspace, runner, load_theme("light"), None, folder=tmp_path)
    qtbot.addWidget(made)
    made.show()
    menus = menu(made, "Saved settings")
    for name in ("Soft", "Plain", "Soft"):
        menus.setCurrentText(name)
        menus.activated.emit(menus.currentIndex())
        assert menus.currentText() == name
    assert field(made, "Train").text() == "2.5"
    assert menu(made, "Kept in one part").currentText() == "Articles with the same “desk”"
    assert "1 article placed as before" in words(made)
    save_as(made, "Again")
    by_name = {one.name: one.options for one in presets(workspace)}
    assert by_name["Again"] == by_name["Soft"]
    assert by_name["Again"].training == saved


def test_numbers_that_are_none_are_named(qtbot: QtBot, dialog: ExportDialog) -> None:
    open_training(dialog)
    menu(dialog, "Split").setCurrentText("Own numbers")
    field(dialog, "Dev").setText("ten")
    assert "Dev needs a number from 0 to 1000000." in words(dialog)
    assert not button(dialog, QPushButton, "Export").isEnabled()
    for name in ("Train", "Dev", "Test"):
        field(dialog, name).setText("0")
    assert "Say how much goes into train, dev and test." in words(dialog)
    field(dialog, "Train").setText("1")
    qtbot.waitUntil(lambda: button(dialog, QPushButton, "Export").isEnabled(), timeout=5000)
    field(dialog, "Seed").setText("1.5")
    assert "Seed needs a whole number" in words(dialog)


def test_one_reviewer_has_to_be_chosen_if_there_are_several(
    qtbot: QtBot, dialog: ExportDialog, workspace: Workspace
) -> None:
    open_training(dialog)
    menu(dialog, "Several reviewers").setCurrentText("One, chosen above")
    assert "Choose above whose annotations" in words(dialog)
    assert not button(dialog, QPushButton, "Export").isEnabled()
    menu(dialog, "Whose annotations").setCurrentText("Mira")
    seen(qtbot, dialog, parts(workspace, TrainingOptions()))


def test_an_earlier_set_that_is_none_is_named(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    open_training(dialog)
    earlier = field(dialog, "Earlier training set whose split is kept")
    earlier.setText(str(tmp_path / "nowhere"))
    qtbot.waitUntil(lambda: "cannot be read" in words(dialog), timeout=5000)
    (tmp_path / MANIFEST).write_text("{}")
    earlier.setText(str(tmp_path))
    qtbot.waitUntil(lambda: "no manifest of a training set" in words(dialog), timeout=5000)
    earlier.clear()
    qtbot.waitUntil(lambda: "no manifest" not in words(dialog), timeout=5000)


def test_a_format_without_texts_makes_none(qtbot: QtBot, dialog: ExportDialog) -> None:
    open_training(dialog)
    button(dialog, QRadioButton, "CSV").click()
    assert "Needs a format for other programs that holds the texts." in words(dialog)
    seen(qtbot, dialog, f"Export {COUNT + 1} annotations")
    assert field(dialog, "File to write").text().endswith(".csv")
    choose(dialog, "CoNLL (BIO tags)")
    assert "Split" in {one.accessibleName() for one in shown(dialog, QComboBox)}
    assert Path(field(dialog, "Folder to write").text()).suffix == ""


def test_as_one_zip_file(qtbot: QtBot, dialog: ExportDialog, workspace: Workspace) -> None:
    open_training(dialog)
    button(dialog, QCheckBox, "As one zip file").click()
    seen(qtbot, dialog, parts(workspace, TrainingOptions()))
    path = Path(field(dialog, "File to write").text())
    assert path.suffix == ".zip"
    with qtbot.waitSignal(dialog.exported, timeout=8000):
        button(dialog, QPushButton, "Export").click()
    with ZipFile(path) as archive:
        assert "train/train.jsonl" in archive.namelist()


def test_metadata_keep_articles_together(qtbot: QtBot, workspace: Workspace, runner: JobRunner) -> None:
    article = workspace.articles()[0].id
    workspace.describe(article, {"outlet": Entry("The Daily")}, None)
    made = ExportDialog(workspace, runner, load_theme("dark"), None)
    qtbot.addWidget(made)
    by = menu(made, "Kept in one part")
    titles = [by.itemText(row) for row in range(by.count())]
    assert titles == [
        "Articles that are alike",
        "Articles that are alike; labels balanced",
        "Articles with the same “Outlet”",
    ]
