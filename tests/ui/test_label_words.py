"""Names of labels in the lines of other programs' formats."""

from __future__ import annotations

import pytest

from annotator.model.scheme import Scheme
from annotator.services.default_scheme import default_scheme
from annotator.ui.label_words import LabelWords


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('{"label": [[0, 5, "Claim"], [7, 9, "figure"]]}', ["Claim", "figure"]),
        ('<Code name="Opinion" guid="1"/>', ["Opinion"]),
        ("T1\tclaim 12 20\tthe claim they made", ["claim"]),
        ("oil\tB-claim\tO", ["claim"]),
        ("oil NNP B-bias", ["bias"]),
        ("oil\tS-figure|B-claim", ["figure", "claim"]),
        ("<h2><span><i>Bias</i></span> <span>12</span></h2>", ["Bias"]),
        ("the claim that a Figure is bias, or an Opinion", []),
        ('{"text": "he wrote \\"claim\\" twice"}', []),
        ("non-claim B-claims Bias-claim", []),
        ("", []),
    ],
)
def test_labels_are_found_where_they_are_named(line: str, found: list[str]) -> None:
    places = LabelWords(default_scheme()).places(line)
    assert [span.of(line) for span, _ in places] == found
    assert [label for _, label in places] == [words.lower() for words in found]


def test_other_scripts_and_signs_are_found() -> None:
    given = default_scheme().labels[0].model_copy(update={"id": "q", "title": "Wer sagt’s? (ישן)"})
    words = LabelWords(Scheme(labels=(given,)))
    assert [label for _, label in words.places('"Wer sagt’s? (ישן)"\tB-Wer_sagt_s_')] == ["q"]
    assert words.places("B-q B-Wer_sagt_s")[1][1] == "q"
