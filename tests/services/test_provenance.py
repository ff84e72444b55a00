"""What texts say about themselves: proposals, and that none is more certain than its text."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.provenance import META_NAMES, origins
from annotator.model.text import canonical
from annotator.services.provenance import filled, firm, proposals

SEEDS = Path(__file__).parents[2] / "seeds"
BODY = (
    "Azerbaijan is already a significant oil supplier to Israel, exporting over 2 million tons in 2022, the report said.\n"
    "Recently, a trade risk insurance company held discussions with the ambassador to explore opportunities.\n"
)
TITLE = "A title of five words"

OF_THE_SEEDS = {
    "000": ({"author": "Fuad Shahbazov"}, {}),
    "001": ({}, {"author": "Fern Sidman", "outlet": "The Jewish Voice", "published": "2023-10-05"}),
    "002": ({"outlet": "globaldefensecorp.com"}, {"published": "2021"}),
    "003": ({}, {}),
    "004": ({"author": "Selma Akyıldız"}, {"published": "2021-10-24"}),
}
"""Filled in, and only offered: a day at the top of a page, under a post, or of a copyright line is no publication date."""


def seed(number: str) -> str:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return canonical(path.read_text(encoding="utf-8")).text


@pytest.mark.parametrize("number", OF_THE_SEEDS)
def test_what_each_seed_says(number: str) -> None:
    text = seed(number)
    found = {name: one.value for name, one in firm(text).items()}
    wanted, offered = OF_THE_SEEDS[number]
    assert found.pop("title")
    assert found.pop("language") == "en"
    licence = found.pop("licence", "")
    assert ("Unauthorized use" in licence) == (number == "002")
    assert found == wanted
    assert {one.name: one.value for one in proposals(text) if not one.is_firm} == offered


def value(line: str, name: str, *, at_end: bool = False) -> str | None:
    text = f"{TITLE}\n\n{BODY}\n{line}\n" if at_end else f"{TITLE}\n\n{line}\n\n{BODY}"
    found = firm(text).get(name)
    if found is not None and found.span is not None:
        assert " ".join(found.span.of(text).split()) in line.replace("\u00a0", " ")
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Selma Akyıldız  : —", "Selma Akyıldız"), ("Written by Jane Doe and John Roe", "Jane Doe and John Roe"),
        ("BY JANE DOE", "JANE DOE"), ("By: Jane van der Berg, Baku", "Jane van der Berg"), ("Author: Jane O’Neill", "Jane O’Neill"),
        ("By Jane Doe | 12 May 2019", "Jane Doe"), ("Müəllif: Aydın Quliyev", "Aydın Quliyev"), ("Автор: Иван Петров", "Иван Петров"),
        ("Von Anna Schmidt", "Anna Schmidt"), ("Par Sébastien Farcis", "Sébastien Farcis"), ("بقلم: محمد الأحمد", "محمد الأحمد"),
        ("By admin", None), ("By Staff Writer", None), ("By Reuters Staff", None), ("By Tuesday Night", None), ("By the numbers: gas and oil", None),
        ("By 2030, Azerbaijan will export", None), ("By and large the deal holds", None), ("Edited by: Fern Sidman", None),
        ("By Jane Doe’s account the deal holds and will hold", None), ("By", None),
    ],
)  # fmt: skip
def test_bylines(line: str, author: str | None) -> None:
    assert value(line, "author") == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Jane Doe is a senior fellow at the Institute.", "Jane Doe"), ("Jane Doe (@jane) is an Expert-Advisor at a centre.", "Jane Doe"),
        ("*** Jane Doe is the author of two books.", "Jane Doe"), ("Aliyev is a president and an author.", None),
        ("The deal is a sign that an expert can read.", None), ("Jane Doe said that she is an analyst.", None),
    ],
)  # fmt: skip
def test_lines_about_the_author(line: str, author: str | None) -> None:
    assert value(line, "author", at_end=True) == author


def test_whom_the_article_speaks_of_did_not_write_it() -> None:
    text = f"{TITLE}\n\n{BODY}Jane Doe told the paper so.\n\nJane Doe is a professor at Baku.\n"
    assert "author" not in firm(text)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: October 5, 2023", "2023-10-05"), ("First published on 5 Oct 2023, 10:15", "2023-10-05"), ("Posted on 2023-10-05", "2023-10-05"),
        ("By Jane Doe, 12 May 2019", "2019-05-12"), ("Yayınlanma: 24 Ekim 2021", "2021-10-24"), ("Опубликовано 12 мая 2019", "2019-05-12"),
        ("Veröffentlicht am 4. März 2017", "2017-03-04"),
        ("Sunday, October 24, 2021", None), ("Updated: October 5, 2023", None), ("Last modified 2023-10-05", None), ("© 2021, GDC.", None),
        ("Published 3 days ago", None), ("Posted on 15. April 2016 4. März 2017", None), ("Published: 05/10/2023", None),
    ],
)  # fmt: skip
def test_a_date_counts_only_where_the_text_calls_it_the_publications(
    line: str, published: str | None
) -> None:
    assert value(line, "published") == published


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2021, GDC. © GDC and www.globaldefensecorp.com. Unauthorized use is prohibited.", "globaldefensecorp.com"),
        ("This article was first published by The Baku Post.", "The Baku Post"), ("This story originally appeared in Nature", "Nature"),
        ("Copyright 2019 Getty Images. All rights reserved.", None), ("© 2020 Theme by Somebody", None), ("© 2019 Condé Nast. All rights reserved.", None),
        ("The article was published on Jane Doe’s website.", None), ("WP2Social Auto Publish Powered By : XYZScripts.com", None),
    ],
)  # fmt: skip
def test_outlets(line: str, outlet: str | None) -> None:
    assert value(line, "outlet", at_end=True) == outlet


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("https://example.org/a/b-c?x=1", "https://example.org/a/b-c?x=1"), ("URL: https://example.org/a.", None),
        ("Permalink: https://example.org/a", "https://example.org/a"), ("Source: https://example.org/a", None), ("see https://example.org/a", None),
    ],
)  # fmt: skip
def test_addresses(line: str, url: str | None) -> None:
    assert value(line, "url") == url


@pytest.mark.parametrize(
    ("line", "licence"),
    [
        ("Licensed under CC BY-SA 4.0, see below", "CC BY-SA 4.0"), ("© 2019 X. All rights reserved.", "All rights reserved"),
        ("Under a Creative Commons Attribution 4.0 International License", "Creative Commons Attribution 4.0 International"),
        ("CC the minister", None),
    ],
)  # fmt: skip
def test_licences(line: str, licence: str | None) -> None:
    assert (value(line, "licence", at_end=True) or "").removesuffix(" License").lstrip(" .") == (
        licence or ""
    )


def test_two_different_answers_are_none() -> None:
    assert "author" not in firm(f"{TITLE}\n\nBy Jane Doe\n{BODY}\nBy John Roe\n")
    assert firm(f"{TITLE}\n\nBy Jane Doe\n{BODY}\nBy Jane Doe\n")["author"].value == "Jane Doe"


def test_what_is_filled_in_is_marked_as_the_programs() -> None:
    title, meta = filled(f"{TITLE}\n\nBy Jane Doe\n\n{BODY}")
    assert title == TITLE
    assert meta["author"] == "Jane Doe"
    known = origins(meta)
    assert known.keys() == {"title", "author", "language"}
    assert all(one.state == "inferred" and one.is_proposal for one in known.values())


PIECES = [
    "By Jane Doe", "By", "© 2021", "www.example.org", "Published: 5 Oct 2023", "https://e.org/a", "CC BY 4.0", "is a professor", "🙂", "\n", " ", "x" * 50,
]  # fmt: skip


@given(st.lists(st.sampled_from([*PIECES, TITLE, BODY])).map("".join))
def test_every_proposal_lies_in_the_text(text: str) -> None:
    for one in proposals(text):
        assert one.name in META_NAMES
        assert one.value
        assert one.span is None or one.span.of(text).strip()


@pytest.mark.data
def test_unseen_news_gets_no_wrong_certainty() -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    lines = Path(folder, "groundtruth/basil.jsonl").read_text(encoding="utf-8").splitlines()
    found = [firm(json.loads(line)["text"]) for line in lines]
    filled_in = {
        name: [one[name].value for one in found if name in one] for name in META_NAMES if name != "title"
    }
    assert filled_in.pop("language") == ["en"] * 102
    assert {name: several for name, several in filled_in.items() if several} == {"author": ["Brooke Singman"]}
