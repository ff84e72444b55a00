"""What an edit is called in the log, in the Edit menu and in the status bar."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.annotation import Annotation
from annotator.model.article import Status
from annotator.model.provenance import MetaName
from annotator.model.scheme import Scheme

QUOTE = 40
"""Characters of a quote that are shown."""

STATUS_WORDS: dict[Status, str] = {"unread": "Not started", "reading": "In progress", "done": "Done"}


META_WORDS: dict[MetaName, str] = {
    "title": "title", "author": "author", "outlet": "outlet", "published": "date", "url": "address",
    "language": "language", "licence": "licence",
}  # fmt: skip
NOTE_WORD = "note"


def quoted(words: str, limit: int = QUOTE) -> str:
    """Words in typographic quotes, blanks and line ends as single blanks, cut if they are long."""
    shown = " ".join(words.split())
    return f"“{shown if len(shown) <= limit else shown[: limit - 1].rstrip() + '…'}”"


def title_of(scheme: Scheme, label_id: str) -> str:
    """What the window calls a label; its id if the scheme does not have it."""
    label = scheme.label(label_id)
    return label_id if label is None else label.title


def labelled(scheme: Scheme, label_id: str, quote: str) -> str:
    """“Figure on “$1.6 billion””."""
    return f"{title_of(scheme, label_id)} on {quoted(quote)}"


def deleted(scheme: Scheme, annotations: Sequence[Annotation]) -> str:
    """“Deleted: Bias on “symbiotic relationship””, or how many of which label."""
    if len(annotations) == 1:
        return f"Deleted: {title_of(scheme, annotations[0].label)} on {quoted(annotations[0].quote)}"
    labels = {one.label for one in annotations}
    if len(labels) == 1:
        return f"Deleted {len(annotations):,} annotations labelled {title_of(scheme, labels.pop())}"
    return f"Deleted {len(annotations):,} annotations"


def relabelled(scheme: Scheme, label_id: str, annotations: Sequence[Annotation]) -> str:
    """“Changed to Opinion: “on the rise””, or how many."""
    title = title_of(scheme, label_id)
    if len(annotations) == 1:
        return f"Changed to {title}: {quoted(annotations[0].quote)}"
    return f"Changed {len(annotations):,} annotations to {title}"


def moved(scheme: Scheme, before: Annotation, after: Annotation) -> str:
    """“Moved end of Figure on “$1.6 billion””; the words are those after the move."""
    title = title_of(scheme, after.label)
    if before.span.start == after.span.start:
        return f"Moved end of {title} on {quoted(after.quote)}"
    if before.span.end == after.span.end:
        return f"Moved start of {title} on {quoted(after.quote)}"
    return f"Moved {title} on {quoted(after.quote)}"


def attributes_set(scheme: Scheme, one: Annotation, names: Sequence[str]) -> str:
    """“Unit of Figure on “$1.6 billion””."""
    return f"{_fields(scheme, one.label, names)} of {title_of(scheme, one.label)} on {quoted(one.quote)}"


def attributes_set_of(scheme: Scheme, several: Sequence[Annotation], names: Sequence[str]) -> str:
    """“Unit of 12 annotations”."""
    if len(several) == 1:
        return attributes_set(scheme, several[0], names)
    return f"{_fields(scheme, several[0].label, names)} of {len(several):,} annotations"


def note_set(scheme: Scheme, one: Annotation) -> str:
    """“Note on Figure on “$1.6 billion””."""
    return f"Note on {title_of(scheme, one.label)} on {quoted(one.quote)}"


def notes_added(scheme: Scheme, several: Sequence[Annotation]) -> str:
    """“Note on 12 annotations”."""
    return note_set(scheme, several[0]) if len(several) == 1 else f"Note on {len(several):,} annotations"


def restored(scheme: Scheme, one: Annotation) -> str:
    """“Restored Figure on “$1.6 billion””."""
    return f"Restored {title_of(scheme, one.label)} on {quoted(one.quote)}"


def article_restored(title: str) -> str:
    """“Restored “Nine claims about gas””."""
    return f"Restored {quoted(title)}"


def checkpoint(name: str) -> str:
    """“Checkpoint “Before the merge””."""
    return f"Checkpoint {quoted(name)}"


def gone_back(name: str) -> str:
    """“Went back to “Before the merge””."""
    return f"Went back to {quoted(name)}"


def status_set(status: Status, title: str) -> str:
    """“Done: “Nine claims about gas””."""
    match status:
        case "unread":
            return f"Not started: {quoted(title)}"
        case "reading":
            return f"In progress: {quoted(title)}"
        case "done":
            return f"Done: {quoted(title)}"


def _fields(scheme: Scheme, label_id: str, names: Sequence[str]) -> str:
    label = scheme.label(label_id)
    found = [None if label is None else label.attribute(name) for name in names]
    titles = dict.fromkeys(
        name if attribute is None else attribute.title for name, attribute in zip(names, found, strict=True)
    )
    return ", ".join(titles)


def described(what: Sequence[str], title: str, *, is_confirmed: bool) -> str:
    """“Changed outlet and date of “Nine claims about gas””; more than two are called its details."""
    if len(what) == 1:
        phrase = what[0]
        return f"{'Confirmed' if is_confirmed else 'Changed'} {phrase} of {quoted(title)}"
    if len(what) == 2:
        phrase, second_phrase = what
        return f"{'Confirmed' if is_confirmed else 'Changed'} {phrase} and {second_phrase} of {quoted(title)}"
    return f"{'Confirmed' if is_confirmed else 'Changed'} details of {quoted(title)}"


def labelled_pieces(scheme: Scheme, label_id: str, quotes: Sequence[str]) -> str:
    """“Figure on “$1.6 billion””; “Figure on 2 pieces” if excluded text lay between."""
    if len(quotes) == 1:
        return labelled(scheme, label_id, quotes[0])
    return f"{title_of(scheme, label_id)} on {len(quotes):,} pieces"


def excluded(quote: str, removed: int = 0) -> str:
    """“Excluded “Leave a Reply””, and how many annotations went with it."""
    if removed:
        return f"Excluded {quoted(quote)} and removed {removed:,} annotation{'' if removed == 1 else 's'}"
    return f"Excluded {quoted(quote)}"


def excluded_lines(count: int, articles: int = 1) -> str:
    """“Excluded 5 lines”, and in how many articles if there are several."""
    if articles > 1:
        return f"Excluded {count:,} line{'' if count == 1 else 's'} in {articles:,} articles"
    return f"Excluded {count:,} line{'' if count == 1 else 's'}"


def put_back(quote: str) -> str:
    """“Put back “Leave a Reply””."""
    return f"Put back {quoted(quote)}"


def accepted(scheme: Scheme, label_id: str, quotes: Sequence[str]) -> str:
    """“Accepted: Figure on “$1.6 billion””, or how many of that label."""
    if len(quotes) == 1:
        return f"Accepted: {title_of(scheme, label_id)} on {quoted(quotes[0])}"
    return f"Accepted {len(quotes):,} suggestions labelled {title_of(scheme, label_id)}"


def rejected(scheme: Scheme, label_id: str, quote: str) -> str:
    """“Rejected: Figure on “2002””."""
    return f"Rejected: {title_of(scheme, label_id)} on {quoted(quote)}"


def suggested_again(scheme: Scheme, label_id: str, quotes: Sequence[str]) -> str:
    """“Suggested again: Figure on “2002””, or how many."""
    if len(set(quotes)) == 1:
        return f"Suggested again: {title_of(scheme, label_id)} on {quoted(quotes[0])}"
    return f"Suggested {len(quotes):,} again"
