"""Plain text as it comes: decoded, or refused with a sentence."""

import codecs
import hashlib
import io

import pytest

from annotator.io import plain_text
from annotator.io.findings import Findings


def read(source: bytes) -> tuple[list, list[str]]:
    findings = Findings()
    return list(plain_text.read(io.BytesIO(source), findings)), list(findings.lines())


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (b"Oil\r\nand gas", "Oil\r\nand gas"),
        ("\ufeffשלום 🙂\u00a0e\u0301".encode(), "\ufeffשלום 🙂\u00a0e\u0301"),
        (codecs.BOM_UTF16_LE + "Oil 🙂".encode("utf-16-le"), "\ufeffOil 🙂"),
        (codecs.BOM_UTF16_BE + "Oil 🙂".encode("utf-16-be"), "\ufeffOil 🙂"),
        (codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0", "\ufeffa\ud800b"),
        (codecs.BOM_UTF32_LE + "Oil 🙂".encode("utf-32-le"), "\ufeffOil 🙂"),
        (b"a\0b" + b"c" * 60, "a\0bc"),
    ],
)
def test_text_is_decoded_and_nothing_else(source: bytes, text: str) -> None:
    records, problems = read(source)
    assert not problems
    assert records[0].text.startswith(text)
    assert records[0].source == source
    assert records[0].source_sha256 == hashlib.sha256(source).hexdigest()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"", "The file is empty."),
        (b"\xef\xbb\xbf", "It holds no words."),
        (b" \r\n\t\xc2\xa0", "It holds no words."),
        (b"\0" * 100, "zero bytes"),
        (b"x" * 11204 + b"\xfc", "Byte 11,204 is not valid UTF-8."),
        (b"\xff", "Byte 0 is not valid UTF-8."),
        (codecs.BOM_UTF16_LE + b"a\0b", "ends inside a character"),
        (codecs.BOM_UTF32_LE + b"a\0\0\0b\0", "UTF-32: the file ends inside a character"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04...", "a ZIP archive"),
        ("no bom".encode("utf-16-le"), "zero bytes"),
    ],
)
def test_anything_else_is_refused(source: bytes, words: str) -> None:
    records, problems = read(source)
    assert not records
    assert len(problems) == 1
    assert words in problems[0]


def test_a_text_may_have_64_mb_and_no_more() -> None:
    class Endless(io.RawIOBase):
        """As many letters as are asked for."""

        def read(self, size: int = -1) -> bytes:
            return b"x" * size

    findings = Findings()
    assert not list(plain_text.read(Endless(), findings))
    assert "larger than 64 MB" in findings.problems[0].words
