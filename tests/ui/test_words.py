"""Plural forms: every text with a count has both, and the compiled file is what the sources make."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from annotator.paths import resources
from annotator.ui.plural_words import NAME, collect, forms


def texts(path: Path) -> dict[tuple[str, str], list[str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): [
            form.text or "" for form in message.iter("numerusform")
        ]
        for context in ET.parse(path).iter("context")
        for message in context.iter("message")
    }


def test_every_text_with_a_count_has_both_forms(tmp_path: Path) -> None:
    made = tmp_path / f"{NAME}.ts"
    collect(made)
    shipped = texts(resources() / "i18n" / f"{NAME}.ts")
    assert shipped == texts(made), "run: python -m annotator.ui.plural_words"
    assert len(shipped) > 5
    for found in shipped.values():
        assert len(found) == 2
        assert all(found)
        assert not any("(s)" in form or "(es)" in form for form in found)


def test_the_compiled_forms_are_those_of_the_source(qapp) -> None:
    translator = QTranslator()
    assert translator.load(NAME, str(resources() / "i18n"))
    for (context, source), found in texts(resources() / "i18n" / f"{NAME}.ts").items():
        assert [translator.translate(context, source, "", count) for count in (1, 2)] == found


def test_forms_drop_or_keep_the_ending() -> None:
    assert forms("%n match(es) in %1 article(s)") == ("%n match in %1 article", "%n matches in %1 articles")
    assert forms("All %Ln file(s)") == ("%Ln file", "All %Ln files")
    assert forms("%n annotation(s) (of 3)") == ("%n annotation (of 3)", "%n annotations (of 3)")


def test_the_window_says_one_annotation_and_two_annotations(words) -> None:
    said = [QCoreApplication.translate("ArticleStrip", "%n annotation(s)", "", count) for count in (0, 1, 2)]
    assert said == ["0 annotations", "1 annotation", "2 annotations"]
