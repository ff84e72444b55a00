"""The file that an article was made of, as it was: to be saved again."""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import InputError
from annotator.services.files import file_stem, written_aside
from annotator.store import articles
from annotator.store.transaction import Transaction

_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was given.

    Attributes:
        name: What the file may be called, with a suffix, without a folder.
    """

    content: bytes
    name: str

    def target(self, path: Path) -> Path:
        """Where it is written if that path is named: in a folder under its own name."""
        return path / self.name if path.is_dir() else path

    def save(self, path: Path, *, overwrite: bool) -> Path:
        """Writes the file, whole or not at all, and gives where it is.

        Raises:
            InputError: It cannot be written, or is there and may not be replaced.
        """
        target = self.target(path)
        with written_aside(target, overwrite=overwrite) as stream:
            stream.write(self.content)
        return target


def original(t: Transaction, article_id: str) -> Original:
    """The bytes that an article was made of, proven against their SHA-256 where that is known.

    Raises:
        InputError: There is no such article, its original is not kept, or it is not what it was.
    """
    card = articles.card(t, article_id)
    if card is None:
        raise InputError(f"There is no article “{article_id}” in this project.")
    try:
        content = articles.source(t, article_id)
    except zlib.error:
        raise _damaged(card.name) from None
    if content is None:
        raise InputError(
            f"The project does not keep an original file of “{card.name}”: it came out of a file that held more than it."
        )
    known = articles.source_sha256(t, article_id)
    if known is not None and hashlib.sha256(content).hexdigest() != known:
        raise _damaged(card.name)
    return Original(content, proposed_name(card.name, content))


def proposed_name(article_name: str, content: bytes) -> str:
    """A file's name from an article's, which for some formats has no suffix: then the content says which."""
    plain = article_name.replace("\\", "/").rpartition("/")[2]
    suffix = Path(plain).suffix
    if not _SUFFIX.fullmatch(suffix):
        suffix = _suffix_of(content)
    stem = plain.removesuffix(suffix) if suffix else plain
    return file_stem(stem, _LONGEST) + suffix


def _damaged(name: str) -> InputError:
    return InputError(f"The original bytes of “{name}” are damaged. Open a backup of the project.")


def _suffix_of(content: bytes) -> str:
    from annotator.io import registry
    from annotator.io.given import given_bytes

    found = registry.recognise(given_bytes(content).glimpse())
    return found.suffixes[0] if found.suffixes else ""
