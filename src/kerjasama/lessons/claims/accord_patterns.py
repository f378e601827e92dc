"""How the making of agreements, their parties and changes of name are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    DATE,
    FILL,
    REST,
    SEPARATOR,
    START,
    STATES,
    STOP,
    compiled,
)

TEXT: Final = (  # what may stand before the name of an agreement
    r"(?:(?:[Ii]si|[Tt]eks) )?(?:(?:the|[Pp]erjanjian|[Kk]esepakatan|[Pp]ersetujuan|[Pp]rotokol"
    r"|[Tt]raktat|[Kk]onvensi|[Pp]akta) )*"
)
_MADE: Final = (
    r"(?:created|established|formed|founded|set up|dibentuk|terbentuk|dibuat|didirikan|diciptakan"
    r"|lahir|disusun)"
)
_ASIDE: Final = (
    r"(?: yang (?:merupakan|adalah) (?:kepanjangan|singkatan) dari [A-Z][^<.;,]{5,80}?"
    r"|, [^<>.;,]{3,60},| \([^()<>]*\))?"
)
_WERE: Final = (
    rf"(?P<mod>(?:{FILL}|(?: (?:was|were|has been|had been|originally|first|formally|officially"
    r"|jointly|awalnya|mulanya))*))"
)
_BY: Final = r"(?:(?!host|held|chair|attend|witness|dihadir|dipimpin|digelar)[^<.;]){0,60}?"
_LIST: Final = (  # states, with what they are called before them
    r"(?: (?:the|all|both|kedua|negara))*(?:(?: <O\d+>,?)(?: and| dan| dengan| serta)(?: the| its)?"
    r"(?: <N\d+>)?[^<.;]{0,50}?(?:[:,(]|—|–|yaitu|yakni|namely))?(?: (?:<N\d+> )?[^<.;]{0,50}?"
    r"(?:[:,]|—|–|yaitu|yakni"
    rf"|namely|of|seperti))?? ?(?:negara )?{STATES}{STOP}"
)
_PARTIES: Final = (
    r"(?:[Oo]riginal |[Ff]irst |[Cc]urrent )?(?:[Ss]ignatories|[Pp]arties|[Ss]ignatory (?:states"
    r"|countries)|[Pp]enandatangan(?:nya)?|[Nn]egara penandatangan|[Pp]ihak-pihak|[Nn]egara pihak)"
)
_RENAMED: Final = (
    r"(?:became|evolved into|developed into|grew into|(?:was |were )?(?:transformed|turned) into"
    r"|(?:was |were )?renamed(?: as| to)?|changed its name to|(?:berubah|berganti|berkembang"
    r"|bertransformasi|menjelma|diubah|beralih)(?: nama(?:nya)?)? (?:menjadi|ke))"
)

ACCORDS: Final = compiled(
    # A was made on D, by X and X
    (
        "event",
        (
            rf"{START}{TEXT}(?P<a><A\d+>){_ASIDE}{_WERE} (?P<event>{_MADE})"
            r"(?P<rest>(?:,? (?:by|oleh|between|antara|di|in|at) (?:[^<.;]|<[SN]\d+>){1,200}?)?"
            rf"{DATE})?"
        ),
    ),
    (
        "event",
        (
            r"\b(?i:di(?P<event>bentuk)nya|terbentuknya|pembentukan|lahirnya|creation of"
            rf"|establishment of|formation of)(?P<mod>) {TEXT}(?P<a><A\d+>)(?P<rest>{DATE})"
        ),
    ),
    (
        "event",
        (
            r"^(?P<event>Signed|Adopted|Ditandatangani|Disepakati|Disahkan|Diadopsi)(?P<mod>)"
            r"(?P<lead>[^<.;]{1,40}<D\d+>)(?:[^<.;]|<[SNDO]\d+>){0,80}?, (?:the )?(?P<a><A\d+>)"
        ),
    ),
    (
        "event",
        (
            r"\b(?i:negotiations?|talks|perundingan|negosiasi)(?: (?:on|for|of|over|to create"
            rf"|mengenai|untuk|tentang|pembentukan))* {TEXT}(?P<a><A\d+>)(?P<mod>(?: (?:formally"
            r"|officially|resmi|secara resmi|were|was|telah|first|pertama kali))*) (?P<event>"
            r"launched|began|started|commenced|dimulai|diluncurkan|concluded|completed|selesai"
            rf"|rampung){REST}"
        ),
    ),
    (
        "event",
        (
            r"(?P<a><A\d+>)(?P<mod>) (?:[^;.<]|<[DOS]\d+>){0,90}\b(?:negotiations|perundingan"
            r"|negosiasi) (?:were |was |formally |officially |resmi )*"
            rf"(?P<event>launched|began|started|dimulai){REST}"
        ),
    ),
    (
        "party",
        (
            rf"(?P<a><A\d+>){_ASIDE}{_WERE} (?P<defined>(?P<event>{_MADE}|negotiated|agreed"
            r"|disepakati|digagas|diprakarsai|dirundingkan|signed|ditandatangani|diteken))"
            rf"{_BY}(?:<D\d+>{_BY})? (?:by|oleh|antara|between){_LIST}"
        ),
    ),
    # A is an agreement among X and X
    (
        "party",
        (
            r"(?P<a><A\d+>)(?: \([^()<>]*\))?(?P<mod>,? (?:is|was|adalah|merupakan|ialah|yaitu"
            r"|yakni|an?|the|sebuah|suatu)(?:(?!\b(?:not|bukan|tidak)\b)[^<.;]|<R\d+>){0,110}?)?,?"
            r" (?P<defined>(?P<event>(?:yang )?(?:among|amongst|between|involving|signed by"
            r"|concluded by|negotiated by|melibatkan|antara|antar|di antara|diikuti(?: oleh)?"
            rf"|disepakati(?: oleh)|ditandatangani(?: oleh)))){_LIST}"
        ),
    ),
    (
        "party",
        (
            r"(?P<a><A\d+>)(?P<mod>)[^<.;]{0,40}(?:<D\d+>[^<.;]{0,40})?,? (?P<defined>(?P<event>"
            r"(?:(?:yang|which) )?(?:melibatkan|involves|involved|includes|included|diikuti(?:"
            r" oleh)?"
            rf"|mencakup))){_LIST}"
        ),
    ),
    (
        "party",
        (
            rf"^(?:[Tt]he |Its |Para |<N\d+> |of |[Kk]e-?)*{_PARTIES}(?: (?:of|to|dari))?(?:"
            rf" {TEXT}(?P<a><A\d+>))?(?P<mod>(?: (?:are|were"
            r"|include|included|adalah|yaitu|antara lain|meliputi)))(?P<defined>(?P<event>)):?"
            rf"(?: the| negara)? {STATES}{STOP}"
        ),
    ),
    (
        "party",
        (
            rf"(?P<a><A\d+>)(?:['’]s)? {_PARTIES}(?P<mod>(?: (?:are|were|include|included|adalah"
            rf"|yaitu)))(?P<defined>(?P<event>)):?(?: the| negara)? {STATES}{STOP}"
        ),
    ),
    # the only state that has not signed A is X
    (
        "party",
        (
            r"\b(?:[Tt]he only|[Ss]atu-satunya) (?:country|state|nation|negara|member)"
            r"(?: anggota| pihak)? (?:that|which|yang)(?P<mod>(?: (?:has|had|have|did|yet))* not"
            r"|(?: (?:belum|tidak|never)))"
            r"(?: yet| to)? (?P<event>signed|ratified|joined|menandatangani|meratifikasi"
            rf"|bergabung(?: dengan| dalam)?) {TEXT}(?P<a><A\d+>),? (?:is|was|are|adalah|ialah)"
            rf" {STATES}{STOP}"
        ),
    ),
    # X and X made an agreement, called A
    (
        "party",
        (
            rf"{START}{STATES}(?P<mod>(?:{FILL}|(?: (?:also|then|later|formally|officially|have"
            r"|has|had|both|jointly))*)) (?P<event>signed|concluded|entered into|created|formed"
            r"|established|menandatangani|menyepakati|membentuk|membuat|meneken)(?: (?:an?|the"
            r"|sebuah|suatu))? (?:(?!\b(?:to|untuk|with|dengan|on|in|by)\b)[^<.;]){3,60}?(?: \("
            r"|,? (?:called|known as|bernama|yaitu|yakni|named))(?: the)? ?"
            rf"(?P<a><A\d+>){STOP}{REST}"
        ),
    ),
    (
        "party",
        (
            rf"{START}{STATES}(?P<mod>(?:{FILL}|(?: (?:also|then|later|formally|officially|has|had"
            r"|finally))*)) (?P<event>(?:signed and )?ratified(?: it)?|meratifikasi(?:nya)?)(?P<a>)"
            rf"(?P<tail>{DATE})"
        ),
    ),
    (
        "party",
        (
            rf"{START}{STATES}(?P<mod>(?:{BE}|{FILL})(?: the)?(?: negara)?) <R\d+>(?: (?:country"
            r"|state|nation|member|party|negara|anggota))*(?: to| yang) (?P<event>ratify|sign|join"
            rf"|accede to|meratifikasi|menandatangani|bergabung dengan) {TEXT}(?P<a><A\d+>){STOP}"
        ),
    ),
    # the signing of A by X and X
    (
        "party",
        (
            r"\b(?i:penandatanganan|signing of) "
            rf"{TEXT}(?P<a><A\d+>)(?P<mod>)(?P<event>)(?P<defined>) (?:oleh|antara|by|between)"
            rf"{_LIST}"
        ),
    ),
    # A is no more
    (
        "stands",
        (
            rf"{START}{TEXT}(?P<a><A\d+>)(?P<mod>{FILL}(?: (?:has|had|was|were|been|officially"
            r"|formally))*) (?P<ended>expired|terminated|abolished|dissolved|berakhir|dibubarkan"
            r"|dihapus(?:kan)?|kedaluwarsa|kadaluarsa)\b"
        ),
    ),
    (
        "stands",
        (
            rf"{START}{TEXT}(?P<a><A\d+>)(?P<mod>(?: (?:was|were|telah|resmi|hanya))*)"
            r" (?:in (?:force|effect)|berlaku) (?:selama|dari|sejak|antara|from|between)"
            r"(?P<over>(?: tahun)? (?:<Y\d+>|<D\d+> (?:hingga|sampai|to|until|and|dan) <D\d+>))"
        ),
    ),
    # what was called B is called A
    (
        "replaced",
        (
            rf"{START}{TEXT}(?P<old><[OA]\d+>)(?P<mod>(?: (?:then|later|eventually|finally"
            r"|officially|formally|kemudian|lalu|akhirnya|resmi|pun|secara resmi|itu|ini))*)"
            rf" {_RENAMED} {TEXT}(?P<new><[OA]\d+>)(?:(?P<tail>{DATE})|{STOP})"
        ),
    ),
    (
        "replaced",
        (
            rf"{START}(?:<[OA]\d+>|[A-Z]\w+ ?)(?P<mod>{FILL}(?: officially| later| then)*)"
            r" (?:changed its name|(?:mengubah|mengganti|berganti|merubah) nama(?:nya)?)"
            r"[^<.;]{0,40} (?P<old><[OA]\d+>) (?:to|into|menjadi) "
            r"(?:the )?(?P<new><[OA]\d+>)"
        ),
    ),
    (
        "replaced",
        (
            r"(?P<new><[OA]\d+>)\)?,?(?P<mod>(?:(?: (?:was|which was|is|yang))*)) (?:formerly"
            r"|previously|originally|dahulu(?:nya)?|dulu(?:nya)?|sebelumnya|semula)(?: (?:known as"
            r"|called|named|bernama|dikenal (?:sebagai|dengan nama|dengan)|disebut(?: dengan)?))"
            r" (?:the )?(?P<old><[OA]\d+>)"
        ),
    ),
    (
        "replaced",
        (
            rf"{START}(?:the )?(?P<old><[OA]\d+>)(?P<mod>(?:{BE}|{FILL}),?)(?: the| an?)?"
            r" (?:predecessor|pendahulu)(?: organi[sz]ation)?(?: of| to| dari)? (?:the )?"
            r"(?P<new><[OA]\d+>)"
        ),
    ),
    (
        "replaced",
        (
            rf"(?P<new><[OA]\d+>)(?P<mod>(?: has|{FILL})) (?:replaced|succeeded|superseded"
            r"|menggantikan)(?: (?:its|the))? (?:predecessor|pendahulunya|pendahulu)"
            rf"(?:,| yaitu| yakni| the)* (?P<old><[OA]\d+>)(?P<tail>{DATE})?"
        ),
    ),
    (
        "replaced",
        (
            rf"{START}{TEXT}(?P<old><[OA]\d+>)(?P<mod>)(?:[^<.;]|<D\d+>){{0,90}}? (?:karena"
            r"|because|dan|and"
            r"|since|sebab|sebelum|before|until|hingga|sampai)(?: (?:in|pada|on|tahun) <D\d+>,?)?"
            r"(?: (?:it|was|being|telah|kemudian|akhirnya|later|then))* (?:diganti(?:kan)?"
            r"|replaced|superseded|succeeded)"
            rf"(?P<tail>{DATE})? (?:by|with|oleh|dengan) {TEXT}(?P<new><[OA]\d+>)"
        ),
    ),
    # X and Y have diplomatic relations since D
    (
        "level",
        (
            r"\b(?P<level>[Hh]ubungan diplomatik|[Dd]iplomatic (?:relations|ties))(?P<mod>)"
            r"(?: resmi)?(?: (?:antara|between))?(?: the)? (?P<s><S\d+>)(?: ?[-–] ?| dan | dengan"
            r" | and | with )(?:the )?(?P<t><S\d+>)(?: (?:were|was|resmi|secara resmi|telah|sudah"
            r"|pertama kali|first|officially|formally))* (?:established|opened|began|begun|dimulai"
            r"|terjalin|dijalin|dibuka|dibentuk|terbentuk|berlangsung|ditandai)"
            rf"(?P<tail>{DATE})"
        ),
    ),
    (
        "level",
        (
            rf"{START}(?P<s><S\d+>)(?:{SEPARATOR})(?:the )?(?P<t><S\d+>)(?P<mod>(?: (?:resmi|telah"
            r"|secara resmi|officially|formally|first|have|had|menjalin|membuka|memiliki"
            r"|established|opened|memulai|pertama kali))*) (?P<level>hubungan diplomatik"
            rf"|diplomatic (?:relations|ties))(?P<tail>(?: resmi| secara resmi)?{DATE})"
        ),
    ),
    (
        "level",
        (
            rf"{START}(?P<s><S\d+>)(?P<mod>(?: (?:resmi|telah|secara resmi|officially|formally"
            r"|first|has|had|menjalin|membuka|memulai|established|opened|pertama kali))+)"
            r" (?P<level>hubungan diplomatik|diplomatic (?:relations|ties)) (?:dengan|with)"
            rf" (?:the )?(?P<t><S\d+>)(?P<tail>{DATE})"
        ),
    ),
)
