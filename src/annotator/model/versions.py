"""Versions of an article: which articles are versions of one another, and when two addresses are the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(r"(?i)utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|cmpid|ocid")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Versions:
    """The articles of a project by what they are versions of.

    Attributes:
        families: For each article that has other versions, all of them, the oldest first.
    """

    families: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def of(self, article_id: str) -> tuple[str, ...]:
        """All versions of an article, the oldest first; itself alone if there are no others."""
        return self.families.get(article_id, (article_id,))

    def newest(self, article_id: str) -> str:
        """The newest version of an article."""
        return self.of(article_id)[-1]

    def is_newest(self, article_id: str) -> bool:
        """Whether there is no newer version."""
        return self.newest(article_id) == article_id


def versions(ids: Sequence[str], version_of: Mapping[str, str]) -> Versions:
    """Puts the versions of each article in order: a newer one after what it is a version of, else as they were added.

    Args:
        ids: Of the articles that are there, in the order they were added.
        version_of: Newer article to older one, removed articles too, so that a chain does not break where one was removed.
    """
    roots = {one: _chain(one, version_of) for one in ids}
    members: dict[str, list[str]] = {}
    for one in ids:
        members.setdefault(roots[one][0], []).append(one)
    families: dict[str, tuple[str, ...]] = {}
    for several in members.values():
        if len(several) > 1:
            ordered = tuple(sorted(several, key=lambda one: roots[one][1]))
            families.update(dict.fromkeys(several, ordered))
    return Versions(families)


def _chain(article_id: str, version_of: Mapping[str, str]) -> tuple[str, int]:
    """The article that the chain begins with, and how many steps away it is; a circle ends where it closes."""
    seen = {article_id: None}
    at = article_id
    while (older := version_of.get(at)) is not None and older not in seen:
        seen[older] = None
        at = older
    return (min(seen), len(seen) - 1) if version_of.get(at) in seen else (at, len(seen) - 1)


def comparable_url(given: object) -> str | None:
    """An address as it is compared: without scheme, “www.”, fragment and what only tracks readers.

    None if it is none, or names a whole site and no page of it.
    """
    if not isinstance(given, str):
        return None
    try:
        parts = urlsplit(given.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _PORTS or not host:
        return None
    asked = [one for one in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(one[0])]
    path = parts.path.rstrip("/")
    if not path and not asked:
        return None
    place = host.removeprefix("www.")
    if port is not None and port != _PORTS[parts.scheme.lower()]:
        place += f":{port}"
    return f"{place}{path}" + (f"?{urlencode(sorted(asked))}" if asked else "")
