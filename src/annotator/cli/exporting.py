"""``annotator export``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from annotator.cli import project, terminal, training
from annotator.cli.arguments import Arguments
from annotator.errors import InputError
from annotator.io.file_names import FileNames
from annotator.io.losses import WORDS, words_of
from annotator.io.writing import BY_ATTRIBUTE, DEFAULTS, OPTIONS, WritingOptions
from annotator.model.selection import EVERYTHING, Selection
from annotator.services.export_options import TABLES, ExportOptions, ExportReport, can_cut
from annotator.services.exporting import export, writes
from annotator.services.jobs import Progress
from annotator.services.lookup import find_article
from annotator.services.moments import since_of, until_of
from annotator.services.presets import Preset, preset
from annotator.services.sinks import ZIP_SUFFIX
from annotator.services.workspace import Workspace

STANDARD_OUTPUT = "-"
_GROUPS = re.compile(f"label|article|{BY_ATTRIBUTE}.+")


def run(arguments: Arguments) -> int:
    """Exports; raises if anything is wrong."""
    if arguments.preset is not None:
        return _run_preset(arguments)
    if arguments.format is None or arguments.output is None:
        raise terminal.UsageError("Name --format and --output, or a preset with --preset.")
    options = ExportOptions(
        str(arguments.format),
        guard_formulas=arguments.guard_formulas,
        bom=arguments.bom,
        includes_excluded=arguments.include_excluded,
        cuts_excluded=arguments.cut_excluded,
        writing=_writing_options(arguments),
        training=training.options_of(arguments),
    )
    if options.cuts_excluded and options.training is not None:
        raise terminal.UsageError("In a training set, --leave-out-excluded leaves excluded text out.")
    output = Path(str(arguments.output))
    options = _apart(options, output)
    _ask(arguments, options, output)
    with project.opened(arguments.db) as workspace, terminal.progress() as progress:
        _export(workspace, _selection(workspace, arguments), options, output, arguments, progress)
    return 0


def _run_preset(arguments: Arguments) -> int:
    """What a preset says; of its selection, what is named beside it counts instead."""
    for name in (*_OF_FORMATS, *training.HOW):
        if training.is_given(arguments, name):
            raise terminal.UsageError(f"--{name.replace('_', '-')} stands in the preset already.")
    with project.opened(arguments.db) as workspace, terminal.progress() as progress:
        try:
            found = preset(workspace, str(arguments.preset))
        except InputError as error:
            raise terminal.UsageError(str(error)) from None
        given = _different(_selection(workspace, arguments))
        options = replace(found.options, training=training.kept_beside(arguments, found.options.training))
        output = Path(_file_name(found) if arguments.output is None else arguments.output)
        options = options if arguments.output is None else _apart(options, output)
        _ask(arguments, options, output)
        _export(workspace, replace(found.selection, **given), options, output, arguments, progress)
    return 0


_OF_FORMATS = (
    "format", "guard_formulas", "bom", "include_excluded", "overlap", "edges", "tagging", "as_predictions", "as_entities",
    "group_by", "context", "cut_excluded",
)  # fmt: skip
"""What a preset says of the format."""


def _apart(options: ExportOptions, output: Path) -> ExportOptions:
    """What can be one file or one for each article is what the name says: one file if it ends like one."""
    found = writes(options.format)
    if found.writing is None or "apart" not in found.writing.options:
        return options
    is_one = str(output) == STANDARD_OUTPUT or output.suffix.lower() in found.suffixes
    return replace(options, writing=replace(options.writing, apart=not is_one))


def _different(selection: Selection) -> dict[str, Any]:  # Any: values of its fields
    """What restricts, by its field."""
    values = {one.name: getattr(selection, one.name) for one in fields(Selection)}
    return {name: value for name, value in values.items() if value != getattr(EVERYTHING, name)}


def _file_name(found: Preset) -> str:
    """A file, or a folder, in the folder where the program was started."""
    suffixes = () if _is_folder(found.options) else writes(found.options.format).suffixes[:1]
    return FileNames().take(found.name) + "".join(suffixes)


def _is_folder(options: ExportOptions) -> bool:
    """Whether it is several files."""
    writing = writes(options.format).writing
    return options.training is not None or (writing is not None and writing.is_several(options.writing))


def _ask(arguments: Arguments, options: ExportOptions, output: Path) -> None:
    """Refuses what cannot be meant, and to write over a file unasked; a folder is never written over."""
    found = writes(options.format)
    training.check_format(options.training, found)
    if arguments.output == STANDARD_OUTPUT:
        if _is_folder(options):
            what = f"“{found.id}”" if options.training is None else "A training set"
            raise terminal.UsageError(
                f"{what} is several files. Name a folder, or a file that ends in {ZIP_SUFFIX}."
            )
        return
    is_file = not _is_folder(options) or output.suffix.lower() == ZIP_SUFFIX
    if is_file and output.is_file() and not arguments.force:
        raise InputError(
            "The file is there already. Add --force to write over it, or name another one.", path=output
        )


def _export(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    output: Path,
    arguments: Arguments,
    progress: Progress,
) -> None:
    _check_grouping(workspace, options)
    training.check_reviewers(workspace, options.training, selection)
    training.check_group(workspace, options.training)
    _check_opposites(options, selection)
    if arguments.output == STANDARD_OUTPUT:
        _tell(export(workspace, selection, options, terminal.binary_output(), progress))
        return
    report = export(workspace, selection, options, output, progress, overwrite=arguments.force)
    if report.training is not None:
        training.tell(report.training)
    terminal.say(
        f"{report.annotations:,} annotation{'' if report.annotations == 1 else 's'} of {report.articles:,} "
        f"{'record' if report.training else 'article'}{'' if report.articles == 1 else 's'} written to {output} ({report.bytes:,} bytes)."
    )
    _tell(report)


def _check_opposites(options: ExportOptions, selection: Selection) -> None:
    if options.includes_excluded and selection.without_excluded:
        raise terminal.UsageError("--include-excluded and --without excluded are opposites.")
    if selection.since is not None and selection.until is not None and selection.since >= selection.until:
        raise terminal.UsageError(
            "Nothing can be made since that time and until this one: --until comes first."
        )


def _check_grouping(workspace: Workspace, options: ExportOptions) -> None:
    by, known = options.writing.group_by, workspace.scheme.attribute_names()
    if by not in ("", "label", "article") and by.removeprefix(BY_ATTRIBUTE) not in known:
        names = ", ".join(known) or "none"
        raise terminal.UsageError(
            f"There is no attribute “{by.removeprefix(BY_ATTRIBUTE)}”; the scheme has {names}."
        )


def _tell(report: ExportReport) -> None:
    """What the format could not carry, or has in another form."""
    for is_left_out, words in ((True, "Not in the file"), (False, "Changed in the file")):
        told = [
            words_of(kind, count.number)
            for kind, count in report.losses.counts()
            if WORDS[kind].is_left_out == is_left_out
        ]
        if told:
            terminal.say(f"{words}: {'; '.join(told)}.")


def _writing_options(arguments: Arguments) -> WritingOptions:
    """What other programs' formats leave to choose; an option that the format does not know is a mistake."""
    try:
        found = writes(str(arguments.format))
    except InputError as error:
        raise terminal.UsageError(str(error)) from None
    if found.id != "csv" and (arguments.guard_formulas or arguments.bom):
        raise terminal.UsageError("--guard-formulas and --bom are for csv.")
    if found.id not in TABLES and arguments.include_excluded:
        raise terminal.UsageError("--include-excluded is for csv and jsonl-spans.")
    if arguments.cut_excluded and not can_cut(found):
        raise terminal.UsageError(
            f"--cut-excluded says nothing to {found.id}: its texts are as they are, or it holds none."
        )
    if arguments.group_by is not None and not _GROUPS.fullmatch(arguments.group_by):
        raise terminal.UsageError("--group-by is label, article, or attribute:NAME, as in attribute:about.")
    given: dict[OPTIONS, Any] = {  # Any: one of each option's choices
        "overlap": arguments.overlap, "edges": arguments.edges, "tagging": arguments.tagging,
        "as_predictions": arguments.as_predictions or None, "as_entities": arguments.as_entities or None,
        "group_by": arguments.group_by, "context": arguments.context,
    }  # fmt: skip
    chosen = {name: value for name, value in given.items() if value is not None}
    for name in chosen:
        if found.writing is None or name not in found.writing.options:
            raise terminal.UsageError(f"--{name.replace('_', '-')} says nothing to {found.id}.")
    if "overlap" in chosen and found.writing is not None and "as_entities" in found.writing.options:
        _check_entities(found.id, arguments)
    return replace(DEFAULTS, **chosen)


def _check_entities(format_id: str, arguments: Arguments) -> None:
    """Spans of spaCy overlap as they are; its entities do not, and are one file."""
    if not arguments.as_entities:
        raise terminal.UsageError(f"--overlap says something to {format_id} with --as-entities alone.")
    if arguments.overlap == "files":
        raise terminal.UsageError(f"{format_id} is one file: --overlap is longest or order for it.")


def _selection(workspace: Workspace, arguments: Arguments) -> Selection:
    return Selection(
        articles=_articles(workspace, arguments.article) if arguments.article else None,
        labels=tuple(_label(workspace, one) for one in arguments.label) or None,
        reviewers=_reviewers(workspace, arguments.reviewer) if arguments.reviewer else None,
        statuses=tuple(arguments.status) or None,
        attributes=_attributes(workspace, arguments.attribute) or None,
        since=None if arguments.since is None else _moment(since_of, arguments.since),
        until=None if arguments.until is None else _moment(until_of, arguments.until),
        **{f"without_{kind}": True for kind in arguments.without},
    )


def _attributes(workspace: Workspace, wanted: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    known = workspace.scheme.attribute_names()
    for name, _ in wanted:
        if name not in known:
            names = ", ".join(known) or "none"
            raise terminal.UsageError(f"There is no attribute “{name}”; the scheme has {names}.")
    return tuple(wanted)


def _moment(reads: Callable[[str], str], words: str) -> str:
    try:
        return reads(words)
    except InputError as error:
        raise terminal.UsageError(str(error)) from None


def _articles(workspace: Workspace, wanted: Sequence[str]) -> tuple[str, ...]:
    known = workspace.articles()
    try:
        return tuple(find_article(known, one).id for one in wanted)
    except InputError as error:
        raise terminal.UsageError(str(error)) from None


def _label(workspace: Workspace, wanted: str) -> str:
    found = workspace.scheme.label(wanted) or workspace.scheme.find(wanted)
    if found is None:
        known = ", ".join(label.id for label in workspace.scheme.labels)
        raise terminal.UsageError(f"There is no label “{wanted}”; the scheme has {known}.")
    return found.id


def _reviewers(workspace: Workspace, wanted: Sequence[str]) -> tuple[str, ...]:
    known = workspace.reviewers()
    for one in wanted:
        if one not in known:
            names = ", ".join(known) or "nobody"
            raise terminal.UsageError(f"There is no reviewer “{one}” in this project; there are {names}.")
    return tuple(wanted)
