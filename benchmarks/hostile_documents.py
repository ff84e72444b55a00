"""Files that are made to take time or memory, one or more a format; small ones that unpack to much, long ones, deep ones."""

from __future__ import annotations

import io
import json
import random
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

MB = 2**20
Files = Mapping[str, bytes]
"""By their names; the first is imported, the others lie beside it."""

WORDS = "Officials say that Baku supplies 40% of the oil. "
TEXT = WORDS * (MB // len(WORDS))
"""One megabyte in which every quote stands often."""

TYPES = (
    b'<?xml version="1.0"?><typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>'
    b"</types></typeSystemDescription>"
)
OFFICE = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
LAUGHS = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + number)} "{f"&{chr(97 + number)};" * 20}">' for number in range(9)
)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def bomb(
    name: str, begin: bytes, fill: bytes, size: int, others: Mapping[str, bytes] = {}, end: bytes = b""
) -> bytes:
    """An archive with a member that unpacks to that many megabytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for other, content in others.items():
            archive.writestr(other, content)
        with archive.open(name, "w", force_zip64=True) as stream:
            stream.write(begin)
            for _ in range(size):
                stream.write(fill * (MB // len(fill)))
            stream.write(end)
    return made.getvalue()


def docx(size: int) -> bytes:
    """A Word file whose document unpacks to that many megabytes of paragraphs."""
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    said = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="{relation}" Target="word/document.xml"/></Relationships>'
    begin = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    fill = b"<w:p><w:r><w:t>Oil and gas.</w:t></w:r></w:p>"
    return bomb(
        "word/document.xml",
        begin,
        fill,
        size,
        {"[Content_Types].xml": OFFICE, "_rels/.rels": said.encode()},
        b"</w:body></w:document>",
    )


def odt(size: int) -> bytes:
    """Likewise, an OpenDocument text."""
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    begin = f"<office:document-content {names}><office:body><office:text>".encode()
    kind = {"mimetype": b"application/vnd.oasis.opendocument.text"}
    return bomb(
        "content.xml",
        begin,
        b"<text:p>Oil and gas<text:s text:c='9'/>.</text:p>",
        size,
        kind,
        b"</office:text></office:body></office:document-content>",
    )


def epub(chapters: int, size: int) -> bytes:
    """A book of chapters of that many bytes."""
    items = "".join(
        f'<item id="i{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(chapters)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(chapters))
    container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
    body = b"<p>Oil and <b>gas</b> were sold by many to many.</p>" * (size // 50)
    page = b'<html xmlns="http://www.w3.org/1999/xhtml"><body>' + body + b"</body></html>"
    parts = {"mimetype": b"application/epub+zip", "META-INF/container.xml": container.encode()}
    parts["b.opf"] = (
        f'<package xmlns="opf"><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>'.encode()
    )
    return packed(parts | {f"c{n}.xhtml": page for n in range(chapters)})


def xlsx(size: int) -> bytes:
    """A workbook whose sheet unpacks to that many megabytes."""
    from openpyxl import Workbook

    made, book = io.BytesIO(), Workbook()
    book.active.append(["text"])
    book.save(made)
    with zipfile.ZipFile(made) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "sheet1" not in name}
    begin = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    fill = b'<row><c t="inlineStr"><is><t>text</t></is></c></row>'
    return bomb("xl/worksheets/sheet1.xml", begin, fill, size, parts, b"</sheetData></worksheet>")


def pdf(content: bytes, pages: int = 1, *, is_packed: bool = True) -> bytes:
    """Pages that all show the same content."""
    stream = zlib.compress(content, 1) if is_packed else content
    said = b"/Filter /FlateDecode " if is_packed else b""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        font,
        b"<< /Length %d %s>> stream\n%s\nendstream" % (len(stream), said, stream),
    ]
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>"
    objects += [page] * pages
    made, places = b"%PDF-1.7\n", list[int]()
    parts = [made]
    at = len(made)
    for number, one in enumerate(objects, 1):
        places.append(at)
        parts.append(b"%d 0 obj %s endobj\n" % (number, one))
        at += len(parts[-1])
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    parts.append(
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, rows, len(objects) + 1, at)
    )
    return b"".join(parts)


SHOW = b"BT /F 9 Tf 1 0 0 1 %d %d Tm (Oil and gas) Tj ET\n"


def scattered(count: int) -> bytes:
    """Words of a page in no order."""
    dice = random.Random(1)
    return b"".join(SHOW % (dice.randrange(600), dice.randrange(800)) for _ in range(count))


def database(*statements: str) -> bytes:
    """A database that the statements make."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        with closing(sqlite3.connect(path)) as made:
            for one in statements:
                made.executescript(one)
            made.commit()
        return path.read_bytes()


TAGUETTE = """
CREATE TABLE projects (id, name, description, created); INSERT INTO projects VALUES (1, 'a', '', '2026-01-01');
CREATE TABLE tags (id, project_id, path, description); INSERT INTO tags VALUES (1, 1, 'claim', '');
CREATE TABLE highlight_tags (highlight_id, tag_id); CREATE TABLE alembic_version (version_num);
CREATE TABLE documents (id, name, description, filename, created, project_id, text_direction, contents);
"""
HIGHLIGHTS = "CREATE TABLE highlights (id, document_id, start_offset, end_offset, snippet);"
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"


def taguette(*more: str) -> bytes:
    """A project file of Taguette with what the statements add."""
    return database(TAGUETTE, *more)


def qualcoder(text: str, count: int) -> bytes:
    """A project file of QualCoder with quotes that do not stand in its text."""
    return database(
        "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text);"
        "CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer,"
        " owner text, date text, memo text);"
        "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text);"
        "CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);"
        "INSERT INTO code_name VALUES (1, 'claim', '', NULL, 'a', '', '');",
        f"INSERT INTO source VALUES (1, 'a', replace(hex(zeroblob({len(text) // 2})), '0', 'w '), NULL, '', 'a', '');",
        f"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < {count}) INSERT INTO code_text"
        " SELECT x, 1, 1, 'not there ' || x, x, x + 9, 'a', '2026-01-01', '' FROM n;",
    )


def marks(count: int) -> list[tuple[int, str]]:
    """Places with quotes that do not stand there, nor anywhere."""
    return [(number * 19 % 900_000, f"Officials say {number}") for number in range(count)]


def standoff(count: int) -> Files:
    """Such quotes as brat writes them."""
    rows = "".join(
        f"T{n}\tclaim {at} {at + len(quote)}\t{quote}\n" for n, (at, quote) in enumerate(marks(count))
    )
    return {"a.ann": rows.encode(), "a.txt": TEXT.encode()}


def spans_json(count: int, key: str = "spans") -> bytes:
    """Such quotes as Prodigy writes them."""
    rows = [
        {"start": at, "end": at + len(quote), "label": "claim", "text": quote} for at, quote in marks(count)
    ]
    return json.dumps(
        {"text": TEXT, key: rows, "answer": "accept", "_task_hash": 1, "_input_hash": 1}
    ).encode()


def studio(count: int, text: str = TEXT) -> bytes:
    """Such quotes as Label Studio writes them."""
    result = [
        {
            "id": f"r{n}", "type": "labels", "from_name": "l", "to_name": "t",
            "value": {"start": at, "end": at + len(quote), "text": quote, "labels": ["claim"]},
        }
        for n, (at, quote) in enumerate(marks(count))
    ]  # fmt: skip
    return json.dumps(
        [{"id": 1, "data": {"text": text}, "annotations": [{"id": 1, "result": result}]}]
    ).encode()


def gate(count: int) -> bytes:
    """A document of GATE with as many nodes as characters."""
    nodes = "".join(f'<Node id="{n}"/>a' for n in range(count))
    rows = "".join(
        f'<Annotation Id="{n}" Type="claim" StartNode="{n}" EndNode="{n + 1}"/>' for n in range(count - 1)
    )
    return f"<?xml version='1.0'?><GateDocument><TextWithNodes>{nodes}</TextWithNodes><AnnotationSet>{rows}</AnnotationSet></GateDocument>".encode()


def bioc(count: int) -> bytes:
    """Such quotes as BioC has them."""
    rows = "".join(
        f'<annotation id="{n}"><infon key="type">claim</infon><location offset="{at}" length="{len(quote)}"/><text>{quote}</text></annotation>'
        for n, (at, quote) in enumerate(marks(count))
    )
    return f"<?xml version='1.0'?><collection><source>s</source><date/><key/><document><id>1</id><passage><offset>0</offset><text>{TEXT}</text>{rows}</passage></document></collection>".encode()


def xmi(count: int) -> Files:
    """Spans of a CAS."""
    rows = "".join(
        f'<custom:Span xmi:id="{n + 10}" sofa="1" begin="{at}" end="{at + 9}" label="claim"/>'
        for n, (at, _) in enumerate(marks(count))
    )
    names = 'xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///custom.ecore"'
    members = " ".join(str(n + 10) for n in range(count))
    return {
        "a.xmi": f'<?xml version="1.0"?><xmi:XMI {names} xmi:version="2.0"><cas:NULL xmi:id="0"/>{rows}<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{TEXT}"/><cas:View sofa="1" members="{members}"/></xmi:XMI>'.encode(),
        "TypeSystem.xml": TYPES,
    }


def deep(opened: str, closed: str, depth: int, head: str = "") -> bytes:
    """Elements in one another."""
    return (head + opened * depth + "x" + closed * depth).encode()


def tsv(tokens: int, stacked: int) -> bytes:
    """Tokens of WebAnno, each with that many annotations."""
    rows = "".join(
        f"1-{n + 1}\t{2 * n}-{2 * n + 1}\ta\t" + "|".join(f"claim[{k + 1}]" for k in range(stacked)) + "\t\n"
        for n in range(tokens)
    )
    text = "a " * tokens
    return f"#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n#Text={text}\n{rows}".encode()


def refi(count: int) -> bytes:
    """Such quotes as REFI-QDA has them."""
    rows = "".join(
        f'<PlainTextSelection guid="{n}" startPosition="{at}" endPosition="{at + 9}" name="{quote}"><Coding guid="c{n}"><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>'
        for n, (at, quote) in enumerate(marks(count))
    )
    project = f'<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="x"><CodeBook><Codes><Code guid="C1" name="claim" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="S" name="a" plainTextPath="internal://t.txt">{rows}</TextSource></Sources></Project>'
    return packed({"project.qde": project.encode(), "sources/t.txt": TEXT.encode()})


def own(count: int) -> bytes:
    """Such quotes as our own format has them."""
    rows = [{"label": "claim", "start": n, "end": n + 9, "text": "not there"} for n in range(count)]
    return json.dumps({"text": TEXT, "annotations": rows}).encode()


def ptc(count: int) -> Files:
    """Spans of the propaganda corpus."""
    rows = "".join(f"7\tLoaded_Language\t{at}\t{at + 9}\n" for at, _ in marks(count))
    return {"article7.txt": TEXT.encode(), "article7.labels.tsv": rows.encode()}


def quoting(count: int) -> bytes:
    """Annotations of a page of which nothing is here."""
    selector = {"type": "TextQuoteSelector", "exact": "Officials say", "prefix": "a", "suffix": "b"}
    target = [{"source": "https://e.example/a", "selector": [selector]}]
    return json.dumps(
        [
            {"id": f"n{n}", "uri": "https://e.example/a", "user": "acct:a@hypothes.is", "group": "__world__", "text": "x",
             "tags": ["claim"], "created": "2026-01-01T10:00:00+00:00", "target": target, "permissions": {}, "document": {}}
            for n in range(count)
        ]
    ).encode()  # fmt: skip


def multipart(depth: int) -> bytes:
    """A message of parts in one another."""
    rows = "".join(
        f"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n" for n in range(depth)
    )
    return f"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n{rows}".encode()


MAIL = b"From: a@b.example\r\nTo: c@d.example\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\n"
PAGE = "<!DOCTYPE html><html><body>"

DOCUMENTS: dict[str, Callable[[], Files]] = {
    "docx: 1 GB in a member": lambda: {"a.docx": docx(1000)},
    "docx: 19 MB of paragraphs": lambda: {"a.docx": docx(19)},
    "odt: 1 GB in a member": lambda: {"a.odt": odt(1000)},
    "odt: 19 MB of paragraphs": lambda: {"a.odt": odt(19)},
    "epub: 2,000 chapters of 50 kB": lambda: {"a.epub": epub(2000, 50_000)},
    "epub: 300 chapters of 7 MB": lambda: {"a.epub": epub(300, 7 * MB)},
    "xlsx: 1 GB in a sheet": lambda: {"a.xlsx": xlsx(1000)},
    "xlsx: 60 MB in a sheet": lambda: {"a.xlsx": xlsx(60)},
    "zip: 1 GB of text": lambda: {"a.zip": bomb("a.txt", b"", WORDS.encode(), 1000)},
    "zip: 20,000 texts": lambda: {"a.zip": packed({f"{n}.txt": b"Oil %d" % n for n in range(20_000)})},
    "zip: 200,000 empty names": lambda: {"a.zip": packed({f"{n}/": b"" for n in range(200_000)})},
    "spacy: 1 GB in zlib": lambda: {"a.spacy": zlib.compress(b"\x86" + b"\0" * 1000 * MB, 1)},
    "refi: 1 GB source": lambda: {"a.qdpx": bomb("sources/t.txt", b"", b"a", 1000, {"project.qde": b"<Project/>"})},
    "refi: 50,000 wrong quotes": lambda: {"a.qdpx": refi(50_000)},
    "pdf: 3 million operators": lambda: {"a.pdf": pdf(b"q Q " * 1_500_000)},
    "pdf: 60 MB of text on a page": lambda: {"a.pdf": pdf(b"BT /F 9 Tf (Oil and gas) Tj ET\n" * 2_000_000)},
    "pdf: 200,000 words anywhere": lambda: {"a.pdf": pdf(scattered(200_000))},
    "pdf: 1,000 words on 2,000 pages": lambda: {"a.pdf": pdf(scattered(1000), 2000)},
    "pdf: 1 GB in a stream": lambda: {"a.pdf": pdf(b"\0" * 1000 * MB)},
    "pdf: 100,000 pages": lambda: {"a.pdf": pdf(b"", 100_000)},
    "pdf: deep lists": lambda: {"a.pdf": pdf(b"[" * 3_000_000, is_packed=False)},
    "html: 100,000 deep": lambda: {"a.html": deep("<div>", "</div>", 100_000, PAGE)},
    "html: 100,000 deep, many kinds": lambda: {"a.html": deep("<table><tr><td><b><a><p>", "", 20_000, PAGE)},
    "html: 15 MB of paragraphs": lambda: {"a.html": (PAGE + "<p>Oil &amp; <b>gas</b> were sold.</p>" * 400_000).encode()},
    "html: 15 MB in a paragraph": lambda: {"a.html": (PAGE + "<p>" + WORDS * 300_000).encode()},
    "html: 45,000 short blocks": lambda: {"a.html": (PAGE + f"<div><p>{WORDS}</p></div>" * 45_000).encode()},
    "html: a million open tags": lambda: {"a.html": (PAGE + "<" * 1_000_000 + "<a x='" * 500_000).encode()},
    "html: 60 MB": lambda: {"a.html": (PAGE + "<i>x</i>" * 8 * MB).encode()},
    "mhtml: 15 MB page": lambda: {"a.mhtml": MAIL + b"Snapshot-Content-Location: https://e.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n" + (PAGE + f"<p>{WORDS}</p>" * 300_000).encode()},
    "mail: 100,000 parts in one another": lambda: {"a.eml": multipart(100_000)},
    "mail: 20 MB header": lambda: {"a.eml": MAIL + b"Subject: " + b"=?utf-8?q?=FF?= " * (20 * MB // 16) + b"\r\n\r\nx"},
    "mail: a million semicolons in quotes": lambda: {"a.eml": MAIL + b'Content-Type: multipart/mixed; a="' + b";" * MB + b'"; boundary=b\r\n\r\nx'},
    "mail: 200,000 headers": lambda: {"a.eml": MAIL + b"X-A: b; c=d\r\n" * 200_000 + b"\r\nx"},
    "mail: 300,000 messages without text": lambda: {"a.mbox": (b"From a Mon Jan  1 00:00:00 2024\n" + MAIL + b"\r\n\n\n") * 300_000},
    "rtf: 20 MB of groups": lambda: {"a.rtf": b"{\\rtf1\\ansi " + b"{\\b Oil}" * (20 * MB // 8) + b"}"},
    "rtf: 20 MB of bytes": lambda: {"a.rtf": b"{\\rtf1\\ansi " + b"\\'e9" * (20 * MB // 4) + b"}"},
    "rtf: deep": lambda: {"a.rtf": b"{\\rtf1" + b"{\\b " * 3_000_000},
    "text: 60 MB in a line": lambda: {"a.txt": b"Oil and gas. " * (60 * MB // 13)},
    "text: 20 MB of other bytes": lambda: {"a.txt": random.Random(1).randbytes(20 * MB).replace(b"\0", b"a")},
    "text: 20 MB of Windows-1251": lambda: {"a.txt": "Нефть и газ. ".encode("cp1251") * (20 * MB // 13)},
    "text: 20 MB of line ends": lambda: {"a.txt": b"\r\n" * (10 * MB)},
    "text: 20 MB of accents": lambda: {"a.txt": b"e" + "\u0301".encode() * (10 * MB)},
    "text: 20 MB of short lines": lambda: {"a.txt": b"Share this\nOil, 2026\n" * MB},
    "text: a million quotation marks": lambda: {"a.txt": "“Oil, ".encode() * MB},
    "markdown: 10 MB of brackets": lambda: {"a.md": b"# Oil\n" + b"[" * (5 * MB) + b"](" * (2 * MB)},
    "markdown: 10 MB of marks": lambda: {"a.md": b"# Oil\n" + b"*_`~" * (3 * MB)},
    "markdown: 10 MB of quotes": lambda: {"a.md": b"# Oil\n" + b"> " * (5 * MB)},
    "markdown: front matter": lambda: {"a.md": b"---\ntitle: x\na: &a [*a, *a]\n" + b"- " * (4 * MB) + b"\n---\nx"},
    "csv: 20 MB in an open quote": lambda: {"a.csv": b'article_id,article_name,label,start,end,text\r\na,b,claim,0,1,"' + b"Oil,\n" * (4 * MB)},
    "csv: 200,000 columns": lambda: {"a.csv": b"article_id,label,start,end,text" + b",attr.x" * 200_000 + b"\r\n" + b"," * 200_000},
    "taguette table: 20 MB in an open quote": lambda: {"a.csv": b'tag,description\r\nclaim,"' + b"Oil,\n" * (4 * MB)},
    "babe: 20 MB in an open quote": lambda: {"a.csv": b'text;news_link;outlet;topic;type;label_bias;label_opinion;biased_words\r\n"' + b"Oil;\n" * (4 * MB)},
    "jsonl: 47 MB in a line": lambda: {"a.jsonl": json.dumps({"text": WORDS * (47 * MB // len(WORDS))}).encode()},
    "jsonl: 50,000 wrong quotes": lambda: {"a.jsonl": own(50_000)},
    "jsonl: a million lines": lambda: {"a.jsonl": b'{"text": 1}\n' * MB},
    "jsonl-spans: a million lines": lambda: {"a.jsonl": b'{"text_sha256": "a", "label": "claim", "start": 0, "end": 1}\n' * (MB // 2)},
    "json: a million deep": lambda: {"a.json": b'{"a":' + b"[" * MB},
    "json: ten million digits": lambda: {"a.json": b'[{"text": "a", "spans": [{"start": ' + b"9" * 10_000_000 + b"}]}]"},
    "label studio: 47 MB in a line": lambda: {"a.json": studio(10, WORDS * (47 * MB // len(WORDS)))},
    "label studio: 50,000 wrong quotes": lambda: {"a.json": studio(50_000)},
    "doccano: 47 MB in a line": lambda: {"a.jsonl": json.dumps({"id": 1, "text": "a " * MB, "label": [[n % 900_000, n % 900_000 + 9, "claim"] for n in range(1_750_000)]}).encode()},
    "doccano: one list of 2,000 long texts": lambda: {"a.json": json.dumps([{"id": n, "text": f"{n} " + WORDS * 100, "label": []} for n in range(2_000)]).encode()},
    "prodigy: 50,000 wrong quotes": lambda: {"a.jsonl": spans_json(50_000)},
    "spacy json: 2,000 long texts": lambda: {"a.json": json.dumps([[f"{n} " + WORDS * 100, {"entities": [[0, 9, "claim"]]}] for n in range(2_000)]).encode()},
    "potato: 2,000 long texts": lambda: {"a.json": json.dumps([{"id": str(n), "text": f"{n} " + WORDS * 100} for n in range(2_000)]).encode()},
    "pubannotation: 50,000 wrong places": lambda: {"a.json": json.dumps({"text": TEXT, "sourcedb": "x", "sourceid": "1", "denotations": [{"id": f"T{n}", "span": {"begin": at, "end": at + 9}, "obj": "claim"} for n, (at, _) in enumerate(marks(50_000))]}).encode()},
    "hypothesis: 100,000 of a page that is not here": lambda: {"a.json": quoting(100_000)},
    "brat: 50,000 wrong quotes": lambda: standoff(50_000),
    "brat: a million notes": lambda: {"a.ann": b"T1\tclaim 0 9\tOfficials\n" + b"".join(b"#%d\tNote T1\tx\n" % n for n in range(MB)), "a.txt": TEXT.encode()},
    "brat: a configuration of 20 MB": lambda: {"annotation.conf": b"[entities]\n" + b"\tclaim\n" * (3 * MB)},
    "ptc: 100,000 rows": lambda: ptc(100_000),
    "conll: 500,000 tokens": lambda: {"a.conll": b"Oil NN B-NP O\nand NN I-NP B-claim\nso CC O O\n and CC O O\n" * 125_000},
    "webanno: 100,000 tokens": lambda: {"a.tsv": tsv(100_000, 1)},
    "webanno: 1,000 in one another": lambda: {"a.tsv": tsv(1000, 1000)},
    "checkthat: 300,000 rows": lambda: {"a.tsv": b"line_number\tspeaker\ttext\tlabel\n" + b"".join(b"%d\tA\tOil\t1\n" % n for n in range(300_000))},
    "gate: 200,000 nodes": lambda: {"a.xml": gate(200_000)},
    "gate: 100,000 deep": lambda: {"a.xml": deep("<GateDocument>", "</GateDocument>", 100_000)},
    "bioc: 50,000 wrong quotes": lambda: {"a.xml": bioc(50_000)},
    "xml: a million deep": lambda: {"a.xml": deep("<a>", "</a>", MB, "<?xml version='1.0'?>")},
    "xml: entities in entities": lambda: {"a.xml": (LAUGHS + "]><d>&j;</d>").encode()},
    "xml: a long entity often": lambda: {"a.xml": f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "{"ha" * 50_000}">]><d>{"&a;" * 50_000}</d>'.encode()},
    "inline: 500,000 elements": lambda: {"a.xml": ("<?xml version='1.0'?><d><p>" + "<b>Oil</b> " * 500_000 + "</p></d>").encode()},
    "inline: 500 in one another, often": lambda: {"a.xml": ("<?xml version='1.0'?><d>" + ("<b>" * 200 + "Oil" + "</b>" * 200) * 2_000 + "</d>").encode()},
    "xmi: 100,000 spans": lambda: xmi(100_000),
    "cas json: deep": lambda: {"a.json": b'{"%TYPES": {}, "%FEATURE_STRUCTURES": ' + b"[" * MB},
    "refi codebook: 100,000 codes": lambda: {"a.qdc": ('<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>' + "".join(f'<Code guid="{n}" name="c{n}" isCodable="true"/>' for n in range(100_000)) + "</Codes></CodeBook>").encode()},
    "refi codebook: 200 deep, often": lambda: {"a.qdc": ('<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>' + ("<Code guid='a' name='b' isCodable='true'>" * 200 + "</Code>" * 200) * 200 + "</Codes></CodeBook>").encode()},
    "taguette: an endless view": lambda: {"a.sqlite3": taguette(f"CREATE VIEW highlights AS {ENDLESS} SELECT x id, 1 document_id, x start_offset, x + 9 end_offset, '' snippet FROM n;")},
    "taguette: a view that gives nothing, for ever": lambda: {"a.sqlite3": taguette(f"CREATE VIEW highlights AS {ENDLESS} SELECT x id, 1 document_id, x start_offset, x end_offset, '' snippet FROM n WHERE x < 0;")},
    "taguette: a document of 200 MB": lambda: {"a.sqlite3": taguette(HIGHLIGHTS, "INSERT INTO documents VALUES (1, 'a', '', 'a', '2026-01-01', 1, 'LEFT_TO_RIGHT', hex(zeroblob(100000000)));")},
    "taguette: 15 MB of elements": lambda: {"a.sqlite3": taguette(HIGHLIGHTS, "INSERT INTO documents VALUES (1, 'a', '', 'a', '2026-01-01', 1, 'LEFT_TO_RIGHT', replace(hex(zeroblob(1000000)), '0', '<i>x</i>'));")},
    "qualcoder: 50,000 wrong quotes": lambda: {"a.qda": qualcoder(TEXT, 50_000)},
}  # fmt: skip
"""What each is, with the files."""
