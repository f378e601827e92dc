"""What the readers of traits share: entries of lists, both of two, what a line is about."""

from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import caseless
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FEW, SURE, Scene, codes

SLOT: Final = regex(r"<[OA]\d+>")
ENTRY: Final = regex(r"\W*(?:[a-zA-Z\d]{1,3}[.)] ?)?(?:the )?<[OA]\d+>")
ONLY_NAMES: Final = regex(
    r"\W*(?:the )?<[OA]\d+>(?:(?:, | dan | and |, dan |/)(?:the )?<[OA]\d+>)*\W*"
)
BOTH: Final = caseless(
    r"\b(?:both|neither|the two|the twins|they|keduanya|kedua|dua-duanya|<N\d+>-duanya|<R\d+>"
    r" (?:lembaga|organisasi|bank)|kedua (?:lembaga|organisasi|bank) ini)\b"
)
ALL: Final = caseless(r"(?<!at )\b(?:all|semua(?:nya)?|seluruhnya|ke(?:tiga|empat|lima|enam)nya)\b")
LINE: Final = 75  # letters of a line that is no sentence
NEARBY: Final = 25
_COMPARED: Final = caseless(
    r"\b(?:unlike|like|(?:tidak |sama )?seperti|(?:berbeda|lain) (?:dengan|dari)|sebagaimana)"
    r"(?: halnya)?(?: the)? (?P<b><O\d+>)"
)

_BODY: Final = "(?:the )?<O\\d+>"
CARD: Final = regex(  # a line with a name, and perhaps a town and a year
    rf"\W*(?:[a-zA-Z\d]{{1,3}}[.)] ?)?{_BODY}(?:(?:, | dan | and |/){_BODY})*(?: ?[,–:—-]"
    r" [A-Z][\w’.,-]+"
    r"(?: [A-Z][\w’.-]+){0,2}(?: ?[,–-] <D\d+>)?|, which\b.*|, yang\b.*|: [a-z ]{3,30})?\W*"
)
# Letters without which a sentence need not be read for forms, fields, parts, seats and so on.
OF_FORMS: Final = ("lateral", "regional", "kawasan")
OF_FIELDS: Final = (
    *("forum", "organisa", "organiza", "badan", "lembaga", "union", "persatuan", "bloc", "blok"),
    *("body", "agency", "fund", "dana", "program", "bank", "bidang", "urus", "atur", "tangan"),
    *("field", "work", "deal", "peduli", "fokus", "focus", "tugas", "kegiatan", "tanggung"),
    *("looks after", "rules", "oversee", "regulate", "fight", "concentrat", "responsible"),
    *("charge", "pillar", "areas", "lindungi", "grouping", "perhatian", "perjanjian", " | "),
)
OF_PARTS: Final = (
    *("badan", "lembaga", "organ", "agenc", "part of", "bagian", "khusus", "speciali", "fund"),
    *("dana", "program", "secretariat", "sekretariat", "terpisah", "separate", "sendiri"),
    *("nothing to do", "naungan", "keluarga", "family", "body", "bodies"),
)
OF_SEATS: Final = (
    *("markas", "kantor", "pusat", "secretariat", "sekretariat", "seat", "headq", "hq", "office"),
    *("home", "kedudukan", "gedung", "both", "keduanya", "semua", "they ", "institution"),
)
OF_SORTS: Final = (
    *("allianc", "pact", "pakta", "aliansi", "sekutu", "pertahanan", "defen", "trade", "dagang"),
    *("customs", "pabean", "cukai", "union", "persatuan"),
)
OF_CHAIRS: Final = (
    *("chair", "presiden", "ketua", "pimpin", "giliran", "turn", "tongkat", "estafet", "held it"),
    *(
        "had it",
        "has it",
        "took over",
        "alih",
        "reins",
        "job",
        "lead",
        "show",
        "inherited",
        "jabatan",
    ),
)
OF_SUMMITS: Final = (
    *("host", "tuan rumah", "selenggara", "gelar", "ktt", "summit", "langsung", "held", "met "),
    *(
        "took place",
        "gather",
        "temu",
        "kumpul",
        "convened",
        "adakan",
        "tempat",
        "puncak",
        "giliran",
    ),
)


def two_of(scene: Scene) -> list[str]:
    """The two that "both" are: the last that were named, and not what both are a part of."""
    return [b for b in scene.recent if b not in ("UN", *scene.codes("O"))][:FEW]


def spoken_of(scene: Scene) -> list[str]:
    """What a line without a name is about: what it stands below, or else was spoken of."""
    own = (
        scene.heading
        if scene.heading and ONLY_NAMES.fullmatch(scene.heading.text.lstrip("# "))
        else None
    )
    below = codes(own.mentions(own.text, "O")) if own else []
    of = below if len(below) == 1 and below[0] in scene.recent else [*scene.near[:1]]
    return [heir(scene, b) for b in of] if not scene.codes("O") else of


def heir(scene: Scene, body: str) -> str:
    """What took the place of an organisation, if the text spoke of it just before."""
    after = (a for a in scene.recent[:SURE] if scene.holds(Claim("replaced", (a, body))))
    return next(after, body)


def subject_of(scene: Scene, at: int) -> list[str]:
    """The thing that was named last before a place of the sentence, or else is spoken of."""
    before = scene.codes("OA", scene.text[:at])
    return before[::-1][:1] or ([] if scene.codes("OA") else spoken_of(scene))


def closest(scene: Scene, at: int) -> list[str]:
    """What a sentence names, the nearest to a place first."""
    slots = sorted(SLOT.finditer(scene.text), key=lambda s: abs(s.start() - at))
    return codes(scene.template.mention(s.group()) for s in slots)


def compared(scene: Scene) -> list[str]:
    """With what the one that a sentence is about is compared."""
    return [b for m in _COMPARED.finditer(scene.text) for b in scene.codes("O", m["b"])]
