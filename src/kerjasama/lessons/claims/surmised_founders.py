"""Who may have begun an organisation, and how many they were.

States that stand together and are all the founders of one organisation, and the only ones, are no
coincidence in a sentence that speaks of making something.
"""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, SURE, Scene, codes

_KNOWN: Final = 6  # organisations named before that a sentence may go back to
_BESIDE: Final = 25  # letters between a number and a role
_MADE: Final = any_of(
    r"found(?:ed|ing|ers?)|set up|establish(?:ed|ing)|creat(?:ed|ing)|form(?:ed|ing)",
    r"came into (?:being|existence)",
    r"launch(?:ed|ing)|began|begin\w*|origin\w*|initially|initiators?|born|gathered|pooled|trio",
    r"sat (?:down )?(?:at|round|around)|made|brought into being|at the start",
    r"(?:men|di)dirikan\w*|(?:mem|di)bentuk\w*|pembentukan\w*|pendiri\w*|(?:me)?lahir\w*",
    r"awal(?:nya)?|asal|mulanya|bermula|semula|pemrakarsa\w*|memprakarsai|diprakarsai",
    r"penggagas|digagas|menggagas|berkumpul|kumpul|deklarator|dicetuskan",
)
_SIGNED: Final = any_of(
    r"(?:sign(?:ed)?|adopt(?:ed)?) (?:its|the) (?:founding )?(?:charter|constitution)",
    r"(?:menandatangani|meneken) (?:naskah pendirian|piagam|konstitusi)(?:nya)?",
    r"(?:charter|piagam|naskah) [^<>.;]{0,30}(?:signed|diteken|ditandatangani)",
)
_GOES_ON: Final = caseless(  # with what was said to be made in the sentence before
    r"(?:the |waktu itu |saat itu |ketika itu )?(?:ada |ke)?<[NR]\d+>|so |termasuk"
    r"|(?:mereka|they|these|itu|yaitu|yakni|those)\b"
)
_BEGAN: Final = any_of(
    r"founded|created|born|set up|established|founders?|founding",
    r"didirikan\w*|dibentuk\w*|pendiri\w*|lahir\w*",
)
_TREATY: Final = any_of(
    r"treaty|traktat|perjanjian|pact|pakta|agreement|persetujuan|deklarasi\w*|declaration"
)
_TREATY_MADE: Final = regex(  # "signed the treaty that created the ECSC"
    r"\b(?:[Tt]reaty|[Pp]act|[Aa]greement|[Cc]harter|Perjanjian|Traktat|Piagam)\b[^.;<]{0,40},?"
    r" (?:which|that|yang) (?:created|founded|established|set up|mendirikan|membentuk)\b"
)
_BY_TREATY: Final = any_of(r"sign(?:ed|ing)?|(?:men|di)?tanda ?tangan\w*|menandatangani|diteken")
_MEMBERS: Final = any_of(
    r"(?:ber|ke)?anggota\w*|members?|membership|made up|terdiri|consists?|comprises?|duduk"
)
_FIRST: Final = any_of(r"awal(?:nya)?|asal|pertama|original|first|initial\w*|founding|pendiri\w*")
_ROLE: Final = any_of(
    r"founders?|founding (?:members?|states?|countr(?:y|ies)|part(?:y|ies)|nations?)",
    r"original (?:members?|signator(?:y|ies)|six|states)|charter members?|co-founders?",
    r"(?:negara |anggota |para )?pendiri(?:nya)?|anggota (?:asal|awal)(?:nya)?|pemrakarsa(?:nya)?",
    r"penggagas(?:nya)?|deklarator(?:nya)?",
)
_PART: Final = regex(  # one that is told to be a founder
    r"\b(?:salah (?:satu|seorang)(?: dari)?(?: <N\d+>)? (?:negara |anggota )?"
    r"(?:pendiri|pemrakarsa|penggagas|deklarator)(?:nya)?|(?:negara |anggota )?pendiri(?= <O)"
    r"|(?:ikut|turut|serta|ikut serta) (?:serta )?(?:dalam )?"
    r"(?:mendirikan|membentuk|membidani|memprakarsai|melahirkan|menggagas)(?:nya)?"
    r"|anggota (?:asal|awal|pendiri)"
    r"|(?<!each )(?:one of (?:the|its) )?(?:<N\d+> )?(?:original |charter )?"
    r"(?:founders?|founding (?:members?|states?))|original members?|co-?found(?:ed|er)"
    r"|helped (?:to )?(?:found|create|set up|establish)|took part in (?:founding|creating))\b",
    re.IGNORECASE,
)
_ANOTHER: Final = regex(r" (?:of|from|dari) (?:the )?[A-Z]")  # one that is not known by name
_ONE: Final = regex(r"salah|ikut|turut|serta|one|helped|took|co-?found", re.IGNORECASE)
_OTHERS: Final = r"(?:[^<>.;]|<[NSDY]\d+>)"  # what may stand between who makes and what is made
_AGENT: Final = regex(  # who made it, before what was made
    rf"(?P<s><S\d+>){_OTHERS}{{0,70}}?\b(?:mem|men)(?:bentuk|dirikan)(?:nya)?"
    r" (?:suatu |sebuah )?(?P<o><O\d+>)"
    rf"|(?P<t><S\d+>|\bMoscow\b){_OTHERS}{{0,60}}?\b(?:set(?:ting)? up|found(?:ed|ing)"
    r"|form(?:ed|ing)|creat(?:ed|ing)|establish(?:ed|ing)|organi[sz](?:ed|ing)|launch(?:ed|ing))"
    r" (?:[a-z]+ ){0,4}(?:the )?(?P<p><O\d+>)"
)
_LED: Final = regex(r"\b(?:dipimpin(?: oleh)?|pimpinan|di bawah|led by|under)(?: the)? $")
_OF_ONE: Final = regex(  # somebody from there
    r"<S\d+> (?:diplomat|president|prime minister|leader|statesman|politician|economist|minister"
    r"|foreign minister|lawyer|scholar)\b"
)
_THEIR_OWN: Final = regex(r"\b(?:its|their) own\b|\bsendiri-sendiri\b")
_HEADS: Final = regex(  # persons with their states, who founded it
    r"(?P<x>(?:(?:[A-Z][\w.’'-]+ )+(?:dari |of |from |\()(?:the )?<S\d+>\)?"
    r"(?:,? (?:and|dan|serta) |, )?){2,}),? (?:jointly |bersama-sama |kemudian |lalu |juga )?"
    r"(?:memprakarsai|mendirikan|menggagas|membentuk|mencetuskan|founded|launched|initiated"
    r"|created|set up)(?: berdirinya| pembentukan| lahirnya| the)? (?P<o><O\d+>)"
)
_WHICH: Final = regex(r"<S\d+>,? (?:yang|which)\b")
_BEFORE: Final = {"RUS": "SUN", "": "SUN"}  # who is meant where the state of today was not there
_NUMBER: Final = regex(r"<[NR]\d+>")
_PERSON: Final = regex(  # a name, and for whom: "Adam Malik (Indonesia)"
    r"(?!<S)(?:[^<>.;:,]|[A-Z]\.){0,40}(?:[,(–-]|\bdari\b|\bof\b|\bfrom\b)? ?\(?"
    r"(?:dari |of |from |the |negara )*<S\d+>\)?[.,;]?"
)
_WHO: Final = (
    r"(?:[a-z-]+ ){0,3}?(?:negara|states?|countries|nations|governments|ekonomi|economies"
    r"|outsiders|monarchies|republics|juntas|leaders|pemimpin|wakil negara|kepala negara)"
)
_SO_MANY: Final = regex(  # how many made it
    rf"<[NR](?P<a>\d+)> {_WHO}(?:[^<>.;]|<[SD]\d+>){{0,40}}?\b(?:found(?:ed)?|set up|created?"
    r"|established?|formed|(?:sepakat )?(?:mendirikan|membentuk)(?:nya)?|melahirkan"
    r"|memprakarsai(?:nya)?)"
    r"|\b(?:founded|created|set up|established|formed|launched|didirikan|dibentuk|diprakarsai)"
    rf"(?:[^<>.;]|<[SDA]\d+>){{0,50}}?\b(?:by|oleh)(?: the)? <[NR](?P<b>\d+)> {_WHO}"
    r"|(?<![Tt]he )(?<![Ss]elain )<[NR](?P<c>\d+)> (?:[a-z]+ ){0,2}?(?:founders?"
    r"|founding (?:members?|states?|countries)|(?:negara |anggota )?pendiri|original members"
    r"|negara awal|anggota (?:awal|asal))"
    r"|\b(?:pendiri(?:nya)?|founders|founding members|anggota (?:awal|asal)(?:nya)?)"
    r"(?: [a-z]+){0,4}?:? <[NR](?P<d>\d+)>"
)


def surmised_founders(scene: Scene) -> Iterator[Claim]:
    """Founders, and how many they were.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "Indonesia ikut mendirikan ASEAN.")
    >>> known = lambda c: "true" if c.kind == "founder" else "false"
    >>> scene = Scene(t, ("ASEAN",), ("ASEAN",), (), "", (), known, sure=("ASEAN",))
    >>> {(c.kind, c.about) for c in surmised_founders(scene)}
    {('founder', ('IDN', 'ASEAN'))}
    """
    yield from _sets(scene)
    yield from _parts(scene)
    yield from _agents(scene)
    yield from _leaders(scene)
    yield from _entries(scene)
    yield from _numbers(scene)


def _sets(scene: Scene) -> Iterator[Claim]:
    """States that stand together and are all the founders, and the only ones."""
    text = scene.text
    named = _MADE.search(text)
    named = None if _THEIR_OWN.search(text) else named
    made = named or _SIGNED.search(text)
    began = scene.previous is not None and _BEGAN.search(scene.previous.text)
    goes_on = began and _GOES_ON.match(text) and not _TREATY.search(text)
    signed = _BY_TREATY.search(text) and (
        "<A" in text or _TREATY.search(text)
    )  # told of that, and not of founders
    signed = None if _TREATY_MADE.search(text) else signed
    other = (
        signed
        or ("<A" in text and not named)
        or (_MEMBERS.search(text) and not _FIRST.search(text))
    )
    numbers = {scene.template.number(m.group(), m.group()[1]) for m in _NUMBER.finditer(text)}
    for _, _, states in scene.actors(SURE) if (made or goes_on) and not other else ():
        ahead = scene.codes("O", text[: named.start()])[::-1] if named else []
        for b in dict.fromkeys([*ahead, *scene.codes("O")]) or scene.nearby(_KNOWN):
            whole = Claim("founders", (b,), number=len(states))
            told = [Claim("founder", (s, b)) for s in states if s != b]
            if scene.holds(whole) and scene.all_held(told):
                yield from [*told, whole] if made and len(states) in numbers else told
                return


def _parts(scene: Scene) -> Iterator[Claim]:
    """One or some that are told to be founders."""
    text = scene.text
    for m in _PART.finditer(text):
        counted = _NUMBER.search(text[max(0, m.start() - _BESIDE) : m.start()])
        if counted or not scene.plain(m.start()):
            continue
        other = _ANOTHER.match(text, m.end())
        ahead = codes(scene.template.mentions(text[m.end() : m.end() + FAR], "O"))
        runs = list(scene.actors())
        before = [states for _, end, states in runs if 0 <= m.start() - end <= FAR]
        behind = [
            states
            for start, _, states in runs
            if 0 <= start - m.end() <= FAR and ";" not in text[m.end() : start]
        ]
        rest = re.split(r"[;.]", text[m.start() :])[0]
        after = scene.codes("S", rest) if not before and len(behind) >= FEW else []
        behind = [after] if len(after) > FEW else behind  # each behind the name of a person
        unsaid = [[s] for s in _unsaid(scene)] if _ONE.match(m.group()) else []
        who = [*before[-1:], *behind[:1], *unsaid]
        told = (
            scene.all_held([Claim("founder", (s, b)) for s in states])
            for states in who
            for b in ahead[:FEW] or (() if other else scene.sure or scene.near[:1])
        )
        yield from next(filter(None, told), [])


def _unsaid(scene: Scene) -> list[str]:
    """States that a sentence without one may be about."""
    if scene.codes("S") or _NUMBER.search(scene.text) or scene.text.endswith(":"):
        return []
    head = scene.heading.mentions(scene.heading.text, "S") if scene.heading else []
    lead = scene.previous.mentions(scene.previous.text, "S") if scene.previous else []
    return [s for s in (*codes(head), scene.state, *codes(lead)[:1]) if s]


def _agents(scene: Scene) -> Iterator[Claim]:
    """Who set something up."""
    for m in _AGENT.finditer(scene.text):
        body = scene.template.mention(m["o"] or m["p"]).code
        said = m["s"] or m["t"]
        who = scene.template.mention(said).code if said.startswith("<") else ""
        if said.startswith("<") and m.start() not in {start for start, _, _ in scene.actors()}:
            continue
        if _OF_ONE.match(scene.text, m.start()):
            continue
        if _LED.search(scene.text[: m.start()]) and not _WHICH.match(scene.text, m.start()):
            continue  # a bloc made it, and not who leads that
        told = [Claim("founder", (s, body)) for s in (who, _BEFORE.get(who, "")) if s]
        yield from scene.held(told)[:1] if scene.plain(m.start()) else []


def _leaders(scene: Scene) -> Iterator[Claim]:
    """Founders that are told by their heads, before what these made: "Tito dari <S1> …"."""
    for m in _HEADS.finditer(scene.text):
        states = scene.codes("S", m["x"])
        for b in scene.codes("O", m["o"]):
            yield from scene.all_held([Claim("founder", (s, b)) for s in states])


def _entries(scene: Scene) -> Iterator[Claim]:
    """Entries of a list of those who signed for the founders."""
    led = [t for t in (scene.announced, scene.heading) if t is not None and _ROLE.search(t.text)]
    if led and _PERSON.fullmatch(scene.text):
        named = [b for t in led for b in codes(t.mentions(t.text, "O"))]
        for b in dict.fromkeys(named or scene.near):
            told = scene.all_held([Claim("founder", (s, b)) for s in scene.codes("S")])
            if told:
                yield from told
                return


def _numbers(scene: Scene) -> Iterator[Claim]:
    """How many made it."""
    for m in _SO_MANY.finditer(scene.text):
        slot = next(filter(None, m.groups()))
        number = scene.template.number(f"<N{slot}>") or 0
        bodies = scene.codes("O") or scene.near[:1]
        if number >= SURE and scene.plain(m.start()):
            told = (Claim("founders", (b,), number=number) for b in bodies)
            yield from scene.held(told)[:1]
