"""What a filter is called: on its switches and in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.services.filtering import AnnotationFilter, Condition, choices, conditions
from annotator.ui.plain_words import filled

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme


def title_of(condition: Condition, scheme: Scheme) -> str:
    """“No value”, “Hedged”."""
    match condition.kind:
        case "no_value":
            return QCoreApplication.translate("FilterWords", "No value")
        case "no_source":
            return QCoreApplication.translate("FilterWords", "No source")
        case "no_date":
            return QCoreApplication.translate("FilterWords", "No date")
        case "note":
            return QCoreApplication.translate("FilterWords", "With note")
        case "filled_in":
            return QCoreApplication.translate("FilterWords", "Not confirmed")
        case "choice":
            return _choice_titles(condition, scheme)[1]


def sentence_of(wanted: AnnotationFilter, scheme: Scheme) -> str:
    """“Label: Opinion. Certainty: Denied.”; empty for a filter that asks for nothing."""
    labels = [label.title for label in scheme.labels if label.id in wanted.labels]
    label = QCoreApplication.translate("FilterWords", "Label")
    pieces = [f"{label}: {_either(labels)}"] if labels else []
    titles: dict[str, list[str]] = {}
    for condition in conditions(scheme):
        if condition in wanted.conditions and condition.kind == "choice":
            attribute, choice = _choice_titles(condition, scheme)
            titles.setdefault(attribute, []).append(choice)
        elif condition in wanted.conditions:
            pieces.append(title_of(condition, scheme))
    pieces += [f"{attribute}: {_either(several)}" for attribute, several in titles.items()]
    if wanted.ids is not None:
        pieces.append(QCoreApplication.translate("FilterWords", "What the checks of the export have found"))
    words = " ".join(wanted.words.split())
    if words:
        pieces.append(filled(QCoreApplication.translate("FilterWords", "Words: “%1”"), words))
    return " ".join(f"{piece}." for piece in pieces)


def _choice_titles(condition: Condition, scheme: Scheme) -> tuple[str, str]:
    attribute = next((one for one in choices(scheme) if one.name == condition.attribute), None)
    if attribute is None:
        return condition.attribute, condition.value
    return attribute.title, attribute.title_of(condition.value)


def _either(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    either = QCoreApplication.translate("FilterWords", "%1 or %2")
    return filled(either, ", ".join(words[:-1]), words[-1])
