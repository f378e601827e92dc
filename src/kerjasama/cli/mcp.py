"""The command that serves an assistant over the Model Context Protocol."""

import sys
from signal import SIG_DFL, SIGINT, signal

from kerjasama.cli.answers import SAY
from kerjasama.cli.commands import Json, Lang
from kerjasama.words import N_


def mcp(
    *,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,  # noqa: ARG001 - what is answered is JSON in any case; errors become it
) -> None:
    """Serve an assistant on the standard streams until it leaves."""
    from kerjasama.api.assistants import serve

    say = SAY.get()
    if sys.stdin is None:  # closed by who started us: nobody can ask
        return
    if sys.stdin.isatty():
        print(say(N_("An assistant starts this command and speaks to it here.")), file=sys.stderr)
    signal(SIGINT, SIG_DFL)  # the thread that waits for standard input heeds no exception
    serve(say.lang)
