"""A source can be cited, with or without an address."""

from dataclasses import replace

from kerjasama.facts import Promises, Source

UN = Source(
    "un/members",
    "membership",
    "Growth in membership",
    "United Nations",
    "https://www.un.org",
    "facts",
    "2026-11-22",
    1,
    Promises((1, 300)),
)


def test_a_citation_names_publisher_title_day_and_address() -> None:
    said = UN.cite()
    assert said == "United Nations, Growth in membership (2026-11-22), https://www.un.org"


def test_without_an_address_no_comma_is_left_over() -> None:
    assert replace(UN, address="").cite() == "United Nations, Growth in membership (2026-11-22)"


def test_a_promise_promises_only_rows_unless_told() -> None:
    assert UN.promises.unique == ()
    assert not UN.promises.values
    assert not UN.promises.range
    assert not UN.promises.complete
