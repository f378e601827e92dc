"""A file of `data/rules`, and everything that is wrong with it."""

from collections.abc import Collection, Mapping
from math import inf
from pathlib import Path
from typing import Any

from kerjasama.errors import Flaw
from kerjasama.sources.manifest import load_yaml
from kerjasama.words import LANGUAGES, N_, Named, Text

Raw = Mapping[str, Any]


class RuleFile:
    """The content of a YAML file of rules; each question to it may add to its flaws.

    Parameters
    ----------
    path
        Where it lies.

    Examples
    --------
    >>> from kerjasama.places import data_dir
    >>> file = RuleFile(data_dir() / "rules" / "blocs.yaml")
    >>> len(file.entries("blocs")) > 5, file.flaws
    (True, [])
    """

    def __init__(self, path: Path) -> None:
        """Read it; a file that is no list of keys is empty."""
        self.name = f"rules/{path.name}"
        content, self.flaws = load_yaml(path, self.name)
        self.content: Raw = content if isinstance(content, Mapping) else {}

    def flaw(self, where: str, template: str, **values: object) -> None:
        """Note a flaw at a key."""
        self.flaws.append(Flaw(self.name, 0, where, Text(template, values)))

    def entries(self, key: str) -> list[Raw]:
        """Read a list of mappings, or note that it is missing."""
        listed = self.content.get(key)
        if isinstance(listed, list) and all(isinstance(entry, Mapping) for entry in listed):
            return listed
        if not self.flaws:  # one that cannot be read at all has none of its keys
            self.flaw(key, N_("this key must be filled"))
        return []

    def filled(self, entry: Raw, key: str, where: str) -> str:
        """Read a text that must be there."""
        text = str(entry.get(key) or "").strip()
        if not text:
            self.flaw(f"{where}.{key}", N_("this key must be filled"))
        return text

    def one_of(self, text: str, allowed: Collection[str], where: str) -> None:
        """Note a text that is there and not allowed."""
        if text and text not in allowed:
            template = N_("{cell!r} is not one of {allowed}")
            self.flaw(where, template, cell=text, allowed=", ".join(allowed))

    def both(self, entry: Raw, key: str, where: str) -> Named:
        """Read a text that must be there in both languages."""
        told = entry.get(key)
        texts = told if isinstance(told, Mapping) else {}
        for lang in LANGUAGES:
            if not texts.get(lang):
                self.flaw(f"{where}.{key}.{lang}", N_("this text is missing"))
        return Named(*(str(texts.get(lang, "")) for lang in LANGUAGES))

    def positive(self, value: Any, where: str) -> float:
        """Read a positive number; one where there is none."""
        if isinstance(value, int | float) and 0 < value < inf:
            return float(value)
        self.flaw(where, N_("it must be a positive number"))
        return 1.0
