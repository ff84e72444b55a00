"""The status of the open article: done, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.ui.acts import Acts
from annotator.ui.navigation import Navigation
from annotator.ui.read_screen import ReadScreen
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.done_checks import DoneCheck

_KEY, _CHECKS = "done", "checks"


class StatusController(QObject):
    """Marks articles done and reopens them; asks once when a done one is worked on.

    Signals:
        said: Words for the hint line.
        check_requested: What an article that was marked done lacks is to be shown: its id and the `DoneCheck`.
    """

    said = Signal(str)
    check_requested = Signal(str, object)

    def __init__(
        self,
        session: Session,
        acts: Acts,
        navigation: Navigation,
        screen: ReadScreen,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._acts = acts
        self._navigation = navigation
        self._screen = screen
        self._asked: set[str] = set()
        self._checked = ""
        session.project_changed.connect(self._on_project_changed)
        session.article_changed.connect(self._on_article_changed)
        session.annotations_changed.connect(self._on_annotations_changed)
        session.articles_changed.connect(self._on_articles_changed)

    def mark_done(self) -> None:
        """Marks the open article done and opens the next one that is not; says what its annotations lack."""
        article = self._session.article
        if article is None or not self._can_write():
            return
        from annotator.services.done_checks import done_checks

        checks = done_checks(self._session.annotations, self._session.open_workspace.scheme)
        following = self._navigation.next_not_done()

        def go_on(_done: object) -> None:
            self._asked.discard(article.id)
            if following is not None:
                self._navigation.open_article(following)
                self.said.emit(self.tr("Done. This is the next one. **Ctrl+Z** undoes."))
            else:
                self._session.settle_rows()
                self._session.close_article()
                self.said.emit(self.tr("All articles are done. **Ctrl+Z** undoes."))
            self._say_checks(article.id, checks)

        self._acts.perform(lambda workspace: workspace.set_status(article.id, "done"), go_on)

    def reopen(self) -> None:
        """The open article is in progress again."""
        article = self._session.article
        if article is None or not self._can_write():
            return
        self._screen.strip.message.dismiss(_KEY)
        self._acts.perform(lambda workspace: workspace.set_status(article.id, "reading"))
        self._screen.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _can_write(self) -> bool:
        workspace = self._session.open_workspace
        if not workspace.is_writable:
            self.said.emit(shown(workspace.why_read_only or ""))
        return workspace.is_writable

    def _say_checks(self, article_id: str, checks: list[DoneCheck]) -> None:
        if not checks:
            return
        from annotator.ui.done_words import DoneWords

        words = self.tr("Done. %1").replace("%1", DoneWords(self).of_check(checks[0]))
        if len(checks) > 1:
            further = self.tr("%n further remark(s).", "", len(checks) - 1)
            words = f"{words} {further}"
        show = (self.tr("Show"), lambda: self.check_requested.emit(article_id, checks[0]))
        self._checked = article_id
        self._screen.strip.message.show_message(_CHECKS, words, [show])

    @Slot()
    def _on_project_changed(self) -> None:
        self._asked.clear()
        self._screen.strip.message.dismiss()

    @Slot()
    def _on_article_changed(self) -> None:
        self._screen.strip.message.dismiss(_KEY)

    @Slot()
    def _on_articles_changed(self) -> None:
        """What was said of a done article goes when that is taken back."""
        checked = self._session.summary(self._checked) if self._checked else None
        if checked is not None and checked.status != "done" and not self._session.is_behind:
            self._checked = ""
            self._screen.strip.message.dismiss(_CHECKS)

    @Slot()
    def _on_annotations_changed(self) -> None:
        summary = self._session.summary()
        if summary is None:
            return
        if summary.status != "done":
            self._screen.strip.message.dismiss(_KEY)
            return
        if summary.id in self._asked or summary.total == self._session.count:
            return
        self._asked.add(summary.id)
        words = self.tr("This article is marked done.")
        actions = [(self.tr("Reopen"), self.reopen), (self.tr("Keep done"), self._keep)]
        self._screen.strip.message.show_message(_KEY, words, actions, stays=True)

    @Slot()
    def _keep(self) -> None:
        self._screen.view.setFocus(Qt.FocusReason.OtherFocusReason)
