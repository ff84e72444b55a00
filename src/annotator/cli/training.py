"""The part of ``annotator export`` that makes training sets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.cli import terminal
from annotator.cli.arguments import Arguments
from annotator.model.selection import Selection
from annotator.services.pieces import WINDOW, Cutting
from annotator.services.training_checks import checks_of
from annotator.services.training_options import GROUP, SHARES, TrainingOptions, TrainingReport, kept_from
from annotator.services.workspace import Workspace

_MAKES = (
    "split", "seed", "split_by", "unit", "window", "negatives", "leave_out_excluded", "reviewers", "keep_split",
)  # fmt: skip
"""Options that make an export a training set."""

_PARTS, _MOST = 3, 1e6


def options_of(arguments: Arguments) -> TrainingOptions | None:
    """What the arguments say of a training set; None if nothing."""
    if all(getattr(arguments, name) in (None, False) for name in _MAKES):
        return None
    if arguments.window is not None and arguments.unit != "window":
        raise terminal.UsageError("--window is for --unit window.")
    if arguments.window is not None and arguments.window < 1:
        raise terminal.UsageError("--window needs a number of tokens, at least 1.")
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
        kept=kept_from(Path(arguments.keep_split)) if arguments.keep_split else {},
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
