"""Pieces of articles: they cover the article, their positions are right, and nothing is lost without a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.io.losses import Losses
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord
from annotator.model.tokens import is_blank, tokens
from annotator.services.pieces import ARTICLE, END, START, Cutting, pieces_of

TEXT = (
    "Mr. Aliyev said 40%. “No,” she 👨‍👩‍👧 replied.\nA cafe\u0301\u00a0opened.\n\nשלום ימים.\nThe last line"
)
UNITS = ("article", "paragraph", "sentence", "window")


def annotation(text: str, start: int, end: int, name: str = "a", label: str = "claim") -> AnnotationRecord:
    return AnnotationRecord(label, start, end, text=text[start:end], id=name, reviewer="Mira")


def article(text: str, *annotations: AnnotationRecord, **given) -> ArticleRecord:
    return ArticleRecord(text, id="A", name="a.txt", text_sha256="0" * 64, annotations=annotations, **given)


def on(words: str, name: str = "a") -> AnnotationRecord:
    start = TEXT.index(words)
    return annotation(TEXT, start, start + len(words), name)


@st.composite
def articles(draw) -> ArticleRecord:
    words = st.sampled_from(
        [
            "Mr. ",
            "A b",
            ". ",
            "\n",
            "“Yes.” ",
            "👨‍👩‍👧",
            "e\u0301",
            "\u00a0",
            "\u200b",
            "שלום ",
            "1,870 ",
            "! ",
            "\n\n",
            "x",
        ]
    )
    text = "".join(draw(st.lists(words, min_size=1, max_size=40)))
    place = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12)).map(
        lambda pair: (pair[0], min(len(text), sum(pair)))
    )
    places = sorted(draw(st.lists(place, max_size=6)), key=lambda one: (one[0], -one[1]))
    regions = draw(st.lists(place, max_size=3))
    return article(
        text,
        *(annotation(text, *one, name=f"a{number}") for number, one in enumerate(places)),
        excluded=tuple(ExcludedRecord(*one) for one in regions),
    )


CUTTINGS = st.builds(
    Cutting, st.sampled_from(UNITS), tokens=st.integers(1, 9), leaves_out_excluded=st.booleans()
)


@given(articles(), CUTTINGS)
def test_pieces_put_together_are_the_article(given_article: ArticleRecord, cutting: Cutting) -> None:
    text = given_article.text
    holes = {
        at
        for one in given_article.excluded
        for at in range(one.start, one.end)
        if cutting.leaves_out_excluded
    }
    covered: list[int] = []
    for piece in pieces_of(given_article, cutting, Losses()):
        if piece.id == "A":
            assert piece == given_article
            return
        start, end = piece.meta[START], piece.meta[END]
        assert piece.id == f"A#{start}-{end}"
        assert piece.meta[ARTICLE] == "A"
        assert piece.text == text[start:end]
        covered += range(start, end)
    assert covered == sorted(set(covered))
    left = set(range(len(text))) - set(covered)
    assert not set(covered) & holes
    assert all(is_blank(text[at]) for at in left - holes)


@given(articles(), CUTTINGS)
def test_every_annotation_is_where_it_was_or_told(given_article: ArticleRecord, cutting: Cutting) -> None:
    losses = Losses()
    whole: dict[str, tuple[int, int]] = {}
    parts = set[str]()
    for piece in pieces_of(given_article, cutting, losses):
        shift = piece.meta.get(START, 0)
        for one in piece.annotations:
            assert one.text
            assert piece.text[one.start : one.end] == one.text
            assert one.id not in parts
            parts.add(str(one.id))
            whole[str(one.id)] = (one.start + shift, one.end + shift)
        for region in piece.excluded:
            assert 0 <= region.start < region.end <= len(piece.text)
    told = {
        name
        for kind, count in losses.counts()
        for name in count.annotation_ids
        if kind in ("clipped", "left-out-text")
    }
    for one in given_article.annotations:
        assert one.id in told or whole[str(one.id)] == (one.start, one.end)
    if cutting.unit != "window" and not cutting.leaves_out_excluded:
        assert not losses.number("clipped")


@given(articles(), st.integers(1, 9))
def test_no_window_is_longer_than_asked(given_article: ArticleRecord, most: int) -> None:
    for piece in pieces_of(article(given_article.text), Cutting("window", most), Losses()):
        assert 0 < len(tokens(piece.text)) <= most


def test_sentences_with_an_annotation_across_them_are_one() -> None:
    made = list(pieces_of(article(TEXT, on("40%. “No")), Cutting("sentence"), Losses()))
    assert [piece.text for piece in made] == [
        "Mr. Aliyev said 40%. “No,” she 👨‍👩‍👧 replied.", "A cafe\u0301\u00a0opened.", "שלום ימים.", "The last line",
    ]  # fmt: skip
    assert [one.text for one in made[0].annotations] == ["40%. “No"]


def test_a_window_ends_before_an_annotation_that_it_cannot_hold() -> None:
    losses = Losses()
    made = list(pieces_of(article(TEXT, on("said 40%")), Cutting("window", 4), losses))
    assert made[0].text == "Mr. Aliyev"
    assert made[1].text.startswith("said 40%")
    assert losses.counts() == []


def test_what_is_longer_than_a_window_is_cut_and_told() -> None:
    losses = Losses()
    made = list(pieces_of(article(TEXT, on("Aliyev said 40%. “No,” she")), Cutting("window", 4), losses))
    parts = [one for piece in made for one in piece.annotations]
    assert "".join(one.text.replace(" ", "") for one in parts) == "Aliyevsaid40%.“No,”she"
    assert len({one.id for one in parts}) == len(parts) > 1
    assert losses.number("clipped") == 1


def test_excluded_text_is_left_out_with_its_annotations() -> None:
    start = TEXT.index("A cafe")
    end = TEXT.index("\n\nשלום")
    given_article = article(
        TEXT, on("cafe\u0301", "b"), on("ימים", "c"), excluded=(ExcludedRecord(start, end, "caption"),)
    )
    losses = Losses()
    made = list(pieces_of(given_article, Cutting(leaves_out_excluded=True), losses))
    assert [piece.text for piece in made] == [TEXT[: start - 1], TEXT[end + 2 :]]
    assert [one.id for piece in made for one in piece.annotations] == ["c"]
    assert losses.number("left-out-text") == 1
    kept = list(pieces_of(given_article, Cutting("paragraph"), Losses()))
    assert [len(piece.excluded) for piece in kept] == [0, 1, 0, 0]


def test_links_stay_within_a_piece() -> None:
    links = (
        LinkRecord("same", "a", "b"),
        LinkRecord(CONTINUES, "c", "a"),
        LinkRecord("same", "b", "elsewhere"),
    )
    losses = Losses()
    given_article = article(TEXT, on("Aliyev", "a"), on("40%", "b"), on("שלום", "c"), links=links)
    made = list(pieces_of(given_article, Cutting("sentence"), losses))
    assert made[0].links == (links[0],)
    assert (losses.number("links"), losses.number("parts")) == (1, 1)
