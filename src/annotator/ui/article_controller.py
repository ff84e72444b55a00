"""The list of articles: opening, sorting, and what its rows' menu does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu

from annotator.ui.article_order import ORDERS, ArticleOrder, order_title
from annotator.ui.plain_words import filled, no_mnemonic
from annotator.ui.sentences import shown
from annotator.ui.sheet_controller import SheetController
from annotator.ui.theme_switch import ThemeSwitch
from annotator.ui.version_words import VersionWords

if TYPE_CHECKING:
    from annotator.services.done_checks import DoneCheck
    from annotator.services.workspace import Done
    from annotator.ui.window_parts import WindowParts


class ArticleController(QObject):
    """Connects the list of articles with the window.

    Args:
        parts: All but this controller must be there.

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
        self._state = parts.state
        self._versions = VersionWords(self)
        self.sheet = SheetController(
            window, parts.session, parts.acts, parts.navigation, parts.read_screen.view, themes
        )
        for source in (self, self.sheet):
            source.said.connect(parts.feedback.say)
        self.sheet.left.connect(parts.focus_text)
        rows, strip = parts.article_list, parts.read_screen.strip
        rows.article_chosen.connect(self._on_chosen)
        rows.sheet_requested.connect(self._on_sheet_requested)
        rows.removal_requested.connect(self.ask_remove)
        rows.menu_requested.connect(self._on_menu_requested)
        rows.sort_requested.connect(self._on_sort_requested)
        rows.left.connect(parts.focus_text)
        rows.import_requested.connect(parts.dialogs.ask_import)
        strip.source_pressed.connect(self._on_source_pressed)
        parts.read_screen.export_requested.connect(parts.dialogs.ask_export)
        parts.status.check_requested.connect(self._on_check_requested)
        self._session.articles_changed.connect(self._on_articles_changed)
        parts.projects.loaded.connect(self._on_settings)

    def show_no_article(self) -> None:
        """Says that no article is open, or that all of them are done."""
        summaries = self._session.summaries
        if all(one.status == "done" for one in summaries):
            count = sum(one.total for one in summaries)
            self._parts.read_screen.show_all_done(len(summaries), count)
        else:
            self._parts.read_screen.show_no_article()

    def show_details(self) -> None:
        """Opens the page about the project."""
        workspace = self._session.workspace
        if workspace is None:
            return
        from annotator.ui.dialogs.project_details import ProjectDetailsDialog

        dialog = ProjectDetailsDialog(workspace, self._themes.theme, self._window)
        dialog.renamed.connect(self._on_renamed)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot(str)
    def ask_remove(self, article_id: str = "") -> None:
        """Asks whether an article is to go from the project, the open one if none is named."""
        summary, workspace = self._session.summary(article_id or None), self._session.workspace
        if summary is None or workspace is None:
            return
        if not workspace.is_writable:
            self.said.emit(shown(workspace.why_read_only or ""))
            return
        from annotator.ui.dialogs.remove_article import RemoveArticleDialog

        dialog = RemoveArticleDialog(summary, self._themes.theme, self._window)
        dialog.accepted.connect(partial(self._remove, summary.id))
        self._open(dialog)

    def _remove(self, article_id: str) -> None:
        after = self._session.neighbour(article_id)

        def go_on(done: Done) -> None:
            if after is not None:
                self._parts.navigation.open_article(after)
            self.said.emit(filled(self.tr("%1. **Ctrl+Z** undoes."), shown(done.words)))

        is_open = self._session.article is not None and self._session.article.id == article_id
        if not is_open:
            after = None
        self._parts.acts.perform(lambda workspace: workspace.remove_article(article_id), go_on)

    @Slot(str)
    def _on_chosen(self, article_id: str) -> None:
        self._parts.navigation.open_article(article_id)
        self._parts.panels.close_drawers()

    @Slot(str)
    def _on_sheet_requested(self, article_id: str) -> None:
        self._on_chosen(article_id)
        summary = self._session.summary(article_id)
        is_known = summary is None or summary.source_line is not None
        self.sheet.open("published" if is_known else "outlet")

    @Slot()
    def _on_source_pressed(self) -> None:
        summary = self._session.summary()
        self.sheet.open("published" if summary is not None and summary.source_line else "outlet")

    @Slot(str, QPoint)
    def _on_menu_requested(self, article_id: str, place: QPoint) -> None:
        summary = self._session.summary(article_id)
        if summary is None:
            return
        menu = QMenu(self._parts.article_list)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Title, source and date…")).triggered.connect(
            lambda: self._on_sheet_requested(article_id)
        )
        is_done = summary.status == "done"
        words = self.tr("Reopen") if is_done else self.tr("Mark done")
        menu.addAction(words).triggered.connect(lambda: self._set_done(article_id, is_done=not is_done))
        self._add_versions(menu, article_id)
        menu.addSeparator()
        menu.addAction(self.tr("Remove from project…")).triggered.connect(lambda: self.ask_remove(article_id))
        menu.popup(place)

    def _add_versions(self, menu: QMenu, article_id: str) -> None:
        """The versions of an article, the newest first, if there are several."""
        rows = self._versions.rows(self._session, article_id)
        if not rows:
            return
        versions = menu.addMenu(self.tr("Versions"))
        for one, words in rows:
            versions.addAction(no_mnemonic(words)).triggered.connect(partial(self._on_chosen, one))

    def _set_done(self, article_id: str, *, is_done: bool) -> None:
        self._parts.acts.perform(
            lambda workspace: workspace.set_status(article_id, "done" if is_done else "reading")
        )

    @Slot(QPoint)
    def _on_sort_requested(self, place: QPoint) -> None:
        menu = QMenu(self._parts.article_list)
        menu.aboutToHide.connect(menu.deleteLater)
        for order in ORDERS:
            entry = menu.addAction(order_title(order))
            entry.setCheckable(True)
            entry.setChecked(order == self._session.article_order)
            entry.triggered.connect(partial(self._sort, order))
        menu.popup(place)

    def _sort(self, wanted: ArticleOrder) -> None:
        if self._state.settings is not None:
            self._state.settings.article_order = wanted
            self._state.save_soon()
        self._session.set_article_order(wanted)

    @Slot()
    def _on_settings(self) -> None:
        if self._state.settings is not None:
            self._session.set_article_order(self._state.settings.article_order)

    @Slot()
    def _on_articles_changed(self) -> None:
        versions = self._session.versions
        several = {family[-1]: len(family) for family in versions.families.values()}
        self._parts.article_list.set_articles(self._session.summaries, several)
        if self._session.article is not None:
            self._parts.article_list.set_current(versions.newest(self._session.article.id))

    @Slot(str, object)
    def _on_check_requested(self, article_id: str, check: DoneCheck) -> None:
        """Opens the article again, shows only what the check is about, and selects the first of it."""
        if self._parts.navigation.open_article(article_id):
            self._parts.panels.show_tags()
            self._parts.filters.take(check.wanted)
            self._parts.navigation.show_passage(article_id, check.annotation_ids, None)

    @Slot(str)
    def _on_renamed(self, name: str) -> None:
        self._parts.acts.perform(lambda workspace: workspace.rename_project(name))

    @Slot()
    def _on_finished(self) -> None:
        # Without a window manager nobody else makes the window the active one again.
        self._window.activateWindow()
        self._parts.focus_text()
