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
