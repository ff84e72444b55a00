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
from annotator.ui.sentences import CONTEXT, SOURCES, Source, shown
from annotator.ui.translation_source import is_sentence, sentences, sentences_of

PACKAGE = Path(module.__file__).parent.parent
ERRORS = ("InputError", "SpanError", "StaleEditError", "RuleError", "DatabaseError", "Cancelled")


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


def test_logging_patterns_types_and_sql_are_no_sentences() -> None:
    code = (
        'log.warning("This is logged %s", x)\n"A docstring of words."\n'
        'raise RuleError(f"The label {title} is archived.")\nquery = "SELECT a FROM b"\nx = re.compile("a b c")\n'
        'y: "a type of words" = cast("dict[str, object]", z)\nif "no room" in str(error): pass\n'
    )
    assert list(sentences_of(ast.parse(code))) == [("The label %1 is archived.", "")]
    assert not is_sentence("text_sha256")
    assert is_sentence("Stopped.")


def test_places_know_whether_words_of_ours_are_put_in() -> None:
    code = 'x = f"Not undone: {step.words}. {why}"\ny = f"Put back {quoted(words)} of {words}"\nz = f"Why {why.title} is"'
    assert dict(sentences_of(ast.parse(code))) == {
        "Not undone: %1. %2": "12", "Put back “%1” of %2": "", "Why %1 is": "",
    }  # fmt: skip


def test_what_is_said_by_turns_makes_severalknown_sources() -> None:
    code = """x = f"{n:,} line{'' if n == 1 else 's'} of {'one' if m else f'{m} texts'}" """
    assert [words for words, _ in sentences_of(ast.parse(code))] == [
        "%1 line of one", "%1 line of %2 texts", "%1 lines of one", "%1 lines of %2 texts",
    ]  # fmt: skip


def test_templates_have_places_too() -> None:
    code = 'X = {"full": "The disk of “{name}” is full ({reason})."}'
    assert list(sentences_of(ast.parse(code))) == [("The disk of “%1” is full (%2).", "2")]


@given(st.lists(st.text(min_size=1), min_size=2, max_size=2))
def test_any_words_that_were_put_in_are_found_again(values: list[str]) -> None:
    made = f"Renamed label {values[0]} to {values[1]}"
    found = Source("Renamed label %1 to %2").values(made)
    assert found is not None
    assert f"Renamed label {found[0]} to {found[1]}" == made
    if " to " not in values[0] + values[1]:
        assert found == tuple(values)


@pytest.mark.usefixtures("shouting")
def test_data_is_never_said_in_other_words() -> None:
    assert shown("Renamed label Done to Stopped.") == "Stopped. Done RENAMED LABEL TO"
    assert shown("Put back “The file is empty.”") == "“The file is empty.” PUT BACK".replace("“", "").replace(
        "”", ""
    )


def test_every_source_finds_itself() -> None:
    for source in module.known_sources():
        counts = source.places.partition("#")[2]
        values = ["1,234" if number in counts else f"value{number}" for number in "123456789"]
        made = re.sub(r"%([1-9])", lambda place: values[int(place[1]) - 1], source.words)  # noqa: B023 - at once
        found = source.values(made + ("The rest." if source.is_beginning else ""))
        places = len(re.findall(r"%[1-9]", source.words))
        assert found is not None, source.words
        assert found[:places] == tuple(values[:places]), source.words


def test_places_stand_in_their_order_with_words_between() -> None:
    for words in sentences():
        places = re.findall(r"%([1-9])", words)
        assert places == [str(number) for number in range(1, len(places) + 1)], words
        assert not re.search(r"%[1-9]%[1-9]", words), words


def test_every_sentence_that_is_raised_is_known() -> None:
    known = sentences()
    raised = [words for path in sorted(PACKAGE.rglob("*.py")) for words in _raised(path)]
    assert len(raised) > 100
    assert [words for words in raised if words not in known] == []


def _raised(path: Path) -> Iterator[str]:
    """What is said literally to the errors for persons, below the window."""
    if path.parent.name not in ("model", "store", "io", "services"):
        return
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Raise(
                exc=ast.Call(func=ast.Name(id=name), args=[ast.JoinedStr() | ast.Constant() as said, *_])
            ) if name in ERRORS:
                yield from (words for words, _ in sentences_of(ast.Module([ast.Expr(said)], [])))
                if isinstance(said, ast.Constant):
                    yield str(said.value)
            case _:
                pass
