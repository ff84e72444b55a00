"""What stands beside the parts of a training set: a data card for people, a manifest for programs. The same data, the same bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

import orjson

from annotator import __version__
from annotator.io.formats import Format
from annotator.io.losses import WORDS, Loss, Losses, words_of
from annotator.io.writing import WritingOptions
from annotator.model.scheme import Attribute, Label, Scheme
from annotator.model.selection import Selection
from annotator.model.tokens import TOKENIZER
from annotator.services.likeness import PASSAGE
from annotator.services.near_duplicates import NEAR
from annotator.services.training_checks import checks_of
from annotator.services.training_options import (
    CARD,
    FEWEST,
    FORMAT_NAME,
    Part,
    TrainingOptions,
    TrainingReport,
)
from annotator.services.training_plan import Plan
from annotator.services.voting import ALIKE, vote_names

_OFFSETS = {
    "codepoint": "Unicode code points",
    "utf16": "UTF-16 units",
    "utf8": "UTF-8 bytes",
    "grapheme": "grapheme clusters",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is said of a training set.

    Attributes:
        version: Of the scheme, in the project's count.
        licences: Articles by what their metadata say of their licence.
        carried: Kinds of losses that the format has a place for.
    """

    project: str
    scheme: Scheme
    version: int | None
    selection: Selection
    format: Format
    options: TrainingOptions
    plan: Plan
    report: TrainingReport
    losses: Losses
    licences: Counter[str]
    writing: WritingOptions
    carried: frozenset[Loss]

    @property
    def scheme_hash(self) -> str:
        """SHA-256 of the scheme, guidelines and all."""
        return sha256(self.scheme.model_dump_json().encode()).hexdigest()

    @property
    def used(self) -> list[Label]:
        """The labels that have annotations here, archived or not."""
        parts = self.report.parts.values()
        return [label for label in self.scheme.labels if any(part.labels[label.id] for part in parts)]


def manifest(facts: Facts, hashes: Mapping[str, str]) -> bytes:
    """What the training set is, as JSON; with the SHA-256 of every other file, and where each article went."""
    plan, options = facts.plan, facts.options
    kept = {name: {"split": split} for name, split in options.kept.items() if name not in plan.places}
    places = {name: {"split": split, "group": plan.group_of(name)} for name, split in plan.places.items()}
    folds: dict[str, list[str]] = {}
    for name, number in plan.folds.items():
        folds.setdefault(str(number), []).append(name)
    said: dict[str, Any] = {  # Any: JSON
        "format": FORMAT_NAME,
        "program": f"annotator {__version__}",
        "project": facts.project,
        "snapshot": facts.report.snapshot,
        "scheme": {"version": facts.version, "sha256": facts.scheme_hash},
        "tokenizer": TOKENIZER,
        "options": _options(facts),
        "selection": asdict(facts.selection),
        "assignment": {} if plan.is_folded else kept | places,
        "folds": folds,
        "left_out": plan.left_out,
        "kept_apart": plan.parted,
        "moved": plan.moved,
        "counts": {split: part.as_json() for split, part in facts.report.parts.items()},
        "losses": {kind: count.number for kind, count in facts.losses.counts()},
        "files": dict(hashes),
    }
    return orjson.dumps(said, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def _options(facts: Facts) -> dict[str, Any]:  # Any: JSON
    options = facts.options
    return {
        "format": facts.format.id,
        "offset_unit": facts.format.offset_unit,
        "shares": options.shares,
        "seed": options.seed,
        "split_by": options.by,
        "unit": options.cutting.unit,
        "window_tokens": options.cutting.tokens if options.cutting.unit == "window" else None,
        "leaves_out_excluded": options.cutting.leaves_out_excluded,
        "negatives": options.has_negatives,
        "reviewers": options.voices,
        "near_duplicates_from": NEAR,
        "shared_passage_words": PASSAGE,
        "writing": asdict(facts.writing),
    }


def card(facts: Facts, hashes: Mapping[str, str]) -> str:
    """The data card, in Markdown."""
    sections: Sequence[tuple[str, Iterable[str]]] = (
        (f"Data card: {_line(facts.project)}", _head(facts)),
        ("## Parts", _parts(facts)),
        ("## Annotations by label", _table(facts, "Label", lambda part: part.labels)),
        ("## Annotations by reviewer", _table(facts, "Reviewer", lambda part: part.reviewers)),
        ("## Articles by source", _table(facts, "Source", lambda part: part.sources)),
        ("## How it was split", _how_split(facts)),
        ("## How it was made", _how_made(facts)),
        ("## Known gaps", _gaps(facts)),
        ("## Licences of the sources", _licences(facts)),
        ("## Scheme", _scheme(facts)),
        ("## Files", (f"- `{_code(name)}` SHA-256 `{found}`" for name, found in sorted(hashes.items()))),
    )
    made = [
        f"{'# ' if number == 0 else ''}{title}\n\n" + "\n".join(body)
        for number, (title, body) in enumerate(sections)
    ]
    return "\n\n".join(made) + "\n"


def _head(facts: Facts) -> Iterator[str]:
    yield f"Made by Annotator {__version__}. `manifest.json` says the same for programs, and where each article went."
    yield ""
    yield f"- State of the project (snapshot): `{facts.report.snapshot}`"
    unit = _OFFSETS.get(facts.format.offset_unit)
    yield f"- Format: {facts.format.title}" + (f"; positions count {unit}" if unit else "")


def _parts(facts: Facts) -> Iterator[str]:
    yield "| Part | Articles | Records | without annotations | Annotations |"
    yield "|---|---:|---:|---:|---:|"
    for name, part in facts.report.parts.items():
        yield f"| {name} | {part.articles:,} | {part.records:,} | {part.negatives:,} | {part.annotations:,} |"


def _table(facts: Facts, head: str, of: Callable[[Part], Counter[str]]) -> Iterator[str]:
    parts = facts.report.parts
    names = sorted({name for part in parts.values() for name in of(part)})
    yield f"| {head} | {' | '.join(parts)} | all |"
    yield "|---" + "|---:" * (len(parts) + 1) + "|"
    for name in names:
        counts = [of(part)[name] for part in parts.values()]
        cells = " | ".join(f"{count:,}" for count in (*counts, sum(counts)))
        yield f"| {_line(name) or 'not known'} | {cells} |"


def _how_split(facts: Facts) -> Iterator[str]:
    options, plan = facts.options, facts.plan
    alike = f"near-duplicates (Jaccard index of runs of three words, from {NEAR}) and articles that share {PASSAGE} words in a row"
    if plan.is_folded:
        yield (
            f"Fewer than {FEWEST} articles: no part is held back, and nothing here is a test set. {facts.report.folds} "
            f"leave-one-out folds are proposed (`training_fold`, and `folds` in the manifest): {alike} are in one fold."
        )
        return
    shares = "/".join(f"{share:g}" for share in options.shares)
    yield f"- Wanted: {shares} (train/dev/test), by {_line(options.by)}, seed {options.seed}."
    yield f"- Never parted: {alike}. Groups: {len(set(plan.groups.values())):,}."
    yield (
        "- Each article goes where its labels are lacked most, in the order in which articles were added."
        if options.by == "label"
        else "- An article goes where the hash of its id, or of its group, and the seed say; later articles move none."
    )
    if options.kept:
        yield f"- Kept from an earlier assignment: {len(options.kept):,} articles."
    if plan.moved:
        yield (
            f"- Put elsewhere than its hash says, so that no part is empty: {len(plan.moved):,} {'group' if options.group_field else 'article'}"
            f"{'' if len(plan.moved) == 1 else 's'}. Later articles may change that: keep this assignment when some are added."
        )
    yield from (f"- {one.title}. {one.detail}" for one in checks_of(facts.report))


_VOICES = {
    "one": "One reviewer's annotations.",
    "all": "All reviewers' annotations, side by side.",
    "majority": "Annotations that more than half of an article's reviewers have.",
    "soft": "Soft labels: every annotation with the share of the article's reviewers who have it.",
}


def _how_made(facts: Facts) -> Iterator[str]:
    options, cutting = facts.options, facts.options.cutting
    window = f" of at most {cutting.tokens} tokens ({TOKENIZER})" if cutting.unit == "window" else ""
    yield f"- One record: {cutting.unit}{window}."
    yield f"- {_VOICES[options.voices]}"
    if options.voices == "soft":
        yield from _soft(facts)
    yield (
        "- Passages without annotations: those of articles that a reviewer has called done."
        if options.has_negatives
        else "- Passages without annotations: none."
    )
    marked = sum(part.excluded for part in facts.report.parts.values())
    yield (
        "- Excluded text (navigation, captions and so on): left out."
        if cutting.leaves_out_excluded
        else f"- Excluded text (navigation, captions and so on): in the text, marked where the format can; {marked:,} regions."
    )
    chosen = facts.selection
    for what, values in (
        ("Articles", None if chosen.articles is None else (f"{len(chosen.articles):,} chosen ones",)),
        ("Labels", chosen.labels),
        ("Reviewers", chosen.reviewers),
        ("Status", chosen.statuses),
    ):
        if values is not None:
            yield f"- {what}: {_line(', '.join(values))} only."


def _soft(facts: Facts) -> Iterator[str]:
    share, votes, voters = (f"`{name}`" for name in vote_names(facts.scheme))
    yield (
        f"- Its attribute {share} is the share, {votes} of the {voters} reviewers who annotated the article or called it done. "
        f"Annotations are one if they have the same label and share at least {ALIKE:.0%} of their characters."
    )
    if "attributes" not in facts.carried:
        yield "- This format has no place for attributes: the shares are not in the files."


def _gaps(facts: Facts) -> Iterator[str]:
    told = facts.losses.counts()
    for kind, count in told:
        words = "Not here" if WORDS[kind].is_left_out else "Changed"
        yield f"- {words}: {words_of(kind, count.number)}."
    for name, part in facts.report.parts.items():
        missing = [label.title for label in facts.used if not part.labels[label.id]]
        if missing:
            yield f"- No annotation in {name}: {_line(', '.join(missing))}."
    unused = [label.title for label in facts.scheme.active if label not in facts.used]
    if unused:
        yield f"- No annotation at all: {_line(', '.join(unused))}."


def _licences(facts: Facts) -> Iterator[str]:
    for name, number in sorted(facts.licences.items()):
        yield f"- {_line(name) or 'Nothing is known of the licence'}: {number:,} article{'' if number == 1 else 's'}"
    yield ""
    yield "The texts belong to their sources. Whether they may be passed on is for you to find out."


def _scheme(facts: Facts) -> Iterator[str]:
    version = "" if facts.version is None else f"Version {facts.version}; "
    yield f"{version}SHA-256 `{facts.scheme_hash}`."
    for label in facts.scheme.labels:
        if not label.is_archived or label in facts.used:
            yield from _label(label)


def _label(label: Label) -> Iterator[str]:
    yield ""
    yield f"### {_line(label.title)} (`{label.id}`)"
    yield ""
    if label.guideline:
        yield _line(label.guideline)
        yield ""
    for what, given in (("Mark", label.do), ("Do not mark", label.dont), ("Example", label.examples)):
        yield from (f"- {what}: {_line(one)}" for one in given)
    yield from (f"- Attribute {_attribute(one)}" for one in label.attributes if not one.is_archived)


def _attribute(one: Attribute) -> str:
    choices = f": {', '.join(choice.value for choice in one.offered)}" if one.choices else ""
    return f"`{one.name}` ({one.type}{choices}) {_line(one.title)}" + (
        f". {_line(one.help)}" if one.help else ""
    )


def _line(words: str) -> str:
    """Words in one line, without signs that Markdown or HTML would read."""
    plain = " ".join(words.split())
    for sign in "\\`*_|<>[]#":
        plain = plain.replace(sign, f"\\{sign}")
    return plain


def _code(name: str) -> str:
    return name.replace("`", "'")


__all__ = ["CARD", "Facts", "card", "manifest"]
