"""Hypothesis's annotations: of its search, of its client's export, or a list."""

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
from annotator.io.records import QuoteRecord

PAGE = "https://example.org/baku"


def annotation(**more: object) -> dict[str, object]:
    selectors = [
        {
            "type": "RangeSelector",
            "startContainer": "/p[1]",
            "startOffset": 3,
            "endContainer": "/p[1]",
            "endOffset": 9,
        },
        {"type": "TextPositionSelector", "start": 700, "end": 703},
        {"type": "TextQuoteSelector", "exact": "שלום 🙂 cafe\u0301", "prefix": "say\u00a0", "suffix": "\nx"},
    ]
    return {
        "id": "AbC_1", "created": "2026-01-01T10:00:00.123456+00:00", "updated": "2026-01-02T10:00:00+00:00",
        "user": "acct:anna@hypothes.is", "uri": PAGE, "text": "Is that so?", "tags": ["claim", "bias", "claim"],
        "group": "__world__", "permissions": {"read": ["group:__world__"]}, "document": {"title": ["Baku supplies"]},
        "target": [{"source": PAGE, "selector": selectors}], **more,
    }  # fmt: skip


def read(value: object) -> tuple[list[QuoteRecord], Findings]:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    findings, given_file = Findings(), given_bytes(content, "a.json")
    assert registry.recognise(given_file.glimpse()).id == "hypothesis"
    found = list(registry.read("hypothesis", given_file, findings))
    return [one for one in found if isinstance(one, QuoteRecord)], findings


SHAPES = {
    "search": lambda each: {"total": 1, "rows": [each]},
    "export": lambda each: {
        "export_date": "2026-01-01",
        "export_userid": "acct:a@hypothes.is",
        "annotations": [each],
    },
    "list": lambda each: [each],
    "one": lambda each: each,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_tag_is_an_annotation(shape: str) -> None:
    records, findings = read(SHAPES[shape](annotation()))
    assert not findings.count
    assert not findings.left_out
    assert [(one.annotation.label, one.annotation.id, one.annotation.note) for one in records] == [
        ("claim", "AbC_1", "Is that so?"), ("bias", "AbC_1 bias", None),
    ]  # fmt: skip
    one = records[0]
    assert one.sources == (PAGE, "Baku supplies")
    assert not one.has_positions
    assert (one.annotation.text, one.annotation.prefix, one.annotation.suffix) == (
        "שלום 🙂 cafe\u0301",
        "say\u00a0",
        "\nx",
    )
    assert (one.annotation.reviewer, one.annotation.created_at, one.annotation.updated_at) == (
        "anna", "2026-01-01T10:00:00.123456Z", "2026-01-02T10:00:00Z",
    )  # fmt: skip


def test_one_without_tags_is_a_comment_or_a_highlight() -> None:
    lines = [json.dumps(annotation(tags=[], text=text)) for text in ("So?", " ")]
    records, _ = read("\r\n".join(lines).encode())
    assert [(one.annotation.label, one.annotation.note) for one in records] == [
        ("comment", "So?"),
        ("highlight", None),
    ]


def test_accounts_elsewhere_keep_their_host() -> None:
    users = ["acct:anna@HYPOTHES.is", "acct:anna@annotate.example", "anna", None]
    records, _ = read([annotation(user=user, tags=["x"]) for user in users])
    assert [one.annotation.reviewer for one in records] == ["anna", "anna@annotate.example", "anna", None]


def test_what_cannot_be_held_is_counted_and_what_is_wrong_is_said() -> None:
    records, findings = read(
        {
            "rows": [
                annotation(references=["AbC_1"]), annotation(target=[{"source": PAGE}]), annotation(group="x1"),
                annotation(uri=None), 7, annotation(target="x"),
            ],
            "replies": [annotation(references=["AbC_1"])],
        }
    )  # fmt: skip
    assert len(records) == 2
    assert dict(findings.left_out) == {"answering note": 2, "page note": 2, "private group": 1}
    assert list(findings.lines()) == [
        "Annotation “AbC_1” has no “uri”.",
        "Annotation 5 is not a JSON object.",
    ]


VALUES = st.recursive(
    st.sampled_from(
        [None, True, 3, "", "x", PAGE, "acct:a@b", "2026", {"type": "TextQuoteSelector", "exact": "x"}]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["source", "selector", "title", "link", "href", "rows", "uri"]), inner, max_size=4
        )
    ),
    max_leaves=15,
)


@given(st.dictionaries(st.sampled_from(sorted(annotation())), VALUES), VALUES)
def test_any_structure_is_read_or_said_to_be_wrong(more: dict[str, object], other: object) -> None:
    content = json.dumps({"rows": [annotation(**more), other]}).encode()
    for record in registry.read("hypothesis", given_bytes(content), Findings()):
        assert isinstance(record, QuoteRecord)
        assert record.sources
        assert record.annotation.text


def test_damaged_files_raise_nothing_but_sentences() -> None:
    content = json.dumps({"total": 1, "rows": [annotation()]}, ensure_ascii=False).encode()
    dice = random.Random(7)
    for _ in range(500):
        damaged = bytearray(content)
        for _ in range(dice.randrange(1, 6)):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        with suppress(InputError):
            list(registry.read("hypothesis", given_bytes(bytes(damaged)), Findings()))
