"""Draws pages in several threads of a process of its own, which had drawn nothing before, and prints what PySide6 had to make on the way.

``python drawing_at_once.py THREADS``. PySide6 makes a class, and with it the enumerations in it, when it is first met.
"""

from __future__ import annotations

import enum
import io
import sys
import threading
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from annotator.model.annotation import annotation_at
from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.services.default_scheme import default_scheme
from annotator.services.jobs import Progress, share_fairly
from annotator.ui.page_maker import _bring_up, _is_shown
from annotator.ui.paper import Paper, PaperContent, PaperLook
from annotator.ui.paper_front import Front, KeyEntry
from annotator.ui.paper_writer import pdf_into

TEXT = "A heading\n\n" + "Words 🙂 of a text, שלום e\u0301 عربي. " * 200 + "\n\nThe end.\n"
STYLES = ("tint", "underline", "letter")


def content() -> PaperContent:
    """All that a page can have."""
    scheme = default_scheme()
    marks = [
        replace(annotation_at(TEXT, "a", Span(30 * n, 30 * n + 45), label.id, reviewer="M", at="2026-11-21T10:00:00Z"), id=str(n), note="n")
        for n, label in enumerate(scheme.labels * 4)
    ]  # fmt: skip
    front = Front("Title", ["Fact"], "Note", [KeyEntry(one, one.title, "4") for one in scheme.labels])
    return PaperContent(
        text=TEXT, title=Span(0, 9), excluded=[Excluded(Span(len(TEXT) - 9, len(TEXT)), "share")], annotations=marks, scheme=scheme,
        heading="Heading", words_of_page=lambda page, total: f"{page}/{total}", list_title="List", lines_of=lambda _one: ["Line"],
        number_of=lambda one: one.id, front=front.rows,
    )  # fmt: skip


def draw() -> None:
    """Draws in every style."""
    given = content()
    for style in STYLES:
        look = PaperLook(style=style, has_marks=True)  # type: ignore[arg-type]
        with pdf_into(io.BytesIO(), "Title") as document:
            document.add(Paper(given, look, Progress()), look, Progress())
    _is_shown("🙂")


def main(several: int) -> None:
    made: list[str] = []
    make = enum.EnumType._create_  # type: ignore[attr-defined]

    def noting(cls: Any, name: str, *given: Any, **more: Any) -> Any:
        made.append(name)
        return make(cls, name, *given, **more)

    _bring_up()
    share_fairly()
    enum.EnumType._create_ = noting  # type: ignore[attr-defined]
    threads = [threading.Thread(target=draw) for _ in range(several)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert isinstance(QCoreApplication.instance(), QGuiApplication)
    print(" ".join(made))


if __name__ == "__main__":
    main(int(sys.argv[1]))
