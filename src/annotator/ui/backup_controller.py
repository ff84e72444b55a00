"""Backups in the window: made by themselves after opening, listed, restored; and a file that is damaged, rescued."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow

from annotator.errors import AnnotatorError, Cancelled, DatabaseError
from annotator.ui.date_words import moment_words
from annotator.ui.job_runner import Job
from annotator.ui.plain_words import filled
from annotator.ui.sentences import shown
from annotator.ui.show_folder import show_folder
from annotator.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from annotator.services.backup import Backup
    from annotator.services.jobs import Progress
    from annotator.services.keeping import Fall
    from annotator.services.rescuing import Rescue
    from annotator.services.workspace import Workspace
    from annotator.store.standing import Standing
    from annotator.ui.dialogs.backups_dialog import BackupsDialog
    from annotator.ui.dialogs.copy_bar import CopyBar
    from annotator.ui.window_parts import WindowParts

FALLEN = "fallen"
"""The banner that asks about annotations that are gone."""

_LATER_MS = 4_000
"""After a project was opened: by then it stands on the screen."""

_SUFFIX = ".db"


class BackupController(QObject):
    """Looks after the file that is open, without anybody waiting for it.

    Args:
        window: The dialogs stand over it.
        parts: Projects, dialogs, screen and jobs must be there.
        themes: The theme in force.

    Signals:
        said: Words for the hint line.
        damaged: The file that is open turned out to be damaged; gets the `DatabaseError`.
    """

    said = Signal(str)
    damaged = Signal(object)

    def __init__(self, window: QMainWindow, parts: WindowParts, themes: ThemeSwitch) -> None:
        super().__init__(parts)
        self._window = window
        self._parts = parts
        self._session = parts.session
        self._themes = themes
        self._job: Job[Any] | None = None  # of any result: what was looked for
        self._bar: CopyBar | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.look)
        self.said.connect(parts.feedback.say)
        parts.projects.loaded.connect(self._later.start)
        self._session.project_changed.connect(self._on_project_changed)
        parts.acts.copies.said.connect(self._on_copying)
        parts.jobs.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _on_project_changed(self) -> None:
        self._later.stop()
        self._parts.read_screen.banners.dismiss(FALLEN)
        if self._job is not None:
            self._job.forget()
            self._job = None

    @Slot(str)
    def _on_told(self, sentence: str) -> None:
        self.said.emit(shown(sentence))

    @Slot(str, int, int)
    def _on_copying(self, words: str, done: int, total: int) -> None:
        """Makes the bar when a copy takes long for the first time; it then looks after itself."""
        if self._bar is None:
            from annotator.ui.dialogs.copy_bar import CopyBar

            self._bar = CopyBar(self._parts.acts.copies)
            self._parts.read_screen.add_bar(self._bar)
            self._bar.begin(words)
            self._bar.show()
            self._bar.show_progress(done, total, words)

    @Slot()
    def look(self) -> None:
        """Checks the file's pages; asks if far fewer annotations are there; else makes a backup if one is due."""
        workspace = self._session.workspace
        if workspace is not None and workspace.path is not None:
            self._job = self._parts.jobs.run(
                partial(_look, workspace), done=self._on_looked, failed=self._on_look_failed
            )

    def _on_looked(self, fall: Fall | None) -> None:
        if fall is None:
            return
        locale = QLocale()
        words = self.tr("This project has %1 annotations. The backup of %2 has %3.")
        words = words.replace("%1", locale.toString(fall.now)).replace("%3", locale.toString(fall.before))
        self._parts.read_screen.banners.show_banner(
            FALLEN, "warning", self.tr("Were so many annotations meant to go?"),
            words.replace("%2", moment_words(fall.copy.made_at.isoformat())),
            [(self.tr("Keep it as it is"), self._keep_as_it_is), (self.tr("Show the backups…"), self.show_backups)],
        )  # fmt: skip

    def _keep_as_it_is(self) -> None:
        """The answer to the question: the state is backed up as it is, so that it is not asked again."""
        workspace = self._session.workspace
        self._parts.read_screen.banners.dismiss(FALLEN)
        self._parts.focus_text()
        if workspace is not None:
            self._job = self._parts.jobs.run(
                partial(_keep, workspace), done=lambda _made: None, failed=self._on_look_failed
            )

    def _on_look_failed(self, error: AnnotatorError) -> None:
        if isinstance(error, DatabaseError) and error.problem == "damaged":
            self.damaged.emit(error)
        elif not isinstance(error, Cancelled):
            self.said.emit(shown(error.sentence))

    def show_backups(self, path: Path | None = None) -> None:
        """Opens the list of backups: of the project that is open, or of the file that could not be opened."""
        workspace = self._session.workspace
        project = path or (workspace.path if workspace is not None else None)
        if project is None:
            if workspace is not None:
                self.said.emit(self.tr("This project is on a server. Its backups are made there."))
            return
        from annotator.services.backup import backups_of
        from annotator.ui.dialogs.backups_dialog import BackupsDialog

        found = backups_of(project)
        is_writable = path is not None or (workspace is not None and workspace.is_writable)
        dialog = BackupsDialog(self._themes.theme, found, is_writable=is_writable, parent=self._window)

        def restore(one: Backup) -> None:
            self._restore(project, one)

        def look_into(one: Backup) -> None:
            self._parts.projects.open(str(one.path))

        def show(one: Backup) -> None:
            show_folder(one.path)

        dialog.restore_requested.connect(restore)
        dialog.open_requested.connect(look_into)
        dialog.folder_requested.connect(show)
        self._parts.dialogs.show_dialog(dialog)
        self._fill(dialog, project, found)

    def _fill(self, dialog: BackupsDialog, project: Path, found: list[Backup]) -> None:
        from annotator.services.backup import standing_of

        nows: list[Standing | None] = []

        def read(progress: Progress) -> list[Standing | None]:
            nows.append(standing_of(project))
            states: list[Standing | None] = []
            for one in found:
                progress.check()
                states.append(standing_of(one.path))
            return states

        def fill(states: list[Standing | None]) -> None:
            for one, state in zip(found, states, strict=True):
                dialog.fill(one, state, nows[0])

        job = self._parts.jobs.run(read, done=fill, failed=self._on_look_failed)
        dialog.finished.connect(job.forget)

    def _restore(self, project: Path, one: Backup) -> None:
        """Closes the project, puts the backup in its place, and opens it again, whatever came of it."""
        if self._parts.acts.is_saving:
            self.said.emit(self.tr("Still saving. Try again in a moment."))
            return
        if not self._parts.projects.may_leave(lambda: self._restore(project, one)):
            return
        from annotator.services.restoring_copies import restore

        workspace = self._session.workspace
        if workspace is not None and workspace.path == project:
            self._parts.projects.close()
        elif workspace is None:
            project = project.absolute()
        self.said.emit(self.tr("Restoring the backup…"))

        def after(words: str) -> None:
            self._parts.projects.open(str(project))
            self._say_when_open(words)

        self._parts.jobs.run(
            lambda _progress: restore(project, one.path),
            done=lambda kept: after(self._restored(one, kept)),
            failed=lambda error: after(shown(error.sentence)),
        )

    def _restored(self, one: Backup, kept: Path | None) -> str:
        words = self.tr("The backup of %1 is restored.").replace("%1", moment_words(one.made_at.isoformat()))
        if kept is None:
            return words
        there = filled(self.tr("What was there is in %1."), kept.name)
        return f"{words} {there}"

    def _say_when_open(self, words: str) -> None:
        projects = self._parts.projects

        def say() -> None:
            projects.loaded.disconnect(say)
            QTimer.singleShot(
                0, self, lambda: self.said.emit(words)
            )  # after the article is opened, which says its own

        projects.loaded.connect(say)

    def ask_rescue(self, path: Path) -> None:
        """Asks where what can be read of a damaged file is to go, saves it there, and opens that."""
        dialog = QFileDialog(self._window, self.tr("Save what can be read"), str(path.absolute().parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Projects (*%1)").replace("%1", _SUFFIX))
        dialog.setDefaultSuffix(_SUFFIX.removeprefix("."))
        dialog.selectFile(f"{path.stem}.rescued{_SUFFIX}")
        dialog.fileSelected.connect(partial(self._rescue, path))
        self._parts.dialogs.show_dialog(dialog)

    def _rescue(self, path: Path, output: str) -> None:
        from annotator.services.rescuing import rescue

        self.said.emit(self.tr("Reading what can be read…"))
        self._parts.jobs.run(
            lambda progress: rescue(path, Path(output), progress),
            done=self._on_rescued,
            failed=self._on_look_failed,
        )

    def _on_rescued(self, done: Rescue) -> None:
        locale = QLocale()
        words = self.tr("Saved: %1 articles and %2 annotations. What is lost stands in %3.")
        for mark, value in (
            ("%1", locale.toString(done.saved["article"])),
            ("%2", locale.toString(done.saved["annotation"])),
        ):
            words = words.replace(mark, value)
        self._parts.projects.open(str(done.path))
        self._say_when_open(words.replace("%3", done.report.name))


def _look(workspace: Workspace, progress: Progress) -> Fall | None:
    from annotator.services.keeping import look_after
    from annotator.services.proving import prove

    wrong = workspace.database.quick_check(lambda: progress.is_cancelled)
    if wrong:
        raise DatabaseError(
            f"“{workspace.target}” is damaged: {wrong[0]}. annotator check lists what is wrong; or open a backup.",
            problem="damaged",
        )
    progress.check()
    fall = look_after(workspace, progress)
    prove(workspace, progress)
    return fall


def _keep(workspace: Workspace, progress: Progress) -> Backup | None:
    from annotator.services.keeping import keep_copy

    return keep_copy(workspace, progress)
