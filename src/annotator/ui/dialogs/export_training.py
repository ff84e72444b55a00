"""Whether an export is a training set, and how it is made: a box, and what it opens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.errors import InputError
from annotator.io.registry import Format
from annotator.io.writing import Unit
from annotator.model.article import ArticleSummary
from annotator.model.provenance import META_NAMES
from annotator.services.pieces import WINDOW, Cutting
from annotator.services.training_options import GROUP, SHARES, TrainingOptions
from annotator.services.voting import Voices
from annotator.ui.dialogs.combo_rows import choose, in_group, narrow
from annotator.ui.dialogs.export_kept import KeptSplit
from annotator.ui.dialogs.number_field import NumberField
from annotator.ui.job_runner import JobRunner
from annotator.ui.meta_words import meta_title
from annotator.ui.plain_words import filled
from annotator.ui.text_label import TextLabel

_ALL_IN_TRAIN = (100.0, 0.0, 0.0)
_MOST = 1e6
_MOST_TOKENS = 100_000
_SEED_DIGITS = 18
_NO_GROUPS = frozenset(("title", "url"))
"""Metadata that each article has its own of."""


class ExportTraining(QWidget):
    """Makes an export a training set. What is chosen counts only while it is shown.

    Args:
        articles: All of the project; by their metadata they can be kept together.

    Signals:
        changed: Something else is chosen.
        opened: Its box was checked: there is more to see.
    """

    changed = Signal()
    opened = Signal()

    def __init__(
        self, articles: Sequence[ArticleSummary], job_runner: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._can_train = True
        self._box = QCheckBox(self.tr("Training set"))
        self._why_not = TextLabel(
            self.tr("Needs a format for other programs that holds the texts."), tone="second", wraps=True
        )
        self._below = QWidget()
        self._column = QVBoxLayout(self._below)
        self._column.setContentsMargins(0, 2, 0, 0)
        self._column.setSpacing(1)
        self._menus: dict[str, QComboBox] = {}
        self._add_split()
        self._add_menu("by", self.tr("Kept in one part"), self._groups(articles))
        self._add_unit()
        self._add_voices()
        self._add_boxes()
        self._seed = NumberField(self.tr("Seed"), 0, most=10.0**_SEED_DIGITS, is_whole=True)
        self._add_row(in_group(self.tr("Seed")), self._seed)
        self._kept = KeptSplit(job_runner)
        self._column.addSpacing(6)
        self._column.addWidget(self._kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        for widget in (self._box, self._why_not, self._below):
            column.addWidget(widget)
        self._follow()
        self._box.toggled.connect(self._on_changed)
        self._box.clicked.connect(self.opened)
        self._seed.textChanged.connect(self.changed)
        self._kept.changed.connect(self.changed)

    @property
    def is_on(self) -> bool:
        """Whether the export is a training set."""
        return self._can_train and self._box.isChecked()

    def show_for(self, found: Format) -> None:
        """Whether that format is one to learn from."""
        self._can_train = found.holds_texts and (found.is_foreign or found.is_streamed)
        self._follow()

    def chosen(self, reviewers: Sequence[str]) -> TrainingOptions | None:
        """How it is made; None for an ordinary export.

        Args:
            reviewers: Those whose annotations are selected.

        Raises:
            InputError: A number is none, or it is not said whose annotations are meant.
        """
        if not self.is_on:
            return None
        voices = cast("Voices", self._menus["voices"].currentData())
        if voices == "one" and len(reviewers) > 1:
            raise InputError(self.tr("Choose above whose annotations: one reviewer’s."))
        unit = cast("Unit", self._menus["unit"].currentData())
        return TrainingOptions(
            shares=self._shares(),
            seed=int(self._seed.value()),
            by=str(self._menus["by"].currentData()),
            cutting=Cutting(
                unit,
                int(self._tokens.value()) if unit == "window" else WINDOW,
                leaves_out_excluded=self._without_excluded.isChecked(),
            ),
            has_negatives=self._negatives.isChecked(),
            voices=voices,
            kept=self._kept.kept,
        )

    def show_options(self, options: TrainingOptions | None) -> None:
        """Shows what was chosen before."""
        self._box.setChecked(options is not None)
        if options is None:
            return
        if not choose(self._menus["split"], options.shares):
            choose(self._menus["split"], None)
        for field, share in zip(self._own, options.shares, strict=True):
            field.show_value(share)
        if not choose(self._menus["by"], options.by):
            self._menus["by"].addItem(self._words_of_group(options.group_field), options.by)
            choose(self._menus["by"], options.by)
        choose(self._menus["unit"], options.cutting.unit)
        choose(self._menus["voices"], options.voices)
        self._tokens.show_value(options.cutting.tokens)
        self._seed.show_value(options.seed)
        self._negatives.setChecked(options.has_negatives)
        self._without_excluded.setChecked(options.cutting.leaves_out_excluded)
        self._kept.show_kept(options.kept)
        self._follow()

    def _shares(self) -> tuple[float, float, float]:
        given: tuple[float, float, float] | None = self._menus["split"].currentData()
        if given is not None:
            return given
        train, dev, test = (one.value() for one in self._own)
        if not train + dev + test:
            raise InputError(self.tr("Say how much goes into train, dev and test."))
        return train, dev, test

    def _add_split(self) -> None:
        self._add_menu(
            "split",
            self.tr("Split"),
            (
                (self.tr("Train 80 · dev 10 · test 10"), SHARES),
                (self.tr("None: all of it is train"), _ALL_IN_TRAIN),
                (self.tr("Own numbers"), None),
            ),
        )
        names = (self.tr("Train"), self.tr("Dev"), self.tr("Test"))
        self._own = [NumberField(name, share, most=_MOST) for name, share in zip(names, SHARES, strict=True)]
        self._own_row = QWidget()
        row = QHBoxLayout(self._own_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for name, field in zip(names, self._own, strict=True):
            row.addWidget(TextLabel(name, tone="second"))
            row.addWidget(field, 1)
            field.textChanged.connect(self.changed)
        self._column.addWidget(self._own_row)

    def _groups(self, articles: Sequence[ArticleSummary]) -> list[tuple[str, str]]:
        named = {name for one in articles for name, value in one.meta.items() if isinstance(value, str | int)}
        known = [name for name in META_NAMES if name in named]
        others = sorted(named.difference(META_NAMES), key=str.casefold)
        fields = [name for name in (*known, *others) if name not in _NO_GROUPS]
        return [
            (self.tr("Articles that are alike"), "article"),
            (self.tr("Articles that are alike; labels balanced"), "label"),
            *((self._words_of_group(name), GROUP + name) for name in fields),
        ]

    def _words_of_group(self, name: str) -> str:
        title = next((meta_title(known) for known in META_NAMES if known == name), name)
        return filled(self.tr("Articles with the same “%1”"), title)

    def _add_unit(self) -> None:
        self._add_menu(
            "unit",
            self.tr("One record is"),
            (
                (self.tr("An article"), "article"),
                (self.tr("A paragraph"), "paragraph"),
                (self.tr("A sentence"), "sentence"),
                (self.tr("A window of tokens"), "window"),
            ),
        )
        words = self.tr("Tokens of a window, at most")
        self._tokens = NumberField(words, WINDOW, least=1, most=_MOST_TOKENS, is_whole=True)
        self._tokens.textChanged.connect(self.changed)
        self._tokens_row = self._add_row(TextLabel(words, tone="second"), self._tokens)

    def _add_voices(self) -> None:
        self._add_menu(
            "voices",
            self.tr("Several reviewers"),
            (
                (self.tr("All, side by side"), "all"),
                (self.tr("One, chosen above"), "one"),
                (self.tr("What most of them say"), "majority"),
                (self.tr("All, with their shares (soft labels)"), "soft"),
            ),
        )

    def _add_boxes(self) -> None:
        self._negatives = QCheckBox(self.tr("Records without labels too"))
        self._without_excluded = QCheckBox(self.tr("Leave excluded text out"))
        more = self.tr("Only of articles marked done: there nothing was left unlabelled by oversight.")
        self._negatives.setToolTip(more)
        self._negatives.setAccessibleDescription(more)
        self._column.addSpacing(6)
        for box in (self._negatives, self._without_excluded):
            self._column.addWidget(box)
            box.toggled.connect(self.changed)
        self._column.addSpacing(6)

    def _add_menu(self, name: str, words: str, choices: Sequence[tuple[str, object]]) -> None:
        menu = narrow(QComboBox())
        menu.setAccessibleName(words)
        for title, value in choices:
            menu.addItem(title, value)
        if self._menus:
            self._column.addSpacing(6)
        self._column.addWidget(in_group(words))
        self._column.addWidget(menu)
        self._menus[name] = menu
        menu.currentIndexChanged.connect(self._on_changed)

    def _add_row(self, label: QLabel, field: QLineEdit) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label, 1)
        row.addWidget(field)
        self._column.addWidget(holder)
        return holder

    def _follow(self) -> None:
        """Shows what belongs to the choices."""
        is_wanted = self._box.isChecked()
        self._box.setEnabled(self._can_train or is_wanted)
        self._box.setToolTip("" if self._can_train else self._why_not.text())
        self._why_not.setVisible(is_wanted and not self._can_train)
        self._below.setVisible(self.is_on)
        self._own_row.setVisible(self._menus["split"].currentData() is None)
        self._tokens_row.setVisible(self._menus["unit"].currentData() == "window")

    @Slot()
    def _on_changed(self) -> None:
        self._follow()
        self.changed.emit()
