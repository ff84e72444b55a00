"""Acts on several annotations at once: each one step, whatever they are."""

from __future__ import annotations

import pytest

from annotator.errors import InputError, RuleError
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.span import Span
from annotator.services.workspace import Workspace


@pytest.fixture
def three(workspace: Workspace, awkward: Article) -> list[str]:
    """A claim, a figure and a figure with a note and a guess."""
    start = awkward.text.index("40%")
    return [
        workspace.annotate(awkward.id, Span(0, 9), "claim").annotation_ids[0],
        workspace.annotate(
            awkward.id, Span(start, start + 3), "figure", attributes={"low": 40, "unit": "%"},
            attribute_origin={"low": "app", "unit": "app"}, note="Old",
        ).annotation_ids[0],
        workspace.annotate(awkward.id, Span(12, 16), "figure").annotation_ids[0],
    ]  # fmt: skip


def found(workspace: Workspace, ids: list[str]) -> list[Annotation]:
    return [one for one in map(workspace.annotation, ids) if one is not None]


def test_values_of_several_are_one_step(workspace: Workspace, three: list[str]) -> None:
    before = found(workspace, three)
    done = workspace.set_attributes_of(three, {"unit": "USD"})
    assert done is not None
    assert (done.words, done.annotation_ids) == ("Unit of 2 annotations", tuple(three[1:]))
    after = found(workspace, three)
    assert [one.attributes for one in after] == [{}, {"low": 40, "unit": "USD"}, {"unit": "USD"}]
    assert after[1].attribute_origin == {"low": "app"}
    workspace.undo()
    assert found(workspace, three) == before


def test_values_that_they_have_are_no_step(workspace: Workspace, three: list[str]) -> None:
    workspace.set_attributes_of(three[1:], {"unit": "%"})
    assert workspace.set_attributes_of(three[1:], {"unit": "%"}) is None
    assert workspace.set_attributes_of(three[:1], {"unit": "%"}) is None
    done = workspace.set_attributes_of(three, {"unit": None})
    assert done is not None
    assert len(done.annotation_ids) == 2


def test_a_note_is_added_below_the_one_that_is_there(workspace: Workspace, three: list[str]) -> None:
    done = workspace.add_note(three, " Check \n")
    assert done is not None
    assert done.words == "Note on 3 annotations"
    assert [one.note for one in found(workspace, three)] == ["Check", "Old\nCheck", "Check"]
    assert workspace.add_note(three, "Check") is None
    assert workspace.add_note(three, "  ") is None
    workspace.undo()
    assert [one.note for one in found(workspace, three)] == ["", "Old", ""]


def test_relabelling_leaves_those_whose_words_have_the_label(
    workspace: Workspace, awkward: Article, three: list[str]
) -> None:
    twin = workspace.annotate(awkward.id, Span(0, 9), "bias").annotation_ids[0]
    other = workspace.annotate(awkward.id, Span(0, 9), "opinion").annotation_ids[0]
    done = workspace.relabel([*three, other], "bias")
    assert done.words == "Changed 2 annotations to Bias"
    labels = [one.label for one in found(workspace, [*three, twin, other])]
    assert labels == ["claim", "bias", "bias", "bias", "opinion"]
    with pytest.raises(RuleError, match=r"^Already labelled Bias\.$"):
        workspace.relabel([three[0], other], "bias")
    workspace.undo()
    assert [one.label for one in found(workspace, three)] == ["claim", "figure", "figure"]


def test_two_that_would_become_the_same_do_not(
    workspace: Workspace, awkward: Article, three: list[str]
) -> None:
    other = workspace.annotate(awkward.id, Span(0, 9), "opinion").annotation_ids[0]
    workspace.relabel([three[0], other, three[1]], "bias")
    assert [one.label for one in found(workspace, [three[0], other, three[1]])] == ["bias", "opinion", "bias"]


def test_several_are_deleted_in_one_step(workspace: Workspace, awkward: Article, three: list[str]) -> None:
    assert workspace.remove(three[1:]).words == "Deleted 2 annotations labelled Figure"
    assert [one.id for one in workspace.annotations(awkward.id)] == three[:1]
    workspace.undo()
    assert len(workspace.annotations(awkward.id)) == 3


def test_nothing_is_done_if_one_is_gone(workspace: Workspace, three: list[str]) -> None:
    workspace.remove(three[:1])
    with pytest.raises(InputError):
        workspace.set_attributes_of(three, {"unit": "USD"})
    with pytest.raises(InputError):
        workspace.add_note(three, "Check")
    assert [one.note for one in found(workspace, three)] == ["Old", ""]
