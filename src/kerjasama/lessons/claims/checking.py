"""A text checked claim by claim."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.claims import agreements, counts, figures, memberships
from kerjasama.lessons.claims.grammar import Claim, claims
from kerjasama.lessons.claims.judgement import Judgement
from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.sentences import Sentence, sentences
from kerjasama.lessons.claims.templates import Template, templates
from kerjasama.world import Agreement, World

_EXAMPLES: Final = re.compile(
    r"\b(?:contoh|examples?)\b.{0,30}?\b(?:kerja ?sama |of )?"
    r"(?P<form>bilateral|regional|multilateral)\b[^<]*(?:<S\d+>[^<]*)?$",
    re.IGNORECASE,
)
_HEADING: Final = 60  # letters: a shorter line without an end is a heading


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
    told = templates(Linker(world), sentences(text))
    return [
        Finding(template.sentence, claim, _judged(world, claim))
        for template, context in _listed(told)
        for claim in claims(template, context)
    ]


def _listed(told: Iterable[Template]) -> Iterable[tuple[Template, str]]:
    """Each sentence with the form of cooperation that it is listed as an example of."""
    context = ""
    for template in told:
        example = _EXAMPLES.search(template.text)
        bullet = template.sentence.bullet
        if example and not bullet:
            context = example["form"].lower()
            yield template, ""
            continue
        if context and template.sentence.text[:1].isdigit():  # a numbered heading follows the list
            context = ""
        yield template, context if bullet else ""


def _judged(world: World, claim: Claim) -> Judgement:
    if claim.kind == "left" and isinstance(world.find(claim.about[1]), Agreement):
        return agreements.departure(world, claim)
    return _JUDGES[claim.kind](world, claim)


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
    "figure": figures.figure,
    "first": figures.first,
}
