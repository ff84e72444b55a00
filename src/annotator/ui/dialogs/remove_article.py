"""Whether an article is to go from the project."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model.article import ArticleSummary
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme


class RemoveArticleDialog(DialogFrame):
    """Says what goes with the article, and that the file stays; accepted if it is to go. Removes nothing itself."""

    def __init__(self, article: ArticleSummary, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, QSize(460, 190), parent)
        self.set_title(self.tr("Remove article"))
        words = self.tr("Remove “%1” and its %n annotation(s) from the project?", "", article.total)
        if not article.total:
            words = self.tr("Remove “%1” from the project?")
        words = filled(words, article.shown_title)
        question = TextLabel(words, weight=600, wraps=True)
        stays = TextLabel(
            self.tr("The file on disk stays. Ctrl+Z brings the article back."), tone="second", wraps=True
        )
        column = QVBoxLayout(self.page)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(6)
        column.addWidget(question)
        column.addWidget(stays)
        column.addStretch(1)
        cancel = PushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        remove = PushButton(self.tr("Remove article"), "primary")
        remove.clicked.connect(self.accept)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(cancel)
        self.foot.row.addWidget(remove)
        self.setAccessibleDescription(f"{words} {stays.text()}")
        cancel.setFocus()
