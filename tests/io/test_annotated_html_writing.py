"""Annotated articles as HTML: the text and every mark's words exactly, everything escaped, nothing from elsewhere."""

from __future__ import annotations

import re
import tomllib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.io import label_looks
from annotator.io.annotated_html_writing import write
from annotator.io.article_pieces import MOST
from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord
from annotator.io.writing import Corpus
from annotator.model.scheme import Scheme
from annotator.services.default_scheme import default_scheme

html = pytest.importorskip("lxml.html", reason="needs the extra “documents”")

TEXT = (
    "Officials 🙂 say Baku <b>supplies</b> 40% of Israel’s oil & more.\n\n"
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD.  Two blanks.\n \nإسرائيل وأذربيجان שלום 12 ימים.\nThe\tlast\u2028line."
)
WORDS = (("claim", "Baku <b>supplies</b> 40% of"), ("figure", "40%"), ("opinion", "oil & more.\n\nA family 👨‍👩‍👧"),
         ("bias", "40% of Israel’s oil &"), ("unheard-of", "وأذربيجان שלום"))  # fmt: skip


class OneFile:
    """Keeps what is written."""

    def __init__(self) -> None:
        self.stream = BytesIO()

    def file(self, name: str = "") -> OneFile:
        assert name == ""
        return self

    def __enter__(self) -> BytesIO:
        return self.stream

    def __exit__(self, *_: object) -> None:
        pass


def awkward(number: int = 1) -> ArticleRecord:
    marks = tuple(
        AnnotationRecord(label, TEXT.index(quote), TEXT.index(quote) + len(quote), text=quote, id=f"{number}-{place}",
                         reviewer="Mira <i>", note='A "note" & <script>alert(1)</script>\r\nmore', attributes={"certainty": "hedged", "x\"y": "<&>"})
        for place, (label, quote) in enumerate(WORDS)
    )  # fmt: skip
    start = TEXT.index("Two blanks.")
    return ArticleRecord(
        TEXT, id=f"a{number}", name=f"a{number}.txt", title="A <title> & “more”", annotations=marks,
        meta={"author": "N. N. <n@example.org>", "tags": ["a", "b"], "further": {"b": 1, "a": None}},
        excluded=(ExcludedRecord(start, start + len("Two blanks.")),), note="On <all> of it", status={"Mira": "done"},
        links=(LinkRecord("same<as>", f"{number}-0", f"{number}-1"),),
    )  # fmt: skip


def page(*articles: ArticleRecord, losses: Losses | None = None, scheme: Scheme | None = None):
    sink = OneFile()
    corpus = Corpus("P & <q>", scheme or default_scheme(), lambda: iter(articles), losses=losses or Losses())
    write(corpus, sink)
    content = sink.stream.getvalue()
    return content, html.document_fromstring(
        content, parser=html.HTMLParser(encoding="utf-8", huge_tree=True)
    )


def check(root, articles: tuple[ArticleRecord, ...]) -> None:
    shown = root.xpath("//article")
    assert len(shown) == len(articles)
    for element, article in zip(shown, articles, strict=True):
        (text,) = element.xpath(".//div[@class='text']")
        assert text.text_content() == article.text
        for place, one in enumerate(article.annotations, start=1):
            pieces = text.xpath(f".//mark[@data-a='{place}']")
            assert "".join(each.text_content() for each in pieces) == article.text[one.start : one.end]
            assert len(text.xpath(f".//span[@class='n'][@data-n='{place}']")) == 1


def test_the_text_and_every_mark_are_exact() -> None:
    articles = (awkward(1), awkward(2), ArticleRecord("No marks.", id="a3", name="<bare>.txt"))
    _, root = page(*articles)
    check(root, articles)
    assert [one.get("dir") for one in root.xpath("//div[@class='text']/div")] == ["auto"] * 13


def test_everything_is_escaped_and_nothing_is_loaded() -> None:
    content, root = page(awkward(1), awkward(2))
    assert not root.xpath("//script | //i[not(parent::span | parent::li)] | //n | //as | //*[@src] | //link")
    assert {one.get("href")[0] for one in root.xpath("//*[@href]")} == {"#"}
    assert set(re.findall(rb"url\(\"?(.{5})", content)) == {b"data:"}
    assert b"@import" not in content
    names = {one.get("id") for one in root.xpath("//*[@id]")}
    assert {one.get("href")[1:] for one in root.xpath("//*[@href]")} <= names


def test_notes_attributes_reviewers_and_links_stand_beside() -> None:
    _, root = page(awkward())
    (first,) = root.xpath("//li[@id='n1-1']")
    said = first.text_content()
    for words in (
        "Claim",
        "Mira <i>",
        "CertaintyHedged",
        'x"y<&>',
        "same<as> 2",
        "<script>alert(1)</script>\r\nmore",
    ):
        assert words in said
    assert "same<as>, from 1" in root.xpath("//li[@id='n1-2']")[0].text_content()
    head = root.xpath("//article/header")[0].text_content()
    for words in (
        "A <title> & “more”",
        "N. N. <n@example.org>",
        "tagsa, b",
        'further{"a":null,"b":1}',
        "Status (Mira)done",
        "On <all> of it",
    ):
        assert words in head


def test_links_into_other_articles_lead_there_and_those_out_of_the_file_are_counted() -> None:
    one, two, losses = awkward(1), awkward(2), Losses()
    links = (LinkRecord("same", "1-0", "2-3"), LinkRecord("same", "1-1", "gone"))
    one = ArticleRecord(one.text, id="a1", annotations=one.annotations, links=links)
    _, root = page(one, two, losses=losses)
    (link,) = root.xpath("//li[@id='n1-1']//p[@class='link']/a")
    assert (link.get("href"), link.text) == ("#m2-4", "4 in article 2")
    assert losses.number("links") == 1


def test_more_marks_in_one_another_than_a_browser_draws_are_told() -> None:
    text, losses = "x" * (MOST + 5), Losses()
    marks = tuple(AnnotationRecord("claim", 0, n, id=str(n)) for n in range(1, MOST + 6))
    _, root = page(ArticleRecord(text, id="a", annotations=marks), losses=losses)
    assert root.xpath("//div[@class='text']")[0].text_content() == text
    assert losses.number("overlaps") == 5
    assert len(root.xpath("//ul[@class='notes']/li")) == MOST + 5


def test_an_empty_corpus_is_a_page() -> None:
    assert page()[1].xpath("//main")


SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 40), st.sampled_from(("claim", "bias", "other"))),
    max_size=12,
)


@given(
    st.text(
        st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), min_size=1, max_size=60
    ),
    SPANS,
)
def test_any_text_and_any_marks_are_exact(text: str, spans: list[tuple[int, int, str]]) -> None:
    fitting = sorted(
        (start, min(len(text), start + n), label) for start, n, label in spans if start < len(text)
    )
    marks = tuple(
        AnnotationRecord(label, start, end, id=str(n)) for n, (start, end, label) in enumerate(fitting)
    )
    article = ArticleRecord(text, id="a", annotations=marks, excluded=(ExcludedRecord(0, 1),))
    _, root = page(article)
    check(root, (article,))


@pytest.mark.parametrize(("theme", "tints"), [("light", label_looks.LIGHT), ("dark", label_looks.DARK)])
def test_the_colours_are_the_themes(theme: str, tints) -> None:
    path = Path(__file__).parents[2] / "resources" / "themes" / f"{theme}.toml"
    labels = tomllib.loads(path.read_text())["labels"]
    assert {name: (one["fill"], one["line"], one["text"]) for name, one in labels.items()} == {
        name: tuple(one) for name, one in tints.items()
    }
