"""Finds out which article an incoming one is a newer version of, and what would be carried over to it.

The same address (without what only tracks readers) always makes a version. The same file name does only if the file is the
article and the texts share words: “index.html” and “article.txt” are the names of many. Different articles of one subject
share at most a tenth of their runs of three words (measured on the seeds and on news corpora), versions of one article most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.errors import InputError
from annotator.model.carried import counts
from annotator.model.carrying import CarriedState, Place, shared_words
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.versions import Versions, comparable_url, versions
from annotator.services.carrying import places_of, spans_to_carry, states_to_be
from annotator.services.import_plan import FoundVersion, ImportOptions
from annotator.services.jobs import Progress
from annotator.services.wording import quoted
from annotator.services.workspace import Workspace
from annotator.store import articles

ALIKE = 0.3
"""Share of runs of three words that make two texts of the same name versions of one article."""


class NewVersions:
    """Tells newer versions among incoming articles; the articles here are looked at once, when the first one comes.

    Args:
        workspace: The project.
        options: What is to become of newer versions.
        progress: Asked whether to stop while texts are compared.

    Raises:
        InputError: The article that a file is to be a version of is not here.
    """

    def __init__(self, workspace: Workspace, options: ImportOptions, progress: Progress) -> None:
        self._workspace = workspace
        self._options = options
        self._progress = progress
        self._versions = Versions()
        self._by_url: dict[str, str] | None = None
        self._by_name: dict[str, list[str]] = {}
        if options.version_of is not None:
            workspace.text(options.version_of)

    def found(self, one: ImportedArticle) -> FoundVersion | None:
        """What the article is a newer version of; None if it is none. Its text must be new here."""
        older = self._older(one)
        if older is None:
            return None
        choice = self._options.version_choices.get(one.article.text_sha256, self._options.versions)
        with self._workspace.database.read() as t:
            title = articles.titles(t, [older]).get(older, "")
        states = counts(()) if choice != "carry" else self._states(older, one)
        return FoundVersion(one.article.text_sha256, older, title, choice, states)

    def prepared(self, one: ImportedArticle) -> ImportedArticle | None:
        """The article as it is to be written; None if it is to be skipped. What is no newer version stays as it is."""
        with self._workspace.database.read() as t:
            known = articles.id_by_hash(t, one.article.text_sha256)
        older = self._older(one) if known is None or known[1] else None
        if older is None:
            return one
        choice = self._options.version_choices.get(one.article.text_sha256, self._options.versions)
        if choice == "skip":
            return None
        if choice == "separate":
            return one
        return replace(
            one,
            article=replace(one.article, version_of=older),
            carried_from=older,
            places=self._places(older, one),
        )

    def _older(self, one: ImportedArticle) -> str | None:
        if self._options.version_of is not None:
            return self._newest(self._options.version_of)
        if one.article.version_of is not None:  # the file says so itself
            return None
        if self._by_url is None:
            self._index()
        return self._same_address(one) or self._same_name(one)

    def _index(self) -> None:
        """The newest versions of all articles by address and by name."""
        self._by_url = {}
        with self._workspace.database.read() as t:
            cards = articles.cards(t)
            self._versions = versions(list(cards), articles.version_links(t))
        for article_id, (name, meta) in cards.items():
            address = comparable_url(meta.get("url"))
            if address is not None:
                self._by_url[address] = self._versions.newest(article_id)
            self._by_name.setdefault(name, []).append(self._versions.newest(article_id))

    def _newest(self, article_id: str) -> str:
        if self._by_url is None:
            self._index()
        return self._versions.newest(article_id)

    def _same_address(self, one: ImportedArticle) -> str | None:
        address = comparable_url(one.article.meta.get("url"))
        older = self._by_url.get(address) if address is not None and self._by_url else None
        if older is None or one.source is not None:
            return older
        # Records of one file may be pieces of the same page.
        return older if self._is_alike(older, one) else None

    def _same_name(self, one: ImportedArticle) -> str | None:
        if one.source is None:
            return None
        for older in dict.fromkeys(reversed(self._by_name.get(one.article.name, ()))):
            if self._is_alike(older, one):
                return older
        return None

    def _is_alike(self, older: str, one: ImportedArticle) -> bool:
        self._progress.check()
        try:
            return shared_words(self._workspace.text(older), one.article.text) >= ALIKE
        except InputError:  # removed in the meantime
            return False

    def _places(self, older: str, one: ImportedArticle) -> Mapping[Span, Place]:
        with self._workspace.database.read() as t:
            spans = spans_to_carry(t, older)
            text = articles.text(t, older)
        return places_of(text, one.article.text, spans, self._progress.check) if spans else {}

    def _states(self, older: str, one: ImportedArticle) -> Mapping[CarriedState, int]:
        places = self._places(older, one)
        with self._workspace.database.read() as t:
            return counts(states_to_be(t, older, places))


def sentence(found: FoundVersion) -> str:
    """What an import says of a newer version."""
    title = quoted(found.title)
    if found.choice == "skip":
        return f"A newer version of {title}; it is skipped."
    if found.choice == "separate":
        return f"A newer version of {title}; it comes in as an article of its own."
    if not found.carried:
        return f"New version of {title}."
    same, moved, doubtful, lost = (found.carried.get(one, 0) for one in ("same", "moved", "doubtful", "lost"))
    return (
        f"New version of {title}. Annotations carried over: {same:,} in the same place, {moved:,} moved, "
        f"{doubtful:,} doubtful, {lost:,} lost."
    )
