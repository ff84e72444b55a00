"""What a reader meets on its way through a file: problems, which keep a file out, and remarks, which do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_PROBLEMS = 10_000
"""Different problems that are named; further ones are only counted."""

MAX_LINES = 100
"""Lines that are named for one problem; further ones are only counted."""


@dataclass(slots=True)
class Problem:
    """Something in a file that cannot be taken.

    Attributes:
        words: A sentence.
        lines: Where it stands, from 1, each line once; empty if it concerns the file.
        count: How often it was met.
    """

    words: str
    lines: list[int] = field(default_factory=list[int])
    count: int = 0

    def met(self, line: int | None) -> None:
        """Counts it once more."""
        self.count += 1
        if line is not None and len(self.lines) < MAX_LINES and line not in self.lines[-1:]:
            self.lines.append(line)

    def __str__(self) -> str:
        if not self.lines:
            return self.words
        numbers = [f"{line:,}" for line in self.lines]
        if len(numbers) == 1:
            return f"line {numbers[0]}: {self.words}"
        if len(numbers) < MAX_LINES:
            return f"lines {', '.join(numbers[:-1])} and {numbers[-1]}: {self.words}"
        return f"lines {', '.join(numbers)}, … ({self.count:,} times): {self.words}"


@dataclass(slots=True)
class Findings:
    """What a reader met. The same words on several lines are one problem.

    Attributes:
        remarks: Sentences, with how often each was made.
        left_out: What the file says and we cannot hold, by kind: “zero-length span”, “picture region”.
        proposed_encoding: What the file's bytes look like where that keeps it out, as ``--encoding`` takes it.
    """

    remarks: Counter[str] = field(default_factory=Counter[str])
    left_out: Counter[str] = field(default_factory=Counter[str])
    proposed_encoding: str | None = None
    _problems: dict[str, Problem] = field(default_factory=dict[str, Problem])
    _unnamed: int = 0

    def problem(self, line: int | None, words: str) -> None:
        """Notes something that cannot be taken."""
        known = self._problems.get(words)
        if known is None and len(self._problems) >= MAX_PROBLEMS:
            self._unnamed += 1
            return
        if known is None:
            known = self._problems[words] = Problem(words)
        known.met(line)

    def remark(self, words: str, times: int = 1) -> None:
        """Notes something that was taken, but not quite as it stands in the file."""
        self.remarks[words] += times

    def leave_out(self, kind: str, times: int = 1) -> None:
        """Counts something that cannot be held and does not keep the file out.

        Args:
            kind: A noun in the singular, as “event” or “relation with three ends”.
            times: How many.
        """
        if times:
            self.left_out[kind] += times

    @property
    def problems(self) -> list[Problem]:
        """The problems, in the order in which they were met first."""
        return list(self._problems.values())

    @property
    def count(self) -> int:
        """How often something was met that cannot be taken."""
        return sum(problem.count for problem in self._problems.values()) + self._unnamed

    def lines(self) -> Iterator[str]:
        """The problems as sentences."""
        yield from map(str, self._problems.values())
        if self._unnamed:
            yield f"… and {self._unnamed:,} more."

    def remark_lines(self) -> Iterator[str]:
        """The remarks as sentences, with how often each was made."""
        for sentence, times in self.remarks.items():
            yield sentence if times == 1 else f"{sentence} ({times:,} times)"
