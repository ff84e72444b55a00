"""The title that stands in a text."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.services.titles import find_title, title_span

SEEDS = Path(__file__).parents[2] / "seeds"
BODY = (
    "Azerbaijan is already a significant oil supplier to Israel, exporting over 2 million tons in 2022, the report said.\n"
    "Recently, a trade risk insurance company held discussions with the ambassador to explore opportunities.\n"
)

OF_THE_SEEDS = {
    "000": "Azerbaijan-Israel Military Partnership: Implications for Regional Security",
    "001": "Israel & Azerbaijan Forge Deeper Defense Bonds as Billions in Weaponry Are Sold to West Asian Nation",
    "002": "Why does Israel highly values friendly relations with Muslim Azerbaijan?",
    "003": "Azerbaijan’s Strategic Partnership with Israel",
    "004": "Azerbaijan – Israel Relations: Strategic Partnership or Furtive Intimacy?",
}

TITLE = "A title of five words"

LITTER = [
    "0", "305", "|", "***", "11.5 C", "38°F", "Sunday, October 24, 2021", "24 Oct 2021, 10:15 am", "Published on May 5, 2020",
    "3 days ago", "nday June 11, 05:38 AM", "Reading Time: 3 minutes", "5 min read", "Getting your Trinity Audio player ready...",
    "By Selma Akyıldız  : —", "Edited by: Fern Sidman", "Written by Jane Doe and John Roe", "Photo: Haim Tzach, GPO",
    "Mr A with Mr B at home (Photo: Haim Tzach, GPO)", "Share this article", "Skip to main content", "Leave a Reply",
    "Log in to comment", "Home > World > Asia Pacific", "News | Sport | Weather | Shop", "• A point of the summary", "https://example.org/a b c",
    "— The Jewish Voice (@JewishVoice) October 5", "Biz & IT —", "This ends like a sentence.", "img", "Menu", "<!-- made by a program -->",
]  # fmt: skip

TITLES = [
    TITLE, "Share prices fall on news of the deal", "By 2030, Azerbaijan will export twice the gas", "Search for missing plane goes on",
    "1 May: what happened in Baku", "May Day in Baku", "Home prices rise in Baku", "Gay Marriages Get Recognition From the I.R.S.",
    "“They All Look The Same” – Hillary Cracks Joke", "National Data | May Jobs: Displacement Stalls", "1Password for Mac makes passwords",
    "YnetNews and McDonald’s make a deal", "عنوان المقال عن أذربيجان وإسرائيل", "阿塞拜疆与以色列的关系：新的报告",
]  # fmt: skip


@pytest.mark.parametrize("number", OF_THE_SEEDS)
def test_the_title_of_each_seed(number: str) -> None:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    assert find_title(path.read_text(encoding="utf-8")) == OF_THE_SEEDS[number]


@pytest.mark.parametrize("title", TITLES)
def test_the_first_line_is_one(title: str) -> None:
    assert find_title(f"{title}\n\n{BODY}") == title


@pytest.mark.parametrize("line", LITTER)
def test_litter_above_the_title_is_passed_over_and_is_none_itself(line: str) -> None:
    assert find_title(f"{line}\n{TITLE}\n{BODY}") == TITLE
    assert find_title(f"{line}\n\n{BODY}") is None


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("HomeAll ArticlesAzerbaijan Wins Again This Year", "Azerbaijan Wins Again This Year"),
        ("News Azerbaijan Wins Again This Year", "Azerbaijan Wins Again This Year"),
    ],
)
def test_a_breadcrumb_gives_way_to_the_title_it_repeats(above: str, title: str) -> None:
    assert find_title(f"{above}\n\n{title}\n\n{BODY}") == title


@pytest.mark.parametrize(
    "text",
    [
        "", "\n\u00a0\n", BODY, "Two words\n", f"{TITLE}\n", f"{TITLE}\nAnother short line\nand one more\n",
        f"A line that was broken by a mail program and\nruns on here in small letters.\n\n{BODY}",
        "\n".join(["Menu item number one"] * 60) + f"\n{BODY}", "x" * 100_000,
    ],
)  # fmt: skip
def test_a_text_without_a_title_has_none(text: str) -> None:
    assert find_title(text) is None
    assert title_span(text) is None


def test_the_span_is_the_line_without_outer_blanks_and_the_words_in_one_line() -> None:
    text = f"0\n \u00a0A title  of\u00a0five words \n\n{BODY}"
    span = title_span(text)
    assert span is not None
    assert span.of(text) == "A title  of\u00a0five words"
    assert find_title(text) == "A title of five words"


@given(st.lists(st.sampled_from([*LITTER, *TITLES, BODY, "a", " ", "\n", "1" * 40 + "x"])).map("\n".join))
def test_a_title_is_a_whole_line_above_the_running_text(text: str) -> None:
    span = title_span(text)
    if span is not None:
        line = next(one for one in text[span.start :].split("\n"))
        assert span.of(text) == line.strip()
        assert text[: span.start].rpartition("\n")[2].strip() == ""
        assert BODY.split("\n", maxsplit=1)[0] not in text[: span.end]


@pytest.mark.data
def test_news_articles_begin_with_their_titles() -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    lines = Path(folder, "groundtruth/basil.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    hits = [find_title(one["text"]) == " ".join(one["title"].split()) for one in records]
    assert len(records) == 102
    assert sum(hits) == 102
    bodies = [find_title(one["text"].split("\n\n", 1)[1]) for one in records]
    assert sum(title is None for title in bodies) >= 90
