"""What the parser could not understand, said as every other error is."""

import errno
import unicodedata
from typing import Any, Final

from cyclopts import (
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)

from kerjasama.errors import BadRequestError, short
from kerjasama.words import N_, Text

_REASONS: Final = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.ENOTDIR: N_("a part of the path is a file"),
    errno.EISDIR: N_("it is a folder"),
    errno.EACCES: N_("that is not allowed"),
    errno.EPERM: N_("that is not allowed"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("the disk can only be read"),
}


def reason(error: OSError | ValueError) -> Text | str:
    """Say why the computer refused, in the reader's language for what happens often."""
    number = getattr(error, "errno", None)
    if number in _REASONS:
        return Text(_REASONS[number])
    return getattr(error, "strerror", None) or str(error)


def printable(text: str) -> str:
    r"""Write out what would break a line or command a terminal.

    Examples
    --------
    >>> printable("a\nb")
    'a\\nb'
    """
    return "".join(
        c.encode("unicode_escape").decode()
        if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        else c
        for c in text
    )


def refusal(error: CycloptsError) -> BadRequestError:
    """Turn a parser's complaint into an error that knows both languages."""
    hint = Text(N_("See the help: {command} --help"), {"command": _command(error)})
    return BadRequestError(_what(error), hint)


def _command(error: CycloptsError) -> str:
    return " ".join(("kerjasama", *(error.command_chain or ())))


def _what(error: Any) -> Text:
    if isinstance(error, UnknownOptionError):
        return Text(
            N_("There is no option {option!r}."),
            {"option": short(error.token.keyword or error.token.value)},
        )
    if isinstance(error, UnknownCommandError):
        word = next(iter(error.unused_tokens or []), "")
        return Text(N_("There is no command {command!r}."), {"command": short(word)})
    if isinstance(error, UnusedCliTokensError):
        words = " ".join(error.unused_tokens or [])
        return Text(N_("Too many words: {words!r} is left over."), {"words": short(words)})
    name = Text(error.argument.name if error.argument is not None else "")
    if isinstance(error, MissingArgumentError):
        return Text(N_("{name} is missing."), {"name": name})
    if isinstance(error, RepeatArgumentError):
        return Text(N_("{name} is given twice."), {"name": error.token.keyword or name})
    if isinstance(error, CoercionError) and error.argument is not None:
        value = short(error.token.value) if error.token is not None else ""
        choices = ", ".join(error.argument.get_choices() or ())
        values: dict[str, object] = {"name": name, "value": value, "choices": choices}
        if choices:
            return Text(N_("{name} cannot be {value!r}: choose from {choices}."), values)
        return Text(N_("{name} cannot be {value!r}."), values)
    return Text(
        N_("The command line cannot be understood: {reason}"), {"reason": short(str(error), 200)}
    )
