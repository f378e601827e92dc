"""Arrays that steps and fits use again, and inverses that serve for weights that are alike."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import DTypeLike

from kerjasama.models.gravity.effects import Floats

_ALIKE: Final = 0.5  # change of predictors up to which the last inverses will do
_MOST: Final = 64 << 20  # bytes of a precision that are kept from one fit to the next
_left: Final = dict[np.dtype[Any], dict[str, Floats]]()


@dataclass(frozen=True, slots=True)
class Known:
    """Inverses of the Schur complements of other weights, which are near enough to be of use.

    Attributes
    ----------
    inverses
        Shape (T, M, M), in any precision.
    unit
        How many times as large the new weights are.
    """

    inverses: Floats
    unit: float = 1.0


class Room:
    """Large arrays that are used again and again: fresh memory costs more than arithmetic.

    What one fit leaves the next one finds, of all fits of a process that follow each other.

    Examples
    --------
    >>> room = Room()
    >>> room("a", (2, 3)) is room("a", (2, 3))
    True
    """

    def __init__(self, kind: DTypeLike = np.float64) -> None:
        """Begin with what was left; ``kind`` is the precision of the numbers."""
        self.kind = np.dtype(kind)
        self._found = _left.pop(self.kind, {})
        self.known: Known | None = None  # spares the next solution inverses of its own
        self.last: Known | None = None  # those of the last solution
        self.gone = 0.0  # by how much predictors have changed since they were made, at most
        self.hard = False  # whether conjugate gradients within years have failed
        self.began: Floats | None = None  # importers' coefficients, where the next ones begin
        self._held: dict[str, Floats] = {}

    def __call__(self, name: str, shape: tuple[int, ...]) -> Floats:
        """Array of that name and shape; it holds whatever was in it before."""
        if name not in self._held or self._held[name].shape != shape:
            found = self._found.pop(name, None)
            fits = found is not None and found.shape == shape
            self._held[name] = found if found is not None and fits else np.empty(shape, self.kind)
        return self._held[name]

    def leave(self) -> None:
        """Leave arrays that nobody looks at any more to the next fit, if they are not too large."""
        held, self._held, self._found, self.last, self.known = self._held, {}, {}, None, None
        if sum(array.nbytes for array in held.values()) <= _MOST:
            _left[self.kind] = held

    def alike(self, unit: float = 1.0) -> Known | None:
        """The last inverses, if predictors have changed so little since they were made.

        A quadratic form of effects is a sum over cells of weights times squares. It changes by the
        shares of the weights at most, and so does what solves the other effects out of it.
        """
        if self.last is None or not self.gone <= _ALIKE:
            return None
        return Known(self.last.inverses, self.last.unit * unit)

    def follow(self, other: "Room", unit: float, further: float = 0.0) -> None:
        """Go on with another's inverses, if predictors have not changed too much since.

        ``further`` is the largest change that the other does not know of.
        """
        other.gone += further
        self.known, self.gone = other.alike(unit), other.gone

    def begin(self, other: "Room") -> None:
        """Begin where another's importers' coefficients ended."""
        self.hard, began = other.hard, other.began
        self.began = None if began is None else began.astype(self.kind)
