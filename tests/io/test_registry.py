"""A format is recognised by what is in the file; the name only decides what that leaves open."""

import subprocess
import sys
from contextlib import suppress

import pytest

from annotator.errors import InputError
from annotator.io import csv_table, jsonl, jsonl_spans, registry
from annotator.io.findings import Findings
from annotator.io.formats import Format
from annotator.io.given import Glimpse, given_bytes
from annotator.io.positions import UNITS
from annotator.model.article import Article
from annotator.model.text import sha256

ARTICLE = Article("i", "n", None, "word", sha256("word"))


@pytest.mark.parametrize(
    ("head", "name", "format_id"),
    [
        (jsonl.line_of(ARTICLE, {}, [], [], []), "x.txt", "jsonl"),
        (b'{"text": "a"}\n', "", "jsonl"),
        (b'\xef\xbb\xbf {"text": "a"}\n', "", "jsonl"),
        (b'{"text": "a", "annotations": [{"label": "b", "start": 0, "end": 1}]}', "x.csv", "jsonl"),
        (jsonl_spans.writer([])([("a",) * 15]), "x.txt", "jsonl-spans"),
        (csv_table.header(["low"]), "x.txt", "csv"),
        (csv_table.header(["low"], bom=True), "", "csv"),
        (b"name,start\n1,2\n", "x.csv", "csv"),
        (b"{broken", "x.jsonl", "jsonl"),
        (b"{braces} are a matter of taste", "x.txt", "text"),
        (b'{"quoted" braces} are a matter of taste', "x.txt", "text"),
        (b"label, start, end: three words", "x.txt", "text"),
        (b"Oil", "x", "text"),
        (b"", "x.txt", "text"),
        (b"\xff\xfe\0", "x.doc", "text"),
    ],
)
def test_recognised(head: bytes, name: str, format_id: str) -> None:
    assert registry.recognise(Glimpse(name, head)).id == format_id


def test_an_unknown_format_is_named_with_the_known_ones() -> None:
    with pytest.raises(
        InputError, match=r"There is no format “xml”\. Known are: jsonl, jsonl-spans, csv, .*text"
    ):
        registry.format_of("xml")


@pytest.mark.parametrize("each", registry.formats(), ids=lambda each: each.id)
def test_every_format_reads_or_writes(each: Format) -> None:
    findings = Findings()
    assert each.reads or each.writes
    with suppress(InputError):
        assert list(registry.read(each.id, given_bytes(b""), findings)) == []


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"{}", "JSON"),
        (b"[ ]", "JSON"),
        (b'{"a": 1}', "JSON"),
        (b"[[1, 2]]", "JSON"),
        (b'<?xml version="1.0"?><a/>', "XML"),
    ],
)
def test_data_of_an_unknown_kind_is_no_article(head: bytes, kind: str) -> None:
    assert f"This is {kind} of a kind that is not known here." in (
        registry.why_unknown(Glimpse("x", head)) or ""
    )


@pytest.mark.parametrize("head", [b"{braces} are words", b"[1] Oil and gas", b"Oil", b"", b"{} are braces"])
def test_words_may_be_one(head: bytes) -> None:
    assert registry.why_unknown(Glimpse("x", head)) is None


def test_all_say_in_the_same_words_what_their_positions_count() -> None:
    counted = {one.id: one.offset_unit for one in registry.formats() if one.offset_unit}
    assert set(counted.values()) <= {*UNITS}
    assert [counted[name] for name in ("jsonl", "brat", "basil", "bioc", "ptc")] == ["codepoint"] * 5
    assert [counted[name] for name in ("gate-xml", "uima-xmi", "doccano", "taguette")] == ["utf16"] * 3 + [
        "utf8"
    ]


def test_our_own_formats_are_found_without_loading_the_others() -> None:
    said = subprocess.run(
        [sys.executable, "-c", _OWN_ONLY], capture_output=True, text=True, check=True, timeout=200
    )
    assert said.stdout.split() == ["jsonl", "jsonl-spans", "csv", "False"]


_OWN_ONLY = """
import sys
from annotator.io import registry
print(*(registry.format_of(one).id for one in ("jsonl", "jsonl-spans", "csv")), "annotator.io.brat" in sys.modules)
"""
