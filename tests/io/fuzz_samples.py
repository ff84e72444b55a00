"""Small files of every format that is read, made as the readers' own tests make theirs."""

from __future__ import annotations

import io
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.io import (
    test_babe,
    test_basil,
    test_bioc,
    test_brat,
    test_checkthat,
    test_docx,
    test_epub,
    test_gate_xml,
    test_html_page,
    test_hypothesis_export,
    test_inception_project,
    test_label_studio,
    test_mail,
    test_odt,
    test_pdf,
    test_potato,
    test_ptc,
    test_pubannotation,
    test_qualcoder,
    test_refi_qda,
    test_rtf,
    test_spreadsheet,
    test_taguette,
    test_taguette_tables,
    test_uima,
    test_web_annotation,
    test_webanno_tsv,
)
from tests.io.fuzz_more_samples import exported, more
from tests.io.json_samples import TEXT, lines, one_list, place

from annotator.io import columns, registry
from annotator.io.given import given_bytes
from annotator.model.text import canonical, sha256
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.sources import Source
from annotator.services.workspace import Workspace


@dataclass(frozen=True)
class Sample:
    """A file.

    Attributes:
        files: What lies beside it.
    """

    format: str
    name: str
    content: bytes
    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


Made = bytes | tuple[bytes, Mapping[str, bytes]]

HASH = sha256(canonical(TEXT).text)
START, END = place("figure")
OWN = {
    "text": TEXT, "id": "a1", "title": "Oil", "meta": {"outlet": "demo", "published": "2026-11-21"}, "status": {"mira": "done"},
    "annotations": [
        {"label": "claim", "start": place("claim")[0], "end": place("claim")[1], "id": "c1", "reviewer": "Zoë", "note": "🙂",
         "created_at": "2026-11-21T09:30:00Z", "attributes": {"source": "Author"}},
        {"label": "figure", "start": START, "end": END, "text": "40%", "id": "f1", "reviewer": "mira"},
    ],
    "excluded": [{"start": 0, "end": 9, "kind": "byline"}], "links": [{"type": "quantifies", "from": "f1", "to": "c1"}],
}  # fmt: skip
ROW = {
    "text_sha256": HASH,
    "label": "figure",
    "start": START,
    "end": END,
    "text": "40%",
    "note": "a\r\nb",
    "reviewer": "mira",
}
SPANS = [[*place(label), label] for label in ("claim", "bias", "place")]
MARKED = [{"start": start, "end": end, "label": label} for start, end, label in SPANS]
PAGE = test_html_page.PAGE
MARKDOWN = f"---\r\ntitle: \"Oil: a deal\"\r\nauthor: [Selma, 'F. S.']\r\ntags:\r\n  - oil\r\n---\r\n# Oil\r\n{TEXT}\r\n"
CONLL = (
    "-DOCSTART- -X- O O\n\n# newdoc id = d1\nOfficials NN B-NP B-claim\n🙂 X I-NP I-claim\n40% N B-NP S-figure\n\nשלום NN B-NP O\n",
    "#begin document (a); part 000\nOfficials\tB-x\n🙂\tI-x\n\n40%\tB-x\n#end document\n",
)


def _csv() -> bytes:
    names = columns.names([])
    cells = [str(ROW.get(name, "")) for name in names]
    quoted = (f'"{cell}"' for cell in cells)
    return f"{','.join(names)}\r\n{','.join(quoted)}\r\n".encode()


def _in_folder(make: Callable[[Path], bytes]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return make(Path(folder, "made.db"))


def _taguette() -> bytes:
    marked = [test_taguette.highlight(1, "40%"), test_taguette.highlight(2, "שלום")]
    tags = [("highlight_tags", (1, 1)), ("highlight_tags", (2, 2))]
    return _in_folder(lambda path: test_taguette.project(path, *marked, *tags))


def _qualcoder() -> bytes:
    coded = [test_qualcoder.coded(1, "40%"), test_qualcoder.coded(2, "שלום", 2, memo="m")]
    return _in_folder(lambda path: test_qualcoder.project(path, *coded))


def _own_project() -> bytes:
    def make(path: Path) -> bytes:
        opened = Workspace.open(str(path), reviewer="Zoë", create=True)
        source = Source(Path("a.jsonl"), stream=io.BytesIO(lines(OWN)))
        run(opened, [source], ImportOptions(), Progress())
        opened.close()
        return path.read_bytes()

    return _in_folder(make)


def _inception() -> bytes:
    made = test_inception_project
    return made.project({
        "annotation/a.txt/mira.json": made.cas_json(("claim", "Officials"), ("figure", "40%")),
        "annotation/a.txt/ada.zip": made.packed({"ada.xmi": made.cas_xmi("bias", "שלום"), "TypeSystem.xml": made.TYPES}),
        "annotation/b.txt/ada.tsv": made.TSV,
    })  # fmt: skip


def _refi() -> Iterator[Made]:
    made = test_refi_qda
    inside = "".join(made.counted(words, crlf=2) for words in made.WORDS)
    text = f"<TextSource {made.SOURCE}>{inside}</TextSource>"
    yield made.packed(made.project(text), {"sources/t1.txt": made.TEXT.encode()})
    notes = '<TextSource guid="S2" name="b"><PlainTextContent>Officials say 40%.</PlainTextContent></TextSource>|<Notes><Note guid="N" name="n"/></Notes>'
    yield made.packed(
        made.project(text + notes.partition("|")[0], origin="ATLAS.ti"),
        {"Sources/t1.txt": made.TEXT.encode("utf-16")},
    )


def _studio() -> Iterator[Made]:
    made = test_label_studio
    yield one_list(made.task(
        made.by(1, made.region("claim"), made.about("claim", "c", "choices", ["low"])),
        predictions=[made.by(None, made.region("bias"))],
    ))  # fmt: skip
    places = {"globalOffsets": {"start": 1, "end": 4}, "start": "/p[1]/text()[1]", "end": "/p[1]/text()[1]", "startOffset": 0,
              "endOffset": 3, "hypertextlabels": ["L"]}  # fmt: skip
    yield one_list(
        {
            "data": {"html": made.PAGE},
            "annotations": [{"result": [{"id": "a", "type": "hypertextlabels", "value": places}]}],
        }
    )
    marked = [{"start": 0, "end": 3, "text": "Off", "labels": ["x"]}]
    yield one_list(
        {"id": 1, "news": TEXT, "label": marked, "annotator": 1, "annotation_id": 2, "lead_time": 1.5}
    )


def _doccano() -> Iterator[Made]:
    yield lines({"id": 1, "text": TEXT, "label": [*SPANS, [3, 2, "x"]], "Comments": ["c"]})
    entity = {"id": 1, "label": "x", "start_offset": 0, "end_offset": 9}
    relation = {"id": 5, "from_id": 1, "to_id": 1, "type": "t"}
    yield one_list({"text": TEXT, "entities": [entity], "relations": [relation], "cats": ["c"]})
    yield one_list(
        {
            "id": 1,
            "text": "claim",
            "prefix_key": None,
            "suffix_key": "c",
            "background_color": "#fff",
            "text_color": "#000",
        }
    )


def _prodigy() -> Iterator[Made]:
    heads = {"head_span": MARKED[0], "child_span": MARKED[1], "label": "r", "head": 0, "child": 1}
    yield lines(
        {"text": TEXT, "spans": MARKED, "answer": "accept", "_session_id": "news-mira", "_timestamp": 1763717400, "_task_hash": 2},
        {"text": "A b", "tokens": [{"id": 0, "start": 0, "end": 1, "text": "A"}], "answer": "reject", "_task_hash": 3,
         "spans": [{"start": 0, "end": 1, "label": "X", "token_end": 0, "score": 0.5, "source": "m"}]},
        {"text": TEXT, "spans": MARKED, "relations": [heads], "answer": "accept", "options": [{"id": "a"}], "accept": ["a"]},
    )  # fmt: skip


def _spacy_json() -> Iterator[Made]:
    yield lines({"text": TEXT, "spans": MARKED})
    yield lines([TEXT, {"entities": [[0, 9, "X"]], "cats": {"a": 1}}], [TEXT, {"entities": SPANS}])
    tokens = [{"orth": "A", "ner": "B-X", "space": " "}, {"orth": "🙂", "ner": "L-X"}]
    yield one_list({"id": 0, "paragraphs": [{"raw": "A 🙂", "sentences": [{"tokens": tokens}]}]})


def _docbin() -> Iterator[Made]:
    try:
        from tests.io import test_spacy_docbin
    except BaseException as missing:  # the test's own skip, where spaCy is not installed
        if type(missing).__name__ != "Skipped":
            raise
        return
    yield test_spacy_docbin.packed()
    yield test_spacy_docbin.packed(store_user_data=False)


def _webanno() -> Iterator[Made]:
    made = test_webanno_tsv
    yield made.tsv({"1-1": "claim[1]\t", "1-2": "claim[1]\t", "1-4": "figure|x[2]\t", "3-1": "_\t"})
    relations = "#T_SP=custom.Span|label\n#T_RL=custom.Rel|kind|BT_custom.Span\n#T_CH=custom.Chain|referenceType|referenceRelation\n"
    yield made.tsv({"1-1": "a\t_\t_\t*->1-1\tx->1-1\t", "1-4": "b\tby\t1-1\t_\t_\t"}, relations)


def _uima() -> Iterator[Made]:
    yield test_uima.xmi(test_uima.BODY), {"TypeSystem.xml": test_uima.type_system()}
    yield test_uima.xmi(test_uima.BODY)


def _ptc() -> Made:
    beside = {"article7.task1-SI.labels": test_ptc.SPANS, "article7.task2-TC.labels": test_ptc.TECHNIQUES}
    return test_ptc.TEXT.encode(), {name: said.encode() for name, said in beside.items()}


def _basil() -> Made:
    said = test_basil.annotated(
        test_basil.phrase("p0", 0, 9, "Officials"), test_basil.phrase("p1", 5, 13, "supplies")
    )
    return json.dumps(test_basil.ARTICLE).encode(), {"d_ann.json": said}


def _gate() -> bytes:
    made = test_gate_xml
    one = made.annotation(
        "1", "claim", "40%", made.feature("rule", "a") + made.feature("n", "3", "java.lang.Long")
    )
    other = made.annotation("2", "Person", "שלום", made.feature("matches", "1;2", "java.util.ArrayList"))
    return made.document(
        made.named("", one), made.named("Key", other), features=made.feature("url", "https://e.example")
    )


def _bioc() -> bytes:
    made = test_bioc
    start = len(made.TITLE) + 1 + made.BODY.index("40%")
    joined = '<relation id="R1"><infon key="type">x</infon><node refid="T1" role="a"/><node refid="T2" role="b"/></relation>'
    return made.collection(
        made.annotation("T1", "40%", (start, 3), type="figure"),
        made.annotation("T2", "Baku oil", (len(made.TITLE) + 1, 4), (start + 19, 3), type="claim"), joined,
    )  # fmt: skip


def _mail() -> Iterator[Made]:
    yield test_mail.message(page="<p>other</p>", files=2)
    yield (
        b"From a Mon Jan  1 00:00:00 2024\n"
        + test_mail.message()
        + b"\nFrom b Tue\n"
        + test_mail.message(None, PAGE)
    )


def _babe() -> Iterator[Made]:
    said = test_babe.row("['furtive', 'say']")
    yield test_babe.table(test_babe.FINAL, said)
    yield test_babe.workbook(test_babe.RAW, test_babe.row("furtive", 1, 3))


def _workbooks() -> Iterator[Made]:
    yield test_spreadsheet.xlsx([["text", "title", "date"], [TEXT, "Oil", 1.5]], [["label", "x"]])
    yield test_spreadsheet.xlsx([list(ROW), [*ROW.values()]])
    yield test_spreadsheet.xlsx([["tag", "description"], ["claim", "What can be checked"]])


def _documents() -> Iterator[tuple[str, str, Made]]:
    body = (
        test_docx.p(test_docx.HOUSE)
        + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        + test_docx.p("Oil and gas")
    )
    yield "docx", "a.docx", test_docx.docx(body, related={"footnotes": "<w:footnote/>"})
    yield (
        "odt",
        "a.odt",
        test_odt.odt(
            test_odt.p(test_odt.HOUSE) + "<table:table/>" + test_odt.p("a"), meta="<dc:title>Oil</dc:title>"
        ),
    )
    yield "odt", "a.fodt", test_odt.PLAIN
    yield "epub", "a.epub", test_epub.epub(f"<p>{test_epub.HOUSE}</p>", toc={0: "One"})
    field_ = (
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt Oil}}{\*\x y}{\info{\title T}}\bin3 abc\uc2\u1513 \'f9x"
    )
    yield "rtf", "a.rtf", test_rtf.rtf(test_rtf.escaped(test_rtf.HOUSE) + field_ + r"\par more\par")
    pages = [test_pdf.lines(test_pdf.LONG, test_pdf.MORE), test_pdf.lines(test_pdf.HOUSE, test_pdf.LONG)]
    yield "pdf", "a.pdf", test_pdf.pdf(*pages, info=b"/Title (Oil)", picture=True)


def _own() -> Iterator[tuple[str, str, Made]]:
    yield "jsonl", "a.jsonl", lines(OWN, {"text": "More words."})
    yield "jsonl-spans", "a.jsonl", lines(ROW)
    yield "csv", "a.csv", _csv()
    yield "project", "a.db", _own_project()
    for made in _workbooks():
        yield "xlsx", "a.xlsx", made


def _texts() -> Iterator[tuple[str, str, Made]]:
    yield "html", "a.html", PAGE.encode()
    yield "mhtml", "a.mhtml", test_mail.saved(PAGE)
    yield "markdown", "a.md", MARKDOWN.encode()
    yield "text", "a.txt", TEXT.encode()
    yield "text", "a.txt", TEXT.encode("utf-16")
    yield "text", "a.txt", "Ölpreis, Straße; größer für alle. ".encode("cp1252") * 9
    yield "checkthat", "a.tsv", "\r\n".join(test_checkthat.ROWS).encode()
    for words in CONLL:
        yield "conll", "a.conll", words.encode()
    yield (
        "brat",
        "d.ann",
        (test_brat.ANN.encode(), {"d.txt": test_brat.TEXT.encode(), "annotation.conf": test_brat.CONF}),
    )
    yield "brat-config", "annotation.conf", test_brat.CONF
    yield "ptc", "article7.txt", _ptc()
    yield (
        "taguette-tables",
        "a.csv",
        (test_taguette_tables.CODEBOOK + "claim,Can be checked,3,1\r\n").encode(),
    )
    yield "webanno-tsv-old", "a.tsv", test_webanno_tsv.OLD.encode()


def _structured() -> Iterator[tuple[str, str, Made]]:
    yield "inception", "project.zip", _inception()
    yield "uima-json", "a.json", test_uima.as_json()
    yield "taguette", "a.sqlite3", _taguette()
    yield "qualcoder", "a.qda", _qualcoder()
    yield "basil", "d.json", _basil()
    yield "gate-xml", "d.xml", _gate()
    yield "inline-xml", "d.xml", test_gate_xml.TAGGED
    yield "bioc", "d.xml", _bioc()
    codebook = f'<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0">{test_refi_qda.CODES[10:-11]}</CodeBook>'
    yield "refi-qdc", "a.qdc", codebook.encode()
    data = {"data.json": one_list({"id": "n1", "text": TEXT})}
    yield "potato", "user_state.json", (test_potato.CONTENT, data)
    document = {**test_pubannotation.HEAD, "project": "oil", **test_pubannotation.TRACK}
    yield "pubannotation", "a.json", json.dumps(document).encode()
    body = [test_web_annotation.tag("claim"), test_web_annotation.tag("Is it?", "commenting")]
    yield "web-annotation", "a.jsonld", json.dumps(test_web_annotation.annotation(body=body)).encode()
    yield "hypothesis", "a.json", json.dumps([test_hypothesis_export.annotation()]).encode()


SEVERAL: dict[str, tuple[str, Callable[[], Iterator[Made]]]] = {
    "babe": ("a", _babe),
    "doccano": ("a.jsonl", _doccano),
    "label-studio": ("a.json", _studio),
    "mail": ("a.eml", _mail),
    "prodigy": ("a.jsonl", _prodigy),
    "refi-qda": ("a.qdpx", _refi),
    "spacy-docbin": ("a.spacy", _docbin),
    "spacy-json": ("a.json", _spacy_json),
    "uima-xmi": ("a.xmi", _uima),
    "webanno-tsv": ("a.tsv", _webanno),
}


@cache
def samples() -> tuple[Sample, ...]:
    """All of them, in the same order every time."""
    made = [*_own(), *_documents(), *_texts(), *_structured(), *more()]
    made += [(each, name, content) for each, (name, make) in SEVERAL.items() for content in make()]
    return tuple(_sample(of, name, content) for of, name, content in made)


def _sample(of: str, name: str, made: Made) -> Sample:
    content, files = made if isinstance(made, tuple) else (made, {})
    return Sample(of, name, content, files)


LARGEST_REAL = 200_000


LARGEST_RARE = 300_000
FEW = 3


@cache
def real_samples(folder: Path, *, takes_all: bool = False) -> tuple[Sample, ...]:
    """The real files that are recognised as something, with those of their folder beside them.

    Args:
        folder: Where they lie.
        takes_all: Also larger ones of formats that have few, and what our exports write of some.
    """
    found: list[Sample] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        is_small = path.stat().st_size <= (LARGEST_RARE if takes_all else LARGEST_REAL)
        if is_small and "groundtruth" not in path.parts:
            beside = _beside(path)
            of = registry.recognise(given_bytes(path.read_bytes(), path.name, beside).glimpse()).id
            found.append(Sample(of, path.name, path.read_bytes(), beside))
    if takes_all:
        found += [_sample(*made) for made in exported(folder)]
    small = Counter(one.format for one in found if len(one.content) <= LARGEST_REAL)
    return tuple(one for one in found if len(one.content) <= LARGEST_REAL or small[one.format] < FEW)


def _beside(path: Path) -> dict[str, bytes]:
    """The files of the same name with another suffix, and those that set a folder's formats up."""
    near = [
        one
        for one in path.parent.glob("*")
        if one.is_file() and one != path and one.stat().st_size <= LARGEST_REAL
    ]
    return {
        one.name: one.read_bytes()
        for one in near
        if one.name.startswith(path.stem)
        or one.suffix == ".conf"
        or one.name in ("data.json", "TypeSystem.xml")
    }
