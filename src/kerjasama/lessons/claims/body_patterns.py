"""How claims about sorts, parents, long names, figures and ranks are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    CLAUSE,
    FILL,
    SEPARATOR,
    START,
    compiled,
)

_NAME: Final = (  # a name of several words
    r"(?=[^<.;:(),”\"]{8})[A-Z][\w’'-]*(?:,? (?:(?:of|the|and|for|on|in|to|dan|untuk|tentang|di"
    r"|atas|or|negara-negara)\b|[A-Z][\w’'-]*))*"
)
AGENCY: Final = (
    r"(?P<said>(?i:(?:autonomous )?speciali[sz]ed (?:agency|agencies|institutions?)|principal "
    r"(?:organs?|bod(?:y|ies)|organi[sz]ations?)|main (?:organs?|bod(?:y|ies))"
    r"|subsidiary (?:organs?|body)|agency|agencies|organs?|agen|part|programmes?|programs?"
    r"|badan(?:-badan)? (?:khusus|otonom)|lembaga(?:-lembaga)? khusus|organisasi khusus"
    r"|badan(?:-badan)?(?: utama)?|lembaga(?:-lembaga)?|organ(?: utama)?|bagian))"
)
SORT: Final = (
    r"(?P<sort>(?:political and )?military (?:and political )?(?:alliance|organi[sz]ation|bloc"
    r"|pact)|(?:collective |mutual )?(?:defen[cs]e|security) (?:alliance|pact)|(?:collective )?"
    r"defen[cs]e organi[sz]ation|collective (?:defen[cs]e|security) (?:treaty|agreement)"
    r"|(?:trade|trading"
    r"|economic|trade and"
    r" economic) (?:bloc|grouping)|blok (?:perdagangan|ekonomi|dagang)|organisasi (?:pertahanan"
    r"|militer)"
    r"|intergovernmental military alliance|free[- ]trade (?:agreement|area|pact|zone)|customs union"
    r"|political and economic union|economic and political union"
    r"|aliansi (?:militer|pertahanan|keamanan|internasional)|pakta (?:pertahanan|militer|keamanan)"
    r"|persekutuan militer"
    r"|(?:perjanjian|persetujuan|kesepakatan|pakta)(?: kerja ?sama)? (?:perdagangan|dagang) bebas"
    r"|(?:kawasan|area) perdagangan bebas|serikat pabean|uni pabean"
    r"|(?:uni|persatuan|serikat|kesatuan) (?:ekonomi dan politik|politik dan ekonomi))"
)
BODIES_SAID: Final = compiled(
    # Y is an agency of Z
    (
        "agency",
        (
            rf"\b(?:{AGENCY}|(?i:organisasi|lembaga|badan)(?= (?:milik|di ?bawah"
            rf"|bentukan)))(?: (?:of|dari"
            r"|milik|bentukan|di ?bawah(?: naungan)?|under|within))?(?: the)? "
            r"(?P<parent><O\d+>)"
            r"(?P<mod>)(?: [a-z]+)?,? ?(?:seperti|such as|including|antara lain|yaitu|yakni|like"
            r"|misalnya"
            r"|termasuk|are|adalah)(?: the)? (?P<y>(?:(?:, | ?(?:dan|and|atau|or|serta|the|of) "
            r"|[A-Z][\w-]+,? )*(?:<O\d+>))+)"
        ),
    ),
    (
        "agency",
        (
            rf"{START}(?:the )?(?P<y><O\d+>)(?P<mod>(?:{BE}|{FILL}|(?: [a-z]+){{0,3}}))"
            r" (?P<said>(?:berada )?di ?bawah naungan|berada di ?bawah|under the (?:umbrella"
            r"|auspices) of) (?P<parent><O\d+>)"
        ),
    ),
    (
        "agency",
        (
            r"(?P<parent><O\d+>)(?P<mod>) (?:memiliki|mempunyai|terdiri (?:dari|atas)|membawahi|has"
            r"|consists of|is made up of|comprises)(?: (?:its|beberapa|several|<N\d+>|sejumlah"
            rf"|yang|the))* {AGENCY}(?: utama| khusus)?(?:,? (?:yaitu|yakni|namely|such as|seperti"
            r"|antara lain|including|di ?antaranya)|:| [–—-])(?: the)? "
            r"(?P<y>(?:(?:, | ?(?:dan|and|serta|the) |[A-Z][\w-]+,? )*(?:<O\d+>))+)"
        ),
    ),
    (
        "agency",
        (
            rf"\b(?P<parent><O\d+>)(?:['’]s)? {AGENCY}(?P<mod>),? (?:such as|including|like"
            r"|seperti)"
            rf"(?: the)? (?P<y><O\d+>(?:{SEPARATOR}<O\d+>)*)"
        ),
    ),
    (
        "agency",
        (
            rf"\b(?:[Mm]elalui|[Tt]hrough(?: its)?) {AGENCY}(?P<mod>) (?:seperti|such as)(?: the)?"
            rf" (?P<y><O\d+>(?:{SEPARATOR}<O\d+>)*),? (?P<parent><O\d+>)"
        ),
    ),
    # Y is an alliance, a free trade agreement
    (
        "type",
        (
            rf"^(?:Sebagai|As)(?: (?:an?|the|sebuah|suatu|salah satu))?(?: [a-z]+){{0,3}} {SORT}"
            r"(?P<mod>)[^<;]{0,60}?, (?:the )?(?P<y><[OA]\d+>)"
        ),
    ),
    (
        "type",
        (
            rf"\b(?i:{SORT})s?(?P<mod>),? (?:seperti|such as|like|includ(?:e|ing)|antara lain"
            rf"|misalnya):?(?: the)? (?P<y><[OA]\d+>(?:{SEPARATOR}<[OA]\d+>)*)"
        ),
    ),
    (
        "type",
        (
            rf"\b(?:[Cc]ontoh(?:nya)?(?: dari)?|[Ee]xamples? of(?: an?)?) {SORT}s?(?P<mod>)"
            r" (?:termasuk|adalah|yaitu|include|is|antara lain)(?: the)? (?P<y><[OA]\d+>)"
        ),
    ),
    # Y stands for Z
    (
        "abbr",
        (
            r"(?P<y><[OA]\d+>)(?P<mod>,?(?: (?:is|adalah|merupakan|ialah|sendiri|itu|yang|which"
            r"|that|an?|the"
            r"))*)"
            r" (?:singkatan|kependekan|kepanjangan|akronim|abbreviation|acronym|stands"
            r"|short)(?: (?:dari|of"
            r"|for|nya|adalah|kepanjangan|bahasa Inggris))*(?: the)? [“\"']?(?P<long><[OA]\d+>"
            rf"|{_NAME})"
        ),
    ),
    (
        "abbr",
        (
            r"\b(?i:kepanjangan|singkatan"
            r"|kependekan)(?: dari)? (?P<y><[OA]\d+>)(?P<mod>) (?:adalah|ialah"
            rf"|yaitu|yakni) [“\"']?(?P<long><[OA]\d+>|{_NAME})"
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
            rf"{CLAUSE}(?P<x><S\d+>)(?:{FILL}|{BE}) ?(?:the )?(?:negara |country |state"
            r" )?(?P<r><R\d+>)(?: country| state| nation)?"
            r"(?P<rest> (?:di|in|yang|to|dari|of) [^;.]*)"
        ),
    ),
)
