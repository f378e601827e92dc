"""How claims about members are put: who is in, and who founded it."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    BODIES,
    BODY,
    DATE,
    FILL,
    ON,
    SEPARATOR,
    START,
    STATES,
    STOP,
    WHO,
    compiled,
)

_ARE: Final = (
    r"(?P<mod>(?: (?:kini|saat ini|sekarang|now|currently|today|also|juga|sendiri))*),?"
    r"(?: (?:adalah|ialah|are|were|include|meliputi|mencakup|antara lain|yaitu|yakni|terdiri "
    r"(?:dari"
    r"|atas)|in alphabetical order|namely|termasuk))?(?: (?:sebagai berikut|as follows|antara lain"
    r"|negara|the|countries such as))*[:,]*"
    r"(?: <N\d+> (?:negara(?: anggota)?|countries|states)(?:,? (?:yaitu|yakni|namely))?[:,]?)? ?"
)
_GUESTS: Final = "mitra|partner|dialog|observ|pengamat|calon|candidat|guest|tamu|akronim|former"
_MEMBERS: Final = (
    r"(?:(?:negara|Negara)(?:[- ]negara)?(?: yang menjadi)? anggota|[Aa]nggota|[Mm]embers"
    r"|[Mm]ember (?:states|countries|nations|[Ss]tates|[Cc]ountries))"
)
_FOUNDERS: Final = (
    r"(?P<founding>menjadi pendiri|[Ff]ounding (?:members?(?: states| countries)?|states"
    r"|countries|nations|fathers)"
    r"|[Ff]ounders|[Oo]riginal members|(?:[Nn]egara|[Aa]nggota)(?:-negara)?(?: para)? pendiri"
    r"(?:nya)?|[Pp]ara pendiri|[Pp]endiri(?:nya)?|[Nn]egara(?:-negara)?(?: yang)? pemrakarsa"
    r"|[Pp]emrakarsa|[Pp]enggagas|[Pp]elopor)"
)
MEMBERSHIPS: Final = compiled(
    # X is a member of Y; X sits in Y
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{BE})(?: (?:an?|the|one of the|among the|part of the"
            r"|the only(?: [A-Z][\w-]+){0,3}|the [a-z]+est))?"
            r"(?P<role>(?: (?:full|founding|permanent|non-?permanent|elected|observer|associate"
            r"|active|original|new))*"
            r" (?:member(?:s|[ -]states?|[ -]countries|[ -]nations?)?|observers?))"
            rf" (?:of|in|to|at|on) {BODIES}{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{BE})(?: (?:an?|the|both))?(?P<role>) {BODIES}"
            rf" members?{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod> (?:sits|sat|served|serves|has served|has sat)(?: currently"
            r"| now)?)"
            r"(?P<role>(?: as an? (?:non-?permanent |elected |permanent )?member)?) (?:in|on"
            rf"|of) {BODIES}{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{FILL},?) (?i:(?:ke)?anggota(?:nya)?)"
            r"(?P<role>(?: (?:tetap|tidak tetap|penuh|pendiri|asosiasi|pengamat|aktif|resmi))*)"
            r"(?: (?:dari|di|pada|dalam|organisasi|badan|forum|blok|ekonomi|kelompok|aliansi"
            r"|lembaga|negara berkembang|perdagangan|keluarga|ke))*"
            rf" {BODIES}{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{FILL}) (?:tergabung|duduk|menduduki kursi) (?:di |dalam "
            r"|ke dalam |pada )+(?:organisasi |forum |keanggotaan )?"
            rf"(?P<role>)(?P<y><O\d+>(?:{SEPARATOR}<O\d+>)*){STOP}(?!{DATE})"
        ),
    ),
    (
        "member",
        (
            rf"\b(?:di ?mana|where|tempat) {WHO}(?P<mod>{FILL}) menjadi anggota(?:nya)? (?:adalah"
            rf"|yaitu|ialah) {BODIES}{STOP}"
        ),
    ),
    (
        "member",
        (
            r"^(?P<x><S\d+>)(?:, (?:a|an|the|which is a|yang juga(?: merupakan)?|yang merupakan)"
            r"| yang juga merupakan)(?P<mod>)(?P<role>(?: (?:founding|permanent|full))?"
            rf" (?:member of|anggota)) {BODIES}{STOP}"
        ),
    ),
    # Y consists of X, X and X; the members of Y are X, X and X
    (
        "listed",
        (
            rf"(?:{START}|\b(?i:(?:awal|mula)nya|originally|initially) ){BODY}"
            rf"(?P<mod>(?:{FILL}(?: hanya)?|(?: now| currently)*))"
            r" (?:beranggotakan|beranggota|consists? of|comprises|terdiri (?:dari|atas)|has|have"
            r"|includes|groups|mencakup|meliputi|memiliki|is (?:made up|composed) of"
            r"|is comprised of|brings together|menghimpun)(?: negara| the)*"
            rf"(?: <N\d+> (?:(?!{_GUESTS})[a-zA-Z -]){{0,50}}?(?:\([^()]*\))?,?(?:,? (?:yaitu"
            rf"|yakni|namely"
            rf"|which are|antara lain|di antaranya)|:|[–—-]))?:? ?(?:negara )?{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"(?P<y><[OA]\d+>)(?P<mod> (?:adalah|merupakan|is|was) [^<.;]{0,80}?"
            r"(?:<R\d+>[^<.;]{0,80}?)?)"
            rf"(?:<N\d+> (?:(?!{_GUESTS})[a-zA-Z -]){{0,50}}(?:,? (?:yaitu|yakni|namely)|:|[–—-])"
            r"|beranggotakan|terdiri (?:dari|atas)|consisting of|comprising|comprised of|(?:bloc"
            r"|group|club|alliance|grouping|association|union|partnership) (?:of|between|among)"
            r"|made up "
            rf"of) ?:? ?{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"(?P<y><O\d+>)(?P<mod> (?:adalah|merupakan|is|was|has|had|memiliki|consists of"
            r"|comprises"
            r"|terdiri (?:dari|atas)|beranggotakan|made up of|groups)(?:(?!observer|pengamat"
            r"|partner"
            r"|mitra|candidate|calon|former|projects?|offices?)[^<.;]){0,80}?(?:<N\d+>"
            r"(?:(?!observer|pengamat|partner|mitra|candidate|calon|former)[^<.;]){0,40}?)?)"
            r"(?:countries|members|member states|nations|economies|negara|anggota)(?: [A-Za-z-]+"
            r"){0,3},? \(?(?:including|such as|termasuk|seperti|di antaranya|antara lain|among "
            r"them)"
            rf"(?: adalah| negara)?:? {STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            rf"\b{_MEMBERS}(?: of| dari| tetap)?(?: the)? (?:organisasi |forum )?(?P<y><O\d+>)"
            rf"(?:['’]s)?(?: (?:saat ini|sekarang|kini))?{_ARE}{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"(?P<y><[OA]\d+>)(?:['’]s)?(?: <N\d+>)?(?: (?:current|full))? (?:members|[Mm]ember "
            r"(?:states"
            rf"|countries|nations|[Cc]ountries)|parties){_ARE}{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"\b(?:[Nn]egara(?:-negara)?|[Cc]ountries|[Ss]tates) (?:yang )?(?:tergabung|bergabung"
            r"|menjadi anggota|that (?:belong|are members))(?: (?:dalam|di|dari|of|to))* (?:the )?"
            r"(?P<y><[OA]\d+>)"
            rf"(?: ini)?{_ARE}{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"\b(?P<its>(?:negara )?[Aa]nggotanya|(?:[Tt]he|[Ii]ts|[Tt]heir)(?: <N\d+>)?(?: "
            r"current| full)?"
            r" (?:members|member (?:countries|states|nations))(?= are| include|:)|[Nn]egara"
            rf" anggotanya|[Kk]eanggotaannya (?:meliputi|mencakup)){_ARE}{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            rf"{_FOUNDERS}(?: (?:of|dari))?(?: the| organisasi)? (?P<y><O\d+>),?{_ARE}{STATES}"
            rf"{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"(?:(?P<y><O\d+>)(?:['’]s)?(?:[^<.;]{0,60}?<N\d+>)?|(?P<its>[Tt]he|Its|[Ll]ima|<N\d+>)"
            rf"(?: [a-z-]+)*?) {_FOUNDERS}(?:[^<.;:]{{0,25}}?){_ARE}{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"(?P<y><O\d+>)?[^<.;]{0,60}(?:<N\d+>[^<.;]{0,40}){0,2}"
            r"(?P<permanent>permanent members|anggota tetap)"
            rf"(?:nya)?(?: (?:of|in|dari)(?: the)? (?P<its><O\d+>))?,?{_ARE} ?\(?{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"<N\d+> negara (?:yang )?(?:sepakat |bersepakat |setuju |turut |ikut )*"
            r"(?P<founding>mendirikan"
            r"|memprakarsai|membentuk)(?: berdirinya)? (?P<y><O\d+>),?(?P<mod>)"
            rf"(?: (?:yakni|yaitu|adalah|antara lain))?:? {STATES}{STOP}"
        ),
    ),
    (
        "listed",
        rf"^(?:Daftar )?[Nn]egara(?:-negara)? (?P<y><O\d+>)(?P<mod>) ?: {STATES}{STOP}",
    ),
    (
        "listed",
        rf"^(?P<its>{_FOUNDERS}),?(?: yang)?{_ARE}{STATES}{STOP}",
    ),
)
