"""Values in sentences."""

import pytest

from annotator.io.faults import short


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\r\nb\nc\u2028d", "“a↵b↵c↵d”"), ("\x1b[31m\0\ud800\t", "“\ufffd[31m\ufffd\ufffd\ufffd”"), ("x" * 99, f"“{'x' * 59}…”"),
        (None, "null"), (10**80, "a very large number"), ({}, "an object"), ([], "a list"),
    ],
)  # fmt: skip
def test_a_value_is_one_line(value: object, shown: str) -> None:
    assert short(value) == shown
