"""W3C Web Annotations: what they say, where, and what is wrong with them."""

import json
import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import LinkRecord, QuoteRecord

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PAGE = "https://example.org/baku"
QUOTE = {"type": "TextQuoteSelector", "exact": "שלום 🙂 cafe\u0301\u00a0x", "prefix": "a\r\n", "suffix": " b"}


def annotation(**more: object) -> dict[str, object]:
    return {
        "@context": CONTEXT, "id": "urn:uuid:11111111-1111-1111-1111-111111111111", "type": "Annotation",
        "target": {"source": PAGE, "selector": QUOTE}, **more,
    }  # fmt: skip


def read(value: object) -> tuple[list[QuoteRecord], Findings]:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    findings, given_file = Findings(), given_bytes(content, "a.json")
    assert registry.recognise(given_file.glimpse()).id == "web-annotation"
    found = list(registry.read("web-annotation", given_file, findings))
    assert all(isinstance(one, QuoteRecord) for one in found)
    return [one for one in found if isinstance(one, QuoteRecord)], findings


def only(value: object) -> QuoteRecord:
    (found,), findings = read(value)
    assert not findings.count
    return found


def tag(value: str, purpose: str = "tagging") -> dict[str, object]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def test_tags_are_labels_and_other_texts_notes() -> None:
    body = [tag("claim"), tag("Is that so?", "commenting"), tag("bias", "classifying"), tag("claim")]
    created = {"created": "2026-01-01T00:00:00Z", "modified": "2026-01-02T00:00:00+01:00"}
    creator = {"type": "Person", "nickname": "anna", "name": "Anna A."}
    records, findings = read(annotation(body=body, creator=creator, **created))
    assert [(one.annotation.label, one.annotation.note, one.annotation.id) for one in records] == [
        ("claim", "Is that so?", "11111111-1111-1111-1111-111111111111"),
        ("bias", None, "11111111-1111-1111-1111-111111111111 bias"),
    ]
    first = records[0].annotation
    assert (first.text, first.prefix, first.suffix) == (QUOTE["exact"], "a\r\n", " b")
    assert (first.reviewer, first.created_at, first.updated_at) == (
        "anna", "2026-01-01T00:00:00Z", "2026-01-01T23:00:00Z",
    )  # fmt: skip
    assert (records[0].sources, records[0].has_positions) == ((PAGE,), False)
    assert not findings.count


@pytest.mark.parametrize(
    ("more", "label", "note"),
    [
        ({}, "highlight", None),
        ({"bodyValue": "So what?"}, "comment", "So what?"),
        ({"motivation": "tagging", "body": {"type": "TextualBody", "value": "claim"}}, "claim", None),
        ({"motivation": "oa:classifying", "body": "http://example.org/claim"}, "http://example.org/claim", None),
        ({"body": {"type": "SpecificResource", "purpose": "tagging", "source": "http://example.org/c"}}, "http://example.org/c", None),
        ({"body": {"type": "TextualBody", "value": "<p>j'adore&nbsp;!</p>", "format": "text/html"}}, "comment", "j'adore\u00a0!"),
        ({"body": {"type": "Choice", "items": [tag("a", "describing"), tag("b", "describing")]}}, "comment", "a"),
        ({"body": {"type": "List", "items": [tag("a", "describing"), tag("b", "describing")]}}, "comment", "a\n\nb"),
        ({"motivation": "highlighting", "body": {"type": "TextualBody", "value": "yellow"}}, "highlight", None),
    ],
)  # fmt: skip
def test_what_an_annotation_says(more: dict[str, object], label: str, note: str | None) -> None:
    found = only(annotation(**more)).annotation
    assert (found.label, found.note) == (label, note)


POSITION = {"type": "TextPositionSelector", "start": 0, "end": 9}


@pytest.mark.parametrize(
    ("selector", "start", "text"),
    [
        ([POSITION, QUOTE], 0, QUOTE["exact"]),
        (POSITION, 0, None),
        ({"type": "FragmentSelector", "value": "p5", "refinedBy": QUOTE}, None, QUOTE["exact"]),
        ({"type": "Choice", "items": [{"type": "CssSelector", "value": "p"}, QUOTE]}, None, QUOTE["exact"]),
        ([{"type": "XPathSelector", "value": "/p"}, {**POSITION, "start": 9}, QUOTE], None, QUOTE["exact"]),
        ([{**POSITION, "start": True}, {**POSITION, "end": 2**60}, QUOTE], None, QUOTE["exact"]),
    ],
)
def test_selectors_of_text_say_where(selector: object, start: int | None, text: str | None) -> None:
    found = only(annotation(target={"source": {"id": PAGE}, "selector": selector}))
    assert (found.has_positions, found.annotation.text) == (start is not None, text)
    if start is not None:
        assert (found.annotation.start, found.annotation.end) == (0, 9)


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        (PAGE, "whole-page annotation"),
        ({"source": PAGE}, "whole-page annotation"),
        ({"selector": QUOTE}, "whole-page annotation"),
        ({"source": PAGE, "selector": {"type": "SvgSelector"}}, "SvgSelector annotation"),
        ({"source": PAGE, "selector": {"type": "FragmentSelector", "refinedBy": POSITION}},
         "TextPositionSelector annotation"),
    ],
)  # fmt: skip
def test_what_is_not_on_words_is_counted(target: object, kind: str) -> None:
    records, findings = read(annotation(target=target))
    assert not records
    assert dict(findings.left_out) == {kind: 1}


def test_several_targets_are_parts_of_one_or_independent() -> None:
    one, two = ({"source": PAGE, "selector": {**QUOTE, "exact": words}} for words in ("one", "two"))
    records, _ = read(annotation(target=[one, two], bodyValue="x"))
    own = "11111111-1111-1111-1111-111111111111"
    assert [(each.annotation.id, each.annotation.note, each.links) for each in records] == [
        (own, "x", ()), (f"{own} part 2", None, (LinkRecord("continues", f"{own} part 2", own),)),
    ]  # fmt: skip
    records, _ = read(annotation(target={"type": "Independents", "items": [one, two]}))
    assert [each.links for each in records] == [(), ()]


def test_annotations_that_link_others_become_links() -> None:
    other = annotation(id="urn:uuid:22222222-2222-2222-2222-222222222222")
    link = {
        "@context": CONTEXT, "id": "urn:uuid:3", "type": "Annotation", "motivation": "linking", "creator": "http://x.org/anna",
        "body": other["id"], "target": annotation()["id"],
    }  # fmt: skip
    records, findings = read([link, annotation(), other])
    assert [each.links for each in records] == [
        (LinkRecord("link", "1" * 8 + "-1111" * 3 + "-" + "1" * 12, "2" * 8 + "-2222" * 3 + "-" + "2" * 12, "3",
                    reviewer="http://x.org/anna"),),
        (),
    ]  # fmt: skip
    assert not findings.count


def test_collections_pages_graphs_and_lines_are_read() -> None:
    bare = {key: value for key, value in annotation().items() if key != "@context"}
    page = {"type": "AnnotationPage", "items": [bare], "next": "http://example.org/page2"}
    records, findings = read({"@context": CONTEXT, "type": "AnnotationCollection", "first": page})
    assert len(records) == 1
    assert dict(findings.left_out) == {"missing collection page": 1}
    assert len(read({"@context": [CONTEXT, "http://x.org/c"], "@graph": [bare, bare]})[0]) == 2
    line = json.dumps(annotation()).encode()
    assert len(read(line + b"\r\n\n" + line)[0]) == 2
    assert (
        len(read(b"\xef\xbb\xbf" + json.dumps(annotation(), indent=1).encode().replace(b"\n", b"\r\n"))[0])
        == 1
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (annotation(id=["http://x.org/1", "http://x.org/2"], label="two"), "“two”: “id” is not one address (IRI)."),
        (annotation(id="not a uri"), "The annotation “not a uri”: “id” is not one address (IRI)."),
        (annotation(target=None), "It has no target."),
        (annotation(body="http://x.org/b", bodyValue="x"), "only one may be there."),
        (annotation(bodyValue=["x", "y"]), "“bodyValue” is not one string."),
        (annotation(body={"type": "TextualBody", "value": ["x"]}), "A body has no address"),
        (annotation(body={"id": "this is no uri"}), "A body has no address"),
        (annotation(body={"id": "http://x.org/b", "textDirection": "squirrel"}), "A body has no address"),
        (annotation(body={"id": "http://x.org/b", "language": 3}), "A body has no address"),
        (annotation(creator=6), "“creator” is neither an address nor an object."),
        (annotation(modified="an hour ago"), "“modified” is not one time"),
        (annotation(created=["2015-01-28T12:00:00Z"] * 2), "“created” is not one time"),
        (annotation(generated="now"), "“generated” is not one time"),
        (annotation(type="Squirrel"), "is not of the type “Annotation”."),
        ({**annotation(), "@context": ["http://x.org/mine"]}, "has no “@context” with"),
        ([annotation(), 7, {"@context": CONTEXT}], "An annotation is not of the type “Annotation”."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(value: object, words: str) -> None:
    _, findings = read(value)
    assert any(words in line for line in findings.lines())


def test_what_is_no_json_is_refused() -> None:
    given_file = given_bytes(json.dumps(annotation()).encode()[:-1] + b",}")
    with pytest.raises(InputError, match="The file is not JSON at character"):
        list(registry.read("web-annotation", given_file, Findings()))


VALUES = st.recursive(
    st.sampled_from([None, True, 3, -1.5, "", "x", "linking", PAGE, CONTEXT, "Annotation", "2026-01-01", "urn:uuid:1", QUOTE]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from([
            "type", "id", "target", "source", "selector", "body", "value", "purpose", "motivation", "items", "first",
            "created", "creator", "refinedBy", "@graph", "@context", "exact", "start", "end", "format", "name", "label",
        ]),
        inner,
        max_size=6,
    ),
    max_leaves=25,
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(["target", "body", "items", "motivation", "creator", "id", "created"]), VALUES
    ),
    VALUES,
)
def test_any_structure_is_read_or_said_to_be_wrong(more: dict[str, object], other: object) -> None:
    content = json.dumps([annotation(**more), {"@context": CONTEXT, "@graph": other}]).encode()
    for record in registry.read("web-annotation", given_bytes(content), Findings()):
        assert isinstance(record, QuoteRecord)
        assert 0 < len(record.annotation.label) <= 1_000
        assert record.annotation.start <= record.annotation.end


def test_damaged_files_raise_nothing_but_sentences() -> None:
    content = json.dumps([annotation(body=[tag("claim")])] * 2, ensure_ascii=False).encode()
    dice = random.Random(7)
    for _ in range(500):
        damaged = bytearray(content)
        for _ in range(dice.randrange(1, 6)):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        with suppress(InputError):
            list(registry.read("web-annotation", given_bytes(bytes(damaged)), Findings()))
