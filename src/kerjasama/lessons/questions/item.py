"""What a question is made of: its stem, its answers, its key, and what the key rests on."""

import re
from dataclasses import dataclass, replace
from hashlib import blake2b
from random import Random
from typing import Final, Literal, final

from kerjasama.errors import KerjasamaError
from kerjasama.words import N_, Named, Text

Kind = Literal["single", "multiple", "matching", "ordering", "truth", "short", "numeric", "map"]
Level = Literal["know", "apply", "reason"]
LEVELS: Final = ("know", "apply", "reason")
_STATE: Final = re.compile(r"[A-Z]{3}")
_LETTERED: Final = 3  # states that a question on a map needs, so that there is a choice
Fact = tuple[str, str]
"""What a key rests on: a subject and a property of the registry, or ``("series", its name)``."""


class BadItemError(KerjasamaError, ValueError):
    """A question that cannot be answered as it is written; for who writes a template.

    Examples
    --------
    >>> raise BadItemError("joined-year", "it has no key")
    Traceback (most recent call last):
    kerjasama.lessons.questions.item.BadItemError: Question joined-year: it has no key.
    """

    code = "bad_item"

    def __init__(self, template: str, why: str) -> None:
        """Name the template and the reason."""
        super().__init__(Text("Question {template}: {why}.", {"template": template, "why": why}))


@final
@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen, and what it stands for: a code, a year, a status."""

    code: str
    text: Named


@final
@dataclass(frozen=True, slots=True)
class Item:
    """One question.

    Attributes
    ----------
    template
        The rule that made it.
    kind
        How it is answered. A ``map`` is a choice of one state, whose options are codes of states:
        who has a map lets the pupil click on it, who has none offers the options.
    options
        What can be chosen, ordered or matched, in the order in which it is shown.
    key
        Codes of the right options (``single``, ``map``, ``multiple``, ``truth``); all codes in the
        right order (``ordering``); the code of the match of each option (``matching``); accepted
        texts (``short``); the number (``numeric``).
    why
        The explanation, which teaches and repeats the answer.
    given
        Codes of the things that the question names.
    on
        The day, month or year that it is about.
    facts
        What the key rests on; nothing of it is recalled.
    checklist
        Numbers of the checklist of school texts that it serves.
    matches
        Right-hand sides of a ``matching``; empty for every other kind.
    tolerance
        By how much a number may differ from the key and still be right (``numeric``).

    Examples
    --------
    >>> yes, no = Option("true", Named("True", "Benar")), Option("false", Named("False", "Salah"))
    >>> stem = Named("Indonesia founded ASEAN.", "Indonesia mendirikan ASEAN.")
    >>> item = Item("example", "truth", "know", "membership", stem, (yes, no), ("true",), stem,
    ...             ("IDN", "ASEAN"), "2026", (("membership:IDN@ASEAN/founding/1", "role"),))
    >>> item.id.startswith("example-"), [o.text.id for o in item.right]
    (True, ['Benar'])
    """

    template: str
    kind: Kind
    level: Level
    topic: str
    stem: Named
    options: tuple[Option, ...]
    key: tuple[str, ...]
    why: Named
    given: tuple[str, ...]
    on: str
    facts: tuple[Fact, ...]
    checklist: tuple[int, ...] = ()
    matches: tuple[Option, ...] = ()
    tolerance: float = 0

    def __post_init__(self) -> None:
        """Refuse a key that points nowhere and options that read alike."""
        codes = [o.code for o in self.options]
        known = [o.code for o in self.matches] if self.kind == "matching" else codes
        if not self.key:
            raise BadItemError(self.template, "it has no key")
        if self.options and not set(self.key) <= set(known):
            raise BadItemError(self.template, f"its key {self.key} is not among {known}")
        if self.kind == "matching" and len(self.key) != len(self.options):
            raise BadItemError(self.template, "its key does not match every option")
        if self.kind == "ordering" and sorted(self.key) != sorted(codes):
            raise BadItemError(self.template, "its key does not order every option")
        if self.kind == "map" and (len(codes) < _LETTERED or not all(map(_STATE.fullmatch, codes))):
            raise BadItemError(self.template, f"a map needs three states or more, not {codes}")
        if self.one and len(self.key) != 1:
            raise BadItemError(self.template, f"one option must be right, not {self.key}")
        for side in (self.options, self.matches):
            for texts in ([o.text.en for o in side], [o.text.id for o in side]):
                if len(set(texts)) != len(texts):
                    raise BadItemError(self.template, f"two options read alike: {texts}")

    @property
    def id(self) -> str:
        """Its template and a hash of what it asks, whatever the order of its options."""
        asked = [self.kind, self.on, *self.given, "|", *sorted(o.code for o in self.options)]
        asked += ["|", *sorted(o.code for o in self.matches)]
        return f"{self.template}-{blake2b(';'.join(asked).encode(), digest_size=5).hexdigest()}"

    @property
    def one(self) -> bool:
        """Whether one of its options is to be chosen, from a list or on a map."""
        return self.kind in {"single", "map"}

    @property
    def right(self) -> tuple[Option, ...]:
        """The right options, in the order of the key; none where a text or number is asked."""
        by_code = {o.code: o for o in (self.matches or self.options)}
        return tuple(by_code[code] for code in self.key if code in by_code)

    def shuffled(self, seed: int | str) -> "Item":
        """The same question with its options in another order; true and false keep theirs."""
        if self.kind == "truth":
            return self
        chance = Random(f"{seed} {self.id}")  # noqa: S311 - a lottery, no secret
        options = chance.sample(self.options, len(self.options))
        matches = chance.sample(self.matches, len(self.matches))
        if self.kind == "ordering" and tuple(o.code for o in options) == self.key:
            options = [*options[1:], options[0]]  # nobody gets the answer for nothing
        if self.kind != "matching":
            return replace(self, options=tuple(options), matches=tuple(matches))
        match = dict(zip((o.code for o in self.options), self.key, strict=True))
        key = tuple(match[o.code] for o in options)
        return replace(self, options=tuple(options), matches=tuple(matches), key=key)


TRUTH: Final = (("true", N_("True")), ("false", N_("False")))
"""Codes and texts of the two answers to a statement."""
