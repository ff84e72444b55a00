"""`pubannotation`: PubAnnotation JSON (pubannotation.org/docs/annotation-format): denotations, blocks, relations, attributes.

A track is the work of one project, which stands for its reviewer. Positions count characters of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_fields import Fields, as_name, as_value, is_list, objects
from annotator.io.json_shape import shape
from annotator.io.json_spans import Metadata, annotation, article_name, link, position, there
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation, LinkRecord
from annotator.model.annotation import AttributeValue

_STRUCTURE = frozenset((
    "text", "denotations", "blocks", "relations", "attributes", "modifications", "tracks", "project", "target",
    "sourcedb", "sourceid", "divid", "namespaces", "typesettings", "config",
))  # fmt: skip
_UNHELD = {"modifications": "modification", "namespaces": "namespace", "typesettings": "type setting"}


def read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    """The documents of a file.

    Raises:
        InputError: It is not JSON.
    """
    for document in objects(given, findings):
        text = document.words("text")
        if text is None:
            document.problem("The document has no text.")
        else:
            yield _article(text, document, given.name)


def _article(text: str, document: Fields, file_name: str) -> ArticleRecord:
    tracks = [document, *document.objects("tracks")]
    ids = Counter(name for track in tracks for name in _Track(track, Counter()).ids())
    read_tracks = [_Track(track, ids) for track in tracks]
    metadata = Metadata()
    metadata.take({key: value for key, value in document.given.items() if key not in _STRUCTURE})
    if "url" not in metadata.values:
        metadata.take({"url": document.given.get("target")})
    for key, kind in _UNHELD.items():
        document.findings.leave_out(kind, sum(len(track.list_of(key)) for track in tracks))
    return ArticleRecord(
        text, name=_name(document) or metadata.name or article_name(file_name, document, None),
        title=metadata.title, has_title=metadata.title is not None,
        meta=metadata.values, meta_origin=metadata.origin,
        annotations=tuple(each for track in read_tracks for each in track.annotations()),
        links=tuple(each for track in read_tracks for each in track.links()),
        line=document.line, is_foreign=True,
    )  # fmt: skip


def _name(document: Fields) -> str | None:
    """Database and number there, as “PubMed:25314077”, with the number of the part if it is one."""
    parts = there(document.name(key) for key in ("sourcedb", "sourceid", "divid"))
    return ":".join(parts)[:MAX_NAME] or None


class _Track:
    """What one project says of a document."""

    def __init__(self, track: Fields, ids: Counter[str]) -> None:
        """Begins.

        Args:
            track: A track, or the document.
            ids: How many tracks use an id; those that several use are told apart by the project.
        """
        self._track = track
        self._ids = ids
        self._project = track.name("project")
        self._own = set(self.ids())

    def ids(self) -> Iterator[str]:
        """The ids of its denotations and blocks."""
        for key in ("denotations", "blocks"):
            for each in self._track.list_of(key):
                name = self._track.of(each).name("id")
                if name is not None:
                    yield name

    def annotations(self) -> Iterator[ForeignAnnotation]:
        """Its denotations and blocks with their attributes."""
        attributes = self._attributes()
        for key in ("denotations", "blocks"):
            for given in self._track.objects(key):
                made = self._annotation(given, attributes)
                if made is not None:
                    yield made

    def links(self) -> Iterator[LinkRecord]:
        """Its relations between denotations."""
        for given in self._track.objects("relations"):
            ends = given.name("subj"), given.name("obj")
            if not all(end in self._own for end in ends):
                given.findings.leave_out("relation to something that is no denotation")
                continue
            made = link(
                given, given.name("pred"), self._id(ends[0]), self._id(ends[1]),
                link_id=self._id(given.name("id")), reviewer=self._project,
            )  # fmt: skip
            if made is not None:
                yield made

    def _annotation(
        self, given: Fields, attributes: dict[str, dict[str, AttributeValue]]
    ) -> ForeignAnnotation | None:
        parts = list(given.objects("span")) if is_list(given.given.get("span")) else [given.inner("span")]
        places = [(position(p.given.get("begin")), position(p.given.get("end"))) for p in parts]
        known = [(start, end) for start, end in places if start is not None and end is not None]
        if not known or len(known) < len(places):
            given.problem("A denotation has no span with “begin” and “end”.")
            return None
        known.sort()
        own = given.name("id")
        return annotation(
            given, given.given.get("obj"), known[0][0], max(end for _, end in known),
            id=self._id(own), reviewer=self._project, attributes=attributes.get(own or "", {}),
            parts=tuple(known) if len(known) > 1 else (),
        )  # fmt: skip

    def _attributes(self) -> dict[str, dict[str, AttributeValue]]:
        """By the denotation that they are said of; one that is said several times becomes a list."""
        found: dict[str, dict[str, AttributeValue]] = {}
        for given in self._track.objects("attributes"):
            of, name, value = given.name("subj"), given.name("pred"), as_value(given.given.get("obj"))
            if of not in self._own:
                given.findings.leave_out("attribute of something that is no denotation")
            elif name is None or value is None:
                given.problem("An attribute has no name or no value.")
            else:
                known = found.setdefault(of or "", {})
                known[name] = _both(known[name], value) if name in known else value
        return found

    def _id(self, own: str | None) -> str | None:
        if own is None or self._ids[own] < 2 or self._project is None:
            return own
        return as_name(f"{self._project}/{own}") or own


def _both(known: AttributeValue, value: AttributeValue) -> AttributeValue:
    return [
        *(known if isinstance(known, list) else [str(known)]),
        *(value if isinstance(value, list) else [str(value)]),
    ]


_SURE = ("denotations[].obj", "tracks[].denotations", "tracks[].project", "blocks[].obj")


def _recognise(glimpse: Glimpse) -> Certainty:
    seen = shape(glimpse)
    is_document = seen.has("text:string", "sourcedb") or seen.has("text:string", "denotations:list")
    return 3 if is_document or seen.has_any(*_SURE) else 0


FORMAT = Format(
    "pubannotation", "PubAnnotation, JSON", (".json", ".jsonl"),
    offset_unit="codepoint", read=read, recognise=_recognise,
)  # fmt: skip
