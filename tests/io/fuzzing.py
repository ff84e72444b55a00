"""Tries readers on files that are wrong: they may refuse them or give what is right, and nothing else."""

from __future__ import annotations

import json
import signal
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random

from tests.io.fuzz_changes import changed
from tests.io.fuzz_samples import Sample

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import GivenFile, given_bytes
from annotator.io.placing import PlacedArticle, place_article
from annotator.io.records import (
    MAX_NAME,
    AnnotationRecord,
    ArticleRecord,
    ForeignAnnotation,
    LabelRecord,
    QuoteRecord,
    Record,
    SpanRecord,
)
from annotator.model.span import Span
from annotator.model.text import canonical, sha256, storable

GUARD = 20
"""Seconds after which a case hangs."""


class Hang(BaseException):
    """A case took longer than the guard; no handler of a reader may take it for its own."""


@dataclass(frozen=True)
class Case:
    """A file that is tried.

    Attributes:
        reader: The format whose reader gets it; None leaves it to be recognised.
    """

    sample: Sample
    reader: str | None


@dataclass(frozen=True)
class Outcome:
    """What became of a case.

    Attributes:
        records: How many came.
        problem: A sentence, if it was refused as a whole.
    """

    records: int
    problem: str | None


def cases(samples: tuple[Sample, ...], format_id: str, count: int, seed: int) -> Iterator[Case]:
    """Changed files of a format for its reader; every ninth is a file of another one, every ninth is left to recognising."""
    random = Random(f"{format_id} {seed}")
    own = [one for one in samples if one.format == format_id]
    for number in range(count):
        sample = random.choice(samples if number % 9 == 8 or not own else own)
        other = random.choice(own if own and random.random() < 0.7 else samples)
        case = Case(change(random, sample, other.content), None if number % 9 == 7 else format_id)
        yield case


def change(random: Random, sample: Sample, other: bytes) -> Sample:
    """The sample with its file changed, or one of those beside it."""
    if sample.files and random.random() < 0.5:
        name = random.choice(sorted(sample.files))
        if random.random() < 0.1:
            rest = {each: content for each, content in sample.files.items() if each != name}
            return Sample(sample.format, sample.name, sample.content, rest)
        files = {**sample.files, name: changed(random, sample.files[name], sample.content)}
        return Sample(sample.format, sample.name, sample.content, files)
    return Sample(sample.format, sample.name, changed(random, sample.content, other), sample.files)


def tried(case: Case, seconds: int = GUARD) -> Outcome:
    """Recognises, reads and places.

    Raises:
        AssertionError: What came is not what records promise, or a span does not hold its quote.
        Hang: It took too long.
        Exception: The reader failed.
    """
    findings = Findings()
    with guarded(seconds):
        file = given_bytes(case.sample.content, case.sample.name, case.sample.files)
        recognised = registry.recognise(file.glimpse()).id
        count, problem = 0, None
        try:
            count = _read(registry.read(case.reader or recognised, file, findings), findings)
        except InputError as error:
            problem = str(error)
    assert problem is None or _is_sentence(problem), problem
    for said in (*(one.words for one in findings.problems), *findings.remarks):
        assert _is_sentence(said), said
    assert all(kind.strip() for kind in findings.left_out)
    return Outcome(count, problem)


@contextmanager
def guarded(seconds: int) -> Generator[None]:
    """Raises Hang in whatever takes longer; in the main thread only."""

    def stop(_number: int, _frame: object) -> None:
        raise Hang(f"more than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _is_sentence(words: str) -> bool:
    return bool(words.strip()) and "\n" not in words.strip() and words.rstrip()[-1] in ".!?:”…)"


def _read(records: Iterable[Record], findings: Findings) -> int:
    count = 0
    for record in records:
        count += 1
        match record:
            case ArticleRecord():
                _article(record, findings)
            case SpanRecord():
                _annotation(record.annotation)
            case QuoteRecord():
                assert record.sources
                _annotation(record.annotation)
            case LabelRecord():
                assert 0 < len(record.label) <= MAX_NAME
                assert isinstance(record.guideline, str)
    return count


def _article(record: ArticleRecord, findings: Findings) -> None:
    assert isinstance(record.text, str)
    for one in (*record.annotations, *(each.annotation for each in record.suggestions)):
        _annotation(one)
    for link in record.links:
        assert 0 < len(link.type) <= MAX_NAME, link
        assert link.from_id, link
        assert link.to_id, link
    json.dumps(dict(record.meta), allow_nan=False)
    assert set(record.meta_origin) <= set(record.meta)
    placed = place_article(record, findings)
    if placed is not None:
        _holds(placed)


def _annotation(one: AnnotationRecord) -> None:
    assert isinstance(one.label, str), one.label
    assert 0 < len(one.label) <= MAX_NAME, one.label
    assert type(one.start) is int, one
    assert type(one.end) is int, one
    assert one.start >= 0, one
    assert one.end >= 0, one
    assert one.text is None or isinstance(one.text, str)
    json.dumps(dict(one.attributes), allow_nan=False)
    for value in one.attributes.values():
        assert value is None or isinstance(value, (str, int, float, list)), value


def _holds(placed: PlacedArticle) -> None:
    """The text is canonical, every span lies in it and holds its quote."""
    assert canonical(placed.text).text == placed.text
    assert sha256(placed.text) == placed.text_sha256
    for one in placed.annotations:
        _inside(one.span, placed.text)
        if one.record.text and not (
            isinstance(one.record, ForeignAnnotation) and _in_parts(one.record, placed)
        ):
            assert _same(one.span.of(placed.text), one.record.text), one
    for one in placed.suggestions:
        _inside(one.span, placed.text)
    for region in placed.excluded:
        _inside(region.span, placed.text)


def _in_parts(record: ForeignAnnotation, placed: PlacedArticle) -> bool:
    """Whether every span of it holds some of the words that its quote has of all of its parts."""
    several = [one for one in placed.annotations if one.record.text == record.text]
    quote = "".join(storable(record.text or "").split())
    return bool(record.parts) and all("".join(one.span.of(placed.text).split()) in quote for one in several)


def _inside(span: Span, text: str) -> None:
    assert 0 <= span.start < span.end <= len(text), span


def _same(words: str, quote: str) -> bool:
    """Whether the words are the quote; white space between words may be another."""
    return words.split() == storable(quote).split() or words.split() == canonical(quote).text.split()


def opened(sample: Sample) -> GivenFile:
    """The sample as a reader gets it."""
    return given_bytes(sample.content, sample.name, sample.files)
