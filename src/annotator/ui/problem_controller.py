"""Problems that stay at the top of the text until they are settled, and what can be done about each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, QTime, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow

from annotator.errors import AnnotatorError, Cancelled, DatabaseError
from annotator.paths import home
from annotator.ui.banner import Action
from annotator.ui.date_words import moment_words
from annotator.ui.plain_words import filled
from annotator.ui.sentences import shown
from annotator.ui.show_folder import show_folder

if TYPE_CHECKING:
    from annotator.model.edit import Step
    from annotator.services.backup import Backup
    from annotator.services.workspace import Workspace
    from annotator.ui.window_parts import WindowParts

_OPEN, _UNSAVED, _READ_ONLY, _TEXT, _RECOVERED = "open", "unsaved", "read-only", "text", "recovered"
_AWAY = "away"
_SUFFIX = ".db"
_LONG = 200_000
_PAINTED_MS = 200


class ProblemController(QObject):
    """Shows them, and does what their buttons say.

    Args:
        parts: Projects, navigation, screen and jobs must be there.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

    def __init__(self, window: QMainWindow, parts: WindowParts) -> None:
        super().__init__(parts)
        self._window = window
        self._parts = parts
        self._session = parts.session
        self._banners = parts.read_screen.banners
        self.said.connect(parts.feedback.say)
        parts.projects.failed.connect(self._on_open_failed)
        parts.projects.recovered.connect(self._on_recovered)
        parts.acts.failed.connect(self._on_failed)
        parts.outside.taken_away.connect(self._on_taken_away)
        parts.outside.damaged.connect(self._on_damaged)
        parts.outside.came_back.connect(self._on_came_back)
        parts.backups.damaged.connect(self._on_damaged)
        self._session.project_changed.connect(self._on_project_changed)
        self._looking = QTimer(self, singleShot=True)
        self._looking.timeout.connect(self._check_text)
        self._session.article_changed.connect(self._on_article_changed)

    def _dismisser(self, key: str) -> Callable[[], None]:
        def dismiss() -> None:
            self._banners.dismiss(key)
            self._parts.read_screen.setFocus(Qt.FocusReason.OtherFocusReason)

        return dismiss

    @Slot()
    def _on_project_changed(self) -> None:
        for key in (_OPEN, _UNSAVED, _READ_ONLY, _TEXT, _RECOVERED, _AWAY):
            self._banners.dismiss(key)
        workspace = self._session.workspace
        if workspace is None:
            return
        workspace.database.hurry()
        if workspace.is_writable:
            return
        copy = [(self.tr("Open my own copy"), self._open_copy)] if workspace.path is not None else []
        self._banners.show_banner(
            _READ_ONLY, "info", self.tr("Opened to read only"),
            shown(workspace.why_read_only or "") or self.tr("You can read; you can’t label yet."),
            [*copy, (self.tr("Check again"), self._check_again)], icon="lock",
        )  # fmt: skip

    def _open_copy(self) -> None:
        self._ask_copy(self.tr("Open my own copy"), lambda path: self._parts.projects.open(str(path)))

    def _check_again(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._parts.projects.open(workspace.target)

    @Slot(object)
    def _on_failed(self, error: DatabaseError) -> None:
        now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        workspace = self._session.workspace
        has_file = workspace is not None and workspace.path is not None
        elsewhere = [(self.tr("Save a copy elsewhere…"), self._save_copy)] if has_file else []
        before = self.tr("Everything before it is saved.")
        if (count := self._parts.acts.failed_count) > 1:
            before = self.tr("Your %Ln latest change(s) are kept in memory.", "", count)
        self._banners.show_banner(
            _UNSAVED, "error", self.tr("Not saved at %1").replace("%1", now),
            f"{shown(error.sentence)} {before}",
            [*elsewhere, (self.tr("Try again"), self.try_again)],
        )  # fmt: skip

    @Slot(object)
    def _on_taken_away(self, error: DatabaseError) -> None:
        """Says that the file was moved, deleted or replaced; what is shown can still be read from it."""
        titles = {
            "missing": self.tr("The file of this project was moved or deleted"),
            "replaced": self.tr("Another file has taken the place of this project"),
            "overwritten": self.tr("The file of this project was written over"),
        }
        self._banners.show_banner(
            _AWAY, "error", titles[error.problem], shown(error.sentence), self._ways_out(error)
        )

    def _ways_out(self, error: DatabaseError) -> list[Action]:
        """What can be done about a file that is not what it was."""
        actions: list[Action] = [(self.tr("Save a copy elsewhere…"), lambda: self.go_on_elsewhere())]  # noqa: PLW0108 - a button gives nothing
        workspace = self._session.workspace
        if error.problem == "overwritten" and workspace is not None and workspace.path is not None:
            path = workspace.path
            actions.append((self.tr("All backups…"), lambda: self._parts.backups.show_backups(path)))
        if error.problem != "missing":
            actions.append((self.tr("Open the file that is there"), self._open_anew))
        return actions

    def _open_anew(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._parts.projects.open_anew(self._copier(workspace))

    def _copier(self, workspace: Workspace) -> Callable[[Path | None], Path]:
        """What copies the project; if its file holds something else, the newest backup with what is shown, which is all there is."""
        from annotator.services.backup import backup

        session = self._session
        if self._parts.outside.away != "overwritten" or workspace.path is None or session.article is None:
            return lambda path: backup(workspace, path)
        from annotator.services.keeping_shown import Shown, keep_shown

        whole = Shown(
            workspace.path, workspace.reviewer, workspace.scheme, session.article, tuple(session.annotations),
            session.excluded,
        )  # fmt: skip
        return lambda path: keep_shown(whole, path)

    @Slot()
    def _on_came_back(self) -> None:
        self._banners.dismiss(_AWAY)
        if _UNSAVED in self._banners.keys():  # noqa: SIM118 - no mapping
            self.try_again()

    def go_on_elsewhere(self, then: Callable[[], object] = lambda: None) -> None:
        """Saves a copy, and goes on in it; what could not be saved here is done there. Then ``then`` is called."""
        self._ask_copy(self.tr("Save a copy elsewhere"), lambda path: self._go_on_in(path, then))

    def _go_on_in(self, path: Path, then: Callable[[], object]) -> None:
        projects, repeat = self._parts.projects, self._parts.acts.take_failed()

        def on_loaded() -> None:
            projects.failed.disconnect(on_failed)
            repeat()
            then()

        def on_failed(_error: AnnotatorError) -> None:  # here they fail again, and are kept
            projects.loaded.disconnect(on_loaded)
            projects.failed.disconnect(on_failed)
            repeat()

        projects.loaded.connect(on_loaded, Qt.ConnectionType.SingleShotConnection)
        projects.failed.connect(on_failed)
        projects.open(str(path))

    def try_again(self) -> None:
        """Does the acts again that could not be saved."""
        self._banners.dismiss(_UNSAVED)
        self._parts.acts.try_again()
        self._parts.read_screen.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_copy(self) -> None:
        self._ask_copy(
            self.tr("Save a copy elsewhere"),
            lambda path: self.said.emit(self.tr("Copy saved: %1").replace("%1", str(path))),
        )

    def _ask_copy(self, title: str, after: Callable[[Path], None]) -> None:
        """Asks where a copy of the project goes, makes it and checks it."""
        workspace = self._session.workspace
        if workspace is None or workspace.path is None:
            return
        dialog = QFileDialog(self._window, title, str(home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Projects (*%1)").replace("%1", _SUFFIX))
        dialog.setDefaultSuffix(_SUFFIX.removeprefix("."))
        copy = self.tr("%1 copy").replace("%1", workspace.path.stem)
        dialog.selectFile(f"{copy}{_SUFFIX}")

        def copy_to(path: str) -> None:
            self._copy(workspace, Path(path), after)

        dialog.fileSelected.connect(copy_to)
        dialog.open()

    def _copy(self, workspace: Workspace, path: Path, after: Callable[[Path], None]) -> None:
        copy = self._copier(workspace)
        self._parts.jobs.run(lambda _progress: copy(path), done=after, failed=self._refuse)

    def _refuse(self, error: AnnotatorError) -> None:
        if not isinstance(error, Cancelled):
            self.said.emit(shown(error.sentence))

    @Slot(object)
    def _on_open_failed(self, error: AnnotatorError) -> None:
        """Says why a project could not be opened; the one that is open stays."""
        problem = error.problem if isinstance(error, DatabaseError) else ""
        titles = {
            "newer": self.tr("This project was made with a newer version"),
            "damaged": self.tr("This project file is damaged"),
        }
        title = titles.get(problem, self.tr("This project could not be opened"))
        self._banners.show_banner(
            _OPEN, "error", title, shown(error.sentence), [(self.tr("OK"), self._dismisser(_OPEN))]
        )
        if self._session.workspace is None:
            self._parts.read_screen.show_welcome()
        path = self._parts.projects.wanted_path
        if problem == "damaged" and path is not None and path.exists():
            self._look_for_backup(path, title)

    @Slot(object)
    def _on_damaged(self, error: DatabaseError) -> None:
        """The file that is open turned out to be damaged after it was opened."""
        workspace = self._session.workspace
        if workspace is not None and workspace.path is not None:
            title = self.tr("This project file is damaged")
            self._banners.show_banner(_OPEN, "error", title, shown(error.sentence))
            self._look_for_backup(workspace.path, title)

    def look_into(self, tell: Callable[[], None]) -> None:
        """Looks in the background whether the project is damaged, which is said then; else ``tell`` tells of a bug."""
        workspace = self._session.workspace
        if workspace is None:
            tell()
            return

        def failed(error: AnnotatorError) -> None:
            if isinstance(error, DatabaseError) and error.problem == "damaged":
                self._on_damaged(error)
            else:
                tell()

        database = workspace.database
        self._parts.jobs.run(
            lambda _progress: database.tell_damage(), done=lambda _none: tell(), failed=failed
        )

    def _look_for_backup(self, path: Path, title: str) -> None:
        from annotator.services.backup import newest_whole

        def offer(found: Backup | None) -> None:
            keys = self._banners.keys()
            if _OPEN not in keys:
                return
            if found is None:
                self._banners.show_banner(
                    _OPEN, "error", title, self.tr("There is no whole backup of it."),
                    [
                        (self.tr("Show in folder"), lambda: show_folder(path)),
                        (self.tr("Save what can be read…"), lambda: self._parts.backups.ask_rescue(path)),
                    ],
                )  # fmt: skip
                return
            made = moment_words(found.made_at.isoformat())
            self._banners.show_banner(
                _OPEN, "error", title, self.tr("The backup of %1 is whole.").replace("%1", made),
                [
                    (self.tr("All backups…"), lambda: self._parts.backups.show_backups(path)),
                    (self.tr("Show both files"), lambda: show_folder(path)),
                    (self.tr("Open the backup"), lambda: self._parts.projects.open(str(found.path))),
                ],
            )  # fmt: skip

        self._parts.jobs.run(lambda _progress: newest_whole(path), done=offer, failed=self._refuse)

    @Slot(object)
    def _on_recovered(self, last: Step | None) -> None:
        words = self.tr("Nothing was lost.")
        if last is not None:
            said = self.tr("The last saved change is from %1: %2.")
            words = f"{words} {filled(said, _when(last.at), shown(last.words))}"
        self._banners.show_banner(
            _RECOVERED, "info", self.tr("Recovered after the app closed unexpectedly"), words,
            [(self.tr("OK"), self._dismisser(_RECOVERED))], icon="history",
        )  # fmt: skip

    @Slot()
    def _on_article_changed(self) -> None:
        """Looks at the text of the article that was opened; at a long one when it has been painted."""
        self._looking.stop()
        article = self._session.article
        if article is None or len(article.text) < _LONG:
            self._check_text()
        else:
            self._banners.dismiss(_TEXT)
            self._looking.start(_PAINTED_MS)

    @Slot()
    def _check_text(self) -> None:
        """Says so if the text of the article that was opened is not the one of its hash."""
        from annotator.services.repairing import text_damage

        article = self._session.article
        found = text_damage(article, ()) if article is not None else None
        if article is not None and found is not None:  # A sound text needs no annotation to be looked at.
            found = text_damage(article, self._session.annotations)
        if found is None:
            self._banners.dismiss(_TEXT)
            return
        count = len(found.annotation_ids)
        words = self.tr("%1 of %n quote(s) no longer match.", "", found.annotations)
        actions = [(self.tr("Restore the text"), self._restore)]
        if count:
            show = self.tr("Show the %1").replace("%1", QLocale().toString(count))
            actions.insert(0, (show, lambda: self._show_wrong(found.annotation_ids)))
        self._banners.show_banner(
            _TEXT, "warning", self.tr("The stored text of this article was changed outside the app"),
            words.replace("%1", QLocale().toString(count)) if found.annotations else "", actions, icon="file-text",
        )  # fmt: skip

    def _show_wrong(self, ids: tuple[str, ...]) -> None:
        article = self._session.article
        if article is not None:
            self._parts.panels.show_tags()
            self._parts.navigation.show_passage(article.id, ids, None)

    def _restore(self) -> None:
        article, workspace = self._session.article, self._session.workspace
        if article is None or workspace is None:
            return
        try:
            workspace.restore_text(article.id)
        except AnnotatorError as error:
            self.said.emit(shown(error.sentence))
            return
        self._session.open_article(article.id)
        self.said.emit(self.tr("The text is as it was."))


def _when(stamp: str) -> str:
    """The time of today, or day and time."""
    moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate).toLocalTime()
    if moment.isValid() and moment.date() == QDateTime.currentDateTime().date():
        return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    return moment_words(stamp)
