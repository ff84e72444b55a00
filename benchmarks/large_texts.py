"""What a reader does, in the real window, in articles that are large or odd: from the act to its paint.

For each act the median and the 95th percentile of the main thread's processor time, which other programs disturb less than
the clock, the longest by the clock, and the longest that the event loop was held in the moment after it, when lists follow.
The aims: 16 ms at the 95th percentile for the acts in an article of a megabyte with ten thousand annotations, and nothing
anywhere that holds the window for more than 100 ms.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from large_acts import changing, deciding
from measure import MEMORY, Measured, machine
from reading_view import text_of

MB = 1_000_000
LABELS = ("claim", "figure", "opinion", "bias")
HEBREW = "הנפט והגז מבאקו מגיעים לנמל ג׳ייהאן בצנרת באורך 1,768 ק״מ, אמר השר ב־2021 (70%). "


def hebrew() -> str:
    """A megabyte of it, in paragraphs of some hundred words."""
    paragraph = HEBREW * 12 + "\n"
    return (paragraph * (MB // len(paragraph) + 1))[:MB]


def one_word() -> str:
    """A megabyte of letters without a blank."""
    return "".join(random.Random(3).choices("abcdefghijklmnopqrstuvwxyz", k=MB))


def strewn(text: str, count: int) -> list[tuple[int, int]]:
    """Spans of 20 to 120 characters all over a text, every eighth inside the one before."""
    chance, found, start = random.Random(1), list[tuple[int, int]](), 0
    for number in range(count):
        start = start + 5 if number % 8 == 7 else number * (len(text) - 130) // count
        found.append((start, start + chance.randint(20, 120)))
    return found


def nested(text: str, count: int) -> list[tuple[int, int]]:
    """Spans of which ten at a time lie in one another."""
    step = (len(text) - 130) // (count // 10)
    return [
        (number // 10 * step + number % 10, number // 10 * step + 60 - number % 10) for number in range(count)
    ]


def at_both_ends(text: str, count: int) -> list[tuple[int, int]]:
    """One span at the beginning, the others behind one another in the last words."""
    first = len(text) - 10 * count
    return [(0, 5), *((first + 10 * number, first + 10 * number + 7) for number in range(1, count))]


TEXTS: dict[str, Callable[[], tuple[str, list[tuple[int, int]]]]] = {
    "1 MB, 10,000 annotations": lambda: with_spans(text_of(MB), strewn, 10_000),
    "10 MB, 50,000 annotations": lambda: with_spans(text_of(10 * MB), strewn, 50_000),
    "one line of 1 MB": lambda: with_spans(text_of(MB).replace("\n", " "), strewn, 1_000),
    "one word of 1 MB": lambda: with_spans(one_word(), strewn, 1_000),
    "100,000 empty lines": lambda: with_spans(
        "Begin" + "\n" * 100_000 + "The end of it all. " * 9, at_both_ends, 12
    ),
    "1 MB of Hebrew": lambda: with_spans(hebrew(), strewn, 1_000),
    "1 MB, 1,000 suggestions": lambda: with_spans(text_of(MB), strewn, 1_000),
    "6 KB, 1,000 ten deep": lambda: with_spans(text_of(6_000), nested, 1_000),
}
"""What each is, and how its text and its spans are made."""


def with_spans(
    text: str, spans: Callable[[str, int], list[tuple[int, int]]], count: int
) -> tuple[str, list[tuple[int, int]]]:
    """A text with that many spans."""
    return text, [(start, min(end, len(text))) for start, end in spans(text, count)]


def fill(database: Path, names: Sequence[str]) -> None:
    """Put the articles and their annotations in."""
    from annotator.services.workspace import Workspace

    workspace = Workspace.open(str(database), reviewer="Ada", create=True)
    try:
        for name in names:
            text, spans = TEXTS[name]()
            add(workspace, name, text, spans, are_suggested="suggestions" in name)
    finally:
        workspace.close()


def add(
    workspace, name: str, text: str, spans: Sequence[tuple[int, int]], *, are_suggested: bool = False
) -> None:
    """Add one article with annotations, or with suggestions of them."""
    from hashlib import sha256

    from annotator.model.annotation import Annotation
    from annotator.model.article import Article, article_id
    from annotator.model.span import Span
    from annotator.model.suggestion import Suggestion
    from annotator.store import annotations, articles, suggestions

    digest = sha256(text.encode()).hexdigest()
    at = "2026-01-02T03:04:05Z"
    article = Article(
        id=article_id(digest),
        name=f"{name}.txt",
        title=name,
        text=text,
        text_sha256=digest,
        meta={},
        added_at=at,
    )
    made = []
    for number, (start, end) in enumerate(spans):
        span = Span(start, end)
        prefix, suffix = span.context(text)
        made.append(
            Annotation(
                id=f"{article.id[:8]}-0000-4000-8000-{number:012d}", article_id=article.id, reviewer="Ada",
                label=LABELS[number % 4], span=span, quote=span.of(text), prefix=prefix, suffix=suffix,
                created_at=at, updated_at=at,
            )
        )  # fmt: skip
    with workspace.database.write() as t:
        articles.insert(t, article, source=None, statuses={"Ada": "reading"}, excluded=())
        if are_suggested:
            every = [
                Suggestion(
                    one.id, one.article_id, one.label, one.span, one.quote, one.prefix, one.suffix, made_at=at
                )
                for one in made
            ]
            suggestions.add(t, every)
        else:
            annotations.add(t, made)


def acts(driver, rounds: int) -> dict[str, Measured]:
    """All acts in the open article, from places all over it."""
    from PySide6.QtCore import Qt

    from reading_hours import turn_wheel

    key, shift, ctrl = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    view, length = driver.view, len(driver.view.state.text.text)
    presses: dict[str, Callable[[], None]] = {
        "next annotation (J)": partial(driver.key, key.Key_J, scan=44, text="j"),
        "previous annotation (K)": partial(driver.key, key.Key_K, scan=45, text="k"),
        "one line down": partial(driver.key, key.Key_Down),
        "one character": partial(driver.key, key.Key_Right),
        "extend by a word": partial(driver.key, key.Key_Right, modifiers=shift | ctrl),
        "next sentence (S)": partial(driver.key, key.Key_S, scan=39, text="s"),
        "page down (Space)": partial(driver.key, key.Key_Space, text=" "),
        "wheel": partial(turn_wheel, view),
    }
    found: dict[str, Measured] = {}
    for what, press in presses.items():
        found[what] = one = Measured()
        for number in range(rounds):
            view.set_caret(length // 20 + number * length * 8 // (rounds * 10))
            driver.settle()
            one.take(driver, press)
    found["label (2)"] = labelling(driver, rounds)
    found["drag the bar"] = dragging(driver, rounds)
    found["to the end and back"] = one = Measured()
    for number in range(max(4, rounds // 4)):
        one.take(driver, partial(driver.key, key.Key_Home if number % 2 else key.Key_End, modifiers=ctrl))
    found["resize"], found["resize past a panel"] = resizing(driver, max(4, rounds // 4))
    found["find next"] = finding(driver, rounds)
    found["filter on, off"] = filtering(driver, max(4, rounds // 4))
    return found


def labelling(driver, rounds: int) -> Measured:
    """Labels words all over the article."""
    from PySide6.QtCore import Qt

    from annotator.model.span import Span

    measured, length = Measured(), len(driver.view.state.text.text)
    taken: set[int] = set()
    for number in range(rounds):
        text = driver.view.state.text
        start = min(text.place(17 + number * (length - 60) // rounds), text.ends[-1] - 6 * (number + 1))
        while start in taken:  # as after empty lines: labelled twice, nothing would be painted
            start += 1
        taken.add(start)
        driver.view.select_span(Span(start, start + 5), reveal=True)
        driver.settle()
        measured.take(driver, partial(driver.key, Qt.Key.Key_2, scan=11, text="2"))
    return measured


def dragging(driver, rounds: int) -> Measured:
    """Puts the scroll bar to places all over."""
    bar, measured = driver.view.verticalScrollBar(), Measured()
    if bar.maximum() == 0:
        return measured
    for number in range(rounds):
        driver.view.restore_scroll(0)
        driver.settle()
        measured.take(driver, partial(bar.setValue, 1 + bar.maximum() * (number + 1) // (rounds + 1)))
    return measured


def resizing(driver, rounds: int) -> tuple[Measured, Measured]:
    """Draws the window's edge in and out again; and the same over the width alone at which a panel gives way, each time."""
    drawn, past, narrow = Measured(), Measured(), 1180
    for width in (*range(1440, 1024, -8), *range(1024, 1441, 8)):
        drawn.take(driver, partial(driver.window.resize, width, 800))
    for number in range(2 * rounds):
        past.take(driver, partial(driver.window.resize, narrow - 8 * (number % 2 == 0), 800))
    return drawn, past


def finding(driver, rounds: int) -> Measured:
    """Looks for a word, then for its next place again and again; the first is where it is searched for."""
    from PySide6.QtWidgets import QLineEdit

    screen, measured = driver.window.parts, Measured()
    screen.finding.open()
    field = screen.read_screen.find_bar.findChild(QLineEdit)
    field.clear()
    driver.settle()
    measured.take(driver, partial(field.setText, "an"))
    for _ in range(rounds):
        measured.take(driver, screen.finding.go_next)
    screen.finding.close()
    driver.settle()
    return measured


def filtering(driver, rounds: int) -> Measured:
    """Shows one label only, and everything again."""
    from annotator.services.filtering import AnnotationFilter

    measured, filters = Measured(), driver.window.parts.filters
    if not driver.window.parts.session.annotations:
        return measured
    for number in range(2 * rounds):
        wanted = AnnotationFilter() if number % 2 else AnnotationFilter(labels=frozenset({"claim"}))
        measured.take(driver, partial(filters.take, wanted))
    return measured


def measure(database: Path, names: Sequence[str], rounds: int) -> None:
    """Measure in the real window and print."""
    from window import Driver, drive

    def act(driver: Driver) -> None:
        parts = driver.window.parts
        parts.state.settings.reduce_motion = "on"
        parts.appearance.show_options()
        summaries = {one.title: one.id for one in parts.session.summaries}
        small = summaries["A small one"]
        for name in names:
            opening = Measured()
            for _ in range(5):
                parts.navigation.open_article(small)
                driver.settle()
                opening.take(driver, partial(parts.navigation.open_article, summaries[name]))
                while parts.session.is_arriving:  # the labels that are not in the window come piece by piece
                    driver.settle()
                opening.after[-1] = driver.held
            print(f"  {name}", flush=True)
            print(opening.line("open"), flush=True)
            for what, one in (
                acts(driver, rounds) | changing(driver, rounds) | deciding(driver, rounds)
            ).items():
                if one.clock:
                    print(one.line(what), flush=True)

    drive(database, act)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=20, help="times each act is done (20)")
    parser.add_argument("--only", default="", help="words of the names of those that are wanted")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform plug-in: offscreen or xcb")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    names = [name for name in TEXTS if options.only in name]
    print(f"Large and odd texts on {options.platform}, {options.rounds} rounds. {machine()}", flush=True)
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        database = Path(folder) / "annotations.db"
        TEXTS["A small one"] = lambda: with_spans("A small one\nwith two lines", strewn, 0)
        fill(database, ["A small one", *names])
        measure(database, names, options.rounds)


if __name__ == "__main__":
    main()
