"""The article sheet: title, author, outlet, date, address, language and licence, each with where it comes from, and a note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.article import Article
from annotator.model.provenance import META_NAMES, MetaName, MetaOrigin, meta_value, origins
from annotator.services.describing import Entry
from annotator.services.provenance import Proposal, firm, proposals
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.meta_field import MetaField
from annotator.ui.meta_words import meta_title
from annotator.ui.note_field import ENTER, NoteField
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_SIZE = QSize(548, 720)
_LABEL = 78
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class ArticleSheet(DialogFrame):
    """Shows what is known of an article, lets it be changed, and says at the end what is to be kept; changes nothing itself.

    It stands at the right edge of the window, so that the text that says it stays in sight.

    Args:
        article: With its text, from which further proposals come.
        is_writable: Whether anything can be kept.
        versions: Ids and words of all versions of the article, if there are several.

    Signals:
        kept: The metadata that differ, by name, and the note or None if it is the same.
        passage_wanted: A `Span` of the text to be shown.
        version_wanted: After keeping: the id of another version of the article that is to be opened.
        stepped: After keeping: the next article (1) or the one before (-1), and the entry that has the focus.
    """

    kept = Signal(dict, object)
    passage_wanted = Signal(object)
    version_wanted = Signal(str)
    stepped = Signal(int, str)

    def __init__(
        self,
        article: Article,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        is_writable: bool = True,
        versions: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(theme, _SIZE, parent)
        self._versions = versions
        self.set_title(self.tr("Title, source and date"))
        self._article = article
        self._is_warned = False
        self._fields: dict[MetaName, MetaField] = {}
        self._before = _entries_of(article)
        self._note = NoteField()
        self._note.setAccessibleName(self.tr("Note on the whole article"))
        self._note.setPlaceholderText(self.tr("On the whole article"))
        self._note.show_note(article.note)
        self._said = TextLabel(tone="second", wraps=True)
        self._keep = PushButton(self.tr("Keep"), "primary")
        self._cancel = PushButton(self.tr("Cancel"))
        self._make_fields()
        self._lay_out()
        self._keep.setEnabled(is_writable)
        self._keep.clicked.connect(self._on_keep)
        self._cancel.clicked.connect(self.reject)
        self._note.advanced.connect(self._keep.setFocus)

    def focus_entry(self, name: str) -> None:
        """Puts the focus into the field of an entry; into the first one that the program proposed if it is no entry's name."""
        wanted = [field for field in self._fields.values() if field.name == name]
        open_ones = [field for field in self._fields.values() if _is_open(field.entry())]
        field = next(iter((*wanted, *open_ones, *self._fields.values())))
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.edit.selectAll()

    def changes(self) -> dict[MetaName, Entry]:
        """The metadata that are to be others than they are kept."""
        changed: dict[MetaName, Entry] = {}
        for name, field in self._fields.items():
            entry = field.entry()
            if entry != self._before[name]:
                changed[name] = entry
        return changed

    @property
    def note(self) -> str | None:
        """The note if it is to be another one."""
        written = self._note.text().strip()
        return None if written == self._article.note else written

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and is_control:
            self._on_keep()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)

    @override
    def reject(self) -> None:
        """Closes without keeping; asks for a second Esc if something was typed."""
        is_asked = self.sender() is not self._cancel and not self._is_warned
        if is_asked and self._keep.isEnabled() and self._is_touched():
            self._is_warned = True
            self._said.setText(self.tr("Not kept yet. Esc again leaves it as it was."))
            return
        super().reject()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The fields' own controls would take Alt+PgDn.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def place_at_right(self, of: QWidget) -> None:
        """Moves to the right edge of a window, over its tags."""
        size = self.size().boundedTo(QSize(of.width(), of.height() - 8))
        self.resize(size)
        corner = of.mapToGlobal(QPoint(of.width() - size.width(), (of.height() - size.height()) // 2))
        self.move(corner)

    def _step(self, step: int) -> None:
        focused = next(
            (name for name, field in self._fields.items() if field.isAncestorOf(self.focusWidget())), ""
        )
        self._on_keep()
        self.stepped.emit(step, focused)

    def _is_touched(self) -> bool:
        proposed = _with_proposals(self._before, self._article)
        now = {name: field.entry() for name, field in self._fields.items()}
        return now != proposed or self.note is not None

    def _make_fields(self) -> None:
        offers = proposals(self._article.text)
        shown = _with_proposals(self._before, self._article)
        for name in META_NAMES:
            field = MetaField(name, self._article.text, self.theme)
            field.show_entry(shown[name], [one for one in offers if one.name == name])
            field.advanced.connect(self._on_advanced)
            field.passage_wanted.connect(self.passage_wanted)
            self._fields[name] = field
            for control in (field.edit, field.states):
                control.installEventFilter(self)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in self._fields.items():
            form.addRow(_label(meta_title(name)), field)
        form.addRow(_label(self.tr("Note")), self._note)
        if self._versions:
            form.addRow(_label(self.tr("Versions")), self._version_list())
        inner = QFrame()
        inner.setProperty("surface", "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 16, 20, 16)
        column.addLayout(form)
        column.addStretch(1)
        area = QScrollArea()
        area.setProperty("surface", "page")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        page = QVBoxLayout(self.page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)
        self._area = area
        self._said.setText(self.tr("Slanted values are proposals. Enter confirms one and goes on."))
        self.foot.row.addWidget(self._said, 1)
        self.foot.row.addWidget(self._cancel)
        self.foot.row.addWidget(self._keep)

    def _version_list(self) -> QWidget:
        """A button for each version; that of this one cannot be pressed."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for article_id, words in self._versions:
            button = PushButton(words)
            button.setEnabled(article_id != self._article.id)
            button.clicked.connect(partial(self._open_version, article_id))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return made

    def _open_version(self, article_id: str, _checked: object = None) -> None:
        if self._keep.isEnabled():
            self.kept.emit(self.changes(), self.note)
        self.accept()
        self.version_wanted.emit(article_id)

    @Slot()
    def _on_advanced(self) -> None:
        order = list(self._fields.values())
        here = next(
            (place for place, field in enumerate(order) if field.isAncestorOf(self.focusWidget())), -1
        )
        following = order[here + 1] if here + 1 < len(order) else self._note
        following.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(following)

    @Slot()
    def _on_keep(self) -> None:
        if self._keep.isEnabled():
            self.kept.emit(self.changes(), self.note)
            self.accept()


def _entries_of(article: Article) -> dict[MetaName, Entry]:
    known = origins(article.meta)
    return {
        name: Entry(meta_value(article.title, article.meta, name), known.get(name)) for name in META_NAMES
    }


def _with_proposals(known: Mapping[MetaName, Entry], article: Article) -> dict[MetaName, Entry]:
    """The metadata, and where nobody has said anything yet, what the text proposes."""
    found: Mapping[MetaName, Proposal] = firm(article.text)
    shown = dict(known)
    for name, entry in known.items():
        one = found.get(name)
        if one is not None and not entry.value and entry.origin is None:
            shown[name] = Entry(one.value, MetaOrigin("inferred", one.span, is_proposal=True))
    return shown


def _is_open(entry: Entry) -> bool:
    return entry.origin is None or entry.origin.is_proposal


def _label(words: str) -> TextLabel:
    label = TextLabel(words, tone="second")
    label.setMinimumWidth(_LABEL)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    label.setContentsMargins(0, 7, 0, 0)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label
