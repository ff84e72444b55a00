"""`annotations-xlsx`: tables of annotations, articles, labels and links for people, as an Excel workbook. Written only.

It needs no library. Machines read ``csv`` or ``jsonl-spans``, whose values are whole.
"""

from __future__ import annotations

from annotator.io.annotated_html import SHOWN
from annotator.io.formats import Format
from annotator.io.losses import Loss
from annotator.io.showing import shown_by
from annotator.io.writing import Writing, cannot_carry, written_by

_SHOWN: frozenset[Loss] = frozenset((*SHOWN, "ids", "times", "article-ids", "link-reviewers"))
_WRITING = Writing(
    written_by("annotations_xlsx_writing"),
    carries=_SHOWN,
    options=("group_by", "context"),
    usual_group="article",
    showing=shown_by("rows", "workbook_shown"),
)

FORMAT = Format(
    "annotations-xlsx", "Tables for people, Excel workbook", (".xlsx",),
    writing=_WRITING, cannot_carry=("texts", *cannot_carry(_WRITING)), is_foreign=False,
)  # fmt: skip
