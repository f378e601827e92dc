"""Parts that the patterns of claims are made of, over sentences with slots.

A slot is a thing or a quantity of the sentence, such as ``<S0>`` for a state; see
`kerjasama.lessons.claims.templates`. A subject stands at the beginning of a clause (`START`) and an
object at the end of its phrase (`STOP`), so that "the president of Indonesia" or "the ASEAN
Secretariat" is neither.
"""

import re
from typing import Final

SEPARATOR: Final = (
    r"(?:, (?:and |dan |serta |as well as )?| and | dan | serta | dengan | & )(?:the |juga )?"
)
WHO: Final = rf"(?P<x>(?:the )?<[SO]\d+>(?:{SEPARATOR}<[SO]\d+>)*)"
STATES: Final = rf"(?P<x>(?:the )?<S\d+>(?:{SEPARATOR}<S\d+>)*)"
THINGS: Final = rf"<[OA]\d+>(?:{SEPARATOR}<[OA]\d+>)*"
BODIES: Final = rf"(?:the )?(?P<y>{THINGS})"
START: Final = (
    r"(?:^|[,;:(\"“–—] ?|(?<!>)\b(?i:and|dan|but|tetapi|namun|sedangkan|while|that|bahwa|when"
    r"|ketika"
    r"|saat|after|setelah|before|sebelum|since|sejak|karena|because|negara|both|baik|kini|now|today"
    r"|saat ini|sekarang|currently|adalah|di ?mana|where|which|akhirnya|finally|kemudian|then) )"
    r"(?:the |both |negara )?"
)
STOP: Final = (
    r"(?=$|[.,;:)!”\"]| (?:and|or|dan|atau|serta|since|in|on|from|until|as|with|while|but"
    r"|which|that|who"
    r"|for|during|after|before|when|because|though|although|today|now|again|together|through|by|at"
    r"|is|are|has|have|was|were|to|via|under|sejak|pada|tahun|tanggal|dari|hingga|sampai|yang"
    r"|sebagai"
    r"|dengan|untuk|saat|ketika|setelah|sebelum|bersama|di|ke|sehingga|karena|tetapi|namun"
    r"|sedangkan"
    r"|periode|masa|melalui|oleh|lagi|kembali|secara|bukan|tidak|adalah|ini|itu|guna|agar"
    r"|tentang|membuat|menjadi)\b)"
)
DATE: Final = (
    r"(?:,? (?:since|as of|from|in|on|for|during|between|effective|sejak|pada|tahun|tanggal|bulan"
    r"|periode|untuk|masa|jabatan|bakti|di|kota|<S\d+>|[A-Z][a-z]+(?: [A-Z][a-z]+)?"
    r"|the (?:year|term|period)|years?)(?=[ ,]))*,? \(?<[DY]\d+>\)?"
)
ON: Final = rf"(?P<tail>{DATE})"
FILLERS: Final = (
    r"(?:saat|ini|sendiri|kini|sekarang|masih|juga|telah|sudah|resmi|secara|pernah|bukan|bukanlah|tidak"
    r"|tak|belum|lagi|sempat|dulu|dulunya|dahulu|ikut|semuanya|keduanya|adalah|merupakan|menjadi"
    r"|termasuk|sebagai|terdaftar|terpilih|dipilih|sedang|tengah|menduduki|tercatat|berhasil|baru"
    r"|posisi|spesial|kursi|negara|kembali|yang|yaitu|yakni|salah satu(?: dari)?"
    r"|(?:di|in) (?:the )?<O\d+>)"
)
FILL: Final = rf"(?: {FILLERS})*"
BE: Final = (
    r"(?: (?:currently|now|today|still|also|both|all|officially|formally|already|once|formerly))*"
    r" (?:is|are|was|were|has been|have been|had been|became|remains?|isn't|aren't|wasn't|weren't"
    r"|served as|sat as|serves as)"
    r"(?: (?:currently|now|today|still|also|both|all|not|never|no longer|not yet|among|officially"
    r"|formally|already|once|formerly))*"
)
HEDGE: Final = (
    r"(?P<bound>(?i:(?:more|fewer|less) than|over|at least|at most|up to|about|around|nearly|almost"
    r"|roughly|approximately|some|lebih dari|kurang dari|tidak kurang dari|sedikitnya|setidaknya"
    r"|sekitar|hampir|kira-kira|kurang lebih|melebihi) )?"
)
COUNTRIES: Final = (
    r"(?:(?:full |sovereign |negara |negara-negara |founding |Southeast Asian )?"
    r"(?:members?|member[ -](?:states?|countries|nations|economies)|nations|states|countries"
    r"|part(?:y|ies)|anggota|negara|pihak|negara pihak|ekonomi)(?: (?:anggota|members?))?)"
)
FORM: Final = r"(?P<form>bilateral|regional|mul[a-z]{0,3}lateral|multilateral)"


def compiled(*told: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns ready to search, each with the kind of claim that is read from it."""
    return tuple((kind, re.compile(pattern)) for kind, pattern in told)
