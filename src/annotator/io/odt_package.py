"""The parts of an OpenDocument text: its content, its properties, and what the pages carry."""

from __future__ import annotations

from zipfile import ZipFile

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.flowing_text import FlowingText, article
from annotator.io.given import GivenFile
from annotator.io.odt_body import Body
from annotator.io.records import ArticleRecord
from annotator.io.xml_names import MOST_XML, Element, child, local
from annotator.io.xml_tree import parsed
from annotator.io.zipped import member, opened

_TEXT = "application/vnd.oasis.opendocument.text"
_KINDS = {
    "spreadsheet": "This is an OpenDocument spreadsheet. Save it as XLSX, then import again.",
    "presentation": "This is an OpenDocument presentation. Save its text as ODT or PDF, then import that.",
}
_OTHER = "This is an OpenDocument file, but no text. Save its text as ODT or PDF, then import that."
_LOCKED = "The document is protected by a password. Open it, save it without one, then import again."
_PROPERTIES = {"title": "title", "initial-creator": "author", "language": "language"}


def article_of(given: GivenFile, findings: Findings) -> ArticleRecord | None:
    """The document as an article; what was left out is counted.

    Raises:
        InputError: It cannot be read, is encrypted, or is no text.
    """
    content = given.content()
    if content.startswith(b"PK"):
        with opened(given) as archive:
            roots = _roots(archive)
    else:
        if len(content) > MOST_XML:
            raise InputError(
                f"The file is larger than {MOST_XML // 2**20} MB, the limit for one of this kind."
            )
        roots = [parsed(content)]
    text, body = FlowingText(), Body(findings)
    for root in roots[:1]:
        body.learn_styles(root)
        body.write(_text(root), text)
    body.write_notes(text)
    for root in roots:
        _count_headers(root, findings)
    properties = {name: value for root in roots for name, value in _properties(root).items()}
    if body.title:
        properties["title"] = body.title
    return article(content, text, findings, properties=properties)


def _roots(archive: ZipFile) -> list[Element]:
    mime = (member(archive, "mimetype", 1000) or _TEXT.encode()).decode("ascii", "replace").strip()
    if not mime.startswith(_TEXT):
        raise InputError(next((words for kind, words in _KINDS.items() if kind in mime), _OTHER))
    manifest = member(archive, "META-INF/manifest.xml", MOST_XML) or b""
    if b"encryption-data" in manifest:
        raise InputError(_LOCKED)
    content = member(archive, "content.xml", MOST_XML)
    if content is None:
        raise InputError("The document has no content; it is damaged.")
    roots = [parsed(content)]
    for name in ("meta.xml", "styles.xml"):
        try:
            more = member(archive, name, MOST_XML)
            roots += [] if more is None else [parsed(more)]
        except InputError:
            continue
    return roots


def _text(root: Element) -> Element:
    body = child(root, "body")
    text = None if body is None else child(body, "text")
    if text is None:
        kinds = [] if body is None else [local(one) for one in body]
        raise InputError(next((_KINDS[kind] for kind in kinds if kind in _KINDS), _OTHER))
    return text


def _properties(root: Element) -> dict[str, object]:
    meta = child(root, "meta")
    found = {local(one): one.text or "" for one in (() if meta is None else meta)}
    found.setdefault("initial-creator", found.get("creator", ""))
    return {_PROPERTIES[name]: words for name, words in found.items() if name in _PROPERTIES and words}


def _count_headers(root: Element, findings: Findings) -> None:
    for name in ("header", "footer"):
        for one in root.iter(f"{{*}}{name}"):
            findings.leave_out(f"page {name}", int(any(text.strip() for text in one.itertext())))
