"""Export of the same 50,000 annotations in every format that is written: processor time, beside our ``jsonl``, and memory.

Each export is a whole process, timed as in `export_million`. A corpus of a fifth of the size shows whether memory grows with the
corpus. A format whose library is not installed is named and passed over.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from annotator.io import registry
from annotator.io.formats import Format
from export_million import EACH, corpus_of
from measure import ANNOTATOR, Ran, machine, median, megabytes, run

BASE = "jsonl"
LIBRARIES = {"spacy": "spacy", "parquet": "pyarrow"}
GROWN = 8_000_000  # bytes more than for a fifth: beyond what one run differs from the next


@dataclass(frozen=True, slots=True)
class Measured:
    """A format's figures: the runs of the whole corpus and of a fifth, and the bytes written."""

    whole: list[Ran]
    fifth: list[Ran]
    size: int

    @property
    def processor(self) -> float:
        """Seconds, in the middle."""
        return median(one.processor for one in self.whole)

    @property
    def peak(self) -> int:
        """Bytes for the whole corpus."""
        return max(one.peak for one in self.whole)

    @property
    def growth(self) -> int:
        """Bytes more than for a fifth of it."""
        return self.peak - max(one.peak for one in self.fifth)


def written() -> list[Format]:
    """The formats that can be written here."""
    formats = [one for one in registry.formats() if one.writes]
    for one in formats:
        extra = "" if one.writing is None else one.writing.extra
        if find_spec(LIBRARIES.get(extra, "json")) is None:
            print(f"  {one.id}: needs {LIBRARIES[extra]}")
    return [one for one in formats if find_spec(LIBRARIES.get(_extra(one), "json")) is not None]


def _extra(one: Format) -> str:
    return "" if one.writing is None else one.writing.extra


def export(database: Path, one: Format, folder: Path) -> tuple[Ran, int]:
    """One export into a new file or folder, and how many bytes that is."""
    target = folder / f"out{one.suffixes[0] if one.suffixes else ''}"
    if one.writing is not None and one.writing.is_folder:
        target = folder / "out"
    command = [*ANNOTATOR, "export", "--db", str(database), "--format", one.id, "--output", str(target)]
    ran = run(command, output=Path("/dev/null"), is_quiet=True)
    files = [target] if target.is_file() else [each for each in target.rglob("*") if each.is_file()]
    size = sum(each.stat().st_size for each in files)
    shutil.rmtree(folder)
    folder.mkdir()
    return ran, size


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=3, help="of each export (3)")
    parser.add_argument("--format", action="append", help="only these")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()), help="where the corpus is kept"
    )
    options = parser.parse_args()
    print(f"Export of {options.articles * EACH:,} annotations in {options.articles:,} articles. {machine()}")
    small = corpus_of(options.articles // 5, options.folder)
    large = corpus_of(options.articles, options.folder)
    formats = [one for one in written() if not options.format or one.id in {BASE, *options.format}]
    print(f"  {'format':20} {'processor':>9} {'× jsonl':>8} {'peak':>8} {'written':>9}  memory")
    base = 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "target"
        folder.mkdir()
        for one in sorted(formats, key=lambda one: one.id != BASE):
            whole = [export(large, one, folder) for _ in range(options.runs)]
            fifth = [export(small, one, folder)[0] for _ in range(options.runs)]
            found = Measured([ran for ran, _ in whole], fifth, whole[0][1])
            base = base or found.processor
            grows = f"grows by {megabytes(found.growth)}" if found.growth > GROWN else "as for a fifth"
            print(
                f"  {one.id:20} {found.processor:7.2f} s {found.processor / base:8.1f} "
                f"{megabytes(found.peak):>8} {megabytes(found.size):>9}  {grows}",
                flush=True,
            )


if __name__ == "__main__":
    main()
