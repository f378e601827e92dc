"""The command line as a whole: its language, its commands, and how it says no."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from inspect import signature
from io import TextIOWrapper
from typing import Annotated, Any, Final, get_args, get_origin, get_type_hints

from cyclopts import App, CycloptsError, Parameter

from kerjasama.cli.answers import SAY
from kerjasama.cli.catalogue import ALIASES, COMMANDS
from kerjasama.cli.completion import completion
from kerjasama.cli.help import Help
from kerjasama.cli.refusals import printable, reason, refusal
from kerjasama.errors import BadRequestError, BadSourceError, KerjasamaError
from kerjasama.words import LANGUAGES, N_, Text, Words, preferred

BAD_INPUT: Final = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line.

    Parameters
    ----------
    argv
        Words after the program's name; by default the process's own.

    Returns
    -------
    status
        0 if it was answered, 2 for a question that cannot be asked, 130 when interrupted.
    """
    # Idle threads of NumPy's algebra spin: a third of the CPU of a brief, which needs none of them.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    given = _dashes(sys.argv[1:] if argv is None else argv)
    _streams()
    words = Words(preferred())
    try:
        words = Words(_language(given))
        SAY.set(words)
        if given in (["--lang", words.lang], [f"--lang={words.lang}"]):
            given = []  # only a language: the help, in it
        status = make(words)(
            given, exit_on_error=False, print_error=False, result_action="return_value"
        )
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except CycloptsError as e:
        return _refuse(refusal(e), words, given)
    except KerjasamaError as e:
        return _refuse(e, words, given)
    except BrokenPipeError:  # the reader of our output has gone: nothing more to say
        _drop()
        return 0
    except OSError as e:
        _drop()
        what = Text(N_("The computer refuses: {reason}."), {"reason": reason(e)})
        return _refuse(BadRequestError(what), words, given)
    except KeyboardInterrupt:
        return 130


def make(words: Words) -> App:
    """Build the command line in one language."""
    app = App(
        name="kerjasama",
        help=words(N_("An open atlas and laboratory of international cooperation.")),
        version=_version,
        help_formatter=Help(words),
        group_commands=words(N_("Commands")),
        group_parameters=words(N_("Options")),
        group_arguments=words(N_("What to name")),
        help_format="plaintext",
    )
    app["--help"].help = words(N_("Show this help."))
    app["--version"].help = words(N_("Show the version."))
    for name, function, text, examples in COMMANDS:
        lines = "\n".join(f"    {line}" for line in examples)
        about = f"{words(text)}\n\n{words(N_('For example:'))}\n{lines}"
        app.command(_localised(function, words), name=name, help=about)
        if name in ALIASES:  # an English word for it, not listed twice
            app.command(_localised(function, words), name=ALIASES[name], help=about, show=False)
    example = "    kerjasama completion bash"
    about = words(N_("Install the completion of commands for your shell."))
    about = f"{about}\n\n{words(N_('For example:'))}\n{example}"
    app.command(_localised(completion(app), words), name="completion", help=about)
    return app


def _version() -> str:
    from importlib.metadata import version

    return f"kerjasama {version('kerjasama')}"


def _dashes(given: Sequence[str]) -> list[str]:
    """Words as given, but ``--out -`` as one: the parser takes a lone hyphen for an option."""
    joined: list[str] = []
    for word in given:
        if word == "-" and joined and joined[-1] == "--out":
            joined[-1] = "--out=-"
        else:
            joined.append(word)
    return joined


def _streams() -> None:
    """Make both streams take every letter: UTF-8 but on a terminal, nowhere if they are closed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by who started us
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        elif isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _drop() -> None:
    """Let go of output that nobody can take, so that leaving does not stumble over it again."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _language(given: list[str]) -> str:
    """Language that the command line asks for, before it is parsed: help and errors need it."""
    for place, word in enumerate(given):
        asked = ""
        if word == "--lang" and place + 1 < len(given):
            asked = given[place + 1]
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
        if asked:
            if asked not in LANGUAGES:
                values: dict[str, object] = {"lang": asked[:20]}
                what = Text(N_("There is no language {lang!r} here."), values)
                raise BadRequestError(what, Text(N_("Write --lang en or --lang id.")))
            return asked
    return preferred()


def _localised(function: Callable[..., Any], words: Words) -> Callable[..., Any]:
    """The same command with the help of its parameters in the reader's language."""
    hints = get_type_hints(function, include_extras=True)
    told: dict[str, Any] = {}
    for name, hint in hints.items():
        if get_origin(hint) is Annotated:
            kind, mark = get_args(hint)
            told[name] = Annotated[
                kind,
                Parameter(
                    name=mark.name,
                    help=words(mark.help or ""),
                    alias=mark.alias,
                    negative="",
                    allow_leading_hyphen=mark.allow_leading_hyphen,
                    converter=_whole if int in (kind, *get_args(kind)) else None,
                ),
            ]
        else:
            told[name] = hint

    @wraps(function)
    def command(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    own = signature(function)
    parameters = [p.replace(annotation=told[p.name]) for p in own.parameters.values()]
    command.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    command.__annotations__ = told
    command.__doc__ = None
    del command.__wrapped__
    return command


def _whole(_: Any, tokens: Sequence[Any]) -> int:
    """Read a whole number; the parser itself would round 3.5 to one."""
    return int(tokens[0].value)


def _refuse(error: KerjasamaError, words: Words, given: list[str]) -> int:
    """Say what went wrong, in one place and one form, and return the exit status."""
    lines = [error.say(words)]
    if isinstance(error, BadSourceError):
        lines = [words(flaw.text()) for flaw in error.flaws]
    message = "\n".join(map(printable, lines))
    if "--json" in given:
        told = {"error": {"code": error.code, "message": message}}
        print(json.dumps(told, ensure_ascii=False), file=sys.stderr)
    else:
        print(message, file=sys.stderr)
    return BAD_INPUT
