"""Edits against the store: each is checked, then written, then summed up as what has to be read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from annotator.errors import InputError, RuleError, StaleEditError
from annotator.model.annotation import Annotation
from annotator.model.changes import Changes
from annotator.model.edit import (
    AddAnnotations,
    AddArticle,
    AddCheckpoint,
    AddLinks,
    ChangeAnnotations,
    ChangeArticle,
    ChangePreset,
    ChangeScheme,
    DecideSuggestions,
    Edit,
    ReassignWork,
    RemoveAnnotations,
    RemoveArticle,
    RemoveCheckpoint,
    RemoveLinks,
    RenameProject,
    RenameReviewer,
    SetExcluded,
    SetStatus,
    SettleCarried,
)
from annotator.model.scheme import Label, Scheme
from annotator.services import rules, wording
from annotator.store import annotations, articles, carried, links, project, reviewers, schemes, suggestions
from annotator.store.transaction import Transaction

TextOf = Callable[[Transaction, str], str]
"""Gives the text of an article; raises InputError if there is none."""


class Performer:
    """Checks and writes the edits of one step, in one transaction.

    Args:
        t: The transaction; the caller commits it.
        scheme: In force when the step begins; an edit of the step may put another in force for the next ones.
        text_of: Gives texts.
        is_reverting: An undo or redo: what was allowed once is not questioned again, only whether it is still so.
    """

    def __init__(self, t: Transaction, scheme: Scheme, text_of: TextOf, *, is_reverting: bool) -> None:
        self._t = t
        self._scheme = scheme
        self._text_of = text_of
        self._is_reverting = is_reverting

    def perform(self, edit: Edit) -> Edit:
        """Writes one edit; gives it as it was done.

        Raises:
            RuleError: The rules do not allow it.
            SpanError: Positions and words do not agree with the text.
            StaleEditError: The data is not as the edit says it was.
            InputError: It names something that is not there.
        """
        done = self._checked(edit)
        self._write(done)
        return done

    def _checked(self, edit: Edit) -> Edit:
        match edit:
            case AddAnnotations(given):
                return AddAnnotations(tuple(self._checked_new(one) for one in given))
            case ChangeAnnotations(before, after):
                return ChangeAnnotations(before, self._checked_changes(edit))
            case ChangeArticle(before, after):
                return ChangeArticle(before, rules.checked_card(after))
            case SetExcluded():
                self._check_excluding(edit)
            case ChangeScheme():
                self._check_scheme(edit)
            case RenameProject():
                self._check_name(edit)
            case RemoveArticle():
                self._check_removal(edit)
            case AddCheckpoint(name):
                return AddCheckpoint(rules.checked_name(name))
            case RemoveAnnotations(given):
                self._check_linked([one.id for one in given])
            case RenameReviewer(before, after):
                return RenameReviewer(before, rules.checked_reviewer(after))
            case (
                SetStatus()
                | AddLinks()
                | RemoveLinks()
                | AddArticle()
                | DecideSuggestions()
                | RemoveCheckpoint()
                | SettleCarried()
                | ReassignWork()
                | ChangePreset()
            ):
                pass
            case _:
                assert_never(edit)
        return edit

    def _check_linked(self, ids: list[str]) -> None:
        """Links go before what they hang on; one that is still there has been made by somebody else since."""
        if links.of_annotations(self._t, ids):
            raise StaleEditError("A link that begins or ends at it has been made in the meantime.")

    def _write(self, edit: Edit) -> None:  # noqa: C901 - one case for each kind of edit
        t = self._t
        match edit:
            case AddAnnotations(given):
                annotations.add(t, given)
            case RemoveAnnotations(given):
                annotations.remove(t, given)
            case ChangeAnnotations(before, after):
                annotations.change(t, before, after)
            case SetStatus(article_id, reviewer, was, will_be):
                articles.set_status(t, article_id, reviewer, was, will_be)
            case ChangeArticle(was, will_be):
                articles.change_card(t, was, will_be)
            case SetExcluded(article_id, was, will_be):
                articles.set_excluded(t, article_id, was, will_be)
            case AddLinks(given):
                links.add(t, given)
            case RemoveLinks(given):
                links.remove(t, given)
            case AddArticle() | RemoveArticle():
                self._set_article(edit, removed=isinstance(edit, RemoveArticle))
            case DecideSuggestions(before, after):
                suggestions.decide(t, before, after)
            case ChangeScheme(_, version):
                schemes.put_in_force(t, version)
                self._scheme = schemes.get(t, version) or self._scheme
            case AddCheckpoint() | RemoveCheckpoint():
                pass  # the log alone holds them
            case RenameProject(_, name):
                project.put(t, project.NAME, name)
            case ChangePreset(name, was, will_be):
                project.change_preset(t, name, was, will_be)
            case SettleCarried(_, was, will_be):
                carried.settle(t, was, will_be)
            case RenameReviewer(was, will_be):
                reviewers.rename(t, was, will_be)
            case ReassignWork():
                ids = {"annotation_ids": edit.annotation_ids, "link_ids": edit.link_ids}
                reviewers.reassign(t, edit.before, edit.after, **ids, suggestion_ids=edit.suggestion_ids)
            case _:
                assert_never(edit)

    def _checked_new(self, one: Annotation) -> Annotation:
        text = self._text_of(self._t, one.article_id)
        if self._is_reverting:
            rules.check_fits(self._scheme, one)
            one.check(text)
            return one
        label = self._scheme.label(one.label)
        # One that comes back keeps its label, even if that is no longer offered.
        is_new = label is None or not label.is_archived or not annotations.known(self._t, [one.id])
        checked = rules.checked(one, text, self._scheme, is_new=is_new)
        self._check_place(checked)
        self._check_not_twice(checked)
        return checked

    def _checked_changes(self, edit: ChangeAnnotations) -> tuple[Annotation, ...]:
        if len(edit.before) != len(edit.after):
            raise ValueError("a change has as many annotations before as after")
        return tuple(self._checked_change(old, new) for old, new in zip(edit.before, edit.after, strict=True))

    def _checked_change(self, old: Annotation, new: Annotation) -> Annotation:
        same = replace(
            new, id=old.id, article_id=old.article_id, reviewer=old.reviewer, created_at=old.created_at
        )
        if same != new:
            raise ValueError("a change keeps an annotation's id, article, reviewer and time of making")
        text = self._text_of(self._t, new.article_id)
        if self._is_reverting:
            rules.check_fits(self._scheme, new)
            new.check(text)
            return new
        checked = rules.checked(new, text, self._scheme, is_new=new.label != old.label)
        if checked.span != old.span:
            self._check_place(checked)
        if (checked.span, checked.label) != (old.span, old.label):
            self._check_not_twice(checked)
        return checked

    def _check_place(self, one: Annotation) -> None:
        rules.check_not_excluded(one, articles.excluded(self._t, one.article_id))

    def _check_not_twice(self, one: Annotation) -> None:
        if annotations.on_span(self._t, one):
            raise RuleError(f"Already labelled {wording.title_of(self._scheme, one.label)}.")

    def _check_excluding(self, edit: SetExcluded) -> None:
        rules.check_regions(edit.after, self._text_of(self._t, edit.article_id))
        if self._is_reverting:
            return
        inside = {
            found
            for region in set(edit.after) - set(edit.before)
            for piece in region.span.without(old.span for old in edit.before)
            for found in annotations.overlapping(self._t, edit.article_id, piece)
        }
        if inside:
            count = len(inside)
            raise RuleError(
                f"{count:,} annotation{' is' if count == 1 else 's are'} inside. Remove them first, then exclude the text."
            )

    def _check_scheme(self, edit: ChangeScheme) -> None:
        if schemes.current(self._t) != edit.before:
            raise StaleEditError(
                "The scheme has been changed by somebody else in the meantime. Nothing was done."
            )
        wanted = schemes.get(self._t, edit.after)
        if wanted is None:
            raise InputError(f"There is no version {edit.after} of the scheme.")
        for label, count in annotations.labels_used(self._t).items():
            if wanted.label(label) is None:
                raise RuleError(
                    f"The scheme lacks the label “{wording.title_of(self._scheme, label)}”, which "
                    f"{count:,} annotation{' has' if count == 1 else 's have'}. Keep it in the scheme, archived."
                )
        changed = [
            one
            for one in wanted.labels
            if (old := self._scheme.label(one.id)) and old.attributes != one.attributes
        ]
        for label in changed:
            self._check_attributes(label)

    def _check_attributes(self, label: Label) -> None:
        for values, count in annotations.attributes_used(self._t, label.id):
            try:
                for name, value in values.items():
                    rules.checked_value(label, name, value)
            except RuleError as error:
                raise RuleError(
                    f"The scheme does not fit what {count:,} annotation{' has' if count == 1 else 's have'}: "
                    f"{error.sentence.removesuffix('.')}. "
                    "Keep the attribute as it is, archived."
                ) from None

    def _check_name(self, edit: RenameProject) -> None:
        if (project.get(self._t, project.NAME) or "") != edit.before:
            raise StaleEditError(
                "The project was renamed by somebody else in the meantime. Nothing was done."
            )

    def _check_removal(self, edit: RemoveArticle) -> None:
        if edit.is_new and set(annotations.live_ids(self._t, edit.article_id)) != set(edit.annotation_ids):
            raise StaleEditError("The article has other annotations by now. Nothing was done.")

    def _set_article(self, edit: AddArticle | RemoveArticle, *, removed: bool) -> None:
        if edit.is_new:
            articles.set_removed(self._t, [edit.article_id], removed)
        annotations.set_removed(self._t, edit.annotation_ids, removed)
        links.set_removed(self._t, edit.link_ids, removed)
        suggestions.set_removed(self._t, edit.suggestion_ids, removed)
        if edit.is_new:
            carried.set_removed(self._t, edit.article_id, removed)
        if not removed:
            for one in annotations.get(self._t, edit.annotation_ids):
                rules.check_fits(self._scheme, one)


def article_of(edit: Edit) -> str | None:
    """The article that an edit concerns; None if it concerns none or several."""
    concerned = changes_of(edit).articles
    return next(iter(concerned)) if len(concerned) == 1 else None


def annotations_of(edit: Edit) -> tuple[str, ...]:
    """Ids of the annotations that an edit touches."""
    match edit:
        case AddAnnotations(given) | RemoveAnnotations(given) | ChangeAnnotations(_, given):
            return tuple(one.id for one in given)
        case _:
            return ()


def articles_of(edit: Edit) -> tuple[str, ...]:
    """Ids of the articles that an edit brings or takes away."""
    match edit:
        case AddArticle(article_id) | RemoveArticle(article_id):
            return (article_id,)
        case _:
            return ()


def changes_of(edit: Edit) -> Changes:
    """What has to be read again after an edit."""
    match edit:
        case AddAnnotations(given) | RemoveAnnotations(given):
            ids = frozenset(one.id for one in given)
            return Changes(frozenset(one.article_id for one in given), article_list=True, annotations=ids)
        case ChangeAnnotations(before, after):
            counts = any(old.label != new.label for old, new in zip(before, after, strict=True))
            ids = frozenset(one.id for one in after)
            return Changes(frozenset(one.article_id for one in after), article_list=counts, annotations=ids)
        case SetStatus(article_id) | SettleCarried(article_id):
            return Changes(frozenset((article_id,)), article_list=True, annotations=frozenset())
        case AddArticle(article_id) | RemoveArticle(article_id):
            return Changes(frozenset((article_id,)), article_list=True, suggestions=None)
        case DecideSuggestions(_, after):
            places = frozenset(one.article_id for one in after)
            ids = frozenset(one.id for one in after)
            return Changes(places, annotations=frozenset(), suggestions=ids)
        case ChangeArticle(before):
            return Changes(frozenset((before.id,)), article_list=True, annotations=frozenset(), metadata=True)
        case SetExcluded(article_id):
            return Changes(frozenset((article_id,)), article_list=True)
        case AddLinks() | RemoveLinks():
            return Changes(annotations=frozenset())
        case ChangeScheme():
            return Changes(article_list=True, scheme=True)
        case AddCheckpoint() | RemoveCheckpoint() | ChangePreset():
            return Changes(annotations=frozenset())
        case RenameProject() | RenameReviewer() | ReassignWork():
            return Changes(everything=True)
        case _:
            assert_never(edit)
