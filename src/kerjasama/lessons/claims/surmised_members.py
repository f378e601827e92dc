"""Who may have founded, signed or be in it, and how many they may be."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.lexicon import MODALS, NEGATED, NOW
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, NEAR, SURE, Scene

_PERMANENT_FIVE: Final = frozenset(["CHN", "FRA", "GBR", "RUS", "USA"])
_BESIDE: Final = 30  # letters
_MANY: Final = 5  # fewer "members" may be some of them
_NATIONS: Final = 8  # fewer "nations" may be any
_FOUNDERS: Final = any_of(
    r"(?:co-?)?founders?|founding (?:members?|states|countries|nations|fathers)",
    r"original members?|pendiri(?:nya)?|pemrakarsa\w*|penggagas\w*|pelopor\w*|perintis\w*",
)
_ONE_OF: Final = caseless(  # between a state and the word for founders
    r"^.{0,12}\b(?:salah satu|one of|an?|as|sebagai|adalah|merupakan|termasuk|was|is)\b.{0,20}$"
)
_FOUNDED_BY: Final = caseless(  # who founded it stands behind
    r"\b(?:found|establish|form|creat|initiat|launch)ed\b[^.;]{0,90}?"
    r"(?<!\bled )(?<!headed )(?<!chaired )(?<!funded )(?<!owned )(?<!joined )\bby\b"
    r"|\bset up\b[^.;]{0,60}?\bby\b|\binitiative of\b|\b(?:prakarsa|inisiatif)\b"
    r"|\b(?:didirikan|dibentuk|diprakarsai|digagas|dipelopori|dideklarasikan)\b"
    r"(?:[^.;]{0,90}?\boleh\b| (?=(?:negara )?<S))"
)
_BEFORE_IT: Final = regex(r"\b(?:[Ss]ebelum|[Bb]efore)(?: (?:the|ada|adanya|lahirnya))* (<O\d+>)")
_FOUND_IT: Final = caseless(  # or before
    r"\b(?:mendirikan|membentuk|memprakarsai|menggagas|mempelopori)\b"
    r"|[>)] (?:jointly |first )?(?:founded|established|formed|created|set up|launched)\b(?! by\b)"
    r"|\b(?:to|then) (?:found|establish|form|create|set up|launch)\b"
)
_SO_MANY_FOUNDERS: Final = caseless(
    r"(?P<a><N\d+>)[^.;<]{0,20}\b(?:founders|founding|original|pendiri\w*|mendirikan\w*"
    r"|peserta awal)\b|\b(?:founders|founding members|pendiri\w*)\b[^.;<]{0,20}(?P<b><N\d+>)"
    r"|(?P<c><N\d+>) (?:countries|states|nations|economies|negara|ekonomi)\b[^.;<]{0,40}"
    r"\b(?:original members|founders|peserta awal|pendiri\w*)\b"
)
_SIDES: Final = caseless(r"\b(?:by|oleh|between|antara|pihak|parties)\W+(?:\w+ ){0,3}$")
_SIGN_IT: Final = caseless(
    r"[^<.;]{0,20}\b(?:sign|ratif|menandatangan|meratifikasi|meneken|part(?:y|ies))"
)
_THOSE: Final = caseless(  # of whom it was told before
    r"\b(?:the|these|those|setelah|after|kelima|keenam|ketujuh) (?:\w+ ){0,2}<N|\b(?:tersebut"
    r"|itu)\b"
)
_PARTIES: Final = any_of(
    r"sign(?!ifi)\w*|ratif\w*|part(?:y|ies)|members?|joined|acceded|accession|\w*nandatangan\w*"
    r"|\w*tanda ?tangan\w*|\w*ratifikasi|pihak|anggota|bergabung|menyepakati|peserta|melibatkan"
    r"|mencakup|disepakati|diteken|meneken"
)
_SIGNERS: Final = any_of(
    r"sign(?!ifi)\w*(?! up)|ratif\w*|part(?:y|ies)|\w*tanda ?tangan\w*|\w*nandatangan\w*",
    r"\w*ratifikasi|pihak|mencakup|diikuti|melibatkan|diteken|meneken|peserta",
)
_OUTSIDERS: Final = any_of(
    r"observers?|pengamat|candidates?|calon|guests?|invit\w+|undang\w*|associate|former|mantan",
    r"bekas|except|kecuali|selain|besides|outside|luar|not|tidak|bukan|belum|never|non|without",
    r"tanpa|left|keluar|withdrew|mundur",
)
_NO_MEMBER: Final = caseless(  # of who stands before
    r"\b(?:bukan(?:lah)?|belum(?: (?:menjadi|pernah|juga|resmi))*|tidak(?: (?:pernah|termasuk"
    r"|lagi|menjadi))*|tak pernah(?: menjadi)?) (?:negara )?anggota\b"
    r"|\b(?:is|are|was|were|remains?|remained)(?: \w+)? ?(?:not|never)(?: \w+){0,2} (?:a )?"
    r"(?:full )?(?:members?|part(?: of)?)\b|\bnever (?:a member|joined|been a member)\b"
    r"|\b(?:isn|aren|wasn|weren)['’]t (?:a )?(?:full )?members?\b"
)
_NOR: Final = caseless(
    r", (?:demikian|begitu) (?:pula|juga)(?: dengan)? <S\d+>|,? (?:and )?(?:nor|neither) (?:is|are)"
    r" (?:the )?<S\d+>"
)
_THOUGH_NONE: Final = caseless(  # and of who stands behind
    r"(?:although|though|while|despite|meski(?:pun)?|walau(?:pun)?)(?: (?:it is|being))? (?:not"
    r"|bukan)(?: an?)?(?: full)? (?:member|anggota)(?: of)?(?: the)? (?P<o><O\d+>), (?:the )?"
    r"(?P<s><S\d+>)"
)
_IN_FORCE: Final = any_of(r"(?:into|in) (?:force|effect)|took effect|(?:mulai )?berlaku\w*|efektif")
_FOR_WHOM: Final = caseless(r"\b(?:for|bagi|untuk)(?: the)? (?=<S)")
_OWN_STEPS: Final = tuple(
    (step, any_of(said))
    for step, said in (
        ("signed", r"signed|menandatangani|meneken"),
        ("ratified", r"ratified|meratifikasi|mengesahkan"),
    )
)
SIGNED_ONLY: Final = caseless(
    r"\b(?:signed|menandatangani\w*)\b[^<.;]{0,12}\b(?:but|tetapi|namun|tapi)\b[^<.;]{0,25}"
    r"\b(?:ratif|meratifikasi)"
)
_THEY: Final = caseless(  # whom the sentence before spoke of
    r"\W*(?:they|these|those|mereka|ke\w+(?: belas)? (?:negara|anggota)\w*(?: itu| tersebut| ini)?"
    r"|negara(?:-negara)? (?:itu|tersebut)|sisanya|the (?:others|rest))(?: (?:are|were|adalah|ialah"
    r"|yaitu|itu|namely))*\W{1,2}(?:the )?<S"
)
_NO_PARTY: Final = caseless(
    r"\b(?:bukan|belum|tidak)(?: (?:menjadi|ikut|pernah|lagi))* (?:pihak|meratifikasi"
    r"|menandatangani"
    r"|bergabung)\b|\bnot (?:yet )?(?:a )?party\b|\b(?:never|not|n['’]t)(?: yet)? (?:ratified"
    r"|joined"
    r"|signed)\b"
)
_PERMANENT: Final = any_of(r"permanent|tetap(?:nya)?|veto\w*")
_AT_PRESENT: Final = any_of(r"at present|presently|sedang|tengah")
_ELECTED: Final = any_of(r"tidak tetap|non-?permanent|elected|terpilih|dipilih")
_COUNTED: Final = caseless(  # so many members, or so many states
    r"(?:\w+ ){0,2}(?P<n><N\d+>)(?: \(<N\d+>\))?[- ](?:(?:full|current|sovereign|independent|total"
    r"|active|dari) )?(?:members?|negara anggota|anggota|nation\b(?! states)|country\b(?!"
    r" (?:group|office))"
    r"|parties|negara|countries|nations|states|economies|ekonomi|signator\w+)\b(?: [a-z]+){0,2}"
    r"|\b(?:members?|membership|anggota(?:nya)?|keanggotaan(?:nya)?|parties|peserta(?:nya)?"
    r"|pihak(?:nya)?)\b(?:(?: yang"
    r"| berjumlah| sebanyak| kini| sekarang| saat ini| tinggal| is| are| now| rose| grew| stands"
    r"| remains| to| at| of| mencapai| menjadi| sudah| telah| ada| total| numbers?| [(]"
    r"|[:,(–-]| )*) ?"
    r"(?P<m><N\d+>)(?: [a-z]+){0,2}"
)
_OF_PARTIES: Final = any_of(r"peserta(?:nya)?|pihak(?:nya)?|parties")
_OF_MEMBERS: Final = caseless(r"member|anggota|\bnation\b|\bcountry\b|parties")
_ONLY: Final = regex(r"\b(?:only|hanya|cuma)\W+$", re.IGNORECASE)
_OF_SOME: Final = any_of(
    r"other|more|new|additional|further|remaining|first|original|founding|observers?|candidates?",
    r"partners?|least|minimal|signed|menandatangani|of (?:the|its|them|those|these)|lain\w*|baru"
    r"|tambahan|pertama|lama",
    r"pendiri|pengamat|mitra|calon|sisanya|di antara\w*|ratified|meratifikasi|developing",
    r"berkembang|maju|are (?:from|in)|come from|berasal",
)
_ACTED: Final = regex(  # some of the members
    r" (?:have |had |has )?(?:stated|voted|said|agreed|opposed?|supported|abstained|backed|walked"
    r"|refused|rejected|sepakat|setuju|menolak|mendukung|abstain)\b"
)
_ON_A_DAY: Final = regex(r"[^<.;,]{0,40}<D\d+>")
_BY_SO_MANY: Final = regex(r"\b(?:by|oleh)(?: [a-z]+)? $")
_OF_THEN: Final = caseless(  # a number of another day
    r"<[DY]\d+>|\b(?:pendiri\w*|found\w*|original|awalnya|initially|semula|dihadiri|attended|by"
    r"|oleh|diikuti|signed|ratified|diklasifikasi\w*|when|ketika|saat itu|then)\b|(?:dari|of) $"
)


def surmised_members(scene: Scene) -> Iterator[Claim]:
    """Who may be told to be a founder, a party, a member or none of them.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "Singapore is not a member of the OECD.")
    >>> known = lambda c: "true" if c.negated else "false"
    >>> scene = Scene(t, ("OECD",), ("OECD",), (), "", (), known)
    >>> [(c.kind, c.about, c.negated) for c in surmised_members(scene)]
    [('member', ('SGP', 'OECD'), True)]
    """
    yield from _bound(scene)
    yield from _steps(scene)
    yield from _roll(scene)
    yield from _signers(scene)
    yield from _founders(scene)
    yield from _parties(scene)
    yield from _members(scene)
    yield from _counts(scene)


def _bound(scene: Scene) -> Iterator[Claim]:
    """For whom an agreement is told to have come into force."""
    text = scene.text
    begun = _IN_FORCE.search(text)
    starts = {m.end() for m in _FOR_WHOM.finditer(text)} if begun and scene.accords else set()
    for start, _, states in scene.runs(1) if starts else ():
        if start in starts:
            a = scene.accords[0]
            yield from scene.all_held([Claim("party", (s, a), "party") for s in states])


def _steps(scene: Scene) -> Iterator[Claim]:
    """A state that signed or ratified, and when."""
    text = scene.text
    for word_, hint in _OWN_STEPS:
        for m in hint.finditer(text) if scene.dates() else ():
            who = re.findall(r"<S\d+>(?=[^<.;]{0,40}$)", text[: m.start()])
            what = scene.codes("A", text[m.end() :]) or scene.accords[:1]
            told = (
                Claim("party", (s, a), word_, w)
                for s, a in product(scene.codes("S", "".join(who)), what)
                for w in scene.dates(text[m.end() :])
            )
            yield from scene.held(told if scene.plain(m.start()) else ())


def _signers(scene: Scene) -> Iterator[Claim]:
    """States that "have signed but not ratified"."""
    m = SIGNED_ONLY.search(scene.text)
    before = [states for _, end, states in scene.runs(1) if m and 0 <= m.start() - end <= _BESIDE]
    for a in scene.codes("A")[:1] or scene.accords:
        told = [Claim("party", (s, a), "signed") for s in (before or [[]])[-1]]
        bound = scene.held(Claim("party", c.about, "ratified") for c in told)
        if told and not bound and (found := scene.held(told)):
            yield from found
            return


def _roll(scene: Scene) -> Iterator[Claim]:
    """Who "they" are, after what was said of them: most must be members, now or once."""
    if not _THEY.match(scene.text):
        return
    for _, _, states in scene.runs(_MANY):
        for b in scene.near[:1]:
            told = [Claim("member", (s, b)) for s in states]
            known = [c for c in told if scene.verdict(c) in ("true", "was-true")]
            yield from known if len(known) == len(told) else []


def _founders(scene: Scene) -> Iterator[Claim]:
    """States that stand together and founded what a founding is told of."""
    text = scene.text
    taken = scene.taken("founder", "party", "member")
    nouns = list(_FOUNDERS.finditer(text))
    by = [m.end() for m in _FOUNDED_BY.finditer(text)]
    of = [m.start() for m in _FOUND_IT.finditer(text)]
    made = [b for at in of for b in scene.codes("O", text[at:])[:1]]
    for start, end, states in scene.runs(1) if nouns or by or of else ():
        noun = any(m.start() - end <= FAR and start - m.end() <= FAR for m in nouns)
        if len(states) < FEW:
            noun = any(
                m.start() - end >= 0 and _ONE_OF.search(text[end : m.start()]) for m in nouns
            )
        verb = any(0 <= start - at <= FAR and "<S" not in text[at:start] for at in by)
        found_it = any(0 <= at - end <= FAR for at in of)
        verb = (verb or found_it) and "<A" not in text and len(states) >= FEW
        if not (noun or verb) or not scene.plain(start):
            continue
        named = [] if found_it and "<O" in text and not noun else scene.wide  # "left it to form"
        later = scene.codes("O", " ".join(_BEFORE_IT.findall(text)))  # "before ASEAN there was"
        named = [b for b in named if b not in later]
        for b in made if found_it and made else named:
            own = scene.all_held([Claim("founder", (s, b)) for s in states])
            if own:
                yield from (c for c in own if c.about[0] not in taken)
                whole = Claim("founders", (b,), " ".join(states), number=len(states))
                yield from scene.held([whole] if len(states) >= SURE else [])
                break
    for m in _SO_MANY_FOUNDERS.finditer(text):
        if _OUTSIDERS.search(text, max(0, m.start() - _BESIDE), m.start()) or _THOSE.search(
            text[max(0, m.start() - _BESIDE) : m.end() + _BESIDE]
        ):
            continue
        number = scene.template.number(m["a"] or m["b"] or m["c"])
        yield from scene.held(Claim("founders", (b,), number=number) for b in scene.wide[:1])


def _parties(scene: Scene) -> Iterator[Claim]:
    """States that stand together and are parties to the agreement that is spoken of."""
    text = scene.text
    hint = _PARTIES if "<A" in text else _SIGNERS
    if SIGNED_ONLY.search(text):
        return
    taken = scene.taken("member", "founder", "joined", "party")
    for start, end, states in scene.runs() if scene.accords and hint.search(text) else ():
        outside = _OUTSIDERS.search(text, max(0, start - FAR), start)
        named = text[end : end + 3].startswith((" (<A", "-<A", " <A"))  # a part of its name
        pair = len(states) == FEW  # two states side by side may be told of for anything
        beside = _SIDES.search(text[:start]) or _SIGN_IT.match(text, end)
        if pair and not beside:
            continue
        if taken.isdisjoint(states) and not (outside or named) and scene.plain(start):
            a = scene.accords[0]
            told = [Claim("party", (s, a), "party", tense="defined") for s in states]
            yield from scene.all_held(told)


def _members(scene: Scene) -> Iterator[Claim]:
    """Who is a member, or is none, said with its word."""
    text = scene.text
    runs = list(scene.runs(1))
    for m in _NO_MEMBER.finditer(text):
        before = [states for _, end, states in runs if 0 <= m.start() - end <= FAR]
        bodies = scene.codes("O", text[m.end() :])[:1] or list(scene.sure)
        also = _NOR.search(text, m.end())
        none_of = (before or [[]])[-1] + (scene.codes("S", also.group()) if also else [])
        pairs = product(none_of, bodies)
        none = (Claim("member", pair, negated=True) for pair in pairs)
        yield from (c for c in none if scene.verdict(c) in ("true", "was-true"))
    for m in _THOUGH_NONE.finditer(text):
        s, b = scene.codes("S", m["s"])[0], scene.codes("O", m["o"])[0]
        yield from scene.held([Claim("member", (s, b), negated=True)])
    for m in _NO_PARTY.finditer(text) if scene.accords else ():
        before = [states for _, end, states in runs if 0 <= m.start() - end <= FAR]
        a = (scene.codes("A", text[m.end() :]) or list(scene.accords))[0]
        yield from scene.held(
            Claim("party", (s, a), "party", negated=True) for s in (before or [[]])[-1]
        )
    council = "UN-SC" in (*scene.codes("O"), *scene.wide)
    for _, _, states in runs if _PERMANENT.search(text) else ():
        if set(states) == _PERMANENT_FIVE:
            yield from (Claim("member", (s, "UN-SC"), "permanent") for s in states)
    elected = council and _ELECTED.search(text)
    serving = (NOW.search(text) or _AT_PRESENT.search(text)) and not MODALS.search(text)
    for _, _, states in scene.runs(SURE) if elected and serving else ():
        told = [Claim("member", (s, "UN-SC"), "elected") for s in states]
        seated = [c for c in told if scene.verdict(c) in ("true", "was-true")]
        yield from seated if len(seated) == len(told) else []


def _counts(scene: Scene) -> Iterator[Claim]:
    """How many members the one that is spoken of has, or had when that was written."""
    text, accords = scene.text, scene.codes("A")
    things = accords or list(scene.near)
    if _OF_PARTIES.search(text) and scene.accords and "<O" not in text:
        things = accords or list(scene.accords[:1])
    for m in _COUNTED.finditer(text) if len(things) == 1 else ():
        at = m.start("n") if m["n"] else m.start("m")
        number = scene.template.number(text[at:]) or 0
        members = not accords and _OF_MEMBERS.search(m.group()) is not None
        by = _BY_SO_MANY.search(text[:at]) is not None
        few = by or _ONLY.search(text[: m.start()]) or number < (_MANY if members else _NATIONS)
        said = text[max(0, m.start() - FAR) : at]
        acted = members and _ACTED.search(text[at : m.end() + _BESIDE // 2])
        if (
            few
            or acted
            or _OF_SOME.search(m.group())
            or NEGATED.search(said)
            or MODALS.search(said)
        ):
            continue
        then = _OF_THEN.search(text[max(0, at - NEAR) : at]) or _ON_A_DAY.match(text, m.end())
        verdicts = ("true", "was-true") if members and not then else ("true",)
        claim = Claim("count", (things[0],), number=number)
        if scene.verdict(claim) in verdicts:
            yield claim
