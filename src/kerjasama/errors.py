"""What can go wrong, as a tree.

* KerjasamaError
  - UnknownNameError   (LookupError)   a state, organisation, agreement … nobody told us about
  - AmbiguousNameError (LookupError)   a name that several things bear
  - BadDateError       (ValueError)    text that is not a date, or a span that ends before it starts
  - BadSourceError     (ValueError)    source files that break the format or their own promises
  - BadRequestError    (ValueError)    a question that cannot be asked: wrong option, format, pair
    - NotATensorError                  a panel or effects that are none of a gravity tensor
  - StoreError         (OSError)       the compiled store cannot be written or read
  - MissingExtraError  (ImportError)   an optional dependency is not installed
  - ConvergenceError   (ArithmeticError)  a solver did not reach its tolerance
  - ExecutorError      (RuntimeError)  workers elsewhere cannot be reached, or fail again and again

Each message says in one breath what was asked, where, why not and what next, in the reader's
language: ``error.say(words)``; ``str(error)`` is the English text.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kerjasama.words import N_, Text

Say = Callable[[Text], str]


class KerjasamaError(Exception):
    """Root of every error that this package raises on purpose."""

    code = "error"

    def __init__(self, *sentences: Text) -> None:
        """Keep the sentences until a language is known."""
        self.sentences = sentences
        super().__init__(" ".join(str(s) for s in sentences))

    def say(self, words: Say) -> str:
        """Tell what went wrong in the language of `words`."""
        return " ".join(words(s) for s in self.sentences)

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes whole, whatever arguments a class takes."""
        return _again, (type(self), self.args), self.__dict__


class UnknownNameError(KerjasamaError, LookupError):
    """A name that is not in the world.

    Examples
    --------
    >>> raise UnknownNameError("state", "INA", ["IDN (Indonesia)"])
    Traceback (most recent call last):
    kerjasama.errors.UnknownNameError: No state is called 'INA'. Did you mean
    IDN (Indonesia)? See all names: kerjasama names state
    """

    code = "unknown_name"

    def __init__(self, kind: str, name: str, near: Iterable[str] = ()) -> None:
        """Say what was asked for and offer the nearest things that exist."""
        self.kind, self.name, self.near = kind, name, tuple(near)
        what = Text(N_("No {kind} is called {name!r}."), {"kind": Text(kind), "name": short(name)})
        guess = Text(N_("Did you mean {near}?"), {"near": either(self.near)})
        hint = Text(N_("See all names: kerjasama names {kind}"), {"kind": kind})
        if " " in kind:  # any of several kinds
            hint = Text(N_("See all names: kerjasama names"))
        super().__init__(what, *([guess] if self.near else []), hint)


class AmbiguousNameError(KerjasamaError, LookupError):
    """A name that several things bear.

    Examples
    --------
    >>> raise AmbiguousNameError("state", "Congo", ["COD (DR Congo)", "COG (Congo)"])
    Traceback (most recent call last):
    kerjasama.errors.AmbiguousNameError: 'Congo' can be COD (DR Congo) or COG (Congo).
    Write the code.
    """

    code = "ambiguous_name"

    def __init__(self, kind: str, name: str, bearers: Iterable[str]) -> None:
        """Name all that bear the name."""
        self.kind, self.name, self.bearers = kind, name, tuple(bearers)
        what = Text(
            N_("{name!r} can be {bearers}."), {"name": short(name), "bearers": either(self.bearers)}
        )
        super().__init__(what, Text(N_("Write the code.")))


class BadDateError(KerjasamaError, ValueError):
    """Text that is not a date, or a span that runs backwards.

    Examples
    --------
    >>> raise BadDateError("2000-13", Text("month must be in 1..12"))
    Traceback (most recent call last):
    kerjasama.errors.BadDateError: Cannot read '2000-13' as a date: month must be in 1..12.
    Write YYYY, YYYY-MM or YYYY-MM-DD, as exactly as the source does.
    """

    code = "bad_date"

    def __init__(self, text: str, why: Text) -> None:
        """Quote the text and say why it cannot be read."""
        self.text, self.why = text, why
        what = Text(N_("Cannot read {text!r} as a date: {why}."), {"text": short(text), "why": why})
        super().__init__(
            what, Text(N_("Write YYYY, YYYY-MM or YYYY-MM-DD, as exactly as the source does."))
        )


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong in one place of a source's files.

    Examples
    --------
    >>> print(Flaw("asean/members/rows.csv", 7, "from", Text("'1967-08-80' is not a date")))
    asean/members/rows.csv, line 7, column from: '1967-08-80' is not a date
    """

    file: str
    line: int
    column: str
    why: Text

    def text(self) -> Text:
        """Tell the place and the reason."""
        values = {"file": self.file, "line": self.line, "column": self.column, "why": self.why}
        if self.line and self.column:
            return Text(N_("{file}, line {line}, column {column}: {why}"), values)
        if self.line:
            return Text(N_("{file}, line {line}: {why}"), values)
        if self.column:  # a key of a file that has no columns
            return Text(N_("{file}, {column}: {why}"), values)
        return Text(N_("{file}: {why}"), values)

    def __str__(self) -> str:
        """Return the English text."""
        return str(self.text())


class BadSourceError(KerjasamaError, ValueError):
    """Source files that break the format or their own promises: all flaws at once.

    Examples
    --------
    >>> flaw = Flaw("asean/members/rows.csv", 0, "", Text("10 rows, promised 11 to 20"))
    >>> raise BadSourceError([flaw])
    Traceback (most recent call last):
    kerjasama.errors.BadSourceError: asean/members/rows.csv: 10 rows, promised 11 to 20
    """

    code = "bad_source"

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        """Keep the flaws in the order of file, line and column."""
        self.flaws = tuple(sorted(flaws, key=lambda f: (f.file, f.line, f.column, str(f.why))))
        super().__init__(*(f.text() for f in self.flaws))

    def __str__(self) -> str:
        """One flaw a line, in English."""
        return "\n".join(map(str, self.flaws))

    def say(self, words: Say) -> str:
        """One flaw a line, in the language of `words`."""
        return "\n".join(words(f.text()) for f in self.flaws)


class BadRequestError(KerjasamaError, ValueError):
    """A question that cannot be asked: a wrong option, format or pair.

    Examples
    --------
    >>> raise BadRequestError(Text("A brief needs two different states."))
    Traceback (most recent call last):
    kerjasama.errors.BadRequestError: A brief needs two different states.
    """

    code = "bad_request"


class NotATensorError(BadRequestError):
    """A panel, or effects, that make no years × exporters × importers: another engine may do.

    Examples
    --------
    >>> raise NotATensorError(Text("A pair stands twice in a year."))
    Traceback (most recent call last):
    kerjasama.errors.NotATensorError: A pair stands twice in a year.
    """


class StoreError(KerjasamaError, OSError):
    """The compiled store cannot be written or read.

    Examples
    --------
    >>> raise StoreError(Text("Cannot write the store."))
    Traceback (most recent call last):
    kerjasama.errors.StoreError: Cannot write the store.
    """

    code = "store"


class MissingExtraError(KerjasamaError, ImportError):
    """An optional dependency is not installed.

    Examples
    --------
    >>> raise MissingExtraError("pandas", "research")
    Traceback (most recent call last):
    kerjasama.errors.MissingExtraError: This needs the package pandas.
    Install it: pip install 'kerjasama[research]'
    """

    code = "missing_extra"

    def __init__(self, package: str, extra: str, *why: Text) -> None:
        """Name the package and the extra that brings it, after the reasons for needing it."""
        super().__init__(
            *why,
            Text(N_("This needs the package {package}."), {"package": package}),
            Text(N_("Install it: pip install 'kerjasama[{extra}]'"), {"extra": extra}),
        )


class ConvergenceError(KerjasamaError, ArithmeticError):
    """A solver that stopped before its tolerance: no result is better than a wrong one.

    Attributes
    ----------
    iterations, residual, tolerance
        What it did, how far it was from the solution, and what was asked.

    Examples
    --------
    >>> raise ConvergenceError("PPML", 50, 0.013, 1e-8)
    Traceback (most recent call last):
    kerjasama.errors.ConvergenceError: PPML did not converge: after 50 iterations the residual is
    0.013, asked was 1e-08.
    """

    code = "no_convergence"

    def __init__(
        self, solver: str, iterations: int, residual: float, tolerance: float, *hints: Text
    ) -> None:
        """Say how far the solver came, and what may help."""
        self.iterations, self.residual, self.tolerance = iterations, residual, tolerance
        values: dict[str, object] = {
            "solver": solver,
            "iterations": iterations,
            "residual": f"{residual:.3g}",
            "tolerance": f"{tolerance:.3g}",
        }
        what = N_(
            "{solver} did not converge: after {iterations} iterations the residual is {residual},"
            " asked was {tolerance}."
        )
        super().__init__(Text(what, values), *hints)


class ExecutorError(KerjasamaError, RuntimeError):
    """Workers elsewhere that cannot be reached, or that fail again and again.

    Examples
    --------
    >>> raise ExecutorError(Text("No scheduler answers at tcp://127.0.0.1:1."))
    Traceback (most recent call last):
    kerjasama.errors.ExecutorError: No scheduler answers at tcp://127.0.0.1:1.
    """

    code = "executor"


def _again(kind: type[KerjasamaError], args: tuple[object, ...]) -> KerjasamaError:
    """Make an error anew from what it says; its attributes follow."""
    error = kind.__new__(kind, *args)
    error.args = args
    return error


def short(text: str, limit: int = 60) -> str:
    """Cut what a user typed to a length that an error can quote.

    Examples
    --------
    >>> short("x" * 100, 5)
    'xxxxx…'
    """
    return text if len(text) <= limit else text[:limit] + "…"


def either(items: tuple[str, ...]) -> Text:
    """List alternatives: "a, b or c".

    Examples
    --------
    >>> str(either(("a", "b", "c")))
    'a, b or c'
    """
    if len(items) < 2:  # noqa: PLR2004 - one thing needs no "or"
        return Text("{one}", {"one": "".join(items)})
    return Text(N_("{first} or {last}"), {"first": ", ".join(items[:-1]), "last": items[-1]})
