"""The part of ``annotator export`` that makes training sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from annotator.cli import terminal
from annotator.cli.arguments import Arguments
from annotator.errors import InputError
from annotator.io.formats import Format
from annotator.model.provenance import ORIGIN
from annotator.model.selection import Selection
from annotator.services.pieces import WINDOW, Cutting
from annotator.services.training_checks import checks_of
from annotator.services.training_files import writing_of
from annotator.services.training_options import GROUP, SHARES, TrainingOptions, TrainingReport, kept_from
from annotator.services.workspace import Workspace

HOW = ("split", "seed", "split_by", "unit", "window", "negatives", "leave_out_excluded", "reviewers")
"""Options that say how a training set is made."""

_PARTS, _MOST = 3, 1e6
_LARGEST_SEED, _LARGEST_WINDOW = 2**63 - 1, 1_000_000


def is_given(arguments: Arguments, name: str) -> bool:
    """Whether an option was given, be it 0 or empty."""
    value = getattr(arguments, name)
    return value is not None and value is not False


def options_of(arguments: Arguments) -> TrainingOptions | None:
    """What the arguments say of a training set; None if nothing."""
    if not any(is_given(arguments, name) for name in (*HOW, "keep_split")):
        return None
    if arguments.window is not None and arguments.unit != "window":
        raise terminal.UsageError("--window is for --unit window.")
    if arguments.window is not None and not 1 <= arguments.window <= _LARGEST_WINDOW:
        raise terminal.UsageError(
            f"--window needs a number of tokens, at least 1, at most {_LARGEST_WINDOW:,}."
        )
    if arguments.seed is not None and abs(arguments.seed) > _LARGEST_SEED:
        raise terminal.UsageError(f"--seed is a number from -{_LARGEST_SEED:,} to {_LARGEST_SEED:,}.")
    by = str(arguments.split_by or "article")
    if by not in ("article", "label") and not (by.startswith(GROUP) and by != GROUP):
        raise terminal.UsageError("--split-by is article, label, or group:FIELD, as in group:outlet.")
    return TrainingOptions(
        shares=_shares(arguments.split),
        seed=arguments.seed or 0,
        by=by,
        cutting=Cutting(
            arguments.unit or "article",
            arguments.window or WINDOW,
            leaves_out_excluded=arguments.leave_out_excluded,
        ),
        has_negatives=arguments.negatives,
        voices=arguments.reviewers or "all",
        kept={} if arguments.keep_split is None else kept_from(Path(arguments.keep_split)),
    )


def kept_beside(arguments: Arguments, options: TrainingOptions | None) -> TrainingOptions | None:
    """The options of a preset, with the earlier assignment that is named beside it."""
    if arguments.keep_split is None:
        return options
    if options is None:
        raise terminal.UsageError("--keep-split is for training sets, and the preset makes none.")
    return replace(options, kept=kept_from(Path(arguments.keep_split)))


def check_format(options: TrainingOptions | None, found: Format) -> None:
    """Refuses a training set in a format that holds no texts."""
    try:
        if options is not None:
            writing_of(found)
    except InputError as error:
        raise terminal.UsageError(str(error)) from None


def check_group(workspace: Workspace, options: TrainingOptions | None) -> None:
    """Refuses a field that no article has: then each article would be a group of its own."""
    articles = workspace.articles() if options is not None and options.group_field else []
    known = sorted({name for one in articles for name in one.meta if name != ORIGIN})
    if articles and options is not None and options.group_field not in known:
        raise terminal.UsageError(
            f"No article’s metadata has “{options.group_field}”; there are {', '.join(f'“{one}”' for one in known) or 'none'}."
        )


def check_reviewers(workspace: Workspace, options: TrainingOptions | None, selection: Selection) -> None:
    """Asks for a name if one reviewer's annotations are wanted and there are several."""
    names: Sequence[str] = workspace.reviewers() if selection.reviewers is None else selection.reviewers
    if options is not None and options.voices == "one" and len(names) > 1:
        raise terminal.UsageError(
            f"--reviewers one needs --reviewer and a name once; there are {', '.join(names)}."
        )


def tell(report: TrainingReport) -> None:
    """What the parts hold."""
    for name, part in report.parts.items():
        terminal.say(
            f"{name}: {part.articles:,} article{'' if part.articles == 1 else 's'}, "
            f"{part.records:,} record{'' if part.records == 1 else 's'} ({part.negatives:,} without annotations), "
            f"{part.annotations:,} annotation{'' if part.annotations == 1 else 's'}."
        )
    for one in checks_of(report):
        terminal.say(f"{one.title}. {one.detail}")


def _shares(given: str | None) -> tuple[float, float, float]:
    if given is None:
        return SHARES
    try:
        found = [float(one) for one in given.split("/")]
    except ValueError:
        found = []
    if len(found) != _PARTS or not all(0 <= one <= _MOST for one in found) or not sum(found):
        raise terminal.UsageError("--split is three numbers, for train, dev and test, as in 80/10/10.")
    return found[0], found[1], found[2]
