"""Makers of files that take time or memory: small ones that unpack to much, long ones, and quotes that stand nowhere."""

from __future__ import annotations

import io
import json
import random
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
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
