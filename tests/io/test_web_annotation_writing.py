"""Web Annotations: right by the Recommendation, with both selectors, and back as they went."""

import json
from dataclasses import replace

import pytest
from tests.io.json_samples import read
from tests.io.written import BARE, FULL, TEXT, in_order, mark, told, written


def collection(*articles) -> tuple[dict, dict[str, int]]:
    files, losses = written("web_annotation_writing", *articles)
    return json.loads(files[""]), told(losses)


def test_position_and_quote_say_the_same() -> None:
    found, lost = collection(FULL, BARE)
    items = found["first"]["items"]
    targets = [one["target"] for one in items if one["motivation"] == "classifying"]
    assert len(targets) == len(FULL.annotations)
    for one in targets:
        position, quote = one["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        at = position["start"] - len(quote["prefix"])
        assert TEXT[at:].startswith(quote["prefix"] + quote["exact"] + quote["suffix"])
        assert one["source"] == f"urn:sha256:{FULL.text_sha256}"
    assert lost == {}


def test_the_collection_is_one_and_declares_what_is_ours() -> None:
    found, _ = collection(FULL)
    assert (found["type"], found["total"]) == ("AnnotationCollection", len(found["first"]["items"]))
    assert found["first"]["partOf"] == found["id"]
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    ours = {name for one in found["first"]["items"] for name in one if ":" in name}
    assert ours == {"annotator:attributes", "annotator:linkType"}
    assert ours <= found["@context"][1].keys()
    assert all(one["id"].startswith("urn:uuid:") for one in found["first"]["items"])


def test_everything_comes_back() -> None:
    noted = replace(FULL, links=(replace(FULL.links[0], note="see there"), *FULL.links[1:]))
    files, _ = written("web_annotation_writing", noted)
    records, findings = read(files[""], "web-annotation", "corpus.jsonld")
    assert findings.problems == []
    assert in_order(one.annotation for one in records) == in_order(FULL.annotations)
    assert {one.sources for one in records} == {(f"urn:sha256:{FULL.text_sha256}",)}
    links = {link for one in records for link in one.links}
    assert links == set(noted.links)


@pytest.mark.parametrize("name", ["ns:x", "a b", "@id"])
def test_odd_names_of_attributes_stay_json(name: str) -> None:
    one = mark(1, "furtive", "bias", attributes={name: ["x", "y"]})
    files, _ = written("web_annotation_writing", replace(FULL, annotations=(one,), links=()))
    (record,), _ = read(files[""], "web-annotation", "corpus.jsonld")
    assert record.annotation.attributes == {name: ["x", "y"]}


def test_nothing_is_a_collection_of_none() -> None:
    found, _ = collection()
    assert (found["total"], found["first"]["items"]) == (0, [])
