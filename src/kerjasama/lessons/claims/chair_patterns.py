"""How claims about those who chair an organisation or host its summits are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import DATE, STOP, compiled

_SUMMIT: Final = (
    r"(?:KTT|Konferensi Tingkat Tinggi(?: \(KTT\))?|[Ss]ummits?(?: of)?|konferensi"
    r"|pertemuan|sidang)"
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
            r"(?P<lead><D\d+> )?(?P<y><O\d+>) [Ss]ummit(?P<mod> was) (?:held|hosted) (?:in|at)"
            r"(?: [A-Z]\w+,?)* (?:in )?(?:the )?(?P<x><S\d+>)"
            rf"(?P<tail>{DATE})?"
        ),
    ),
    # X held the chair of Y
    (
        "chaired",
        (
            r"\b(?:[Kk]etua|[Cc]hair|[Pp]residen|[Kk]eketuaan|[Pp]residensi)(?: of| bergilir)?"
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
)
