"""The history panel and what is open: reads pages in the background, follows new edits, goes to places, restores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from annotator.errors import AnnotatorError, Cancelled
from annotator.ui.job_runner import Job
from annotator.ui.sentences import shown
from annotator.ui.signals import WorkspaceSignals
from annotator.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from annotator.model.logged import LogFilter, LoggedItem
    from annotator.services.going_back import Since
    from annotator.services.reading_log import LogEntry, LogReader
    from annotator.services.workspace import Done, Workspace
    from annotator.ui.history_panel import HistoryPanel
    from annotator.ui.side_panel import SidePanel
    from annotator.ui.window_parts import WindowParts


class HistoryPanelController(QObject):
    """Makes the panel when it is first asked for. It stands where the articles stand, and gives them their place back.

    Args:
        window: Gets the panel.
        parts: All but this controller must be there.
        themes: The theme in force.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

    def __init__(self, window: QMainWindow, parts: WindowParts, themes: ThemeSwitch) -> None:
        super().__init__(parts)
        self._window = window
        self._parts = parts
        self._themes = themes
        self._session = parts.session
        self._jobs = parts.jobs
        self._panel: HistoryPanel | None = None
        self._place: SidePanel | None = None
        self._reader: LogReader | None = None
        self._job: Job[Any] | None = None  # of any result: pages and counts
        self._counting: Job[Since] | None = None
        self._signals = WorkspaceSignals(self)
        self._signals.changed.connect(self._on_changed)
        self.said.connect(parts.feedback.say)

    @property
    def panel(self) -> HistoryPanel | None:
        """The panel, once it has been asked for."""
        return self._panel

    @property
    def is_shown(self) -> bool:
        """Whether the panel is to be seen."""
        return self._place is not None and self._place.is_shown

    @Slot()
    def toggle(self) -> None:
        """Shows the panel in the place of the articles, or gives them their place back."""
        if self._place is None or self._panel is None:
            self._make()
        assert self._place is not None  # noqa: S101 - made above
        assert self._panel is not None  # noqa: S101 - made above
        self._parts.panels.take_turns(self._place, is_shown=not self._place.is_shown)
        if self._place.is_shown:
            self._attach()
            self._panel.setFocus()
        else:
            self._signals.detach()
            self._parts.focus_text()

    def _make(self) -> None:
        from annotator.ui.history_panel import HistoryPanel
        from annotator.ui.panels import HISTORY
        from annotator.ui.side_panel import SidePanel

        theme = self._themes.theme
        self._panel = panel = HistoryPanel(theme)
        title = self.tr("History")
        self._place = SidePanel(
            self._window, self._parts.read_screen, panel, panel.header, title, HISTORY, theme
        )
        self._parts.panels.add("history_panel", self._place)
        panel.filtered.connect(self._read_anew)
        panel.chosen.connect(self._on_chosen)
        panel.clicked.connect(self._on_clicked)
        panel.shown_requested.connect(self._on_shown_requested)
        panel.opened.connect(self._on_opened)
        panel.restore_requested.connect(self._on_restore)
        checkpoints = self._parts.checkpoints
        panel.back_requested.connect(checkpoints.go_back)
        panel.moment_requested.connect(checkpoints.ask)
        checkpoints.progressed.connect(panel.show_going_back)
        checkpoints.ended.connect(self._on_back_ended)
        panel.close_requested.connect(self.toggle)
        panel.left.connect(self._parts.focus_text)
        panel.model.more_wanted.connect(self._read_more)
        self._themes.changed.connect(lambda: panel.set_theme(self._themes.theme))
        self._session.project_changed.connect(self._attach)
        self._session.scheme_changed.connect(self._on_scheme_changed)
        self._session.article_changed.connect(self._on_scope_moved)
        self._parts.read_screen.view.selection_changed.connect(self._on_scope_moved)

    @Slot()
    def _attach(self) -> None:
        """Reads the log of the project that is open, and follows it."""
        from annotator.services.reading_log import LogReader

        workspace = self._session.workspace
        self._forget()
        if workspace is None or self._panel is None or not self.is_shown:
            self._signals.detach()
            self._reader = None
            if self._panel is not None:
                self._panel.model.clear()
            return
        self._reader = LogReader(workspace)
        self._signals.attach(workspace)
        self._on_scheme_changed()
        self._panel.set_reviewers(workspace.reviewers())
        self._read_anew()

    def _forget(self) -> None:
        for job in (self._job, self._counting):
            if job is not None:
                job.forget()
        self._job = self._counting = None

    def _wanted(self) -> LogFilter | None:
        """What is to be shown; None if nothing is."""
        from annotator.model.logged import LogFilter
        from annotator.ui.history_panel import ANNOTATION, ARTICLE

        panel, article = self._panel, self._session.article
        if panel is None:
            return None
        selected = self._parts.read_screen.view.selected_annotation()
        if panel.scope == ANNOTATION:
            return LogFilter(None, selected, panel.reviewer, panel.typed) if selected else None
        if panel.scope == ARTICLE:
            return LogFilter(article.id, None, panel.reviewer, panel.typed) if article else None
        return LogFilter(None, None, panel.reviewer, panel.typed)

    @Slot()
    def _read_anew(self) -> None:
        panel, reader, wanted = self._panel, self._reader, self._wanted()
        if panel is None:
            return
        self._forget()
        panel.model.clear()
        self._on_chosen()
        if reader is None or wanted is None:
            panel.show_places(is_loading=False)
            return
        self._job = self._jobs.run(lambda _: reader.page(wanted), done=self._on_page, failed=self._on_failed)

    @Slot()
    def _read_more(self) -> None:
        panel, reader, wanted = self._panel, self._reader, self._wanted()
        if panel is None or reader is None or wanted is None:
            return
        before = panel.model.oldest
        self._job = self._jobs.run(
            lambda _: reader.page(wanted, before=before), done=self._on_page, failed=self._on_failed
        )

    def _on_page(self, entries: list[LogEntry]) -> None:
        from annotator.services.reading_log import PAGE

        if self._panel is not None:
            self._panel.model.append(entries, has_more=len(entries) == PAGE)
            self._panel.show_places(is_loading=False)

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        """Something was done: it comes on top."""
        panel, reader, wanted = self._panel, self._reader, self._wanted()
        workspace = self._session.workspace
        if panel is None or reader is None or workspace is None or not self.is_shown:
            return
        panel.set_reviewers(workspace.reviewers())
        if wanted is None or not panel.model.rowCount() or (self._job and not self._job.is_finished):
            self._read_anew()
            return
        newest = panel.model.newest
        self._job = self._jobs.run(
            lambda _: reader.page(wanted, after=newest), done=self._on_new, failed=self._on_failed
        )

    def _on_new(self, entries: list[LogEntry]) -> None:
        from annotator.services.reading_log import PAGE

        if self._panel is None:
            return
        if len(entries) == PAGE:
            self._read_anew()
            return
        self._panel.model.prepend(entries)
        self._on_chosen()

    @Slot()
    def _on_scope_moved(self) -> None:
        """Another article or annotation: the history of it, if that is what is shown."""
        from annotator.ui.history_panel import ALL, ANNOTATION

        panel = self._panel
        if panel is None or not self.is_shown or panel.scope == ALL:
            return
        has_moved = self._parts.read_screen.view.selected_annotation() is not None
        if panel.scope != ANNOTATION or has_moved or not panel.hasFocus():
            self._read_anew()

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self._panel is not None:
            self._panel.set_scheme(self._session.scheme)

    @Slot(int)
    def _on_opened(self, number: int) -> None:
        panel, reader = self._panel, self._reader
        if panel is None or reader is None:
            return
        row = panel.model.row(panel.model.place_of(number))
        if row is not None and row.is_open:
            panel.model.set_opened(number, [])
            return
        self._jobs.run(
            lambda _: reader.items(number),
            done=lambda items: panel.model.set_opened(number, items),
            failed=self._on_failed,
        )

    @Slot()
    def _on_chosen(self) -> None:
        panel, reader = self._panel, self._reader
        if panel is None:
            return
        row = panel.current()
        if row is None or reader is None:
            panel.show_details("", "", "", is_somewhere=False, is_gone=False, checkpoint=None)
            return
        words, entry = panel.words, row.entry
        items = self._items(row.item, entry)
        annotations, articles = reader.gone(items)
        is_checkpoint = entry.checkpoint is not None and not row.is_gone
        changes = "\n".join(words.change(change) for item in items for change in item.changes)
        panel.show_details(
            words.title(entry, row.item),
            f"{entry.step.reviewer}, {words.when(entry.step.at, is_exact=True)}",
            changes,
            is_somewhere=bool(self._somewhere(items, entry)) and not articles,
            is_gone=len(annotations) == 1 or (len(articles) == 1 and not annotations),
            checkpoint=entry.number if is_checkpoint else None,
        )
        if is_checkpoint:
            self._count(entry.number)

    def _items(self, item: LoggedItem | None, entry: LogEntry) -> Sequence[LoggedItem]:
        if item is not None:
            return (item,)
        return entry.items if entry.step.revisions <= 2 and len(entry.items) == 1 else ()

    def _somewhere(self, items: Sequence[LoggedItem], entry: LogEntry) -> str | None:
        article = next((one.article_id for one in items if one.article_id is not None), None)
        return article or entry.step.article_id

    def _count(self, number: int) -> None:
        reader, panel = self._reader, self._panel
        if reader is None or panel is None:
            return
        if self._counting is not None:
            self._counting.forget()

        def show(since: Since) -> None:
            row = panel.current()
            if row is not None and row.entry.number == number:
                entry = row.entry
                who = f"{entry.step.reviewer}, {panel.words.when(entry.step.at, is_exact=True)}"
                panel.show_details(
                    panel.words.title(entry, None), who, panel.words.since(since),
                    is_somewhere=False, is_gone=False, checkpoint=number if since.edits else None,
                )  # fmt: skip

        self._counting = self._jobs.run(
            lambda progress: reader.since(number, progress), done=show, failed=self._on_failed
        )

    @Slot()
    def _on_clicked(self) -> None:
        """Shows the place; a drawer would go with that, and with it the buttons, so there the button is asked for."""
        if self._place is not None and not self._place.is_drawer:
            self._on_shown_requested()

    @Slot()
    def _on_shown_requested(self) -> None:
        """Opens the article, and selects the annotation if it is there, else the words where it was."""
        panel = self._panel
        row = panel.current() if panel is not None else None
        if row is None:
            return
        items = self._items(row.item, row.entry) or row.entry.items
        article = self._somewhere(items, row.entry)
        one = next((item.annotation for item in items if item.annotation is not None), None)
        if article is None or self._session.summary(article) is None:
            if article is not None:
                self.said.emit(self.tr("The article was removed from the project."))
            return
        ids = [one.id] if one is not None else []
        self._parts.navigation.show_passage(article, ids, one.span if one is not None else None)
        self._parts.panels.close_drawers()

    @Slot()
    def _on_restore(self) -> None:
        panel, reader = self._panel, self._reader
        row = panel.current() if panel is not None else None
        if row is None or reader is None:
            return
        annotations, articles = reader.gone(self._items(row.item, row.entry))
        ids, gone = sorted(annotations), sorted(articles)

        def act(workspace: Workspace) -> Done | None:
            if gone and not ids:
                return workspace.restore_article(gone[0])
            return workspace.restore_annotation(ids[0]) if ids else None

        def show(done: Done) -> None:
            if done.article_id is not None and self._session.summary(done.article_id) is not None:
                self._parts.navigation.show_passage(done.article_id, done.annotation_ids, None)
            self.said.emit(f"{shown(done.words)}.")

        self._parts.acts.perform(act, show)

    @Slot()
    def _on_back_ended(self) -> None:
        if self._panel is not None:
            self._panel.end_going_back()
            self._on_chosen()

    def _on_failed(self, error: AnnotatorError) -> None:
        if not isinstance(error, Cancelled):
            self.said.emit(shown(error.sentence))
