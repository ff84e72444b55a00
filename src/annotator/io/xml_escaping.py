"""Words as they stand in XML 1.0, in elements and in attributes alike; what it cannot hold is replaced and told."""

from __future__ import annotations

import re

from annotator.io.losses import Losses
from annotator.model.text import REPLACEMENT

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile('[&<>"\t\n\r\x7f-\x9f\u2028]')
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escaped(words: str, losses: Losses) -> str:
    """The words with references for what has a meaning in XML or is changed by its parsers (XML 1.0, 2.11 and 3.3.3).

    Characters that XML 1.0 does not have (2.2) become U+FFFD, one for one, so that positions stay.
    """
    kept, replaced = _FORBIDDEN.subn(REPLACEMENT, words)
    losses.note_some("characters", replaced)
    return _SPECIAL.sub(lambda found: _NAMED.get(found[0]) or f"&#{ord(found[0])};", kept)
