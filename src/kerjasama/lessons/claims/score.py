"""Precision and recall of the checker against labels: ``python -m kerjasama.lessons.claims.score``.

A file of labels names a text, the day of its "now", and each claim that can be checked: the first
letters of its sentence's SHA-256, the kind, the things, and the verdict. The texts themselves are
not ours to keep: they are read from a folder, and those that are not there are left out.

A claim is checkable when its sentence asserts it plainly (no question, wish, plan or supposition),
when the registry holds the thing, and when it is of one of these kinds. A claim that one sentence
makes twice counts once; an entry of a list and a heading are sentences too.

========== ================= ==================================================================
kind       names             said, for example
========== ================= ==================================================================
member     STATE ORG         X is, was or is not a member; each state of a list; terms in organs;
                             also an observer, a candidate, a partner, or suspended
joined     STATE ORG         X joined, became a member, on a date or as the n-th; "X (1984)" in a
                             list of members
left       STATE ORG         X left; also an agreement
founder    STATE ORG         X is a founder; each of a list
founders   ORG               n states founded it; a list that names all of them says so too
founded    ORG               it was founded on a date
count      ORG               it has n members, or an agreement n parties
composed   ORG               it consists of n states and an organisation, or of a sort of states
seat       ORG               its headquarters are in a place, or it has none
agency     ORG               it is a (specialised) agency, an organ or a part of another
abbr       ORG               what its abbreviation stands for, where the sentence says so
event      AGREEMENT         signed, adopted, in force on a date
party      STATE AGREEMENT   X signed, ratified, joined, is a party; each state of a list
stands     AGREEMENT         it is in force, or is named as an example that exists
form       ORG               it is bilateral, regional or multilateral; also an agreement
type       ORG               it is an alliance, a free trade agreement, a customs union, a union
field      ORG               it works in a field
replaced   NEW OLD           one took the place of the other, or is its new name
level      STATE STATE       they are partners of a level, or have diplomatic relations since a date
hosted     STATE             X hosted a summit or conference
chaired    STATE ORG         X held the chair or presidency
first      STATE (ORG)       X was the first
figure     STATE             a figure or a rank that the registry records
========== ================= ==================================================================

Verdicts: ``true``, ``false``, ``was-true`` (once so and said as of now), ``depends`` (right by one
definition, wrong by another), ``not-in-registry``. What was so is true if it is told as past.
"""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

from kerjasama.lessons.claims.checking import checked
from kerjasama.lessons.claims.patterns import regex
from kerjasama.world import World

_ENUMERATED = regex(r"^[a-z]\. ")  # an entry of a list
_DIGITS = 10  # of a hash: enough for the sentences of one text


@dataclass(frozen=True, slots=True)
class Score:
    """How the checker did on one text.

    Attributes
    ----------
    right
        Claims that were found, and judged as labelled.
    found, labelled
        How many claims the checker found, and how many the labels hold.
    wrong
        What was found and is not labelled so.
    missed
        What is labelled and was not found so.
    """

    text: str
    right: int
    found: int
    labelled: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


def sentence_hash(sentence: str) -> str:
    """What a file of labels calls a sentence.

    Examples
    --------
    >>> sentence_hash("A  b") == sentence_hash("A b") == sentence_hash("a. A b")
    True
    """
    told = _ENUMERATED.sub("", " ".join(sentence.split()))
    return sha256(told.encode()).hexdigest()[:_DIGITS]


def text_file(name: str) -> str:
    """File name of a text: its own, or one made of its address.

    Examples
    --------
    >>> text_file("article.txt"), text_file("https://example.org/")[-4:]
    ('article.txt', '.txt')
    """
    return f"{sha256(name.encode()).hexdigest()[:12]}.txt" if "://" in name else name


def score(world: World, labels: Path, texts: Path) -> Score | None:
    """Score the checker on one labelled text.

    Parameters
    ----------
    labels
        A file of labels.
    texts
        The folder with the texts.

    Returns
    -------
    score
        None if the text is not there.
    """
    told = yaml.safe_load(labels.read_text(encoding="utf-8"))
    path = texts / text_file(told["text"])
    if not path.is_file():
        return None
    findings = checked(world.at(str(told["day"])), path.read_text(encoding="utf-8"))
    found = {
        _line(sentence_hash(f.sentence.text), f.claim.kind, f.claim.about, f.judgement.verdict)
        for f in findings
    }
    wanted = set[str]()
    for line in told["claims"]:
        sentence, kind, *about, verdict = line.split()
        wanted.add(_line(sentence, kind, about, verdict))
    right = found & wanted
    wrong, missed = tuple(sorted(found - wanted)), tuple(sorted(wanted - found))
    return Score(told["text"], len(right), len(found), len(wanted), wrong, missed)


def _line(sentence: str, kind: str, about: Iterable[str], verdict: str) -> str:
    """A label; two partners are named in no order."""
    return f"{sentence} {kind} {' '.join(sorted(about) if kind == 'level' else about)} {verdict}"


def precision_recall(scores: Iterable[Score]) -> tuple[float, float]:
    """Shares of what was found that is right, and of what is labelled that was found.

    Examples
    --------
    >>> precision_recall([Score("a", 8, 10, 16, (), ())])
    (0.8, 0.5)
    """
    told = list(scores)
    right = sum(s.right for s in told)
    found, labelled = sum(s.found for s in told), sum(s.labelled for s in told)
    return (right / found if found else 1.0), (right / labelled if labelled else 1.0)


def main() -> None:
    """Print the score of every labelled text that is there."""
    parser = argparse.ArgumentParser(description="Precision and recall of the claim checker.")
    parser.add_argument("labels", type=Path, help="folder with the files of labels")
    parser.add_argument("texts", type=Path, nargs="+", help="folders with the texts")
    given = parser.parse_args()
    world, scores, lines = World.load(), list[Score](), list[str]()
    for path in sorted(given.labels.glob("*.yaml")):
        told = next(filter(None, (score(world, path, folder) for folder in given.texts)), None)
        if told is None:
            lines.append(f"{path.stem}: the text is not there")
            continue
        scores.append(told)
        lines.append(f"{told.text}: {told.right} right of {told.found}, {told.labelled} labelled")
        lines += [f"  wrong: {w}" for w in told.wrong]
        lines += [f"  missed: {m}" for m in told.missed]
    precision, recall = precision_recall(scores)
    lines.append(f"precision {precision:.3f}, recall {recall:.3f}")
    print("\n".join(lines))  # noqa: T201 - a command


if __name__ == "__main__":
    main()
