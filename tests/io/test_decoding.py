"""Bytes as text: read for sure, read as declared or asked, or refused with a proposal."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.errors import EncodingError, InputError
from annotator.io import plain_text
from annotator.io.charsets import charset, declared, labelled, wanted
from annotator.io.decoding import decoded, read_text
from annotator.io.findings import Findings
from annotator.io.given import ReadingOptions, given_bytes
from annotator.io.looks_like import looks_like

TEXTS = {
    "English": "The minister said “we’ll pay £5 for each” – and left the café in a hurry with all of them.",
    "German": "Die Bürger der Stadt müssen über die Größe der Häuser selbst entscheiden, für die sie später auch bezahlen.",
    "French": "Les députés ont déjà voté une loi très débattue sur la pêche à la ligne, où l’État a été prié d’agir.",
    "Turkish": "İstanbul’da yaşayan işçiler, ücretlerin düşük olduğunu ve çalışma saatlerinin çok uzun olduğunu söylüyor.",
    "Polish": "Rząd ogłosił wczoraj, że podwyżka cen węgla będzie możliwa dopiero w przyszłym roku, ale nie wszędzie.",
    "Czech": "Vláda včera oznámila, že zvýšení cen uhlí bude možné až příští rok, ale ne všude; občané jsou proti.",
    "Hungarian": "A kormány tegnap közölte, hogy a szén árának emelése csak jövőre lesz lehetséges, de nem mindenütt.",
    "Russian": "Правительство вчера сообщило, что повышение цен на уголь будет возможно только в следующем году.",
    "Greek": "Η κυβέρνηση ανακοίνωσε χθες ότι η αύξηση των τιμών θα είναι δυνατή μόνο από το επόμενο έτος.",
    "Hebrew": "הממשלה הודיעה אתמול כי העלאת מחירי הפחם תהיה אפשרית רק בשנה הבאה, אבל לא בכל מקום.",
    "Arabic": "أعلنت الحكومة أمس أن رفع أسعار الفحم لن يكون ممكنا إلا في العام المقبل، ولكن ليس في كل مكان.",
    "Japanese": "政府は昨日、石炭の値上げは来年になってから可能になると発表したが、すべての地域ではない。",
    "Chinese": "政府昨天宣布，提高煤炭价格明年才有可能，但不是在所有的地方都这样做，人们对此有不同的看法。",
    "Korean": "정부는 어제 석탄 가격 인상이 내년에나 가능하다고 발표했지만 모든 지역에서 그런 것은 아니라고 했다.",
}
ENCODED = [
    ("English", "cp1252"), ("German", "cp1252"), ("French", "cp1252"), ("Turkish", "cp1254"), ("Polish", "cp1250"),
    ("Polish", "iso8859-2"), ("Czech", "cp1250"), ("Czech", "iso8859-2"), ("Hungarian", "cp1250"), ("Russian", "cp1251"),
    ("Russian", "koi8-r"), ("Russian", "iso8859-5"), ("Russian", "cp866"), ("Greek", "cp1253"), ("Hebrew", "cp1255"),
    ("Arabic", "cp1256"), ("Japanese", "cp932"), ("Japanese", "euc_jp"), ("Chinese", "gb18030"), ("Korean", "cp949"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "codec"), ENCODED)
def test_text_in_a_national_encoding_is_refused_with_what_it_looks_like(language: str, codec: str) -> None:
    source = TEXTS[language].encode(codec)
    with pytest.raises(EncodingError) as refused:
        decoded(source)
    assert refused.value.encoding is not None
    assert source.decode(wanted(refused.value.encoding).codec) == TEXTS[language]
    assert refused.value.name.endswith(f"({language})")
    assert str(refused.value).startswith("Byte ")
    assert str(refused.value).endswith(f" is not valid UTF-8. It looks like {refused.value.name}.")


@pytest.mark.parametrize(("language", "codec"), ENCODED)
def test_the_proposal_is_taken_if_that_is_asked_for(language: str, codec: str) -> None:
    found = decoded(TEXTS[language].encode(codec), asked="guess")
    assert found.text == TEXTS[language]
    assert found.remark.startswith("Read as ")
    assert found.remark.endswith(f" ({language}).")


def test_the_sentence_and_the_proposal_for_the_dialog() -> None:
    source = b"x" * 11204 + "ığdır şehri için çalıştığı gün".encode("cp1254")
    findings = Findings()
    assert read_text(source, findings) is None
    assert list(findings.lines()) == ["Byte 11,204 is not valid UTF-8. It looks like Windows-1254 (Turkish)."]
    assert findings.proposed_encoding == "windows-1254"
    given = given_bytes(source, "article.txt")
    given.options = ReadingOptions(encoding=findings.proposed_encoding)
    assert plain_text.FORMAT.read is not None
    findings = Findings()
    (record,) = plain_text.FORMAT.read(given, findings)
    assert record.text == source.decode("cp1254")
    assert list(findings.remark_lines()) == ["Read as Windows-1254."]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_wide_text_is_read_with_its_mark_and_without_one_if_that_is_proven(codec: str, mark: str) -> None:
    text = mark + "Oil e\u0301 👩‍👩‍👧 \u00a0 שלום\r\n" * 5
    found = decoded(text.encode(codec))
    assert (found.text, found.encoding) == (text, codec)
    assert "UTF-" in found.remark


def test_wide_text_without_a_single_zero_byte_is_not_taken_for_anything_else() -> None:
    with pytest.raises(InputError):
        decoded("שלוםעולם".encode("utf-16-le") * 8)


@pytest.mark.parametrize(
    "source",
    [
        b"\0" * 400,
        b"\0\x01\0\x02" * 40,
        bytes(range(256)) * 8,
        "Oil".encode("utf-16-le") * 20 + b"\0\0",
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_text_is_refused(source: bytes) -> None:
    with pytest.raises(InputError):
        decoded(source, asked="guess")


def test_escapes_of_iso_2022_are_not_taken_for_ascii() -> None:
    assert decoded(TEXTS["Japanese"].encode("iso2022_jp")).text == TEXTS["Japanese"]
    assert decoded(TEXTS["Korean"].encode("iso2022_kr")).text == TEXTS["Korean"]
    assert decoded(b"\x1b[31mred\x1b[0m").text == "\x1b[31mred\x1b[0m"


DECLARING = [
    ('<?xml version="1.0" encoding="{}"?>\n<p>', "windows-1254", "Turkish", "cp1254"),
    ('<html><head><META  CHARSET={}></head><p>', "ISO-8859-9", "Turkish", "cp1254"),
    ('<meta http-equiv="Content-Type"\n content="text/html; charset={}">', "iso-8859-1", "German", "cp1252"),
    ('<meta charset="{}">', "x-sjis", "Japanese", "cp932"),
    ('<meta charset="{}">', "gb2312", "Chinese", "gb18030"),
    ('<?xml version="1.0" encoding="{}"?>', "IBM866", "Russian", "cp866"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "label", "language", "codec"), DECLARING)
def test_what_the_file_declares_is_believed_and_said(head: str, label: str, language: str, codec: str) -> None:  # fmt: skip
    text = head.format(label) + TEXTS[language]
    found = decoded(text.encode(codec))
    assert found.text == text
    assert found.remark.startswith("Read as ")
    assert ("as the file says" in found.remark) != ("in practice" in found.remark)


@pytest.mark.parametrize(
    ("label", "language", "codec", "words"),
    [
        ("shift_jis", "Russian", "koi8-r", "It looks like KOI8-R (Russian)."),
        ("iso-8859-1", "Russian", "cp1251", "does not read like that. It looks like Windows-1251 (Russian)."),
        ("iso-8859-1", "Greek", "cp1253", "It looks like Windows-1253 (Greek)."),
        ("windows-1251", "Greek", "cp1253", "It looks like Windows-1253 (Greek)."),
        ("utf-8", "Turkish", "cp1254", "It looks like Windows-1254 (Turkish)."),
        ("no-such-thing", "Turkish", "cp1254", "It looks like Windows-1254 (Turkish)."),
    ],
)
def test_a_wrong_declaration_is_not_believed(label: str, language: str, codec: str, words: str) -> None:
    with pytest.raises(EncodingError) as refused:
        decoded(TEXTS[language].encode(codec), carrier=label)
    assert words in str(refused.value)


def test_utf8_is_utf8_whatever_is_declared_or_asked_for() -> None:
    text = '<meta charset="windows-1252">' + TEXTS["Turkish"] + " 👩‍👩‍👧"
    for asked in (None, "guess", "windows-1254"):
        found = decoded(text.encode(), asked=asked, carrier="koi8-r")
        assert (found.text, found.remark) == (text, "")


def test_an_asked_encoding_is_strict() -> None:
    assert decoded(b"caf\xe9", asked="latin-1").text == "café"
    with pytest.raises(EncodingError, match="control characters"):
        decoded(b"\x93caf\xe9\x94", asked="latin-1")
    with pytest.raises(EncodingError, match="Byte 4 is not valid ASCII"):
        decoded(b"caf \xe9", asked="ascii")
    with pytest.raises(InputError, match="There is no encoding “nonsense”"):
        decoded(b"a", asked="nonsense")
    for name in ("rot13", "hex", "unicode_escape", "idna", "zip", "undefined"):
        with pytest.raises(InputError, match="There is no encoding"):
            decoded(b"a", asked=name)


def test_ascii_is_read_as_asked_only_if_that_says_something_else() -> None:
    assert decoded(b"Oil", asked="windows-1254").remark == ""
    assert decoded("Öl".encode("utf-7"), asked="utf-7").text == "Öl"
    assert decoded("Oil".encode("utf-16-le"), asked="utf-16-le").text == "Oil"


def test_a_few_wrong_bytes_in_utf8_are_damage_and_no_other_encoding() -> None:
    source = (TEXTS["Turkish"] * 3).encode() + b" \xfe " + TEXTS["Turkish"].encode()
    for asked in (None, "guess"):
        with pytest.raises(EncodingError, match="damaged") as refused:
            decoded(source, asked=asked)
        assert refused.value.encoding is None


def test_nothing_is_proposed_for_what_reads_badly_everywhere() -> None:
    noise = bytes((n * 73 + 11 * (n % 7)) % 128 + 128 for n in range(500))
    assert looks_like(noise) is None


def test_names_and_labels_lead_back_to_their_codec() -> None:
    for language_codec in ENCODED:
        own = charset(language_codec[1])
        assert own is not None
        assert own.name
        assert wanted(own.label).codec == own.codec
    assert [one.name for one in labelled("ISO-8859-1")] == ["Windows-1252"]
    assert labelled("nobody-knows") == ()
    assert declared(b"<meta charset=utf-16>") == ""
    assert declared(b"no markup") == ""


@given(st.binary(max_size=300), st.sampled_from([None, "guess", "cp1254", "utf-16", "shift_jis"]))
@example(codecs.BOM_UTF32_BE + b"\xff" * 4, None)
def test_any_bytes_are_text_or_refused_with_a_sentence(source: bytes, asked: str | None) -> None:
    try:
        found = decoded(source, asked=asked)
    except InputError as error:
        sentence, found = error.sentence, None
    else:
        sentence = "."
    assert sentence.endswith(".")
    if found is not None:
        assert found.text.encode(
            found.encoding, "surrogatepass" if "16" in found.encoding else "strict"
        ) == source or (not found.encoding.startswith("utf-8"))


@given(st.binary(min_size=1, max_size=200), st.integers(0, 10_000))
def test_mutations_raise_nothing_else(noise: bytes, place: int) -> None:
    source = TEXTS["Chinese"].encode("gb18030") * 2
    place %= len(source)
    findings = Findings()
    text = read_text(source[:place] + noise + source[place:], findings, asked="guess")
    assert (text is None) == bool(findings.count)


def test_a_long_line_of_ascii_is_looked_at_once() -> None:
    """Looked for from each of its letters, a letter that is not ASCII would take minutes."""
    source = (
        b"a" * 4_000_000
        + "\nÖlpreise für große Länder, während man über höhere Zölle spricht.\n".encode("cp1252")
    )
    guess = looks_like(source)
    assert guess is not None
    assert (guess.codec, guess.language) == ("cp1252", "German")
