"""About: version, licences, and where things are kept."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.paths import config_folder, log_folder
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme


def program_version() -> str:
    """The version of the installed program; “unknown” in a tree that was never installed."""
    try:
        return version("annotator")
    except PackageNotFoundError:
        return "unknown"


class AboutDialog(DialogFrame):
    """Says which version this is, under which licences, and where database, settings and log are.

    Args:
        target: The database that is open: a path or an address; None if none is.
    """

    def __init__(self, theme: Theme, target: str | None, parent: QWidget | None = None) -> None:
        super().__init__(theme, QSize(620, 340), parent)
        self.set_title(self.tr("About Annotator"))
        self.head.row.addStretch(1)
        self.head.row.addWidget(
            TextLabel(self.tr("Version %1").replace("%1", program_version()), tone="second")
        )
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        for words in self._licences():
            column.addWidget(TextLabel(words, wraps=True))
        column.addSpacing(10)
        column.addLayout(self._places(target))
        column.addStretch(1)
        close = PushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(close)

    def _licences(self) -> tuple[str, ...]:
        return (
            self.tr("The code is free software under the MIT licence."),
            self.tr(
                "Qt %1 through PySide6, under the LGPL version 3. Fonts: Literata and Inter, under the SIL Open Font "
                "License 1.1. NOTICES.md names everything that is used."
            ).replace("%1", qVersion() or ""),
            self.tr("Articles belong to those who published them."),
            self.tr("Everything stays on this computer."),
        )

    def _places(self, target: str | None) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        places = (
            (self.tr("Database"), target or self.tr("No project is open.")),
            (self.tr("Settings"), str(config_folder())),
            (self.tr("Log"), str(log_folder())),
        )
        for row, (name, place) in enumerate(places):
            where = TextLabel(place, wraps=True)
            where.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            where.setAccessibleName(name)
            where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            grid.addWidget(TextLabel(name, tone="second"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(where, row, 1)
        return grid
