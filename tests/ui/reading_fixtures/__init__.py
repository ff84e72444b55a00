"""Texts, annotations and events for the reading view's tests."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Annotation
from annotator.model.article import Excluded
from annotator.model.scheme import Scheme
from annotator.model.snapping import snap
from annotator.model.span import Span
from annotator.model.tokens import word_at
from annotator.paths import resources
from annotator.ui.fonts import load_fonts
from annotator.ui.reading_view import ReadingView
from annotator.ui.theme import load_theme

NO = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def default_scheme() -> Scheme:
    return Scheme.model_validate(tomllib.loads((resources() / "scheme.toml").read_text("utf-8")))


def span_of(text: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def mark(text: str, label: str, words: str | Span, *, key: str | None = None) -> Annotation:
    span = words if isinstance(words, Span) else span_of(text, words)
    return Annotation(
        id=key or f"{label}-{span.start}-{span.end}", article_id="a", reviewer="Mira", label=label,
        span=span, quote=text[span.start : span.end],
    )  # fmt: skip


def reading_view(
    text: str,
    annotations: Sequence[Annotation] = (),
    *,
    title: Span | None = None,
    excluded: Sequence[Excluded] = (),
    size: tuple[int, int] = (800, 760),
    theme: str = "light",
    measure: float = 66,
    px: float = 18,
) -> ReadingView:
    load_fonts()
    view = ReadingView(load_theme("dark" if theme == "dark" else "light"))
    view.set_scheme(default_scheme())
    view.set_reading(px, measure)
    view.resize(*size)
    view.set_article(text, title=title, excluded=excluded, annotations=annotations)
    return view


def open_view(qtbot: QtBot, text: str, annotations: Sequence[Annotation] = (), **choices: Any) -> ReadingView:
    """The same on the screen, with the focus, closed at the test's end."""
    view = reading_view(text, annotations, **choices)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(view.hasFocus)
    return view


def with_snapping(view: ReadingView) -> ReadingView:
    """Snaps to tokens; sentences end at full stops."""

    def sentence_at(text: str, position: int) -> Span:
        start = max(text.rfind(sign, 0, position) for sign in ".\n") + 1
        end = text.find(".", position)
        words = text[start : end + 1 if end >= 0 else len(text)]
        return Span(start + len(words) - len(words.lstrip()), start + len(words))

    def is_sentence(span: Span) -> bool:
        text = view.state.text.text
        first, last = sentence_at(text, span.start), sentence_at(text, span.end - 1)
        return (first.start, last.end) == (span.start, span.end)

    view.set_snapping(lambda text, span: snap(text, span, is_sentence), sentence_at, word_at)
    return view


def key(view: QWidget, code: Qt.Key, modifiers: Qt.KeyboardModifier = NO, text: str = "") -> QKeyEvent:
    event = QKeyEvent(QEvent.Type.KeyPress, code, modifiers, text)
    QApplication.sendEvent(view, event)
    return event


class Pointer:
    """A mouse over the view's viewport; `time` is its clock in milliseconds."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view.viewport()
        self.time = 10_000

    def press(self, at: QPointF, modifiers: Qt.KeyboardModifier = NO, *, again: bool = False) -> None:
        kind = QEvent.Type.MouseButtonDblClick if again else QEvent.Type.MouseButtonPress
        self._send(kind, at, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, modifiers)

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier = NO, *, held: bool = True) -> None:
        buttons = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, buttons, modifiers)

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier = NO) -> None:
        button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseButtonRelease, at, button, none, modifiers)

    def click(self, at: QPointF, times: int = 1, modifiers: Qt.KeyboardModifier = NO) -> None:
        """That many clicks in quick succession, after a pause."""
        self.time += 2_000
        for n in range(times):
            self.press(at, modifiers, again=n % 2 == 1)
            self.release(at, modifiers)

    def drag(
        self, start: QPointF, end: QPointF, modifiers: Qt.KeyboardModifier = NO, *, drop: bool = True
    ) -> None:
        self.time += 2_000
        self.press(start)
        self.move((start + end) / 2, modifiers)
        self.move(end, modifiers)
        if drop:
            self.release(end, modifiers)

    def _send(
        self,
        kind: QEvent.Type,
        at: QPointF,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
    ) -> None:
        self.time += 10
        event = QMouseEvent(kind, at, self._view.mapToGlobal(at), button, buttons, modifiers)
        event.setTimestamp(self.time)
        QGuiApplication.sendEvent(self._view, event)


def middle(view: ReadingView, position: int) -> QPointF:
    """The middle of the character at a position, in the viewport."""
    return view.state.characters_rectangle(position, position + 1).center()


def edge(view: ReadingView, position: int) -> QPointF:
    """The middle of the caret at a position, in the viewport."""
    found = view.state.rectangle_at(position)
    assert found is not None
    return found.center()
