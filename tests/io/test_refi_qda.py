"""REFI-QDA projects and codebooks: what positions count, by the program or by names that are quotes."""

import io
import random
import zipfile
from contextlib import suppress
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import place_article
from annotator.io.records import ArticleRecord, LabelRecord, LinkRecord, Record
from annotator.model.text import canonical

TEXT = (
    "\ufeffOfficials 🙂 say Baku supplies 40% of Israel’s oil.\r\nCritics call the ties “furtive”.\r\n"
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000.\r\nשלום 12 ימים."
)
PLAIN = canonical(TEXT).text
USERS = '<Users><User guid="U1" name="anna"/><User guid="U2" id="ben"/><User guid="U3"/></Users>'
CODES = """<CodeBook><Codes>
<Code guid="C0" name="content" isCodable="false"><Description>All of it</Description>
  <Code guid="C1" name="claim" isCodable="true"><Description>What can be checked.</Description></Code>
  <Code guid="C2" name="other" isCodable="true"/></Code>
<Code guid="C3" name="tone" isCodable="true"><Code guid="C4" name="other" isCodable="1"/></Code>
</Codes></CodeBook>"""
SOURCE = 'guid="S1" name="baku" plainTextPath="internal://t1.txt"'


def selection(start: int, end: int, name: str = "", *codes: str, inside: str = "", guid: str = "P1") -> str:
    codings = "".join(
        f'<Coding guid="K{code}{start}" creatingUser="U{n}" creationDateTime="2026-01-0{n}T10:00:00Z">'
        f'<CodeRef targetGUID="{code}"/></Coding>'
        for n, code in enumerate(codes, 1)
    )
    return (
        f'<PlainTextSelection guid="{guid}" startPosition="{start}" endPosition="{end}" name={quoteattr(name)} '
        f'creatingUser="U1">{inside}{codings}</PlainTextSelection>'
    )


def counted(
    words: str, *, crlf: int = 1, unit: str = "codepoint", name: str | None = None, codes: str = "C1"
) -> str:
    at = PLAIN.index(words)
    ends = (PLAIN[:at], PLAIN[: at + len(words)])
    start, end = (
        (len(each.encode("utf-16-le")) // 2 if unit == "utf16" else len(each)) + each.count("\n") * (crlf - 1)
        for each in ends
    )
    return selection(start, end, words if name is None else name, *codes.split(), guid=f"P{words}"[:20])


def project(source: str, *, more: str = "", origin: str = "QualCoder 3.9") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" '
        f"origin={quoteattr(origin)}>{USERS}{CODES}{more.partition('|')[0]}<Sources>{source}</Sources>"
        f"{more.partition('|')[2]}</Project>"
    )


def packed(xml: str, files: dict[str, bytes] | None = None, name: str = "project.qde") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, xml)
        for path, content in ({"sources/T1.txt": TEXT.encode()} if files is None else files).items():
            archive.writestr(path, content)
    return target.getvalue()


def read(content: bytes) -> tuple[list[Record], Findings]:
    findings, given_file = Findings(), given_bytes(content, "p.qdpx")
    assert registry.recognise(given_file.glimpse()).id == "refi-qda"
    return list(registry.read("refi-qda", given_file, findings)), findings


def of_text(
    *selections: str, origin: str = "QualCoder 3.9", more: str = ""
) -> tuple[ArticleRecord, Findings]:
    source = f"<TextSource {SOURCE}>{''.join(selections)}</TextSource>"
    records, findings = read(packed(project(source, origin=origin, more=more)))
    return article(records), findings


def article(records: list[Record]) -> ArticleRecord:
    (found,) = (one for one in records if isinstance(one, ArticleRecord))
    return found


def placed_words(record: ArticleRecord) -> list[str]:
    findings = Findings()
    placed = place_article(record, findings)
    assert placed is not None
    assert not findings.count
    return [one.span.of(placed.text) for one in placed.annotations]


WORDS = ["Baku supplies 40%", "“furtive”", "👨‍👩‍👧", "cafe\u0301 paid 1\u00a0000", "שלום 12"]


@pytest.mark.parametrize(
    ("origin", "crlf"),
    [("QualCoder 3.9", 1), ("ATLAS.ti for Windows 23", 1), ("NVivo 14", 2), ("MAXQDA 24", 2), ("", 2)],
)
def test_without_quotes_each_program_counts_in_its_way(origin: str, crlf: int) -> None:
    record, findings = of_text(*(counted(each, crlf=crlf, name="s") for each in WORDS), origin=origin)
    assert placed_words(record) == WORDS
    assert not findings.count


@pytest.mark.parametrize("origin", ["QualCoder 3.9", "NVivo 14", "Unheard of"])
@pytest.mark.parametrize(("crlf", "unit"), [(1, "codepoint"), (2, "codepoint"), (1, "utf16"), (2, "utf16")])
def test_names_that_are_quotes_show_what_is_counted(origin: str, crlf: int, unit: str) -> None:
    unnamed = counted("ימים", crlf=crlf, unit=unit, name="s")
    record, _ = of_text(*(counted(each, crlf=crlf, unit=unit) for each in WORDS), unnamed, origin=origin)
    assert placed_words(record) == [*WORDS, "ימים"]


@pytest.mark.parametrize("name", ["Critics call the…", "Critics call the ...", "Critics call the ties “furt"])
def test_names_that_are_cut_off_show_it_too(name: str) -> None:
    words = "Critics call the ties “furtive”.\nA family"
    record, _ = of_text(counted(words, crlf=2, name=name))
    assert placed_words(record) == [words]


def test_a_line_end_is_a_blank_in_a_name() -> None:
    record, _ = of_text(counted("oil.\nCritics", name="oil. Critics"))
    assert placed_words(record) == ["oil.\nCritics"]


def test_a_wrong_place_with_a_quote_as_name_is_left_to_the_words() -> None:
    record, _ = of_text(selection(0, 5, "“furtive”", "C1"))
    assert placed_words(record) == ["“furtive”"]
    record, _ = of_text(selection(0, 5, "Quotation 6:1", "C1"), origin="ATLAS.ti 9")
    assert placed_words(record) == ["Offic"]


def test_each_coding_is_an_annotation_with_its_own_maker() -> None:
    says = "<Description>Is that so?</Description>"
    record, findings = of_text(
        selection(0, 9, "Officials", "C1", "C4", inside=says),
        selection(16, 20, "Baku", inside=says, guid="P2"),
        selection(21, 29, "supplies", guid="P3"),
    )
    assert [(one.label, one.reviewer, one.note, one.id, one.created_at) for one in record.annotations] == [
        ("claim", "anna", "Is that so?", "kc10", "2026-01-01T10:00:00Z"),
        ("tone / other", "ben", None, "kc40", "2026-01-02T10:00:00Z"),
        ("comment", "anna", "Is that so?", "p2", None),
        ("highlight", "anna", None, "p3", None),
    ]
    assert not findings.count


def test_the_code_book_becomes_labels() -> None:
    records, findings = read(packed(project(f"<TextSource {SOURCE}/>")))
    assert [one for one in records if isinstance(one, LabelRecord)] == [
        LabelRecord("claim", "What can be checked.\n\nCategory: content", 3),
        LabelRecord("content / other", "Category: content", 4),
        LabelRecord("tone", "", 5),
        LabelRecord("tone / other", "Category: tone", 5),
    ]
    assert dict(findings.left_out) == {"category description": 1}
    book = CODES.replace("<CodeBook>", '<CodeBook xmlns="urn:QDA-XML:codebook:1.0">')
    given_file = given_bytes(b'\xef\xbb\xbf<?xml version="1.0"?>' + book.encode(), "x.xml")
    assert registry.recognise(given_file.glimpse()).id == "refi-qdc"
    assert list(registry.read("refi-qdc", given_file, Findings())) == [
        one for one in records if isinstance(one, LabelRecord)
    ]


def test_what_is_said_of_a_source_becomes_its_metadata_and_note() -> None:
    more = """<Variables><Variable guid="V1" name="Outlet" typeOfVariable="Text"/>
    <Variable guid="V2" name="Age" typeOfVariable="Integer"/><Variable guid="V3" name="Share" typeOfVariable="Float"/></Variables>
    <Cases><Case guid="E1" name="Station A"><VariableValue><VariableRef targetGUID="V2"/><IntegerValue>40</IntegerValue>
    </VariableValue><SourceRef targetGUID="s1"/></Case></Cases>|<Notes><Note guid="N1" name="Memo">
    <PlainTextContent>Read twice.</PlainTextContent></Note><Note guid="N2" plainTextPath="internal://n2.txt"/>
    <Note guid="N3"><PlainTextContent>Lost.</PlainTextContent></Note></Notes>
    <Links><Link guid="L1" originGUID="N2" targetGUID="P1"/><Link guid="L2" name="backs" originGUID="P1" targetGUID="P2"/>
    <Link guid="L3" originGUID="P1" targetGUID="C1"/></Links>
    <Sets><Set guid="G1" name="Texts"><MemberSource targetGUID="S1"/></Set><Set guid="G2" name="Codes">
    <MemberCode targetGUID="C1"/></Set></Sets><Graphs><Graph guid="H1"/></Graphs>"""
    source = f"""<TextSource {SOURCE}><Description>https://example.org/baku</Description>{selection(0, 9, "Officials", "C1")}
    {selection(16, 20, "Baku", "C3", guid="P2")}<Coding guid="K9" creatingUser="U1"><CodeRef targetGUID="C4"/></Coding>
    <NoteRef targetGUID="N1"/><VariableValue><VariableRef targetGUID="V1"/><TextValue>The Daily</TextValue></VariableValue>
    <VariableValue><VariableRef targetGUID="V3"/><FloatValue>NaN</FloatValue></VariableValue></TextSource>"""
    files = {"Sources/t1.txt": TEXT.encode(), "Sources/N2.TXT": b"No source named."}
    records, findings = read(packed(project(source, more=more), files, "Project.qde"))
    found = article(records)
    assert found.meta == {
        "url": "https://example.org/baku", "outlet": "The Daily", "Share": "NaN", "Age": 40, "cases": ["Station A"],
        "sets": ["Texts"], "categories": ["tone / other"],
    }  # fmt: skip
    assert (found.note, found.annotations[0].note) == ("Memo\nRead twice.", "No source named.")
    assert found.links == (LinkRecord("backs", "kc10", "kc316", "l2"),)
    assert (found.name, found.source) == ("baku", TEXT.encode())
    assert dict(findings.left_out) == {
        "category description": 1, "code set": 1, "graph": 1, "link": 1, "unattached note": 1,
    }  # fmt: skip


def test_whole_sources_coded_by_several_keep_who() -> None:
    codings = "".join(
        f'<Coding guid="K{n}" creatingUser="U{n}"><CodeRef targetGUID="C{n}"/></Coding>' for n in (1, 2)
    )
    record, _ = of_text(codings)
    assert record.meta["categories"] == {"anna": ["claim"], "ben": ["content / other"]}


def test_the_text_of_a_pdf_is_read_and_what_is_no_text_is_counted() -> None:
    sources = f"""<TextSource guid="S1" name="in line"><PlainTextContent>Officials say.</PlainTextContent></TextSource>
    <PDFSource guid="S2" name="a.pdf" path="internal://a.pdf"><PDFSelection guid="P1"/><PDFSelection guid="P7"/>
    <Representation guid="R2" plainTextPath="internal://t1.txt">{selection(0, 9, "Officials", "C1")}</Representation></PDFSource>
    <PDFSource guid="S3" name="b.pdf"/><PictureSource guid="S4"><PictureSelection guid="P8"/></PictureSource>
    <AudioSource guid="S5"><Transcript guid="R5" plainTextPath="internal://gone.txt"/><AudioSelection guid="P9"/></AudioSource>
    <VideoSource guid="S6"><VideoSelection guid="P10"/></VideoSource>
    <TextSource guid="S7" name="away" plainTextPath="internal://../../etc/passwd">{selection(0, 9)}</TextSource>"""
    records, findings = read(packed(project(sources)))
    found = [one for one in records if isinstance(one, ArticleRecord)]
    assert [(one.name, len(one.annotations)) for one in found] == [("in line", 0), ("a.pdf", 1)]
    assert dict(findings.left_out) == {
        "category description": 1, "PDF region": 1, "textless PDF": 1, "picture": 1, "picture region": 1,
        "audio source": 1, "audio segment": 1, "video source": 1, "video segment": 1,
        "missing text": 2, "textless selection": 1,
    }  # fmt: skip


def test_a_project_without_any_text_says_so() -> None:
    records, findings = read(packed(project(f"<TextSource {SOURCE}/>"), {}))
    assert not any(isinstance(one, ArticleRecord) for one in records)
    assert list(findings.remark_lines()) == [
        "The texts of the project are not in the file: export it again with its sources."
    ]


def test_a_bare_project_takes_its_sources_from_beside_it() -> None:
    xml = project(f"<TextSource {SOURCE}>{counted('Baku')}</TextSource>").encode()
    given_file = given_bytes(xml, "project.qde", {"sources/t1.txt": TEXT.encode()})
    assert registry.recognise(given_file.glimpse()).id == "refi-qda"
    assert placed_words(article(list(registry.read("refi-qda", given_file, Findings())))) == ["Baku"]


def test_what_is_wrong_is_said() -> None:
    _, findings = of_text(
        selection(0, 9, "", "C99"), selection(9, 0), selection(5, 5),
        '<PlainTextSelection guid="x" startPosition="a" endPosition="²"/>',
    )  # fmt: skip
    assert [one.words for one in findings.problems] == [
        "A selection has no positions, or its end lies before its start.",
        "A coding names a code that is not in the code book.",
    ]
    assert findings.left_out["empty selection"] == 1
    _, findings = read(packed(project(f"<TextSource {SOURCE}/>"), {"sources/t1.txt": b"\xff\xfa\xfb"}))
    assert findings.problems[0].words.startswith(
        "The text of “baku” cannot be read. Byte 0 is not valid UTF-8."
    )
    with pytest.raises(InputError, match=r"holds no project\.qde"):
        list(registry.read("refi-qda", given_bytes(packed("", {}, "x")), Findings()))


ELEMENTS = st.recursive(
    st.just(""),
    lambda inner: st.builds(
        lambda name, pairs, inside: f"<{name} {' '.join(f'{key}={quoteattr(value)}' for key, value in pairs.items())}>"
        f"{''.join(inside)}</{name}>",
        st.sampled_from([
            "Sources", "TextSource", "PDFSource", "Representation", "PlainTextSelection", "PlainTextContent", "Coding",
            "CodeRef", "Notes", "Note", "NoteRef", "Links", "Link", "Cases", "Case", "SourceRef", "VariableValue",
            "VariableRef", "IntegerValue", "Users", "User", "CodeBook", "Codes", "Code", "Sets", "Set", "MemberSource",
        ]),
        st.dictionaries(
            st.sampled_from([
                "guid", "name", "startPosition", "endPosition", "targetGUID", "originGUID", "creatingUser",
                "creationDateTime", "plainTextPath", "isCodable",
            ]),
            st.sampled_from(["", "S1", "C1", "3", "99999999999999999999", "-1", "internal://t1.txt", "x" * 1001, "2026"]),
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)  # fmt: skip


@given(st.lists(ELEMENTS, max_size=4).map("".join))
def test_any_structure_is_read_or_refused(inside: str) -> None:
    xml = f'<Project xmlns="urn:QDA-XML:project:1.0">{inside}<Sources>{inside}</Sources></Project>'
    for record in registry.read("refi-qda", given_bytes(packed(xml)), Findings()):
        if isinstance(record, ArticleRecord):
            place_article(record, Findings())


def test_damaged_files_raise_nothing_but_sentences() -> None:
    content = packed(project(f"<TextSource {SOURCE}>{counted('Baku')}</TextSource>"))
    dice = random.Random(5)
    for _ in range(300):
        damaged = bytearray(content)
        for _ in range(dice.randrange(1, 12)):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        with suppress(InputError):
            list(registry.read("refi-qda", given_bytes(bytes(damaged), "p"), Findings()))
