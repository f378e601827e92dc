"""What goes out: the JSON envelope, documents in every format, files that are whole."""

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from kerjasama.cli.refusals import printable, reason
from kerjasama.errors import BadRequestError, KerjasamaError, short
from kerjasama.words import N_, Text, Words

if TYPE_CHECKING:
    from kerjasama.briefs.document import Document
    from kerjasama.world import World

FORMATS: Final = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".md": "md",
    ".json": "json",
}


def envelope(
    schema: str,
    world: "World",
    data: Any,
    sources: list[Any],
    warnings: list[str],
) -> str:
    """Wrap data as every ``--json`` answer is wrapped; see ``docs/reference/json.md``."""
    whole = {
        "schema": f"kerjasama/{schema}/1",
        "version": {"kerjasama": version("kerjasama"), "data": world.version},
        "data": data,
        "sources": sources,
        "warnings": warnings,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)


def chosen(
    format_: str | None,
    out: Path | None,
    *,
    json: bool = False,
    more: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Format that was asked for, by name or by the ending of the file.

    Parameters
    ----------
    more
        Formats that this command knows beside the others by their endings.

    Raises
    ------
    BadRequestError
        If the file's ending names no format, or two formats are asked for.
    """
    formats = FORMATS | dict(more)
    if json:
        named = format_ or (formats.get(out.suffix.lower()) if out is not None else None)
        if named not in (None, "json"):
            raise BadRequestError(
                Text(N_("Two formats are asked for: json and {format}."), {"format": named}),
                Text(N_("Leave out --json, or name a file that ends in .json.")),
            )
        return "json"
    if format_ is not None:
        return format_
    if out is None or str(out) == "-":
        return "text"
    if out.suffix.lower() not in formats:
        values: dict[str, object] = {"name": out.name, "endings": ", ".join(formats)}
        raise BadRequestError(
            Text(N_("The name {name!r} does not say in which format to write."), values),
            Text(N_("End it in one of {endings}, or name a format with --format."), values),
        )
    return formats[out.suffix.lower()]


def rendered(document: "Document", format_: str, words: Words) -> str | bytes:
    """Render a document; each renderer is imported only when it is asked for."""
    from importlib import import_module

    module = {"md": "markdown"}.get(format_, format_)
    renderer = import_module(f"kerjasama.briefs.render.{module}")
    if format_ == "text":
        width = min(_columns(), 100)
        return renderer.render(document, words, width=width, colour=_colour())  # type: ignore[no-any-return]
    return renderer.render(document, words)  # type: ignore[no-any-return]


def _columns() -> int:
    import shutil

    return shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 100


def _colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def deliver(content: str | bytes, format_: str, out: Path | None, words: Words) -> None:
    """Print, or write to a file that is either whole or not there.

    Raises
    ------
    BadRequestError
        If the file cannot be written, or a binary format has nowhere to go.
    """
    if out is None or str(out) == "-":
        if isinstance(content, bytes):
            if out is None and sys.stdout.isatty():
                values: dict[str, object] = {"format": format_}
                raise BadRequestError(
                    Text(N_("A {format} file is nothing for a terminal."), values),
                    Text(N_("Name a file with --out.")),
                )
            sys.stdout.buffer.write(content)
            sys.stdout.flush()
        else:
            print(content.rstrip("\n"))
        return
    with whole(out) as place:
        place.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    print(written(out, words), file=sys.stderr)


def written(out: Path, words: Words) -> str:
    """Say where a file lies."""
    return words(N_("Written: {path}"), path=printable(str(out.resolve())))


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """Yield a place to write to; what was written there becomes `out` when all went well.

    A link is followed, an old file's rights are kept, and a device or pipe is written as it is.

    Raises
    ------
    BadRequestError
        If the file cannot be written; an old one is then as it was.
    """
    unfinished: Path | None = None
    try:
        final = out.resolve()
        if final.exists() and not final.is_file() and not final.is_dir():
            yield final
            return
        handle, name = tempfile.mkstemp(dir=final.parent, prefix=".kerjasama-", suffix=out.suffix)
        os.close(handle)
        unfinished = Path(name)
        yield unfinished
        unfinished.chmod(final.stat().st_mode & 0o777 if final.exists() else 0o666 & ~_umask())
        unfinished.replace(final)
    except KerjasamaError:
        raise
    except (OSError, ValueError) as e:
        values: dict[str, object] = {"path": short(str(out), 200), "reason": reason(e)}
        raise BadRequestError(
            Text(N_("Cannot write {path}: {reason}."), values),
            Text(N_("Name a folder that exists and can be written.")),
        ) from e
    finally:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
