"""A text checked claim by claim."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims import agreements, bodies, chairs, counts, figures, memberships
from kerjasama.lessons.claims.accords import accord_lines
from kerjasama.lessons.claims.affiliations import Affiliations
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.context import Examples
from kerjasama.lessons.claims.founding_treaties import BODIES
from kerjasama.lessons.claims.foundings import foundings
from kerjasama.lessons.claims.grammar import claims
from kerjasama.lessons.claims.judgement import FALSE, Judgement, settled
from kerjasama.lessons.claims.known_accords import Known, known_accords
from kerjasama.lessons.claims.lexicon import THEN
from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.listing import Listing
from kerjasama.lessons.claims.moves import moves
from kerjasama.lessons.claims.ordinals import ordinals
from kerjasama.lessons.claims.organs import Organs
from kerjasama.lessons.claims.patterns import keep_patterns, regex
from kerjasama.lessons.claims.plausibility import plausible
from kerjasama.lessons.claims.profiles import Profiles
from kerjasama.lessons.claims.rosters import Rosters
from kerjasama.lessons.claims.runons import apart
from kerjasama.lessons.claims.sentences import Sentence, sentences
from kerjasama.lessons.claims.series import Series
from kerjasama.lessons.claims.sizes import sizes
from kerjasama.lessons.claims.standins import with_states
from kerjasama.lessons.claims.surmises import Surmises
from kerjasama.lessons.claims.templates import Template, templates
from kerjasama.world import Agreement, World
from kerjasama.world.things import FULL


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim of a text, and what the registry says to it."""

    sentence: Sentence
    claim: Claim
    judgement: Judgement


def checked(world: World, text: str) -> list[Finding]:
    """Check every claim of a text that the registry can judge, in the order of the text.

    Parameters
    ----------
    world
        The registry, asked about the day that the text's "now" means (`World.at`).
    text
        A lesson or an article, Indonesian or English.

    Examples
    --------
    >>> world = World.load().at("2026-11-01")
    >>> found = checked(world, "Thailand is a member of NATO. ASEAN was founded in 1967.")
    >>> [(f.claim.kind, f.judgement.verdict) for f in found]
    [('member', 'false'), ('founded', 'true')]
    """
    keep_patterns()  # all are made once this module is there
    linker = Linker(world)
    bodies_known = {o.code for o in world.organisations()}
    told = list(with_states(apart(templates(linker, sentences(text)))))
    rosters = Rosters()
    lists = (Listing(linker.misspelt), Affiliations(), Organs(), Profiles(), Series(), Examples())

    @cache
    def verdict(c: Claim) -> str:
        of_another = c.kind in _OF_BODIES and c.about[-1] not in bodies_known
        of_another = of_another or (c.kind == "party" and c.about[-1] in BODIES)
        return "" if of_another else _judged(world, c).verdict

    def known() -> tuple[Known, ...]:
        return world.remembered("agreements by their words", lambda: known_accords(world))

    surmises = Surmises(told, verdict, linker.treaty, known)

    def related(c: Claim) -> bool:
        spells = [m for m in world.spells(c.about[1], c.about[0]) if m.role in FULL]
        return any(c.kind != "left" or isinstance(m.span.end, When) for m in spells)

    def bygone(c: Claim, sentence: Sentence) -> bool:
        said = c.about[1]
        return said in over and all(m.code != said for m in linker.mentions(sentence.text))

    day = world.day().first
    over = {o.code for o in world.organisations() if o.span.possible[1] < day}
    found: list[Finding] = []
    of_lists: list[tuple[str, str] | None] = []
    for template in told:
        said = [*rosters.claims(template), *claims(template)]
        said += [*foundings(template), *moves(template), *accord_lines(template)]
        said += [c for reader in lists for c in reader.claims(template)]
        said += [*sizes(template), *ordinals(template)]
        joined = {c.about for c in said if c.kind == "joined"}
        once = {(c.kind, c.about): c for c in reversed(said)}
        kept = [c for c in said if c is once[c.kind, c.about] or c.kind in ("event", "seat")]
        kept = [
            c
            for c in kept
            if c.kind != "member" or c.about not in joined or c.word or c.tense == "since"
        ]
        kept = [c for c in kept if c.kind not in _OF_BODIES or c.about[-1] in bodies_known]
        kept = [c for c in kept if c.kind != "party" or agreements.on_record(world, c.about[1])]
        task = _TASK.match(template.text)
        kept = surmises.asked(template) if task else surmises.added(template, kept)
        kept = list(dict.fromkeys(_of_its_subject(template, c) for c in kept))
        spoken = {m.code for m in template.mentions(template.text, "OA")}
        if THEN.search(template.text):
            kept = [
                replace(c, tense="past") if c.kind == "count" and c.tense == "now" else c
                for c in kept
            ]
        judged = plausible(
            [(c, _judged(world, c)) for c in kept],
            template.text,
            spoken,
            related,
            surmises.main,
            surmises.alone,
        )
        told_here = [
            Finding(template.sentence, c, answer)
            for c, answer in judged
            if not (answer.verdict == FALSE and c.kind in _ENTRIES and c.about[0] in bodies_known)
            and not (answer.verdict == FALSE and c.kind in _STAYS and bygone(c, template.sentence))
        ]  # "it", which is no member of another one, or is no more, was somebody else
        found += told_here
        # What an entry of a list says of something that the list is of.
        of_lists += [
            (f.claim.kind, f.claim.about[-1])
            if template.sentence.bullet and f.claim.about[-1] not in spoken
            else None
            for f in told_here
        ]
    wrong = Counter(
        key for f, key in zip(found, of_lists, strict=True) if f.judgement.verdict == FALSE
    )
    whole = Counter(of_lists)
    # A list that would be wrong in most of its entries lists something else.
    strange = {key for key, n in wrong.items() if key and n > 1 and n * 2 > whole[key]}
    return [f for f, key in zip(found, of_lists, strict=True) if key not in strange]


def _of_its_subject(template: Template, c: Claim) -> Claim:
    """What is said of "a UN agency based in" a place is said of the agency, and not of the UN."""
    for m in _IS_ONE_OF.finditer(template.text) if c.kind in _TRAITS else ():
        if template.mention(m["y"]).code == c.about[0]:
            return replace(c, about=(template.mention(m["x"]).code, *c.about[1:]))
    return c


def _judged(world: World, claim: Claim) -> Judgement:
    if claim.kind == "left" and isinstance(world.find(claim.about[1]), Agreement):
        return settled(agreements.departure(world, claim))
    return settled(_JUDGES[claim.kind](world, claim))


_TASK: Final = regex(  # what pupils are asked to do says nothing
    r"\W*(?:\d+[.)] )?(?:Sebutkan|Jelaskan|Tuliskan|Uraikan|Carilah|Tulislah|Lengkapilah|Apa|Siapa"
    r"|Mengapa|Bagaimana|Explain|Describe|Discuss|State (?:the|two|three|four|five))\b[^.]*[!?.]?$"
    r"|.*(?:\.{4,}|…{2,}|_{3,})"
)
_IS_ONE_OF: Final = regex(
    r"(?P<x><O\d+>),? (?:(?:adalah|merupakan|ialah|is|was) )?(?:salah satu |an? |the |one of the )?"
    r"(?:badan|lembaga|organisasi|bagian|organ|agency|agencies|bod(?:y|ies)|part|arm|organi[sz]ation"
    r"|speciali[sz]ed agency)?(?: (?:khusus|dari|of|the|milik))* ?(?P<y><O\d+>)"
    r"(?: (?:speciali[sz]ed )?(?:agency|body|organ|programme|fund))?,?"
    r" (?:yang|which|that|bermarkas|berkedudukan|berkantor|berpusat|based|headquartered|didirikan)"
)
_TRAITS: Final = frozenset(["seat", "founded", "field"])
_OF_BODIES: Final = frozenset(  # what is said of organisations, and never of agreements
    ["member", "joined", "founder", "founders", "founded", "seat", "agency", "composed", "chaired"]
)
_ENTRIES: Final = frozenset(["member", "joined"])
_STAYS: Final = frozenset(["member", "joined", "left"])
_JUDGES: Final[dict[str, Callable[[World, Claim], Judgement]]] = {
    "member": memberships.member,
    "joined": memberships.joined,
    "left": memberships.left,
    "founder": memberships.founder,
    "founded": memberships.founded,
    "founders": memberships.founders,
    "count": counts.count,
    "composed": counts.composed,
    "event": agreements.event,
    "party": agreements.party,
    "stands": agreements.stands,
    "form": agreements.form,
    "replaced": agreements.replaced,
    "level": agreements.level,
    "seat": figures.seat,
    "agency": bodies.agency,
    "type": bodies.sort,
    "field": bodies.field,
    "abbr": bodies.abbreviation,
    "hosted": chairs.hosted,
    "chaired": chairs.chaired,
    "figure": figures.figure,
    "first": figures.first,
}
