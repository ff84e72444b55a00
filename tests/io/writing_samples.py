"""What writers are tested with: articles that hold what goes wrong elsewhere, and where writers' files are kept."""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import place_article
from annotator.io.records import AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.writing import Corpus
from annotator.model.scheme import Attribute, Choice, Label, Scheme

TEXT = (
    "Officials 🙂👩\u200d🔬 say Baku supplies 40% of Israel’s oil.\n\nCritics call the ties “furtive”,\u2028they do.\n"
    "Cafe\u0301\u00a0owners paid\t1\u00a0000 <b>&amp; USD</b>.\nאמרו שלום to all.\n"
)
SCHEME = Scheme(
    labels=(
        Label(id="claim", title="Claim | “so”", letter="C", key=1, colour="blue", pattern="solid", guideline="When said.\nNot <else> & so.",
              attributes=(Attribute(name="certainty", title="Certainty", type="choice",
                                    choices=(Choice(value="low", title="Low"), Choice(value="high", title="High"))),)),
        Label(id="figure", title="Zahl 🙂", letter="Z", key=2, colour="green", pattern="dots"),
    )
)  # fmt: skip


def id_of(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, name))


def marked(words: str, label: str, name: str = "", text: str = TEXT, **others) -> AnnotationRecord:
    start = text.index(words)
    others.setdefault("reviewer", "Mira")
    return AnnotationRecord(
        label, start, start + len(words), text=words, id=id_of(name or words), created_at="2026-01-02T03:04:05Z",
        updated_at="2026-01-02T03:04:06Z", **others,
    )  # fmt: skip


def linked(kind: str, first: str, last: str, **others) -> LinkRecord:
    return LinkRecord(kind, id_of(first), id_of(last), id_of(f"{kind} {first} {last}"), **others)


def article(**changed) -> ArticleRecord:
    annotations = (
        marked("Officials 🙂👩\u200d🔬", "claim", attributes={"certainty": "low", "unit": "%", "low": 40, "share": 0.5, "sure": True}),
        marked("Baku supplies 40% of Israel’s oil", "claim", note="no source named\n“two” <lines> & a\ttab"),
        marked("40%", "figure", attributes={"said by": "two words", "several": ["a", "b c"]}),
        marked("40%", "figure", "by Jonas", reviewer="Jonas 🙂"),
        marked("oil.\n\nCritics call", "claim", "over lines"),
        marked("“furtive”,\u2028they", "figure", "over a separator"),
        marked("Cafe\u0301", "claim"), marked("paid", "claim"), marked("USD", "claim"),
        marked("1\u00a0000 <b>&amp; USD</b>", "figure"), marked("paid\t1", "figure"),
        marked("שלום to", "figure"),
    )  # fmt: skip
    links = (
        linked("quantifies", "40%", "Baku supplies 40% of Israel’s oil", note="sure?", reviewer="Mira"),
        linked("says so / too", "Officials 🙂👩\u200d🔬", "40%"),
        linked("continues", "paid", "Cafe\u0301"),
        linked("continues", "USD", "paid"),
    )
    made: dict = {
        "id": id_of("article"), "name": "über: 1/2.txt", "title": "A title & <more>", "has_title": True,
        "meta": {"language": "en", "url": "https://example.org/?a=1&b=2", "pages": 3, "tags": ["x", "y"]},
        "annotations": tuple(sorted(annotations, key=lambda one: (one.start, one.end))), "links": links,
    }  # fmt: skip
    return ArticleRecord(TEXT, **{**made, **changed})


class Kept:
    """A sink that keeps files in memory."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    @contextmanager
    def file(self, name: str = ""):
        stream = BytesIO()
        yield stream
        assert name not in self.files
        self.files[name] = stream.getvalue()


def written(write, *articles: ArticleRecord, scheme: Scheme = SCHEME) -> tuple[dict[str, bytes], Corpus]:
    corpus, sink = Corpus("Project “P” & <co>", scheme, lambda: iter(articles)), Kept()
    write(corpus, sink)
    return sink.files, corpus


def read_back(format_id: str, files: dict[str, bytes], name: str):
    """The first article of a file with those beside it, placed."""
    findings = Findings()
    beside = {key: value for key, value in files.items() if key != name}
    records = list(registry.read(format_id, given_bytes(files[name], name, beside), findings))
    record = next(one for one in records if isinstance(one, ArticleRecord))
    placed = place_article(record, findings)
    assert placed is not None
    assert findings.problems == []
    return placed


def quotes(of) -> list[tuple[str, int, int, str]]:
    """Label, place and words of each annotation, sorted."""
    if isinstance(of, ArticleRecord):
        return sorted((one.label, one.start, one.end, of.text[one.start : one.end]) for one in of.annotations)
    return sorted(
        (one.record.label, one.span.start, one.span.end, of.text[one.span.start : one.span.end])
        for one in of.annotations
    )
