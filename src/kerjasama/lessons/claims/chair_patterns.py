"""How claims about those who chair an organisation or host its summits are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import DATE, STATES, STOP, compiled

_SUMMIT: Final = (
    r"(?:KTT|Konferensi Tingkat Tinggi(?: \(KTT\))?|[Ss]ummits?(?: of)?|konferensi"
    r"|pertemuan|sidang)"
)
_NATIONS: Final = (
    r"\b(?:[Nn]egara(?:-negara)?|[Cc]ountries|[Ss]tates|[Nn]ations)(?: anggota| pihak)?"
)
_HAVE: Final = r"(?:yang|that|which|who|to have)(?: (?:telah|sudah|pernah|have|had|so far|ever))+ "
_ARE: Final = (
    r"(?:adalah|ialah|yaitu|yakni|antara lain|termasuk|meliputi|are|were|include"
    r"|included)(?: lain)?"
    r"(?::)?(?: the)?"
)

CHAIRS: Final = compiled(
    # X hosted a summit
    (
        "hosted",
        (
            rf"{_SUMMIT} (?P<y><O\d+>)(?: [IVX]+| <R\d+>)*(?:{DATE})?[^<>.;]{{0,30}}"
            r"(?P<x><S\d+>)(?P<mod>(?: (?:menjadi|ditunjuk sebagai|bertindak sebagai|sebagai"
            rf"|berperan sebagai))) tuan rumah(?P<tail>{DATE})?"
        ),
    ),
    (
        "hosted",
        (
            r"(?:(?P<y><O\d+>) [Ss]ummit|(?P<afro>(?:Bandung|Asian[- –]African|Afro-Asian)"
            r" [Cc]onference))(?P<mod>(?: (?:was|were|is))?)(?: first)? hosted by (?:the )?"
            r"(?P<x><S\d+>)"
            rf"(?P<tail>{DATE})?"
        ),
    ),
    (
        "hosted",
        (
            rf"{_SUMMIT} (?P<y><O\d+>)(?: [IVX]+| <R\d+>)*(?P<lead>{DATE})?(?P<mod>(?: (?:was"
            r"|kembali|pernah|juga"
            r"|resmi))*) (?:held|diadakan|dilaksanakan|diselenggarakan|digelar|berlangsung|dihelat)"
            rf"(?: (?:di|in)(?: [A-Z]\w+,?)*)? (?:di |in )?(?:the )?(?P<x><S\d+>)(?P<tail>{DATE})?"
        ),
    ),
    (
        "hosted",
        (
            rf"(?P<lead><D\d+> )?(?P<y><O\d+>)(?:['’]s)?(?: <R\d+>)?(?: [Ll]eaders['’]?)? [Ss]ummit"
            rf"(?P<late>{DATE})?"
            r"(?P<mod>(?:,? which)? (?:was|took|has been))"
            r" (?:held|hosted|place|convened|organi[sz]ed)(?: (?:in|at)(?: [A-Z]\w+,?)*)?"
            r" ?(?:in |by )?(?:the )?(?P<x><S\d+>)"
            rf"(?P<tail>{DATE})?"
        ),
    ),
    (
        "hosted",
        (
            r"(?P<afro>Konferensi (?:Tingkat Tinggi )?Asia[- –](?:dan )?Afrika(?: \(KAA\))?|KAA"
            r"|(?:Bandung|Asian[- –]African|Afro-Asian) [Cc]onference)(?P<lead>{DATE})?(?P<mod>(?:"
            r" (?:was|pertama|kembali|pernah|resmi))*) (?:held|diadakan|dilaksanakan"
            r"|diselenggarakan|digelar|berlangsung|dihelat|took place)(?: (?:di|in)"
            r"(?: [A-Z]\w+,?)*)? (?:di |in )?(?P<x><S\d+>)(?:,?(?P<tail>{DATE}))?"
        ).replace("{DATE}", DATE),
    ),
    # X held the chair of Y
    (
        "chaired",
        (
            rf"(?P<lead>(?:[Pp]ada|[Tt]ahun|[Ii]n|[Dd]i)(?: tahun)? <[DY]\d+>,? )?(?P<y><O\d+>)"
            r"(?P<mod>(?: (?:saat ini|kini|sedang|yang|was|is|currently))*) (?:diketuai|chaired)"
            rf"(?: (?:oleh|by))? (?:the )?(?P<x><S\d+>)(?P<tail>{DATE})?{STOP}"
        ),
    ),
    (
        "chaired",
        (
            r"(?<!memegang )(?<!menjabat )\b(?:[Kk]etua|[Cc]hair|[Pp]residen|[Kk]eketuaan"
            r"|[Pp]residensi)(?: of| bergilir)?"
            r"(?: the)? (?P<y><O\d+>)(?P<lead>(?: (?:pada|tahun|in|for|periode))* <[DY]\d+>)?"
            r"(?P<mod>(?: (?:saat ini|kini|currently))?) (?:adalah|ialah|is|was|dipegang oleh"
            rf"|dijabat oleh) (?:the )?(?P<x><S\d+>){STOP}"
        ),
    ),
    (
        "chaired",
        (
            r"(?P<x><S\d+>),? (?:yang|which|who) (?:saat ini |kini |currently )?(?P<mod>)"
            r"(?:memegang|menjabat"
            r"|holds|held|chairs|chaired)(?: (?:the|posisi|jabatan|sebagai|rotating))* (?:keketuaan"
            r"|presidensi"
            r"|kepresidenan|[Kk]etua|presidency(?: of)?|chair(?:manship)?(?: of)?)(?: the)? "
            r"(?P<y><O\d+>)"
            rf"(?P<tail>{DATE})?"
        ),
    ),
    (
        "chaired",
        (
            rf"(?P<lead>(?:In|On|Pada|Tahun|Untuk|For)(?: tahun)? <[DY]\d+>,? )?(?:the |[Tt]he )?"
            r"(?:(?P<y><O\d+>)(?:['’]s)? )?(?P<its>(?:rotating )?(?:[Pp]residency|[Cc]hair"
            r"(?:manship)?|[Kk]eketuaan|[Pp]residensi)(?:(?: of| in| dari)?(?: the)? <O\d+>)?)"
            r"(?P<mod> (?:is|was|has been|dipegang|dijabat|diemban))(?: currently| now)?"
            rf" (?:held |assumed )?(?:by|oleh) (?:the )?(?P<x><S\d+>)(?P<tail>{DATE})?"
        ),
    ),
    # who held summits of Y, and who chaired it: a list, with or without years
    (
        "hosted",
        (
            rf"{_SUMMIT}(?: (?:the|of|para|pemimpin))* (?P<y><O\d+>)(?:[’']s)?(?: summits?"
            r"(?: meetings?)?)?(?P<mod>(?: (?:was|were|have|has|been|telah|sudah|pernah|juga))*)"
            r" (?:held|hosted|diadakan|dilaksanakan|diselenggarakan|digelar|berlangsung|dihelat)"
            r"(?: (?:in|di|at|by|oleh))*(?::)? (?P<x>[^.;<]{0,30}<S\d+> \(<D\d+>[^.;]*"
            r"<S\d+> \(<D\d+>[^.;]*)"
        ),
    ),
    (
        "hosted",
        (
            rf"{_NATIONS} {_HAVE}(?P<mod>)(?:menyelenggarakan|menjadi tuan rumah|menggelar|hosted"
            rf"|held)(?: (?:the|a|an|bagi|penyelenggaraan))*(?: {_SUMMIT})?(?: tingkat tinggi)?"
            rf"(?: (?:of|the|\([^()<]*\)))* \(?(?P<y><O\d+>)(?: [Ss]ummits?)? {_ARE} {STATES}{STOP}"
        ),
    ),
    (
        "chaired",
        (
            rf"(?:{_NATIONS} {_HAVE}(?:menjadi|menjabat|menduduki|memegang|memimpin|held"
            rf"|chaired|led)"
            r"(?: (?:the|as|sebagai|posisi|jabatan|kursi|chair|presidency|keketuaan|[Kk]etua|of))*)"
            rf" (?P<y><O\d+>)(?P<mod>) {_ARE} {STATES}{STOP}"
        ),
    ),
    (
        "chaired",
        (
            r"(?:\b(?:of|dari) (?P<y><O\d+>)[^<.;]{0,60})?\b(?P<its>(?:presiding (?:country"
            r"|state)|chair(?:manship)?|presidency|keketuaan"
            r"|jabatan ketua)(?:(?: of| dari)?(?: the)? <O\d+>)?(?P<mod>),? (?:a (?:position"
            r"|post|office|role) )?(?:which |that )?"
            r"(?:ha[sd](?: (?:to date|so far))? been|was|telah|pernah)(?: (?:to date|so far))?)"
            rf" (?:held|occupied|filled|dipegang|dijabat)(?: (?:in turn|so far))? (?:by|oleh)"
            rf" {STATES}{STOP}"
        ),
    ),
)
