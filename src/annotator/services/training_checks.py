"""What somebody has to know of the parts of a training set: empty ones, shares that are not as wanted, articles without a place."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.services.export_checks import ExportCheck, of_articles
from annotator.services.training_options import TrainingReport

NEVER_PARTED = "Articles that are alike, or of one group, are never parted."


def checks_of(report: TrainingReport) -> Iterator[ExportCheck]:
    """The warnings, none if the parts are as they were wanted."""
    if report.folds:
        yield ExportCheck(
            "warning", "Too few articles to hold any back: there is no test set",
            f"{report.folds:,} leave-one-out fold{' is' if report.folds == 1 else 's are'} in the manifest.",
        )  # fmt: skip
    if report.empty:
        yield ExportCheck(
            "warning", f"Nothing in {' and '.join(report.empty)}: too few groups of articles", NEVER_PARTED
        )  # fmt: skip
    elif report.skewed:
        wanted, made = report.skewed
        yield ExportCheck(
            "warning", f"Of the articles {made} percent are in train, dev and test, not {wanted}", NEVER_PARTED
        )  # fmt: skip
    for ids, words in (
        (report.left_out, "left out, because they are like articles of two parts"),
        (report.parted, "kept apart from what they are like by the earlier split"),
    ):
        if ids:
            yield of_articles(ids, words)
