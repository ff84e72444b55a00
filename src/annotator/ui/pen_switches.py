"""Where the pen is switched and shown: the palette's rows and their menu, and the submenu Label ▸ Pen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot

from annotator.ui.action_set import ActionSet
from annotator.ui.palette_menu import PaletteEntry
from annotator.ui.pen_controller import PenController
from annotator.ui.reading_view import ReadingView
from annotator.ui.session import Session
from annotator.ui.tag_panel import TagPanel


class PenSwitches(QObject):
    """Connects the pen with what shows it. A click in the palette is the same as the label's key."""

    def __init__(
        self,
        session: Session,
        view: ReadingView,
        pen: PenController,
        panel: TagPanel,
        commands: ActionSet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._pen = pen
        self._palette = panel.label_palette
        self._commands = commands
        pen.changed.connect(self._on_pen_changed)
        self._palette.label_chosen.connect(self._on_label_chosen)
        panel.palette_menu.add(PaletteEntry(self.tr("Pen"), self._toggle, self._is_on))

    def _toggle(self, label_id: str) -> None:
        self._pen.toggle(label_id)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_on(self, label_id: str) -> bool:
        return label_id == self._pen.label_id

    @Slot(str)
    def _on_label_chosen(self, label_id: str) -> None:
        self._pen.choose(label_id)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_pen_changed(self) -> None:
        self._palette.set_pen(self._pen.label_id)
        scheme = self._session.scheme
        for key in range(1, 10):
            label = scheme.by_key(key) if scheme is not None else None
            is_on = label is not None and label.id == self._pen.label_id
            self._commands.set_checked(f"pen_{key}", is_on=is_on)
