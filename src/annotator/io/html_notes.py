"""What stands beside the text of an annotated article as HTML: each annotation's label, attributes, note, reviewer and links."""

from __future__ import annotations

from annotator.io.annotation_words import attribute_facts
from annotator.io.markup import facts, label_class, words
from annotator.io.records import CONTINUES, ArticleRecord, LinkRecord
from annotator.io.writing import Corpus

Places = dict[str, tuple[int, int]]
"""Annotations of other articles: the article's number and theirs in it, by id."""

_Shown = tuple[str, str, str]
"""What a link is called, the address of its other end, and what that is called."""


class Notes:
    """The annotations of one article, in words."""

    def __init__(
        self, corpus: Corpus, article: ArticleRecord, number: int, labels: list[str], places: Places
    ) -> None:
        self._corpus, self._article, self._number, self._labels = corpus, article, number, labels
        self._places = places
        self._own = {str(one.id): place for place, one in enumerate(article.annotations, start=1)}
        self._links: dict[str, list[_Shown]] = {}
        for link in article.links:
            self._add(link)

    def beside(self, row: int, rows: int, begun: tuple[int, ...]) -> str:
        """Those that begin in one line, beside it and the lines up to the next that has some."""
        inner = "".join(map(self._item, begun))
        return f'<ul class="notes" style="--r:{row};--s:{rows}">{inner}</ul>\n'

    def _item(self, place: int) -> str:
        one, number = self._article.annotations[place], f"{self._number}-{place + 1}"
        kind = label_class(self._labels, one.label)
        head = (
            f'<a href="#m{number}"><b class="no">{place + 1}</b> '
            f'<span class="chip"><i>{words(self._corpus.title_of(one.label))}</i></span></a>'
        )
        who = f' <span class="who">{words(one.reviewer)}</span>' if one.reviewer else ""
        note = f'<p class="note" dir="auto">{words(one.note)}</p>' if one.note else ""
        links = "".join(
            f'<p class="link">{words(title)} <a href="{address}">{name}</a></p>'
            for title, address, name in self._links.get(str(one.id), [])
        )
        listed = facts(attribute_facts(self._corpus.scheme, one))
        return f'<li class="{kind}" id="n{number}">{head}{who}{listed}{note}{links}</li>'

    def _add(self, link: LinkRecord) -> None:
        """Puts a link to both its ends, or to the one that is in this article."""
        note = f" ({link.note})" if link.note else ""
        title = f"{link.type}{note}"
        here = self._own.get(link.from_id)
        there = self._own.get(link.to_id)
        if here is None or (there is None and link.to_id not in self._places):
            self._corpus.losses.note("links" if link.type != CONTINUES else "parts", link.from_id)
            return
        if there is None:
            article, place = self._places[link.to_id]
            self._show(link.from_id, title, (article, place), f"{place} in article {article}")
            return
        self._show(link.from_id, title, (self._number, there), str(there))
        self._show(link.to_id, f"{title}, from", (self._number, here), str(here))

    def _show(self, annotation_id: str, title: str, place: tuple[int, int], name: str) -> None:
        self._links.setdefault(annotation_id, []).append((title, f"#m{place[0]}-{place[1]}", name))
