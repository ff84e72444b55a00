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
from enum import Enum, auto
from itertools import product
from pathlib import Path

from annotator.paths import resources
from annotator.ui.plural_words import sources
from annotator.ui.sentences import CONTEXT, SOURCES

LANGUAGES = ("tr",)
BELOW = (
    "errors.py",
    "model",
    "store",
    "io",
    "services",
    "ui/paper_writer.py",
    "ui/job_runner.py",
    "ui/lifetime.py",
)
"""Where finished sentences are made."""

GRAMMARS = (
    "brat_writing", "bylines", "cas_", "clauses", "figure_", "growing", "html_meta", "languages", "litter", "names", "periods", "problem_report", "program_log",
    "quantity_words", "quotations", "refi_writing", "seeding", "segmenting", "settings", "tables", "titles", "tokens", "training_card", "units", "written_languages",
)  # fmt: skip
"""Modules with these beginnings hold the words that articles are read by, tables or what is only logged, and no sentences."""

WORDED = frozenset((
    "kind", "old_kind", "phrase", "phrases", "problems", "second_phrase", "sentence", "what", "why", "words", "wrong",
    "_ADVICE", "_KEEP", "_revisions", "error", "reason", "revision", "short",
))  # fmt: skip
"""What is called so and put into a sentence may itself be words of ours; everything else that is put in is data."""

_TABLES = frozenset((
    "META_STATES", "META_WORDS", "NOTE_WORD", "STATUS_WORDS", "WORDS", "_ITEMS", "_TYPE_WORDS", "_WORDS", "cannot_carry",
))  # fmt: skip
"""Tables of words that stand alone or within sentences, however short they are."""

_UNSAID = ("_AS_BROWSERS_DO", "_KEYS", "_MODIFIERS", "__all__")
"""What is named so holds no sentences."""

_WORDS = re.compile(r"[A-Za-z]{2,}")
_SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|BEGIN|VACUUM|WHERE|FROM|SHOW|SET [A-Z]+) ")
_CODE = re.compile(r"^[\w.-]+$|[|]|[{}\\<>=]|^[^\w%]*$|://|__|%\(")
PATTERNS = ("%1 × %2", "%1: %2 %3", "“%1” %2.", "“%1” %2 (%3).", "%1: %2", "“%1”: %2.", "“%1”, %2.")
"""Sentences without words of their own."""

_BEGIN = re.compile(r"[A-Za-z“%…]")
_PLAIN = re.compile(r"[A-Z“%].* .*[.”]|[A-Z][a-z]+\.")
_PATTERN = re.compile(r"[\\|{}]")
_FIELD = re.compile(r"\{([a-z_]+)\}")
_SILENT = (
    "_log",
    "cast",
    "getLogger",
    "log",
    "re",
    "text",
    "Literal",
    "ConfigDict",
    "Path",
    "TypeVar",
    "compile",
)
_SILENT_METHODS = ("endswith", "removeprefix", "removesuffix", "split", "startswith")
"""What is said to these is no sentence for a person: logging, patterns, SQL, types."""


class Place(Enum):
    """What is put into a sentence."""

    DATA = auto()
    WORDS = auto()
    NUMBER = auto()


Part = str | Place
"""A piece of a sentence: its words, or a place."""


def sentences() -> dict[str, str]:
    """The sources of all sentences made below the window, sorted, with ``%1`` for what is put in.

    With each come its places where words of ours stand (sentences, or parts of some, themselves) and, behind a ``#``, those
    for counts: ``2#13``.
    """
    package = Path(__file__).parent.parent
    found: dict[str, str] = {}
    for part in BELOW:
        place = package / part
        for path in [place] if place.is_file() else sorted(place.rglob("*.py")):
            if "migrations" not in path.parts and not path.name.startswith(GRAMMARS):
                for words, places in sentences_of(ast.parse(path.read_text("utf-8"))):
                    found[words] = max(places, found.get(words, ""))
    return dict(sorted(found.items()))


def sentences_of(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """The sources in a module, and their places for words and counts."""
    inside: set[ast.AST] = set()
    for node in ast.walk(tree):
        inside.update(one for part in _silent_parts(node) for one in ast.walk(part))
    tables = {one for node in ast.walk(tree) for table in _tables(node) for one in ast.walk(table)}
    for node in ast.walk(tree):
        if node in inside or not isinstance(node, ast.JoinedStr | ast.Constant):
            continue
        if isinstance(node, ast.JoinedStr):
            inside.update(_said_with(node))
        for parts in _made(node):
            words, places = _numbered(parts)
            if node in tables and not places and "%1" in words:
                places = "#1"  # what a table leaves open is how many
            if is_sentence(words) or (node in tables and words):
                yield words, places


def _silent_parts(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Expr(value=ast.Constant(value=str())) | ast.Compare():
            yield node
        case ast.Subscript(slice=ast.Constant(value=str(words))) if not words.endswith("."):
            yield node
        case ast.AnnAssign(target=ast.Name(id=name)) if name in _UNSAID:
            yield node
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(value=ast.Name(id=name))) if (
            name in _SILENT
        ):
            yield node
        case ast.Call(func=ast.Attribute(attr=name)) if name in _SILENT_METHODS:
            yield node
        case ast.Assign(targets=[ast.Name(id=name)]) if name in _UNSAID:
            yield node
        case ast.arg(annotation=ast.AST() as annotation) | ast.AnnAssign(annotation=annotation):
            yield annotation
        case ast.FunctionDef(returns=ast.AST() as returns):
            yield returns
        case _:
            pass


def _tables(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in _TABLES:
            yield from _values(value)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.AST() as value) if name in _TABLES:
            yield from _values(value)
        case ast.keyword(arg=str(name), value=value) if name in _TABLES:
            yield value
        case _:
            pass


def _values(table: ast.AST) -> list[ast.expr]:
    match table:
        case ast.Dict(values=values):
            return values
        case ast.Tuple(elts=elements):
            return elements
        case ast.Constant():
            return [table]
        case _:
            return []


def _said_with(node: ast.JoinedStr) -> Iterator[ast.AST]:
    """What belongs to the words of a sentence: its own pieces, and those that it says by turns."""
    for part in node.values:
        if isinstance(part, ast.Constant):
            yield part
        elif isinstance(part, ast.FormattedValue):
            yield from () if part.format_spec is None else ast.walk(part.format_spec)
            if _turns(part.value):
                yield from ast.walk(part.value)


def _turns(value: ast.expr) -> list[ast.expr]:
    """The pieces that are said by turns: ``{'' if count == 1 else 's'}``."""
    turns = [value.body, value.orelse] if isinstance(value, ast.IfExp) else []
    return turns if all(isinstance(one, ast.Constant | ast.JoinedStr) for one in turns) else []


def _made(node: ast.expr) -> list[list[Part]]:
    """All sentences that a literal can make."""
    match node:
        case ast.Constant(value=str(words)):
            return [_of_template(words)]
        case ast.JoinedStr(values=values):
            return [[part for parts in made for part in parts] for made in product(*map(_made, values))]
        case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=",")])):
            return [[Place.NUMBER]]
        case ast.FormattedValue(value=value):
            turns = _turns(value)
            return [parts for one in turns for parts in _made(one)] if turns else [_place(value)]
        case _:
            return []


def _of_template(words: str) -> list[Part]:
    """A text for ``str.format`` has its places too."""
    parts = _FIELD.split(words)
    return [_kind(part in WORDED) if place % 2 else part for place, part in enumerate(parts)]


def _kind(is_worded: bool) -> Place:  # noqa: FBT001 - it is the only one
    return Place.WORDS if is_worded else Place.DATA


def _place(value: ast.expr) -> list[Part]:
    """``quoted(…)`` puts its words in quotes."""
    match value:
        case ast.Call(func=ast.Name(id="quoted") | ast.Attribute(attr="quoted")):
            return ["“", Place.DATA, "”"]
        case _:
            return [_kind(_is_worded(value))]


def _is_worded(value: ast.expr) -> bool:
    of_others = {
        node.value
        for node in ast.walk(value)
        if isinstance(node, ast.Attribute) and node.attr not in (*WORDED, *_SILENT_METHODS)
    }
    return any(
        (isinstance(node, ast.Name) and node.id in WORDED - {"words"} and node not in of_others)
        or (isinstance(node, ast.Attribute) and node.attr in ("words", "sentence"))
        for node in ast.walk(value)
    )


def _numbered(parts: list[Part]) -> tuple[str, str]:
    places = [part for part in parts if isinstance(part, Place)]
    numbers = iter(range(1, len(places) + 1))
    words = "".join(f"%{next(numbers)}" if isinstance(part, Place) else part for part in parts)
    worded, counts = (
        "".join(str(number) for number, place in enumerate(places, 1) if place is kind)
        for kind in (Place.WORDS, Place.NUMBER)
    )
    return words, f"{worded}#{counts}" if counts else worded


def is_sentence(words: str) -> bool:
    """Whether a person is to read it: words with blanks between, or one with a full stop."""
    if words in PATTERNS:
        return True
    if "\n" in words or _SQL.search(words) or not _WORDS.search(words) or not _BEGIN.match(words):
        return False
    if _PLAIN.fullmatch(words):
        return not _PATTERN.search(words)
    return " " in words.strip() and not _CODE.search(words)


def build() -> None:
    """Makes everything anew, and says what is not translated yet."""
    folder = resources() / "i18n"
    known = sentences()
    (folder / SOURCES).write_text(json.dumps(known, ensure_ascii=False, indent=0) + "\n", "utf-8")
    every = list(known)
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
