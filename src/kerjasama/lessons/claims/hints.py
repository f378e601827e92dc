"""What the hints of surmises are made of: words that stand in a sentence, whatever their place.

A hint decides nothing: it says which kind of claim is worth asking the registry about.
"""

import re
from typing import Final

from kerjasama.lessons.claims.patterns import regex

ROOM: Final = r"(?:[^.;<]|<[OASNR]\d+>)"  # what may stand between a hint and its date


def any_of(*told: str) -> re.Pattern[str]:
    """Whole words, in small letters or capitals.

    Examples
    --------
    >>> any_of("join(?:ed)?", "masuk").search("It JOINED.").group()
    'JOINED'
    """
    return regex(rf"\b(?:{'|'.join(told)})\b", re.IGNORECASE)


def caseless(told: str) -> re.Pattern[str]:
    r"""A pattern, in small letters or capitals.

    Examples
    --------
    >>> caseless(r"<D\d+>").search("in <d2>").group()
    '<d2>'
    """
    return regex(told, re.IGNORECASE)
