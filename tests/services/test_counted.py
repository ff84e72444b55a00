"""Reports count in English that somebody would say."""

import pytest

from annotator.services.counted import counted


@pytest.mark.parametrize(
    ("count", "noun", "words"),
    [
        (1, "unwanted annotation", "1 unwanted annotation"),
        (2, "relation to something that is no annotation", "2 relations to something that is no annotation"),
        (2, "category of an ignored task", "2 categories of an ignored task"),
        (0, "region without a label", "0 regions without a label"),
        (1_000, "part-of-speech tag", "1,000 part-of-speech tags"),
        (3, "link of spaCy", "3 links of spaCy"),
        (2, "excluded region beyond the text", "2 excluded regions beyond the text"),
        (2, "contents entry", "2 contents entries"),
        (2, "survey", "2 surveys"),
        (2, "text box", "2 text boxes"),
        (2, "“of” annotation", "2 “of” annotations"),
    ],
)
def test_the_noun_has_the_number(count: int, noun: str, words: str) -> None:
    assert counted(count, noun) == words
