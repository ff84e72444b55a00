"""What files bring and the scheme lacks is kept, and the same names always become the same labels."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import RuleError
from annotator.model.scheme import MAX_LABELS, Scheme
from annotator.services.default_scheme import default_scheme
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.scheme_growing import GrowingScheme, with_all_of
from annotator.services.scheme_rules import SchemeRules
from annotator.services.workspace import Workspace

NAMES = st.text(min_size=1, max_size=120).filter(lambda name: bool(name.strip()))


def grown(*names: str, archives: bool = True) -> Scheme:
    growing = GrowingScheme(default_scheme(), archives=archives)
    for name in names:
        growing.label(name)
    return growing.scheme


@given(st.lists(NAMES, max_size=12, unique=True), st.booleans())
def test_a_name_always_becomes_the_same_label(names: list[str], archives: bool) -> None:
    growing = GrowingScheme(default_scheme(), archives=archives)
    first = [growing.label(name).id for name in names]
    assert [growing.label(name).id for name in names] == first
    again = GrowingScheme(growing.scheme, archives=not archives)
    assert [again.label(name).id for name in names] == first
    assert again.scheme == growing.scheme


@given(st.lists(NAMES, max_size=8), st.lists(NAMES, max_size=8), st.booleans(), st.booleans())
def test_two_schemes_that_grew_apart_go_together(one, other, archives, also) -> None:
    mine, theirs = grown(*one, archives=archives), grown(*other, archives=also)
    together = with_all_of(mine, theirs)
    assert {label.id for label in together.labels} == {label.id for label in (*mine.labels, *theirs.labels)}
    assert with_all_of(together, theirs) == together
    assert together.labels[: len(mine.labels)] == mine.labels


def test_new_labels_come_archived_or_into_use_as_long_as_there_is_room() -> None:
    assert grown("Person").label("person").is_archived
    names = [f"Label {number}" for number in range(MAX_LABELS)]
    scheme = grown(*names, archives=False)
    assert len(scheme.active) == MAX_LABELS
    assert len(scheme.labels) == len(default_scheme().labels) + len(names)
    used = scheme.label("label_0")
    assert used is not None
    assert (used.key, used.is_archived) == (5, False)


def rules(**options) -> SchemeRules:
    return SchemeRules(
        default_scheme(), options.pop("mapping", {}), new_names=options.pop("new_names", "archive")
    )


def test_attributes_and_choices_are_taken_in_with_a_type_that_holds_them() -> None:
    one = rules()
    said = one.translate("PER", {"score": 0.5, "Role": "minister", "is_main": True, "tags": ["a", "b"]}, {})
    assert said is not None
    assert dict(said.attributes) == {"score": 0.5, "role": "minister", "is_main": "true", "tags": "a, b"}
    assert one.scheme.label("per").attribute("score").type == "number"
    other = one.translate("PER", {"score": "high"}, {})
    assert other is not None
    assert dict(other.attributes) == {"score_2": "high"}
    claim = one.translate("claim", {"certainty": "Rather sure"}, {})
    assert claim is not None
    assert claim.attributes["certainty"] == "rather_sure"
    choice = one.scheme.label("claim").attribute("certainty").choices[-1]
    assert (choice.title, choice.is_archived) == ("Rather sure", True)
    assert one.lacked == {"PER": 2}
    assert set(one.lacked_attributes) == {"score", "Role", "is_main", "tags"}


def test_a_name_can_be_mapped_or_left_out() -> None:
    one = rules(mapping={"PER": "claim", "LOC": "-", "attr.conf": "-"})
    said = one.translate("PER", {"conf": 1}, {})
    assert said is not None
    assert (said.label, dict(said.attributes)) == ("claim", {})
    assert one.translate("LOC", {}, {}) is None
    assert one.scheme == default_scheme()


def test_refusing_says_how_to_map() -> None:
    with pytest.raises(RuleError, match="--map PER=LABEL"):
        rules(new_names="refuse").translate("PER", {}, {})


JSONL = '{"text": "Oil is 40%.", "annotations": [{"label": "Person", "start": 0, "end": 3, "attributes": {"Role": "x"}}]}'


def test_an_import_brings_its_labels_in_the_same_step(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(JSONL)
    with closing(Workspace.open(str(tmp_path / "a.db"), reviewer="Mira", create=True)) as workspace:
        before = workspace.scheme
        (refused,) = run(workspace, [path], ImportOptions(), Progress()).files
        assert refused.state == "refused"
        report = run(workspace, [path], ImportOptions(new_names="add"), Progress())
        assert report.files[0].new_labels == {"Person": 1}
        label = workspace.scheme.label("person")
        assert label is not None
        assert not label.is_archived
        (one,) = workspace.annotations(workspace.articles()[0].id)
        assert (one.label, dict(one.attributes)) == ("person", {"role": "x"})
        assert run(workspace, [path], ImportOptions(new_names="add"), Progress()).step is None
        workspace.undo()
        assert workspace.scheme == before
        assert not workspace.articles()
        workspace.redo()
        assert workspace.scheme.label("person") == label
