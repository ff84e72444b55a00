"""Gathers all words of the window for translators: ``python -m annotator.ui.translation_source``. A developer's tool.

Three things are made in ``resources/i18n``: for each translation ``annotator_XX.ts`` (the window's own words, gathered by
Qt's lupdate, which keeps what is translated), ``sentences_XX.ts`` (the sentences of the layers below) and from both the
compiled ``annotator_XX.qm``; and ``sentences.json``, the sources of those sentences, by which the window knows them again.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from annotator.paths import resources
from annotator.ui.plural_words import sources
from annotator.ui.sentences import CONTEXT, SOURCES

LANGUAGES = ("tr",)
BELOW = ("errors.py", "model", "store", "io", "services")
"""Where finished sentences are made."""

GRAMMARS = (
    "bylines", "clauses", "figure_", "languages", "litter", "names", "problem_report", "provenance", "quotations",
    "seeding", "segmenting", "titles", "tokens",
)  # fmt: skip
"""Modules with these beginnings hold the words that articles are read by, and no sentences."""

_WORDS = re.compile(r"[A-Za-z]{2,}")
_SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|BEGIN|VACUUM|WHERE|FROM) ")
_CODE = re.compile(r"^[\w.-]+$|^[a-z ]+ %1$|[|]|[{}\\<>=]|^\W*$|://|__")
_SILENT = ("log", "_log", "re", "text", "getLogger", "compile", "Path", "TypeVar", "ConfigDict", "Literal")
"""What is said to these is no sentence for a person: logging, patterns, SQL."""


def sentences() -> list[str]:
    """The sources of all sentences made below the window, with ``%1`` for what is put in; sorted."""
    package = Path(__file__).parent.parent
    found: set[str] = set()
    for part in BELOW:
        place = package / part
        for path in [place] if place.is_file() else sorted(place.rglob("*.py")):
            if "migrations" not in path.parts and not path.name.startswith(GRAMMARS):
                found.update(_sentences_of(ast.parse(path.read_text("utf-8"))))
    return sorted(found)


def _sentences_of(tree: ast.AST) -> Iterator[str]:
    inside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if _is_silent(node):
            inside.update(ast.walk(node))
    for node in ast.walk(tree):
        if node in inside:
            continue
        if isinstance(node, ast.JoinedStr):
            inside.update(part for part in node.values if isinstance(part, ast.Constant))
            words = _source(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value
        else:
            continue
        if is_sentence(words):
            yield words


def _is_silent(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(value=ast.Name(id=name))):
            return name in _SILENT
        case ast.Call(func=ast.Attribute(attr="split")):
            return True
        case ast.Subscript(slice=ast.Constant(value=str())):
            return True
        case _:
            return False


def _source(node: ast.JoinedStr) -> str:
    parts: list[str] = []
    place = 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            place += 1
            parts.append(f"%{place}")
    return "".join(parts)


def is_sentence(words: str) -> bool:
    """Whether a person is to read it: words with blanks between, or one capitalised word that stands for a state."""
    if _SQL.search(words) or (_CODE.search(words.replace("%", "")) and not words.istitle()):
        return False
    if "\n" in words or not _WORDS.search(words):
        return False
    if " " in words.strip():
        return words[:1].isupper() or words[:1] in "%“" or words[:1].islower()
    return words.istitle() and len(words) > 3


def build() -> None:
    """Makes everything anew, and says what is not translated yet."""
    folder = resources() / "i18n"
    every = sentences()
    (folder / SOURCES).write_text(json.dumps(every, ensure_ascii=False, indent=0) + "\n", "utf-8")
    for language in LANGUAGES:
        words, below = folder / f"annotator_{language}.ts", folder / f"{CONTEXT.lower()}_{language}.ts"
        options = [
            "-silent",
            "-locations",
            "none",
            "-no-obsolete",
            "-source-language",
            "en",
            "-target-language",
            language,
        ]
        _run("pyside6-lupdate", *options, *map(str, sources()), "-ts", str(words))
        _gather(below, every, language)
        aside = words.with_suffix(".qm.new")
        _run("pyside6-lrelease", "-silent", str(words), str(below), "-qm", str(aside))
        aside.replace(words.with_suffix(".qm"))
        sys.stderr.write(f"{language}: {len(missing(words)) + len(missing(below))} not translated\n")


def missing(path: Path) -> list[str]:
    """The sources of a file that have no translation."""
    found: list[str] = []
    for message in ET.parse(path).iter("message"):  # noqa: S314 - a file of our own
        translation = message.find("translation")
        words = "" if translation is None else "".join(translation.itertext()).strip()
        if not words or (translation is not None and translation.get("type") == "unfinished"):
            found.append(message.findtext("source", ""))
    return found


def _gather(path: Path, every: list[str], language: str) -> None:
    """Writes the sentences as a translation source; what was translated stays."""
    known: dict[str, str] = {}
    if path.exists():
        for message in ET.parse(path).iter("message"):  # noqa: S314 - a file of our own
            known[message.findtext("source", "")] = message.findtext("translation", "")
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for words in every:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = words
        translation = ET.SubElement(message, "translation")
        translation.text = known.get(words, "")
        if not translation.text:
            translation.set("type", "unfinished")
    ET.indent(root, "    ")
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write("\n")


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / tool), *arguments], check=True)  # noqa: S603 - tools of our own environment


if __name__ == "__main__":
    build()
