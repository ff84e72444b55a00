"""What stands where a file is to be written."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.services import files

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


@needs_pipes
def test_nobody_waits_for_ever_for_a_reader_of_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.1)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with (
        pytest.raises(InputError, match="a pipe that nobody reads from"),
        files.written_aside(pipe, overwrite=True),
    ):
        pass
    assert pipe.is_fifo()


@needs_pipes
def test_whoever_reads_from_a_pipe_gets_all_of_it(tmp_path: Path) -> None:
    pipe, got = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    words = b"According to estimates, " * 50_000
    with_reader = threading.Timer(0.2, reader.start)
    with_reader.start()
    with files.written_aside(pipe, overwrite=False) as stream:
        stream.write(words)
    with_reader.join()
    reader.join()
    assert got == [words]
