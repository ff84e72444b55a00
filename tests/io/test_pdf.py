"""PDF files: lines become paragraphs, what repeats is proposed as excluded, and nothing hangs or crashes."""

import io
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from annotator.errors import InputError
from annotator.io import pdf_pages, registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord

HOUSE = "\U0001f469\u200d\U0001f680 e\u0301\u00a0fi"
Shown = tuple[float, float, float, str]
PICTURE = b"<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >> stream\nx\nendstream"


class Made:
    """A PDF, object by object."""

    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, content: bytes) -> int:
        self.objects.append(content)
        return len(self.objects)

    def stream(self, content: bytes, more: bytes = b"") -> int:
        return self.add(b"<< /Length %d %s >> stream\n%s\nendstream" % (len(content), more, content))

    def bytes(self, root: int, more: bytes = b"") -> bytes:
        made, places = b"%PDF-1.7\n", list[int]()
        for number, content in enumerate(self.objects, 1):
            places.append(len(made))
            made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        count = len(places) + 1
        return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (count, table, count, root, more, len(made))  # fmt: skip


def pdf(*pages: list[Shown], info: bytes = b"", picture: bool = False, catalog: bytes = b"") -> bytes:
    """Pages that show words at places, (x, y, size, words) each, in that order."""
    made, codes = Made(), dict[str, int]()
    contents = [_content(page, codes) for page in pages]
    lines = b"\n".join(
        b"<%04x> <%s>" % (code, each.encode("utf-16-be").hex().encode()) for each, code in codes.items()
    )
    table = made.stream(b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange %d beginbfchar\n%s\nendbfchar endcmap" % (len(codes), lines))  # fmt: skip
    below = made.add(b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 500 /CIDSystemInfo << >> >>")
    font = made.add(b"<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (below, table))  # fmt: skip
    image = b"/XObject << /I %d 0 R >>" % made.add(PICTURE) if picture else b""
    streams = [made.stream(content) for content in contents]
    parent = len(made.objects) + len(streams) + 1
    kids = [made.add(b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources << /Font << /F %d 0 R >> %s >> >>" % (parent, one, font, image)) for one in streams]  # fmt: skip
    made.add(
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    )
    root = made.add(b"<< /Type /Catalog /Pages %d 0 R %s >>" % (parent, catalog))
    return made.bytes(root, b"/Info << %s >>" % info)


def _content(page: list[Shown], codes: dict[str, int]) -> bytes:
    shown = b""
    for x, y, size, words in page:
        hexed = b"".join(b"%04x" % codes.setdefault(each, len(codes) + 1) for each in words)
        shown += b"BT /F %f Tf 1 0 0 1 %f %f Tm <%s> Tj ET\n" % (size, x, y, hexed)
    return shown


def lines(*words: str, x: float = 50, y: float = 700, size: float = 10, step: float = 12) -> list[Shown]:
    return [(x, y - number * step, size, each) for number, each in enumerate(words)]


def read(content: bytes) -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    return list(registry.read("pdf", given_bytes(content, "a.pdf"), findings)), findings


def text_of(*pages: list[Shown]) -> str:
    records, findings = read(pdf(*pages))
    assert not findings.count
    return records[0].text


LONG = "The officials of the ministry say that Baku supplies the oil"
MORE = "and that nobody in the whole country knows how much of it there"


def test_lines_become_paragraphs_and_characters_stay() -> None:
    assert text_of(lines(LONG, MORE, f"is {HOUSE}.")) == f"{LONG} {MORE} is {HOUSE}."
    as_painted = "שלום לכולם"[::-1]
    assert text_of(lines(as_painted)) == "שלום לכולם"


def test_gaps_sizes_indents_and_short_lines_begin_paragraphs() -> None:
    gap = lines(LONG, MORE) + lines(LONG, MORE, y=660)
    assert text_of(gap) == f"{LONG} {MORE}\n\n{LONG} {MORE}"
    assert text_of(lines("A title", size=16, y=730) + lines(LONG, MORE)) == f"A title\n\n{LONG} {MORE}"
    indented = lines(LONG, MORE, "it is.") + lines(LONG, x=62, y=664) + lines(MORE, y=652)
    assert text_of(indented) == f"{LONG} {MORE} it is.\n\n{LONG} {MORE}"
    assert text_of(lines(LONG, MORE, "it is.", LONG, MORE)) == f"{LONG} {MORE} it is.\n\n{LONG} {MORE}"
    hanging = lines(LONG) + lines(MORE, f"{LONG}.", x=62, y=688) + lines(LONG, y=664)
    assert text_of(hanging) == f"{LONG} {MORE} {LONG}.\n\n{LONG}"


def test_items_of_lists_stand_alone() -> None:
    assert text_of(lines("• one", "• two")) == "• one\n\n• two"
    assert text_of([*lines("1."), (62, 700, 10, "How much?")]) == "1. How much?"


@pytest.mark.parametrize(
    ("broken", "text", "remark"),
    [
        (("Nobody knows this country but the coun-", "try knows them"), "the country knows", "taken out"),
        (("The officials of the ministry of inte-", "riors say so"), "of inte-riors say", "were kept"),
        (("A well-known name and another well-", "known name"), "another well-known name", None),
        (("The officials of the ministry of inte\xad", "riors say so"), "of interiors say", "taken out"),
        (("The officials of the ministry of Mid-", "East say so"), "of Mid- East say", None),
    ],
)
def test_hyphens_are_undone_only_where_that_is_proven(
    broken: tuple[str, ...], text: str, remark: str | None
) -> None:
    records, findings = read(pdf(lines(*broken)))
    assert text in records[0].text
    assert [words for words in findings.remarks if "yphen" in words] == [words for words in findings.remarks if remark and remark in words]  # fmt: skip
    assert bool(findings.remarks) == (remark is not None)


def test_headers_and_numbers_are_proposed_and_do_not_split_a_paragraph() -> None:
    def page(number: int, *words: str) -> list[Shown]:
        return [(50, 760, 9, f"The Daily {number}"), *lines(*words), (300, 40, 9, f"Page {number} of 3")]

    records, _ = read(
        pdf(page(1, LONG, MORE), page(2, "is now, says Baku.", LONG, MORE), page(3, "is still."))
    )
    one = records[0]
    assert f"{LONG} {MORE} is now, says Baku." in one.text
    assert f"{LONG} {MORE} is still." in one.text
    assert {one.text[each.start : each.end] for each in one.excluded} == {
        "The Daily 1", "Page 1 of 3\nThe Daily 2", "Page 2 of 3\nThe Daily 3\nPage 3 of 3"
    }  # fmt: skip
    assert {each.kind for each in one.excluded} == {"navigation"}


def test_notes_at_the_foot_are_proposed() -> None:
    records, _ = read(pdf(lines(LONG, MORE, LONG, MORE) + lines("1 See the ministry.", y=80, size=7)))
    assert [(each.kind, records[0].text[each.start : each.end]) for each in records[0].excluded] == [
        ("footnotes", "1 See the ministry.")
    ]


def test_columns_are_read_one_after_the_other() -> None:
    left = lines(LONG, MORE, LONG, f"{LONG},", x=50)
    right = lines(MORE, f"{LONG}.", x=320)
    assert text_of(left + right) == f"{LONG} {MORE} {LONG} {LONG}, {MORE} {LONG}."


def test_columns_shown_row_by_row_are_read_one_after_the_other_and_tables_are_not() -> None:
    half = "Officials of the ministry say that Baku sells it"
    rows = [
        (x, 700 - 12 * n, 10, f"{half} {n}{side}") for n in range(8) for x, side in ((50, "a"), (310, "b"))
    ]
    title = (50, 740, 16, "A title over both columns")
    order = " ".join([*(f"{half} {n}a" for n in range(8)), *(f"{half} {n}b" for n in range(8))])
    assert text_of([title, *rows]) == f"A title over both columns\n\n{order}"
    cells = [
        (x, 700 - 12 * n, 10, f"cell {n}{side}") for n in range(8) for x, side in ((50, "a"), (310, "b"))
    ]
    assert text_of(cells).startswith("cell 0a cell 0b")


def test_what_the_file_states() -> None:
    info = b"/Title (Oil) /Author (Jane Doe) /Producer (Word) /CreationDate (D:20200101)"
    one = read(pdf(lines(LONG), info=info, catalog=b"/Lang (en-GB)"))[0][0]
    assert (one.title, one.meta) == ("Oil", {"author": "Jane Doe", "language": "en-GB"})
    one = read(pdf(lines(LONG), info=b"/Title (Microsoft Word - oil.doc) /Author (Admin)"))[0][0]
    assert (one.title, one.has_title, one.meta) == (None, False, {})


def test_pictures_only_is_said_exactly() -> None:
    with pytest.raises(InputError) as refused:
        read(pdf([], picture=True))
    assert (
        str(refused.value)
        == "This PDF holds pictures of pages, not text. Run OCR on it first, then import again."
    )
    assert read(pdf([], lines(LONG), picture=True))[1].left_out == {"picture page": 1, "picture": 1}
    assert list(read(pdf([]))[1].lines()) == ["It holds no words."]


def locked(password: str) -> bytes:
    writer, made = PdfWriter(PdfReader(io.BytesIO(pdf(lines(LONG))))), io.BytesIO()
    writer.encrypt(password, owner_password="owner", algorithm="AES-256")
    writer.write(made)
    return made.getvalue()


def test_the_empty_password_is_tried_and_others_are_asked_for() -> None:
    assert read(locked(""))[0][0].text == LONG
    with pytest.raises(InputError, match="protected by a password"):
        read(locked("secret"))


def test_it_is_known_by_its_content_even_after_junk() -> None:
    content = pdf(lines(LONG))
    assert registry.recognise(given_bytes(content, "a.txt").glimpse()).id == "pdf"
    assert registry.recognise(given_bytes(b"Subject: x\r\n\r\n" + content, "a").glimpse()).id == "pdf"
    assert (
        registry.recognise(given_bytes("“%PDF-” is how they begin 🙂".encode(), "a.txt").glimpse()).id
        == "text"
    )
    assert read(b"junk\n" * 20 + content)[0][0].text == LONG


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
    with pytest.raises(InputError, match=r"pip install annotator\[documents\]"):
        read(pdf(lines(LONG)))


def looped() -> bytes:
    made = Made()
    made.add(b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>")
    made.add(b"<< /Type /Pages /Count 1 /Kids [1 0 R] >>")
    return made.bytes(made.add(b"<< /Type /Catalog /Pages 1 0 R >>"))


def page_with(content: bytes, more: bytes = b"", form: bytes = b"") -> bytes:
    made = Made()
    font = made.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    shown = made.stream(content, more)
    drawn = made.stream(form, b"/Subtype /Form /Resources << /Font << /F 1 0 R >> /XObject << /X 3 0 R >> >>")
    page = len(made.objects) + 2
    made.add(b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % page)
    made.add(b"<< /Type /Page /Parent 4 0 R /Contents %d 0 R /Resources << /Font << /F %d 0 R >> /XObject << /X %d 0 R >> >> >>" % (shown, font, drawn))  # fmt: skip
    return made.bytes(made.add(b"<< /Type /Catalog /Pages 4 0 R >>"))


HOSTILE = {
    "no pages": looped(),
    "a bomb": page_with(zlib.compress(b"\0" * 60_000_000, 9), b"/Filter /FlateDecode"),
    "a form in itself": page_with(b"/X Do", form=b"/X Do /X Do BT /F 1 Tf (a) Tj ET"),
    "deep lists": page_with(b"[" * 100_000),
    "deep dictionaries": page_with(b"<<" * 50_000),
    "many operators": page_with(b"q " * 700_000),
    "odd numbers": page_with(b"BT /F 1e400 Tf 9e999 0 0 1 -1e300 0 cm 1 0 0 nan 0 0 Tm (a) Tj ET"),
    "many pages": pdf(*([[]] * 40)),
    "nothing": b"%PDF-1.7",
    "nulls": b"%PDF-1.7" + b"\0" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_soon_and_in_a_sentence(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 30)
    findings = Findings()
    with suppress(InputError):
        records = list(registry.read("pdf", given_bytes(HOSTILE[name]), findings))
        assert records or findings.count


def test_time_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_SECONDS", -1.0)
    with pytest.raises(InputError, match="longer than"):
        read(pdf(lines(LONG)))


SAMPLE = pdf(
    [*lines(LONG, MORE), (50, 40, 8, "1")], lines(f"{HOUSE} and שלום"), info=b"/Title (Oil)", picture=True
)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(max_size=8), st.integers(0, 60))
def test_garbage_gives_sentences(at: int, patch: bytes, cut: int) -> None:
    findings = Findings()
    with suppress(InputError):
        for one in registry.read("pdf", given_bytes(SAMPLE[:at] + patch + SAMPLE[at + cut :]), findings):
            assert isinstance(one, ArticleRecord)
            assert all(0 <= each.start < each.end <= len(one.text) for each in one.excluded)


PLACES = st.tuples(
    st.integers(-100, 900), st.integers(-100, 900), st.sampled_from([0, 0.1, 8, 10, 24]),
    st.text("a-. \xad\x1b1שA中", max_size=12),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(PLACES, max_size=8), min_size=1, max_size=4))
def test_words_at_any_places_are_read_and_none_is_lost(pages: list[list[Shown]]) -> None:
    records, _ = read(pdf(*pages))
    shown = "".join(words for page in pages for *_, words in page)
    found = "".join(one.text for one in records)
    for letter in "a1שA中":
        assert found.count(letter) == shown.count(letter)
