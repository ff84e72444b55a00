"""Which blocks of a page are its article: those that trafilatura takes, mended where the blocks themselves say better.

Every block is numbered by two signs at its beginning before trafilatura reads the page, so that what it takes is told
without comparing words, and the words are the page's own. Then, each rule for a fault that pages showed:

- the lead between the title and the first paragraph is taken, and running text between two taken blocks;
- a list of other articles at the end (headings that are links) is dropped, and so are picture credits;
- counters, dates and places of three or four words above the first paragraph are dropped;
- the title is the heading that says what the page calls itself, else the last main heading above the text.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.io.extras import needs
from annotator.io.html_blocks import Block
from annotator.io.html_tree import NOT_XML

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SIGNS = "".join(map(chr, range(0x2801, 0x2900)))
"""Braille patterns: printable, no letters, in hardly any article."""

_NUMBER = re.compile(f"([{_SIGNS}])([{_SIGNS}])")

MOST_BLOCKS = 20_000
"""Blocks of a page that trafilatura is given."""

MOST_WORK = 30_000_000
"""Characters of the text times the depth of the page: what trafilatura looks through in a few seconds at worst."""

_ASIDE = frozenset(("nav", "footer", "aside", "form", "button", "label", "menu", "figcaption", "figure"))
_CREDIT = re.compile(r"\W*(?:©|\(c\)|copyright\b|foto:|photo:|bild:|image:|source:|quelle:)", re.IGNORECASE)
_STOPPED = re.compile(r"[.…!?。！？؟۔।:][\"'”’»)\]]*$")
_SIGNIFICANT = re.compile(r"[\W_]+")

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_LEAD_WORDS, _LEAD_REACH = 8, 15
_GAP_WORDS, _GAP_REACH = 6, 3
_CREDIT_WORDS, _STAMP_WORDS, _STAMP_LENGTH = 25, 5, 120
_LINKED = 0.3
_TITLE_LENGTH = 12


def taken(root: HtmlElement, blocks: Sequence[Block]) -> set[int]:
    """The blocks that trafilatura takes; the tree is used up.

    Raises:
        InputError: It is not installed.
    """
    with needs("pages", "web pages"):
        import trafilatura
    _number(blocks)
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        text = trafilatura.extract(root, include_comments=False) or ""
    except Exception:  # noqa: BLE001 - it reads anything that calls itself a page and may raise anything; running text is left
        return set()
    return {
        _SIGNS.index(one[1]) * len(_SIGNS) + _SIGNS.index(one[2]) for one in _NUMBER.finditer(text)
    } & set(range(len(blocks)))


def mended(found: set[int], blocks: Sequence[Block], title: int | None) -> list[int]:
    """The blocks of the article in order, without its title."""
    kept = found - {title}
    if not any(_is_running(blocks[number], 1) for number in kept):
        return []
    kept = _without_teasers(kept, blocks)
    repeated = _repeated(blocks)
    kept |= _lead(kept, blocks, repeated, title) | _gaps(kept, blocks, repeated)
    kept -= _stamps(kept, blocks)
    return sorted(number for number in kept if not _is_credit(blocks[number]))


def title_block(blocks: Sequence[Block], found: set[int], titles: Sequence[str]) -> int | None:
    """The heading that is the title: one that says what the page calls itself, else the last ``h1`` above the text."""
    first = min(found, default=0)
    ahead = [number for number in range(min(len(blocks), first + 3)) if blocks[number].is_heading]
    wanted = [key for title in titles if (key := _key(title))]
    same = [number for number in ahead if any(_says(_key(blocks[number].words), key) for key in wanted)]
    main = [number for number in ahead if blocks[number].tag == "h1" and "nav" not in blocks[number].places]
    return (same or main or [None])[-1]


def is_too_large(blocks: Sequence[Block]) -> bool:
    """Whether it would take too long to find the article."""
    work = 0
    for block in blocks:
        work += len(block.words) * (sum(1 for _ in block.slot[0].iterancestors()) + 1)
        if work > MOST_WORK:
            return True
    return len(blocks) > MOST_BLOCKS


def running(blocks: Sequence[Block]) -> set[int]:
    """The blocks that are running text by themselves, for pages of which trafilatura takes nothing."""
    return {number for number, block in enumerate(blocks) if _is_running(block, _LEAD_WORDS)}


def _says(heading: str, title: str) -> bool:
    if heading == title:
        return True
    return (
        len(heading) >= _TITLE_LENGTH
        and len(title) >= _TITLE_LENGTH
        and (heading in title or title in heading)
    )


def _key(words: str) -> str:
    return _SIGNIFICANT.sub("", words).casefold()


def _number(blocks: Sequence[Block]) -> None:
    for number, block in enumerate(blocks):
        element, place = block.slot
        high, low = divmod(number, len(_SIGNS))
        words = NOT_XML.sub("", getattr(element, place) or "").lstrip()
        setattr(element, place, _SIGNS[high] + _SIGNS[low] + words)


def _is_running(block: Block, words: int) -> bool:
    """Whether it is text of the article's kind: enough words, few of them links, and not beside the article."""
    return block.count >= words and block.linked <= _LINKED * len(block.words) and not block.places & _ASIDE


def _lead(kept: set[int], blocks: Sequence[Block], repeated: set[str], title: int | None) -> set[int]:
    first = min(kept)
    if title is None or not 0 < first - title <= _LEAD_REACH:
        return set()
    return {
        number
        for number in range(title + 1, first)
        if _is_running(blocks[number], _LEAD_WORDS)
        and not _CLOCK.search(blocks[number].words[:_STAMP_LENGTH])
        and blocks[number].words not in repeated
    }


def _repeated(blocks: Sequence[Block]) -> set[str]:
    """Words that stand several times on the page, as those of boxes do."""
    return {words for words, times in Counter(block.words for block in blocks).items() if times > 1}


def _gaps(kept: set[int], blocks: Sequence[Block], repeated: set[str]) -> set[int]:
    return {
        number
        for number in range(min(kept) + 1, max(kept))
        if number not in kept
        and _is_running(blocks[number], _GAP_WORDS)
        and not kept.isdisjoint(range(number - _GAP_REACH, number))
        and not kept.isdisjoint(range(number + 1, number + 1 + _GAP_REACH))
        and blocks[number].words not in repeated
    }


def _without_teasers(kept: set[int], blocks: Sequence[Block]) -> set[int]:
    """Drops the end from where on every heading is a link, if there are several."""
    order = sorted(kept)
    headings = [number for number in order if blocks[number].is_heading]
    cut, links = None, 0
    for number in reversed(headings):
        if blocks[number].linked * 2 <= len(blocks[number].words):
            break
        cut, links = number, links + 1
    if cut is None or links < 2:
        return kept
    before = [number for number in order if number < cut]
    if before and blocks[before[-1]].is_heading:
        cut = before[-1]
    return {number for number in kept if number < cut} or kept


def _stamps(kept: set[int], blocks: Sequence[Block]) -> set[int]:
    """Dates, counters and the like above the first paragraph of running text."""
    order = sorted(kept)
    first = next((number for number in order if _is_running(blocks[number], _LEAD_WORDS)), order[0])
    return {
        number
        for number in order
        if number < first
        and blocks[number].count <= _STAMP_WORDS
        and not blocks[number].is_heading
        and not _STOPPED.search(blocks[number].words)
    }


def _is_credit(block: Block) -> bool:
    return block.count <= _CREDIT_WORDS and _CREDIT.match(block.words) is not None
