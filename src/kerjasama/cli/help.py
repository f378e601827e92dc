"""Help pages in the reader's language, plain enough for any terminal."""

import textwrap
from typing import Any, Final

from kerjasama.words import N_, Words

_LABEL, _WIDTH = 28, 100
_PLACES: Final = (  # words that stand for what the reader writes
    N_("COMMAND"),
    N_("[OPTIONS]"),
    N_("[ARGS]"),
    N_("A"),
    N_("B"),
    N_("NAME"),
    N_("OTHER"),
    N_("ORGANISATION"),
    N_("KIND"),
    N_("NUMBER"),
    N_("PATH"),
    N_("FILE"),
    N_("FILES"),
    N_("PANEL"),
    N_("SHELL"),
)


class Help:
    """Formats cyclopts' help panels: no boxes, no colours, both languages."""

    def __init__(self, words: Words) -> None:
        """Keep the language."""
        self._say = words

    def __call__(self, console: Any, options: Any, panel: Any) -> None:  # noqa: ARG002
        """Write one panel: a heading, then a line or more for each entry."""
        if not panel.entries:
            return
        lines = [f"{_text(panel.title)}:"]
        for entry in panel.entries:
            named = dict.fromkeys((*entry.positive_names, *entry.positive_shorts))
            label = ", ".join(map(self._place, named or entry.display_labels_with_metavar))
            told = (
                _text(entry.description).split("\n\n")[0]
                if panel.format == "command"
                else _text(entry.description)
            )
            lines += _entry(label, " ".join([told, *self._notes(entry)]).strip())
        _write(console, "\n".join(lines))

    def _place(self, word: str) -> str:
        return self._say(word) if word in _PLACES else word

    def _notes(self, entry: Any) -> list[str]:
        notes = []
        if entry.choices:
            notes.append(self._say(N_("[one of: {choices}]"), choices=", ".join(entry.choices)))
        if entry.default not in (None, "", '""', "False", "None"):
            notes.append(self._say(N_("[default: {value}]"), value=entry.default))
        if entry.required:
            notes.append(self._say(N_("[required]")))
        return notes

    def render_usage(self, console: Any, options: Any, usage: Any) -> None:  # noqa: ARG002
        """Write the line that says how the command is called."""
        line = _text(usage).removeprefix("Usage:").strip()
        if line:
            called = " ".join(map(self._place, line.split(" ")))
            _write(console, f"{self._say(N_('Usage:'))} {called}")

    def render_description(self, console: Any, options: Any, description: Any) -> None:  # noqa: ARG002
        """Write what the command is for, examples kept as they stand."""
        text = _text(description)
        if text:
            _write(console, text)


def _entry(label: str, told: str) -> list[str]:
    body = textwrap.wrap(told, _WIDTH - _LABEL) or [""]
    first = f"  {label:<{_LABEL - 2}}"
    if len(label) > _LABEL - 4:
        return [f"  {label}", *(f"{'':<{_LABEL}}{line}" for line in body)]
    return [first + body[0], *(f"{'':<{_LABEL}}{line}" for line in body[1:])]


def _text(value: Any) -> str:
    if value is None:
        return ""
    for name in ("plain", "primary_renderable", "renderable"):
        inner = getattr(value, name, None)
        if inner is not None:
            return inner if isinstance(inner, str) else _text(inner)
    return str(value)


def _write(console: Any, text: str) -> None:
    print(text + "\n", file=console.file)
