"""What a sentence may be saying, told only where the registry says that it is so.

The other readers understand how a claim is made, and so they can contradict it. Here nothing is
understood but which things, dates and numbers stand together with which words: a state, a body
that it is in and the very day on which it came are no coincidence in a sentence that speaks of
joining. What the registry does not confirm is left unsaid.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of
from kerjasama.lessons.claims.judgement import NOT_KNOWN
from kerjasama.lessons.claims.known_accords import Known
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import form_word
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.phrases import FORM
from kerjasama.lessons.claims.scene import FAR, FEW, SURE, Scene, codes
from kerjasama.lessons.claims.standing_words import STILL_SUSPENDED
from kerjasama.lessons.claims.surmised_accords import surmised_accords
from kerjasama.lessons.claims.surmised_asides import surmised_asides
from kerjasama.lessons.claims.surmised_bodies import ANNOUNCED, surmised_bodies
from kerjasama.lessons.claims.surmised_clauses import surmised_clauses
from kerjasama.lessons.claims.surmised_days import CHAIR, surmised_days
from kerjasama.lessons.claims.surmised_forms import surmised_forms
from kerjasama.lessons.claims.surmised_founders import surmised_founders
from kerjasama.lessons.claims.surmised_lists import surmised_lists
from kerjasama.lessons.claims.surmised_members import surmised_members
from kerjasama.lessons.claims.surmised_moves import BOTH, surmised_moves
from kerjasama.lessons.claims.surmised_pairs import surmised_pairs
from kerjasama.lessons.claims.surmised_standings import surmised_standings
from kerjasama.lessons.claims.surmised_stays import surmised_stays
from kerjasama.lessons.claims.surmised_traits import heading_of_agencies, surmised_traits
from kerjasama.lessons.claims.surmised_turns import surmised_turns
from kerjasama.lessons.claims.templates import Template, in_passing
from kerjasama.lessons.claims.topics import COMPARED

_HEADING: Final = 70  # letters of a line
_LONGEST: Final = 2000  # letters of a sentence
_MEMORY: Final = 8  # sentences
_RECENT: Final = 4  # organisations
_MOST: Final = 0.8  # of a list
_CLAUSES: Final = 3  # of a sentence, with verbs of their own
_TOGETHER: Final = ("member", "joined", "founder", "left", "party", "founded", "chaired")
_IT: Final = regex(r"\W*(?:it|its|they|ia|negara (?:ini|itu)|the country)\b", re.IGNORECASE)
_PAIR: Final = regex(r"(<O\d+>)(?:,? (?:and|dan|serta)|,|/)(?: the)? ?(?=(<O\d+>))")
_BODY: Final = regex(r"<O\d+>")
_DAY: Final = regex(r"<[DY]\d+>")
_OF_ALL: Final = ("UN", "UNESCO", "WHO", "IMF", "WB", "ILO", "FAO", "WTO", "INTERPOL", "UNCTAD")
_OF_MEMBERS: Final = any_of(
    r"\w*anggota\w*|members?(?:hips?)?|belong\w*|join\w*|bergabung|masuk|admi\w+|acced\w+|accession"
    r"|aksesi|seats?|kursi|duduk|tergabung|diterima|found\w+|pendiri|peserta|ikut\w*|enter\w*"
    r"|keluar|withdr\w+|left|in it|part of|bagian|in the <O\d+>"
)
_MOVES: Final = ("joined", "left", "chaired")
_MADE: Final = any_of(r"organi[sz]ed|signed|ditandatangani")  # by those who founded it
_FIRST_ONES: Final = any_of(  # as members are told who founded it
    r"anggota awal(?:nya)?|anggota pertama(?:nya)?|(?:original|first|initial|charter) members"
)
_SIGNERS: Final = any_of(r"penanda ?tangan\w*|signed by|ditandatangani oleh")
_ANOTHER: Final = regex(  # a treaty that the registry does not know by that name
    r"\b(?:Traktat|Perjanjian|Pakta|Konvensi|Deklarasi|Protokol|Persetujuan|Piagam|Treaty of"
    r"|Convention on|Declaration of) [A-Z]|\b(?!The )[A-Z]\w+ (?:Treaty|Agreement|Pact|Convention"
    r"|Protocol|Declaration|Charter)\b"
)
_OTHER_HEADING: Final = regex(r"[A-Z][^<.!?:;|]{2,70}")  # a line that names nothing
_SORT: Final = regex(
    r"\W*(?:\w{1,3}[.)] )?(?:kerja ?sama|bidang|cooperation)\b(?! (?:ini|itu|tersebut))",
    re.IGNORECASE,
)
_FORM: Final = regex(rf"\b{FORM}\b", re.IGNORECASE)


class Surmises:
    """Reads what a text may be saying, template by template.

    Parameters
    ----------
    told
        The whole text: what it names oftenest is what it speaks of.
    verdict
        What the registry says to a claim.
    treaty
        The agreement that founded an organisation; empty if none is known.
    known
        Every agreement of the registry.

    Examples
    --------
    >>> from kerjasama.lessons.claims.linking import Linker
    >>> from kerjasama.lessons.claims.memberships import joined
    >>> from kerjasama.lessons.claims.sentences import sentences
    >>> from kerjasama.lessons.claims.templates import templates
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> told = templates(Linker(world), sentences("ASEAN admitted two: Laos, on 23 July 1997."))
    >>> known = lambda c: joined(world, c).verdict if c.kind == "joined" else ""
    >>> surmises = Surmises(told, known, lambda body: "")
    >>> [(c.kind, c.about) for t in told for c in surmises.added(t, [])]
    [('joined', ('LAO', 'ASEAN'))]
    """

    def __init__(
        self,
        told: list[Template],
        verdict: Callable[[Claim], str],
        treaty: Callable[[str], str],
        known: Callable[[], tuple[Known, ...]] = tuple,
    ) -> None:
        """Begin with nothing named."""
        self._verdict = verdict
        self._known = known
        self._treaty = treaty
        # A long text on something else names them in passing: what was named before says little.
        passing = in_passing([(t.sentence.text, bool(t.mentions(t.text, "OA"))) for t in told])
        self._memory = 0 if passing else _MEMORY
        self._main = {
            kind: "" if passing and kind != "S" else _oftenest(told, kind) for kind in "SOA"
        }
        self._section = ""  # what the last heading names
        self._bodies: dict[str, int] = {}  # organisations, and the sentence that named them last
        self._accords: list[str] = []  # agreements, the last named first
        self._listed = 0  # the sentence that announced that list, or its last entry
        self._parent = ""  # whose parts a list names
        self._others: list[str] = []  # states beside the one that the text speaks of
        self._led = -_MEMORY  # the sentence that spoke of chairs
        self._form = ""  # what the text gives examples of, and the sentence that named it
        self._formed = 0
        self._at = 0
        self._previous: Template | None = None
        self._before: tuple[Claim, ...] = ()
        self._heading: Template | None = None
        self._announced: Template | None = None
        self._spoken = set[str]()  # organisations named since the last heading, and in it

    @property
    def main(self) -> str:
        """The agreement or organisation that the text is about; empty if it is about many."""
        return self._main["A"] or self._main["O"]

    def alone(self, body: str) -> bool:
        """Whether an organisation is the only one that was named since the last heading."""
        return body in self._spoken and self._spoken <= {body, "UN"}

    def asked(self, template: Template) -> list[Claim]:
        """Nothing is said by a task, but the answer may name examples of the form it asks for."""
        if _FORM.search(template.text):
            self._form, self._formed = _form(template.text, "", bullet=False), self._at
        return []

    def added(self, template: Template, read: list[Claim]) -> list[Claim]:
        """What was read in a sentence, with what it may say beside that.

        A date that the registry knows for one body is not that of another one: a reading that
        took the wrong body is left out.
        """
        named = codes(template.mentions(template.text, "A"))
        surmised = self._surmised(template, read)
        surmised = [c for c in surmised if _likely(template, c)]
        led = self._announced.text if self._announced else ""
        if not _SIGNERS.search(f"{led} {template.text}"):
            surmised = [self._of_body(c, named) for c in surmised]
        first_ones = _FIRST_ONES.search(template.text)
        if first_ones or _MADE.search(template.text):
            surmised = self._founders(surmised)
        read = self._founders(read) if first_ones else read
        right = {(c.kind, c.about[0], c.when): c.about for c in surmised if c.kind in _MOVES}
        kept = [
            c
            for c in read
            if right.get((c.kind, c.about[0], c.when), c.about) == c.about
            or self._verdict(c) == "true"
        ]
        sure = {(c.kind, c.about) for c in surmised if c.kind == "chaired"}
        kept = [c for c in kept if (c.kind, c.about) not in sure or self._verdict(c) != NOT_KNOWN]
        begun = {c.when for c in surmised if c.kind == "founded"}
        kept = [
            c
            for c in kept
            if c.kind != "founded" or c.when not in begun or self._verdict(c) == "true"
        ]
        gone = {(c.about, c.when) for c in surmised if c.kind == "left"}
        kept = [c for c in kept if c.kind != "joined" or (c.about, c.when) not in gone]
        came = {c.about for c in surmised if c.kind == "joined" and c.when}
        kept = [c for c in kept if c.kind != "member" or c.about not in came or c.word or c.negated]
        moved = {(c.kind, c.about[0], c.when): c.about[-1] for c in kept if c.kind in _MOVES}
        about = {(c.kind, c.about) for c in kept}
        about |= {("member", c.about) for c in kept if c.kind in ("joined", "founder")}
        for c in surmised:
            again = moved.get((c.kind, c.about[0], c.when)) if c.kind in _MOVES else None
            again = None if again and _side_by_side(template, again, c.about[-1]) else again
            frozen = c.word == "suspended" and STILL_SUSPENDED.search(template.text)
            if ((c.kind, c.about) not in about or frozen) and not again:
                about |= {(c.kind, c.about), ("member", c.about)}
                kept.append(c)
        self._goes_on(template, kept)
        return kept

    def _goes_on(self, template: Template, kept: list[Claim]) -> None:
        """Remember a sentence for the next one."""
        text, bullet = template.text, template.sentence.bullet
        self._previous, self._before = template, tuple(kept)
        if text.endswith(":"):
            self._announced = template
        elif not bullet and len(text) > _HEADING and text[-1:] in ".!?":
            self._announced = None
        if not bullet and len(text) < _HEADING and text[-1:] not in ".!;:,?":
            self._heading = template

    def _founders(self, surmised: list[Claim]) -> list[Claim]:
        """Members in a sentence that tells how a body was made, if all of them are its founders."""
        listed: dict[str, list[Claim]] = {}
        for c in surmised:
            if c.kind == "member" and not (c.word or c.negated or c.when):
                listed.setdefault(c.about[1], []).append(c)
        founded = {
            c: self._verdict(Claim("founder", c.about)) == "true"
            for found in listed.values()
            for c in found
        }
        made = {  # but for one name or two, whose state has changed since
            body
            for body, found in listed.items()
            if len(found) >= FEW and sum(founded[c] for c in found) >= _MOST * len(found)
        }
        return [
            Claim("founder", c.about)
            if founded.get(c) and c.about[1] in made and c.about[1] not in _OF_ALL
            else c
            for c in surmised
        ]

    def _of_body(self, c: Claim, named: list[str]) -> Claim:
        """Who came to a treaty that nobody names came to the body that it made."""
        if c.kind == "party" and not c.negated and c.about[1] not in named:
            for body in self._bodies:
                who = (c.about[0], body)
                told = Claim("joined", who, "", c.when) if c.when else Claim("member", who)
                if self._treaty(body) == c.about[1] and self._verdict(told) == "true":
                    return told
        return c

    def _surmised(self, template: Template, read: list[Claim]) -> list[Claim]:
        text = template.text
        self._at += 1
        spoken, accords = (codes(template.mentions(text, kind)) for kind in "OA")
        if len(text) < _HEADING and text[-1:] not in ".!;:" and len(spoken) == 1:
            self._section, self._spoken = spoken[0] if self._memory else "", set()
        self._spoken.update(spoken)
        recent = sorted(
            (b for b, at in self._bodies.items() if self._at - at <= self._memory),
            key=lambda b: -self._bodies[b],
        )[:_RECENT]
        named = [b for b in spoken if b not in _compared(template)] if template.topic else spoken
        near = named or codes([template.topic] if template.topic and self._memory else [])
        accord = template.accord.code if template.accord else ""
        bound = [b for b in self._bodies if accord and self._treaty(b) == accord]
        wide = near if named else [*near, *bound, self._section, *recent, self._main["O"]]
        near = near or [self._main["O"]]
        if BOTH.search(text) and len(recent) >= FEW:
            wide = near = recent[:FEW]
        if CHAIR.search(text):
            self._led = self._at
        self._form = _form(text, self._form, bullet=template.sentence.bullet)
        if _FORM.search(text):
            self._formed = self._at
        elif self._at - self._formed > self._memory:
            self._form = ""
        scene = Scene(
            template,
            tuple(b for b in dict.fromkeys(wide) if b),
            tuple(b for b in near if b),
            tuple(a for a in accords or self._treaties(template, near) if a),
            self._main["S"],
            tuple(read),
            self._verdict,
            tuple(self._others),
            self._parent if self._at - self._listed <= self._memory else "",
            tuple(named or [b for b in near if b and b == (self._main["O"] or b)]),
            self._at - self._led <= FEW,
            self._form,
            tuple(sorted(self._bodies, key=lambda b: -self._bodies[b])),
            self._previous,
            self._before,
            self._heading,
            self._announced,
            self._known,
        )
        announced = ANNOUNCED.search(text)
        entry = template.sentence.bullet and announced and announced["p"]  # "- UNICEF, a fund"
        if announced and not entry:
            self._parent = template.mention(announced["p"] or announced["q"]).code
            self._listed = self._at
        elif heading_of_agencies(text) and "UN" in (self._main["O"], *recent):
            self._parent, self._listed = "UN", self._at
        elif scene.parent and spoken:
            self._listed = self._at
        elif _OTHER_HEADING.fullmatch(text) and not template.sentence.bullet:
            self._parent = ""
        self._bodies.update(dict.fromkeys(spoken if self._memory else [], self._at))
        self._accords = list(dict.fromkeys([*accords, *self._accords]))[:FEW]
        others = [s for s in codes(template.mentions(text, "S")) if s != self._main["S"]]
        self._others = others or self._others
        if "?" in text or len(template.sentence.text) > _LONGEST:
            return []
        found = [*surmised_moves(scene), *surmised_members(scene), *surmised_days(scene)]
        found += surmised_bodies(scene)
        found += surmised_traits(scene)
        found += surmised_lists(replace(scene, said=(*read, *found)))
        found += surmised_asides(replace(scene, said=(*read, *found)))
        scene = replace(scene, said=(*read, *found))
        found += [*surmised_stays(scene), *surmised_turns(scene)]
        found += [*surmised_founders(scene), *surmised_pairs(scene)]
        found += surmised_standings(replace(scene, said=(*read, *found)))
        found += surmised_clauses(replace(scene, said=(*read, *found)))
        found += surmised_accords(replace(scene, said=(*read, *found)))
        return [*found, *surmised_forms(replace(scene, said=(*read, *found)))]

    def _treaties(self, template: Template, bodies: list[str]) -> list[str]:
        """Agreements that a sentence may speak of without a name."""
        if _ANOTHER.search(template.text):
            return []
        topic = codes([template.accord] if template.accord else [])
        founding = [self._treaty(b) for b in (*bodies[:1], self._section) if b]
        told = [*self._accords, self._main["A"], *founding] if self._memory else []
        return list(dict.fromkeys([*topic, *told]))


def _likely(template: Template, c: Claim) -> bool:
    """Whether a claim is more than a coincidence of names that stand far apart, or hold everywhere.

    Nearly every state is in the United Nations: that the registry confirms it shows nothing.
    """
    text = template.text
    parts = text.split(";")
    if c.kind == "member" and c.about[1] in _OF_ALL and not (c.word or c.negated):
        return any(_tells_of_members(template, part, c) for part in parts)
    if len(parts) <= _CLAUSES or c.kind not in _TOGETHER:
        return True
    slots = [codes(template.mentions(part)) for part in parts]
    named = {code for part in slots for code in part}
    needed = named.intersection(c.about)
    days = [{template.when(m) for m in _DAY.findall(part)} for part in parts]
    dated = any(c.when in d for d in days) and c.when is not None
    first = codes(template.mentions(text, "S"))[:1]
    return any(
        needed <= {*slot, *(first if _IT.match(part) else [])} and (not dated or c.when in day)
        for part, slot, day in zip(parts, slots, days, strict=True)
    )


def _tells_of_members(template: Template, part: str, c: Claim) -> bool:
    """Whether a clause with the state of a claim has a word for members beside the organisation."""
    state, body = c.about
    others = {slot for slot in _BODY.findall(part) if template.mention(slot).code != state}
    named = [slot for slot in others if template.mention(slot).code == body]
    said = codes(template.mentions(template.text))
    if state not in codes(template.mentions(part)) or (body in said and others and not named):
        return False
    about = part
    if named:
        at = part.index(named[0])
        about = part[max(0, at - FAR) : at + FAR]
    return _OF_MEMBERS.search(about) is not None


def _side_by_side(template: Template, one: str, other: str) -> bool:
    """Whether two organisations are named in one breath: "joined the IMF and the World Bank"."""
    pairs = (
        (template.mention(m[1]), template.mention(m[2])) for m in _PAIR.finditer(template.text)
    )
    return any({a.code, b.code} == {one, other} for a, b in pairs)


def _compared(template: Template) -> set[str]:
    """With what the one that a sentence is about is compared."""
    behind = (template.text[m.end() :] for m in COMPARED.finditer(template.text))
    return {code for part in behind for code in codes(template.mentions(part)[:1])}


def _oftenest(told: list[Template], kind: str) -> str:
    """What a text names oftenest, if that is a third of all that it names of its kind."""
    named = Counter(
        m.code
        for n, t in enumerate(told)
        for m in t.slots * (SURE if n < SURE else 1)  # a title tells most
        if isinstance(m, Mention) and m.kind == kind
    )
    for code, times in named.most_common(1):
        of = [n for n, t in enumerate(told) if code in codes(t.mentions(t.text, kind))]
        if times >= max(FEW, named.total() / SURE) and (len(of) >= FEW or 0 in of):
            return code
    return ""


def _form(text: str, before: str, *, bullet: bool) -> str:
    """The form that examples are of after a sentence; a heading without one ends them."""
    said = {form_word(m["form"]) for m in _FORM.finditer(text)}
    if said:
        return said.pop() if len(said) == 1 else ""
    if _SORT.match(text):
        return ""
    heading = len(text) < _HEADING and text[-1:] not in ".!?:;,"
    return "" if heading and not bullet and "<" not in text else before
