"""The list of commands."""

from kerjasama.cli.catalogue import ALIASES, COMMANDS


def test_each_command_stands_once_and_shows_itself() -> None:
    names = [name for name, *_ in COMMANDS]
    assert len(names) == len(set(names))
    for name, function, about, examples in COMMANDS:
        assert callable(function)
        assert about.endswith(".")
        assert examples
        assert all(example.split()[:2] == ["kerjasama", name] for example in examples)


def test_other_names_are_of_commands_and_no_commands_themselves() -> None:
    names = {name for name, *_ in COMMANDS}
    assert set(ALIASES) <= names
    assert names.isdisjoint(ALIASES.values())
