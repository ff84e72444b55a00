"""A text that holds what goes wrong with positions, in the units of other programs, and how readers of JSON are tried on it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import PlacedArticle, place_article
from annotator.io.records import ArticleRecord

TEXT = (
    "Officials 🙂 say Baku supplies 40% of Israel’s oil.\n"
    "Critics call the ties “furtive”.\r\n"
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000 USD.\n"
    "إسرائيل وأذربيجان שלום."
)
QUOTES = {"claim": "Baku supplies 40% of Israel’s oil", "figure": "40%", "bias": "furtive", "place": "cafe\u0301",
          "state": "وأذربيجان"}  # fmt: skip


def place(label: str, unit: str = "codepoint", text: str = TEXT) -> tuple[int, int]:
    """Where the quote of that label lies in the text as it is."""
    start = text.index(QUOTES[label])
    return measure(text[:start], unit), measure(text[: start + len(QUOTES[label])], unit)


def measure(words: str, unit: str) -> int:
    match unit:
        case "utf16":
            return len(words.encode("utf-16-le")) // 2
        case "utf8":
            return len(words.encode())
        case _:
            return len(words)


def lines(*rows: object) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\r\n" for row in rows).encode()


def one_list(*rows: object) -> bytes:
    return json.dumps(rows, ensure_ascii=False, indent=1).encode()


def read(
    content: bytes, format_id: str = "", name: str = "some.json", files: Mapping[str, bytes] | None = None
) -> tuple[list, Findings]:
    """The records of a file, whose format is recognised if none is given."""
    findings = Findings()
    given = given_bytes(content, name, files)
    return list(registry.read(format_id or recognised(content, name), given, findings)), findings


def recognised(content: bytes, name: str = "some.json") -> str:
    return registry.recognise(given_bytes(content, name).glimpse()).id


def placed(record: ArticleRecord, findings: Findings) -> PlacedArticle:
    found = place_article(record, findings)
    assert found is not None
    return found


def quotes(record: ArticleRecord, findings: Findings) -> list[tuple[str, str]]:
    """Labels with the words that were found for them, in the order of the file."""
    found = placed(record, findings)
    return [(one.record.label, one.span.of(found.text)) for one in found.annotations]
