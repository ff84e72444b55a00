"""The scheme as a file."""

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.io import scheme_file
from annotator.model.scheme import Scheme

SHIPPED = (paths.resources() / "scheme.toml").read_bytes()
TITLES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)


@pytest.mark.parametrize("as_json", [False, True])
def test_the_shipped_scheme_comes_back(as_json: bool) -> None:
    scheme = scheme_file.read(SHIPPED)
    content = scheme_file.write(scheme, as_json=as_json)
    assert scheme_file.read(content) == scheme
    assert scheme_file.write(scheme_file.read(content), as_json=as_json) == content
    told = json.loads(content) if as_json else tomllib.loads(content.decode())
    assert told["labels"][1]["attributes"][0] == {
        "name": "low", "title": "Value", "type": "number", "field": "value", "help": "A number or a range: 40, 2–3, > 5 billion.",
    }  # fmt: skip


@given(TITLES, st.text(st.characters(exclude_categories=["Cs"])), st.booleans())
def test_any_words_come_back(title: str, words: str, as_json: bool) -> None:
    told = {
        "id": "a", "title": title, "letter": "A", "colour": "blue", "pattern": "wave", "guideline": words,
        "attributes": [
            {"name": "b", "title": title, "suggestions": [words, '"'], "help": words},
            {"name": "c", "title": "C", "type": "choice", "choices": [{"value": "x", "title": title}]},
        ],
    }  # fmt: skip
    scheme = Scheme.model_validate({"labels": [told]})
    assert scheme_file.read(scheme_file.write(scheme, as_json=as_json)) == scheme


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "labels: Field required"),
        (b"labels = [", "neither TOML nor JSON"),
        (b"{", "neither TOML nor JSON"),
        (b"\xff", "Byte 0 is not valid UTF-8"),
        (b"labels = []", "at least one label"),
        (b'format = "annotator-scheme/2"\nlabels = []', "format: Input should be 'annotator-scheme/1'"),
        (b'[[labels]]\nid = "A b"', "labels 1 id"),
        (b'{"labels": ' + b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_scheme_is_refused_with_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        scheme_file.read(content)
    assert words in str(caught.value)
