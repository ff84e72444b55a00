"""Files that are wrong in every way, for every reader: refused with a sentence or read right, never anything else.

The cases are the same in every run; ``benchmarks/fuzz_readers.py`` tries other and many more ones.
"""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.io.fuzz_changes import changed
from tests.io.fuzz_samples import Sample, real_samples, samples
from tests.io.fuzzing import Case, Outcome, cases, change, tried

from annotator.io import registry

EACH = 120
"""Cases a format."""

READ = [each.id for each in registry.formats() if each.reads]
REFUSED_WHOLE = {"project"}
"""Formats whose reader only says where else their files are read."""


def survives(case: Case, folder: Path) -> Outcome:
    """Tries a case and keeps its file if it fails."""
    try:
        return tried(case)
    except BaseException as failure:
        kept = folder / f"{zlib.crc32(case.sample.content):08x}-{case.sample.name}"
        kept.write_bytes(case.sample.content)
        for name, content in case.sample.files.items():
            beside = kept.parent / f"{kept.stem}-beside-{Path(name).name}"
            beside.write_bytes(content)
        raise AssertionError(
            f"{kept}, a {case.sample.format}, read as {case.reader}: {failure!r}"
        ) from failure


@pytest.mark.parametrize("format_id", READ)
def test_changed_files(format_id: str, tmp_path: Path) -> None:
    outcomes = [survives(case, tmp_path) for case in cases(samples(), format_id, EACH, 0)]
    assert len(outcomes) == EACH
    assert format_id in REFUSED_WHOLE or any(one.records for one in outcomes)


@pytest.mark.parametrize("format_id", READ)
def test_files_of_all_other_formats(format_id: str, tmp_path: Path) -> None:
    for sample in samples():
        survives(Case(sample, format_id), tmp_path)


def test_every_reader_has_a_sample_that_it_reads(tmp_path: Path) -> None:
    read = {one.format for one in samples() if survives(Case(one, one.format), tmp_path).records}
    assert read == set(READ) - REFUSED_WHOLE


@given(st.randoms(use_true_random=False), st.data())
@settings(max_examples=400, suppress_health_check=[HealthCheck.nested_given, HealthCheck.too_slow])
def test_changes_that_hypothesis_chooses(random: Random, data: st.DataObject) -> None:
    sample = data.draw(st.sampled_from([one for one in samples() if len(one.content) < 20_000]))
    other = data.draw(st.sampled_from(samples()))
    tried(Case(change(random, sample, other.content), data.draw(st.sampled_from([None, sample.format]))))


def test_the_same_seed_makes_the_same_cases() -> None:
    first, second = ([case.sample.content for case in cases(samples(), "jsonl", 50, 7)] for _ in range(2))
    assert first == second
    assert len(set(first)) > 40


@pytest.mark.data
@pytest.mark.parametrize("format_id", READ)
def test_changed_real_files(format_id: str, tmp_path: Path) -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    for case in cases(real_samples(Path(folder)), format_id, EACH // 4, 1):
        survives(case, tmp_path)


def test_a_change_makes_another_file() -> None:
    sample = Sample("text", "a.txt", b"Officials say 40%.\n" * 9)
    made = {changed(Random(seed), sample.content, b"other") for seed in range(100)}
    assert len(made - {sample.content}) > 80
