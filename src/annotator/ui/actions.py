"""The one table of actions: what the menus, the keys, the key sheet and the context menu are made of.

A row of context ``G`` works anywhere in the window; its bare keys (no Ctrl, no function key) only while the text has the
focus, like all keys of a ``T`` row. Rows of ``L``, ``I`` and ``D`` are keys that lists, inspector and find bar handle
themselves: they stand here so that the key sheet tells the whole truth. ``pos1`` is the key where 1 is on a US keyboard.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, LiteralString, TypeVar

Context = Literal["G", "T", "L", "I", "D"]
Menu = Literal["project", "edit", "view", "article", "label", "go", "help"]
Submenu = Literal["", "recent", "theme", "excluded", "also", "start", "end", "select", "pen"]
Group = Literal[
    "Read and move", "Select", "Label", "Change", "Find", "Window", "Project", "Lists", "Inspector"
]
Text = TypeVar("Text", bound=LiteralString)
Need = Literal[
    "",             # always there
    "project",      # a project is open
    "article",      # an article is open
    "words",        # text or an annotation is selected
    "annotation",   # an annotation is selected
    "suggestion",   # a suggestion is being decided on
    "suggestions",  # the article has suggestions
    "original",     # an article is open whose original file is kept
    "open",         # the article is not done
    "done",         # the article is done
]  # fmt: skip


def QT_TRANSLATE_NOOP(context: str, text: Text) -> Text:  # noqa: ARG001 - lupdate knows the marker by this name
    """The text itself; marks it for translation in the context."""
    return text


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: Stable name.
        text: As the menu says it, untranslated; context ``Actions``.
        keys: Portable sequences, ``pos1`` or ``Shift+pos1``; the first is shown.
        menus: Where it stands, in the table's order; empty for keys without a menu entry.
        submenu: The part of the menu it stands in.
        group: Heading in the key sheet, untranslated; context ``Actions``.
        needs: What must be there for it to do something.
        is_checkable: It is switched on and off.
        begins_section: A line stands above it in the menu.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    context: Context = "G"
    menus: tuple[Menu, ...] = ()
    submenu: Submenu = ""
    group: Group = "Window"
    needs: Need = ""
    is_checkable: bool = False
    begins_section: bool = False

    @property
    def shortcuts(self) -> tuple[str, ...]:
        """The keys that work anywhere in the window."""
        return tuple(key for key in self.keys if self.context == "G" and not is_bare(key))

    @property
    def text_keys(self) -> tuple[str, ...]:
        """The keys that work only while the text has the focus."""
        if self.context == "T":
            return self.keys
        return tuple(key for key in self.keys if self.context == "G" and is_bare(key))


def is_bare(key: str) -> bool:
    """Whether a key types something where there is a field: no Ctrl, no Alt, no function key."""
    last = key.removesuffix("+").rpartition("+")[2]
    is_function_key = last[:1] == "F" and last[1:].isdigit()
    return not is_function_key and not key.startswith(("Ctrl+", "Alt+", "Meta+"))


MENUS: tuple[tuple[Menu, str], ...] = (
    ("project", QT_TRANSLATE_NOOP("Actions", "&Project")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("article", QT_TRANSLATE_NOOP("Actions", "&Article")),
    ("label", QT_TRANSLATE_NOOP("Actions", "&Label")),
    ("go", QT_TRANSLATE_NOOP("Actions", "&Go")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

SUBMENUS: dict[Submenu, str] = {
    "recent": QT_TRANSLATE_NOOP("Actions", "Open recent"),
    "theme": QT_TRANSLATE_NOOP("Actions", "Theme"),
    "excluded": QT_TRANSLATE_NOOP("Actions", "Excluded text"),
    "also": QT_TRANSLATE_NOOP("Actions", "Also label as"),
    "pen": QT_TRANSLATE_NOOP("Actions", "Pen"),
    "select": QT_TRANSLATE_NOOP("Actions", "Select"),
    "start": QT_TRANSLATE_NOOP("Actions", "Move start"),
    "end": QT_TRANSLATE_NOOP("Actions", "Move end"),
}

GROUPS: tuple[Group, ...] = (
    QT_TRANSLATE_NOOP("Actions", "Read and move"), QT_TRANSLATE_NOOP("Actions", "Select"),
    QT_TRANSLATE_NOOP("Actions", "Label"), QT_TRANSLATE_NOOP("Actions", "Change"),
    QT_TRANSLATE_NOOP("Actions", "Inspector"), QT_TRANSLATE_NOOP("Actions", "Find"),
    QT_TRANSLATE_NOOP("Actions", "Window"), QT_TRANSLATE_NOOP("Actions", "Project"),
    QT_TRANSLATE_NOOP("Actions", "Lists"),
)  # fmt: skip

_LABELS = tuple(
    ActionSpec(
        f"label_{key}", "", (f"pos{key}",), context="T", menus=("label",), group="Label", needs="words"
    )
    for key in range(1, 10)
)
_ALSO = tuple(
    ActionSpec(
        f"also_{key}",
        "",
        (f"Shift+pos{key}",),
        context="T",
        menus=("label",),
        submenu="also",
        group="Label",
        needs="words",
    )
    for key in range(1, 10)
)

_PEN = tuple(
    ActionSpec(
        f"pen_{key}", "", menus=("label",), submenu="pen", group="Label", needs="article", is_checkable=True
    )
    for key in range(1, 10)
)

# fmt: off
_SELECT: tuple[ActionSpec, ...] = (
    ActionSpec("select_word", QT_TRANSLATE_NOOP("Actions", "Word"), ("W",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("select_sentence", QT_TRANSLATE_NOOP("Actions", "Sentence"), ("S",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("select_paragraph", QT_TRANSLATE_NOOP("Actions", "Paragraph"), ("P",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("select_quotation", QT_TRANSLATE_NOOP("Actions", "Quotation"), ("Q",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("select_figure", QT_TRANSLATE_NOOP("Actions", "Next figure"), ("F",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("previous_word", QT_TRANSLATE_NOOP("Actions", "Previous word"), ("Shift+W",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("previous_sentence", QT_TRANSLATE_NOOP("Actions", "Previous sentence"), ("Shift+S",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("previous_paragraph", QT_TRANSLATE_NOOP("Actions", "Previous paragraph"), ("Shift+P",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("previous_quotation", QT_TRANSLATE_NOOP("Actions", "Previous quotation"), ("Shift+Q",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("previous_figure", QT_TRANSLATE_NOOP("Actions", "Previous figure"), ("Shift+F",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("grow", QT_TRANSLATE_NOOP("Actions", "Grow"), ("E",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("shrink", QT_TRANSLATE_NOOP("Actions", "Shrink"), ("Shift+E",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Whole article"), ("Ctrl+A",), context="T", menus=("edit",), submenu="select", group="Select", needs="article"),
)
# fmt: on

# fmt: off
ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_project", QT_TRANSLATE_NOOP("Actions", "New project…"), ("Ctrl+N",), menus=("project",), group="Project"),
    ActionSpec("open_project", QT_TRANSLATE_NOOP("Actions", "Open project…"), ("Ctrl+O",), menus=("project",), group="Project"),
    ActionSpec("import_articles", QT_TRANSLATE_NOOP("Actions", "Import articles…"), ("Ctrl+I",), menus=("project",), group="Project", needs="project", begins_section=True),
    ActionSpec("import_work", QT_TRANSLATE_NOOP("Actions", "Import a reviewer’s work…"), menus=("project",), group="Project", needs="project"),
    ActionSpec("export_annotations", QT_TRANSLATE_NOOP("Actions", "Export annotations…"), ("Ctrl+Shift+E",), menus=("project",), group="Project", needs="project"),
    ActionSpec("backup", QT_TRANSLATE_NOOP("Actions", "Save now and make a dated backup"), ("Ctrl+S",), menus=("project",), group="Project", needs="project", begins_section=True),
    ActionSpec("backups", QT_TRANSLATE_NOOP("Actions", "Backups…"), menus=("project",), group="Project", needs="project"),
    ActionSpec("checkpoint", QT_TRANSLATE_NOOP("Actions", "Name this moment…"), menus=("project",), group="Project", needs="project"),
    ActionSpec("print", QT_TRANSLATE_NOOP("Actions", "Print or save as PDF…"), ("Ctrl+P",), menus=("project",), group="Project", needs="article"),
    ActionSpec("project_details", QT_TRANSLATE_NOOP("Actions", "Project details…"), menus=("project",), group="Project", needs="project", begins_section=True),
    ActionSpec("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), ("Ctrl+,",), menus=("project",), group="Project"),
    ActionSpec("close_window", QT_TRANSLATE_NOOP("Actions", "Close window"), ("Ctrl+W",), menus=("project",), group="Project", begins_section=True),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), menus=("project",), group="Project"),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), menus=("edit",), group="Change", needs="project"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y",), menus=("edit",), group="Change", needs="project"),
    ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "Copy"), ("Ctrl+C",), menus=("edit",), group="Select", needs="words", begins_section=True),
    ActionSpec("copy_with_source", QT_TRANSLATE_NOOP("Actions", "Copy with source and paragraph"), ("Ctrl+Shift+C",), menus=("edit",), group="Select", needs="words"),
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "Find in this article…"), ("Ctrl+F", "/",), menus=("edit",), group="Find", needs="article", begins_section=True),
    ActionSpec("next_match", QT_TRANSLATE_NOOP("Actions", "Next match"), ("F3", "Ctrl+G",), menus=("edit",), group="Find", needs="article"),
    ActionSpec("previous_match", QT_TRANSLATE_NOOP("Actions", "Previous match"), ("Shift+F3", "Ctrl+Shift+G",), menus=("edit",), group="Find", needs="article"),
    *_SELECT,
    ActionSpec("filter_annotations", QT_TRANSLATE_NOOP("Actions", "Filter annotations…"), ("Ctrl+L",), menus=("edit",), group="Find", needs="article"),
    ActionSpec("articles_panel", QT_TRANSLATE_NOOP("Actions", "Articles panel"), ("Ctrl+B",), menus=("view",), needs="article", is_checkable=True),
    ActionSpec("tags_panel", QT_TRANSLATE_NOOP("Actions", "Tags panel"), ("Ctrl+T",), menus=("view",), needs="article", is_checkable=True),
    ActionSpec("reading_mode", QT_TRANSLATE_NOOP("Actions", "Reading mode"), ("Ctrl+Shift+R",), menus=("view",), needs="article", is_checkable=True),
    ActionSpec("history_panel", QT_TRANSLATE_NOOP("Actions", "History"), ("Ctrl+Shift+H",), menus=("view",), needs="project", is_checkable=True),
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), ("F11",), menus=("view",), is_checkable=True),
    ActionSpec("larger_text", QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+=",), menus=("view",), begins_section=True),
    ActionSpec("smaller_text", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",), menus=("view",)),
    ActionSpec("reset_text", QT_TRANSLATE_NOOP("Actions", "Text size as set"), ("Ctrl+0", "Ctrl+à",), menus=("view",)),
    ActionSpec("highlights", QT_TRANSLATE_NOOP("Actions", "Highlights"), ("H",), context="T", menus=("view",), is_checkable=True, begins_section=True),
    ActionSpec("suggestions", QT_TRANSLATE_NOOP("Actions", "Suggestions"), menus=("view",), is_checkable=True),
    ActionSpec("excluded_show", QT_TRANSLATE_NOOP("Actions", "Show"), menus=("view",), submenu="excluded", is_checkable=True),
    ActionSpec("excluded_fold", QT_TRANSLATE_NOOP("Actions", "Fold"), menus=("view",), submenu="excluded", is_checkable=True),
    ActionSpec("paragraph_numbers", QT_TRANSLATE_NOOP("Actions", "Paragraph numbers"), menus=("view",), is_checkable=True),
    ActionSpec("density_strip", QT_TRANSLATE_NOOP("Actions", "Density strip"), menus=("view",), is_checkable=True),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("Actions", "Light"), menus=("view",), submenu="theme", is_checkable=True),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), menus=("view",), submenu="theme", is_checkable=True),
    ActionSpec("theme_system", QT_TRANSLATE_NOOP("Actions", "Follow system"), menus=("view",), submenu="theme", is_checkable=True),
    ActionSpec("dark_theme", QT_TRANSLATE_NOOP("Actions", "Dark theme"), ("Ctrl+Shift+D",), menus=("view",), is_checkable=True),
    ActionSpec("reset_layout", QT_TRANSLATE_NOOP("Actions", "Reset layout"), menus=("view",), begins_section=True),
    ActionSpec("next_article", QT_TRANSLATE_NOOP("Actions", "Next article"), ("Ctrl+PgDown", "Shift+J",), menus=("article", "go",), group="Read and move", needs="project"),
    ActionSpec("previous_article", QT_TRANSLATE_NOOP("Actions", "Previous article"), ("Ctrl+PgUp", "Shift+K",), menus=("article", "go",), group="Read and move", needs="project"),
    ActionSpec("mark_done", QT_TRANSLATE_NOOP("Actions", "Mark done and open the next"), ("Ctrl+Return",), menus=("article",), group="Change", needs="open", begins_section=True),
    ActionSpec("reopen", QT_TRANSLATE_NOOP("Actions", "Reopen"), ("Ctrl+Shift+Return",), menus=("article",), group="Change", needs="done"),
    ActionSpec("article_sheet", QT_TRANSLATE_NOOP("Actions", "Title, source and date…"), ("F2",), menus=("article",), group="Change", needs="article"),
    ActionSpec("title_line", QT_TRANSLATE_NOOP("Actions", "This line is the title"), menus=("article",), group="Change", needs="article"),
    ActionSpec("new_version", QT_TRANSLATE_NOOP("Actions", "New version from file…"), menus=("article",), group="Project", needs="article", begins_section=True),
    ActionSpec("review_carried", QT_TRANSLATE_NOOP("Actions", "Review carried annotations"), ("Ctrl+Shift+V",), menus=("article",), group="Change", needs="article"),
    ActionSpec("exclude", QT_TRANSLATE_NOOP("Actions", "Exclude selection"), ("pos0",), context="T", menus=("article",), group="Label", needs="article", begins_section=True),
    ActionSpec("exclude_alike", QT_TRANSLATE_NOOP("Actions", "Exclude lines like this in all articles…"), menus=("article",), group="Label", needs="article"),
    ActionSpec("save_original", QT_TRANSLATE_NOOP("Actions", "Save the original file…"), menus=("article",), group="Project", needs="original", begins_section=True),
    ActionSpec("remove_article", QT_TRANSLATE_NOOP("Actions", "Remove from project…"), menus=("article",), group="Project", needs="article"),
    *_LABELS,
    *_ALSO,
    *_PEN,
    ActionSpec("edit_details", QT_TRANSLATE_NOOP("Actions", "Edit details"), ("Return",), context="T", menus=("label",), group="Change", needs="annotation", begins_section=True),
    ActionSpec("note", QT_TRANSLATE_NOOP("Actions", "Note"), ("N",), context="T", menus=("label",), group="Change", needs="annotation"),
    ActionSpec("start_word_left", QT_TRANSLATE_NOOP("Actions", "One word to the left"), ("Alt+Left",), context="T", menus=("label",), submenu="start", group="Change", needs="annotation"),
    ActionSpec("start_word_right", QT_TRANSLATE_NOOP("Actions", "One word to the right"), ("Alt+Right",), context="T", menus=("label",), submenu="start", group="Change", needs="annotation"),
    ActionSpec("start_left", QT_TRANSLATE_NOOP("Actions", "One character to the left"), ("Alt+Shift+Left",), context="T", menus=("label",), submenu="start", group="Change", needs="annotation"),
    ActionSpec("start_right", QT_TRANSLATE_NOOP("Actions", "One character to the right"), ("Alt+Shift+Right",), context="T", menus=("label",), submenu="start", group="Change", needs="annotation"),
    ActionSpec("end_word_left", QT_TRANSLATE_NOOP("Actions", "One word to the left"), ("Shift+Left",), context="T", menus=("label",), submenu="end", group="Change", needs="annotation"),
    ActionSpec("end_word_right", QT_TRANSLATE_NOOP("Actions", "One word to the right"), ("Shift+Right",), context="T", menus=("label",), submenu="end", group="Change", needs="annotation"),
    ActionSpec("end_left", QT_TRANSLATE_NOOP("Actions", "One character to the left"), ("Ctrl+Shift+Left",), context="T", menus=("label",), submenu="end", group="Change", needs="annotation"),
    ActionSpec("end_right", QT_TRANSLATE_NOOP("Actions", "One character to the right"), ("Ctrl+Shift+Right",), context="T", menus=("label",), submenu="end", group="Change", needs="annotation"),
    ActionSpec("accept_suggestion", QT_TRANSLATE_NOOP("Actions", "Accept suggestion"), ("A",), context="T", menus=("label",), group="Label", needs="suggestion", begins_section=True),
    ActionSpec("reject_suggestion", QT_TRANSLATE_NOOP("Actions", "Reject suggestion"), ("X",), context="T", menus=("label",), group="Label", needs="suggestion"),
    ActionSpec("accept_all", QT_TRANSLATE_NOOP("Actions", "Accept all…"), ("Shift+A",), context="T", menus=("label",), group="Label", needs="suggestions"),
    ActionSpec("delete", QT_TRANSLATE_NOOP("Actions", "Delete"), ("Del", "Backspace",), context="T", menus=("label",), group="Change", needs="annotation", begins_section=True),
    ActionSpec("change_labels", QT_TRANSLATE_NOOP("Actions", "Change labels…"), menus=("label",), needs="project", begins_section=True),
    ActionSpec("go_to", QT_TRANSLATE_NOOP("Actions", "Go to…"), ("Ctrl+K",), menus=("go",), group="Read and move"),
    ActionSpec("next_annotation", QT_TRANSLATE_NOOP("Actions", "Next annotation"), ("J",), context="T", menus=("go",), group="Read and move", needs="article"),
    ActionSpec("previous_annotation", QT_TRANSLATE_NOOP("Actions", "Previous annotation"), ("K",), context="T", menus=("go",), group="Read and move", needs="article"),
    ActionSpec("next_same_label", QT_TRANSLATE_NOOP("Actions", "Next with this label"), ("Alt+Down",), context="T", menus=("go",), group="Read and move", needs="annotation"),
    ActionSpec("previous_same_label", QT_TRANSLATE_NOOP("Actions", "Previous with this label"), ("Alt+Up",), context="T", menus=("go",), group="Read and move", needs="annotation"),
    ActionSpec("next_overlapping", QT_TRANSLATE_NOOP("Actions", "Next overlapping here"), ("O",), context="T", menus=("go",), group="Read and move", needs="article"),
    ActionSpec("next_suggestion", QT_TRANSLATE_NOOP("Actions", "Next suggestion"), ("G",), context="T", menus=("go",), group="Read and move", needs="article"),
    ActionSpec("previous_suggestion", QT_TRANSLATE_NOOP("Actions", "Previous suggestion"), ("Shift+G",), context="T", menus=("go",), group="Read and move", needs="article"),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",), menus=("go",), begins_section=True),
    ActionSpec("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), ("Shift+F6",), menus=("go",)),
    ActionSpec("keyboard", QT_TRANSLATE_NOOP("Actions", "Keyboard"), ("?",), context="T", menus=("help",)),
    ActionSpec("guide", QT_TRANSLATE_NOOP("Actions", "Guide"), ("F1",), menus=("help",)),
    ActionSpec("guidelines", QT_TRANSLATE_NOOP("Actions", "Labelling guidelines"), menus=("help",)),
    ActionSpec("report_problem", QT_TRANSLATE_NOOP("Actions", "Report a problem…"), menus=("help",), begins_section=True),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "About"), menus=("help",)),
)
"""Every action, in the order of the menus. The texts of ``label_1`` … and ``also_1`` … are the scheme's titles."""

KEYS: tuple[ActionSpec, ...] = (
    ActionSpec("caret_character", QT_TRANSLATE_NOOP("Actions", "Caret one character left, right"), ("Left", "Right",), context="T", group="Read and move"),
    ActionSpec("caret_line", QT_TRANSLATE_NOOP("Actions", "Caret one line up, down"), ("Up", "Down",), context="T", group="Read and move"),
    ActionSpec("caret_word", QT_TRANSLATE_NOOP("Actions", "Caret one word left, right"), ("Ctrl+Left", "Ctrl+Right",), context="T", group="Read and move"),
    ActionSpec("line_ends", QT_TRANSLATE_NOOP("Actions", "Start, end of the line"), ("Home", "End",), context="T", group="Read and move"),
    ActionSpec("article_ends", QT_TRANSLATE_NOOP("Actions", "Start, end of the article"), ("Ctrl+Home", "Ctrl+End",), context="T", group="Read and move"),
    ActionSpec("page", QT_TRANSLATE_NOOP("Actions", "Page down, page up"), ("Space", "Shift+Space",), context="T", group="Read and move"),
    ActionSpec("extend_character", QT_TRANSLATE_NOOP("Actions", "Extend the selection by a character"), ("Shift+Left", "Shift+Right",), context="T", group="Select"),
    ActionSpec("extend_line", QT_TRANSLATE_NOOP("Actions", "Extend the selection by a line"), ("Shift+Up", "Shift+Down",), context="T", group="Select"),
    ActionSpec("extend_word", QT_TRANSLATE_NOOP("Actions", "Extend the selection by a word"), ("Ctrl+Shift+Left", "Ctrl+Shift+Right",), context="T", group="Select"),
    ActionSpec("clear", QT_TRANSLATE_NOOP("Actions", "Clear the selection"), ("Esc",), context="T", group="Select"),
    ActionSpec("context_menu", QT_TRANSLATE_NOOP("Actions", "Menu at the caret"), ("Menu", "Shift+F10",), context="T"),
    ActionSpec("pen", QT_TRANSLATE_NOOP("Actions", "With nothing selected: pen on or off"), ("pos1",), context="T", group="Label"),
    ActionSpec("leave_text", QT_TRANSLATE_NOOP("Actions", "Leave the text"), ("Tab",), context="T"),
    ActionSpec("list_rows", QT_TRANSLATE_NOOP("Actions", "Previous, next row"), ("Up", "Down",), context="L", group="Lists"),
    ActionSpec("list_open", QT_TRANSLATE_NOOP("Actions", "Open the passage"), ("Return",), context="L", group="Lists"),
    ActionSpec("list_label", QT_TRANSLATE_NOOP("Actions", "Label the selected rows"), ("pos1",), context="L", group="Lists"),
    ActionSpec("list_delete", QT_TRANSLATE_NOOP("Actions", "Delete the selected annotations"), ("Del",), context="L", group="Lists"),
    ActionSpec("list_back", QT_TRANSLATE_NOOP("Actions", "Back to the text"), ("Esc",), context="L", group="Lists"),
    ActionSpec("field_keep", QT_TRANSLATE_NOOP("Actions", "Keep the value, next field"), ("Return",), context="I", group="Inspector"),
    ActionSpec("field_step", QT_TRANSLATE_NOOP("Actions", "Next, previous annotation, same field"), ("Alt+PgDown", "Alt+PgUp",), context="I", group="Inspector"),
    ActionSpec("field_back", QT_TRANSLATE_NOOP("Actions", "Back to the text"), ("Esc",), context="I", group="Inspector"),
    ActionSpec("find_step", QT_TRANSLATE_NOOP("Actions", "Find bar: next, previous match"), ("Return", "Shift+Return",), context="D", group="Find"),
    ActionSpec("find_close", QT_TRANSLATE_NOOP("Actions", "Find bar: close; the match stays selected"), ("Esc",), context="D", group="Find"),
)
"""Keys that the widgets handle themselves, for the key sheet."""
# fmt: on


def action(action_id: str) -> ActionSpec:
    """The row of that id.

    Raises:
        KeyError: There is none.
    """
    return _BY_ID[action_id]


_BY_ID = {row.id: row for row in ACTIONS}

MACOS_KEYS: dict[str, tuple[str, ...]] = {
    "full_screen": ("Ctrl+Meta+F",),
    "start_word_left": ("Ctrl+Alt+Left",),
    "start_word_right": ("Ctrl+Alt+Right",),
}
"""Other keys on macOS, where Alt with an arrow moves the caret by words."""
