"""Packages of Office Open XML as they are written: parts, content types, relations, properties; the same bytes each time.

Source: ECMA-376, part 2 (Open Packaging Conventions). Nothing of it holds the time of writing.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple, cast
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from annotator.io.losses import Losses

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument."

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FIRST_TIME = (1980, 1, 1, 0, 0, 0)


class Part(NamedTuple):
    """A part of a package: its name, the last words of its content type, and of the relation that the main part has to it.

    The first part is the main one.
    """

    name: str
    kind: str
    relation: str


class Package:
    """A package that is being written. Its parts are opened one after the other."""

    def __init__(self, archive: ZipFile, parts: Iterable[Part], title: str, losses: Losses) -> None:
        self._archive = archive
        self._parts, self._title, self._losses = list(parts), title, losses

    def begin(self) -> None:
        """Writes the parts that say what there is."""
        folder, _, name = self._parts[0].name.rpartition("/")
        self._write("[Content_Types].xml", self._content_types())
        relations = [("officeDocument", self._parts[0].name, OFFICE)]
        core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
        self._write("_rels/.rels", _relations([*relations, ("core-properties", "docProps/core.xml", core)]))
        self._write("docProps/core.xml", self._core())
        rest = [(one.relation, one.name.removeprefix(f"{folder}/"), OFFICE) for one in self._parts[1:]]
        self._write(f"{folder}/_rels/{name}.rels", _relations(rest))

    @contextmanager
    def part(self, name: str) -> Generator[BinaryIO]:
        """A stream to a part."""
        with self._archive.open(_member(name), "w", force_zip64=True) as stream:
            yield cast("BinaryIO", stream)

    def write(self, name: str, content: str) -> None:
        """Writes a part that is small, with the declaration before it."""
        self._write(name, HEAD + content)

    def words(self, value: str) -> str:
        """The words as text or attribute value; characters that XML cannot hold are counted as changed."""
        value, number = _NOT_XML.subn("\ufffd", value)
        self._losses.note_some("characters", number)
        return escape(value, {'"': "&quot;", "\r": "&#13;"})

    def _write(self, name: str, content: str) -> None:
        with self._archive.open(_member(name), "w") as stream:
            stream.write(content.encode())

    def _content_types(self) -> str:
        parts = "".join(
            f'<Override PartName="/{one.name}" ContentType="{TYPES}{one.kind}+xml"/>' for one in self._parts
        )
        package = "application/vnd.openxmlformats-package"
        return (
            f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{parts}'
            f'<Override PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/></Types>'
        )

    def _core(self) -> str:
        space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        return (
            f'{HEAD}<cp:coreProperties xmlns:cp="{space}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{self.words(self._title)}</dc:title><dc:creator>Annotator</dc:creator></cp:coreProperties>"
        )


@contextmanager
def package_into(stream: BinaryIO, parts: Iterable[Part], title: str, losses: Losses) -> Generator[Package]:
    """A new package, whole when the block is over."""
    archive = ZipFile(stream, "w", ZIP_DEFLATED)
    try:
        package = Package(archive, parts, title, losses)
        package.begin()
        yield package
        archive.close()
    except BaseException:
        archive.fp = None  # else it writes its end to a stream that takes no more
        raise


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name, _FIRST_TIME)
    member.compress_type, member.external_attr = ZIP_DEFLATED, 0o644 << 16
    return member


def _relations(targets: list[tuple[str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{space}/{kind}" Target="{target}"/>'
        for number, (kind, target, space) in enumerate(targets, start=1)
    )
    return f'{HEAD}<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'
