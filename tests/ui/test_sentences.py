"""Finished sentences are known again and said in the window's language."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.errors import InputError
from annotator.paths import resources
from annotator.ui import sentences as module
from annotator.ui.sentences import CONTEXT, SOURCES, pattern_of, shown
from annotator.ui.translation_source import _sentences_of, is_sentence, sentences


class Shouting(QTranslator):
    """A language in which what is put in stands at the other end, and everything is loud."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context != CONTEXT:
            return ""
        places = [f"%{number}" for number in range(1, 10) if f"%{number}" in source]
        return " ".join([*reversed(places), *(word.upper() for word in source.split() if "%" not in word)])


@pytest.fixture
def shouting(qapp: QApplication) -> Iterator[None]:
    translator = Shouting()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("qapp")
def test_in_english_sentences_stay_as_they_are() -> None:
    assert shown("There is no article “x” in this project.") == "There is no article “x” in this project."


@pytest.mark.usefixtures("shouting")
def test_a_sentence_is_known_by_its_own_words() -> None:
    assert shown("There is a label Claim already.") == "Claim THERE IS A LABEL ALREADY."
    assert shown("Nobody made this sentence 7.") == "Nobody made this sentence 7."


@pytest.mark.usefixtures("shouting")
def test_what_is_put_in_may_be_a_sentence_too() -> None:
    error = InputError("The file is empty.", path=Path("a.txt"), line=3)
    assert "THE FILE IS EMPTY." in shown(error.sentence)
    assert shown(error.sentence) == "3 a.txt LINE" + "THE FILE IS EMPTY."
    assert shown("a.txt: The file is empty.") == "a.txt: THE FILE IS EMPTY."


@pytest.mark.usefixtures("shouting")
def test_several_sentences_are_said_one_by_one() -> None:
    words = shown("The file is empty. A title needs at least one letter.")
    assert words == "THE FILE IS EMPTY. A TITLE NEEDS AT LEAST ONE LETTER."


def test_sources_are_gathered_and_kept() -> None:
    kept = json.loads((resources() / "i18n" / SOURCES).read_text("utf-8"))
    assert kept == sentences(), "run python -m annotator.ui.translation_source"


def test_logging_patterns_and_sql_are_no_sentences() -> None:
    code = (
        'log.warning("This is logged %s", x)\n"A docstring of words."\n'
        'raise RuleError(f"The label {title} is archived.")\nquery = "SELECT a FROM b"\nx = re.compile("a b c")\n'
    )
    assert list(_sentences_of(ast.parse(code))) == ["The label %1 is archived."]
    assert not is_sentence("text_sha256")
    assert is_sentence("Restored")


@given(st.lists(st.text(min_size=1), min_size=2, max_size=2))
def test_any_words_that_were_put_in_are_found_again(values: list[str]) -> None:
    source = "Renamed label %1 to %2"
    made = source.replace("%1", values[0].replace("%", "")).replace("%2", values[1])
    found = pattern_of(source).fullmatch(made)
    assert (found is not None) == (values[0].replace("%", "") != "")


def test_every_source_finds_itself() -> None:
    for source in module._sources():
        assert source.pattern.fullmatch(re.sub(r"%([1-9])", r"value \1", source.words))
