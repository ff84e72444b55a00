"""What the history says of a step and of what it did."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from annotator.model.logged import Act, Change, LoggedItem, What
from annotator.model.provenance import META_NAMES, MetaName
from annotator.services.going_back import Since
from annotator.services.reading_log import LogEntry
from annotator.services.wording import quoted
from annotator.ui.meta_words import meta_title, shown_value
from annotator.ui.plain_words import filled
from annotator.ui.sentences import shown

_LONG = 60

ICONS: dict[Act, str] = {
    "added": "plus", "removed": "trash", "changed": "highlight", "status": "circle-check",
    "article-added": "file-import", "article-removed": "trash", "article-changed": "file-text",
    "excluded": "eye-off", "linked": "link", "unlinked": "link", "scheme": "tags", "checkpoint": "flag",
    "checkpoint-removed": "flag", "suggestions-accepted": "check", "suggestions-rejected": "circle-x",
    "suggestions-opened": "arrow-back-up", "suggestions-relabelled": "tags", "renamed": "file-text",
    "reviewer-renamed": "user", "reassigned": "users", "settled": "check", "preset": "file-export",
}  # fmt: skip


class HistoryWords(QObject):
    """Words in the window's language; titles, quotes and values as they are."""

    def title(self, entry: LogEntry, item: LoggedItem | None) -> str:
        """The first line of a row."""
        if item is not None:
            return self._item_title(item)
        match entry.way:
            case "undone":
                return filled(self.tr("Undone: %1"), shown(entry.step.words))
            case "redone":
                return filled(self.tr("Redone: %1"), shown(entry.step.words))
            case "done":
                return shown(entry.step.words)

    def line(self, entry: LogEntry, item: LoggedItem | None) -> str:
        """The second line: before and after, else how much or where."""
        about = item or (entry.items[0] if len(entry.items) == 1 and not entry.is_bulk else None)
        if about is not None and about.changes:
            return " · ".join(map(self.change, about.changes))
        is_everywhere = item is None and entry.is_bulk and entry.step.article_id is None
        return self.tr("In several articles") if is_everywhere else entry.title

    def foot(self, entry: LogEntry) -> str:
        """The third line: who, when and the step's number."""
        return " · ".join(
            (entry.step.reviewer, self.when(entry.step.at), f"#{QLocale().toString(entry.number)}")
        )

    def change(self, change: Change) -> str:
        """“Unit: tons → barrels”."""
        before, after = (
            _short(_value(change, one)) or self.tr("nothing") for one in (change.before, change.after)
        )
        if change.what == "words":
            before, after = quoted(change.before, _LONG), quoted(change.after, _LONG)
        elif change.what in ("status", "state"):
            before, after = shown(before), shown(after)
        return f"{self._what(change)}: {before} → {after}"

    def when(self, at: str, *, is_exact: bool = False) -> str:
        """A time of the log as this place writes it: today's without the date, unless it is to be exact."""
        local = _local(at)
        if local is None:
            return at
        if is_exact:
            time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
            return f"{QLocale().toString(local.date(), QLocale.FormatType.LongFormat)}, {time}"
        if local.date() == QDate.currentDate():
            return QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
        return QLocale().toString(local, QLocale.FormatType.ShortFormat)

    def spoken(self, entry: LogEntry, item: LoggedItem | None, *, is_gone: bool, is_open: bool) -> str:
        """A row as a screen reader says it."""
        parts = [self.title(entry, item), self.line(entry, item)]
        if item is None:
            parts.append(self.foot(entry).replace(" · ", ", "))
            if entry.is_bulk:
                parts.append(self.tr("Open") if is_open else self.tr("Closed"))
        if is_gone:
            parts.append(self.tr("Undone since"))
        return " ".join(f"{part.rstrip('.')}." for part in parts if part)

    def since(self, since: Since) -> str:
        """What has changed since a checkpoint."""
        parts = [
            self.tr("%n annotation(s) added", "", since.added) if since.added else "",
            self.tr("%n deleted", "", since.removed) if since.removed else "",
            self.tr("%n changed", "", since.changed) if since.changed else "",
            self.tr("%n article(s) imported", "", since.articles_added) if since.articles_added else "",
            self.tr("%n article(s) removed", "", since.articles_removed) if since.articles_removed else "",
        ]
        said = ", ".join(part for part in parts if part)
        if not since.edits:
            mine = self.tr("You have changed nothing since.")
        elif not said:
            mine = self.tr("Since then: %n small change(s) by you.", "", since.edits)
        else:
            mine = filled(self.tr("Since then, by you: %1."), said)
        others = [
            filled(self.tr("%1: %n edit(s), which stay.", "", count), name)
            for name, count in sorted(since.others.items())
        ]
        return " ".join((mine, *others))

    def _item_title(self, item: LoggedItem) -> str:
        one = item.annotation
        match item.act:
            case "added" | "removed" | "changed" if one is not None:
                return quoted(one.quote, _LONG)
            case "status":
                return self.tr("Status of the article")
            case "article-added":
                return self.tr("Article with %n annotation(s)", "", item.count)
            case "article-removed":
                return self.tr("Article and %n annotation(s) removed", "", item.count)
            case "article-changed":
                return self.tr("About the article")
            case "excluded":
                return self.tr("Excluded text")
            case "linked":
                return self.tr("%n link(s) made", "", item.count)
            case "unlinked":
                return self.tr("%n link(s) removed", "", item.count)
            case "scheme":
                return self.tr("Labels")
            case _:
                return self._decided_title(item) or item.name

    def _decided_title(self, item: LoggedItem) -> str:
        match item.act:
            case "suggestions-accepted":
                return self.tr("%n suggestion(s) accepted", "", item.count)
            case "suggestions-rejected":
                return self.tr("%n suggestion(s) rejected", "", item.count)
            case "suggestions-opened":
                return self.tr("%n suggestion(s) open again", "", item.count)
            case "suggestions-relabelled":
                return self.tr("%n suggestion(s) with another label", "", item.count)
            case _:
                return ""

    def _what(self, change: Change) -> str:
        words: dict[What, str] = {
            "label": self.tr("Label"), "words": self.tr("Words"), "note": self.tr("Note"),
            "status": self.tr("Status"), "title": self.tr("Title"), "name": self.tr("Version"),
            "excluded": self.tr("Excluded regions"),
        }  # fmt: skip
        entry = _entry(change)
        if entry is not None:
            return meta_title(entry)
        return change.name or words.get(change.what, change.what)


def _local(at: str) -> QDateTime | None:
    """A time of the log as this place's clocks show it."""
    try:
        return QDateTime.fromMSecsSinceEpoch(round(datetime.fromisoformat(at).timestamp() * 1000))
    except ValueError:
        return None


def _entry(change: Change) -> MetaName | None:
    """The entry of an article’s metadata that is changed, if it is one that the window knows."""
    return next(
        (name for name in META_NAMES if change.what in ("metadata", "state") and name == change.name), None
    )


def _value(change: Change, words: str) -> str:
    """Metadata as the window says it, everything else as it was written."""
    entry = _entry(change)
    return shown_value(entry, words) if entry is not None and change.what == "metadata" else words


def _short(words: str) -> str:
    shown = " ".join(words.split())
    return shown if len(shown) <= _LONG else shown[: _LONG - 1].rstrip() + "…"
