"""The scheme as a file of its own: TOML for people, or JSON."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, cast

from pydantic import ValidationError

from annotator.model.scheme import Scheme

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def write(scheme: Scheme, *, as_json: bool = False) -> bytes:
    """The scheme as TOML 1.0 (or JSON); what has its default value is left out. Reading it gives the same scheme."""
    told = scheme.model_dump(mode="json", exclude_defaults=True)
    told = {"format": scheme.format, **told}
    if as_json:
        return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
    return "\n".join(_lines(told)).encode() + b"\n"


def read(content: bytes) -> Scheme:
    """The scheme of a file.

    Raises:
        ValueError: It is none; the message is a sentence.
    """
    try:
        text = content.decode("utf-8-sig")
        told: object = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
        return Scheme.model_validate(told)
    except UnicodeDecodeError as error:
        raise ValueError(f"Byte {error.start:,} is not valid UTF-8.") from None
    except ValidationError as error:
        raise ValueError("; ".join(_sentences(error)) + ".") from None
    except RecursionError:
        raise ValueError("It is nested too deeply.") from None
    except ValueError as error:
        raise ValueError(f"It is neither TOML nor JSON: {error}.") from None


def _lines(told: Mapping[str, Any]) -> Iterator[str]:  # Any: JSON
    yield f"format = {_value(told['format'])}"
    for label in told["labels"]:
        yield from ("", "[[labels]]", *_members(label))
        for attribute in label.get("attributes", ()):
            yield from ("", "[[labels.attributes]]", *_members(attribute))


def _members(told: Mapping[str, Any]) -> Iterator[str]:
    for name, value in told.items():
        if name == "choices":
            yield from ("choices = [", *(f"    {_value(choice)}," for choice in value), "]")
        elif name != "attributes":
            yield f"{name} = {_value(value)}"


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{"".join(map(_escaped, value))}"'
        case list():
            return f"[{', '.join(map(_value, cast('list[object]', value)))}]"
        case dict():
            members = cast("dict[str, object]", value).items()
            return f"{{ {', '.join(f'{name} = {_value(each)}' for name, each in members)} }}"
        case _:
            return str(value)


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x20 or ord(letter) == 0x7F else letter


def _sentences(error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False, include_context=False):
        where = " ".join(f"{part + 1}" if isinstance(part, int) else part for part in fault["loc"])
        wrong = fault["msg"].removeprefix("Value error, ").rstrip(".")
        yield f"{where}: {wrong}" if where else wrong
