"""Everything the reading view shows, and where in the window it is: the part of the view that is no widget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF

from annotator.model.annotation import Annotation
from annotator.model.article import Excluded
from annotator.model.scheme import Label
from annotator.model.span import Span
from annotator.ui.fonts import READING_FAMILY
from annotator.ui.highlight_painter import OVERHANG, Scene, Shown, band, handle_shapes
from annotator.ui.reading_caret import ReadingCaret
from annotator.ui.reading_flow import Placed, ReadingFlow
from annotator.ui.reading_marks import Fragment, ReadingMarks
from annotator.ui.reading_suggestions import ReadingSuggestions
from annotator.ui.reading_text import ReadingText
from annotator.ui.reading_type import BASE_PX, LEADING, MEASURE, Typesetting
from annotator.ui.reading_words import WordRules
from annotator.ui.theme import Theme

LEFT_LEAST = 46
RIGHT_LEAST = 40
JUMP = 0.32
"""Where in the window a jump puts its target, of the height."""

_GRIP = 16.0
_CARET = 2.0


@dataclass(frozen=True, slots=True)
class TypeChoice:
    """What the reader has chosen: size in pixels, characters a line, line spacing, font family."""

    px: float = BASE_PX
    measure: float = MEASURE
    leading: float = LEADING
    family: str = READING_FAMILY


@dataclass(frozen=True, slots=True)
class Grip:
    """A handle of the selected annotation: at its start, or at its end; `middle` is on the handle's line."""

    is_start: bool
    middle: QPointF


class ReadingState:
    """Text, flow, annotations, caret and what is selected. Points are the window's.

    Attributes:
        width: Of the window in pixels; its height is the flow's.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.choice = TypeChoice()
        self.rules = WordRules()
        self.text = ReadingText("")
        self.marks = ReadingMarks()
        self.suggestions = ReadingSuggestions()
        self.shown = Shown()
        self.width = 0
        self._opened: list[Span] = []
        self._sample = ""
        self.typesetting: Typesetting = Typesetting()
        self.flow: ReadingFlow = ReadingFlow(self.text, self.typesetting, 1)
        self.caret = ReadingCaret(self.flow, self.rules)

    # What is shown

    def set_text(self, text: str, title: Span | None, excluded: Sequence[Excluded]) -> None:
        """Shows a text from its beginning; the same text again stays where it is."""
        same = text == self.text.text
        first, caret = self.flow.first_position(), self.caret
        self._opened = self._still_opened(excluded) if same else []
        self.text = self._cut(text, title, excluded)
        if not same:
            self._sample = self.text.sample()
            self.suggestions.set_all(())
            self.typesetting = self._typeset()
        self._flow_anew()
        self.caret = ReadingCaret(self.flow, self.rules)
        if same:
            self._put_caret(caret)
            self.flow.show_from(first)
        before = self.shown
        self.shown = Shown(
            highlights=before.highlights,
            filtered=before.filtered,
            selected=before.selected if same else None,
            suggestion=before.suggestion if same else None,
            suggestion_keys=before.suggestion_keys,
            options=before.options,
        )

    def _cut(self, text: str, title: Span | None, excluded: Sequence[Excluded]) -> ReadingText:
        folds = self.shown.options.folds_excluded
        return ReadingText(text, title, excluded, folds=folds, opened=self._opened)

    def _still_opened(self, excluded: Sequence[Excluded]) -> list[Span]:
        """What was opened, and what is excluded anew: nothing is folded under the reader's eyes."""
        before = [one.span for one in self.text.excluded]
        return [*self._opened, *(piece for one in excluded for piece in one.span.without(before))]

    def _put_caret(self, before: ReadingCaret) -> None:
        """Puts the caret where it was, or at the edge of what is folded there now."""
        self.caret.position, self.caret.anchor = (
            self.caret.nearest(before.position), self.caret.nearest(before.anchor),
        )  # fmt: skip
        self.caret.snaps = before.snaps

    # Folds

    def fold_anew(self) -> None:
        """Folds runs of excluded lines, or shows them all, as the options say; the line at the top stays there."""
        self._opened = []
        self._cut_anew()

    def unfold(self, piece: int) -> None:
        """Shows the lines of a folded run."""
        self._opened.append(Span(self.text.starts[piece], self.text.ends[piece]))
        self._cut_anew()

    def unfold_for(self, start: int, end: int) -> bool:
        """Shows the lines of those folded runs that hold a part of the range only; whether there were any."""
        found = False
        while (piece := self.text.fold_in(start, end)) is not None:
            self.unfold(piece)
            found = True
        return found

    def _cut_anew(self) -> None:
        first, caret = self.flow.first_position(), self.caret
        self.text = self._cut(self.text.text, self.text.title, self.text.excluded)
        self._flow_anew()
        self.caret = ReadingCaret(self.flow, self.rules)
        self._put_caret(caret)
        self.flow.show_from(first)

    def fold_at(self, point: QPointF) -> int | None:
        """The folded run under a point, or None."""
        placed = self.flow.piece_under(point.y())
        is_on = placed.y <= point.y() < placed.y + placed.layout.height
        is_beside = self.left <= point.x() < self.left + self.flow.column
        return placed.piece if is_on and is_beside and self.text.folded_lines(placed.piece) else None

    def fold_at_caret(self) -> Span | None:
        """What the folded run at the caret stands for, or None."""
        piece = self.text.piece_at(self.caret.position)
        if not self.text.folded_lines(piece):
            return None
        return Span(self.text.starts[piece], self.text.ends[piece])

    def set_excluded(self, excluded: Sequence[Excluded]) -> bool:
        """Shows other parts of the same text as excluded; whether there are any."""
        if tuple(excluded) == self.text.excluded:
            return False
        self.set_text(self.text.text, self.text.title, excluded)
        return True

    def set_choice(self, choice: TypeChoice) -> None:
        """Sets the text in another type. What is selected stays in view if it is; else the line at the top stays there."""
        first, selected = self.flow.first_position(), self._selected_start()
        found = self.flow.y_of(selected) if selected is not None and self.flow.height else None
        was_seen = found is not None and 0 <= found[1] < self.flow.height
        self.choice = choice
        self.typesetting = self._typeset()
        self._flow_anew()
        self.flow.show_from(first)
        if was_seen and selected is not None:
            self.reveal(selected, selected)

    def _selected_start(self) -> int | None:
        chosen = self.marks.get(self.shown.selected) or self.suggestions.get(self.shown.suggestion)
        span = chosen.span if chosen is not None else self.caret.selection()
        return None if span is None else span.start

    def set_rules(self, rules: WordRules) -> None:
        """Takes what selections go by."""
        self.rules = self.caret.rules = rules

    def resize(self, width: int, height: int) -> bool:
        """Takes the window's size; whether the text has to be laid out anew."""
        first, is_first_size = self.flow.first_position(), not self.width
        self.width, self.flow.height = width, height
        self.flow.forget_places()
        if self._fitting_column() == self.flow.column:
            return False
        self.flow.set_column(self._fitting_column())
        self.marks.forget_layouts()
        self.suggestions.forget_layouts()
        if is_first_size:
            self.flow.estimate()
        self.flow.show_from(first)
        return True

    def _typeset(self) -> Typesetting:
        choice = self.choice
        return Typesetting(choice.px, choice.measure, choice.leading, choice.family, sample=self._sample)

    def _flow_anew(self) -> None:
        height = self.flow.height
        self.flow = ReadingFlow(self.text, self.typesetting, self._fitting_column())
        self.flow.height = height
        self.caret.flow = self.flow
        self.marks.forget_layouts()
        self.suggestions.forget_layouts()

    def _fitting_column(self) -> int:
        room = self.width - LEFT_LEAST - RIGHT_LEAST
        return max(min(self.typesetting.column, room), round(4 * self.choice.px))

    @property
    def left(self) -> int:
        """The column's left edge."""
        centred = (self.width - self.flow.column) // 2
        return centred if centred >= LEFT_LEAST else min(LEFT_LEAST, max(0, self.width - self.flow.column))

    @property
    def right_room(self) -> int:
        """From the column's right edge to the window's."""
        return self.width - self.left - self.flow.column

    def scene(self) -> Scene:
        """What is to be painted."""
        column = self.flow.column
        return Scene(self.text, self.marks, self.theme, self.shown, self.left, column, self.suggestions)

    def label_of(self, annotation: Annotation) -> Label | None:
        """The annotation's label, or None if the scheme does not know it."""
        return self.marks.label(annotation.label)

    # From points to the text

    def position_at(self, point: QPointF) -> tuple[int, bool]:
        """The caret position nearest to a point, and whether it is at the end of a wrapped line."""
        placed = self.flow.piece_under(point.y())
        line = placed.layout.line_below(point.y() - placed.y)
        return placed.layout.position_near(point.x() - self.left, line)

    def character_at(self, point: QPointF) -> int:
        """The position of the character under a point, or of the nearest on its line."""
        placed = self.flow.piece_under(point.y())
        line = placed.layout.line_below(point.y() - placed.y)
        return placed.layout.character_at(point.x() - self.left, line)

    def annotations_at(self, point: QPointF) -> list[str]:
        """The annotations drawn under a point, the shortest first."""
        if not self.shown.highlights:
            return []
        placed = self.flow.piece_under(point.y())
        inside = point.y() - placed.y
        if not 0 <= inside < placed.layout.height:
            return []
        line, x = placed.layout.line_below(inside), point.x() - self.left
        fragments = self.marks.fragments(placed.piece, placed.layout)
        return [one.id for one in reversed(fragments) if _covers(one, line, x)]

    def grip_at(self, point: QPointF) -> Grip | None:
        """The handle under a point, with its generous area."""
        for placed, fragment in self._selected_fragments():
            kinds = [True] * fragment.begins + [False] * fragment.finishes
            for is_start, (bar, dot) in zip(
                kinds, handle_shapes(self.scene(), placed, fragment), strict=True
            ):
                both = bar.united(dot)
                if both.adjusted(both.width() / 2 - _GRIP / 2, -3, _GRIP / 2 - both.width() / 2, 3).contains(
                    point
                ):
                    position = fragment.span.start if is_start else fragment.span.end - 1
                    line = placed.layout.line_at(position)
                    middle = placed.y + (line + 0.5) * placed.layout.style.line_height
                    return Grip(is_start, QPointF(bar.center().x(), middle))
        return None

    def _selected_fragments(self) -> Iterable[tuple[Placed, Fragment]]:
        if not self.shown.highlights or self.shown.selected is None:
            return
        for placed in self.flow.placed():
            for fragment in self.marks.fragments(placed.piece, placed.layout):
                if fragment.id == self.shown.selected:
                    yield placed, fragment

    # From the text to the window

    def caret_rectangle(self) -> QRectF | None:
        """Where the caret is drawn; None if it is not near the window."""
        return self.rectangle_at(self.caret.position, upstream=self.caret.upstream)

    def rectangle_at(self, position: int, *, upstream: bool = False) -> QRectF | None:
        """A caret's rectangle at a position; None if it is not near the window."""
        found = self.flow.y_of(position, upstream=upstream)
        if found is None:
            return None
        placed, top = found
        line = placed.layout.line_at(position, upstream=upstream)
        x = self.left + placed.layout.x_of(position, line)
        box = band(placed.layout.style, top, x, x)
        return QRectF(round(x - _CARET / 2), box.top(), _CARET, box.height())

    def paragraph_read(self) -> tuple[int, int]:
        """Start and end of the paragraph with the caret; if it is out of the window, of the one where jumps arrive."""
        found = self.flow.y_of(self.caret.position)
        if found is not None and 0 <= found[1] < self.flow.height:
            return self.text.paragraph(found[0].piece)
        return self.text.paragraph(self.flow.piece_under(JUMP * self.flow.height).piece)

    def characters_rectangle(self, start: int, end: int) -> QRectF:
        """Around the visible part of some words; empty if nothing of them is near the window."""
        found = QRectF()
        for placed in self.flow.placed():
            height = placed.layout.style.line_height
            for run in placed.layout.runs(start, end):
                found |= QRectF(self.left + run.x1, placed.y + run.line * height, run.x2 - run.x1, height)
        return found

    def areas(self, ranges: Iterable[tuple[int, int]]) -> list[QRect]:
        """The parts of the window, over its whole width, that marks in these ranges of the text can reach.

        A line more on each side, and no more of a long paragraph.
        """
        touched = list(ranges)
        return [
            self._area(placed, start, end)
            for placed in self.flow.placed()
            for start, end in touched
            if start <= placed.layout.end and placed.layout.start <= end
        ]

    def _area(self, placed: Placed, start: int, end: int) -> QRect:
        layout, height, reach = placed.layout, placed.layout.style.line_height, self._reach
        first = max(0, layout.line_at(max(start, layout.start)) - 1)
        beyond = min(layout.lines, layout.line_at(min(end, layout.end)) + 2)
        return QRect(0, placed.y + first * height - reach, self.width, (beyond - first) * height + 2 * reach)

    def reaches(self, placed: Placed, top: int, bottom: int) -> bool:
        """Whether anything of a piece may be drawn between two heights of the window."""
        reach = self._reach
        return placed.y - reach <= bottom and placed.y + placed.layout.height + reach >= top

    @property
    def _reach(self) -> int:
        return round(OVERHANG * max(1.0, self.choice.px / BASE_PX)) + 2

    def forget(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Marks in these ranges look different."""
        for start, end in ranges:
            self.marks.forget(self.text.piece_at(start), self.text.piece_at(end))

    # Scrolling

    def reveal_caret(self) -> bool:
        """Moves the window as little as needed, so that the caret's whole line is in it; whether it had to."""
        caret = self.caret
        found = self.flow.y_of(caret.position, upstream=caret.upstream)
        if found is None:
            self.flow.put(caret.position, round(JUMP * self.flow.height))
            return True
        placed, top = found
        bottom = top + placed.layout.style.line_height
        if top < 0:
            self.flow.move(top)
        elif bottom > self.flow.height:
            self.flow.move(bottom - self.flow.height)
            self.flow.snap()
        return top < 0 or bottom > self.flow.height

    def reveal(self, start: int, end: int) -> bool:
        """Jumps to words unless they are in the window already; whether it had to."""
        first, last = self.flow.y_of(start), self.flow.y_of(max(start, end - 1))
        if first is not None and last is not None and first[1] >= 0:
            bottom = last[1] + last[0].layout.style.line_height
            if bottom <= self.flow.height:
                return False
        self.flow.put(start, round(JUMP * self.flow.height))
        return True

    def turn(self, direction: int, *, carries: bool, extends: bool) -> None:
        """Moves by a window's height, one line kept.

        Args:
            direction: 1 down, -1 up.
            carries: Whether the caret comes along at its place in the window; at the article's ends it goes to the end.
            extends: Whether the selection grows with it.
        """
        rectangle, before = self.caret_rectangle(), self.flow.first_position()
        self._page(direction)
        if not carries:
            return
        if self.flow.first_position() == before:
            target, upstream = (self.text.ends[-1] if direction > 0 else self.text.starts[0]), False
        else:
            inside = rectangle is not None and 0 <= rectangle.center().y() < self.flow.height
            point = rectangle.center() if rectangle is not None and inside else QPointF(self.left, 1)
            target, upstream = self.position_at(point)
        self.caret.go(target, extend=extends, upstream=upstream, snaps=self.caret.snaps)
        self.reveal_caret()

    def _page(self, direction: int) -> None:
        flow = self.flow
        if direction > 0:
            last, first = flow.last_whole_line(), flow.first_position()
            if last > first:
                flow.put(last, 0)
            else:
                flow.move(flow.typesetting.styles["body"].line_height)
                flow.snap()
            return
        found = flow.y_of(flow.first_position())
        height = found[0].layout.style.line_height if found else 0
        top = found[1] if found else 0
        flow.move(min(-1, top + height - flow.height))
        flow.snap()


def _covers(fragment: Fragment, line: int, x: float) -> bool:
    return any(run.line == line and run.x1 - 1.5 <= x <= run.x2 + 1.5 for run in fragment.runs)
