"""References to footnotes as flattened web pages have them."""

from __future__ import annotations

import re

FOOTNOTE_MARK = re.compile(r"\[(?:note )?\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,9}\]")
"""A reference to a footnote: “[11]”, “[3, 4]”, “[note 2]”."""
