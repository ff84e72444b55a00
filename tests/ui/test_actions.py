"""The table of actions: complete, without clashes, and what the menus are made of."""

from collections import Counter

import pytest

from annotator.ui.actions import ACTIONS, KEYS, MENUS, is_bare


def test_ids_are_unique() -> None:
    assert max(Counter(row.id for row in (*ACTIONS, *KEYS)).values()) == 1


def test_no_key_of_the_window_means_two_things() -> None:
    keys = Counter(key for row in ACTIONS for key in row.shortcuts)
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_key_of_the_text_means_two_things() -> None:
    everywhere = {key for row in ACTIONS for key in row.shortcuts}
    in_text = Counter(key for row in ACTIONS for key in row.text_keys)
    assert [key for key, times in in_text.items() if times > 1 or key in everywhere] == []


def test_keys_that_the_view_handles_are_no_actions_keys() -> None:
    # Two meanings: Shift+arrows extend the selection, or move the selected annotation's end; digits label, or switch the pen.
    taken = {key for row in ACTIONS for key in (*row.text_keys, *row.shortcuts)}
    both = {key for row in KEYS if row.context == "T" for key in row.keys if key in taken}
    assert both == {"Shift+Left", "Shift+Right", "Ctrl+Shift+Left", "Ctrl+Shift+Right", "pos1"}


def test_no_key_uses_what_altgr_gives() -> None:
    assert [key for row in ACTIONS for key in row.keys if "Ctrl+Alt" in key] == []


@pytest.mark.parametrize(
    ("key", "bare"),
    [("J", True), ("Shift+J", True), ("pos1", True), ("/", True), ("?", True), ("Del", True), ("F3", False),
     ("Shift+F3", False), ("Ctrl+A", False), ("Ctrl++", False), ("Alt+Down", False), ("F11", False)],
)  # fmt: skip
def test_bare_keys_are_those_that_type(key: str, bare: bool) -> None:
    assert is_bare(key) is bare


def test_single_letters_never_work_outside_the_text() -> None:
    assert [key for row in ACTIONS for key in row.shortcuts if is_bare(key)] == []
    assert {"Shift+J", "/"} <= {key for row in ACTIONS for key in row.text_keys}


def test_every_action_has_words_and_every_menu_entries() -> None:
    for row in ACTIONS:
        assert row.text or row.id.startswith(("label_", "also_", "pen_")), row.id
        assert row.menus, row.id
    named = {menu for row in ACTIONS for menu in row.menus}
    assert named == {menu for menu, _ in MENUS}


def test_words_end_in_an_ellipsis_only_where_something_is_asked_first() -> None:
    asking = {row.id for row in ACTIONS if row.text.endswith("…")}
    assert asking == {
        "new_project",
        "import_work",
        "save_original",
        "new_version",
        "open_project",
        "import_articles",
        "export_annotations",
        "exclude_alike",
        "print",
        "find",
        "article_sheet",
        "remove_article",
        "project_details",
        "settings",
        "change_labels",
        "filter_annotations",
        "go_to",
        "report_problem",
        "checkpoint",
        "backups",
        "accept_all",
    }
