"""Pages for people made of hostile words: nothing of them is markup, nothing runs, nothing is loaded."""

from __future__ import annotations

import pytest
from tests.io.people_corpus import written

from annotator.io import annotated_html_writing, quotes_html_writing
from annotator.io.records import AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.writing import WritingOptions

html = pytest.importorskip("lxml.html", reason="needs the extra “documents”")

BAD = (
    '<script>x()</script></style><style>*{display:none}</style></title><img src=x onerror=x()>" onload="x()" \' -->'
    " ]]> &lt;b&gt; <a href=javascript:x()>"
)
URL = "javascript:x()"
TEXT = f"Start {BAD} end.\n{URL}\nsecond & <b>bold</b> words"

PAGES = [
    (annotated_html_writing.write, WritingOptions()),
    *(
        (quotes_html_writing.write, WritingOptions(group_by=by))
        for by in ("label", "article", "attribute:about")
    ),
]


def article(number: int) -> ArticleRecord:
    one, other = f'{number}"><script>', f"{number}b"
    return ArticleRecord(
        TEXT, id=f'{number}"><script>', name=BAD, title=BAD, meta={"url": URL, "outlet": BAD, BAD: BAD, "author": URL},
        status={BAD: "done"}, note=BAD, links=(LinkRecord(BAD, one, other, "l", BAD),),
        annotations=(
            AnnotationRecord("claim", 0, 12, TEXT[:12], {"about": BAD, BAD: URL}, note=BAD, id=one, reviewer=BAD),
            AnnotationRecord(BAD, 6, 60, TEXT[6:60], note=URL, id=other),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(("write", "options"), PAGES)
def test_nothing_of_it_is_markup(write, options: WritingOptions) -> None:
    content = written(write, article(1), article(2), options=options)
    root = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    assert not root.xpath("//script | //img | //*[@src] | //iframe | //object | //b[not(@class)]")
    assert len(root.xpath("//style")) == 1
    assert "display:none}</style>" not in root.xpath("string(//style)")
    attributes = [(name, value) for one in root.iter() for name, value in one.items()]
    assert not [name for name, _ in attributes if name.startswith("on")]
    assert all(value.startswith("#") for name, value in attributes if name == "href")
    assert TEXT[:12] in root.text_content()
    assert URL in root.text_content()
    policies = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert all("script-src" not in one for one in policies)
