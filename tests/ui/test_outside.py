"""Two windows, and other processes, on one project: both work on what is there now, and nobody's work is lost.

Both may write, and neither is opened to read only: every act is planned on the data as it is at the moment of writing, in a
transaction of its own, so that acts add up; what would undo another's work unseen is refused with a sentence.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.services.workspace import Workspace
from annotator.ui import acts
from annotator.ui.banner import Banner

Key = Qt.Key


def run(path: Path, *arguments: str) -> None:
    """The program's command line, as a process of its own."""
    command = [sys.executable, "-m", "annotator", *arguments, "--db", str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


@pytest.fixture
def other(driver):
    """Another reviewer at work on the same file."""
    opened = Workspace.open(str(driver.path), reviewer="Jonas")
    yield opened
    opened.close()


def labelled(driver, words: str):
    driver.select(words)
    driver.press(Key.Key_2)
    one = next(one for one in driver.stored() if one.quote == words)
    driver.view.select_annotation(one.id)
    driver.settle()
    return one


def form(driver):
    return driver.parts.tag_panel.inspector._form


def press(driver, words: str) -> None:
    banners = driver.parts.read_screen.banners
    button = next(one for one in banners.findChildren(QPushButton) if one.text() == words and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_import_by_the_command_line_appears_by_itself(driver, tmp_path: Path) -> None:
    span = driver.select("Israel")
    before = len(driver.parts.session.summaries)
    new = tmp_path / "brand-new.txt"
    new.write_text("A new article 👩‍🔬 e\u0301.\nשלום\n", "utf-8")
    run(driver.path, "import", str(new))
    driver.wait(lambda: len(driver.parts.session.summaries) == before + 1)
    assert driver.view.selected_span() == span
    assert driver.parts.article_list.isVisible()


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the system cannot be asked for one's own locks"
)
def test_a_file_chooser_in_the_project_s_folder_lets_nobody_take_the_log_away(driver, tmp_path: Path) -> None:
    """It looks into every file for what kind it is, and with the closing of one all locks of the process on it go."""
    driver.select("Azerbaijan")
    driver.press(Key.Key_1)
    for one in (driver.path, Path(f"{driver.path}-shm")):
        with one.open("rb") as looked_into:
            looked_into.read(1)
    driver.parts.outside.look()
    new = tmp_path / "brand-new.txt"
    new.write_text("A new article.", "utf-8")
    run(driver.path, "import", str(new))
    driver.select("Israel")
    driver.press(Key.Key_2)
    assert [one.quote for one in driver.stored()] == ["Azerbaijan", "Israel"]


def test_what_another_window_labels_appears_by_itself(driver, open_window) -> None:
    second = open_window(driver.path, reviewer="Jonas")
    second.select("Israel")
    second.press(Key.Key_3)
    driver.wait(lambda: [one.reviewer for one in driver.parts.session.annotations] == ["Jonas"])
    driver.settle()
    assert driver.pixels_of("ochre") > 20
    assert driver.parts.session.summary().total == 1


def test_what_is_typed_stays_when_another_field_changes(driver, other) -> None:
    one = labelled(driver, "Israel")
    driver.parts.tag_panel.inspector.focus_note()
    QTest.keyClicks(form(driver).note, "my words")
    other.set_attributes(one.id, {"unit": "states"})
    driver.parts.outside.look()
    driver.settle()
    assert form(driver).note.text() == "my words"
    driver.press(Key.Key_Return)
    (stored,) = driver.stored()
    assert (stored.note, stored.attributes["unit"]) == ("my words", "states")


def test_a_note_that_both_write_keeps_the_words_of_both(driver, other) -> None:
    one = labelled(driver, "Israel")
    driver.parts.tag_panel.inspector.focus_note()
    QTest.keyClicks(form(driver).note, "my words")
    other.set_note(one.id, "their words")
    driver.parts.outside.look()
    driver.settle()
    assert form(driver).note.text() == "their words\nmy words"
    driver.press(Key.Key_Return)
    assert driver.stored()[0].note == "their words\nmy words"


def test_a_note_kept_before_the_others_was_seen_is_refused_and_kept_in_the_field(driver, other) -> None:
    one = labelled(driver, "Israel")
    driver.parts.tag_panel.inspector.focus_note()
    QTest.keyClicks(form(driver).note, "my words")
    other.set_note(one.id, "their words")
    driver.press(Key.Key_Return)
    assert driver.stored()[0].note == "their words"
    assert driver.hint().startswith("Jonas has changed it in the meantime")
    assert form(driver).note.text() == "their words\nmy words"
    driver.parts.tag_panel.inspector.keep()
    driver.settle()
    assert driver.stored()[0].note == "their words\nmy words"


def test_a_value_that_both_write(driver, other) -> None:
    one = labelled(driver, "Israel")
    inspector = driver.parts.tag_panel.inspector
    inspector.focus_field("unit")
    field = next(each for each in form(driver).fields if each.name == "unit")
    QTest.keyClicks(field.edit, "mine")
    other.set_attributes(one.id, {"unit": "theirs"})
    driver.parts.outside.look()
    driver.settle()
    assert field.edit.text() == "mine"
    assert "theirs" in field._problem.accessibleName()
    driver.press(Key.Key_Return)
    assert driver.stored()[0].attributes["unit"] == "mine"


def test_what_another_removes_while_it_is_selected(driver, other) -> None:
    one = labelled(driver, "Israel")
    other.remove([one.id])
    driver.press(Key.Key_3)
    assert driver.stored() == []
    assert driver.hint()
    assert driver.parts.session.annotations == []
    assert driver.view.selected_annotation() is None


def test_an_article_removed_by_another_closes_by_itself(driver, other) -> None:
    gone = driver.article_id
    other.remove_article(gone)
    driver.wait(lambda: driver.parts.session.article is None or driver.article_id != gone)
    driver.settle()
    assert gone not in [one.id for one in driver.parts.session.summaries]


def test_labels_status_and_names_of_another_appear(driver, other) -> None:
    scheme = other.scheme
    changed = scheme.model_copy(
        update={"labels": tuple(one.model_copy(update={"title": f"{one.title} X"}) for one in scheme.labels)}
    )
    other.change_scheme(changed)
    other.rename_project("Another name")
    other.change_reviewer("Mira")
    other.set_status(driver.article_id, "done")
    driver.wait(lambda: driver.parts.session.label_title("claim") == "Claim X")
    driver.settle()
    assert driver.parts.session.summary().status == "done"
    assert driver.parts.session.workspace.name == "Another name"


def test_another_name_given_by_the_command_line_is_gone_on_under(driver) -> None:
    labelled(driver, "Israel")
    run(driver.path, "reviewers", "rename", "Mira", "Mia", "--reviewer", "Kim")
    driver.wait(lambda: driver.parts.session.workspace.reviewer == "Mia")
    driver.settle()
    assert driver.parts.status_bar._reviewer.text() == "Mia"
    assert driver.parts.state.settings.reviewer == "Mia"
    labelled(driver, "military")
    assert {one.reviewer for one in driver.stored()} == {"Mia"}
    driver.view.setFocus()
    for _ in range(2):
        driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert driver.stored() == []


def test_a_merge_that_somebody_else_does_leaves_the_name(driver) -> None:
    labelled(driver, "Israel")
    run(driver.path, "reviewers", "rename", "Mira", "annotator", "--merge", "--reviewer", "Kim")
    driver.wait(lambda: [one.reviewer for one in driver.parts.session.annotations] == ["annotator"])
    driver.settle()
    assert driver.parts.status_bar._reviewer.text() == "Mira"


def test_undo_takes_back_only_what_was_seen(driver) -> None:
    """Two windows of the same reviewer have one history."""
    one = labelled(driver, "Israel")
    second = Workspace.open(str(driver.path), reviewer="Mira")
    second.set_note(one.id, "from the other window")
    driver.view.setFocus()
    driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert driver.stored()[0].note == "from the other window"
    assert driver.hint().startswith("Mira has changed it in the meantime")
    driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert driver.stored()[0].note == ""
    second.close()


def test_all_acts_that_could_not_be_saved_are_kept_and_repeated(driver, monkeypatch) -> None:
    monkeypatch.setattr(acts, "JOB_PATIENCE_MS", 100)
    monkeypatch.setattr(acts, "_LONG_MS", 10)
    driver.parts.acts._long.setInterval(10)
    driver.select("Israel")
    said: list[str] = []
    driver.parts.feedback.said.connect(said.append)
    with closing(sqlite3.connect(driver.path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for key in (Key.Key_1, Key.Key_2, Key.Key_3):
            QTest.keyClick(driver.view, key)
        driver.settle()
        assert any(words.startswith("Another program is writing in this project") for words in said)
        assert driver.parts.acts.failed_count == 3
        assert driver.banners() == ["unsaved"]
        banner = next(one for one in driver.window.findChildren(Banner) if one.kind == "error")
        assert "Your 3 latest changes are kept in memory." in banner.accessibleDescription()
        assert driver.parts.status_bar.saved_words() == "Not saved"
        connection.execute("ROLLBACK")
    press(driver, "Try again")
    driver.settle()
    assert [one.label for one in driver.stored()] == ["claim", "figure", "opinion"]
    assert driver.parts.status_bar.saved_words() == "All changes saved"


def test_a_file_that_is_moved_is_said_and_what_was_done_is_saved_when_it_is_back(driver) -> None:
    driver.select("Israel")
    elsewhere = driver.path.with_name("elsewhere.db")
    driver.path.rename(elsewhere)
    driver.wait(lambda: "away" in driver.banners())
    driver.path.write_bytes(b"another file")
    driver.wait(
        lambda: any(
            "has taken the place" in one.accessibleName() for one in driver.window.findChildren(Banner)
        )
    )
    driver.path.unlink()
    driver.press(Key.Key_1)
    assert sorted(driver.banners()) == ["away", "unsaved"]
    assert driver.parts.session.annotations == []
    elsewhere.rename(driver.path)
    driver.wait(lambda: driver.banners() == [])
    driver.settle()
    assert [one.label for one in driver.stored()] == ["claim"]


def test_what_could_not_be_saved_is_done_in_the_copy(driver, tmp_path: Path, monkeypatch) -> None:
    driver.select("Israel")
    article = driver.article_id
    driver.path.unlink()
    driver.wait(lambda: "away" in driver.banners())
    driver.press(Key.Key_1)
    copy = tmp_path / "copy.db"
    problems = driver.parts.problems
    monkeypatch.setattr(
        problems, "_ask_copy", lambda _title, after: problems._copy(problems._session.workspace, copy, after)
    )
    banner = next(
        one for one in driver.window.findChildren(Banner) if "moved or deleted" in one.accessibleName()
    )
    button = next(one for one in banner.findChildren(QPushButton) if one.text() == "Save a copy elsewhere…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.wait(lambda: driver.parts.session.workspace.path == copy)
    driver.settle()
    driver.path = copy
    assert [one.label for one in driver.stored(article)] == ["claim"]
    assert driver.banners() == []


def test_a_file_that_is_replaced_is_kept_as_it_was_shown_and_opened_anew(driver, tmp_path: Path) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    thing = tmp_path / "thing.db"
    Workspace.open(str(thing), reviewer="Jonas", create=True).close()
    thing.replace(driver.path)
    driver.wait(lambda: "away" in driver.banners())
    press(driver, "Open the file that is there")
    driver.wait(lambda: driver.parts.session.workspace is not None and not driver.parts.session.summaries)
    driver.settle()
    assert driver.banners() == []
    (kept,) = tmp_path.glob("*.backup.*.db")
    whole = Workspace.open(str(kept), reviewer="Mira", read_only=True)
    assert sum(sum(one.counts.values()) for one in whole.articles()) == 1
    whole.close()


def log_size(driver) -> int:
    log = Path(f"{driver.path}-wal")
    return log.stat().st_size if log.exists() else 0


def test_the_log_is_emptied_soon_after_an_act(driver) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.wait(lambda: driver.parts.session.workspace.database.is_settled)
    driver.settle()
    assert log_size(driver) == 0
    assert [one.label for one in driver.stored()] == ["claim"]


def test_a_log_that_others_are_reading_is_not_tried_again_and_again(driver, monkeypatch) -> None:
    tries: list[bool] = []
    database = driver.parts.session.workspace.database
    settle = database.settle
    monkeypatch.setattr(database, "settle", lambda: (tries.append(True), settle())[1])
    with closing(sqlite3.connect(driver.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM revision").fetchone()
        driver.select("Israel")
        driver.press(Key.Key_1)
        driver.wait(lambda: bool(tries))
        driver.settle()
        count = len(tries)
        for _ in range(5):
            driver.parts.outside.look()
            driver.settle()
        assert len(tries) <= count + 1
        assert not database.is_settled
        reader.execute("COMMIT")
    driver.parts.outside.settle()
    driver.settle()
    assert database.is_settled


def test_a_log_that_was_written_while_it_was_tried_in_vain_is_tried_again(driver, monkeypatch) -> None:
    tries: list[bool] = []
    database = driver.parts.session.workspace.database
    settle = database.settle

    def settle_beside_a_job() -> bool:
        tries.append(True)
        if len(tries) > 1:
            return settle()
        with database.write() as t:
            t.connection.exec_driver_sql("INSERT INTO project (name, value) VALUES ('by', 'a job')")
        return False

    monkeypatch.setattr(database, "settle", settle_beside_a_job)
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.wait(lambda: database.is_settled)
    driver.settle()
    assert len(tries) > 1


def test_a_file_that_is_replaced_is_noticed_before_the_next_look(driver, tmp_path: Path) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    driver.parts.outside._timer.stop()
    thing = tmp_path / "thing.db"
    Workspace.open(str(thing), reviewer="Jonas", create=True).close()
    driver.settle()
    before = thing.read_bytes()
    thing.replace(driver.path)
    driver.wait(lambda: "away" in driver.banners())
    assert not Path(f"{driver.path}-wal").exists()
    assert driver.path.read_bytes() == before


def _another_project(folder: Path) -> Path:
    path = folder / "other.db"
    with closing(Workspace.open(str(path), reviewer="Ada", create=True)) as made:
        for number in range(50):
            made.name_moment(f"other {number}")
    return path


def _garbage(folder: Path) -> Path:
    path = folder / "garbage"
    path.write_bytes(b"no database at all, " * 30_000)
    return path


def _shorter(folder: Path) -> Path:
    path = folder / "shorter"
    path.write_bytes((folder / "project.db").read_bytes()[:5000])
    return path


_OPEN = """
import sys
from annotator.services.workspace import Workspace
one = Workspace.open(sys.argv[1], reviewer="Jonas")
one.articles()
print("open", flush=True)
sys.stdin.read()
"""
_DAMAGE = """
import os, sys
with open(sys.argv[1], "r+b") as file:
    file.seek(4096)
    file.write(b"x" * (os.fstat(file.fileno()).st_size - 4096))
"""


def test_damage_that_comes_while_it_is_open_is_said_at_the_next_look(driver) -> None:
    """Another process has the file open, too, which could have changed it."""
    driver.wait(lambda: driver.parts.session.workspace.database.is_settled)
    command = [sys.executable, "-c", _OPEN, str(driver.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        subprocess.run([sys.executable, "-c", _DAMAGE, str(driver.path)], check=True)
        driver.wait(lambda: "open" in driver.banners())
        banners = [one.accessibleName() for one in driver.window.findChildren(Banner)]
        other.kill()
    assert any("is damaged" in one for one in banners), banners
    driver.settle()


@pytest.mark.parametrize("make", [_another_project, _garbage, _shorter])
def test_a_file_that_is_written_over_is_said_and_what_is_shown_can_be_saved(
    driver, tmp_path: Path, monkeypatch, make
) -> None:
    driver.select("Israel")
    driver.press(Key.Key_1)
    article, copy, problems = driver.article_id, tmp_path / "copy.db", driver.parts.problems
    driver.wait(lambda: driver.parts.session.workspace.database.is_settled)
    other = make(tmp_path)
    subprocess.run(["cp", str(other), str(driver.path)], check=True)
    driver.wait(lambda: "away" in driver.banners())
    banner = next(one for one in driver.window.findChildren(Banner) if "written over" in one.accessibleName())
    assert [one.text() for one in banner.findChildren(QPushButton)] == [
        "Save a copy elsewhere…", "All backups…", "Open the file that is there",
    ]  # fmt: skip
    driver.press(Key.Key_2)  # makes it a figure: refused, and kept
    driver.press(Key.Key_J, times=3)
    second = driver.parts.session.summaries[1].id
    driver.parts.navigation.open_article(second)
    driver.settle()
    assert driver.parts.acts.failed_count == 1
    assert driver.article_id == article
    monkeypatch.setattr(
        problems, "_ask_copy", lambda _title, after: problems._copy(problems._session.workspace, copy, after)
    )
    press(driver, "Save a copy elsewhere…")
    driver.wait(lambda: driver.parts.session.workspace.path == copy)
    driver.settle()
    assert driver.parts.session.article is not None
    driver.path, path = copy, driver.path
    assert [one.label for one in driver.stored(driver.article_id)] == ["figure"]
    assert driver.banners() == []
    assert path.read_bytes() == other.read_bytes()
