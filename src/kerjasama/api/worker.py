"""A process that computes one heavy thing at a time and can be ended without harm.

It speaks over its standard streams: each message is a pickled tuple after its length. Only the
server that started it can reach them.
"""

import os
import pickle
import struct
import sys
from contextlib import suppress
from typing import IO, Any, Final

_NICE: Final = 4  # light requests first, and on a busy machine not alone
_MEMORY: Final = 3 << 30  # bytes that one computation may claim
_HEAD: Final = struct.Struct("!Q")

Message = tuple[Any, ...]


def send(stream: IO[bytes], message: Message) -> None:
    """Write one message."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_HEAD.pack(len(body)) + body)
    stream.flush()


def receive(stream: IO[bytes]) -> Message | None:
    """Read one message; None when the other side has gone.

    Examples
    --------
    >>> from io import BytesIO
    >>> stream = BytesIO()
    >>> send(stream, ("done", 1))
    >>> _ = stream.seek(0)
    >>> receive(stream), receive(stream)
    (('done', 1), None)
    """
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    body = stream.read(_HEAD.unpack(head)[0])
    return pickle.loads(body)  # type: ignore[no-any-return]  # noqa: S301 - from our own process


def main() -> None:
    """Answer jobs until the server goes away."""
    ears = os.fdopen(os.dup(0), "rb")
    mouth = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whoever prints says it to the log
    _restrain()
    while (job := receive(ears)) is not None:
        send(mouth, _done(job, mouth))


def _restrain() -> None:
    """Give way to others, and take no more memory than one computation should."""
    with suppress(AttributeError, OSError):
        os.nice(_NICE)
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _done(job: Message, mouth: IO[bytes]) -> Message:
    import logging

    from kerjasama.api.jobs import JOBS
    from kerjasama.errors import KerjasamaError

    name, asked = job
    try:
        return "done", JOBS[name](asked, lambda done, of: send(mouth, ("progress", done, of)))
    except KerjasamaError as e:
        return "refused", e
    except MemoryError:
        return "large", None
    except Exception:
        logging.basicConfig(stream=sys.stderr)
        logging.getLogger("kerjasama.api").exception("job %s", name)
        return "failed", None
