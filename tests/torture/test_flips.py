"""A few of the thousand damaged files."""

from __future__ import annotations

from pathlib import Path

import pytest

from .flips import BLOWS, project, strike


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is whole."""
    path = tmp_path_factory.mktemp("sound") / "sound.db"
    project(path)
    return path


@pytest.mark.parametrize("blow", BLOWS)
@pytest.mark.parametrize("seed", range(4))
def test_no_crash_and_no_silent_loss(sound: Path, tmp_path: Path, blow: str, seed: int) -> None:
    done = strike(sound, tmp_path, seed, blow)
    assert done.crash == ""
    assert not done.is_silent, done
