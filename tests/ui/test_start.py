"""What happens before and around the window: displays, libraries, signals, bugs, the first picture."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import weakref

import pytest

from annotator import app
from annotator.ui import display_check
from annotator.ui.display_check import Display, missing_libraries
from annotator.ui.lifetime import collect, collecting_here, logging_to_file, set_aside
from annotator.ui.window_state import EarlyState, early_state, next_size

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland")


def problem_of(environment: dict[str, str]) -> str | None:
    display = Display(environment)
    display.close()
    return display.problem


@linux
def test_without_any_display_the_sentence_names_the_commands() -> None:
    problem = problem_of({})
    assert problem is not None
    assert "DISPLAY" in problem
    assert "annotator export" not in problem
    assert "export" in problem
    assert "\n" not in problem


@linux
def test_a_display_nobody_serves_is_found_out() -> None:
    problem = problem_of({"DISPLAY": ":4711"})
    assert problem is not None
    assert problem.startswith("The display :4711 does not answer")


@linux
@pytest.mark.parametrize("environment", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_other_platforms_need_no_x_server(environment: dict[str, str]) -> None:
    assert problem_of(environment) is None


@linux
def test_missing_libraries_are_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        display_check, "_LIBRARIES", (("libnothing.so.99", "libnothing99"), ("libc.so.6", "libc6"))
    )
    problem = problem_of({"QT_QPA_PLATFORM": "offscreen"})
    assert problem is not None
    assert problem.endswith("apt install libnothing99")


def test_no_missing_libraries_no_sentence() -> None:
    assert missing_libraries([]) is None


def test_the_first_picture_needs_neither_pydantic_nor_sqlalchemy() -> None:
    code = (
        "import sys; from annotator import cli, __main__; cli.window_arguments([]);"
        "from annotator import app; a = app.make_application(); w, e = app.make_frame(a); w.show();"
        "a.processEvents();"
        "print([m for m in ('pydantic', 'sqlalchemy', 'orjson', 'hashlib', 'uuid', 'annotator.ui.fonts') if m in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=_offscreen())
    assert done.stdout.strip() == "[]"


def test_the_first_picture_needs_none_of_the_enumerations_of_qt_s_namespace() -> None:
    code = (
        "import enum; made = []; make = enum.EnumType.__new__;"
        "enum.EnumType.__new__ = lambda m, name, *a, **k: (made.append(name), make(m, name, *a, **k))[1];"
        "from annotator import app; a = app.make_application(); w, e = app.make_frame(a); w.show();"
        "a.processEvents(); print(w._was_painted, 'ColorRole' in made, 'BrushStyle' in made);"
        "from PySide6.QtCore import Qt; Qt.BrushStyle; print('BrushStyle' in made)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=_offscreen())
    assert done.stdout.split() == ["True", "True", "False", "True"]


def _offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def test_the_import_hook_of_the_toolkit_is_taken_away() -> None:
    code = (
        "import builtins, PySide6.QtCore; before = builtins.__import__; from annotator import app;"
        "app.import_plainly(); import email.mime.text; import sys;"
        "feature = sys.modules['shibokensupport.feature'];"
        "print(builtins.__import__ is not before, 'email.mime.text' in feature.pyside_feature_dict)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]


def test_the_collector_runs_by_a_timer_and_on_its_own_afterwards(qapp) -> None:
    import gc

    with collecting_here(qapp):
        assert not gc.isenabled()
        collect()
        kept = _Thing()
        gone = weakref.ref(kept)
        set_aside()
        assert gc.get_freeze_count()
        del kept
        assert gone() is None
    assert gc.isenabled()
    assert not gc.get_freeze_count()


class _Thing:
    """Something that Python counts the references to."""


def test_what_the_start_has_made_is_set_aside(tmp_path) -> None:
    code = (
        "import gc; from annotator import app; show = app._Start._show\n"
        "def after(start, opened):\n"
        "    show(start, opened); print(gc.get_freeze_count() > 50_000); start._window.close()\n"
        "app._Start._show = after; raise SystemExit(app.run('new.db', 'Mira', None))"
    )
    environment = {**_offscreen(), "ANNOTATOR_CONFIG": str(tmp_path / "config")}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert done.stdout.split() == ["True"]


def test_the_log_is_a_file_in_its_folder(config_folder) -> None:
    root = logging.getLogger("annotator")
    before = list(root.handlers)
    with logging_to_file():
        logging.getLogger("annotator.test").info("a line")
    assert root.handlers == before
    log = config_folder / "log" / "annotator.log"
    assert f"annotator.test [{os.getpid()}]: a line" in log.read_text("utf-8")
    assert sys.platform == "win32" or log.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", ["", "{", "[]", '{"theme": "pink"}', "\x00\x01"])
def test_settings_that_are_none_give_the_usual_first_picture(config_folder, content: str) -> None:
    config_folder.mkdir()
    (config_folder / "settings.json").write_text(content, "utf-8")
    assert early_state() == EarlyState()


def test_sizes_step_up_and_down_and_stop_at_the_ends() -> None:
    assert [next_size(18, 1), next_size(18, -1), next_size(19, 1), next_size(36, 1), next_size(14, -1)] == [
        20,
        16,
        20,
        36,
        14,
    ]


@pytest.mark.parametrize(
    ("name", "is_sound"), [("study.db", True), ("missing/study.db", False), (".", False)]
)
def test_a_database_is_looked_at_before_a_window_is_shown(tmp_path, name: str, is_sound: bool) -> None:
    assert app._looks_sound(str(tmp_path / name)) is is_sound
    assert app._looks_sound("postgresql://host/study")
