"""The samples of the W3C's test suite: the correct ones are read, the incorrect ones named as such."""

import os
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import Record

pytestmark = pytest.mark.data


def folder(name: str) -> list[Path]:
    named = os.environ.get("ANNOTATOR_TEST_DATA")
    if not named:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return sorted(Path(named, "formats/w3c_web_annotation", name).glob("*.json"))


def read(path: Path) -> tuple[list[Record], Findings]:
    findings = Findings()
    given = given_bytes(path.read_bytes(), path.name)
    return list(registry.read("web-annotation", given, findings)), findings


def test_correct_samples_are_read_or_counted() -> None:
    records = 0
    for path in folder("correct"):
        assert registry.recognise(given_bytes(path.read_bytes(), path.name).glimpse()).id == "web-annotation"
        found, findings = read(path)
        assert not findings.count, path.name
        assert found or findings.left_out, path.name
        records += len(found)
    assert records == 4


def test_incorrect_samples_are_named_as_such() -> None:
    for path in folder("incorrect"):
        try:
            found, findings = read(path)
        except InputError as error:
            assert str(error).startswith("The file is not JSON at character"), path.name  # noqa: PT017 - or it is read
        else:
            assert findings.count == 1, path.name
            assert not found, path.name
