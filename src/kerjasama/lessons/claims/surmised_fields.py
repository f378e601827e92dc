"""In which fields a sentence says that something works, and where it sits."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.lexicon import FIELDS, NEGATED
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, SURE, Scene, codes
from kerjasama.lessons.claims.trait_words import (
    ALL,
    BOTH,
    CARD,
    ENTRY,
    LINE,
    NEARBY,
    heir,
    spoken_of,
    subject_of,
    two_of,
)

_MORE_FIELDS: Final = (  # some of these are not of one field in the registry
    (
        any_of(r"telekomunikasi|telecom\w*|satelit|satellites?|spektrum"),
        ("social-culture", "economy"),
    ),
    (
        any_of(r"aviation|penerbangan|pelayaran|shipping|maritime|ships?|kapal"),
        ("economy", "environment"),
    ),
    (any_of(r"nuklir|nuclear|atom\w*"), ("defence-security", "economy", "social-culture")),
    (
        any_of(r"kekayaan intelektual|intellectual property|hak cipta|paten|copyright|patents?"),
        ("economy", "politics", "social-culture"),
    ),
    (
        any_of(r"cuaca|weather|meteorolog\w*|climatolog\w*|emisi|emissions?|pollution|pencemaran"),
        ("environment",),
    ),
    (
        any_of(r"polisi|kepolisian|police|policing|kejahatan|crimes?|terroris\w*|perdamaian|peace"),
        ("defence-security",),
    ),
    (
        any_of(
            r"pengungsi|refugees?|buruh|pekerja|workers?|work|unions?|diseases?|penyakit|vaksin\w*"
        ),
        ("social-culture",),
    ),
    (
        any_of(
            r"pos|postal|mail|tourism|pariwisata|wisata|uang|money|loans?|pinjaman|dagang|tarif\w*"
            r"|hunger|kelaparan|food|farm\w*|fisher\w*|perikanan|kehutanan|forests?|harvests?"
            r"|kemiskinan|poverty|sengketa dagang|penanaman modal|modal|oil|gas|currenc\w*"
        ),
        ("economy", "social-culture"),
    ),
    (any_of(r"diplomatic|diplomatik|geopolitik|human rights|HAM"), ("politics",)),
)
_FIELD: Final = (*((p, (w.replace("_", "-"),)) for w, p in FIELDS), *_MORE_FIELDS)
_ANY_FIELD: Final = (
    r"(?:ekonomi|econom\w*|perdagangan|dagang|trade|keuangan|financ\w*|moneter|monetary|politi\w*"
    r"|pendidikan|education\w*|kesehatan|health|kebudayaan|cultur\w*|pertahanan|keamanan|defen[cs]e"
    r"|defensive|security|militer|military|iklim|climate|lingkungan|environment\w*|nuklir|nuclear"
    r"|energi|energy|minyak|oil|pelayaran|shipping|penerbangan|aviation|kepolisian|police|pangan"
    r"|food|buruh|perburuhan|ketenagakerjaan|labou?r|tenaga atom|pos|postal|telekomunikasi"
    r"|tourism|pariwisata|pembangunan|development|industri\w*|refugees?|pengungsi|children|anak"
    r"|geopolitik|diplomati\w*|sosial|social|hak kekayaan intelektual|intellectual property|uang"
    r"|pinjaman|weather|meteorologi|pertanian|farming|agricultur\w*|cuaca|investasi|investment)"
)
_FIELD_WORD: Final = caseless(
    rf"\b{_ANY_FIELD}\b|\b(?:ilmu|science|civil|fish\w*|farm\w*|hunger|patents)\b"
)
_KIND: Final = (
    r"(?:forum|organisasi|organi[sz]ations?|badan|lembaga|union|persatuan|bloc|blok|body|agency"
    r"|dana|fund"
    r"|program(?:me)?|grouping|perhimpunan|institution|kerangka|(?<!trade )agreement"
    r"|perjanjian)"
)
_MANY_FIELDS: Final = rf"{_ANY_FIELD}(?:(?:,| dan| and|, dan|, and|,? serta|-)? ?{_ANY_FIELD})*"
_IS_A_KIND: Final = caseless(
    r"(?:(?P<x><[OA]\d+>)(?: \([^()]*\))?(?:['’]s the(?: <O\d+>(?:['’]s)?)?|,|:| [–=-]|(?: "
    r"(?:is|was|adalah|merupakan|ialah|itu"
    r"|an?|the|main|premier|largest|supranational|suatu|sebuah|world['’]s|international"
    r"|internasional"
    rf"|multilateral|regional|informal|Soviet-led|speciali[sz]ed|terutama)){{1,5}}),?(?: (?:the"
    r"|an?|main|Soviet-led"
    rf"|<O\d+>(?:['’]s)?))*|^\W*(?:an? |the |sebuah |suatu )?(?:largest |main )?(?:regional )?)"
    rf" ?(?P<f>{_KIND}(?: (?:kerja ?sama|internasional|kawasan|antarpemerintah|menteri|dunia"
    r"|khusus|<O\d+>|yang|multilateral"
    r"|bidang|di|dalam|untuk|urusan|(?:me)?ngurus\w*|mengatur|for|of|the|world|menangani"
    rf"|bertanggung|jawab|atas))* {_MANY_FIELDS}"
    rf"|{_MANY_FIELDS}(?: (?:policy|cooperation))? {_KIND})\b"
)
_WORKS: Final = caseless(
    r"\b(?P<w>(?:me)?ngurus\w*|mengatur|menangani|membidangi|bergerak di(?: bidang)?|berurusan"
    r" dengan|urusannya"
    r"|bertanggung jawab (?:atas|di)"
    r"|kegiatan\w* (?:[A-Z]\w+ )?meliputi|looks? after|works? (?:on|in(?= the)|for)"
    r"|deals? with|responsible"
    r" for|in charge of"
    r"|field is|pillars are|areas? (?:of work|were identified)) (?P<rest>[^.;<]{3,110})"
)
_FIELD_OF: Final = caseless(  # the field, then whose it is
    r"\b(?:(?:di |dalam )?bidang|(?:untuk |yang )?(?:urusan|mengurus)|in the field of|^kalau"
    r"|^\W*(?=[A-Z]))"
    rf" ?(?P<f>{_MANY_FIELDS})(?: (?:dan stabilitas keuangan|Asia Tenggara))*(?: (?:ditangani"
    r"|diurus)(?: pula)?(?: oleh)?|(?:,? (?:ada|contohnya|misalnya"
    r"|pula|punya|Asia Tenggara))+|:| ?(?=\())"
    r" ?\(?(?P<o><[OA]\d+>(?:, ?<[OA]\d+>)*)"
)
_FIELD_LINE: Final = caseless(
    r"\W*(?:(?:bidang\w*(?: (?:tugas|kerja|kegiatan)\w*)?|fields?(?: of work)?|areas? of work"
    r"|urusan(?:nya)?|fokus|sektor|sector|focus)\b[ :=–-]{1,3}"
    r"|(?:badan|organisasi|lembaga|forum|kerja ?sama|speciali[sz]ed agency"
    r"|dana|bergerak"
    r"|program|the office|agency|mengurus\w*|safety|keselamatan)\b[^<.]{0,30}?)?"
    rf"(?P<f>(?:{_ANY_FIELD}|ilmu|science|tourism|shipping|civil|fish\w*)\b[^<.;:]{{0,75}})"
    r"(?:$|[.;]|, (?:pusat|tertua|obviously))"
)
_CELL: Final = regex(
    r"<[OA]\d+>(?: ?[|] ?[^|]*)* ?[|] (?P<f>[^|<]{3,40})$|<O\d+>(?: ?[:=–-] )"
    r"(?P<g>[^<.;]{3,40}?)(?:$|[.,;])"
)
_BRACKET: Final = regex(r"^\W*[^(]{2,40}\((?P<f>[^()]{3,60})\)")
_TRADE_DEAL: Final = caseless(
    r"(?:trade|dagang|perdagangan)\b.*\b(?:agreement|blok|bloc)|(?:agreement|perjanjian"
    r"|blok)\b.*\b(?:dagang|perdagangan|trade)"
)
_OF_FIELD: Final = caseless(
    r"\W*(?:bidang\w*|speciali[sz]ed agency for|badan khusus|fields? of work)\b"
)
_VERB: Final = caseless(
    r"\b(?:is|was|are|were|merupakan|adalah|ialah|tidak|disagree|has|have|had|ada|made|menjadi"
    r"|berjalan|membuat"
    r"|berkantor|can|will|telah|sudah|mengenal|punya)\b"
)
_FOR_EXAMPLE: Final = caseless(r"\bcontoh kerja ?sama internasional|example of international")
_MINISTRY: Final = caseless(r"\b(?:kementerian|ministr\w+|komisi)\b")


def _fields_in(scene: Scene, told: str, of: Iterable[str]) -> Iterator[Claim]:
    """The fields that a few words name, of the first thing that works in just these."""
    options = [fields for hint, fields in _FIELD if hint.search(told)]
    if not options or len(options) > SURE + FEW:
        return
    words = {" ".join(dict.fromkeys(combined)): None for combined in product(*options)}
    for x in of:
        held = scene.held(Claim("field", (x,), w) for w in sorted(words, key=len))
        if held:
            yield held[0]
            return


_HEADING: Final = regex(
    r"\W*(?:<N\d+>[.)] ?)?(?:Bidang|Kerja ?sama|Fields?|Cooperation)\b[^.!?:]{3,50}"
)
_OF_THIS_FIELD: Final = caseless(  # the field that the heading names
    r"\b(?:di|dalam|pada) bidang (?:ini|tersebut)\b[^.;<]{0,40}?"
    r"\b(?:antara lain|adalah|yaitu|yakni|seperti|misalnya|contohnya|di ?antaranya)\b(?P<x>[^;]*)"
    r"|\b(?:in|of) this (?:field|area)\b[^.;<]{0,40}?\b(?:are|include|such as|for example)\b"
    r"(?P<y>[^;]*)"
)


def _of_the_heading(scene: Scene) -> Iterator[Claim]:
    """What works in the field of the heading: "lembaga di bidang ini antara lain IMF dan WTO"."""
    m = _OF_THIS_FIELD.search(scene.text)
    heading = next((t for t in (scene.heading, scene.previous) if t), None)
    if m and heading and not NEGATED.search(scene.text):
        for x in scene.codes("OA", m["x"] or m["y"]):
            yield from _fields_in(scene, heading.text, [x])


def read_fields(scene: Scene) -> Iterator[Claim]:
    """What things work in."""
    text, template = scene.text, scene.template
    yield from _of_the_heading(scene)
    if not _FIELD_WORD.search(text) and not _BRACKET.match(template.said(text[:90])):
        return
    if _FOR_EXAMPLE.search(text):
        return
    things = scene.codes("OA")
    if not things and _HEADING.fullmatch(text):
        return
    line = _FIELD_LINE.match(text)
    before = scene.previous.mentions(scene.previous.text, "O") if scene.previous else []
    listed = scene.previous is not None and CARD.fullmatch(scene.previous.text) is not None
    named = (
        ":" in text[:20]
        or (before and _OF_FIELD.match(text))
        or (listed and text[:1] != "<")
        or " ini " in text
    )
    if line and named and not things and not (_VERB.search(text) and " ini " not in text):
        of = [*(c for c in codes(before) if len(before) <= FEW), *spoken_of(scene)]
        yield from _fields_in(scene, line["f"], dict.fromkeys(of))
    for m in _IS_A_KIND.finditer(text):
        of = (
            [template.mention(m["x"]).code]
            if m["x"]
            else []
            if things or " ini " not in text
            else [*scene.near[:1]]
        )
        of = [] if _TRADE_DEAL.search(m["f"]) else of
        yield from _fields_in(scene, m["f"], of)
    for m in _WORKS.finditer(text):
        denied = NEGATED.search(text[max(0, m.start() - NEARBY) : m.start()])
        if (
            not denied
            and (things or not scene.codes("S", text[: m.start()]))
            and not _MINISTRY.search(text)
        ):
            yield from _fields_in(
                scene,
                re.split(r",? (?:bukan|not) | dan me", m["rest"])[0],
                subject_of(scene, m.start()),
            )
    for m in _FIELD_OF.finditer(text):
        for x in scene.codes("OA", m["o"]):
            yield from _fields_in(scene, m["f"], [x])
    if len(things) == 1 and len(text) < FAR and not text.endswith("?"):
        cell, bracket = _CELL.search(text), _BRACKET.match(template.said(text))
        yield from _fields_in(scene, (cell["f"] or cell["g"]) if cell else "", things)
        own = bracket and bracket["f"][:1].islower() and ENTRY.match(text)
        yield from _fields_in(scene, bracket["f"] if own and bracket else "", things)


_TOWN_NAME: Final = (
    r"(?:(?:The|Den|New|San|Addis|Kuala|Abu|Port|La|Den) )?[A-Z][\w’'-]{2,}(?:,? D\.?C\.?)?"
)
_SEAT_WORD: Final = (
    r"(?:headquarters?|head ?offices?|main (?:offices|buildings)|offices?|seat|secretariat|hq"
    r"|home|markas(?:nya)?"
    r"(?: besar(?:nya)?)?|kantor(?:nya)?(?: pusat(?:nya)?)?|pusat(?:nya)?|(?:ber)?kedudukan"
    r"|sekretariat(?:nya)?"
    r"|bermarkas|berkantor|gedungnya|institutions?|ibu kotanya|commission|tempatnya|mahkamah)"
)
_ASKED_SEAT: Final = caseless(
    r"\b(?:based|headquarters|head office|seat|run from|where does it|kantor\w*|markas\w*)\b"
)
_SEATED: Final = (
    caseless(  # "head office: Geneva", "Pusatnya ada di kota Brussel", "The Commission sits in …"
        rf"^\W*(?:[a-z]+, )?(?:(?:its|the|their|dan|kota)\b ?)?{_SEAT_WORD}\b(?: of (?:it|both))?"
        r"(?: (?:berada|ada|terletak"
        r"|bisa dibilang|is|are|was|sits?|stands?|share|an|address|berkedudukan|bersidang|pun"
        r"|beside|the|tetap|tepi"
        r"|located|situated|based|masih|juga|kini|again|now|East|River|saat ini|di|in|at|kota|tanpa"
        r"|stay\w*)){0,8}"
        r"[ :=|–-]{1,3}(?-i:"
        rf"(?P<p>{_TOWN_NAME})"
        r")"
    )
)
_AGAIN: Final = regex(  # "Also in Rome.", "New York as well.", "Look for it in Vienna."
    r"\W*(?:(?:Also|Juga|[Jj]uga|Look for it|Find it|Based|Again|Sama-sama|Semua(?:nya)?|All"
    r"|In|Di|At|From|Both|Keduanya"
    r"|sit|are|live|is|ada|di|in|at|sama-sama|berada|bermarkas|berkantor|berkedudukan|of"
    rf" them)[ ,:]*){{0,6}}"
    rf"(?P<p>{_TOWN_NAME})(?:, <S\d+>| as well| again| too| juga| pula)?\W*(?:$|the (?=<O))"
)
_ANSWERED: Final = regex(
    r"\W*(?:(?:Jawab(?:an)?|Answer|A)[.:] )?(?:Bukan di [^,<]{3,25}, tapi )?(?:[a-z]+ ){0,6}"
    r"(?:[Dd]i|[Ii]n|[Ff]rom|The"
    rf" secretariat sits in|Its? [a-z ]{{3,20}}in)(?: [a-z]+){{0,4}} (?:[A-Z]\w+ House in )?"
    rf"(?P<p>{_TOWN_NAME})"
)
_ROW: Final = regex(
    rf"\W*(?:<D\d+> )?(?:the )?<O\d+> ?[=–:,—-] (?P<p>{_TOWN_NAME})(?:,? \(?<S\d+>\)?)?\W*$"
)
_BY_TOWN: Final = regex(
    rf"\W*(?P<p>{_TOWN_NAME}) ?[=:](?:[^<]{{0,30}}[:=])? ?(?P<l><O\d+>(?:(?:, |/| dan"
    r" )<O\d+>)+)\W*$"
)
_HOME: Final = regex(rf"(?P<p>{_TOWN_NAME}) is home to\b")
_EXCEPT: Final = caseless(
    r"\b(?:before|sebelum\w*|until|sampai|hingga|dulu\w*|semula|pindah\w*|moved|dipindahkan)\b"
)
_NONE: Final = caseless(
    r"\b(?:(?:no|neither|nor|without|tidak|tanpa|tak|doesn['’]t have)\b[^.;<]{0,45}\b"
    r"(?:secretariat|sekretariat"
    r"|headquarters|kantor (?:pusat|tetap)|markas|building|gedung|one at all)\b|headquartered"
    r" nowhere"
    r"|(?:markas|kantor pusat|sekretariat|seat|headquarters|hq): ?(?:-|none|tidak ada|nihil))"
)
_PLUS: Final = regex(r"<O\d+>\+")


def read_seats(scene: Scene) -> Iterator[Claim]:
    """Where organisations have their seats, in rows, answers, and of several at once."""
    text = scene.text
    if len(text) > FAR * SURE or ("<O" not in text and len(text) > FAR * FEW):
        return
    named = scene.subjects("O")
    if _NONE.search(text):
        of = ["OPEC-PLUS"] if _PLUS.search(text) else named or list(scene.near[:1])
        yield from scene.held(Claim("seat", (b,), negated=True) for b in of)
        return
    if _EXCEPT.search(text):
        return
    for row, key in ((_ROW, ""), (_BY_TOWN, "l")):
        m = row.match(text)
        if m:
            yield from scene.held(
                Claim("seat", (b,), m["p"].rstrip(".,"))
                for b in scene.codes("O", m[key] if key else text)
            )
    home = _HOME.search(text)
    if home:
        yield from scene.held(
            Claim("seat", (b,), home["p"].rstrip(".,"))
            for b in scene.codes("O", text[home.end() :])
        )
    asked = (
        scene.previous
        and scene.previous.text.endswith("?")
        and _ASKED_SEAT.search(scene.previous.text)
    )
    again = _AGAIN.match(text) if len(text) < LINE or BOTH.match(text) else None
    m = (_ANSWERED.match(text) if asked else None) or _SEATED.match(text) or again
    m = m if m and "<O" not in text[: m.end()] else None
    if not m or ("D" in re.findall(r"<(\w)\d+>", text) and again is m):
        return
    before = [t for t in (scene.previous, scene.heading) if t]
    prior = [b for t in before for b in codes(t.mentions(t.text, "O"))[:1]]
    if BOTH.search(text[: m.end()]) or ALL.search(text[: m.end()]):
        many = range(SURE + SURE, FEW, -1) if ALL.search(text) else ()
        several = [
            *(list(scene.recent[:n]) for n in many),
            two_of(scene) if BOTH.search(text) else [],
        ]
        told = ([Claim("seat", (b,), m["p"].rstrip(".,")) for b in of] for of in several)
        yield from next(filter(None, map(scene.all_held, told)), [])
        return
    near = dict.fromkeys([*spoken_of(scene), *prior, *(scene.recent[:FEW] if asked else ())])
    of = [heir(scene, b) for b in near if b not in named]
    yield from scene.held(Claim("seat", (b,), m["p"].rstrip(".,")) for b in of)[:1]
