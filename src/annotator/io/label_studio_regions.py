"""What one annotation or prediction of Label Studio says: a list of results, of which several may be about one region.

A result with the id of a region of the text and another control is an attribute of it; one without a region is said of
the whole text. Regions of pictures, sound and film are counted by kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from annotator.io.json_fields import Fields, as_list, as_name, as_value, is_list, is_object
from annotator.io.json_spans import Metadata, annotation, link
from annotator.io.label_studio_text import Marked, TaskText
from annotator.io.records import MAX_NAME, ForeignAnnotation, LinkRecord
from annotator.model.annotation import AttributeValue

_KINDS: Mapping[str, str] = {
    "labels": "text", "hypertextlabels": "page", "paragraphlabels": "dialogue",
    "text": "text", "hypertext": "page", "paragraphs": "dialogue",
}  # fmt: skip
_LABELS = ("labels", "hypertextlabels", "paragraphlabels")
_UNHELD: Mapping[str, str] = {
    **dict.fromkeys((f"{shape}{end}" for end in ("", "labels") for shape in (
        "rectangle", "polygon", "keypoint", "ellipse", "brush", "bitmask", "magicwand", "vector")), "picture region"),
    **dict.fromkeys(("videorectangle", "timelinelabels", "video"), "film region"),
    **dict.fromkeys(("timeserieslabels", "timeseries"), "time series region"),
    **dict.fromkeys(("audio", "audioplus"), "sound region"),
}  # fmt: skip
OURS = "annotator"
"""The member of a region's ``meta`` that is ours; Label Studio passes it on."""

_VALUES = (
    "choices",
    "text",
    "number",
    "rating",
    "datetime",
    "taxonomy",
    "pairwise",
    "selected",
    "ranker",
    "html",
)
_CATEGORIES = frozenset(("choices", "taxonomy", "pairwise"))


def flat_results(given: Fields) -> Iterator[Fields]:
    """The results of an annotation; those of version 0 may lie in lists in the list."""
    for each in given.list_of("result"):
        for one in as_list(each) if is_list(each) else [each]:
            if is_object(one):
                yield given.of(one)
            else:
                given.findings.remark("A result that is no object was not read.")


class Regions:
    """The results of one annotation or prediction.

    Attributes:
        reviewer: Who made it, if a person did.
        model: Which made it, if one did.
        of_all: The score of a prediction as a whole.
    """

    def __init__(self, given: Fields, number: int = 1, *, is_prediction: bool = False) -> None:
        self._given = given
        self._prefix = given.name("id") or str(number)
        self._is_prediction = is_prediction
        self._results = list(flat_results(given))
        self._spans = {_id(each): each for each in self._results if _kind(each) and _id(each)}
        self.reviewer = _reviewer(given) or next(filter(None, map(_own_reviewer, self._spans.values())), None)
        self.model = given.name("model_version") or ""
        self.of_all = given.number_of("score")

    def marked(self) -> Iterator[Marked]:
        """The words of its regions, as far as it holds them."""
        for each in self._results:
            kind = _kind(each)
            if kind:
                yield Marked(each.inner("value").words("text") or "", kind)

    def ids(self) -> Iterator[str]:
        """Of its regions, each once."""
        yield from self._spans

    def score(self, own: str | None) -> float | None:
        """Of a region, if it has one of its own."""
        known = self._spans.get((own or "").rpartition("/")[2].partition("#")[0])
        return known.number_of("score") if known is not None else None

    def count_without_text(self) -> None:
        """Counts all of it, because the task has no text."""
        for each in self._results:
            kind = each.name("type") or ""
            self._given.findings.leave_out(_UNHELD.get(kind) or f"“{kind}” of a task without a text")

    def read(
        self, text: TaskText, used: Counter[str], metadata: Metadata
    ) -> tuple[list[ForeignAnnotation], list[LinkRecord]]:
        """Its annotations and links; what it says of the whole text goes to the metadata.

        Args:
            text: Of the task.
            used: How many annotations of the task use an id; those that several use are told apart.
            metadata: Of the task.
        """
        ids = {own: self._own_id(own, used) for own in self._spans}
        attributes = self._attributes(metadata)
        annotations: list[ForeignAnnotation] = []
        for each in self._results:
            if _kind(each):
                annotations.extend(self._region(each, text, ids, attributes))
        return annotations, list(self._links(ids, {one.id for one in annotations}))

    def _own_id(self, own: str, used: Counter[str]) -> str:
        """Of a region; those that several annotations use are told apart, as are predictions that became regions."""
        if self._is_prediction:
            return f"prediction {self._prefix}/{own}"[-MAX_NAME:]
        return own if used[own] < 2 else f"{self._prefix}/{own}"[-MAX_NAME:]

    def _region(
        self, region: Fields, text: TaskText, ids: Mapping[str, str], attributes: Mapping[str, dict[str, AttributeValue]]
    ) -> Iterator[ForeignAnnotation]:  # fmt: skip
        value = region.inner("value")
        start, end = _ends(value, text, _kind(region))
        if start is None and end is None:
            region.findings.leave_out("region without positions in the text")
            return
        labels = [each for name in _LABELS for each in value.list_of(name)]
        if not labels:
            region.findings.leave_out("region without a label")
        own, ours = _id(region), _ours(region)
        for number, label in enumerate(labels):
            made = annotation(
                region, label, start, end, text=value.words("text"),
                id=(ids[own] + (f"#{number + 1}" if number else "")) if own else None,
                reviewer=_own_reviewer(region) or self.reviewer, attributes=attributes.get(own, {}), note=_note(region),
                created_at=ours.time("created_at") or self._given.time("created_at"),
                updated_at=ours.time("updated_at") or self._given.time("updated_at"),
            )  # fmt: skip
            if made is not None:
                yield made

    def _attributes(self, metadata: Metadata) -> dict[str, dict[str, AttributeValue]]:
        """By the id of their region; what has no region is said of the whole text."""
        found: dict[str, dict[str, AttributeValue]] = {}
        for each in self._results:
            kind = each.name("type") or ""
            if _kind(each) or kind == "relation":
                continue
            name, value = each.name("from_name") or kind, _value(each)
            if kind in _UNHELD or _is_sound(each):
                each.findings.leave_out(_UNHELD.get(kind, "sound region"))
            elif value is None or not name:
                each.findings.leave_out(f"result of the type “{kind[:40]}”")
            elif _id(each) in self._spans:
                found.setdefault(_id(each), {})[name] = value
            elif kind in _CATEGORIES:
                values = value if isinstance(value, list) else [str(value)]
                metadata.label([f"{name}: {one}" for one in values], self.reviewer)
            else:
                metadata.say(name, value, self.reviewer)
        return found

    def _links(self, ids: Mapping[str, str], there: set[str | None]) -> Iterator[LinkRecord]:
        for each in self._results:
            if each.name("type") != "relation":
                continue
            ends = [ids.get(each.name(key) or "") for key in ("from_id", "to_id")]
            if each.given.get("direction") == "left":
                ends.reverse()
            elif each.given.get("direction") == "bi":
                each.findings.remark("A relation in both directions was read from the first to the second.")
            if None in ends or not there.issuperset(ends):
                each.findings.leave_out("relation to something that is no annotation")
                continue
            for label in each.list_of("labels") or [None]:
                made = link(each, label, *ends, reviewer=self._reviewer_of(each))
                if made is not None:
                    yield made

    def _reviewer_of(self, relation: Fields) -> str | None:
        """Whose the region is where it begins: an export of Label Studio calls everything its importer's."""
        region = self._spans.get(relation.name("from_id") or "")
        return (None if region is None else _own_reviewer(region)) or self.reviewer


def _id(result: Fields) -> str:
    return result.name("id") or ""


def _kind(result: Fields) -> str:
    """``text``, ``page`` or ``dialogue`` if the result is a region of one, else empty."""
    value = result.inner("value")
    kind = _KINDS.get(result.name("type") or "", "")
    if not kind or _is_sound(result) or "x" in value:
        return ""
    return "page" if value.inner("globalOffsets") else kind


def _is_sound(result: Fields) -> bool:
    """Regions of sound have the same type as those of text, but count seconds."""
    value = result.inner("value")
    return "original_length" in result or "channel" in value


def _ends(value: Fields, text: TaskText, kind: str) -> tuple[object, object]:
    if kind == "page":
        offsets = value.inner("globalOffsets")
        # Old versions say where in the page's tree it lies; then the words alone have to tell the place.
        nowhere = 0 if value.words("text") and not offsets else None
        return offsets.given.get("start", nowhere), offsets.given.get("end", nowhere)
    if kind == "dialogue" and text.turns:
        given = value.given
        return (
            text.absolute(given.get("start"), given.get("startOffset")),
            text.absolute(given.get("end"), given.get("endOffset")),
        )
    return value.given.get("start"), value.given.get("end")


def _value(result: Fields) -> AttributeValue | None:
    """What a control holds: a choice, words, a number; several as a list."""
    value = result.inner("value")
    kind = result.name("type") or ""
    given = next(
        (value.given[key] for key in (kind, *_VALUES) if value.given.get(key) not in (None, "", [])), None
    )
    if kind == "taxonomy":
        given = ["/".join(map(str, as_list(path))) if is_list(path) else path for path in as_list(given)]
    made = as_value(given)
    return (
        made[0]
        if isinstance(made, list) and len(made) == 1
        else made or None
        if isinstance(made, list)
        else made
    )


def _note(region: Fields) -> str | None:
    """What a reviewer wrote beside a region (``meta.text``)."""
    lines = region.inner("meta").list_of("text") or [region.inner("meta").given.get("text")]
    return "\n".join(each for each in lines if isinstance(each, str) and each) or None


def _ours(region: Fields) -> Fields:
    """What our own export says of a region that Label Studio has no field for."""
    return region.inner("meta").inner(OURS)


def _own_reviewer(region: Fields) -> str | None:
    return _ours(region).name("reviewer")


def _reviewer(given: Fields) -> str | None:
    """Who annotated: an address, a name, or a number; exports of version 0 have a list of numbers."""
    who = given.inner("completed_by")
    full = " ".join(filter(None, (who.words("first_name"), who.words("last_name"))))
    several = given.list_of("aggregated_completed_by")
    single = as_name(several[0]) if len(several) == 1 else None
    return (
        who.words("email")
        or as_name(full)
        or who.name("username", "id")
        or given.name("completed_by")
        or single
    )
