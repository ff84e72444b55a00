"""Projects: opening, making, closing, importing, exporting, backups, who annotates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QMenu

from annotator.errors import AnnotatorError, Cancelled
from annotator.paths import config_folder
from annotator.services.sample import sample_project
from annotator.ui.acts import Acts
from annotator.ui.job_runner import JobRunner
from annotator.ui.loading import Opened, load
from annotator.ui.navigation import Navigation
from annotator.ui.plain_words import filled, no_mnemonic
from annotator.ui.read_screen import ReadScreen
from annotator.ui.run_marker import RunMarker
from annotator.ui.sentences import shown
from annotator.ui.session import Session
from annotator.ui.window_state import WindowState

if TYPE_CHECKING:
    from annotator.services.jobs import Progress
    from annotator.services.workspace import Workspace


class ProjectController(QObject):
    """Has one project open at a time, and closes it.

    Attributes:
        wanted_path: The file that was last asked for; None for a server.
        may_leave: Whether the open project may be closed; else it calls what it is given when it may.

    Signals:
        said: Words for the hint line.
        loaded: A project is open, with the settings; the first time the window takes them.
        failed: A project could not be opened; gets the `AnnotatorError`.
        recovered: The program had not closed this project before; gets the step that was saved last, or None.
        backed_up: A dated backup was made.
        reviewer_changed: Somebody else annotates.
    """

    said = Signal(str)
    loaded = Signal()
    failed = Signal(object)
    recovered = Signal(object)
    backed_up = Signal()
    reviewer_changed = Signal()

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        acts: Acts,
        jobs: JobRunner,
        screen: ReadScreen,
        navigation: Navigation,
        state: WindowState,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._acts = acts
        self._jobs = jobs
        self._screen = screen
        self._navigation = navigation
        self._state = state
        self._reviewer: str | None = None
        self._named: str | None = None
        session.project_changed.connect(self._on_project_changed)
        session.articles_changed.connect(self._on_articles_changed)
        self._marker = RunMarker(config_folder())
        self.wanted_path: Path | None = None
        self.may_leave: Callable[[Callable[[], object]], bool] = lambda _then: True
        state.changed.connect(self._on_setting_changed)

    def open(self, target: str, *, reviewer: str | None = None, article: str | None = None) -> None:
        """Opens another project in the background; the one before stays until this one is there."""
        self._load(target, reviewer, article, None)

    def make(self, target: str, name: str) -> None:
        """Makes an empty project and opens it, likewise."""
        self._load(target, None, None, name)

    def open_sample(self) -> None:
        """Opens the sample project, which is made if it is not there yet."""
        if self._acts.is_saving:
            self.said.emit(self.tr("Still saving. Try again in a moment."))
            return
        if not self.may_leave(self.open_sample):
            return
        name = self.tr("Sample")

        def work(_progress: Progress) -> Opened:
            return load(str(sample_project(config_folder(), name=name)), self._reviewer)

        self._jobs.run(work, done=self.show, failed=self.failed.emit)

    def show(self, opened: Opened, article: str | None = None, *, reviewer: str | None = None) -> None:
        """Shows a project, and an article of it by id, name or title; the reviewer who was named stays."""
        self._reviewer = reviewer or self._reviewer
        self.close()
        if self._state.settings is None:
            self._state.take(opened.settings)
        workspace = opened.workspace
        self._session.set_workspace(workspace, opened.listing)
        self._remember(workspace)
        self._on_setting_changed("fills_values")
        self.loaded.emit()
        if self._marker.set(workspace.target) and workspace.is_writable:
            self.recovered.emit(workspace.newest_step())
        wanted = self._find(article)
        if not self._session.summaries:
            self._screen.show_welcome()
        elif wanted is None or not self._navigation.open_article(wanted):
            self._navigation.open_last_or_first()
        if article is not None and wanted is None:
            self.said.emit(filled(self.tr("There is no article “%1”."), article))

    def close(self) -> None:
        """Closes the project; the window shows none."""
        workspace = self._session.workspace
        if workspace is None:
            return
        self._navigation.keep_place()
        self._acts.forget()
        self._session.set_workspace(None)
        workspace.close()
        self._marker.clear()

    def fill_recent(self, menu: QMenu) -> None:
        """Fills the menu of projects opened before."""
        menu.clear()
        settings, current = self._state.settings, self._session.workspace
        for target in settings.recent if settings else []:
            entry = menu.addAction(no_mnemonic(target))
            entry.setEnabled(current is None or current.target != target)
            entry.triggered.connect(lambda _checked=False, target=target: self.open(target))
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def backup(self) -> None:
        """Makes a dated backup beside the database; everything is saved already."""
        workspace = self._session.workspace
        if workspace is None:
            return
        from annotator.services.backup import backup

        self.said.emit(self.tr("Making a backup…"))
        self._jobs.run(
            lambda _progress: backup(workspace, None),
            done=self._on_backed_up,
            failed=self._refuse,
        )

    @Slot(object)
    def _on_backed_up(self, path: Path) -> None:
        self.said.emit(self.tr("Backup made: %1").replace("%1", str(path)))
        self.backed_up.emit()

    def change_reviewer(self, name: str) -> None:
        """From now on somebody else annotates; the settings keep the name."""
        workspace = self._session.workspace
        if workspace is None:
            return
        workspace.change_reviewer(name)
        self._reviewer = None
        self._state.change("reviewer", workspace.reviewer)
        self._session.read_again()
        self.reviewer_changed.emit()

    @Slot()
    def _on_project_changed(self) -> None:
        self._named = None

    @Slot()
    def _on_articles_changed(self) -> None:
        """The reviewer may have got another name, by a rename or a merge, or the old one back."""
        workspace = self._session.workspace
        if workspace is None:
            return
        if self._named not in (None, workspace.reviewer):
            self._reviewer = None
            self._state.change("reviewer", workspace.reviewer)
            self.reviewer_changed.emit()
        self._named = workspace.reviewer

    def open_anew(self, copy: Callable[[Path | None], Path]) -> None:
        """Opens the file that has taken the place of the open one; ``copy`` keeps what was shown beside it, as a dated copy."""
        workspace = self._session.workspace
        if workspace is None or self._acts.is_saving or not self.may_leave(lambda: self.open_anew(copy)):
            return

        def done(path: Path) -> None:
            self._on_backed_up(path)
            self.close()  # before the other is opened: the two share the name of their log
            self.open(workspace.target)

        self._jobs.run(lambda _progress: copy(None), done=done, failed=self._refuse)

    def _load(self, target: str, reviewer: str | None, article: str | None, new_name: str | None) -> None:
        if self._acts.is_saving:
            self.said.emit(self.tr("Still saving. Try again in a moment."))
            return
        if not self.may_leave(lambda: self._load(target, reviewer, article, new_name)):
            return
        self._reviewer = reviewer or self._reviewer
        self.wanted_path = None if "://" in target else Path(target)

        def work(_progress: Progress) -> Opened:
            return load(target, self._reviewer, new_name=new_name)

        self._jobs.run(work, done=lambda opened: self.show(opened, article), failed=self.failed.emit)

    def _refuse(self, error: AnnotatorError) -> None:
        if not isinstance(error, Cancelled):
            self.said.emit(shown(error.sentence))

    def _find(self, article: str | None) -> str | None:
        if not article:
            return None
        for one in self._session.summaries:
            if article in (one.id, one.name, one.title) or one.id.startswith(article):
                return one.id
        return None

    @Slot(str)
    def _on_setting_changed(self, name: str) -> None:
        settings, workspace = self._state.settings, self._session.workspace
        if name == "fills_values" and settings is not None and workspace is not None:
            workspace.fills_values = settings.fills_values

    def _remember(self, workspace: Workspace) -> None:
        settings = self._state.settings
        if settings is not None:
            settings.opened(workspace.target)
            self._state.save_soon()
