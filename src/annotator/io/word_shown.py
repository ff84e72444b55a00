"""The first paragraphs of a Word document that we have written; its comments stand under the paragraph that they end in."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import IO
from zipfile import ZipFile, is_zipfile

from lxml import etree

from annotator.io.word_parts import COMMENTS, DOCUMENT
from annotator.io.xml_names import Element

_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ID, _AUTHOR = f"{_SPACE}id", f"{_SPACE}author"
_SIGNS = {f"{_SPACE}tab": "\t", f"{_SPACE}br": "\n", f"{_SPACE}cr": "\n"}
_REFERENCE = f"{_SPACE}commentReference"


def show(content: bytes, most: int) -> list[str]:
    """The first paragraphs that are not blank; where a comment ends, its number stands in brackets."""
    if not is_zipfile(BytesIO(content)):
        return []
    with ZipFile(BytesIO(content)) as archive:
        with archive.open(DOCUMENT.name) as part:
            paragraphs = _parsed(part, "p")
            found = list(islice(filter(lambda each: each[0].strip(), map(_words, paragraphs)), most))
        wanted = {number for _, numbers in found for number in numbers}
        comments = dict[str, str]()
        if wanted:
            with archive.open(COMMENTS.name) as part:
                for each in _parsed(part, "comment"):
                    if (number := each.get(_ID, "")) in wanted:
                        comments[number] = _comment(each)
                    if len(comments) == len(wanted):
                        break
    return ["\n".join([words, *(comments[each] for each in numbers)]) for words, numbers in found]


def _parsed(part: IO[bytes], tag: str) -> Iterator[Element]:
    for _, element in etree.iterparse(part, tag=_SPACE + tag, huge_tree=True, resolve_entities=False):
        yield element


def _words(paragraph: Element) -> tuple[str, list[str]]:
    """The words, and the numbers of the comments."""
    words, numbers = "", list[str]()
    for each in paragraph.iter():
        if each.tag == f"{_SPACE}t":
            words += each.text or ""
        elif each.tag == _REFERENCE:
            numbers.append(each.get(_ID, ""))
            words += f"[{int(numbers[-1]) + 1}]"
        else:
            words += _SIGNS.get(str(each.tag), "")
    return words, numbers


def _comment(comment: Element) -> str:
    said = [_words(each)[0] for each in comment.iter(f"{_SPACE}p")]
    return f"    [{int(comment.get(_ID, '0')) + 1}] " + " · ".join(
        [said[0], comment.get(_AUTHOR, ""), *said[1:]]
    )
