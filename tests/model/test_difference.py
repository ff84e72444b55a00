"""What two versions of a text have in common."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import Cancelled
from annotator.model.difference import Mapping, Run, common_runs

texts = st.text(st.sampled_from("ab \n👩‍🚀é.م"), max_size=60)


@given(texts, texts)
def test_a_run_holds_the_same_characters_in_both_and_runs_ascend(old: str, new: str) -> None:
    runs = common_runs(old, new)
    for run in runs:
        assert run.length > 0
        assert old[run.old : run.old_end] == new[run.new : run.new_end]
    for one, other in pairwise(runs):
        assert one.old_end <= other.old
        assert one.new_end <= other.new
        assert (one.old_end, one.new_end) != (other.old, other.new)


@given(texts)
def test_a_text_is_one_run_of_itself(text: str) -> None:
    assert common_runs(text, text) == ([Run(0, 0, len(text))] if text else [])


def test_a_line_put_in_leaves_what_is_around_it() -> None:
    old, new = "One line.\nAnother line.\n", "One line.\nA new one.\nAnother line.\n"
    assert common_runs(old, new) == [Run(0, 0, 10), Run(10, 21, 14)]


def test_a_word_exchanged_in_a_line_leaves_the_others() -> None:
    old, new = "Israel sold 17 drones in 2012.", "Israel sold 60 drones in 2012."
    kept = [old[run.old : run.old_end] for run in common_runs(old, new)]
    assert kept == ["Israel sold ", " drones in 2012."]


def test_lines_that_stand_twice_do_not_hinder() -> None:
    old = "Share\nFirst story.\nShare\nSecond story.\nShare\n"
    new = "Share\nSecond story.\nShare\n"
    kept = "".join(old[run.old : run.old_end] for run in common_runs(old, new))
    assert kept == new


def test_it_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        common_runs("a", "b", stop)


def test_texts_of_half_a_megabyte_without_line_ends_are_compared() -> None:
    chance = random.Random(7)
    words = [f"word{chance.randrange(2_000)}" for _ in range(60_000)]
    old = " ".join(words)
    new = " ".join((*words[:20_000], "something", "new", *words[20_001:40_000], *words[40_010:]))
    runs = common_runs(old, new)
    assert len(runs) < 10
    assert sum(run.length for run in runs) > 0.999 * len(new)


@given(texts, texts, st.data())
def test_a_place_in_a_run_is_mapped_onto_the_same_characters(old: str, new: str, data: st.DataObject) -> None:
    runs = common_runs(old, new)
    mapping = Mapping(runs, len(old), len(new))
    if not old:
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    low, high = mapping.around(start, end)
    assert 0 <= low <= high <= len(new)
    first, last = mapping.changed(start, end)
    assert 0 <= first <= start < end <= last <= len(old)
    run = mapping.run_of(start, end)
    if run is not None:
        assert new[low:high] == old[start:end]
        assert low == run.new + start - run.old
    else:
        assert not any(one.old <= start and end <= one.old_end for one in runs)
