"""`basil`: the bias corpus BASIL, both releases: an article (``ID.json``) and what was annotated in it (``ID_ann.json``). Read only.

By its README: the annotations lie in ``annotations/YEAR`` beside ``articles/YEAR``; each names a sentence, ``title`` or ``p`` with
the sentence's number over all paragraphs (``p7_1`` in release 1 for a further one of sentence 7), and counts characters inside it.
The text is the headline, a blank line, and the paragraphs with a blank line between, their sentences joined by one blank.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, cast

from annotator.errors import InputError
from annotator.io import json_values
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation
from annotator.model.annotation import AttributeValue

_ENDING = "_ann.json"
_PHRASES, _WHOLE = "phrase-level-annotations", "article-level-annotations"
_BODY = "body-paragraphs"
_SENTENCE = re.compile(r"p([0-9]{1,9})(?:_[0-9]{1,9})?")
_PLACED_BY = frozenset(("txt", "id", "start", "end", "bias", "notes"))
_META = {"source": "outlet", "date": "published"}
_NOT_META = frozenset((_BODY, "title", "notes"))
_YEARS = tuple(map(str, range(2010, 2020)))
_LARGEST = 2**63

Object = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence and where it begins in the text."""

    start: int
    words: str


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    content = given.content()
    value = _object(content, given.name)
    if _PHRASES in value:
        _annotations_alone(given, findings)
    elif _BODY in value:
        yield _article(given, value, content, findings)
    else:
        raise InputError(f"It holds neither “{_BODY}” nor “{_PHRASES}”, as this corpus's files do.")


def _article(given: GivenFile, value: Object, content: bytes, findings: Findings) -> ArticleRecord:
    title = value.get("title")
    text, sentences = _text(title if isinstance(title, str) else "", value.get(_BODY))
    beside = _annotations_of(given, value)
    said = _as_object(_object(beside[1], beside[0]) if beside else None)
    if said.get("uuid", value.get("uuid")) != value.get("uuid"):
        findings.problem(None, "The annotations beside it say that they belong to another article (“uuid”).")
        said = _as_object(None)
    of_whole = _as_object(said.get(_WHOLE))
    note = of_whole.get("notes")
    meta = dict(_meta({**value, **of_whole}, findings))
    return ArticleRecord(
        text,
        name=given.stem or None,
        title=title if isinstance(title, str) and title else None,
        has_title=True,
        meta=meta,
        meta_origin=dict.fromkeys(meta, "stated"),
        note=note if isinstance(note, str) and note else None,
        annotations=tuple(_annotations(said.get(_PHRASES), sentences, findings)),
        source=content,
        source_sha256=hashlib.sha256(content).hexdigest(),
        is_foreign=True,
    )


def _meta(said: Object, findings: Findings) -> Iterator[tuple[str, object]]:
    for name, value in said.items():
        if not name or name in _NOT_META or value in ("", None):
            continue
        is_number = isinstance(value, int | float) and abs(value) < _LARGEST
        if is_number or isinstance(value, str) or _are_words(value):
            yield _META.get(name, name)[:MAX_NAME], value
        else:
            findings.leave_out("structured metadata field")


def _are_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in cast("list[object]", value))


def _text(title: str, body: object) -> tuple[str, dict[str, _Sentence]]:
    """The article's text, and its sentences by the names that annotations have for them."""
    if not isinstance(body, list):
        raise InputError(f"“{_BODY}” is not a list of paragraphs.")
    sentences = {"title": _Sentence(0, title)}
    pieces, at, number = [title], len(title), 0
    for paragraph in cast("list[object]", body):
        between = "\n\n"
        for words in _words_of(paragraph):
            sentences[str(number)] = _Sentence(at + len(between), words)
            pieces += (between, words)
            at, number, between = at + len(between) + len(words), number + 1, " "
    return "".join(pieces), sentences


def _words_of(paragraph: object) -> list[str]:
    sentences = cast("list[object]", paragraph) if isinstance(paragraph, list) else [paragraph]
    if not all(isinstance(each, str) for each in sentences):
        raise InputError(f"A paragraph of “{_BODY}” is not a list of sentences.")
    return cast("list[str]", sentences)


def _annotations(
    given: object, sentences: Mapping[str, _Sentence], findings: Findings
) -> Iterator[ForeignAnnotation]:
    items = cast("list[object]", given) if isinstance(given, list) else []
    for number, item in enumerate(items, start=1):
        try:
            yield _annotation(_as_object(item), sentences, findings)
        except ValueError as error:
            findings.problem(None, f"Annotation {number:,}: {error}")


def _annotation(item: Object, sentences: Mapping[str, _Sentence], findings: Findings) -> ForeignAnnotation:
    label, start, end, quote = (item.get(name) for name in ("bias", "start", "end", "txt"))
    if not isinstance(label, str) or not 0 < len(label) <= MAX_NAME:
        raise ValueError("it has no “bias” that says of which kind it is.")
    if not _is_position(start) or not _is_position(end):
        raise ValueError("its “start” and “end” are not whole numbers from 0.")
    sentence = _sentence(item.get("id"), sentences)
    words = quote if isinstance(quote, str) and quote.strip() else None
    prefix, suffix = _context(sentence.words, cast("int", start), cast("int", end), words)
    note = item.get("notes")
    return ForeignAnnotation(
        label,
        sentence.start + cast("int", start),
        sentence.start + cast("int", end),
        text=words,
        attributes=dict(_attributes(item, findings)),
        note=note if isinstance(note, str) and note else None,
        prefix=prefix,
        suffix=suffix,
    )


def _is_position(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _LARGEST


def _sentence(key: object, sentences: Mapping[str, _Sentence]) -> _Sentence:
    number = _SENTENCE.fullmatch(key) if isinstance(key, str) else None
    found = sentences.get(str(int(number[1])) if number else "title" if key == "title" else "")
    if found is None:
        raise ValueError(f"there is no sentence {short(key)} in the article.")
    return found


def _context(sentence: str, start: int, end: int, quote: str | None) -> tuple[str | None, str | None]:
    """The words around a quote whose positions are wrong: its sentence's, if it stands there once."""
    if quote is None or sentence[start:end] == quote or sentence.count(quote) != 1:
        return None, None
    before, _, after = sentence.partition(quote)
    return before, after


def _attributes(item: Object, findings: Findings) -> Iterator[tuple[str, AttributeValue]]:
    for name, value in item.items():
        if name in _PLACED_BY or value in ("", None):
            continue
        is_held = 0 < len(name) <= MAX_NAME
        if is_held and (isinstance(value, str) or (isinstance(value, int | float) and abs(value) < _LARGEST)):
            yield name, value
        else:
            findings.leave_out("structured attribute")


def _annotations_of(given: GivenFile, article: Object) -> tuple[str, bytes] | None:
    """The annotations of an article: beside it, or in the folder of its year beside the folder of articles."""
    name = f"{given.stem}{_ENDING}"
    for place in ("", "../annotations/", *(f"../../annotations/{year}/" for year in _years(given, article))):
        content = given.folder.read(place + name)
        if content is not None:
            return place + name, content
    return None


def _years(given: GivenFile, value: Object) -> Iterator[str]:
    date = value.get("date")
    wanted = (PurePosixPath(given.place).name, date[:4] if isinstance(date, str) else "", *_YEARS)
    yield from dict.fromkeys(year for year in wanted if year.isascii() and year.isdigit())


def _annotations_alone(given: GivenFile, findings: Findings) -> None:
    name = f"{given.name.removesuffix(_ENDING)}.json"
    for place in ("", "../articles/", *(f"../../articles/{year}/" for year in _years(given, {}))):
        if given.name.endswith(_ENDING) and given.folder.read(place + name) is not None:
            findings.remark("These annotations are read with the articles they belong to.")
            return
    raise InputError(
        f"These are annotations of the article “{name}”, which is not there. Put the folder “articles” beside the folder "
        "“annotations”, then import the folder that holds both."
    )


def _object(content: bytes, name: str) -> Object:
    """The JSON object of a file. A key that stands twice, as a note does in release 2, has all that it says there.

    Raises:
        InputError: It is none.
    """
    try:
        value, _ = json_values.parse(content.removeprefix(b"\xef\xbb\xbf"))
    except ValueError:
        value = _with_keys_twice(content, name)
    if not isinstance(value, dict):
        raise InputError(f"“{name}” holds no JSON object.")
    return cast("Object", value)


def _with_keys_twice(content: bytes, name: str) -> object:
    try:
        value: object = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_joined, parse_int=json_values.whole_number
        )
        return json_values.parse(json.dumps(value).encode())[0]
    except RecursionError:
        raise InputError(f"“{name}” is nested too deeply.") from None
    except UnicodeDecodeError as error:
        raise InputError(f"“{name}” is not JSON: byte {error.start:,} is not valid UTF-8.") from None
    except json.JSONDecodeError as error:
        raise InputError(f"“{name}” is not JSON at character {error.pos + 1:,}.") from None
    except ValueError as error:
        raise InputError(f"“{name}” is not JSON that can be read: {error}") from None


def _joined(members: list[tuple[str, Any]]) -> dict[str, Any]:  # Any: JSON as it comes
    found: dict[str, Any] = {}
    for name, value in members:
        known = found.get(name)
        both = isinstance(known, str) and isinstance(value, str) and known and value
        found[name] = f"{known}\n{value}" if both else known or value
    return found


def _as_object(value: object) -> Object:
    return cast("Object", value) if isinstance(value, dict) else {}


def _recognise(glimpse: Glimpse) -> Certainty:
    if not glimpse.is_json:
        return 0
    words = glimpse.words
    if f'"{_PHRASES}"' in words or (f'"{_BODY}"' in words and '"main-event"' in words):
        return 3
    return 2 if f'"{_BODY}"' in words else 0


def _claims(name: str, names: Collection[str]) -> Collection[str]:
    stem = name.removesuffix(".json")
    return [f"{stem}{_ENDING}"] if stem != name and f"{stem}{_ENDING}" in names else ()


FORMAT = Format("basil", "BASIL", (), "codepoint", read=_read, recognise=_recognise, claims=_claims)
