"""Quotations: what is one, what is an apostrophe, and which words are taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.services.quotations import quotations_around, quotations_in
from annotator.services.stretches import stretches

TABLE = [
    ("He said “no” to us.", ["no"]),
    ("“We must act,” he said. “Now.”", ["We must act", "Now."]),
    ("A “good client that pays on time.” Even so.", ["good client that pays on time"]),
    ("He said: “We are friends.” It ended.", ["We are friends."]),
    ("He asked, “Are we friends?” It ended.", ["Are we friends?"]),
    ("which claims “to liberate”.[1] Despite that", ["to liberate"]),
    ('He "said \'no\' to" us', ["said 'no' to", "no"]),
    ("“Outer ‘inner’ words” end", ["Outer ‘inner’ words", "inner"]),
    ("Das ist „gut“ und ‚nett‘ und »besser« oder « bien » und ‹ fin ›.", ["gut", "nett", "besser", "bien", "fin"]),
    ("« bien\u00a0» oui", ["bien"]),
    ("”Hej” sade hon.", ["Hej"]),
    ("彼は「はい、『いいえ』。」と言った。", ["はい、『いいえ』。", "いいえ"]),
    ("他说“你好”。", ["你好"]),
    ('( "quoted" )', ["quoted"]),
    # Apostrophes.
    ("don’t, ’80s, the workers’ rights, rock ’n’ roll, ’tis", []),
    ("don't, the '90s, workers' rights, rock 'n' roll, Shi'ite, ‘80s", []),
    ("‘the workers’ rights’ now", ["the workers’ rights"]),
    ("'don't go' she said", ["don't go"]),
    ("‘the ’80s’ era", ["the ’80s"]),
    ("Shi’ite Iran’s ‘axis’", ["axis"]),
    # Without a partner.
    ("“Lost mark. “Yes” he said", ["Yes"]),
    ("A lost” mark", []),
    ("5'10\" tall, a 12\" gun", []),
    ('ended."He', []),
    ("“”", []),
    ("““", []),
    ("“ … ”", []),
    # Over paragraphs.
    ("“One.\n“Two.\n\n“Three.” End", ["One.\n“Two.\n\n“Three."]),
    ('"First part\n"second part," he said', ['First part\n"second part']),
    ("He said: “One ‘in’.\n“Two.” And “so” on.", ["One ‘in’.\n“Two.", "in", "so"]),
    ("“One.\nTwo.” End", []),
    ("“One.\n“Two.\nThree.", []),
]  # fmt: skip


def found_in(text: str) -> list[str]:
    return [one.of(text) for stretch in stretches(text, 0) for one in quotations_in(text, stretch)]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    assert found_in(text) == expected


def test_the_quotations_around_a_place_come_from_the_innermost_outwards() -> None:
    text = "He said: “One ‘in’ it.\n“Two.” End"
    inner = [one.of(text) for one in quotations_around(text, text.index("in’"))]
    assert inner == ["in", "One ‘in’ it.\n“Two."]
    assert [one.of(text) for one in quotations_around(text, text.index("Two"))] == ["One ‘in’ it.\n“Two."]
    assert quotations_around(text, text.index("End")) == []
    assert quotations_around("", 0) == []


signs = st.sampled_from([*"“”„‟«»‹›‘’‚\"'「」", "a", "B", "s", " ", "\u00a0", ". ", ", ", "\n", "80s", "[1]", "é", "🙂", "\u0301", "70%"])  # fmt: skip
texts = st.lists(signs, max_size=30).map("".join) | st.text(max_size=30)


@given(texts)
def test_quotations_lie_between_marks(text: str) -> None:
    for stretch in stretches(text, 0):
        for one in quotations_in(text, stretch):
            assert 0 < one.start < one.end < len(text)
            assert any(map(str.isalnum, one.of(text)))
            assert one in quotations_around(text, one.start)
