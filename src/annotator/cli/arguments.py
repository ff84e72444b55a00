"""The commands and their arguments, as one table."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from annotator import __version__
from annotator.model.told import told


class WindowArguments(Namespace):
    """What the window is started with."""

    db: str | None = None
    reviewer: str | None = None
    article: str | None = None


class Arguments(Namespace):
    """What a command is started with; each uses the names of its own options."""

    command: str
    db: str | None = None
    reviewer: Any = None  # one name, or for `export` a list of names
    json: bool = False
    paths: Sequence[str] = ()
    format: str | None = None
    map: Sequence[tuple[str, str]] = ()
    keep_going: bool = False
    dry_run: bool = False
    guarded: bool = False
    new_labels: Literal["refuse", "archive", "add"] | None = None
    encoding: str | None = None
    full_text: bool = False
    output: str | None = "-"
    force: bool = False
    label: Sequence[str] = ()
    article: Any = ()  # a list of names, or for `original` one
    guard_formulas: bool = False
    bom: bool = False
    include_excluded: bool = False
    status: Sequence[Any] = ()  # of the choices
    overlap: Any = None  # one of the choices, as all that follow
    edges: Any = None
    tagging: Any = None
    as_predictions: bool = False
    as_entities: bool = False
    group_by: str | None = None
    context: int | None = None
    cut_excluded: bool = False
    attribute: Sequence[tuple[str, str]] = ()
    since: str | None = None
    until: str | None = None
    without: Sequence[str] = ()
    preset: str | None = None
    split: str | None = None
    seed: int | None = None
    split_by: str | None = None
    unit: Any = None  # one of the choices
    window: int | None = None
    negatives: bool = False
    leave_out_excluded: bool = False
    reviewers: Any = None  # one of the choices
    keep_split: str | None = None
    what: str = ""
    names: Sequence[str] = ()
    merge: bool = False
    new_version: Any = "carry"  # one of the choices
    version_of: str | None = None
    take_theirs: bool = False
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """An argument of a command; `settings` are argparse's own."""

    names: tuple[str, ...]
    settings: Mapping[str, Any]  # Any: argparse's keyword arguments


@dataclass(frozen=True, slots=True)
class Command:
    """A command.

    Attributes:
        function: ``module:function`` below `annotator.cli`.
        words: One sentence.
        takes: Its arguments beside ``--db``.
        more: What ``--help`` says after them.
    """

    function: str
    words: str
    takes: tuple[Option, ...] = field(default=())
    more: str = ""


def _option(*names: str, **settings: object) -> Option:
    return Option(names, settings)


def _renaming(given: str) -> tuple[str, str]:
    old, sign, new = given.partition("=")
    if not (old.strip() and sign and new.strip()):
        raise ArgumentTypeError(f"expected OLD=NEW, not {given!r}")
    return old.strip(), new.strip()


def _context(given: str) -> int:
    from annotator.io.writing import MOST_CONTEXT

    if (
        not given.isdecimal()
        or not given.isascii()
        or len(given) > len(str(MOST_CONTEXT))
        or int(given) > MOST_CONTEXT
    ):
        raise ArgumentTypeError(f"expected a whole number from 0 to {MOST_CONTEXT:,}, not “{given}”")
    return int(given)


def _attribute(given: str) -> tuple[str, str]:
    name, _, value = given.partition("=")
    if not name.strip():
        raise ArgumentTypeError(f"expected NAME=VALUE, not {given!r}")
    return name.strip(), value


_DB = _option(
    "--db",
    metavar="DB",
    help="the project: a file or a database address (else ANNOTATOR_DB, else annotations.db)",
)
_JSON = _option("--json", action="store_true", help="write the result as JSON")
_REVIEWER = _option("--reviewer", metavar="NAME", help="whose work it is, where nothing else says so")
_FORCE = _option("--force", action="store_true", help="write over a file that is there")

_TRAINING = (
    _option("--split", metavar="A/B/C",
            help="a training set: the shares of train, dev and test, as in 80/10/10 (what any of the options below has too)"),
    _option("--seed", type=int, metavar="N", help="training set: another number, another assignment (default 0)"),
    _option("--split-by", metavar="BY", dest="split_by",
            help="training set: article (default), label (each part its share of every label), or group:FIELD of the metadata, "
                 "as group:outlet, whose articles are never parted"),
    _option("--unit", choices=("article", "paragraph", "sentence", "window"), help="training set: what one record is"),
    _option("--window", type=int, metavar="N", help="training set: the most tokens of a window (default 256)"),
    _option("--negatives", action="store_true",
            help="training set: passages without annotations too, of articles that are marked done"),
    _option("--leave-out-excluded", action="store_true", dest="leave_out_excluded",
            help="training set: without excluded text"),
    _option("--reviewers", choices=("one", "all", "majority", "soft"),
            help="training set: one reviewer's annotations (--reviewer), everybody's, what more than half have, or all with the "
                 "share of reviewers who have them"),
    _option("--keep-split", metavar="MANIFEST", dest="keep_split",
            help="training set: the manifest.json of an earlier one, whose articles stay where they are"),
)  # fmt: skip

COMMANDS: Mapping[str, Command] = {
    "import": Command(
        "importing:run",
        "Adds articles and annotations from files, folders or standard input (-).",
        (
            _option("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input"),
            _option("--format", metavar="F", help="what the files are (annotator formats); else it is recognised"),
            _REVIEWER,
            _option("--map", type=_renaming, action="append", default=[], metavar="OLD=NEW",
                    help="take the label OLD as NEW, or the attribute attr.OLD as attr.NEW; for NEW, - leaves it out, + adds it to those in use, * keeps it archived"),
            _option("--new-labels", choices=("refuse", "archive", "add"), dest="new_labels",
                    help="what becomes of labels and attributes that the scheme lacks: refuse the file (our own formats do), "
                         "keep them archived (other programs' formats do), or add them to those in use"),
            _option("--encoding", metavar="CODEC",
                    help="how text that does not say it is encoded; guess takes what it looks like"),
            _option("--full-text", action="store_true", dest="full_text",
                    help="of web pages, take everything that can be read, not the article alone"),
            _option("--new-version", choices=("carry", "separate", "skip"), default="carry", dest="new_version",
                    help="what becomes of a newer version of an article (same address, or same file name and like text): carry "
                         "the annotations over to it (default), take it as an article of its own, or skip it"),
            _option("--version-of", metavar="ARTICLE", dest="version_of",
                    help="the file is a newer version of this article: id, start of it, or name"),
            _option("--take-theirs", action="store_true", dest="take_theirs",
                    help="where another project, or a file, says otherwise of what is here, take what it says; else the differences are listed"),
            _option("--keep-going", action="store_true", help="take what is right of a file that has problems"),
            _option("--dry-run", action="store_true", help="say what would be done, and do nothing"),
            _option("--guarded", action="store_true", help="the CSV was written with --guard-formulas"),
            _JSON,
        ),
    ),
    "export": Command(
        "exporting:run",
        "Writes articles and annotations to a file or to standard output (-).",
        (
            _option("--format", metavar="F", help="annotator formats lists them"),
            _option("--preset", metavar="NAME",
                    help="what the export window has saved under this name, instead of --format (annotator presets lists them); what "
                         "is chosen beside it counts instead of what it chose; --output may be left out"),
            _option("--output", metavar="FILE",
                    help="a file, or - for standard output; formats of several files: a folder, or a file that ends in .zip; annotated-pdf: "
                         "a folder or .zip for one document an article, else a file that ends in .pdf"),
            _FORCE,
            _option("--label", action="append", default=[], metavar="L", help="only these labels"),
            _option("--article", action="append", default=[], metavar="A", help="only these articles: id, start of it, or name"),
            _option("--reviewer", action="append", default=[], metavar="R", help="only these reviewers' annotations"),
            _option("--guard-formulas", action="store_true",
                    help="csv: an apostrophe before cells that a spreadsheet would run as a formula"),
            _option("--include-excluded", action="store_true",
                    help="csv, jsonl-spans: write annotations that lie on excluded text too"),
            _option("--bom", action="store_true", help="csv: begin with a byte order mark, for Excel"),
            _option("--status", action="append", default=[], choices=("unread", "reading", "done"),
                    help="only articles that somebody (one of --reviewer) has marked so"),
            _option("--attribute", type=_attribute, action="append", default=[], metavar="NAME=VALUE",
                    help="only annotations with this value; NAME alone: with any. Several values of one name are alternatives"),
            _option("--since", metavar="TIME", help="only annotations made from that day (2026-11-21) or time on; UTC"),
            _option("--until", metavar="TIME", help="only annotations made to the end of that day, or before that time; UTC"),
            _option("--without", action="append", default=[], choices=("attributes", "notes", "excluded"),
                    help="leave out attributes, notes, or annotations that lie on excluded text"),
            _option("--overlap", choices=("files", "longest", "order"),
                    help="flat formats, where annotations overlap: a file for each label, the longest wins, or the label that "
                         "stands first in the scheme"),
            _option("--edges", choices=("widen", "leave-out"),
                    help="token formats, where an annotation ends inside a token: widen it, or leave it out"),
            _option("--tagging", choices=("bio", "bioes"), help="token formats: how tags begin and end"),
            _option("--as-predictions", action="store_true", help="label-studio: as predictions, not as annotations"),
            _option("--group-by", metavar="G",
                    help="quote sheets, annotations-xlsx: by label, article, or attribute:NAME, whose values are the answers to one "
                         "question"),
            _option("--context", type=_context, metavar="N",
                    help="quote sheets, annotations-xlsx: so many characters of the paragraph before and after each quote; 0: none"),
            _option("--cut-excluded", action="store_true",
                    help="formats that hold texts, but for jsonl: cut excluded text out of them"),
            _option("--as-entities", action="store_true", help="spacy: as entities, which do not overlap, not as a span group"),
            *_TRAINING,
        ),
        "Every quote is proven against its text before it is written; a file appears whole or not at all. csv is exact by "
        "default. With --guard-formulas, cells that begin with = + - @, a tab or a carriage return get an apostrophe in "
        "front, and annotator import needs --guarded to take it off again. csv and jsonl-spans hold no texts "
        "(annotator formats says what each format cannot carry). Beside a file in another program's format stands FILE.report.json: "
        "what it was made of, the SHA-256 of what was written, and what the format could not carry, by kind and with the "
        "annotations. --force replaces both.",
    ),
    "presets": Command(
        "presets:run",
        "Lists the presets of the project: what annotator export --preset can run.",
        (_JSON,),
        "They are saved in the export window.",
    ),
    "original": Command(
        "originals:run",
        "Saves the file that an article was made of, byte for byte as it was imported.",
        (
            _option("article", metavar="ARTICLE", help="the article: id, start of it, or name"),
            _option("--output", metavar="FILE", help="a file, a folder, or - for standard output; else a file of its own name here"),
            _FORCE,
        ),
        "The bytes are proven against the SHA-256 that they had. Articles that came out of another file, as those of a corpus "
        "do, have none.",
    ),
    "list": Command("listing:articles", "Shows the articles.", (_REVIEWER, _JSON)),
    "formats": Command("listing:formats", "Shows what can be read and written.", (_JSON,)),
    "scheme": Command(
        "schemes:run",
        "Writes the scheme to a file, or takes one from a file.",
        (
            _option("what", choices=("export", "import")),
            _option("file", metavar="FILE", help="TOML, or JSON if the name ends so; - for standard output or input"),
            _FORCE,
            _REVIEWER,
        ),
    ),
    "check": Command("upkeep:check", "Verifies every quote, hash, position and reference, and the database itself.", (_JSON,)),
    "reviewers": Command(
        "reviewing:run",
        "Shows who has worked on the project, renames a reviewer, or makes two of them one.",
        (
            _option("what", nargs="?", choices=("list", "rename"), default="list"),
            _option("names", nargs="*", metavar="NAME", help="rename: the name that it is, and the name that it is to be"),
            _option("--merge", action="store_true", help="rename: all that the first has made becomes the second one’s"),
            _REVIEWER,
            _JSON,
        ),
        "Renaming and merging are edits: the window takes them back. Of annotations that both reviewers have alike one stays, "
        "with the notes of both; of two statuses of an article the further one.",
    ),
    "backup": Command(
        "upkeep:backup",
        "Makes a verified copy.",
        (_option("file", nargs="?", metavar="FILE", help="where to; else beside the project, with the time in its name"),),
    ),
    "rescue": Command(
        "rescuing:run",
        "Saves what can still be read of a damaged project into a new one.",
        (
            _option("file", metavar="FILE", help="the damaged project; it stays as it is"),
            _option("--output", metavar="NEW", required=True, help="the new project, a file that is not there yet"),
            _JSON,
        ),
        "What is lost, or is not as it was, is listed, and stands in a text file beside the new project. An annotation is saved "
        "where its quote proves it, or where the history has it; a text by its SHA-256, or as it stands, which is said.",
    ),
}  # fmt: skip

_WITHOUT_PROJECT = ("formats", "rescue")
_WINDOW_USAGE = "annotator [--db DB] [--reviewer NAME] [ARTICLE]"


class _Parser(ArgumentParser):
    """Says what is wrong in one line, as every other error is said."""

    def error(self, message: str) -> Any:  # Any: argparse declares NoReturn, which exit() is
        self.exit(2, f"annotator: {told(message)} ({self.prog} --help shows what can be given)\n")


def window_parser() -> ArgumentParser:
    """Parses the arguments of the window."""
    parser = _Parser(prog="annotator", add_help=False, allow_abbrev=False, usage=_WINDOW_USAGE)
    for option in (_DB, _REVIEWER):
        parser.add_argument(*option.names, **option.settings)
    parser.add_argument(
        "article", nargs="?", metavar="ARTICLE", help="the article to open: id, start of it, or name"
    )
    return parser


def command_parser() -> ArgumentParser:
    """Parses a command and its arguments; also ``--help`` and ``--version``."""
    parser = _Parser(
        prog="annotator",
        allow_abbrev=False,
        usage=f"{_WINDOW_USAGE}\n       annotator COMMAND ...",
        description="Read sources closely, label what they say, and take the labels out as data. "
        "Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=_Parser, title="commands"
    )
    for name, command in COMMANDS.items():
        one = commands.add_parser(
            name,
            prog=f"annotator {name}",
            help=command.words,
            description=command.words,
            epilog=command.more or None,
            allow_abbrev=False,
        )
        for option in (*command.takes, *(() if name in _WITHOUT_PROJECT else (_DB,))):
            one.add_argument(*option.names, **option.settings)
    return parser
