"""Names for the small buttons inside fields, which a screen reader finds although they bear no words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton


def name_buttons(field: QLineEdit) -> None:
    """Names the button that clears a field, and a mark at its front after what the field is for."""
    for button in field.findChildren(QToolButton):
        action = button.defaultAction()
        is_clearing = action.objectName() == "_q_qlineeditclearaction"
        words = QCoreApplication.translate("FieldButtons", "Clear") if is_clearing else field.accessibleName()
        button.setAccessibleName(words)
