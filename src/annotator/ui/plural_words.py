"""Makes the English plural forms: ``python -m annotator.ui.plural_words``. A developer's tool; the window only loads its result.

“annotation(s)” in a text with a count becomes “annotation” and “annotations”, “All %n files” of one “%n file”. The tools are PySide6's own, and only a
checkout has the sources to read.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from annotator.paths import resources

_FORM = re.compile(r"(?<=\w)\((s|es)\)")
_ALL = re.compile(r"^All (?=%L?n )")
"""Of several; of one it is said without."""

NAME = "annotator_en"


def forms(source: str) -> tuple[str, str]:
    """The text for one, and the text for any other number."""
    return _FORM.sub("", _ALL.sub("", source)), _FORM.sub(r"\1", source)


def sources() -> list[Path]:
    """The files that hold words of the window."""
    return sorted(Path(__file__).parent.rglob("*.py"))


def collect(into: Path) -> None:
    """Writes the texts with a count, with both forms filled in, as a Qt translation source.

    Raises:
        subprocess.CalledProcessError: lupdate failed.
    """
    into.unlink(missing_ok=True)
    options = [
        "-silent",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        "en",
        "-pluralonly",
    ]
    _run("pyside6-lupdate", *options, *map(str, sources()), "-ts", str(into))
    tree = ET.parse(into)  # noqa: S314 - a file that the line above has written
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is not None:
            translation.attrib.pop("type", None)
            for place, form in zip(
                translation.findall("numerusform"), forms(message.findtext("source", "")), strict=True
            ):
                place.text = form
    tree.write(into, encoding="utf-8", xml_declaration=True)
    with into.open("a", encoding="utf-8") as stream:
        stream.write("\n")


def build() -> None:
    """Makes both files in the folder of words."""
    made = resources() / "i18n" / f"{NAME}.ts"
    collect(made)
    # A window that is open has the compiled file mapped into its memory: it must keep the old one.
    aside = made.with_suffix(".qm.new")
    _run("pyside6-lrelease", "-silent", str(made), "-qm", str(aside))
    aside.replace(made.with_suffix(".qm"))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / tool), *arguments], check=True)  # noqa: S603 - tools of our own environment


if __name__ == "__main__":
    build()
