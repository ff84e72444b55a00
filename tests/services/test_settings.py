"""Settings are kept as a whole, and a broken file is set aside."""

from __future__ import annotations

import json
import logging
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.services.jobs import Progress
from annotator.services.settings import (
    MAX_PLACES,
    MAX_RECENT,
    MOST_BYTES,
    Place,
    Settings,
    load_settings,
    reviewer_name,
    save_settings,
    settings_file,
)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path / "config"))


def test_settings_come_back() -> None:
    assert load_settings() == Settings()
    settings = Settings(reviewer="Míra 🙂", theme="dark", reading_px=20)
    settings.opened("a.db")
    settings.last_article["a.db"] = "article"
    settings.remember("a.db", "article", Place(caret=7, first_visible=3))
    save_settings(settings)
    assert load_settings() == settings
    assert [one.name for one in settings_file().parent.iterdir()] == ["settings.json"]
    assert load_settings().place("a.db", "article") == Place(caret=7, first_visible=3)
    assert load_settings().place("a.db", "other") == Place()


def test_a_newer_file_is_read_and_a_broken_one_set_aside(caplog: pytest.LogCaptureFixture) -> None:
    path = settings_file()
    path.parent.mkdir()
    path.write_text('{"reviewer": "Mira", "not yet known": 1}')
    assert load_settings().reviewer == "Mira"
    for broken in ('{"theme": "purple"}', "{", "\xff"):
        path.write_text(broken, encoding="latin-1")
        with caplog.at_level(logging.WARNING):
            assert load_settings() == Settings()
        assert path.with_name("settings.json.broken").read_text(encoding="latin-1") == broken
        assert not path.exists()
    assert "could not be understood" in caplog.text


def test_what_cannot_be_kept_is_no_interruption(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    with caplog.at_level(logging.WARNING):
        save_settings(Settings())
        assert load_settings() == Settings()
    assert "cannot be kept" in caplog.text


def test_recent_projects_and_places_are_few() -> None:
    settings = Settings()
    for number in range(30):
        settings.opened(f"{number}.db")
    settings.opened("25.db")
    assert settings.recent[:3] == ["25.db", "29.db", "28.db"]
    assert len(settings.recent) == MAX_RECENT
    for number in range(MAX_PLACES + 5):
        settings.remember("a.db", str(number), Place(caret=number))
    assert len(settings.places) == MAX_PLACES
    assert settings.place("a.db", "4") == Place()


def test_who_annotates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "login")
    assert reviewer_name(None) == "login"
    save_settings(Settings(reviewer="Mira"))
    assert reviewer_name(None) == reviewer_name("  ") == "Mira"
    assert reviewer_name(" Jonas  K\0 ") == "Jonas K\ufffd"
    assert reviewer_name(None, Settings(reviewer="Ada")) == "Ada"


def test_progress_remembers_that_it_was_cancelled() -> None:
    progress = Progress()
    progress.report(1, 2)
    progress.check()
    assert not progress.is_cancelled
    progress.cancel()
    assert progress.is_cancelled


def test_a_password_is_not_remembered() -> None:
    settings = Settings()
    target = "postgresql://ann:secret@host/p?password=secret"
    settings.opened(target)
    settings.remember(target, "a", Place(caret=7))
    assert settings.place(target, "a").caret == 7
    save_settings(settings)
    assert "secret" not in settings_file().read_text()
    assert settings.recent == ["postgresql://ann@host/p"]


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(sorted(Settings.model_fields)) | st.text(max_size=6)
WRITTEN = (
    st.dictionaries(NAMES, VALUES, max_size=6).map(json.dumps) | VALUES.map(json.dumps) | st.text(max_size=20)
)


@given(WRITTEN.map(lambda written: written.encode("utf-8", "surrogatepass")) | st.binary(max_size=30))
def test_whatever_is_written_there_is_survived_and_what_is_read_can_be_kept(written: bytes) -> None:
    path = settings_file()
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(written)
    read = load_settings()
    save_settings(read)
    assert load_settings() == read


@given(st.dictionaries(st.text(max_size=6), VALUES, max_size=4))
def test_a_broken_row_of_keys_costs_no_other_setting(keys: dict[str, object]) -> None:
    path = settings_file()
    path.parent.mkdir(exist_ok=True)
    sound = {"note": ["Ctrl+M"]}
    path.write_text(
        json.dumps({"reviewer": "Mira", "measure": 70, "keys": {**keys, **sound}}), encoding="utf-8"
    )
    read = load_settings()
    assert (read.reviewer, read.measure, read.keys["note"]) == ("Mira", 70, ["Ctrl+M"])
    assert all(isinstance(key, str) for row in read.keys.values() for key in row)


def test_deeply_nested_settings_are_survived() -> None:
    path = settings_file()
    path.parent.mkdir()
    for written in ("[" * 100_000, '{"keys": ' * 5_000, "1" * 10_000):
        path.write_text(written)
        assert load_settings() == Settings()


def test_what_is_right_in_a_file_counts(caplog: pytest.LogCaptureFixture) -> None:
    path = settings_file()
    path.parent.mkdir()
    path.write_text('{"reviewer": "Mira", "theme": "purple", "measure": 70, "inspector_height": 1e30}')
    with caplog.at_level(logging.WARNING):
        assert load_settings() == Settings(reviewer="Mira", measure=70)
    assert '"purple"' in path.with_name("settings.json.broken").read_text()


def test_a_path_that_is_no_text_costs_no_other_setting(caplog: pytest.LogCaptureFixture) -> None:
    settings = Settings(reviewer="Mira", recent=["a.db", "\udcff.db", "b\0.db"])
    settings.last_article = {"\udcff.db": "article", "a.db": "article"}
    settings.remember("\udcff.db", "article", Place(caret=7))
    save_settings(settings)
    kept = load_settings()
    assert (kept.reviewer, kept.recent) == ("Mira", ["a.db"])
    assert (kept.last_article, kept.places) == ({"a.db": "article"}, {})
    assert not caplog.text


def test_nobody_else_may_read_the_settings() -> None:
    save_settings(Settings())
    assert stat.S_IMODE(settings_file().stat().st_mode) == 0o600


def test_a_link_to_the_settings_stays_one(tmp_path: Path) -> None:
    path = settings_file()
    path.parent.mkdir()
    (tmp_path / "elsewhere.json").write_text("{}")
    path.symlink_to(tmp_path / "elsewhere.json")
    save_settings(Settings(reviewer="Mira"))
    assert path.is_symlink()
    assert load_settings().reviewer == "Mira"


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "loop", "large"])
def test_what_is_no_file_of_settings_is_not_waited_for(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    path = settings_file()
    path.parent.mkdir()
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case "loop":
            path.symlink_to(path)
        case _:
            path.write_bytes(b" " * (MOST_BYTES + 1))
    with caplog.at_level(logging.WARNING):
        assert load_settings() == Settings()
    assert "cannot be read" in caplog.text
    save_settings(Settings(reviewer="Mira"))
    assert load_settings() == Settings(reviewer="Mira" if kind in ("large", "loop") else "")
