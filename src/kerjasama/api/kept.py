"""Answers that were given a moment ago."""

from collections import OrderedDict
from typing import Final, final

_KEPT: Final = 32 << 20  # bytes of answers that are kept
Content = tuple[bytes, str, dict[str, str]]
"""What is answered, its media type, and headers."""


@final
class Kept:
    """The last answers, up to so many bytes.

    Examples
    --------
    >>> kept = Kept(4)
    >>> kept.put("a", (b"123", "", {})); kept.put("b", (b"45", "", {}))
    >>> kept.get("a"), kept.get("b")
    (None, (b'45', '', {}))
    """

    def __init__(self, most: int = _KEPT) -> None:
        """Begin empty."""
        self._most, self._size = most, 0
        self._all: OrderedDict[str, Content] = OrderedDict()

    def get(self, key: str) -> Content | None:
        """What was answered: content, media type, headers."""
        if key in self._all:
            self._all.move_to_end(key)
        return self._all.get(key)

    def put(self, key: str, answer: Content) -> None:
        """Keep an answer, and let go of the oldest ones for it."""
        if len(answer[0]) > self._most // 4 + 1 or key in self._all:
            return
        self._all[key] = answer
        self._size += len(answer[0])
        while self._size > self._most:
            _, (content, _, _) = self._all.popitem(last=False)
            self._size -= len(content)
