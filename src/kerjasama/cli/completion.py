"""The command that installs the completion of all others."""

from collections.abc import Callable
from typing import Annotated, Literal

from cyclopts import App, Parameter

from kerjasama.cli.answers import SAY
from kerjasama.cli.commands import Json, Lang
from kerjasama.cli.refusals import printable
from kerjasama.errors import BadRequestError
from kerjasama.words import N_, Text


def completion(app: App) -> Callable[..., None]:
    """Make the command that installs the completion of an application's commands."""

    def install(
        shell: Annotated[
            Literal["bash", "zsh", "fish"] | None,
            Parameter(help=N_("Your shell; found out by itself if left out.")),
        ] = None,
        /,
        *,
        lang: Lang = None,  # noqa: ARG001 - read before parsing
        json: Json = False,
    ) -> None:
        """Install the completion of commands."""
        try:
            path = app.install_completion(shell=shell)
        except (OSError, RuntimeError, ValueError) as e:
            values: dict[str, object] = {"reason": e}
            what = Text(N_("The completion cannot be installed: {reason}."), values)
            raise BadRequestError(what, Text(N_("Name your shell: bash, zsh or fish."))) from e
        if json:
            from kerjasama.cli.envelope import envelope
            from kerjasama.world import World

            print(envelope("completion", World.load(), {"path": str(path)}, [], []))
        else:
            say = SAY.get()
            print(say(N_("Written: {path}"), path=printable(str(path))))
            print(say(N_("The file that your shell starts with loads it: open a new shell.")))

    return install
