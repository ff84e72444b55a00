"""The Parquet table of annotations: the rows of `jsonl-spans`, each column with its type."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from tests.io.written import FULL, TEXT, mark, told, written
from tests.services.annotated_seeds import ANNOTATIONS, open_seeds

from annotator.errors import InputError
from annotator.model.selection import EVERYTHING
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export
from annotator.services.jobs import Progress

NO_LIBRARY = "an optional dependency"


def table(*articles):
    parquet = pytest.importorskip("pyarrow.parquet", reason=NO_LIBRARY)
    files, losses = written("parquet_table_writing", *articles)
    return parquet.read_table(BytesIO(files[""])), told(losses)


def test_a_row_is_an_annotation_with_typed_columns() -> None:
    made, lost = table(FULL)
    types = {
        name: str(made.schema.field(name).type) for name in ("start", "end", "text", "attr.low", "attr.unit")
    }
    assert types == {
        "start": "int64",
        "end": "int64",
        "text": "string",
        "attr.low": "double",
        "attr.unit": "string",
    }
    rows = made.to_pylist()
    assert [TEXT[one["start"] : one["end"]] for one in rows] == [one["text"] for one in rows]
    assert [one["annotation_id"] for one in rows] == [one.id for one in FULL.annotations]
    assert (rows[1]["attr.low"], rows[1]["attr.unit"], rows[0]["attr.low"]) == (40.0, "%", None)
    assert rows[0]["note"] == FULL.annotations[0].note
    assert lost == {}


def test_what_has_no_place_in_its_column_is_told() -> None:
    given = {"low": "forty", "unit": ["%"], "invented": 1}
    made, lost = table(replace(FULL, annotations=(mark(1, "40%", "figure", attributes=given),)))
    (row,) = made.to_pylist()
    assert (row["attr.low"], row["attr.unit"]) == (None, '["%"]')
    assert lost == {"attributes": 2, "values": 1}


def test_nothing_is_a_table_without_rows() -> None:
    made, _ = table()
    assert made.num_rows == 0
    assert "attr.low" in made.column_names


def test_it_has_the_rows_of_jsonl_spans(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason=NO_LIBRARY)
    with closing(open_seeds(tmp_path)) as opened:
        for format_id, name in (("parquet", "a.parquet"), ("jsonl-spans", "a.jsonl")):
            options = ExportOptions(format_id, includes_excluded=True)
            export(opened, EVERYTHING, options, tmp_path / name, Progress())
    rows = parquet.read_table(tmp_path / "a.parquet").to_pylist()
    lines = [json.loads(line) for line in (tmp_path / "a.jsonl").read_bytes().splitlines()]
    assert len(rows) == ANNOTATIONS
    assert rows == lines


def test_without_its_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(InputError, match="needs the extra “parquet”"):
        written("parquet_table_writing", FULL)
