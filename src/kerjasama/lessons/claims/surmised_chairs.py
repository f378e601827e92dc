"""Who chaired in a year, and where summits were held."""

from collections.abc import Iterator
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import caseless
from kerjasama.lessons.claims.lexicon import NEGATED
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FEW, SURE, Scene
from kerjasama.lessons.claims.trait_words import NEARBY

_CHAIR: Final = caseless(
    r"\b(?:chair\w*|presiden(?:cy|t|si\w*)|ketua\w*|keketuaan\w*|diketuai|memimpin|dipimpin"
    r"|giliran\w*"
    r"|turn|ketuarumahan|estafet|tongkat|held it|had it|has it|took over|mengambil alih|takes?"
    r" the reins"
    r"|job|the lead|to lead|kepemimpinan|ran the show|helm|inherited|menggantikan|serah terima)\b"
)
_CHAIR_ABOVE: Final = caseless(
    r"\b(?:chair\w*|presiden(?:cy|cies|si\w*)|ketua\w*|keketuaan|ketuarumahan|estafet|giliran)\b"
)
_DATED: Final = regex(
    r"(?P<s><S\d+>)(?:['’]s turn)?(?: (?:in|for|pada|tahun|untuk|on|since|periode|until|memegang"
    r"|did so|held it|last|had|has|it|the|job|itu|jabatan|chaired|ketua|menjadi|antara|mulai"
    r"|dimulai|dengan"
    r"|mengambil alih|took over|from|dari|the chair|<S\d+>|once|only|sepanjang|is|down|next"
    r"|meneruskan),?)*"
    r",? ?[(:,]? ?(?P<d><[DY]\d+>)"
    r"|(?P<e><[DY]\d+>)(?: (?:ini|it|was|to|jatuh|ke|fell|the|turn|of|giliran|tangan|nanti"
    r"|tongkat|keketuaan"
    r"|berpindah|then|kepada|sekarang),?)*[ :–—,-]{1,4}(?P<t><S\d+>)"
)
_UNDER: Final = caseless(  # who had it, without a date
    r"\b(?:keketuaan|presidensi|kepemimpinan|presidency|chairmanship|chair of|ketua)(?:"
    r" <O\d+>)?(?: (?:dipegang|berada di tangan"
    r"|oleh|was held by|of|the|negara|waktu itu))* (?P<s><S\d+>)(?! \(?<D)|(?P<t><S\d+>)(?: "
    r"(?:sudah|pernah|<N\d+>|kali|yang|saat itu"
    r"|sebagai|adalah|merupakan|memegang|selaku|menjadi|was|as|twice|had|has|been|the))+,? "
    r"(?:ketua(?: sebelumnya)?|keketuaan"
    r"|presidensi|chair|presidency)\b(?! (?:KTT|komite|komisi|committee|dewan|sidang|delegasi))"
)
_NOW_CHAIR: Final = caseless(r"\b(?:sekarang|kini|saat ini|tahun ini|this year|currently|now)\b")
_CURRENT: Final = caseless(
    r"\b(?:ketua|chair|presidensi|presidency|giliran|keketuaan|turn)\b[^.;<]{0,40}(?P<s><S\d+>)"
)


_SIGNED: Final = caseless(
    r"\b(?:sign(?:ed|ing)|ditandatangani|diteken|didirikan|founded|bergabung|joined|masuk)\b"
)
_HOSTING: Final = caseless(r"\b(?:tuan rumah|hosts?|hosted)\b(?!.*\b(?:ketua|chair))")


def _when(scene: Scene, slot: str) -> tuple[When, When | None] | None:
    told = scene.template.when(slot)
    return told if isinstance(told, tuple) else (told, None) if told else None


def read_chairs(scene: Scene) -> Iterator[Claim]:
    """States that chaired something, by dates beside them."""
    text = scene.text
    if "<S" not in text:
        return
    above = [t for t in (scene.heading, scene.announced, scene.previous) if t]
    if len(text) < NEARBY and any(c.kind == "hosted" for c in scene.before):
        return
    led = any(_CHAIR_ABOVE.search(t.text) for t in above) or any(
        c.kind == "chaired" for c in scene.before
    )
    if not (_CHAIR.search(text) or led or scene.led):
        return
    pairs: list[tuple[str, tuple[When, When | None]]] = []
    for m in _DATED.finditer(text):
        on = _when(scene, m["d"] or m["e"])
        if on:
            pairs.append((scene.template.mention(m["s"] or m["t"]).code, on))
    bodies = scene.nearby(SURE)[: SURE + FEW]
    if _SIGNED.search(text) or _HOSTING.search(text):
        return
    best: list[Claim] = []
    for b in bodies if pairs else ():
        told = [Claim("chaired", (s, b), "", w, u) for s, (w, u) in pairs]
        held = scene.held(told)
        if len(held) > len(best):
            best = held
    yield from best if len(best) * FEW >= len(pairs) else ()
    for m in _UNDER.finditer(text) if text[-1:] in ".!;" else ():
        s = scene.template.mention(m["s"] or m["t"]).code
        if not NEGATED.search(m.group()) and not any(c.about[0] == s for c in best):
            of = scene.codes("O", m.group()) or scene.codes("O") or scene.near[:1]
            yield from scene.held(Claim("chaired", (s, b)) for b in of)[:1]
    now = _CURRENT.search(text) if _NOW_CHAIR.search(text) else None
    if now:
        s = scene.template.mention(now["s"]).code
        yield from scene.held(Claim("chaired", (s, b), "current") for b in bodies)[:1]


_HELD: Final = (  # that it took place, and not what happened there
    r"(?:hosted|hosts?|tuan rumah(?:nya)?|menyelenggarakan|menggelar|diselenggarakan(?: di)?"
    r"|digelar|diadakan|mengadakan"
    r"|berlangsung|took place|was held|were held|held (?:their|its)|met|gathered|bertemu"
    r"|berkumpul|ketemuan|convened"
    r"|diundang|bertempat|kedatangan|tempat (?:pertemuan|konferensi)|KTT-nya|pertama(?:nya)? di"
    r"|dengan KTT|KTT [IVXL]+"
    r"|giliran|with (?:a|its) (?:leaders['’] meeting|summit)|puncaknya|puncak acara|in a summit)"
)
_SUMMIT_AT: Final = (
    rf"\b{_HELD}\b(?:[^.;<]|<[NRO]\d+>){{0,60}}?(?P<t>\b(?:T0WNS)\b)(?:[^.;<]"
    rf"|<[SN]\d+>){{0,25}}(?P<d><[DY]\d+>)?"
    r"|(?:KTT|[Ss]ummits?)(?: <[RO]\d+>| [IVXL]+| pertama| perdana| di| in| at|:)*:? (?P<u>\b"
    r"(?:T0WNS)\b),? ?\(?(?P<f><[DY]\d+>)\W*$"
)
_HOSTS: Final = caseless(r"\b(?:hosts?|hosted|tuan rumah(?:nya)?|menyelenggarakan|menggelar)\b")
_HOSTS_OF_SUMMITS: Final = {  # towns in both languages
    "IDN": "Bali,Jakarta,Bogor,Bandung,Nusa Dua,Labuan Bajo",
    "MYS": "Kuala Lumpur,Langkawi",
    "THA": "Bangkok,Pattaya",
    "SGP": "Singapore,Singapura",
    "PHL": "Manila,Subic",
    "VNM": "Hanoi,Da Nang",
    "BRN": "Bandar Seri Begawan",
    "KHM": "Phnom Penh",
    "LAO": "Vientiane",
    "MMR": "Naypyidaw,Naypyitaw",
    "CHN": "Shanghai,Beijing,Hangzhou,Sanya,Xiamen,Shenzhen,Tianjin",
    "JPN": "Osaka,Yokohama,Hiroshima,Tokyo",
    "KOR": "Busan,Gyeongju,Seoul",
    "IND": "New Delhi,Goa",
    "RUS": "Yekaterinburg,Kazan,Ufa,Vladivostok,St Petersburg,Sankt Peterburg,Saint Petersburg",
    "BRA": "Rio de Janeiro,Fortaleza,Brasilia,Brasília",
    "ZAF": "Johannesburg,Durban",
    "USA": "Washington,San Francisco,Blake Island,Pittsburgh,Seattle,Honolulu,Miami",
    "PER": "Lima",
    "CHL": "Santiago",
    "MEX": "Los Cabos",
    "CAN": "Vancouver,Toronto",
    "AUS": "Sydney,Canberra,Brisbane",
    "NZL": "Auckland",
    "PNG": "Port Moresby",
    "SAU": "Riyadh,Riyad,Mecca,Mekkah,Mekah",
    "ITA": "Rome,Roma",
    "DEU": "Hamburg",
    "TUR": "Antalya,Istanbul",
    "ARG": "Buenos Aires",
    "FRA": "Cannes",
    "GBR": "London",
    "YUG": "Belgrade,Beograd",
    "EGY": "Cairo,Kairo,Sharm el-Sheikh",
    "ZMB": "Lusaka",
    "DZA": "Algiers,Aljir,Aljazair",
    "LKA": "Colombo,Kolombo",
    "CUB": "Havana",
    "ZWE": "Harare",
    "COL": "Cartagena",
    "IRN": "Tehran,Teheran",
    "VEN": "Margarita",
    "AZE": "Baku",
    "UGA": "Kampala",
    "MAR": "Rabat,Casablanca",
    "PAK": "Lahore,Islamabad",
    "KWT": "Kuwait",
    "SEN": "Dakar",
    "QAT": "Doha",
    "GMB": "Banjul",
    "NER": "Niamey",
}
_TOWNS: Final = {
    town: state for state, towns in _HOSTS_OF_SUMMITS.items() for town in towns.split(",")
}
_NAMES: Final = "|".join(sorted(_TOWNS, key=len, reverse=True))
_AT_TOWN: Final = regex(_SUMMIT_AT.replace("T0WNS", _NAMES))
_LISTED_SUMMIT: Final = regex(
    rf"\W*(?:<[RN]\d+>[.)]? |[IVXL]+\W+|KTT )?(?:Pulau )?(?P<t>{_NAMES})(?:, <S\d+>)?,? ?[(:–-]?"
    r" ?(?P<d><D\d+>)\W*$"
)
_SUMMITS: Final = caseless(r"\b(?:tuan rumah|hosts?|KTT|summits?|konferensi tingkat tinggi)\b")
_ASIDE: Final = caseless(  # what happened at a summit
    r"\b(?:minist\w+|menteri|diterima|admitted|disahkan|menghasilkan|ditandatangani|signed|joined|masuk|sidelines"
    r"|margins|status|disepakati"
    r"|akan|will|due to|called off|dibatalkan|scheduled)\b"
)


def read_hosts(scene: Scene) -> Iterator[Claim]:
    """States, or towns of states, where a summit was held on a date."""
    text, said = scene.text, scene.taken("hosted")
    if not ("<D" in text or "<Y" in text or _HOSTS.search(text)):
        return
    pairs: list[tuple[str, When | None]] = []
    above = [t for t in (scene.heading, scene.announced) if t and _SUMMITS.search(t.text)]
    listed = (
        _LISTED_SUMMIT.match(text)
        if above or _LISTED_SUMMIT.match(scene.previous.text if scene.previous else "")
        else None
    )
    if listed:
        pairs += [(_TOWNS[listed["t"]], w) for w in scene.dates(listed["d"])]
    days = scene.dates()
    host = _HOSTS.search(text)
    for m in _AT_TOWN.finditer(text) if host or not _ASIDE.search(text) else ():
        own = scene.dates(m["d"] or m["f"] or "") or days
        pairs += [(_TOWNS[m["t"] or m["u"]], w) for w in own]
    if host and not _ASIDE.search(text) and not _SEAT_OF.search(text):
        states = [
            s
            for a, b, run in scene.runs(1)
            for s in run
            if min(abs(a - host.end()), abs(host.start() - b)) < NEARBY
        ]
        pairs += [(s, w) for s in states for w in days] or [(s, None) for s in states]
    hosted = [c for c in scene.before if c.kind == "hosted"]
    if len(text) < NEARBY and hosted and _DATED.search(text):  # the next row of a list
        pairs += [(s, w) for s in scene.codes("S")[:1] for w in days[:1]]
    row = (
        _DATED.search(text)
        if len(text) < NEARBY and any(_HOSTS.search(t.text) for t in above)
        else None
    )
    if row and not _CHAIR_ABOVE.search("".join(t.text for t in above)):
        pairs += [(s, w) for s in scene.codes("S") for w in days]
    bodies = scene.nearby(SURE)[: SURE + FEW]
    for s, w in pairs:
        told = scene.held(Claim("hosted", (s,), b, w) for b in bodies)[:1] if s not in said else []
        said |= {s} if told else set()
        yield from told


_SEAT_OF: Final = caseless(r"\b(?:sekretariat|secretariat|markas|headquarters)\b")
