"""The checked text for people and machines: marked, with a legend, line by line."""

from collections import Counter
from html import escape
from itertools import groupby
from typing import Any, Final

from kerjasama.briefs.plain import plain, sources
from kerjasama.lessons.claims.checking import Finding
from kerjasama.lessons.claims.judgement import (
    DEPENDS,
    FALSE,
    NOT_KNOWN,
    TRUE,
    VERDICTS,
    WAS_TRUE,
    date_named,
)
from kerjasama.words import N_, Text, Words
from kerjasama.world import World

SIGNS: Final = {TRUE: "✓", FALSE: "✗", WAS_TRUE: "◷", DEPENDS: "≈", NOT_KNOWN: "?"}
_WORDS: Final = {
    TRUE: N_("true"),
    FALSE: N_("false"),
    WAS_TRUE: N_("was true"),
    DEPENDS: N_("depends on the definition"),
    NOT_KNOWN: N_("not in the registry"),
}
_GRAVE: Final = (FALSE, WAS_TRUE, DEPENDS, NOT_KNOWN, TRUE)
_CITED: Final = 3  # sources that are shown beside a claim
_TOLD: Final = {"founded": "founded", "seat": "seat_", "field": "fields", "type": "type"}  # by what
_STYLE: Final = """
body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;
color:#1b1b1b;background:#fff}
mark{color:inherit;padding:.05em .1em;border-bottom:.18em solid}
.true{background:#e3f3e6;border-color:#1b7837;border-bottom-style:solid}
.false{background:#fbe3e1;border-color:#b2182b;border-bottom-style:double}
.was-true{background:#fdf0d5;border-color:#9a6700;border-bottom-style:dashed}
.depends{background:#e4ecfb;border-color:#2166ac;border-bottom-style:dotted}
.not-in-registry{background:#eee;border-color:#555;border-bottom-style:dotted}
.text p{white-space:pre-wrap;margin:.4rem 0}
li{margin:.6rem 0}blockquote{margin:.2rem 0;color:#444}.src{font-size:.85rem;color:#444}
@media print{mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""


def verdict_word(verdict: str, say: Words) -> str:
    """A verdict in words.

    Examples
    --------
    >>> verdict_word("was-true", Words("id"))
    'pernah benar'
    """
    return say(_WORDS[verdict])


def summary(findings: list[Finding], say: Words) -> str:
    """How many claims were found, and how they fare."""
    if not findings:
        return say(N_("No claim was found that the registry can judge."))
    counted = Counter(f.judgement.verdict for f in findings)
    shares = [f"{SIGNS[v]} {counted[v]} {verdict_word(v, say)}" for v in VERDICTS if counted[v]]
    claims = say.plural("{n} claim checked", "{n} claims checked", len(findings))
    return f"{claims}: {'; '.join(shares)}."


def _verdict(finding: Finding, say: Words) -> str:
    told = finding.judgement
    word = f"{SIGNS[told.verdict]} {verdict_word(told.verdict, say)}"
    if told.until is not None:
        return say(N_("{verdict} (until {date})"), verdict=word, date=date_named(told.until))
    return word


def _answer(finding: Finding, say: Words) -> str:
    return " ".join(say(t) for t in finding.judgement.answer)


def text_page(world: World, findings: list[Finding], say: Words) -> str:
    """The findings for a terminal: sentence by sentence its line, verdicts, answers and sources."""
    lines = [summary(findings, say)]
    for _, group in groupby(findings, key=lambda f: f.sentence.start):
        told = list(group)
        place = say(N_("line {n}"), n=told[0].sentence.line)
        lines += ["", f"{place}: “{_printable(told[0].sentence.text)}”"]
        lines += [f"  {_verdict(f, say)}: {_answer(f, say)}" for f in told]
        cited = {s["title"]: s for f in told for s in _sources(world, f)[:_CITED]}
        lines += [
            f"  {say(N_('Source'))}: {s['publisher']}, {s['title']}. {s['address']}".rstrip()
            for s in cited.values()
        ]
    return "\n".join(lines) + "\n"


def _sources(world: World, f: Finding) -> list[dict[str, Any]]:
    """Sources of an answer: of an organisation's founding those that tell when it was founded."""
    return sources(world, f.judgement.subjects, _TOLD.get(f.claim.kind, ""))


def _printable(text: str) -> str:
    """A text without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)


def data(world: World, findings: list[Finding], say: Words) -> dict[str, Any]:
    """The findings as plain values for JSON."""
    counted = Counter(f.judgement.verdict for f in findings)
    return {
        "on": str(world.day()),
        "counts": {v: counted[v] for v in VERDICTS},
        "claims": [
            {
                "line": f.sentence.line,
                "start": f.sentence.start,
                "end": f.sentence.end,
                "sentence": f.sentence.text,
                "claim": plain(f.claim, say),
                "verdict": f.judgement.verdict,
                "until": plain(f.judgement.until, say),
                "answer": _answer(f, say),
                "sources": _sources(world, f),
            }
            for f in findings
        ],
    }


def html_page(world: World, text: str, findings: list[Finding], say: Words) -> str:
    """The whole text as a page with its sentences marked, a legend, and the answers below."""
    title = say(N_("A text checked against the registry"))
    day = say(N_("What is now: {on}."), on=date_named(world.day()))
    legend = "".join(
        f'<li><mark class="{v}">{SIGNS[v]} {escape(verdict_word(v, say))}</mark></li>'
        for v in VERDICTS
    )
    body = "".join(f"<p>{line}</p>\n" for line in _marked(text, findings).split("\n") if line)
    told = "".join(_entry(world, n, f, say) for n, f in enumerate(findings, 1))
    return (
        f'<!doctype html>\n<html lang="{say.lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>{escape(title)}</h1>\n<p>{escape(summary(findings, say))} {escape(day)}</p>\n"
        f"<h2>{escape(say(N_('Legend')))}</h2><ul>{legend}</ul>\n"
        f'<main class="text">\n{body}</main>\n'
        f"<h2>{escape(say(N_('Claims and answers')))}</h2>\n<ol>{told}</ol>\n</body></html>\n"
    )


def _marked(text: str, findings: list[Finding]) -> str:
    """The text in HTML; a sentence is marked by its gravest verdict and its claims' numbers."""
    numbered: dict[tuple[int, int], list[tuple[int, Finding]]] = {}
    for n, f in enumerate(findings, 1):
        numbered.setdefault((f.sentence.start, f.sentence.end), []).append((n, f))
    pieces, at = [], 0
    for (start, end), told in sorted(numbered.items()):
        gravest = min((f.judgement.verdict for _, f in told), key=_GRAVE.index)
        signs = " ".join(f'<a href="#k{n}">{SIGNS[f.judgement.verdict]}{n}</a>' for n, f in told)
        inner = escape(text[start:end]).replace("\n", " ")
        pieces += [escape(text[at:start])]
        pieces.append(f'<mark class="{gravest}">{inner}</mark><sup>{signs}</sup>')
        at = end
    return "".join([*pieces, escape(text[at:])])


def _entry(world: World, n: int, f: Finding, say: Words) -> str:
    cited = []
    for s in _sources(world, f)[:_CITED]:
        name = escape(f"{s['publisher']}, {s['title']}")
        safe = str(s["address"]).startswith(("https://", "http://"))
        link = f'<a href="{escape(str(s["address"]))}">{name}</a>' if safe else name
        cited.append(f'<div class="src">{escape(say(N_("Source")))}: {link}</div>')
    place = say(Text(N_("line {n}"), {"n": f.sentence.line}))
    return (
        f'<li id="k{n}"><strong class="{f.judgement.verdict}">{escape(_verdict(f, say))}</strong>, '
        f"{escape(place)}<blockquote>{escape(f.sentence.text)}</blockquote>"
        f"{escape(_answer(f, say))}{''.join(cited)}</li>\n"
    )
