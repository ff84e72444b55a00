"""PubAnnotation's documents: denotations, parts, blocks, relations, attributes, and tracks of several projects."""

import json

from tests.io.json_samples import QUOTES, TEXT, one_list, place, placed, quotes, read, recognised


def denotation(number: int, label: str) -> dict[str, object]:
    begin, end = place(label)
    return {"id": f"T{number}", "span": {"begin": begin, "end": end}, "obj": label}


TRACK = {
    "denotations": [denotation(1, "claim"), denotation(2, "figure")],
    "relations": [{"id": "R1", "subj": "T2", "pred": "quantifies", "obj": "T1"}, {"subj": "R1", "pred": "x", "obj": "T1"}],
    "attributes": [
        {"id": "A1", "subj": "T1", "pred": "sure", "obj": False},
        {"subj": "T1", "pred": "kind", "obj": "a"}, {"subj": "T1", "pred": "kind", "obj": "b"},
        {"subj": "R1", "pred": "x", "obj": 1},
    ],
}  # fmt: skip
HEAD = {"text": TEXT, "sourcedb": "PMC", "sourceid": "12", "divid": 0, "target": "https://example.org/12"}


def test_a_document_of_one_project() -> None:
    document = {
        **HEAD,
        "project": "oil",
        **TRACK,
        "blocks": [denotation(3, "bias")],
        "namespaces": [{"prefix": "_"}],
    }
    content = json.dumps(document, ensure_ascii=False).encode()
    assert recognised(content) == "pubannotation"
    records, findings = read(content)
    record = records[0]
    assert quotes(record, findings) == [(label, QUOTES[label]) for label in ("claim", "figure", "bias")]
    assert [one.id for one in record.annotations] == ["T1", "T2", "T3"]
    assert {one.reviewer for one in record.annotations} == {"oil"}
    assert record.annotations[0].attributes == {"sure": False, "kind": ["a", "b"]}
    assert [(one.type, one.from_id, one.to_id, one.id) for one in record.links] == [
        ("quantifies", "T2", "T1", "R1")
    ]
    assert (record.name, record.meta) == ("PMC:12:0", {"url": "https://example.org/12"})
    assert findings.left_out == {
        "relation to something that is no denotation": 1,
        "attribute of something that is no denotation": 1,
        "namespace": 1,
    }


def test_tracks_are_reviewers_whose_ids_are_told_apart() -> None:
    tracks = [{"project": "a", **TRACK}, {"project": "b", "denotations": [denotation(1, "bias")]}]
    records, _ = read(one_list({**HEAD, "tracks": tracks}))
    assert [(one.id, one.reviewer) for one in records[0].annotations] == [
        ("a/T1", "a"),
        ("T2", "a"),
        ("b/T1", "b"),
    ]
    assert [(one.from_id, one.to_id) for one in records[0].links] == [("T2", "a/T1")]


def test_a_span_of_several_parts_stays_one() -> None:
    parts = [dict(zip(("begin", "end"), place(label), strict=True)) for label in ("bias", "figure")]
    records, findings = read(one_list({**HEAD, "denotations": [{"id": "T1", "span": parts, "obj": "x"}]}))
    one = records[0].annotations[0]
    assert one.parts == (place("figure"), place("bias"))
    assert (one.start, one.end) == (place("figure")[0], place("bias")[1])
    found = placed(records[0], findings)
    assert [each.span.of(found.text) for each in found.annotations] == ["40%", "furtive"]


def test_what_is_wrong_is_named() -> None:
    content = one_list(
        {"denotations": []},
        {
            "text": "a",
            "denotations": [{"obj": "x"}, {"span": {"begin": 0, "end": 1}}, 5],
            "attributes": [{"subj": "T"}],
        },
    )
    _, findings = read(content)
    assert findings.count == 3, list(findings.lines())
