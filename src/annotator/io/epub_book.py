"""A book: its chapters in the order in which they are read, with their titles.

A chapter is an article, not the book: a reader starts, finishes and counts chapters, and a book of several hundred pages as
one text is neither read nor searched in one go. Chapters are the documents of the spine that hold words.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag
from zipfile import ZipFile

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.given import GivenFile
from annotator.io.records import ArticleRecord
from annotator.io.stated_meta import cleaned
from annotator.io.xhtml_text import Chapter, parsed_page
from annotator.io.xml_names import Element, attribute, child, local
from annotator.io.xml_tree import parsed
from annotator.io.zipped import member, opened

_MOST_CHAPTERS = 3_000
_MOST_BYTES = 16 * 1024 * 1024
_MAX_CHAPTER = 8 * 1024 * 1024
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_LOCKED = "The book is locked by its shop (DRM), so its text cannot be read. A copy without the lock can be imported."
_DAMAGED = "The EPUB has no list of its chapters; it is damaged."
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_DATE = re.compile(r"(?!0000|0101)\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])")


@dataclass(frozen=True, slots=True)
class _Item:
    name: str
    media_type: str
    properties: str


def chapters(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    """The chapters that hold words; what was left out is counted.

    Raises:
        InputError: The archive cannot be read, is locked, or has no list of chapters.
    """
    with opened(given) as archive:
        name = _package_name(archive)
        package = _root(archive, name)
        if package is None:
            raise InputError(_DAMAGED)
        items = _items(package, posixpath.dirname(name))
        meta = cleaned(_properties(package))
        book = meta.pop("title", None)
        meta |= {"book": book} if book else {}
        titles = _titles(archive, items)
        number = 0
        spine = list(_spine(package, items, findings))
        _check_size(archive, spine)
        for item in spine:
            content = _content(archive, item, findings)
            chapter = _chapter(content, item, findings) if content else None
            if chapter is not None:
                number += 1
                title = titles.get(item.name) or chapter.heading
                yield _article(given, number, chapter, title, content, meta)
        if not number:
            findings.problem(None, "It holds no words.")


def _check_size(archive: ZipFile, spine: Sequence[_Item]) -> None:
    """Refuses what would take long before any of it is read; a member never has more than the archive says."""
    sizes = {one.filename: one.file_size for one in archive.infolist()}
    if sum(sizes.get(item.name, 0) for item in spine) > _MOST_BYTES:
        raise InputError(f"The chapters have more than {_MOST_BYTES // 2**20} MB, the limit for one book.")


def _article(
    given: GivenFile, number: int, chapter: Chapter, title: str, content: bytes, meta: dict[str, object]
) -> ArticleRecord:
    return ArticleRecord(
        chapter.text.text,
        name=f"{given.stem or 'Book'}, part {number:02}",
        title=title or None,
        has_title=bool(title),
        source=content,
        source_sha256=hashlib.sha256(content).hexdigest(),
        meta=meta,
        meta_origin=dict.fromkeys(meta, "stated"),
        excluded=tuple(chapter.text.excluded),
        line=number,
    )


def _package_name(archive: ZipFile) -> str:
    """The package document that the container names (Open Container Format, § 4.2.6.3)."""
    container = _root(archive, "META-INF/container.xml")
    for one in () if container is None else container.iter("{*}rootfile"):
        if name := attribute(one, "full-path"):
            _refuse_locked(archive)
            return name
    raise InputError(_DAMAGED)


def _refuse_locked(archive: ZipFile) -> None:
    """Fonts may be disguised; whatever else is encrypted cannot be read (§ 4.2.6.4)."""
    if {"META-INF/sinf.xml", "META-INF/rights.xml"} & set(archive.namelist()):
        raise InputError(_LOCKED)
    root = _root(archive, "META-INF/encryption.xml")
    for one in () if root is None else root.iter("{*}EncryptedData"):
        method = child(one, "EncryptionMethod")
        if method is None or attribute(method, "Algorithm") not in _FONTS:
            raise InputError(_LOCKED)


def _root(archive: ZipFile, name: str) -> Element | None:
    content = member(archive, name, _MAX_CHAPTER)
    return None if content is None else parsed(content)


def _items(package: Element, folder: str) -> dict[str, _Item]:
    """The manifest (EPUB 3.3, § 5.6), by ids; files outside the archive are left out."""
    manifest = child(package, "manifest")
    found: dict[str, _Item] = {}
    for one in () if manifest is None else manifest:
        if local(one) == "item":
            name = _joined(folder, attribute(one, "href"))
            found[attribute(one, "id")] = _Item(
                name, attribute(one, "media-type"), attribute(one, "properties")
            )
    return found


def _joined(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(urldefrag(target)[0]))).lstrip("/")


def _spine(package: Element, items: dict[str, _Item], findings: Findings) -> Iterator[_Item]:
    """The documents in reading order (§ 5.7), each once, without the table of contents."""
    spine, given = child(package, "spine"), set[str]()
    if spine is None:
        raise InputError(_DAMAGED)
    for one in spine:
        item = items.get(attribute(one, "idref"))
        if item is None or item.name in given:
            continue
        given.add(item.name)
        if len(given) > _MOST_CHAPTERS:
            raise InputError(f"The book has more than {_MOST_CHAPTERS:,} parts, the limit.")
        if "nav" in item.properties.split():
            findings.leave_out("contents page")
        elif item.media_type not in _PAGES:
            findings.leave_out("picture page")
        else:
            yield item


def _content(archive: ZipFile, item: _Item, findings: Findings) -> bytes:
    content = member(archive, item.name, _MAX_CHAPTER)
    if content is None:
        findings.problem(None, f"The chapter “{item.name[:100]}” is missing; the book is damaged.")
    return content or b""


def _chapter(content: bytes, item: _Item, findings: Findings) -> Chapter | None:
    """The chapter, or None if it holds no words or cannot be read, which is a problem."""
    try:
        chapter = Chapter.of(parsed_page(content, findings), findings)
    except InputError as error:
        findings.problem(None, f"The chapter “{item.name[:100]}” cannot be read: {error}")
        return None
    return chapter if chapter.text.text else None


def _titles(archive: ZipFile, items: dict[str, _Item]) -> dict[str, str]:
    """The first title that the table of contents has for each document (§ 7, and NCX for EPUB 2)."""
    found: dict[str, str] = {}
    for item in items.values():
        is_nav = "nav" in item.properties.split()
        if is_nav or item.media_type == "application/x-dtbncx+xml":
            try:
                root = _root(archive, item.name)
            except InputError:
                continue
            folder = posixpath.dirname(item.name)
            for target, words in (
                (_nav_links(root) if is_nav else _ncx_links(root)) if root is not None else ()
            ):
                found.setdefault(_joined(folder, target), " ".join(words.split())[:1000])
    return {name: words for name, words in found.items() if words}


def _nav_links(root: Element) -> Iterator[tuple[str, str]]:
    for nav in root.iter("{*}nav"):
        if "toc" in attribute(nav, "type").split():
            for link in nav.iter("{*}a"):
                yield attribute(link, "href"), "".join(link.itertext())


def _ncx_links(root: Element) -> Iterator[tuple[str, str]]:
    for point in root.iter("{*}navPoint"):
        label, target = child(point, "navLabel"), child(point, "content")
        if label is not None and target is not None:
            yield attribute(target, "src"), "".join(label.itertext())


def _properties(package: Element) -> dict[str, object]:
    """The Dublin Core of the book (§ 5.5.3)."""
    metadata = child(package, "metadata")
    found: dict[str, list[str]] = {}
    for one in () if metadata is None else metadata.iter("*"):
        is_other_date = local(one) == "date" and attribute(one, "event") not in (
            "",
            "publication",
            "original-publication",
        )
        words = " ".join((one.text or "").split())
        if words and not is_other_date:
            found.setdefault(local(one), []).append(words)
    date = _DATE.match(next(iter(found.get("date", ())), ""))
    return {
        "title": next(iter(found.get("title", ())), ""),
        "author": ", ".join(dict.fromkeys(found.get("creator", ()))),
        "outlet": next(iter(found.get("publisher", ())), ""),
        "published": date[0] if date else "",
        "language": next(iter(found.get("language", ())), ""),
        "licence": next(iter(found.get("rights", ())), ""),
    }
