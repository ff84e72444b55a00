"""A UIMA CAS becomes articles: the same from XMI, with or without its type system, and from JSON."""

from __future__ import annotations

import json
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry, uima_cas, uima_xmi
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord, ForeignAnnotation

TEXT = (
    "Officials 🙂 say Baku supplies 40% of Israel’s oil.\n"
    "Critics call the ties “furtive”.\n"
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD.\n"
    "إسرائيل وأذربيجان שלום 12 ימים."
)
NS = {
    "xmi": "http://www.omg.org/XMI",
    "cas": "http:///uima/cas.ecore",
    "tcas": "http:///uima/tcas.ecore",
    "custom": "http:///custom.ecore",
    "mine": "http:///org/example.ecore",
    "ner": "http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore",
    "seg": "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore",
    "pos": "http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore",
    "coref": "http:///de/tudarmstadt/ukp/dkpro/core/api/coref/type.ecore",
    "meta": "http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore",
    "web": "http:///de/tudarmstadt/ukp/clarin/webanno/api/type.ecore",
}


def units(words: str) -> tuple[int, int]:
    start = len(TEXT[: TEXT.index(words)].encode("utf-16-le")) // 2
    return start, start + len(words.encode("utf-16-le")) // 2


def over(words: str) -> str:
    start, end = units(words)
    return f'sofa="1" begin="{start}" end="{end}"'


def xmi(body: str, text: str | None = TEXT, more: str = "") -> bytes:
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    sofa = "" if text is None else f"sofaString={quoteattr(text, {chr(10): '&#10;'})}"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><xmi:XMI {spaces} xmi:version="2.0"><cas:NULL xmi:id="0"/>{body}'
        f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" {sofa}/>{more}'
        '<cas:View sofa="1" members=""/></xmi:XMI>'
    ).encode()


BODY = f"""
<meta:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="100" language="en" documentTitle="Oil and arms"
  documentId="a1.txt" documentUri="https://news.example/a1" isLastSegment="false"/>
<web:CASMetadata xmi:id="3" sofa="1" begin="0" end="0" username="mira" sourceDocumentName="a1.txt"/>
<seg:Sentence xmi:id="4" sofa="1" begin="0" end="51"/><seg:Token xmi:id="5" {over("Officials")} pos="6"/>
<pos:POS xmi:id="6" {over("Officials")} PosValue="NNS"/>
<custom:Span xmi:id="10" {over("Baku supplies 40% of Israel’s oil")} label="claim" sure="true" weight="3"><words>a</words><words>b</words></custom:Span>
<custom:Span xmi:id="11" {over("40%")} label="figure" sure="false" ratio="0.5"/>
<ner:NamedEntity xmi:id="12" {over("Baku")} value="LOC" identifier="http://q/1"/>
<ner:NamedEntity xmi:id="13" {over("👨‍👩‍👧")}/>
<ner:NamedEntity xmi:id="14" {over("cafe" + chr(0x301))} value="ORG"/>
<ner:NamedEntity xmi:id="15" {over("1 000 USD".replace(" ", chr(0xA0)))} value="MONEY"/>
<ner:NamedEntity xmi:id="16" {over("שלום")} value="figure"/>
<ner:NamedEntity xmi:id="17" sofa="1" begin="7" end="7" value="LOC"/>
<custom:Relation xmi:id="20" sofa="1" begin="0" end="3" Governor="10" Dependent="11" label="supports" weight="2"/>
<custom:Relation xmi:id="21" sofa="1" begin="0" end="3" Governor="5" Dependent="11" label="supports"/>
<custom:Slot xmi:id="30" role="who" target="12"/><custom:Slot xmi:id="31" role="what" target="17"/>
<custom:Frame xmi:id="32" {over("supplies")} args="30 31"/>
<coref:CoreferenceChain xmi:id="40" sofa="1" first="41"/>
<coref:CoreferenceLink xmi:id="41" {over("Israel")} next="42" referenceType="nam"/>
<coref:CoreferenceLink xmi:id="42" {over("إسرائيل")} referenceType="nam"/>
<custom:Genre xmi:id="50" sofa="1" value="news" by="desk"/>
"""

RANGES = {
    "custom.Span": {
        "label": "uima.cas.String",
        "sure": "uima.cas.Boolean",
        "weight": "uima.cas.Integer",
        "ratio": "uima.cas.Double",
        "words": "uima.cas.StringArray",
    },
    "custom.Relation": {
        "label": "uima.cas.String",
        "weight": "uima.cas.Integer",
        "Governor": "custom.Span",
        "Dependent": "custom.Span",
    },
    "custom.Slot": {"role": "uima.cas.String", "target": "uima.tcas.Annotation"},
    "custom.Frame": {"args": "uima.cas.FSArray"},
    "custom.Genre": {"value": "uima.cas.String", "by": "uima.cas.String"},
}


def type_system() -> bytes:
    types = "".join(
        f"<typeDescription><name>{name}</name><supertypeName>uima.tcas.Annotation</supertypeName><features>"
        + "".join(
            f"<featureDescription><name>{feature}</name><rangeTypeName>{kind}</rangeTypeName></featureDescription>"
            for feature, kind in features.items()
        )
        + "</features></typeDescription>"
        for name, features in RANGES.items()
        if name != "custom.Genre"
    )
    return (
        '<?xml version="1.0"?><typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>'
        f"{types}</types></typeSystemDescription>"
    ).encode()


def read(
    content: bytes, files: dict[str, bytes] | None = None, kind: str = "uima-xmi"
) -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    found = list(registry.read(kind, given_bytes(content, "a.xmi", files), findings))
    assert all(isinstance(each, ArticleRecord) for each in found)
    return found, findings


def quotes(record: ArticleRecord) -> dict[str, tuple[str, str]]:
    raw = record.text.encode("utf-16-le")
    return {
        each.id or "": (each.label, raw[each.start * 2 : each.end * 2].decode("utf-16-le"))
        for each in record.annotations
    }


EXPECTED = {
    "10": ("claim", "Baku supplies 40% of Israel’s oil"),
    "11": ("figure", "40%"),
    "12": ("LOC", "Baku"),
    "13": ("NamedEntity", "👨‍👩‍👧"),
    "14": ("ORG", "cafe\u0301"),
    "15": ("MONEY", "1\u00a0000\u00a0USD"),
    "16": ("figure", "שלום"),
    "32": ("Frame", "supplies"),
    "41": ("nam", "Israel"),
    "42": ("nam", "إسرائيل"),
}


@pytest.mark.parametrize("has_types", [True, False])
def test_spans_links_and_metadata_of_xmi(has_types: bool) -> None:
    (record,), findings = read(xmi(BODY), {"TypeSystem.xml": type_system()} if has_types else None)
    assert record.text == TEXT
    assert quotes(record) == EXPECTED
    assert {(one.type, one.from_id, one.to_id, one.note) for one in record.links} == {
        ("supports", "10", "11", "weight: 2"),
        ("who", "32", "12", None),
        ("Coreference", "41", "42", None),
    }
    assert {one.reviewer for one in (*record.annotations, *record.links)} == {"mira"}
    assert (record.name, record.title, record.has_title, record.unit) == (
        "a1.txt",
        "Oil and arms",
        True,
        "utf16",
    )
    assert record.meta == {
        "language": "en", "url": "https://news.example/a1", "categories": {"mira": ["news"]}, "Genre.by": "desk",
    }  # fmt: skip
    assert set(record.meta_origin.values()) == {"stated"}
    assert findings.left_out == {
        "sentence": 1, "token": 1, "part-of-speech tag": 1, "zero-length span": 1,
        "unconnected relation": 1, "unconnected reference": 1,
    }  # fmt: skip
    assert bool(findings.remarks) is not has_types


def test_a_type_system_says_what_values_are() -> None:
    (typed,), _ = read(xmi(BODY), {"types.xml": type_system()})
    (bare,), _ = read(xmi(BODY))
    of = {one.id: dict(one.attributes) for one in typed.annotations}
    assert of["10"] == {"sure": True, "weight": 3, "words": ["a", "b"]}
    assert of["11"] == {"sure": False, "ratio": 0.5, "layer": "Span"}
    assert of["16"] == {"layer": "NamedEntity"}
    assert of["12"] == {"identifier": "http://q/1"}
    untyped = {one.id: dict(one.attributes) for one in bare.annotations}
    assert untyped["10"] == {"sure": "true", "weight": "3", "words": ["a", "b"]}


def as_json() -> bytes:
    """The same CAS as JSON, made of the XMI by its own rules."""
    types = {
        name: {"%NAME": name, "%SUPER_TYPE": "uima.tcas.Annotation"}
        for name in RANGES
        if name != "custom.Genre"
    }
    structures: list[dict[str, Any]] = [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "sofaString": TEXT}
    ]
    cas = uima_xmi.cas_of(xmi(BODY), uima_xmi.types_of(type_system()))
    for each in cas.structures.values():
        made: dict[str, Any] = {"%ID": int(each.id), "%TYPE": each.type}
        for name, value in each.features.items():
            if not isinstance(value, uima_cas.Refs):
                made[name] = value
            elif name == "args":
                structures.append(
                    {"%ID": 99, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [int(one) for one in value.ids]}
                )
                made["@args"] = 99
            else:
                made["@" + name] = int(value.ids[0])
        if each.view is not None:
            made["@sofa"] = 1
        if each.begin is not None:
            made |= {"begin": each.begin, "end": each.end}
        structures.append(made)
    whole = {"%TYPES": types, "%FEATURE_STRUCTURES": structures, "%VIEWS": {"_InitialView": {"%SOFA": 1}}}
    return json.dumps(whole).encode()


def test_json_says_the_same_as_xmi() -> None:
    from_xmi, left_out = read(xmi(BODY), {"typesystem.xml": type_system()})
    from_json, also = read(as_json(), kind="uima-json")
    assert from_json == from_xmi
    assert also.left_out == left_out.left_out


def test_analyses_of_words_are_annotations_where_nothing_else_is() -> None:
    words = (
        f'<seg:Token xmi:id="5" {over("Officials")}/><pos:POS xmi:id="6" {over("Officials")} PosValue="NNS"/>'
    )
    (record,), findings = read(xmi(words))
    assert quotes(record) == {"6": ("NNS", "Officials")}
    assert "part-of-speech tag" not in findings.left_out


def test_views_are_articles_of_their_own() -> None:
    more = (
        '<cas:Sofa xmi:id="60" sofaNum="2" sofaID="Second" sofaString="Two."/><cas:Sofa xmi:id="61" sofaID="No"/>'
        '<custom:Span xmi:id="62" sofa="60" begin="0" end="3" label="n"/>'
    )
    records, findings = read(xmi(BODY, more=more))
    assert [record.name for record in records] == ["a1.txt (_InitialView)", "CAS (Second)"]
    assert [(one.label, one.start, one.end) for one in records[1].annotations] == [("n", 0, 3)]
    assert findings.left_out["empty view"] == 1


def test_a_text_that_lies_elsewhere_is_said() -> None:
    with pytest.raises(InputError, match="It holds no text: it is said to lie at “file:/x”"):
        read(xmi("", None).replace(b'mimeType="text"', b'sofaURI="file:/x"'))
    with pytest.raises(InputError, match=r"It holds no text\. Export it"):
        read(b'{"%TYPES": {}, "%VIEWS": {}}', kind="uima-json")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'<!DOCTYPE x [<!ENTITY e "e">]>' + xmi(BODY).split(b"?>", 1)[1], "document type declaration"),
        (type_system(), "This is a UIMA type system"),
        (
            xmi('<custom:Span xmi:id="9" sofa="1" begin="x" end="2"/>'),
            "“begin” of Span is not a whole number",
        ),
        (b"<a xmlns:cas='http:///uima/cas.ecore'/>", "not an XMI document"),
        (xmi(BODY)[:-20], "not well-formed"),
        (b"", "not well-formed"),
    ],
)
def test_what_is_no_xmi_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(content)


def test_a_span_before_the_text_is_a_problem() -> None:
    _, findings = read(xmi(BODY + '<custom:Span xmi:id="90" sofa="1" begin="-4" end="2"/>'))
    assert [problem.words for problem in findings.problems] == ["Span 90 lies before the text’s beginning."]


def test_structures_that_refer_to_one_another_without_end_are_refused() -> None:
    hosts = "".join(f'<custom:Frame xmi:id="{at}" {over("say")} args="500"/>' for at in range(1000, 2500))
    big = f'<cas:FSArray xmi:id="500" elements="{" ".join(["11"] * 5000)}"/>'
    with pytest.raises(InputError, match="refer to one another more than"):
        read(xmi(BODY + hosts + big), {"ts.xml": type_system()})
    loop = '<cas:NonEmptyFSList xmi:id="200" head="11" tail="201"/><cas:NonEmptyFSList xmi:id="201" head="12" tail="200"/>'
    (record,), _ = read(
        xmi(BODY + loop + f'<custom:Frame xmi:id="300" {over("say")} args="200"/>'),
        {"ts.xml": type_system()},
    )
    assert {(one.type, one.to_id) for one in record.links if one.from_id == "300"} == {
        ("args", "11"),
        ("args", "12"),
    }


def test_arrays_that_may_be_shared_are_followed() -> None:
    shared = type_system().replace(
        b"<rangeTypeName>uima.cas.StringArray</rangeTypeName>",
        b"<rangeTypeName>uima.cas.StringArray</rangeTypeName><multipleReferencesAllowed>true</multipleReferencesAllowed>",
    )
    body = (
        f'<custom:Span xmi:id="10" {over("say")} words="11"/>'
        '<cas:StringArray xmi:id="11"><elements>x y</elements><elements>z</elements></cas:StringArray>'
    )
    (record,), _ = read(xmi(body), {"TypeSystem.xml": shared})
    assert record.annotations[0].attributes == {"words": ["x y", "z"]}


def test_recognised_by_content() -> None:
    for content, kind in ((xmi(BODY), "uima-xmi"), (as_json(), "uima-json"), (type_system(), "uima-xmi")):
        assert registry.recognise(given_bytes(content, "a.txt").glimpse()).id == kind
    assert registry.recognise(given_bytes(b"<a/>", "a.xmi").glimpse()).id == "text"
    claims = uima_xmi.FORMAT.claims
    assert claims is not None
    assert list(claims("a.xmi", ["a.xmi", "TypeSystem.xml", "b.xml"])) == ["TypeSystem.xml"]
    assert list(claims("a.xml", ["TypeSystem.xml"])) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["%ID", "%TYPE", "%ELEMENTS", "@sofa", "begin", "end", "@next", "value", "sofaString"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "%TYPES": JSON,
            "%FEATURE_STRUCTURES": st.lists(
                st.fixed_dictionaries(
                    {
                        "%ID": st.integers(0, 5),
                        "%TYPE": st.sampled_from(["uima.cas.Sofa", "a.B", "uima.cas.FSArray", "custom.X[]"]),
                    },
                    optional={
                        "@sofa": st.integers(0, 3) | JSON,
                        "begin": st.integers(-3, 9) | JSON,
                        "end": st.integers(0, 9) | JSON,
                        "sofaString": st.text(max_size=9) | JSON,
                        "@next": st.integers(0, 5) | JSON,
                        "@Governor": st.integers(0, 5),
                        "@Dependent": st.integers(0, 5),
                        "@target": JSON,
                        "value": JSON,
                        "%ELEMENTS": JSON,
                        "sofaID": JSON,
                    },
                ),
                max_size=6,
            )
            | JSON,
            "%VIEWS": JSON,
        },
    )
)
def test_any_json_is_read_or_refused(value: object) -> None:
    content = json.dumps(value).encode()
    try:
        found, _ = read(content, kind="uima-json")
    except InputError:
        return
    for record in found:
        for each in record.annotations:
            assert isinstance(each, ForeignAnnotation)
            assert 1 <= len(each.label) <= 1000
            assert each.start >= 0 <= each.end


@given(
    st.data(),
    st.sampled_from([(xmi(BODY), "uima-xmi"), (as_json(), "uima-json")]),
    st.integers(1, 4),
)
def test_damaged_files_are_read_or_refused(
    data: st.DataObject, sample: tuple[bytes, str], times: int
) -> None:
    content = bytearray(sample[0])
    for _ in range(times):
        at = data.draw(st.integers(0, len(content) - 1))
        width = data.draw(st.integers(0, 30))
        content[at : at + width] = data.draw(
            st.binary(max_size=6) | st.sampled_from([b"0", b'"', b"<", b"}"])
        )
    with_types = {"TypeSystem.xml": type_system()} if data.draw(st.booleans()) else None
    try:
        read(bytes(content), with_types, sample[1])
    except InputError:
        return
