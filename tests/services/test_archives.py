"""Archives are folders of files, whatever their names say and however large they claim to be."""

import io
import zipfile
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.io.given import InMemory, plain_name
from annotator.io.zipped import member
from annotator.services import archives
from annotator.services.importing import ImportOptions, plan
from annotator.services.jobs import Progress
from annotator.services.sources import Source, expand, spooled
from annotator.services.workspace import Workspace


def zipped(path: Path, files: dict[str, bytes | str], **how) -> Path:
    with zipfile.ZipFile(path, "w", **how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_a_folder_with_an_archive_gives_all_files_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    zipped(tmp_path / "b.zip", {"z.txt": "z", "d/y.txt": "y", "__MACOSX/._z": "no", ".hidden": "no"})
    found = [(one.path.relative_to(tmp_path).as_posix(), one.place) for one in expand([tmp_path])]
    assert found == [("a.txt", ""), ("b.zip/d/y.txt", "d"), ("b.zip/z.txt", "")]


def test_files_are_read_from_the_archive_with_what_lies_beside_them(tmp_path: Path) -> None:
    path = zipped(tmp_path / "b.zip", {"d/a.txt": "words", "d/b.txt": "more", "c.txt": "other"})
    one = next(source for source in expand([path]) if source.path.name == "a.txt")
    with one.opened() as given:
        assert given.content() == b"words"
        assert list(given.folder.names()) == ["a.txt", "b.txt"]
        assert given.folder.read("b.txt") == b"more"
        assert given.folder.read("../c.txt") == b"other"
        assert given.folder.read("../../c.txt") is None
        assert given.folder.read("nothing") is None


def test_a_text_and_its_annotations_in_an_archive_are_one(tmp_path: Path) -> None:
    path = zipped(tmp_path / "b.zip", {"a.txt": "Oil is 40%.", "a.ann": "T1\tclaim 0 3\tOil\n"})
    assert [one.path.name for one in expand([path])] == ["a.ann"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 and then nothing of the kind", "archive"),
        (b"PK\x05\x06" + bytes(18), None),
    ],
)
def test_a_damaged_archive_gets_a_sentence(tmp_path: Path, content: bytes, words: str | None) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(content)
    workspace = Workspace.open(str(tmp_path / "a.db"), reviewer="Mira", create=True)
    try:
        (found,) = plan(workspace, [path], ImportOptions(), Progress())
    finally:
        workspace.close()
    assert found.state == "refused"
    assert words is None or words in (found.problem or "")


def test_a_member_is_never_read_beyond_the_limit(tmp_path: Path) -> None:
    path = zipped(tmp_path / "b.zip", {"a.txt": b"0" * 1_000_000}, compression=zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(path) as archive, pytest.raises(InputError, match="larger than"):
        member(archive, "a.txt", 1000)


def test_too_many_files_or_bytes_are_refused_before_anything_is_read(tmp_path: Path, monkeypatch) -> None:
    path = zipped(tmp_path / "b.zip", {"a.txt": "a", "b.txt": "b"})
    monkeypatch.setattr(archives, "MOST_FILES", 1)
    (found,) = expand([path])
    assert "more than 1 files" in (found.problem or "")
    monkeypatch.setattr(archives, "MOST_FILES", 9)
    monkeypatch.setattr(archives, "MOST_BYTES", 1)
    (found,) = expand([path])
    assert found.problem is not None


def test_an_encrypted_member_gets_a_sentence(tmp_path: Path) -> None:
    path = zipped(tmp_path / "b.zip", {"a.txt": "a"})
    content = bytearray(path.read_bytes())
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = content.index(mark)
        content[at + (6 if mark == b"PK\x03\x04" else 8)] |= 1
    with (
        zipfile.ZipFile(io.BytesIO(bytes(content))) as archive,
        pytest.raises(InputError, match="cannot be read"),
    ):
        member(archive, "a.txt")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("a.txt", "a.txt"), ("d/a.txt", "d/a.txt"), ("d\\a.txt", "d/a.txt"), ("../a.txt", None), ("/etc/passwd", None),
        ("C:/x", None), ("d/../../x", None), ("", None), ("a\0b", None),
    ],
)  # fmt: skip
def test_names_found_in_files_lead_nowhere_else(given: str, found: str | None) -> None:
    assert plain_name(given) == found


def test_files_in_memory() -> None:
    folder = InMemory({"a": b"1", "b/c": b"2"})
    assert list(folder.names()) == ["a"]
    assert folder.read("b/c") == b"2"


def test_a_stream_that_is_no_archive_is_one_file_and_a_damaged_one_gets_a_sentence() -> None:
    stream = Source(Path("standard input"), io.BytesIO(b"PK words"))
    assert expand([stream]) == [stream]
    (damaged,) = expand([Source(Path("standard input"), io.BytesIO(b"PK\x03\x04"))])
    assert (damaged.problem or "").startswith("The archive cannot be read")


def test_names_that_lead_out_of_the_archive_are_read_inside_it(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "b.zip", {"/a.txt": "one", "../d//b.txt": "two", "c.txt": "three", "..": "nothing"}
    )
    found = {}
    for source in expand([path]):
        with source.opened() as given:
            found[source.path.relative_to(path).as_posix()] = (source.place, given.content())
    assert found == {"a.txt": ("", b"one"), "d/b.txt": ("d", b"two"), "c.txt": ("", b"three")}


def test_an_archive_may_come_as_a_stream(tmp_path: Path) -> None:
    content = zipped(
        tmp_path / "b.zip", {"d/a.txt": "Oil is 40%.", "d/a.ann": "T1\tclaim 0 3\tOil\n", "c.txt": "Ink."}
    )
    spool = spooled(io.BytesIO(content.read_bytes()), Path("standard input"))
    found = expand([spool])
    assert [one.path.as_posix() for one in found] == ["standard input/c.txt", "standard input/d/a.ann"]
    with found[1].opened() as given:
        assert given.folder.read("a.txt") == b"Oil is 40%."
    spool.close()


def test_the_list_of_files_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    real = zipfile.ZipFile
    monkeypatch.setattr(archives.zipfile, "ZipFile", lambda *given: opened.append(given) or real(*given))
    path = zipped(tmp_path / "b.zip", {f"{number}.txt": "words" for number in range(20)})
    opened.clear()
    for one in expand([path]):
        with one.opened() as given:
            assert given.content() == b"words"
    assert len(opened) <= 2
