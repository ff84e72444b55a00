"""``annotator list`` and ``annotator formats``."""

from __future__ import annotations

from annotator.cli import project, terminal
from annotator.cli.arguments import Arguments
from annotator.io import registry
from annotator.model.article import ArticleSummary
from annotator.model.scheme import Scheme

_HEAD = ("ID", "STATUS", "CHARACTERS", "ANNOTATIONS", "NAME", "TITLE")


def articles(arguments: Arguments) -> int:
    """Shows the articles in the order they were added."""
    with project.opened(arguments.db, reviewer=arguments.reviewer) as workspace:
        found, scheme = workspace.articles(), workspace.scheme
        if arguments.json:
            terminal.result_json_list(_as_json(one, scheme) for one in found)
            return 0
        rows = [
            (
                one.id,
                one.status,
                f"{one.characters:,}",
                _counts(one, scheme) or "-",
                one.name,
                one.title or "",
            )
            for one in found
        ]
    for line in terminal.table(_HEAD, rows, right=("CHARACTERS",)):
        terminal.result(line)
    return 0


def formats(arguments: Arguments) -> int:
    """Shows what can be read and written."""
    for problem in registry.broken():
        terminal.say(f"annotator: {problem}")
    if arguments.json:
        terminal.result_json([registry.described(one) for one in registry.formats()])
        return 0
    head = ("FORMAT", "READS", "WRITES", "POSITIONS", "WHAT IT IS", "CANNOT CARRY")
    rows = [
        (
            one.id, _yes(one.reads), _yes(one.writes), one.offset_unit or "-", one.title,
            "; ".join(one.cannot_carry) or "-",
        )
        for one in registry.formats()
    ]  # fmt: skip
    for line in terminal.table(head, rows):
        terminal.result(line)
    return 0


def _as_json(one: ArticleSummary, scheme: Scheme) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "title": one.title,
        "status": one.status,
        "characters": one.characters,
        "words": one.words,
        "annotations": _by_label(one, scheme),
        "text_sha256": one.text_sha256,
        "added_at": one.added_at,
    }


def _by_label(one: ArticleSummary, scheme: Scheme) -> dict[str, int]:
    return dict(sorted(one.counts.items(), key=lambda item: (scheme.order(item[0]), item[0])))


def _counts(one: ArticleSummary, scheme: Scheme) -> str:
    return ", ".join(f"{label} {count:,}" for label, count in _by_label(one, scheme).items())


def _yes(value: object) -> str:
    return "yes" if value else "no"
