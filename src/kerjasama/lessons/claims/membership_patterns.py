"""How claims about members are put: who is in, who came, who left."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    BODIES,
    BODY,
    CLAUSE,
    DATE,
    FILL,
    ON,
    REST,
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
_MEMBERS: Final = (
    r"(?:(?:negara|Negara)(?:[- ]negara)?(?: yang menjadi)? anggota|[Aa]nggota|[Mm]embers"
    r"|[Mm]ember (?:states|countries|nations|[Ss]tates|[Cc]ountries))"
)
_FOUNDERS: Final = (
    r"(?P<founding>[Ff]ounding (?:members?(?: states| countries)?|states|countries|nations|fathers)"
    r"|[Ff]ounders|[Oo]riginal members|(?:[Nn]egara|[Aa]nggota)(?:-negara)?(?: para)? pendiri"
    r"(?:nya)?|[Pp]ara pendiri|[Pp]endiri(?:nya)?|[Nn]egara(?:-negara)?(?: yang)? pemrakarsa"
    r"|[Pp]emrakarsa|[Pp]enggagas|[Pp]elopor)"
)
_ENTRY: Final = (  # to join, in both languages
    r"(?:joined(?: forces with)?|join|was the (?:last|latest|newest|first|only)(?: country| state| "
    r"nation| member)? to join|acceded to|entered|(?:was|were) (?:admitted|accepted|welcomed)"
    r"(?: as (?:an? )?(?:full )?members?(?: of)?)?(?: in)?(?:to| to| by| into)?(?: full membership"
    r"(?: in| of)?)?|gained (?:full )?membership (?:of|in)"
    r"|(?:(?:bergabung|masuk|diterima|bergabunglah|menyusul)(?: (?:kembali|lagi|resmi|secara resmi"
    r"|masuk|menjadi|sebagai|bergabung|anggota(?:nya)?|penuh|bagian|dari|ke|dalam|di|dengan|pada"
    r"|organisasi|keanggotaan|negara|yang|baru|oleh|menjadi salah satu|blok|ekonomi|kelompok"
    r"|aliansi|forum|berkembang))*))"
)
_ORDINAL: Final = (
    r"(?P<nth>(?:,? (?:as|sebagai|menjadi|its|the|their|anggota|negara|anggotanya|yang|urutan))*"
    r"(?: <R\d+>)?(?: (?:member(?:[ -]state)?|anggota))?)"
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
            rf"{START}{BODY}(?P<mod>(?:{FILL}|(?: now| currently)*))"
            r" (?:beranggotakan|beranggota|consists? of|comprises|terdiri (?:dari|atas)|has|have"
            r"|includes|groups|mencakup|meliputi|memiliki|is (?:made up|composed) of"
            r"|is comprised of|brings together|menghimpun)(?: negara| the)*"
            r"(?: <N\d+> [a-zA-Z -]{0,50}?(?:\([^()]*\))?,?(?:,? (?:yaitu|yakni|namely"
            rf"|which are|antara lain|di antaranya)|:|[–—-]))?:? ?(?:negara )?{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"(?P<y><[OA]\d+>)(?P<mod> (?:adalah|merupakan|is|was) [^<.;]{0,80}?"
            r"(?:<R\d+>[^<.;]{0,80}?)?)"
            r"(?:<N\d+> [a-zA-Z -]{0,40}(?:,? (?:yaitu|yakni|namely)|:|[–—-])"
            r"|beranggotakan|terdiri (?:dari|atas)|consisting of|comprising|comprised of|(?:bloc"
            r"|group|club|alliance|grouping) of|made up "
            rf"of) ?:? ?{STATES}{STOP}"
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
            r"(?P<y><[OA]\d+>)(?:['’]s)?(?: (?:current|full))? (?:members|[Mm]ember (?:states"
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
            r"\b(?P<its>(?:negara )?[Aa]nggotanya|[Tt]he members|(?:[Nn]egara|[Kk]eanggotaannya)"
            rf" anggotanya){_ARE}{STATES}{STOP}"
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
    # X joined Y as the N-th member on D
    (
        "joined",
        (
            rf"{START}{STATES},?(?P<mod>(?:{FILL}|(?: (?:also|which|who|did not|never|then|later"
            r"|officially"
            rf"|formally|finally|has|have|had))*)) {_ENTRY} (?:the )?{BODIES}{_ORDINAL}{STOP}{REST}"
        ),
    ),
    (
        "joined",
        (
            rf"{CLAUSE}{STATES},?(?P<mod>{FILL}) (?P<lead>(?:pada|tahun|tanggal"
            r"|sejak)[^<.;,]{0,12}"
            rf"<D\d+>),? (?:resmi )?{_ENTRY} {BODIES}{_ORDINAL}{STOP}{REST}"
        ),
    ),
    (
        "joined",
        (
            rf"{START}{STATES},?(?P<mod>{FILL}(?:{BE})?)"
            r"(?: (?:the|its|an?|full|newest|latest|youngest|official))*(?: (?:anggota|member))?"
            r"(?: (?:yang|urutan))?(?P<nth> <R\d+>(?: (?:member(?: state| country)?(?: of| to join)"
            rf"|anggota|negara anggota)(?: dari)?)?) {BODIES}{STOP}{REST}"
        ),
    ),
    (
        "joined",
        (
            rf"{START}{STATES},?(?P<mod>{FILL}(?:{BE})?) {BODY}(?:['’]s)"
            r"(?P<nth> <R\d+>) (?:member|full member)(?: state| country)?" + REST
        ),
    ),
    (
        "joined",
        (
            rf"{START}{STATES},?(?P<mod>(?:{FILL} anggota(?:nya)?(?: penuh| resmi)?"
            r"(?: (?:dari|di|pada|organisasi|blok|ekonomi|kelompok|forum))*|(?: officially| "
            r"formally| also| then)* became (?:an? |the |its )?"
            rf"(?:full |official )?(?:members?|member states?) of)) {BODIES}{_ORDINAL}"
            rf"(?P<tail>(?: (?:yang|resmi|secara resmi|tepat|tepatnya))*{DATE}| yang <R\d+>)?{STOP}"
        ),
    ),
    (
        "admitted",
        (
            rf"{START}(?:{STATES}),?(?: (?:resmi|juga|kemudian|then|also|akhirnya|officially|both"
            r"|yang|telah|which|who|was its (?:last|latest|newest) member to))*"
            r" (?:joined|join|(?:was|were) (?:admitted|accepted)(?: (?:into|to|as)(?: full)? "
            r"(?:membership"
            r"|members?))?|bergabung(?: menjadi anggota(?:nya)?)?|masuk(?: (?:menjadi|sebagai) "
            r"anggota)?"
            r"|menjadi anggota(?:nya)?|menyusul|became (?:a )?members?|became (?:its|the)(?= "
            r"<R\d+>)|followed)"
            r"(?P<nth>(?: yang)?(?: <N\d+> tahun kemudian,?(?: (?:yaitu|yakni|tepatnya))?)?(?: "
            rf"<R\d+>(?: member(?: state)?)?)?)(?:(?P<tail>{DATE})(?P<then> "
            r"as (?:the|its|their)"
            rf" <R\d+> member)?|{STOP}(?! (?:by|to|in|with|dengan|ke|dalam|di) ))"
        ),
    ),
    (
        "welcomed",
        r"\b(?P<its>joined by)(?P<mod>) (?:the )?(?=<S\d+> \(<D\d+>\))",
    ),
    # X left Y
    (
        "left",
        (
            rf"{START}{STATES},?(?P<mod>(?:{FILL}|(?: did not| never| has| have| had| formally|"
            r" officially| also| then| later)*)(?: (?:memutuskan|memilih)(?: untuk)?)?)"
            r" (?:left|withdrew from|withdrawn from|quit|leave|(?:keluar|ke luar|mundur"
            r"|mengundurkan diri|menarik diri|hengkang) dari"
            r"|meninggalkan) (?:keanggotaan(?:nya)? |organisasi |di |the |dari "
            rf")*{BODIES}{STOP}{REST}"
        ),
    ),
    (
        "left",
        (
            r"\b(?P<its>(?:[Kk]eluarnya|[Mm]undurnya|[Ww]ithdrawal of|[Dd]eparture of)) (?:the )?"
            r"(?P<x><S\d+>)"
            r"(?P<mod>)(?: (?:dari|from) (?:the )?(?P<y><[OA]\d+>))?(?P<rest>(?: (?:secara|resmi"
            r"|officially"
            r"|formally|berlangsung|terjadi|took place|took effect|pada|on|in|tanggal|tahun))* "
            r"<D\d+>)"
        ),
    ),
    (
        "left",
        (
            rf"{START}{STATES},?(?P<mod>[^<.;]{{0,12}})(?:<R\d+>|[^<.;]){{0,60}}<D\d+>,? (?:dan|and"
            r"|tetapi|but)"
            r" (?:(?:sempat|kemudian|then|later|pernah) )*(?P<its>keluar|mundur|left|withdrew)"
            r"(?P<tail>(?: (?:pada|in|on|tanggal|tahun))* <D\d+>)"
        ),
    ),
    # Y admitted X on D
    (
        "welcomed",
        (
            rf"{START}(?P<y><O\d+>)(?P<mod>[^<.;]{{0,40}}) (?:anggota baru|new members?|admitted"
            r"|welcomed"
            r"|menerima|accepted)(?: (?:seperti|yaitu|yakni|such as|namely|the|negara|anggota|baru"
            r"|new"
            rf"|members))*:? (?={STATES})"
        ),
    ),
)
