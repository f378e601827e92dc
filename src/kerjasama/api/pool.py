"""Heavy work in few processes of low priority, so that light requests keep their speed.

Threads would not do: NumPy lets go of Python's lock for long, SQLite for moments, and each moment
that a light request needs the lock back would cost it the switch interval of a heavy one. A
process can also be ended when it takes too long, and its memory can be bounded.
"""

import asyncio
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, final

from kerjasama.api.refusals import BusyError, TooSlowError
from kerjasama.api.worker import Message, receive, send
from kerjasama.errors import BadRequestError, KerjasamaError
from kerjasama.words import N_, Text

Progress = Callable[[int, int], None]
_PROGRAM: Final = "from kerjasama.api.worker import main; main()"
_TICK: Final = 0.2  # seconds between looks at the clock


class WorkerError(RuntimeError):
    """A worker died or failed: our fault, told as an internal error."""


@final
class Process:
    """One worker process, started when it is first needed and again after it was ended."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._process: subprocess.Popen[bytes] | None = None
        self._heard: queue.SimpleQueue[Message | None] = queue.SimpleQueue()

    def ask(
        self,
        job: str,
        asked: Any,
        seconds: float,
        progress: Progress | None = None,
        left: threading.Event | None = None,
    ) -> Any:
        """Let it compute, and wait.

        Parameters
        ----------
        job
            One of `kerjasama.api.jobs.JOBS`.
        seconds
            After which it is ended.
        left
            Set when nobody waits for the answer any more; it is ended then too.

        Raises
        ------
        KerjasamaError
            What the job refused with, or `TooSlowError`.
        WorkerError
            If it failed.
        """
        process = self._running()
        until = time.monotonic() + seconds
        try:
            send(process.stdin, (job, asked))  # type: ignore[arg-type]
        except OSError as e:
            self.end()
            raise WorkerError(job) from e
        while True:
            try:
                message = self._heard.get(timeout=_TICK)
            except queue.Empty:
                if time.monotonic() > until or (left is not None and left.is_set()):
                    self.end()
                    raise TooSlowError(seconds) from None
                continue
            if message is not None and message[0] == "progress":
                if progress is not None:
                    progress(*message[1:])
                continue
            return self._told(job, message)

    def _told(self, job: str, message: Message | None) -> Any:
        match message:
            case ("done", answer):
                return answer
            case ("refused", KerjasamaError() as error):
                raise error
            case ("large", _):
                self.end()  # what it grew to
                raise BadRequestError(
                    Text(N_("This needs more memory than one request may take.")),
                    Text(N_("Ask for less: fewer draws, sectors, years or economies.")),
                )
        self.end()
        raise WorkerError(job)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.end()
            heard: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
            self._heard = heard
            environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
            room = str(Path(__file__).parents[2])
            paths = filter(None, (room, environment.get("PYTHONPATH", "")))
            environment["PYTHONPATH"] = os.pathsep.join(paths)
            process = subprocess.Popen(  # noqa: S603 - this Python and a text of ours
                [sys.executable, "-c", _PROGRAM],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=environment,
            )
            threading.Thread(target=_listen, args=(process, heard), daemon=True).start()
            self._process = process
        return self._process

    def end(self) -> None:
        """End it; the next job starts another."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()


def _listen(process: subprocess.Popen[bytes], heard: "queue.SimpleQueue[Message | None]") -> None:
    """Hand on what a worker says; None when it has gone."""
    with suppress(OSError, ValueError):  # closed under our hands when it is ended
        while (message := receive(process.stdout)) is not None:  # type: ignore[arg-type]
            heard.put(message)
    heard.put(None)


@final
class Pool:
    """A bounded number of workers, and a bounded queue before them.

    Parameters
    ----------
    workers
        Processes at once.
    waiting
        Requests that may wait for one; who comes later is told to come again.
    seconds
        That one computation may take.
    """

    def __init__(self, workers: int = 2, waiting: int = 16, seconds: float = 120) -> None:
        """Start nothing yet."""
        self.seconds = seconds
        self._free = [Process() for _ in range(workers)]
        self._all = tuple(self._free)
        self._turn = asyncio.Semaphore(workers)
        self._most = workers + waiting
        self._inside = 0
        self._threads = ThreadPoolExecutor(workers, "kerjasama-pool")

    async def run(self, job: str, asked: Any, progress: Progress | None = None) -> Any:
        """Compute something in a worker.

        Parameters
        ----------
        progress
            Called on the event loop with what is done, and of how much.

        Raises
        ------
        BusyError
            If too many wait already.
        KerjasamaError, WorkerError
            As `Process.ask`.
        """
        if self._inside >= self._most:
            raise BusyError
        loop = asyncio.get_running_loop()
        left = threading.Event()

        def told(done: int, of: int) -> None:
            if progress is not None:
                loop.call_soon_threadsafe(progress, done, of)

        self._inside += 1
        try:
            async with self._turn:
                process = self._free.pop()
                work = loop.run_in_executor(
                    self._threads, process.ask, job, asked, self.seconds, told, left
                )
                try:
                    return await asyncio.shield(work)
                except asyncio.CancelledError:
                    left.set()
                    with suppress(KerjasamaError, WorkerError):
                        await work  # until the process has been ended
                    raise
                finally:
                    self._free.append(process)
        finally:
            self._inside -= 1

    def close(self) -> None:
        """End every worker."""
        for process in self._all:
            process.end()
        self._threads.shutdown(wait=False, cancel_futures=True)
