"""How claims about members are put: who is in, who founded, who left, how many there are."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    BODIES,
    COUNTRIES,
    DATE,
    FILL,
    HEDGE,
    ON,
    SEPARATOR,
    START,
    STATES,
    STOP,
    THINGS,
    WHO,
    compiled,
)

MEMBERSHIPS: Final = compiled(
    # X is a member of Y; X sits in Y
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{BE})(?: (?:an?|the|one of the|among the))?"
            r"(?P<role>(?: (?:full|founding|permanent|non-?permanent|elected|observer|associate"
            r"|active))*"
            r" (?:member(?:s|[ -]states?|[ -]countries)?|observers?)) (?:of|in|to|at|on) "
            rf"{BODIES}{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod> (?:sits|sat|served|serves|has served|has sat)(?: currently"
            r"| now)?)"
            r"(?P<role>(?: as an? (?:non-?permanent |elected |permanent )?member)?) (?:in|on"
            rf"|of) {BODIES}"
            rf"{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{FILL},?) (?:ke)?anggota(?:nya)?"
            r"(?P<role>(?: (?:tetap|tidak tetap|penuh|pendiri|asosiasi|pengamat|aktif))*)"
            rf"(?: (?:dari|di|pada|dalam|organisasi|badan|forum))* {BODIES}{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{FILL}) (?:tergabung|bergabung|duduk|menduduki kursi) (?:di "
            r"|dalam |ke dalam |pada )+"
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
    # Y consists of X, X and X; the members of Y are X, X and X
    (
        "listed",
        (
            rf"{START}(?:the )?(?P<y><O\d+>)(?P<mod>(?: (?:kini|saat ini|sekarang|now|currently))?)"
            r" (?:beranggotakan|consists? of|comprises|terdiri (?:dari|atas)|has)"
            r"(?: negara| the)?(?: <N\d+> (?:negara(?: anggota)?|anggota|countries|states|members"
            r"|member (?:states|countries))(?: \([^()]*\))?(?:,? (?:yaitu|yakni|namely)|:))?:? "
            rf"{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"\b(?:[Aa]nggota|[Mm]embers of|[Mm]ember (?:states|countries) of) (?:the )?"
            r"(?P<y><O\d+>)(?P<mod>(?: (?:kini|saat ini|sekarang|now|currently))?)"
            r" (?:adalah|ialah|are|include|meliputi|mencakup|antara lain):? (?:negara )?"
            rf"{STATES}{STOP}"
        ),
    ),
    (
        "listed",
        (
            r"(?P<founding>[Ff]ounding (?:members|states|countries|fathers)|[Ff]ounders"
            r"|[Nn]egara(?:-negara)? pendiri|[Pp]endiri|[Pp]ara pendiri)"
            r"(?: (?:of|dari))?(?: the)? (?P<y><O\d+>),?(?P<mod> (?:are|were|adalah|ialah|yaitu"
            r"|yakni|meliputi|antara lain))"
            rf"(?: (?:negara|the))? ?:? ?{STATES}{STOP}"
        ),
    ),
    # X is a founder of Y
    (
        "founder",
        (
            rf"{START}{STATES}(?P<mod>{BE}) (?:an? |the |one of the |among the )+"
            r"(?:co-?)?(?:founders?|founding (?:members?|states?|countries|nations)) of"
            rf" {BODIES}{STOP}"
        ),
    ),
    (
        "founder",
        (
            rf"{START}{STATES}(?P<mod>{FILL}) (?:negara |anggota )?(?:pendiri|pelopor yang"
            r" mendirikan|pemrakarsa"
            r"|pelopor)(?:"
            rf" (?:dari|organisasi))* {BODIES}{STOP}"
        ),
    ),
    (
        "founder",
        (
            rf"{START}{STATES}(?P<mod>(?: (?:co-?)?founded| (?:resmi |ikut |turut )?mendirikan))"
            rf" {BODIES}{STOP}"
        ),
    ),
    # X joined Y as the N-th member on D
    (
        "joined",
        (
            rf"{START}{STATES}(?P<mod>{FILL}(?: did not| never)?)"
            r" (?:joined|join|acceded to|entered|was admitted to|were admitted to|bergabung(?:"
            r" dengan| ke dalam| ke| dalam| di)?"
            r"|masuk(?: menjadi)?(?: ke)?(?: anggota)?|diterima(?: sebagai| menjadi)?(?:"
            r" anggota)?(?: di| oleh)?"
            rf"|resmi menjadi anggota) {BODIES}"
            r"(?P<tail>(?:,? (?:as|sebagai|menjadi|its|the|anggota|negara|member|anggotanya"
            r"|yang))*(?: <R\d+>)?(?: member(?: state)?)?"
            rf"(?:{DATE})?){STOP}"
        ),
    ),
    (
        "joined",
        (
            rf"{START}{STATES}(?P<mod>{FILL}(?:{BE})?)(?: the| its)? (?:anggota |member"
            r" )?(?P<tail><R\d+>(?: member(?: state)? of| anggota)?)"
            rf"(?: dari| the)? {BODIES}{STOP}"
        ),
    ),
    (
        "admitted",
        (
            rf"{START}(?:<S\d+>(?:{SEPARATOR}<S\d+>)*)(?: (?:juga|kemudian|then|also|resmi))*"
            r" (?:joined|bergabung|masuk|menyusul)(?: menjadi anggota)?(?: in| on| pada| tahun|"
            r" tanggal)* <D\d+>"
            r"(?:(?:, | dan | and |, dan |, and |; | )(?:followed by |disusul |kemudian )?"
            rf"(?:<S\d+>(?:{SEPARATOR}<S\d+>)*)(?: (?:in|on|pada|tahun|tanggal|\())*"
            r" ?\(?<D\d+>\)?)*"
        ),
    ),
    # X left Y
    (
        "left",
        (
            rf"{START}{STATES}(?P<mod>{FILL}(?: did not| never| has| have| had| formally|"
            r" officially)*)"
            r" (?:left|withdrew from|withdrawn from|quit|leave|keluar dari|mundur dari"
            r"|mengundurkan diri dari|menarik diri dari"
            rf"|meninggalkan) (?:keanggotaan )?{BODIES}{ON}?{STOP}"
        ),
    ),
    # Y was founded on D by N states
    (
        "founded",
        (
            rf"(?:{START}|\b(?:seperti|atau|or) )(?:the )?(?P<y>{THINGS})(?P<mod>{FILL}(?: was"
            r"| were)?(?: not|"
            r" originally| formally| officially)*)"
            r" (?:founded|established|launched|created|formed|set up|(?:di)?dirikan|berdiri"
            r"|dibentuk|terbentuk|lahir)(?: secara resmi)?"
            rf"(?P<tail>{DATE})?(?:(?: (?:di|in|at) [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?(?:,"
            r" ?<S\d+>)?)?,?"
            r"(?P<by> (?:by|oleh)(?: the| its)? (?:<N\d+>(?: founding| negara| pendiri| original)*"
            r" (?i:members?|states|countries|nations|negara|anggota|pendiri|economies)"
            r"(?i: anggota| pendiri)?))?(?:,? ?(?:by|oleh|namely|yaitu|yakni|:|antara lain)?"
            rf",? ?{STATES})?)?"
        ),
    ),
    (
        "founded",
        (
            r"(?P<y><O\d+>),?(?P<mod>(?: (?:is|was|adalah|merupakan) [^<.;,]{0,70}?)?)"
            r" (?:yang )?(?:founded|established|created|formed|didirikan|dibentuk)"
            rf"(?P<tail>{DATE})"
        ),
    ),
    # Y has N members
    (
        "count",
        (
            rf"(?:{START}|\bdi )(?:the )?(?P<y><[OA]\d+>)(?P<mod>{FILL}(?: currently| now| today)*)"
            r" (?:has|have|had|counts|memiliki|mempunyai|beranggotakan|terdiri (?:dari|atas)"
            r"|consists of|comprises|includes"
            r"|is made up of|was made up of|beranggota|diikuti|mencakup)(?: (?:grown to|now"
            r"|currently|a total of|total|sebanyak|all))*"
            rf" {HEDGE}(?P<n><N\d+>)(?P<what> {COUNTRIES})(?: (?:anggota|pihak))?\b"
            r"(?! (?:that|which|who|from|tetap|tidak|baru|kehormatan|pengamat|asosiasi|yang"
            r" (?:belum"
            r"|tidak|pernah)))"
            rf"(?P<tail>{DATE})?"
        ),
    ),
    (
        "count",
        (
            rf"(?P<y><[OA]\d+>)(?P<mod> (?:adalah|merupakan|is|was|are) (?:(?! (?:of|with"
            rf"|dengan) )[^<,;]){{0,60}}? (?:dengan|with|of|beranggotakan|consisting of(?: the)?))"
            rf" {HEDGE}(?P<n><N\d+>)(?P<what> (?:negara anggota|anggota|negara|member (?:states"
            rf"|countries|nations)|members|(?:[A-Z][a-z]+ ){{0,2}}(?:member )?(?:states|countries"
            r"|nations)))\b"
        ),
    ),
    (
        "count",
        (
            rf"\b(?:jumlah|Jumlah)(?: negara)? anggota (?P<y><O\d+>)(?P<mod>{FILL}) (?:adalah "
            rf"|sebanyak |berjumlah |ada |mencapai )?{HEDGE}(?P<n><N\d+>)(?P<what>)"
        ),
    ),
    (
        "count",
        (
            r"\b(?:[Tt]he|[Aa]ll|[Ss]emua|[Ss]eluruh) (?P<bound>)(?P<n><N\d+>)(?P<what>"
            r" (?:members?|member"
            r" (?:states|countries)|founding members|negara anggota|negara pendiri|anggota))"
            rf"(?: (?:of|dari))?(?: the)? (?P<y><O\d+>)(?P<mod>){STOP}"
        ),
    ),
    (
        "count",
        r"(?P<bound>)(?P<n><N\d+>)(?P<what> negara pendiri) (?P<y><O\d+>)(?P<mod>)" + STOP,
    ),
    (
        "count",
        (
            rf"(?P<y><[OA]\d+>)['’]s(?P<mod>) {HEDGE}(?P<n><N\d+>)(?P<what> (?:members|member"
            r" (?:states|countries)))\b"
        ),
    ),
    (
        "count",
        (
            rf"^{HEDGE}(?P<n><N\d+>)(?P<what> (?:negara|countries|states|parties"
            r"|pihak))(?P<mod>(?: telah| have| sudah)*)"
            r" (?:setuju|sepakat|agreed|menyepakati|meratifikasi|ratified|joined|are parties"
            r"|menjadi pihak)\b"
        ),
    ),
    (
        "count",
        (
            rf"^(?:With|Dengan)(?P<mod>) {HEDGE}(?P<n><N\d+>)(?P<what> (?:members|member (?:states"
            r"|countries)|negara anggota|anggota))\b[^.;]{0,120}?, (?:the )?(?P<y><O\d+>)"
        ),
    ),
    (
        "count",
        (
            r"(?P<y><O\d+>)(?P<mod>)[^<.;]{0,40} (?:to|with) its (?:current"
            r" )?(?P<bound>)(?P<n><N\d+>)"
            r"(?P<what> member (?:nations|states|countries))\b"
        ),
    ),
    (
        "count",
        (
            r"^(?P<its>Its|(?:Currently|Today|Now),? it has)(?P<mod>)(?: current)?"
            rf" {HEDGE}(?P<n><N\d+>)"
            r"(?P<what> (?:members|member (?:[Ss]tates|countries|nations)))\b"
        ),
    ),
    # Y is made of states of a sort
    (
        "composed",
        (
            r"(?P<y><O\d+>)(?:: [A-Z][^<.]{0,60}?| (?:adalah|is|merupakan)[^<.]{0,60}?)?"
            r" (?:yang )?(?:beranggotakan|terdiri (?:dari|atas)|consists? of|comprises|made up of"
            r"|of|forum|kelompok) (?:the )?(?:world's )?"
            r"(?:negara-negara|negara|countries|states|nations|[a-z]+ (?:countries|states"
            r"|nations)|economies)"
            r"(?: [A-Z]?[a-z]+){0,3}? (?:terbesar|largest|Islam|Muslim|maju|developed|terkaya"
            r"|richest|besar|economies)\b"
        ),
    ),
)
