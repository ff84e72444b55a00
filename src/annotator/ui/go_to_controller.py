"""Going to whatever somebody names: finds places and commands while they type, and goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from annotator.errors import AnnotatorError, Cancelled
from annotator.ui.job_runner import Job
from annotator.ui.plain_words import filled
from annotator.ui.sentences import shown
from annotator.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from annotator.services.places import Place, PlaceFinder
    from annotator.ui.go_to_box import GoToBox
    from annotator.ui.go_to_rows import GoRow
    from annotator.ui.window_parts import WindowParts

_ICONS = {
    "article": "file-text",
    "paragraph": "cursor-text",
    "quote": "quote",
    "passage": "search",
    "label": "tag",
}
_RECENT = 20


class GoToController(QObject):
    """Makes the box when it is first asked for.

    Args:
        window: The box lies over it.
        parts: What is found and gone to; all but this controller must be there.
        themes: The theme in force.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

    def __init__(self, window: QMainWindow, parts: WindowParts, themes: ThemeSwitch) -> None:
        super().__init__(parts)
        self._window = window
        self._themes = themes
        self._session = session = parts.session
        self._jobs = parts.jobs
        self._navigation = parts.navigation
        self._screen = parts.read_screen
        self._commands = parts.commands
        self._state = parts.state
        self._box: GoToBox | None = None
        self._finder: PlaceFinder | None = None
        self._job: Job[list[Place]] | None = None
        self._used: list[str] = []
        self.said.connect(parts.feedback.say)
        session.project_changed.connect(self.close)
        themes.changed.connect(self._on_theme_changed)

    @property
    def box(self) -> GoToBox | None:
        """The box, once it has been asked for."""
        return self._box

    @Slot()
    def toggle(self) -> None:
        """Opens the box over the text, or closes it."""
        if self._box is not None and not self._box.isHidden():
            self._box.close_box()
            return
        if self._box is None:
            from annotator.ui.go_to_box import GoToBox

            self._box = GoToBox(self._themes.theme, self._window, self._focus_text)
            self._box.searched.connect(self._on_searched)
            self._box.chosen.connect(self._on_chosen)
            self._box.closed.connect(self._on_closed)
        self._finder = self._make_finder()
        self._box.open()

    @Slot()
    def close(self) -> None:
        """Closes the box."""
        if self._box is not None:
            self._box.close_box()

    def _make_finder(self) -> PlaceFinder | None:
        from annotator.services.places import PlaceFinder

        workspace = self._session.workspace
        if workspace is None:
            return None
        return PlaceFinder(workspace, self._session.summaries, self._session.article, self._recent())

    def _recent(self) -> list[str]:
        """Ids of articles, the one read last first."""
        workspace, settings = self._session.workspace, self._state.settings
        if workspace is None or settings is None:
            return []
        from annotator.services.settings import remembered

        start = f"{remembered(workspace.target)}#"
        return [name.removeprefix(start) for name in reversed(settings.places) if name.startswith(start)]

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        self._forget()
        finder, box = self._finder, self._box
        if box is None:
            return
        if finder is None:
            self._show(words, [])
            return
        box.set_waiting()
        self._job = self._jobs.run(
            lambda progress: finder.find(words, progress, is_thorough=False),
            done=lambda places: self._show_first(words, places),
            failed=self._on_failed,
        )

    def _show_first(self, words: str, places: Sequence[Place]) -> None:
        """Shows what was found quickly, and looks on if there may be more."""
        from annotator.services.places import may_be_more

        finder = self._finder
        if finder is None or not may_be_more(places, words):
            self._show(words, places)
            return
        self._show(words, places, is_all=False)
        if self._finder is not None and self._box is not None:
            if not self._box.rows():
                self._box.set_waiting()
            self._job = self._jobs.run(
                lambda progress: finder.find(words, progress),
                done=lambda found: self._show(words, found, is_late=True),
                failed=self._on_failed,
            )

    def _show(
        self, words: str, places: Sequence[Place], *, is_all: bool = True, is_late: bool = False
    ) -> None:
        from annotator.ui.go_to_commands import command_rows

        box = self._box
        if box is None or box.isHidden() or box.words() != words:
            return
        commands = command_rows(self._commands, words, self._used)
        groups: list[tuple[int, list[GoRow]]] = []
        for place in places:
            row = self._row(place)
            if groups and groups[-1][1][0].kind == row.kind:
                groups[-1][1].append(row)
            else:
                groups.append((place.score, [row]))
        if commands:
            groups.append((commands[0][0], [row for _, row in commands]))
        groups.sort(key=lambda group: group[0])
        nothing = (
            filled(self.tr("Nothing found for “%1”."), words.strip()) if words.strip() and is_all else ""
        )
        box.show_rows([row for _, group in groups for row in group], nothing, is_late=is_late)

    def _row(self, place: Place) -> GoRow:
        from annotator.ui.go_to_rows import GoRow

        label = self._session.label(place.label) if place.label else None
        return GoRow(
            place.kind, place.id, _ICONS[place.kind], place.words, place.marks, self._tag(place),
            article_id=place.article_id, span=place.span, label=label,
        )  # fmt: skip

    def _tag(self, place: Place) -> str:
        number, paragraph = (QLocale().toString(one) for one in (place.number, place.paragraph))
        match place.kind:
            case "article":
                return self.tr("Article %1").replace("%1", number)
            case "quote":
                where = self.tr("%1 in article %2, ¶ %3") if place.paragraph else self.tr("%1 in article %2")
                where = where.replace("%3", paragraph).replace("%2", number)
                return filled(where, self._session.label_title(place.label))
            case "paragraph":
                return self.tr("Paragraph %1").replace("%1", paragraph)
            case "passage":
                return self.tr("In this article, ¶ %1").replace("%1", paragraph)
            case "label":
                count = sum(1 for one in self._session.annotations if one.label == place.id)
                return self.tr("%n in this article, go to the next", "", count)

    @Slot(object)
    def _on_chosen(self, row: GoRow) -> None:
        self._used = [row.id, *(one for one in self._used if one != row.id)][:_RECENT]
        match row.kind:
            case "command":
                self._commands[row.id].trigger()
            case "label":
                self._go_to_label(row.id)
            case "article":
                self._navigation.open_article(row.id)
            case "quote" if row.article_id is not None:
                self._navigation.show_passage(row.article_id, [row.id], None)
            case "paragraph" if row.span is not None:
                self._screen.view.set_caret(row.span.start)
            case "passage" if row.article_id is not None:
                self._navigation.show_passage(row.article_id, [], row.span)
            case _:
                pass

    def _go_to_label(self, label_id: str) -> None:
        """Selects the next annotation with the label after the caret, round the end of the article."""
        view = self._screen.view
        alike = [one for one in self._session.annotations if one.label == label_id]
        if not alike:
            title = self._session.label_title(label_id)
            self.said.emit(filled(self.tr("No annotation labelled %1 in this article."), title))
            return
        selected, caret = view.selected_annotation(), view.caret()
        ids = [one.id for one in alike]
        if selected in ids:
            following = alike[(ids.index(selected) + 1) % len(alike)]
        else:
            following = next((one for one in alike if one.span.start >= caret), alike[0])
        view.select_annotation(following.id, reveal=True)

    def _focus_text(self) -> None:
        self._screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        if self._job is not None:
            self._job.forget()
            self._job = None

    @Slot(object)
    def _on_failed(self, error: AnnotatorError) -> None:
        if not isinstance(error, Cancelled) and self._box is not None:
            self._box.show_rows([], shown(error.sentence))

    @Slot()
    def _on_theme_changed(self) -> None:
        if self._box is not None:
            self._box.set_theme(self._themes.theme)

    @Slot()
    def _on_closed(self) -> None:
        self._forget()
        self._finder = None
