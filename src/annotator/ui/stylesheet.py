"""The generated style sheet: box model and states only; colours come from the theme, fonts from `fonts`.

A widget says what it is by properties that the rules name: ``kind`` of a button is ``primary`` (the one main action),
``quiet`` (no edge until pointed at) or ``icon``; ``tone`` of a label is ``second``, ``faint``, ``warn`` or ``error``;
``surface`` of a frame is ``page``, ``card`` or ``bar``.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from annotator.ui.fonts import scaled

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

_RULES = Template("""
QMainWindow, QDialog { background: $chrome; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; qproperty-textFormat: PlainText; }

QMenuBar { background: $chrome; color: $text; padding: 0 10px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $row; }
QMenu { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 5px; }
QMenu::item:selected { background: $picked; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $hair; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }

QPushButton { background: $raised; color: $text; border: 1px solid $border; border-radius: 5px; padding: 0 14px; min-height: 26px;
  outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $row; }
QPushButton:disabled { color: $text3; border-color: $hair; background: $chrome; }
QPushButton:focus { border: 2px solid $focus; padding: 0 13px; min-height: 24px; }
QPushButton[kind="primary"] { background: $ink; color: $onink; border-color: $ink; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: $text2; border-color: $text2; }
QPushButton[kind="primary"]:disabled { background: $row; color: $text3; border-color: $row; }
QPushButton[kind="primary"]:focus { border: 2px solid $border; padding: 0 13px; min-height: 24px; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; }

QToolButton { background: transparent; color: $text; border: 2px solid transparent; border-radius: 5px; padding: 2px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $row; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox { background: $raised; color: $text;
  border: 1px solid $border; border-radius: 5px; selection-background-color: $sel; selection-color: $text; }
QLineEdit, QSpinBox, QDoubleSpinBox { padding: 0 9px; min-height: 28px; }
QPlainTextEdit, QTextEdit { padding: 4px 9px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid $focus; padding: 0 8px; min-height: 26px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 3px 8px; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $chrome; color: $text3; border-color: $hair; }
QLineEdit[state="warn"] { border-color: $warn; }
QLineEdit[state="error"] { border-color: $error; }

QComboBox { combobox-popup: 0; background: $raised; color: $text; border: 1px solid $border; border-radius: 5px; padding: 0 9px; min-height: 28px; }
QComboBox:focus { border: 2px solid $focus; padding: 0 8px; min-height: 26px; }
QComboBox:disabled { background: $chrome; color: $text3; border-color: $hair; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$arrow"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $border; outline: none; selection-background-color: $row; selection-color: $text; padding: 4px; }
QComboBox QAbstractItemView::item, QListView[kind="choices"]::item, QListView[kind="rows"]::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected, QListView[kind="choices"]::item:selected,
QListView[kind="rows"]::item:selected, QTableView::item:selected { background: $picked; color: $text; }
QListView[kind="choices"], QListView[kind="rows"], QTableView { background: $raised; color: $text; outline: none;
  border: 1px solid $border; border-radius: 5px; selection-background-color: $row; selection-color: $text; }
QListView[kind="choices"], QListView[kind="rows"] { padding: 3px; }
QTableView::item { padding: 0 10px; border: none; }
QHeaderView, QHeaderView::section { background: $raised; color: $text2; border: none; }
QHeaderView::section { border-bottom: 1px solid $hair; padding: 5px 10px; }
QListView[kind="chapters"] { background: $chrome; border: 2px solid transparent; padding: 6px; outline: none; }
QListView[kind="chapters"]:focus { border-color: $focus; border-radius: 5px; }
QListView[kind="chapters"]::item { min-height: 28px; padding: 0 10px; border-radius: 5px; color: $text; }
QTextBrowser { background: $page; border: 2px solid transparent; border-radius: 0; padding: 0; }
QTextBrowser:focus { border-color: $focus; padding: 0; }

QRadioButton, QCheckBox { spacing: 8px; min-height: 20px; border: 2px solid transparent; border-radius: 5px; outline: none; }
QToolButton:focus, QRadioButton:focus, QCheckBox:focus, QScrollArea[surface="checks"]:focus { border-color: $focus; }
QRadioButton::indicator, QCheckBox::indicator { width: ${box}px; height: ${box}px; border: 1px solid $border;
  border-radius: 4px; background: $raised; }
QRadioButton::indicator { border-radius: ${round}px; }
QRadioButton::indicator:checked { width: ${dot}px; height: ${dot}px; border: ${ring}px solid $ink; background: $onink; }
QCheckBox::indicator:checked { background: $ink; border-color: $ink; image: url("$tick"); }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: $hair; background: $chrome; }
QListView[kind="rows"]:focus, QTableView:focus { border: 2px solid $focus; padding: 2px; }
QListView[kind="pages"] { background: $chrome; border: none; outline: none; padding: 8px 10px; }
QListView[kind="pages"]::item { min-height: 34px; padding: 0 10px; margin: 2px 0; border: 2px solid transparent; border-radius: 5px; color: $text; }
QListView[kind="chapters"]::item:hover, QListView[kind="pages"]::item:hover { background: $hover; }
QListView[kind="chapters"]::item:selected, QListView[kind="pages"]::item:selected { background: $picked; color: $text; }
QListView[kind="pages"]::item:selected:focus { border-color: $focus; }
QAbstractScrollArea[surface="plain"] { background: $page; border: none; }
QAbstractScrollArea[surface="list"] { background: $page; border: 1px solid $hair; border-radius: 5px; }
QScrollArea[surface="page"] > QWidget, QScrollArea[surface="page"] > QWidget > QWidget { background: $page; }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; background: $sel; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; margin: -5px 0; border-radius: 7px; background: $ink; }
QSlider::handle:horizontal:hover { background: $text2; }
QSlider:focus { border: 2px solid $focus; border-radius: 5px; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QLabel[tone="second"], QComboBox QAbstractItemView::item:disabled { color: $text2; }
QLabel[tone="faint"] { color: $text3; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="error"] { color: $error; }

QFrame[surface="page"] { background: $page; }
QFrame[surface="bar"] { background: $chrome; }
QFrame[surface="card"] { background: $raised; border: 1px solid $hair; border-radius: 8px; }
QFrame[surface="line"] { background: $hair; border: none; }
QLineEdit[kind="filter"] { border-color: $hair; min-height: 26px; }
QLineEdit[kind="filter"]:hover { border-color: $border; }
QLineEdit[kind="filter"]:focus { border-color: $focus; min-height: 24px; }
QScrollArea[surface="checks"] { background: transparent; border: 2px solid transparent; border-radius: 5px; }
QAbstractScrollArea[surface="panel"] { background: $chrome; border: none; }
QMainWindow::separator { background: $hair; width: 1px; height: 1px; }
QSplitter::handle { background: $hair; }
QStatusBar { background: $chrome; color: $text2; border-top: 1px solid $hair; }
QDockWidget, QStatusBar::item { border: none; }
QProgressBar { background: $hair; border: none; border-radius: 2px; max-height: 4px; text-align: center; }
QProgressBar::chunk { background: $ink; border-radius: 2px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QAbstractScrollArea[surface="panel"] QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $border; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
""")


def stylesheet(theme: Theme) -> str:
    """The style sheet of the whole program in the theme's colours."""
    from annotator.paths import resources

    arrow = resources() / "themes" / f"chevron-{theme.name}.svg"
    tick = resources() / "themes" / f"tick-{theme.name}.svg"
    box, ring = scaled(15), scaled(5)
    colours = {
        name: value.name() for name in theme.__slots__ if isinstance(value := getattr(theme, name), QColor)
    }
    # On raised ground the dark theme's row is hardly seen.
    picked = theme.sel if theme.is_dark else theme.row
    handle = theme.hair if theme.is_dark else theme.sel
    return _RULES.substitute(
        colours,
        box=box,
        round=box // 2 + 1,
        ring=ring,
        dot=box + 2 - 2 * ring,
        handle=handle.name(),
        picked=picked.name(),
        arrow=arrow.as_posix(),
        tick=tick.as_posix(),
    )
