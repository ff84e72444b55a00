"""What other programs may lay into the clipboard or drag over the window, made of a seed: hostile in every format."""

from __future__ import annotations

from collections import Counter
from random import Random

from PySide6.QtCore import QByteArray, QMetaType, QMimeData, QUrl
from PySide6.QtGui import QImage
from typing_extensions import override

MARK = "<b>bold</b>"
"""Stands in many of the texts: where it is interpreted, its brackets are gone."""

MANY = 300_000
"""Letters of the long ones, of which 50 MB differ only by what no field takes."""

_WORDS = (
    "", " ", "\0", "a\0b", "\ud800", "\udfff x", "\u202eevil\u2066", "\u202a" * 200, "\ufeff", "\u2028\u2029\x0b\x0c\x85", "%s%n%1 {0}", "&amp;&lt;",
    "'; DROP TABLE annotation; --", "=cmd|' /C calc'!A0", "../../etc/passwd", "e" + "\u0301" * 2_000, "👩\u200d" * 500, "\r\n" * 3_000,
    "\t" * 2_000, "שלום " * 1_000, "x" * 40_000, "\x1b[31m\x07\b", "file:///etc/passwd", "http://127.0.0.1:9/x",
)  # fmt: skip
_HTML = (
    "<script>alert(1)</script>", "<img src='file:///dev/zero'>", "<img src='http://127.0.0.1:9/a.png'>", "<table>" * 2_000, "<a href='javascript:x'>y</a>",
    "<style>@import url(http://127.0.0.1:9/a.css)</style>", "<iframe src='file:///etc/passwd'></iframe>", "<!--", "&#0;&#x10ffff;&#xd800;",
    "<svg onload=x><image href='file:///etc/passwd'/></svg>", "<font size=99999999>", "<div style='width:1e99px'>",
)  # fmt: skip
_ADDRESSES = (
    b"http://127.0.0.1:9/a.txt", b"ftp://x/y", b"smb://a/b", b"file://host/share", b"file:", b"file:///", b"file:///dev/zero", b"file:///proc/self/mem",
    b"file:///%", b"file:///%zz%", b"file:///%00", b"file:///%ff%fe", b"file:///tmp", b"file:///%2e%2e/%2e%2e", b"data:text/plain,x", b"javascript:x", b"#",
    b"\0", b"\xff\xfe", b"file:///" + b"a" * 5_000, b"file:///" + b"a/" * 3_000, b"C:\\x", b"//host/x", b"file:///nowhere/\xe2\x80\xaetxt.exe", b" \t ",
)  # fmt: skip
_ODD = (
    "", "/", "text/plain;charset=utf-16", "text/uri-list", "text/html", "application/x-qt-image", "image/png", "application/x-color", "text/rtf",
    "application/x-qabstractitemmodeldatalist", "application/x-qrichtext", "x" * 3_000, "application/x-qt-windows-mime;value=\"x\"", "\u202e",
)  # fmt: skip


class Asked(QMimeData):
    """Counts how often each of its formats is asked for, which copies all of it, however long.

    Attributes:
        times: By the format's name.
    """

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[str] = Counter()

    @override
    def retrieveData(self, mimetype: str, preferredType: QMetaType, /) -> object:
        self.times[mimetype] += 1
        return super().retrieveData(mimetype, preferredType)


def words(random: Random) -> str:
    """A text of some of the pieces, now and then a very long one."""
    if random.random() < 0.05:
        return random.choice(("x", "x y ", "\n", "שלום ", MARK)) * (MANY // 4)
    return "".join(random.choice((*_WORDS, MARK)) for _ in range(random.randint(0, 4)))


def mime(random: Random) -> Asked:
    """One object with any formats, which may contradict each other, and bytes of a wrong type."""
    made = Asked()
    if random.random() < 0.7:
        made.setText(words(random))
    if random.random() < 0.4:
        made.setHtml(MARK + "".join(random.choice(_HTML) for _ in range(random.randint(0, 3))))
    if random.random() < 0.4:
        lines = [random.choice(_ADDRESSES) for _ in range(random.randint(0, 5))]
        made.setData("text/uri-list", QByteArray(random.choice((b"\r\n", b"\n", b"\0")).join(lines)))
    if random.random() < 0.1:
        made.setUrls([QUrl(random.choice(_ADDRESSES).decode("latin-1")) for _ in range(3)])
    if random.random() < 0.2:
        made.setImageData(random.choice((QImage(), QImage(9, 9, QImage.Format.Format_ARGB32), "no image", 7)))
    if random.random() < 0.1:
        made.setColorData(random.choice(("red", 7, "no colour")))
    for _ in range(random.randint(0, 2)):
        raw = random.choice((b"", random.randbytes(200), b"\xff\xfe<\0b\0>\0", MARK.encode()))
        made.setData(random.choice(_ODD), QByteArray(raw))
    return made
