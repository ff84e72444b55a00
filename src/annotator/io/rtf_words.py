"""The control words of RTF that are read, by what they do (Rich Text Format Specification 1.9.1)."""

from __future__ import annotations

from collections.abc import Mapping

CHARACTERS: Mapping[str, str] = {
    "tab": "\t", "line": "\n", "lbr": "\n", "softline": "\n",
    "emdash": "\u2014", "endash": "\u2013", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
    "bullet": "\u2022", "lquote": "\u2018", "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d",
    "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b", "zwnbo": "\u2060", "ltrmark": "\u200e", "rtlmark": "\u200f",
    "~": "\xa0", "-": "\xad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip

ENDS = frozenset(("par", "sect", "page", "column", "\n", "\r"))
"""What ends a paragraph."""

SILENT = frozenset((
    "colortbl", "filetbl", "revtbl", "rsidtbl", "listtable", "listoverridetable", "datafield", "fontemb",
    "falt", "panose", "bkmkstart", "bkmkend", "xe", "tc", "tcn", "rxe", "txe", "atnid", "atnauthor", "atndate", "atnref",
    "atnparent", "atrfstart", "atrfend", "atnicn", "nonshppict", "objdata", "objclass", "objname", "objtime", "sp",
    "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "pnseclvl", "pn", "template", "mmath", "private",
    "themedata", "colorschememapping", "latentstyles", "datastore", "wgrffmtfilter", "generator", "xmlnstbl", "docvar",
    "fchars", "lchars", "leveltext", "levelnumbers", "passwordhash", "background", "hl", "picprop", "shprslt",
    "factoidname", "userprops", "pgptbl", "nesttableprops", "formfield", "protusertbl",
))  # fmt: skip
"""Groups without text of the document."""

LEFT_OUT: Mapping[str, str] = {
    "header": "page header", "headerl": "page header", "headerr": "page header", "headerf": "page header",
    "footer": "page footer", "footerl": "page footer", "footerr": "page footer", "footerf": "page footer",
    "annotation": "comment", "pict": "picture", "object": "embedded object",
    "listtext": "list number", "pntext": "list number",
}  # fmt: skip
"""Groups with something that is left out and counted."""

ENTERED = frozenset(("shpinst", "shpgrp", "do", "shppict"))
"""Groups that may be left out by who does not know them, and that are read."""

INFO: Mapping[str, str] = {"title": "title", "author": "author"}
"""Fields of the document's information."""

CHARSETS: Mapping[int, str] = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 255: "cp437", 254: "cp437",
}  # fmt: skip
"""Encodings of fonts by their charset."""

SYMBOL = "symbol"
"""Stands for the encoding of symbol fonts, of charset 2."""
