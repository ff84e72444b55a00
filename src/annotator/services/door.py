"""The one door for every edit: checked, written in one transaction, logged, then told to whoever listens."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.errors import DatabaseError, InputError, RuleError, StaleEditError
from annotator.model import clock
from annotator.model.changes import Changes, merged
from annotator.model.edit import AddArticle, Edit, Step, edit_to_json
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Scheme
from annotator.services import going_back, history, overtaking
from annotator.services.annotate import Plan, Planner
from annotator.services.arriving import Arrival, put_in_force
from annotator.services.default_scheme import default_scheme
from annotator.services.jobs import Progress, told
from annotator.services.own_names import OwnName, named_after
from annotator.services.own_steps import OwnSteps
from annotator.services.performing import Performer, annotations_of, article_of, changes_of
from annotator.services.reverting import reverted
from annotator.services.scheme_growing import with_all_of
from annotator.services.texts import Texts
from annotator.store import articles, log, project, schemes
from annotator.store.engine import PATIENCE_MS, Database
from annotator.store.transaction import Transaction

Listener = Callable[[Changes], None]


@dataclass(frozen=True, slots=True)
class Done:
    """A step as it was done.

    Attributes:
        step: Its number in the log; 0 if there was nothing to do.
        words: What it is called; for an undo or a redo, what the step is called that it takes or brings back.
        edits: As they were written.
        changes: What has to be read again.
        article_id: Where to look, if it concerns one article.
        annotation_ids: What to show, if it concerns annotations.
    """

    step: int
    words: str
    edits: tuple[Edit, ...]
    changes: Changes
    article_id: str | None
    annotation_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    """What a transaction has written, before it is logged."""

    edits: Sequence[Edit]
    words: str
    article_id: str | None = None
    annotation_ids: Sequence[str] = ()
    undoes: int | None = None


class Door:
    """Does edits, and takes them back. Threads may share it.

    Everything it does raises RuleError, SpanError, StaleEditError or InputError if it cannot be done, and DatabaseError if
    it cannot be written; then nothing has changed, nothing is logged and nobody is told.

    Attributes:
        database: The caller closes it.
        patience_ms: How long an act waits for another writer before it raises DatabaseError with ``locked``.
        fills_values: Whether labelling a figure fills in the values that its words say, in the same step. Imports never do.
    """

    def __init__(self, database: Database, *, reviewer: str, now: Callable[[], str] = clock.now) -> None:
        self.database = database
        self.patience_ms = PATIENCE_MS
        self.fills_values = True
        self._own_name = OwnName(reviewer)
        self._now = now
        self._texts = Texts()
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()
        self._own_steps = OwnSteps(database)
        with database.read() as t:
            self._take_in(t)
        if database.is_writable:
            edit_to_json(AddArticle("", is_new=False))  # builds what the first act would otherwise wait for
            if self._version == 0:
                self._write_default_scheme()

    @property
    def reviewer(self) -> str:
        """Who annotates; another process may have given them another name (`annotator.services.own_names.OwnName`)."""
        return self._own_name.name

    def change_reviewer(self, name: str) -> None:
        """Somebody else annotates from now on; the database learns of it with the first edit."""
        self._own_name.change(name)
        self._own_steps.begin_anew()
        self._notify(Changes(article_list=True))

    @property
    def scheme(self) -> Scheme:
        """The scheme in force."""
        return self._scheme

    @property
    def scheme_version(self) -> int:
        """The number of the scheme's version in force; 0 if the project has none and cannot be written."""
        return self._version

    def apply(
        self,
        edits: Sequence[Edit],
        words: str,
        *,
        article_id: str | None = None,
        annotation_ids: Sequence[str] = (),
    ) -> Done:
        """Does edits as one step."""
        plan = Plan(edits, words, article_id, annotation_ids)
        return self._do(lambda _: plan) or Done(0, words, (), Changes(), article_id, tuple(annotation_ids))

    def import_batch(
        self,
        batch: Sequence[ImportedArticle],
        *,
        step: int | None = None,
        words: str,
        scheme: Scheme | None = None,
    ) -> Done:
        """Writes what is not there yet of some articles, in one transaction.

        An article that was removed comes back. Nothing comes twice: same article = same text; same annotation = same
        reviewer, label, span and attributes.

        Args:
            batch: At most a few hundred rows of it, so that others can write in between.
            step: The step of an earlier batch of the same import; None for the first.
            words: What the whole import is called; those of the first batch count.
            scheme: One that has what the articles use; what the one in force lacks of it is added to that.

        Returns:
            The step (0 if nothing was new and there was none), and what was new as `AddArticle` edits.
        """

        def work(t: Transaction, in_force: Scheme, at: str) -> _Written:
            grown = in_force if scheme is None else with_all_of(in_force, scheme)
            edits: list[Edit] = [] if grown == in_force else [put_in_force(t, grown, at)]
            arrival = Arrival(t, grown, at, self.reviewer)
            performer = Performer(t, grown, self._text_of, is_reverting=True)
            for one in batch:
                edits += arrival.take(one)
                edits += map(performer.perform, one.corrections)
            return _Written(edits, words)

        return self._transact(work, step=step, gives_way=True) or Done(
            step or 0, words, (), Changes(), None, ()
        )

    def undo(self) -> Done | None:
        """Takes back the reviewer's newest step that is not taken back; None if there is none.

        Raises:
            StaleEditError: Somebody else has changed what it touched since. Asked for again, undo passes over that step
                (`annotator.services.reverting` says why).
        """
        return self._revert(lambda known: known.undo, is_redo=False)

    def redo(self) -> Done | None:
        """Brings back what was taken back last; None if nothing was, or something was done since.

        Raises:
            StaleEditError: Somebody else has changed what it touched since. Asked for again, redo passes over that step.
        """
        return self._revert(lambda known: known.redo, is_redo=True)

    def go_back(self, checkpoint: int, progress: Progress) -> Done | None:
        """Takes back whatever the reviewer has done since a checkpoint, as one new step: all of it or nothing.

        Args:
            checkpoint: The number of its step.
            progress: Told about every edit; stopping leaves everything as it was.

        Returns:
            The step, or None if nothing was done since.

        Raises:
            StaleEditError: Somebody else's work stands on some of it; the sentence names it.
        """

        def work(t: Transaction, scheme: Scheme, _at: str) -> _Written:
            edits, words = going_back.gone_back(t, scheme, self._text_of, checkpoint, self.reviewer, progress)
            return _Written(edits, words)

        return self._transact(work)

    @property
    def undo_words(self) -> str | None:
        """What undo would take back, or None."""
        step = self._own_steps.of(self.reviewer).undo
        return None if step is None else step.words

    @property
    def redo_words(self) -> str | None:
        """What redo would bring back, or None."""
        step = self._own_steps.of(self.reviewer).redo
        return None if step is None else step.words

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Has the listener called after every commit, in the thread that did the edit; gives what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def refresh(self) -> bool:
        """Whether another process has written since; then that is read again and everybody told.

        Raises:
            DatabaseError: It cannot be read, or the file was taken away or replaced.
        """
        self.database.check_in_place()
        with self.database.read() as t:
            if log.latest(t) == self._seen:
                return False
            news = overtaking.since(t, self._seen)
            self._take_in(t)
        self._own_steps.come_to(self._seen)
        self._notify(news)
        return True

    def _do(self, make: Callable[[Planner], Plan | None], progress: Progress | None = None) -> Done | None:
        """Does a plan as one step; stopped by the progress, it raises Cancelled and nothing was done."""

        def work(t: Transaction, scheme: Scheme, at: str) -> _Written | None:
            plan = make(Planner(t, scheme, self.reviewer, at, self._text_of, fills=self.fills_values))
            if plan is None:
                return None
            performer = Performer(t, scheme, self._text_of, is_reverting=False)
            edits = [performer.perform(edit) for edit in told(plan.edits, progress)]
            return _Written(edits, plan.words, plan.article_id, plan.annotation_ids)

        return self._transact(work)

    def _revert(self, choose: Callable[[history.History], Step | None], *, is_redo: bool) -> Done | None:
        def work(t: Transaction, scheme: Scheme, _at: str) -> _Written | None:
            step = choose(self._own_steps.read(t, self.reviewer))
            if step is None:
                return None
            try:
                done = reverted(t, scheme, self._text_of, step, self.reviewer, is_redo=is_redo)
            except StaleEditError:
                self._own_steps.pass_over(step.number, log.latest(t))
                raise
            return _Written(done, step.words, step.article_id, (), step.number)

        return self._transact(work)

    def _transact(
        self,
        work: Callable[[Transaction, Scheme, str], _Written | None],
        *,
        step: int | None = None,
        gives_way: bool = False,
    ) -> Done | None:
        """Does the work in one transaction; work that gives way brings what is new, and changes nothing of what is there."""
        if not self.database.is_writable:
            raise RuleError(self.database.why_read_only or "This project is opened to read only.")
        try:
            return self._written(work, step, gives_way=gives_way)
        except (
            StaleEditError,
            RuleError,
            InputError,
        ):  # perhaps since somebody else has changed what is shown
            with contextlib.suppress(DatabaseError):
                self.refresh()
            raise

    def _written(
        self,
        work: Callable[[Transaction, Scheme, str], _Written | None],
        step: int | None,
        *,
        gives_way: bool,
    ) -> Done | None:
        news = Changes()
        with self.database.write(patience_ms=self.patience_ms, gives_way=gives_way) as t:
            before, at, seen = log.latest(t), self._now(), self._seen
            has_news = before != seen
            if has_news:
                self._own_name.follow(t)
            written = work(t, _scheme(t)[1] if has_news else self._scheme, at)
            if written is None or not written.edits:
                return None
            if has_news:
                news = overtaking.since(t, seen)
                if not gives_way:
                    overtaking.check_not_overtaken(t, seen, written.edits)
            reviewer = named_after(written.edits, self.reviewer)
            number = self._log(t, written, at, step, reviewer, before)
            changes = merged(map(changes_of, written.edits))
            known = _scheme(t) if has_news or changes.scheme else (self._version, self._scheme)
            name = project.get(t, project.NAME) if has_news or changes.everything else self._given_name
            latest = before + len(written.edits)
        with self._lock:
            self._seen = max(self._seen, latest)
            self._version, self._scheme = known
            self._given_name = name
            self._own_name.go_on(written.edits, latest)
        if has_news:
            changes = merged((changes, news))
        if written.undoes is None:
            self._own_steps.begin_anew()
        else:
            self._own_steps.forget()
        self._notify(changes)
        return _done(number, written, changes)

    def _log(
        self, t: Transaction, written: _Written, at: str, step: int | None, reviewer: str, after: int
    ) -> int:
        edits = [(edit, article_of(edit)) for edit in written.edits]
        return log.append(
            t,
            edits,
            words=written.words,
            reviewer_name=reviewer,
            at=at,
            step=step,
            undoes=written.undoes,
            after=after,
        )

    def _text_of(self, t: Transaction, article_id: str) -> str:
        t.article_key(article_id)
        text = self._texts.get(article_id)
        if text is None:
            text = articles.text(t, article_id)
            self._texts.keep(article_id, text)
        return text

    def _take_in(self, t: Transaction) -> None:
        version, scheme = _scheme(t)
        self._own_name.follow(t)
        name, seen = project.get(t, project.NAME), log.latest(t)
        with self._lock:
            self._version, self._scheme, self._given_name, self._seen = version, scheme, name, seen

    def _write_default_scheme(self) -> None:
        with self.database.write() as t:
            if schemes.current(t) is None:
                schemes.put_in_force(t, schemes.add(t, default_scheme(), at=self._now()))
            self._take_in(t)

    def _notify(self, changes: Changes) -> None:
        for listener in tuple(self._listeners):
            listener(changes)


def _scheme(t: Transaction) -> tuple[int, Scheme]:
    version = schemes.current(t)
    found = None if version is None else schemes.get(t, version)
    return (0, default_scheme()) if version is None or found is None else (version, found)


def _done(number: int, written: _Written, changes: Changes) -> Done:
    touched = tuple(dict.fromkeys(one for edit in written.edits for one in annotations_of(edit)))
    where = written.article_id
    if where is None and len(changes.articles) == 1:
        where = next(iter(changes.articles))
    return Done(
        number, written.words, tuple(written.edits), changes, where, tuple(written.annotation_ids) or touched
    )
