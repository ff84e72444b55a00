"""What has to be read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.changes import Changes, merged

ids = st.sampled_from("abc")
changes = st.builds(Changes, st.frozensets(ids), st.booleans(), st.booleans(), st.booleans())


@given(st.lists(changes, max_size=4), ids | st.none())
def test_a_merged_summary_touches_what_one_of_them_touches(
    several: list[Changes], article: str | None
) -> None:
    one = merged(several)
    assert one.touches(article) == any(each.touches(article) for each in several)
    assert one.article_list == any(each.article_list for each in several)
    assert one.articles == {article for each in several for article in each.articles}


def test_no_article_is_touched_by_a_change_of_one() -> None:
    assert not Changes(articles=frozenset("a")).touches(None)
    assert Changes(scheme=True).touches(None)
    assert Changes(everything=True).touches("a")
    assert merged([]) == Changes()
