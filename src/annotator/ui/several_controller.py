"""What the reviewer does to several annotations at once: each one step, and a job if there are many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from annotator.model.annotation import AttributeValue
from annotator.ui.acts import Act, Acts, After
from annotator.ui.banner import BannerStack
from annotator.ui.history_controller import HistoryController
from annotator.ui.plain_words import filled
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.workspace import Done

_MANY = 200
"""From so many on, writing takes longer than the window may be still."""

_BANNER = "deleted"


class SeveralController(QObject):
    """Turns what is selected in the list into acts. A deletion of several says so in a banner, with its undo.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

    def __init__(
        self,
        session: Session,
        acts: Acts,
        history: HistoryController,
        banners: BannerStack,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._acts = acts
        self._history = history
        self._banners = banners
        session.project_changed.connect(self._on_superseded)
        acts.saved.connect(self._on_superseded)

    def relabel(self, ids: Sequence[str], label_id: str) -> None:
        """Gives annotations another label; those whose words have it already stay, which is said."""
        known = [one for one in map(self._session.annotation, ids) if one is not None]
        changing = [one.id for one in known if one.label != label_id]
        if not changing:
            title = self._session.label_title(label_id)
            self.said.emit(filled(self.tr("Already labelled %1."), title))
            return

        def tell(done: Done) -> None:
            left = len(changing) - len(done.annotation_ids)
            already = self.tr("%Ln stay(s): the words have that label already.", "", left) if left else ""
            self.said.emit(f"{shown(done.words)}. {already or self._undo_hint()}")

        self._perform(changing, lambda workspace: workspace.relabel(changing, label_id), tell)

    def set_attributes(self, ids: Sequence[str], values: Mapping[str, AttributeValue | None]) -> None:
        """Gives annotations the same values."""
        self._perform(ids, lambda workspace: workspace.set_attributes_of(ids, values), self._tell)

    def add_note(self, ids: Sequence[str], note: str) -> None:
        """Adds a note to annotations."""
        self._perform(ids, lambda workspace: workspace.add_note(ids, note), self._tell)

    def delete(self, ids: Sequence[str]) -> None:
        """Deletes annotations; nothing is asked, and the banner brings them back."""
        article = self._session.article
        name = "" if article is None else article.title or article.name

        def show(done: Done) -> None:
            where = filled(self.tr("They were in “%1”."), name)
            undo = [(self.tr("Undo"), self._history.undo)]
            self._banners.show_banner(_BANNER, "info", shown(done.words), where, undo, icon="arrow-back-up")

        self._perform(ids, lambda workspace: workspace.remove(ids), show)

    def _tell(self, done: Done) -> None:
        self.said.emit(f"{shown(done.words)}. {self._undo_hint()}")

    def _undo_hint(self) -> str:
        return self.tr("**Ctrl+Z** undoes.")

    def _perform(self, ids: Sequence[str], act: Act, after: After) -> None:
        workspace = self._session.workspace
        if workspace is None or not ids:
            return
        if not workspace.is_writable:
            self.said.emit(
                shown(workspace.why_read_only or "") or self.tr("This project is opened to read only.")
            )
            return
        if len(ids) >= _MANY:
            self._acts.perform_with_copy(act, after, is_long=True, again=True)
        else:
            self._acts.perform(act, after)

    @Slot()
    def _on_superseded(self) -> None:
        """Something else was done since: undo would take that back, so the banner goes."""
        self._banners.dismiss(_BANNER)
