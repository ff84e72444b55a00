"""Whose turn it is to write."""

from __future__ import annotations

from threading import Event, Thread

from annotator.store.turns import Turns

LONG = 60.0


def started(work) -> Thread:
    thread = Thread(target=work, daemon=True)
    thread.start()
    return thread


def waiting(turns: Turns, count: int) -> None:
    """Until so many wait who do not give way."""
    for _ in range(6_000):
        with turns._changed:
            if turns._changed.wait_for(lambda: turns._first >= count, 0.01):
                return
    raise AssertionError


def test_a_free_turn_is_had_at_once_with_all_patience() -> None:
    turns = Turns()
    for gives_way in (False, True, False):
        with turns.turn(LONG, gives_way=gives_way) as left:
            assert LONG - 5 < left <= LONG


def test_who_gives_way_comes_after_everybody_who_does_not() -> None:
    turns, order, asked = Turns(), [], Event()

    def polite() -> None:
        asked.set()
        with turns.turn(LONG, gives_way=True):
            order.append("job")

    def reviewer() -> None:
        with turns.turn(LONG):
            order.append("reviewer")

    with turns.turn(LONG):
        threads = [started(polite)]
        assert asked.wait(LONG)
        threads += [started(reviewer), started(reviewer)]
        waiting(turns, 2)
    for thread in threads:
        thread.join(LONG)
    assert order == ["reviewer", "reviewer", "job"]


def test_who_waited_in_vain_has_no_turn() -> None:
    turns = Turns()
    with turns.turn(LONG):
        with turns.turn(0.01) as left:
            assert left is None
        with turns.turn(0.01, gives_way=True) as left:
            assert left is None
        assert turns._is_taken
    assert not turns._is_taken


def test_a_turn_is_given_back_when_the_work_fails() -> None:
    turns = Turns()
    try:
        with turns.turn(LONG):
            raise ValueError
    except ValueError:
        pass
    with turns.turn(0.0) as left:
        assert left == 0.0
    assert not turns._is_taken
