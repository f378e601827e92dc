"""How claims about agreements, forms, levels, seats and figures are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    DATE,
    FILL,
    FILLERS,
    FORM,
    ON,
    SEPARATOR,
    START,
    STATES,
    STOP,
    THINGS,
    compiled,
)

AGREEMENTS: Final = compiled(
    # A was signed, entered into force on D
    (
        "event",
        (
            rf"{START}(?:the )?(?P<a><A\d+>(?:{SEPARATOR}<A\d+>)*)(?P<mod>{FILL}(?: was| were| has"
            r" been| not| first)*)"
            r" (?P<event>signed|adopted|entered into force|came into (?:force|effect)|took effect"
            r"|went into (?:effect|force)|has been in force"
            r"|ditanda ?tangani|diadopsi|disepakati|disahkan|mulai berlaku|berlaku(?: efektif|"
            r" resmi)?|mulai diberlakukan)"
            rf"(?: (?:by|oleh)(?: the)? <[SO]\d+>(?:{SEPARATOR}<[SO]\d+>)*)?(?P<tail>{DATE})"
        ),
    ),
    (
        "event",
        (
            r"(?P<event>tergabung|bekerja sama) dalam (?P<a><A\d+>)(?P<mod>)(?P<tail> sejak(?:"
            r" tahun| tanggal)? <D\d+>)"
        ),
    ),
    # X is a party to A, signed it, ratified it
    (
        "party",
        (
            rf"{START}{STATES}(?P<mod>(?:{BE}|{FILL}(?: (?:has|have|had|did not|never))*))"
            r" (?P<event>an? (?:party|signatory|member)|part(?:y|ies)|signator(?:y|ies)|members"
            r"|signed|ratified"
            r"|anggota|pihak|menandatangani|meratifikasi|tergabung)(?: (?:to|of|in|dalam|pada"
            r"|dari|di))*"
            rf" (?:the )?(?P<a><A\d+>)(?P<tail>{DATE})?{STOP}"
        ),
    ),
    # A is in force; A is an example
    (
        "stands",
        (
            rf"{START}(?:the )?(?P<a><A\d+>(?:{SEPARATOR}<A\d+>)*)(?P<mod>(?: (?:is|are)(?:"
            r" still| now"
            rf"| currently| not| no longer)*|{FILL}))"
            r" (?:in force|in effect|berlaku)(?!(?: efektif| resmi)? (?:pada|sejak|tahun|mulai))"
        ),
    ),
    (
        "stands",
        (
            rf"(?:{START}|\b(?:seperti|such as|like) )(?:the )?(?P<a><A\d+>(?: tentang [A-Z]\w+"
            r" [A-Z]\w+)?"
            r"(?:(?:, |,? and |,? dan |,? serta )(?:[A-Z]\w+ ){0,4}<A\d+>)*)(?P<mod>(?: juga|"
            r" also| is| are)*)"
            r" (?:menjadi|merupakan|adalah|an?|among|good|proof)? ?(?:bukti|contoh|salah satu"
            r" (?:bukti|contoh)|examples?|proof|evidence"
            r"|bilateral agreement|free trade agreement|trade agreement|perjanjian (?:perdagangan"
            r"|dagang))"
        ),
    ),
    # Y is regional cooperation
    (
        "form",
        (
            rf"{START}(?:the )?(?P<y>{THINGS})(?P<mod>(?:{BE}|{FILL}))(?: (?:an?|the|one|salah"
            r" satu|an example of|examples? of|contoh|bentuk|dari"
            r"|international|political|economic|intergovernmental|organisasi|kerja ?sama|forum"
            r"|perjanjian|lembaga|treaty|economic and))*"
            rf"(?: and| dan)? {FORM}(?: (?:\w+ )?(?:cooperation|organi[sz]ations?|agreements?"
            r"|forum|treat(?:y|ies)|bloc|trade|union|negara|kawasan)|$|[.,;]| yang)"
        ),
    ),
    (
        "form",
        (
            rf"[Cc]ontoh(?: dari)?(?: bentuk)? kerja ?sama {FORM}(?P<mod>)(?: (?:antara lain"
            r"|adalah|yaitu|ialah|seperti|misalnya|meliputi|lain|,))*:? "
            rf"(?P<y><[OA]\d+>[^;.]*)"
        ),
    ),
    (
        "form",
        (
            rf"[Ee]xamples? of {FORM} (?:cooperation|organi[sz]ations?|agreements?"
            r"|treaties)(?P<mod>) (?:is|are|include):? (?:the )?(?P<y><[OA]\d+>[^;.]*)"
        ),
    ),
    # A replaced B
    (
        "replaced",
        (
            rf"{START}(?:the )?(?P<new><[OA]\d+>)(?P<mod>(?: has| did not|{FILL})) (?:replaced"
            r"|succeeded|supersed\w+|menggantikan)"
            rf" (?:the )?(?P<old><[OA]\d+>){ON}?"
        ),
    ),
    (
        "replaced",
        (
            rf"{START}(?:the )?(?P<old><[OA]\d+>)(?P<mod>(?: (?:was|has been|is)(?: not)?"
            rf"|{FILL})) (?:(?:replaced|succeeded|superseded)(?= by)|digantikan|diganti)"
            rf"(?: (?:by|with|oleh|dengan|menjadi))? (?:the )?(?P<new><[OA]\d+>){ON}?"
        ),
    ),
    # partnership of X and Y
    (
        "level",
        (
            r"(?P<level>[Kk]emitraan (?:[Ss]trategis ?)?(?:[Kk]omprehensif"
            r"|[Kk]husus)?)(?P<mod>)(?: atau [a-z ]+)?(?: antara)?"
            r" (?P<s><S\d+>)(?: ?[-–] ?| dan | dengan )(?P<t><S\d+>)(?! Comprehensive| \w+"
            r" Partnership)"
        ),
    ),
    (
        "level",
        (
            rf"{START}(?:the )?(?P<s><S\d+>)(?: and | dan )(?:the )?(?P<t><S\d+>)(?P<mod>(?:"
            r" (?:have|has|do not have|memiliki|menjalin|mempunyai|tidak memiliki|are|adalah"
            r"|merupakan))?)"
            r"(?: an?)? (?P<level>(?:comprehensive |special )?(?:strategic )?partner(?:ship|s)"
            r"|(?:mitra|kemitraan) (?:strategis|komprehensif)(?: komprehensif| khusus)?)"
        ),
    ),
    # the seat of Y is in Z
    (
        "seat",
        (
            rf"{START}(?:the )?(?P<y><O\d+>)(?P<mod>(?: is| are| was|{FILL})(?: not)?)"
            r" (?:headquartered|based|bermarkas(?: besar| pusat)?|berkantor(?: pusat)?|berpusat"
            r"|berkedudukan) (?:in|di|at) (?:kota )?(?P<place>[A-Z][\w.]+(?: [A-Z][\w.]+)*)"
        ),
    ),
    (
        "seat",
        (
            r"(?:[Mm]arkas(?: besar| pusat)?|[Kk]antor pusat|[Ss]ekretariat(?: [Jj]enderal)?"
            r"|[Hh]eadquarters of|[Ss]eat of)(?: the)? (?P<y><O\d+>)"
            rf"(?P<mod>(?: (?:is|are|was|not|{FILLERS}))*)"
            r" ?(?:berada|terletak|berlokasi|berkedudukan|located)? ?(?:in|di) (?:kota )?"
            r"(?P<place>[A-Z][\w.]+(?: [A-Z][\w.]+)*)"
        ),
    ),
    # figures that move, and ranks
    (
        "figure",
        (
            r"(?P<x><S\d+>)[^<;.]*(?:kerja ?sama bilateral|hubungan diplomatik|bilateral"
            r" cooperation|diplomatic (?:relations|ties)) (?:dengan|with) (?:\w+ ){0,3}?<N\d+>"
            r" (?:negara|countries|states)"
        ),
    ),
    (
        "figure",
        (
            r"(?P<x><S\d+>)(?: saat ini| kini| juga| is| currently| now| telah)*"
            r" (?:tergabung dalam|menjadi anggota|bergabung dengan|a member of|belongs to"
            r"|anggota)(?: lebih dari| sekitar| about| more than| dari)* <N\d+> (?:organisasi"
            r"|(?:international )?organi[sz]ations)"
        ),
    ),
    (
        "figure",
        (
            r"(?P<x><S\d+>)[^;.]*?(?:(?:peringkat|urutan|ranks?|ranked|posisi) (?:the )?<R\d+>"
            r"|<R\d+>[- ]largest|terbesar <R\d+>)[^;.]*?(?:pasukan|penjaga|pemelihara) perdamaian"
        ),
    ),
    (
        "figure",
        r"(?P<x><S\d+>)[^;.]*?(?:ranks? |ranked |the )<R\d+>(?:[- ]largest)?[^;.]*?peace-?keep",
    ),
    (
        "figure",
        (
            r"(?P<x><S\d+>)(?: telah| berhasil| has| membuat| memiliki| mendaftarkan| had)*"
            r" <N\d+> (?:warisan|heritage)[^;]*<O\d+>"
        ),
    ),
    (
        "first",
        (
            rf"{START}(?P<x><S\d+>)(?:{FILL}|{BE}) ?(?:the )?(?:negara |country |state"
            r" )?(?P<r><R\d+>)(?: country| state| nation)?"
            r"(?P<rest> (?:di|in|yang|to|dari|of) [^;.]*)"
        ),
    ),
)
