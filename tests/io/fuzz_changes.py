"""Ways in which a file goes wrong: in its bytes, in its lines and cells, in its structure, and inside its container.

Every change takes a `random.Random`, so that a seed says the whole of it and Hypothesis can choose and shrink it.
"""

from __future__ import annotations

import io
import json
import re
import sqlite3
import warnings
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from random import Random
from typing import Any

ODD_BYTES = (
    b"", b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\n", b"\r\n", b"\t", b",", b";", b'"',
    b"'", b"\\", b"/", b"../", b"[", b"]", b"{", b"}", b"<", b">", b"</", b"&", b"&#0;", b"&#xD800;", b"<!--", b"]]>", b"null",
    b"NaN", b"true", b"-1", b"1e999", b"\\ud800", b"\\u0000", b"\\udc00\\ud83d", "\u2028".encode(), "🙂".encode(),
    "👨\u200d👩\u200d👧".encode(), "e\u0301".encode(), "שלום".encode(), b"=?utf-8?q?=FF?=", b"%00", b"xml:id", b"T1", b"\x1a",
    b"[" * 3000, b'{"a":' * 3000, b"<a>" * 3000, b"(" * 3000, b"{\\b " * 3000, b"> " * 3000, b"a" * 70000,
)  # fmt: skip
NUMBERS = (
    b"0", b"-1", b"1", b"2147483647", b"2147483648", b"4294967296", b"9223372036854775808", b"9" * 30, b"9" * 5000, b"1.5",
    b"1e5", b"-0", b"00", b"", b"0x10", "٣".encode(), "²".encode(), b"NaN", b"1_0",
)  # fmt: skip
ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**63, 2**64, 10**30, -(2**63) - 1, 0.5, -0.0, 1e308, "", " ", "\0", "\ud800", "a\ud83d",
    "🙂", "e\u0301", "\r\n", "\u2028", "x" * 1001, "1", "NaN", "2026-13-45", "9999-12-31T23:59:59-23:59",
    "0001-01-01T00:00:00+14:00", "http://[", [], {}, [[]], [None], [[0, 1]], [{}], {"": None}, {"text": None}, {"start": "0"},
    float("nan"), float("inf"),
)  # fmt: skip
_DIGITS = re.compile(rb"[0-9]+")
_BRACKETS = bytes.maketrans(b"[]{}()<>", b"][}{)(><")
_TAGS = re.compile(rb"(<[^<>]{0,2000}>)")
_ATTRIBUTES = re.compile(rb"""(\s[\w:.-]{1,60}=)("[^"<]{0,300}"|'[^'<]{0,300}')""")
_ELEMENTS = re.compile(rb"(<([A-Za-z][\w:.-]{0,60})(?:\s[^<>]{0,300})?(?<!/)>)[^<>]{0,2000}</\2>")
_STREAMS = re.compile(rb"stream\r?\n")
_NUMBER_TRIES = 40
MOST = 2**21
"""Bytes that a change may lead to."""

Change = Callable[[Random, bytes, bytes], bytes]


def _place(random: Random, content: bytes) -> int:
    return random.randrange(len(content) + 1)


def flip(random: Random, content: bytes, _other: bytes) -> bytes:
    made = bytearray(content)
    for _ in range(random.randint(1, 4)):
        if made:
            made[random.randrange(len(made))] ^= 1 << random.randrange(8)
    return bytes(made)


def delete(random: Random, content: bytes, _other: bytes) -> bytes:
    at = _place(random, content)
    return content[:at] + content[at + random.choice((1, 2, 9, 60, 900)) :]


def insert(random: Random, content: bytes, _other: bytes) -> bytes:
    at = _place(random, content)
    piece = random.choice(ODD_BYTES) if random.random() < 0.8 else random.randbytes(random.randint(1, 20))
    return content[:at] + piece + content[at + random.choice((0, 0, 1, 4)) :]


def duplicate(random: Random, content: bytes, _other: bytes) -> bytes:
    at, to = _place(random, content), _place(random, content)
    piece = content[at : at + random.choice((1, 9, 60, 900, 9000))]
    return content[:to] + piece * random.choice((1, 1, 2, 40)) + content[to:]


def truncate(random: Random, content: bytes, _other: bytes) -> bytes:
    at = _place(random, content)
    return content[:at] if random.random() < 0.8 else content[at:]


def splice(random: Random, content: bytes, other: bytes) -> bytes:
    return content[: _place(random, content)] + other[_place(random, other) :]


def numbers(random: Random, content: bytes, _other: bytes) -> bytes:
    """Some of the first numbers after a place become odd ones."""
    start = random.randrange(len(content) + 1)
    found = list(_DIGITS.finditer(content, start, start + 4000))[:_NUMBER_TRIES]
    for match in reversed(random.sample(found, min(len(found), random.randint(1, 3)))):
        content = content[: match.start()] + random.choice(NUMBERS) + content[match.end() :]
    return content


def brackets(random: Random, content: bytes, _other: bytes) -> bytes:
    places = [match.start() for match in re.finditer(rb"[\[\]{}()<>]", content)]
    made = bytearray(content)
    for at in random.sample(places, min(len(places), random.randint(1, 3))):
        made[at : at + 1] = made[at : at + 1].translate(_BRACKETS)
    return bytes(made)


def _among(random: Random, pieces: list[bytes], odd: bytes) -> list[bytes]:
    """One piece goes, comes twice, changes places with another or becomes an odd one."""
    at, to = random.randrange(len(pieces)), random.randrange(len(pieces))
    match random.randrange(4):
        case 0:
            del pieces[at]
        case 1:
            pieces.insert(to, pieces[at])
        case 2:
            pieces[at], pieces[to] = pieces[to], pieces[at]
        case _:
            pieces[at] = odd
    return pieces


def rows(random: Random, content: bytes, _other: bytes) -> bytes:
    return b"\n".join(_among(random, content.split(b"\n"), random.choice(ODD_BYTES)))


def cells(random: Random, content: bytes, _other: bytes) -> bytes:
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    mark = random.choice((b"\t", b" ", b",", b";", b"|", b":"))
    lines[at] = mark.join(_among(random, lines[at].split(mark), random.choice((*ODD_BYTES, *NUMBERS))))
    return b"\n".join(lines)


def tags(random: Random, content: bytes, _other: bytes) -> bytes:
    return b"".join(_among(random, _TAGS.split(content), random.choice(ODD_BYTES)))


def attributes(random: Random, content: bytes, _other: bytes) -> bytes:
    """Of two attributes of XML, one goes, takes the other's value or an odd one, or is named as the other is."""
    start = random.randrange(len(content) + 1)
    found = list(_ATTRIBUTES.finditer(content, start, start + 20_000)) or list(
        _ATTRIBUTES.finditer(content, 0, 20_000)
    )
    if not found:
        return insert(random, content, b"")
    one, other = random.choice(found), random.choice(found)
    odd = random.choice((*NUMBERS, *ODD_BYTES)).translate(None, b"<&\"'")
    name, value = random.choice(
        (
            (b" ", b""),
            (one[1], other[2]),
            (one[1], other[2]),
            (other[1], one[2]),
            (one[1], b'"' + odd + b'"'),
            (one[1], b'"' + odd + b" " + other[2][1:-1] + b'"'),
        )
    )
    return content[: one.start()] + (name + value).rjust(1) + content[one.end() :]


def nested(random: Random, content: bytes, _other: bytes) -> bytes:
    """An element or a value of JSON comes to stand deep in others of its kind, all of which are closed."""
    depth = random.choice((50, 300, 1100, 5000))
    if content[:200].lstrip()[:1] in (b"{", b"["):
        places = [match.start() for match in re.finditer(rb"[{\[]", content[:200_000])]
        opened = random.choice((b"[", b'{"a":'))
        at = random.choice(places)
        end = _end_of(content, at)
        closed = b"]" if opened == b"[" else b"}"
        return content[:at] + opened * depth + content[at:end] + closed * depth + content[end:]
    found = list(_ELEMENTS.finditer(content[:200_000]))
    if not found:
        return insert(random, content, b"")
    one = random.choice(found)
    opened, closed = one[1], b"</" + one[2] + b">"
    return content[: one.start()] + opened * depth + one[0] + closed * depth + content[one.end() :]


def _end_of(content: bytes, at: int) -> int:
    """The end of the list or object that begins there, as far as brackets say; the end of all if it has none."""
    open_ = 0
    for match in re.finditer(rb"[{}\[\]]", content[at : at + 200_000]):
        open_ += 1 if match[0] in b"{[" else -1
        if open_ == 0:
            return at + match.end()
    return len(content)


def _containers(value: Any) -> list[Any]:
    """Every list and object of a value, without recursion: changed ones may be deep."""
    found, waiting = [], [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, (list, dict)):
            found.append(each)
            waiting.extend(each.values() if isinstance(each, dict) else each)
    return found


def structure(random: Random, content: bytes, other: bytes) -> bytes:
    """Values of JSON (of each line, if it is JSONL) are replaced, dropped, repeated, or come from another place."""
    rows_of = [content] if content[:1] == b"[" or content.count(b"\n{") == 0 else content.splitlines()
    at = random.randrange(len(rows_of))
    try:
        value = json.loads(rows_of[at])
    except (ValueError, RecursionError):
        return insert(random, content, other)
    every = _containers(value)
    for _ in range(random.randint(1, 3)):
        where = random.choice(every) if every else None
        if where:
            _change(random, where, random.choice(every))
    with suppress(RecursionError, ValueError):  # a value was put into itself
        rows_of[at] = json.dumps(value, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")
    return b"\n".join(rows_of)


def _change(random: Random, where: Any, elsewhere: Any) -> None:
    key = random.choice(list(where)) if isinstance(where, dict) else random.randrange(len(where))
    match random.randrange(6):
        case 0:
            del where[key]
        case 1:
            where[key] = elsewhere
        case 2 if isinstance(where, dict):
            where[random.choice(("", "\ud800", "x" * 1001, "text", "id", "start", "label"))] = where[key]
        case 2:
            where.append(where[key])
        case 3 if isinstance(where[key], str):
            where[key] = where[key].upper() + random.choice(("\0", "\ud800", " ", "🙂"))
        case _:
            where[key] = random.choice(ODD_VALUES)


def member(random: Random, content: bytes, other: bytes) -> bytes:
    """One file of an archive changes, loses or changes its name, or comes twice."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = [(info.filename, archive.read(info)) for info in archive.infolist() if info.filename]
    if not files:
        return insert(random, content, other)
    at = random.randrange(len(files))
    name, inside = files[at]
    match random.randrange(12):
        case 0:
            del files[at]
        case 1:
            files[at] = (
                random.choice((name.upper(), "../" + name, "/" + name, name + "/", name[:-3], "a\\b")),
                inside,
            )
        case 2:
            files.append((name, random.choice(files)[1]))
        case _:
            files[at] = name, changed(random, inside, random.choice(files)[1])
    return _packed(files)


def _packed(files: list[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w") as archive:
        warnings.simplefilter("ignore")  # of names that come twice, which is meant
        for name, inside in files:
            archive.writestr(zipfile.ZipInfo(name), inside)  # by its name alone, it would get the time of now
    return made.getvalue()


def deflated(random: Random, content: bytes, other: bytes) -> bytes:
    return zlib.compress(changed(random, zlib.decompress(content), other))


def shown(random: Random, content: bytes, other: bytes) -> bytes:
    """A stream of a PDF is unpacked and changed; it stands there as it is then."""
    start = random.choice([match.end() for match in _STREAMS.finditer(content)])
    end = content.index(b"endstream", start)
    head = content.rindex(b"<<", 0, start)
    try:
        plain, said = zlib.decompress(content[start:end]), content[head:start].replace(b"/FlateDecode", b"")
    except zlib.error:
        plain, said = content[start:end], content[head:start]
    made = changed(random, plain, random.choice((other, plain)))
    said = re.sub(rb"/Length \d+(?: \d+ R)?", b"/Length %d" % len(made), said).replace(b"/Filter", b"/X")
    return content[:head] + said + made + b"\n" + content[end:]


def words(random: Random, content: bytes, other: bytes) -> bytes:
    """A value of the MessagePack in a compressed file is replaced, dropped, repeated, or comes from another place."""
    import srsly

    value = srsly.msgpack_loads(zlib.decompress(content))
    every = [one for one in _containers(value) if one]
    for _ in range(random.randint(1, 3)):
        _change(random, random.choice(every), random.choice(every))
    return zlib.compress(srsly.msgpack_dumps(value))


def table(random: Random, content: bytes, other: bytes) -> bytes:
    """A cell of a database becomes an odd one, or a table or column goes."""
    with closing(sqlite3.connect(":memory:")) as database:
        try:
            database.deserialize(content)
            names = [
                name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            name = random.choice(names)
            columns = [row[1] for row in database.execute(f'PRAGMA table_info("{name}")')]
            column = random.choice(columns)
            match random.randrange(20):
                case 0:
                    database.execute(f'DROP TABLE "{name}"')
                case 1:
                    database.execute(f'ALTER TABLE "{name}" DROP COLUMN "{column}"')
                case 2:
                    database.execute(f'INSERT INTO "{name}" SELECT * FROM "{name}"')
                case _:
                    database.execute(f'UPDATE "{name}" SET "{column}" = ?', (_cell(random),))
            database.commit()
            return database.serialize()
        except (sqlite3.Error, IndexError):
            return flip(random, content, other)


def _cell(random: Random) -> object:
    odd = random.choice((*ODD_VALUES, b"", b"\xff\0", -5, 3, 99999))
    whole = isinstance(odd, int) and abs(odd) >= 2**63
    if isinstance(odd, (list, dict)) or whole:
        return str(odd)
    return (
        odd.encode("utf-8", "surrogatepass") if isinstance(odd, str) and random.random() < 0.3 else _text(odd)
    )


def _text(odd: Any) -> object:
    return odd.encode("utf-8", "replace").decode() if isinstance(odd, str) else odd


BYTES: tuple[Change, ...] = (
    flip,
    delete,
    insert,
    insert,
    duplicate,
    truncate,
    splice,
    numbers,
    numbers,
    brackets,
)
LAYOUT: tuple[Change, ...] = (rows, cells)


def changes_of(content: bytes) -> tuple[Change, ...]:
    """What may be done to a file: the more it says of its structure, the more of that."""
    begins = content[:200].lstrip()
    if content.startswith(b"PK\x03\x04"):
        return (*BYTES, *(member,) * 40)
    if content.startswith(b"SQLite format 3\0"):
        return (*BYTES, *(table,) * 20)
    if content[:1] == b"\x78":
        return (*BYTES, *(deflated,) * 10, *(words,) * 15)
    if content.startswith(b"%PDF"):
        return (*BYTES, *LAYOUT, *(shown,) * 10)
    if begins[:1] in (b"{", b"[") and b'"' in begins:
        return (*BYTES, *LAYOUT, nested, *(structure,) * 12)
    if b"<" in begins:
        return (*BYTES, *LAYOUT, nested, *(tags,) * 6, *(attributes,) * 8)
    return (*BYTES, *LAYOUT * 3)


def changed(random: Random, content: bytes, other: bytes) -> bytes:
    """The content with one to four changes; another file's is what it may be spliced with."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 4))):
        change = random.choice(changes_of(content))
        try:
            content = change(random, content, other)
        except Exception:  # noqa: BLE001 - a container that is broken already is unpacked and packed again in vain in many ways
            content = flip(random, content, other)
    return content[:MOST]
