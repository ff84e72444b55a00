"""The scheme is changed: what each change gives, what is refused, and that undo gives everything back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import Cancelled, RuleError, StaleEditError
from annotator.model.annotation import Annotation, Link, annotation_at
from annotator.model.article import Article
from annotator.model.edit import AddLinks, ChangeScheme
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import MAX_LABELS, PAIRS, Label, Scheme
from annotator.model.span import Span
from annotator.services import attribute_changes as attributes
from annotator.services import scheme_changes as changes
from annotator.services.attribute_changes import ChoiceDraft, Draft
from annotator.services.checking import check
from annotator.services.default_scheme import default_scheme
from annotator.services.jobs import Progress
from annotator.services.names import name_from
from annotator.services.scheme_adopting import differences, is_reordered
from annotator.services.workspace import Workspace
from annotator.store.dump import Record, dump

START = default_scheme()
AT = "2026-11-21T10:00:00Z"


def label(scheme: Scheme, label_id: str) -> Label:
    found = scheme.label(label_id)
    assert found is not None
    return found


def titles(scheme: Scheme) -> list[str]:
    return [one.title for one in scheme.active]


def nine() -> Scheme:
    scheme = START
    for number in range(5, 10):
        scheme = changes.add_label(scheme, f"Label {number}").scheme
    return scheme


def test_a_new_label_gets_what_is_free() -> None:
    changed = changes.add_label(START, "  Source  of a claim ", guideline="Who says it.")
    made = changes.added_label(START, changed.scheme)
    assert made is not None
    assert (made.id, made.title, made.letter, made.key) == ("source_of_a_claim", "Source of a claim", "S", 5)
    assert (made.colour, made.pattern, made.guideline) == ("teal", "double", "Who says it.")
    assert changed.words == "Added label Source of a claim"
    assert changed.scheme.labels[:4] == START.labels


def test_up_to_nine_labels_each_with_a_pair_key_letter_and_id_of_its_own() -> None:
    scheme = nine()
    assert [(one.colour, one.pattern) for one in scheme.active] == list(PAIRS)
    assert [one.key for one in scheme.active] == list(range(1, MAX_LABELS + 1))
    assert len({one.letter.casefold() for one in scheme.active}) == MAX_LABELS
    with pytest.raises(RuleError, match="at most 9 labels in use"):
        changes.add_label(scheme, "Tenth")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Şərh", "serh"), ("Iddia", "iddia"), ("İddia", "iddia"), ("Zażółć", "zazolc"), ("Утверждение", "label"),
        ("7 wonders", "label_7_wonders"), ("x" * 60, "x" * 40), ("Claim", "claim_2"), ("Größe", "grosse"),
    ],
)  # fmt: skip
def test_an_id_is_made_of_the_title_once(title: str, name: str) -> None:
    assert changes.new_label_id(START, title) == name
    assert name_from(title, {name}, "label") == (name[:38] + "_2" if name != "claim_2" else "claim")


def test_renaming_changes_the_title_alone() -> None:
    changed = changes.rename_label(START, "claim", " Statement ")
    assert changed.words == "Renamed label Claim to Statement"
    assert label(changed.scheme, "claim") == label(START, "claim").model_copy(update={"title": "Statement"})
    assert changes.rename_label(START, "claim", "Claim").scheme == START
    assert titles(changes.rename_label(START, "claim", "CLAIM").scheme)[0] == "CLAIM"


def test_keys_and_colours_swap() -> None:
    changed = changes.set_key(START, "claim", 2)
    assert changed.words == "Swapped keys of Claim and Figure"
    assert [one.key for one in changed.scheme.labels] == [2, 1, 3, 4]
    assert [one.key for one in changes.set_key(START, "claim", 9).scheme.labels] == [9, 2, 3, 4]
    assert changes.set_key(START, "claim", None).words == "Claim has no key"
    changed = changes.recolour(START, "bias", "blue")
    assert changed.words == "Swapped colours of Bias and Claim"
    looks = [(one.colour, one.pattern) for one in changed.scheme.labels]
    assert (looks[0], looks[3]) == (("plum", "dash"), ("blue", "solid"))
    changed = changes.recolour(START, "bias", "slate")
    assert (label(changed.scheme, "bias").pattern, changed.words) == ("thick-thin", "Colour of Bias")


def test_order_counts_labels_in_use() -> None:
    scheme = changes.archive_label(START, "figure").scheme
    moved = changes.move_label(scheme, "bias", 0)
    assert titles(moved.scheme) == ["Bias", "Claim", "Opinion"]
    assert [one.id for one in moved.scheme.labels] == ["bias", "figure", "claim", "opinion"]
    assert titles(changes.move_label(scheme, "claim", 99).scheme) == ["Opinion", "Bias", "Claim"]


def test_guidelines_are_kept_line_by_line() -> None:
    changed = changes.describe(
        START, "bias", examples=["so-called ", "", "so-called", " regime"], do=["Mark it."]
    )
    bias = label(changed.scheme, "bias")
    assert (bias.examples, bias.do, bias.dont) == (("so-called", "regime"), ("Mark it.",), ())
    assert bias.guideline == label(START, "bias").guideline
    assert changes.describe(changed.scheme, "bias", examples=[], do=[]).scheme == START


def test_an_archived_label_comes_back_with_what_is_free() -> None:
    scheme = changes.archive_label(START, "claim").scheme
    assert titles(scheme) == ["Figure", "Opinion", "Bias"]
    assert changes.restore_label(scheme, "claim").scheme == START
    scheme = changes.add_label(scheme, "Cause", letter="c", key=1, colour="blue").scheme
    back = label(changes.restore_label(scheme, "claim").scheme, "claim")
    assert (back.key, back.letter, back.colour, back.pattern) == (5, "L", "teal", "double")
    scheme = changes.rename_label(scheme, "cause", "Claim").scheme
    with pytest.raises(RuleError, match="Another label is called Claim by now"):
        changes.restore_label(scheme, "claim")


REFUSED: tuple[tuple[Callable[[Scheme], object], str], ...] = (
    (lambda s: changes.rename_label(s, "claim", " figure "), "There is a label Figure already"),
    (lambda s: changes.rename_label(s, "claim", "ＦＩＧＵＲＥ"), "There is a label Figure already"),
    (lambda s: changes.rename_label(s, "claim", "  "), "at least one letter"),
    (lambda s: changes.rename_label(s, "claim", "x" * 81), "at most 80 characters"),
    (lambda s: changes.rename_label(s, "nonsense", "x"), "no label “nonsense”"),
    (lambda s: changes.set_letter(s, "claim", "f"), "The letter f is that of Figure"),
    (lambda s: changes.set_letter(s, "claim", ""), "one character, or two"),
    (lambda s: changes.set_letter(s, "claim", "abc"), "one character, or two"),
    (lambda s: changes.set_key(s, "claim", 10), "one of 1 to 9"),
    (lambda s: changes.add_label(s, "New", colour="blue"), "Claim has that colour"),
    (lambda s: changes.add_label(s, "New", key=3), "that of Opinion"),
    (lambda s: changes.add_label(s, "Claim"), "There is a label Claim already"),
    (lambda s: changes.restore_label(s, "x"), "no label"),
    (lambda s: attributes.add_attribute(s, "claim", Draft("certainty")), "has an attribute Certainty already"),
    (lambda s: attributes.change_attribute(s, "claim", "nonsense", Draft("x")), "no attribute “nonsense”"),
    (lambda s: attributes.add_attribute(s, "claim", Draft("x", "choice")), "at least one value"),
    (lambda s: attributes.add_attribute(s, "claim", Draft("x", "choice", (ChoiceDraft("a"), ChoiceDraft("A ")))), "Two choices are called A"),
    (lambda s: attributes.change_attribute(s, "figure", "low", Draft("Value", "text")), "can become a number only"),
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_breaks_a_rule_is_refused_with_a_sentence(number: int) -> None:
    change, words = REFUSED[number]
    with pytest.raises(RuleError, match=words):
        change(START)


def test_what_is_archived_is_not_changed_and_the_last_label_stays() -> None:
    scheme = START
    for one in ("claim", "figure", "opinion"):
        scheme = changes.archive_label(scheme, one).scheme
    for refused in (
        lambda: changes.archive_label(scheme, "bias"),
        lambda: changes.archive_label(scheme, "claim"),
        lambda: changes.set_key(scheme, "claim", 7),
        lambda: changes.recolour(scheme, "claim", "teal"),
        lambda: changes.move_label(scheme, "claim", 0),
    ):
        with pytest.raises(RuleError, match=r"only label in use|archived\. Restore it first"):
            refused()


def test_a_full_scheme_takes_no_archived_label_back() -> None:
    scheme = changes.archive_label(nine(), "claim").scheme
    scheme = changes.add_label(scheme, "Another").scheme
    with pytest.raises(RuleError, match="Archive another one first"):
        changes.restore_label(scheme, "claim")


# Attributes


def test_attributes_of_every_kind_are_added() -> None:
    scheme = attributes.add_attribute(START, "bias", Draft("Şərh")).scheme
    scheme = attributes.add_attribute(scheme, "bias", Draft("Score", "number")).scheme
    scheme = attributes.add_attribute(scheme, "bias", Draft("Cost", "range")).scheme
    scheme = attributes.add_attribute(scheme, "bias", Draft("Seen", "date")).scheme
    choices = (ChoiceDraft("In part"), ChoiceDraft("In full"))
    scheme = attributes.add_attribute(scheme, "bias", Draft("Extent", "choice", choices)).scheme
    made = label(scheme, "bias").attributes[3:]
    assert [(one.name, one.type, one.field) for one in made] == [
        ("serh", "text", None), ("score", "number", None), ("cost_low", "number", "cost"),
        ("cost_high", "number", "cost"), ("seen", "date", None), ("extent", "choice", None),
    ]  # fmt: skip
    assert [(one.value, one.title) for one in made[5].choices] == [
        ("in_part", "In part"),
        ("in_full", "In full"),
    ]
    assert [len(group) for group in label(scheme, "bias").groups()] == [1, 1, 1, 1, 1, 2, 1, 1]


def test_a_name_has_one_type_in_a_scheme() -> None:
    scheme = attributes.add_attribute(START, "claim", Draft("Unit", "number")).scheme
    assert label(scheme, "claim").attributes[-1].name == "unit_2"
    scheme = attributes.add_attribute(START, "claim", Draft("Unit")).scheme
    assert label(scheme, "claim").attributes[-1].name == "unit"
    scheme = attributes.change_attribute(scheme, "claim", "unit", Draft("Unit", "date")).scheme
    assert {label(scheme, one).attribute("unit").type for one in ("claim", "figure")} == {"date"}  # type: ignore[union-attr]


def test_choices_are_renamed_added_ordered_and_archived_but_never_lost() -> None:
    group = attributes.group_of(label(START, "claim"), "certainty")
    assert (
        attributes.change_attribute(START, "claim", "certainty", attributes.draft_of(group)).scheme == START
    )
    wanted = (ChoiceDraft("Doubted"), ChoiceDraft("Qualified", "hedged"), ChoiceDraft("Stated", "stated"))
    changed = attributes.change_attribute(START, "claim", "certainty", Draft("Certainty", "choice", wanted))
    made = attributes.group_of(label(changed.scheme, "claim"), "certainty")[0]
    assert [(one.value, one.title, one.is_archived) for one in made.choices] == [
        ("doubted", "Doubted", False), ("hedged", "Qualified", False), ("stated", "Stated", False),
        ("denied", "Denied", True),
    ]  # fmt: skip
    assert [one.value for one in made.offered] == ["doubted", "hedged", "stated"]
    assert changed.words == "Changed attribute Certainty of Claim"


def test_a_range_is_one_attribute() -> None:
    figure = label(START, "figure")
    moved = attributes.move_attribute(START, "figure", "high", 2).scheme
    assert [one.name for one in label(moved, "figure").attributes[:4]] == ["unit", "as_of", "low", "high"]
    archived = attributes.archive_attribute(START, "figure", "low").scheme
    assert [one.is_archived for one in label(archived, "figure").attributes[:3]] == [True, True, False]
    assert attributes.archive_attribute(archived, "figure", "low", is_archived=False).scheme == START
    single = attributes.change_attribute(START, "figure", "low", Draft("Value", "number")).scheme
    low, high = label(single, "figure").attributes[:2]
    assert (low.is_archived, low.field, high.is_archived, high.field) == (False, None, True, None)
    again = attributes.change_attribute(single, "figure", "low", Draft("Value", "range")).scheme
    low, high = label(again, "figure").attributes[:2]
    assert (low.field, high.field, high.is_archived) == ("low", "low", False)
    assert attributes.kind_of(attributes.group_of(figure, "high")) == "range"


# Through the door


@pytest.fixture
def used(workspace: Workspace) -> Workspace:
    """A project with annotations of two reviewers, some on the same words."""
    fill(workspace)
    return workspace


def fill(workspace: Workspace) -> None:
    text = "Officials say Baku supplies 40% of the oil. Critics call the ties furtive."
    first = article("a.txt", text)
    second = article("b.txt", text + " Again.")
    workspace.change_reviewer("importer")
    batch = [ImportedArticle(one, one.text.encode()) for one in (first, second)]
    workspace.import_batch(batch, words="Import of 2 articles")
    for reviewer in ("Jonas", "Mira"):
        workspace.change_reviewer(reviewer)
        for one in (first, second):
            workspace.annotate(one.id, Span(0, 43), "claim", attributes={"source": "Officials"})
            workspace.annotate(one.id, Span(44, 74), "opinion", attributes={"holder": "Critics"}, note="n")
    workspace.annotate(first.id, Span(28, 31), "figure", attributes={"low": 40, "unit": "%"})
    workspace.annotate(first.id, Span(14, 18), "opinion", attributes={"polarity": "for"})
    workspace.annotate(first.id, Span(14, 18), "bias", attributes={"strength": "mild"})


def article(name: str, text: str) -> Article:
    import hashlib

    from annotator.model.article import article_id
    from annotator.model.text import sha256

    source = hashlib.sha256(text.encode()).hexdigest()
    return Article(article_id(sha256(text)), name, None, text, sha256(text), source)


def records(workspace: Workspace) -> list[Record]:
    """The data but for the scheme's versions, which stay as they were written."""
    with workspace.database.read() as t:
        return [one for one in dump(t, with_log=False) if one[0] not in ("scheme", "reviewer")]


def every(workspace: Workspace, label_id: str) -> list[Annotation]:
    found = (one for each in workspace.articles() for one in workspace.annotations(each.id))
    return [one for one in found if one.label == label_id]


def test_each_change_is_a_version_and_a_step_with_words(used: Workspace) -> None:
    before = records(used)
    done = used.revise_scheme(partial(changes.rename_label, label_id="claim", title="Statement"))
    assert done is not None
    assert (done.words, done.edits, used.scheme_version) == (
        "Renamed label Claim to Statement", (ChangeScheme(1, 2),), 2,
    )  # fmt: skip
    assert done.changes.scheme
    assert len(every(used, "claim")) == 4
    assert used.undo_words == "Renamed label Claim to Statement"
    used.undo()
    assert (used.scheme, records(used)) == (START, before)
    used.redo()
    assert label(used.scheme, "claim").title == "Statement"
    assert used.revise_scheme(partial(changes.rename_label, label_id="claim", title="Statement")) is None


def test_a_change_is_made_on_the_scheme_as_it_is_then(used: Workspace, database_path: Path) -> None:
    other = Workspace.open(str(database_path), reviewer="Jonas")
    try:
        other.revise_scheme(partial(changes.rename_label, label_id="bias", title="Slant"))
        used.revise_scheme(partial(changes.rename_label, label_id="claim", title="Statement"))
        assert titles(used.scheme) == ["Statement", "Figure", "Opinion", "Slant"]
        with pytest.raises(StaleEditError, match="Not undone: Renamed label Bias to Slant"):
            other.undo()
    finally:
        other.close()


def test_archiving_keeps_the_annotations_which_cannot_be_made_anew(used: Workspace) -> None:
    used.revise_scheme(partial(changes.archive_label, label_id="opinion"))
    before = every(used, "opinion")
    assert len(before) == 5
    with pytest.raises(RuleError, match="“Opinion” is archived"):
        used.annotate(before[0].article_id, Span(1, 5), "opinion")
    with pytest.raises(RuleError, match="“Opinion” is archived"):
        used.relabel([every(used, "claim")[0].id], "opinion")
    used.set_note(before[0].id, "still mine")
    used.set_attributes(before[0].id, {"holder": "Experts"})
    assert used.remove([before[0].id]).words.startswith("Deleted: Opinion")
    used.undo()
    assert len(every(used, "opinion")) == 5
    assert check(used, Progress()) == []


def test_a_type_changes_where_the_values_allow_it(used: Workspace) -> None:
    to = partial(attributes.change_attribute, label_id="figure", name="unit")
    with pytest.raises(RuleError, match=r"does not fit what 1 annotation has: .*“%” is not a number"):
        used.revise_scheme(partial(to, draft=Draft("Unit", "number")))
    assert used.scheme == START
    with pytest.raises(RuleError, match="“%” is not one of its choices"):
        used.revise_scheme(partial(to, draft=Draft("Unit", "choice", (ChoiceDraft("Barrels"),))))
    assert used.revise_scheme(partial(to, draft=Draft("Unit", "date"))) is not None
    whole = partial(attributes.change_attribute, label_id="figure", name="whole")
    assert used.revise_scheme(partial(whole, draft=Draft("Of what whole", "number"))) is not None


# Merging


def test_a_merge_shows_first_what_it_would_do(used: Workspace) -> None:
    before = records(used)
    plan = used.merge_plan("opinion", "bias")
    assert (len(plan.moved), plan.joined, len(plan.staying), plan.articles) == (4, 1, 0, 2)
    assert [one.name for one in plan.added] == ["holder", "about", "polarity"]
    assert plan.mapped == ()
    (met,) = plan.collisions
    assert (met.source.label, met.target.label, met.source.span) == ("opinion", "bias", Span(14, 18))
    assert records(used) == before
    for source, target, words in (
        ("opinion", "opinion", "into itself"),
        ("opinion", "nonsense", "no label"),
    ):
        with pytest.raises(RuleError, match=words):
            used.merge_plan(source, target)


def test_a_merge_is_one_step_and_loses_nothing(used: Workspace) -> None:
    before, start = records(used), used.scheme
    done = used.merge_labels("opinion", "bias")
    assert done.words == used.undo_words == "Merged Opinion into Bias"
    assert every(used, "opinion") == []
    merged = every(used, "bias")
    assert len(merged) == 5
    joined = next(one for one in merged if one.span == Span(14, 18))
    assert joined.attributes == {"strength": "mild", "polarity": "for"}
    assert all(
        one.attributes["holder"] == "Critics" and one.note == "n" for one in merged if one is not joined
    )
    assert label(used.scheme, "opinion").is_archived
    added = label(used.scheme, "bias").attributes[3:]
    assert [(one.name, one.is_archived) for one in added] == [
        ("holder", True), ("about", True), ("polarity", True),
    ]  # fmt: skip
    assert check(used, Progress()) == []
    used.undo()
    assert (records(used), used.scheme) == (before, start)
    used.redo()
    assert len(every(used, "bias")) == 5


def test_contradicting_annotations_on_the_same_words_stay_as_they_are(used: Workspace) -> None:
    first = used.articles()[0].id
    used.annotate(first, Span(28, 31), "claim", note="a claim of its own")
    used.set_note(every(used, "figure")[0].id, "mine")
    plan = used.merge_plan("figure", "claim")
    assert (len(plan.moved), plan.joined, len(plan.staying)) == (0, 0, 1)
    done = used.merge_labels("figure", "claim")
    assert [type(one) for one in done.edits] == [ChangeScheme]
    (kept,) = every(used, "figure")
    assert (kept.attributes, kept.note) == ({"low": 40, "unit": "%"}, "mine")
    assert label(used.scheme, "figure").is_archived


def test_attributes_map_by_name_and_by_title(used: Workspace) -> None:
    add = partial(attributes.add_attribute, label_id="bias")
    used.revise_scheme(partial(add, draft=Draft("holder")))  # another name, the title in small letters
    choices = (ChoiceDraft("Against"), ChoiceDraft("Pro"))
    used.revise_scheme(partial(add, draft=Draft("Polarity", "choice", choices)))
    used.revise_scheme(
        partial(attributes.change_attribute, label_id="bias", name="holder", draft=Draft("Who holds it"))
    )
    plan = used.merge_plan("opinion", "bias")
    assert [(one.name, other.name) for one, other in plan.mapped] == [
        ("holder", "holder"),
        ("polarity", "polarity"),
    ]
    grown = label(plan.scheme.scheme, "bias").attribute("polarity")
    assert grown is not None
    assert [(one.value, one.is_archived) for one in grown.choices] == [
        ("against", False), ("pro", False), ("neutral", True), ("for", True),
    ]  # fmt: skip
    used.merge_labels("opinion", "bias")
    assert check(used, Progress()) == []


def test_values_go_to_the_attribute_of_the_same_title(used: Workspace) -> None:
    used.revise_scheme(partial(attributes.add_attribute, label_id="bias", draft=Draft("Note of mine")))
    used.revise_scheme(
        partial(attributes.change_attribute, label_id="bias", name="note_of_mine", draft=Draft("Holder"))
    )
    used.merge_labels("opinion", "bias")
    values = [one.attributes.get("note_of_mine") for one in every(used, "bias")]
    assert sorted(map(str, values)) == ["Critics"] * 4 + ["None"]


def test_links_follow_what_is_joined(used: Workspace) -> None:
    (opinion,) = [one for one in every(used, "opinion") if one.span == Span(14, 18)]
    (bias,) = every(used, "bias")
    figure = every(used, "figure")[0]
    link = Link("11111111-1111-4111-8111-111111111111", "same", figure.id, opinion.id, "Mira", "why")
    inner = Link("11111111-1111-4111-8111-111111111112", "same", bias.id, opinion.id, "Mira")
    used.apply([AddLinks((link, inner))], "Linked")
    before = records(used)
    used.merge_labels("opinion", "bias")
    (kept,) = used.links(figure.article_id)
    assert (kept.from_id, kept.to_id, kept.type, kept.note) == (figure.id, bias.id, "same", "why")
    used.undo()
    assert records(used) == before


def test_two_of_the_source_on_the_same_words_become_one(used: Workspace) -> None:
    first = used.article(used.articles()[0].id)
    twice = [
        replace(
            annotation_at(first.text, first.id, Span(44, 51), "opinion", reviewer="Mira", at=AT),
            attributes={name: "x"},
        )
        for name in ("holder", "about")
    ]
    used.import_batch([ImportedArticle(first, b"", annotations=tuple(twice))], words="Import")
    before = records(used)
    assert len([one for one in every(used, "opinion") if one.span == Span(44, 51)]) == 2
    plan = used.merge_plan("opinion", "claim")
    assert (len(plan.moved), plan.joined) == (6, 1)
    used.merge_labels("opinion", "claim")
    (joined,) = [one for one in every(used, "claim") if one.span == Span(44, 51)]
    assert joined.attributes == {"holder": "x", "about": "x"}
    assert check(used, Progress()) == []
    used.undo()
    assert records(used) == before


class _Stopped(Progress):
    """Is asked to stop after some edits."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.seen: list[tuple[int, int | None]] = []
        self._after = after

    def report(self, done: int, total: int | None, what: str = "") -> None:
        self.seen.append((done, total))
        if len(self.seen) > self._after:
            self.cancel()


def test_a_merge_that_is_stopped_has_done_nothing(used: Workspace) -> None:
    before, version = records(used), used.scheme_version
    stopped = _Stopped(2)
    with pytest.raises(Cancelled):
        used.merge_labels("opinion", "bias", stopped)
    assert (records(used), used.scheme_version, used.undo_words) == (before, version, "Bias on “Baku”")
    told = _Stopped(99)
    used.merge_labels("opinion", "bias", told)
    assert told.seen == [(done, len(told.seen)) for done in range(len(told.seen))]
    assert len(told.seen) >= 4


# A scheme of a file


def test_a_file_s_scheme_comes_in_and_what_is_used_stays_archived(used: Workspace) -> None:
    claim = label(START, "claim").model_copy(
        update={"attributes": label(START, "claim").attributes[1:], "title": "Statement"}
    )
    place = Label(id="place", title="Place", letter="P", key=2, colour="green", pattern="dots")
    given = Scheme(labels=(place, claim))
    after = used.adopted(given)
    assert titles(after) == ["Place", "Statement"]
    assert [one.id for one in after.labels] == ["place", "claim", "figure", "opinion", "bias"]
    source = label(after, "claim").attribute("source")
    assert source is not None
    assert source.is_archived
    found = [(one.kind, one.label.id, one.fields, one.attributes) for one in differences(used.scheme, after)]
    assert found == [
        ("added", "place", (), ()),
        ("changed", "claim", ("title",), (("archived", "Who says it"),)),
        ("archived", "figure", (), ()), ("archived", "opinion", (), ()), ("archived", "bias", (), ()),
    ]  # fmt: skip
    assert is_reordered(START, Scheme(labels=(*START.labels[1:], START.labels[0])))
    assert not is_reordered(START, after)
    used.adopt_scheme(given)
    assert (used.scheme, used.undo_words) == (after, "Changed the labels")
    assert used.adopt_scheme(after) is None
    assert check(used, Progress()) == []


def test_what_nobody_ever_used_goes(workspace: Workspace) -> None:
    place = Label(id="place", title="Place", letter="P", key=2, colour="green", pattern="dots")
    workspace.adopt_scheme(Scheme(labels=(place,)))
    assert workspace.scheme == Scheme(labels=(place,))
    assert [one.kind for one in differences(START, workspace.scheme)] == ["added"] + ["gone"] * 4


def test_what_was_removed_can_still_come_back_after_an_import(used: Workspace) -> None:
    used.remove([every(used, "figure")[0].id])
    used.adopt_scheme(Scheme(labels=(label(START, "claim"),)))
    assert label(used.scheme, "figure").is_archived
    figure = label(START, "figure")
    number = [
        one.model_copy(update={"type": "number"} if one.name == "unit" else {}) for one in figure.attributes
    ]
    given = Scheme(labels=(figure.model_copy(update={"attributes": tuple(number)}),))
    with pytest.raises(RuleError, match="Unit of Figure is a number in the file"):
        used.adopt_scheme(given)


# Whatever is done, in whatever order


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scheme") / "filled.db"
    made = Workspace.open(str(path), reviewer="Mira", create=True)
    fill(made)
    made.close()
    return path


Act = Callable[[Workspace], object]
IDS = st.sampled_from(["claim", "figure", "opinion", "bias", "a", "b"])
NAMES = st.sampled_from(["source", "certainty", "low", "unit", "holder", "polarity", "strength", "x"])
WORDS = st.sampled_from(["A", "B", "Claim", "figure", "Źdźbło", "  ", "X"])
DRAFTS = st.builds(
    Draft, WORDS, st.sampled_from(["text", "number", "range", "date", "choice"]),
    st.lists(st.builds(ChoiceDraft, WORDS, st.sampled_from(["", "mild", "for", "stated"])), max_size=3).map(tuple),
)  # fmt: skip


def revised(change: Callable[..., changes.Changed], *more: object) -> Act:
    return lambda workspace: workspace.revise_scheme(lambda scheme: change(scheme, *more))


def _add(title: str) -> Act:
    return revised(changes.add_label, title)


def _annotate(label_id: str, start: int, article_number: int) -> Act:
    return lambda workspace: workspace.annotate(
        workspace.articles()[article_number].id, Span(start, start + 5), label_id
    )


ACTS = st.one_of(
    st.builds(_add, WORDS),
    st.builds(lambda *a: revised(changes.rename_label, *a), IDS, WORDS),
    st.builds(lambda *a: revised(changes.set_letter, *a), IDS, WORDS),
    st.builds(lambda *a: revised(changes.set_key, *a), IDS, st.none() | st.integers(1, 9)),
    st.builds(lambda *a: revised(changes.recolour, *a), IDS, st.sampled_from([hue for hue, _ in PAIRS])),
    st.builds(lambda *a: revised(changes.move_label, *a), IDS, st.integers(0, 9)),
    st.builds(lambda one, words: revised(lambda s: changes.describe(s, one, do=[words])), IDS, WORDS),
    st.builds(lambda *a: revised(changes.archive_label, *a), IDS),
    st.builds(lambda *a: revised(changes.restore_label, *a), IDS),
    st.builds(lambda *a: revised(attributes.add_attribute, *a), IDS, DRAFTS),
    st.builds(lambda *a: revised(attributes.change_attribute, *a), IDS, NAMES, DRAFTS),
    st.builds(lambda *a: revised(attributes.move_attribute, *a), IDS, NAMES, st.integers(0, 5)),
    st.builds(lambda *a: revised(attributes.archive_attribute, *a), IDS, NAMES),
    st.builds(lambda one, other: lambda w: w.merge_labels(one, other), IDS, IDS),
    st.builds(_annotate, IDS, st.sampled_from([0, 14, 28, 44]), st.integers(0, 1)),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACTS, min_size=1, max_size=12))
def test_undo_gives_back_the_first_scheme_and_the_same_annotations(filled: Path, acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(shutil.copy(filled, folder), reviewer="Ada")
        try:
            before, steps = records(workspace), 0
            for act in acts:
                kept = records(workspace), workspace.scheme
                try:
                    steps += act(workspace) is not None
                except RuleError:
                    assert (records(workspace), workspace.scheme) == kept
                assert 1 <= len(workspace.scheme.active) <= MAX_LABELS
            assert check(workspace, Progress()) == []
            after = records(workspace), workspace.scheme
            for _ in range(steps):
                assert workspace.undo() is not None
            assert (workspace.scheme, records(workspace)) == (START, before)
            assert workspace.undo() is None
            for _ in range(steps):
                assert workspace.redo() is not None
            assert (records(workspace), workspace.scheme) == after
        finally:
            workspace.close()
