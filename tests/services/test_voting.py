"""Several reviewers made one: by majority, or with the share of them that say so."""

from __future__ import annotations

from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord, LinkRecord
from annotator.model.scheme import Attribute
from annotator.services.default_scheme import default_scheme
from annotator.services.voting import vote_names, voted, with_votes

TEXT = "Baku supplies 40% of Israel’s oil, they say, and nobody asks why."
NAMES = ("vote-share", "votes", "voters")


def by(reviewer: str, words: str, label: str = "claim", **attributes) -> AnnotationRecord:
    start = TEXT.index(words)
    return AnnotationRecord(
        label,
        start,
        start + len(words),
        text=words,
        id=f"{reviewer}-{label}-{start}",
        reviewer=reviewer,
        attributes=attributes,
    )


def article(*annotations: AnnotationRecord, **given) -> ArticleRecord:
    ordered = sorted(annotations, key=lambda one: (one.start, -one.end, one.label, one.id))
    return ArticleRecord(TEXT, id="A", name="a", annotations=tuple(ordered), **given)


def test_the_majority_decides_on_words_and_values() -> None:
    losses = Losses()
    made = voted(
        article(
            by("a", "Baku supplies 40% of Israel’s oil", certainty="stated"),
            by("b", "supplies 40% of Israel’s oil", certainty="hedged"),
            by("c", "Baku supplies 40% of Israel’s oil", certainty="stated"),
            by("c", "nobody", "bias"),
        ),
        "majority", NAMES, losses,
    )  # fmt: skip
    (one,) = made.annotations
    assert (one.text, one.attributes, one.id) == (
        "Baku supplies 40% of Israel’s oil", {"certainty": "stated"}, "a-claim-0",
    )  # fmt: skip
    assert (losses.number("outvoted"), losses.number("merged")) == (1, 2)


def test_one_who_is_done_and_marked_nothing_votes_against() -> None:
    given = article(by("a", "40%", "figure"), status={"b": "done", "c": "reading"})
    assert voted(given, "majority", NAMES, Losses()).annotations == ()
    (soft,) = voted(given, "soft", NAMES, Losses()).annotations
    assert soft.attributes == {"vote-share": 0.5, "votes": 1, "voters": 2}


def test_labels_of_the_same_words_have_their_shares() -> None:
    given = article(
        by("a", "nobody asks why", "bias"),
        by("b", "nobody asks why", "opinion"),
        by("c", "nobody asks why", "bias"),
    )
    made = voted(given, "soft", NAMES, Losses())
    assert {one.label: one.attributes["vote-share"] for one in made.annotations} == {
        "bias": 0.6667,
        "opinion": 0.3333,
    }


def test_one_reviewer_has_one_voice() -> None:
    given = article(by("a", "40% of"), by("a", "40%"), by("b", "40%"))
    assert [one.text for one in voted(given, "majority", NAMES, Losses()).annotations] == ["40%"]


def test_links_follow_what_their_ends_became() -> None:
    first, second, alone = by("a", "40%", "figure"), by("b", "40%", "figure"), by("b", "oil")
    claim, claims = by("a", "they say"), by("b", "they say")
    links = (
        LinkRecord("of", str(second.id), str(claims.id), "l1"), LinkRecord("of", str(first.id), str(claim.id), "l2"),
        LinkRecord("of", str(alone.id), str(claim.id), "l3"),
    )  # fmt: skip
    losses = Losses()
    made = voted(article(first, second, alone, claim, claims, links=links), "majority", NAMES, losses)
    assert [(one.from_id, one.to_id) for one in made.links] == [(first.id, claim.id)]
    assert losses.number("links") == 1


def test_one_and_all_change_nothing() -> None:
    given = article(by("a", "40%"), by("b", "40%"))
    assert voted(given, "all", NAMES, Losses()) is given
    assert voted(given, "one", NAMES, Losses()) is given


def test_the_scheme_says_what_votes_are() -> None:
    scheme = default_scheme()
    assert vote_names(scheme) == NAMES
    taken = scheme.labels[0].model_copy(update={"attributes": (Attribute(name="votes", title="Votes"),)})
    other = scheme.model_copy(update={"labels": (taken, *scheme.labels[1:])})
    assert vote_names(other) == ("vote-share", "votes-2", "voters")
    type(other).model_validate(with_votes(other).model_dump())
