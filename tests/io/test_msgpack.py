"""MessagePack is read as its own library writes it, and never beyond its bounds."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.io.msgpack import unpacked

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text(max_size=300)
    | st.binary(max_size=300),
    lambda inner: st.lists(inner, max_size=20) | st.dictionaries(st.text(max_size=5) | st.integers(0, 9), inner, max_size=20),
    max_leaves=30,
)  # fmt: skip


@given(VALUES)
def test_what_another_library_writes_is_read(value: object) -> None:
    srsly = pytest.importorskip("srsly.msgpack")
    assert unpacked(srsly.packb(value, use_bin_type=True)) == value


def test_numbers_extensions_and_keys() -> None:
    assert unpacked(b"\xe0") == -32
    assert math.isclose(float(str(unpacked(b"\xca\x3f\x80\x00\x00"))), 1.0)
    assert unpacked(b"\x93\xd4\x01a\xc7\x02\x01ab\x07") == [None, None, 7]
    assert unpacked(b"\x81\x92\xa1a\x90\x01") == {("a", ()): 1}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "ends too early"),
        (b"\xdd\xff\xff\xff\xff", "ends too early"),
        (b"\x01\x01", "more follows"),
        (b"\xc1", "stands for nothing"),
        (b"\x91" * 100, "too many values"),
        (b"\xdc\xff\xff" + b"\x90" * 65535, "too many values"),
        (b"\x81\x80\x01", "key of a map"),
        (b"\xa1\xff", "utf-8"),
    ],
)
def test_what_is_damaged_or_too_much_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        unpacked(content, limit=1000)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        unpacked(content)
    except ValueError:
        return
