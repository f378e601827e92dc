"""Parts that the patterns of claims are made of, over sentences with slots.

A slot is a thing or a quantity of the sentence, such as ``<S0>`` for a state; see
`kerjasama.lessons.claims.templates`. A subject stands at the beginning of a clause (`START`) and an
object at the end of its phrase (`STOP`), so that "the president of Indonesia" or "the ASEAN
Secretariat" is neither. What a clause says after its object (`REST`) holds its date.
"""

import re
from typing import Final

from kerjasama.lessons.claims.patterns import regex

SEPARATOR: Final = (
    r"(?:[-–]|, (?:and |dan |serta |as well as )?| and | dan | serta | dengan | & | maupun"
    r" | as well as )(?:the |juga |also |negara )?"
)
_ASIDE: Final = r"(?: \([^()]*\))?"
WHO: Final = rf"(?P<x>(?:the )?<[SO]\d+>{_ASIDE}(?:{SEPARATOR}<[SO]\d+>{_ASIDE})*)"
STATES: Final = rf"(?P<x>(?:the )?<S\d+>{_ASIDE}(?:{SEPARATOR}<[SO]\d+>{_ASIDE})*)"
_UNKNOWN: Final = (  # in a list of what the registry knows
    r"[A-Z][\w’'-]*(?: (?:(?:of|for|on|in|the|dan|and) )*[A-Z(][\w’')-]*){0,6}(?: \([^()]*\))?"
)
THINGS: Final = rf"<[OA]\d+>(?:{SEPARATOR}(?:{_UNKNOWN}{SEPARATOR})?<[OA]\d+>)*"
BODIES: Final = rf"(?:the )?(?:{_UNKNOWN}{SEPARATOR})?(?P<y>{THINGS})"
_LEAD: Final = (  # a date before the subject
    r"(?P<lead>(?:<[DY]\d+>(?: ?[:–—]| -) (?=the <|<)|(?i:(?:pada|on|in|by|tahun|tanggal|tepat"
    r"|tepatnya|bulan|awal|akhir|hari|early|late"
    r"|sejak|since|the|this|that|day|date|year|tepatnya pada)[ ,]{1,2})+<[DY]\d+>(?:(?:,? (?:dan"
    r"|and) |, )<[DY]\d+>)*(?: lalu| silam)?"
    r"(?:,? (?:di|in|at) (?:[A-Z][\w.]+ ?){1,3}(?:,? <S\d+>)?)?,? (?:\(<D\d+>\),? )?))?"
)
START: Final = (
    r"(?:^|[,;:(\"“–—] ?| - |[.] (?=[a-z])|\b(?i:and|dan|but|tetapi|tapi|namun|sedangkan|while|that"
    r"|bahwa|when"
    r"|ketika|saat|after|setelah|before|sebelum|since|sejak|karena|because|negara|both|baik"
    r"|kini|now|today|saat ini|sekarang|currently|adalah|di ?mana|where|which|akhirnya|finally"
    r"|kemudian|then|later|lalu|selanjutnya|subsequently|thus|lastly|bangsa|secara resmi"
    r"|officially|formally|pasalnya|seperti|for example|misalnya|organisasi|hingga kini"
    r"|sampai saat ini|hingga saat ini|although|meskipun|walaupun|forum|lembaga|agency|body"
    r"|badan|a total of|as of|so far|sebelumnya|previously|once|dengan demikian|such as|kawasan"
    r"|berikutnya|yaitu|yakni|namely|sementara|sementara itu|meanwhile|whereas|sejarah) )"
    rf"{_LEAD}(?:the |both |negara |bangsa |organisasi |also |kemudian |secara resmi )*"
)
CLAUSE: Final = START.replace("(?P<lead>", "(?:")  # for a pattern with a date of its own
STOP: Final = (
    r"(?=$|[.,;:)!”\"]| [(–—-]| (?:and|or|dan|atau|serta|since|in|on|from|until|as|with|while|but"
    r"|which|that|who|for|during|after|before|when|because|though|although|today|now|again"
    r"|together|through|by|at|is|are|has|have|was|were|to|via|under|sejak|pada|tahun|tanggal|dari"
    r"|hingga|sampai|yang|sebagai|dengan|untuk|saat|ketika|setelah|sebelum|bersama|di|ke|sehingga"
    r"|karena|tetapi|namun|sedangkan|periode|masa|melalui|oleh|lagi|kembali|secara|bukan|tidak"
    r"|adalah|ini|itu|guna|agar|tentang|membuat|menjadi|only|alongside|following|tepat|tepatnya"
    r"|pun|juga|lalu|dalam|selama|lewat|sekaligus|meskipun|walaupun|namely|yaitu|yakni|merupakan"
    r"|baru|resmi|bulan|lihat|see)\b)"
)
_CUT: Final = (  # where a clause ends and another begins
    r"(?:;|, (?:came|entered|took|mulai|resmi|signed|ditandatangani) |,? (?:sementara|sedangkan"
    r"|while|whereas) |,? "
    r"(?:and|dan|serta|but|tetapi|namun|sedangkan"
    r"|while|lalu|kemudian)(?= (?!the <|juga <"
    r"|also <|negara <)[a-z])|,? (?:and|dan|while|sedangkan) (?:the )?(?:<[OA]\d+>(?= [a-z])"
    r"|<S\d+>(?= (?:joined|became|was|were|left|withdrew|signed|ratified|acceded|has|had|followed"
    r"|bergabung|menjadi|masuk|keluar|menarik|mundur|menandatangani|meratifikasi"
    r"|menyusul)))|,? (?:which|that"
    r"|who|yang(?! (?:berlangsung|diadakan|digelar|dilaksanakan))|untuk|guna|agar|so that|in order"
    r"|to(?= (?!the\b)[a-z])|with the (?:aim|purpose|goal)|dengan tujuan|until|sampai|hingga|after"
    r"|setelah|before"
    r"|sebelum|when|ketika|saat(?! ini\b| itu\b|-)|because|karena|sehingga|following|menyusul)\b)"
)
REST: Final = rf"(?P<rest>(?:(?!{_CUT}).)*)"
DATE: Final = (
    r"(?:,? (?:since|as of|from|in|on|for|during|between|effective|sejak|pada|tahun|tanggal|bulan"
    r"|periode|untuk|masa|jabatan|bakti|di|kota|tepat|tepatnya|<S\d+>"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?|the (?:year|term|period)|years?)(?=[ ,]))*,? \(?<[DY]\d+>\)?"
)
ON: Final = rf"(?P<tail>{DATE})"
FILLERS: Final = (
    r"(?i:saat|ini|sendiri|kini|sekarang|masih|tetap(?= menjadi)|juga"
    r"|telah|sudah|resmi|secara|pernah|bukan|bukanlah"
    r"|tidak"
    r"|tak|belum|lagi|sempat|dulu|dulunya|dahulu|ikut|turut|semuanya|keduanya|adalah|merupakan"
    r"|menjadi|ialah|termasuk|sebagai|terdaftar|terpilih|dipilih|sedang|tengah|menduduki"
    r"|tercatat|berhasil|baru|diketahui|posisi|spesial|kursi|negara|kembali|yang|yaitu|yakni"
    r"|sebelumnya"
    r"|akhirnya|kemudian|pun|lalu|aktif|dalam hal ini|mulai|diterima|masuk|bersama|hingga|sampai"
    r"|jadi|memilih untuk|salah satu(?: dari)?|bagian dari|satu-satunya|(?:di|in) (?:the )?<O\d+>)"
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
    r"(?: (?:of|from) its)?(?: (?:full|founding|original|sovereign|independent|current|different|of"
    r"|dari|[A-Z][\w-]+(?: [A-Z]\w+)?))*"
    r" (?i:members?|member[ -](?:states?|countries|nations|economies)|nations|states|countries"
    r"|economies|part(?:y|ies)|signatories|anggota|negara|negara-negara|pihak|negara pihak|ekonomi)"
    r"(?: (?i:anggota|members?|pihak))?(?: penuh)?"
)
FORM: Final = r"(?P<form>bilateral|regional|mul[a-z]{0,3}lateral|multilateral)"


def compiled(*told: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns ready to search, each with the kind of claim that is read from it."""
    return tuple((kind, regex(pattern)) for kind, pattern in told)
