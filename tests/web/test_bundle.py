"""The bundle that is shipped is the one that its source makes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WEB, SHIPPED = ROOT / "web", ROOT / "src" / "kerjasama" / "web"


def run(script: str, **more: str) -> str:
    """Run a script of the pages' own package."""
    npm = shutil.which("npm", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if npm is None or not (WEB / "node_modules" / "vite").exists():
        pytest.skip("what builds the pages is not installed: make test, or npm ci in web/")
    path = f"{Path(npm).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, **more}
    done = subprocess.run(
        [npm, "run", script], cwd=WEB, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_source_makes_the_shipped_bundle(tmp_path):
    run("build", KERJASAMA_WEB=str(tmp_path / "web"))
    made, shipped = files(tmp_path / "web"), files(SHIPPED)
    assert sorted(made) == sorted(shipped), "make web"
    assert [name for name in made if made[name] != shipped[name]] == [], "make web"


def test_the_source_is_sound():
    run("check")


def test_the_parts_without_a_page_work():
    assert "fail 0" in run("test")


def test_the_bundle_asks_nobody_else():
    told = b"".join(files(SHIPPED).values())
    addresses = {
        address.split(b'"')[0].split(b"`")[0].split(b"'")[0]
        for address in told.split(b"https://")[1:]
    }
    assert all(a.startswith((b"svelte.dev/e/", b"www.w3.org/")) for a in addresses), addresses
