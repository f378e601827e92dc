"""Check claims files against the format, their promises and everything that they refer to."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kerjasama.errors import BadRequestError, BadSourceError
from kerjasama.places import data_dir
from kerjasama.sources.claims import (
    Dataset,
    claims_manifests,
    read,
    read_all,
    unknown_references,
)
from kerjasama.sources.rules import Rules, read_rules
from kerjasama.words import N_, Text

_CONCEPTS: Final = {  # what a column may refer to, and the scheme that lists it
    "field": "fields",
    "mechanism": "mechanisms",
    "provision": "provisions",
    "wto-basis": "wto-bases",
}


def check(path: Path) -> list[Dataset]:
    """Read the claims at or below `path` and look up every code that they use.

    Parameters
    ----------
    path
        One claims folder, or a folder that holds several.

    Returns
    -------
    datasets
        What was read; codes may refer to these or to the embedded data.

    Raises
    ------
    BadRequestError
        If there is no claims folder at `path`.
    BadSourceError
        With every flaw found.

    Examples
    --------
    >>> [d.source.name for d in check(data_dir() / "claims" / "asean" / "members")]
    ['asean/members']
    """
    folders = claims_manifests(path) if path.is_dir() else []
    if not folders:
        values = {"path": str(path)}
        what = Text(N_("There is no claims folder at {path}: no source.yaml lies there."), values)
        hint = Text(N_("Name a folder such as data/claims/asean/members."))
        raise BadRequestError(what, hint)
    found = [read(path)] if (path / "source.yaml").exists() else read_all(path)
    embedded = data_dir() / "claims"
    others = [] if path.resolve() == embedded.resolve() else _sound(embedded)
    flaws = unknown_references(found, known([*found, *others], read_rules(data_dir() / "rules")))
    if flaws:
        raise BadSourceError(flaws)
    return found


def _sound(root: Path) -> list[Dataset]:
    """Embedded folders that can be read; a flaw elsewhere is not this folder's flaw."""
    found = []
    for manifest in claims_manifests(root):
        try:
            found.append(read(manifest.parent))
        except BadSourceError:
            continue
    return found


def known(datasets: Iterable[Dataset], rules: Rules) -> dict[str, frozenset[str]]:
    """Every code that exists, by what a column may refer to."""
    codes: dict[str, set[str]] = {"state": set(), "organisation": set(), "agreement": set()}
    for dataset in datasets:
        if dataset.source.kind in codes:
            codes[dataset.source.kind] |= {row[dataset.source.kind] for _, _, row in dataset.rows}
    concepts = {
        kind: {c.code for c in rules.concepts if c.scheme == scheme}
        for kind, scheme in _CONCEPTS.items()
    }
    member = codes["state"] | codes["organisation"]
    groups = codes | concepts
    groups |= {"member": member, "thing": member | codes["agreement"]}
    groups["checklist"] = {str(item.number) for item in rules.checklist}
    return {kind: frozenset(group) for kind, group in groups.items()}


if __name__ == "__main__":
    try:
        for dataset in check(Path(sys.argv[1])):
            print(dataset.source.name, len(dataset.rows), "rows", len(dataset.statements))
    except (BadRequestError, BadSourceError) as e:
        sys.exit(str(e))
