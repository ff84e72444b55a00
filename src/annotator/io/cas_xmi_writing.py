"""Writes a UIMA CAS as XMI for each article, and the type system that all of them have.

After “UIMA References”, chapter 8 (XMI CAS serialization), in XML 1.0 as INCEpTION and ``dkpro-cassis`` read it. The text is the
value of an attribute, so line ends and tabs are written as character references.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.io.cas_contents import FIELD, SOFA_ID, VIEW, Contents, Made, Reference, TypeSystem, type_system
from annotator.io.file_names import FileNames
from annotator.io.losses import Losses
from annotator.io.uima_cas import ANNOTATION
from annotator.io.writing import Corpus, Sink
from annotator.io.xml_escaping import escaped

_PREFIXES: Mapping[str, str] = {
    "xmi": "http://www.omg.org/XMI",
    "cas": "http:///uima/cas.ecore",
    "tcas": "http:///uima/tcas.ecore",
    "custom": "http:///custom.ecore",
    "type": f"http:///{FIELD.rpartition('.')[0].replace('.', '/')}.ecore",
}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ROOT = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _PREFIXES.items())


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes a file for each article, then ``TypeSystem.xml``."""
    system, files = type_system(corpus), FileNames()
    for article in corpus.articles():
        stem = files.take(article.name or article.title or "")
        corpus.losses.note_some("names", int(article.name not in (None, stem, f"{stem}.txt")))
        contents = Contents(article, system, corpus.losses)
        with sink.file(f"{stem}.xmi") as stream:
            stream.write("".join(_lines(contents, corpus.losses)).encode())
    with sink.file("TypeSystem.xml") as stream:
        stream.write("".join(_type_system(system)).encode())


def _lines(contents: Contents, losses: Losses) -> Iterator[str]:
    members: list[int] = []
    yield f'{_HEAD}<xmi:XMI {_ROOT} xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
    for each in contents.structures():
        members.append(each.id)
        yield _element(each, losses)
    text = escaped(contents.article.text, losses)
    yield f'<cas:Sofa xmi:id="{SOFA_ID}" sofaNum="1" sofaID="{VIEW}" mimeType="text/plain" sofaString="{text}"/>\n'
    yield f'<cas:View sofa="{SOFA_ID}" members="{" ".join(map(str, members))}"/>\n</xmi:XMI>\n'


def _element(each: Made, losses: Losses) -> str:
    package, _, name = each.type.rpartition(".")
    tag = f"{package.rpartition('.')[2]}:{name}"
    attributes = [f'xmi:id="{each.id}" sofa="{SOFA_ID}" begin="{each.begin}" end="{each.end}"']
    inner: list[str] = []
    for key, value in each.features.items():
        match value:
            case str():
                attributes.append(f'{key}="{escaped(value, losses)}"')
            case Reference(target):
                attributes.append(f'{key}="{target}"')
            case _:
                inner += [f"<{key}>{escaped(one, losses)}</{key}>" for one in value]
    start = f"<{tag} {' '.join(attributes)}"
    return f"{start}>{''.join(inner)}</{tag}>\n" if inner else f"{start}/>\n"


def _type_system(system: TypeSystem) -> Iterator[str]:
    yield f'{_HEAD}<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n<types>\n'
    for name, features in system.types():
        yield f"<typeDescription>\n<name>{name}</name>\n<description/>\n<supertypeName>{ANNOTATION}</supertypeName>\n<features>\n"
        for feature, kind in features.items():
            yield (
                f"<featureDescription>\n<name>{feature}</name>\n<description/>\n<rangeTypeName>{kind}</rangeTypeName>\n"
                "</featureDescription>\n"
            )
        yield "</features>\n</typeDescription>\n"
    yield "</types>\n</typeSystemDescription>\n"
