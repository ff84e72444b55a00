"""The style of annotated articles as HTML: text and what is said of it side by side, one below the other where it is narrow.

The lines of the text and the notes are put into rows of one grid, so that each note stands beside the line it is about while
the text stays one piece: selecting from one paragraph to the next never takes a note in between.
"""

STYLE = """\
body{max-width:72rem}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;list-style:none;padding:0;margin:0 0 .4rem}
.key span,nav span{color:var(--text3);font-weight:400;font-variant-numeric:tabular-nums}
.top{margin-bottom:1.6rem}.top h1{margin-bottom:.7rem}
nav{margin:0 0 2rem;font-size:15px}nav ol{padding-left:2.2em;columns:20rem;column-gap:2.5rem}nav li{break-inside:avoid}
article{padding:2rem 0 3.5rem;border-top:1px solid var(--hair)}
article>header{max-width:42rem;margin-bottom:1.8rem}
.note{white-space:pre-wrap;color:var(--text);margin:.15rem 0 0}
header>.note{border-left:3px solid var(--hair);padding-left:.7em;margin-top:.7rem}
.sheet{display:grid;grid-template-columns:minmax(0,40rem) minmax(13rem,19rem);column-gap:2.6rem;align-items:start}
.text{display:contents}
.p{grid-column:1;grid-row:var(--r);white-space:pre-wrap;margin:0 0 .55em;scroll-margin-top:2rem}
.p.b{margin:0;line-height:.55}
.x{color:var(--text3)}.p.x{font-size:.86em;border-inline-start:3px solid var(--row);padding-inline-start:.7em}
body:has(#fold:checked) .x{display:none}
.n::before{content:attr(data-n);font:600 .56em/1 "Source Sans 3","Noto Sans","Segoe UI",Arial,sans-serif;\
vertical-align:.62em;color:var(--ink);padding-inline-end:.18em}
.notes{grid-column:2;grid-row:var(--r)/span var(--s);list-style:none;margin:0 0 .9em;padding:.25rem 0 0}
.notes li{padding:.1rem 0 .35rem;border-bottom:1px solid var(--hair);margin-bottom:.25rem;scroll-margin-top:3rem}
.notes li:last-child{border:0}
.notes a{text-decoration:none}.notes a:hover,.notes a:focus-visible{text-decoration:underline}
.notes .no{display:inline-block;min-width:1.5em;color:var(--ink);font-variant-numeric:tabular-nums}
.notes .facts{margin:0;gap:0 1rem}.notes .who{color:var(--text3);float:inline-end}
.notes .link{margin:0}
mark:target{outline:2px solid var(--focus);outline-offset:1px}
@media screen and (max-width:60rem){
.sheet{grid-template-columns:minmax(0,42rem)}
.p{grid-row:calc(var(--r)*2 - 1)}.notes{grid-column:1;grid-row:calc(var(--r)*2);padding-inline-start:1rem;\
border-inline-start:3px solid var(--hair)}
}
@media print{
article{break-before:page;border:0;padding:0}article:only-child{break-before:auto}
.sheet{grid-template-columns:minmax(0,1fr) 15rem;column-gap:1.6rem}
.p,.notes li{orphans:2;widows:2}.notes li{break-inside:avoid}.notes,.facts{font-size:8.5pt}
article>header{break-after:avoid}
}
"""
