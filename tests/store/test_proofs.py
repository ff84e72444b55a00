"""The digest of a revision: the same for ever, another one for anything else."""

from __future__ import annotations

import pytest

from annotator.store.proofs import HELD, digest, is_proven

ROW: dict[str, object] = {
    "number": 7, "step": 6, "at": "2026-11-22T10:00:00Z", "reviewer_id": 1, "words": "Figure on “40%” 🙂 e\u0301 \U0001faef",
    "undoes": None, "article_id": 2, "edit": '{"kind":"set-note","note":"\\u2028 שלום\u00a0\\n"}',
}  # fmt: skip
WRITTEN = bytes.fromhex("8f1ca3aa1d43cba9")


def test_what_was_written_once_is_counted_so_for_ever() -> None:
    """The sign at the end of the words is younger than some Pythons, which would write it otherwise in a `repr`."""
    assert digest(ROW) == WRITTEN
    assert is_proven({**ROW, "digest": WRITTEN})
    assert is_proven({**ROW, "digest": memoryview(WRITTEN)})


@pytest.mark.parametrize("name", HELD)
@pytest.mark.parametrize("other", [0, 8, None, "", "x", b"x", 6.0, "\ud800"])
def test_anything_else_is_not_proven(name: str, other: object) -> None:
    assert other == ROW[name] or not is_proven({**ROW, name: other, "digest": WRITTEN})


@pytest.mark.parametrize("other", [None, "", b"", WRITTEN[:-1], WRITTEN + b"x", WRITTEN.hex(), 5])
def test_nor_is_what_has_another_digest(other: object) -> None:
    assert not is_proven({**ROW, "digest": other})


def test_values_do_not_run_into_each_other() -> None:
    assert digest({**ROW, "at": "x", "words": 'y"'}) != digest({**ROW, "at": 'x"', "words": "y"})
    assert digest({**ROW, "number": 71, "step": 6}) != digest({**ROW, "number": 7, "step": 16})
