"""XML from outside: what is wrong with it is one sentence."""

import pytest

from annotator.errors import InputError
from annotator.io.xml_tree import parsed


@pytest.mark.parametrize(
    "content",
    [b"<a>\n<![CDATA[b\nc</a>", b"<a>\n<!-- b\nc\n</a>", b"<a>\n\0b</a>", b"<a>\n<!-", b"", b"<a><b></a>"],
)
def test_what_is_wrong_is_one_line(content: bytes) -> None:
    with pytest.raises(InputError) as refused:
        parsed(content)
    assert "\n" not in str(refused.value)
    assert str(refused.value).endswith(".")
    assert not str(refused.value).endswith("..")


def _nested(value: str) -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 9))
    return f'<!DOCTYPE r [<!ENTITY e0 "{"y" * 100}">{entities}]><r a="{value}"/>'.encode()


def test_long_values_are_taken_but_not_values_that_a_dtd_blows_up() -> None:
    long = b'<r a="' + b"x" * 11_000_000 + b'"/>'
    assert len(str(parsed(long, has_long_values=True).get("a"))) == 11_000_000
    with pytest.raises(InputError):
        parsed(long)
    for document in (_nested("&e8;"), b'<?xml version="1.0" encoding="utf-7"?>' + _nested("&e8;")):
        with pytest.raises(InputError):
            parsed(document, has_long_values=True)
    wide = _nested("&e8;").decode().encode("utf-16")
    with pytest.raises(InputError):
        parsed(wide, has_long_values=True)
