"""Who may be in or out of organisations that a sentence names itself, clause by clause."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.lexicon import MODALS, NEGATED
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, Scene
from kerjasama.lessons.claims.surmised_moves import ORGANS

_S: Final = r"(?:the )?<S\d+>"
_O: Final = r"(?:the )?<O\d+>"
_AND: Final = r"(?:, | dan | and |, dan |, and | serta | maupun | or | atau | nor | as well as )"
_STATES: Final = rf"{_S}(?:{_AND}{_S})*"
_BODIES: Final = rf"{_O}(?:{_AND}(?:(?:in|of|di|dalam|to|both|juga|also) )*{_O})*"
_CLAUSES: Final = regex(
    r"; |, (?:but|yet|tetapi|tapi|namun|sedangkan|sementara|while|whereas|although|though|walaupun"
    r"|meskipun|padahal|sebaliknya|melainkan)\b|\b(?:tetapi|sedangkan|sementara|although|though"
    r"|walaupun|meskipun|padahal|whereas)\b| but (?=not\b|in\b|is\b|has\b|never\b)"
)
_IN: Final = any_of(
    r"members?|anggota\w*|keanggotaan\w*|belongs?|belonged|(?:is|are|was|were|sits?|sat|stay\w*"
    r"|remain\w*"
    r"|seats?) (?:still |also |all |both |now |already )?(?:in|on|inside|part of)|duduk"
    r"|tergabung|bergabung",
    r"ikut(?: serta)?(?: di| dalam)?|terikat|ikutan|masuk|take part|takes part|bagian dari|ally"
    r"|allies|included",
)
_OUT: Final = any_of(
    r"not|never|neither|nor|outside|without|no|out of|tidak|tak|bukan|belum|luar|tanpa|rejected"
    r"|reject",
)
_OTHER: Final = any_of(  # what else is told of them
    r"left|leav\w+|meninggalkan|withdr\w+|quit|keluar|mundur|join(?:ed|ing)?|bergabung|founders?"
    r"|founded|pendiri\w*|mendirikan"
    r"|host\w*|tuan rumah|chair\w*|ketua\w*|presiden\w*|signed|menandatangani|ratif\w*|meratifikasi"
    r"|observers?|pengamat|peninjau|partners?|mitra|candida\w*|calon|associates?|asosiasi"
    r"|suspended|aktif"
    r"|dibekukan|ditangguhkan|kandidat|admitted|diterima|applied|melamar|mengajukan|elected"
    r"|terpilih"
)
_ROLES: Final = tuple(
    (role, any_of(said))
    for role, said in (
        ("observer", r"observers?(?: status)?|pengamat|peninjau"),
        ("candidate", r"candida\w+|calon(?: anggota)?|kandidat"),
        ("associate", r"associates?(?: members?)?|asosiasi"),
        ("partner", r"dialogue partners?|partners?|mitra(?: wicara| dialog)?"),
    )
)
_MOST: Final = (
    r"(?:terbesar|terkecil|terluas|terpadat|termiskin|terkaya|terbanyak|tertua|termuda"
    r"|satu-satunya|only"
    r"|largest|biggest|smallest|richest|poorest|sole|most populous|lone|terakhir|pertama|last"
    r"|single)"
)
_TOP: Final = caseless(
    rf"(?P<a>{_S})[^.;<]{{0,50}}\b{_MOST}\b(?:[^.;<]|<[NR]\d+>){{0,50}}?\b(?:di|dari|dalam|in"
    r"|of|among|within)(?: the)? (?P<x><O\d+>)"
    rf"|(?P<y><O\d+>)(?:['’]s)? {_MOST}\b[^.;<]{{0,40}}(?P<b>{_S})"
    rf"|\b{_MOST} (?:negara |anggota |country (?:in|of) |member of |wakil )*(?:the )?"
    rf"(?P<z><O\d+>)[^.;<]{{0,50}}"
    rf"\b(?:ialah|adalah|yaitu|is|was) (?P<c>{_S})"
    rf"|\b{_MOST}\b[^.;<]{{0,40}} (?:di|in|of|dari)(?: the)? (?P<w><O\d+>)(?:[^.;<]"
    rf"|<N\d+>){{0,60}}, (?P<d>{_S})"
    rf"|(?P<e>{_S})[^.;<]{{0,40}}\b(?:the |its |their )?{_MOST} (?P<v><O\d+>) (?:member|ally"
    r"|country|state|economy)\b"
    rf"|(?P<f>{_S})[^.;<]{{0,15}} negara (?P<u><O\d+>) {_MOST}\b"
)
_BESIDE: Final = (
    caseless(  # "NATO allies France and Canada", "sesama negara ASEAN, Laos dan Kamboja"
        r"(?P<x><O\d+>)(?: (?:members?(?: states?)?|allies|ally|countries|states|nations|lainnya))"
        r"(?:,| such as| like| including|:)?"
        rf" (?P<a>{_STATES})"
        r"|\b(?:anggota|negara(?: anggota)?|sesama) (?P<y><O\d+>)(?: (?:lain(?:nya)?|di kawasan))?"
        r"(?:,|:| seperti| yaitu| yakni| termasuk| misalnya)*"
        rf" (?P<b>{_STATES})"
        rf"|(?P<c>{_STATES})(?: \([^()]*\))?,? (?:sama-sama |adalah |merupakan |are |is |both "
        r"|sekaligus |juga )+(?:(?:full |fellow )?members? of|anggota|negara(?: anggota)?)(?: both"
        rf"| the)* (?P<z>{_BODIES})"
        rf"|\bfellow (?P<w><O\d+>) (?:\w+ ){{0,2}}(?P<d>{_STATES})"
    )
)
_LINKS: Final = caseless(  # whom it brings together
    rf"(?P<x><O\d+>)(?:[^.;<]|<[ND]\d+>){{0,60}}?\b(?:links?|joins|brings? together|comprises?"
    r"|unites?|gathers?|counts"
    r"|mempertemukan|menghimpun|menghubungkan|menyatukan|mencakup|meliputi|ditambah|includes?"
    r"|beranggotakan|made up of)\b"
    rf"(?:[^.;<]|<[NO]\d+>){{0,40}}?(?P<a>{_STATES})(?: (?:with|dengan|on the one hand|and"
    rf" with) (?P<b>{_STATES}))?"
)
_WITH: Final = caseless(  # "MIKTA (bersama Meksiko, Korea Selatan, Turki, dan Australia)"
    rf"(?P<x><O\d+>) ?[(–—-] ?(?:[a-z ]{{0,20}})?(?:bersama|with|dengan|together with)(?: the)?"
    rf" (?P<a>{_STATES})"
)
_SPAN: Final = caseless(  # "its members range from Suriname to Brunei"
    rf"\b(?:from|dari)\b[^.;<]{{0,25}}(?P<a>{_S})[^.;<]{{0,40}}\b(?:to|sampai"
    rf"|hingga)\b[^.;<]{{0,25}}(?P<b>{_S})"
)
_THERE: Final = caseless(  # "Di OPEC+ ada Rusia, Kazakhstan, dan Meksiko"
    r"\b(?:di|dalam|in)(?: the)? (?P<x><O\d+>),? (?:ada|terdapat|duduk|there are|you find|sit"
    rf"|are)(?: juga| pula| also)? (?P<a>{_STATES})"
    rf"|\bkeanggotaan (?P<b>{_STATES}) (?:di|dalam|pada) (?P<y>{_BODIES})|(?P<c>{_STATES})"
    rf"(?:['’]s?)? membership (?:of|in) (?P<z>{_BODIES})"
    rf"|\b(?:memiliki|mempunyai|punya|has|have)\b[^.;<]{{0,20}}\b(?:di antara|among) (?:anggota"
    rf" |members of )(?P<w>{_O})[^.;<]{{0,20}} (?P<d>{_STATES})"
    r"|\b(?:di antara|among) (?:anggota|the members of|members of|negara anggota) "
    rf"(?P<v>{_O})[^.;<]{{0,20}} (?P<e>{_STATES})"
)
_BUT_NOT: Final = caseless(  # "is in the EU but not in NATO"
    rf"{_O},? (?:but|tetapi|tapi|though|dan|and|namun)?,? ?(?:not|bukan|tidak|belum)(?: (?:in"
    r"|of|a member of|anggota|di|dalam|ikut|the))* (?P<x><O\d+>)"
)
_ELECTED: Final = caseless(  # to the Security Council
    r"\b(?:terpilih(?:nya)?|dipilih(?:nya)?|masuk(?:nya)?|election of|elected|duduk(?:nya)?) "
    rf"(?P<a>{_S}) (?:sebagai |menjadi |as |to |ke |di |dalam )[^.;<]{{0,40}}(?P<x><O\d+>)"
    rf"|(?P<b>{_S}) (?:terpilih|dipilih|duduk|diangkat|masuk|was elected|sat|sits|had been"
    rf" elected)[^.;<]{{0,40}}(?P<y><O\d+>)"
)
_APPLIES: Final = caseless(
    rf"(?P<a>{_S})[^.;<]{{0,40}}\b(?:proses aksesi|aksesi|mendaftar|melamar|applying|applied"
    r"|negotiating|accession|candida\w+|bid|ingin bergabung|wants to join)"
    rf"\b[^.;<]{{0,20}}(?P<x><O\d+>)"
)
_EXCEPT: Final = caseless(
    rf"\b(?:all|every|each|semua|seluruh|setiap)\b[^.;<]{{0,25}}(?P<x><O\d+>)[^.;<]{{0,40}}\b"
    rf"(?:except|kecuali|but|selain)(?: for)? (?P<a>{_STATES})"
)
_SUCH: Final = caseless(
    r"\b(?:including|termasuk|such as|seperti|antara lain|among them|di antaranya|terdapat"
    rf" pula|misalnya)(?: pula| negara)*:? (?P<a>{_STATES})"
)
_OF_MEMBERS: Final = any_of(
    r"members?|anggota\w*|membership|beranggotakan|mencakup|includes?|comprises?|terdiri"
    r"|keanggotaan"
)
_AND_MORE: Final = regex(
    rf"{_AND}(?:(?:in|of|di|dalam|to|the|a|an|member|members|anggota|also|juga|ke) )*(?P<o><O\d+>)"
)
_PLACE: Final = caseless(
    r"\b(?:di|in|at|bekas jajahan|jajahan|colony of|dari|from|of)(?: the)? $|non-$"
)
_WHOLE: Final = regex(  # no organ of it, and no longer name
    r"(?<!dewan )(?<!badan )(?<!badan khusus )(?<!board of )(?<!council of )(?<!parlemen )"
    r"<O\d+>(?! [A-Z])"
)
_PERSON: Final = regex(  # of a state
    r"\b(?:[Pp]residen|[Mm]enteri|[Pp]erdana [Mm]enteri|PM|[Rr]aja|[Pp]resident of|[Mm]inister of)"
    r"(?: the)? (<S\d+>)"
)
_FOR_A_TERM: Final = caseless(r"tidak tetap")
_CUE: Final = regex(r"<O\d+>")


def surmised_clauses(scene: Scene) -> Iterator[Claim]:
    """Who may be in or out of what a sentence names.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "Satu-satunya negara ASEAN tanpa laut ialah Laos.")
    >>> known = lambda c: "true" if c.kind == "member" else "false"
    >>> scene = Scene(t, ("ASEAN",), ("ASEAN",), (), "", (), known)
    >>> [(c.kind, c.about) for c in surmised_clauses(scene)]
    [('member', ('LAO', 'ASEAN'))]
    """
    if not _CUE.search(scene.text) or "<S" not in scene.text:
        return
    told = set[tuple[str, ...]]()
    taken = {c.about for c in scene.said}
    bodies = scene.codes("O", " ".join(_WHOLE.findall(scene.text)))
    persons = scene.codes("S", " ".join(_PERSON.findall(scene.text)))
    who = {*scene.subjects("SO"), *({scene.state} - set(scene.codes("S")))} - set(persons)
    modal = MODALS.search(_CALON.sub("", scene.text))
    for rule in (
        (_applying, _elected)
        if modal
        else (_further, _tops, _beside, _linked, _clauses, _there, _applying, _elected)
    ):
        for c in rule(scene):
            whole = c.about[0] in who and c.about[1] in bodies
            if whole and c.about not in told | taken and c.about[0] != c.about[1]:
                told.add(c.about)
                yield c


_CALON: Final = caseless(r"\b(?:calon|candida\w*)\b")


def _there(scene: Scene) -> Iterator[Claim]:
    """Who is there, and who is in one and not in another."""
    for m in _THERE.finditer(scene.text):
        states = "".join(filter(None, (m[g] for g in "abcde")))
        bodies = "".join(filter(None, (m[g] for g in "xyzwv")))
        if scene.plain(m.start()):
            yield from scene.all_held(_pairs(scene, states, bodies))
    for m in _BUT_NOT.finditer(scene.text):
        run = [r for r in scene.actors() if r[1] <= m.start()]
        for s in run[-1][2] if run else ():
            told = [Claim("member", (s, b), negated=True) for b in scene.codes("O", m["x"])]
            yield from scene.all_held(told)


def _elected(scene: Scene) -> Iterator[Claim]:
    """Who was elected to an organ."""
    for m in _ELECTED.finditer(scene.text):
        for b in scene.codes("O", m["x"] or m["y"]):
            for s in scene.codes("S", m["a"] or m["b"]) if b in ORGANS else ():
                sat = Claim("member", (s, b), "elected", tense="past")
                denied = NEGATED.search(_FOR_A_TERM.sub("", scene.text[: m.end()]))
                yield from scene.held([sat]) if not denied else []


def _applying(scene: Scene) -> Iterator[Claim]:
    """Who would like to be in, and so is not."""
    for m in _APPLIES.finditer(scene.text):
        for b in scene.codes("O", m["x"]):
            told = [Claim("member", (s, b), negated=True) for s in scene.codes("S", m["a"])]
            yield from scene.all_held(told) if "<D" not in scene.text else []


def _pairs(scene: Scene, states: str, bodies: str) -> list[Claim]:
    who, of = scene.codes("S", states), scene.codes("O", bodies)
    return [Claim("member", (s, b)) for b in of for s in who if b not in ORGANS]


def _further(scene: Scene) -> Iterator[Claim]:
    """What else one is in: "anggota G20 dan APEC"."""
    for c in scene.said:
        if c.kind not in ("member", "joined") or c.negated or c.word:
            continue
        for m in re.finditer(r"<O\d+>", scene.text):
            if scene.codes("O", m.group()) != [c.about[1]]:
                continue
            at = m.end()
            while more := _AND_MORE.match(scene.text, at):
                at = more.end()
                told = _pairs_of(scene, [c.about[0]], more["o"])
                yield from scene.all_held(told) if scene.plain(m.start()) else []


def _pairs_of(scene: Scene, who: list[str], bodies: str) -> list[Claim]:
    return [Claim("member", (s, b)) for b in scene.codes("O", bodies) for s in who]


def _tops(scene: Scene) -> Iterator[Claim]:
    """The largest, the only, the last of them."""
    for m in _TOP.finditer(scene.text):
        states = "".join(filter(None, (m[g] for g in "abcdef")))
        bodies = "".join(filter(None, (m[g] for g in "xyzwvu")))
        told = scene.all_held(_pairs(scene, states, bodies))
        if not _OTHER.search(m.group()) and (m["z"] or not _OUT.search(m.group())):
            yield from told


def _beside(scene: Scene) -> Iterator[Claim]:
    """States that stand beside the name of what they are in."""
    for m in _BESIDE.finditer(scene.text):
        states = "".join(filter(None, (m[g] for g in "abcd")))
        bodies = "".join(filter(None, (m[g] for g in "xyzw")))
        before = scene.text[max(0, m.start() - 30) : m.start() + 1]
        if before.endswith("non-<"):
            continue
        if not (_OUT.search(before) or _OUT.search(m.group()) or _OTHER.search(before)):
            yield from scene.all_held(_pairs(scene, states, bodies))
    for m in _EXCEPT.finditer(scene.text):
        yield from scene.all_held(_pairs(scene, m["a"], m["x"]))


def _linked(scene: Scene) -> Iterator[Claim]:
    """Whom it brings together, from whom to whom, and some of them."""
    for m in _LINKS.finditer(scene.text):
        told = _pairs(scene, m["a"] + (m["b"] or ""), m["x"])
        if not _OTHER.search(m.group()) and not _OUT.search(m.group()):
            yield from scene.all_held(told)
    for m in _WITH.finditer(scene.text):
        told = _pairs(scene, m["a"], m["x"])
        if len(told) >= FEW and scene.all_held(told):
            yield from told
            own = [Claim("member", (scene.state, told[0].about[1]))] if scene.state else []
            yield from scene.held(own)
    members = _OF_MEMBERS.search(scene.text)
    bodies = scene.codes("O")
    if members and len(bodies) == 1 and not (_OTHER.search(scene.text) or _OUT.search(scene.text)):
        for m in _SPAN.finditer(scene.text):
            yield from scene.all_held(
                _pairs(scene, m["a"] + m["b"], "".join(re.findall(r"<O\d+>", scene.text)))
            )
        for m in _SUCH.finditer(scene.text):
            yield from scene.all_held(
                _pairs(scene, m["a"], "".join(re.findall(r"<O\d+>", scene.text)))
            )


def _clauses(scene: Scene) -> Iterator[Claim]:
    """Who is in or out, clause by clause; a clause without a state goes on with the one before."""
    text, at, who = scene.text, 0, list[str]()
    cuts = [*(m.span() for m in _CLAUSES.finditer(text)), (len(text), len(text))]
    for start, end in cuts:
        clause, at = text[at:start], end
        body = re.search(r"<O\d+>", clause)
        lead = re.search(_STATES, clause)
        if lead and (body is None or lead.start() < body.start()):
            place = _PLACE.search(clause[: lead.start()])
            who = [] if place else scene.codes("S", lead.group())
        if body is None or not who:
            continue
        between = clause[lead.end() if lead and lead.start() < body.start() else 0 : body.start()]
        if len(between) > FAR or "<S" in between or not _IN.search(between):
            continue
        bodies = re.match(_BODIES, clause[body.start() :])
        named = scene.codes("O", bodies.group() if bodies else body.group())
        out = _OUT.search(between) is not None
        for role, hint in _ROLES:
            if hint.search(between) and not out:
                yield from scene.all_held(
                    [Claim("member", (s, b), role) for b in named for s in who]
                )
        if _OTHER.search(between):
            continue
        told = [Claim("member", (s, b), negated=out) for b in named for s in who if b not in ORGANS]
        yield from scene.all_held(told)
