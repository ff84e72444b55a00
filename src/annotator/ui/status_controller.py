"""The status of the open article: done, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.ui.acts import Acts
from annotator.ui.navigation import Navigation
from annotator.ui.read_screen import ReadScreen
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.workspace import Done

_KEY = "done"


class StatusController(QObject):
    """Marks articles done and reopens them; asks once when a done one is worked on.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

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
        session.article_changed.connect(self._on_article_changed)
        session.annotations_changed.connect(self._on_annotations_changed)

    def mark_done(self) -> None:
        """Marks the open article done and opens the next one that is not."""
        article, workspace = self._session.article, self._session.workspace
        if article is None or workspace is None:
            return
        if not workspace.is_writable:
            self.said.emit(workspace.why_read_only or "")
            return
        following = self._navigation.next_not_done()

        def go_on(_done: Done) -> None:
            if following is not None:
                self._navigation.open_article(following)
                self.said.emit(self.tr("Done. This is the next one. **Ctrl+Z** undoes."))
            else:
                self.said.emit(self.tr("All articles are done."))

        self._acts.perform(lambda workspace: workspace.set_status(article.id, "done"), go_on)

    def reopen(self) -> None:
        """The open article is in progress again."""
        article, workspace = self._session.article, self._session.workspace
        if article is None or workspace is None:
            return
        if not workspace.is_writable:
            self.said.emit(workspace.why_read_only or "")
            return
        self._screen.banners.dismiss(_KEY)
        self._acts.perform(lambda workspace: workspace.set_status(article.id, "reading"))
        self._screen.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_article_changed(self) -> None:
        self._screen.banners.dismiss(_KEY)

    @Slot()
    def _on_annotations_changed(self) -> None:
        summary = self._session.summary()
        if summary is None or summary.status != "done" or summary.id in self._asked:
            return
        if summary.total == len(self._session.annotations):
            return
        self._asked.add(summary.id)
        self._screen.banners.show_banner(
            _KEY, "info", self.tr("This article is marked done"), "",
            [(self.tr("Reopen"), self.reopen), (self.tr("Keep done"), self._keep)], icon="circle-check",
        )  # fmt: skip

    @Slot()
    def _keep(self) -> None:
        self._screen.banners.dismiss(_KEY)
        self._screen.view.setFocus(Qt.FocusReason.OtherFocusReason)
