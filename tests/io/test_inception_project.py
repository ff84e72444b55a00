"""A project of INCEpTION: one article a document, with what each person has set."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord, LabelRecord

TEXT = "Officials 🙂 say cafe\u0301\u00a040%.\nשלום 👨‍👩‍👧"
PROJECT: dict[str, Any] = {
    "source_documents": [{"name": "a.txt"}, {"name": "b.txt"}, {"name": "unopened.txt"}],
    "annotation_documents": [
        {"name": "a.txt", "user": "mira", "state": "FINISHED"},
        {"name": "a.txt", "user": "ada", "state": "IN_PROGRESS"},
        {"name": "b.txt", "user": "ada", "state": "NEW"},
    ],
    "tag_sets": [
        {"name": "Kinds", "tags": [{"tag_name": "claim", "tag_description": "What is said."}, {"tag_name": "figure"}]},
        {"name": "Tags", "tags": [{"tag_name": "NN"}]},
    ],
    "layers": [
        {"name": "custom.Span", "type": "span", "features": [{"name": "label", "tag_set": {"name": "Kinds"}}]},
        {"name": "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS", "type": "span",
         "features": [{"name": "PosValue", "tag_set": {"name": "Tags"}}]},
        {"name": "custom.Relation", "type": "relation", "features": [{"name": "label", "tag_set": {"name": "Tags"}}]},
    ],
}  # fmt: skip


def units(words: str) -> tuple[int, int]:
    start = len(TEXT[: TEXT.index(words)].encode("utf-16-le")) // 2
    return start, start + len(words.encode("utf-16-le")) // 2


def cas_json(*spans: tuple[str, str], text: str = TEXT, layer: str = "custom.Span") -> bytes:
    structures: list[dict[str, Any]] = [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": text}
    ]
    for number, (label, words) in enumerate(spans, 2):
        start, end = units(words)
        structures.append(
            {"%ID": number, "%TYPE": layer, "@sofa": 1, "begin": start, "end": end, "label": label}
        )
    if len(spans) > 1:
        ends = {"@Governor": 2, "@Dependent": 3, "begin": 0, "end": 1}
        structures.append({"%ID": 90, "%TYPE": "custom.Relation", "@sofa": 1, "label": "supports", **ends})
    structures.append({"%ID": 91, "%TYPE": "custom.Genre", "@sofa": 1, "value": "news"})
    return json.dumps({"%TYPES": {}, "%FEATURE_STRUCTURES": structures, "%VIEWS": {}}).encode()


def cas_xmi(label: str, words: str) -> bytes:
    start, end = units(words)
    text = TEXT.replace("\n", "&#10;")
    return (
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///custom.ecore">'
        f'<custom:Span xmi:id="5" sofa="1" begin="{start}" end="{end}" label="{label}" sure="true"/>'
        f'<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="{text}"/></xmi:XMI>'
    ).encode()


TYPES = (
    b"<typeSystemDescription><types><typeDescription><name>custom.Span</name><supertypeName>uima.tcas.Annotation"
    b"</supertypeName><features><featureDescription><name>sure</name><rangeTypeName>uima.cas.Boolean</rangeTypeName>"
    b"</featureDescription></features></typeDescription></types></typeSystemDescription>"
)
TSV = b"#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n#Text=\xf0\x9f\x99\x82 b\n1-1\t0-2\t\xf0\x9f\x99\x82\tclaim\t\n1-2\t3-4\tb\t_\t\n"


def packed(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def project(files: dict[str, bytes], said: object = PROJECT) -> bytes:
    return packed({"exportedproject.json": json.dumps(said).encode(), "source/a.txt": b"x", **files})


def read(content: bytes) -> tuple[list[ArticleRecord], list[LabelRecord], Findings]:
    findings = Findings()
    file = given_bytes(content, "project.zip")
    assert registry.recognise(file.glimpse()).id == "inception"
    found = list(registry.read("inception", file, findings))
    articles = [each for each in found if isinstance(each, ArticleRecord)]
    return articles, [each for each in found if isinstance(each, LabelRecord)], findings


def test_one_article_a_document_with_everybodys_annotations() -> None:
    nested = packed({"ada.xmi": cas_xmi("bias", "שלום"), "TypeSystem.xml": TYPES})
    articles, labels, findings = read(
        project({
            "annotation/a.txt/INITIAL_CAS.json": cas_json(("never", "say")),
            "annotation/a.txt/mira.json": cas_json(("claim", "Officials"), ("figure", "40%")),
            "annotation/a.txt/ada.zip": nested,
            "curation/a.txt/CURATION_USER.json": cas_json(("smile", "🙂")),
            "annotation/b.txt/ada.tsv": TSV,
            "annotation_ser/b.txt/ada.ser": b"java",
        })
    )  # fmt: skip
    first, second = articles
    assert (first.name, first.text, first.status) == ("a.txt", TEXT, {"mira": "done", "ada": "reading"})
    raw = TEXT.encode("utf-16-le")
    assert [
        (one.label, raw[one.start * 2 : one.end * 2].decode("utf-16-le"), one.reviewer, one.id)
        for one in first.annotations
    ] == [
        ("claim", "Officials", "mira", "mira/2"), ("figure", "40%", "mira", "mira/3"), ("bias", "שלום", "ada", "ada/5"),
        ("smile", "🙂", "CURATION_USER", "CURATION_USER/2"),
    ]  # fmt: skip
    assert first.annotations[2].attributes == {"sure": True}
    assert [(one.type, one.from_id, one.to_id, one.reviewer) for one in first.links] == [
        ("supports", "mira/2", "mira/3", "mira")
    ]
    assert first.meta == {"categories": {"mira": ["news"], "CURATION_USER": ["news"]}}
    assert (second.name, second.text, second.status) == ("b.txt", "🙂 b", {})
    assert [(one.label, one.text, one.reviewer) for one in second.annotations] == [("claim", "🙂", "ada")]
    assert labels == [LabelRecord("claim", "What is said."), LabelRecord("figure")]
    assert findings.left_out == {"unopened document": 1}
    assert not findings.problems


def test_a_document_that_nobody_has_changed_is_the_text() -> None:
    articles, _, _ = read(project({"annotation/a.txt/INITIAL_CAS.json": cas_json()}))
    assert [(one.name, one.text, one.annotations) for one in articles] == [("a.txt", TEXT, ())]


def test_other_words_for_somebody_make_another_article() -> None:
    files = {
        "annotation/a.txt/ada.json": cas_json(("x", "say")),
        "annotation/a.txt/mira.json": cas_json(text="Other"),
    }
    articles, _, findings = read(project(files))
    assert [one.text for one in articles] == [TEXT, "Other"]
    assert len(findings.remarks) == 1


def test_analyses_of_words_are_left_out_of_all_if_anybody_has_set_more() -> None:
    lemma = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma"
    files = {
        "annotation/a.txt/ada.json": cas_json(("x", "say"), layer=lemma),
        "annotation/b.txt/ada.json": cas_json(("y", "say")),
    }
    articles, _, findings = read(project(files))
    assert [[one.label for one in each.annotations] for each in articles] == [[], ["y"]]
    assert findings.left_out["lemma"] == 1


def test_one_damaged_file_does_not_keep_out_the_rest() -> None:
    files = {
        "annotation/a.txt/ada.json": b"{",
        "annotation/a.txt/mira.json": cas_json(("claim", "say")),
        "annotation/a.txt/eva.zip": b"PK",
        "annotation/a.txt/ira.zip": packed({"x.txt": b"x"}),
    }
    articles, _, findings = read(project(files))
    assert [one.reviewer for one in articles[0].annotations] == ["mira"]
    assert ["“annotation/a.txt/ada.json” cannot be read" in str(one) for one in findings.problems] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (project({"annotation_ser/a.txt/ada.ser": b"java"}), "only as serialised Java objects"),
        (project({}), "holds its annotations nowhere"),
        (packed({"exportedproject.json": b"{"}), "“exportedproject.json” in the archive is not the JSON"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_way_out(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words) as refused:
        read(content)
    assert "JSON" in str(refused.value)


def test_an_archive_without_a_project_is_another_format() -> None:
    assert registry.recognise(given_bytes(packed({"a.xmi": b""}), "x.zip").glimpse()).id != "inception"
    with pytest.raises(InputError, match="no INCEpTION project"):
        list(registry.read("inception", given_bytes(packed({"a": b""})), Findings()))


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "tags", "features", "tag_set", "user", "state", "type", "tag_name"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@given(
    st.dictionaries(st.sampled_from(list(PROJECT)), JSON) | JSON,
    st.binary(max_size=20) | JSON.map(lambda one: json.dumps(one).encode()),
    st.sampled_from(["json", "xmi", "tsv", "zip"]),
)
def test_any_project_is_read_or_refused(said: object, content: bytes, suffix: str) -> None:
    files = {f"annotation/a/u.{suffix}": content, "annotation/b/v.json": cas_json(("a", "say"))}
    try:
        articles, _, _ = read(project(files, said))
    except InputError:
        return
    assert [one.name for one in articles][-1] == "b"


@given(st.integers(0), st.binary(min_size=1, max_size=4))
def test_damaged_archives_are_read_or_refused(at: int, piece: bytes) -> None:
    content = bytearray(project({"annotation/a.txt/mira.json": cas_json(("claim", "Officials"))}))
    at %= len(content)
    content[at : at + len(piece)] = piece
    try:
        list(registry.read("inception", given_bytes(bytes(content)), Findings()))
    except InputError:
        return
