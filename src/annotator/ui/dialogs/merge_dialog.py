"""Merges a label into another one: what would happen is shown first, then done as one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.errors import AnnotatorError, Cancelled
from annotator.ui.annotation_model import one_line
from annotator.ui.copy_first import copying_words
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.job_bar import JobBar
from annotator.ui.field_editors import FieldProblem
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label
    from annotator.services.jobs import Progress
    from annotator.services.scheme_merging import Collision, MergePlan
    from annotator.services.workspace import Done, Workspace
    from annotator.ui.job_runner import Job, JobRunner

_PATIENCE_MS = 10_000
_MOST_SHOWN = 500
_HEIGHT_WITH_LIST = 480
_IDS = Qt.ItemDataRole.UserRole + 1


class MergeDialog(DialogFrame):
    """Looks and merges as jobs; Stop leaves everything as it was.

    Args:
        source: The label that goes.
        titles: Of the articles, by id, for the list of collisions.

    Signals:
        shown_requested: Ids of two annotations on the same words that are to be looked at; the dialog closes.
        merged: Gets the `Done`; the dialog closes.
    """

    shown_requested = Signal(list)
    merged = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        runner: JobRunner,
        theme: Theme,
        source: Label,
        titles: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, QSize(600, 320), parent)
        self._workspace = workspace
        self._runner = runner
        self._source = source
        self._titles = titles
        self._plan: MergePlan | None = None
        self._job: Job[MergePlan] | Job[Done] | None = None
        self._is_merging = False
        self.set_title(filled(self.tr("Merge %1 into another label"), source.title))
        self._target = QComboBox()
        self._target.setAccessibleName(self.tr("Merge into"))
        for label in workspace.scheme.active:
            if label.id != source.id:
                self._target.addItem(label.title, label.id)
        self._moves = TextLabel(wraps=True)
        self._meets = TextLabel(wraps=True)
        self._keeps = TextLabel(tone="second", wraps=True)
        self._show = PushButton(self.tr("Show"))
        self._show.setAccessibleDescription(self.tr("Lists the words that have both labels"))
        self._list = QListWidget()
        self._list.setProperty("kind", "rows")
        self._list.setAccessibleName(self.tr("Words with both labels"))
        self._list.setAccessibleDescription(self.tr("Enter shows them in the text"))
        self._list.setVisible(False)
        self._problem = FieldProblem(theme)
        self._bar = JobBar()
        self._cancel = PushButton(self.tr("Cancel"))
        self._merge = PushButton(self.tr("Merge"), "primary")
        self._merge.setDefault(True)
        self._lay_out()
        self._target.currentIndexChanged.connect(self._look)
        self._show.clicked.connect(self._on_show)
        self._list.itemActivated.connect(self._on_row)
        self._cancel.clicked.connect(self.reject)
        self._merge.clicked.connect(self._on_merge)
        self._bar.stop_requested.connect(self._on_stop)
        self._look()
        self._target.setFocus()

    @override
    def reject(self) -> None:
        if self._is_merging:
            self._on_stop()
            return
        super().reject()

    @override
    def done(self, arg__1: int) -> None:
        if self._job is not None:
            self._job.forget()
        super().done(arg__1)

    def _lay_out(self) -> None:
        target = QHBoxLayout()
        target.setSpacing(12)
        into = TextLabel(self.tr("Merge into"), tone="second")
        into.setBuddy(self._target)
        target.addWidget(into)
        target.addWidget(self._target, 1)
        meets = QHBoxLayout()
        meets.setSpacing(12)
        meets.addWidget(self._meets, 1)
        meets.addWidget(self._show, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addLayout(target)
        column.addWidget(self._moves)
        column.addLayout(meets)
        column.addWidget(self._list, 100)
        column.addWidget(self._keeps)
        column.addWidget(self._problem)
        column.addStretch(1)
        self._bar.hide()
        row = self.foot.row
        row.addWidget(self._bar, 1)
        row.addStretch(0)
        row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)
        row.addWidget(self._merge)

    @Slot()
    def _look(self) -> None:
        """Finds out what merging into the chosen label would do."""
        if self._job is not None:
            self._job.forget()
        self._plan = None
        self._merge.setEnabled(False)
        source, target = self._source.id, str(self._target.currentData())
        workspace = self._workspace
        self._job = self._runner.run(
            lambda _progress: workspace.merge_plan(source, target),
            done=self._on_looked,
            failed=self._on_failed,
        )

    def _on_looked(self, plan: MergePlan) -> None:
        self._job = None
        self._plan = plan
        target = plan.target.title
        count, suggested = len(plan.moved) + plan.joined, plan.open
        self._moves.setText(self._said_moves(plan))
        self._meets.setText(self._said_meets(plan))
        self._keeps.setText(self._said_attributes(plan))
        self._meets.setVisible(bool(plan.collisions))
        self._show.setVisible(bool(plan.collisions))
        self._list.setVisible(self._list.isVisible() and bool(plan.collisions))
        self._fill(plan.collisions)
        words = filled(self.tr("Merge %Ln annotation(s) into %1", "", count), target)
        if not count and suggested:
            words = filled(self.tr("Merge %Ln suggestion(s) into %1", "", suggested), target)
        is_used = bool(count or plan.suggested)
        self._merge.setText(words if count or suggested else filled(self.tr("Archive %1"), plan.source.title))
        self._merge.setEnabled(is_used or not plan.source.is_archived)

    def _said_moves(self, plan: MergePlan) -> str:
        words = self.tr("No annotation of %1 becomes %2 as it is.")
        if plan.moved:
            count = self.tr("%Ln annotation(s)", "", len(plan.moved))
            where = self.tr("in %Ln article(s)", "", plan.articles)
            words = self.tr("From %1 to %2: %3.").replace("%3", f"{count} {where}")
        lines = [words]
        if plan.open:
            lines.append(self.tr("%Ln suggestion(s) will ask for %2 instead of %1.", "", plan.open))
        if not plan.source.is_archived:
            lines.append(self.tr("%1 is archived. All of it is one step, which can be undone."))
        words = " ".join(lines)
        return filled(words, plan.source.title, plan.target.title)

    def _said_meets(self, plan: MergePlan) -> str:
        words = self.tr("On words that have %1 already: %2.")
        words = words.replace("%2", self.tr("%Ln annotation(s)", "", len(plan.collisions)))
        lines = [filled(words, plan.target.title)]
        locale = QLocale()
        if plan.joined:
            joined = self.tr("Joined into one, because they agree: %1.")
            lines.append(joined.replace("%1", locale.toString(plan.joined)))
        if plan.staying:
            apart = self.tr("Left as they are, because they differ: %1.")
            lines.append(apart.replace("%1", locale.toString(len(plan.staying))))
        return " ".join(lines)

    def _said_attributes(self, plan: MergePlan) -> str:
        lines: list[str] = []
        if plan.mapped:
            pairs = [
                one.title if one.title == other.title else f"{one.title} → {other.title}"
                for one, other in plan.mapped
            ]
            lines.append(filled(self.tr("Values go over for: %1."), ", ".join(pairs)))
        if plan.added:
            titles = ", ".join(one.title for one in plan.added)
            words = self.tr("%2 has no field for: %1. It gets them as archived ones, so no value is lost.")
            lines.append(filled(words, titles, plan.target.title))
        return " ".join(lines)

    def _fill(self, collisions: Sequence[Collision]) -> None:
        self._list.clear()
        stays, joins = self.tr("stays"), self.tr("becomes one")
        ordered = sorted(collisions, key=lambda one: one.joined is not None)
        for one in ordered[:_MOST_SHOWN]:
            facts = (
                f"“{one_line(one.source.quote)[:60]}”", self._titles.get(one.source.article_id, ""),
                one.source.reviewer, stays if one.joined is None else joins,
            )  # fmt: skip
            item = QListWidgetItem(" · ".join(fact for fact in facts if fact), self._list)
            item.setData(_IDS, [one.source.id, one.target.id])

    def _end(self) -> None:
        self._is_merging = False
        self._job = None
        self._bar.hide()
        self._cancel.show()
        self._merge.show()
        self.page.setEnabled(True)

    @Slot()
    def _on_show(self) -> None:
        self._list.setVisible(not self._list.isVisible())
        if self._list.isVisible():
            self.resize(self.width(), max(self.height(), _HEIGHT_WITH_LIST))
            self._list.setCurrentRow(0)
            self._list.setFocus()

    @Slot(QListWidgetItem)
    def _on_row(self, item: QListWidgetItem) -> None:
        self.shown_requested.emit(item.data(_IDS))
        super().reject()

    @Slot()
    def _on_merge(self) -> None:
        plan = self._plan
        if plan is None:
            return
        workspace, source, target = self._workspace, plan.source.id, plan.target.id

        def work(progress: Progress) -> Done:
            from annotator.services.keeping import keep_before

            keep_before(workspace, progress, say=self._runner.told.emit)
            workspace.patience_ms = _PATIENCE_MS
            return workspace.merge_labels(source, target, progress)

        self._is_merging = True
        self._problem.say("")
        self.page.setEnabled(False)
        self._cancel.hide()
        self._merge.hide()
        self._bar.show()
        self._bar.begin(self._said_progress())
        self._bar.setFocus()
        self._job = self._runner.run(
            work, done=self._on_merged, failed=self._on_failed, progressed=self._on_progress
        )

    def _said_progress(self) -> str:
        target = self._plan.target.title if self._plan else ""
        return filled(self.tr("Merging %1 into %2…"), self._source.title, target)

    def _on_progress(self, done: int, total: int | None, what: str) -> None:
        self._bar.show_progress(done, total, copying_words(done, total, what) or self._said_progress())

    def _on_merged(self, done: Done) -> None:
        self._end()
        self.merged.emit(done)
        self.accept()

    def _on_failed(self, error: AnnotatorError) -> None:
        was_merging = self._is_merging
        self._end()
        if isinstance(error, Cancelled):
            self._problem.say(self.tr("Stopped. Nothing was changed.") if was_merging else "")
        else:
            self._problem.say(shown(error.sentence))

    @Slot()
    def _on_stop(self) -> None:
        if self._job is not None:
            self._bar.show_stopping()
            self._job.cancel()
