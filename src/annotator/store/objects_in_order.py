"""JSON objects as orjson writes them: found out of many at once, and remembered, as most annotations say what others say too."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import filterfalse

import orjson

from annotator.store.encoding import Damaged

BYTES = "latin-1"
"""What UTF-8 is taken apart and laid out as, a sign a byte: to put bytes together, Python locks each."""

_NO_OBJECT = "attributes of an annotation are not a JSON object"
_MANY = 1000  # different objects remembered, and shapes of some
_SIGN = "\x7f"
_SHAPE = bytes.maketrans(b"23456789", b"1" * 8)
_NOT_ITS_SHAPE = re.compile(
    r'\\|[0-9][eE]|[0-9.]{16}|"[^"]*[0-9][^"]*":'  # escapes, powers of ten, more digits than a float has, keys with digits
)


class ObjectsInOrder:
    """Tells which objects are as orjson writes them, keys in order, and makes them so.

    Figures have other numbers each time. Whether a number is written as orjson does depends on how many digits it has and
    where zeros stand: other digits in the place of digits from 1 to 9 change nothing, up to 15 of them.

    Args:
        mark: What nobody can have written in one.
    """

    def __init__(self, mark: str) -> None:
        self._mark = mark
        self._known: set[str] = set()
        self._shapes: set[str] = set()

    def of(self, records: list[str]) -> list[str]:
        """The objects in order: the same list if they are.

        Args:
            records: Their UTF-8, a sign a byte.

        Raises:
            Damaged: One is no JSON object.
        """
        new = {*filterfalse(self._known.__contains__, records)}
        if not new:
            return records
        if not self._are_sorted([*new]):
            return list(map(_sorted, records))
        if len(self._known) > _MANY:
            self._known.clear()
        self._known |= new
        return records

    def _are_sorted(self, records: list[str]) -> bool:
        shapes = _SIGN.join(records).encode(BYTES).translate(_SHAPE).decode(BYTES).split(_SIGN)
        if len(shapes) != len(records):
            return are_sorted(records, self._mark)
        known = self._shapes
        new = [(shape, record) for shape, record in zip(shapes, records, strict=True) if shape not in known]
        if not new:
            return True
        if not are_sorted([record for _, record in new], self._mark):
            return False
        if len(known) > _MANY:
            known.clear()
        known.update(shape for shape, _ in new if not _NOT_ITS_SHAPE.search(shape))
        return True


def are_sorted(records: Collection[str], mark: str) -> bool:
    """Whether they are JSON objects as orjson writes them: found out of all at once, as one array.

    Something that nobody can have written stands between them there, lest half an object completes another.
    """
    between = f',"{mark}",'
    given = f"[{between.join(records)}]".encode(BYTES)
    try:
        values = orjson.loads(given)
        is_same = orjson.dumps(values, option=orjson.OPT_SORT_KEYS) == given
    except (orjson.JSONDecodeError, TypeError):  # the latter is nested too deep
        return False
    is_each = len(values) == 2 * len(records) - 1 and values[1::2].count(mark) == len(records) - 1
    return is_same and is_each and {*map(type, values[::2])} == {dict}


def _sorted(record: str) -> str:
    try:
        made = orjson.dumps(orjson.loads(record.encode(BYTES)), option=orjson.OPT_SORT_KEYS)
    except orjson.JSONDecodeError:
        made = b""
    if not made.startswith(b"{"):
        raise Damaged(_NO_OBJECT)
    return str(made, BYTES)
