"""A project that holds what goes wrong on the way out: in names, titles, notes, values and texts, and in how many there are."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from annotator.model.scheme import PAIRS, Attribute, Choice, Label, Scheme
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

AWKWARD = (
    "<&>\"'/\\:*?|", "a\u2028b\u2029c", "a\x85b", "a\ufffeb\uffff", "a\x01b\x1f\x7f", "\u202egnp.exe\u202c", "=1+1", "+1", "-1",
    "@SUM(A1)", "\tx", "two words", "Ölpreis 🙂 👩\u200d🔬", "إسرائيل", "B-x", "O", "I-", "x" * 80, "]]>", "--><script>", "_x0041_",
    "{{x}} %s $x \\n", "\ufeffx", "a\rb", "a\nb\n", "#", "-DOCSTART-", "null", "---",
)  # fmt: skip
NAMES = (
    "../x.txt", "..", ".", "CON", "con.txt", "nul.tar.gz", "COM1", "a/b\\c.txt", "x" * 255, "ä" * 127, " .hidden ", "same.txt",
    "same.txt", "Same.txt", "sa\u0301me.txt", "sáme.txt", "\u202etxt.exe", "a\u2028b.txt", "a\x01b\x85.txt", "TypeSystem.xml", "annotation.conf",
    "README.md", "manifest.json", "-rf", "~", "a\ufffeb", "train", "%s", "🙂.txt", "=cmd|x",
)  # fmt: skip
LONG_NOTE = "A long note, “quoted”,\nin lines. " * 32_000
"""Above a megabyte."""

LABELS = ("a-b", "a_b", "o", "b-", "i-x", "con", "all", "tokens", "x" * 40)
ATTRIBUTES = ("text", "label", "begin", "sofa", "id", "a-b", "a_b", "unit")


def awkward_scheme() -> Scheme:
    """Nine labels in use and one that is not; ids that are alike or mean something elsewhere, titles of any signs."""
    labels = [
        Label(
            id=label, title=f"{AWKWARD[at]}{at}", letter="<&\"'🙂|אxy"[at], key=at + 1, colour=PAIRS[at][0], pattern=PAIRS[at][1],
            guideline="\n".join(AWKWARD), examples=AWKWARD[:3], do=AWKWARD[3:6], dont=AWKWARD[6:9],
            attributes=tuple(_attribute(name) for name in ATTRIBUTES),
        )
        for at, label in enumerate(LABELS)
    ]  # fmt: skip
    gone = Label(id="gone", title="Gone | <b>", letter="G", colour="blue", pattern="solid", is_archived=True)
    return Scheme(labels=(*labels, gone))


def _attribute(name: str) -> Attribute:
    if name == "unit":
        choices = tuple(Choice(value=f"c{at}", title=f"{words}{at}") for at, words in enumerate(AWKWARD[:9]))
        return Attribute(name=name, title="Unit <&>", type="choice", choices=choices)
    return Attribute(name=name, title=AWKWARD[ATTRIBUTES.index(name)] + "!", type="text")


def make(path: Path, *, is_large: bool = True) -> Workspace:
    """Makes the project, the same each time; the caller closes it.

    Args:
        path: Of the database.
        is_large: Whether there is a note of a megabyte, and 200 annotations on the same words.
    """
    workspace = Workspace.open(str(path), reviewer="Mira", create=True)
    workspace.adopt_scheme(awkward_scheme())
    given = path.with_suffix(".jsonl")
    given.write_text("".join(json.dumps(one) + "\n" for one in articles(is_large=is_large)), encoding="utf-8")
    report = run(workspace, [given], ImportOptions(), Progress())
    given.unlink()
    assert [one.problem for one in report.files if one.problem] == []
    workspace.refresh()
    return workspace


def articles(*, is_large: bool = True) -> Iterator[dict[str, object]]:
    """The articles as our own format has them."""
    yield _article("main", _TEXT, list(_marks(LONG_NOTE if is_large else "")), title=AWKWARD[0], links=_links(), note="\n".join(AWKWARD), meta=_META, excluded=[
        {"start": len(_TEXT) - 6, "end": len(_TEXT) - 1, "kind": "copyright"},
    ])  # fmt: skip
    for number, name in enumerate(NAMES):
        text = f"{number} is the article called {name.strip()!r}.\nIt says 40% – 🙂."
        yield _article(
            name,
            text,
            [_mark(f"{name} {number}", text, 0, 4, LABELS[number % 9])],
            title=name.strip() or None,
        )
    whole = "All of it.\n\nAnd more 👨\u200d👩\u200d👧."
    yield _article("whole", whole, [_mark("whole", whole, 0, len(whole), "o")])
    yield _article("one line", "=1+1", [_mark("one line", "=1+1", 0, 4, "con")])
    yield _article("bare", "Nothing is marked here.", [])
    yield _article("one sign", "🙂", [_mark("one sign", "🙂", 0, 1, "all")])
    if not is_large:
        return
    stacked = "Two hundred of them, one on the other."
    yield _article("stacked", stacked, [
        _mark(f"stack {n}", stacked, n % 12, len(stacked) - n // 12, LABELS[n % 9], note=f"number {n}") for n in range(200)
    ])  # fmt: skip


_TEXT = "\n".join((
    "=1+1\t<b>&amp;</b> “quoted”, “said” \"so\" 'too'.", *AWKWARD, "A family 👨\u200d👩\u200d👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD.",
    "إسرائيل وأذربيجان שלום 12 ימים.\u2028U+2028 \x85 U+0085 \ufffe U+FFFE \x01 U+0001 \x0b \x0c \x1c.", "-DOCSTART- -X- O O", "# comment", "",
    "   blanks   ", "\u200bzero\u200b", "end. \n",
)).replace("\r", "\n")  # fmt: skip
_META = {
    "outlet": AWKWARD[0], "published": "=1+1", "language": AWKWARD[5], "tags": ["x", {"y": 1}], "text": "taken", "id": 2**62, "label": None,
    "categories": {"Mira": ["B-x", "<&>"]}, "a\x01<b> \"c\"": "\x01", "url": "javascript:alert(1)", "share": 0.1, "": "no name", "=x": True,
}  # fmt: skip


def _marks(long_note: str) -> Iterator[dict[str, object]]:
    for at, words in enumerate(AWKWARD):
        inside = words.replace("\r", "\n")
        start = _TEXT.index(inside)
        attributes = {ATTRIBUTES[at % 7]: words, "unit": f"c{at % 9}"}
        yield _mark(
            f"mark {at}",
            _TEXT,
            start,
            start + len(inside),
            LABELS[at % 9],
            note=words,
            reviewer=AWKWARD[at],
            attributes=attributes,
        )
    for n, words in enumerate(
        (
            "cafe\u0301 paid",
            "\u00a0000\u00a0",
            "\x85",
            "\ufffe U+FFFE \x01",
            "\n\n   ",
            "\u200bzero",
            "وأذربيجان שלום",
        )
    ):
        start = _TEXT.index(words)
        yield _mark(
            f"more {n}", _TEXT, start, start + len(words), LABELS[n], note=long_note if n == 0 else ""
        )


def _links() -> list[dict[str, object]]:
    ends = ((0, 1), (1, 2), (2, 0), (3, 3), (4, 5))
    return [
        {"id": _id(f"link {n}"), "type": "continues" if n == 4 else AWKWARD[n], "from": _id(f"mark {one}"), "to": _id(f"mark {other}"),
         "note": AWKWARD[n + 5], "reviewer": "Mira"}
        for n, (one, other) in enumerate(ends)
    ]  # fmt: skip


def _mark(name: str, text: str, start: int, end: int, label: str, **more: object) -> dict[str, object]:
    made = {
        "id": _id(name),
        "label": label,
        "start": start,
        "end": end,
        "text": text[start:end],
        "reviewer": "Mira",
    }
    return made | {"created_at": "2026-01-02T03:04:05Z", "updated_at": "2026-01-02T03:04:06.007Z"} | more


def _article(name: str, text: str, annotations: list[dict[str, object]], **more: object) -> dict[str, object]:
    made = {
        "format": "annotator/1",
        "id": _id(f"article {name} {text[:9]}"),
        "name": name,
        "text": text,
        "offset_unit": "codepoint",
    }
    status = {"Mira": "done", AWKWARD[0]: "reading"}
    return (
        made
        | {"text_sha256": sha256(text.encode()).hexdigest(), "annotations": annotations, "status": status}
        | more
    )


def _id(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, name))
