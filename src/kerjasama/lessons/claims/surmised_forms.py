"""What else may be told of organisations: form, sort, whose part, field, seat, size, chair."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.lexicon import MODALS, NEGATED
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, SURE, Scene, codes
from kerjasama.lessons.claims.surmised_chairs import read_chairs, read_hosts
from kerjasama.lessons.claims.surmised_fields import read_fields, read_seats
from kerjasama.lessons.claims.surmised_sizes import read_composed, read_counts
from kerjasama.lessons.claims.trait_words import (
    ALL,
    BOTH,
    CARD,
    ENTRY,
    LINE,
    NEARBY,
    OF_CHAIRS,
    OF_FIELDS,
    OF_FORMS,
    OF_PARTS,
    OF_SEATS,
    OF_SORTS,
    OF_SUMMITS,
    ONLY_NAMES,
    SLOT,
    compared,
    two_of,
)

_FORM: Final = caseless(
    r"\b(?:(?P<a>bilateral|multilateral)\b|(?P<b>regional|kawasan|sub-?kawasan)\b)"
)
_REGIONAL: Final = caseless(  # what is of a region; not "in the region"
    r"(?<!with )(?<!dengan )(?<!other )\b(?:(?:kerja ?sama|organisasi|lembaga|forum|tingkat"
    r"|golong\w*|bersifat|sifatnya|termasuk(?: ke)?"
    r"|blok|perjanjian|jawabannya|jawab:|ditulis|dimasukkan(?: ke)?) (?:kerja ?sama )?"
    r"(?:sub-?)?(?:regional"
    r"|kawasan)|regional (?:organi[sz]ations?|cooperation|bod(?:y|ies)|blocs?|groupings?|security"
    r"|economic|forum|institutions?))\b"
)
_SAID_TO_BE: Final = caseless(
    r"\b(?:bersifat|sifatnya|tergolong|digolongkan|golongkan|dimasukkan|merupakan|adalah|ialah"
    r"|berbentuk"
    r"|jenis|type|kind|is an?|are|was an?|counts? as|jawab\w*|ditulis|tetap|maka|kategori"
    r"|disebut|milik"
    r"|termasuk|itu|di tingkat|had swallowed|ditanya|in dalam|within)\b"
)
_ANSWERS: Final = caseless(  # of what was spoken of
    r"\W*(?:\w+[.:)] )?(?:jawab\w*|sifatnya|jenis|bentuk\w*|type|kind of cooperation|it is"
    r"|it['’]s|both are"
    r"|keduanya|kalau ditanya|betul)\b"
)
_EXAMPLE: Final = caseless(
    r"^\W*(?:contoh\w*|cth|misal\w*|ada(?: juga| pula)?|lalu ada|example\w*|for (?:example"
    r"|instance)|yang"
    r" paling|yang tertua|selain itu|lainnya)\b|\b(?:(?:contoh|example|instance)\w*|nomor satu|"
    r"(?:di)?masuk"
    r"kan ke sini|golongan ini|kelompok ini|come under|this head(?:ing)?|belongs? here|textbook"
    r" case)\b"
)
_OF_ALL_SORTS: Final = caseless(r"kerja ?sama internasional|international cooperation")
_EXAMPLES_OF: Final = caseless(r"\b(?:contoh\w*|examples?|jenis|macam)\b")


def read_forms(scene: Scene) -> Iterator[Claim]:
    """Bilateral, regional or multilateral, said of a thing, or of those that are examples."""
    text, things = scene.text, scene.codes("OA")
    said = {m["a"].lower() for m in _FORM.finditer(text) if m["a"]}
    said |= {"regional"} if _REGIONAL.search(text) else set()
    if len(said) > 1:  # "multilateral, and not regional"
        said = {m["a"].lower() for m in _FORM.finditer(text) if m["a"] and not _denied(text, m)}
    first = _FORM.search(text)
    if first and len(said) == 1 and not _denied(text, first) and text[-1:] != "?":
        word = said.pop()
        if _ANSWERS.match(text) and (not things or BOTH.match(text)):
            near = two_of(scene) if BOTH.search(text) else list(scene.near[:1])
            yield from scene.held(Claim("form", (x,), word) for x in near)
        elif _SAID_TO_BE.search(text):
            slots = [s for s in SLOT.finditer(text) if abs(s.start() - first.start()) <= FAR]
            named = codes(scene.template.mention(s.group()) for s in slots)
            whole = len(named) == 1 or word == "bilateral"
            yield from scene.held(Claim("form", (x,), word) for x in named if whole)
    elif not first and things and not NEGATED.search(text):
        heading = scene.heading.text if scene.heading else ""
        word = scene.form
        if (
            not word
            and _REGIONAL.search(heading)
            and not _denied(heading, _REGIONAL.search(heading))
        ):
            word = "regional"
        elif not word and _EXAMPLES_OF.search(heading) and (m := _FORM.search(heading)):
            word = m.group().lower()
        alone = ONLY_NAMES.fullmatch(text)
        if word and (alone or (_EXAMPLE.search(text) and not _OF_ALL_SORTS.search(text))):
            yield from scene.held(Claim("form", (x,), word) for x in things)


def _denied(text: str, m: re.Match[str] | None) -> bool:
    return (
        m is not None and NEGATED.search(text[max(0, m.start() - NEARBY) : m.start()]) is not None
    )


_PARTS: Final = r"(?:badan(?:-badan)?|lembaga|organ(?:-organ)?|agenc(?:y|ies)|bod(?:y|ies)|organs)"
_PART_OF: Final = caseless(
    rf"\b(?:{_PARTS}(?: (?:khusus|utama))?|part|bagian(?: dari)?|speciali[sz]ed agency"
    r"|principal organs?"
    r"|family|naungan|keluarga)\b"
)
_NOT_PART: Final = caseless(
    r"\b(?:(?:bukan(?:lah)?|tidak termasuk|(?:is|are) (?:not|no)|(?:is|are)n['’]t|neither bank"
    r" is|not)\b"
    r"(?: (?:an?|the|juga|pula|merupakan|dari|sebagai|<O\d+>(?:['’]s)?|salah satu|even|either"
    r"|at all)){0,3}"
    rf" (?:{_PARTS}\b(?! (?:keuangan|dagang|perdagangan))|part of|bagian|speciali[sz]ed agenc\w+)"
    r"|has nothing to do with|berdiri (?:terpisah|sendiri)|is separate from|a separate body)"
)
_UN_PART: Final = caseless(
    r"\b(?:badan(?:-badan)? khusus|speciali[sz]ed agenc(?:y|ies)|(?:organ|badan)(?:-organ)? utama"
    r"|(?:principal|main)(?: judicial)? organs?|dana dan program|funds? and programmes?)\b"
)
_FUND: Final = caseless(  # "a fund that answers to the Assembly", "dana di bawah Majelis Umum"
    r"\b(?:fund|programme|program|dana|kantor|organ|badan)\b[^.;]{0,60}\b(?:set up by|answers?"
    r" to|reports? to"
    r"|under|di bawah|dibentuk(?: oleh)?|bagian dari)(?: the)? (?P<p><O\d+>)"
)
_UN_AGENCY: Final = regex(  # "WHO: the UN agency concerned with health"
    r"^\W*(?:[Tt]he )?(?P<x><O\d+>)(?: \([^()]*\))?(?:,| is| was|:)? (?:the|an?)"
    r" (?:UN|U\.N\.|United Nations|<O\d+>)(?:['’]s)? (?:\w+ ){0,2}(?:agency|body|fund|programme)\b"
)
_FAMILY: Final = caseless(r"\b(?:keluarga(?: besar)?|gr[uo]u?p|kelompok|family)\b")
_SECRETARIAT: Final = regex(
    r"\W*(?:\d\W+)?(?:The )?Se[ck]retariat[ei]?t?(?: PBB)?(?:$|\W*$|, which)"
)
_LAST_OF_LIST: Final = regex(r"<O\d+>,? (?:dan |and )?(?:the )?(?:Sekretariat|Secretariat)\b")


def read_agencies(scene: Scene) -> Iterator[Claim]:
    """Whose agency, organ, fund or part something is, or is not."""
    text, named = scene.text, scene.codes("O")
    seated = _SECRETARIAT.match(text) and _principal(scene.recent[:SURE])
    if seated or (_LAST_OF_LIST.search(text) and _principal(named)):
        yield from scene.held([Claim("agency", ("UN-SECRETARIAT",), "UN")])
    not_part = _NOT_PART.search(text)
    if not_part:
        yield from _outside(scene, not_part)
        return
    cue, denied = _UN_PART.search(text), NEGATED.search(text)
    if text[-1:] == "?" or (denied and not (cue and cue.start() < denied.start())):
        return
    by_un = _UN_AGENCY.match(text)
    if by_un:
        yield from scene.held([Claim("agency", (scene.codes("O", by_un["x"])[0],), "UN")])
    funded = _FUND.search(text)
    if funded:
        parent = scene.template.mention(funded["p"]).code
        parts = scene.codes("O", text[: funded.start()])[-1:]
        yield from scene.held(Claim("agency", (b,), parent) for b in parts if b != parent)
    if cue and not _card_or_heading(text):
        if len(set(named) - {"UN"}) < SURE and _SOME.search(text):
            return
        yield from _of_the_un(scene)
    elif "UN" in named and len(named) == FEW and not cue:
        yield from _beside_the_un(scene)
    if CARD.fullmatch(text) or (ENTRY.match(text) and scene.template.sentence.bullet):
        yield from _entries(scene, named[:SURE])


def _of_the_un(scene: Scene) -> Iterator[Claim]:
    """What a sentence that speaks of agencies of the UN is about."""
    other = {"UN", *compared(scene)}
    organs = _OF_ORGANS.search(scene.text)
    others = [b for b in scene.codes("O") if b not in other and (organs or b not in _ORGANS)]
    if others:
        yield from scene.held(Claim("agency", (b,), "UN") for b in others)
    elif BOTH.search(scene.text):
        yield from scene.all_held([Claim("agency", (b,), "UN") for b in two_of(scene)])
    elif _IS_A.search(scene.text):
        last = [b for b in (*scene.near, *scene.recent) if b not in other][:1]
        yield from scene.held(Claim("agency", (b,), "UN") for b in last)


def _beside_the_un(scene: Scene) -> Iterator[Claim]:
    """A part of the UN with the word for it right beside its name."""
    beside = _PART_OF.search(scene.text)
    for un in SLOT.finditer(scene.text) if beside else ():
        near = (
            min(abs(un.start() - beside.end()), abs(beside.start() - un.end())) if beside else FAR
        )
        if scene.template.mention(un.group()).code == "UN" and near <= FEW:
            others = (b for b in scene.codes("O") if b != "UN")
            yield from scene.held(Claim("agency", (b,), "UN") for b in others)


_SOME: Final = caseless(r"\b(?:badan-badan|sejumlah|beberapa|belasan|agencies|such as)\b")
_IS_A: Final = caseless(  # of what was spoken of
    r"\b(?:became|it is|it['’]s|satu-satunya|the only|salah satu|tertua|oldest|first|(?:sebagai"
    r"|berstatus|merupakan"
    r"|adalah)(?= (?:badan khusus|organ utama)))\b|^\W*(?:badan khusus|speciali[sz]ed agency"
    r"|organ utama) (?:for|of|bidang|<O)"
)


def _card_or_heading(text: str) -> bool:
    return (
        len(text) < LINE and text[-1:] not in ".!;" and "<" not in text and not text.endswith(",")
    )


_OF_ORGANS: Final = caseless(
    r"\borgans?\b|\b(?:badan|bagian) utama|(?:principal|main) (?:organ|bod)"
)
_ORGANS: Final = ("UN-GA", "UN-SC", "UN-ECOSOC", "UN-TC", "UN-ICJ")


def _principal(bodies: Iterable[str]) -> bool:
    """Whether some of them are organs of the UN beside its secretariat."""
    return len([b for b in bodies if b in _ORGANS]) >= FEW


def _outside(scene: Scene, m: re.Match[str]) -> Iterator[Claim]:
    """What is no part of another one."""
    text = scene.text
    special = _UN_PART.search(text) is not None
    parents = scene.codes("O", text[m.start() :])[:1]
    lists = _AND.findall(text[: m.start()])
    subjects = scene.codes("O", lists[-1]) if lists else []
    subjects = [b for b in subjects if b != "UN"] or [
        b for b in scene.codes("O", text[: m.start()]) if b != "UN"
    ]
    alone = special or "sendiri" in m.group() or "separate" in m.group()
    if not (parents or alone) or (
        not subjects and (_OTHERS.search(text) or (len(text) < LINE and text[-1:] not in ".!;"))
    ):
        return
    if not subjects and (BOTH.search(text) or ALL.search(text)):
        many = (
            FEW
            if BOTH.search(text)
            else len(scene.previous.mentions(scene.previous.text, "O") if scene.previous else ())
        )
        subjects = [b for b in scene.recent if b not in (*parents, "UN")][:many]
    subjects = (
        subjects or [b for b in (*scene.near, *scene.recent) if b not in (*parents, "UN")][:1]
    )
    for b in subjects:
        word = ("specialised UN" if special else parents[0]) if special or parents else "UN"
        if b != word:
            yield from scene.held([Claim("agency", (b,), word, negated=True)])


_CHOICE: Final = regex(r"\W*[A-Ea-e][.)] |#")
_OTHERS: Final = regex(r"<S\d+>|\bberikut\b")
_AND: Final = regex(r"<O\d+>(?:(?:, | dan | and | or )(?:the )?<O\d+>)*")


def _entries(scene: Scene, named: list[str]) -> Iterator[Claim]:
    """An entry below a line that says whose parts are listed."""
    for t in (scene.announced, scene.heading, scene.previous):
        if not t or t.text.endswith("?") or len(t.text) > FAR * FEW:
            continue
        part = _UN_PART.search(t.text)
        if part and _AND.search(t.text, part.end()) and t is scene.previous:
            return  # that line has a list of its own
        if part:
            negated = NEGATED.search(t.text) is not None
            if not (negated and len(named) > 1):
                word = "specialised UN" if negated else "UN"
                told = (Claim("agency", (b,), word, negated=negated) for b in named if b != "UN")
                yield from scene.held(told)
            return
        if _FAMILY.search(t.text) and scene.template.sentence.bullet and ENTRY.match(scene.text):
            parents = codes(t.mentions(t.text, "O"))[:1]
            yield from scene.held(
                Claim("agency", (b,), p) for p in parents for b in named if b != p
            )
    choice = _CHOICE.match(scene.template.sentence.text) or scene.dates()
    if (
        not choice
        and scene.previous
        and CARD.fullmatch(scene.previous.text)
        and len(scene.recent) >= SURE
    ):
        last = [b for b in scene.recent if b not in named][:SURE]
        if scene.all_held([Claim("agency", (b,), "UN") for b in (*named, *last)]):
            yield from (Claim("agency", (b,), "UN") for b in named)


_TYPES: Final = (
    (
        "alliance",
        (
            r"(?:(?:military|defen[cs](?:e|ive)|security|mutual) )*(?:alliance|pact)s?"
            r"|(?:pakta|aliansi|persekutuan)(?: (?:militer|pertahanan))?"
            r"|collective defen[cs]e (?:treaty|alliance)"
            r"|(?:perjanjian )?pertahanan (?:kolektif|bersama)"
        ),
    ),
    (
        "free-trade",
        (
            r"free[- ]trade (?:agreement|deal|pact|area|zone)s?|(?:kawasan|zona"
            r"|perjanjian|persetujuan|area) (?:perdagangan|dagang) bebas"
        ),
    ),
    ("customs-union", r"customs union|(?:serikat|uni) (?:pabean|bea cukai)"),
    (
        "union",
        r"(?:supranational |continental )(?:[a-z]+ ){0,3}union|persatuan ekonomi dan politik",
    ),
)
_LINK: Final = (  # from a thing to what it is
    r"(?:(?:,? (?:is|was|are|were|adalah|merupakan|ialah|itu|juga|also|tetap|still|isn['’]t|not"
    r"|bukan(?:lah)?"
    r"|pula|either|often described as|which (?:is|was)|into|turned itself|membentuk|the|an?"
    r"|suatu|sebuah|its"
    r"|as|<R\d+>|<D\d+>|in|goes back to|most|world['’]s|powerful|oldest|largest|successful"
    r"|bilateral|regional"
    r"|trilateral|semacam|loose|kind of|and|–|[Tt]ype:?)){1,9}|['’]s (?:the |an? )?(?:[a-z’']+"
    r" ){0,3}|, (?:the |an? )?"
    r"(?:[a-z’'-]+ ){0,2}| [–—=-] |: )"
)
_SORTS: Final = tuple(
    (
        sort,
        caseless(
            rf"(?:(?P<x><[OA]\d+>)(?P<l>{_LINK})|^\W*(?P<k>(?:(?:it|ia|both|keduanya"
            r"|<N\d+>-duanya|that|is|adalah"
            rf"|merupakan|not|bukan|pula|an?|either|are|juga|as|type:) ?)*) ?) ?(?P<t>{said})\b"
            r"(?! with| dengan| of (?!<[SN]"
            rf"|countries|states)|['’])"
        ),
    )
    for sort, said in _TYPES
)
_SORT: Final = caseless(
    r"\b(?:alliances?|pacts?|pakta|aliansi|persekutuan|collective|pertahanan|trade|dagang"
    r"|perdagangan|customs|pabean|cukai|union|persatuan)\b"
)
_COPULA: Final = any_of("is|are|adalah|merupakan|bukan|not|both|keduanya|type", r"<N\d+>-duanya")
_EXAMPLES_ARE: Final = caseless(r"\b(?:pakta militer|military alliances) \((?P<l>[^()]*)\)")


def read_types(scene: Scene) -> Iterator[Claim]:
    """An alliance, an area of free trade, a customs union, a union."""
    text = scene.text
    if not _SORT.search(text):
        return
    for sort, hint in _SORTS:
        for m in hint.finditer(text):
            link = m["l"] or m["k"] or ""
            if not m["x"] and (
                not _COPULA.search(link)
                or text[-1:] not in ".!"
                or scene.codes("OA", text[: m.end() + 40])
            ):
                continue
            of = (
                [scene.template.mention(m["x"]).code]
                if m["x"]
                else [*scene.near[:1], *scene.accords[:1]]
            )
            of = two_of(scene) if not m["x"] and BOTH.search(text) else of
            negated = NEGATED.search(link) is not None
            told = scene.held(Claim("type", (x,), sort, negated=negated) for x in of)
            yield from told if BOTH.search(text) else told[:1]
    for m in _EXAMPLES_ARE.finditer(text):
        yield from scene.held(Claim("type", (x,), "alliance") for x in scene.codes("OA", m["l"]))


def _told(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of some words, or parts of words, stands in a text: cheaper than a pattern."""
    return any(map(text.__contains__, words))


def surmised_forms(scene: Scene) -> Iterator[Claim]:
    """What a sentence may tell of organisations beside what others have read.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "WTO sama sekali bukan badan khusus PBB.")
    >>> scene = Scene(t, ("WTO",), ("WTO",), (), "", (), lambda c: "true" if c.negated else "")
    >>> [(c.kind, c.about, c.word, c.negated) for c in surmised_forms(scene)]
    [('agency', ('WTO',), 'specialised UN', True)]
    """
    text = scene.text
    if text[-1:] == "?" or ("<" not in text and len(text) > LINE * FEW):
        return
    small, line = text.lower(), len(text) < LINE
    if "<O" in text or "<A" in text or len(text) < LINE * FEW:
        if scene.form or line or _told(small, OF_FORMS):
            yield from read_forms(scene)
        if line or _told(small, OF_FIELDS):
            yield from read_fields(scene)
        if line or _told(small, OF_PARTS):
            yield from read_agencies(scene)
        asked = scene.previous is not None and scene.previous.text[-1:] == "?"
        if line or asked or _told(small, OF_SEATS):
            yield from read_seats(scene)
        if _told(small, OF_SORTS):
            yield from read_types(scene)
    if ("<N" in text or "<S" in text or "<D" in text) and not MODALS.search(text):
        yield from read_counts(scene)
        yield from read_composed(scene)
        if line or scene.led or _told(small, OF_CHAIRS):
            yield from read_chairs(scene)
        if line or _told(small, OF_SUMMITS):
            yield from read_hosts(scene)
