"""`html`: a web page or a saved one, HTML of any age or XHTML; read only.

The article is its title, an empty line, and its paragraphs with an empty line between them; lines of a list or a table
follow each other closely. What was left out as not article text is counted in the report; with
`ReadingOptions.keeps_full_text` everything that the page shows is taken instead, in its order. The words are those that a
browser shows: blanks collapsed, NBSP kept. A title that the page does not show is in its metadata alone.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from annotator.io.decoding import read_text
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.html_blocks import Block, blocks
from annotator.io.html_main import is_too_large, mended, running, taken, title_block
from annotator.io.html_meta import PageMeta, page_meta
from annotator.io.html_tree import MAX_PAGE, page_tree
from annotator.io.records import ArticleRecord

_ROOT = re.compile(
    r"\ufeff?\s*(?:<\?xml\b[^>]{0,300}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,20000}-->\s*)*(?:<!doctype\s+html\b|<html[\s>])",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(head|body|title|p|br|div|h1|table|meta|font)\b[^<>]{0,500}>", re.IGNORECASE)
_IN_MENUS = 0.5


def text_of(markup: str, findings: Findings, *, keeps_full_text: bool = False) -> tuple[str, PageMeta] | None:
    """The text of a page and what it says of itself; None, with a problem, if it has no article.

    Args:
        markup: The page.
        findings: Takes what was left out, and the problem.
        keeps_full_text: Whether everything that it shows is wanted.

    Raises:
        InputError: The page is beyond a limit, or a library is not installed.
    """
    root = page_tree(markup)
    meta = page_meta(root, markup)
    found = blocks(root)
    if keeps_full_text:
        if not found:
            findings.problem(None, "The page shows no text.")
            return None
        return joined(found), meta
    if is_too_large(found):
        findings.remark("The page is too large to look for its article; all running text was taken.")
        return _article(found, set(), meta, findings)
    return _article(found, taken(root, found), meta, findings)


def _article(
    found: Sequence[Block], first: set[int], meta: PageMeta, findings: Findings
) -> tuple[str, PageMeta] | None:
    first = first or running(found)
    title = title_block(found, first, meta.titles)
    kept = mended(first, found, title)
    if not kept:
        findings.problem(None, _nothing(found))
        return None
    chosen = ([] if title is None else [found[title]]) + [found[number] for number in kept]
    if title is not None:
        meta.titles.insert(0, " ".join(found[title].words.split()))
    is_taken = {title, *kept}
    _count_rest([block for number, block in enumerate(found) if number not in is_taken], findings)
    return joined(chosen), meta


def joined(found: Sequence[Block]) -> str:
    """The blocks as one text."""
    pieces: list[str] = []
    was_close = False
    for block in found:
        if pieces:
            pieces.append("\n" if was_close and block.is_close else "\n\n")
        pieces.append(block.words)
        was_close = block.is_close
    return "".join(pieces)


def _count_rest(rest: Sequence[Block], findings: Findings) -> None:
    if rest:
        words = sum(block.count for block in rest)
        findings.remark(
            f"Left out as not article text: {_counted(len(rest), 'block')}, {_counted(words, 'word')} (menus, share lines, …)."
        )


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _nothing(found: Sequence[Block]) -> str:
    words = sum(block.count for block in found)
    if not words:
        return "The page shows no text."
    linked = sum(len(block.words) for block in found if block.linked > _IN_MENUS * len(block.words) or block.places & {"nav", "li", "menu", "footer", "header", "form"})  # fmt: skip
    where = (
        "all in menus"
        if linked == sum(len(block.words) for block in found)
        else "none of them in a paragraph"
    )
    return f"No article text found: {_counted(words, 'word')}, {where}."


def article_of(
    source: bytes, given: GivenFile, findings: Findings, *, carrier: str = ""
) -> ArticleRecord | None:
    """The article of a page's bytes; None, with a problem, if there is none.

    Args:
        source: The page.
        given: How it is to be read.
        findings: Takes problems and remarks.
        carrier: The encoding that a mail header names for it.

    Raises:
        InputError: The page is beyond a limit, or a library is not installed.
    """
    markup = read_text(source, findings, carrier=carrier, asked=given.options.encoding)
    found = (
        None if markup is None else text_of(markup, findings, keeps_full_text=given.options.keeps_full_text)
    )
    if found is None:
        return None
    text, meta = found
    title = meta.title
    return ArticleRecord(
        text,
        title=title or None,
        has_title=bool(title),
        meta=meta.values,
        meta_origin=meta.origins(),
        source=source,
        source_sha256=hashlib.sha256(source).hexdigest(),
    )


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    found = article_of(given.content(4 * MAX_PAGE), given, findings)
    if found is not None:
        yield found


def _recognise(glimpse: Glimpse) -> Certainty:
    words = glimpse.words.replace("\0", "")
    if _ROOT.match(words):
        return 3
    if not words.lstrip("\ufeff \t\r\n").startswith("<") or words.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        return 1 if glimpse.suffix in FORMAT.suffixes and _TAG.search(words) else 0
    tags = {found[1].lower() for found in _TAG.finditer(words)}
    return 2 if tags & {"head", "body", "title"} or len(tags) > 2 else 0


FORMAT = Format(
    "html",
    "Web page",
    (".html", ".htm", ".xhtml", ".xht"),
    read=_read,
    recognise=_recognise,
    is_foreign=False,
    extra="pages",
)
