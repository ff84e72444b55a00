"""The types of a data set's columns, and how ``datasets`` and Parquet have them.

Source: Hugging Face ``datasets`` 5.2, ``features/features.py``: the features of a card's YAML, and those that stand as JSON beside
a Parquet schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import orjson

Scalar = Literal["string", "int64", "float64"]


@dataclass(frozen=True, slots=True)
class Classes:
    """A number that stands for one of those names."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Many:
    """A list of it."""

    of: Feature


@dataclass(frozen=True, slots=True)
class Members:
    """An object with those members."""

    members: Mapping[str, Feature]


Feature: TypeAlias = Scalar | Classes | Many | Members

Json: TypeAlias = Any  # Any: JSON to be


def in_card(columns: Mapping[str, Feature]) -> list[Json]:
    """As the YAML of a card has the columns."""
    return [{"name": name, **_in_card(feature)} for name, feature in columns.items()]


def _in_card(feature: Feature) -> Json:
    match feature:
        case Many(Members(members)):
            return {"list": in_card(members)}
        case Many(of):
            inner = _in_card(of)
            return {"list": inner["dtype"] if inner.keys() == {"dtype"} else inner}
        case Members(members):
            return {"struct": in_card(members)}
        case Classes(names):
            return {"dtype": {"class_label": {"names": {str(at): name for at, name in enumerate(names)}}}}
        case _:
            return {"dtype": feature}


def beside_schema(columns: Mapping[str, Feature]) -> bytes:
    """What stands at the key ``huggingface`` of a Parquet file's metadata."""
    features = {name: _beside(feature) for name, feature in columns.items()}
    return orjson.dumps({"info": {"features": features}})


def _beside(feature: Feature) -> Json:
    match feature:
        case Many(of):
            return {"feature": _beside(of), "_type": "List"}
        case Members(members):
            return {name: _beside(each) for name, each in members.items()}
        case Classes(names):
            return {"names": list(names), "_type": "ClassLabel"}
        case _:
            return {"dtype": feature, "_type": "Value"}


def arrow_type(feature: Feature, pyarrow: Any) -> Any:  # Any: pyarrow has no types
    """As Arrow has it."""
    match feature:
        case Many(of):
            return pyarrow.list_(arrow_type(of, pyarrow))
        case Members(members):
            return pyarrow.struct({name: arrow_type(each, pyarrow) for name, each in members.items()})
        case Classes():
            return pyarrow.int64()
        case _:
            return getattr(pyarrow, feature)()
