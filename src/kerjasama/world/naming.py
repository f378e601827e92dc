"""Names of things as a sentence has them."""

import re
from typing import Final

from kerjasama.words import Named, Words

_PLAIN_CLUBS: Final = frozenset(("APEC", "ASEAN", "BRICS", "ECOSOC", "NATO", "UNESCO", "UNICEF"))
_THE: Final = re.compile(
    r"^(United .*|Soviet Union|Netherlands.*|Philippines|Maldives|Bahamas|Gambia|Comoros|Holy See"
    r"|Seychelles|British Virgin Islands|(?!Solomon).* Islands|(?:Central|Dominican|Democratic) .*"
    r"|Republic of .*)$"
)
_TREATY: Final = re.compile(
    r"(Agreement|Protocol|Treaty|Convention|Charter|FTA|Declaration|Covenant|Accord)\b"
)


def the(name: str, words: Words) -> str:
    """Name of a state as a sentence has it, with the article that English wants.

    Examples
    --------
    >>> the("United States", Words("en")), the("Japan", Words("en")), the("Belanda", Words("id"))
    ('the United States', 'Japan', 'Belanda')
    """
    return f"the {name}" if words.lang == "en" and _THE.match(name) else name


def the_club(name: str, words: Words) -> str:
    """Name of an organisation as a sentence has it.

    Examples
    --------
    >>> the_club("G20", Words("en")), the_club("APEC", Words("en"))
    ('the G20', 'APEC')
    """
    return name if words.lang != "en" or name in _PLAIN_CLUBS else f"the {name}"


def the_pact(name: str, words: Words) -> str:
    """Name of an agreement as a sentence has it.

    Examples
    --------
    >>> the_pact("Paris Agreement", Words("en")), the_pact("RCEP", Words("en"))
    ('the Paris Agreement', 'RCEP')
    """
    return f"the {name}" if words.lang == "en" and _TREATY.search(name) else name


def told(name: Named, kind: str = "state") -> Named:
    """Both names as sentences have them.

    Parameters
    ----------
    kind
        ``state``, ``organisation`` or ``agreement``.

    Examples
    --------
    >>> told(Named("EU", "UE"), "organisation")
    Named(en='the EU', id='UE')
    """
    say = {"state": the, "organisation": the_club, "agreement": the_pact}[kind]
    return Named(say(name.en, Words("en")), say(name.id, Words("id")))
