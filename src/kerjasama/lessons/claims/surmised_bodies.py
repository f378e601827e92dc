"""What an organisation may be told to be: where it sits, whose part it is, its form and name."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.lexicon import NEGATED
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FEW, NEAR, Scene, codes

_SEATED: Final = caseless(
    r"\b(?:headquarter\w*|head office|(?-i:offices?)|seat|secretariat|based|HQ|(?:ber)?markas\w*"
    r"|kantor pusat\w*|berkantor|berpusat|pusat|berkedudukan|kedudukan"
    r"|(?:ber)?sekretariat\w*"
    r"|home(?= (?:to|of|base|is))|sits|resides|housed|bertempat|works out of|kantor\w*|berada"
    r"|terletak|located|situated|seated|operates|dari kota|at work|occupies)\b"
    r"(?=(?P<rest>(?:[^.;<]|<[OSD]\d+>|D\.C\.){0,70}))"
)
_BEHIND: Final = regex(r"(?:[^<]|<[A-Z]\d+>){0,40}")  # "the headquarters of UNESCO"
_PLACE: Final = regex(
    r"(?:(?:\b(?:in|at|di|to|ke|kota|of)|,)(?: the)? )?(?P<place><S\d+>|(?:[Tt]he )?[A-Z]"
    r"[\w’'-]*(?:,? (?:[A-Z][\w’'-]*|D\.C\.))*)"
)
_MADE_SEAT: Final = regex(  # "Kota Wina di Austria dijadikan markas besar organisasi itu"
    r"(?:[Kk]ota )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?:,? (?:di |in )?<S\d+>,?)?"
    r" (?:dijadikan|menjadi|dipilih (?:sebagai|menjadi)|ditetapkan sebagai|became|was chosen as"
    r"|is home to|serves as)(?: the)? (?:markas|kantor pusat|pusat|sekretariat|headquarters|seat)\b"
)
_SEAT_LINE: Final = regex(r"\W*<O\d+> ?[:–—-] ?(?P<rest>[A-Z][\w’' -]{2,30})\W*$")
_ONLY_A_PART: Final = regex(
    r"\b[A-Z]?\w*(?:ommittee|ouncil|ommand|ommission|omite|ewan|omisi|omando|building|gedung"
    r"|ourt|ahkamah|arliament|arlemen)\b"
)
_BESIDE: Final = regex(  # a place beside a name
    r"<O\d+>(?P<rest>[^<.;]{0,40}?(?:\b(?:in|di|at|from|dari|HQ|kota)|[(,:–]|-+>?) (?:the )?"
    r"(?P<place>(?:[Tt]he )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?))"
)
_TOGETHER: Final = regex(  # "the ILO, WHO and ITU in Geneva"
    r"(?P<l><O\d+>(?:(?:,? (?:and|dan|serta) |, )(?:the )?<O\d+>)+),? (?:in|di) (?:the )?"
    r"(?P<place>(?:The )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_HAPPENED: Final = any_of(  # there, for once
    r"summits?|KTT|met|meets?|meeting|held|sign(?!ifi)\w*|conference|konferensi|sidang|pertemuan|ditandatangani",
    r"menandatangani|digelar|diadakan|berlangsung|founded|established|didirikan|dibentuk|lahir",
    r"born|launched|host\w*|visit\w*|kunjungan|adopted|disahkan|deklarasi|agreed|created|set up",
    r"berdiri|formed|diselenggarakan|opened|resmikan|diresmikan|declared|proclaimed|welcomed",
    r"died|meninggal|sessions?|brief\w*|diplomats?|officials?|ambassadors?|envoys?|told|said",
    r"duta besar|diplomat|pejabat|wartawan|kata|ujar|reporters?|protest\w*|demonstra\w*",
)
_AT: Final = regex(r"\b(?:at|di|in|to|from|dari|ke)(?: the)?(?: <O\d+>)? $")  # done there
_ITS: Final = regex(r"\b(?i:its|whose) $")
_BOTH: Final = regex(r"\b(?:keduanya|dua-duanya|both|sama-sama)(?: (?:are|juga|have their))? $")
_NO_SEAT: Final = caseless(
    r"\b(?:tidak|tak|tanpa|no|nor|without|not have|neither)\b[^.;<]{0,40}\b(?:sekretariat"
    r"|secretariat|kantor pusat|markas|headquarters)\b"
)
_PARTS: Final = (
    r"(?:agenc(?:y|ies)|organs?|bod(?:y|ies)|programmes?|programs?|funds?|badan(?:-badan)?"
    r"|lembaga(?:-lembaga)?|organ(?:-organ)?|institusi|institutions)"
)
_PART_OF: Final = caseless(  # "a specialised agency of the UN", "badan khusus PBB"
    rf"\b(?:{_PARTS}(?: (?:khusus|utama|otonom|pokok|resmi|yang|ini))*|part|bagian|bernaung"
    r"|family|affiliated|naungan)(?: (?:of|within|under|dari|di bawah|bawah|di|naungan|the|milik"
    r"|to|with|kelompok|grup))*(?: the)? (?P<p><O\d+>)"
)
_PARTS_OF: Final = caseless(  # "the UN has six principal organs: …"
    rf"(?P<p><O\d+>)[^.;:<]{{0,40}}(?:<N\d+>)?[^.;:<]{{0,30}}\b{_PARTS}\b[^.;<]{{0,80}}?"
    r"(?::|,|\bare\b|yaitu|yakni|namely|adalah|antara lain|such as|seperti|including|termasuk)"
)
ANNOUNCED: Final = caseless(  # the entries below are parts of it
    rf"(?P<p><O\d+>)[^.;:]{{0,60}}\b{_PARTS}\b[^.;]{{0,80}}?(?::|yaitu|yakni|namely|are|berikut)?\W*$"
    rf"|\b(?:{_PARTS}|organisasi(?=[^.;:]{{0,20}} (?:di bawah|bentukan|naungan)))\b[^.;:]{{0,30}}"
    r"(?P<q><O\d+>)\W*(?::|yaitu|yakni|namely|are|berikut)?\W*$"
)
_DOES: Final = any_of(  # what one does or did to the other, which makes it no part of it
    r"request\w*|appeal\w*|call\w*|adopted|decid\w+|merg\w+|invit\w*|support\w*|assist\w*"
    r"|cooperat\w*|coordinat\w*|administered|benefit\w*|submitted|provisions|regulations?"
    r"|resolution|decision|meminta|mengundang|membantu|mendukung|memutuskan|resolusi|keputusan"
)
_SPECIALISED: Final = any_of(r"speciali[sz]ed agency", r"(?:badan|lembaga) khusus")
_LIST: Final = regex(r"<O\d+>(?:(?:,? (?:and|dan|serta) |, )(?:the )?<O\d+>)*")
_LIKE: Final = caseless(  # with what it is compared
    r"^\W*(?:like|unlike|seperti|sama seperti|berbeda (?:dengan|dari)|tidak seperti)(?: the)?"
    r" <O\d+>"
)
_THIS: Final = any_of(r"it|its|this|ini|itu|tersebut|which")
_REPLACED: Final = any_of(
    r"replac\w*|succeed\w*|successor|supersed\w*|gave way|took (?:the|its) place|substitut\w*",
    r"took over from|menggantikan|digantikan|pengganti(?!an)\w*|penerus\w*|menjelma|berubah"
    r" menjadi",
    r"longer name|renamed",
)
_COOPERATION: Final = caseless(
    r"\b(?:(?:kerja ?sama|perjanjian|persetujuan|organisasi kerja ?sama|contoh) (?P<a>bilateral"
    r"|regional|multilateral)|(?P<b>bilateral|regional|multilateral) (?:cooperation|agreement"
    r"|treaty|co-operation))\b"
)
_IS: Final = any_of(
    r"adalah|merupakan|ialah|is|are|contoh\w*|examples?|misalnya|seperti|such as|pun|yaitu|yakni"
)
_ABBREVIATED: Final = caseless(
    r"\b(?:kepanjangan\w*|singkatan\w*|full (?:form|name)|stands? for|abbreviation|initials"
    r"|acronym|akronim)\b[^<]{0,25}(?P<y><[OA]\d+>)"
)


def surmised_bodies(scene: Scene) -> Iterator[Claim]:
    """What organisations may be told to be.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "WHO: kota pusat kegiatannya Jenewa.")
    >>> known = lambda c: "true" if c.word == "Jenewa" else "false"
    >>> scene = Scene(t, ("WHO",), ("WHO",), (), "", (), known)
    >>> [(c.kind, c.about, c.word) for c in surmised_bodies(scene)]
    [('seat', ('WHO',), 'Jenewa')]
    """
    yield from _seats(scene)
    if _NO_SEAT.search(scene.text):
        bodies = scene.codes("O") or scene.near
        yield from scene.held(Claim("seat", (b,), negated=True) for b in bodies)
    yield from _agencies(scene)
    yield from _successors(scene)
    yield from _forms(scene)
    yield from _names(scene)


def _seats(scene: Scene) -> Iterator[Claim]:
    """The place behind a word for a seat."""
    text, said = scene.text, scene.template.said
    for m in (*_SEATED.finditer(text), *_SEAT_LINE.finditer(text)):
        if _ONLY_A_PART.search(text[: m.start()].rpartition("<O")[2]) or _AT.search(
            text[: m.start()]
        ):
            continue
        bodies = scene.codes("O", "".join(_BEHIND.findall(m["rest"].split(",")[0])[:1]))
        named = _LIST.findall(text[: m.end()])
        if not bodies and named and inside(text, text.rindex(named[-1], 0, m.end())):
            continue
        before = scene.codes("O", text[: m.end()])
        before = before[:1] if _REPLACED.search(text[: m.start()]) else before
        own = _ITS.search(text[: m.start()]) or m.group().endswith("nya")
        bodies = bodies or (before[:1] if own else before[::-1]) or _successor(scene)
        places = [
            said(p["place"]).rstrip(".,")
            for n, p in enumerate(_PLACE.finditer(m["rest"]))
            if not NEGATED.search(m["rest"][: p.start()]) and not (n and p["place"][0] == "<")
        ]
        both = codes(scene.template.mentions(named[-1])) if named else []
        if len(both) > 1 and _BOTH.search(text[: m.start()]):
            yield from (c for p in places for c in scene.all_held(_seats_at(both, p)))
            continue
        yield from scene.held(Claim("seat", (b,), p) for b in bodies for p in places)[:1]
    for m in _MADE_SEAT.finditer(text):
        bodies = scene.codes("O", text[m.end() :]) or list(scene.sure[:1])
        place = said(m["place"])
        yield from scene.held(Claim("seat", (b,), place) for b in bodies[:1])
    for m in _TOGETHER.finditer(text):
        yield from scene.all_held(_seats_at(scene.codes("O", m["l"]), m["place"]))
    if not _HAPPENED.search(text) and not scene.dates():
        for m in _BESIDE.finditer(text):
            about = text[max(0, m.start() - NEAR // 2) : m.end()]
            if not NEGATED.search(m["rest"]) and not _ONLY_A_PART.search(about):
                yield from scene.held(
                    Claim("seat", (b,), m["place"]) for b in scene.codes("O", m.group())
                )


def _seats_at(bodies: list[str], place: str) -> list[Claim]:
    return [Claim("seat", (b,), place) for b in bodies]


def _successor(scene: Scene) -> list[str]:
    """What the text speaks of; not what was before it."""
    return [
        next((a for a in scene.wide if scene.holds(Claim("replaced", (a, b)))), b)
        for b in scene.near
    ]


def _agencies(scene: Scene) -> Iterator[Claim]:
    """Organisations that stand beside the one that they are a part of."""
    text, topic = scene.text, scene.template.topic
    this = codes([topic] if topic and _THIS.search(text) else [])
    if scene.parent and scene.template.sentence.bullet:
        yield from _parts(scene, scene.codes("O")[:1], scene.parent)
    named = list(_PART_OF.finditer(text))
    for m in named:
        lists = list(_LIST.finditer(_LIKE.sub("", text[: m.start()])))
        apart = lists and _DOES.search(text[: m.start()][lists[-1].end() :])
        parts = [] if apart else scene.codes("O", lists[-1].group()) if lists else this
        yield from _parts(scene, parts, scene.template.mention(m["p"]).code)
    for m in _PARTS_OF.finditer(text):
        parts = scene.codes("O", text[m.end() :])
        apart = _DOES.search(text[m.end() :].partition("<O")[0])
        yield from _parts(scene, [] if apart else parts, scene.template.mention(m["p"]).code)
    if _SPECIALISED.search(text) and not named and scene.plain(0):
        told = (Claim("agency", (b,), "specialised UN") for b in scene.codes("O")[:1])
        yield from scene.held(told)


def _parts(scene: Scene, parts: list[str], parent: str) -> list[Claim]:
    return scene.held(Claim("agency", (b,), parent) for b in parts if b != parent)


def _successors(scene: Scene) -> Iterator[Claim]:
    """What took the place of what."""
    if _REPLACED.search(scene.text):
        things = dict.fromkeys([*scene.codes("OA"), *scene.near[:1], *scene.accords[:1]])
        pairs = product(things, things)
        yield from scene.held(Claim("replaced", (a, b)) for a, b in pairs if a != b)


def _forms(scene: Scene) -> Iterator[Claim]:
    """What a sentence names beside one form of cooperation."""
    text = scene.text
    forms = {(m["a"] or m["b"]).lower() for m in _COOPERATION.finditer(text)}
    if len(forms) == 1 and _IS.search(text) and not NEGATED.search(text):
        form = forms.pop()
        yield from scene.held(Claim("form", (c,), form) for c in scene.codes("OA"))


def _names(scene: Scene) -> Iterator[Claim]:
    """The long name of what a sentence tells the letters of."""
    for m in _ABBREVIATED.finditer(scene.text):
        y = scene.template.mention(m["y"])
        said = re.split(r": | \(", scene.template.said(m["y"]))[-1]
        if y.code in scene.near and len(said.split()) > FEW:
            yield from scene.held([Claim("abbr", (y.code,), said)])
