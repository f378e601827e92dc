"""Where the embedded data, the built pages and the user's cache lie."""

import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

import platformdirs


@cache
def data_dir() -> Path:
    """Folder of the embedded data: inside an installed wheel, or beside `src` in a checkout.

    Examples
    --------
    >>> (data_dir() / "claims").is_dir()
    True
    """
    inside = Path(__file__).parent / "data"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "data"


def cache_dir() -> Path:
    """Folder for what can be made again; the variable ``KERJASAMA_CACHE`` moves it.

    Examples
    --------
    >>> import os; os.environ["KERJASAMA_CACHE"] = "/somewhere"
    >>> str(cache_dir())
    '/somewhere'
    >>> del os.environ["KERJASAMA_CACHE"]
    """
    chosen = os.environ.get("KERJASAMA_CACHE")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return Path(platformdirs.user_cache_dir("kerjasama", appauthor=False))


def keep(path: Path, content: bytes) -> None:
    """Write a whole file to the cache if it can be written; a read-only cache only costs time.

    Examples
    --------
    >>> folder = cache_dir() / "example"
    >>> keep(folder / "a", b"whole"); (folder / "a").read_bytes()
    b'whole'
    """
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        Path(file.name).replace(path)


def web_dir() -> Path:
    """Folder of the built pages of the atlas.

    Examples
    --------
    >>> web_dir().name
    'web'
    """
    return Path(__file__).parent / "web"
