"""Words as HTML or XML, and the beginning and end of pages that need no other file."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from annotator.io.label_looks import DARK, LIGHT, tile_address
from annotator.model.scheme import Colour, Label, Pattern

PAGE_ROLES = {
    "page": ("#FBFAF7", "#1A1B1D"), "raised": ("#FFFFFF", "#222326"), "hair": ("#DDD9D0", "#37393D"),
    "text": ("#1E2226", "#DAD7D0"), "text2": ("#52565A", "#B1AEA7"), "text3": ("#6A6C6E", "#97948D"),
    "row": ("#E3DFD6", "#34363B"), "focus": ("#1E2226", "#E8E5DE"),
}  # fmt: skip
"""The window's colours of what is no label, light and dark."""


def words(value: str) -> str:
    """The words as text or attribute value of HTML: exactly these when they are read again."""
    return escape(value).replace("\r", "&#13;")


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Names and values as a list; nothing for none."""
    inner = "".join(
        f'<div><dt>{words(name)}</dt><dd dir="auto">{words(value)}</dd></div>' for name, value in pairs
    )
    return f'<dl class="facts">{inner}</dl>' if inner else ""


def page_begin(title: str, labels: Iterable[Label], style: str) -> str:
    """Up to the beginning of the body."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="generator" content="Annotator">\n'
        f"<title>{words(title)}</title>\n<style>\n{_colours(list(labels))}{COMMON}{style}</style>\n</head>\n<body>\n"
    )


PAGE_END = "</body>\n</html>\n"


def label_class(labels: list[str], label_id: str) -> str:
    """The class of a label's marks; of those without a place in the scheme, one for all."""
    return f"k{labels.index(label_id)}" if label_id in labels else "kx"


def _colours(labels: list[Label]) -> str:
    light, dark = _theme(labels, 0), _theme(labels, 1)
    classes = "".join(
        f".{name}{{--fill:var(--f-{name});--line:var(--u-{name});--ink:var(--t-{name})}}\n"
        for name in (*(f"k{place}" for place in range(len(labels))), "kx")
    )
    return (
        f":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f"@media print{{:root{{{light}}}}}\n{classes}"
    )


def _theme(labels: list[Label], place: int) -> str:
    tints = (LIGHT, DARK)[place]
    made = [f"--{name}:{pair[place]}" for name, pair in PAGE_ROLES.items()]
    looks: list[tuple[str, Colour, Pattern]] = [
        *((f"k{number}", one.colour, one.pattern) for number, one in enumerate(labels)),
        ("kx", "slate", "solid"),
    ]
    for name, colour, pattern in looks:
        fill, line, ink = tints[colour]
        made += [f"--f-{name}:{fill}", f"--u-{name}:{tile_address(pattern, line)}", f"--t-{name}:{ink}"]
    return ";".join(made)


COMMON = """\
*{box-sizing:border-box}
html{background:var(--page);color:var(--text);font:18px/1.75 Literata,Georgia,"Noto Serif","Liberation Serif",serif;\
-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0 auto;padding:2.5rem 1.5rem 5rem;overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;text-wrap:balance;margin:0}
h1{font-size:1.75rem}h2{font-size:1.5rem}h3{font-size:1.1rem}
a{color:inherit;text-decoration-color:var(--text3);text-underline-offset:.18em}
.facts,.small,nav,.notes,.key{font:13.5px/1.5 "Source Sans 3","Noto Sans","Segoe UI","Helvetica Neue",Arial,sans-serif;\
color:var(--text2)}
.facts{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin:.6rem 0 0}
.facts div{display:flex;gap:.45em;min-width:0;max-width:100%}
.facts dt{color:var(--text3);flex:none}.facts dd{margin:0;color:var(--text);min-width:0;white-space:pre-line}
mark{background:none;color:inherit}
.m{--pad:calc(4px + var(--lane,0)*5px);padding-bottom:var(--pad);background-repeat:repeat-x,no-repeat;\
background-position:0 100%,0 0;background-image:var(--line)}
.m.t{background-image:var(--line),linear-gradient(var(--fill),var(--fill));\
background-size:auto,100% calc(100% - var(--pad) - 1px + 2px)}
.l1{--lane:1}.l2{--lane:2}.l3{--lane:3}
.chip{display:inline-block;color:var(--ink);font-weight:600}
.chip i{font-style:normal;color:var(--text);padding:0 .15em 4px;background-repeat:repeat-x,no-repeat;\
background-position:0 100%,0 0;background-image:var(--line),linear-gradient(var(--fill),var(--fill));\
background-size:auto,100% calc(100% - 3px)}
@media print{html{font-size:11pt;background:none}body{padding:0;max-width:none!important}a{text-decoration:none}\
.screen{display:none}}
@page{margin:18mm 16mm}
"""
