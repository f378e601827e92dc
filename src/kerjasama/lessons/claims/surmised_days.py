"""What may have happened on a day: foundings, steps of agreements, chairs, summits, relations."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import ROOM, any_of, caseless
from kerjasama.lessons.claims.lexicon import LEVELS
from kerjasama.lessons.claims.parts import word
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FEW, Scene

_FOUNDING: Final = (
    r"(?:founded|founding (?:of|in|on)|foundation|established|establishment|formed|formation"
    r"|created|creation|forming|creating|born|birth|set up|inception|launched|came into (?:being"
    r"|existence)"
    r"|inaugurated|originated|dat(?:es|ing) (?:back to|to|from)|go(?:es|ing) back to|beginnings"
    r"|started|announced|diumumkan|bermula|dirintis|lahirlah|dibentuklah|(?:di|men)dirikan(?:nya)?|berdiri(?:nya)?"
    r"|pendirian(?:nya)?|dibentuk(?:nya)?|(?:mem|ter)bentuk(?:nya)?|pembentukan(?:nya)?"
    r"|(?:di)?lahir(?:nya|kan)?|kelahiran(?:nya)?|dideklarasikan|diproklamasikan|diresmikan"
    r"|dicetuskan|diluncurkan|diprakarsai|digagas)"
)
_FOUNDED_ON: Final = caseless(rf"\b{_FOUNDING}\b(?P<room>{ROOM}{{0,70}}?)(?P<d><[DY]\d+>)")
_ON_FOUNDED: Final = caseless(rf"(?P<d><[DY]\d+>)(?P<room>{ROOM}{{0,70}}?)\b{_FOUNDING}\b")
_SIGNED: Final = caseless(
    r"sign|ratif|tanda ?tangan|nandatangan|teken"
)  # what was then is a treaty
_OWNER: Final = regex(r"<O\d+>(?=[’']s? |(?: [A-Z][\w-]*)*[’']s )")  # of what was founded
MAKES: Final = regex(  # "the EU launched a project" in that year
    r"<O\d+>(?: (?:has|have|had|also|then|later|officially|jointly))* (?:launched|established"
    r"|created|formed|founded|set up|inaugurated|announced|started)"
    r" (?:the|an?|its|their|new|several|[A-Z]\w+|<N\d+>) "
)
_IDEA: Final = any_of(  # which is no founding yet
    r"(?:gagasan|ide|usul(?:an)?|idea|proposal|suggestion|rencana|wacana|plans?) [^<.;]{0,30}",
    r"(?:(?:meng|di)usul\w*|menyarankan|proposed|suggested|called for) [^<.;]{0,30}",
)
_OWN: Final = regex(r"(?P<b><O\d+>),? (?:yang|which|that)(?: (?:was|is|itu))? $")  # whose day it is
_STEPS: Final = tuple(
    (event, caseless(pattern))
    for event, said in (
        ("signed", r"sign(?!ifi)\w*|\w*tanda ?tangan\w*|\w*nandatangan\w*|diteken|meneken"),
        (
            "adopted",
            r"adopt\w*|diadopsi|disahkan|disepakati\w*|menyepakati|ditetapkan|disetujui|lahir",
        ),
        (
            "entered-into-force",
            r"(?:in|into|took|takes|came into) (?:force|effect)|effective|berlaku\w*|efektif|valid",
        ),
        ("signed", r"disepakati|menyepakati"),
        ("concluded", r"conclu\w+|complet\w+|selesai|rampung"),
    )
    for pattern in (
        rf"\b(?P<step>{said})\b(?P<room>{ROOM}{{0,60}}?)(?P<d><D\d+>)",
        rf"(?P<d><D\d+>)(?P<room>{ROOM}{{0,60}}?)\b(?P<step>{said})\b",
    )
)
_LED: Final = (
    r"(?:chair\w*|presiden(?:cy|t|si)|presiden(?= <O)|keketuaan|ketua|memimpin|kepemimpinan|helm"
    r"|leadership)"
)
CHAIR: Final = any_of(_LED)
_TURN: Final = regex(r"(?P<s><S\d+>)[^<.;,]{0,30}(?P<d><D\d+>)")
_HELD: Final = any_of(
    r"held|has|had|have|took|takes|fell|passed|memegang|giliran|diteruskan|lalu|kemudian|then",
    r"followed|disusul|dilanjutkan|berikutnya|next",
)
_CHAIR_OF: Final = caseless(
    rf"<O\d+>(?:['’]s)?(?: [a-z]+)?? {_LED}\b|\b{_LED}(?: [a-z]+){{0,2}}? <O\d+>"
)
_OF_THE_YEAR: Final = caseless(r"\bpresidensi (?:<O\d+> )?<S\d+>(?: (?:<O\d+> )?<D\d+>)?")
_FROM_ONE: Final = caseless(r"\b(?:dari|from|setelah|after|sesudah)(?: the)? (<S\d+>)")
_HOST: Final = any_of(
    r"menjamu|host\w*|held|took place|convened|venue|tuan rumah|(?:di|meng)gelar",
    r"(?:di|meng)adakan|(?:dis|meny)elenggara\w*|berlangsung|dilaksanakan|penyelenggara\w*",
    r"(?:meng|di)helat",
)
_SUMMIT: Final = any_of(r"summits?|KTT|konferensi tingkat tinggi|pertemuan puncak\w*|leaders")
_NOT: Final = any_of(
    r"(?:is|was|were|did|has|had) not|(?:was|is|did|has|had)n['’]t|never|bukan(?:lah)?"
)
_AFTER: Final = caseless(
    r"\b(?:setelah|sesudah|after|when|ketika|following|sebelum|before|since|sejak|diawali"
    r"|berawal|dipicu|lepas)\b"
)
_PLANNED: Final = any_of(r"(?:set|due|meant|slated) to|would|will|akan|dijadwalkan")
_FOR_ONE: Final = caseless(r"\b(?:for|bagi|untuk|di|in)(?: the)? <S\d+>[^<.;]{0,30}$")
_TOWNS: Final = regex(r"\b(?:Bali|Jakarta|Bandung|Bogor|Nusa Dua|Labuan Bajo|Borobudur)\b")
_LEAD: Final = 15  # letters
_ACTOR: Final = regex(r"<S\d+>[^<.;,]{0,25}$")  # who signs, and not the treaty
_SINCE: Final = caseless(r"\b(?:since|sejak)\b")
_AFRO_ASIAN: Final = regex(
    r"\bKonferensi Asia[ –-](?:dan )?Afrika|\bKAA\b"
    r"|\b(?:Asian?[ –-]African?|Afro[ –-]Asian|Bandung) [Cc]onference"
)
_DIPLOMATIC: Final = any_of(r"diplomati[ck]\w*", r"hubungan (?:resmi|bilateral)", "ties|relations")
_LEVEL: Final = any_of(
    r"(?:comprehensive |special )?strategic (?:comprehensive )?partner(?:ship|s)?",
    r"(?:ke)?mitra(?:an)? strategis(?: komprehensif| khusus)?",
)


def surmised_days(scene: Scene) -> Iterator[Claim]:
    """What may have happened on the days that a sentence tells.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "The birth of ASEAN, as all know, was in 1967."
    >>> [t] = templates_of(World.load(), told)
    >>> scene = Scene(t, ("ASEAN",), ("ASEAN",), (), "", (), lambda c: "true")
    >>> [(c.kind, c.about, str(c.when)) for c in surmised_days(scene)]
    [('founded', ('ASEAN',), '1967')]
    """
    yield from _foundings(scene)
    for event, hint in _STEPS:
        for m in hint.finditer(scene.text):
            own = _FOR_ONE.search(scene.text, 0, m.start()) or _FOR_ONE.search(m["room"])
            of_one = any(c.kind == "party" and c.when for c in scene.said)  # a party's own step
            days = [] if of_one else scene.dates(m["d"])
            room = _SINCE.sub("", m["room"]) if event == "entered-into-force" else m["room"]
            planned = _PLANNED.search(scene.text[max(0, m.start() - _LEAD) : m.start()])
            if own or planned or _AFTER.search(room) or not days:
                continue
            active = event == "signed" and not m["step"].lower().startswith("di")
            actor = active and _ACTOR.search(scene.text, 0, m.start("step"))
            told = (Claim("event", (a,), event, w) for a in scene.accords for w in days)
            yield from scene.held(told if not actor else ())[:1]
    yield from _relations(scene)
    yield from _summits(scene)


def _foundings(scene: Scene) -> Iterator[Claim]:
    text = scene.text
    others = [*_OWNER.findall(text), *(m.group() for m in MAKES.finditer(text))]
    owners = set(scene.codes("O", " ".join(others)))
    for m in (m for hint in (_FOUNDED_ON, _ON_FOUNDED) for m in hint.finditer(text)):
        own = _OWN.search(text[: m.start()])
        bodies = scene.codes("O", own["b"]) if own else [b for b in scene.wide if b not in owners]
        idea = _IDEA.search(text[: m.start()]) and not _IDEA.search(text[m.start() :])
        if not (_AFTER.search(m["room"]) or idea):
            days = product(bodies, scene.dates(m["d"]))
            told = scene.held(Claim("founded", (b,), when=w) for b, w in days)[:1]
            signed = _SIGNED.search(m["room"])  # a year may be the treaty's, and a day is both's
            yield from (c for c in told if not signed or str(c.when).count("-") > 1)


def _relations(scene: Scene) -> Iterator[Claim]:
    """Two states with relations since a day, or with a partnership of a level."""
    states = scene.codes("S")
    states = states if len(states) > 1 else [scene.state, *(states or scene.other)]
    if len(set(states)) != FEW or not all(states):
        return
    first = scene.state if scene.state in states else states[0]
    pair = (first, next(s for s in states if s != first))
    level = _LEVEL.search(scene.text)
    if level:
        told = [Claim("level", pair, word(LEVELS, level.group()))]
    else:
        days = scene.dates() if _DIPLOMATIC.search(scene.text) else []
        told = [Claim("level", pair, "diplomatic", w) for w in days]
    yield from scene.held(told)[:1]


def _summits(scene: Scene) -> Iterator[Claim]:
    """Who chaired, and who hosted."""
    text = scene.text
    if _NOT.search(text):
        return
    hosted, chaired = _HOST.search(text), CHAIR.search(_OF_THE_YEAR.sub("", text))
    plainly = chaired is not None and scene.plain(chaired.start())
    took = _HELD.search(text) if scene.led and not chaired else None
    turns = {
        (s, when)
        for m in _TURN.finditer(text)
        for s in scene.codes("S", m["s"])
        for when in scene.dates(m["d"])
    }
    named = [*scene.codes("S"), scene.state, *(["IDN"] if _TOWNS.search(text) else [])]
    states = [s for s in dict.fromkeys(named) if s]
    if hosted and _AFRO_ASIAN.search(text):
        yield from scene.held(Claim("hosted", (s,), "afro") for s in states)[:1]
    whose = [b for m in _CHAIR_OF.finditer(text) for b in scene.codes("O", m.group())]
    led = whose or (() if "<O" in text else scene.wide)
    gone = set(scene.codes("S", " ".join(_FROM_ONE.findall(text))))  # who had it before
    for when, s in product(scene.dates(), states):
        if (plainly and s not in gone) or (took and (s, when) in turns):
            yield from scene.held(Claim("chaired", (s, b), when=when) for b in led)
        if hosted and _SUMMIT.search(text) and len(states) <= FEW + 1:
            yield from scene.held(Claim("hosted", (s,), b, when) for b in scene.wide)
