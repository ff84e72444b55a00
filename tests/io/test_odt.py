"""OpenDocument texts: blanks by the format's rules, notes at the end, what is left out, and only sentences on garbage."""

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

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {"office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style", "meta": "meta"}.items()
)  # fmt: skip
MIME = "application/vnd.oasis.opendocument.text"
HOUSE = "\U0001f469\u200d\U0001f680 e\u0301\u00a0שלום"


def content(body: str, styles: str = "") -> str:
    return f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"


def odt(
    body: str, *, mime: str = MIME, meta: str = "", styles: str = "", more: dict[str, str] | None = None
) -> bytes:
    made = io.BytesIO()
    parts = {
        "mimetype": mime,
        "content.xml": content(body, styles),
        "META-INF/manifest.xml": "<manifest/>",
        "meta.xml": f'<office:document-meta {NAMES} xmlns:dc="dc"><office:meta>{meta}</office:meta></office:document-meta>',
    } | (more or {})
    with zipfile.ZipFile(made, "w") as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return made.getvalue()


def p(words: str, style: str = "P") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def read(given: bytes) -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    return list(registry.read("odt", given_bytes(given, "a.odt"), findings)), findings


def text_of(body: str) -> str:
    records, findings = read(odt(body))
    assert not findings.count
    return records[0].text


def test_blanks_are_put_together_and_elements_stay() -> None:
    words = "\n  Oil \t\n and<text:span>  gas</text:span> <text:s/><text:s text:c='2'/>x<text:tab/>y<text:line-break/>z\n"
    assert text_of(p(words) + p(" ") + p(HOUSE)) == f"Oil and gas    x\ty\nz\n\n{HOUSE}"


def test_a_flat_file_is_read_too() -> None:
    flat = f'<?xml version="1.0"?><office:document {NAMES}><office:meta><meta:initial-creator>Jane Doe</meta:initial-creator></office:meta><office:body><office:text>{p(HOUSE)}</office:text></office:body></office:document>'.encode()
    assert registry.recognise(given_bytes(flat, "a.xml").glimpse()).id == "odt"
    assert (read(flat)[0][0].text, read(flat)[0][0].meta) == (HOUSE, {"author": "Jane Doe"})


def test_notes_go_to_the_end_as_excluded_text() -> None:
    note = (
        "<text:note><text:note-citation>*</text:note-citation><text:note-body>{}</text:note-body></text:note>"
    )
    one = read(
        odt(p("Oil" + note.format(p("A foot.")) + " and gas" + note.format(p("An end.") + p("Two."))))
    )[0][0]
    assert one.text == "Oil[1] and gas[2]\n\n[1] A foot.\n[2] An end.\n\nTwo."
    assert [(each.kind, one.text[each.start : each.end]) for each in one.excluded] == [
        ("footnotes", "[1] A foot.\n[2] An end.\n\nTwo.")
    ]


def test_lists_and_tables() -> None:
    items = (
        "<text:list><text:list-item>"
        + p("a")
        + "</text:list-item><text:list-item>"
        + p("b")
        + "</text:list-item></text:list>"
    )
    cell = "<table:table-cell>{}</table:table-cell>"
    row = "<table:table-row>" + cell + cell + "</table:table-row>"
    table = (
        "<table:table><table:table-header-rows>"
        + row.format(p("h"), p("i"))
        + "</table:table-header-rows>"
        + row.format("", p("k"))
        + "</table:table>"
    )
    layout = "<table:table>" + row.format(p("One.") + p("Two."), p("Three.")) + "</table:table>"
    assert (
        text_of(p("x") + items + p("y") + table + layout)
        == "x\n\na\nb\n\ny\n\nh\ti\n\tk\n\nOne.\n\nTwo.\n\nThree."
    )


def test_what_is_left_out_is_counted() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion>" + p("gone") + "</text:deletion></text:changed-region></text:tracked-changes>"
        + p("a<office:annotation>" + p("said") + "</office:annotation><text:a>b</text:a><draw:frame><draw:image/></draw:frame>")
    )  # fmt: skip
    styles = f"<office:document-styles {NAMES}><style:master-page><style:header>{p('The Daily')}</style:header><style:footer>{p('')}</style:footer></style:master-page></office:document-styles>"
    records, findings = read(odt(body, more={"styles.xml": styles}))
    assert records[0].text == "ab"
    assert findings.left_out == {
        "tracked deletion": 1, "comment": 1, "link address": 1, "picture": 1,
        "page header": 1,
    }  # fmt: skip


def test_text_boxes_follow_their_paragraph() -> None:
    box = f"<draw:frame><draw:text-box>{p('In a box')}</draw:text-box></draw:frame>"
    shape = f"<draw:g><draw:custom-shape>{p('In a shape')}</draw:custom-shape></draw:g>"
    assert text_of(p("Before" + box) + shape + p("After")) == "Before\n\nIn a box\n\nIn a shape\n\nAfter"


def test_properties_and_the_title_style() -> None:
    meta = "<dc:title>Untitled 1</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator><dc:creator>John Roe</dc:creator><dc:date>2020-01-01</dc:date><dc:language>en-GB</dc:language>"
    styles = '<style:style style:name="P7" style:parent-style-name="Title"/>'
    one = read(odt(p("Oil", "P7") + p("x"), meta=meta, styles=styles))[0][0]
    assert (one.title, one.meta) == ("Oil", {"author": "Jane Doe", "language": "en-GB"})
    one = read(odt(p("Oil"), meta=meta))[0][0]
    assert (one.title, one.has_title) == (None, False)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (odt(p("a"), mime="application/vnd.oasis.opendocument.spreadsheet"), "Save it as XLSX"),
        (odt(p("a"), mime="application/vnd.oasis.opendocument.graphics"), "no text"),
        (odt(p("a"), more={"META-INF/manifest.xml": "<encryption-data/>"}), "password"),
        (odt(p("a"), more={"content.xml": "<a>"}), "not well-formed"),
        (odt(p("a"), more={"content.xml": "<a/>"}), "no text"),
        (b"PK\x03\x04", "archive cannot be read"),
        (b"<a>", "not well-formed"),
    ],
)
def test_refused_with_a_sentence(given: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(given)


def test_many_blanks_in_few_bytes_are_bounded() -> None:
    assert len(text_of(p("a" + '<text:s text:c="999999"/>' * 50 + "b"))) < 1_100_000


def test_it_is_known_by_its_content() -> None:
    assert registry.recognise(given_bytes(odt(p("a")), "a.zip").glimpse()).id == "odt"


TAGS = ("text:p", "text:h", "text:list", "text:list-item", "text:s", "text:note", "text:note-body", "text:a", "table:table", "table:table-row", "table:table-cell", "draw:frame", "draw:text-box", "draw:g", "office:annotation", "text:tracked-changes")  # fmt: skip
TREES = st.recursive(
    st.sampled_from(["a", " ", "\U0001f642", ""]),
    lambda inner: st.builds(
        lambda name, more, words: f"<{name}{more}>{''.join(words)}</{name}>",
        st.sampled_from(TAGS), st.sampled_from(["", ' text:c="-1"', ' text:c="²"', ' text:c="9999999999"']), st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(TREES)
def test_any_structure_is_read(body: str) -> None:
    for one in read(odt(body))[0]:
        assert all(0 <= each.start < each.end <= len(one.text) for each in one.excluded)


SAMPLE = odt(p(HOUSE) + "<table:table/>")
PLAIN = content(p(HOUSE) + "<text:list/><text:note/>").encode()


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(max_size=8), st.integers(0, 40))
def test_garbage_gives_sentences(at: int, patch: bytes, cut: int) -> None:
    for whole in (SAMPLE, PLAIN):
        with suppress(InputError):
            read(whole[:at] + patch + whole[at + cut :])
