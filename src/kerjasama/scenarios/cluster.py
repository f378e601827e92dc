"""Workers elsewhere: a running ``dask.distributed`` cluster as an executor."""

import re
from concurrent.futures import Executor, Future
from importlib import import_module
from typing import Any, Final

from kerjasama.errors import BadRequestError, ExecutorError, MissingExtraError, short
from kerjasama.models.equilibrium.blocks import solver
from kerjasama.words import N_, Text

_PATIENCE: Final = 10.0  # seconds
_ADDRESS: Final = re.compile(
    r"(tcp|tls|ws|wss|ucx)://(\[[0-9a-fA-F:.%]+\]|[^\s:/\[\]]+):(\d{1,5})/?"
)
_MOST_PORT: Final = 65_535


class Cluster(Executor):
    """A dask cluster that is given a baseline once.

    Lost workers are the scheduler's care: it sends their tasks to others.

    Attributes
    ----------
    client
        The ``distributed.Client``, which is closed by `shutdown`.
    gone
        Whether it has stopped to answer.

    Examples
    --------
    With ``dask scheduler`` and some ``dask worker tcp://…`` running, in which this version of
    kerjasama is installed, `executor` returns one:

    .. code-block:: python

        with executor("tcp://10.0.0.1:8786") as cluster:
            found = all_pairs(economy, Effect(0.5), executor=cluster)
    """

    def __init__(self, client: Any) -> None:
        """Keep a client."""
        self.client, self._pool, self.gone = client, client.get_executor(), False

    def share(self, value: object) -> object:
        """Send a value to the cluster, and return what stands for it in tasks.

        It is the result of a task, not scattered: when all workers that hold it die, the scheduler
        makes it again, and what was scattered would be waited for forever.
        """
        try:
            return self.client.submit(_itself, value, pure=False)
        except Exception as error:  # the client has many ways to say that it is closed
            raise self._gone() from error

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Send a task; of its arguments, what was shared is on the workers already."""
        try:
            future: Future[Any] = self._pool.submit(fn, *args, **kwargs)
        except Exception as error:  # the client has many ways to say that it is closed
            raise self._gone() from error
        return future

    def check(self) -> None:
        """Raise if the client has given up to find the scheduler again.

        Nobody tells those who wait for its futures.
        """
        if self.client.status == "closed":
            raise self._gone()

    def _gone(self) -> ExecutorError:
        self.gone = True
        what = N_("The cluster does not answer any more.")
        next_ = N_("Finished blocks are kept if a folder to resume from was given.")
        return ExecutorError(Text(what), Text(next_))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as every executor's
        """Leave the cluster, which goes on running."""
        if not self.gone:
            self._pool.shutdown(wait=wait and not cancel_futures)
        self.client.close()


def executor(address: str, patience: float = _PATIENCE) -> Cluster:
    """Connect to the scheduler of a running cluster.

    Parameters
    ----------
    address
        ``tcp://host:port``, as ``dask scheduler`` tells it; also tls, ws, wss, ucx.
    patience
        Seconds to wait for the scheduler, and for a first worker.

    Returns
    -------
    cluster
        An executor; a context manager that leaves the cluster at its end.

    Raises
    ------
    BadRequestError
        If this is no address.
    MissingExtraError
        If ``distributed`` is not installed.
    ExecutorError
        If nobody answers, no worker is there, or workers have another version of kerjasama.

    Examples
    --------
    >>> executor("my-cluster")
    Traceback (most recent call last):
    kerjasama.errors.BadRequestError: 'my-cluster' is no address of a scheduler. Write
    tcp://host:port, as dask scheduler tells it.
    """
    found = _ADDRESS.fullmatch(address.strip())
    if not found or not 0 < int(found[3]) <= _MOST_PORT:
        what = N_("{address!r} is no address of a scheduler.")
        raise BadRequestError(
            Text(what, {"address": short(address)}),
            Text(N_("Write tcp://host:port, as dask scheduler tells it.")),
        )
    try:
        connect: Any = import_module("distributed").Client
    except ImportError as error:
        raise MissingExtraError("distributed", "cluster") from error
    told: dict[str, object] = {"address": address, "seconds": f"{patience:g}"}
    try:
        client: Any = connect(address, timeout=patience, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        what = N_("No scheduler answers at {address} within {seconds} seconds.")
        next_ = N_("Start one with dask scheduler, or leave out the executor.")
        raise ExecutorError(Text(what, told), Text(next_)) from error
    try:
        _same_version(client, told, patience)
    except BaseException:
        client.close()
        raise
    return Cluster(client)


def _itself(value: object) -> object:
    return value


def _same_version(client: Any, told: dict[str, object], patience: float) -> None:
    """Refuse clusters without workers, or whose workers would compute something else."""
    try:
        client.wait_for_workers(1, timeout=patience)
        versions = client.run(solver)
    except TimeoutError as error:
        what = N_("The scheduler at {address} has had no worker for {seconds} seconds.")
        next_ = N_("Start one with dask worker {address}.")
        raise ExecutorError(Text(what, told), Text(next_, told)) from error
    except Exception as error:  # a worker that cannot import this module says so in many ways
        what = N_("The workers at {address} cannot import kerjasama: {reason}.")
        reason = {"reason": short(str(error).rstrip("."))}
        raise ExecutorError(Text(what, told | reason), _install()) from error
    others = sorted({v for v in versions.values() if v != solver()})
    if others:
        what = N_("The workers at {address} have kerjasama {theirs}, and here is {ours}.")
        version = {"theirs": ", ".join(others), "ours": solver()}
        raise ExecutorError(Text(what, told | version), _install())


def _install() -> Text:
    next_ = N_("Install kerjasama {version} where the workers run, and start them again.")
    return Text(next_, {"version": solver()})
