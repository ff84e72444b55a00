"""Report a problem: what to send is shown first, and copied; nothing is sent by the program."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme


class ProblemReportDialog(DialogFrame):
    """Shows the report and copies it.

    Args:
        report: As it is to be sent.
        address: Where to; empty if that is not known.
    """

    def __init__(self, theme: Theme, report: str, address: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, QSize(680, 520), parent)
        self.set_title(self.tr("Report a problem"))
        self.head.row.addStretch(1)
        self._report = report
        where = (
            self.tr("Send it, with what you did and what you expected, to %1.").replace("%1", address)
            if address
            else self.tr("Send it, with what you did and what you expected, to whoever gave you the program.")
        )
        self._view = QPlainTextEdit(report)
        self._view.setReadOnly(True)
        self._view.setTabChangesFocus(True)
        self._view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._view.setAccessibleName(self.tr("The report"))
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for words in (
            self.tr(
                "This is the report. It holds no words of your articles, quotes or notes, and the program sends nothing by itself."
            ),
            where,
        ):
            label = TextLabel(words, wraps=True)
            column.addWidget(label)
        column.addWidget(self._view, 1)
        self._copied = TextLabel(tone="second")
        close = PushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self._copy = PushButton(self.tr("Copy the report"), "primary")
        self._copy.setDefault(True)
        self._copy.clicked.connect(self._on_copy)
        self.foot.row.addWidget(self._copied)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(close)
        self.foot.row.addWidget(self._copy)
        self._copy.setFocus()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copied.setText(self.tr("Copied."))
