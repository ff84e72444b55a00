"""The guide's chapters. Keys and menus in them are names of the table of actions, never typed by hand.

``{key:ID}`` is the keys of an action, ``{menu:ID}`` where it stands in the menus, ``{label:N}`` the label with the number
key N. A block that begins with “- ” is an item of a list, one that begins with “# ” a heading.
"""

from __future__ import annotations

from dataclasses import dataclass

from annotator.ui.actions import QT_TRANSLATE_NOOP

KEYS_CHAPTER = "keys"
"""The chapter that is made from the table of actions alone."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter; texts are untranslated, context ``Guide``."""

    id: str
    title: str
    blocks: tuple[str, ...]


CHAPTERS: tuple[Chapter, ...] = (
    Chapter(
        "read",
        QT_TRANSLATE_NOOP("Guide", "Read and move"),
        (
            QT_TRANSLATE_NOOP("Guide", "The text in the middle is what you read. It is never edited, and everything you mark in it is saved at once."),
            QT_TRANSLATE_NOOP("Guide", "- {key:page} turns the page; one line stays, so that you do not lose your place."),
            QT_TRANSLATE_NOOP("Guide", "- {key:next_annotation} goes to the next annotation, {key:previous_annotation} to the one before; {key:next_overlapping} to another one at the same place."),
            QT_TRANSLATE_NOOP("Guide", "- {key:next_same_label} and {key:previous_same_label} stay with the label of the selected annotation."),
            QT_TRANSLATE_NOOP("Guide", "- {key:next_article} and {key:previous_article} change the article. Each one opens where you left it."),
            QT_TRANSLATE_NOOP("Guide", "- {key:highlights} hides the highlights, and shows them again."),
            QT_TRANSLATE_NOOP("Guide", "- {key:larger_text}, {key:smaller_text} and {key:reset_text} change the size of the text."),
            QT_TRANSLATE_NOOP("Guide", "{key:reading_mode} leaves nothing but the text on the screen; {key:clear} brings the rest back."),
            QT_TRANSLATE_NOOP("Guide", "{key:next_pane} goes from part to part of the window, {key:previous_pane} back. {key:clear} returns to the text from anywhere."),
        ),
    ),
    Chapter(
        "select",
        QT_TRANSLATE_NOOP("Guide", "Select words"),
        (
            QT_TRANSLATE_NOOP("Guide", "With the mouse: drag over the words, double-click for a word, click three times for a sentence, four times for a paragraph. The selection snaps to whole words; hold Alt or Ctrl while dragging to be exact."),
            QT_TRANSLATE_NOOP("Guide", "With the keyboard, the next unit at or after the caret; the same key again takes the one after it, and with Shift the one before:"),
            QT_TRANSLATE_NOOP("Guide", "- {key:select_word} word, {key:select_sentence} sentence, {key:select_paragraph} paragraph"),
            QT_TRANSLATE_NOOP("Guide", "- {key:select_quotation} quotation, {key:select_figure} figure: a number with its unit"),
            QT_TRANSLATE_NOOP("Guide", "- {key:grow} makes the selection larger, {key:shrink} smaller again"),
            QT_TRANSLATE_NOOP("Guide", "- {key:extend_character}, {key:extend_word} and {key:extend_line} take a little more, {key:select_all} the whole article"),
            QT_TRANSLATE_NOOP("Guide", "{key:copy} copies the selected words, {key:copy_with_source} with title, source and paragraph."),
        ),
    ),
    Chapter(
        "label",
        QT_TRANSLATE_NOOP("Guide", "Label"),
        (
            QT_TRANSLATE_NOOP("Guide", "Select some words and press the number of a label: {label:1}, {label:2} and so on, as the palette on the right shows them. Clicking the palette does the same."),
            QT_TRANSLATE_NOOP("Guide", "- With an annotation selected, the number changes its label."),
            QT_TRANSLATE_NOOP("Guide", "- {key:also_1} and the like add a further label to the same words."),
            QT_TRANSLATE_NOOP("Guide", "- With nothing selected, the number takes up the pen: every selection is labelled at once, until the same number or {key:clear}."),
            QT_TRANSLATE_NOOP("Guide", "- {key:delete} deletes the selected annotation. Nothing is asked; {key:undo} brings it back."),
            QT_TRANSLATE_NOOP("Guide", "When a label is meant for what, its guideline says: {menu:guidelines}."),
        ),
    ),
    Chapter(
        "suggestions",
        QT_TRANSLATE_NOOP("Guide", "Suggestions"),
        (
            QT_TRANSLATE_NOOP("Guide", "An import may bring what another program has proposed. Such words are underlined without a tint: they are questions, no annotations, and no export holds them."),
            QT_TRANSLATE_NOOP("Guide", "- {key:next_suggestion} goes to the next, {key:previous_suggestion} to the one before. A click does the same."),
            QT_TRANSLATE_NOOP("Guide", "- {key:accept_suggestion} accepts it and goes on, {key:reject_suggestion} rejects it and goes on. The number of a label accepts it as that."),
            QT_TRANSLATE_NOOP("Guide", "- {key:accept_all} accepts all of one label in the article, after a question."),
            QT_TRANSLATE_NOOP("Guide", "What you have rejected is not suggested to you again. {menu:settings} lists it on the page Suggestions, where it can be suggested again."),
        ),
    ),
    Chapter(
        "boundaries",
        QT_TRANSLATE_NOOP("Guide", "Move boundaries"),
        (
            QT_TRANSLATE_NOOP("Guide", "Select an annotation, then move its ends. With the mouse, drag one of its two handles."),
            QT_TRANSLATE_NOOP("Guide", "- {key:end_word_left} and {key:end_word_right} move the end by a word, {key:end_left} and {key:end_right} by a character."),
            QT_TRANSLATE_NOOP("Guide", "- {key:start_word_left} and {key:start_word_right} move the start by a word, {key:start_left} and {key:start_right} by a character."),
        ),
    ),
    Chapter(
        "inspector",
        QT_TRANSLATE_NOOP("Guide", "Fill in details"),
        (
            QT_TRANSLATE_NOOP("Guide", "Below the list, the inspector shows the fields of the selected annotation. All of them may stay empty. {key:edit_details} goes there, {key:note} to the note."),
            QT_TRANSLATE_NOOP("Guide", "- {key:field_keep} keeps a value and goes to the next field."),
            QT_TRANSLATE_NOOP("Guide", "- {key:field_step} goes to the next or previous annotation and stays in the same field: the quick way to fill in one field of many."),
            QT_TRANSLATE_NOOP("Guide", "- {key:field_back} goes back to the text."),
            QT_TRANSLATE_NOOP("Guide", "Values that the program has read from the words are in italics until you touch or confirm them. A warning under a field never keeps you from anything."),
        ),
    ),
    Chapter(
        "list",
        QT_TRANSLATE_NOOP("Guide", "The list of annotations"),
        (
            QT_TRANSLATE_NOOP("Guide", "On the right stand all annotations of the article, in reading order. {key:list_rows} goes through them, {key:list_open} opens the passage."),
            QT_TRANSLATE_NOOP("Guide", "- {key:filter_annotations} filters them; the text then dims the others."),
            QT_TRANSLATE_NOOP("Guide", "- Select several with Shift or Ctrl: a number labels them all, {key:list_delete} deletes them all, as one step to undo."),
        ),
    ),
    Chapter(
        "articles",
        QT_TRANSLATE_NOOP("Guide", "Articles and progress"),
        (
            QT_TRANSLATE_NOOP("Guide", "{key:import_articles} brings articles into the project; dropping files on the window does the same. The files stay as they are."),
            QT_TRANSLATE_NOOP("Guide", "An article is not started, in progress or done. The first change puts it in progress, {key:mark_done} marks it done and opens the next one, {key:reopen} takes that back."),
            QT_TRANSLATE_NOOP("Guide", "{key:articles_panel} shows or hides the list of articles, {key:tags_panel} the panel on the right."),
        ),
    ),
    Chapter(
        "find",
        QT_TRANSLATE_NOOP("Guide", "Find and go to"),
        (
            QT_TRANSLATE_NOOP("Guide", "{key:find} finds words in the open article; {key:next_match} and {key:previous_match} step through the places. When you close the bar, the match stays selected, ready for a label."),
            QT_TRANSLATE_NOOP("Guide", "{key:go_to} goes anywhere: type a few letters of a title, of what an annotation says, of a label or of a command, or the number of a paragraph. Case and accents do not matter, and a slip is forgiven."),
        ),
    ),
    Chapter(
        "history",
        QT_TRANSLATE_NOOP("Guide", "Undo and history"),
        (
            QT_TRANSLATE_NOOP("Guide", "{key:undo} takes the last step back, {key:redo} does it again: across articles, without limit, and after closing the program too. A change of many annotations is one step."),
            QT_TRANSLATE_NOOP("Guide", "{menu:history_panel} lists everything that was done, by whom and when, with what was there before and after. Filter it by article, annotation, reviewer or words; click a step to see the place."),
            QT_TRANSLATE_NOOP("Guide", "- Restore brings back one deleted annotation or article and leaves everything else as it is."),
            QT_TRANSLATE_NOOP("Guide", "- {menu:checkpoint} keeps a checkpoint. Going back to it takes back all that you have done since, as one step that can itself be undone."),
        ),
    ),
    Chapter(
        "export",
        QT_TRANSLATE_NOOP("Guide", "Save and export"),
        (
            QT_TRANSLATE_NOOP("Guide", "Nothing has to be saved: every change is in the project before you see it. {key:backup} makes a dated copy."),
            QT_TRANSLATE_NOOP("Guide", "{key:export_annotations} writes the annotations to a file. The dialog shows the first lines as they will be, and checks that every quote is what the text says at its place."),
            QT_TRANSLATE_NOOP("Guide", "{key:print} prints the article with its marks, or saves it as PDF."),
        ),
    ),
    Chapter(
        "settings",
        QT_TRANSLATE_NOOP("Guide", "Settings"),
        (
            QT_TRANSLATE_NOOP("Guide", "{key:settings} opens the settings. Whatever you change there holds at once: font and size, keys, theme and reviewer. They are kept for you on this computer, not in the project."),
            QT_TRANSLATE_NOOP("Guide", "Every key can be changed, and the single letters can be switched off as a group. {key:keyboard} shows the keys as they are now."),
        ),
    ),
    Chapter(KEYS_CHAPTER, QT_TRANSLATE_NOOP("Guide", "All keys"), ()),
)  # fmt: skip

BY_PART: tuple[tuple[str, str], ...] = (
    ("FindBar", "find"), ("GoToBox", "find"), ("Inspector", "inspector"), ("AnnotationList", "list"),
    ("LabelPalette", "label"), ("HistoryPanel", "history"), ("ArticleList", "articles"), ("TopBar", "find"),
    ("ArticleStrip", "articles"), ("StatusBar", "settings"), ("ReadingView", "read"),
)  # fmt: skip
"""Which chapter F1 opens, by the class of the part that has the focus; the first that holds it counts."""
