"""What a terminal is given is one line that does nothing but stand there."""

from annotator.model.told import told


def test_a_sentence_is_one_line() -> None:
    assert told("a\nb\x1b[2J\u2028c שלום 🙂") == "a b [2J c שלום 🙂"


def test_a_sentence_is_not_longer_than_anybody_reads() -> None:
    assert told("begin" + "x" * 100_000 + "end").startswith("begin")
    assert told("begin" + "x" * 100_000 + "end").endswith("end")
    assert len(told("x" * 100_000)) < 5000
