"""How it is put that one came or left, without a verb of which it is the subject: see `moves`."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    DATE,
    START,
    STATES,
    STOP,
    compiled,
)

ENTRIES: Final = compiled(
    # Y grew by X
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
    (
        "admitted",
        (
            rf"\b[Mm]embership (?:of|for) {STATES}(?: (?:became effective|took effect|began"
            rf"|was (?:approved|granted|formalised|formalized)))(?P<tail>{DATE})"
        ),
    ),
    # the departure of X
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
            r"\b(?P<its>withdrew|withdrawing|pulled|menarik) (?P<x>(?:the )?<S\d+>)(?P<mod>)"
            r"(?: keluar| out)?(?: of| from| dari) (?:the )?(?P<y><[OA]\d+>)(?P<rest>(?: (?:in|on"
            r"|pada|tahun|tanggal))* <D\d+>)?"
        ),
    ),
    # the accession of X
    (
        "admitted",
        (
            r"\b(?:[Aa]ccession|[Aa]ddition|[Aa]dmission|[Ee]ntry|[Bb]ergabungnya|[Mm]asuknya|[Dd]iterimanya)"
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
            r"|menerima|accepted|added|menambahkan|memasukkan"
            r"|(?:expanded|enlarged|grew)(?: [\w-]+){0,8} to (?:include|incorporate)"
            r"|diperluas (?:dengan|(?:hingga |untuk )?mencakup)"
            r"|menyambut)(?: (?:seperti|yaitu|yakni|such as|namely|the|negara|anggota|baru"
            r"|new"
            rf"|members))*:? (?={STATES})"
        ),
    ),
)
