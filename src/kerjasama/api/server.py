"""The server: uvicorn with limits of ours."""

import logging
from contextlib import suppress
from typing import Any, Final

LOG: Final = logging.getLogger("kerjasama.api")
_FILES: Final = 8192  # open files that a server wishes for


def serve(host: str, port: int, *, started: Any = None, **options: Any) -> None:
    """Serve until interrupted.

    Parameters
    ----------
    host, port
        Where to listen; port 0 takes any.
    started
        Called with the address once it listens.
    options
        Of `kerjasama.api.application.app`.
    """
    import uvicorn

    from kerjasama.api.application import app
    from kerjasama.api.protocol import Guarded

    _more_files()
    config = uvicorn.Config(
        app(**options),
        host=host,
        port=port,
        http=Guarded,
        ws="none",
        loop="asyncio",
        lifespan="on",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        backlog=4096,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=5,
        h11_max_incomplete_event_size=64 << 10,
    )
    server = _Server(config, started)
    with suppress(KeyboardInterrupt):  # the way to stop it
        server.run()


def _more_files() -> None:
    """Ask for as many open files as the system lets us have: each connection is one."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wished = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
        if soft < wished:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wished, hard))


def _Server(config: Any, started: Any) -> Any:  # noqa: N802 - makes a class of a lazy import
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            if started is not None and self.started:
                host, port = self.servers[0].sockets[0].getsockname()[:2]
                name = f"[{host}]" if ":" in host else host
                started(f"http://{name}:{port}/")

    return Server(config)
