"""The article of web pages: this program's reader beside trafilatura alone and other extractors that are installed.

Two collections, found by ANNOTATOR_TEST_DATA: pages with the words of their article (precision, recall and F1 of words as
counted, the mean over pages), and pages with sentences that must and must not be in it. Ours is given with and without its
title line, because the expected words have none. What is not installed is skipped. Without a network.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean

Extractor = Callable[[bytes], str]
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Figures:
    """What was measured of one extractor."""

    scores: list[tuple[float, float, float]] = field(default_factory=list[tuple[float, float, float]])
    there: int = 0
    wanted: int = 0
    kept_out: int = 0
    unwanted: int = 0
    seconds: list[float] = field(default_factory=list[float])
    missed: list[str] = field(default_factory=list[str])

    def row(self, name: str) -> str:
        """A line of the table."""
        precision, recall, f1 = (mean(column) for column in zip(*self.scores, strict=True))
        return (
            f"| {name:<28} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {self.there:>2} of {self.wanted} "
            f"| {self.kept_out:>2} of {self.unwanted} | {1000 * mean(self.seconds):6.0f} |"
        )


def ours(*, title: bool) -> Extractor:
    """The reader, with its title line or without."""
    from annotator.io.findings import Findings
    from annotator.io.given import ReadingOptions, given_bytes
    from annotator.io.html_page import FORMAT
    from annotator.io.records import ArticleRecord

    def extract(source: bytes) -> str:
        given = given_bytes(source, "page.html")
        given.options = ReadingOptions(encoding="guess")
        assert FORMAT.read is not None
        for record in FORMAT.read(given, Findings()):
            if isinstance(record, ArticleRecord):
                first, _, rest = record.text.partition("\n\n")
                return rest if not title and " ".join(first.split()) == record.title else record.text
        return ""

    return extract


def trafilatura(**options: bool) -> Extractor:
    """It alone, in one of its modes."""
    import trafilatura as library

    return lambda source: library.extract(source, include_comments=False, **options) or ""


def readability() -> Extractor:
    """readability-lxml, its summary as text."""
    from lxml import html
    from readability import Document  # pyright: ignore[reportMissingImports] - only measured, where it is installed

    def extract(source: bytes) -> str:
        page = html.fromstring(Document(source.decode(errors="replace")).summary())
        return "\n".join(page.itertext())

    return extract


def justext() -> Extractor:
    """JusText with the stop words of all languages of the pages."""
    import justext as library

    words = frozenset[str]().union(
        *(library.get_stoplist(one) for one in ("English", "German", "French", "Spanish", "Czech"))
    )
    return lambda source: "\n".join(
        one.text for one in library.justext(source, words) if not one.is_boilerplate
    )


EXTRACTORS: tuple[tuple[str, Callable[[], Extractor]], ...] = (
    ("annotator", lambda: ours(title=True)),
    ("annotator, without its title", lambda: ours(title=False)),
    ("trafilatura", trafilatura),
    ("trafilatura, precision", lambda: trafilatura(favor_precision=True)),
    ("trafilatura, recall", lambda: trafilatura(favor_recall=True)),
    ("readability-lxml", readability),
    ("jusText", justext),
)


def score(found: str, expected: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of words, each as often as it stands there."""
    given, wanted = (Counter(_WORD.findall(text.casefold())) for text in (found, expected))
    both = (given & wanted).total()
    precision, recall = both / max(1, given.total()), both / max(1, wanted.total())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def lines(path: Path) -> Iterator[dict[str, object]]:
    """The objects of a JSON Lines file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def measure(extract: Extractor, data: Path) -> Figures:
    """All pages once."""
    figures = Figures()
    for known in lines(data / "groundtruth" / "html_readability.jsonl"):
        source = (data / str(known["page"]) / "source.html").read_bytes()
        begun = time.perf_counter()
        found = extract(source)
        figures.seconds.append(time.perf_counter() - begun)
        figures.scores.append(score(found, str(known["text"])))
    folder = data / "html" / "trafilatura"
    for known in lines(folder / "expected.jsonl"):
        found = " ".join(extract((folder / str(known["file"])).read_bytes()).split())
        _look_for(found, known, figures)
    return figures


def _look_for(found: str, known: dict[str, object], figures: Figures) -> None:
    for kind in ("with", "without"):
        phrases = known[kind]
        assert isinstance(phrases, list)
        for phrase in phrases:
            is_there = " ".join(str(phrase).split()) in found
            figures.wanted += kind == "with"
            figures.unwanted += kind == "without"
            figures.there += kind == "with" and is_there
            figures.kept_out += kind == "without" and not is_there
            if is_there != (kind == "with"):
                figures.missed.append(f"{known['file']}: {kind} “{phrase}”")


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--missed", action="store_true", help="name the sentences that are missing or should be"
    )
    arguments = parser.parse_args()
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        sys.exit("ANNOTATOR_TEST_DATA names no folder with the pages.")
    logging.disable(logging.CRITICAL)
    print(
        "| extractor                    | precision | recall | F1 | there | kept out | ms a page |\n|---|---|---|---|---|---|---|"
    )
    for name, make in EXTRACTORS:
        try:
            extract = make()
        except ImportError:
            print(f"| {name:<28} | is not installed |")
            continue
        figures = measure(extract, Path(folder))
        print(figures.row(name))
        if arguments.missed:
            print(*(f"    {one}" for one in figures.missed), sep="\n")


if __name__ == "__main__":
    main()
