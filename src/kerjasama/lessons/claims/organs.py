"""Whose organs and agencies a text lists: names under "Organ-organ utama PBB"."""

from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_SORT: Final = (
    r"(?:(?i:organ|badan|lembaga|organisasi)(?:-(?:organ|badan|lembaga|organisasi))?"
    r"(?P<said>(?: (?:utama|khusus|pokok|otonom))*)(?: yang(?: berada)?)?(?: (?:di ?bawah|naungan"
    r"|dalam|dari|milik))*"
    r"|(?i:the )?(?P<en>(?i:main|principal|speciali[sz]ed)) (?:organs|bodies|agencies) of(?: the)?)"
)
_HEADING: Final = regex(rf"(?:\W|<N\d+>[.)])*{_SORT} (?P<y><O\d+>)(?P<rest>.*)")
_ALONE: Final = regex(r"\W*(?:adalah|yaitu|are|terdiri dari|antara lain)?\W*")
_ENTRY: Final = regex(r"(?P<y><O\d+>)(?: ?\([^()]*\))*\W*(?:[:–—-].*|$)")
_BETWEEN: Final = regex(r" (?:o|•|·|-) ")
_SPECIAL: Final = regex(r"khusus|otonom|speciali[sz]ed")
_MANY: Final = 3  # so many marks make a list of one line
_FAR: Final = 12  # sentences without an entry after which a list has ended


class Organs:
    r"""Reads which bodies a text lists as those of another, template by template.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> text = "Organ utama PBB\n1) Majelis Umum\nSemua negara bersuara.\n2) Dewan Keamanan"
    >>> organs = Organs()
    >>> told = templates_of(World.load(), text)
    >>> [(c.about, c.word) for t in told for c in organs.claims(t)]
    [(('UN-GA',), 'UN'), (('UN-SC',), 'UN')]
    """

    def __init__(self) -> None:
        """Begin outside of any list."""
        self._parent = ""
        self._silent = 0

    def claims(self, template: Template) -> list[Claim]:
        """What a line claims as an entry of such a list."""
        text = template.text
        heading = _HEADING.fullmatch(text)
        if heading:
            special = _SPECIAL.search((heading["said"] or "") + (heading["en"] or ""))
            parent = template.mention(heading["y"]).code
            whose = f"specialised {parent}" if special else parent
            alone = _ALONE.fullmatch(heading["rest"]) is not None
            self._parent, self._silent = whose if alone else "", 0
            marked = len(_BETWEEN.findall(heading["rest"])) >= _MANY
            listed = template.mentions(heading["rest"], "O") if marked else []
            return [Claim("agency", (m.code,), whose) for m in listed if m.code != parent]
        entry = _ENTRY.fullmatch(text) if template.sentence.bullet else None
        if not self._parent or entry is None:
            self._silent += 1
            if self._silent > _FAR:
                self._parent = ""
            return []
        self._silent = 0
        code = template.mention(entry["y"]).code
        return [Claim("agency", (code,), self._parent)] if code not in self._parent.split() else []
