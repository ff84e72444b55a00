"""What an import brings is written here: one batch of articles in one transaction, and nothing twice."""

from __future__ import annotations

import uuid
from collections.abc import Container, Iterable
from dataclasses import replace
from itertools import count

from annotator.errors import InputError
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, ArticleCard, Excluded, article_id
from annotator.model.edit import AddArticle, ChangeArticle, ChangeScheme, Edit, SetExcluded, SetStatus
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Scheme
from annotator.model.suggestion import Suggestion
from annotator.model.text import sha256, storable
from annotator.services import carrying, rules
from annotator.services.further_meta import with_further
from annotator.services.near_duplicates import packed, sketch
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
        edits: list[Edit] = []
        if found is None:
            id_here = self._insert(one)
        elif is_new:
            id_here = self._revive(found[0], one)
        else:
            id_here = found[0]
            edits = self._additions(id_here, one)
        came = tuple(made.id for made in self._annotations(id_here, one))
        linked = tuple(made.id for made in self._links(one.links))
        if is_new and one.carried_from is not None and one.carried_from != id_here:
            along = self._carry(one.carried_from, id_here, one)
            came, linked = (*came, *along[0]), (*linked, *along[1])
        suggested = tuple(made.id for made in self._suggestions(id_here, one))
        if is_new or came or linked or suggested:
            edits.insert(0, AddArticle(id_here, is_new, came, linked, suggested))
        return edits

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

    def _revive(self, id_here: str, one: ImportedArticle) -> str:
        articles.set_removed(self._t, [id_here], removed=False)
        card = articles.card(self._t, id_here)
        if card is not None:
            articles.change_card(self._t, card, self._card(id_here, one.article))
        before = articles.statuses(self._t, id_here)
        for name in {**before, **one.statuses}:
            articles.set_status(
                self._t, id_here, name, before.get(name, "unread"), one.statuses.get(name, "unread")
            )
        articles.set_excluded(self._t, id_here, articles.excluded(self._t, id_here), self._regions(one))
        return id_here

    def _additions(self, id_here: str, one: ImportedArticle) -> list[Edit]:
        """Statuses of reviewers who have not begun the article here, further excluded regions, further metadata."""
        edits: list[Edit] = []
        begun = articles.statuses(self._t, id_here)
        for name, status in one.statuses.items():
            if status != "unread" and name not in begun:
                edits.append(SetStatus(id_here, name, "unread", status))
                articles.set_status(self._t, id_here, name, "unread", status)
        before = articles.excluded(self._t, id_here)
        after = tuple(dict.fromkeys((*before, *self._regions(one))))
        if len(after) != len(before):
            edits.append(SetExcluded(id_here, before, after))
            articles.set_excluded(self._t, id_here, before, after)
        return [*edits, *self._further(id_here, one)]

    def _further(self, id_here: str, one: ImportedArticle) -> list[Edit]:
        """What another record of the article adds to its metadata."""
        before = articles.card(self._t, id_here)
        if before is None or not one.adds_meta:
            return []
        after = rules.checked_card(with_further(before, one.article))
        if after == before:
            return []
        articles.change_card(self._t, before, after)
        return [ChangeArticle(before, after)]

    def _annotations(self, id_here: str, one: ImportedArticle) -> list[Annotation]:
        if not one.annotations:
            return []
        there = annotations.identities(self._t, id_here)
        known = annotations.known(self._t, (each.id for each in one.annotations))
        new: list[Annotation] = []
        for given in one.annotations:
            made = self._complete(given, id_here, one.article.text)
            if made.identity() not in there:
                if known.get(made.id) is False:  # there, and says something else
                    made = replace(made, id=self._other_id(made, known))
                known[made.id] = False
                there[made.identity()] = made.id
                new.append(made)
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
        if set(along.excluded) - set(before):
            articles.set_excluded(self._t, id_here, before, tuple(dict.fromkeys((*before, *along.excluded))))
        there = annotations.identities(self._t, id_here)
        new = [each for each in along.annotations if each.identity() not in there]
        same = {each.id: there.get(each.identity(), each.id) for each in along.annotations}
        annotations.add(
            self._t, [rules.checked(each, article.text, self._scheme, is_new=False) for each in new]
        )
        ends = [replace(each, from_id=same[each.from_id], to_id=same[each.to_id]) for each in along.links]
        links.add(self._t, ends)
        carried.put(
            self._t,
            [replace(each, placed_id=each.placed_id and same[each.placed_id]) for each in along.carried],
        )
        return tuple(each.id for each in new), tuple(each.id for each in ends)

    def _complete(self, given: Annotation, id_here: str, text: str) -> Annotation:
        created = given.created_at or self._at
        made = replace(given, article_id=id_here, created_at=created, updated_at=given.updated_at or created)
        return rules.checked(made, text, self._scheme, is_new=False)

    def _other_id(self, one: Annotation, known: Container[str]) -> str:
        """An id for an annotation whose own is taken: the same one whenever the same comes again."""
        candidates = (str(uuid.uuid5(uuid.NAMESPACE_OID, f"{one.id} {one.identity()} {n}")) for n in count())
        return next(
            each for each in candidates if each not in known and not annotations.known(self._t, [each])
        )

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
        known = links.known(self._t, (each.id for each in wanted))
        new = [each for each in {each.id: each for each in wanted}.values() if known.get(each.id, True)]
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
