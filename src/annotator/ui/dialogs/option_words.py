"""What the options of formats are called in the export dialog, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QObject

Choices = tuple[tuple[str, str], ...]
"""Values with their words."""


class OptionWords(QObject):
    """The words of menus and boxes, in the window's language."""

    def menus(self) -> tuple[tuple[str, str, Choices], ...]:
        """Options with several choices: name, words, choices."""
        return (
            (
                "overlap", self.tr("Where annotations overlap"),
                (
                    ("files", self.tr("A file for each label")),
                    ("longest", self.tr("The longest one stays")),
                    ("order", self.tr("The label that is first in the list stays")),
                ),
            ),
            (
                "edges", self.tr("Where one ends inside a word"),
                (("widen", self.tr("Take the whole word")), ("leave-out", self.tr("Leave it out"))),
            ),
            (
                "tagging", self.tr("Tags"),
                (
                    ("bio", self.tr("BIO: beginnings and insides")),
                    ("bioes", self.tr("BIOES: ends and single words too")),
                ),
            ),
        )  # fmt: skip

    def boxes(self) -> tuple[tuple[str, str, str], ...]:
        """Options that are on or off: name, words, what they mean."""
        return (
            (
                "as_predictions", self.tr("As predictions"),
                self.tr("The other program shows them as suggestions that somebody there has to confirm."),
            ),
            (
                "as_entities", self.tr("As entities"),
                self.tr("For a component that takes entities, which do not overlap; else they are spans, which may."),
            ),
            (
                "guard_formulas", self.tr("Keep cells from running as formulas"),
                self.tr("Puts an apostrophe before cells that begin with = + - @, a tab or a line end."),
            ),
            (
                "bom", self.tr("Mark as UTF-8 for Excel"),
                self.tr("Writes a byte order mark, so that Excel reads letters beyond English."),
            ),
            (
                "apart", self.tr("A file for each article"),
                self.tr("Else all articles are one document, each begun on a new page."),
            ),
            (
                "zip", self.tr("As one zip file"),
                self.tr("There are several files: they go into a new folder, or into one zip file."),
            ),
        )  # fmt: skip

    def remedies(self) -> dict[str, str]:
        """What a button beside a check says that switches an option on."""
        return {"guard_formulas": self.tr("Guard them"), "includes_excluded": self.tr("Include them")}
