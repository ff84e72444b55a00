"""Further files for trying readers: of formats with few samples of their own, and what our exports make of real texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.io import (
    test_basil,
    test_epub,
    test_gate_xml,
    test_hypothesis_export,
    test_inception_project,
    test_mail,
    test_odt,
    test_pdf,
    test_potato,
    test_ptc,
    test_pubannotation,
    test_qualcoder,
    test_rtf,
    test_taguette,
    test_taguette_tables,
    test_web_annotation,
)
from tests.io.json_samples import QUOTES, TEXT, lines, one_list, place

from annotator.model.selection import EVERYTHING
from annotator.services.exporting import ExportOptions, export
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

Made = bytes | tuple[bytes, Mapping[str, bytes]]
Named = tuple[str, str, Made]

TEXTS_OF_CORPORA = ("corpora/ptc", "formats/doccano/data_import_tests", "formats/brat/tutorials")
"""Folders of real texts that our own formats are written from."""

SGML = (
    b"<!DOCTYPE doc>\r\n<DOC>\r\n<DOCNO> d-1 </DOCNO>\n<HL>Oil &amp; gas</HL><TEXT>\n<P><ENAMEX TYPE='GPE'>Baku</ENAMEX> sold"
    b" <NUMEX TYPE='PERCENT'>40%</NUMEX> \xc3\xa9.</P>\n</TEXT></DOC>\n"
)
HEADS = (
    rb"\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset2 Symbol;}}{\stylesheet{\s1 heading 1;}{\s2\b Title;}}",
    rb"\ansi\ansicpg932{\info{\title Oil \u1513?}{\author Jane Doe}{\creatim\yr2020\mo1\dy2}}",
)
BODIES = (
    rb"\pard\s2 Oil\par\f0\'cd\'e5\'f4{\super\chftn}{\footnote\pard {\super\chftn} A foot.}\f1\'b7\par x",
    rb"\trowd\intbl a\cell b\cell\row\pard{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt In a box\par}}}\'90\'ce{\v hid}{\pict 00ff}",
)


def _books() -> Iterator[Made]:
    chapters = [
        f"<h1 id='a'>Part {number}</h1><p>{test_epub.HOUSE} &amp; oil</p><aside epub:type='footnote'>n</aside>"
        for number in range(4)
    ]
    ncx = (
        "<ncx><docTitle><text>B</text></docTitle><navMap><navPoint><navLabel><text>One</text></navLabel>"
        '<content src="text/c0.xhtml"/></navPoint></navMap></ncx>'
    )
    yield test_epub.epub(*chapters, toc={0: "One", 2: "Three"}, more={"OEBPS/toc.ncx": ncx})
    yield test_epub.epub(
        chapters[0], more={"META-INF/encryption.xml": "<encryption/>", "OEBPS/i.png": b"\x89PNG"}
    )


def _quoting() -> Iterator[Named]:
    made = test_hypothesis_export.annotation()
    for shape in test_hypothesis_export.SHAPES.values():
        yield "hypothesis", "a.json", json.dumps(shape(made)).encode()
    reply = {**made, "id": "r1", "references": ["AbC_1"], "target": [{"source": test_hypothesis_export.PAGE}]}
    yield "hypothesis", "a.json", one_list(made, reply, {**made, "id": "b", "tags": []})
    own = test_web_annotation
    page = {"@context": own.CONTEXT, "type": "AnnotationPage", "items": [own.annotation(), own.annotation()]}
    yield "web-annotation", "a.jsonld", json.dumps(page).encode()


def _databases(folder: Path) -> Iterator[Named]:
    own, coder = test_taguette, test_qualcoder
    yield "taguette", "b.sqlite3", own.project(folder / "t.db")
    several = [own.highlight(1, "40%"), own.highlight(2, "שלום", "<p>other</p>"), own.highlight(3, "40%")]
    every = [("highlight_tags", (number, tag)) for number in (1, 2, 3) for tag in (1, 2)]
    yield "taguette", "c.sqlite3", own.project(folder / "t.db", *several, *every)
    yield "qualcoder", "b.qda", coder.project(folder / "q.db")
    coded = [coder.coded(1, "40%", unit="utf16"), coder.coded(2, "שלום", 3, unit="utf16")]
    yield "qualcoder", "c.qda", coder.project(folder / "q.db", *coded)


def _standoff() -> Iterator[Named]:
    gate = test_gate_xml
    crossing = gate.annotation("7", "a", "40%") + gate.annotation("8", "b", "שלום")
    yield "gate-xml", "e.xml", gate.document(gate.named("", crossing), gate.named("Key"), gate.named("Other"))
    yield "gate-xml", "f.xml", gate.document(features=gate.feature("MimeType", "text/plain"))
    yield "inline-xml", "e.sgml", SGML
    made = test_inception_project
    only = {"annotation/a.txt/mira.json": made.cas_json(("claim", "Officials"))}
    yield "inception", "b.zip", made.project(only)
    yield (
        "inception",
        "c.zip",
        made.project({**only, "annotation/a.txt/INITIAL_CAS.json": made.cas_json(), "source/a.txt": b"x"}),
    )
    submitted = {"article7.labels": (test_ptc.SPANS + test_ptc.TECHNIQUES).encode()}
    yield "ptc", "article7.txt", (test_ptc.TEXT.encode(), submitted)
    two = [test_basil.phrase("p0", 0, 9, "Officials"), test_basil.phrase("title", 0, 3, "Oil")]
    yield (
        "basil",
        "d.json",
        (json.dumps(test_basil.ARTICLE).encode(), {"d_ann.json": test_basil.annotated(*two)}),
    )


def _json() -> Iterator[Named]:
    start, end = place("claim", "utf16")
    plain = {"start": start, "end": end, "label": "claim", "text": QUOTES["claim"]}
    old = {
        "id": "n1",
        "displayed_text": TEXT,
        "label_annotations": {"t": {"c": "true"}},
        "span_annotations": [plain],
    }
    new = {"instance_id": "n1", "user_id": "bo", "labels": {"tone": ["calm"]}, "spans": {"s": [plain]}}
    yield "potato", "a.jsonl", (lines(old), {"data.json": test_potato.DATA})
    yield "potato", "b.jsonl", (lines(new, new), {"data.json": test_potato.DATA})
    document = {**test_pubannotation.HEAD, "tracks": [{"project": "a", **test_pubannotation.TRACK}]}
    yield "pubannotation", "b.json", json.dumps(document).encode()
    yield "pubannotation", "c.json", json.dumps([document, test_pubannotation.HEAD]).encode()


def more() -> Iterator[Named]:
    """Their formats, names and contents."""
    for made in _books():
        yield "epub", "b.epub", made
    for head, body in zip(HEADS, BODIES, strict=True):
        yield "rtf", "b.rtf", rb"{\rtf1" + head + body + rb"\par}"
    yield "rtf", "c.rtf", test_rtf.rtf(test_rtf.escaped(TEXT))
    yield (
        "mhtml",
        "b.mhtml",
        test_mail.saved("<p>Oil</p><iframe src='cid:x'></iframe>").replace(b"8bit", b"quoted-printable"),
    )
    yield (
        "odt",
        "b.odt",
        test_odt.odt(
            test_odt.p("Oil") + "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"
        ),
    )
    yield (
        "pdf",
        "b.pdf",
        test_pdf.page_with(
            b"BT /F 9 Tf 50 700 Td [(Oil) -300 (and) 12 (gas)] TJ T* (more) ' ET /X Do",
            form=b"BT /F 8 Tf (in) Tj ET",
        ),
    )
    rows = 'claim,Can be checked,3,1\r\n"a\r\nb","“x”, 🙂",0,0\r\n'
    yield "taguette-tables", "b.csv", b"\xef\xbb\xbf" + (test_taguette_tables.CODEBOOK + rows).encode()
    yield "taguette-tables", "c.csv", b"tag,description\nclaim,\nplace,x\n"
    yield from (*_quoting(), *_standoff(), *_json())
    with TemporaryDirectory() as folder:
        yield from list(_databases(Path(folder)))


def exported(data: Path) -> Iterator[Named]:
    """What our exports write of real annotated texts, and the project that holds them."""
    yield from _packed(data)
    with TemporaryDirectory() as folder:
        for number, corpus in enumerate(TEXTS_OF_CORPORA):
            path = Path(folder) / f"{number}.db"
            made = Workspace.open(str(path), reviewer="Mira", create=True)
            run(made, [data / corpus], ImportOptions(keep_going=True), Progress())
            for each, name in (("jsonl", "a.jsonl"), ("jsonl-spans", "a.jsonl"), ("csv", "a.csv")):
                stream = BytesIO()
                export(made, EVERYTHING, ExportOptions(each), stream, Progress())
                yield each, name, stream.getvalue()
            made.close()
            yield "project", "a.db", path.read_bytes()


def _packed(data: Path) -> Iterator[Named]:
    """Real texts as spaCy writes them, where it is installed."""
    try:
        import spacy
        from spacy.tokens import DocBin, Span
    except ImportError:
        return
    english = spacy.blank("en")
    texts = [
        path.read_text("utf-8", "replace")[:3000]
        for path in sorted((data / "corpora/ptc").rglob("article*.txt"))
    ]
    for stores in (True, False):
        docs = [english(text) for text in texts[:6]]
        for doc in docs:
            doc.ents = [Span(doc, 1, 3, "claim")]
            doc.spans["sc"] = [Span(doc, 0, 4, "a"), Span(doc, 2, 6, "b")]
        yield "spacy-docbin", "a.spacy", DocBin(store_user_data=stores, docs=docs).to_bytes()
