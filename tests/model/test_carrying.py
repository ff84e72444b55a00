"""Where spans lie in a newer version of their text."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.carrying import Carrier, Place, shared_words
from annotator.model.span import CONTEXT, Span

OLD = (
    "Azerbaijan and Israel 👩‍🚀\n\n"
    "Israel has sold drones worth $1.6\xa0billion to Azerbaijan since 2012.\n\n"
    "“The relations are undeniable,” the é-minister said on Monday.\n\n"
    "باكو وتل أبيب شريكان منذ عقود طويلة.\n\n"
    "Forty per cent of Israel’s oil comes from Baku, an analyst wrote.\n"
)


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def place(new: str, words: str) -> tuple[str, str | None]:
    found = Carrier(OLD, new).place(span_of(OLD, words))
    return found.state, found.span.of(new) if found.span is not None else None


def test_everything_is_where_it_was_in_the_same_text() -> None:
    carrier = Carrier(OLD, OLD)
    for start in range(len(OLD)):
        assert carrier.place(Span(start, start + 1)) == Place("same", Span(start, start + 1))


def test_words_after_a_new_paragraph_are_in_the_same_place() -> None:
    new = "Updated on Tuesday 👩‍🚀.\n\n" + OLD
    found = Carrier(OLD, new).place(span_of(OLD, "undeniable"))
    assert found == Place("same", span_of(new, "undeniable"))


def test_words_beside_a_changed_word_have_moved() -> None:
    new = OLD.replace("since 2012", "until 2019")
    assert place(new, "drones worth $1.6\xa0billion") == ("moved", "drones worth $1.6\xa0billion")


def test_a_paragraph_that_stands_elsewhere_takes_its_annotations_along() -> None:
    first, *others = OLD.split("\n\n")
    new = "\n\n".join((first, *others[1:], others[0] + "\n"))
    assert place(new, "drones worth $1.6\xa0billion") == ("moved", "drones worth $1.6\xa0billion")


@pytest.mark.parametrize(
    ("before", "after", "words", "taken"),
    [
        ("$1.6\xa0billion", "$1.8\xa0billion", "$1.6\xa0billion", "$1.8\xa0billion"),
        ("are undeniable", "are quite undeniable", "The relations are undeniable", "The relations are quite undeniable"),
        ("Forty", "Thirty", "Forty per cent", "Thirty per cent"),
        ("undeniable", "plain", "undeniable", "plain"),
    ],
)  # fmt: skip
def test_changed_words_are_proposed_and_doubtful(before: str, after: str, words: str, taken: str) -> None:
    assert place(OLD.replace(before, after), words) == ("doubtful", taken)


def test_words_whose_paragraph_is_gone_are_lost() -> None:
    gone = "“The relations are undeniable,” the é-minister said on Monday.\n\n"
    assert place(OLD.replace(gone, ""), "undeniable") == ("lost", None)
    assert Carrier(OLD, "").place(Span(0, 5)) == Place("lost", None)


def test_words_that_now_stand_twice_with_all_that_is_around_them_are_doubtful() -> None:
    paragraph = OLD.split("\n\n")[1]
    new = f"{paragraph}\n\n{paragraph}\n\n{paragraph}\n\n"
    found = Carrier(OLD, new).place(span_of(OLD, "sold drones"))
    assert found.state == "doubtful"
    assert found.span is not None
    assert found.span.of(new) == "sold drones"


def test_a_repeated_line_keeps_its_annotations_when_none_of_its_like_went() -> None:
    old = "Share this.\nOne.\nShare this.\nTwo.\nShare this.\n"
    new = old.replace("Two.", "Two, and three.") + "The end.\n"
    second = old.index("Share this.", 5)
    assert Carrier(old, new).place(Span(second, second + 5)).span == Span(second, second + 5)


WORDS = [f"{name}{number}" for number in range(40) for name in ("oil", "مورد", "café", "dröne👩‍🚀", "pact")]


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str, list[tuple[Span, int]], list[Span]]:
    """A text of different words, edits of it, where untouched spans have to be, and which spans were touched."""
    words = list(draw(st.permutations(WORDS)))
    blanks = draw(st.lists(st.sampled_from([" ", " ", ", ", ".\n\n", "\xa0"]), min_size=200, max_size=200))
    cuts = sorted(draw(st.sets(st.integers(0, len(words) - 1), max_size=6)))
    fresh = iter(range(10_000))
    starts, ends, new_starts = list[int](), list[int](), list[int]()
    old = new = ""
    touched = set[int]()
    for number, (word, blank) in enumerate(zip(words, blanks, strict=True)):
        starts.append(len(old))
        old += word + blank
        ends.append(starts[-1] + len(word))
        act = draw(st.sampled_from(("remove", "replace", "insert"))) if number in cuts else ""
        if act == "insert":
            new += f"fresh{next(fresh)} "
            touched.add(number)
        new_starts.append(len(new))
        if act == "replace":
            new += f"fresh{next(fresh)}{blank}"
        elif act != "remove":
            new += word + blank
        if act in ("replace", "remove"):
            touched.add(number)
    untouched, hit = list[tuple[Span, int]](), list[Span]()
    for number in range(0, len(words) - 3, 3):
        span = Span(starts[number], ends[number + 2])
        reach = {
            n
            for n in range(len(words))
            if starts[n] < span.end + CONTEXT + 1 and ends[n] > span.start - CONTEXT - 12
        }
        if not reach & touched:
            untouched.append((span, new_starts[number]))
        elif {number, number + 1, number + 2} & touched and old[span.start : span.end] not in new:
            hit.append(span)
    return old, new, untouched, hit


@given(edited())
@settings(max_examples=60, deadline=None)
def test_untouched_words_are_found_exactly_and_touched_ones_are_never_certain(
    given: tuple[str, str, list[tuple[Span, int]], list[Span]],
) -> None:
    old, new, untouched, hit = given
    carrier = Carrier(old, new)
    for span, start in untouched:
        assert carrier.place(span) == Place("same", Span(start, start + len(span)))
    for span in hit:
        assert carrier.place(span).state in ("doubtful", "lost")


def _around(text: str, span: Span) -> tuple[str, str]:
    return text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]


@given(
    st.lists(st.sampled_from(["a", "b ", "a b", "\n", ". "]), min_size=1, max_size=120),
    st.lists(st.tuples(st.integers(0, 119), st.sampled_from(["", "a", "b ", "\n", "c"])), max_size=4),
)
@settings(max_examples=200, deadline=None)
def test_what_is_certain_stands_there_word_for_word_however_often_words_repeat(
    pieces: Sequence[str], edits: Sequence[tuple[int, str]]
) -> None:
    old = "".join(pieces)
    changed = list(pieces)
    for place_of, words in edits:
        changed[place_of % len(changed)] = words
    new = "".join(changed)
    carrier = Carrier(old, new)
    for start in range(0, len(old), max(1, len(old) // 12)):
        span = Span(start, min(len(old), start + 4))
        found = carrier.place(span)
        if found.span is None:
            assert found.state == "lost"
            continue
        found.span.check(new)
        if found.state == "same":
            assert (span.of(old), *_around(old, span)) == (found.span.of(new), *_around(new, found.span))
            whole = "".join((_around(old, span)[0], span.of(old), _around(old, span)[1]))
            assert old.count(whole) == new.count(whole) or len(whole) < len(old)
        if found.state == "moved":
            assert span.of(old) == found.span.of(new)


def test_many_spans_of_a_long_text_whose_every_line_is_new_are_carried() -> None:
    chance = random.Random(4)
    old = "\n".join(" ".join(f"old{chance.randrange(3000)}" for _ in range(12)) for _ in range(3_000))
    carrier = Carrier(old, old.replace("old", "new"))
    states = {carrier.place(Span(start, start + 40)).state for start in range(0, len(old) - 40, 4_001)}
    assert states <= {"lost", "doubtful"}


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (OLD, OLD, 1.0, 1.0),
        (OLD, OLD.replace("Forty", "Thirty"), 0.8, 0.99),
        (OLD, "Something quite different was said about the weather in the north today.", 0.0, 0.1),
        ("", OLD, 0.0, 0.0),
    ],
)
def test_how_much_two_texts_share(one: str, other: str, least: float, most: float) -> None:
    assert least <= shared_words(one, other) <= most


@given(st.text("ab1 .é\n", max_size=40), st.data())
def test_words_are_found_wherever_they_stand(text: str, data: st.DataObject) -> None:
    from annotator.model.carrying import _Places

    start = data.draw(st.integers(0, len(text)))
    words = text[start : data.draw(st.integers(start, len(text)))] or "a b"
    places = [at for at in range(len(text)) if text.startswith(words, at)]
    assert _Places(text).of(words) == places[:50]
