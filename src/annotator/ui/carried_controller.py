"""Versions of the open article: says that there is a newer one, and goes through what was carried over to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.model.carried import counts
from annotator.services.wording import quoted
from annotator.ui.acts import Acts
from annotator.ui.carried_bar import CarriedBar
from annotator.ui.hints import DOT
from annotator.ui.navigation import Navigation
from annotator.ui.plain_words import filled
from annotator.ui.read_screen import ReadScreen
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.services.settling import CarriedOne
    from annotator.services.workspace import Done, Workspace

_OLDER, _CARRIED = "older-version", "carried-over"
_LONG = 90


class CarriedController(QObject):
    """Connects the bar with the text and the workspace.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

    def __init__(
        self,
        session: Session,
        acts: Acts,
        navigation: Navigation,
        screen: ReadScreen,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._acts = acts
        self._navigation = navigation
        self._screen = screen
        self._bar: CarriedBar = screen.carried_bar
        self._every: list[CarriedOne] = []
        self._open: list[CarriedOne] = []
        self._at = 0
        self._later: set[str] = set()
        self._bar.stepped.connect(self._on_stepped)
        self._bar.kept.connect(self._on_kept)
        self._bar.placed.connect(self._on_placed)
        self._bar.let_go.connect(self._on_let_go)
        self._bar.closed.connect(self.close)
        self._bar.entered.connect(self._say_keys)
        self._bar.exited.connect(self._say_nothing)
        screen.view.selection_changed.connect(self._show_selection)
        session.article_changed.connect(self._on_article_changed)
        session.annotations_changed.connect(self._read)
        session.articles_changed.connect(self._show_older)

    def review(self) -> None:
        """Shows the bar with the first one that somebody has to look at; from an open one to the text, and back."""
        if self.is_open:
            part = self._screen.view if self._bar.hasFocus() else self._bar
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._read()
        if not self._open:
            none = self.tr("Nothing was carried over to this article.")
            self.said.emit(self.tr("Every carried annotation is settled.") if self._every else none)
            return
        self._later.discard(self._article_id)
        self._screen.banners.dismiss(_CARRIED)
        self._bar.show()
        self._show(0)
        self._bar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close(self) -> None:
        """Hides the bar; what is left is offered again when the article is opened again."""
        self._later.add(self._article_id)
        self._hide()

    def _hide(self) -> None:
        self._screen.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bar.hide()

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return not self._bar.isHidden()

    @property
    def _article_id(self) -> str:
        return self._session.article.id if self._session.article is not None else ""

    @Slot()
    def _on_article_changed(self) -> None:
        self._bar.hide()
        self._later.clear()
        self._read()
        self._show_older()

    @Slot()
    def _read(self) -> None:
        """Reads what was carried over; a bar that is open shows what is left."""
        workspace, article = self._session.workspace, self._session.article
        has_older = article is not None and article.version_of is not None
        self._every = workspace.carried(article.id) if workspace and article and has_older else []
        before = self._open[self._at].record.annotation_id if self._at < len(self._open) else ""
        place = self._at
        self._open = [one for one in self._every if one.is_open]
        ids = [one.record.annotation_id for one in self._open]
        self._at = ids.index(before) if before in ids else min(place, max(0, len(ids) - 1))
        if self.is_open and not self._open:
            self._hide()
            self.said.emit(self.tr("Every carried annotation is settled."))
        elif self.is_open:
            self._show(self._at, moves=before not in ids)
        self._offer()

    @Slot()
    def _show_older(self) -> None:
        """Says in the strip that there is a newer version."""
        article, message = self._session.article, self._screen.strip.message
        if article is None or self._session.versions.is_newest(article.id):
            message.dismiss(_OLDER)
        elif not message.key:
            newest = self._session.versions.newest(article.id)
            message.show_message(
                _OLDER, self.tr("An older version of this article."),
                ((self.tr("Open the newest"), lambda: self._open_article(newest)),), stays=True,
            )  # fmt: skip

    def _open_article(self, article_id: str) -> None:
        self._navigation.open_article(article_id)

    def _offer(self) -> None:
        """The banner that says what was carried over, as long as something of it is open."""
        if not self._open or self.is_open or self._article_id in self._later:
            self._screen.banners.dismiss(_CARRIED)
            return
        if self._screen.banners.has(_CARRIED):
            self._screen.banners.dismiss(_CARRIED)
        found = counts(one.record.state for one in self._open)
        parts = (
            self.tr("%Ln doubtful", "", found.get("doubtful", 0)) if found.get("doubtful") else "",
            self.tr("%Ln lost", "", found.get("lost", 0)) if found.get("lost") else "",
        )
        kept = sum(one.new is not None for one in self._every)
        self._screen.banners.show_banner(
            _CARRIED, "info", self.tr("%Ln annotation(s) carried over", "", kept),
            filled(self.tr("From the older version. To look at: %1."), ", ".join(filter(None, parts))),
            ((self.tr("Later"), self._put_off), (self.tr("Review"), self.review)), is_offer=True,
        )  # fmt: skip

    def _put_off(self) -> None:
        self._later.add(self._article_id)
        self._offer()
        self._screen.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, place: int, *, moves: bool = True) -> None:
        self._at = place % len(self._open)
        one = self._open[self._at]
        label = self._session.label_title(one.old.label)
        old = f"{label}: {quoted(one.old.quote, _LONG)}"
        if one.new is not None:
            state, new = self.tr("Doubtful"), filled(self.tr("Now: %1"), quoted(one.new.quote, _LONG))
        else:
            state, new = self.tr("Lost"), self.tr("These words are not in this version.")
        number = self._bar.locale().toString
        where = self.tr("%1 of %2").replace("%1", number(self._at + 1))
        where = where.replace("%2", number(len(self._open)))
        self._bar.show_one(state, where, old, new, can_keep=one.new is not None)
        if moves:
            self._show_in_text(one)
        self._show_selection()
        if self._bar.hasFocus():
            self._say_keys()

    def _show_in_text(self, one: CarriedOne) -> None:
        """Selects the annotation in the text; for a lost one shows where its neighbours lie, and selects nothing."""
        view = self._screen.view
        if one.new is not None and self._session.annotation(one.new.id) is not None:
            view.select_annotation(one.new.id, reveal=True)
            return
        view.select_annotation(None)
        near = self._near(one)
        if near is not None:
            view.set_caret(near)

    def _near(self, lost: CarriedOne) -> int | None:
        """Where the one before it in the older version ends here, else where the one after it begins."""
        place = self._every.index(lost)
        before = [one.new.span.end for one in self._every[:place] if one.new is not None]
        after = (one.new.span.start for one in self._every[place:] if one.new is not None)
        return max(before) if before else next(after, None)

    @Slot()
    def _say_keys(self) -> None:
        """What the keys do here, which mean something else in the text."""
        if not self.is_open or not self._open:
            return
        to_text = self.tr("**Ctrl+Shift+V** to the text and back")
        words = self.tr("**P** place on selection")
        keeps = self.tr("**Enter** keep") if self._open[self._at].new is not None else ""
        has_words = self._screen.view.selected_span() is not None
        parts = (
            keeps,
            words if has_words else "",
            self.tr("**Del** let go"),
            self.tr("**J K** walk"),
            to_text,
        )
        self.said.emit(DOT.join(part for part in parts if part))

    @Slot()
    def _say_nothing(self) -> None:
        if self.is_open:
            self.said.emit("")

    @Slot()
    def _show_selection(self) -> None:
        if self.is_open:
            self._bar.show_selection(is_there=self._screen.view.selected_span() is not None)

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        if self._open:
            self._show(self._at + step)

    @Slot()
    def _on_kept(self) -> None:
        self._decide(lambda workspace, old: workspace.keep_carried(self._article_id, [old]))

    @Slot()
    def _on_placed(self) -> None:
        span = self._screen.view.selected_span()
        if span is None:
            self.said.emit(self.tr("Select the words first."))
            return
        self._decide(lambda workspace, old: workspace.place_carried(self._article_id, old, span))

    @Slot()
    def _on_let_go(self) -> None:
        self._decide(lambda workspace, old: workspace.let_go_carried(self._article_id, [old]))

    def _decide(self, act: Callable[[Workspace, str], Done | None]) -> None:
        if not self._open:
            return
        old = self._open[self._at].record.annotation_id

        def say(done: Done) -> None:
            if self.is_open:
                self._bar.setFocus(Qt.FocusReason.OtherFocusReason)
            self.said.emit(filled(self.tr("%1. **Ctrl+Z** undoes."), shown(done.words)))

        self._acts.perform(lambda workspace: act(workspace, old), say)
