"""Words of claims in Indonesian and English: negation, tense, roles, steps, levels, figures."""

import re
from typing import Final

from kerjasama.lessons.claims.patterns import regex

Words = tuple[tuple[str, re.Pattern[str]], ...]


def _words(**told: str) -> Words:
    return tuple(
        (word.replace("_", "-"), regex(pattern, re.IGNORECASE)) for word, pattern in told.items()
    )


NEGATED: Final = regex(r"\b(?:not|never|bukan(?:lah)?|tidak|tak)\b|n't\b", re.IGNORECASE)
PAST: Final = regex(
    r"\b(?:was|were|had|served|sat|once|formerly|pernah|dulu|dulunya|dahulu|sempat)\b",
    re.IGNORECASE,
)
ENDED: Final = regex(
    r"\b(?:no longer|not any ?more|tidak lagi|bukan lagi|(?:is|are) a former)\b", re.IGNORECASE
)
THEN: Final = regex(  # a number of that time
    r"\b(?:(?:thus|then|still|already|only) had|had (?:thus |then |still |only )?<N|counted"
    r"|(?:began|started) with|(?:ketika|waktu|saat|kala) itu|at (?:that|the) time|for most of"
    r"|baru (?:beranggota\w*|memiliki|mempunyai))\b",
    re.IGNORECASE,
)
MODALS: Final = regex(
    r"\b(?:if|whether|unless|would|could|might|may|should|will|wants?|wish(?:es)?|hopes?"
    r"|hoped|plans?"
    r"|planned|seeks?|aims? to|candidates?|false|myth|untrue|not true|proposed|asked to|applied"
    r"|suppose|imagine|jika|kalau|apakah|benarkah|apabila|seandainya|andaikan|andai|akan|ingin"
    r"|berharap|berencana|calon|hendak|mungkin|keliru|salah bahwa|tidak benar|mitos|diusulkan"
    r"|diharapkan|mengajukan|berupaya|melamar|bersedia|belum tentu|semestinya|seharusnya|bakal"
    r"|dijadwalkan|diperkirakan|rencana\w*|mengharapkan|ditargetkan|menargetkan|expected|scheduled"
    r"|predicted|diundang|invited)\b",
    re.IGNORECASE,
)
ROLES: Final = _words(
    elected=r"non-?permanent|elected|tidak tetap|terpilih",
    founding=r"founding|charter|pendiri",
    permanent=r"permanent|tetap",
    observer=r"observer|pengamat",
    associate=r"associate|asosiasi",
    partner=r"partner|mitra",
)
COMPARED: Final = _words(
    more=r"more than|over|at least|lebih dari|melebihi|sedikitnya|setidaknya|tidak kurang dari",
    less=r"fewer than|less than|under|kurang dari|at most|up to",
    about=(
        r"about|around|some|nearly|almost|roughly|approximately|sekitar|hampir|kira-kira|kurang"
        r" lebih"
    ),
)
EVENTS: Final = _words(
    signed=r"sign|tanda ?tangan|diteken",
    adopted=r"adopt(?:ed|ion)|diadopsi|disahkan|disepakati|ditetapkan|disetujui",
    entered_into_force=r"force|effect|berlaku|efektif|tergabung|bekerja sama",
    negotiation_started=r"launch|began|start|commence|dimulai|diluncurkan",
    concluded=r"conclu|complet|selesai|rampung",
    made=r"creat|establish|form|found|set up|bentuk|dibuat|didirikan|dicipta|lahir|disusun",
)
STEPS: Final = _words(
    signed=r"sign(?!ator)|t?anda|diteken",
    ratified=r"ratif",
    party=r"part|member|pihak|anggota|gabung|joined|acceded|signator",
)
LEVELS: Final = _words(
    diplomatic=r"diplomati",
    comprehensive_strategic=r"comprehensive strategic|strategis komprehensif",
    special_strategic=r"special strategic|strategis khusus",
    strategic=r"strateg",
    comprehensive=r"comprehensive|komprehensif",
)
FIGURES: Final = _words(
    bilateral_cooperation_partners=r"kerja ?sama bilateral|bilateral cooperation",
    diplomatic_relations=r"hubungan diplomatik|diplomatic (?:relations|ties)",
    organisations=r"organisasi|organi[sz]ations?",
    peacekeeping_rank=r"(?:pasukan|penjaga|pemelihara) perdamaian|peace-?keep|blue helmets",
    unesco_items=r"warisan|heritage",
)

BEGINNINGS: Final = regex(  # a number of then and not of now
    r"\b(?:(?:pada|di) awal\w*|awalnya|mulanya|mula-mula|semula|originally|initially|at first|at "
    r"its "
    r"founding|pertama kali|saat (?:pertama|didirikan|berdiri)|awal berdiri\w*)\b",
    re.IGNORECASE,
)
NOW: Final = regex(
    r"\b(?:kini|saat ini|sekarang|now|currently|today|hingga ini|sampai ini|to <N\d+>$)",
    re.IGNORECASE,
)
AFTER: Final = regex(r"\b(?:after|setelah|before|sebelum|since|sejak) (?:the )?$", re.IGNORECASE)
AGAIN: Final = regex(  # and of another
    r",? (?:dan|and|serta) (?:juga |also )?(?:sebagai |menjadi )?(?:anggota|(?:a )?member of)"
    r"(?P<role>[a-z -]*) (?:the )?(?P<y><O\d+>)(?P<tail>(?: [a-z]+){1,3} <[DY]\d+>)?"
)
SORTS: Final = _words(
    alliance=(
        r"alliance|pact|aliansi|pakta|persekutuan|milit|pertahanan|defen[cs]e|collective security"
    ),
    bloc=r"bloc|blok|grouping",
    customs_union=r"customs|pabean",
    free_trade=r"free|bebas",
    union=r"union|uni\b|persatuan|serikat|kesatuan",
)
FIELDS: Final = _words(
    economy=(
        r"ekonomi|econom|perdagangan|trade|keuangan|finan|moneter|monetary|investasi|investment"
        r"|pembangunan|development|industri|energi|energy|minyak|pertanian|agricult|pangan"
    ),
    politics=r"politi|diplomasi|diplomacy|hukum|\blaw\b",
    social_culture=(
        r"sosial|social|budaya|kebudayaan|cultur|pendidikan|education|kesehatan|health|kemanusiaan"
        r"|humanitarian|tenaga kerja|ketenagakerjaan|perburuhan|labou?r|anak|ilmu|science|agama"
    ),
    defence_security=r"pertahanan|keamanan|militer|defen[cs]e|security|military",
    environment=r"lingkungan|iklim|environment|climate",
)
