"""HTTP/1.1 against clients that are slow on purpose.

Uvicorn waits for ever for the headers of a first request, and for a reader that reads nothing.
Here a connection is cut off that does not send its headers in time, or takes no byte of an answer
for too long; and when more connections are open than there should be, the one that has waited
longest without asking anything makes room.
"""

import asyncio
from collections import OrderedDict
from typing import Any, ClassVar, Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from kerjasama.api.refusals import of_status, request_id
from kerjasama.words import Words

HEADERS: Final = 10.0  # seconds for the headers of a request
WRITES: Final = 30.0  # seconds in which a reader must take something
CONNECTIONS: Final = 4096
_LINE: Final = 16 << 10  # bytes of a request line: twice what an address may have


class Guarded(H11Protocol):
    """Uvicorn's protocol with a clock."""

    headers_within = HEADERS
    writes_within = WRITES
    most = CONNECTIONS
    _silent: ClassVar["OrderedDict[Guarded, None]"] = OrderedDict()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin without a clock running."""
        super().__init__(*args, **kwargs)
        self._patience: asyncio.TimerHandle | None = None
        self._reader: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock, and make room if there are too many."""
        super().connection_made(transport)
        self._wait()
        while len(self._silent) > 1 and len(self.connections) > self.most:
            oldest, _ = self._silent.popitem(last=False)
            oldest.transport.abort()
            self.connections.discard(oldest)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop every clock."""
        self._heard()
        self._took()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on; a request that is complete stops the clock, half a one does not."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._heard()
        elif self._patience is None and not self.transport.is_closing() and self._begun():
            self._wait()

    def on_response_complete(self) -> None:
        """After an answer the client may be silent for a while, and is the first to make room."""
        super().on_response_complete()
        if not self.transport.is_closing() and self.conn.their_state is h11.IDLE:
            self._silent[self] = None

    def pause_writing(self) -> None:
        """Give the reader so long to take something."""
        super().pause_writing()
        if self._reader is None:
            self._reader = self.loop.call_later(
                self.writes_within, self._slow, self.transport.get_write_buffer_size()
            )

    def resume_writing(self) -> None:
        """The reader took what there was."""
        self._took()
        super().resume_writing()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP, in the same shape as everything else."""
        raw = bytes(self.conn.trailing_data[0])
        line = raw.partition(b"\r\n")[0]
        status = 400
        if len(line) > _LINE:
            status = 414
        elif len(raw) > _LINE:
            status = 431
        told = of_status(status, Words("en"), request_id())
        body = told.body()
        headers = [(k.encode(), v.encode()) for k, v in told.headers.items()]
        headers += [(b"content-length", str(len(body)).encode()), (b"connection", b"close")]
        headers += [(b"x-content-type-options", b"nosniff")]
        parts = (
            h11.Response(status_code=status, headers=headers),
            h11.Data(data=body),
            h11.EndOfMessage(),
        )
        try:
            for part in parts:
                self.transport.write(self.conn.send(part) or b"")
        except h11.LocalProtocolError:  # in the middle of an answer
            self.logger.debug(msg)
        self.transport.close()

    def _begun(self) -> bool:
        return bool(self.conn.trailing_data[0])

    def _wait(self) -> None:
        self._silent[self] = None
        self._patience = self.loop.call_later(self.headers_within, self._late)

    def _heard(self) -> None:
        self._silent.pop(self, None)
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _took(self) -> None:
        if self._reader is not None:
            self._reader.cancel()
            self._reader = None

    def _late(self) -> None:
        self._patience = None
        self.transport.abort()

    def _slow(self, before: int) -> None:
        """Cut off a reader that took nothing; one that took a little gets as long again."""
        self._reader = None
        now = self.transport.get_write_buffer_size()
        if now >= before:
            self.transport.abort()
        else:
            self._reader = self.loop.call_later(self.writes_within, self._slow, now)
