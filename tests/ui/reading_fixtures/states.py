"""Every state that a highlight can be in, in one picture: the reference for how the text is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

from annotator.model.annotation import Annotation
from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.ui.reading_options import ReadingOptions
from annotator.ui.reading_view import ReadingView
from annotator.ui.theme import load_theme

from . import mark, reading_view, span_of

_A = "A claim is solid, a figure is dotted, an opinion is wavy, and a bias is dashed. The four never share a hue or a pattern."
_I = "Israel has been a major arms supplier to Azerbaijan, providing 70% of its weapons until 2019 when Turkey took the lead."
_T = "According to Azerbaijani military experts, the Israeli-made equipment is better quality and more modern compared to other purchased equipment."
_L = (
    "Azerbaijan bought small arms, Harop Kamikaze drones, Heron drones, LORA ballistic missiles, Spike LR, Iron Dome "
    "surface-to-air missiles and Barak-8 surface-to-air missiles from Israeli defense companies worth more than $5 billion. "
    "Israel showed itself as a valuable partner."
)
_X = "0\n305\nReading Time: 3 minutes\n\nAzerbaijan has remained relatively quiet."

_FIGURE = mark(_I, "figure", "70% of its weapons", key="figure")
_NESTED = (mark(_I, "claim", _I), _FIGURE)
_LONG = (
    mark(_L, "claim", _L[: _L.index(" Israel showed")], key="long"),
    mark(_L, "figure", "more than $5 billion"),
    mark(_L, "opinion", "a valuable partner"),
)


@dataclass(frozen=True)
class State:
    """One part of the picture: what it shows, and what is done to the view before."""

    text: str
    annotations: Sequence[Annotation]
    act: Callable[[ReadingView], object] = lambda _: None
    excluded: Sequence[Excluded] = ()


def _deep() -> Sequence[Annotation]:
    return (
        mark(_T, "claim", _T),
        mark(_T, "opinion", _T[_T.index("the Isr") : -1]),
        mark(_T, "bias", "better quality and more modern"),
        mark(_T, "figure", "quality and"),
    )


STATES = {
    "at rest": State(_A, [mark(_A, label, label) for label in ("claim", "figure", "opinion", "bias")]),
    "inside another": State(_I, _NESTED),
    "pointer over": State(_I, _NESTED, lambda view: view.set_hovered("figure")),
    "selected": State(_I, _NESTED, lambda view: view.select_annotation("figure")),
    "three deep": State(_T, _deep()),
    "long": State(_L, _LONG),
    "long, selected": State(_L, _LONG, lambda view: view.select_annotation("long")),
    "words selected": State(_I, [_FIGURE], lambda view: view.select_span(Span(0, 51))),
    "found": State(
        _I, [_FIGURE], lambda view: view.set_matches([span_of(_I, "supplier"), span_of(_I, "providing")], 1)
    ),
    "excluded": State(_X, [mark(_X, "claim", "Azerbaijan has remained")], excluded=[Excluded(Span(0, 29))]),
}  # fmt: skip

_CELL = (640, 190)


def picture(theme: str) -> QImage:
    """All states, two in a row."""
    rows = (len(STATES) + 1) // 2
    image = QImage(2 * _CELL[0], rows * _CELL[1], QImage.Format.Format_RGB32)
    image.fill(load_theme("dark" if theme == "dark" else "light").page)
    painter = QPainter(image)
    for place, state in enumerate(STATES.values()):
        view = reading_view(
            state.text, state.annotations, size=_CELL, theme=theme, excluded=state.excluded, measure=58
        )
        view.set_options(ReadingOptions(shows_numbers=False))
        view.resize(*_CELL)
        view.show()
        state.act(view)
        view.clearFocus()
        view.viewport().render(painter, QPoint(place % 2 * _CELL[0], place // 2 * _CELL[1]))
        view.close()
        view.deleteLater()
    painter.end()
    return image
