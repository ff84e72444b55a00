"""Where each article of a training set goes: groups of what is alike, and parts or folds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field

import orjson

from annotator.io.records import ArticleRecord
from annotator.model.span import Span
from annotator.services.likeness import Likeness
from annotator.services.splitting import Candidate, Split, Splitter, distance, folds_of, opened
from annotator.services.training_options import FEWEST, TrainingOptions


@dataclass(frozen=True, slots=True)
class Surveyed:
    """An article of the project.

    Attributes:
        selected: With what is to be written of it, if anything is.
    """

    article: ArticleRecord
    selected: ArticleRecord | None


@dataclass(frozen=True, slots=True)
class Card:
    """What has to be known of an article to place it.

    Attributes:
        key: What it is placed by.
        labels: Annotations that will be written.
        is_written: Whether anything of it will be.
    """

    key: str
    is_selected: bool
    labels: Mapping[str, int]
    is_written: bool


@dataclass(slots=True)
class Plan:
    """Where articles go.

    Attributes:
        cards: All articles of the project.
        places: The part of each that is written.
        groups: Of each of those, the article that stands for all that it may not be parted from.
        is_folded: Whether there are too few articles for parts.
        folds: The fold in which each is held out then.
        bare: Those that are selected, but have nothing to be written.
        left_out: Those that are like articles of two parts.
        parted: Those that an earlier assignment keeps apart from what they are like.
        moved: What would have left a part empty where it belongs by its hash (an article, or a value of all of its group), to the
            part that it is in instead.
    """

    cards: dict[str, Card]
    places: dict[str, Split]
    groups: dict[str, str] = field(default_factory=dict[str, str])
    is_folded: bool = False
    folds: dict[str, int] = field(default_factory=dict[str, int])
    bare: list[str] = field(default_factory=list[str])
    left_out: list[str] = field(default_factory=list[str])
    parted: list[str] = field(default_factory=list[str])
    moved: dict[str, Split] = field(default_factory=dict[str, Split])

    @property
    def labels(self) -> frozenset[str]:
        """Those that annotations have in any part."""
        return frozenset(label for one in self.places for label in self.cards[one].labels)

    def group_of(self, article_id: str) -> str:
        """The article that stands for all which this one may not be parted from."""
        return self.groups[article_id]


def planned(surveyed: Iterable[Surveyed], options: TrainingOptions) -> Plan:
    """The plan for the articles of a project, in the order in which they were added.

    All of them are placed, written or not, so that another selection changes nothing; unless labels are balanced: they are known only
    of what is written.
    """
    cards: dict[str, Card] = {}
    like = _likes(surveyed, cards, options)
    written = [one for one, card in cards.items() if card.is_written]
    plan = Plan(cards, {}, is_folded=len(written) < FEWEST and not options.kept)
    plan.bare = [one for one, card in cards.items() if card.is_selected and not card.is_written]
    shares = (1.0, 0.0, 0.0) if plan.is_folded else options.shares
    splitter = _split(plan, like, options, shares)
    plan.places = {one: splitter.places[one] for one in written if one in splitter.places}
    plan.groups = {one: splitter.group_of(one) for one in plan.places}
    if plan.is_folded:
        numbers = folds_of(plan.groups.values())
        plan.folds = {one: numbers[group] for one, group in plan.groups.items()}
    plan.parted = [
        one
        for one, split in plan.places.items()
        if any(splitter.places.get(other, split) != split for other in like[one])
    ]
    return plan


def _split(
    plan: Plan, like: Mapping[str, list[str]], options: TrainingOptions, shares: tuple[float, float, float]
) -> Splitter:
    """All articles placed, so that no part is empty if the groups permit it."""
    while True:
        splitter = Splitter(shares, options.seed, options.kept, plan.moved)
        left_out = list(_placed(splitter, plan.cards, like, options))
        moves = None if options.by == "label" else _move(splitter, plan.cards)
        if moves is None:
            plan.left_out = [one for one in left_out if plan.cards[one].is_written]
            return splitter
        plan.moved[moves[0]] = moves[1]


_FILLED: tuple[Split, ...] = ("train", "test", "dev")
"""The order in which parts get something, if there is not enough for all."""


def _move(splitter: Splitter, cards: Mapping[str, Card]) -> tuple[str, Split] | None:
    """What is to be moved into a part that has nothing to be written: what is nearest to it by its hash and leaves none behind."""
    deciding: dict[Split, set[str]] = {split: set() for split, _ in opened(splitter.shares)}
    for one, split in splitter.places.items():
        if cards[one].is_written:
            deciding.setdefault(split, set()).add(cards[splitter.group_of(one)].key)
    empty: list[Split] = [split for split in _FILLED if deciding.get(split) == set()]
    able = [
        key
        for keys in deciding.values()
        if len(keys) > 1
        for key in keys & splitter.chosen.keys() - splitter.moved.keys()
    ]
    if not empty or not able:
        return None
    split = empty[0]
    return min(able, key=lambda key: (distance(key, split, splitter.seed, splitter.shares), key)), split


def _likes(
    surveyed: Iterable[Surveyed], cards: dict[str, Card], options: TrainingOptions
) -> dict[str, list[str]]:
    """What each article is like of those before it; fills the cards."""
    ids = list[str]()
    with closing(Likeness()) as known:
        for one in surveyed:
            name = str(one.article.id)
            cards[name] = _card(one, options)
            known.add(_counted_text(one.article))
            ids.append(name)
        return {name: [ids[number] for number in near] for name, near in zip(ids, known.likes(), strict=True)}


def _placed(
    splitter: Splitter, cards: Mapping[str, Card], like: Mapping[str, list[str]], options: TrainingOptions
) -> Iterator[str]:
    """Places all articles, those with an earlier place first; gives those that have none."""
    both = {name: [*others] for name, others in like.items()}
    for name, others in like.items():
        for other in others:
            both[other].append(name)
    balances = options.by == "label"
    for name in sorted(cards, key=lambda one: one not in options.kept):
        card = cards[name]
        if balances and not card.is_written:
            continue
        near = [other for other in both[name] if other in splitter.places]
        if splitter.place(Candidate(name, card.key, near, card.labels if balances else None)) is None:
            yield name


def _card(one: Surveyed, options: TrainingOptions) -> Card:
    record = one.selected
    labels = Counter(each.label for each in record.annotations) if record else Counter[str]()
    is_done = record is not None and options.has_negatives and "done" in record.status.values()
    return Card(_key(one.article, options.group_field), record is not None, labels, bool(labels) or is_done)


def _key(article: ArticleRecord, group_field: str) -> str:
    value = article.meta.get(group_field) if group_field else None
    if value is None or value == "":
        return str(article.id)
    if isinstance(value, str):
        value = " ".join(value.casefold().split())
    return f"{group_field}={orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()}"


def _counted_text(article: ArticleRecord) -> str:
    """The text without what is excluded."""
    if not article.text or not article.excluded:
        return article.text
    holes = [Span(one.start, one.end) for one in article.excluded]
    return "\n".join(piece.of(article.text) for piece in Span(0, len(article.text)).without(holes))
