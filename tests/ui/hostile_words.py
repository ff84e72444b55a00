"""A project in which every field holds words that want to be read as something else."""

from __future__ import annotations

from pathlib import Path

from annotator.model.article import Article, article_id
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Attribute, Choice, Label, Scheme
from annotator.model.span import Span
from annotator.model.text import sha256
from annotator.services.workspace import Workspace

MARK = "MK%2&x"
"""How each begins: where it is shown it is whole, else something was put into it or taken out."""

WORDS = f"{MARK} <b>B</b> <img src=file:///etc/passwd> **Enter** [*] =1+1 \u202eevil\x1b[31m"
"""Markup, a place, a mnemonic, a key of the hint line, the mark of changes, a formula, an override, a terminal's command."""

SHORT = MARK + " <i>{0} %s **1** \u202e|"

LONG = MARK + "w" * 3_000

TEXT = f"The first line.\n{WORDS}\nA family paid 40% of it. {LONG}\nThe end “of it” is near.\n"
QUOTE = TEXT[TEXT.index(MARK) : TEXT.index("\nA family")]


def scheme() -> Scheme:
    """Two labels whose every word is hostile."""
    attributes = (
        Attribute(name="kind", title=SHORT, type="choice", choices=(Choice(value="one", title=SHORT + "1"), Choice(value="two", title=SHORT + "2"))),
        Attribute(name="what", title=SHORT, type="text", completes=True, suggestions=(WORDS,)),
    )  # fmt: skip
    labels = (
        Label(
            id="one", title=SHORT, letter="&", key=1, colour="blue", pattern="solid", guideline=f"{WORDS} {LONG}",
            examples=(WORDS,), do=(WORDS,), dont=(WORDS,), attributes=attributes,
        ),
        Label(id="two", title=SHORT + "2", letter="%", key=2, colour="green", pattern="dots", guideline=WORDS),
    )  # fmt: skip
    return Scheme(labels=labels)


def make_hostile(path: Path) -> None:
    """Makes the project with two articles, annotations of each label, values, notes, excluded text and a preset."""
    workspace = Workspace.open(str(path), reviewer=SHORT, create=True)
    workspace.rename(SHORT)
    workspace.adopt_scheme(scheme())
    batch = [_imported(TEXT, WORDS), _imported(f"{TEXT} More.", LONG)]
    workspace.import_batch(batch, words=WORDS)
    first = workspace.articles()[0].id
    for words, label in ((QUOTE, "one"), ("40%", "two"), ("The end", "one")):
        start = TEXT.index(words)
        workspace.annotate(first, Span(start, start + len(words)), label)
    made = workspace.annotations(first)
    workspace.set_attributes(made[0].id, {"kind": "one", "what": WORDS})
    workspace.set_note(made[0].id, WORDS)
    workspace.close()


def _imported(text: str, title: str) -> ImportedArticle:
    digest = sha256(text)
    meta = {"outlet": SHORT, "author": WORDS, "note": WORDS}
    article = Article(
        id=article_id(digest), name=f"{SHORT}.txt", title=title, text=text, text_sha256=digest, source_sha256=digest,
        note=WORDS, meta={name: value for name, value in meta.items() if name != "note"},
    )  # fmt: skip
    return ImportedArticle(article, text.encode())
