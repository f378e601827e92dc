import os
import signal
import subprocess
import sys

import pytest

PROGRAM = "import sys; from kerjasama.cli import main; sys.exit(main(['mcp']))"
HELLO = (
    '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",'
    '"capabilities":{},"clientInfo":{"name":"test","version":"1"}}}\n'
)


def started():
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )


def test_it_says_only_what_the_protocol_wants_and_ends_with_its_input():
    with started() as program:
        out, err = program.communicate(HELLO, timeout=30)
    assert (program.returncode, err) == (0, "")
    (line,) = out.splitlines()
    assert '"serverInfo":{"name":"kerjasama"' in line


def test_an_interrupt_ends_it_at_once():
    with started() as program:
        program.stdin.write(HELLO)
        program.stdin.flush()
        assert program.stdout.readline()
        program.send_signal(signal.SIGINT)
        assert program.wait(5) == -signal.SIGINT
        assert program.stderr.read() == ""


def test_without_standard_input_nobody_asks():
    command = ["sh", "-c", 'exec "$0" -c "$1" <&-', sys.executable, PROGRAM]
    done = subprocess.run(command, capture_output=True, check=False, timeout=30)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_without_the_extra_one_error_names_it(ask, lang, monkeypatch):
    monkeypatch.setitem(sys.modules, "mcp", None)
    monkeypatch.delitem(sys.modules, "kerjasama.api.assistants", raising=False)
    told = ask("mcp", "--lang", lang)
    assert (told.status, told.out) == (2, "")
    assert told.err.count("\n") == 1
    assert "pip install 'kerjasama[mcp]'" in told.err
