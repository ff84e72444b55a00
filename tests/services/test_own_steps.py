"""Which step undo would take back: read once, and again after whatever may have changed that."""

from __future__ import annotations

import pytest

from annotator.model.article import Article
from annotator.model.edit import Step
from annotator.services import history
from annotator.services.own_steps import OwnSteps
from annotator.services.workspace import Workspace


@pytest.fixture
def taken(workspace: Workspace, awkward: Article) -> list[int]:
    """The steps that gave the article its status three times."""
    done = [workspace.set_status(awkward.id, status) for status in ("reading", "done", "reading")]
    return [one.step for one in done if one is not None]


def number(step: Step | None) -> int | None:
    return None if step is None else step.number


def test_the_history_is_read_once_until_it_is_forgotten(
    workspace: Workspace, taken: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    read, real = [], history.read
    monkeypatch.setattr(history, "read", lambda *given: (read.append(1), real(*given))[1])
    steps = OwnSteps(workspace.database)
    for _ in range(3):
        assert number(steps.of(workspace.reviewer).undo) == taken[-1]
    assert len(read) == 1
    steps.forget()
    assert number(steps.of(workspace.reviewer).undo) == taken[-1]
    assert len(read) == 2


def test_what_was_read_while_something_was_done_is_not_kept(
    workspace: Workspace, taken: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps, read, real = OwnSteps(workspace.database), [], history.read

    def overtaken(*given) -> history.History:
        found = real(*given)
        read.append(found)
        if len(read) == 1:
            steps.pass_over(taken[-1], 0)
        return found

    monkeypatch.setattr(history, "read", overtaken)
    assert number(steps.of(workspace.reviewer).undo) == taken[-1]
    assert number(steps.of(workspace.reviewer).undo) == taken[-2]


def test_a_step_is_passed_over_until_others_write_or_something_is_done(
    workspace: Workspace, taken: list[int]
) -> None:
    steps = OwnSteps(workspace.database)
    steps.pass_over(taken[-1], 7)
    assert number(steps.of(workspace.reviewer).undo) == taken[-2]
    steps.come_to(7)
    assert number(steps.of(workspace.reviewer).undo) == taken[-2]
    steps.come_to(8)
    assert number(steps.of(workspace.reviewer).undo) == taken[-1]
    steps.pass_over(taken[-1], 8)
    steps.begin_anew()
    assert number(steps.of(workspace.reviewer).undo) == taken[-1]
