"""How claims about those who chair an organisation or host its summits are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import BE, DATE, START, STOP, compiled

_SUMMIT: Final = (
    r"(?:KTT|Konferensi Tingkat Tinggi(?: \(KTT\))?|[Ss]ummits?(?: of)?|konferensi"
    r"|pertemuan|sidang)"
)
_AFRO_ASIAN: Final = (
    r"(?:Konferensi Asia[- –](?:dan )?Afrika|KAA|(?:Asian[- –]African|Afro[- –]Asian"
    r"|Asia[- –]Africa|Bandung) [Cc]onference)"
)
_HOST: Final = (
    r"(?:hosted|has hosted|host(?: (?:of|to|country (?:of|for)))?|tuan rumah|menyelenggarakan"
    r"|menggelar|menggelarkan|menyelenggarakannya)"
)
_CHAIR: Final = (
    r"(?:chaired|chairs?(?:manship)?(?: of)?|presidenc(?:y|ies)(?: of)?|(?:rotating )?chairmanship"
    r"(?: of)?|[Kk]eketuaan|[Pp]residensi|[Kk]etua|[Pp]residen)"
)

CHAIRS: Final = compiled(
    # X hosted a summit
    (
        "hosted",
        (
            rf"{START}(?:the )?(?P<x><S\d+>)(?P<mod>[^<>.;]{{0,60}}?"
            rf"(?:<[NR]\d+>[^<>.;]{{0,20}})?) {_HOST}(?: (?:the|bagi|untuk"
            r"|dari|atas|penyelenggaraan|pelaksanaan|kegiatan|ajang|acara|of|to|for|<R\d+>))*"
            rf"(?: {_SUMMIT})?(?: (?:[IVX]+|ke-\d+|<R\d+>|pemimpin|para pemimpin))* ?"
            r"(?:(?P<y><O\d+>)(?:['’]s)?(?: [Ss]ummits?| leaders['’] [Ss]ummit)?|"
            rf"(?P<afro>{_AFRO_ASIAN}"
            r"(?: \((?:KAA|Konferensi [^()]*)\))?)|(?P<games>Asian Games))"
            rf"(?: (?:[IVX]+|<R\d+>))*(?P<tail>{DATE})?"
        ),
    ),
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
            r"(?P<lead><D\d+> )?(?P<y><O\d+>) [Ss]ummit(?P<mod> was) (?:held|hosted) (?:in|at)"
            r"(?: [A-Z]\w+,?)* (?:in )?(?:the )?(?P<x><S\d+>)"
            rf"(?P<tail>{DATE})?"
        ),
    ),
    # X held the chair of Y
    (
        "chaired",
        (
            rf"{START}(?:the )?(?P<x><S\d+>)(?P<mod>[^<>.;]{{0,60}}?) (?:chaired|(?:held|holds"
            r"|assumed"
            r"|took over|took|assumes|is holding|memegang|menjabat|mengemban|menjadi|menduduki"
            r"|dipercaya(?: sebagai| memegang| menjadi)?|memangku|menerima|ditunjuk|terpilih)(?:"
            r" (?:the|kembali"
            r"|sebagai"
            rf"|posisi|jabatan|rotating|tongkat|its|<R\d+>|tampuk))* {_CHAIR})(?: (?:atau "
            r"presidensi"
            rf"|bergilir|in|of|dari|di|pada|untuk|for))*(?: the)? (?P<y><O\d+>)(?:(?P<tail>{DATE})"
            rf"|{STOP})"
        ),
    ),
    (
        "chaired",
        (
            rf"{START}(?:the )?(?P<x><S\d+>)(?P<mod>[^<>.;]{{0,60}}?) (?:held|holds|assumed|took "
            r"over|took|assumes)(?: the)? (?P<y><O\d+>)(?:['’]s)? (?:rotating )?(?:presidency|chair"
            r"(?:manship)?)"
            rf"(?P<tail>{DATE})?"
        ),
    ),
    (
        "chaired",
        (
            rf"{START}(?:the )?(?P<x><S\d+>)(?P<mod>{BE}) (?:the )?(?P<y><O\d+>)(?:['’]s)? "
            rf"(?:chair|president)(?P<tail>{DATE})"
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
)
