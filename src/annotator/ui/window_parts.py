"""What the window consists of: makes the parts and their controllers, and connects them. What they do is theirs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMenuBar, QVBoxLayout, QWidget

from annotator.model.span import Span
from annotator.ui.action_set import ActionSet
from annotator.ui.acts import Acts
from annotator.ui.appearance import Appearance
from annotator.ui.article_controller import ArticleController
from annotator.ui.article_list import ArticleList
from annotator.ui.backup_controller import BackupController
from annotator.ui.carried_controller import CarriedController
from annotator.ui.checkpoint_controller import CheckpointController
from annotator.ui.closing_controller import ClosingController
from annotator.ui.dialog_controller import DialogController
from annotator.ui.drop_area import dropped_paths, take_as_copy
from annotator.ui.excluding_controller import ExcludingController
from annotator.ui.feedback import Feedback
from annotator.ui.filter_controller import FilterController
from annotator.ui.find_controller import FindController
from annotator.ui.focus_keeper import FocusKeeper
from annotator.ui.full_fields import FullFields
from annotator.ui.go_to_controller import GoToController
from annotator.ui.handlers import handlers
from annotator.ui.help_controller import HelpController
from annotator.ui.history_controller import HistoryController
from annotator.ui.history_panel_controller import HistoryPanelController
from annotator.ui.job_runner import JobRunner
from annotator.ui.key_controller import KeyController
from annotator.ui.label_controller import LabelController
from annotator.ui.label_speech import LabelSpeech
from annotator.ui.navigation import Navigation
from annotator.ui.original_controller import OriginalController
from annotator.ui.outside_watch import OutsideWatch
from annotator.ui.pane_order import PaneOrder
from annotator.ui.panels import Panels
from annotator.ui.pen_controller import PenController
from annotator.ui.pen_switches import PenSwitches
from annotator.ui.print_controller import PrintController
from annotator.ui.problem_controller import ProblemController
from annotator.ui.project_controller import ProjectController
from annotator.ui.read_screen import ReadScreen
from annotator.ui.reading_mode import ReadingMode
from annotator.ui.scheme_controller import SchemeController
from annotator.ui.session import Session
from annotator.ui.several_controller import SeveralController
from annotator.ui.status_bar import StatusBar
from annotator.ui.status_controller import StatusController
from annotator.ui.suggestion_controller import SuggestionController
from annotator.ui.tag_controller import TagController
from annotator.ui.tag_panel import TagPanel
from annotator.ui.text_controller import TextController
from annotator.ui.theme_switch import ThemeSwitch
from annotator.ui.top_bar import TopBar
from annotator.ui.unit_controller import UnitController
from annotator.ui.window_state import EarlyState, WindowState

if TYPE_CHECKING:
    from annotator.services.workspace import Workspace
    from annotator.ui.main_window import MainWindow


class WindowParts(QObject):
    """The parts of one window, and who does what in it.

    Args:
        app: Says when the program is looked at again.
        window: Gets the parts; owns them.
        themes: The theme in force; applied already.
        early: Where window and docks were.
        jobs: The window's executor; closed by `close`.
    """

    def __init__(
        self,
        app: QGuiApplication,
        window: MainWindow,
        themes: ThemeSwitch,
        early: EarlyState,
        jobs: JobRunner,
    ) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        self._themes = themes
        self._welcomed: Workspace | None = None  # the project whose welcome page is shown
        self.jobs = jobs
        self._has_failed_to_keep = False
        self._make_core()
        self._make_parts()
        self._make_loop()
        self._make_controllers()
        self._make_tools()
        self._connect()
        self.commands.set_handlers(handlers(self))
        self.panels.restore(early)

    @Slot()
    def focus_text(self) -> None:
        """Puts the focus into the text."""
        self.panels.close_drawers()
        self.read_screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def select_all(self) -> None:
        """Selects the whole article."""
        if self.session.article is not None and self.session.article.text:
            self.read_screen.view.select_span(Span(0, len(self.session.article.text)))

    def quit(self) -> None:
        """Closes the window, and so ends the program."""
        self._window.close()

    def take_drop(self, event: QDropEvent) -> list[Path]:
        """The files that are dragged over the window, if it can take any; they are accepted then."""
        if self.session.workspace is None:
            event.ignore()
            return []
        return dropped_paths(event.mimeData()) if take_as_copy(event) else []

    def close(self) -> bool:
        """Ends everything; False if an act is still to be saved: then the window closes by itself afterwards.

        What could not be saved is asked about first.

        A bug while something is to be kept leaves the window open, with the words that are not kept in it; asked once
        more, it closes.
        """
        self._keep()
        if self.acts.is_saving:
            self.acts.settled.connect(self._window.close, Qt.ConnectionType.SingleShotConnection)
            return False
        if not self.closing.may_close(self._window.close):
            return False
        with ExitStack() as stack:  # from the last to the first, each whatever becomes of the others
            for end in (self.state.save_now, self.projects.close, self.jobs.close, self.panels.keep_layout):
                stack.callback(self._without_bugs, end)
        return True

    @Slot()
    def keep_now(self) -> None:
        """Keeps what is being typed and chosen: the session of the desktop ends."""
        self._without_bugs(self.tags.keep)
        self._without_bugs(self.state.save_now)

    def _keep(self) -> None:
        if self._has_failed_to_keep:
            self._without_bugs(self.tags.keep)
            return
        self._has_failed_to_keep = True
        self.tags.keep()
        self._has_failed_to_keep = False

    def _without_bugs(self, function: Callable[[], object]) -> None:
        try:
            function()
        except Exception as bug:  # noqa: BLE001 - the window closes; what went wrong is told as everywhere
            sys.excepthook(type(bug), bug, bug.__traceback__)

    def _make_core(self) -> None:
        self.session = Session(self, self.jobs)
        self.acts = Acts(self.session, self.jobs, self)
        self.state = WindowState(self._window)
        self.outside = OutsideWatch(self.session, self.acts, self.jobs, self)
        self.commands = ActionSet(self._window)

    def _make_parts(self) -> None:
        theme = self._themes.theme
        self.article_list = ArticleList(theme)
        self.tag_panel = TagPanel(theme)
        self.read_screen = ReadScreen(theme, self.commands)
        self.top_bar = TopBar(
            theme, self.commands["articles_panel"], self.commands["tags_panel"], self.commands["go_to"]
        )
        self.status_bar = StatusBar(theme)
        bar = QMenuBar()
        self.commands.fill(bar)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.top_bar)
        self._window.setMenuWidget(head)
        self._head = head
        self._window.setStatusBar(self.status_bar)
        self._window.setCentralWidget(self.read_screen)

    def _make_loop(self) -> None:
        """Makes what reads, selects and labels."""
        session, acts, screen, state = self.session, self.acts, self.read_screen, self.state
        view, panel, commands = screen.view, self.tag_panel, self.commands
        self.navigation = Navigation(session, view, state, self)
        self.labels = LabelController(session, acts, view, self)
        self.history = HistoryController(session, acts, self.navigation, self)
        self.status = StatusController(session, acts, self.navigation, screen, self)
        self.pen = PenController(session, view, self.labels, self)
        self.units = UnitController(session, view, self.labels, self.pen, self.jobs, self)
        self.finding = FindController(session, view, screen.find_bar, self)
        self.keys = KeyController(commands, state, panel.inspector, self)
        self.speech = LabelSpeech(view, state, self)
        self.text = TextController(session, view, self.labels, commands, self.finding, self)
        self.excluding = ExcludingController(session, acts, screen, self.jobs, self)
        PenSwitches(session, view, self.pen, panel, commands, self)
        self.filters = FilterController(session, view, panel, state, self)
        self.carried = CarriedController(session, acts, self.navigation, screen, self)
        self.several = SeveralController(session, acts, self.history, screen.banners, self)
        self.suggesting = SuggestionController(session, acts, screen, self.labels, commands, self)
        self.tags = TagController(
            session, view, panel, self.labels, self.several, self.filters, self.suggesting, state, self
        )

    def _make_controllers(self) -> None:
        session, acts, screen, state = self.session, self.acts, self.read_screen, self.state
        view = screen.view
        self.projects = ProjectController(
            self._window, session, acts, self.jobs, screen, self.navigation, state
        )
        self.dialogs = DialogController(
            self._window, session, self.jobs, self.navigation, self.projects, self._themes, acts,
            self.commands, state,
        )  # fmt: skip
        SchemeController(self.tag_panel.palette_menu, self.dialogs, self)
        self.panels = Panels(
            self._window, screen, self.article_list, self.tag_panel, self.commands, state, self._themes.theme
        )
        self.feedback = Feedback(
            self._window, session, acts, screen, self.top_bar, self.status_bar, self.commands, self.pen
        )
        self.appearance = Appearance(self._window, self._themes, view, self.status_bar, self.commands, state)

    def _make_tools(self) -> None:
        """What stands on the other controllers: nothing of them needs these."""
        session, screen, state = self.session, self.read_screen, self.state
        self.reading_mode = ReadingMode(
            self._window, session, screen, self.panels, self.appearance, self.pen, self.commands, state,
            around=(self._head, self.status_bar),
        )  # fmt: skip
        self.feedback.said.connect(self.reading_mode.say)
        self.go_to = GoToController(self._window, self, self._themes)
        self.checkpoints = CheckpointController(self._window, self, self._themes)
        self.history_panel = HistoryPanelController(self._window, self, self._themes)
        self.help = HelpController(self._window, self, self._themes)
        self.panes = PaneOrder(self)
        self.printing = PrintController(self._window, session, self.jobs, self._themes, state)
        self.printing.said.connect(self.feedback.say)
        self.printing.left.connect(self.focus_text)
        self.originals = OriginalController(self._window, session, self.jobs)
        self.originals.said.connect(self.feedback.say)
        self.originals.left.connect(self.focus_text)
        self.articles = ArticleController(self._window, self, self._themes)
        self.backups = BackupController(self._window, self, self._themes)
        self.problems = ProblemController(self._window, self)
        self.closing = ClosingController(self._window, self, self._themes)
        self.projects.may_leave = self.closing.may_close
        self._focus_keeper = FocusKeeper(self._window, self.read_screen)
        self._full_fields = FullFields(self)
        self._full_fields.said.connect(self.feedback.say)

    def _connect(self) -> None:
        talkers = (self.labels, self.navigation, self.history, self.status, self.projects, self.dialogs)
        for source in (
            *talkers, self.state, self.units, self.excluding, self.several, self.tags, self.suggesting, self.carried,
        ):  # fmt: skip
            source.said.connect(self.feedback.say)
        self.dialogs.offered.connect(self.status_bar.show_offer)
        self.dialogs.only_wanted.connect(self.filters.show_only)
        self.filters.articles_wanted.connect(self.article_list.show_only)
        self.article_list.all_requested.connect(self.filters.show_all_articles)
        self.labels.announced.connect(self.feedback.announce)
        self.suggesting.announced.connect(self.feedback.announce)
        self.suggesting.changed.connect(self.feedback.take_suggestions)
        self.navigation.failed.connect(self.feedback.say)
        self.projects.loaded.connect(self.appearance.take_settings)
        for source in (self.tag_panel, self.status_bar, self.dialogs):
            source.left.connect(self.focus_text)
        self.status_bar.reviewer_chosen.connect(self.projects.change_reviewer)
        self.text.left.connect(self._on_text_left)
        self.commands.submenu("recent").aboutToShow.connect(self._on_recent_shown)
        self.session.scheme_changed.connect(self._on_scheme_changed)
        self.session.article_changed.connect(self._on_article_changed)
        self.session.articles_changed.connect(self._on_articles_changed)
        self._themes.changed.connect(self._on_theme_changed)
        self._app.applicationStateChanged.connect(self._on_program_state)
        self.read_screen.welcomed.connect(self._on_welcomed)
        welcome = self.read_screen.welcome
        welcome.import_requested.connect(self.dialogs.ask_import)
        welcome.open_requested.connect(self.dialogs.ask_open)
        welcome.new_requested.connect(self.dialogs.ask_new)
        welcome.sample_requested.connect(self.projects.open_sample)

    @Slot(bool)
    def _on_welcomed(self, is_welcome: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.panels.set_away(is_away=is_welcome)
        self.top_bar.show_switches(is_shown=not is_welcome)
        if is_welcome:
            self.read_screen.welcome.focus_first()

    @Slot()
    def _on_text_left(self) -> None:
        if self.panels.close_drawers():
            return
        if self.finding.is_open:
            self.finding.close()
        elif self.carried.is_open:
            self.carried.close()
        elif not self.pen.stop():
            self.reading_mode.leave()

    @Slot(Qt.ApplicationState)
    def _on_program_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.outside.look()
        else:  # whoever replaces the file by hand does so in another program
            self.outside.settle()

    @Slot()
    def _on_recent_shown(self) -> None:
        self.projects.fill_recent(self.commands.submenu("recent"))

    @Slot()
    def _on_scheme_changed(self) -> None:
        scheme = self.session.open_workspace.scheme
        self.article_list.set_scheme(scheme)
        self.read_screen.view.set_scheme(scheme)
        self.commands.set_label_titles({one.key: one.title for one in scheme.active if one.key is not None})

    @Slot()
    def _on_article_changed(self) -> None:
        article = self.session.article
        self.article_list.set_current(self.session.versions.newest(article.id) if article else None)
        if article is not None:
            self.read_screen.show_text()
        elif self.session.workspace is None:
            self.read_screen.show_nothing()
        elif self.session.summaries:
            self.articles.show_no_article()
        else:
            self._welcomed = self.session.workspace
            self.read_screen.show_welcome()

    @Slot()
    def _on_articles_changed(self) -> None:
        """The first articles of an empty project have come, from wherever: the welcome page has said what it has to say."""
        session = self.session
        is_welcome = self._welcomed is not None and self._welcomed is session.workspace
        if is_welcome and session.article is None and session.summaries:
            self._welcomed = None
            self.navigation.open_last_or_first()

    @Slot()
    def _on_theme_changed(self) -> None:
        theme = self._themes.theme
        for part in (
            self.article_list,
            self.tag_panel,
            self.read_screen,
            self.top_bar,
            self.status_bar,
            self.panels,
        ):
            part.set_theme(theme)
