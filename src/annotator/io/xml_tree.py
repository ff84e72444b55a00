"""XML from outside, parsed without entities, without a network and without following anything it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.errors import InputError

if TYPE_CHECKING:
    from lxml import etree


_ENCODING = re.compile(rb"<\?xml[^>]{0,200}encoding=[\"']([^\"'>]{1,40})[\"']")
_PLAIN = frozenset((b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1"))


def parsed(content: bytes, *, has_long_values: bool = False) -> etree._Element:  # pyright: ignore[reportPrivateUsage] - the class has no other name
    """The root element.

    Comments and processing instructions are dropped. Entities that the document declares are not expanded; one that stands
    in the content refuses the document.

    Args:
        content: The document.
        has_long_values: Whether one attribute may have more than ten million characters, and elements may stand deep in others;
            a document with a DTD may not even so, because values can be blown up there.

    Raises:
        InputError: It is not well-formed, or uses entities of its own.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, remove_comments=True,
        remove_pis=True, huge_tree=has_long_values and _is_without_dtd(content),
    )  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"The XML is not well-formed: {_in_short(error.msg)}.", line=error.lineno or None
        ) from None
    except ValueError as error:
        raise InputError(f"The XML cannot be read: {error}.") from None
    if next(root.iter(etree.Entity), None) is not None:
        raise InputError("The XML uses entities that it declares itself, which are not read.")
    return root


def _is_without_dtd(content: bytes) -> bool:
    """Whether there is surely none: bytes in which it would be written otherwise are taken to have one."""
    declared = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf"))
    is_plain = declared is None or declared[1].lower() in _PLAIN
    return is_plain and b"\0" not in content and b"<!DOCTYPE" not in content


def _in_short(words: str) -> str:
    """The library's words without the piece of the document that some of them end with."""
    return words.split("\n", maxsplit=1)[0].rstrip(".")


def local(element: etree._Element) -> str:  # pyright: ignore[reportPrivateUsage] - as above
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
