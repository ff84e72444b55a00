"""`bioc`: BioC XML, the biomedical exchange format: documents of passages (and sentences) with annotations and relations. Read only.

By BioC's DTD: an annotation's location counts from the beginning of the document, in bytes by the letter, in characters in
practice; some programs count from the sentence. As positions are relative to what an annotation stands in, the way under which the
words of most annotations fit is found here, and positions in the text that is built of the passages are given.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from annotator.errors import InputError
from annotator.io.beside import whole
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation, LinkRecord
from annotator.io.xml_tree import local, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - the class has no other name

_TYPE, _LABELS = "type", ("value", "label", "identity")
_META = {"author": "author", "authors": "author", "journal": "outlet", "url": "url", "license": "licence"}
_UNTITLED = "annotation"


@dataclass(frozen=True)
class _Piece:
    """A passage or a sentence with a text of its own.

    Attributes:
        offset: Where the document has it.
        start: Where the built text has it, in code points.
    """

    offset: int
    start: int
    text: str

    @cached_property
    def utf8_ends(self) -> array[int]:
        """Where each character ends in UTF-8 bytes; made once, for there may be many annotations."""
        return array(
            "L", accumulate(1 + (sign > "\x7f") + (sign > "\u07ff") + (sign > "\uffff") for sign in self.text)
        )

    @cached_property
    def utf16_ends(self) -> array[int]:
        """Likewise in UTF-16 units."""
        return array("L", accumulate(1 + (sign > "\uffff") for sign in self.text))


@dataclass(slots=True)
class _Mention:
    """An annotation and the pieces that it may lie in."""

    element: Element
    pieces: Sequence[_Piece]
    quote: str
    locations: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])


@dataclass(frozen=True, slots=True)
class _Counting:
    """A way of counting: how a piece's text is cut into what positions count, and whether they begin at the piece."""

    ends: Callable[[_Piece], Sequence[int]]
    name: str
    is_relative: bool = False

    def __str__(self) -> str:
        return f"{self.name} from the beginning of the {'sentence' if self.is_relative else 'document'}"

    def place(self, mention: _Mention, offset: int, length: int) -> tuple[int, int] | None:
        """Where a location lies in the built text, in code points; None if in no piece."""
        piece = self._piece(mention, offset)
        if piece is None:
            return None
        first = offset if self.is_relative else offset - piece.offset
        ends = self.ends(piece)
        if first < 0 or first + length > (ends[-1] if ends else 0):
            return None
        return piece.start + bisect_right(ends, first), piece.start + bisect_right(ends, first + length)

    def _piece(self, mention: _Mention, offset: int) -> _Piece | None:
        if self.is_relative:
            return mention.pieces[0] if mention.pieces else None
        before = [each for each in mention.pieces if each.offset <= offset]
        return before[-1] if before else None


def _characters(piece: _Piece) -> Sequence[int]:
    return range(1, len(piece.text) + 1)


def _utf8(piece: _Piece) -> Sequence[int]:
    return piece.utf8_ends


def _utf16(piece: _Piece) -> Sequence[int]:
    return piece.utf16_ends


_COUNTINGS = tuple(
    _Counting(ends, name, is_relative)
    for is_relative in (False, True)
    for ends, name in ((_characters, "characters"), (_utf8, "UTF-8 bytes"), (_utf16, "UTF-16 units"))
)


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    root = parsed(given.content())
    documents = _all(root, "document")
    if local(root) != "collection" or not documents:
        raise InputError("It is no BioC: there is no collection with a document in it.")
    meta = {"corpus": source} if (source := _said(root, "source")) else {}
    for document in documents:
        yield _article(document, meta, findings)


def _article(document: Element, meta: dict[str, str], findings: Findings) -> ArticleRecord:
    text, pieces = _text(document)
    mentions = list(_mentions(document, pieces, findings))
    counting = max(_COUNTINGS, key=lambda one: sum(_fits(one, each, text) for each in mentions))
    if counting is not _COUNTINGS[0]:
        findings.remark(f"Positions count {counting}, as the words show.")
    annotations = tuple(_annotations(mentions, counting, findings))
    meta = {**meta, **_meta(document, findings)}
    title = _title(document)
    return ArticleRecord(
        text,
        name=_said(document, "id")[:MAX_NAME] or None,
        title=title,
        has_title=title is not None,
        meta=meta,
        meta_origin=dict.fromkeys(meta, "stated"),
        annotations=annotations,
        links=tuple(_links(document, {each.id for each in annotations}, findings)),
        line=document.sourceline or 1,
        is_foreign=True,
    )


def _all(element: Element, *names: str) -> list[Element]:
    return [each for each in element if local(each) in names]


def _said(element: Element, name: str) -> str:
    """The words of the first element of that name in it; empty if there is none."""
    return next(("".join(each.itertext()).strip() for each in element if local(each) == name), "")


def _own_text(element: Element) -> str | None:
    return next(("".join(each.itertext()) for each in element if local(each) == "text"), None)


def _infons(element: Element) -> dict[str, str]:
    given = (
        (each.get("key", "")[:MAX_NAME], "".join(each.itertext()).strip()) for each in _all(element, "infon")
    )
    return {name: words for name, words in given if name and words}


def _text(document: Element) -> tuple[str, dict[Element, list[_Piece]]]:
    """The text: passages a line each, sentences with a blank between; and the pieces of each passage and sentence."""
    words: list[str] = []
    pieces: dict[Element, list[_Piece]] = {document: []}
    at = 0
    for passage in _all(document, "passage"):
        pieces[passage] = []
        for element in [passage] if _own_text(passage) is not None else _all(passage, "sentence"):
            between = _between(words, is_first=not pieces[passage])
            piece = _Piece(whole(_said(element, "offset")) or 0, at + len(between), _own_text(element) or "")
            words += (between, piece.text)
            at = piece.start + len(piece.text)
            pieces.setdefault(element, []).append(piece)
            for around in {passage, document} - {element}:
                pieces[around].append(piece)
    return "".join(words), pieces


def _between(words: Sequence[str], *, is_first: bool) -> str:
    if not words:
        return ""
    if is_first:
        return "\n"
    return "" if words[-1][-1:].isspace() else " "


def _mentions(
    document: Element, pieces: dict[Element, list[_Piece]], findings: Findings
) -> Iterator[_Mention]:
    for element in document.iter("{*}annotation"):
        holder = element.getparent()
        while holder is not None and holder not in pieces:
            holder = holder.getparent()
        mention = _Mention(
            element, pieces[document] if holder is None else pieces[holder], _own_text(element) or ""
        )
        for each in _all(element, "location"):
            offset, length = whole(each.get("offset", "")), whole(each.get("length", ""))
            if offset is None or length is None:
                findings.problem(
                    each.sourceline, "A location has no “offset” and “length” that are whole numbers from 0."
                )
            elif length:
                mention.locations.append((offset, length))
        if mention.locations:
            yield mention
        else:
            findings.leave_out("empty annotation")


def _fits(counting: _Counting, mention: _Mention, text: str) -> bool:
    spans = [counting.place(mention, *each) for each in sorted(mention.locations)]
    there = " ".join("" if span is None else text[span[0] : span[1]] for span in spans)
    return bool(mention.quote) and there.split() == mention.quote.split()


def _annotations(
    mentions: Sequence[_Mention], counting: _Counting, findings: Findings
) -> Iterator[ForeignAnnotation]:
    ids: set[str] = set()
    for each in mentions:
        places = [counting.place(each, *one) for one in sorted(each.locations)]
        parts = tuple(one for one in places if one is not None)
        label, attributes = _label(_infons(each.element))
        if len(parts) < len(places):
            if not each.quote.strip():
                findings.problem(each.element.sourceline, f"{short(label)} does not lie in its passage.")
                continue
            parts = tuple((offset, offset + length) for offset, length in sorted(each.locations))
        key = each.element.get("id", "")[:MAX_NAME]
        yield ForeignAnnotation(
            label,
            parts[0][0],
            max(end for _, end in parts),
            text=each.quote or None,
            attributes=dict(attributes),
            id=None if key in ids else key or None,
            parts=parts if len(parts) > 1 else (),
        )
        ids.add(key)


def _label(infons: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The label and what else is said: the type, but the value of a UIMA layer, or of the only thing that is said."""
    others = dict(infons)
    label = others.pop(_TYPE, "")
    if "." in label and " " not in label:
        value = next((others.pop(name) for name in _LABELS if name in others), "")
        label = value or label.rpartition(".")[2] or label
    elif not label:
        label = next(iter(others.values()), _UNTITLED)
    return label[:MAX_NAME], others


def _links(document: Element, ids: set[str | None], findings: Findings) -> Iterator[LinkRecord]:
    for relation in document.iter("{*}relation"):
        nodes = [(each.get("refid", ""), each.get("role", "").lower()) for each in _all(relation, "node")]
        ends = [key for key, _ in nodes]
        if [role for _, role in nodes] == ["target", "source"]:
            ends.reverse()
        if len(ends) != 2 or not ids.issuperset(ends) or ends[0] == ends[1]:
            findings.leave_out("unattached relation")
            continue
        label, others = _label(_infons(relation))
        findings.leave_out("relation attribute", sum(value != label for value in others.values()))
        yield LinkRecord(label if label != _UNTITLED else "relation", ends[0], ends[1])


def _title(document: Element) -> str | None:
    for passage in _all(document, "passage"):
        words = " ".join((_own_text(passage) or "").split())
        if words and _infons(passage).get(_TYPE, "").lower() in ("title", "front"):
            return words
    return None


def _meta(document: Element, findings: Findings) -> dict[str, str]:
    """What is said of the document, and in its first passage of the article; of other passages it is counted."""
    found = {_META.get(name, name): words for name, words in _infons(document).items()}
    for number, passage in enumerate(_all(document, "passage")):
        for name, words in _infons(passage).items():
            if name == _TYPE:
                continue
            if number == 0:
                found.setdefault(_META.get(name, name), words)
            else:
                findings.leave_out("passage property")
    return found


def _recognise(glimpse: Glimpse) -> Certainty:
    words = glimpse.words
    if not glimpse.is_xml or "<collection" not in words:
        return 0
    if "BioC.dtd" in words:
        return 3
    return 3 if "<document" in words and "<passage" in words else 0


FORMAT = Format("bioc", "BioC XML", (".xml",), "codepoint", read=_read, recognise=_recognise)
