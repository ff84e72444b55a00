"""Which types of UIMA feature structures a reader of articles wants, by name and by what they inherit from.

Taken are spans that somebody set: custom layers, named entities, chains and whatever else is not known here. Words'
analyses (parts of speech, lemmas, …) come by the thousand from programs; they are taken where nothing else is. What cuts up
the text (tokens, sentences, …) or describes the document is never an annotation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.io.records import MAX_NAME
from annotator.io.uima_cas import Structure, Types

INITIAL = "INITIAL_CAS"
"""What INCEpTION calls the CAS of nobody: the document before anybody has opened it."""

VALUES = (
    "value", "label", "category", "tag", "referenceType", "PosValue", "chunkValue", "constituentType", "DependencyType",
)  # fmt: skip
"""Features whose value is the label, first of all that has words: the layers' own value, then DKPro's layers."""

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."
_OWN_LAYERS = ("webanno.custom.", "custom.")

_Rank = Literal["span", "analysis", "never", "document"]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a type is to us.

    Attributes:
        noun: What it is counted as where it is left out; empty if it is not counted.
    """

    rank: _Rank
    noun: str = ""

    @property
    def is_span(self) -> bool:
        """Whether it is an annotation wherever it covers words."""
        return self.rank == "span"

    @property
    def is_linguistic(self) -> bool:
        """Whether it is one where nothing else is."""
        return self.rank == "analysis"

    @property
    def is_document(self) -> bool:
        """Whether it says something of the document."""
        return self.rank == "document"


_SPAN = Kind("span")
_BY_PACKAGE: tuple[tuple[str, Kind], ...] = (
    ("uima.tcas.DocumentAnnotation", Kind("document")),
    (_DKPRO + "metadata.type.DocumentMetaData", Kind("document")),
    ("de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata", Kind("document")),
    (_DKPRO + "metadata.type.MetaDataStringField", Kind("never")),
    (_DKPRO + "metadata.type.", Kind("never", "tag set description")),
    (_DKPRO + "segmentation.type.Token", Kind("never", "token")),
    (_DKPRO + "segmentation.type.Sentence", Kind("never", "sentence")),
    (_DKPRO + "segmentation.type.Paragraph", Kind("never", "paragraph")),
    (_DKPRO + "segmentation.type.Heading", Kind("never", "heading")),
    (_DKPRO + "segmentation.type.Lemma", Kind("analysis", "lemma")),
    (_DKPRO + "segmentation.type.Stem", Kind("analysis", "stem")),
    (_DKPRO + "segmentation.type.SurfaceForm", Kind("analysis", "surface form")),
    (_DKPRO + "segmentation.type.", Kind("never", "text segment")),
    (_DKPRO + "structure.type.", Kind("never", "layout element")),
    ("org.dkpro.core.api.xml.type.", Kind("never", "XML node")),
    ("org.dkpro.core.api.pdf.type.", Kind("never", "layout element")),
    (_DKPRO + "lexmorph.type.morph.", Kind("analysis", "morphological tag")),
    (_DKPRO + "lexmorph.type.", Kind("analysis", "part-of-speech tag")),
    (_DKPRO + "syntax.type.dependency.", Kind("analysis", "dependency link")),
    (_DKPRO + "syntax.type.constituent.", Kind("analysis", "constituent")),
    (_DKPRO + "syntax.type.chunk.", Kind("analysis", "chunk")),
    (_DKPRO + "syntax.type.", Kind("analysis", "syntax tree")),
    (_DKPRO + "phonetics.type.", Kind("analysis", "pronunciation")),
    (_DKPRO + "anomaly.type.", Kind("analysis", "spelling remark")),
    (_DKPRO + "transform.type.", Kind("never", "text change")),
)
"""By full name or package, the first that fits; DKPro Core's type system reference and INCEpTION's CAS."""

_BY_NAME: Mapping[str, Kind] = {
    "Token": Kind("never", "token"),
    "Sentence": Kind("never", "sentence"),
    "Paragraph": Kind("never", "paragraph"),
    "Heading": Kind("never", "heading"),
    "Lemma": Kind("analysis", "lemma"),
    "Stem": Kind("analysis", "stem"),
    "POS": Kind("analysis", "part-of-speech tag"),
    "Dependency": Kind("analysis", "dependency link"),
    "MorphologicalFeatures": Kind("analysis", "morphological tag"),
}
"""By the name without its package, for other programs' type systems."""


def kind_of(structure: Structure, types: Types) -> Kind:
    """What a structure is, by its type and what that inherits from."""
    for name in types.lineage(structure.type):
        if name.startswith(_OWN_LAYERS):
            return _SPAN
        for prefix, kind in _BY_PACKAGE:
            if name.startswith(prefix):
                return kind
        if (found := _BY_NAME.get(name.rpartition(".")[2])) is not None:
            return found
    return _SPAN


def label_of(structure: Structure) -> tuple[str, str]:
    """What it is labelled as, and the feature that says so; else its layer's name and an empty string."""
    for name in VALUES:
        value = structure.words(name)
        if value.strip() and len(value) <= MAX_NAME:
            return value, name
    return layer_of(structure), ""


def layer_of(structure: Structure) -> str:
    """The name of its layer, that of the chain for a part of one."""
    is_chain_link = "next" in structure.features or "referenceType" in structure.features
    is_chain_link = is_chain_link or "referenceRelation" in structure.features
    return (structure.short.removesuffix("Link") if is_chain_link else structure.short)[:MAX_NAME] or "Span"
