"""Page litter in the open article: offers it in a banner, and has it reviewed line by line in the text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from annotator.model.span import Span
from annotator.ui.acts import Acts
from annotator.ui.highlight_painter import Proposed
from annotator.ui.job_runner import JobRunner
from annotator.ui.keys import letter_of
from annotator.ui.litter_words import kind_words
from annotator.ui.plain_words import filled
from annotator.ui.read_screen import ReadScreen
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.model.article import ExcludedKind
    from annotator.services.litter import Proposal
    from annotator.services.workspace import Done, Workspace

_KEY = "litter"
_SHORT = 200_000
"""Characters of a text that is looked at while it is being opened; a longer one a moment later."""

_CALM_MS = 600
"""A job beside the opening of a long text would slow it: it waits until that is on the screen."""

_FOLLOW_MS = 25
"""The text is painted first."""

_RULES = "annotator.services.litter"
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_STEPS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1,
}  # fmt: skip
_LETTER_STEPS = {"J": 1, "K": -1}


class LitterController(QObject):
    """Proposes; nothing is excluded before the reviewer says so.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

    def __init__(
        self,
        session: Session,
        acts: Acts,
        screen: ReadScreen,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._acts = acts
        self._screen = screen
        self._view = screen.view
        self._jobs = jobs
        self._found: list[Proposal] = []
        self._going: set[int] = set()
        self._current: int | None = None
        self._excluded: object = None
        self._later = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._later.timeout.connect(self._look)
        self._wanted: Callable[[], object] | None = None
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._on_calm)
        session.article_changed.connect(self._on_article_changed)
        session.annotations_changed.connect(self._on_annotations_changed)
        self._view.caret_moved.connect(self._on_caret_moved)
        self._view.installEventFilter(self)

    @property
    def is_behind(self) -> bool:
        """Whether it is to be looked again in a moment."""
        return self._later.isActive() or self._calm.isActive()

    @property
    def is_reviewing(self) -> bool:
        """Whether the proposals are being gone through."""
        return self._current is not None

    @staticmethod
    def kind_of(text: str, span: Span) -> ExcludedKind:
        """The kind of what is excluded by hand; in a long text it is not looked for while the reviewer waits."""
        from annotator.services.litter import kind_of

        return kind_of(text, span) if len(text) <= _SHORT else "other"

    def keep(self, span: Span) -> None:
        """Remembers that what was put back is article text, where a rule would propose it again."""
        from annotator.services.litter import proposals
        from annotator.services.litter_kept import keep_lines

        article = self._session.article
        if article is None or len(article.text) > _SHORT:
            return
        again = [one.span for one in proposals(article.text) if one.span.overlaps(span)]

        def remember(workspace: Workspace) -> None:
            keep_lines(workspace, article.id, again)

        if again:
            self._acts.perform(remember, otherwise=self._look)

    # Looking

    @Slot()
    def _on_article_changed(self) -> None:
        self._leave()
        self._look()

    @Slot()
    def _on_annotations_changed(self) -> None:
        """A label may lie on a proposed line: that can wait until it is painted. Regions are looked at with them."""
        if self._session.excluded is self._excluded:
            self._later.start()
        else:
            self._look()

    @Slot()
    def _look(self) -> None:
        """Finds what is still proposed for the open article, and offers it."""
        self._later.stop()
        self._excluded = self._session.excluded
        article, workspace = self._session.article, self._session.workspace
        if article is None or workspace is None or not workspace.is_writable:
            self._take([])
            return
        if self._session.is_arriving:
            self._take([])  # Labels may lie on what would be proposed; it is looked at when they are there.
            return
        excluded, marked = self._session.excluded, [one.span for one in self._session.annotations]

        def work(_progress: object) -> list[Proposal]:
            from annotator.services.litter import proposals
            from annotator.services.litter_kept import kept_lines

            return proposals(article.text, excluded, (*kept_lines(workspace, article.id), *marked))

        if len(article.text) <= _SHORT and _RULES in sys.modules:
            self._take(work(None))
            return

        def take(found: list[Proposal]) -> None:
            if self._session.article is article and self._session.excluded is excluded:
                self._take(found)

        self._wanted = lambda: self._jobs.run(work, done=take, failed=lambda _error: None)
        self._calm.start(_CALM_MS if len(article.text) > _SHORT else 0)

    @Slot()
    def _on_calm(self) -> None:
        if self._wanted is not None:
            self._wanted()
            self._wanted = None

    def _take(self, found: list[Proposal]) -> None:
        if found == self._found and self._screen.banners.has(_KEY):
            return
        self._leave()
        self._found = found
        self._offer()

    def _offer(self) -> None:
        lines = sum(one.lines for one in self._found if not one.is_paratext)
        if not lines:
            self._screen.banners.dismiss(_KEY)
            return
        one = self.tr("1 line is probably not article text")
        several = self.tr("%Ln lines are probably not article text", "", lines)
        self._screen.banners.show_banner(
            _KEY, "info", one if lines == 1 else several, "",
            [(self.tr("Review"), self.review), (self.tr("Exclude them"), self._exclude_junk)],
            icon="wand", is_offer=True,
        )  # fmt: skip

    # Reviewing

    def review(self) -> None:
        """Shows what is proposed in the text, to be gone through by keys or clicks."""
        if not self._found:
            return
        self._going = {place for place, one in enumerate(self._found) if not one.is_paratext}
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go(min(self._going, default=0))

    def _go(self, place: int) -> None:
        self._current = place
        self._show()
        one = self._found[place]
        self._view.set_caret(one.span.start)
        self._view.show_place(one.span.start, one.span.end)
        self._view.announce(f"{self._about(place)} {one.span.of(self._text)[:200]}")

    @property
    def _text(self) -> str:
        return self._session.article.text if self._session.article else ""

    def _show(self) -> None:
        """Shows how things stand: in the text, in the banner, and the keys in the hint line."""
        if self._current is None:
            return
        shown = [Proposed(one.span, place in self._going) for place, one in enumerate(self._found)]
        self._view.set_proposals(shown, self._current)
        goes = self._current in self._going
        lines = self._lines_going()
        confirm = self.tr("Exclude %Ln line(s)", "", lines) if lines else self.tr("Keep all as text")
        self._screen.banners.show_banner(
            _KEY, "info", self._about(self._current), "",
            [
                (self.tr("Leave"), self.leave),
                (self.tr("Keep this as text") if goes else self.tr("Exclude this too"), self._toggle),
                (confirm, self.confirm),
            ],
            icon="wand",
        )  # fmt: skip
        keys = self.tr("**Enter**: %1 · **X**: %2 · **J K**: next, previous · **Esc**: leave")
        what = self.tr("keep it as text") if goes else self.tr("exclude it too")
        self.said.emit(filled(keys, confirm[:1].lower() + confirm[1:], what))

    def _lines_going(self) -> int:
        return sum(self._found[place].lines for place in self._going)

    def _about(self, place: int) -> str:
        one = self._found[place]
        number = self._screen.locale().toString
        stays = self.tr("%1 of %2: %3. It stays article text.")
        goes = self.tr("%1 of %2: %3. Not article text?")
        words = goes if place in self._going else stays
        words = words.replace("%1", number(place + 1)).replace("%2", number(len(self._found)))
        return words.replace("%3", kind_words(one.kind))

    def _toggle(self) -> None:
        if self._current is not None:
            self._going ^= {self._current}
            self._show()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, direction: int) -> None:
        if self._current is not None:
            self._go((self._current + direction) % len(self._found))

    def leave(self) -> None:
        """Stops reviewing; the offer stays."""
        self._leave()
        self._offer()
        self.said.emit("")
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self._current is not None:
            self._current = None
            self._view.set_proposals([], None)

    def confirm(self) -> None:
        """Excludes what is marked, in one step; what is not marked is article text and is not proposed again."""
        going = [self._found[place] for place in sorted(self._going)]
        kept = [
            one.span
            for place, one in enumerate(self._found)
            if place not in self._going and not one.is_paratext
        ]
        self._leave()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._exclude(going, kept)

    def _exclude_junk(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._exclude([one for one in self._found if not one.is_paratext], [])

    def _exclude(self, going: Sequence[Proposal], kept: Sequence[Span]) -> None:
        article = self._session.article
        if article is None:
            return
        from annotator.services.litter_kept import keep_lines

        def act(workspace: Workspace) -> Done | None:
            keep_lines(workspace, article.id, kept)
            return workspace.exclude_lines({article.id: [one.region for one in going]})

        def show(done: Done) -> None:
            undoes = self.tr("**Ctrl+Z** undoes.")
            self.said.emit(f"{shown(done.words)}. {undoes}")

        self._acts.perform(act, show, self._look)

    # Keys and clicks while reviewing

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.is_reviewing or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return self._take_key(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in _PLAIN:
            return False
        key = Qt.Key(event.key())
        step = _STEPS.get(key) or _LETTER_STEPS.get(letter_of(event) or "")
        if step is not None:
            self._step(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirm()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif letter_of(event) == "X":
            self._toggle()
        else:
            return False
        return True

    @Slot(int)
    def _on_caret_moved(self, position: int) -> None:
        if self._current is None:
            return
        here = (place for place, one in enumerate(self._found) if one.span.start <= position <= one.span.end)
        place = next(here, None)
        if place is not None and place != self._current:
            self._current = place
            self._show()
