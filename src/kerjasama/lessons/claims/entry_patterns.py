"""How claims about who came and who left are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    BODIES,
    BODY,
    CLAUSE,
    DATE,
    FILL,
    REST,
    START,
    STATES,
    STOP,
    compiled,
)

_ENTRY: Final = (  # to join, in both languages
    r"(?:joined(?: forces with)?|joins?|(?:was|became) the (?:last|latest|newest|most recent"
    r"|first|only)(?: country| state| "
    r"nation| member)? to join|acceded to|entered|rejoined|(?:was|were) (?:(?:re)?admitted"
    r"|accepted|welcomed)"
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

ENTRIES: Final = compiled(
    # X joined Y as the N-th member on D
    (
        "joined",
        (
            rf"{START}{STATES},?(?P<mod>(?:{FILL}|(?: (?:also|which|who|did not|never|then|later"
            r"|officially"
            rf"|formally|finally|has|have|had|all|both))*)) {_ENTRY} (?:the "
            rf")?{BODIES}{_ORDINAL}{STOP}{REST}"
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
            rf"{START}{STATES},?(?P<mod>{FILL}(?:{BE})?)(?: (?:bergabung|masuk|joined)(?: sebagai"
            r"| menjadi| as))?"
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
            rf"(?:{START}|\b(?:is|was|adalah|ialah) )(?:{STATES}),?(?: (?:resmi|juga|kemudian"
            rf"|then|also|akhirnya|officially|both"
            r"|yang|telah|which|who|ikut|turut|sudah|had|has|have|formally|later|finally|lalu"
            r"|was its (?:last|latest|newest) member to))*"
            r" (?:joined|joins?|enters?|entered|acceded|rejoined|(?:was|were) (?:(?:re)?admitted"
            r"|accepted)(?: (?:into|to|as)(?: full)? "
            r"(?:membership"
            r"|members?))?|bergabung(?: menjadi anggota(?:nya)?)?|masuk(?: (?:menjadi|sebagai) "
            r"anggota)?"
            r"|diterima (?:sebagai|menjadi) anggota(?:nya)?(?: baru| penuh| resmi)?"
            r"|menjadi anggota(?:nya)?|menyusul|(?:became|becomes?) (?:a )?(?:full "
            r")?[Mm]ember(?: [Ss]tate)?s?"
            r"|(?:became|becomes?) (?:its|the)(?= <R\d+>)|followed)"
            r"(?P<nth>(?: yang)?(?: <N\d+> tahun kemudian,?(?: (?:yaitu|yakni|tepatnya))?)?(?: "
            rf"<R\d+>(?: member(?: state)?)?)?)(?:(?P<tail>{DATE})(?P<then> "
            r"as (?:the|its|their)"
            rf" <R\d+> member)?|{STOP}(?! (?:by|to|in|with|dengan|ke|dalam|di) ))"
        ),
    ),
    (
        "welcomed",
        (
            r"(?:\b(?P<its>joined by)(?P<mod>) (?:the )?(?=<S\d+> \(<D\d+>\))"
            r"|^(?:Kemudian|Lalu|Selanjutnya|Then)(?: also| juga)? (?:menambahkan|memasukkan"
            rf"|menerima|admitted|added) (?={STATES} (?:pada|in|tahun)))"
        ),
    ),
    (
        "admitted",
        (
            r"\b(?:negara|countries|states|members|anggota)(?: (?:[a-z]+|<N\d+>)){0,4}? "
            r"(?:bergabung"
            r"|joined|masuk|were admitted|diterima)(?: [a-z]+){0,3}?(?: (?:the )?<O\d+>)?"
            rf"(?P<tail>{DATE}),? (?:yaitu|yakni|namely|:) ?{STATES}{STOP}"
        ),
    ),
    (
        "admitted",
        (
            r"\b(?:negara|countries|states)(?: (?:lain|kemudian|ikut|turut|lainnya|juga|baru"
            r"|resmi|then"
            r"|later|also|other))* (?:bergabung|joined|masuk),? (?:yaitu|yakni|namely):? "
            rf"{STATES},?(?P<tail>{DATE})"
        ),
    ),
    (
        "admitted",
        rf"\bjoined by {STATES}(?P<tail>{DATE}){STOP}",
    ),
    (
        "admitted",
        (
            r"\b(?:enlarged|expanded|grew|diperluas|bertambah"
            r"|enlargement)(?P<lead>[^<.;]{0,15}<D\d+>),?"
            r" (?:with|by|dengan|melalui|through) (?:the )?(?:accession|entry|admission|masuknya"
            rf"|bergabungnya)(?: of)? {STATES}{STOP}"
        ),
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
            rf"{START}{STATES},?(?P<mod>[^<.;]{{0,12}})(?P<its>(?:[^<.;]|<R\d+>){{0,60}}(?:<O\d+>"
            r"(?:[^<.;]|<R\d+>){0,40})?<D\d+>,? (?:dan|and|tetapi|but)"
            r" (?:(?:sempat|kemudian|then|later|pernah) )*(?:keluar|mundur|left|withdrew))"
            r"(?P<tail>(?: (?:pada|in|on|tanggal|tahun))* <D\d+>)"
        ),
    ),
    (
        "left",
        (
            rf"{START}{STATES},?(?P<mod>(?:{FILL}|[^<.;]{{0,70}}?|, "
            rf"[^<.;]{{0,60}}?<[DO]\d+>[^<.;]{{0,60}}?),?"
            r"(?: (?:also|then|later|has|had|memutuskan|untuk|pun|juga|resmi|kemudian))*)"
            r" (?P<its>(?:menghentikan|menangguhkan|membekukan|mengakhiri|mencabut|suspended"
            r"|terminated"
            r"|ended|withdrew|gave up)(?: its| the)? (?:keanggotaan(?:nya)?|membership))"
            rf"(?:(?: (?:dari|di|in|of|from)(?: the)?)? (?P<y><O\d+>))?{STOP}{REST}"
        ),
    ),
    (
        "left",
        (
            rf"{START}{STATES},?(?P<mod>(?:{FILL}|(?: also| then| later| has| had| officially"
            r"| formally)*)) (?P<its>withdrew|left|quit|keluar|mundur|mengundurkan diri|menarik "
            r"diri|hengkang)"
            r"(?P<tail>,?(?: (?:in|on|pada|tahun|tanggal))* <D\d+>)"
        ),
    ),
    (
        "left",
        (
            rf"{CLAUSE}{STATES},? (?:yang|which|who) [^<.;]{{0,40}} <D\d+>,?(?P<mod>(?: (?:also"
            rf"|then"
            r"|later|kemudian|lalu|akhirnya|pun|sempat))*) (?P<its>withdrew|left|quit|keluar"
            r"|mundur)"
            r"(?P<tail>,?(?: (?:in|on|pada|tahun|tanggal))* <D\d+>)"
        ),
    ),
    # X came back
    (
        "joined",
        (
            rf"{CLAUSE}{STATES},?(?P<mod>)(?P<its>(?:(?!<[SO])[^.;]){{0,110}}?(?:<O\d+>(?:(?!<[SO])"
            r"[^.;]){0,60}?)?(?: (?:but|and|tetapi|tapi|dan|lalu|kemudian|before|sebelum|namun"
            r"|then)|,)"
            r"(?: (?:then|later|kemudian|akhirnya|finally|subsequently|resmi|secara resmi"
            r"|officially))*"
            r" (?:rejoined|rejoining|(?:was|were) readmitted|bergabung kembali|kembali bergabung"
            r"|masuk kembali|kembali "
            r"masuk"
            r"|kembali menjadi anggota|joined|bergabung|became a (?:full )?member|menjadi anggota))"
            r"(?: (?:it|sebentar|lagi|briefly|the organi[sz]ation|organisasi ini|dengan|ke|dalam"
            r"|of|the))*"
            r"(?: (?P<y><O\d+>))?"
            rf"(?P<tail>{DATE})"
        ),
    ),
    (
        "admitted",
        (
            r"\b(?:[Aa]ccession|[Aa]dmission|[Ee]ntry|[Bb]ergabungnya|[Mm]asuknya|[Dd]iterimanya)"
            rf"(?: of)? {STATES}(?:(?: sebagai anggota| menjadi anggota)?(?: (?:to|into|ke|dalam"
            rf"|dengan"
            rf"|di)(?: the)? <O\d+>)?)(?P<tail>{DATE}|,? (?:on|in) the <D\d+>)"
        ),
    ),
    # Y admitted X on D
    (
        "welcomed",
        (
            rf"{START}(?P<y><O\d+>)(?P<mod>[^<.;]{{0,40}}) (?:anggota baru|new members?|admitted"
            r"|welcomed"
            r"|menerima|accepted|added|menambahkan|memasukkan|expanded to include"
            r"|diperluas (?:dengan|(?:hingga |untuk )?mencakup)"
            r"|menyambut)(?: (?:seperti|yaitu|yakni|such as|namely|the|negara|anggota|baru"
            r"|new"
            rf"|members))*:? (?={STATES})"
        ),
    ),
)
