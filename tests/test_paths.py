"""Paths and addresses as people and systems give them."""

import os
from pathlib import Path

import pytest

from annotator import paths


def test_a_user_that_nobody_knows_is_a_name() -> None:
    assert paths.expanded("~nobody-of-this-name/a") == Path("~nobody-of-this-name/a")
    assert paths.expanded("~/a") == Path.home() / "a"
    assert paths.expanded("~\ud800/a") == Path("~\ud800/a")
    assert paths.expanded("~\0") == Path("~\0")


def test_without_a_home_nothing_is_called_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("ANNOTATOR_CONFIG", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert paths.home() == tmp_path
    for folder in (paths.config_folder(), paths.log_folder()):
        assert folder.is_absolute()
        with pytest.raises(OSError, match="annotator"):
            folder.mkdir(parents=True, exist_ok=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("There is no “postgresql://u:p@h/x”.", "There is no “postgresql://h/x”."),
        ("a://u:p@q@h/x?password=p and b", "a://h/x and b"),
        ("http://example.org/@b", "http://b"),
        ("no address, a@b", "no address, a@b"),
    ],
)
def test_what_may_be_a_password_is_left_out(words: str, bare: str) -> None:
    assert paths.without_secrets(words) == bare


def test_only_ordinary_files_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"abc")
    assert paths.read_file(file, 3) == b"abc"
    os.mkfifo(tmp_path / "pipe")
    for path in (file, tmp_path, tmp_path / "pipe", Path("/dev/zero"), Path("a\0b"), Path("\ud800")):
        with pytest.raises(OSError, match=r"larger|not a file|this name"):
            paths.read_file(path, 2)
