"""GATE's documents, and texts with tags in them."""

from collections import Counter
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import PlacedArticle, place_article
from annotator.io.records import ArticleRecord, LinkRecord

PIECES = (
    "Officials 🙂👩\u200d🔬",
    " say ",
    "40%",
    " of Israel’s oil.\n",
    "Cafe\u0301\u00a0owners",
    "\nאמרו ",
    "שלום",
)
TEXT = "".join(PIECES)


def document(*sets: str, features: str = "", more: str = "") -> bytes:
    """A document whose node ids are UTF-16 positions, as GATE saves them."""
    at, content = 0, '<Node id="0"/>'
    for piece in PIECES:
        at += len(piece.encode("utf-16-le")) // 2
        content += f"<![CDATA[{piece}]]>" if "%" in piece else escape(piece)
        content += f'<Node id="{at}"/>'
    return (
        "\ufeff<?xml version='1.0' encoding='utf-8'?>\n<GateDocument><!-- features -->"
        f"<GateDocumentFeatures>{features}</GateDocumentFeatures><TextWithNodes>{content}</TextWithNodes>"
        f"{''.join(sets)}{more}</GateDocument>"
    ).replace("\n", "\r\n").encode()  # fmt: skip


def node(words: str) -> int:
    return len(TEXT[: TEXT.index(words)].encode("utf-16-le")) // 2


def annotation(key: str, kind: str, words: str, features: str = "") -> str:
    start = node(words)
    end = start + len(words.encode("utf-16-le")) // 2
    return f'<Annotation Id="{key}" Type="{kind}" StartNode="{start}" EndNode="{end}">{features}</Annotation>'


def feature(name: str, value: str, java: str = "java.lang.String") -> str:
    return f'<Feature><Name className="java.lang.String">{name}</Name><Value className="{java}">{value}</Value></Feature>'


def named(name: str, *annotations: str) -> str:
    return (
        f"<AnnotationSet{f' Name={quoteattr(name)}' if name else ''}>{''.join(annotations)}</AnnotationSet>"
    )


def read(content: bytes, format_id: str = "gate-xml", name: str = "d.xml") -> tuple[ArticleRecord, Findings]:
    findings = Findings()
    given = given_bytes(content, name)
    assert registry.recognise(given.glimpse()).id == format_id
    (found,) = registry.read(format_id, given, findings)
    assert isinstance(found, ArticleRecord)
    return found, findings


def placed(record: ArticleRecord, findings: Findings) -> PlacedArticle:
    found = place_article(record, findings)
    assert found is not None
    return found


def test_sets_features_and_relations() -> None:
    features = (
        feature("kind", "a&lt;b") + feature("n", "7", "java.lang.Integer") + feature("f", "0.5", "java.lang.Double")
        + feature("b", "true", "java.lang.Boolean") + feature("l", "x;y", "java.util.ArrayList")
        + feature("odd", "many", "java.lang.Long") + feature("none", "") + feature("kind", "twice")
    )  # fmt: skip
    record, findings = read(
        document(
            named("", annotation("1", "claim", "40%", features)),
            named(
                "ann1", annotation("2", "place", "Cafe\u0301\u00a0owners"), annotation("2", "word", "שלום")
            ),
            named("Original markups", annotation("3", "paragraph", "Officials 🙂👩\u200d🔬")),
            named(
                "ann2",
                annotation("4", "Token", "40%"),
                '<Annotation Id="5" Type="x" StartNode="0" EndNode="0"/>',
            ),
            features=feature("gate.SourceURL", "https://a.example/1")
            + feature("gate.NAME", "doc1")
            + feature("x", "y"),
            more='<RelationSet><Relation Id="9" Type="coref" Members="1;2"/><Relation Id="8" Type="c" Members="1;2;3"/></RelationSet>',
        )
    )
    found = placed(record, findings)
    assert not findings.problems
    assert found.text == TEXT
    assert [(one.span.of(TEXT), one.record.label, one.record.reviewer, one.record.id) for one in found.annotations] == [
        ("40%", "claim", None, "1"), ("Cafe\u0301\u00a0owners", "place", "ann1", "2"), ("שלום", "word", "ann1", None),
    ]  # fmt: skip
    assert found.annotations[0].record.attributes == {
        "kind": "a<b", "n": 7, "f": 0.5, "b": True, "l": ["x", "y"], "odd": "many",
    }  # fmt: skip
    assert record.links == (LinkRecord("coref", "1", "2"),)
    assert (record.name, record.meta) == ("doc1", {"url": "https://a.example/1", "x": "y"})
    assert findings.left_out == Counter(
        {
            "original markup annotation": 1, "“Token” annotation": 1, "zero-length span": 1,
            "empty feature": 2, "unattached relation": 1,
        }
    )  # fmt: skip


def test_markup_is_taken_if_nothing_else_is_there() -> None:
    record, findings = read(document(named("Original markups", annotation("3", "p", "40%"))))
    assert [(one.label, one.reviewer) for one in record.annotations] == [("p", "Original markups")]
    assert not findings.left_out


@pytest.mark.parametrize(
    ("element", "sentence"),
    [
        (
            '<Annotation Id="1" Type="x" StartNode="0" EndNode="999"/>',
            "“x” refers to the node “999”, which is not in the text.",
        ),
        (
            '<Annotation Id="1" Type="x" StartNode="-1" EndNode="0"/>',
            "“x” refers to the node “-1”, which is not in the text.",
        ),
        ('<Annotation Id="1" Type="x"/>', "“x” refers to the node “”, which is not in the text."),
        ('<Annotation Id="1" StartNode="0" EndNode="0"/>', "An annotation has no type."),
    ],
)
def test_wrong_annotations_are_named(element: str, sentence: str) -> None:
    record, findings = read(document(named("", element, annotation("2", "claim", "40%"))))
    assert len(record.annotations) == 1
    assert [one.words for one in findings.problems] == [sentence]


@pytest.mark.parametrize("content", [b"<GateDocument/>", b"<GateDocument><TextWithNodes>", b"<a/>", b"", b"<!DOCTYPE a [<!ENTITY b 'c'>]><GateDocument>&b;</GateDocument>"])  # fmt: skip
def test_what_is_no_document(content: bytes) -> None:
    with pytest.raises(InputError):
        list(registry.read("gate-xml", given_bytes(content, "d.xml"), Findings()))


TAGGED = f"""<?xml version="1.0" encoding="utf-8"?>
<document xmlns:x="urn:x">
<title>Officials 🙂 say</title>
<author>By Mira</author>
<p>{PIECES[0]} say <num x:unit="percent" empty="">40<sign>%</sign></num> of the oil.<br/></p>
<p><place>Cafe\u0301\u00a0owners</place> say</p>
Outside, <word cat="N">שלום</word><gap/>.
</document>""".encode()


def test_tags_inside_running_text() -> None:
    record, findings = read(TAGGED.replace(b"\n", b"\r\n"), "inline-xml")
    found = placed(record, findings)
    assert [(one.record.label, one.span.of(found.text), one.record.attributes) for one in found.annotations] == [
        ("num", "40%", {"unit": "percent"}), ("sign", "%", {}), ("place", "Cafe\u0301\u00a0owners", {}),
        ("word", "שלום", {"cat": "N"}),
    ]  # fmt: skip
    assert (record.title, record.meta) == ("Officials 🙂 say", {"author": "By Mira"})
    assert findings.left_out == {"paragraph tag": 3, "empty tag": 1}


def test_xml_that_is_data_is_refused() -> None:
    with pytest.raises(InputError, match="no running text with tags"):
        list(registry.read("inline-xml", given_bytes(b"<a><b>1</b><c>2</c></a>", "d.xml"), Findings()))


def test_many_tags_take_no_time_for_each_other() -> None:
    record, _ = read(b"<d>a " + b"<b>c</b> " * 50_000 + b"</d>", "inline-xml")
    assert len(record.annotations) == 50_000


NAMES = st.sampled_from(["GateDocument", "TextWithNodes", "Node", "AnnotationSet", "Annotation", "Feature", "Name", "Value", "p", "title", "b"])  # fmt: skip
WORDS = st.sampled_from(["", "a", " ", "🙂", "e\u0301", "40%", "שלום", "\u00a0", "9" * 30])


@st.composite
def trees(draw: st.DrawFn, depth: int = 4) -> str:
    name = draw(NAMES)
    given = draw(
        st.dictionaries(
            st.sampled_from(["id", "Id", "Type", "StartNode", "EndNode", "Name", "className"]),
            WORDS,
            max_size=4,
        )
    )
    inside = draw(st.lists(trees(depth=depth - 1), max_size=3)) if depth else []
    words = "".join(f"{each}{draw(WORDS)}" for each in inside)
    return f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in given.items())}>{draw(WORDS)}{words}</{name}>"


@given(trees(), st.booleans())
def test_any_tree_raises_nothing_but_input_errors(tree: str, wrapped: bool) -> None:
    content = (
        f"<GateDocument><TextWithNodes>a<Node id='a'/>b</TextWithNodes>{tree}</GateDocument>"
        if wrapped
        else tree
    )
    for format_id in ("gate-xml", "inline-xml", "bioc"):
        findings = Findings()
        try:
            for found in registry.read(format_id, given_bytes(content.encode(), "d.xml"), findings):
                assert isinstance(found, ArticleRecord)
                place_article(found, findings)
        except InputError:
            continue


@given(st.data())
def test_damaged_bytes_raise_nothing_but_input_errors(data: st.DataObject) -> None:
    content = bytearray(
        data.draw(st.sampled_from([document(named("", annotation("1", "claim", "40%"))), TAGGED]))
    )
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    for format_id in ("gate-xml", "inline-xml"):
        findings = Findings()
        given = given_bytes(bytes(content), "d.xml")
        registry.recognise(given.glimpse())
        try:
            for found in registry.read(format_id, given, findings):
                assert isinstance(found, ArticleRecord)
                place_article(found, findings)
        except InputError:
            continue
