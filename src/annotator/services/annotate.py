"""What a reviewer's acts mean as edits: planned inside the transaction that writes them, on the data as it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.errors import InputError, RuleError
from annotator.model.annotation import Annotation, AttributeValue, Origin, annotation_at, joined_notes
from annotator.model.article import Excluded, ExcludedKind, Status
from annotator.model.edit import (
    AddAnnotations,
    ChangeAnnotations,
    ChangePreset,
    Edit,
    RemoveArticle,
    RenameProject,
    SetStatus,
)
from annotator.model.excluding import overlapping, pieces_outside, stopped
from annotator.model.provenance import MetaName
from annotator.model.scheme import Label, Scheme
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.model.text import storable
from annotator.services import excluding_plans, rules, wording
from annotator.services.describing import Entry, described
from annotator.services.proposing import proposed
from annotator.store import annotations, articles, links, project, suggestions
from annotator.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits of one step, not yet written.

    Attributes:
        words: What the step is called.
        article_id: Where to look, if it concerns one article.
        annotation_ids: What to show afterwards.
    """

    edits: Sequence[Edit]
    words: str
    article_id: str | None = None
    annotation_ids: Sequence[str] = ()


class Planner:
    """Plans acts.

    Args:
        t: The transaction that will write.
        scheme: In force.
        reviewer: Whose act it is.
        at: The time of the act.
        text_of: Gives the text of an article.
        fills: Whether figures get the values that their words say.
    """

    def __init__(
        self,
        t: Transaction,
        scheme: Scheme,
        reviewer: str,
        at: str,
        text_of: Callable[[Transaction, str], str],
        *,
        fills: bool = False,
    ) -> None:
        self._t = t
        self._scheme = scheme
        self._reviewer = reviewer
        self._at = at
        self._text_of = text_of
        self._fills = fills

    @property
    def transaction(self) -> Transaction:
        """The one that will write."""
        return self._t

    @property
    def scheme(self) -> Scheme:
        """The scheme in force."""
        return self._scheme

    @property
    def reviewer(self) -> str:
        """Whose act it is."""
        return self._reviewer

    @property
    def at(self) -> str:
        """The time of the act."""
        return self._at

    def proposed(self, one: Suggestion, label_id: str) -> Annotation:
        """The annotation that a suggestion becomes with a label."""
        text, label = self._text_of(self._t, one.article_id), self._label(label_id)
        return proposed(one, label, text, reviewer=self._reviewer, at=self._at, fills=self._fills)

    def text(self, article_id: str) -> str:
        """The text of an article; raises InputError if it is not there."""
        return self._text_of(self._t, article_id)

    def annotate(
        self,
        article_id: str,
        span: Span,
        label_id: str,
        attributes: Mapping[str, AttributeValue],
        origin: Mapping[str, Origin],
        note: str,
    ) -> Plan:
        """A new annotation, or several where excluded text lies between; an article that was not begun is begun by it."""
        bare = self._pieces(article_id, span, label_id)
        given = [
            replace(one, attributes=dict(attributes), attribute_origin=dict(origin), note=note)
            for one in bare
        ]
        made = given if attributes else [self._read(one) for one in given]
        return self._add(made, wording.labelled_pieces(self._scheme, label_id, [one.quote for one in made]))

    def _pieces(self, article_id: str, span: Span, label_id: str) -> list[Annotation]:
        """The annotation, or one for each piece beside excluded text that does not have that label already."""
        text = self._text_of(self._t, article_id)
        span.check(text)
        regions = overlapping(articles.excluded(self._t, article_id), span)
        if not regions:
            return [self._new(article_id, span, label_id)]
        every = [self._new(article_id, piece, label_id) for piece in pieces_outside(text, span, regions)]
        if not every:
            raise RuleError(rules.ON_EXCLUDED)
        new = [one for one in every if not annotations.on_span(self._t, one)]
        if not new:
            raise RuleError(f"Already labelled {wording.title_of(self._scheme, label_id)}.")
        return new

    def exclude(self, article_id: str, span: Span, kind: ExcludedKind, *, removes: bool) -> Plan | None:
        """Text that is not article text; annotations on it go, if that is wanted. Begins an article."""
        text = self._text_of(self._t, article_id)
        edits, gone = excluding_plans.exclude(self._t, article_id, text, span, kind, removes=removes)
        words = wording.excluded(span.of(text), gone)
        return Plan([*edits, *self.beginning(article_id)], words, article_id) if edits else None

    def put_back(self, article_id: str, span: Span) -> Plan | None:
        """Excluded text is article text again."""
        text = self._text_of(self._t, article_id)
        edits = excluding_plans.put_back(self._t, article_id, text, span)
        return Plan(edits, wording.put_back(span.of(text)), article_id) if edits else None

    def exclude_lines(self, lines: Mapping[str, Sequence[Excluded]]) -> Plan | None:
        """Lines of articles, by the articles' ids."""
        texts = {article_id: self._text_of(self._t, article_id) for article_id in lines}
        edits, count = excluding_plans.exclude_lines(self._t, texts, lines)
        if not edits:
            return None
        where = next(iter(lines)) if len(lines) == 1 else None
        return Plan(edits, wording.excluded_lines(count, len(edits)), where)

    def relabel(self, ids: Sequence[str], label_id: str) -> Plan:
        """Another label; attributes that the new label does not have go (and come back with undo).

        Of several, those whose words have that label already stay as they are.
        """
        label = self._label(label_id)
        before = [one for one in self._found(ids) if one.label != label_id]
        after = [self._relabelled(one, label) for one in before]
        if len(before) > 1:
            free = self._free(after)
            before, after = (
                [one for one in before if one.id in free],
                [one for one in after if one.id in free],
            )
        if not before:
            raise RuleError(f"Already labelled {label.title}.")
        return self._change(before, after, wording.relabelled(self._scheme, label_id, before))

    def move(self, annotation_id: str, span: Span) -> Plan | None:
        """Another span in the same article; a boundary stops before excluded text."""
        (old,) = self._found([annotation_id])
        if old.span == span:
            return None
        text = self._text_of(self._t, old.article_id)
        span.check(text)
        span = stopped(old.span, span, articles.excluded(self._t, old.article_id), text)
        if old.span == span:
            raise RuleError(rules.STOPS_AT_EXCLUDED)
        prefix, suffix = span.context(text)
        new = replace(old, span=span, quote=span.of(text), prefix=prefix, suffix=suffix, updated_at=self._at)
        if self._fills:
            from annotator.services.filling import read_again

            new = read_again(new, self._scheme.label(new.label), text)
        return self._change([old], [new], wording.moved(self._scheme, old, new))

    def set_attributes(
        self, annotation_id: str, values: Mapping[str, AttributeValue | None], origin: Origin | None
    ) -> Plan | None:
        """Other values of attributes; None or no words take a value away."""
        (old,) = self._found([annotation_id])
        new = self._filled(old, values, origin)
        if new is None:
            return None
        return self._change([old], [new], wording.attributes_set(self._scheme, old, list(values)))

    def set_attributes_of(
        self, ids: Sequence[str], values: Mapping[str, AttributeValue | None]
    ) -> Plan | None:
        """The same values for several; those whose label does not have all of these attributes stay as they are."""
        before = [one for one in self._found(ids) if self._has_all(one.label, values)]
        filled = [(old, self._filled(old, values, None)) for old in before]
        changed = [(old, new) for old, new in filled if new is not None]
        if not changed:
            return None
        words = wording.attributes_set_of(self._scheme, [old for old, _ in changed], list(values))
        return self._change([old for old, _ in changed], [new for _, new in changed], words)

    def set_note(self, annotation_id: str, note: str) -> Plan | None:
        """Another note."""
        (old,) = self._found([annotation_id])
        if old.note == storable(note):
            return None
        new = replace(old, note=note, updated_at=self._at)
        return self._change([old], [new], wording.note_set(self._scheme, old))

    def add_note(self, ids: Sequence[str], note: str) -> Plan | None:
        """A note for several: below the note that one has, unless it stands there already."""
        added = storable(note).strip()
        before = [one for one in self._found(ids) if added and joined_notes((one.note, added)) != one.note]
        if not before:
            return None
        after = [replace(one, note=joined_notes((one.note, added)), updated_at=self._at) for one in before]
        return self._change(before, after, wording.notes_added(self._scheme, before))

    def remove(self, ids: Sequence[str]) -> Plan:
        """Annotations go, and links that begin or end at them."""
        gone = self._found(ids)
        edits = excluding_plans.removal(self._t, gone)
        return Plan(edits, wording.deleted(self._scheme, gone), _one_article(gone), tuple(ids))

    def set_status(self, article_id: str, status: Status) -> Plan | None:
        """The article's status for this reviewer."""
        before = articles.statuses(self._t, article_id).get(self._reviewer, articles.UNREAD)
        if before == status:
            return None
        edit = SetStatus(article_id, self._reviewer, before, status)
        return Plan([edit], wording.status_set(status, self._title(article_id)), article_id)

    def describe(self, article_id: str, metadata: Mapping[MetaName, Entry], note: str | None) -> Plan | None:
        """Other metadata of an article, or another note on the whole of it."""
        found = described(self._t, article_id, metadata, note)
        return None if found is None else Plan([found[0]], found[1], article_id)

    def rename_project(self, name: str) -> Plan | None:
        """Another name for the project; without one it is called after its file."""
        before, after = project.get(self._t, project.NAME) or "", " ".join(storable(name).split())
        if before == after:
            return None
        words = f"Renamed the project to {wording.quoted(after)}" if after else "Took the project’s name away"
        return Plan([RenameProject(before, after)], words)

    def change_presets(self, wanted: Mapping[str, str | None], words: str) -> Plan | None:
        """Settings of exports, by their names, become others; None takes them away."""
        given = {name: project.get(self._t, project.PRESET + name) for name in wanted}
        edits = [
            ChangePreset(name, given[name], value) for name, value in wanted.items() if value != given[name]
        ]
        return Plan(list[Edit](edits), words) if edits else None

    def remove_article(self, article_id: str) -> Plan:
        """An article goes with its annotations and their links."""
        ids = tuple(annotations.live_ids(self._t, article_id))
        linked = tuple(one.id for one in links.of_annotations(self._t, ids))
        proposed = tuple(suggestions.live_ids(self._t, article_id))
        edit = RemoveArticle(article_id, True, ids, linked, proposed)  # noqa: FBT003 - all of it goes
        return Plan([edit], f"Removed: {wording.quoted(self._title(article_id))}", article_id)

    def _new(self, article_id: str, span: Span, label_id: str) -> Annotation:
        text = self._text_of(self._t, article_id)
        return annotation_at(text, article_id, span, label_id, reviewer=self._reviewer, at=self._at)

    def _read(self, one: Annotation) -> Annotation:
        """The annotation with the values that its words say, if values are filled in."""
        if not self._fills:
            return one
        from annotator.services.filling import filled

        return filled(one, self._scheme.label(one.label), self._text_of(self._t, one.article_id))

    def _add(self, made: Sequence[Annotation], words: str) -> Plan:
        article_id = made[0].article_id
        edits = [AddAnnotations(tuple(made)), *self.beginning(article_id)]
        return Plan(edits, words, article_id, tuple(one.id for one in made))

    def beginning(self, article_id: str) -> list[Edit]:
        """What makes an article that this reviewer has not begun one that is being read."""
        if articles.statuses(self._t, article_id).get(self._reviewer, articles.UNREAD) != articles.UNREAD:
            return []
        return [SetStatus(article_id, self._reviewer, "unread", "reading")]

    def _change(self, before: Sequence[Annotation], after: Sequence[Annotation], words: str) -> Plan:
        edit = ChangeAnnotations(tuple(before), tuple(after))
        return Plan([edit], words, _one_article(after), tuple(one.id for one in after))

    def _filled(
        self, old: Annotation, values: Mapping[str, AttributeValue | None], origin: Origin | None
    ) -> Annotation | None:
        """The annotation with these values, None if it has them already."""
        merged = {**old.attributes, **values}
        attributes = {name: value for name, value in merged.items() if value is not None and value != ""}
        by = {
            name: one
            for name, one in old.attribute_origin.items()
            if name in attributes and name not in values
        }
        if origin is not None:
            by |= {name: origin for name in values if name in attributes}
        if (repr(attributes), by) == (repr(dict(old.attributes)), dict(old.attribute_origin)):
            return None
        return replace(old, attributes=attributes, attribute_origin=by, updated_at=self._at)

    def _free(self, several: Sequence[Annotation]) -> set[str]:
        """Ids of those that do not say again what another annotation, or another of them, says."""
        places: dict[tuple[str, str, Span], str] = {}
        for one in several:
            if not annotations.on_span(self._t, one):
                places.setdefault((one.article_id, one.reviewer, one.span), one.id)
        return set(places.values())

    def _has_all(self, label_id: str, names: Iterable[str]) -> bool:
        label = self._scheme.label(label_id)
        return label is not None and all(label.attribute(name) is not None for name in names)

    def _relabelled(self, one: Annotation, label: Label) -> Annotation:
        kept = rules.kept_by(label, one)
        by = {name: origin for name, origin in one.attribute_origin.items() if name in kept}
        return self._read(
            replace(one, label=label.id, attributes=kept, attribute_origin=by, updated_at=self._at)
        )

    def _found(self, ids: Sequence[str]) -> list[Annotation]:
        found = annotations.get(self._t, ids)
        if not ids or len(found) != len(ids):
            raise InputError("The annotation is not there any more. Nothing was done.")
        return found

    def _label(self, label_id: str) -> Label:
        label = self._scheme.label(label_id)
        if label is None:
            raise RuleError(f"The scheme has no label “{label_id}”.")
        return label

    def _title(self, article_id: str) -> str:
        card = articles.card(self._t, article_id)
        if card is None:
            raise InputError(f"There is no article “{article_id}” in this project.")
        return card.title or card.name


def _one_article(several: Sequence[Annotation]) -> str | None:
    ids = {one.article_id for one in several}
    return ids.pop() if len(ids) == 1 else None
