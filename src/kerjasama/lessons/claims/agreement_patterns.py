"""How claims about agreements, their making and parties, forms, names and partnerships are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    DATE,
    FILL,
    FORM,
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
LIST: Final = (  # states, with what they are called before them
    r"(?: (?:the|all|both|kedua|negara))*(?:(?:(?: <N\d+>)?(?: (?:negara|anggota|countries|nations"
    r"|members?|states|of|the|dari))* <O\d+>,?)(?: and| dan| dengan| serta)(?: the| its)?"
    r"(?: <N\d+>)?[^<.;]{0,50}?(?:[:,(]|—|–|yaitu|yakni|namely))?(?: (?:<N\d+> )?"
    r"(?:(?! (?:in|di) )[^<.;]){0,50}?(?:[:,(]|—|–|yaitu|yakni"
    rf"|namely|of|seperti|antara lain|di ?antaranya|such as|including|termasuk))??"
    rf" ?(?:negara )?{STATES}{STOP}"
)


AGREEMENTS: Final = compiled(
    # A was signed, entered into force on D
    (
        "event",
        (
            rf"(?:(?:{START}|\b(?:of|dari|from) )(?:its )?<N\d+>"
            rf"|(?:[Nn]egara(?:-negara)?(?: anggota)?"
            rf"|[Ll]eaders of|[Mm]ember "
            r"states of|[Mm]embers of|[Pp]ara pemimpin) <O\d+>"
            r"|<O\d+> (?:members?|leaders|member states|countries|nations|states))"
            r" (?:[^<.;]|<[SO]\d+>){0,170}?(?P<event>signed|menandatangani|adopted"
            r"|menyepakati) (?:the )?"
            rf"(?P<a><A\d+>)(?P<mod>){REST}"
        ),
    ),
    (
        "event",
        (
            r"\b(?i:penandatanganan|ditandatangani(?:nya)?|signing of|adoption of)(?: the| "
            r"perjanjian| kesepakatan)? "
            r"(?P<a><A\d+>)(?P<mod>)(?P<event>)(?: atau [^<.;]{0,40}<A\d+>)?(?P<rest>(?: (?:oleh|by"
            r"|antara|between|dilakukan|dilaksanakan|berlangsung|terjadi|took place|was held)"
            rf" (?:[^<.;]|<[NOSAR]\d+>){{1,160}}?)?{DATE})"
        ),
    ),
    (
        "event",
        (
            r"(?P<event>tergabung|bekerja sama) dalam (?P<a><A\d+>)(?P<mod>)(?P<rest> sejak(?:"
            r" tahun| tanggal)? <D\d+>)"
        ),
    ),
    (
        "event",
        (r"(?P<lead><D\d+>) (?P<event>adoption|signing)(?P<mod>) of (?:the )?(?P<a><A\d+>)"),
    ),
    # A is in force; A is an example
    (
        "stands",
        (
            rf"(?:{START}|\b(?:seperti|such as|like) )(?:the )?(?P<a><A\d+>(?: tentang [A-Z]\w+"
            r" [A-Z]\w+)?"
            r"(?:(?:, |,? and |,? dan |,? serta )(?:[A-Z]\w+ ){0,4}<A\d+>)*)(?P<mod>(?: juga|"
            r" also| is| are)*)"
            r" (?:menjadi|merupakan|adalah|an?|among|good|proof)? ?(?:bukti|contoh|salah satu"
            r" (?:bukti|contoh)|examples?|proof|evidence)"
        ),
    ),
    (
        "stands",
        (
            r"^(?:[Cc]ontoh(?:nya)?|[Ee]xamples?)(?:[^<>.;:]{0,40})[:,] (?:the )?"
            rf"(?P<a><A\d+>(?:{SEPARATOR}<A\d+>)*)(?P<mod>)"
        ),
    ),
    # Y is regional cooperation
    (
        "form",
        (
            r"[Cc]ontoh(?:nya)?(?: dari)?(?: bentuk| organisasi)* kerja ?sama(?: internasional)?"
            rf"(?: yang bersifat)? {FORM}(?P<mod>)(?: (?:antara lain"
            r"|adalah|yaitu|ialah|seperti|misalnya|meliputi|lain|di ?antaranya|Indonesia|,))*:? "
            r"(?P<y><[OA]\d+>[^;.]*)"
        ),
    ),
    (
        "form",
        (
            rf"[Cc]ontoh(?:nya)?(?: dari)?(?: bentuk)? kerja ?sama {FORM}(?P<mod>),? (?:yaitu"
            r"|adalah|seperti"
            r"|antara lain|misalnya)[^;.<]{0,40}<S\d+>[^;.<]{0,20}<S\d+>[^;.<]{0,60}(?P<y><A\d+>)"
        ),
    ),
    (
        "form",
        (
            rf"[Ee]xamples? of {FORM} (?:cooperation|organi[sz]ations?|agreements?"
            r"|treaties)(?P<mod>) (?:is|are|include):? (?:the )?(?P<y><[OA]\d+>[^;.]*)"
        ),
    ),
    (
        "form",
        (
            rf"\b(?:[Kk]erja ?sama|[Oo]rganisasi|[Rr]egional|[Mm]ultilateral)?(?<!di) ?{FORM} ?"
            r"(?:organi[sz]ations?|agreements?|treaties|cooperation)?(?:,)?(?P<mod>)"
            r" (?:seperti|misalnya|contohnya(?: adalah)?|such as|like|for example)(?: the)? "
            r"(?P<y><[OA]\d+>(?:[^<.;]{0,40}<[OA]\d+>)*)"
        ),
    ),
    (
        "form",
        (
            r"^(?P<form>[Bb]ilateral|[Rr]egional|[Mm]ultilateral|[Ii]nternasional"
            r"|[Gg]lobal)(?P<mod>)"
            r" ?[:–—-] ?[Kk]erja ?sama [^<.;()]{3,60}\((?:contoh(?:nya)? ?:? ?|misalnya )?"
            r"(?P<y><[OA]\d+>(?:, <[OA]\d+>)*)\)"
        ),
    ),
    # A replaced B
    (
        "replaced",
        (
            r"(?P<new><[OA]\d+>)(?P<mod>)[^<.;]{0,60}(?:<[DSN]\d+>[^<.;]{0,40}){0,3}(?:replacing"
            r"|to replace|untuk menggantikan|succeeding|superseding|menggantikan|(?:and|dan) "
            r"(?:replaced|menggantikan)|as (?:the"
            r"|a)(?: [a-z]+)? successor (?:of|to)|as (?:a )?replacement"
            r" (?:of|for)|sebagai pengganti(?: dari)?|merupakan pengganti(?: dari)?|penerus(?: "
            r"dari)?) (?:the )?(?:<N\d+>-year-old )?(?:[A-Z]\w+ )*(?P<old><[OA]\d+>)"
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
    # A was made on D, by X and X
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
    # A is an agreement among X and X
    (
        "party",
        (
            r"(?P<a><A\d+>)(?: \([^()<>]*\))?(?P<mod>,? (?:is|was|adalah|merupakan|ialah|yaitu"
            r"|yakni|an?|the|sebuah|suatu)(?:(?!\b(?:not|bukan|tidak)\b)[^<.;]|<R\d+>){0,110}?)?,?"
            r" (?P<defined>(?P<event>(?:yang )?(?:among|amongst|between|involving|signed by"
            r"|concluded by|negotiated by|melibatkan|antara|antar|di antara|diikuti(?: oleh)?"
            rf"|disepakati(?: oleh)|ditandatangani(?: oleh)))){LIST}"
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
    # A is no more
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
    # D, with the signing of A; who signed it then
    (
        "event",
        (
            r"(?P<lead><D\d+>)(?:[^<.;]|<[SNO]\d+>){0,150}? (?:with|through|by|dengan|melalui"
            r"|lewat|ditandai)(?: (?:the|adanya|dengan|oleh))* (?P<event>signing|penandatanganan"
            rf"|ditandatanganinya)(?P<mod>)(?: of)? {TEXT}(?P<a><A\d+>)"
        ),
    ),
    (
        "event",
        (
            r"(?:[Cc]ountries|[Nn]ations|[Ss]tates|[Mm]embers|[Ll]eaders|[Tt]hey)(?P<mod>)"
            rf" (?P<event>signed)(?: up)? (?:in|on) (?P<lead><D\d+>) (?:to )?{TEXT}(?P<a><A\d+>)"
        ),
    ),
    (
        "event",
        (
            r"\b(?i:after|since|setelah|sejak|usai) (?P<event>signing|menandatangani)(?P<mod>)"
            rf" {TEXT}(?P<a><A\d+>)(?P<rest>{DATE})(?!,? (?:the )?<S)"
        ),
    ),
    (
        "party",
        (
            r"\b(?P<event>[Ss]igning of|[Pp]enandatanganan|[Dd]itandatanganinya)(?P<mod>) "
            rf"{TEXT}(?P<a><A\d+>)(?:{DATE})? (?:by|between|among|oleh|antara){LIST}"
        ),
    ),
    (
        "party",
        (
            rf"(?:{START}<N\d+>|^(?:The|These))(?: [a-z]+){{0,3}} (?:members?|countries|nations"
            r"|states|negara|anggota|pendiri)(?P<mod>)(?: telah| kemudian| then| first)*"
            rf" (?P<event>signed|ratified|menandatangani|meratifikasi) {TEXT}(?P<a><A\d+>)"
            rf"[^<.;:]{{0,40}}(?:<D\d+>)?(?::|,? (?:yaitu|yakni|namely|—"
            rf"|–)) ?(?:the )?{STATES}{STOP}"
        ),
    ),
    (
        "party",
        (
            r"\b(?:yang|who|that)(?P<mod>(?: (?:ikut|turut|telah|have|had))*) (?P<event>signed"
            rf"|menandatangani) {TEXT}(?P<a><A\d+>)(?:{DATE})? (?:adalah|ialah|yaitu|yakni|were"
            r"|are|was):?(?P<x>[^<.;]{3,50}\(<S\d+>\)[^.;]*\(<S\d+>\)[^.;]*)"
        ),
    ),
    (
        "event",
        (
            r"\b(?:yang|who|that)(?P<mod>(?: (?:ikut|turut|telah|have|had))*) (?P<event>signed"
            rf"|menandatangani) {TEXT}(?P<a><A\d+>)(?P<rest>{DATE}) (?:adalah|ialah|yaitu|yakni"
            r"|were|are|was):?[^<.;]{3,50}\(<S\d+>\)"
        ),
    ),
    (
        "party",
        (
            rf"(?P<a><A\d+>)\)?, (?:of|to|in) which {STATES} (?P<mod>(?:is|are|was|were)(?: both"
            r"| also| not| all| each| an?)*) (?P<event>part(?:y|ies)|signator(?:y|ies)|members?)"
        ),
    ),
)
