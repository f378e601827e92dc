"""Who may be told to be in, to be out, or to be in another role than a member's."""

from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.lexicon import NEGATED
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FEW, SURE, Scene
from kerjasama.lessons.claims.surmised_lists import ROLES
from kerjasama.lessons.claims.surmised_moves import ORGANS

_OUT: Final = caseless(  # behind a state that is in no way a member
    r"\b(?:(?:has|have) (?:always )?stayed out|stays? (?:out|outside)|remains? outside"
    r"|(?:has|have) never (?:applied|joined)|never (?:applied|joined|belonged)|takes? no part"
    r"|(?:is|are) (?:still )?(?:outside|absent|missing)|(?:is|are) not (?:in|among|part)"
    r"|(?:isn|aren)['’]t (?:in|a part|part|a member|members)|bukan (?:bagian|peserta|salah satu)"
    r"|(?:tidak|tak|belum)(?: pernah)? (?:ikut(?: serta)?|mendaftar|bergabung|masuk)"
    r"|(?:tetap )?(?:berada )?di luar)\b"
)
_TERM: Final = any_of(  # beside who sits in an organ for a time
    r"terms?|masa(?: jabatan)?|duduk|kursi|seats?|anggota|members?|elected|terpilih|leave|joined",
    r"halfway|serv(?:e|es|ing)|menjabat|bertugas|tahun depan",
)
_FOUNDER: Final = any_of(
    r"ikut (?:mendirikan|merintis|membentuk)(?:nya)?|dirintis|merintis|penggagas|pendiri\w*",
    r"help\w* (?:to )?(?:found|create|set up|establish)|found(?:ing|er) members?|founders?",
    r"revived in|brainchild",
)
_PLACE: Final = regex(  # before a state that is a place
    r"(?:\b(?:di|in|at|ke|to|from|dari|out of|near)(?: the| kota)? |[A-Z][\w’']+, )"
    r"(?:[A-Z][\w’']+, )?$"
)
_BETWEEN: Final = caseless(r"\b(?:antara|between|dengan|with|by|oleh)(?: the)? <S\d+>")
_MEMBERS: Final = caseless(  # so many of them
    r"\b(?:anggota\w*|members?|membership)\b(?: \w+){0,3} (?P<n><N\d+>)"
    r"|(?P<m><N\d+>) (?:\w+ ){0,2}(?:anggota|members?|negara anggota|member states)\b"
    r"|\bthere are (?P<k><N\d+>) of them\b|\bsemuanya ada (?P<l><N\d+>) (?:negara|anggota)\b"
)
_REGION: Final = regex(  # a line that lists members by region
    r"\W*(?:Dari |From |In |Di )?(?:the )?(?:(?:Asia|Eropa|Europe|Afrika|Africa|Amerika|America"
    r"|Oseania|Oceania|Pasifik|Pacific|Timur|Barat|Central|South\w*|North\w*|East\w*|West\w*|Latin|Middle"
    r"|Caribbean|Karibia|Selatan|Utara|Tengah|Tenggara|Teluk|Gulf) ?)+[^<:.]{0,25}: "
)
_MOST: Final = caseless(  # of members, which it is
    r"\b(?:most populous|largest|smallest|biggest|richest|poorest|only|satu-satunya|hanya(?= <S)"
    r"|terbesar|terkecil|terkaya|termiskin|terpadat|paling|most inhabitants)\b"
)
_OF_THEM: Final = caseless(
    r"\b(?:members?|anggota(?:nya)?|of the (?:bloc|group|club|forum|association|organi[sz]ation"
    r"|league|union)|among (?:its|the) )"
)
_OTHER: Final = any_of(  # why it may be none today
    r"former|bekas|mantan|observers?|pengamat|candidates?|calon|pernah|ever|host\w*|tuan rumah",
    r"organi[sz]ations|until|sampai|hingga|since|sejak|founding|pendiri|were|had|holds|become|became",
)
_ALL: Final = regex(
    r"\b(?:all (?:of them )?(?:\w+ )?<O\d+> members|all (?:three|four|five|of them)? ?belong to"
    r" <O\d+>|(?:ke\w+|semuanya) (?:juga )?anggota <O\d+>|both (?:in|members of) <O\d+>"
    r"|fellow <O\d+> members?|with (?:its |the )?(?:<N\d+> )?(?:other|fellow) <O\d+> (?:members?"
    r"|states|countries)"
    r"|(?:dengan|bersama)(?: para)?(?: <N\d+>)? negara(?: anggota)? <O\d+> (?:lain(?:nya)?))"
)
_AS_ONE: Final = regex(  # "as a member state that forms part of the EU's border, Poland"
    r"(?:^\W*|[;,] )[Aa]s an? (?:[a-z]+ )?member(?: state| country)? (?:of|that forms part of)"
    r" (?:the )?(?P<o><O\d+>)[^,;]{0,40}, (?:the )?(?P<s><S\d+>)"
)
_CARD: Final = regex(  # a line: a state, and what it is in
    r"\W*<S\d+>(?:\W{1,4}| is in | in )(?:the )?<O\d+>(?:(?:, | and | dan |/)(?:the )?<O\d+>)*\W*"
)
_PARTIES: Final = regex(
    r"\W*(?:\d+\)? ?)?(?:Pihak(?:nya)?|Parties|Peserta(?:nya)?|Signatories)\b[^<.]{0,20}<S"
)
_BOTH_IN: Final = regex(
    r"\b(?:[Bb]oth|[Kk]eduanya)\b[^<.;]{0,40}\b(?:di|in|at)(?: the)?"
    r" (?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
_SOME: Final = any_of(r"founding|original|pendiri\w*|baru|new|other|lain\w*|permanent|tetap")
_BESIDE, _NEAR, _AROUND, _BEHIND = 45, 40, 60, 25  # letters
_MANY: Final = 5  # fewer members may be some of them


_AMONG_THEM: Final = caseless(
    r"\b(?:countries|states|nations|members|participants|economies|negara|anggota|peserta)\b,? "
    r"(?:(?P<s>(?:the )?<S\d+>(?:(?:,| and| dan|, and|, dan) (?:the )?<S\d+>)*),? (?:is |are )?"
    r"(?:among them|included|salah satunya|di antaranya)|(?:salah satunya|di ?antaranya)"
    r"(?: adalah| ialah)? (?P<t><S\d+>))"
)


def surmised_stays(scene: Scene) -> Iterator[Claim]:
    """Who may be in what, how and with whom.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "Malaysia and Thailand have settled for partner status.")
    >>> known = lambda c: "true" if c.word == "partner" else "false"
    >>> scene = Scene(t, ("BRICS",), ("BRICS",), (), "", (), known)
    >>> [(c.kind, c.about, c.word) for c in surmised_stays(scene)][0]
    ('member', ('MYS', 'BRICS'), 'partner')
    """
    yield from _outsiders(scene)
    if not NEGATED.search(scene.text):
        yield from _roles(scene)
        yield from _seats(scene)
        yield from _founders(scene)
        yield from _sides(scene)
        yield from _counts(scene)
        yield from _regions(scene)
        yield from _most(scene)
        yield from _together(scene)
        yield from _among(scene)
        yield from _lines(scene)


def _free(scene: Scene, few: int = 1) -> Iterator[tuple[int, int, list[str]]]:
    """Runs of states of whom nobody has read anything yet."""
    taken = {s for c in scene.said for s in c.about}
    for start, end, states in scene.runs(few):
        if taken.isdisjoint(states) and not inside(scene.text, start):
            yield start, end, states


def _named(scene: Scene) -> list[str]:
    """The organisation that a sentence names, or else is about; none if it names several."""
    named = scene.codes("O")
    return named if len(named) == 1 else [] if named else list(scene.sure[:1])


def _outsiders(scene: Scene) -> Iterator[Claim]:
    """States that "have stayed out"."""
    for m in _OUT.finditer(scene.text):
        before = [run for run in _free(scene) if 0 <= m.start() - run[1] <= _BEHIND]
        treaty = scene.codes("A", scene.text[m.end() :])[:1] or scene.codes("A")[:1]
        for _, _, states in before[:1]:
            if treaty and not scene.codes("O"):
                none = [Claim("party", (s, treaty[0]), "party", negated=True) for s in states]
                yield from scene.all_held(none)
                continue
            for b in _named(scene):
                told = [Claim("member", (s, b), negated=True) for s in states if s != b]
                yield from scene.all_held(told)


def _roles(scene: Scene) -> Iterator[Claim]:
    """States in a role that the sentence names, however far from them."""
    named, days = scene.codes("O") or list(scene.sure), scene.dates()
    about = {c.about for c in scene.said}
    for role, hint in ROLES:
        if not hint.search(scene.text):
            continue
        runs = scene.runs(1) if named and days else _free(scene, FEW if named else 1)
        for start, _, states in runs:
            if {(s, b) for s in states for b in named[:1]} & about or inside(scene.text, start):
                continue
            told = list[list[Claim]]()
            for b in (named if days else named[:1]) or scene.wide[:SURE]:
                since = [
                    Claim("member", (s, b), role, w, tense="since") for s in states for w in days
                ]
                plain = [Claim("member", (s, b), role) for s in states]
                told.append(scene.held(since) if days else _mostly(scene, plain))
            yield from next(filter(None, told), [])


def _mostly(scene: Scene, told: list[Claim]) -> list[Claim]:
    """The claims, if most of them are true and the others were."""
    right = scene.held(told)
    others = [c for c in told if c not in right]
    over = all(scene.verdict(c) == "was-true" for c in others)
    return told if over and len(right) > len(others) else []


def _seats(scene: Scene) -> Iterator[Claim]:
    """Who sits in an organ to which one is elected."""
    bodies = (scene.codes("O") or list(scene.sure))[:1]
    if not ORGANS.issuperset(bodies) or '"' in scene.text:
        return
    for b in bodies:
        for start, end, states in _free(scene):
            about = scene.text[max(0, start - _NEAR) : end + _NEAR]
            if len(states) > 1 or _TERM.search(about):
                yield from scene.all_held([Claim("member", (s, b)) for s in states])


def _founders(scene: Scene) -> Iterator[Claim]:
    """States beside a word for founders."""
    text = scene.text
    for m in _FOUNDER.finditer(text):
        for start, end, states in _free(scene):
            near = 0 <= m.start() - end <= _BESIDE or 0 <= start - m.end() <= _BESIDE
            if not near or _PLACE.search(text[:start]):
                continue
            first, last = min(start, m.start()), max(end, m.end())
            of = scene.codes("O", text[max(0, first - _AROUND) : last + _AROUND])
            told = ([Claim("founder", (s, b)) for s in states] for b in of or scene.sure[:1])
            yield from next(filter(None, map(scene.all_held, told)), [])


def _sides(scene: Scene) -> Iterator[Claim]:
    """Both sides of a bilateral agreement that is named beside them."""
    states = scene.codes("S")
    if len(states) != FEW or not _BETWEEN.search(scene.text):
        return
    for a in scene.codes("A"):
        if scene.holds(Claim("form", (a,), "bilateral")):
            told = [Claim("party", (s, a), "party", tense="defined") for s in states]
            yield from scene.all_held(told)


def _counts(scene: Scene) -> Iterator[Claim]:
    """How many members there are, of whatever the text last spoke of."""
    of = (scene.codes("O") or list(scene.sure or scene.wide))[:1]
    for m in _MEMBERS.finditer(scene.text):
        n = scene.template.number(m.group()) or 0
        if _SOME.search(m.group()):
            continue
        yield from scene.held(Claim("count", (b,), number=n) for b in of if n >= _MANY)


def _regions(scene: Scene) -> Iterator[Claim]:
    """The members of one part of the world, in a line of their own."""
    m = _REGION.match(scene.text)
    for b in scene.sure[:1] or scene.wide[:FEW] if m and not scene.codes("A") else ():
        told = [Claim("member", (s, b)) for _, _, states in _free(scene) for s in states]
        if told and scene.all_held(told):
            yield from told
            return


def _most(scene: Scene) -> Iterator[Claim]:
    """The largest of the members, or the only one of a kind."""
    text = scene.text
    if not (_MOST.search(text) and _OF_THEM.search(text)) or _OTHER.search(text):
        return
    for _, _, states in _free(scene):
        told = [Claim("member", (s, b)) for s in states for b in _named(scene)]
        yield from scene.held(told if len(states) == 1 else ())


def _together(scene: Scene) -> Iterator[Claim]:
    """States of which all are in something."""
    text = scene.text
    runs = list(scene.runs(1))
    for m in _ALL.finditer(text):
        beside = [r for r in runs if 0 <= m.start() - r[1] <= _BEHIND or r[0] == m.end() + 1]
        for b in scene.codes("O", m.group())[:1]:
            told = [[Claim("member", (s, b)) for s in states] for _, _, states in beside]
            yield from (c for some in told for c in scene.all_held(some))
    for m in _AS_ONE.finditer(text):
        who, of = scene.codes("S", m["s"])[0], scene.codes("O", m["o"])[0]
        yield from scene.held([Claim("member", (who, of))])


def _among(scene: Scene) -> Iterator[Claim]:
    """Who is one of so many: "thirteen countries, Cuba among them"."""
    for m in _AMONG_THEM.finditer(scene.text):
        of = scene.codes("OA", scene.text[: m.start()])[::-1] or list(scene.sure[:1])
        states = scene.codes("S", m["s"] or m["t"])
        told = ([Claim("member", (s, b)) for s in states if s != b] for b in of)
        yield from next(filter(None, map(scene.all_held, told)), [])


def _lines(scene: Scene) -> Iterator[Claim]:
    """Short lines: a state and what it is in, the parties, where both have their seat."""
    text = scene.text
    if _CARD.fullmatch(text):
        s = scene.codes("S")[0]
        yield from scene.held(Claim("member", (s, b)) for b in scene.codes("O"))
    if _PARTIES.match(text):
        of = (scene.codes("A") or list(scene.accords))[:1]
        yield from scene.all_held(
            [Claim("party", (s, a), "party") for a in of for s in scene.codes("S")]
        )
    both = None if scene.codes("O") else _BOTH_IN.search(text)
    if both and len(scene.recent) >= FEW:
        yield from scene.all_held([Claim("seat", (b,), both["place"]) for b in scene.recent[:FEW]])
