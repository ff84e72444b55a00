"""Books: chapters in reading order with their titles, XHTML as it reads, locked and damaged ones in a sentence."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord

HOUSE = "\U0001f469\u200d\U0001f680 e\u0301\u00a0שלום"
CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
META = (
    '<dc:title xmlns:dc="d">The Book</dc:title><dc:creator xmlns:dc="d">Jane Doe</dc:creator><dc:creator xmlns:dc="d">John Roe</dc:creator>'
    '<dc:publisher xmlns:dc="d">House</dc:publisher><dc:language xmlns:dc="d">en</dc:language>'
    '<dc:date xmlns:dc="d" xmlns:o="o" o:event="modification">2024-01-01</dc:date><dc:date xmlns:dc="d">2012-05-06T00:00:00+00:00</dc:date>'
)  # fmt: skip


def page(body: str) -> str:
    return f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="e"><head><title>x</title></head><body>{body}</body></html>'


def epub(
    *bodies: str, toc: dict[int, str] | None = None, more: dict[str, str | bytes] | None = None
) -> bytes:
    """A book whose chapters are files ``c0.xhtml`` and so on."""
    links = "".join(
        f'<li><a href="text/c{number}.xhtml#a">{words}</a></li>' for number, words in (toc or {}).items()
    )
    items = "".join(
        f'<item id="i{number}" href="text/c{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(len(bodies))
    )
    spine = "".join(f'<itemref idref="i{number}"/>' for number in range(len(bodies)))
    nav = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": f'<package xmlns="opf"><metadata>{META}</metadata><manifest>{nav}{items}</manifest><spine><itemref idref="nav"/>{spine}</spine></package>',
        "OEBPS/nav.xhtml": page(f'<nav epub:type="toc"><ol>{links}</ol></nav>'),
    }
    parts |= {f"OEBPS/text/c{number}.xhtml": page(body) for number, body in enumerate(bodies)}
    return zipped(parts | (more or {}))


def zipped(parts: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return made.getvalue()


def read(content: bytes) -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    return list(registry.read("epub", given_bytes(content, "a.epub"), findings)), findings


def text_of(body: str) -> str:
    records, findings = read(epub(body))
    assert not findings.count
    return records[0].text


def test_chapters_come_in_order_with_their_titles() -> None:
    records, findings = read(
        epub("<p>One</p>", "<p/>", "<h1>Two</h1><p>x</p>", toc={0: "First <b>chapter</b>"})
    )
    assert [(one.name, one.title, one.text) for one in records] == [
        ("a, part 01", "First chapter", "One"),
        ("a, part 02", "Two", "Two\n\nx"),
    ]
    assert records[0].meta == {
        "book": "The Book", "author": "Jane Doe, John Roe", "outlet": "House", "published": "2012-05-06", "language": "en",
    }  # fmt: skip
    assert set(records[0].meta_origin.values()) == {"stated"}
    assert records[0].source == page("<p>One</p>").encode()
    assert findings.left_out == {"contents page": 1}


def test_titles_of_version_2() -> None:
    ncx = '<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src="text/c0.xhtml"/></navPoint></navMap></ncx>'
    package = f'<package><metadata>{META}</metadata><manifest><item id="n" href="t.ncx" media-type="application/x-dtbncx+xml"/><item id="i" href="text/c0.xhtml" media-type="application/xhtml+xml"/></manifest><spine toc="n"><itemref idref="i"/></spine></package>'
    assert read(epub("<p>x</p>", more={"OEBPS/t.ncx": ncx, "OEBPS/book.opf": package}))[0][0].title == "One"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<p>Oil\r\n  and <b>gas</b> <i> now</i></p>{HOUSE}<p>x</p>", f"Oil and gas now\n\n{HOUSE}\n\nx"),
        ("<p>a<br/> b</p><pre>c\n d</pre>", "a\nb\n\nc\nd"),
        ("<ul><li>a</li><li><p>b</p></li></ul><div>c<div>d</div>e</div>", "a\nb\n\nc\n\nd\n\ne"),
        ("<table><tr><th>a</th><td>b</td></tr><tr><td/><td>d <b>e</b></td></tr></table>", "a\tb\n\td e"),
        ("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", "One.\n\nTwo."),
        ("<p>caf&eacute;&nbsp;&amp; &lt;b&gt; &hellip;</p>", "café\u00a0& <b> …"),
        (
            "<p><span>a<span>b</span></span>c<ruby>d<rp>(</rp><rt>e</rt><rp>)</rp></ruby></p><script>f</script>",
            "abcd",
        ),
        ("<p>a<p>b", "a\n\nb"),
    ],
)
def test_pages_are_read_as_they_read(body: str, text: str) -> None:
    assert text_of(body) == text


def test_notes_are_proposed_and_what_is_left_out_is_counted() -> None:
    body = '<p>a<img src="x"/></p><aside epub:type="footnote"><p>1 See.</p></aside><p hidden="">no</p><nav><p>no</p></nav><svg/>'
    records, findings = read(epub(body))
    one = records[0]
    assert [(each.kind, one.text[each.start : each.end]) for each in one.excluded] == [
        ("footnotes", "1 See.")
    ]
    assert findings.left_out == {"picture": 2, "hidden passage": 1, "contents page": 2}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (epub("x", more={"META-INF/encryption.xml": '<encryption><EncryptedData><EncryptionMethod Algorithm="aes"/></EncryptedData></encryption>'}), "locked"),
        (epub("x", more={"META-INF/rights.xml": "<r/>"}), "locked"),
        (epub("x", more={"META-INF/container.xml": "<a/>"}), "no list of its chapters"),
        (epub("x", more={"OEBPS/book.opf": "<package/>"}), "no list of its chapters"),
        (epub("x", more={"OEBPS/book.opf": "<package"}), "not well-formed"),
        (b"PK\x03\x04", "cannot be read"),
    ],
)  # fmt: skip
def test_refused_with_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(content)


def test_disguised_fonts_do_not_lock_a_book() -> None:
    fonts = '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>'
    assert read(epub("<p>x</p>", more={"META-INF/encryption.xml": fonts}))[0]


def test_a_missing_chapter_is_a_problem_and_the_others_are_read() -> None:
    package = '<package><manifest><item id="a" href="../../../etc/passwd" media-type="text/html"/><item id="b" href="text/c0.xhtml" media-type="text/html"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="b"/></spine></package>'
    records, findings = read(epub("<p>x</p>", more={"OEBPS/book.opf": package}))
    assert ([one.text for one in records], findings.count) == (["x"], 1)
    assert list(read(epub("<p/>"))[1].lines()) == ["It holds no words."]


def test_pages_that_are_not_well_formed_are_read_as_html() -> None:
    records, findings = read(epub("", more={"OEBPS/text/c0.xhtml": b"<p>caf&eacute; <b>a<p>b</i>"}))
    assert records[0].text == "café a\n\nb"
    assert findings.remarks


def test_it_is_known_by_its_content() -> None:
    assert registry.recognise(given_bytes(epub("x"), "a.zip").glimpse()).id == "epub"


def test_deep_and_wide_pages_end_soon() -> None:
    deep = "<span>" * 200 + "<b/>" * 50_000 + "x" + "</span>" * 200
    assert text_of(deep) == "x"
    read(epub("<div>" * 5000))


TREES = st.recursive(
    st.sampled_from(["a", " ", "\U0001f642", "&nbsp;", "&zz;", "<br>"]),
    lambda inner: st.builds(
        lambda name, words: f"<{name}>{''.join(words)}</{name.split()[0]}>",
        st.sampled_from(["p", "div", "table", "tr", "td", "li", "pre", "h1", "span", "ruby", "rt", 'aside epub:type="footnote"', "svg"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(TREES)
def test_any_page_is_read(body: str) -> None:
    for one in read(epub(body))[0]:
        assert all(0 <= each.start < each.end <= len(one.text) for each in one.excluded)


SAMPLE = epub(f"<p>{HOUSE}</p>", toc={0: "One"})


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(max_size=8), st.integers(0, 40))
def test_garbage_gives_sentences(at: int, patch: bytes, cut: int) -> None:
    with suppress(InputError):
        read(SAMPLE[:at] + patch + SAMPLE[at + cut :])


def test_a_book_that_would_take_long_is_refused_before_any_of_it_is_read() -> None:
    chapter = "<p>Oil.</p>" * 500_000
    with pytest.raises(InputError, match="more than 16 MB"):
        next(registry.read("epub", given_bytes(epub(chapter, chapter, chapter, chapter)), Findings()))
