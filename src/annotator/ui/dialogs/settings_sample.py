"""The sample sentence on top of the page Reading: a reading view of its own, so that it cannot look otherwise than the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.model.annotation import annotation_at
from annotator.model.span import Span
from annotator.services.default_scheme import default_scheme
from annotator.ui.dialogs.settings_page import SettingsContext
from annotator.ui.fonts import reading_family
from annotator.ui.reading_options import chosen_options
from annotator.ui.reading_view import ReadingView
from annotator.ui.sample_sentence import marked

_MOST_LINES = 6
_BELOW = 8
_AT = "2026-01-01T00:00:00Z"


class SettingsSample(ReadingView):
    """Shows a labelled sentence as the settings have it; it is looked at, never touched."""

    def __init__(self, context: SettingsContext, parent: QWidget | None = None) -> None:
        super().__init__(context.themes.theme, parent)
        self._context = context
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Sample"))
        self._show_words()
        self.show_settings()

    def show_settings(self) -> None:
        """Looks as the settings say."""
        settings = self._context.settings
        family = reading_family(settings.reading_font)
        more_contrast = self._context.themes.theme.has_more_contrast
        self.set_options(chosen_options(settings, more_contrast=more_contrast))
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if settings.density_strip else policy.ScrollBarAlwaysOff
        )
        self.set_reading(settings.reading_px, settings.measure, settings.leading, family)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_words(self) -> None:
        words = marked(
            self.tr(
                "According to estimates, [figure|85 percent] of Azerbaijan’s arms expenditures from 2005–2014 went to "
                "procurements from Russia. As a result of Israel’s [bias|undeniable] contribution, certain articles "
                "appeared."
            )
        )
        scheme = self._context.session.scheme or default_scheme()
        spans = list(words.spans)
        if spans:
            # The first sentence is a claim from its figure on: a label inside another one.
            spans.append((Span(spans[0][0].start, words.text.index(".")), "claim"))
        self.set_scheme(scheme)
        annotations = [
            annotation_at(words.text, "sample", span, label, reviewer="", at=_AT)
            for span, label in spans
            if scheme.label(label) is not None
        ]
        self.set_article(words.text, title=None, excluded=(), annotations=annotations)

    def _fit(self) -> None:
        """As high as its lines, up to a few: what is set below it should stay in sight."""
        bottom = max((placed.y + placed.layout.height for placed in self.state.flow.placed()), default=0)
        most = _MOST_LINES * self.state.typesetting.styles["body"].line_height
        self.setFixedHeight(min(bottom, most) + self.viewportMargins().top() + _BELOW)
