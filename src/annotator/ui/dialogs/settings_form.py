"""The rows of a settings page: a name at the left, at the right what changes one setting, at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QSlider, QWidget
from typing_extensions import override

from annotator.model.scheme import Choice
from annotator.ui.dialogs.settings_page import SettingsContext
from annotator.ui.flow import Flow
from annotator.ui.fonts import interface_font
from annotator.ui.segmented import Segmented
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_NAME_CHARACTERS = 17
_GAP = 12
_SLIDER_CHARACTERS = 38
_LIST_CHARACTERS = 42


class ChoiceList(QComboBox):
    """Choices in a list that opens. The wheel turns it only while it has the focus."""

    def __init__(self, choices: Mapping[str, str]) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, title in choices.items():
            self.addItem(title, value)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_width_of(_LIST_CHARACTERS // 2))

    def show_value(self, value: object) -> None:
        """Shows a value; the first one if it is none of its choices."""
        self.setCurrentIndex(max(0, self.findData(value)))

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(e)
        else:
            e.ignore()


class _Slider(QSlider):
    """A slider whose wheel turns only while it has the focus."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(e)
        else:
            e.ignore()


class StepSlider(QWidget):
    """A slider over values that are listed, with the value in words at its right.

    Args:
        name: What is set, for a screen reader.
        steps: The values, from small to large.
        words: A value as it is shown.

    Signals:
        chosen: Gets the value, at every step.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, steps: Sequence[float], words: Callable[[float], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._steps = tuple(steps)
        self._words = words
        self._value = self._steps[0]
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(self._steps) - 1)
        self.slider.setPageStep(max(1, len(self._steps) // 8))
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setMinimumWidth(_width_of(12))
        self.slider.setMaximumWidth(_width_of(_SLIDER_CHARACTERS))
        self._shown = TextLabel(weight=500)
        self._shown.setMinimumWidth(max(_width_of(len(words(one))) for one in self._steps))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.slider, 1)
        row.addWidget(self._shown)
        row.addStretch(0)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_moved)

    def show_value(self, value: object) -> None:
        """Shows a value; one between two steps is shown as it is, with the slider at the nearest."""
        if not isinstance(value, (int, float)):
            return
        self._value = value
        place = min(range(len(self._steps)), key=lambda one: abs(self._steps[one] - value))
        with QSignalBlocker(self.slider):
            self.slider.setValue(place)
        self._say()

    def _say(self) -> None:
        words = self._words(self._value)
        self._shown.setText(words)
        self.slider.setAccessibleName(f"{self._name}: {words}")

    @Slot(int)
    def _on_moved(self, place: int) -> None:
        self._value = self._steps[place]
        self._say()
        self.chosen.emit(self._value)


class SettingsForm(QWidget):
    """Rows that are bound to settings. Where they are too wide for that, names stand above what they name."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__()
        self._context = context
        self._shows: dict[str, Callable[[object], None]] = {}
        self._rows: list[tuple[TextLabel, QWidget]] = []
        self._segmented: list[Segmented] = []
        self._flows: dict[Flow, list[QWidget]] = {}
        self._is_stacked = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_GAP)

    def add(self, title: str, widget: QWidget) -> None:
        """Adds a row with any widget."""
        name = TextLabel(title, tone="second")
        self._rows.append((name, widget))
        self._place(len(self._rows) - 1)

    def _place(self, row: int) -> None:
        name, widget = self._rows[row]
        if self._is_stacked:
            self._grid.addWidget(name, 2 * row, 0)
            self._grid.addWidget(widget, 2 * row + 1, 0)
        else:
            self._grid.addWidget(name, 2 * row, 0)
            self._grid.addWidget(widget, 2 * row, 1)
        name.setVisible(bool(name.text()) or not self._is_stacked)

    def _arrange(self) -> None:
        """Puts names beside what they name, or above it, as there is room."""
        names = max((_width_of(_NAME_CHARACTERS), *(name.sizeHint().width() for name, _ in self._rows)))
        fields = max((_needed(widget) for _, widget in self._rows), default=0)
        is_stacked = self.width() < names + _GAP + fields
        self._grid.setColumnMinimumWidth(0, 0 if is_stacked else names)
        self._grid.setColumnStretch(0, int(is_stacked))
        self._grid.setColumnStretch(1, int(not is_stacked))
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            for row in range(len(self._rows)):
                self._place(row)

    @override
    def minimumSizeHint(self) -> QSize:
        wide = max((part.minimumSizeHint().width() for row in self._rows for part in row), default=0)
        return QSize(wide, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def add_choices(self, field: str, title: str, choices: Mapping[str, str]) -> Segmented:
        """Adds choices side by side: value to title."""
        made = Segmented(
            [Choice(value=value, title=words) for value, words in choices.items()],
            self._context.themes.theme,
            is_required=True,
        )
        made.set_name(title)
        made.chosen.connect(partial(self._change, field))
        self._segmented.append(made)
        self._bind(field, lambda value: made.set_value(str(value)))
        self.add(title, made)
        return made

    def add_list(self, field: str, title: str, choices: Mapping[str, str]) -> ChoiceList:
        """Adds choices in a list that opens: value to title."""
        made = ChoiceList(choices)
        made.setAccessibleName(title)
        made.activated.connect(lambda: self._change(field, made.currentData()))
        self._bind(field, made.show_value)
        self.add(title, made)
        return made

    def add_steps(
        self, field: str, title: str, steps: Sequence[float], words: Callable[[float], str]
    ) -> StepSlider:
        """Adds a slider over these values."""
        made = StepSlider(title, steps, words)
        made.chosen.connect(partial(self._change, field))
        self._bind(field, made.show_value)
        self.add(title, made)
        return made

    def add_checks(self, title: str, checks: Mapping[str, str]) -> None:
        """Adds a row of things that are on or off: field to words."""
        boxes: list[QWidget] = []
        for field, words in checks.items():
            box = QCheckBox(words)
            box.toggled.connect(partial(self._change, field))
            self._bind(field, partial(_check, box))
            boxes.append(box)
        flow = Flow(16)
        flow.set_parts(boxes)
        self._flows[flow] = boxes
        _fit(flow, boxes)
        self.add(title, flow)

    def show_setting(self, name: str) -> None:
        """Shows a setting that has become another one."""
        if name in self._shows:
            self._shows[name](getattr(self._context.settings, name))

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        for one in self._segmented:
            one.set_theme(theme)
        for flow, boxes in self._flows.items():
            _fit(flow, boxes)  # the size of the interface may be another one
        self._arrange()

    def _bind(self, field: str, show: Callable[[object], None]) -> None:
        self._shows[field] = show
        show(getattr(self._context.settings, field))

    def _change(self, field: str, value: object) -> None:
        self._context.state.change(field, value)


def _fit(flow: Flow, parts: Sequence[QWidget]) -> None:
    """Gives it room for its widest part at least."""
    flow.setMinimumWidth(max(part.sizeHint().width() for part in parts))
    flow.place()


def _needed(widget: QWidget) -> int:
    """The width at which a field looks as it should."""
    if isinstance(widget, Segmented):
        return widget.sizeHint().width()
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())


def _check(box: QCheckBox, value: object) -> None:
    box.setChecked(bool(value))


def _width_of(characters: int) -> int:
    """Room for that many characters of the interface's font, in pixels."""
    return round(QFontMetricsF(interface_font()).averageCharWidth() * 1.16 * characters)
