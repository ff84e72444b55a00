"""brat's standoff annotations and its configuration."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import brat, registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord, LabelRecord, LinkRecord

TEXT = (
    "Officials 🙂👩\u200d🔬 say Baku supplies 40% of Israel’s oil.\r\nCritics call the ties “furtive”.\r\n"
    "Cafe\u0301\u00a0owners\r\nאמרו שלום\r\n"
)


def place(words: str) -> str:
    start = TEXT.index(words)
    return f"{start} {start + len(words)}"


NAME = "Cafe\u0301\u00a0owners"
OVER_LINES = "oil.\r\nCritics"
ANN = f"""\ufeffT1\tclaim {place("Baku supplies 40% of Israel’s oil")}\tBaku supplies 40% of Israel’s oil
R1\tquantifies Arg1:T2 Arg2:T1\t
T2\tfigure {place("40%")}\t40%
T3\tbias {place(OVER_LINES)}\toil.  Critics
T4\tclaim {place("Officials")};{place("say")}\tOfficials say
T5\treport {place("call")}\tcall
T6\tplace {place(NAME)}\t{NAME}
T7\tplace {place("אמרו")}\tאמרו
T8 person {place("Critics")} Critics
A1\tcertainty T1 low
A2\tdoubtful T2
M1\tnegated E1
N1\tReference T7 Wikipedia:64488\tשלום
#1\tAnnotatorNotes T1\tno source named
#2\tLemma T5\tcall
#3\tAnnotatorNotes R1\tsure?
#4\tAnnotatorNotes E1\tan event
*\tEquiv T1 T2 T3
E1\treport:T5 Who:T8 Who2:T7 What:E2
E2\treport:T1
""".replace("\n", "\r\n")


def read(
    ann: bytes | str, text: str | None = TEXT, name: str = "d.ann", **others: bytes
) -> tuple[list, Findings]:
    files = {key.replace("__", "."): value for key, value in others.items()}
    if text is not None:
        files["d.txt"] = text.encode()
    findings = Findings()
    content = ann if isinstance(ann, bytes) else ann.encode()
    return list(registry.read("brat", given_bytes(content, name, files), findings)), findings


def article(ann: bytes | str, text: str = TEXT) -> tuple[ArticleRecord, Findings]:
    (found,), findings = read(ann, text)
    return found, findings


def test_all_kinds_of_lines() -> None:
    found, findings = article(ANN)
    assert findings.problems == []
    assert (found.text, found.name, found.source) == (TEXT, "d", TEXT.encode())
    by_id = {each.id: each for each in found.annotations}
    assert {key: TEXT[one.start : one.end] for key, one in by_id.items() if not one.parts} == {
        "T1": "Baku supplies 40% of Israel’s oil", "T2": "40%", "T3": "oil.\r\nCritics", "T5": "call",
        "T6": "Cafe\u0301\u00a0owners", "T7": "אמרו", "T8": "Critics",
    }  # fmt: skip
    assert all(one.text == TEXT[one.start : one.end] for one in by_id.values() if not one.parts)
    assert [TEXT[start:end] for start, end in by_id["T4"].parts] == ["Officials", "say"]
    assert by_id["T4"].text == "Officials say"
    assert by_id["T1"].attributes == {"certainty": "low"}
    assert by_id["T2"].attributes == {"doubtful": True}
    assert by_id["T5"].attributes == {"negated": True}
    assert by_id["T7"].attributes == {"Reference": "Wikipedia:64488", "Reference name": "שלום"}
    assert by_id["T1"].note == "no source named"
    assert by_id["T5"].note == "Lemma: call\nan event"
    assert set(found.links) == {
        LinkRecord("quantifies", "T2", "T1", "R1", "sure?"),
        LinkRecord("Equiv", "T1", "T2"),
        LinkRecord("Equiv", "T2", "T3"),
        LinkRecord("Who", "T5", "T8"),
        LinkRecord("Who", "T5", "T7"),
        LinkRecord("What", "T5", "T1"),
    }
    assert findings.left_out == Counter({"differing event type": 1})


def test_a_text_without_annotations() -> None:
    found, findings = article(b"")
    assert (found.text, found.annotations, findings.count) == (TEXT, (), 0)


def test_without_its_text() -> None:
    with pytest.raises(InputError, match=r"“d\.txt”, is not there"):
        read(ANN, None)


def test_text_of_another_encoding_is_named() -> None:
    with pytest.raises(InputError, match=r"“d\.txt”: Byte 3 is not valid UTF-8"):
        read(ANN, None, d__txt=b"abc\xe9")


def test_both_files_of_a_shared_task() -> None:
    (found,), findings = read(
        "T1\tA 0 9\tOfficials\n",
        name="d.a1",
        d__a2=f"E1\tB:T2 Theme:T1\nT2\tB {place('say')}\tsay\n".encode(),
    )
    assert not findings.problems
    assert [each.id for each in found.annotations] == ["T1", "T2"]
    assert found.links == (LinkRecord("Theme", "T2", "T1"),)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("T1\tA -1 3\tx", "The positions “-1 3” are not whole numbers from 0, two for each part."),
        (f"T1\tA 1 {'9' * 9999}\tx", "are not whole numbers from 0"),
        ("T1\tA 1 ²\tx", "are not whole numbers from 0"),
        ("T1\tA 1 3;4\tx", "are not whole numbers from 0"),
        ("T1\tA 1\tx", "“T1” lacks a type, a start or an end."),
        ("T1\t\tx", "“T1” lacks a type, a start or an end."),
        ("T1", "This is no line of brat's"),
        ("hello", "This is no line of brat's"),
        ("R1\tA Arg1:T9", "“R1” has fewer than two ends."),
        ("R1\tA Arg1: Arg2:T1", "“Arg1:” is no role with an id."),
        ("R1\tA Arg1:T9 Arg2:T8", "“R1” refers to “T9”, which is not there."),
        ("E1\tA T9", "The event “E1” has no trigger."),
        ("E1\tA:T9", "“E1” refers to “T9”, which is not there."),
        ("A1\tA", "“A1” does not say what it belongs to."),
        ("A1\tA T9 x", "“A1” refers to “T9”, which is not there."),
        ("#1\tAnnotatorNotes T9\tx", "“#1” refers to “T9”, which is not there."),
        ("T1\t" + "A" * 1001 + " 1 3\tx", "more than 1,000 characters"),
    ],
)
def test_wrong_lines_are_named(line: str, sentence: str) -> None:
    found, findings = article(f"T0\tA 0 9\tOfficials\n{line}\n")
    (problem,) = findings.problems
    assert sentence in problem.words
    assert problem.lines == [2]
    assert [each.id for each in found.annotations] == ["T0"]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("T1\tA 5 5\t", "zero-length span"),
        ("T1\tA 5 5\t\nA1\tB T1", "unattached attribute"),
        ("R1\tA Arg1:T0 Arg2:T0 Arg3:T0", "many-ended relation"),
        ("R1\tA Arg1:T0 Arg2:T0", "self-relation"),
        ("A1\tA T0\n#1\tAnnotatorNotes A1\twhy", "unattached note"),
        ("T1\tA 1 2\tf\nR1\tA Arg1:T0 Arg2:T1\nA1\tA R1", "unattached attribute"),
        (
            "T1\tA 1 2\tf\nR1\tA Arg1:T0 Arg2:T1\nR2\tA Arg1:T0 Arg2:R1",
            "unattached relation",
        ),
        ("E1\tA:T0\nE2\tA:T0", "shared event trigger"),
        ("# words", "comment"),
    ],
)
def test_what_cannot_be_held_is_counted(lines: str, kind: str) -> None:
    _, findings = article(f"T0\tA 0 9\tOfficials\n{lines}\n")
    assert not findings.problems
    assert findings.left_out[kind] == 1


def test_an_id_that_stands_twice() -> None:
    found, findings = article("T1\tA 0 9\tOfficials\nT1\tB 0 9\tOfficials\nA1\tX T1\n")
    assert [(each.id, each.label, each.attributes) for each in found.annotations] == [
        ("T1", "A", {"X": True}),
        (None, "B", {}),
    ]
    assert sum(findings.remarks.values()) == 1


def test_an_attribute_with_several_values() -> None:
    found, _ = article("T1\tA 0 9\tOfficials\nA1\tX T1 a\nA2\tX T1 b\nA3\tX T1 a\n")
    assert found.annotations[0].attributes == {"X": ["a", "b"]}


CONF = b"""\xef\xbb\xbf# types
[entities]
Person
Place|GO:1
[relations]
Located Arg1:Person, Arg2:Place
[events]
<POG>=Person|Place
!Life
\tBe-born  Person-Arg:Person
--------
\tMarry  Person-Arg{2}:Person
Person
[attributes]
Negation Arg:<EVENT>
"""


def test_configuration() -> None:
    visual = b"[labels]\nBe-born | Be born | born\nMarry\nPerson | Person\n[drawing]\nPlace | no\n"
    findings = Findings()
    given = given_bytes(CONF, "annotation.conf", {"visual.conf": visual})
    assert registry.recognise(given.glimpse()).id == "brat-config"
    assert list(registry.read("brat-config", given, findings)) == [
        LabelRecord("Person", "", 3), LabelRecord("Place", "", 4), LabelRecord("Be-born", "Be born", 10),
        LabelRecord("Marry", "", 12),
    ]  # fmt: skip
    assert findings.left_out == Counter({"relation type": 1, "attribute definition": 1})


def test_a_configuration_without_labels() -> None:
    findings = Findings()
    given = given_bytes(b"[options]\nTokens tokenizer:whitespace\n", "tools.conf")
    assert registry.recognise(given.glimpse()).id == "brat-config"
    assert list(registry.read("brat-config", given, findings)) == []
    assert findings.remarks


@pytest.mark.parametrize(
    ("name", "content", "format_id"),
    [
        ("x.ann", ANN.encode(), "brat"),
        ("x", ANN.replace(f"T8 person {place('Critics')} ", "T8\tperson 1 2\t").encode(), "brat"),
        ("x.txt", b"R1\tlieu Arg1:T8 Arg2:T9\nT1\ta 1 2\tb\n", "brat"),
        ("x.ann", b"", "brat"),
        ("x.ann", b"anything", "brat"),
        ("x.txt", b"T1 is a terminal.\n", "text"),
        ("x.txt", b"[entities] and other words", "text"),
        ("x", b"T1\tA " + b"1 1;" * 16_000, "text"),
    ],
)
def test_recognised(name: str, content: bytes, format_id: str) -> None:
    assert registry.recognise(given_bytes(content, name).glimpse()).id == format_id


def test_claims() -> None:
    names = [
        "d.ann",
        "d.txt",
        "e.txt",
        "f.a1",
        "f.a2",
        "f.txt",
        "annotation.conf",
        "visual.conf",
        "tools.conf",
    ]
    assert registry.claimed(names) == {
        "d.ann": {"d.txt", "visual.conf", "tools.conf"},
        "f.a1": {"f.a2", "f.txt", "visual.conf", "tools.conf"},
        "f.a2": {"f.txt", "visual.conf", "tools.conf"},
        "annotation.conf": {"visual.conf", "tools.conf"},
    }


PIECES = st.sampled_from(
    ["T1", "E1", "R1", "A1", "M1", "N1", "#1", "*", "#", "\t", " ", ";", ":", "\r", "T2", "E1:T1", "Arg1:T1",
     "Arg2:T2", "0", "9", "-1", "9" * 5000, "\ufeff", "🙂", "e\u0301", "\u00a0", "שלום", "\u2028", "\0", "X"]
)  # fmt: skip


@given(st.lists(st.lists(PIECES, max_size=9).map("".join), max_size=9), st.binary(max_size=9))
def test_nothing_raises_but_input_errors(lines: list[str], tail: bytes) -> None:
    content = "\n".join(lines).encode() + tail
    for format_id in ("brat", "brat-config"):
        given = given_bytes(content, "d.ann", {"d.txt": TEXT.encode()})
        registry.recognise(given.glimpse())
        try:
            found = list(registry.read(format_id, given, Findings()))
        except InputError:
            continue
        for each in found:
            assert isinstance(each, LabelRecord) or all(
                0 <= one.start < max(one.end, one.start + 1) and one.label for one in each.annotations
            )


@given(st.data())
def test_damaged_bytes_raise_nothing_but_input_errors(data: st.DataObject) -> None:
    content = bytearray(ANN.encode())
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        found, findings = read(bytes(content))
    except InputError:
        return
    assert len(found[0].annotations) + findings.count >= 1


def test_modules_hold_their_formats() -> None:
    assert registry.format_of("brat") is brat.FORMAT
