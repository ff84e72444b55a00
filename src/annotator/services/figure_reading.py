"""What words say that somebody has marked as a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.model.span import Span
from annotator.services.figure_amounts import Found
from annotator.services.figure_tokens import Line
from annotator.services.figures import Figure, figure_of, figures, scanned


def read_figure(text: str, span: Span) -> Figure | None:
    """What the words of a span say, as somebody has marked them as a figure; None if they say none, or several.

    The words alone give the value; the rest of the sentence may say when it holds.
    """
    line = Line(span.of(text).replace("\n", " "))
    found = scanned(line, is_asked=True)
    if len(found) > 1:
        found = scanned(line) or found
    amounts = [one for one in found if one.kind != "date"]
    dates = [one for one in found if one.kind == "date"]
    if len(amounts) > 1 or (not amounts and len(dates) != 1):
        return None
    only = (amounts or dates)[0]
    if amounts:
        only = replace(only, as_of=_as_of(text, span, dates))
    return replace(figure_of(line, only), span=span)


def _as_of(text: str, span: Span, dates: Sequence[Found]) -> str:
    if dates:
        return dates[0].as_of if len(dates) == 1 else ""
    around = [one.as_of for one in figures(text, span.start, span.end) if one.precision]
    return around[0] if len(around) == 1 else ""
