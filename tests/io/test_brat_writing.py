"""brat's files as they are written, read again by our own reader."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.io.writing_samples import TEXT, article, id_of, linked, marked, quotes, read_back, written

from annotator.io import brat_writing
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord

NAME = "2"


def test_everything_but_what_is_told_comes_back() -> None:
    files, corpus = written(brat_writing.write, article())
    assert set(files) == {f"{NAME}.ann", f"{NAME}.txt", "annotation.conf", "visual.conf"}
    assert files[f"{NAME}.txt"] == TEXT.encode()
    placed = read_back("brat", files, f"{NAME}.ann")
    assert quotes(placed) == quotes(article())
    by_words = {placed.text[one.span.start : one.span.end]: one.record for one in placed.annotations}
    assert by_words["Officials 🙂👩\u200d🔬"].attributes == {
        "certainty": "low", "unit": "%", "low": "40", "share": "0.5", "sure": True,
    }  # fmt: skip
    assert (
        by_words["Baku supplies 40% of Israel’s oil"].note == r"no source named\n“two” <lines> & a" + "\ttab"
    )
    assert {one.record.note for one in placed.annotations} >= {"said by: two words\nseveral: a; b c"}
    assert sorted((one.type, one.note) for one in placed.links) == [
        (CONTINUES, None), (CONTINUES, None), ("quantifies", "sure?"), ("says_so_too", None),
    ]  # fmt: skip
    assert {kind: count.number for kind, count in corpus.losses.counts()} == {
        "line-ends": 2, "as-notes": 1, "one-line": 1, "names": 2, "values": 2,
    }  # fmt: skip


def test_words_are_those_of_the_fragments_as_brat_compares_them() -> None:
    files, _ = written(brat_writing.write, article())
    lines = files[f"{NAME}.ann"].decode().splitlines()
    bound = [line.split("\t", 2) for line in lines if line.startswith("T")]
    assert len(bound) == 10
    for _, where, words in bound:
        fragments = re.findall(r"(\d+) (\d+)", where)
        assert " ".join(TEXT[int(start) : int(end)] for start, end in fragments) == words
    assert sum(";" in where for _, where, _ in bound) == 3


def test_the_configuration_names_everything_that_is_used() -> None:
    files, _ = written(brat_writing.write, article())
    assert files["annotation.conf"].decode() == (
        "[entities]\nclaim\nfigure\n[relations]\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n"
        "quantifies\tArg1:<ENTITY>, Arg2:<ENTITY>\nsays_so_too\tArg1:<ENTITY>, Arg2:<ENTITY>\n[events]\n[attributes]\n"
        "certainty\tArg:<ENTITY>, Value:low\nlow\tArg:<ENTITY>, Value:40\nshare\tArg:<ENTITY>, Value:0.5\n"
        "sure\tArg:<ENTITY>\nunit\tArg:<ENTITY>, Value:%\n"
    )
    assert "claim | Claim “so” | C\n" in files["visual.conf"].decode()
    assert "figure\tfgColor:black, bgColor:#8DE4B2, borderColor:#128263\n" in files["visual.conf"].decode()


def test_names_that_come_out_the_same_are_told_apart() -> None:
    annotations = tuple(
        replace(marked("40%", "claim", name), label=name) for name in ("a b", "a_b", "A b", "оценка", "!")
    )
    files, corpus = written(brat_writing.write, article(annotations=annotations, links=()))
    types = re.findall(r"^T\d+\t(\S+)", files[f"{NAME}.ann"].decode(), re.MULTILINE)
    assert sorted(types) == ["A_b", "_", "_-2", "a_b", "a_b-2"]
    assert corpus.losses.number("names") == 5


def test_parts_that_say_something_of_their_own_stay_apart() -> None:
    annotations = (
        marked("Critics", "claim"),
        marked("furtive", "claim", note="mine"),
        marked("40%", "claim"),
    )
    links = (linked("continues", "furtive", "Critics"),)
    one = article(annotations=annotations, links=links)
    files, _ = written(brat_writing.write, one)
    assert "R1\tcontinues Arg1:T2 Arg2:T1\t\n" in files[f"{NAME}.ann"].decode()
    placed = read_back("brat", files, f"{NAME}.ann")
    assert quotes(placed) == quotes(one)
    assert [one.type for one in placed.links] == [CONTINUES]


def test_a_circle_of_parts_and_a_link_that_leads_nowhere() -> None:
    annotations = (marked("Critics", "claim"), marked("furtive", "claim"))
    links = (
        linked("continues", "furtive", "Critics"), linked("continues", "Critics", "furtive"),
        linked("so", "Critics", "gone"),
    )  # fmt: skip
    files, corpus = written(brat_writing.write, article(annotations=annotations, links=links))
    assert files[f"{NAME}.ann"].decode().count("\nR") == 2
    assert corpus.losses.number("links") == 1


def test_an_article_without_annotations_is_a_text_with_an_empty_file() -> None:
    files, corpus = written(brat_writing.write, article(annotations=(), links=()))
    assert files[f"{NAME}.ann"] == b""
    assert quotes(read_back("brat", files, f"{NAME}.ann")) == []
    assert [kind for kind, _ in corpus.losses.counts()] == ["names"]


def test_nothing_but_line_ends_cannot_be_written_and_is_told() -> None:
    annotations = (marked(".\n\n", "claim"), marked("\n\n", "figure"))
    files, corpus = written(brat_writing.write, article(annotations=annotations, links=()))
    assert files[f"{NAME}.ann"].count(b"\n") == 1
    assert (corpus.losses.number("line-ends"), corpus.losses.number("annotations")) == (1, 1)


SPANS = st.lists(st.tuples(st.integers(0, 25), st.integers(1, 12)), max_size=6)


@given(st.text("a🙂 \n\u2028\t\x85é;", min_size=40, max_size=40), SPANS)
def test_every_span_comes_back_but_for_white_space_at_its_line_ends(text: str, spans) -> None:
    text = f"x{text[1:]}"
    annotations = tuple(
        AnnotationRecord("claim", start, start + size, id=id_of(str(number)))
        for number, (start, size) in enumerate(sorted(spans))
    )
    one = ArticleRecord(text, name="t", annotations=annotations)
    files, corpus = written(brat_writing.write, one)
    placed = read_back("brat", files, "t.ann")
    assert len(placed.annotations) == len(annotations) - corpus.losses.number("annotations")
    changed = corpus.losses.number("line-ends")
    before, after = quotes(one), quotes(placed)
    assert len(set(before) - set(after)) <= changed + corpus.losses.number("annotations")
    assert {words.strip() for *_, words in after} == {words.strip() for *_, words in before if words.strip()}
