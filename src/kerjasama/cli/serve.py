"""The command that serves the atlas and its API to a browser."""

import sys
from json import dumps
from typing import Annotated, Final

from cyclopts import Parameter

from kerjasama.cli.answers import SAY
from kerjasama.cli.commands import Json, Lang
from kerjasama.words import N_, Text

_PORTS: Final = 65_535
_LOCAL: Final = ("0.0.0.0", "::")  # noqa: S104 - to be opened by another name


def serve(
    *,
    host: Annotated[
        str, Parameter(help=N_("Address to listen at; 0.0.0.0 for the whole network."))
    ] = "127.0.0.1",
    port: Annotated[int, Parameter(help=N_("Port to listen at; 0 for any that is free."))] = 8765,
    no_browser: Annotated[
        bool, Parameter(name="--no-browser", help=N_("Do not open a browser."))
    ] = False,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,
) -> None:
    """Serve the atlas and its API until interrupted."""
    from kerjasama.errors import BadRequestError

    say = SAY.get()
    if not 0 <= port <= _PORTS:
        values: dict[str, object] = {"port": port, "most": _PORTS}
        raise BadRequestError(
            Text(N_("There is no port {port}."), values),
            Text(N_("Write a number from 0 to {most}."), values),
        )
    _free(host, port)
    from kerjasama.api import serve as served

    def started(address: str) -> None:
        if json:
            print(dumps({"schema": "kerjasama/serve/1", "data": {"address": address}}))
        else:
            print(say(N_("The atlas is at {address} (stop it with Ctrl+C)."), address=address))
        sys.stdout.flush()
        if not no_browser:
            import webbrowser

            webbrowser.open(_opened(address))

    served(host, port, started=started)


def _opened(address: str) -> str:
    """The address as a browser on this computer can open it."""
    for name in _LOCAL:
        address = address.replace(f"//{name}:", "//127.0.0.1:").replace(f"[{name}]:", "127.0.0.1:")
    return address


def _free(host: str, port: int) -> None:
    """Refuse an address that cannot be listened at, before anything is loaded.

    Raises
    ------
    BadRequestError
        If it is taken, forbidden or none of this computer's.
    """
    import socket

    from kerjasama.cli.refusals import reason
    from kerjasama.errors import BadRequestError, short

    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except (OSError, UnicodeError) as e:
        why = reason(e) if isinstance(e, OSError) else str(e)
        values: dict[str, object] = {"host": short(host), "port": port, "reason": why}
        raise BadRequestError(
            Text(N_("Cannot listen at {host}, port {port}: {reason}."), values),
            Text(N_("Choose another port: kerjasama serve --port 0")),
        ) from e
