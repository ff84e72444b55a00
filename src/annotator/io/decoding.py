"""Bytes as text, with how they were read: never a guess that nobody was told of.

In this order: a byte order mark; UTF-16 and UTF-32 without one where the zero bytes prove it; the escapes of ISO-2022; strict
UTF-8; what the file or its carrier declares, if the bytes are valid in it and read like text; what the reviewer asks for,
which is for text that says nothing itself. Text that is none of that is refused with a proposal, or read as proposed if that is asked for.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from annotator.errors import EncodingError, InputError
from annotator.io.charsets import GUESS, Charset, charset, declared, labelled, wanted
from annotator.io.findings import Findings
from annotator.io.looks_like import has_controls, looks_like, reads_as

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_ESCAPES = (
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr", "Korean"),
    (re.compile(rb"\x1b\$[@B]"), "iso2022_jp", "Japanese"),
    (re.compile(rb"\x1b\$[@B]|\x1b\$\(D|\x1b\([IJ]"), "iso2022_jp_ext", "Japanese"),
)  # fmt: skip
_HEAD = 65536
_FEWEST, _FEW = 32, 50
"""Bytes without a mark that can prove to be UTF-16 or UTF-32; one character in how many must be ASCII then."""

_BADLY, _BETTER = 0.7, 0.4
"""Below this a declared encoding reads badly; if another reads this much better, the declaration is not believed."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was read.

    Attributes:
        text: With its line ends and its byte order mark as they are.
        encoding: The codec of Python.
        remark: What a person should know about how it was read; empty for UTF-8.
    """

    text: str
    encoding: str = "utf-8"
    remark: str = ""


def decoded(source: bytes, *, carrier: str = "", asked: str | None = None) -> Decoded:
    """The text of the bytes.

    Args:
        source: The whole file or part.
        carrier: The encoding that a mail header or the like names for it.
        asked: `ReadingOptions.encoding`: a codec, ``guess``, or None.

    Raises:
        EncodingError: They are in an encoding that nobody names, or not valid in the one that is named.
        InputError: The encoding that is asked for is none, or the bytes are no text at all.
    """
    own = None if asked in (None, GUESS) else wanted(str(asked))
    for mark, codec in _MARKS:
        if source.startswith(mark):
            return _marked(source, codec)
    proven = _wide(source) or _escaped(source)
    if proven is not None:
        return proven
    if own is None or not _is_wide(own):
        _refuse_zeros(source)
    try:
        text = source.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(source, error.start, carrier or declared(source), own, takes_guess=asked == GUESS)
    return Decoded(text) if own is None or not text.isascii() else _of_ascii(source, text, own)


def read_text(source: bytes, findings: Findings, *, carrier: str = "", asked: str | None = None) -> str | None:  # fmt: skip
    """The text of the bytes, or None; how it was read and why not go to the findings, with the encoding to propose."""
    try:
        found = decoded(source, carrier=carrier, asked=asked)
    except EncodingError as error:
        findings.proposed_encoding = error.encoding or findings.proposed_encoding
        findings.problem(None, error.sentence)
        return None
    except InputError as error:
        findings.problem(None, error.sentence)
        return None
    if found.remark:
        findings.remark(found.remark)
    return found.text


def _marked(source: bytes, codec: str) -> Decoded:
    own = Charset(codec)
    try:
        errors = "surrogatepass" if codec.startswith("utf-16") else "strict"
        return Decoded(source.decode(codec, errors), codec, "" if codec == "utf-8" else _remark(own))
    except UnicodeDecodeError as error:
        raise EncodingError(_no_end(source, own, error)) from None


def _no_end(source: bytes, own: Charset, error: UnicodeDecodeError) -> str:
    shown = own.name.removesuffix("LE").removesuffix("BE")
    if error.end >= len(source) and shown != "UTF-8":
        return f"Byte {error.start:,} is not valid {shown}: the file ends inside a character."
    return f"Byte {error.start:,} is not valid {shown}, which its first bytes say it is. Save the file as UTF-8, then import again."


def _as_asked(source: bytes, own: Charset) -> Decoded:
    """Exactly as asked, if the bytes are valid in it and give no control characters."""
    try:
        text = source.decode(own.codec)
    except UnicodeDecodeError as error:
        sentence = f"Byte {error.start:,} is not valid {own.name}, as which it should be read."
        raise _refusal(sentence, source) from None
    except (UnicodeError, ValueError):
        raise _refusal(f"It is not valid {own.name}, as which it should be read.", source) from None
    if has_controls(text) and not _is_utf8(own):
        raise _refusal(f"Read as {own.name} it has control characters, which no text has.", source)
    return Decoded(text, own.codec, "" if _is_utf8(own) else _remark(own))


def _of_ascii(source: bytes, text: str, own: Charset) -> Decoded:
    """Bytes of ASCII alone, which may be something else in the encoding asked for: UTF-7, HZ, UTF-16."""
    found = _as_asked(source, own)
    return Decoded(text) if found.text == text else found


def _is_wide(own: Charset) -> bool:
    return own.codec.startswith(("utf-16", "utf-32"))


def _is_utf8(own: Charset) -> bool:
    return own.codec in ("utf-8", "utf-8-sig", "ascii")


def _remark(own: Charset, language: str = "") -> str:
    return f"Read as {_shown(own, language)}."


def _shown(own: Charset, language: str) -> str:
    return f"{own.name} ({language})" if language else own.name


def _wide(source: bytes) -> Decoded | None:
    """UTF-32 or UTF-16 without a mark, if every character that it gives can stand in a text."""
    if len(source) < _FEWEST or b"\0" not in source[:_HEAD]:
        return None
    for codec, width in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        text = _wide_text(source, codec, width)
        if text is not None:
            return Decoded(text, codec, _remark(Charset(codec)))
    return None


def _wide_text(source: bytes, codec: str, width: int) -> str | None:
    """The text, if the zero bytes are where the codec has them and hardly anywhere else."""
    high = slice(width - 1, None, width) if codec.endswith("le") else slice(0, None, width)
    low = slice(0, None, width) if codec.endswith("le") else slice(width - 1, None, width)
    head = source[: _HEAD // width * width]
    zeros = head[high].count(0)
    if len(source) % width or head[low].count(0) * 10 > zeros or zeros * width * 5 < len(head):
        return None
    try:
        text = source.decode(codec)
    except UnicodeDecodeError:
        return None
    is_text = "\0" not in text and not has_controls(text)
    return (
        text if is_text and sum(sign.isascii() for sign in text[:_HEAD]) * _FEW > len(text[:_HEAD]) else None
    )


def _escaped(source: bytes) -> Decoded | None:
    """ISO-2022, whose escapes name it: its bytes would be valid UTF-8 and read as nonsense."""
    if b"\x1b" not in source[:_HEAD]:
        return None
    for escapes, codec, language in _ESCAPES:
        if escapes.search(source):
            own = Charset(codec)
            try:
                return Decoded(source.decode(codec), codec, _remark(own, language))
            except UnicodeError:
                continue
    return None


def _refuse_zeros(source: bytes) -> None:
    head = source[:_HEAD]
    if head.count(0) * 20 > len(head):
        raise InputError("This is not text: it is full of zero bytes. If it is UTF-16, save it as UTF-8.")


def _not_utf8(source: bytes, position: int, label: str, own: Charset | None, *, takes_guess: bool) -> Decoded:
    found, reason = _as_declared(source, label) if label else (None, "")
    if found is not None:
        return found
    if own is not None:
        return _as_asked(source, own)
    guess = None if _is_mostly_utf8(source) else looks_like(source)
    if guess is not None and takes_guess:
        return Decoded(source.decode(guess.codec), guess.codec, _remark(Charset(guess.codec), guess.language))
    raise _refusal(reason or f"Byte {position:,} is not valid UTF-8.", source)


def _as_declared(source: bytes, label: str) -> tuple[Decoded | None, str]:
    """The text in the encoding that is declared, or why it is not that."""
    known = [own for own in labelled(label) if not own.codec.startswith("utf-")]
    reason = ""
    for own in known:
        try:
            text = source.decode(own.codec)
        except UnicodeDecodeError as error:
            reason = (
                reason
                or f"Byte {error.start:,} is neither valid UTF-8 nor valid {own.name}, which the file says it is."
            )
            continue
        except UnicodeError:
            continue
        if has_controls(text):
            reason = f"The file says that it is {own.name}, but read so it has control characters, which no text has."
        elif _reads_badly(source, own):
            reason = f"The file says that it is {own.name}, but it does not read like that."
        else:
            return Decoded(text, own.codec, _remark_of_label(own, label)), ""
    return None, reason


def _remark_of_label(own: Charset, label: str) -> str:
    same = charset(label)
    if (same is not None and same.codec == own.codec) or label.lower() in (own.label, own.name.lower()):
        return f"Read as {own.name}, as the file says."
    return f"Read as {own.name}, which is what “{label}” means in practice."


def _reads_badly(source: bytes, own: Charset) -> bool:
    score = reads_as(source, own.codec)
    if score is None or score >= _BADLY:
        return False
    other = looks_like(source)
    return other is not None and other.codec != own.codec and other.score >= score + _BETTER


def _refusal(sentence: str, source: bytes) -> EncodingError:
    if _is_mostly_utf8(source):
        return EncodingError(
            f"{sentence} Almost all else is: it is damaged, or pieces in two encodings were put together."
        )
    guess = looks_like(source)
    if guess is None:
        return EncodingError(f"{sentence} Save the file as UTF-8, then import again.")
    own = Charset(guess.codec)
    name = _shown(own, guess.language)
    return EncodingError(f"{sentence} It looks like {name}.", encoding=own.label, name=name)


_MOSTLY = 3


def _is_mostly_utf8(source: bytes) -> bool:
    """Whether a few bytes are wrong in what is UTF-8 otherwise."""
    text = source[: 1 << 20].decode(errors="replace")
    wrong = text.count("\ufffd")
    return sum(1 for sign in text if sign > "\x7f") - wrong > _MOSTLY * wrong
