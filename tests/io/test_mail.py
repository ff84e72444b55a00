"""Messages, mailboxes and saved pages."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import mail, mhtml, registry
from annotator.io.findings import Findings
from annotator.io.formats import Format
from annotator.io.given import ReadingOptions, given_bytes
from annotator.io.records import ArticleRecord

BODY = "Merhaba,\n\nthe price rose to 5\u00a0€ e\u0301 👩‍👩‍👧.\n> what you wrote\nשלום\n"
PARAGRAPHS = "".join(
    f"<p>The government said on Monday that the price of coal number {n} would rise next year, and many people disagree.</p>"
    for n in range(5)
)


def message(text: str | None = BODY, page: str | None = None, files: int = 0) -> bytes:
    made = EmailMessage()
    made["Subject"], made["From"], made["To"] = (
        "Öl und Gas 👍",
        "Selma Akyıldız <selma@c.example>",
        "all@c.example",
    )
    made["Date"] = "Thu, 05 Oct 2023 23:30:00 -0500"
    if text is not None:
        made.set_content(text)
    if page is not None and text is not None:
        made.add_alternative(page, subtype="html")
    elif page is not None:
        made.set_content(page, subtype="html")
    for number in range(files):
        made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename=f"{number}.png")
    return made.as_bytes()


def read(form: Format, source: bytes, **options: object) -> tuple[list[ArticleRecord], Findings]:
    given = given_bytes(source, "a")
    given.options = ReadingOptions(**options)  # pyright: ignore[reportArgumentType] - a test's shorthand
    findings = Findings()
    assert form.read is not None
    return [one for one in form.read(given, findings) if isinstance(one, ArticleRecord)], findings


def test_a_message_with_its_sender_and_day() -> None:
    source = message(page="<p>other</p>", files=2)
    (article,), findings = read(mail.FORMAT, source)
    assert article.text.replace("\r\n", "\n") == BODY
    assert article.title == "Öl und Gas 👍"
    assert article.meta == {"author": "Selma Akyıldız", "published": "2023-10-05"}
    assert article.meta_origin == {"author": "stated", "published": "stated"}
    assert findings.left_out == {"attached file": 2}
    assert article.source == source


def test_html_is_read_where_there_is_no_plain_text() -> None:
    (article,), _ = read(mail.FORMAT, message(None, "<p>One &amp;\n two</p><script>x</script><p>three</p>"))
    assert article.text == "One & two\n\nthree"


def test_a_mailbox_gives_each_message() -> None:
    box = b"".join(
        b"From a@c.example Thu Oct  5 12:00:00 2023\n" + message(text) + b"\n" for text in ("One\n", "Two\n")
    )
    articles, _ = read(
        mail.FORMAT, box + b"From a@c.example Thu Oct  5 12:00:00 2023\nSubject: nothing\n\n\n"
    )
    assert [one.text.strip() for one in articles] == ["One", "Two"]
    assert [box.splitlines()[one.line - 1][:6] for one in articles] == [b"From a", b"From a"]


def test_charsets_of_parts() -> None:
    head = (
        b"From: a@c.example\nSubject: =?iso-8859-9?Q?=DDstanbul?=\nContent-Type: text/plain; charset=%s\n\n"
    )
    text = "İstanbul’da yaşayan işçiler ve ücretlerin düşük olduğunu söyleyenler"
    for label in (b"windows-1254", b"iso-8859-9"):
        (article,), findings = read(mail.FORMAT, head % label + text.encode("cp1254"))
        assert article.text == text
        assert article.title == "İstanbul"
        assert any("Windows-1254" in line for line in findings.remark_lines())
    for label in (b"us-ascii", b"nonsense", b"utf-8"):
        articles, findings = read(mail.FORMAT, head % label + text.encode("cp1254"))
        assert not articles
        assert findings.proposed_encoding == "windows-1254"
        (article,), _ = read(mail.FORMAT, head % label + text.encode("cp1254"), encoding="guess")
        assert article.text == text


MALFORMED = [
    b"From: a\nSubject: =?bogus?Q?x?= =?utf-8?B?!!!?=\nContent-Type: text/plain; charset=\"\n\nwords",
    b"From: a\nSubject: s\nContent-Type: multipart/mixed; boundary=x\n\nno parts here",
    b"From: a\nSubject: s\nContent-Type: multipart/mixed\n\n--\n\nx",
    b"From: a\nDate: nonsense\nContent-Transfer-Encoding: base64\n\n!!!!",
    b"From: a\nDate: Thu, 99 Oct 99999 99:99:99 +9999\nSubject: x\n\nwords",
    b"From: " + b"(" * 5_000 + b"\nSubject: x\n\nwords",
    b"From: a\nSubject: x\nContent-Type: message/rfc822\n\n" * 300 + b"words",
    b"From: a\nSubject: x\n" + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 300 + b"\n\nwords",
    b"From: \xff\xfe\nSubject: \xff\n\nwords",
    b"From: a\nSubject: =?utf-\xff?q?x?=\n\nwords",
    b"From: a\nSubject: x",
]  # fmt: skip


@pytest.mark.parametrize("source", MALFORMED)
def test_malformed_messages_never_crash(source: bytes) -> None:
    articles, findings = read(mail.FORMAT, source)
    assert articles or findings.count


def saved(page: str) -> bytes:
    return (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://c.example/a\r\nSubject: Page\r\n"
        "Date: Fri, 30 Aug 2024 20:34:13 +0200\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n\r\n'
        "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://c.example/a\r\n\r\n"
        f"{page}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--b--\r\n"
    ).encode()


def test_a_saved_page() -> None:
    source = saved(
        f"<html><body><h1>The price of coal will rise</h1>{PARAGRAPHS}<p>שלום e\u0301 👩‍👩‍👧 \u00a0</p></body></html>"
    )
    (article,), findings = read(mhtml.FORMAT, source)
    assert article.text.startswith("The price of coal will rise\n\nThe government said")
    assert article.meta == {"url": "https://c.example/a"}
    assert "published" not in article.meta
    assert findings.left_out == {"picture": 1}
    assert article.source == source
    assert registry.recognise(given_bytes(source, "a").glimpse()).id == "mhtml"


def test_a_saved_page_without_a_page_is_refused() -> None:
    articles, findings = read(
        mhtml.FORMAT, b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n\nx\n--b--"
    )
    assert not articles
    assert list(findings.lines()) == ["The saved page holds no HTML."]


def test_messages_are_recognised_by_content() -> None:
    for source, name in (
        (message(), "a.txt"),
        (b"From x@y.z Thu Oct  5 12:00:00 2023\nSubject: a\n\nb", "a"),
        (b"\nFrom: a\nTo: b\n\nc", ""),
    ):
        assert registry.recognise(given_bytes(source, name).glimpse()).id == "mail"
    for source in (
        b"From: a distance\n\nThe mountains.",
        b"Subject: none of this is mail, said he.",
        b"Note: a\nTo: be or not",
    ):
        assert registry.recognise(given_bytes(source, "a.txt").glimpse()).id == "text"


@settings(max_examples=100, deadline=None)
@given_by(st.sampled_from([message(page="<p>x</p>", files=1), saved(PARAGRAPHS)]), st.binary(max_size=30), st.integers(0, 9_999), st.integers(0, 99))  # fmt: skip
def test_mutated_messages_raise_nothing_else(source: bytes, noise: bytes, place: int, gone: int) -> None:
    place %= len(source)
    for form in (mail.FORMAT, mhtml.FORMAT):
        try:
            articles, findings = read(form, source[:place] + noise + source[place + gone :], encoding="guess")
        except InputError:
            continue
        assert articles or findings.count


def test_parts_that_hold_parts_without_end_are_refused_or_left_out_of_a_mailbox() -> None:
    head = b"From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n"
    rows = (
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(20_000)
    )
    nested = head + b"".join(rows)
    articles, findings = read(mail.FORMAT, nested)
    assert not articles
    assert [one.words for one in findings.problems] == [
        "The message holds too many parts in one another to be read."
    ]
    separator = b"From a Mon Jan  1 00:00:00 2024\n"
    articles, findings = read(mail.FORMAT, separator + nested + b"\n\n" + separator + message())
    assert len(articles) == 1
    assert findings.count == 1


@pytest.mark.parametrize("name", ["Subject", "Content-Type", "From", "Date"])
def test_long_fields_are_read_as_far_as_can_be_done_soon(name: str) -> None:
    field = f'{name}: text/plain; a="' + ";" * 300_000 + "=?utf-8?q?=FF?= " * 50_000
    articles, _ = read(mail.FORMAT, f"{field}\r\nTo: a@b.example\r\n\r\nOil and gas.\r\n".encode())
    assert [one.text for one in articles] == ["Oil and gas.\r\n"]
