"""The real articles that formats are tried on are as awkward as they are said to be."""

from __future__ import annotations

from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from tests.services.annotated_seeds import ANNOTATIONS, import_basil, open_seeds

from annotator.model.selection import EVERYTHING
from annotator.services.workspace import Workspace
from annotator.store import streams
from annotator.store.streams import ArticleContents


def everything(workspace: Workspace) -> list[ArticleContents]:
    with workspace.database.read() as t:
        return list(streams.article_records(t, EVERYTHING))


def test_the_seeds_hold_what_is_hard_to_carry(tmp_path: Path) -> None:
    with closing(open_seeds(tmp_path)) as opened:
        found = everything(opened)
    every = [one for article in found for one in article.annotations]
    assert (len(found), len(every)) == (5, ANNOTATIONS)
    for article in found:
        for one in article.annotations:
            one.check(article.article.text)
        assert any(before.span.end > after.span.start for before, after in pairwise(article.annotations))
        assert {one.type for one in article.links} == {"continues", "answers", "quantifies"}
        assert len(article.excluded) == 3
        assert {one.reviewer for one in article.annotations} > {"Mira"}
    assert any(one.quote != one.quote.strip() for one in every)
    assert any("\n" in one.quote for one in every)
    assert {type(value) for one in every for value in one.attributes.values()} == {str, int, float}
    assert any(one.attribute_origin for one in every)
    assert sum("\n" in one.note for one in every) == 15
    assert {status for article in found for status in article.statuses.values()} == {"reading", "done"}


@pytest.mark.data
def test_basil_comes_with_its_annotations(tmp_path: Path) -> None:
    with closing(open_seeds(tmp_path)) as opened:
        import_basil(opened, tmp_path)
        found = everything(opened)
    assert len(found) == 105
    assert sum(len(article.annotations) for article in found) > ANNOTATIONS + 300
