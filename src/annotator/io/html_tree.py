"""A page as a tree, parsed as forgivingly as browsers do and within limits that hold for any page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.errors import InputError
from annotator.model.text import REPLACEMENT

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_PAGE = 16 * 1024 * 1024
"""Characters of markup that a page may have; the largest article pages have 4 million."""

MAX_ELEMENTS = 100_000
"""Elements that a page may have; the largest article pages have 10,000."""

MAX_ATTRIBUTES = 500
"""Attributes that an element may have: the parser compares each with all others."""

MAX_DEPTH = 500
"""Elements that may stand in one another; pages whose tags are not closed reach 100."""

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that pages bring in (as ``&#1;`` or U+FFFE) and that lxml gives, but does not take (XML 1.0, section 2.2)."""
_MARKS = ("class", "id", "style")
_LONGEST_MARK = 1_000
_START = re.compile(r"<[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"[\s/]+[^\s/>=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_UNPARSABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f]")


def page_tree(markup: str) -> HtmlElement:
    """The root element of a page.

    NUL and lone surrogates become U+FFFD, other control characters are dropped, as browsers show them.

    Raises:
        InputError: It is larger than the limits, or there is nothing in it.
    """
    from lxml import etree, html

    if len(markup) > MAX_PAGE:
        raise InputError(f"The page is larger than {MAX_PAGE // 2**20} MB, the limit for one page.")
    _check_attributes(markup)
    clean = _CONTROL.sub("", _UNPARSABLE.sub(REPLACEMENT, markup.removeprefix("\ufeff")))
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(clean.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise InputError("The page shows no text.") from None
    _check_elements(root)
    return root


def _check_attributes(markup: str) -> None:
    end = 0
    for start in _START.finditer(markup):
        if start.start() < end:
            continue
        end, count = start.end(), 0
        while (found := _ATTRIBUTE.match(markup, end)) is not None:
            end, count = found.end(), count + 1
        if count > MAX_ATTRIBUTES:
            raise InputError(
                f"An element of the page has more than {MAX_ATTRIBUTES:,} attributes, the limit."
            )


def _check_elements(root: HtmlElement) -> None:
    """Counts the elements and cuts what is far too long to be looked through once more for every rule."""
    from lxml import etree

    count = depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        count, depth = count + 1, depth + 1
        if count > MAX_ELEMENTS:
            raise InputError(f"The page has more than {MAX_ELEMENTS:,} elements, the limit for one page.")
        if depth > MAX_DEPTH:
            raise InputError(
                f"The page has elements {MAX_DEPTH:,} deep in one another, the limit for one page."
            )
        for name in _MARKS:
            value = element.get(name)
            if value is not None and len(value) > _LONGEST_MARK:
                element.set(name, NOT_XML.sub("", value[:_LONGEST_MARK]))
