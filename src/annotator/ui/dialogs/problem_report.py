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
        self._lead = TextLabel(weight=600, wraps=True)
        self._lead.hide()
        self._view = QPlainTextEdit(report)
        self._view.setReadOnly(True)
        self._view.setTabChangesFocus(True)
        self._view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._view.setAccessibleName(self.tr("The report"))
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._lead)
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

    def show_bugs(self, report: str, count: int) -> None:
        """Says that this is about mistakes in the program that have just happened.

        Args:
            report: As it is to be sent now.
            count: How many different ones there were.
        """
        self.set_title(self.tr("Something went wrong"))
        self._report = report
        self._view.setPlainText(report)
        saved = self.tr("What was saved is safe, and you can go on.")
        mistakes = self.tr("%Ln mistake(s) in the program, not yours.", "", count)
        self._lead.setText(f"{mistakes} {saved}")
        self._lead.show()
        self._copied.setText("")

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copied.setText(self.tr("Copied."))
