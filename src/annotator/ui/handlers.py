"""What each action of the table does, by id."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.services.units import Unit
    from annotator.ui.window_parts import WindowParts

Handler = Callable[[], None]

_UNITS: tuple[Unit, ...] = ("word", "sentence", "paragraph", "quotation", "figure")


def handlers(parts: WindowParts) -> dict[str, Handler]:
    """The handlers; the window's controllers must be there."""
    return {
        **_project(parts),
        **_edit(parts),
        **_view(parts),
        **_article(parts),
        **_labels(parts),
        **_go(parts),
        "keyboard": parts.dialogs.show_keys,
        "guide": parts.help.show_guide,
        "guidelines": parts.help.show_guidelines,
        "report_problem": parts.help.report_problem,
        "about": parts.dialogs.show_about,
    }


def _project(parts: WindowParts) -> dict[str, Handler]:
    return {
        "new_project": parts.dialogs.ask_new,
        "open_project": parts.dialogs.ask_open,
        "import_articles": parts.dialogs.ask_import,
        "import_work": parts.dialogs.ask_work,
        "export_annotations": parts.dialogs.ask_export,
        "print": parts.printing.ask,
        "backup": parts.projects.backup,
        "backups": parts.backups.show_backups,
        "project_details": parts.articles.show_details,
        "settings": parts.dialogs.show_settings,
        "checkpoint": parts.checkpoints.ask,
        "close_window": parts.quit,
        "quit": parts.quit,
    }


def _edit(parts: WindowParts) -> dict[str, Handler]:
    return {
        "undo": parts.history.undo,
        "redo": parts.history.redo,
        "copy": parts.labels.copy,
        "copy_with_source": parts.labels.copy_with_source,
        "find": parts.finding.open,
        "next_match": parts.finding.go_next,
        "previous_match": parts.finding.go_previous,
        "select_all": parts.select_all,
        "filter_annotations": partial(_in_tags, parts, parts.tags.open_filter),
        **_select(parts),
    }


def _select(parts: WindowParts) -> dict[str, Handler]:
    made: dict[str, Handler] = {"grow": parts.units.grow, "shrink": parts.units.shrink}
    for unit in _UNITS:
        made[f"select_{unit}"] = partial(parts.units.select, unit)
        made[f"previous_{unit}"] = partial(parts.units.select, unit, backwards=True)
    return made


def _in_tags(parts: WindowParts, focus: Handler) -> None:
    """Puts the focus somewhere into the tags, which are shown for it."""
    parts.panels.show_tags()
    focus()


def _view(parts: WindowParts) -> dict[str, Handler]:
    return {
        "articles_panel": parts.panels.toggle_articles,
        "tags_panel": parts.panels.toggle_tags,
        "reading_mode": parts.reading_mode.toggle,
        "history_panel": parts.history_panel.toggle,
        "full_screen": parts.appearance.toggle_full_screen,
        "larger_text": lambda: parts.appearance.step_text_size(1),
        "smaller_text": lambda: parts.appearance.step_text_size(-1),
        "reset_text": parts.appearance.reset_text_size,
        "highlights": parts.appearance.show_highlights,
        "excluded_show": lambda: parts.appearance.fold_excluded(is_on=False),
        "excluded_fold": lambda: parts.appearance.fold_excluded(is_on=True),
        "paragraph_numbers": lambda: parts.appearance.toggle_option("paragraph_numbers"),
        "density_strip": lambda: parts.appearance.toggle_option("density_strip"),
        "suggestions": lambda: parts.appearance.toggle_option("suggestions"),
        "theme_light": lambda: parts.appearance.set_theme_mode("light"),
        "theme_dark": lambda: parts.appearance.set_theme_mode("dark"),
        "theme_system": lambda: parts.appearance.set_theme_mode("system"),
        "dark_theme": parts.appearance.toggle_theme,
        "reset_layout": parts.panels.reset_layout,
    }


def _article(parts: WindowParts) -> dict[str, Handler]:
    return {
        "next_article": lambda: parts.navigation.step_article(1),
        "previous_article": lambda: parts.navigation.step_article(-1),
        "mark_done": parts.status.mark_done,
        "reopen": parts.status.reopen,
        "article_sheet": parts.articles.sheet.open,
        "title_line": parts.articles.sheet.set_title,
        "new_version": parts.dialogs.ask_version,
        "review_carried": parts.carried.review,
        "save_original": parts.originals.ask,
        "remove_article": parts.articles.ask_remove,
        "exclude": parts.excluding.toggle,
        "exclude_alike": lambda: parts.dialogs.ask_alike(parts.excluding.lines()),
    }


def _labels(parts: WindowParts) -> dict[str, Handler]:
    made: dict[str, Handler] = {
        "edit_details": partial(_in_tags, parts, parts.tags.focus_inspector),
        "note": partial(_in_tags, parts, parts.tags.focus_note),
        "start_word_left": lambda: parts.text.move_boundary("start", "word", right=False),
        "start_word_right": lambda: parts.text.move_boundary("start", "word", right=True),
        "start_left": lambda: parts.text.move_boundary("start", "character", right=False),
        "start_right": lambda: parts.text.move_boundary("start", "character", right=True),
        "end_word_left": lambda: parts.text.move_boundary("end", "word", right=False),
        "end_word_right": lambda: parts.text.move_boundary("end", "word", right=True),
        "end_left": lambda: parts.text.move_boundary("end", "character", right=False),
        "end_right": lambda: parts.text.move_boundary("end", "character", right=True),
        "accept_suggestion": parts.suggesting.accept,
        "reject_suggestion": parts.suggesting.reject,
        "accept_all": parts.suggesting.ask_all,
        "delete": parts.labels.delete,
        "change_labels": parts.dialogs.change_labels,
    }
    for key in range(1, 10):
        made[f"label_{key}"] = partial(parts.pen.press, key)
        made[f"also_{key}"] = partial(parts.labels.also, key)
        made[f"pen_{key}"] = partial(parts.pen.toggle_key, key)
    return made


def _go(parts: WindowParts) -> dict[str, Handler]:
    return {
        "go_to": parts.go_to.toggle,
        "next_annotation": lambda: parts.navigation.step_annotation(1),
        "previous_annotation": lambda: parts.navigation.step_annotation(-1),
        "next_same_label": lambda: parts.navigation.step_same_label(1),
        "previous_same_label": lambda: parts.navigation.step_same_label(-1),
        "next_overlapping": parts.navigation.cycle_overlapping,
        "next_suggestion": lambda: parts.suggesting.step(1),
        "previous_suggestion": lambda: parts.suggesting.step(-1),
        "next_pane": lambda: parts.panes.step(1),
        "previous_pane": lambda: parts.panes.step(-1),
    }
