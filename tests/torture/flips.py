"""Damages copies of a project at random and asks what the program makes of each.

``python tests/torture/flips.py 1000 [SEED]`` prints the table. Nothing may crash; and what is not as it was has to be said: by opening,
by the check, and by the rescue of what it saves.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import AnnotatorError
from annotator.model.article import Article
from annotator.model.span import Span
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.rescuing import rescue
from annotator.services.seeding import make
from annotator.services.workspace import Workspace
from annotator.store.dump import Record, dump
from annotator.store.opening import open_database

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PAGE = 4096
_LABELS = ("claim", "figure", "opinion", "bias")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one damaged copy.

    Attributes:
        blow: How it was damaged.
        is_same: Whether all that there was is still read from it.
        is_said: Whether opening or checking says that something is wrong.
        is_saved: Whether the rescue has all that there was.
        is_told: Whether the rescue says that something is not as it was, or refuses.
        differs: Kinds of records that differ in the damaged copy.
        rescue_differs: Likewise in what was rescued.
        crash: The traceback of what should never be raised, or "".
    """

    blow: str
    is_same: bool
    is_said: bool
    is_saved: bool
    is_told: bool
    differs: tuple[str, ...]
    rescue_differs: tuple[str, ...]
    crash: str

    @property
    def is_silent(self) -> bool:
        """Whether something is lost and nobody says so."""
        return not self.crash and (
            (not self.is_same and not self.is_said) or (not self.is_saved and not self.is_told)
        )


def project(path: Path) -> None:
    """A project with five articles and 150 annotations, some changed and some removed, with notes and links."""
    make(path, sorted(SEEDS.glob("*.txt")), name="Torn")
    workspace = Workspace.open(str(path), reviewer="Mira")
    for article in workspace.articles():
        _annotate(workspace, workspace.article(article.id))
    workspace.close()


def _annotate(workspace: Workspace, article: Article) -> None:
    ids: list[str] = []
    for number in range(30):
        start = number * len(article.text) // 31
        done = workspace.annotate(
            article.id,
            Span(start, start + 12 + number),
            _LABELS[number % 4],
            note=f"Note {number} 🙂" if number % 3 else "",
        )
        ids += done.annotation_ids
    workspace.set_note(ids[3], "Another note.")
    workspace.remove(ids[5:7])
    workspace.set_status(article.id, "done")


def flip(data: bytearray, chance: random.Random) -> None:
    """Some random bytes become others."""
    for _ in range(chance.choice((1, 1, 2, 4, 16, 64))):
        data[chance.randrange(len(data))] ^= chance.randrange(1, 256)


def cut(data: bytearray, chance: random.Random) -> None:
    """The file ends before its end."""
    del data[chance.randrange(len(data)) :]


def zero(data: bytearray, chance: random.Random) -> None:
    """A few pages are empty."""
    for _ in range(chance.randrange(1, 4)):
        begin = chance.randrange(len(data) // PAGE) * PAGE
        data[begin : begin + PAGE] = bytes(PAGE)


def tear(data: bytearray, chance: random.Random) -> None:
    """The beginning holds something else; all after it stays in its place."""
    several = chance.randrange(1, 200)
    data[:several] = chance.randbytes(several)


def swap(data: bytearray, chance: random.Random) -> None:
    """Two pages stand in each other's place."""
    one, two = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE], data[two : two + PAGE] = data[two : two + PAGE], data[one : one + PAGE]


BLOWS: dict[str, Callable[[bytearray, random.Random], None]] = {
    "flipped bytes": flip, "cut off": cut, "zeroed pages": zero, "torn header": tear, "swapped pages": swap,
}  # fmt: skip
_OFTEN = ("flipped bytes",) * 16 + tuple(BLOWS)[1:]


def strike(sound: Path, folder: Path, seed: int, blow: str | None = None) -> Outcome:
    """Damages a copy, and reads it in every way.

    Args:
        sound: The project; not touched.
        folder: An empty one.
        seed: The same one does the same.
        blow: How; None lets chance choose, bytes most often.
    """
    chance = random.Random(seed)
    name = blow or chance.choice(_OFTEN)
    data = bytearray(sound.read_bytes())
    BLOWS[name](data, chance)
    torn, saved = folder / "torn.db", folder / "saved.db"
    torn.write_bytes(data)
    before = records(sound)
    try:
        now, is_said = _read(torn)
        after, is_told = _rescue(torn, saved)
    except Exception:  # noqa: BLE001 - the very thing that is looked for
        return Outcome(name, False, False, False, False, (), (), traceback.format_exc())
    return Outcome(
        name,
        now == before,
        is_said,
        after == before,
        is_told,
        _differing(before, now),
        _differing(before, after),
        "",
    )


def records(path: Path) -> list[Record] | None:
    """All that a project says, its history too; None if it cannot be read."""
    with suppress(AnnotatorError):
        database = open_database(str(path), read_only=True)
        try:
            with database.read() as t:
                return dump(t, with_log=True)
        except UnicodeDecodeError:
            return None
        finally:
            database.close()
    return None


def _read(torn: Path) -> tuple[list[Record] | None, bool]:
    try:
        workspace = Workspace.open(str(torn), reviewer="Mira", read_only=True)
    except AnnotatorError:
        return None, True
    try:
        is_said = bool(workspace.database.quick_check() or check(workspace, Progress()))
        for one in workspace.articles():
            workspace.article(one.id)
            workspace.annotations(one.id)
    except AnnotatorError:
        is_said = True
    finally:
        workspace.close()
    try:
        return records(torn), is_said
    except Exception:
        if is_said:
            return None, True
        raise


def _rescue(torn: Path, saved: Path) -> tuple[list[Record] | None, bool]:
    try:
        done = rescue(torn, saved, Progress())
    except AnnotatorError:
        return None, True
    return records(saved), not done.is_whole


def _differing(before: Sequence[Record] | None, after: Sequence[Record] | None) -> tuple[str, ...]:
    if after is None:
        return ("all",)
    one, two = Counter(map(repr, before or ())), Counter(map(repr, after))
    return tuple(sorted({words.split("'")[1] for words in (one - two) + (two - one)}))


def table(outcomes: Sequence[Outcome]) -> str:
    """One line for each kind of blow."""
    lines = [
        f"{'blow':<15}{'files':>7}{'whole':>7}{'said':>7}{'rescued whole':>15}{'in part':>9}{'silent':>8}{'crashes':>9}"
    ]
    for name in BLOWS:
        some = [one for one in outcomes if one.blow == name]
        counts = (
            len(some), sum(one.is_same for one in some), sum(one.is_said for one in some), sum(one.is_saved for one in some),
            sum(not one.is_saved and one.rescue_differs != ("all",) for one in some), sum(one.is_silent for one in some),
            sum(bool(one.crash) for one in some),
        )  # fmt: skip
        widths = (7, 7, 7, 15, 9, 8, 9)
        lines.append(
            f"{name:<15}" + "".join(f"{count:>{width}}" for count, width in zip(counts, widths, strict=True))
        )
    return "\n".join(lines)


def run(several: int, first: int) -> int:
    """Strikes so many times, prints what went wrong and the table; 1 if anything did."""
    with tempfile.TemporaryDirectory() as name:
        sound = Path(name) / "sound.db"
        project(sound)
        outcomes: list[Outcome] = []
        for seed in range(first, first + several):
            folder = Path(name) / str(seed)
            folder.mkdir()
            one = strike(sound, folder, seed)
            outcomes.append(one)
            shutil.rmtree(folder)
            if one.crash or one.is_silent:
                print(
                    seed,
                    one.blow,
                    one.differs,
                    one.is_said,
                    one.rescue_differs,
                    one.is_told,
                    one.crash,
                    flush=True,
                )
    print(table(outcomes))
    return int(any(one.crash or one.is_silent for one in outcomes))


if __name__ == "__main__":
    sys.exit(run(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
