"""The torture program: breaks things on purpose, and says what was lost.

Each blow ends in: everything that was shown is in the database, or it was said in one sentence that the act was not done and
why, and the same act works when the fault is gone. After each the database is checked by SQLite and by ``annotator check``.

Ends with status 1 if anything was lost, could not be read, or was said wrongly.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

import blows
import window_acts
from children import Hangs
from ledger import Outcome
from projects import Field

import annotator.services.importing  # noqa: F401 - so that children need not

COLUMNS = ("lost", "unreadable", "wrong")
SHOWN = 5


def main() -> int:
    """Strikes, and prints the table."""
    options = _options()
    if not hasattr(__import__("os"), "fork"):
        print("The torture program needs os.fork; there is none here.", file=sys.stderr)
        return 2
    window_acts.get_ready()
    counts: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory(prefix="torture-", dir=options.folder) as folder:
        field = Field(Path(folder))
        for blow in blows.chosen(options.only):
            times = blow.times(options.kills, options.cases)
            counts[blow.name] = _strike(blow, times, field, options.seed)
            _print_row(blow.name, counts[blow.name])
    total = sum(counts.values(), Counter())
    _print_row("all", total)
    return 1 if any(total[one] for one in COLUMNS) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--kills", type=int, default=1000, help="how many times kill -9 strikes in all (1000)"
    )
    parser.add_argument("--cases", type=int, default=0, help="of each other blow at most so many cases (all)")
    parser.add_argument("--only", action="append", metavar="BLOW", help="this one alone; may be given again")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--folder", type=Path, help="where to do it (the system's folder for temporary files)"
    )
    parser.add_argument("--list", action="version", version="\n".join(blows.NAMES), help="name the blows")
    return parser.parse_args()


def _strike(blow: blows.Blow, times: int, field: Field, seed: int) -> Counter[str]:
    count: Counter[str] = Counter()
    begun = time.monotonic()
    for number in range(times):
        rng = random.Random(f"{blow.name} {seed} {number}")
        try:
            outcome = blow.strike(field, rng, number)
        except Hangs as error:
            outcome = Outcome(wrong=[f"hangs: {error}"])
        except Exception:  # noqa: BLE001 - one blow that fails must not hide what the others find
            outcome = Outcome(wrong=[traceback.format_exc()])
        if outcome is None:
            count["cannot be done here"] += 1
            continue
        count["times"] += 1
        count["acts"] += outcome.acts
        count.update({f"state {name}": times for name, times in outcome.states.items()})
        for column in COLUMNS:
            count[column] += bool(getattr(outcome, column))
        if not outcome.is_well and count["told"] < SHOWN:
            count["told"] += 1
            print(f"  {blow.name}, {number}: {outcome}", file=sys.stderr, flush=True)
    count["seconds"] = round(time.monotonic() - begun)
    return count


def _print_row(name: str, count: Counter[str]) -> None:
    if not _print_row.__dict__.get("has_head"):
        _print_row.__dict__["has_head"] = True
        print(
            f"{'blow':58} {'times':>6} {'acts':>6} {'lost':>5} {'unreadable':>10} {'wrong message':>13} {'s':>5}"
        )
    if not count["times"] and count["cannot be done here"]:
        print(f"{name:58} cannot be done here", flush=True)
        return
    print(
        f"{name:58} {count['times']:>6} {count['acts']:>6} {count['lost']:>5} {count['unreadable']:>10} "
        f"{count['wrong']:>13} {count['seconds']:>5}",
        flush=True,
    )
    if states := sorted(one for one in count if one.startswith("state ")):
        print("  " + ", ".join(f"{one.removeprefix('state ')}: {count[one]}" for one in states), flush=True)


if __name__ == "__main__":
    sys.exit(main())
