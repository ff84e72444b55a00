"""Writes a UIMA CAS as JSON for each article (CAS JSON 0.4), as INCEpTION and ``dkpro-cassis`` read it."""

from __future__ import annotations

from typing import Any, TypeAlias

import orjson

from annotator.io.cas_contents import (
    SOFA_ID,
    STRINGS,
    VIEW,
    Contents,
    Made,
    Reference,
    TypeSystem,
    type_system,
)
from annotator.io.file_names import FileNames
from annotator.io.uima_cas import ANNOTATION
from annotator.io.writing import Corpus, Sink

_Json: TypeAlias = dict[str, Any]  # Any: JSON
_OPTIONS = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes a file for each article, each with its type system."""
    system, files = type_system(corpus), FileNames()
    types = _types(system)
    for article in corpus.articles():
        stem = files.take(article.name or article.title or "")
        corpus.losses.note_some("names", int(article.name not in (None, stem, f"{stem}.txt")))
        contents = Contents(article, system, corpus.losses)
        made = list(contents.structures())
        sofa: _Json = {
            "%ID": SOFA_ID, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": VIEW, "mimeType": "text/plain",
            "sofaString": article.text,
        }  # fmt: skip
        view = {VIEW: {"%SOFA": SOFA_ID, "%MEMBERS": [each.id for each in made]}}
        whole = {"%TYPES": types, "%FEATURE_STRUCTURES": [sofa, *_structures(made, contents)], "%VIEWS": view}
        with sink.file(f"{stem}.json") as stream:
            stream.write(orjson.dumps(whole, option=_OPTIONS))


def _types(system: TypeSystem) -> _Json:
    made: _Json = {}
    for name, features in system.types():
        made[name] = {"%NAME": name, "%SUPER_TYPE": ANNOTATION}
        for feature, kind in features.items():
            made[name][feature] = {
                "%NAME": feature,
                "%RANGE": "uima.cas.String[]" if kind == STRINGS else kind,
            }
    return made


def _structures(made: list[Made], contents: Contents) -> list[_Json]:
    """The structures; lists are structures of their own, which come last."""
    written: list[_Json] = []
    lists: list[_Json] = []
    for each in made:
        one: _Json = {
            "%ID": each.id,
            "%TYPE": each.type,
            "@sofa": SOFA_ID,
            "begin": each.begin,
            "end": each.end,
        }
        for name, value in each.features.items():
            match value:
                case str():
                    one[name] = value
                case Reference(target):
                    one[f"@{name}"] = target
                case _:
                    contents.last_id += 1
                    one[f"@{name}"] = contents.last_id
                    lists.append({"%ID": contents.last_id, "%TYPE": STRINGS, "%ELEMENTS": list(value)})
        written.append(one)
    return [*written, *lists]
