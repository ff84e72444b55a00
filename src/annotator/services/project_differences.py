"""Where another project says otherwise than this one: listed, kept as it is here, or taken as it is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from annotator.model.annotation import Annotation, joined_notes, with_joined_notes
from annotator.model.article import Article, ArticleCard
from annotator.model.edit import AddAnnotations, ChangeAnnotations, ChangeArticle, Edit, SetStatus
from annotator.model.imported import ImportedArticle
from annotator.model.provenance import ORIGIN
from annotator.model.scheme import Scheme
from annotator.services import rules, wording
from annotator.services.wording import META_WORDS, STATUS_WORDS, quoted
from annotator.store import annotations, articles
from annotator.store.transaction import Transaction

_MOST_WORDS = 60
META_TITLES: Mapping[str, str] = {str(name): words for name, words in META_WORDS.items()}
"""Names of metadata as people call them."""


@dataclass(frozen=True, slots=True)
class Settled:
    """An article of the other project, without what is said otherwise here.

    Attributes:
        article: What is to be written; its corrections take what is there, if that is wanted.
        differences: A sentence each.
    """

    article: ImportedArticle
    differences: tuple[str, ...] = ()


class Differences:
    """Compares articles of another project with those that are here, by the hash of their texts.

    Args:
        scheme: With what the other project's annotations use.
        takes_theirs: Whether the other project is right where the two differ.
    """

    def __init__(self, scheme: Scheme, *, takes_theirs: bool) -> None:
        self._scheme = scheme
        self._takes_theirs = takes_theirs

    def settled(self, t: Transaction, one: ImportedArticle) -> Settled:
        """The article as it is to be written, and where it differs."""
        known = articles.id_by_hash(t, one.article.text_sha256)
        if known is None or known[1]:
            return Settled(one, tuple(self._other_text(t, one.article)))
        here = articles.get(t, known[0])
        if here is None:
            return Settled(one)
        said: list[str] = []
        edits: list[Edit] = []
        kept = tuple(self._annotations(t, one, here, said, edits))
        self._card(one.article, here, said, edits)
        self._statuses(t, one, here, said, edits)
        said += self._regions(t, one, here)
        corrections = tuple(edits) if self._takes_theirs else ()
        settled = replace(one, annotations=kept, corrections=corrections, is_settled=True)
        return Settled(settled, tuple(said))

    @staticmethod
    def _other_text(t: Transaction, theirs: Article) -> Iterator[str]:
        """An article of that id or name whose text is another one: it comes beside it."""
        card = articles.card(t, theirs.id)
        names = (
            [name for name, _ in articles.cards(t).values()] if card is None and theirs.source_sha256 else ()
        )
        if card is not None or theirs.name in names:
            yield (
                f"The text of {quoted(theirs.title or theirs.name)} is not the one here; it comes in as an article of its "
                "own."
            )

    def _annotations(
        self, t: Transaction, one: ImportedArticle, here: Article, said: list[str], edits: list[Edit]
    ) -> Iterator[Annotation]:
        known = annotations.known(t, (each.id for each in one.annotations))
        there = {each.id: each for each in annotations.get(t, known)}
        alike = _Alike(annotations.of_article(t, here.id))
        for given, joined in zip(one.annotations, with_joined_notes(one.annotations), strict=True):
            theirs = given
            ours = there.get(theirs.id)
            if ours is not None:
                theirs = replace(joined, note=alike.note(ours, given, joined))
            if theirs.id not in known or (ours is not None and ours.article_id != here.id):
                twin = alike.lacking(replace(joined, article_id=here.id))
                if twin is not None:
                    said.append(
                        f"Annotation on {quoted(twin.quote)}: {quoted(twin.note)} here, {quoted(joined.note)} there."
                    )
                    edits.append(ChangeAnnotations((twin,), (replace(twin, note=joined.note),)))
                yield given
            elif ours is None:
                what = self._words(theirs)
                said.append(f"Deleted here, kept there: {what}.")
                edits.append(AddAnnotations((replace(theirs, article_id=here.id),)))
            elif what := self._what(ours, theirs):
                said.append(f"Annotation on {quoted(ours.quote)}: {what}.")
                after = replace(
                    theirs,
                    article_id=here.id,
                    reviewer=ours.reviewer,
                    created_at=ours.created_at,
                    placed=ours.placed,
                )
                edits.append(ChangeAnnotations((ours,), (after,)))

    def _words(self, one: Annotation) -> str:
        return wording.labelled(self._scheme, one.label, one.quote)

    def _what(self, ours: Annotation, theirs: Annotation) -> str:
        """What two annotations of one id say otherwise: “Claim here, Opinion there”; empty if nothing."""
        pairs = [
            (wording.title_of(self._scheme, ours.label), wording.title_of(self._scheme, theirs.label)),
            (quoted(ours.quote), quoted(theirs.quote)) if ours.span != theirs.span else ("", ""),
            *self._attributes(ours, theirs),
            (quoted(ours.note), quoted(theirs.note)) if ours.note != theirs.note else ("", ""),
        ]
        return "; ".join(f"{here} here, {there} there" for here, there in pairs if here != there)

    def _attributes(self, ours: Annotation, theirs: Annotation) -> Iterator[tuple[str, str]]:
        label = self._scheme.label(ours.label)
        for name in dict.fromkeys((*ours.attributes, *theirs.attributes)):
            attribute = label.attribute(name) if label is not None else None
            title = attribute.title if attribute is not None else name
            values = (ours.attributes.get(name), theirs.attributes.get(name))
            if values[0] != values[1]:
                here, there = ("nothing" if value is None else in_short(value) for value in values)
                yield f"{title} {here}", f"{title} {there}"

    def _card(self, theirs: Article, here: Article, said: list[str], edits: list[Edit]) -> None:
        title = quoted(here.title or here.name)
        wanted = ArticleCard(here.id, here.name, theirs.title, theirs.meta, theirs.note, here.version_of)
        before = ArticleCard(here.id, here.name, here.title, here.meta, here.note, here.version_of)
        pairs = [("title", here.title, theirs.title), ("note", here.note, theirs.note)]
        pairs += [
            (META_TITLES.get(name, name), here.meta.get(name), theirs.meta.get(name))
            for name in dict.fromkeys((*here.meta, *theirs.meta))
            if name != ORIGIN
        ]
        different = [(what, ours, other) for what, ours, other in pairs if (ours or None) != (other or None)]
        for what, ours, other in different:
            here_words, there_words = (in_short(value) if value else "nothing" for value in (ours, other))
            said.append(f"{what.capitalize()} of {title}: {here_words} here, {there_words} there.")
        if different:
            edits.append(ChangeArticle(before, rules.checked_card(wanted)))

    @staticmethod
    def _statuses(
        t: Transaction, one: ImportedArticle, here: Article, said: list[str], edits: list[Edit]
    ) -> None:
        ours = articles.statuses(t, here.id)
        for name, status in one.statuses.items():
            if name in ours and ours[name] != status:
                said.append(
                    f"Status of {quoted(here.title or here.name)} for {name}: {STATUS_WORDS[ours[name]]} here, "
                    f"{STATUS_WORDS[status]} there."
                )
                edits.append(SetStatus(here.id, name, ours[name], status))

    @staticmethod
    def _regions(t: Transaction, one: ImportedArticle, here: Article) -> Iterator[str]:
        ours, theirs = set(articles.excluded(t, here.id)), set(one.excluded)
        if ours != theirs and ours and theirs:
            yield (
                f"Excluded text of {quoted(here.title or here.name)}: {len(ours - theirs):,} only here, "
                f"{len(theirs - ours):,} only there, which come in."
            )


class _Alike:
    """Annotations of an article that is here, by what makes those of the other project the same."""

    def __init__(self, every: Sequence[Annotation]) -> None:
        self._every = {one.identity(): one for one in reversed(every)}
        self._notes = {one.id: one.note for one in with_joined_notes(every)}

    def note(self, ours: Annotation, theirs: Annotation, joined: Annotation) -> str:
        """Our note if all that the other project says stands here, perhaps with other annotations that are the same."""
        if theirs.note == ours.note or joined.note == self._notes.get(ours.id, ours.note):
            return ours.note
        return joined.note

    def lacking(self, theirs: Annotation) -> Annotation | None:
        """The same one here under another id, once, if it does not have the note."""
        twin = self._every.get(theirs.identity())
        if twin is None or joined_notes((self._notes[twin.id], theirs.note)) == self._notes[twin.id]:
            return None
        del self._every[theirs.identity()]
        return twin


def in_short(value: object) -> str:
    """A value as words, cut if they are many."""
    given = cast("list[object]", value) if isinstance(value, list) else [value]
    words = " ".join(", ".join(map(str, given)).split())
    return words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1].rstrip() + "…"
