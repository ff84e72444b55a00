"""Reading mode: nothing but the text, a faint line above it and the label keys below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, Slot
from PySide6.QtWidgets import QMainWindow, QWidget
from typing_extensions import override

from annotator.ui.action_set import ActionSet
from annotator.ui.appearance import Appearance
from annotator.ui.panels import Panels
from annotator.ui.pen_controller import PenController
from annotator.ui.read_screen import ReadScreen
from annotator.ui.session import Session
from annotator.ui.window_state import WindowState

if TYPE_CHECKING:
    from annotator.ui.reading_text import ReadingText

WORDS_A_MINUTE = 230
"""Silent reading of English prose by adults: 238 words a minute for non-fiction (Brysbaert 2019), a little less with a pen."""

LEARNT = 3
"""After so many times in reading mode the keys at the foot go when they are not used."""

_FADE_MS = 2000


class ReadingMode(QObject):
    """Takes the window's other parts away and puts them back.

    Args:
        around: The parts above and below the page that go.
    """

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        screen: ReadScreen,
        panels: Panels,
        appearance: Appearance,
        pen: PenController,
        commands: ActionSet,
        state: WindowState,
        around: Sequence[QWidget],
    ) -> None:
        super().__init__(window)
        self._session = session
        self._screen = screen
        self._panels = panels
        self._appearance = appearance
        self._pen = pen
        self._commands = commands
        self._state = state
        self._around = tuple(around)
        self._is_on = False
        self._counted: ReadingText | None = None
        self._words: list[int] = [0]
        self._fade = QTimer(self, singleShot=True, interval=_FADE_MS)
        self._fade.timeout.connect(self._on_fade)
        self._connect()

    @property
    def is_on(self) -> bool:
        """Whether there is nothing but the text."""
        return self._is_on

    def toggle(self) -> None:
        """Begins or ends it."""
        if self._is_on:
            self.leave()
        elif self._session.article is not None:
            self._enter()
        self._commands.set_checked("reading_mode", is_on=self._is_on)

    def leave(self) -> bool:
        """Ends it; whether it was on."""
        if not self._is_on:
            return False
        self._set_on(is_on=False)
        return True

    @Slot(str)
    def say(self, marked: str) -> None:
        """Shows words at the foot, since the status bar is away."""
        if self._is_on:
            self._screen.reading_foot.say(marked.replace("**", ""))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress):
            self._wake()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        view, foot = self._screen.view, self._screen.reading_foot
        foot.left.connect(self.toggle)
        foot.label_chosen.connect(self._on_label_chosen)
        self._session.article_changed.connect(self._on_article_changed)
        self._session.scheme_changed.connect(self._show_labels)
        self._pen.changed.connect(self._on_pen_changed)
        view.caret_moved.connect(self._show_place)
        view.verticalScrollBar().valueChanged.connect(self._show_place)

    def _enter(self) -> None:
        settings = self._state.settings
        if settings is not None:
            settings.reading_modes += 1
            self._state.save_soon()
        self._set_on(is_on=True)
        self._show_labels()
        self._on_article_changed()

    def _set_on(self, *, is_on: bool) -> None:
        view = self._screen.view
        first = view.scroll_state()
        self._is_on = is_on
        self._commands.set_checked("reading_mode", is_on=is_on)
        for part in self._around:
            part.setVisible(not is_on)
        self._panels.set_away(is_away=is_on)
        self._screen.set_reading_mode(is_on=is_on)
        self._appearance.set_reading_mode(is_on=is_on)
        view.restore_scroll(first)
        for watched in (view, view.viewport()):
            if is_on:
                watched.installEventFilter(self)
            else:
                watched.removeEventFilter(self)
        self._wake()
        self._screen.setFocus()

    def _wake(self) -> None:
        """The keys are shown; they go again when the reader has learnt them and does not touch anything."""
        self._screen.reading_foot.set_faded(is_faded=False)
        settings = self._state.settings
        if self._is_on and settings is not None and settings.fade_keys and settings.reading_modes > LEARNT:
            self._fade.start()
        else:
            self._fade.stop()

    @Slot()
    def _on_fade(self) -> None:
        self._screen.reading_foot.set_faded(is_faded=True)

    @Slot(str)
    def _on_label_chosen(self, label_id: str) -> None:
        self._pen.choose(label_id)
        self._screen.setFocus()

    @Slot()
    def _on_pen_changed(self) -> None:
        self._screen.reading_foot.set_pen(self._pen.label_id)

    @Slot()
    def _show_labels(self) -> None:
        scheme = self._session.scheme
        if self._is_on and scheme is not None:
            self._screen.reading_foot.show_labels(scheme.active)
            self._wake()

    @Slot()
    def _on_article_changed(self) -> None:
        article = self._session.article
        if not self._is_on:
            return
        if article is None:
            self.leave()
            return
        self._screen.reading_head.show_title(article.title or article.name)
        self._show_place()

    @Slot()
    def _show_place(self) -> None:
        """Says where the reading is: by the page, since the caret stays behind when the wheel is turned."""
        if not self._is_on or self._session.article is None:
            return
        view = self._screen.view
        text = view.state.text
        seen = text.piece_at(view.reading_place())
        left = self._words_from(text, seen)
        locale = QLocale()
        place = self.tr("¶ %1 of %2")
        place = place.replace("%1", locale.toString(text.number(seen)))
        place = place.replace("%2", locale.toString(text.paragraphs))
        minutes = round(left / WORDS_A_MINUTE)
        time = self.tr("about %n min left", "", minutes) if minutes else self.tr("under a minute left")
        self._screen.reading_head.show_place(f"{place}     {time}")

    def _words_from(self, text: ReadingText, piece: int) -> int:
        """How many words of the article follow from a piece on, excluded ones left out."""
        if self._counted is not text:
            self._counted = text
            self._words = [0]
            for place in range(len(text)):
                is_read = text.role(place) != "excluded"
                self._words.append(self._words[-1] + (len(text.words(place).split()) if is_read else 0))
        return self._words[-1] - self._words[min(piece, len(self._words) - 1)]
