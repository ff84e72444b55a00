"""Splits: what is alike stays together, and what comes later moves nothing."""

from __future__ import annotations

import random
from contextlib import closing
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.services.likeness import PASSAGE, Likeness, fingerprints
from annotator.services.near_duplicates import NEAR, resemblance, sketch
from annotator.services.splitting import SPLITS, by_hash
from annotator.services.training_options import FEWEST, TrainingOptions
from annotator.services.training_plan import Plan, Surveyed, planned

WORDS = [f"word{number}" for number in range(900)]


def text(seed: int, words: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def mixed(parts: list[tuple[int, int, int]]) -> str:
    """Stretches of texts: which one, from which word, how many."""
    return " ".join(" ".join(text(seed).split()[start : start + count]) for seed, start, count in parts)


PARTS = st.lists(
    st.tuples(st.integers(0, 6), st.sampled_from([0, 40, 90]), st.sampled_from([25, 60, 110])),
    min_size=1,
    max_size=4,
)
CORPORA = st.lists(PARTS.map(mixed), min_size=12, max_size=22)
BY = st.sampled_from(["article", "label", "group:outlet"])


def surveyed(texts: list[str]) -> list[Surveyed]:
    found: list[Surveyed] = []
    for number, words in enumerate(texts):
        label = ("claim", "opinion", "bias")[len(words) % 3]
        annotations = (AnnotationRecord(label, 0, 4, text=words[:4], id=f"n{number}", reviewer="Mira"),)
        record = ArticleRecord(
            words,
            id=f"a{number}",
            name=f"{number}.txt",
            meta={"outlet": f"o{number % 9}"},
            annotations=annotations,
        )
        found.append(Surveyed(record, record))
    return found


def plan(texts: list[str], **given) -> Plan:
    return planned(surveyed(texts), TrainingOptions(shares=(50, 25, 25), **given))


def shares_a_passage(one: str, other: str) -> bool:
    def runs(words: list[str]) -> set[tuple[str, ...]]:
        return {tuple(words[at : at + PASSAGE]) for at in range(len(words) - PASSAGE + 1)}

    return bool(runs(one.split()) & runs(other.split()))


@settings(max_examples=20, deadline=None)
@given(CORPORA, st.integers(0, 5), BY)
def test_what_is_alike_is_never_parted(texts: list[str], seed: int, by: str) -> None:
    made = plan(texts, seed=seed, by=by)
    for one, other in combinations(range(len(texts)), 2):
        places = made.places.get(f"a{one}"), made.places.get(f"a{other}")
        if None in places or places[0] == places[1]:
            continue
        assert resemblance(sketch(texts[one]), sketch(texts[other])) < NEAR
        assert not shares_a_passage(texts[one], texts[other])
        assert by != "group:outlet" or one % 9 != other % 9
    assert len(made.places) + len(made.left_out) == len(texts)


@settings(max_examples=20, deadline=None)
@given(CORPORA, CORPORA, st.integers(0, 5), BY)
def test_articles_that_come_later_move_none(texts: list[str], more: list[str], seed: int, by: str) -> None:
    before = plan(texts, seed=seed, by=by)
    after = plan(texts + more, seed=seed, by=by)
    if before.moved or after.moved:  # to fill a part; only the earlier assignment tells what went where then
        after = plan(texts + more, seed=seed, by=by, kept=before.places)
    assert {one: after.places.get(one) for one in before.places} == before.places
    assert {one: after.groups[one] for one in before.places}.keys() == before.groups.keys()


@settings(max_examples=12, deadline=None)
@given(CORPORA, st.integers(1, 5), BY)
def test_an_earlier_assignment_is_kept(texts: list[str], seed: int, by: str) -> None:
    before = plan(texts[:-3], seed=0, by=by)
    after = plan(texts, seed=seed, by=by, kept=before.places)
    assert {one: after.places[one] for one in before.places} == before.places
    again = plan(texts, seed=seed, by=by, kept=after.places)
    assert again.places == after.places


@settings(max_examples=20, deadline=None)
@given(CORPORA, st.integers(0, 9), st.sampled_from(["article", "group:outlet"]))
def test_no_part_is_empty_if_groups_permit_it(texts: list[str], seed: int, by: str) -> None:
    made = planned(surveyed(texts), TrainingOptions(shares=(98, 1, 1), seed=seed, by=by))
    apart = {made.cards[made.group_of(one)].key for one in made.places}
    assert len(apart) < 3 or set(made.places.values()) == {*SPLITS}
    assert len(made.moved) <= 2
    assert made.moved or len(set(made.places.values())) == min(3, len(apart))


def test_three_groups_are_three_parts_and_two_are_train_and_test() -> None:
    texts = [text(number) for number in range(30)]

    def places(groups: int) -> dict[str, set[str]]:
        given = surveyed(texts)
        for number, one in enumerate(given):
            one.article.meta["outlet"] = f"o{number % groups}"
        made = planned(given, TrainingOptions(by="group:outlet"))
        found: dict[str, set[str]] = {split: set() for split in SPLITS}
        for number in range(len(texts)):
            found[made.places[f"a{number}"]].add(f"o{number % groups}")
        return found

    assert sorted(len(each) for each in places(3).values()) == [1, 1, 1]
    assert {split: len(each) for split, each in places(2).items()} == {"train": 1, "dev": 0, "test": 1}
    assert {split: len(each) for split, each in places(1).items()} == {"train": 1, "dev": 0, "test": 0}


def test_fewer_than_ten_articles_are_folds_and_no_test_set() -> None:
    texts = [text(number) for number in range(FEWEST - 2)] + [text(0)]
    made = plan(texts)
    assert made.is_folded
    assert set(made.places.values()) == {"train"}
    assert made.folds["a0"] == made.folds[f"a{FEWEST - 2}"]
    assert sorted(set(made.folds.values())) == list(range(1, FEWEST - 1))
    assert not plan([*texts, text(99)]).is_folded


def test_the_shares_are_what_was_wanted() -> None:
    texts = [text(number, 60) for number in range(1000, 1300)]
    hashed = plan(texts)
    balanced = plan(texts, by="label")
    for made, allowed in ((hashed, 30), (balanced, 4)):
        counts = [sum(place == split for place in made.places.values()) for split in SPLITS]
        assert abs(counts[0] - 150) <= allowed
        assert abs(counts[1] - 75) <= allowed
    for label in ("claim", "opinion", "bias"):
        having = [one for one, card in balanced.cards.items() if card.labels.get(label)]
        in_train = sum(balanced.places[one] == "train" for one in having)
        assert abs(in_train - len(having) / 2) <= 4


def test_another_seed_is_another_assignment() -> None:
    texts = [text(number, 60) for number in range(40)]
    assert plan(texts, seed=1).places != plan(texts, seed=2).places
    assert plan(texts, seed=1, by="label").places != plan(texts, seed=2, by="label").places
    assert plan(texts, seed=1).places == plan(texts, seed=1).places


def test_nothing_goes_to_a_part_without_a_share() -> None:
    assert {by_hash(str(key), 3, (0, 0, 5)) for key in range(50)} == {"test"}
    assert {by_hash(str(key), 3, (1, 0, 1)) for key in range(50)} == {"train", "test"}


@given(st.integers(0, 50), st.integers(0, 60), st.integers(0, 60))
def test_a_passage_is_found_wherever_it_stands(at: int, before: int, after: int) -> None:
    passage = text(1)[:10_000].split()[at : at + PASSAGE]
    one = text(2, before).split() + passage + text(3, after).split()
    other = text(4, after + 9).split() + passage + text(5, before).split()
    assert fingerprints(" ".join(one)) & fingerprints(" ".join(other))


def test_short_texts_are_like_their_equals_alone() -> None:
    with closing(Likeness()) as known:
        for words in ("Only a few words.", "only a FEW words", "only a few other words", "", ""):
            known.add(words)
        assert known.likes() == [[], [0], [], [], []]
