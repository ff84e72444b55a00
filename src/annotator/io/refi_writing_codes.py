"""Writes a codebook of the REFI-QDA standard (18 March 2019, ``Codebook.xsd``), and the code book of its projects."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID, uuid5

from annotator.io.hues import hue_of
from annotator.io.losses import Losses
from annotator.io.refi_codebook import ORIGIN
from annotator.io.writing import Corpus, Sink
from annotator.io.xml_escaping import escaped
from annotator.model.scheme import Label, Scheme

_NAMESPACE = "urn:QDA-XML:codebook:1.0"
_GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_GUIDS = UUID("3b0c7a52-5d0e-5f0b-9c57-1f6a8c0d2e41")
"""The name space of our guids."""


@dataclass(frozen=True, slots=True)
class Xml:
    """Makes the pieces of a document; what XML cannot hold is told to the losses."""

    losses: Losses

    def start(self, name: str, /, **attributes: str | None) -> str:
        """A start tag, without the attributes that are None."""
        return f"<{name}{self._attributes(attributes)}>\n"

    def empty(self, name: str, /, **attributes: str | None) -> str:
        """An element without content."""
        return f"<{name}{self._attributes(attributes)}/>\n"

    def words(self, name: str, words: str) -> str:
        """An element that holds words."""
        return f"<{name}>{escaped(words, self.losses)}</{name}>\n"

    def _attributes(self, given: dict[str, str | None]) -> str:
        return "".join(
            f' {name}="{escaped(value, self.losses)}"' for name, value in given.items() if value is not None
        )


def guid(kind: str, name: str) -> str:
    """The guid of something of ours, the same whenever it is asked for."""
    return str(uuid5(_GUIDS, f"{kind} {name}"))


def own_guid(kind: str, given: str) -> str:
    """A guid for something that has an id: that itself if it is a UUID, so that it comes back."""
    return given if is_guid(given) else guid(kind, given)


def is_guid(given: str) -> bool:
    """Whether an id can be a guid as it is."""
    return _GUID.fullmatch(given) is not None


def codes(scheme: Scheme, used: Collection[str], xml: Xml) -> Iterator[str]:
    """The element ``Codes``: a code for each label in use, and for archived or unknown ones that something is labelled with."""
    yield "<Codes>\n"
    taken: set[str] = set()
    for label_id in _label_ids(scheme, used):
        label = scheme.label(label_id)
        name = label_id if label is None else label.title
        name = f"{name} ({label_id})" if name.casefold() in taken else name
        taken.add(name.casefold())
        yield xml.start(
            "Code", guid=guid("label", label_id), name=name, isCodable="true", color=hue_of(label).line
        )
        says = "" if label is None else _guideline(label)
        yield f"{xml.words('Description', says) if says else ''}</Code>\n"
    yield "</Codes>\n"


def _label_ids(scheme: Scheme, used: Collection[str]) -> list[str]:
    known = [label.id for label in scheme.labels if not label.is_archived or label.id in used]
    return [*known, *sorted(set(used).difference(known))]


def _guideline(label: Label) -> str:
    """When to use a label, with its examples and what to do and not to do, a line each."""
    lists = (("Examples", label.examples), ("Do", label.do), ("Do not", label.dont))
    said = ["\n".join((f"{head}:", *(f"- {one}" for one in several))) for head, several in lists if several]
    return "\n\n".join(filter(None, (label.guideline.strip(), *said)))


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes the codebook alone; that the annotations are not in it is told."""
    used: set[str] = set()
    for article in corpus.articles():
        for one in article.annotations:
            used.add(one.label)
            corpus.losses.note("annotations", one.id)
    xml = Xml(corpus.losses)
    with sink.file() as stream:
        head = '<?xml version="1.0" encoding="utf-8"?>\n' + xml.start(
            "CodeBook", xmlns=_NAMESPACE, origin=ORIGIN
        )
        stream.write("".join((head, *codes(corpus.scheme, used, xml), "</CodeBook>\n")).encode())
