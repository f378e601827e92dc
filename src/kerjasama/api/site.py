"""The pages of the atlas, where they were built, and a plain page where not."""

from html import escape
from pathlib import Path
from typing import Final

from fastapi import Request, Response
from fastapi.responses import FileResponse

from kerjasama.api.asking import page_policy
from kerjasama.api.shield import EMBEDDED
from kerjasama.words import N_, Words

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
    " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
    " base-uri 'none'; form-action 'none'"
)
_FOREVER: Final = "public, max-age=31536000, immutable"
_MEDIA: Final = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".map": "application/json",
}


def policy(path: str) -> str:
    """Content security policy of a page; what is made to be embedded may be, by anyone.

    Examples
    --------
    >>> "frame-ancestors" in policy("/embed.html"), "unsafe" in policy("/")
    (False, False)
    """
    return _POLICY if path == EMBEDDED else f"{_POLICY}; frame-ancestors 'self'"


def answer(request: Request, root: Path, words: Words) -> Response | None:
    """A file of the bundle, or None for no such file."""
    path = request.url.path
    if not (root / "index.html").is_file():
        if path == "/favicon.ico":  # browsers ask for it without being told
            return Response(status_code=204)
        return _plain(words) if path == "/" else None
    asked = _inside(root, "/index.html" if path == "/" else path)
    if asked is None:
        return None
    headers = {  # names of assets change with their content
        "cache-control": _FOREVER if path.startswith("/assets/") else "no-cache",
        "content-security-policy": policy(path),
    }
    media = _MEDIA.get(asked.suffix, "application/octet-stream")
    return FileResponse(asked, headers=headers, media_type=media)


def _inside(root: Path, path: str) -> Path | None:
    """A file below the root, never one beside it."""
    if "\0" in path or "\\" in path:
        return None
    found = (root / path.lstrip("/")).resolve()
    if not found.is_relative_to(root.resolve()):
        return None
    return found if found.is_file() else None


def _plain(words: Words) -> Response:
    title = escape(words(N_("An open atlas and laboratory of international cooperation.")))
    about = escape(words(N_("The pages of the atlas are not built here; the data can be read.")))
    page = (
        f'<!doctype html><html lang="{words.lang}"><meta charset="utf-8"><title>kerjasama</title>'
        '<meta name="viewport" content="width=device-width">'
        "<style>:root{color-scheme:light dark;background:light-dark(#fff,#14181d);"
        "color:light-dark(#1b1f24,#e8eaed)}a{color:light-dark(#0645ad,#8ab4f8)}"
        "body{font:1rem/1.6 sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>"
        f"<main><h1>kerjasama</h1><p>{title}</p><p>{about}</p>"
        '<ul><li><a href="/api/v1/docs">/api/v1/docs</a></li>'
        '<li><a href="/api/v1/states">/api/v1/states</a></li>'
        '<li><a href="/api/v1/openapi.json">/api/v1/openapi.json</a></li></ul></main>'
    ).encode()
    headers = {"cache-control": "no-cache", "content-security-policy": page_policy(page)}
    return Response(page, headers=headers, media_type="text/html; charset=utf-8")
