"""Names and attributes of XML elements without their namespaces, for formats whose namespaces say nothing that is needed."""

from __future__ import annotations

from lxml import etree

MOST_XML = 20 * 1024 * 1024
"""Bytes of XML that one part may have, unpacked; its tree takes up to twenty times as much memory."""

Element = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - the class has no other name


def local(element: Element) -> str:
    """The element's name without its namespace; empty for what is no element."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def attribute(element: Element, name: str) -> str:
    """The value of an attribute in whatever namespace; empty if there is none."""
    for key, value in element.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def child(element: Element, name: str) -> Element | None:
    """The first child of that name."""
    return next((one for one in element if local(one) == name), None)
