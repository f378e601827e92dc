"""What is said before a list of states: that they are members, founders or parties of something.

The words before a run of states are read backwards, up to the one that decides: a noun ("the
members of ASEAN are"), a verb ("ASEAN consists of") or a founding ("founded by"). Between may stand
only words that say little.
"""

import re
from dataclasses import dataclass
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims import cue_words
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_TOKEN: Final = regex(r"<[A-Z]\d+>|[\w’'-]+|[^\w\s]")
_WHOM: Final = regex(r" (?:members?|states|countries|nations|fathers|signatories|parties)\b")
_PARTLY: Final = regex(  # who acts is a part of it
    r"\b(?:dewan|komite|komisi|sekretariat|delegasi|tim|council|committee|board|secretariat"
    r"|commission|delegation|team|panel|summit|ktt|meeting|pertemuan|dana|fund|mitra|partners?"
    r"|population|wilayah|territory|region|market|pasar)\b[^,<]{0,40}$",
    re.IGNORECASE,
)
_STRANGER: Final = regex(  # what the registry does not know, with its short name
    r"\b(?:bernama|called|named|known as|disebut)(?: the)? [A-Z]"
    r"|(?<=\S)(?: [A-Z][\w’'-]+(?: (?:of|for|the|and|dan|untuk))*){2,} \([A-Z]{2,}\)"
)
_DEFINES: Final = regex(
    r"^(?: ?\([^()]*\))?,? (?:yang )?(?:adalah|merupakan|ialah|is|was|are|were|an?)\b"
)
_BARE: Final = regex(  # a name, and who it is: "BRICS (…)", "negara ASEAN seperti …"
    r"(?:^|[,;:(–—] ?|\b(?P<of>[Nn]egara|[Nn]egara-negara|[Cc]ountries|nations|economies|states)"
    r"(?: (?:di|in|of|dalam|dari|kawasan|the|anggota))* |\b(?:the|di|in|of|dari|dalam|kelompok"
    r"|forum|organisasi|blok|group|bloc|as|seluruh|semua|all) )(?P<y><O\d+>)"
    r"(?P<nations> (?:countries|states|nations|economies))?"
    r"(?:(?P<is>,? ?(?:yaitu|yakni|namely|:|\(|[–—] ))|(?P<some>,? "
    r"\(?(?:seperti|termasuk|misalnya|antara lain|di ?antaranya|such as|like|including)):?|(?P<has>"
    r"(?: (?:now|currently|kini|saat ini))* (?:includes?|mencakup|meliputi)))"
    r" ?(?:negara |the |<N\d+> negara,? (?:yaitu|yakni):? )?$"
)
_GROWN: Final = regex(  # "… membership has grown from seven states (…) to include …"
    r"(?P<y><O\d+>)(?:['’]s?)?(?: membership)? (?:has |have |had |was |been |later )*(?:increased"
    r"|grown|grew|expanded|enlarged)\b[^;]{0,220}? to (?:also |now )*(?:include|incorporate)"
    r" (?:the )?$"
)
_COUNTED: Final = regex(  # "…, an alliance of six Gulf states: …"
    r"(?P<y><O\d+>)(?: ?\([^()]*\))?,?(?: (?:adalah|merupakan|ialah|is|was|yang)\b|,)?[^<;.]{0,90}"
    r"\b(?:bloc|group|grouping|alliance|union|association|organi[sz]ation|cooperation|forum|pact"
    r"|community|aliansi|blok|kelompok|organisasi|persatuan|perhimpunan|asosiasi|kerja ?sama|pakta"
    r"|komunitas|antara|antar)\b[^<;.]{0,60}(?P<n><N\d+>)[^<;.]{0,60}(?:[,:(–—]|yaitu|yakni|namely)"
    r"[ (]*(?:the |negara )?$"
)
_ACT: Final = regex(
    r"\b(?:signed|concluded|reached|adopted|hosted|founded|established|formed|created|didirikan"
    r"|dibentuk|menandatangani|menyepakati)\b[^<;]*(?:<[DR]\d+>[^<;]*)?$"
)
_AGREED: Final = regex(  # "… was established by an agreement of 1981 among …"
    r"(?P<y><O\d+>)(?: ?\([^()]*\))?,? (?:(?:was|yang|which was) )?(?:founded|established|formed"
    r"|created|set up|didirikan|dibentuk)\b[^;]{0,60}\b(?:agreement|treaty|charter|pact|convention"
    r"|conference|perjanjian|kesepakatan|piagam|konferensi)\b[^;]{0,90}?\b(?:among|between"
    r"|of representatives of|antara)(?: the)? $"
)
_WITH_MEMBERS: Final = regex(  # "… dibentuk tahun 1954 dengan anggota …"
    r"(?P<y><O\d+>) (?:[a-z]+ ){0,3}(?:didirikan|dibentuk|berdiri|founded|established|formed)\b"
    r"[^<;.]{0,40}(?:<D\d+>(?:(?!initially|originally|awalnya|semula|mulanya)[^<;.]){0,40})?"
    r" (?:dengan (?:negara )?anggota(?:nya)?|with (?:the )?members):? (?:negara |the )?$"
)
_NATIONS_OF: Final = regex(  # "the six countries of the EEC were …"
    r"(?:^|[,;] )(?:the |its )?(?P<n><N\d+>) (?:countries|states|nations|negara) (?:of|in|di|dalam)"
    r" (?:the )?(?P<y><O\d+>) (?:are|were|adalah|yaitu|ialah) ?:? ?(?:the )?$"
)
GUESTS: Final = regex(  # no members
    r"\b(?:observ\w+|pengamat|mitra|partners?|calon|candidates?|former|bekas|non|bukan|not|tidak)\b"
)
_WHICH: Final = regex(r", (?:which|yang) [^,]*, ?$")  # an aside before the verb
_GUESTS_OF: Final = regex(  # "mitra dialog <O0> meliputi"
    r"\b(?:[Mm]itra(?: (?:dialog|wicara|dagang|pembangunan|kerja ?sama|eksternal|strategis))*"
    r"|(?:[Dd]ialogue |[Tt]rading |[Ee]xternal )?[Pp]artners?|[Pp]engamat|[Oo]bservers?|[Cc]alon"
    r"(?: anggota)?|[Cc]andidates?)(?: (?:of|to|for|dari|di|bagi|utama|resmi|main))*(?: the)? $"
)
_HEADS: Final = {
    **dict.fromkeys(cue_words.MEMBERS, "member"),
    **dict.fromkeys(cue_words.FOUNDERS, "founder"),
    **dict.fromkeys(cue_words.PARTIES, "party"),
    **dict.fromkeys(cue_words.JOINED, "joined"),
}
_NOUN: Final = regex(  # beside the name of what a verb speaks of
    r"(?P<noun>founding|original|founders?|pendiri|pemrakarsa|anggota|members)(?: (?:members?"
    r"|states|countries|of|the|dari|organisasi|ktt|forum|kelompok|group|bloc|blok))* $",
    re.IGNORECASE,
)
_ALONE: Final = regex(  # or of what the text speaks of
    r"\W*(?:(?:kini|saat ini|currently|today|now|awalnya|para|the|its|negara|five|<N\d+>),? )*"
    r"(?P<noun>pendiri|founders|anggota|members)?,? ?(?:(?:it|is|was|yang|who|are|were) )*"
    r"(?:(?:berdiri|didirikan|dibentuk|terbentuk|founded|established|formed|created|pada|tanggal"
    r"|tahun|sejak|in|on|dan|and|<D\d+>),? )*",
    re.IGNORECASE,
)
_AT_FIRST: Final = regex(  # when it was founded
    r"\b(?:founded|formed|established|created|didirikan|dibentuk|berdiri)\b[^;.]*\b(?:initially"
    r"|originally|awalnya|semula|mulanya)(?: (?:with|dengan|had|memiliki|its|the|para))*"
    r"(?: <N\d+>)?(?: negara)? $"
)
_TOWN: Final = regex(r"\b(?:in|at|di) (?:[A-Z][\w’'-]* ?){1,3}[(,] ?$")  # where one is
_NEAR: Final = 4  # words on the left of a noun that may deny it
_REACH: Final = 30  # words before a run that are read
_FAR: Final = 160  # letters between a verb and its subject
_FEW: Final = 2  # so many make a list
_SURE: Final = 3  # so many names after a bare name are its members


@dataclass(frozen=True, slots=True)
class Cue:
    """What is said before a run of states.

    Attributes
    ----------
    role
        ``member``, ``permanent``, ``founder``, ``party`` or ``joined``.
    body
        What they are members of, or founded; none if the text speaks of nothing known.
    some
        Whether the list may be a part only.
    start
        Where the cue begins, in letters of the template.
    when
        When they joined, if the sentence before has told it.
    """

    role: str
    body: Mention
    some: bool
    start: int
    when: When | None = None


def cue(template: Template, before: str, size: int) -> Cue | None:
    """What decides of a run of states, if anything does.

    Parameters
    ----------
    template
        The sentence.
    before
        Its text up to the run.
    size
        How many states are in the run.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> (told,) = templates_of(World.load(), "The members of ASEAN are friends.")
    >>> cue(told, "the members of <O0> are ", 2).role
    'member'
    """
    return _Before(template, before, size).cue()


class _Before:
    """The words before a run, read backwards."""

    def __init__(self, template: Template, text: str, size: int) -> None:
        self.template = template
        self.text = text
        self.size = size  # states in the run
        self.tokens = list(_TOKEN.finditer(text))[-_REACH:]
        self.body = self.number = ""
        self.link = self.some = self.by = self.nations = self.names = self.strange = False

    def cue(self) -> Cue | None:
        """What decides, if anything does."""
        grown = _GROWN.search(self.text) if self.size >= _FEW else None
        grown = grown or (_WITH_MEMBERS.search(self.text) if self.size >= _SURE else None)
        if grown and not inside(self.text, grown.start("y")):
            return self._cue("member", grown["y"], grown.start("y"))
        while self.tokens:
            token = self.tokens.pop()
            said, low = token.group(), token.group().lower()
            if low in cue_words.NOT or (said[0] == "<" and not self._slot(said)):
                return None
            if said[0] == "<":
                continue
            if low in cue_words.BY and (self.nations or not self.names):
                self.by = True
                self.some |= low not in ("by", "oleh")
            elif told := self._by_verb(low):
                return self._told(told, token)
            elif low in cue_words.NATIONS or (low in cue_words.MEMBERS and self._after_by()):
                self.nations = True
            elif low in _HEADS and (
                low not in cue_words.ADJECTIVES or _WHOM.match(self.text, token.end())
            ):
                return self._noun(_HEADS[low], token)
            elif low in cue_words.SOME or low in cue_words.LINKS:
                self.link |= low not in cue_words.FEW_OF or self._next() == "antara"
                self.some |= low in cue_words.SOME
            elif said[0].isupper() and low not in cue_words.TITLES:
                self.names = True
                self.strange |= said.isupper() and len(said) > 1
            elif not (low in cue_words.QUIET or low in cue_words.TITLES or self._of_nations(token)):
                break
        return self._bare() or self._counted() or self._agreed() or self._nations_of()

    def _by_verb(self, low: str) -> str:
        """The role that a verb gives: who founded it, or who is in it; empty for other words."""
        if self.by and low in cue_words.FOUNDED:
            self.some |= low not in cue_words.MADE
            return "founder"
        if low in cue_words.MAKERS and self.body and self.link and self._next() in cue_words.WHO:
            who = [t.group().lower() for t in self.tokens[-_NEAR:-1]]
            return (
                "founder"
                if any(w in cue_words.NATIONS or w in cue_words.MEMBERS for w in who)
                else ""
            )
        return "member" if self._consists(low) else ""

    def _consists(self, low: str) -> bool:
        """Whether a verb says what something is made of."""
        near = [t.group().lower() for t in self.tokens[-3:-1]]
        subject = self._next()[:2] in ("<o", "<a") and not cue_words.APART & set(near)
        includes = self._next() in cue_words.WHO or subject
        if low in cue_words.INCLUDE and includes and self.size >= _FEW:
            self.some = True
            return True
        if low in cue_words.HAVE:
            return self.nations and self.link and not self.body
        said = {t.group().lower() for t in self.tokens[-_NEAR + 1 :]}
        sort = self._next() in cue_words.SORTS or (
            low in ("between", "among", "antara") and said & cue_words.SORTS
        )
        act = _ACT.search(self.text)  # an agreement that it made does not say what it is
        between = low in cue_words.BETWEEN and sort and not act and (self.nations or not self.names)
        return low in cue_words.CONSISTS or bool(between)

    def _of_nations(self, token: re.Match[str]) -> bool:
        """Whether a word only says of which sort the states are: "negara industri"."""
        after = _TOKEN.search(self.text, token.end())
        return self._next() in cue_words.NATIONS | cue_words.TITLES or (
            after is not None and after.group().lower() in cue_words.NATIONS
        )

    def _slot(self, said: str) -> bool:
        """Take a slot on the way; two organisations, or a state elsewhere, decide nothing."""
        if said[1] in "OA" and not self.body:
            self.body = said
            return True
        if said[1] == "N":
            self.number = self.number or said
        return said[1] in "NDRY" or (said[1] == "S" and self.by)

    def _after_by(self) -> bool:
        """Whether members are those by whom something was done: "by its five members"."""
        made = any(t.group().lower() in cue_words.FOUNDED for t in self.tokens)
        return made and any(t.group().lower() in cue_words.BY for t in self.tokens[-_NEAR:])

    def _next(self) -> str:
        return self.tokens[-1].group().lower() if self.tokens else ""

    def _noun(self, role: str, head: re.Match[str]) -> Cue | None:
        """The cue of a noun such as "members", with what is said on its left."""
        role = self._role(role, head)
        if not role:
            return None
        body = self.body
        while not body and self.tokens:
            token = self.tokens.pop()
            said, low = token.group(), token.group().lower()
            if said[:2] in ("<O", "<A"):
                body = said
            elif said[:2] == "<N":
                self.number = self.number or said
            elif said[0] != "<" and not (
                low in cue_words.QUIET
                or low in cue_words.NATIONS
                or low in cue_words.FOUNDERS
                or low in ("’s", "'s")
            ):
                self.strange |= not body and said.isupper() and len(said) > 1
                break
        all_named = self.number and self.template.number(self.number) == self.size
        beside = self.text[head.end() :].strip() == "" and (
            (head.group() == "members" and body)
            or (head.group().lower() in ("anggotanya", "pendirinya") and self.size >= _SURE)
        )
        if not (self.link or all_named or beside) or (self.strange and not body):
            return None
        if self.size < _FEW and _TOWN.search(self.text):
            return None  # where a town is
        return self._cue(role, body, head.start())

    def _role(self, role: str, head: re.Match[str]) -> str:
        """The role of a noun with the words beside it; empty if they deny it."""
        for token in reversed(self.tokens[-_NEAR:]):
            low = token.group().lower()
            person = role == "founder" and low.startswith("tokoh")  # named with their states
            title = low in cue_words.TITLES and low not in cue_words.FOUNDERS
            if low in cue_words.NOT or (title and not person):
                return ""
            if low in cue_words.FOUNDERS and role == "member":
                role = "founder"
            if low == "permanent":
                role = "permanent"
            if low in ",;:.":
                break
        said = self.text[head.start() :]
        if "tetap" in said:
            return "permanent"
        first = re.match(r"\w+ (?P<r><R\d+>)", said)
        first_ones = first and self.template.number(first["r"], "R") == 1
        if role == "member" and (first_ones or _AT_FIRST.search(self.text[: head.start()])):
            return "founder"
        return role

    def _told(self, role: str, verb: re.Match[str]) -> Cue | None:
        """The cue of a verb such as "consists of", with its subject on its left."""
        if self.size < _FEW and not (self.some and self.number):
            return None
        if role == "founder" and self.body:
            return self._cue(role, self.body, verb.start())
        said = self.text[: verb.start()]
        named = list(re.finditer(r"<[OA]\d+>", said))
        asides = [m.span() for m in _WHICH.finditer(said)]
        named = [n for n in named if not any(a < n.start() < b for a, b in asides)] or named
        if not named:
            noun = _ALONE.fullmatch(said)
            role = _HEADS.get((noun["noun"] or "").lower(), role) if noun else role
            return self._cue(role, "", verb.start()) if noun else None
        if _GUESTS_OF.search(said[: named[-1].start()]):
            return None
        gap = said[named[-1].end() :]
        far = len(gap) > _FAR or ";" in gap or len(re.findall("<S", gap)) > 1
        far = far or _STRANGER.search(gap) is not None
        if far or (_PARTLY.search(gap) and not _DEFINES.match(gap)):
            return None
        noun = _NOUN.search(said[: named[-1].start()]) or _NOUN.search(gap)
        if noun and role == "member":
            role = _HEADS[noun["noun"].lower()]
        elif inside(said, named[-1].start()):
            return None
        return self._cue(role, named[-1].group(), named[-1].start())

    def _bare(self) -> Cue | None:
        match = _BARE.search(self.text)
        if match is None or not (match["of"] or not inside(self.text, match.start("y"))):
            return None
        near = {
            t.group().lower() for t in list(_TOKEN.finditer(self.text[: match.start("y")]))[-_NEAR:]
        }
        if near & cue_words.NOT or (match["is"] and self.size < _SURE):
            return None
        if match["some"] and not (match["of"] or match["nations"]):
            return None
        self.some = not match["is"]
        return self._cue("member", match["y"], match.start())

    def _counted(self) -> Cue | None:
        """The cue of a definition that says of how many states, and then names so many."""
        match = _COUNTED.search(self.text)
        if match is None or self.size < _SURE or inside(self.text, match.start("y")):
            return None
        if self.template.number(match["n"]) != self.size or GUESTS.search(match.group()):
            return None
        return self._cue("member", match["y"], match.start())

    def _nations_of(self) -> Cue | None:
        """The cue of "the six countries of it were", before so many names."""
        match = _NATIONS_OF.search(self.text)
        if match is None or self.template.number(match["n"]) != self.size:
            return None
        return self._cue("member", match["y"], match.start())

    def _agreed(self) -> Cue | None:
        """The cue of an agreement by which those between whom it was made founded something."""
        match = _AGREED.search(self.text)
        if match is None or self.size < _SURE or inside(self.text, match.start("y")):
            return None
        return self._cue("founder", match["y"], match.start("y"))

    def _cue(self, role: str, slot: str, start: int) -> Cue | None:
        """The cue, if it is known of what."""
        if slot:
            return Cue(role, self.template.mention(slot), self.some, start)
        kinds = "A" if role == "party" else "O"
        named = {m.code: m for m in self.template.mentions(self.text, kinds)}
        topic = self.template.accord if role == "party" else self.template.topic
        if len(named) == 1:
            topic = next(iter(named.values()))
        accords = self.template.mentions(self.text, "A") if kinds == "O" and not named else []
        if len({m.code for m in accords}) == 1:  # an agreement that consists of its parties
            return Cue("party", accords[0], self.some, start)
        return Cue(role, topic, self.some, start) if topic and len(named) <= 1 else None
