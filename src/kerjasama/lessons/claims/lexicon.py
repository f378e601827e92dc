"""Words of claims in Indonesian and English: negation, tense, roles, steps, levels, figures."""

import re
from typing import Final

Words = tuple[tuple[str, re.Pattern[str]], ...]


def _words(**told: str) -> Words:
    return tuple(
        (word.replace("_", "-"), re.compile(pattern, re.IGNORECASE))
        for word, pattern in told.items()
    )


NEGATED: Final = re.compile(r"\b(?:not|never|bukan(?:lah)?|tidak|tak)\b|n't\b", re.IGNORECASE)
PAST: Final = re.compile(
    r"\b(?:was|were|had|served|sat|once|formerly|pernah|dulu|dulunya|dahulu|sempat)\b",
    re.IGNORECASE,
)
ENDED: Final = re.compile(
    r"\b(?:no longer|not any ?more|tidak lagi|bukan lagi|(?:is|are) a former)\b", re.IGNORECASE
)
MODALS: Final = re.compile(
    r"\b(?:if|whether|unless|would|could|might|may|should|will|wants?|wish(?:es)?|hopes?"
    r"|hoped|plans?"
    r"|planned|seeks?|aims? to|candidates?|false|myth|untrue|not true|proposed|asked to|applied"
    r"|suppose|imagine|jika|kalau|apakah|benarkah|apabila|seandainya|andaikan|andai|akan|ingin"
    r"|berharap|berencana|calon|hendak|mungkin|keliru|salah bahwa|tidak benar|mitos|diusulkan"
    r"|diharapkan|mengajukan|berupaya|melamar|bersedia|belum tentu|semestinya|seharusnya)\b",
    re.IGNORECASE,
)
ROLES: Final = _words(
    elected=r"non-?permanent|elected|tidak tetap|terpilih",
    founding=r"founding|pendiri",
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
    signed=r"sign|tanda ?tangan",
    adopted=r"adopted|diadopsi|disahkan|disepakati",
    entered_into_force=r"force|effect|berlaku|tergabung|bekerja sama",
)
STEPS: Final = _words(
    signed=r"sign|tanda", ratified=r"ratif", party=r"part|member|pihak|anggota|gabung"
)
LEVELS: Final = _words(
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

BEGINNINGS: Final = re.compile(  # a number of then and not of now
    r"\b(?:pada awal\w*|awalnya|mulanya|mula-mula|semula|originally|initially|at first)\b",
    re.IGNORECASE,
)
AFTER: Final = re.compile(
    r"\b(?:after|setelah|before|sebelum|since|sejak) (?:the )?$", re.IGNORECASE
)
AGAIN: Final = re.compile(  # and of another
    r",? (?:dan|and|serta) (?:juga |also )?(?:sebagai |menjadi )?(?:anggota|(?:a )?member of)"
    r"(?P<role>[a-z -]*) (?:the )?(?P<y><O\d+>)(?P<tail>(?: [a-z]+){1,3} <[DY]\d+>)?"
)
