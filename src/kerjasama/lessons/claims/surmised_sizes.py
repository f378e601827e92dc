"""How many members a sentence gives, and of what sorts."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import caseless
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, SURE, Scene
from kerjasama.lessons.claims.trait_words import NEARBY, SLOT, closest, spoken_of

_NOUN: Final = (
    r"(?:anggota(?:nya)?|members?|countries|country|states?|negara|nations|parties|pihak"
    r"|peserta(?:nya)?|economies"
    r"|ekonomi|participants|partners|allies|sekutu|capitals|flags)"
)
_N: Final = caseless(rf"(?P<n><N\d+>)(?P<noun> (?:[a-z-]+ ){{0,2}}?{_NOUN}\b)?")
_BEFORE_N: Final = caseless(  # what leads up to a number of members
    r"(?:\b(?:anggota(?:nya)?|members?(?:hip)?|keanggotaan|parties|pihak(?:nya)?|peserta"
    r"(?:nya)?)\b[^.;<]{0,30}|count (?:is|stands at)"
    r"|total|jumlah(?:nya)?(?: \w+){0,2}|makes|leaves(?: [a-z]+){0,3}|tinggal|tersisa|menjadi"
    r"|jadi(?:lah)?|reached|rose to|down to"
    r"|grown to|expanded to|beranggotakan|seluruhnya|there (?:are|were)|club of|it['’]s"
    r"|mencapai|stands at"
    r"|terdiri (?:atas|dari)|mempunyai|memiliki|has|have|had|brings? together|links|all"
    r"|berjumlah|diikuti(?: oleh)?"
    r"|menaungi|menghimpun|used by|dipakai(?: oleh)?|comprises|covers|groups|diratifikasi oleh"
    r"|ratified by)"
    r"(?: (?:is|are|was|now|kini|sekarang|only|hanya|tetap|sudah|just|cuma|still|saja|ada|of|="
    r"|about|today|tercatat|sekitar|ya)){0,3}"
    r" ?[:=]? ?$"
)
_ANSWER: Final = caseless(
    rf"\W*(?:\w+[,:.!] ?){{0,2}}(?:(?:seluruhnya|ada|betul|there are|sekarang|it has) ?,?"
    rf" ?)?<N\d+>(?: {_NOUN})?\W*$"
)
_ABOUT_IT: Final = caseless(
    r"\W*(?:anggota\w*|ber\w*|members?\w*|jumlah|all|<N\d+>|today|kini|saat ini|sekarang|now"
    r"|that|this|which|so|there are|ada"
    r"|pada mulanya|dewan|it|negara|peserta\w*|markasnya|with|setelah|jadi|<S\d+>|these|at"
    r" present|sampai)\b"
)
_HOW_MANY: Final = caseless(r"\b(?:how many|berapa|who belongs|how big)\b")
_AT_FIRST: Final = caseless(
    r"\b(?:pada mulanya|mula-mula|semula|awalnya|anggota awal|originally|at first|in the"
    r" beginning|began with"
    r"|started with|ketika lahir|at <R\d+>|<R\d+> <N\d+> members|original members|saat berdiri"
    r"|dirintis)\b"
)
_NOT_ALL: Final = caseless(
    r"\b(?:new|baru|other|lain\w*|per ?cent|persen|tahun|years?|permanent|tetap|votes?|suara|of"
    r" them|di antara\w*"
    r"|founding|pendiri|bulan|months?|elected|more|lagi|days?|hari|times|kali|orang|islands?"
    r"|african|menteri|(?:dialogue )?partners?|mitra|observers?|pengamat)\b"
)
_DONE: Final = caseless(
    r"\b(?:sign(?!ifi)\w*|(?:di|men)?tanda ?tangan\w*|diteken|menandatangani|met|hadir|dihadiri"
    r"|attended|leavers|older)\b"
)
_PARTIES_OF: Final = caseless(
    r"\b(?:parties|pihak\w*|perjanjian|konvensi|traktat|treaty|convention|agreement|ratif\w*"
    r"|diratifikasi)\b"
)
_BOUND: Final = caseless(r"\W(?:states )?parties\b|\W(?:negara )?pihak(?:nya)?\b")
_IN_USE: Final = caseless(  # of whom it is so now, though the number may be old
    r"\b(?:has|have|mempunyai|memiliki|beranggotakan|kini|saat ini|sekarang|now|today|currently"
    r"|dewasa ini|at present"
    r"|brings? together|links|anggotanya|members|whose|menjadi|used by|dipakai|memakai|with|are"
    r" parties|menaungi|jumlah)\b"
)
_NOW: Final = caseless(
    r"\b(?:kini|saat ini|sekarang|now|today|currently|dewasa ini|at present|time of writing|has"
    r"|have|are|memiliki"
    r"|mempunyai|beranggotakan|jumlah|anggotanya|stands at|brings together)\b"
)
_ORGAN: Final = regex(
    r"(?:The )?(?:Dewan|Komite|Komisi|Majelis|Executive|Council|Board|Committee|Now there)\b"
)
_THEN: Final = caseless(
    r"\b(?:was|were|had|once|dulu|sempat|ketika itu|waktu itu|saat itu|pernah|until|before"
    r"|sebelum|from then|per <D|pertama\w*)"
)
_ROOM: Final = 45  # letters before a number
_SOON: Final = 14  # letters behind it
_MANY: Final = 8
_USE: Final = caseless(r"\b(?:memakai|menggunakan|dipakai|uses?|used|share)\b")


def read_counts(scene: Scene) -> Iterator[Claim]:
    """Numbers that are just those of the members, or were until lately."""
    if "<N" not in scene.text:
        return
    taken = scene.taken("count", "founders")
    for m in _N.finditer(scene.text):
        right = _counted(scene, m, taken)
        yield from right
        taken |= {c.about[0] for c in right}
    yield from _whole_lists(scene, taken)
    yield from _users_of_the_euro(scene, taken)


def _counted(scene: Scene, m: re.Match[str], taken: set[str]) -> list[Claim]:
    """What a number counts, if that is its number, or was until lately."""
    text, things, days = scene.text, scene.codes("OA"), scene.dates()
    n = scene.template.number(m["n"]) or 0
    before, behind = text[max(0, m.start() - _ROOM) : m.start()], text[m.end() : m.end() + NEARBY]
    led, answer = _BEFORE_N.search(before) is not None, _answers(scene)
    clear = (led and (m["noun"] or not re.match(r" [a-z]", behind))) or (m["noun"] and n > NEARBY)
    few = n <= FEW + FEW and not (led and m["noun"] and _said_of(text, m.start()))
    other = _NOT_ALL.search(f"{m['noun'] or ''}{behind[:_SOON]}")
    other = other or _NOT_ALL.match(behind.strip())
    done = _DONE.search(text[: m.end() + NEARBY]) and not led
    if (not answer and (few or not clear)) or other or done:
        return []
    near = _near(scene)
    said = set(near) & taken or things or n <= FEW + FEW
    far = [] if said or not _ABOUT_IT.match(text) else scene.recent[: SURE + 1]
    of = list(dict.fromkeys([*closest(scene, m.start())[:FEW], *near, *far]))
    if {*near, *closest(scene, m.start())[:1]} & taken:  # another number is told of that already
        of = []
    bound = _BOUND.search(before) or _BOUND.match(text, m.end("n"))
    if bound and not scene.codes("A"):
        of = [a for a in scene.accords[:1] if a not in taken] or of
    told = [c for b in of if b not in taken for c in _sayings(scene, b, n)]
    late = (
        _IN_USE.search(text)
        and (answer or (led and things))
        and not _THEN.search(text)
        and n > _MANY
    )
    found = scene.held(told)[:1]
    if found or not late or _ORGAN.match(text):
        return found
    old = [c for c in told if c.about[0] in (*things, *near) and scene.verdict(c) == "was-true"]
    sure = ((len(things) <= 1 or old[:1] == told[:1]) and _NOW.search(text)) or not (days or things)
    return old[:1] if sure else []


def _answers(scene: Scene) -> bool:
    """Whether a line is the answer to how many there are."""
    asked = scene.previous is not None and scene.previous.text.endswith("?")
    asked = asked and scene.previous is not None and bool(_HOW_MANY.search(scene.previous.text))
    said = asked or "=" in scene.text or "total" in scene.text.lower()
    return said and _ANSWER.fullmatch(scene.text) is not None


def _near(scene: Scene) -> list[str]:
    """What a number in a sentence that names nothing may count."""
    if scene.codes("OA"):
        return []
    of_parties = _PARTIES_OF.search(scene.text) and not scene.dates()
    near = [*(scene.accords[:1] if of_parties else ()), *scene.near[:1]]
    return list(dict.fromkeys([*near, *spoken_of(scene)]))


def _sayings(scene: Scene, b: str, n: int) -> Iterator[Claim]:
    """A number as of the beginning, as of now, and as of the days that are named."""
    if _AT_FIRST.search(scene.text):
        yield Claim("count", (b,), number=n, tense="first")
    yield Claim("count", (b,), number=n)
    for w in [] if _NOW.search(scene.text) else scene.dates():
        yield Claim("count", (b,), number=n, when=w, tense="then")


def _whole_lists(scene: Scene, taken: set[str]) -> Iterator[Claim]:
    """A list that is the whole one, with its number before it."""
    text = scene.text
    for start, _, states in scene.runs(SURE):
        led_by = _LIST_OF.search(text[:start])
        many = len(states) if _ALL_OF.search(text[:start]) else None
        many = scene.template.number(led_by.group()) if led_by else many
        for b in scene.nearby(SURE)[: SURE + FEW] if many == len(states) else ():
            count = Claim("count", (b,), number=many)
            members = [Claim("member", (s, b)) for s in states]
            if b not in taken and scene.holds(count) and scene.all_held(members):
                yield count
                return


def _users_of_the_euro(scene: Scene, taken: set[str]) -> Iterator[Claim]:
    """How many states use the euro."""
    euro = "EURO-AREA"
    spoken = euro in (*scene.codes("OA"), *scene.near) and euro not in taken
    for m in _N.finditer(scene.text) if spoken and _USE.search(scene.text) else ():
        count = Claim("count", (euro,), number=scene.template.number(m["n"]))
        if "lebih" not in scene.text and scene.verdict(count) in ("true", "was-true"):
            yield count
            return


_LIST_OF: Final = caseless(
    r"<N\d+>[^<.;]{0,40}(?:<O\d+>[^<.;]{0,12})?[^<.;]{0,25}(?<!of the suspended, namely )$"
)
_ALL_OF: Final = caseless(r"<R\d+> (?:anggota|negara|members)\w*[^<.;]{0,25}$")


def _said_of(text: str, at: int) -> bool:
    """Whether a sentence names, before a number, whose members are counted."""
    return SLOT.search(text[max(0, at - FAR) : at]) is not None


_COMPOSED: Final = caseless(
    r"(?P<n><N\d+>) (?:negara|countries|states|nations|members)(?: anggota)?[ ,]*(?:,|plus"
    r"|ditambah|and|\+"
    r"|dan|the|serta|sejak|<D\d+>|juga|in|since|with|also|bersama|tambah|the|ditambah)*[ ,]*"
    r"(?P<o><O\d+>)"
    r"(?:[^.;<]{0,25}(?:<D\d+>)?[^.;<]{0,12}(?P<p><O\d+>))?"
)
_UNIONS: Final = frozenset(["EU", "AU"])


def read_composed(scene: Scene) -> Iterator[Claim]:
    """So many states and organisations."""
    for m in _COMPOSED.finditer(scene.text) if "<N" in scene.text and "<O" in scene.text else ():
        others = [b for b in scene.codes("O", m["o"] + (m["p"] or "")) if b in _UNIONS]
        n = scene.template.number(m["n"])
        for b in scene.nearby(6)[:12] if others and n else ():
            told = [Claim("composed", (b,), " ".join(o), number=n) for o in (others, others[:1])]
            sure = (
                {"true"}
                if _THEN.search(scene.text) or "tidak berubah" in scene.text
                else {"true", "was-true"}
            )
            yield from [c for c in told if b not in others and scene.verdict(c) in sure][:1]
