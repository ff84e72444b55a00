"""What a suggestion would become."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.annotation import Annotation, annotation_at
from annotator.model.scheme import Label
from annotator.model.suggestion import Suggestion
from annotator.services import rules


def proposed(one: Suggestion, label: Label, text: str, *, reviewer: str, at: str, fills: bool) -> Annotation:
    """The annotation that a suggestion would become with a label.

    It has the values that are suggested and that the label has a place for; if there are none and values are filled in,
    those that its words say.

    Raises:
        SpanError: Its span does not lie in the text.
    """
    bare = annotation_at(text, one.article_id, one.span, label.id, reviewer=reviewer, at=at)
    kept = rules.kept_by(label, replace(bare, attributes=dict(one.attributes)))
    if kept or not fills:
        return replace(bare, attributes=kept)
    from annotator.services.filling import filled

    return filled(bare, label, text)
