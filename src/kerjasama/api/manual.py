"""The documentation page: made from OpenAPI, with its own style, no script and no request."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any
from urllib.parse import urlencode

from kerjasama.words import N_, Words

_STYLE = (
    ":root{color-scheme:light dark;background:light-dark(#fff,#14181d);"
    "color:light-dark(#1b1f24,#e8eaed)}a{color:light-dark(#0645ad,#8ab4f8)}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "code,pre{font-family:ui-monospace,monospace;font-size:.9em}"
    "section{border-top:1px solid #8884;padding:.5rem 0}h2{font-size:1.05rem;margin:.5rem 0}"
    "table{border-collapse:collapse;width:100%}td,th{padding:.2rem .6rem .2rem 0;text-align:left;"
    "vertical-align:top;border-bottom:1px solid #8882}"
    "nav ul{columns:16rem;padding-left:1rem}"
    "code,td{overflow-wrap:anywhere}"
)


def manual(openapi: Mapping[str, Any], words: Words) -> bytes:
    """Write the page.

    Parameters
    ----------
    openapi
        The description that the application makes of itself.
    words
        The language of headings; descriptions of parameters are English.

    Examples
    --------
    >>> page = manual({"info": {"title": "a & b", "version": "1"}, "paths": {}}, Words("en"))
    >>> b"a &amp; b" in page, b"<script" in page
    (True, False)
    """
    info = openapi["info"]
    title = escape(f"{info['title']} {info['version']}")
    intro = escape(info.get("description", ""))
    paths = {
        path: (method, told)
        for path, routes in openapi["paths"].items()
        for method, told in routes.items()
    }
    listed = "".join(
        f'<li><a href="#{_anchor(path)}"><code>{escape(path)}</code></a></li>' for path in paths
    )
    sections = "".join(part for path, how in paths.items() for part in _section(path, *how, words))
    return (
        f'<!doctype html><html lang="{words.lang}"><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
        f"<main><h1>{title}</h1><p>{intro}</p>"
        f'<p><a href="/api/v1/openapi.json">OpenAPI</a></p><nav><ul>{listed}</ul></nav>'
        f"{sections}</main>"
    ).encode()


def _anchor(path: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-")


def _section(path: str, method: str, told: Mapping[str, Any], words: Words) -> Iterator[str]:
    heading = f"{method.upper()} {path}"
    yield f'<section id="{_anchor(path)}"><h2><code>{escape(heading)}</code></h2>'
    yield f"<p>{escape(told.get('description') or told.get('summary', ''))}</p>"
    parameters = told.get("parameters", [])
    if "requestBody" in told:
        yield f"<p>{escape(told['requestBody'].get('description', ''))}</p>"
    else:
        example = _example(path, parameters)
        label = escape(words(N_("For example:")))
        yield f'<p>{label} <a href="{escape(example)}"><code>{escape(example)}</code></a></p>'
    if parameters:
        rows = "".join(_row(p, words) for p in parameters)
        yield f"<table>{rows}</table>"
    yield "</section>"


def _row(parameter: Mapping[str, Any], words: Words) -> str:
    must = f" ({escape(words(N_('required')))})" if parameter.get("required") else ""
    about = escape(parameter.get("description", "")) + must
    kinds = ", ".join(_kinds(parameter["schema"]))
    return f"<tr><td><code>{escape(parameter['name'])}</code><td>{about}<td>{escape(kinds)}</tr>"


def _kinds(schema: Mapping[str, Any]) -> Iterator[str]:
    for one in schema.get("anyOf", [schema]):
        if "enum" in one or "const" in one:
            yield " | ".join(map(str, one.get("enum", [one.get("const")])))
        elif one.get("type") != "null":
            least, most = (one.get(k) for k in ("minimum", "maximum"))
            bounds = f" {least}–{most}" if least is not None and most is not None else ""
            yield f"{one.get('type', '')}{bounds}"


def _example(path: str, parameters: list[Mapping[str, Any]]) -> str:
    query = {}
    for p in parameters:
        told = p["schema"].get("examples") or [
            x for one in p["schema"].get("anyOf", ()) for x in one.get("examples", ())
        ]
        if p["in"] == "path":
            choices = p["schema"].get("enum", ["IDN"])
            path = path.replace(f"{{{p['name']}}}", str(told[0] if told else choices[0]))
        elif p.get("required") and told:
            query[p["name"]] = told[0]
    return f"{path}?{urlencode(query)}" if query else path
