"""Help: the guide and the guidelines, which stay open beside the text, and the report of a problem."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from annotator.errors import AnnotatorError
from annotator.ui.sentences import shown
from annotator.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme
    from annotator.services.workspace import Workspace
    from annotator.ui.bugs import Bugs
    from annotator.ui.dialogs.guide import GuideWindow
    from annotator.ui.dialogs.guidelines import GuidelinesWindow
    from annotator.ui.dialogs.problem_report import ProblemReportDialog
    from annotator.ui.window_parts import WindowParts

_EDGE = 24
_BELOW_BARS = 120
_MOST_SHOWN = 5
"""How often the report of a mistake comes by itself; who has closed it so often knows."""


class HelpController(QObject):
    """Makes each window when it is first asked for; it goes with the main window.

    Args:
        window: They belong to it.
        parts: All but this controller must be there.
        themes: The theme in force.
    """

    def __init__(self, window: QMainWindow, parts: WindowParts, themes: ThemeSwitch) -> None:
        super().__init__(parts)
        self._window = window
        self._parts = parts
        self._themes = themes
        self._guide: GuideWindow | None = None
        self._guidelines: GuidelinesWindow | None = None
        self._bug_report: ProblemReportDialog | None = None
        self._times_shown = 0
        themes.changed.connect(self._on_theme_changed)
        parts.session.scheme_changed.connect(self._on_words_changed)
        parts.session.project_changed.connect(self._on_words_changed)

    @property
    def guide(self) -> GuideWindow | None:
        """The guide, once it has been asked for."""
        return self._guide

    @property
    def guidelines(self) -> GuidelinesWindow | None:
        """The guidelines, once they have been asked for."""
        return self._guidelines

    def show_guide(self) -> None:
        """Opens the guide at the chapter about the part that has the focus."""
        chapter = self._chapter(QApplication.focusWidget())
        if self._guide is None:
            from annotator.ui.dialogs.guide import GuideWindow

            self._guide = GuideWindow(
                self._themes.theme, self._scheme(), self._parts.commands.rows, self._window
            )
            self._guide.closed.connect(self._on_closed)
        else:
            self._guide.take(self._scheme(), self._parts.commands.rows)
        self._guide.show_chapter(chapter)
        self._bring_forward(self._guide)

    def show_guidelines(self) -> None:
        """Opens the labelling guidelines."""
        if self._guidelines is None:
            from annotator.ui.dialogs.guidelines import GuidelinesWindow

            self._guidelines = GuidelinesWindow(
                self._themes.theme, self._scheme(), self._examples(), self._window
            )
            self._guidelines.closed.connect(self._on_closed)
        else:
            self._guidelines.take(self._scheme(), self._examples())
        self._bring_forward(self._guidelines)

    def report_problem(self) -> None:
        """Shows what to send with a report of a problem."""
        from annotator.services import problem_report

        self._parts.dialogs.show_dialog(self._report(problem_report.report(self._facts())))

    def show_bugs(self, bugs: Bugs) -> None:
        """Shows what went wrong that should not have, once; while that stands there, new ones are added to it.

        It takes no focus: who labels goes on.
        """
        from annotator.services import problem_report

        words = problem_report.report(self._facts(), bugs=bugs.lines())
        stands = self._bug_report
        if stands is not None and isValid(stands) and stands.isVisible():  # closed, it lives a little longer
            stands.show_bugs(words, bugs.count())
            return
        if self._times_shown >= _MOST_SHOWN:
            self._parts.feedback.say(self.tr("Something went wrong again. The log file says what."))
            return
        self._times_shown += 1
        self._bug_report = dialog = self._report(words)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        dialog.show_bugs(words, bugs.count())
        dialog.finished.connect(self._on_closed)
        active = QApplication.activeWindow()
        dialog.show()
        if active is not None:  # some window systems activate what comes, whatever it asks for
            active.activateWindow()
        self._parts.feedback.announce(dialog.windowTitle())

    def _report(self, words: str) -> ProblemReportDialog:
        from annotator.services import problem_report
        from annotator.ui.dialogs.problem_report import ProblemReportDialog

        over = QApplication.activeModalWidget() or self._window
        return ProblemReportDialog(self._themes.theme, words, problem_report.address(), over)

    def _facts(self) -> Mapping[str, str]:
        """What only the window knows, by the names of the report, which is not translated."""
        from PySide6 import __version__ as binding

        from annotator.ui.dialogs.about import program_version

        workspace = self._parts.session.workspace
        screen = self._window.screen()
        return {
            "Annotator": program_version(),
            "Qt": f"{qVersion()} through PySide6 {binding}, {QGuiApplication.platformName()}",
            "Screen": f"{screen.size().width()} × {screen.size().height()}, scale {screen.devicePixelRatio():g}",
            "Language": self._window.locale().name(),
            "Project": _kind(workspace) if workspace is not None else "none is open",
        }

    def _scheme(self) -> Scheme:
        from annotator.services.default_scheme import default_scheme

        return self._parts.session.scheme or default_scheme()

    def _examples(self) -> Mapping[str, Sequence[str]]:
        workspace = self._parts.session.workspace
        try:
            return workspace.examples() if workspace is not None else {}
        except AnnotatorError as error:
            self._parts.feedback.say(shown(error.sentence))
            return {}

    def _chapter(self, focus: QWidget | None) -> str:
        """By the part that holds the focus; in the text by what is selected."""
        from annotator.ui.guide_chapters import BY_PART, CHAPTERS

        view = self._parts.read_screen.view
        if focus is view and view.selected_annotation() is not None:
            return "boundaries"
        if focus is view and view.selected_span() is not None:
            return "label"
        one = focus
        while one is not None:
            names = [kind.__name__ for kind in type(one).__mro__]
            found = next((chapter for name, chapter in BY_PART if name in names), None)
            if found is not None:
                return found
            one = one.parentWidget()
        return CHAPTERS[0].id

    def _bring_forward(self, window: QWidget) -> None:
        """Shows a window beside the text, as far as the screen has room, and gives it the focus."""
        if not window.isVisible():
            free, frame = self._window.screen().availableGeometry(), self._window.frameGeometry()
            left = min(frame.right() + 1, free.right() - window.width() - _EDGE)
            top = min(frame.top() + _BELOW_BARS, free.bottom() - window.height() - _EDGE)
            window.move(max(left, free.left()), max(top, free.top()))
        window.show()
        window.raise_()
        window.activateWindow()

    @Slot()
    def _on_closed(self) -> None:
        # Without a window manager nobody else makes the window the active one again.
        self._window.activateWindow()
        self._parts.read_screen.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_theme_changed(self) -> None:
        for one in (self._guide, self._guidelines):
            if one is not None:
                one.set_theme(self._themes.theme)

    @Slot()
    def _on_words_changed(self) -> None:
        if self._guide is not None:
            self._guide.take(self._scheme(), self._parts.commands.rows)
        if self._guidelines is not None and self._guidelines.isVisible():
            self._guidelines.take(self._scheme(), self._examples())


def _kind(workspace: Workspace) -> str:
    try:
        return workspace.kind_of_database
    except Exception:  # noqa: BLE001 - the report is most needed when something does not work
        return "cannot be asked"
