"""Taguette's tables: the codebook is read, highlights without places are refused with what to do."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import LabelRecord

CODEBOOK = "tag,description,number of highlights,number of documents\r\n"


def read(content: bytes) -> tuple[list[LabelRecord], Findings]:
    findings, given_file = Findings(), given_bytes(content, "x.csv")
    assert registry.recognise(given_file.glimpse()).id == "taguette-tables"
    found = registry.read("taguette-tables", given_file, findings)
    return [one for one in found if isinstance(one, LabelRecord)], findings


def test_a_codebook_becomes_labels() -> None:
    rows = 'claim,"What can be\r\nchecked, 🙂.",3,1\r\nשלום.cafe\u0301, ,0,0\r\n\r\n" ",x,1,1\r\n'
    records, findings = read(b"\xef\xbb\xbf" + (CODEBOOK + rows).encode())
    assert records == [
        LabelRecord("claim", "What can be\r\nchecked, 🙂.", 3),
        LabelRecord("שלום.cafe\u0301", "", 4),
    ]
    assert list(findings.lines()) == ["line 6: A tag has no name, or one that is too long."]
    assert read(b"tag,description\nclaim,\n")[0] == [LabelRecord("claim", "", 2)]


def test_highlights_without_places_are_refused_with_what_to_do() -> None:
    with pytest.raises(InputError, match="export the project file"):
        read(b"id,document,tag,content\r\n1,Baku,claim,40%\r\n")


@given(st.binary(max_size=40))
def test_whatever_follows_is_read_or_refused(rest: bytes) -> None:
    for start in (CODEBOOK.encode(), b""):
        try:
            list(registry.read("taguette-tables", given_bytes(start + rest), Findings()))
        except InputError as error:
            assert str(error).endswith(".")  # noqa: PT017 - or it is read


@pytest.mark.data
def test_the_tables_that_taguette_wrote() -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    tables = Path(folder, "formats/taguette")
    records, findings = read((tables / "codebook.csv").read_bytes())
    assert len(records) == 7
    assert records[0] == LabelRecord("bias", "any bias", 2)
    assert not findings.count
    with pytest.raises(InputError, match="highlights without their places"):
        read((tables / "highlights_all.csv").read_bytes())
