"""Web pages: the article, what is left out, what the page says of itself, and pages that mean harm."""

from __future__ import annotations

import socket
import sys

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.given import GivenFile, ReadingOptions, given_bytes
from annotator.io.html_blocks import blocks
from annotator.io.html_meta import page_meta
from annotator.io.html_page import FORMAT
from annotator.io.html_tree import page_tree
from annotator.io.records import ArticleRecord

LEAD = "Azerbaijan sold oil worth $1.4\u00a0billion in 2022, a figure that the ministry confirmed on\n   Tuesday 👩‍👩‍👧."
SECOND = "Officials said in  Baku that the <b>pipe</b>line is to be widened, and cafe\u0301s near it will have to close."
HEBREW = "הממשלה הודיעה אתמול כי העלאת מחירי הפחם תהיה אפשרית רק בשנה הבאה, אבל לא בכל מקום."
MENU = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(20))
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>Oil and gas: a new deal | The Courier</title>
<meta property="og:site_name" content="The Courier"><meta name="author" content="By Selma Akyıldız">
<meta property="article:published_time" content="2023-10-05T08:00:00+03:00">
<link rel="canonical" href="https://courier.example/oil">
<script>var text = "never shown";</script><style>p {{ color: red }}</style></head>
<body><nav><ul>{MENU}</ul></nav>
<article><h1>Oil and gas:\n a new deal</h1><p>5 October 2023</p>
<p>{LEAD}</p><p style="display: none">This paragraph is hidden from everybody who reads the page in a browser.</p>
<p>{SECOND}</p><p dir="rtl">{HEBREW}</p>
<p>First line<br>second line of the same long paragraph, which goes on for a while so that it is taken as text.</p>
<table><tr><td>Year</td><td>Barrels</td></tr><tr><td>2022</td><td>2 million</td></tr></table></article>
<footer><p>© The Courier. All rights reserved.</p><a href="/x">Share this</a></footer></body></html>"""
TEXT = (
    "Oil and gas: a new deal\n\n"
    "Azerbaijan sold oil worth $1.4\u00a0billion in 2022, a figure that the ministry confirmed on Tuesday 👩‍👩‍👧.\n\n"
    "Officials said in Baku that the pipeline is to be widened, and cafe\u0301s near it will have to close.\n\n"
    f"{HEBREW}\n\n"
    "First line\nsecond line of the same long paragraph, which goes on for a while so that it is taken as text.\n\n"
    "Year\tBarrels\n2022\t2 million"
)  # fmt: skip


def page(source: bytes | str, **options: object) -> tuple[list[ArticleRecord], Findings]:
    given = given_bytes(source.encode() if isinstance(source, str) else source, "page.html")
    given.options = ReadingOptions(**options)  # pyright: ignore[reportArgumentType] - a test's shorthand
    return read(given)


def read(given: GivenFile) -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    assert FORMAT.read is not None
    return [one for one in FORMAT.read(given, findings) if isinstance(one, ArticleRecord)], findings


def test_the_article_of_a_page_and_what_it_says_of_itself() -> None:
    (article,), findings = page(PAGE)
    assert article.text == TEXT
    assert article.title == "Oil and gas: a new deal"
    assert article.has_title
    assert article.meta == {
        "author": "Selma Akyıldız", "outlet": "The Courier", "published": "2023-10-05", "url": "https://courier.example/oil",
        "language": "en",
    }  # fmt: skip
    assert set(article.meta_origin.values()) == {"stated"}
    assert article.source == PAGE.encode()
    assert list(findings.remark_lines()) == [
        "Left out as not article text: 23 blocks, 51 words (menus, share lines, …)."
    ]


def test_the_full_text_is_everything_that_is_shown() -> None:
    (article,), findings = page(PAGE, keeps_full_text=True)
    assert article.text.startswith("Section 0\nSection 1\n")
    assert "5 October 2023" in article.text
    assert article.text.endswith("© The Courier. All rights reserved.\n\nShare this")
    assert TEXT.split("\n\n")[1] in article.text
    for unseen in ("never shown", "color", "hidden from everybody"):
        assert unseen not in article.text
    assert not findings.remarks


def test_a_page_of_menus_has_no_article_and_its_full_text_all_the_same() -> None:
    source = "<html><body><nav><ul><li><a href=a>One two</a><li><a href=b>Three</a></ul></nav></body></html>"
    articles, findings = page(source)
    assert not articles
    assert list(findings.lines()) == ["No article text found: 3 words, all in menus."]
    (article,), findings = page(source, keeps_full_text=True)
    assert article.text == "One two\nThree"


@pytest.mark.parametrize(
    "source",
    ["<html><body></body></html>", "<html>", "<!doctype html><!-- x -->", "<html><script>x</script>"],
)
def test_a_page_without_text_is_refused(source: str) -> None:
    for full in (False, True):
        try:
            articles, findings = page(source, keeps_full_text=full)
        except InputError as error:
            articles, findings = [], Findings()
            findings.problem(None, error.sentence)
        assert not articles
        assert list(findings.lines()) == ["The page shows no text."]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<p>a  b\t\n c</p>", ["a b c"]),
        ("<p>a\u00a0\u00a0 b</p>", ["a\u00a0\u00a0 b"]),
        ("<p>a<b>b</b> <i> c</i></p>", ["ab c"]),
        ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
        ("a<br>b<br/><br/>c", ["a\nb", "c"]),
        ("<pre>a\n  b</pre>", ["a\n  b"]),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", ["a\tb", "c\td"]),
        ("<p>&amp;&lt;&#x1F600;&nbsp;&bogus;</p>", ["&<😀\u00a0&bogus;"]),
        ("<p hidden>a</p><p>b<template>c</template><noscript>d</noscript></p>", ["b"]),
        ("<ul><li>a<ul><li>b</ul>c</ul>", ["a", "b", "c"]),
        ("<p>a\0b\x01c</p>", ["a\ufffdbc"]),
        ("<p>e\u0301 👩‍👩‍👧 שלום</p>", ["e\u0301 👩‍👩‍👧 שלום"]),
    ],
)  # fmt: skip
def test_blocks_are_those_that_a_browser_shows(markup: str, shown: list[str]) -> None:
    assert [block.words for block in blocks(page_tree(f"<html><body>{markup}</body></html>"))] == shown


def meta(head: str, body: str = "") -> tuple[dict[str, object], set[str], str]:
    markup = f"<html><head>{head}</head><body>{body}</body></html>"
    found = page_meta(page_tree(markup), markup)
    return found.values, found.inferred, found.title


JSON_LD = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "A deal",'
    '"author": [{"name": "Selma Akyıldız"}, {"name": "Fuad Shahbazov"}, "https://a.example"], "datePublished": "2023-10-05",'
    '"publisher": {"name": "The Courier"}, "inLanguage": "tr", "license": "CC BY 4.0"}]}</script>'
)


def test_json_ld_says_everything() -> None:
    values, inferred, title = meta(JSON_LD)
    assert title == "A deal"
    assert not inferred
    assert values == {
        "author": "Selma Akyıldız, Fuad Shahbazov", "published": "2023-10-05", "outlet": "The Courier", "language": "tr",
        "licence": "CC BY 4.0",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("head", "body", "name", "value"),
    [
        ('<meta name="author" content="https://x.example/selma">', "", "author", None),
        ('<meta name="author" content="admin">', "", "author", None),
        ("", '<span itemprop="author">By Selma Akyıldız</span>', "author", "Selma Akyıldız"),
        ("", '<a rel="author">Selma A.</a><a rel="author">Fuad S.</a>', "author", None),
        ("", '<p class="byline">By Selma Akyıldız</p>', "author", "Selma Akyıldız"),
        ("", '<time itemprop="datePublished" datetime="2023-10-05T10:00">x</time>', "published", "2023-10-05"),
        ('<meta name="date" content="2023-10-05">', "<p>Fetched on 5 October 2023</p>", "published", None),
        ('<meta property="article:published_time" content="05/10/2023">', "", "published", None),
        ('<meta property="og:url" content="/relative">', "", "url", None),
        ("<!-- saved from url=(0019)https://c.example/a -->", "", "url", "https://c.example/a"),
        ('<script type="application/ld+json">{"@type": "Article", "author": [[[</script>', "", "author", None),
        ('<script type="application/ld+json">[1, {"@type": 3, "author": 4}, null]</script>', "", "author", None),
        ('<meta property="og:locale" content="en_GB">', "", "language", "en-GB"),
    ],
)  # fmt: skip
def test_one_field(head: str, body: str, name: str, value: str | None) -> None:
    assert meta(head, body)[0].get(name) == value


def test_what_only_looks_like_a_byline_is_inferred() -> None:
    assert meta("", '<p class="byline">By Selma Akyıldız</p>')[1] == {"author"}
    assert meta('<meta name="author" content="Selma Akyıldız">')[1] == set()


def test_the_site_is_no_part_of_the_title() -> None:
    site = '<meta property="og:site_name" content="The Courier">'
    assert meta(f"<title>A deal - The Courier</title>{site}")[2] == "A deal"
    assert meta("<title>Azerbaijan - Israel</title>")[2] == "Azerbaijan - Israel"


@pytest.mark.parametrize(
    ("content", "name", "certainty"),
    [
        (b"<!DOCTYPE html>\n<p>x", "a.txt", 3),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a -- b --><HTML>", "a", 3),
        ("<html><p>x".encode("utf-16"), "a", 3),
        (b"<head><title>x</title></head>", "a", 2),
        (b"<p>words</p><br><div>", "a.html", 2),
        (b"<?xml version='1.0'?><TEI><p>x</p></TEI>", "a.xml", 0),
        (b"plain text about <html> tags", "a.html", 0),
        (b'{"text": "<p>x</p>"}', "a.json", 0),
        (b"", "a.html", 0),
    ],
)
def test_recognised_by_content(content: bytes, name: str, certainty: int) -> None:
    assert FORMAT.recognise is not None
    assert FORMAT.recognise(given_bytes(content, name).glimpse()) == certainty


HOSTILE = {
    "deep": "<div>" * 100_000,
    "deep and closed": "<div>" * 3_000 + "x" + "</div>" * 3_000,
    "tables": "<table><tr><td>" * 2_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x",
    "attribute": f'<p class="{"x " * 500_000}">x',
    "NUL": "\0<p>\0x\0</p>\0" * 1_000,
    "entities": "&#xFFFFFFFFF;&#0;&#xD800;&bogus;&amp" * 5_000,
    "open tags": "<" * 200_000,
    "open comment": "<!--" + "-" * 500_000,
    "quotes": "<a x=\"<a x='" * 20_000,
    "elements": "<i>x</i>" * 110_000,
    "no XML signs": '<p class="'
    + "&#1;\ufffe" * 900
    + '">'
    + "&#1;\ufffe\uffff Oil is sold. " * 90
    + "<p>\ufffe",
    "JSON-LD": '<script type="application/ld+json">' + "[" * 200_000 + "</script><p>x",
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("full", [False, True])
def test_hostile_pages_end_in_text_or_a_sentence(kind: str, full: bool) -> None:
    try:
        articles, findings = page("<html><body>" + HOSTILE[kind], keeps_full_text=full)
    except InputError as error:
        sentence = error.sentence
    else:
        sentence = "." if articles or findings.count else ""
    assert sentence.endswith(".")


def test_nothing_goes_to_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    (article,), _ = page(
        '<html><head><base href="http://c.example/"><link rel=stylesheet href="http://c.example/a.css">'
        + PAGE
    )
    assert article.text == TEXT


def test_without_trafilatura_only_the_full_text_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError, match=r"pip install annotator\[pages\]"):
        page(PAGE)
    assert page(PAGE, keeps_full_text=True)[0]


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div class=x>", "</div>", "<a href=y>", "</a>", "<h1>", "</h1>", "<br>", "<table>", "<tr>", "<td>", "<pre>", "<li>",
     "<nav>", "</nav>", "<script>", "</script>", "<!--", "-->", "&nbsp;", "&#x110000;", "\0", "\ud800", " ", "\n", "e\u0301", "👩‍👩‍👧", "שלום",
     "Words of a sentence that is long enough to be running text, they say. ", '<meta name="author" content="', '">', "<title>", "<"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given_by(st.lists(PIECES, max_size=60).map("".join))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    for full in (False, True):
        try:
            articles, findings = page(
                markup.encode("utf-8", "surrogatepass"), keeps_full_text=full, encoding="guess"
            )
        except InputError:
            continue
        assert len(articles) + bool(findings.count) == 1
        assert all(one.text.strip() for one in articles)


@settings(max_examples=60, deadline=None)
@given_by(st.binary(max_size=40), st.integers(0, 10_000), st.integers(0, 300))
def test_mutated_pages_raise_nothing_else(noise: bytes, place: int, gone: int) -> None:
    source = PAGE.encode()
    place %= len(source)
    try:
        articles, findings = page(source[:place] + noise + source[place + gone :], encoding="guess")
    except InputError:
        return
    assert len(articles) + bool(findings.count) == 1
