import json
import socket
import time
from http.client import HTTPConnection

import pytest


@pytest.fixture
def connect(impatient):
    opened = []

    def connect():
        made = socket.create_connection(impatient, timeout=15)
        opened.append(made)
        return made

    yield connect
    for made in opened:
        made.close()


def heard(made):
    parts = []
    try:
        while part := made.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)


@pytest.mark.parametrize("sent", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\nX: "])
def test_who_does_not_ask_in_time_is_cut_off(connect, sent):
    made = connect()
    made.sendall(sent)
    begun = time.monotonic()
    assert heard(made) == b""
    assert 0.5 < time.monotonic() - begun < 8


def test_a_header_a_moment_does_not_buy_time(connect):
    made = connect()
    made.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
    begun = time.monotonic()

    def drip():
        while time.monotonic() - begun < 10:
            made.sendall(b"X: y\r\n")
            time.sleep(0.1)

    with pytest.raises(OSError, match=r"reset|pipe"):
        drip()
    assert time.monotonic() - begun < 8


def test_a_second_request_must_come_in_time_too(connect):
    made = connect()
    made.sendall(b"GET /api/v1/health HTTP/1.1\r\nHost: x\r\n\r\n")
    assert b"200 OK" in made.recv(65536)
    made.sendall(b"GET /api/v1/health HTTP/1.1\r\nHo")
    begun = time.monotonic()
    assert b"200 OK" not in heard(made)
    assert time.monotonic() - begun < 8


def test_a_connection_is_used_again(impatient):
    connection = HTTPConnection(*impatient, timeout=15)
    connection.connect()
    own = connection.sock
    for _ in range(3):
        connection.request("GET", "/api/v1/health")
        answer = connection.getresponse()
        assert answer.status == 200
        answer.read()
    assert connection.sock is own
    connection.close()


def test_a_reader_that_takes_nothing_is_cut_off(impatient):
    with socket.socket() as made:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        made.settimeout(15)
        made.connect(impatient)
        ask = b"GET /api/v1/audit HTTP/1.1\r\nHost: x\r\n\r\n"
        made.sendall(ask * 60)  # 18 MB of answers
        time.sleep(3)
        whole = heard(made)
        assert whole.count(b"HTTP/1.1 200") < 60


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"garbage\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 414),
        (
            b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: " + b"a" * 70_000 + b"\r\n\r\n",
            431,
        ),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n", 400),
    ],
)
def test_what_is_no_http_is_refused_in_the_shape_of_all_errors(connect, sent, status):
    made = connect()
    made.sendall(sent)
    head, _, body = heard(made).partition(b"\r\n\r\n")
    assert f" {status} ".encode() in head.splitlines()[0]
    assert set(json.loads(body)["error"]) == {"code", "message", "hint", "id"}


def test_a_huge_body_is_cut_off(connect):
    made = connect()
    made.sendall(b"POST /api/v1/states HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n")
    sent, begun = 0, time.monotonic()
    try:
        while time.monotonic() - begun < 12:
            sent += made.send(b"x" * 65536)
    except OSError:
        pass
    assert sent < 64 << 20
