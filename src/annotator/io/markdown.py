"""`markdown`: a text with marks of Markdown, kept as it is to the last sign, so that positions are those of the file.

Only what it says of itself is read: the front matter (``key: value`` lines between two lines of three hyphens, as site
generators write them), which is proposed as excluded text, and the first heading, which is the title if nothing else is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from annotator.io import plain_text
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord, ExcludedRecord
from annotator.io.stated_meta import cleaned
from annotator.model.edtf import read_date

_END = r"(?:\r\n|\r(?!\n)|\n)"  # CRLF is one end in one way only: as one or two it would be tried in 2ⁿ ways
_FRONT = re.compile(
    rf"\ufeff?---[ \t]*{_END}((?:(?!(?:---|\.\.\.)[ \t]*[\r\n])[^\r\n]*{_END}){{1,500}}?)(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"
)
_PAIR = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*:[ \t]+(\S.*)")
_MARKED = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(\S.*)")
_UNDERLINED = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*\*|__|\*|`)|\\(?=[^\w\s])|!?\[([^\]\[]{0,500})\]\([^()]{0,500}\)")
_FENCE = ("```", "~~~")
_LOOKED_AT = 200
_LONGEST = 1_000
_KEYS: tuple[tuple[str, str], ...] = (
    ("title", "title"), ("author", "author authors by byline"), ("published", "date published pubdate publishdate"),
    ("url", "url source link canonical canonical_url permalink"), ("outlet", "outlet publisher publication site sitename site_name"),
    ("language", "lang language locale"), ("licence", "licence license rights"),
)  # fmt: skip
_MEANING = {key: name for name, keys in _KEYS for key in keys.split()}
_SIGNS = tuple(re.compile(rule, re.MULTILINE) for rule in (
    r"^ {0,3}#{1,6} \S", r"^ {0,3}(?:```|~~~)", r"\]\((?:https?://|/|#|\.)[^\s()]{0,500}\)", r"\*\*[^\s*][^*\n]{0,200}\*\*", r"^ {0,3}> \S",
    r"^ {0,3}[-*+] \S", r"^\[[^\]\n]{1,100}\]: \S",
))  # fmt: skip
_ENOUGH = 3


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    for record in plain_text.read(given.stream, findings, given.options.encoding):
        yield described(record)


def described(record: ArticleRecord) -> ArticleRecord:
    """The article with what its front matter and its first heading say; its text is the same."""
    front = _FRONT.match(record.text)
    said = cleaned(_entries(front[1]) if front else {})
    title = said.pop("title", None) or heading(record.text[front.end() if front else 0 :])
    region = (
        ()
        if front is None
        else (ExcludedRecord(int(record.text.startswith("\ufeff")), front.end(), "other"),)
    )
    return replace(
        record,
        title=str(title) if title else None,
        has_title=bool(title),
        meta=said,
        meta_origin=dict.fromkeys(said, "stated"),
        excluded=region,
    )


def _entries(front: str) -> dict[str, object]:
    found: dict[str, object] = {}
    for line in front.splitlines():
        pair = _PAIR.match(line)
        name = _MEANING.get(pair[1].lower()) if pair else None
        value = _value(name, pair[2].strip()) if pair and name else ""
        if name is not None and value:
            found.setdefault(name, value)
    return found


def _value(name: str | None, words: str) -> str:
    for mark in "\"'":
        if len(words) > 1 and words[0] == mark == words[-1]:
            words = words[1:-1]
    if words.startswith("[") and words.endswith("]"):
        words = ", ".join(one.strip().strip("\"'") for one in words[1:-1].split(","))
    if name == "published":
        return read_date(words) or ""
    if name == "url":
        return words if words.startswith(("http://", "https://")) else ""
    return "" if words in ("|", ">", "~", "null", "{}", "[]") else words[:_LONGEST]


def heading(text: str) -> str:
    """The words of the first heading, without their marks; empty if there is none near the beginning."""
    before, is_code = "", False
    for line in text.splitlines()[:_LOOKED_AT]:
        if line.lstrip().startswith(_FENCE):
            is_code = not is_code
        marked = None if is_code else _MARKED.match(line)
        if marked is not None:
            return _plain(marked[1])
        if (
            not is_code
            and before.strip()
            and _UNDERLINED.fullmatch(line)
            and not before.startswith((" ", "\t", "-", ">", "|", "*"))
        ):
            return _plain(before)
        before = line
    return ""


def _plain(words: str) -> str:
    bare = _EMPHASIS.sub(lambda found: found[1] or "", _CLOSING.sub("", words[:_LONGEST]))
    return " ".join(bare.split())


def _recognise(glimpse: Glimpse) -> Certainty:
    front = _FRONT.match(glimpse.words)
    if front is not None and _entries(front[1]):
        return 2
    if glimpse.suffix not in FORMAT.suffixes:
        return 0
    return 2 if sum(len(sign.findall(glimpse.words)) for sign in _SIGNS) >= _ENOUGH else 1


FORMAT = Format(
    "markdown",
    "Markdown",
    (".md", ".markdown", ".mdown", ".mkd"),
    read=_read,
    recognise=_recognise,
    is_foreign=False,
)
