"""Word documents: text in reading order, what is moved, what is left out, and nothing but sentences on garbage."""

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

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
EXTRA = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
HOUSE = "\U0001f469\u200d\U0001f680 e\u0301\u00a0שלום"


def zipped(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def docx(body: str, *, names: str = W, related: dict[str, str] | None = None, core: str = "") -> bytes:
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {names} {EXTRA}><w:body>{body}</w:body></w:document>",
    }
    relations = ""
    for kind, content in (related or {}).items():
        parts[f"word/{kind}.xml"] = f"<w:{kind} {names}>{content}</w:{kind}>"
        relations += f'<Relationship Type="{RELATION}{kind.rstrip("0123456789")}" Target="{kind}.xml"/>'
    parts["word/_rels/document.xml.rels"] = f"<Relationships>{relations}</Relationships>"
    if core:
        parts["docProps/core.xml"] = (
            f'<c:coreProperties xmlns:c="c" xmlns:dc="dc" xmlns:dcterms="t">{core}</c:coreProperties>'
        )
    return zipped(**parts)


def p(words: str, properties: str = "") -> str:
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}<w:r><w:t>{words}</w:t></w:r></w:p>"


def read(content: bytes) -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    return list(registry.read("docx", given_bytes(content, "a.docx"), findings)), findings


def text_of(body: str, **more) -> str:
    records, findings = read(docx(body, **more))
    assert not findings.count
    return records[0].text


@pytest.mark.parametrize("names", [W, STRICT])
def test_paragraphs_keep_their_characters(names: str) -> None:
    body = (
        p(HOUSE)
        + p(" ")
        + p("Oil  and gas.")
        + "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>"
    )
    assert text_of(body, names=names) == f"{HOUSE}\n\nOil  and gas.\n\na\nb\tc"


def test_characters_that_are_elements() -> None:
    run = '<w:softHyphen/><w:noBreakHyphen/><w:cr/><w:sym w:font="Arial" w:char="2022"/><w:sym w:font="Symbol" w:char="F0B7"/>'
    assert text_of(f"<w:p><w:r><w:t>a</w:t>{run}<w:t>b</w:t></w:r></w:p>") == "a\xad\u2011\n•\ufffdb"


def test_insertions_stay_and_deletions_go() -> None:
    changed = (
        "<w:p><w:r><w:t>Oil </w:t></w:r><w:del><w:r><w:delText>or</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>and</w:t></w:r></w:ins><w:r><w:t> gas</w:t></w:r></w:p>"
    )
    records, findings = read(docx(changed))
    assert records[0].text == "Oil and gas"
    assert findings.left_out == {"tracked deletion": 1}
    assert any("tracked changes" in words for words in findings.remarks)


def test_notes_go_to_the_end_as_excluded_text() -> None:
    body = (
        "<w:p><w:r><w:t>Oil</w:t><w:endnoteReference w:id='2'/><w:t> and gas</w:t><w:footnoteReference w:id='2'/>"
        "<w:t> again</w:t><w:endnoteReference w:id='2'/></w:r></w:p>"
    )
    notes = (
        '<w:{0} w:id="0" w:type="separator">' + p("——") + "</w:{0}><w:{0} w:id='2'>" + p("{1}") + "</w:{0}>"
    )
    related = {
        "footnotes": notes.format("footnote", "A foot."),
        "endnotes": notes.format("endnote", f"An end {HOUSE}."),
    }
    records, findings = read(docx(body, related=related))
    one = records[0]
    assert one.text == f"Oil[1] and gas[2] again[1]\n\n[1] An end {HOUSE}.\n[2] A foot."
    assert [(each.kind, one.text[each.start : each.end]) for each in one.excluded] == [
        ("footnotes", f"[1] An end {HOUSE}.\n[2] A foot.")
    ]
    assert not findings.left_out


def test_tables_are_lines_with_tabs_unless_cells_hold_more() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    table = "<w:tbl>" + row.format(p("a"), p("b")) + row.format(p(""), p("d")) + "</w:tbl>"
    layout = "<w:tbl>" + row.format(p("One.") + p("Two."), p("Three.")) + "</w:tbl>"
    assert text_of(p("x") + table + layout) == "x\n\na\tb\n\td\n\nOne.\n\nTwo.\n\nThree."


def test_lists_are_close_and_their_numbers_are_counted() -> None:
    item = "<w:numPr><w:ilvl w:val='0'/></w:numPr>"
    records, findings = read(docx(p("x") + p("a", item) + p("b", item) + p("y")))
    assert records[0].text == "x\n\na\nb\n\ny"
    assert findings.left_out == {"list number": 2}


def test_text_boxes_follow_their_paragraph_once() -> None:
    box = "<w:txbxContent>" + p("In a box") + "</w:txbxContent>"
    drawing = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:wsp>{box}</wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert (
        text_of(f"<w:p><w:r><w:t>Before</w:t>{drawing}</w:r></w:p>{p('After')}")
        == "Before\n\nIn a box\n\nAfter"
    )


def test_what_is_no_text_is_counted() -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t><w:drawing/><w:object/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:hyperlink r:id="rId1"><w:r><w:t>b</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'
    )
    related = {"comments": "<w:comment/><w:comment/>", "header1": p("The Daily"), "footer1": p(" ")}
    records, findings = read(docx(body, related=related))
    assert records[0].text == "ab"
    assert findings.left_out == {
        "picture": 1, "embedded object": 1, "hidden passage": 1, "link address": 1, "comment": 2,
        "page header": 1,
    }  # fmt: skip


def test_properties_are_stated_and_litter_of_programs_is_not() -> None:
    core = "<dc:title>Microsoft Word - a.doc</dc:title><dc:creator>Jane Doe</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2020-01-01</dcterms:created>"
    one = read(docx(p("a"), core=core))[0][0]
    assert (one.title, one.has_title) == (None, False)
    assert one.meta == {"author": "Jane Doe", "language": "en-GB"}
    assert one.meta_origin == {"author": "stated", "language": "stated"}
    for litter in ("python-docx", "Admin", "jdoe", "colin-2 ", "Microsoft Office User", ""):
        assert not read(docx(p("a"), core=f"<dc:creator>{litter}</dc:creator>"))[0][0].meta


def test_the_paragraph_in_the_title_style_is_the_title() -> None:
    styles = '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    body = p("Oil", '<w:pStyle w:val="Titel"/>') + p("Text")
    one = read(docx(body, related={"styles": styles}, core="<dc:title>Template</dc:title>"))[0][0]
    assert (one.title, one.has_title, one.text) == ("Oil", True, "Oil\n\nText")


def test_it_is_known_by_its_content() -> None:
    assert registry.recognise(given_bytes(docx(p("a")), "a.zip").glimpse()).id == "docx"
    assert registry.recognise(given_bytes(zipped(**{"a.xml": "<a/>"}), "a.docx").glimpse()).id != "docx"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 and nothing", "The archive cannot be read"),
        (zipped(**{"a.txt": "a"}), "no main part"),
        (zipped(**{"word/document.xml": "<w"}), "not well-formed"),
        (zipped(**{"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a><p>&b;</p></a>'}), "entities"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "save it as DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old binary office file"),
    ],
)
def test_refused_with_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(content)


def test_a_document_without_words_is_a_problem() -> None:
    records, findings = read(docx("<w:p/>"))
    assert (records, list(findings.lines())) == ([], ["It holds no words."])


def test_deep_nesting_is_bounded() -> None:
    for name in ("tbl", "sdt", "p", "r"):
        with pytest.raises(InputError, match="depth"):
            read(docx(f"<w:{name}>" * 5000 + f"</w:{name}>" * 5000))
        assert read(docx(f"<w:{name}>" * 240 + f"</w:{name}>" * 240 + p("a")))[0][0].text == "a"


NAMES = ("p", "r", "t", "tbl", "tr", "tc", "del", "ins", "drawing", "txbxContent", "sdt", "hyperlink", "footnoteReference", "sym", "br", "pPr", "numPr", "vanish", "pStyle")  # fmt: skip
ATTRIBUTES = st.sampled_from(
    ["", ' w:id="1"', ' w:val="Title"', ' w:char="zz"', ' w:char="110000"', ' w:type="separator"']
)
TREES = st.recursive(
    st.sampled_from(["a", " ", "\U0001f642", ""]),
    lambda inner: st.builds(
        lambda name, more, content: f"<w:{name}{more}>{''.join(content)}</w:{name}>",
        st.sampled_from(NAMES), ATTRIBUTES, st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(TREES, TREES, TREES)
def test_any_structure_is_read(body: str, notes: str, styles: str) -> None:
    records, _ = read(docx(body, related={"footnotes": notes, "styles": styles, "comments": notes}))
    for one in records:
        assert all(0 <= each.start < each.end <= len(one.text) for each in one.excluded)


SAMPLE = docx(
    p(HOUSE) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", related={"footnotes": "<w:footnote/>"}
)
XML = "word/document.xml"


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(max_size=8), st.integers(0, 40))
def test_garbage_gives_sentences(at: int, patch: bytes, cut: int) -> None:
    for content in (SAMPLE[:at] + patch + SAMPLE[at + cut :], _inside(at, patch, cut)):
        findings = Findings()
        with suppress(InputError):
            list(registry.read("docx", given_bytes(content), findings))


def _inside(at: int, patch: bytes, cut: int) -> bytes:
    with zipfile.ZipFile(io.BytesIO(SAMPLE)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    at %= len(parts[XML])
    parts[XML] = parts[XML][:at] + patch + parts[XML][at + cut :]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()
