"""Real files in 44 encodings: right or refused, never wrong."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from annotator.errors import EncodingError, InputError
from annotator.io.charsets import wanted
from annotator.io.decoding import decoded

_PRACTICE = str.maketrans(
    {"\u2015": "\u2014", "\u301c": "\uff5e"}
    | {chr(code): bytes([code]).decode("cp1252") for code in (0x85, 0x93, 0x94, 0x95, 0x96)}
)
"""Signs that a standard maps otherwise than what browsers and Windows write in its name: gb2312, shift_jis, tis-620."""


@pytest.mark.data
def test_no_encoding_is_read_wrong() -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    counts: Counter[str] = Counter()
    for line in (Path(folder) / "groundtruth" / "encodings.jsonl").read_text(encoding="utf-8").splitlines():
        known = json.loads(line)
        source = (Path(folder) / known["file"]).read_bytes()
        text = source.decode(known["codec"]).removeprefix("\ufeff").translate(_PRACTICE)
        counts[_read(source, text, None)] += 1
        counts[f"guess: {_read(source, text, 'guess')}"] += 1
    assert counts["wrong"] == counts["guess: wrong"] == counts["refused, wrong proposal"] == 0
    assert counts["right"] >= 27
    assert counts["guess: right"] >= 43


def _read(source: bytes, text: str, asked: str | None) -> str:
    try:
        found = decoded(source, asked=asked).text
    except EncodingError as error:
        if error.encoding is None:
            return "refused"
        is_right = source.decode(wanted(error.encoding).codec).translate(_PRACTICE) == text
        return "refused, right proposal" if is_right else "refused, wrong proposal"
    except InputError:
        return "refused"
    return "right" if found.removeprefix("\ufeff").translate(_PRACTICE) == text else "wrong"
