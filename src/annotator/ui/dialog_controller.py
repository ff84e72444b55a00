"""The dialogs: opens them over the window, and does what they decide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow

from annotator.errors import AnnotatorError
from annotator.ui.action_set import ActionSet
from annotator.ui.acts import Acts
from annotator.ui.job_runner import JobRunner
from annotator.ui.navigation import Navigation
from annotator.ui.plain_words import filled
from annotator.ui.project_controller import ProjectController
from annotator.ui.sentences import shown
from annotator.ui.session import Session
from annotator.ui.show_folder import show_folder
from annotator.ui.theme_switch import ThemeSwitch
from annotator.ui.window_state import WindowState

if TYPE_CHECKING:
    from annotator.model.article import Excluded
    from annotator.model.span import Span
    from annotator.services.exporting import ExportReport
    from annotator.services.importing import ImportReport
    from annotator.services.litter_alike import Alike
    from annotator.ui.dialogs.settings_dialog import SettingsDialog

_SUFFIX = ".db"

_READY_MS = 1_000
"""After a project was opened: by then it stands on the screen, and nobody has labelled anything or asked for an export yet."""


class DialogController(QObject):
    """Each dialog is imported when it is asked for, and goes when it is closed; then the text has the focus again.

    Signals:
        said: Words for the hint line.
        left: A dialog was closed.
        offered: What can be done after what was said: the words of a button, and what it does.
        only_wanted: Ids of the only annotations to show, and of the only articles to list.
    """

    said = Signal(str)
    offered = Signal(str, object)
    only_wanted = Signal(list, list)
    left = Signal()

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        jobs: JobRunner,
        navigation: Navigation,
        projects: ProjectController,
        themes: ThemeSwitch,
        acts: Acts,
        commands: ActionSet,
        state: WindowState,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._jobs = jobs
        self._navigation = navigation
        self._projects = projects
        self._themes = themes
        self._acts = acts
        self._commands = commands
        self._state = state
        self._ready = QTimer(self, singleShot=True, interval=_READY_MS)
        self._ready.timeout.connect(self._on_ready)
        projects.loaded.connect(self._ready.start)

    def ask_new(self) -> None:
        """Asks for the name of a new project, and makes it."""
        from annotator.ui.dialogs.new_project import NewProjectDialog

        dialog = NewProjectDialog(self._themes.theme, self._folder(), self._window)
        dialog.named.connect(self._on_named)
        self._show(dialog)

    def ask_open(self) -> None:
        """Asks for a project and opens it."""
        dialog = QFileDialog(self._window, self.tr("Open project"), str(self._folder()))
        dialog.setNameFilter(self.tr("Projects (*%1)").replace("%1", _SUFFIX))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._projects.open)
        self._show(dialog)

    def ask_import(self, sources: Sequence[Path] = ()) -> None:
        """Opens the import dialog, with files that were dropped."""
        if self._session.workspace is not None and not self._refuses():
            self._import(sources, None)

    def _import(self, sources: Sequence[Path], version_of: str | None) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        from annotator.ui.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(workspace, self._jobs, self._themes.theme, self._window, sources, version_of)
        dialog.imported.connect(self._on_imported)
        self._show(dialog)

    def ask_version(self) -> None:
        """Asks for the file of a newer version of the open article."""
        article = self._session.article
        if article is None or self._session.workspace is None or self._refuses():
            return
        dialog = QFileDialog(self._window, self.tr("New version from file"), str(self._folder()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self._import_file, article.id))
        self._show(dialog)

    def ask_work(self) -> None:
        """Asks for the project of another reviewer, to be brought into this one."""
        if self._session.workspace is None or self._refuses():
            return
        dialog = QFileDialog(self._window, self.tr("Import a reviewer’s work"), str(self._folder()))
        dialog.setNameFilter(self.tr("Projects (*%1)").replace("%1", _SUFFIX))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self._import_file, None))
        self._show(dialog)

    def _import_file(self, version_of: str | None, path: str) -> None:
        self._import([Path(path)], version_of)

    def ask_alike(self, lines: Sequence[Span]) -> None:
        """Looks for lines like these in all articles, and asks which of them to exclude."""
        workspace, article = self._session.workspace, self._session.article
        if workspace is None or article is None or self._refuses():
            return
        if not lines:
            self.said.emit(self.tr("Put the caret on a line first."))
            return
        from annotator.services.litter_alike import alike

        self._jobs.run(
            lambda progress: alike(workspace, article.id, lines, progress),
            done=self._show_alike,
            failed=lambda error: self.said.emit(shown(error.sentence)),
        )

    def _show_alike(self, found: list[Alike]) -> None:
        if not found:
            self.said.emit(self.tr("No line like this that could be excluded."))
            return
        from annotator.ui.dialogs.litter_dialog import LitterDialog
        from annotator.ui.dialogs.litter_rows import LitterRow

        rows = [LitterRow(one.words, one.region.kind, one.title, goes=one.is_same) for one in found]
        dialog = LitterDialog(
            self._themes.theme, self.tr("Lines like this in all articles"), rows, self._window
        )
        dialog.decided.connect(partial(self._exclude, found))
        self._show(dialog)

    def _exclude(self, found: Sequence[Alike], places: Sequence[int]) -> None:
        """Excludes lines of many articles in one step, in the background."""
        workspace = self._session.workspace
        if workspace is None or not places:
            return
        lines: dict[str, list[Excluded]] = {}
        for one in (found[place] for place in places):
            lines.setdefault(one.article_id, []).append(one.region)
        undo = self.tr("**Ctrl+Z** undoes.")
        self._acts.perform_with_copy(
            lambda workspace: workspace.exclude_lines(lines),
            lambda done: self.said.emit(f"{shown(done.words)}. {undo}"),
            is_long=True,
        )

    def ask_export(self) -> None:
        """Opens the export dialog."""
        workspace, article = self._session.workspace, self._session.article
        if workspace is None:
            return
        from annotator.ui.dialogs.export_dialog import ExportDialog

        current = article.id if article else None
        self._ready.stop()
        self._session.settle_rows()
        dialog = ExportDialog(
            workspace, self._jobs, self._themes.theme, self._window, current, articles=self._session.every
        )
        dialog.exported.connect(self._on_exported)
        dialog.shown_requested.connect(self._on_found_requested)
        self._show(dialog)

    def show_keys(self) -> None:
        """Opens the sheet of keys."""
        from annotator.services.default_scheme import default_scheme
        from annotator.ui.dialogs.key_sheet import KeySheet

        scheme = self._session.scheme or default_scheme()
        self._show(KeySheet(self._themes.theme, scheme, self._window, self._commands.rows))

    def change_labels(self, label_id: str | None = None, field: str = "") -> None:
        """Opens the settings at the labels, at one of them, in its ``title`` or ``key``."""
        from annotator.ui.dialogs.settings_labels import LabelsPage

        page = self._open_settings("labels").page_shown()
        if label_id is not None and isinstance(page, LabelsPage):
            page.choose(label_id, field)

    def show_settings(self, page_id: str | None = None) -> None:
        """Opens the settings, at a page by its id or at the first one."""
        self._open_settings(page_id)

    def _open_settings(self, page_id: str | None) -> SettingsDialog:
        from annotator.services.settings import load_settings
        from annotator.ui.dialogs.settings_dialog import SettingsDialog
        from annotator.ui.dialogs.settings_page import SettingsContext

        if self._state.settings is None:
            self._state.take(load_settings())
        context = SettingsContext(
            self._state, self._themes, self._session, self._acts, self._jobs, self._projects, self._commands
        )
        dialog = SettingsDialog(context, page_id, self._window)
        dialog.shown_requested.connect(self._on_shown_requested)
        self._show(dialog)
        return dialog

    def show_about(self) -> None:
        """Opens the page about the program."""
        from annotator.ui.dialogs.about import AboutDialog

        workspace = self._session.workspace
        target = workspace.target if workspace else None
        self._show(AboutDialog(self._themes.theme, target, self._window))

    def show_dialog(self, dialog: QDialog) -> None:
        """Opens a dialog that its owner has made; it goes when it is closed."""
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _folder(self) -> Path:
        workspace = self._session.workspace
        if workspace is not None and workspace.path is not None:
            return workspace.path.absolute().parent
        return Path.cwd()

    def _refuses(self) -> bool:
        workspace = self._session.workspace
        if workspace is not None and workspace.is_writable:
            return False
        self.said.emit(shown(workspace.why_read_only or "") if workspace else "")
        return True

    @Slot()
    def _on_ready(self) -> None:
        from annotator.ui.loading import get_ready

        self._jobs.run(get_ready, done=lambda _nothing: None, failed=lambda _error: None)

    @Slot(str, Path)
    def _on_named(self, name: str, path: Path) -> None:
        self._projects.make(str(path), name)

    @Slot()
    def _on_finished(self) -> None:
        if self._session.article is None:
            self._navigation.open_last_or_first()
        # Without a window manager nobody else makes the window the active one again.
        self._window.activateWindow()
        self.left.emit()

    @Slot(object)
    def _on_imported(self, report: ImportReport) -> None:
        if self._session.article is None:
            self._session.settle_rows()  # the first article is opened, and what is said next stays
        if report.step is not None and not report.articles_added and not report.annotations_added:
            suggestions = sum(one.suggestions for one in report.files if one.state == "ready")
            words = self.tr("Imported %Ln suggestion(s). Undo takes it back.", "", suggestions)
            self.said.emit(
                words if suggestions else self.tr("Imported what the file says. Undo takes it back.")
            )
            return
        articles = self.tr("Imported %n article(s).", "", report.articles_added)
        annotations = self.tr("%n annotation(s) came with them.", "", report.annotations_added)
        self.said.emit(f"{articles} {annotations}" if report.annotations_added else articles)

    @Slot(object)
    def _on_exported(self, report: ExportReport) -> None:
        path = report.path
        if path is None:
            return
        words = filled(self.tr("Exported %n annotation(s) to %1.", "", report.annotations), path.name)
        if report.account is not None and report.losses.counts():
            told = filled(self.tr("What is not in it stands in %1."), report.account.name)
            words = f"{words} {told}"
        self.said.emit(words)
        self.offered.emit(
            self.tr("Show in folder"),
            lambda: show_folder(path),
        )

    @Slot(list, list)
    def _on_found_requested(self, ids: Sequence[str], article_ids: Sequence[str]) -> None:
        """Shows what a check has found and nothing else, beginning with the first of it."""
        workspace = self._session.workspace
        if workspace is None:
            return
        try:
            places = workspace.places_of(ids) if ids else {}
        except AnnotatorError as error:
            self.said.emit(shown(error.sentence))
            return
        found = list(dict.fromkeys(places.values())) if ids else list(article_ids)
        if not found:
            self.said.emit(self.tr("What was found is not in the project any more."))
            return
        self.only_wanted.emit(list(places), found)
        self._navigation.show_passage(found[0], list(places), None)
        articles = self.tr("in %Ln article(s)", "", len(found))
        if ids:
            words = self.tr("Showing %Ln annotation(s) %1. Clear shows all again.", "", len(places))
            self.said.emit(filled(words, articles))
        else:
            self.said.emit(self.tr("Listing %Ln article(s). Clear lists all again.", "", len(found)))

    @Slot(list)
    def _on_shown_requested(self, ids: Sequence[str]) -> None:
        workspace = self._session.workspace
        if workspace is None or not ids:
            return
        try:
            found = workspace.annotation(ids[0])
        except AnnotatorError as error:
            self.said.emit(shown(error.sentence))
            return
        if found is not None:
            self._navigation.show_passage(found.article_id, ids, None)
