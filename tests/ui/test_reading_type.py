"""The type of the text: writings that need room get it, whatever line spacing was chosen."""

from __future__ import annotations

import pytest

from annotator.ui.fonts import READING_FAMILY, offered_families, reading_family
from annotator.ui.reading_type import ROOMY_LEADING, Typesetting

LATIN = "Israel and Azerbaijan, Ильхам Алиев, Səfər "


@pytest.mark.parametrize(
    "sample", ["השותפות בין ישראל", "الشراكة بين", "中国和以色列", "日本のニュース", "한국 뉴스"]
)
def test_other_writings_have_wider_lines(words: None, sample: str) -> None:
    for leading in (1.4, 1.62, ROOMY_LEADING):
        body = Typesetting(18, 66, leading, sample=sample * 4).styles["body"]
        assert body.line_height == round(18 * ROOMY_LEADING)
    assert Typesetting(18, 66, 2.0, sample=sample * 4).styles["body"].line_height == 36
    assert Typesetting(18, 66, 1.4, sample=LATIN).styles["body"].line_height == 25


def test_only_fonts_that_are_there_are_offered_and_a_lost_one_becomes_the_shipped_one(words: None) -> None:
    offered = offered_families()
    assert offered[0] == READING_FAMILY
    assert "Inter" in offered
    assert len(set(offered)) == len(offered)
    assert all(reading_family(name) for name in offered)
    for lost in ("", "No Such Font 7"):
        assert reading_family(lost) == READING_FAMILY
