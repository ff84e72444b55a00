"""A UIMA CAS in memory: texts with feature structures over them that may refer to one another.

After “UIMA References”, chapter 4 (CAS): a view has one sofa, the text; an annotation is a feature structure with ``begin``
and ``end`` in UTF-16 units of a sofa. XMI, CAS JSON and WebAnno TSV all become one of these.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotator.errors import InputError
from annotator.io.records import OffsetUnit
from annotator.model.annotation import AttributeValue

MAX_STEPS = 5_000_000
"""References that may be followed in one CAS; a small file can hold arrays of arrays that mean billions."""

ANNOTATION = "uima.tcas.Annotation"
_BUILT_IN = "uima.cas."
_CONTENTS = ("elements", "head", "tail")


@dataclass(frozen=True, slots=True)
class Refs:
    """The value of a feature that refers to other structures, by their ids."""

    ids: tuple[str, ...]


Feature = AttributeValue | Refs


@dataclass(frozen=True, slots=True)
class Structure:
    """A feature structure.

    Attributes:
        id: Unique in its CAS.
        type: Its full name, with dots.
        features: Without those that follow.
        view: The id of the view that it belongs to; None if it says none, as what others refer to does.
        begin: In the unit of the CAS; None if it has no place in the text.
        end: The same, exclusive.
    """

    id: str
    type: str
    features: Mapping[str, Feature] = field(default_factory=dict[str, Feature])
    view: str | None = None
    begin: int | None = None
    end: int | None = None

    @property
    def short(self) -> str:
        """The type's name without its package."""
        return self.type.rpartition(".")[2] or self.type

    def words(self, name: str) -> str:
        """The value of a feature that holds words; empty if it holds none."""
        value = self.features.get(name)
        return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class View:
    """A sofa: the subject of annotations.

    Attributes:
        text: None if it is not in the file.
        uri: Where it is then, if the file says so.
    """

    id: str
    name: str
    text: str | None
    uri: str = ""


@dataclass(frozen=True, slots=True)
class Types:
    """What a type system says, as far as it is needed to read values.

    Attributes:
        parents: Types to their supertypes.
        ranges: Types to the types of the values of their own features.
    """

    parents: Mapping[str, str] = field(default_factory=dict[str, str])
    ranges: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, dict[str, str]])

    def lineage(self, name: str) -> Iterator[str]:
        """The type and what it inherits from, nearest first."""
        seen: set[str] = set()
        found: str | None = name
        while found is not None and found not in seen:
            yield found
            seen.add(found)
            found = self.parents.get(found)

    def range_of(self, name: str, feature: str) -> str | None:
        """The type of a feature's values; None if the type system does not say."""
        known = (self.ranges.get(each, {}).get(feature) for each in self.lineage(name))
        return next((each for each in known if each is not None), None)

    def merged(self, other: Types) -> Types:
        """Both; what the first says wins."""
        return Types({**other.parents, **self.parents}, {**other.ranges, **self.ranges})


@dataclass(slots=True)
class Cas:
    """A CAS.

    Attributes:
        views: In the order of the file.
        structures: By id, in the order of the file.
        unit: What ``begin`` and ``end`` count.
    """

    views: list[View]
    structures: dict[str, Structure]
    types: Types = field(default_factory=Types)
    unit: OffsetUnit = "utf16"
    _steps: int = 0

    def resolved(self, value: Feature | None) -> tuple[list[Structure], list[str]]:
        """What a feature refers to, through arrays and lists: structures, and plain values.

        Raises:
            InputError: More than `MAX_STEPS` references were followed.
        """
        found: list[Structure] = []
        values: list[str] = []
        seen: set[str] = set()
        todo = deque(value.ids if isinstance(value, Refs) else ())
        while todo:
            self._step()
            each = self.structures.get(todo.popleft())
            if each is not None and not each.type.startswith(_BUILT_IN):
                found.append(each)
            elif each is not None and each.id not in seen:
                seen.add(each.id)
                self._open(each, todo, values)
        return found, values

    def _open(self, container: Structure, todo: deque[str], values: list[str]) -> None:
        for name in _CONTENTS:
            match container.features.get(name):
                case Refs(ids):
                    todo.extend(ids)
                case list() as several:
                    self._step(len(several))
                    values.extend(several)
                case None:
                    pass
                case one:
                    values.append(str(one))

    def _step(self, count: int = 1) -> None:
        self._steps += count
        if self._steps > MAX_STEPS:
            raise InputError(f"Its structures refer to one another more than {MAX_STEPS:,} times, the limit.")
