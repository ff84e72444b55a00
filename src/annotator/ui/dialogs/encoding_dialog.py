"""Asks how a file is encoded."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_LABELS = (
    "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257", "windows-1258", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-15", "koi8-r", "koi8-u", "ibm866",
    "ibm855", "macintosh", "mac-cyrillic", "gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "johab", "tis-620",
    "utf-8", "utf-16le", "utf-16be",
)  # fmt: skip
"""As the web calls them, those of Europe first; any other name may be typed."""


class EncodingDialog(DialogFrame):
    """One field.

    Signals:
        decided: Gets the encoding as `ReadingOptions.encoding` takes it; the dialog is closed.
    """

    decided = Signal(str)

    def __init__(self, theme: Theme, name: str, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, QSize(460, 220), parent)
        self.set_title(self.tr("Encoding"))
        self.head.row.addStretch(1)
        self._box = QComboBox()
        self._box.setEditable(True)
        self._box.addItems(list(dict.fromkeys((*filter(None, (proposed,)), *_LABELS))))
        self._box.setAccessibleName(self.tr("Encoding"))
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(filled(self.tr("Read “%1” as"), name), wraps=True))
        column.addWidget(self._box)
        column.addStretch(1)
        cancel = PushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        read = PushButton(self.tr("Read"), "primary")
        read.setDefault(True)
        read.clicked.connect(self._on_read)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(cancel)
        self.foot.row.addWidget(read)
        self._box.setFocus()

    @Slot()
    def _on_read(self) -> None:
        if wanted := self._box.currentText().strip():
            self.decided.emit(wanted)
            self.accept()
