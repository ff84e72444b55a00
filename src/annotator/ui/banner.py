"""Banners: problems that stay at the top of the text until they are settled, and never cover it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.push_button import PushButton
from annotator.ui.text_label import IconLabel, TextLabel, Tone
from annotator.ui.theme import Theme

BannerKind = Literal["error", "warning", "info", "undo"]
Action = tuple[str, Callable[[], object]]

SHOWN = 2
"""How many banners are shown at once; the others wait for these to be settled."""

_RADIUS = 8
_ENDS = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class _Look:
    """How a kind of banner looks; `rank` 0 is the worst."""

    rank: int
    icon: str
    tone: Tone
    has_main_action: bool


_LOOKS: dict[BannerKind, _Look] = {
    "error": _Look(0, "alert-triangle", "error", has_main_action=True),
    "warning": _Look(1, "alert-triangle", "warn", has_main_action=False),
    "info": _Look(2, "info-circle", "", has_main_action=False),
    "undo": _Look(2, "arrow-back-up", "", has_main_action=True),
}


class Banner(QWidget):
    """One message with its buttons."""

    def __init__(
        self,
        theme: Theme,
        kind: BannerKind,
        title: str,
        text: str,
        actions: Sequence[Action],
        icon: str = "",
        *,
        is_offer: bool = False,
    ) -> None:
        super().__init__()
        self.kind: BannerKind = kind
        self.is_offer = is_offer
        self._look = _LOOKS[kind]
        self._name = icon or self._look.icon
        self._theme = theme
        self._icon = IconLabel(self._name, self._icon_colour())
        self._title = TextLabel(title, weight=600, tone=self._look.tone, wraps=True)
        self._text = TextLabel(text, tone="second", wraps=True)
        if not text:  # showing it here, before it has a parent, would make it a window of its own
            self._text.hide()
        self._lay_out(actions)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    @property
    def rank(self) -> int:
        """0 is the worst."""
        return self._look.rank

    @property
    def words(self) -> str:
        """What a screen reader says when it appears."""
        title = self._title.text()
        end = "" if title.endswith(_ENDS) else "."
        return f"{title}{end} {self._text.text()}".strip()

    def focus_first(self) -> None:
        """Puts the focus on the first button."""
        button = self.findChild(PushButton)
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._icon.set_icon(self._name, self._icon_colour())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.border if self.kind in ("error", "warning") else self._theme.hair
        painter.setPen(QPen(edge, 1))
        painter.setBrush(self._theme.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def _icon_colour(self) -> QColor:
        colours = {"error": self._theme.error, "warning": self._theme.warn}
        return colours.get(self.kind, self._theme.text2)

    def _lay_out(self, actions: Sequence[Action]) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 15, 10)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for place, action in enumerate(actions):
            is_main = self._look.has_main_action and place == len(actions) - 1
            buttons.addWidget(_button(action, is_main=is_main), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(buttons)


def _button(action: Action, *, is_main: bool) -> PushButton:
    words, act = action

    def press() -> None:  # without the state that the signal brings
        act()

    button = PushButton(words, "primary" if is_main else "")
    button.clicked.connect(press)
    return button


class BannerStack(QWidget):
    """At most two banners, the worst first; takes no room without any. Settling one is the caller's: `dismiss` it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._banners: dict[str, Banner] = {}
        self._is_quiet = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 10, 12, 0)
        self._layout.setSpacing(8)
        self.hide()

    def show_banner(
        self,
        key: str,
        kind: BannerKind,
        title: str,
        text: str = "",
        actions: Sequence[Action] = (),
        *,
        icon: str = "",
        is_offer: bool = False,
    ) -> None:
        """Shows a banner, in place of the one with the same key if there is one.

        Args:
            key: What it is about; `dismiss` takes the same.
            kind: How bad it is.
            title: What happened, in a few words.
            text: What to do about it.
            actions: Up to three buttons, the main one last: words, and what pressing it does.
            icon: Another icon than the one of the kind.
            is_offer: It can wait while nothing but the text is shown.
        """
        before = self._banners.pop(key, None)
        banner = Banner(self._theme, kind, title, text, actions, icon, is_offer=is_offer)
        self._banners[key] = banner
        if before is not None:
            self._drop(before)
        self._arrange()
        if banner.isVisibleTo(self):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, banner.words))

    def set_quiet(self, *, is_quiet: bool) -> None:
        """Holds offers back, or shows them again."""
        self._is_quiet = is_quiet
        self._arrange()

    def dismiss(self, key: str) -> None:
        """Takes the banner away, if it is there."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._drop(banner)
            self._arrange()

    def focus_on(self, key: str) -> None:
        """Puts the focus on the first button of a banner that is shown."""
        banner = self._banners.get(key)
        if banner is not None and banner.isVisibleTo(self):
            banner.focus_first()

    def has(self, key: str) -> bool:
        """Whether there is a banner of that key."""
        return key in self._banners

    def keys(self) -> list[str]:
        """The keys of the banners, the worst first; those after the second wait."""
        return sorted(self._banners, key=lambda key: self._banners[key].rank)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        for banner in self._banners.values():
            banner.set_theme(theme)

    def _drop(self, banner: Banner) -> None:
        self._layout.removeWidget(banner)
        banner.hide()
        banner.deleteLater()

    def _arrange(self) -> None:
        banners = [self._banners[key] for key in self.keys()]
        due = [banner for banner in banners if not (self._is_quiet and banner.is_offer)][:SHOWN]
        for place, banner in enumerate(banners):
            self._layout.insertWidget(place, banner)
            banner.setVisible(banner in due)
        self.setVisible(bool(due))
