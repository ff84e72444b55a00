"""Encodings by the names that files give them: which codec of Python reads what is called so, and what people call it.

Labels are understood as browsers understand them (WHATWG Encoding Standard, section 4.2), because that is what pages and
mails were checked with: “iso-8859-1” is Windows-1252, “gb2312” is GBK, “shift_jis” is what Windows writes. Further codecs of
Python (IBM855, Johab) go by their own names.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from annotator.errors import InputError

GUESS = "guess"
"""Asks for the encoding that a text looks like."""

_AS_BROWSERS_DO: dict[str, str] = {
    "ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 latin-1 l1 cp819 ibm819 cp1252 x-cp1252": "cp1252",
    "iso-8859-9 iso8859-9 iso_8859-9 iso88599 latin5 latin-5 l5 x-cp1254": "cp1254",
    "iso-8859-11 iso8859-11 iso885911 tis-620 tis620 dos-874": "cp874",
    "gb2312 gb_2312 gb_2312-80 csgb2312 euc-cn chinese gbk x-gbk cp936 ms936 iso-ir-58": "gbk gb18030",
    "euc-kr euckr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 iso-ir-149": "cp949",
    "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis": "cp932",
    "euc-jp x-euc-jp eucjp cseucpkdfmtjapanese": "euc_jp",
    "big5 big-5 cn-big5 csbig5 x-x-big5": "cp950 big5hkscs",
    "big5-hkscs": "big5hkscs",
    "iso-8859-8-i iso-8859-8-e logical visual": "iso8859_8",
    "koi8 koi koi8_r cskoi8r": "koi8_r",
    "koi8-ru": "koi8_u",
    "macintosh mac x-mac-roman csmacintosh": "mac_roman",
    "x-mac-cyrillic x-mac-ukrainian maccyrillic": "mac_cyrillic",
    "x-mac-ce": "mac_latin2",
    "utf8 unicode-1-1-utf-8 x-unicode20utf8 unicode11utf8": "utf_8",
    "unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff": "utf_16",
    "ks_c_5601-1992 x-johab ms1361": "johab",
}
_CODECS = {
    label: tuple(found.split()) for labels, found in _AS_BROWSERS_DO.items() for label in labels.split()
}
_NO_TEXT = frozenset(("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "unicode-escape", "raw-unicode-escape"))  # fmt: skip

_NAMES: dict[str, str] = {
    "cp932": "Shift_JIS", "shift_jis": "Shift_JIS", "euc_jp": "EUC-JP", "iso2022_jp": "ISO-2022-JP", "iso2022_kr": "ISO-2022-KR", "iso2022_jp_ext": "ISO-2022-JP-EXT",
    "cp949": "EUC-KR", "euc_kr": "EUC-KR", "johab": "Johab", "gbk": "GBK", "gb2312": "GB2312", "gb18030": "GB18030", "hz": "HZ",
    "cp950": "Big5", "big5": "Big5", "big5hkscs": "Big5-HKSCS", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "cp874": "Windows-874",
    "mac-cyrillic": "Mac Cyrillic", "mac-roman": "Mac Roman", "mac-latin2": "Mac Central European", "tis-620": "TIS-620",
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE",
    "utf-32": "UTF-32", "utf-32-le": "UTF-32LE", "utf-32-be": "UTF-32BE", "ascii": "ASCII",
}  # fmt: skip
_LABELS = {
    "cp932": "windows-31j", "cp949": "cp949", "cp950": "cp950", "cp874": "cp874", "euc_jp": "euc-jp", "mac-cyrillic": "mac-cyrillic",
    "mac-roman": "macintosh", "mac-latin2": "mac-latin2", "iso2022_jp": "iso-2022-jp", "iso2022_kr": "iso-2022-kr", "iso2022_jp_ext": "iso-2022-jp-ext", "utf-16-le": "utf-16le",
    "utf-16-be": "utf-16be", "utf-32-le": "utf-32le", "utf-32-be": "utf-32be", "big5hkscs": "big5-hkscs",
}  # fmt: skip

_HEAD = 4096
_DECLARED = re.compile(
    rb"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']|<meta\s[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Charset:
    """An encoding that Python has.

    Attributes:
        codec: As Python names it: ``cp1254``.
    """

    codec: str

    @property
    def name(self) -> str:
        """What people call it: “Windows-1254”."""
        if self.codec in _NAMES:
            return _NAMES[self.codec]
        for prefix, shown in (("iso8859-", "ISO-8859-"), ("cp125", "Windows-125"), ("cp", "IBM")):
            if self.codec.startswith(prefix):
                return shown + self.codec.removeprefix(prefix)
        return self.codec.upper()

    @property
    def label(self) -> str:
        """What ``--encoding`` takes so that exactly this one is meant: “windows-1254”."""
        return _LABELS.get(self.codec) or self.name.lower().replace(" ", "-")


def charset(codec: str) -> Charset | None:
    """The encoding that Python's codec of that name reads; None if there is none, or it makes no text of bytes."""
    try:
        found = codecs.lookup(codec.strip())
    except (LookupError, ValueError, UnicodeError):
        return None
    is_text = getattr(
        found, "_is_text_encoding", True
    )  # the standard library tells its text codecs apart by it alone
    return Charset(found.name) if is_text and found.name not in _NO_TEXT else None


def labelled(label: str) -> tuple[Charset, ...]:
    """The encodings that a label stands for in a file, the one to try first first; none if nobody knows it."""
    key = label.strip().strip("\"'").lower()
    codecs_of = _CODECS.get(key) or _CODECS.get(key.removeprefix("cs").replace("_", "-")) or (key,)
    return tuple(found for one in codecs_of if (found := charset(one)) is not None)


def wanted(name: str) -> Charset:
    """The encoding that somebody asks for, exactly that one.

    Raises:
        InputError: There is none of that name.
    """
    own = charset(name)
    found = (own,) if own is not None else labelled(name)
    if not found:
        raise InputError(f"There is no encoding “{name}”. Known are for example utf-8, windows-1254, iso-8859-9, koi8-r, shift_jis.")  # fmt: skip
    return found[0]


def declared(source: bytes) -> str:
    """The encoding that an XML declaration or a ``meta`` element at the beginning names, as it names it; else empty.

    Of encodings that such bytes cannot be in, as “utf-16” in bytes that are read as ASCII, nothing is given.
    """
    found = _DECLARED.search(source[:_HEAD])
    label = (found[1] or found[2]).decode("ascii", "ignore") if found else ""
    return "" if label.lower().startswith(("utf-16", "utf-32", "ucs-", "iso-10646")) else label
