"""What an import brings is written here: one batch of articles in one transaction, and nothing twice."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.errors import InputError
from annotator.model.annotation import Annotation, Link, with_joined_notes
from annotator.model.article import Article, ArticleCard, Excluded, Status, article_id
from annotator.model.carried import Carried
from annotator.model.edit import (
    AddArticle,
    ChangeArticle,
    ChangeScheme,
    Edit,
    SetExcluded,
    SetStatus,
    SettleCarried,
)
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Scheme
from annotator.model.suggestion import Suggestion
from annotator.model.text import sha256, storable
from annotator.services import carrying, rules
from annotator.services.further_meta import with_further
from annotator.services.near_duplicates import packed, sketch
from annotator.services.taken_ids import AnnotationIds, free_links
from annotator.store import annotations, articles, carried, links, schemes, sketches
from annotator.store.transaction import Transaction


class Arrival:
    """Writes the articles of one batch.

    Args:
        t: The transaction; the caller commits it.
        scheme: In force.
        at: The time, for what brings none.
        reviewer: Who imports: what they have rejected once is not suggested to them again.
    """

    def __init__(self, t: Transaction, scheme: Scheme, at: str, reviewer: str = "") -> None:
        self._t = t
        self._scheme = scheme
        self._at = at
        self._reviewer = reviewer
        self._ids: dict[str, str] = {}
        self._edits: list[Edit] = []

    def take(self, one: ImportedArticle) -> list[Edit]:
        """Writes what is not there yet of one article; the edits that say what that was, for the log.

        Raises:
            InputError: The text's hash is not its own, or a link names an annotation that is not there.
            SpanError: A quote is not what stands at its positions.
            RuleError: A label or an attribute is not the scheme's.
        """
        if sha256(one.article.text) != one.article.text_sha256:
            raise InputError(
                f"The text of “{one.article.name}” does not have the SHA-256 that it comes with."
            )
        found = articles.id_by_hash(self._t, one.article.text_sha256)
        is_new = found is None or found[1]
        self._edits = []
        if found is None:
            id_here = self._insert(one)
        else:
            id_here = found[0]
            if is_new:
                self._revive(id_here, one)
            else:
                self._add_to(id_here, one)
        came = tuple(made.id for made in self._annotations(id_here, one))
        linked = tuple(made.id for made in self._links(one.links))
        if is_new and one.carried_from is not None and one.carried_from != id_here:
            along = self._carry(one.carried_from, id_here, one)
            came, linked = (*came, *along[0]), (*linked, *along[1])
        elif is_new and found is not None:
            self._leave_carried(id_here)
        suggested = tuple(made.id for made in self._suggestions(id_here, one))
        if is_new or came or linked or suggested:
            self._edits.insert(0, AddArticle(id_here, is_new, came, linked, suggested))
        return self._edits

    def _insert(self, one: ImportedArticle) -> str:
        candidates = (one.article.id, article_id(one.article.text_sha256), str(uuid.uuid4()))
        id_here = next(each for each in candidates if each and not articles.knows_id(self._t, each))
        article = replace(
            _with_card(one.article, self._card(id_here, one.article)),
            id=id_here,
            added_at=one.article.added_at or self._at,
        )
        articles.insert(
            self._t, article, source=one.source, statuses=one.statuses, excluded=self._regions(one)
        )
        sketches.put(self._t, id_here, one.sketch or packed(sketch(article.text)))
        return id_here

    def _revive(self, id_here: str, one: ImportedArticle) -> None:
        """Brings back an article that was removed, as if it came anew; what it was before is in the log."""
        articles.set_removed(self._t, [id_here], removed=False)
        card = articles.card(self._t, id_here)
        if card is not None:
            self._change_card(card, self._card(id_here, one.article))
        begun = articles.statuses(self._t, id_here)
        for name in {**begun, **one.statuses}:
            self._set_status(id_here, name, begun.get(name, "unread"), one.statuses.get(name, "unread"))
        self._set_excluded(id_here, self._regions(one))

    def _add_to(self, id_here: str, one: ImportedArticle) -> None:
        """Statuses of reviewers who have not begun the article here, further excluded regions, further metadata."""
        begun = articles.statuses(self._t, id_here)
        for name, status in one.statuses.items():
            if name not in begun:
                self._set_status(id_here, name, "unread", status)
        before = articles.excluded(self._t, id_here)
        self._set_excluded(id_here, tuple(dict.fromkeys((*before, *self._regions(one)))))
        card = articles.card(self._t, id_here)
        if card is not None and one.adds_meta:
            self._change_card(card, rules.checked_card(with_further(card, one.article)))

    def _change_card(self, before: ArticleCard, after: ArticleCard) -> None:
        if after != before:
            self._edits.append(ChangeArticle(before, after))
            articles.change_card(self._t, before, after)

    def _set_status(self, id_here: str, name: str, before: Status, after: Status) -> None:
        if after != before:
            self._edits.append(SetStatus(id_here, name, before, after))
            articles.set_status(self._t, id_here, name, before, after)

    def _set_excluded(self, id_here: str, after: tuple[Excluded, ...]) -> None:
        before = articles.excluded(self._t, id_here)
        if set(after) != set(before):
            self._edits.append(SetExcluded(id_here, before, after))
            articles.set_excluded(self._t, id_here, before, after)

    def _annotations(self, id_here: str, one: ImportedArticle) -> list[Annotation]:
        if not one.annotations:
            return []
        there = annotations.identities(self._t, id_here)
        ids = AnnotationIds(self._t, [each.id for each in one.annotations])
        new: list[Annotation] = []
        every = with_joined_notes(
            [self._complete(each, id_here, one.article.text) for each in one.annotations]
        )
        for given, made in zip(one.annotations, every, strict=True):
            if made.identity() not in there:
                new.append(ids.free(made, brings_times=bool(given.created_at)))
                there[made.identity()] = new[-1].id
            self._ids[given.id] = there[made.identity()]
        annotations.add(self._t, new, are_from_outside=True)
        return new

    def _carry(
        self, older_id: str, id_here: str, one: ImportedArticle
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Writes what comes along from the older version; ids of annotations and links."""
        article = replace(one.article, id=id_here)
        along = carrying.carryover(self._t, older_id, article, one.places, one.excluded)
        before = articles.excluded(self._t, id_here)
        self._set_excluded(id_here, tuple(dict.fromkeys((*before, *along.excluded))))
        there = annotations.identities(self._t, id_here)
        ids = AnnotationIds(self._t, [each.id for each in along.annotations])
        new = {
            each.id: ids.free(rules.checked(each, article.text, self._scheme, is_new=False))
            for each in along.annotations
            if each.identity() not in there
        }
        annotations.add(self._t, list(new.values()))
        same = {
            each.id: new[each.id].id if each.id in new else there[each.identity()]
            for each in along.annotations
        }
        ends = [replace(each, from_id=same[each.from_id], to_id=same[each.to_id]) for each in along.links]
        linked = free_links(self._t, ends)
        links.add(self._t, linked)
        self._keep_carried(
            id_here,
            [replace(each, placed_id=each.placed_id and same[each.placed_id]) for each in along.carried],
        )
        return tuple(each.id for each in new.values()), tuple(each.id for each in linked)

    def _keep_carried(self, id_here: str, along: Sequence[Carried]) -> None:
        """Writes what was carried over; what was so before, and was removed with its article, is in the log."""
        known = {each.annotation_id: each for each in carried.ever(self._t, id_here)}
        carried.set_removed(self._t, id_here, removed=False)
        changed = [each for each in along if known.get(each.annotation_id, each) != each]
        if changed:
            was = tuple(known[each.annotation_id] for each in changed)
            self._edits.append(SettleCarried(id_here, was, tuple(changed)))
            carried.settle(self._t, was, changed)
        carried.add(self._t, [each for each in along if each.annotation_id not in known])

    def _leave_carried(self, id_here: str) -> None:
        """What was carried over before the article was removed is there again with it, so that undo and redo find it alike.

        Nobody is asked about it: what has no counterpart in what came is let go.
        """
        known = carried.ever(self._t, id_here)
        if not known:
            return
        carried.set_removed(self._t, id_here, removed=False)
        is_gone = annotations.known(self._t, (each.placed_id for each in known if each.placed_id))
        left = [each for each in known if each.placed_id is None or is_gone.get(each.placed_id, True)]
        was = tuple(each for each in left if each.placed_id is not None or not each.is_settled)
        if was:
            after = tuple(replace(each, placed_id=None, is_settled=True) for each in was)
            self._edits.append(SettleCarried(id_here, was, after))
            carried.settle(self._t, was, after)

    def _complete(self, given: Annotation, id_here: str, text: str) -> Annotation:
        created = given.created_at or self._at
        made = replace(given, article_id=id_here, created_at=created, updated_at=given.updated_at or created)
        return rules.checked(made, text, self._scheme, is_new=False)

    def _links(self, given: Iterable[Link]) -> list[Link]:
        wanted = [
            replace(
                each,
                from_id=self._ids.get(each.from_id, each.from_id),
                to_id=self._ids.get(each.to_id, each.to_id),
                type=storable(each.type),
                note=storable(each.note),
                reviewer=storable(each.reviewer),
            )
            for each in given
        ]
        new = free_links(self._t, list({each.id: each for each in wanted}.values()))
        links.add(self._t, new)
        return new

    def _suggestions(self, id_here: str, one: ImportedArticle) -> list[Suggestion]:
        if not one.suggestions:
            return []
        from annotator.services import suggesting

        given = [
            suggesting.checked(each, id_here, one.article.text, self._scheme, self._at)
            for each in one.suggestions
        ]
        return suggesting.written(self._t, id_here, given, self._reviewer, self._at)

    def _regions(self, one: ImportedArticle) -> tuple[Excluded, ...]:
        rules.check_regions(one.excluded, one.article.text)
        return tuple(dict.fromkeys(one.excluded))

    def _card(self, id_here: str, article: Article) -> ArticleCard:
        return rules.checked_card(
            ArticleCard(id_here, article.name, article.title, article.meta, article.note, article.version_of)
        )


def put_in_force(t: Transaction, scheme: Scheme, at: str) -> ChangeScheme:
    """Puts a scheme in force, for what an import brings; the edit that says so, for the log."""
    before, after = schemes.current(t) or 0, schemes.add(t, scheme, at=at)
    schemes.put_in_force(t, after)
    return ChangeScheme(before, after)


def _with_card(article: Article, card: ArticleCard) -> Article:
    return replace(article, name=card.name, title=card.title, meta=card.meta, note=card.note)
