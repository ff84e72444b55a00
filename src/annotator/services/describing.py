"""What is known of an article changes: its title, its metadata and where they come from, and the note on the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.errors import InputError
from annotator.model.article import ArticleCard
from annotator.model.edit import ChangeArticle
from annotator.model.provenance import MetaName, MetaOrigin, meta_value, origins, with_origins
from annotator.model.text import storable
from annotator.services import wording
from annotator.store import articles
from annotator.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the metadata, the title among them, as it is to be.

    Attributes:
        value: Empty for none.
        origin: Where it comes from; None if nobody says.
    """

    value: str
    origin: MetaOrigin | None = None


def described(
    t: Transaction, article_id: str, metadata: Mapping[MetaName, Entry], note: str | None
) -> tuple[ChangeArticle, str] | None:
    """The edit that gives an article these metadata and, unless it is None, this note; and what the step is called.

    Metadata that are not named stay. None if nothing would change.

    Raises:
        InputError: There is no such article.
    """
    before = articles.card(t, article_id)
    if before is None:
        raise InputError(f"There is no article “{article_id}” in this project.")
    after = _with_note(_with_meta(before, metadata), note)
    if after == before:
        return None
    return ChangeArticle(before, after), _words(before, after)


def _with_meta(card: ArticleCard, metadata: Mapping[MetaName, Entry]) -> ArticleCard:
    title, meta = card.title, dict(card.meta)
    wanted: dict[MetaName, MetaOrigin | None] = {}
    for name, entry in metadata.items():
        value = storable(entry.value).strip()
        wanted[name] = entry.origin
        if value == meta_value(title, meta, name):
            continue
        if name == "title":
            title = value or None
        elif value:
            meta[name] = value
        else:
            meta.pop(name, None)
    return replace(card, title=title, meta=with_origins(meta, wanted))


def _with_note(card: ArticleCard, note: str | None) -> ArticleCard:
    return card if note is None else replace(card, note=storable(note).strip())


def _words(before: ArticleCard, after: ArticleCard) -> str:
    """“Changed date of “Nine claims about gas””, “Confirmed author of …”."""
    names: list[MetaName] = [
        name
        for name in wording.META_WORDS
        if meta_value(before.title, before.meta, name) != meta_value(after.title, after.meta, name)
    ]
    changed = [wording.META_WORDS[name] for name in names]
    if before.note != after.note:
        changed.append(wording.NOTE_WORD)
    if not changed:
        old, new = origins(before.meta), origins(after.meta)
        confirmed = [word for name, word in wording.META_WORDS.items() if old.get(name) != new.get(name)]
        return wording.described(confirmed, after.title or after.name, is_confirmed=True)
    return wording.described(changed, after.title or after.name, is_confirmed=False)
