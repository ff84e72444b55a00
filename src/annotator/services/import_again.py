"""What a file says otherwise of an article that is here already: listed, and taken if the file is imported again.

The same text is the same article, so no file makes a second one of it. What importing it again can mean is that the file is
right: about the article's title, where it comes from, and the notes. What the file does not say stays as it is here, and
what the program only reads out of the text fills what is empty, and never replaces what somebody has written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

from annotator.model.annotation import with_joined_notes
from annotator.model.article import Article, ArticleCard
from annotator.model.edit import ChangeAnnotations, ChangeArticle, Edit
from annotator.model.imported import ImportedArticle
from annotator.model.provenance import META_NAMES, ORIGIN, MetaName, MetaOrigin, origins, with_origins
from annotator.services import rules
from annotator.services.further_meta import CATEGORIES, with_further
from annotator.services.project_differences import META_TITLES, Settled, in_short
from annotator.services.wording import quoted
from annotator.store import annotations, articles
from annotator.store.transaction import Transaction

FindTitle = Callable[[str], str | None]


def settled(t: Transaction, one: ImportedArticle, *, takes_theirs: bool, find_title: FindTitle) -> Settled:
    """The article of a file as it is to be written, and where the file says otherwise than what is here.

    Args:
        t: To look at what is here.
        one: The article, as it is in the file.
        takes_theirs: Whether the file is right.
        find_title: The title that stands in a text: the program's reading, not the file's word.
    """
    known = articles.id_by_hash(t, one.article.text_sha256)
    here = articles.card(t, known[0]) if known is not None and not known[1] else None
    if here is None:
        return Settled(one)
    if one.adds_meta:  # what is lacking here comes by itself
        here = rules.checked_card(with_further(here, one.article))
    said: list[str] = []
    edits: list[Edit] = []
    _compare_card(one.article, here, find_title, said, edits)
    _compare_notes(t, one, here.id, said, edits)
    return Settled(replace(one, corrections=tuple(edits) if takes_theirs else ()), tuple(said))


def _compare_card(
    theirs: Article, here: ArticleCard, find_title: FindTitle, said: list[str], edits: list[Edit]
) -> None:
    what = quoted(here.title or here.name)
    news = dict(_news(theirs, here, find_title))
    if not news:
        return
    ours = _values(here.title, here.note, here.meta)
    said += [
        f"{META_TITLES.get(name, name).capitalize()} of {what}: "
        f"{in_short(ours[name]) if ours.get(name) else 'nothing'} here, {in_short(value)} there."
        for name, value in news.items()
    ]
    marks = origins(theirs.meta)
    wanted: dict[MetaName, MetaOrigin | None] = {name: marks.get(name) for name in META_NAMES if name in news}
    meta = {**here.meta, **{name: value for name, value in news.items() if name not in ("title", "note")}}
    title, note = cast("str | None", news.get("title", here.title)), str(news.get("note", here.note))
    after = replace(here, title=title, note=note, meta=with_origins(meta, wanted))
    edits.append(ChangeArticle(here, rules.checked_card(after)))


def _news(theirs: Article, here: ArticleCard, find_title: FindTitle) -> Iterator[tuple[str, object]]:
    """What the file says that is not said here, by name."""
    ours, marks = _values(here.title, here.note, here.meta), origins(here.meta)
    read = {name for name, mark in origins(theirs.meta).items() if mark.is_proposal}
    for name, value in _values(theirs.title, theirs.note, theirs.meta).items():
        if not value or value == ours.get(name) or name == CATEGORIES:
            continue
        if name == "title" and name not in read and value == find_title(theirs.text):
            read.add("title")
        is_settled = bool(ours.get(name)) or (name in marks and marks[name].state == "absent")
        if name not in read or not is_settled:
            yield name, value


def _values(title: str | None, note: str, meta: object) -> dict[str, object]:
    given = cast("dict[str, object]", meta)
    return {"title": title, "note": note, **{name: value for name, value in given.items() if name != ORIGIN}}


def _compare_notes(
    t: Transaction, one: ImportedArticle, id_here: str, said: list[str], edits: list[Edit]
) -> None:
    """Annotations that are here too, and have another note in the file."""
    theirs = with_joined_notes([replace(each, article_id=id_here) for each in one.annotations])
    notes = {each.identity(): each.note for each in theirs if each.note}
    if not notes:
        return
    every = sorted(annotations.of_article(t, id_here), key=lambda each: each.sort_key)
    for ours, joined in zip(every, with_joined_notes(every), strict=True):
        note = notes.get(ours.identity(), joined.note)
        if note != joined.note:
            said.append(
                f"Annotation on {quoted(ours.quote)}: {quoted(ours.note)} here, {quoted(note)} there."
            )
            edits.append(ChangeAnnotations((ours,), (replace(ours, note=note),)))
