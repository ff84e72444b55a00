"""Versions of articles and addresses of pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.carried import Carried, counts
from annotator.model.versions import comparable_url, versions


def test_an_article_without_others_is_its_own_newest() -> None:
    found = versions(["a", "b"], {})
    assert found.of("a") == ("a",)
    assert found.is_newest("a")


def test_versions_are_in_the_order_of_what_they_are_versions_of() -> None:
    found = versions(["new", "old", "newest", "other"], {"new": "old", "newest": "new"})
    assert found.of("old") == found.of("newest") == ("old", "new", "newest")
    assert found.newest("old") == "newest"
    assert not found.is_newest("new")
    assert found.of("other") == ("other",)


def test_two_versions_of_the_same_article_are_in_the_order_they_came() -> None:
    assert versions(["a", "b", "c"], {"b": "a", "c": "a"}).newest("a") == "c"


def test_a_chain_does_not_break_where_a_version_was_removed() -> None:
    assert versions(["a", "c"], {"b": "a", "c": "b"}).of("a") == ("a", "c")


@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef")),
)
def test_every_article_is_in_one_family_whatever_the_references(
    ids: list[str], version_of: dict[str, str]
) -> None:
    found = versions(ids, version_of)
    for one in ids:
        family = found.of(one)
        assert one in family
        assert set(family) <= set(ids)
        assert all(found.of(other) == family for other in family)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.Example.org/a/story/", "http://example.org/a/story#top"),
        ("https://example.org/s?id=4&utm_source=x&fbclid=y", "https://example.org:443/s?id=4"),
        ("https://example.org/s?b=2&a=1", "https://example.org/s?a=1&b=2"),
    ],
)
def test_the_same_page_has_one_address(one: str, other: str) -> None:
    assert comparable_url(one) == comparable_url(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/s?id=4", "https://example.org/s?id=5"),
        ("https://example.org/a", "https://example.com/a"),
        ("https://example.org:8080/a", "https://example.org/a"),
    ],
)
def test_other_pages_have_other_addresses(one: str, other: str) -> None:
    assert comparable_url(one) != comparable_url(other)


@pytest.mark.parametrize(
    "given", ["https://example.org/", "", "file:///tmp/a.html", "http://[", 7, None, "http://a:b/c"]
)
def test_what_names_no_page_is_no_address(given: object) -> None:
    assert comparable_url(given) is None


def test_only_what_is_unsure_and_undecided_has_to_be_looked_at() -> None:
    assert [Carried("n", "a", "p", state).is_open for state in ("same", "moved", "doubtful", "lost")] == [
        False, False, True, True,
    ]  # fmt: skip
    assert not Carried("n", "a", None, "lost", is_settled=True).is_open
    assert counts(["lost", "same", "same"]) == {"same": 2, "lost": 1}
