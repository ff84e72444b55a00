"""Articles of a damaged project: whose text is the one of its SHA-256, or can be made again, or is taken as it stands."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping

from annotator.model import clock
from annotator.model.annotation import new_id
from annotator.model.text import canonical, count_words, sha256, storable
from annotator.services.repairing import readings
from annotator.services.rescue_account import Account, short
from annotator.store.encoding import unpack
from annotator.store.rows import wrong_columns
from annotator.store.salvage import Salvaged, Value

Row = dict[str, Value]
_MENDED: dict[str, Value] = {"title": None, "meta": "{}", "note": "", "version_of": None}
_WORDS = {"name": "name", "title": "title", "meta": "metadata", "note": "note", "version_of": "older version"}


class RescuedArticles:
    """The articles that can be saved.

    Attributes:
        rows: By table, what goes into the new project.
        texts: By inner key, the text of each article that is saved.
        ids: By inner key, their ids.
        changed: Inner keys of articles whose text is not the one it was.
    """

    def __init__(self, found: Salvaged, account: Account, known: Mapping[int, str], highest: int) -> None:
        self.rows: dict[str, list[Row]] = {
            "article": [],
            "article_text": [],
            "article_source": [],
            "article_sketch": [],
        }
        self.texts: dict[int, str] = {}
        self.ids: dict[int, str] = {}
        self.changed: set[int] = set()
        self._found = found
        self._account = account
        self._known = known
        self._taken: set[Value] = set()
        texts = (row.get("text") for row in found.table("article_text").values())
        self._by_hash = {
            sha256(text): text for text in texts if isinstance(text, str) and storable(text) == text
        }
        rows = found.table("article")
        for key in sorted(rows):
            self._article(key, rows[key])
        for key in range(1, highest + 1):
            if key not in rows:
                self._without_row(key)

    def _article(self, key: int, row: Row) -> None:
        name = row["name"] if isinstance(row.get("name"), str) else f"Article {key}"
        if name != row["name"]:
            self._account.tell(f"The name of an article cannot be read; it is “{name}” now.")
        text, is_same = self._text(key, row.get("text_sha256"))
        if text is None:
            self._account.lose("article", f"The article “{short(name)}” is lost: its text cannot be read.")
            return
        made: Row = {**row, "name": name}
        for column in wrong_columns("article", made):
            if column in _MENDED:
                made[column] = _MENDED[column]
                self._account.tell(
                    f"“{short(name)}”: its {_WORDS[column]} cannot be read: “{short(row.get(column))}”."
                )
        if "uuid" in wrong_columns("article", made) or made["uuid"] in self.ids.values():
            made["uuid"] = self._known.get(key) or new_id()
            self._account.tell(f"The id of “{short(name)}” cannot be read; it is {made['uuid']} now.")
        if "added_at" in wrong_columns("article", made):
            made["added_at"] = clock.now()
            self._account.tell(f"When “{short(name)}” was added cannot be read; it says now.")
        if not is_same:
            self.changed.add(key)
            self._account.tell(
                f"The text of “{short(name)}” is not as it was (its SHA-256 is another); it was saved as it stands."
            )
        self._save(key, made, text)

    def _without_row(self, key: int) -> None:
        text = self._words(key)
        if text is None:
            self._account.miss("article", 1, "article")
            return
        name = f"Article {key}"
        self._account.tell(f"The name and the metadata of an article are lost; it is called “{name}” now.")
        made: Row = {
            "id": key, "uuid": self._known.get(key) or new_id(), "name": name, "source_sha256": None, "text_sha256": "", "words": None,
            "added_at": clock.now(), "removed": 0, **{one: _MENDED[one] for one in ("title", "meta", "note", "version_of")},
        }  # fmt: skip
        self._save(key, made, text)

    def _save(self, key: int, row: Row, text: str) -> None:
        digest = sha256(text)
        if digest in self._taken or row["uuid"] in self.ids.values():
            self._account.tell(f"“{short(row['name'])}” stood in the file twice; it was saved once.")
            return
        self._taken.add(digest)
        words = (
            row["words"]
            if isinstance(row["words"], int) and row["text_sha256"] == digest
            else count_words(text)
        )
        removed = 1 if row["removed"] == 1 else 0
        source = self._source(key, row)
        made: Row = {
            **row,
            "text_sha256": digest,
            "characters": len(text),
            "words": words,
            "removed": removed,
        }
        if source is None and not _is_hash(row["source_sha256"]):
            made["source_sha256"] = None
        self.rows["article"].append(made)
        self.rows["article_text"].append({"article_id": key, "text": text})
        self.texts[key], self.ids[key] = text, str(row["uuid"])
        if not removed:
            self._account.save("article")

    def _source(self, key: int, row: Row) -> bytes | None:
        """Keeps the original bytes and the sketch, if they are whole."""
        sketch = self._found.table("article_sketch").get(key, {}).get("packed")
        if isinstance(sketch, bytes) and key not in self.changed:
            self.rows["article_sketch"].append({"article_id": key, "packed": sketch})
        packed = self._found.table("article_source").get(key, {}).get("packed")
        bytes_ = _unpacked(packed)
        if bytes_ is not None and row["source_sha256"] in (None, hashlib.sha256(bytes_).hexdigest()):
            self.rows["article_source"].append({"article_id": key, "packed": packed})
            self._account.save("original")
            return bytes_
        is_torn = key in self._found.unreadable.get("article_source", ())
        if packed is not None or is_torn:
            self._account.lose(
                "original", f"The original file of “{short(row['name'])}” is damaged and was left out."
            )
        return None

    def _text(self, key: int, digest: Value) -> tuple[str | None, bool]:
        """The text of an article, and whether it is the one that it was."""
        if isinstance(digest, str) and digest in self._by_hash:
            return self._by_hash[digest], True
        source = _unpacked(self._found.table("article_source").get(key, {}).get("packed"))
        for text in readings(source) if source is not None else ():
            if sha256(text) == digest:
                return text, True
        return self._words(key), False

    def _words(self, key: int) -> str | None:
        found = self._found.table("article_text").get(key, {}).get("text")
        words = found.decode("utf-8", "replace") if isinstance(found, bytes) else found
        return (canonical(words).text or None) if isinstance(words, str) else None


def _is_hash(value: Value) -> bool:
    return isinstance(value, str) and len(value) == 64 and not value.strip("0123456789abcdef")


def _unpacked(packed: Value) -> bytes | None:
    try:
        return unpack(packed) if isinstance(packed, bytes) else None
    except zlib.error:
        return None
