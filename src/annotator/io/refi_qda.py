"""`refi-qda`: a project of the REFI-QDA standard (18 March 2019, ``Project.xsd``).

QualCoder, ATLAS.ti, NVivo and MAXQDA write it. A ZIP archive (``.qdpx``) with ``project.qde`` and the sources beside it, in either case; or a bare ``project.qde`` with the
folder ``sources`` beside that. Texts are read, also the plain texts that stand for PDFs and pictures; everything else is
counted as left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.foreign_values import described, name_of
from annotator.io.formats import Certainty, Format
from annotator.io.given import Folder, GivenFile, Glimpse, plain_name
from annotator.io.mixed_counting import CountedText, most_likely
from annotator.io.plain_text import MAX_TEXT, decode
from annotator.io.positions import Counting
from annotator.io.records import ArticleRecord, Record
from annotator.io.showing import shown_by
from annotator.io.writing import Writing, cannot_carry, written_by
from annotator.io.zipped import member
from annotator.io.zipped import opened as opened_archive

if TYPE_CHECKING:
    from annotator.io.refi_codebook import Element
    from annotator.io.refi_project import Find, RefiProject
    from annotator.io.refi_selections import Selected

_PROJECT = "project.qde"
_SOURCES = "sources"
_NAMESPACE = "urn:QDA-XML:project:"
_SCHEMES = ("internal://", "relative://", "absolute://", "file://")
_OTHERS = {
    "PDFSource": "textless PDF", "PictureSource": "picture", "AudioSource": "audio source",
    "VideoSource": "video source",
}  # fmt: skip
_LOST_TEXT = "missing text"
_TEXTS = ("Representation", "TextDescription", "Transcript")
_REGIONS = {
    "PDFSelection": "PDF region", "PictureSelection": "picture region",
    "AudioSelection": "audio segment", "VideoSelection": "video segment",
    "TranscriptSelection": "timed transcript selection",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of the project.

    Attributes:
        source: The element of the source: the text's own, or the one of the PDF that it stands for.
        element: What holds the selections.
        content: The bytes, if it was a file.
    """

    source: Element
    element: Element
    text: CountedText
    content: bytes | None
    selected: list[Selected]


def _read(given: GivenFile, findings: Findings) -> Iterator[Record]:
    from annotator.io.refi_project import read_project
    from annotator.io.refi_selections import usual_counting
    from annotator.io.xml_tree import parsed

    with _opened(given) as (content, find):
        root = parsed(content)
        project = read_project(root, find, findings)
        yield from project.book.records
        texts = list(_texts(root, find, findings))
        best = most_likely(
            ((each.text, [one.claimed for one in each.selected]) for each in texts),
            usual_counting(project.origin),
        )
        if not texts and findings.left_out[_LOST_TEXT]:
            findings.remark("The texts of the project are not in the file: export it again with its sources.")
        for text in texts:
            yield _article(text, project, best, findings)
        findings.leave_out("unattached note", sum(map(len, project.notes.values())))


@contextmanager
def _opened(given: GivenFile) -> Generator[tuple[bytes, Find]]:
    """The bytes of the project, and how its sources are found."""
    given.stream.seek(0)
    if given.stream.read(2) != b"PK":
        yield given.content(), partial(_beside, given.folder)
        return
    with opened_archive(given) as archive:
        names = {name.lower(): name for name in archive.namelist()}
        place = next((name for name in names if name.rpartition("/")[2] == _PROJECT), None)
        content = None if place is None else member(archive, names[place])
        if place is None or content is None:
            raise InputError("The archive holds no project.qde, which a REFI-QDA project has.")
        folder = place.rpartition("/")[0]

        def find(path: str) -> bytes | None:
            plain = _name(path)
            for where in (_SOURCES, "") if plain else ():
                wanted = "/".join(filter(None, (folder, where, plain))).lower()
                if wanted in names:
                    return member(archive, names[wanted], MAX_TEXT)
            return None

        yield content, find


def _beside(folder: Folder, path: str) -> bytes | None:
    plain = _name(path)
    places = (f"{_SOURCES}/{plain}", f"{_SOURCES.title()}/{plain}", plain) if plain else ()
    return next((found for each in places if (found := folder.read(each)) is not None), None)


def _name(path: str) -> str | None:
    """A path of the project as the name of a file of its sources; None if it leads elsewhere."""
    for scheme in _SCHEMES:
        if path.lower().startswith(scheme):
            path = path[len(scheme) :]
            break
    return plain_name(path.lstrip("/"))


def _texts(root: Element, find: Find, findings: Findings) -> Iterator[_Text]:
    from annotator.io.refi_codebook import child, children, guid
    from annotator.io.xml_tree import local

    read: set[str] = set()
    sources = child(root, "Sources")
    for source in () if sources is None else children(sources, "TextSource", *_OTHERS):
        is_text = local(source) == "TextSource"
        found = list(
            _of_source(source, [source] if is_text else list(children(source, *_TEXTS)), read, find, findings)
        )
        yield from found
        if not is_text and not found:
            findings.leave_out(_OTHERS[local(source)])
        known = {guid(one.element) for each in found for one in each.selected}
        for region in source.iter("{*}*"):
            if local(region) in _REGIONS and guid(region) not in known:
                findings.leave_out(_REGIONS[local(region)])


def _of_source(
    source: Element, elements: list[Element], read: set[str], find: Find, findings: Findings
) -> Iterator[_Text]:
    """The texts of a source that are there and that no source before it had."""
    from annotator.io.refi_selections import selections

    for element in elements:
        path = str(element.get("plainTextPath") or "")
        if path and path in read:
            continue
        found = _content(element, path, find, findings)
        if found is None:
            lost = len(selections(element, Findings()))
            findings.leave_out("textless selection", lost)
            continue
        read.add(path)
        yield _Text(source, element, CountedText(found[0]), found[1], selections(element, findings))


def _content(element: Element, path: str, find: Find, findings: Findings) -> tuple[str, bytes | None] | None:
    from annotator.io.refi_codebook import child

    inline = child(element, "PlainTextContent")
    source = None if inline is not None else find(path)
    if inline is not None:
        words = "".join(inline.itertext())
        return (words, None) if words.strip() else None
    if source is None:
        findings.leave_out(_LOST_TEXT)
        return None
    try:
        return decode(source), source
    except ValueError as error:
        findings.problem(element.sourceline, f"The text of “{element.get('name')}” cannot be read. {error}")
        return None


def _article(text: _Text, project: RefiProject, best: Counting, findings: Findings) -> ArticleRecord:
    from annotator.io.refi_codebook import child, content, guid
    from annotator.io.refi_selections import coded, whole_text_labels

    own = guid(text.source)
    inferred, note = described(content(child(text.source, "Description")))
    stated = {**project.values(text.source), **project.meta.get(own, {})}
    title = stated.pop("title", None)
    labels = whole_text_labels(text.source, project)
    if labels:
        stated["categories"] = next(iter(labels.values())) if len(labels) == 1 else labels
    meta = {**inferred, **stated}
    made = tuple(coded(text.text, text.selected, project, best, findings))
    return ArticleRecord(
        text.text.given,
        name=name_of(text.source.get("name")),
        title=str(title) if title else None,
        has_title=bool(title),
        meta=meta,
        meta_origin=_origin(stated, inferred),
        annotations=made,
        note="\n\n".join(filter(None, (note, project.note_on(own, guid(text.element))))) or None,
        links=tuple(link for each in text.selected for link in project.links.get(guid(each.element), ())),
        line=text.source.sourceline or 1,
        source=text.content,
        source_sha256=None if text.content is None else hashlib.sha256(text.content).hexdigest(),
        is_foreign=True,
    )


def _origin(
    stated: Mapping[str, object], inferred: Mapping[str, object]
) -> Mapping[str, Any]:  # Any: one of two words
    return {**dict.fromkeys(inferred, "inferred"), **dict.fromkeys(stated, "stated")}


def _recognise(glimpse: Glimpse) -> Certainty:
    if any(name.lower().rpartition("/")[2] == _PROJECT for name in glimpse.members):
        return 3
    return 3 if glimpse.is_xml and "<Project" in glimpse.words and _NAMESPACE in glimpse.words else 0


_WRITING = Writing(
    written_by("refi_writing"),
    carries=frozenset(
        (
            "parts",
            "attributes",
            "notes",
            "links",
            "reviewers",
            "metadata",
            "article-notes",
            "bare-articles",
            "titles",
            "ids",
            "times",
            "link-notes",
            "link-ids",
            "article-ids",
        )
    ),
    showing=shown_by("lines", "refi_shown"),
)

FORMAT = Format(
    "refi-qda", "REFI-QDA project", (".qdpx",),
    offset_unit="codepoint", read=_read, recognise=_recognise, writing=_WRITING,
    cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
