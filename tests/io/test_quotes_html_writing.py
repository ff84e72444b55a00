"""Quote sheets as HTML: every quote with its context, exactly; everything escaped; in the scheme's order."""

from __future__ import annotations

import pytest
from tests.io.people_corpus import NOTE, TEXT, WORDS, awkward, written

from annotator.io import quotes_html_writing
from annotator.io.quote_sheet import CONTEXT, context_of

html = pytest.importorskip("lxml.html", reason="needs the extra “documents”")


def page(*articles):
    content = written(quotes_html_writing.write, *articles)
    return html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))


def test_every_quote_stands_in_its_context() -> None:
    root = page(awkward(1), awkward(2))
    marks = [one.text_content() for one in root.xpath("//mark")]
    assert sorted(marks) == sorted([quote for _, quote in WORDS] * 2)
    for one in root.xpath("//mark/.."):
        assert one.text_content() in TEXT
    heads = [one.text_content() for one in root.xpath("//section/h2")]
    assert heads == ["Claim 6", "Figure 2", "Opinion 2", "Bias 2", "unheard-of 2"]
    assert len(root.xpath("//p[@class='note']")) == 2 * len(WORDS)
    assert {one.text_content() for one in root.xpath("//p[@class='note']")} == {NOTE}


def test_everything_is_escaped() -> None:
    root = page(awkward())
    assert not root.xpath("//b | //script | //*[@src] | //*[@href]")
    assert root.xpath("//h3")[0].text_content() == "A <title> & “more”"


def test_context_is_whole_words_of_the_paragraph() -> None:
    text = "before\n" + "word " * 60 + "quote" + " word" * 60 + "\nafter"
    start = text.index("quote")
    before, after = context_of(text, start, start + 5)
    assert before.startswith("…word ")
    assert before.endswith(" ")
    assert len(before) <= CONTEXT + 1
    assert after.startswith(" word")
    assert after.endswith("word…")
    assert len(after) <= CONTEXT + 1
    assert context_of("a\nquote\nb", 2, 7) == ("", "")
    assert context_of("a\nquote\nb", 2, 8) == ("", "")
