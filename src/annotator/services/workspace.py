"""The workspace: all that a reviewer can see and do in one project."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from annotator.errors import InputError, RuleError
from annotator.model.annotation import Annotation, AttributeValue, Link, Origin
from annotator.model.article import Article, ArticleSummary, Excluded, ExcludedKind, Status
from annotator.model.changes import Changes
from annotator.model.edit import Step
from annotator.model.provenance import MetaName
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.services import going_back, restoring, rules, suggesting
from annotator.services.describing import Entry
from annotator.services.door import Done
from annotator.services.labels_door import LabelsDoor
from annotator.services.proposing import proposed
from annotator.services.repairing import restored_text
from annotator.store import annotations, articles, links, log, project, reviewers, suggestions
from annotator.store.addresses import without_password
from annotator.store.opening import open_database

if TYPE_CHECKING:
    from annotator.services.jobs import Progress
    from annotator.services.originals import Original

__all__ = ["Done", "Workspace"]


class Workspace(LabelsDoor):
    """One reviewer's view of one project. Threads may share it.

    Reading raises InputError for what is not there and DatabaseError if the database cannot be read; acting raises as the
    `Door` says. What would change nothing is not a step, and gives None.
    """

    @classmethod
    def open(
        cls,
        target: str,
        *,
        reviewer: str,
        create: bool = False,
        is_draft: bool = False,
        read_only: bool = False,
    ) -> Self:
        """Opens a project; see `annotator.store.opening.open_database`. An import keeps a draft when it brings something."""
        database = open_database(target, create=create, is_draft=is_draft, read_only=read_only)
        try:
            return cls(database, reviewer=reviewer)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Closes the database. Nothing has to be saved."""
        self._listeners.clear()
        self.database.close()

    @property
    def target(self) -> str:
        """The path or URL of the database; a URL without its password, so that it can be remembered and shown."""
        return without_password(self.database.target)

    @property
    def path(self) -> Path | None:
        """The database's file, or None for a server."""
        return self.database.path

    @property
    def name(self) -> str:
        """The project's name: the one given to it, else its file's."""
        return self._given_name or Path(self.database.name.split("?")[0]).stem

    @property
    def kind_of_database(self) -> str:
        """Which database it is and the version of its tables, without its name: “SQLite, schema 1”."""
        from annotator.store.tables import SCHEMA

        return f"{'SQLite' if self.path is not None else 'PostgreSQL'}, schema {SCHEMA}"

    @property
    def is_writable(self) -> bool:
        """Whether edits can be made."""
        return self.database.is_writable

    @property
    def why_read_only(self) -> str | None:
        """One sentence, or None if edits can be made."""
        return self.database.why_read_only

    def rename(self, name: str) -> None:
        """Gives a project that is being made its name; not a step."""
        if not self.is_writable:
            raise RuleError(self.why_read_only or "This project is opened to read only.")
        with self.database.write(patience_ms=self.patience_ms) as t:
            project.put(t, project.NAME, name)
            self._take_in(t)
        self._notify(Changes(everything=True))

    def rename_project(self, name: str) -> Done | None:
        """Gives the project another name, as a step that can be undone."""
        return self._do(lambda plan: plan.rename_project(name))

    def change_presets(self, wanted: Mapping[str, str | None], words: str) -> Done | None:
        """Puts settings of exports in the place of others, as one step; None takes them away. See `annotator.services.presets`."""
        return self._do(lambda plan: plan.change_presets(wanted, words))

    def newest_step(self) -> Step | None:
        """What was done last, by whomever; None if nothing was."""
        with self.database.read() as t:
            return log.newest(t)

    def articles(self, only: Collection[str] | None = None) -> list[ArticleSummary]:
        """All articles, or those of the given ids that are there, in the order they were added, without their texts."""
        with self.database.read() as t:
            return articles.summaries(t, self.reviewer, only)

    def one_state(self) -> AbstractContextManager[None]:
        """All that is read within the block sees one state of the data; it takes less than to read each by itself."""
        return self.database.one_state()

    def article(self, article_id: str) -> Article:
        """An article with its text."""
        with self.database.read() as t:
            found = articles.get(t, article_id)
        if found is None:
            raise InputError(f"There is no article “{article_id}” in this project.")
        self._texts.keep(article_id, found.text)
        return found

    def text(self, article_id: str) -> str:
        """The text of an article alone."""
        with self.database.read() as t:
            return self._text_of(t, article_id)

    def has_original(self, article_id: str) -> bool:
        """Whether the file that the article was made of is kept."""
        with self.database.read() as t:
            return articles.has_source(t, article_id)

    def original(self, article_id: str) -> Original:
        """The file that the article was made of, with a name for it; raises InputError if it is not kept or is damaged."""
        from annotator.services.originals import original

        with self.database.read() as t:
            return original(t, article_id)

    def annotations(self, article_id: str) -> list[Annotation]:
        """An article's annotations in reading order, of all reviewers."""
        with self.database.read() as t:
            return annotations.of_article(t, article_id)

    def annotations_from(self, article_id: str, start: int, limit: int) -> list[Annotation]:
        """So many of an article's annotations, in reading order, of those that begin at a position or after it."""
        with self.database.read() as t:
            return annotations.from_place(t, article_id, start, limit)

    def annotations_around(self, article_id: str, start: int, end: int) -> list[Annotation]:
        """An article's annotations that share a character with a range, in reading order."""
        with self.database.read() as t:
            return annotations.around(t, article_id, start, end)

    def annotation(self, annotation_id: str) -> Annotation | None:
        """An annotation, or None if it is not there (any more)."""
        with self.database.read() as t:
            return next(iter(annotations.get(t, [annotation_id])), None)

    def places_of(self, annotation_ids: Sequence[str]) -> dict[str, str]:
        """The article of each of these annotations that is there, in their order."""
        with self.database.read() as t:
            return {one.id: one.article_id for one in annotations.get(t, annotation_ids)}

    def excluded(self, article_id: str) -> tuple[Excluded, ...]:
        """An article's excluded regions, in order."""
        with self.database.read() as t:
            return articles.excluded(t, article_id)

    def links(self, article_id: str) -> list[Link]:
        """The links that begin in an article."""
        with self.database.read() as t:
            return links.of_article(t, article_id)

    def reviewers(self) -> list[str]:
        """Everybody who has worked on the project, sorted."""
        with self.database.read() as t:
            return reviewers.names(t)

    def values_used(self, attribute: str, limit: int = 50) -> list[str]:
        """Values that a text attribute has, the most frequent first."""
        with self.database.read() as t:
            return annotations.values_used(t, attribute, limit)

    def annotate(
        self,
        article_id: str,
        span: Span,
        label_id: str,
        *,
        attributes: Mapping[str, AttributeValue] | None = None,
        attribute_origin: Mapping[str, Origin] | None = None,
        note: str = "",
    ) -> Done:
        """Labels a span. The first one in an article that was not begun also begins it, in the same step.

        Where excluded text lies between, the pieces beside it are labelled, each with what is given.
        """
        return self._must(
            lambda plan: plan.annotate(
                article_id, span, label_id, attributes or {}, attribute_origin or {}, note
            )
        )

    def exclude(
        self, article_id: str, span: Span, kind: ExcludedKind = "other", *, removes: bool = False
    ) -> Done | None:
        """Excludes text; raises RuleError if annotations lie on it, unless they are to be removed in the same step."""
        return self._do(lambda plan: plan.exclude(article_id, span, kind, removes=removes))

    def put_back(self, article_id: str, span: Span) -> Done | None:
        """Makes excluded text article text again."""
        return self._do(lambda plan: plan.put_back(article_id, span))

    def exclude_lines(self, lines: Mapping[str, Sequence[Excluded]]) -> Done | None:
        """Excludes lines of articles, by the articles' ids, in one step; lines with annotations are left as they are."""
        return self._do(lambda plan: plan.exclude_lines(lines))

    def relabel(self, ids: Sequence[str], label_id: str) -> Done:
        """Gives annotations another label; attributes that it does not have go, and come back with undo."""
        return self._must(lambda plan: plan.relabel(ids, label_id))

    def move(self, annotation_id: str, span: Span) -> Done | None:
        """Gives an annotation another span in the same article."""
        return self._do(lambda plan: plan.move(annotation_id, span))

    def set_attributes(
        self,
        annotation_id: str,
        values: Mapping[str, AttributeValue | None],
        origin: Origin | None = None,
    ) -> Done | None:
        """Sets attributes by name; None takes one away. Without ``app`` as their origin they count as confirmed."""
        return self._do(lambda plan: plan.set_attributes(annotation_id, values, origin))

    def set_note(self, annotation_id: str, note: str) -> Done | None:
        """Sets an annotation's note."""
        return self._do(lambda plan: plan.set_note(annotation_id, note))

    def set_attributes_of(
        self, ids: Sequence[str], values: Mapping[str, AttributeValue | None]
    ) -> Done | None:
        """Sets the same attributes of several annotations, in one step; None takes one away."""
        return self._do(lambda plan: plan.set_attributes_of(ids, values))

    def add_note(self, ids: Sequence[str], note: str) -> Done | None:
        """Adds a note to several annotations, in one step, below the notes that they have."""
        return self._do(lambda plan: plan.add_note(ids, note))

    def remove(self, ids: Sequence[str]) -> Done:
        """Removes annotations, and links that begin or end at them."""
        return self._must(lambda plan: plan.remove(ids))

    def set_status(self, article_id: str, status: Status) -> Done | None:
        """Sets the article's status for this reviewer."""
        return self._do(lambda plan: plan.set_status(article_id, status))

    def describe(
        self, article_id: str, metadata: Mapping[MetaName, Entry], note: str | None = None
    ) -> Done | None:
        """Gives an article other metadata, as one step; those that are not named stay, and so does the note if it is None."""
        return self._do(lambda plan: plan.describe(article_id, metadata, note))

    def remove_article(self, article_id: str) -> Done:
        """Removes an article with its annotations from the project."""
        return self._must(lambda plan: plan.remove_article(article_id))

    def examples(self, limit: int = 3) -> dict[str, list[str]]:
        """Short quotes that were labelled last, by label."""
        from annotator.store import quotes

        with self.database.read() as t:
            return {one.id: quotes.newest(t, one.id, limit) for one in self.scheme.active}

    def restore_annotation(self, annotation_id: str) -> Done:
        """Brings back an annotation that was removed, as it was, with the links that went with it.

        Refused if its text is excluded by now, or the same words are labelled the same already.
        """
        return self._must(lambda plan: restoring.annotation_back(plan, annotation_id))

    def restore_article(self, article_id: str) -> Done:
        """Brings back an article that was removed, with the annotations that went with it."""
        return self._must(lambda plan: restoring.article_back(plan, article_id))

    def name_moment(self, name: str) -> Done:
        """Keeps a checkpoint: a name for the state of the project as it is now."""
        return self._must(lambda _plan: going_back.named(name))

    def restore_text(self, article_id: str) -> None:
        """Gives an article whose text was changed outside the program its text back; see `annotator.services.repairing`.

        Raises:
            InputError: The project does not have what it would take.
        """
        if not self.is_writable:
            raise RuleError(self.why_read_only or "This project is opened to read only.")
        with self.database.write(patience_ms=self.patience_ms) as t:
            text = restored_text(t, article_id)
        self._texts.keep(article_id, text)
        self._notify(Changes(frozenset((article_id,)), article_list=True, metadata=True))

    def suggestions(self, article_id: str) -> list[Suggestion]:
        """The suggestions that an article shows, in reading order: open ones that can be accepted, one for each place."""
        with self.database.read() as t:
            return suggesting.of_article(t, article_id, self.scheme)

    def open_suggestions(self, article_id: str, ids: Iterable[str] | None = None) -> list[Suggestion]:
        """Those that nobody has decided, in reading order, whether they are shown or not (`suggesting.shown`).

        Args:
            article_id: Of which article.
            ids: Only those of them, in the order asked for.
        """
        with self.database.read() as t:
            if ids is None:
                return suggestions.of_article(t, article_id, is_open=True)
            found = suggestions.get(t, ids)
        return [one for one in found if one.article_id == article_id and one.state == "open"]

    def open_suggestions_from(self, article_id: str, start: int, limit: int) -> list[Suggestion]:
        """So many of `open_suggestions`, of those that begin at a position or after it."""
        with self.database.read() as t:
            return suggestions.open_from(t, article_id, start, limit)

    def open_suggestions_around(self, article_id: str, start: int, end: int) -> list[Suggestion]:
        """Those of `open_suggestions` that share a character with a range."""
        with self.database.read() as t:
            return suggestions.open_around(t, article_id, start, end)

    def has_more_suggestions(self, article_id: str, than: int) -> bool:
        """Whether an article has more suggestions than that, decided ones too."""
        with self.database.read() as t:
            return suggestions.are_more_than(t, article_id, than)

    def proposed(self, one: Suggestion, label_id: str | None = None) -> Annotation:
        """What accepting a suggestion would make, as that label if one is given."""
        label = rules.check_has_label(self.scheme, label_id or one.label)
        text = self.text(one.article_id)
        return proposed(one, label, text, reviewer=self.reviewer, at=self._now(), fills=self.fills_values)

    def accept_suggestion(
        self, suggestion_id: str, values: Mapping[str, AttributeValue | None] | None = None
    ) -> Done:
        """Makes a suggestion an annotation of this reviewer, with what they have changed of its values."""
        return self._must(lambda plan: suggesting.accepted(plan, suggestion_id, values=values))

    def accept_as(self, suggestion_id: str, label_id: str) -> Done:
        """Likewise with another label than the one suggested."""
        return self._must(lambda plan: suggesting.accepted(plan, suggestion_id, label_id))

    def accept_all(self, article_id: str, label_id: str, progress: Progress | None = None) -> Done:
        """Accepts what an article shows of a label, in one step, all or nothing; stopped, it raises Cancelled."""
        done = self._do(lambda plan: suggesting.all_accepted(plan, article_id, label_id), progress)
        assert done is not None  # noqa: S101 - a plan that is made has edits
        return done

    def reject_suggestion(self, suggestion_id: str) -> Done:
        """Rejects a suggestion; its words are not suggested to this reviewer with this label again."""
        return self._must(lambda plan: suggesting.rejected(plan, suggestion_id))

    def rejected_suggestions(self) -> list[Suggestion]:
        """What this reviewer has rejected, newest first."""
        with self.database.read() as t:
            return suggestions.rejected(t, self.reviewer)

    def restore_rejected(self, ids: Sequence[str]) -> Done | None:
        """Suggests again what was rejected."""
        return self._do(lambda plan: suggesting.reopened(plan, ids))

    def reviewer_counts(self) -> dict[str, int]:
        """How many annotations each reviewer has in the whole project."""
        with self.database.read() as t:
            return annotations.reviewer_counts(t)
