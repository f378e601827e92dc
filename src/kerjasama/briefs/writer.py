"""What every part of a brief is written with: the facts, the language, the references."""

from dataclasses import dataclass, field
from typing import Final

from kerjasama.briefs.citations import Citations, Mark
from kerjasama.briefs.gather import Pair
from kerjasama.words import Words
from kerjasama.world import Event, Membership, World
from kerjasama.world.naming import the

NOTHING: Final[Mark] = ((), False)


@dataclass(frozen=True)
class Writer:
    """A pair, a language and the references collected so far.

    Examples
    --------
    >>> from kerjasama.briefs.gather import gather
    >>> world = World.load()
    >>> writer = Writer(world, gather(world, "USA", "IDN"), Words("en"))
    >>> writer.a, writer.names["USA"]
    ('the United States', 'United States')
    """

    world: World
    pair: Pair
    say: Words
    cite: Citations = field(init=False)

    def __post_init__(self) -> None:
        """Begin with no references."""
        object.__setattr__(self, "cite", Citations(self.world, self.say))

    @property
    def lang(self) -> str:
        """``"en"`` or ``"id"``."""
        return self.say.lang

    @property
    def names(self) -> dict[str, str]:
        """Short names of the two by code, as a table has them."""
        return {s.state.code: s.state.name(self.lang) for s in (self.pair.a, self.pair.b)}

    @property
    def a(self) -> str:
        """Name of the first, as a sentence has it."""
        return the(self.pair.a.state.name(self.lang), self.say)

    @property
    def b(self) -> str:
        """Name of the second, as a sentence has it."""
        return the(self.pair.b.state.name(self.lang), self.say)

    @property
    def day(self) -> str:
        """The day that the brief speaks of."""
        return self.say.date(str(self.pair.on))

    def event_mark(self, event: Event | None) -> Mark:
        """Cite an event's date."""
        return self.cite.of(event.subject, "date") if event is not None else NOTHING

    def member_mark(self, *memberships: Membership) -> Mark:
        """Cite the beginnings of memberships."""
        return self.cite.many(self.cite.of(m.subject, "from") for m in memberships)
