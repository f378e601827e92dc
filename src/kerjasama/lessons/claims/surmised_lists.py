"""Who and what may stand in a list, or be named in passing: members, and examples of a form."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, Scene

_INCLUDE: Final = any_of(  # before states that may be members
    r"includ\w+|made up of|consist\w* of|compris\w+|groups|brings? together|gathers?|unites?",
    r"among (?:its|the|their)(?: \w+)? (?:members|parties)|covers|links|linking|counts|sit in",
    r"terdiri (?:atas|dari)|antara lain|termasuk|meliputi|mencakup|menghimpun|mewadahi|melibatkan",
    r"beranggotakan|beranggota|anggota(?:nya)?|members?|member states|parties|peserta(?:nya)?",
    r"diikuti(?: oleh)?|di ?antaranya|keduanya|bersama|plus|alongside|ikut (?:serta|keduanya)",
)
_BELONG: Final = caseless(  # behind them
    r"[^.;<]{0,30}\b(?:are (?:all )?(?:\w+ )?(?:members|parties)|is (?:\w+ )?(?:a )?(?:member"
    r"|party)"
    r"|belongs? to|(?:together )?(?:make up|constitute)|adalah (?:negara )?anggota"
    r"|merupakan (?:negara )?anggota|menjadi anggotanya"
    r"|(?:men)?jadi (?:pihak|peserta)|(?:juga )?tergabung|termasuk anggota|juga anggota"
    r"|are (?:also )?in both|sit in|are among (?:its|the)(?: <N\d+>)? members"
    r"|yang menjadi (?:negara )?anggota(?:nya)?)\b"
)
OTHERWISE: Final = any_of(  # what else states may stand in a list for
    r"observers?|pengamat|candidates?|calon|guests?|invit\w+|undang\w*|associates?|former|mantan",
    r"bekas|except|kecuali|selain|besides|outside|luar|not|tidak|bukan|belum|never|non|without",
    r"tanpa|left|leav\w+|keluar\w*|withdr\w+|mundur\w*|mitra\w*|partners?|dialog\w*|found\w+",
    r"pendiri\w*|mendirikan|didirikan|original|semula|join\w*|bergabung\w*|masuk\w*|acced\w*",
    r"menyusul|disusul|suspend\w*|ditangguhkan|dibekukan|asal|against|melawan|delegat\w*|hadir\w*",
    r"neither|nor|host\w*|tuan rumah|chair\w*|ketua\w*|presiden\w*|sign(?!ifi)\w*|ratif\w*|awalnya",
    r"(?:pem|di)?prakarsa\w*|penggagas\w*|digagas|dirintis|perintis|sponsor\w*|pelopor\w*|komisi",
    r"first day|hari pertama|sejak (?:awal|di)|from the (?:start|outset|beginning)",
    r"letters?|initials|huruf|inisial|akronim|acronym|menteri|ministers?|penandatangan\w*",
    r"commission|komite|committee|new members|anggota baru|newest|terbaru|elected|terpilih|equal",
)
_PART: Final = any_of(r"council|dewan|league|liga|board|permanent|tetap|parliament|parlemen")
_THERE: Final = regex(r"\b(?:di|in|ke|to|from|dari|at)(?: the)? $")  # a place
ROLES: Final = tuple(
    (role, any_of(said))
    for role, said in (
        ("suspended", r"suspended|suspension|ditangguhkan|dibekukan|penangguhan"),
        ("observer", r"observers?|pengamat|peninjau"),
        ("candidate", r"candida\w+|calon(?: anggota)?|kandidat"),
        ("associate", r"associate\w*|asosiasi|anggota (?:asosiasi|rekanan)"),
        ("partner", r"(?<!trade )(?<!trading )partners?(?: countr\w+)?|mitra(?! dagang)"),
    )
)
_RARE: Final = ("suspended", "candidate")
_AS: Final = regex(  # between a role and who has it: a few words
    r"[\s:,()–-]*(?:(?:[a-z]+|<[OD]\d+>)[\s:,()–-]+){0,4}"
)
_TITLE: Final = regex(r"(?: of| dari)?(?: the)? <O\d+>: (?:the )?")  # of a list, behind a role
_NO_LONGER: Final = any_of(
    r"not|tidak|bukan|belum|never|former|mantan|bekas|lifted|dicabut|neither|until|hingga|sampai",
    r"readmitted|reinstated|restored|kembali|was|were|pernah|dulu|sempat",
)
_EXAMPLES: Final = caseless(
    r"\b(?:contoh\w*|misal\w*|examples?|for instance|such as|seperti|antara lain)\b[^<.;]{0,45}"
    r"(?=<[OA]\d+>)(?P<x>[^.;]*)"
    r"|\b(?:organisasi|kerja ?sama|forum|perjanjian|lembaga)(?: [a-z]+)?"
    r" (?:bilateral|regional|multilateral) (?:lain(?:nya)? )?(?:adalah|ialah|yaitu|yakni)"
    r" (?=<[OA]\d+>)(?P<w>[^.;]*)"
    r"|\b(?:contoh\w*|examples?)\b(?:[^<.;]|<S\d+>){0,60}(?P<y><A\d+>)"
)
_OF_A_FIELD: Final = caseless(
    r"\bbidang\b|\bfield\b|\bkerja ?sama (?:internasional )?(?:di|dalam)\b|cooperation in\b"
)
_THESE: Final = any_of(r"(?:golongan|jenis|bentuk|kelompok) ini|of this (?:kind|type|form)")
_ANSWER: Final = caseless(  # to a question that asks for examples
    r"\W*(?:jawab\w*|kunci|answers?)\W+"
    r"(?P<z>(?:(?:the )?<[OA]\d+>(?:, (?:dan |and )?| dan | and )?)+)\W*$"
)
_NO_MEMBERS: Final = caseless(
    r"\b(?:bukan(?:lah)?|tidak termasuk|belum(?: menjadi)?|not)(?: (?:negara|an?|yet))*"
    r" (?:anggota|members?)(?: of| dari)?(?: the)? (?P<o><O\d+>)"
    r" (?:adalah|ialah|yaitu|are|is|include)"
    r"(?: the)? (?P<s><S\d+>(?:(?:,| dan| and|, dan|, and) (?:the )?<S\d+>)*)"
)
_ENTRY: Final = regex(  # a line that is a name, with what it stands for
    r"\W*(?:[A-Za-z\d]{1,3}[.)] ?)?(?:the |The )?(?P<x><[OA]\d+>)(?: \([^()]*\))?"
    r"(?:\W*$|[,:;] | [–—-] | (?:antara|between) )"
)


def surmised_lists(scene: Scene) -> Iterator[Claim]:
    """Who may be told to be in, in what role, and what to be an example of which form.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "The bloc brings together Brunei, Laos and Vietnam."
    >>> [t] = templates_of(World.load(), told)
    >>> sure = ("ASEAN",)
    >>> scene = Scene(t, sure, sure, (), "", (), lambda c: "true", sure=sure)
    >>> [(c.kind, c.about) for c in surmised_lists(scene)][0]
    ('member', ('BRN', 'ASEAN'))
    """
    yield from _listed(scene)
    yield from _roles(scene)
    yield from _examples(scene)
    yield from _outside(scene)


def _outside(scene: Scene) -> Iterator[Claim]:
    """Who is told to be no member, behind the organisation: "bukan anggota ASEAN adalah …"."""
    for m in _NO_MEMBERS.finditer(scene.text):
        for b in scene.codes("O", m["o"]):
            told = (Claim("member", (s, b), negated=True) for s in scene.codes("S", m["s"]))
            yield from scene.held(told)


_BESIDE: Final = ("bersama", "plus", "alongside")  # who did something with others
_OF_MEMBERS: Final = any_of(r"\w*anggota\w*|members?|kelompok|forum|group|bloc|blok|ikut\w*")


def _listed(scene: Scene) -> Iterator[Claim]:
    """States behind a word for members, or before one: all of them must be in."""
    text = scene.text
    spoken = scene.codes("OA") or _OF_MEMBERS.search(text)
    before = [m.end() for m in _INCLUDE.finditer(text) if spoken or m.group() not in _BESIDE]
    taken = {s for c in scene.said for s in c.about}
    for start, end, states in scene.runs(1):
        strong = _BELONG.match(text, end)
        ahead = any(0 <= start - at <= FAR // 2 for at in before) and len(states) >= FEW
        about = text[max(0, start - FAR) : end + FAR // 2]
        if _PART.search(text) or (text.endswith(":") and not scene.codes("OA")):
            continue
        if not (strong or ahead) or OTHERWISE.search(about) or not scene.plain(start):
            continue
        if _THERE.search(text[:start]) or inside(text, start) or not taken.isdisjoint(states):
            continue
        of = scene.codes("OA", text[:start])[::-1]
        of += scene.codes("OA", text[end:]) if strong else []
        if not scene.codes("OA"):
            of = [*scene.sure[:1], *scene.accords[:1]]
        told = (scene.all_held([_in(s, b, scene) for s in states if s != b]) for b in of)
        yield from next(filter(None, told), [])


def _in(state: str, body: str, scene: Scene) -> Claim:
    if body in scene.codes("A") or body in scene.accords:
        return Claim("party", (state, body), "party")
    return Claim("member", (state, body))


def _roles(scene: Scene) -> Iterator[Claim]:
    """States in another role than a member's, and since when if that is told."""
    text = scene.text
    taken = {s for c in scene.said for s in c.about}
    bodies = (scene.codes("O") or list(scene.sure))[:FEW]
    for role, hint in ROLES:
        for m, (start, end, states) in product(hint.finditer(text), scene.runs(1)):
            around = text[min(start, m.start()) : max(end, m.end())]
            between = text[end : m.start()] or text[m.end() : start]
            if not _AS.fullmatch(between) or _NO_LONGER.search(around):
                continue
            if inside(text, start) or not taken.isdisjoint(states) or not scene.plain(m.start()):
                continue
            days = scene.dates()
            # So few are suspended or candidates that it must be of what was spoken of.
            rare = role in _RARE and not bodies
            for b in bodies or (scene.wide[:FEW] if rare else ()):
                told = [
                    Claim("member", (s, b), role, w, tense="since") for s in states for w in days
                ]
                told = told or [Claim("member", (s, b), role) for s in states]
                right = scene.held(told)
                listed = _TITLE.fullmatch(text[m.end() : start]) and len(right) * FEW > len(told)
                yield from told if listed and not days else right if days else scene.all_held(told)


def _examples(scene: Scene) -> Iterator[Claim]:
    """What is named as an example of the form that the text speaks of."""
    text = scene.text
    if not scene.form or not scene.plain(0) or _OF_A_FIELD.search(text):
        return
    m = _EXAMPLES.search(text) or _ENTRY.match(text)
    m = m or _ANSWER.match(text)
    told = " ".join(filter(None, m.groups())) if m else text if _THESE.search(text) else ""
    things = scene.codes("OA", told)
    for x in things:
        yield from scene.held([Claim("form", (x,), scene.form)])
        yield from scene.held([Claim("stands", (x,))] if x in scene.accords else [])
