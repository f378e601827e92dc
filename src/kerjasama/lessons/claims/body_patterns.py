"""How claims about seats, sorts, fields, parents, chairs, hosts, figures and ranks are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    BODY,
    CLAUSE,
    DATE,
    FILL,
    FILLERS,
    SEPARATOR,
    START,
    STOP,
    compiled,
)

_PLACE: Final = (
    r"(?:kota |the city of )?(?P<place>[A-Z][\w.]*(?:,? (?:DC|D\.C\.|[A-Z]\w+))*|<S\d+>)"
)
_HOME: Final = (
    r"(?:headquartered|based|located|bermarkas(?: besar| pusat)?|berkantor(?: pusat)?|berpusat"
    r"|berkedudukan|bertempat|berlokasi|berada|terletak)"
)
_SEAT: Final = (
    r"(?i:markas(?: besar| pusat| utama)?|kantor pusat|(?:permanent )?sekretariat(?: jenderal| "
    r"tetap)?|(?:permanent |world )?headquarters?|seat|(?:permanent )?secretariat)"
)
_AGENCY: Final = (
    r"(?P<said>(?i:(?:autonomous )?speciali[sz]ed (?:agency|agencies|institutions?)|principal "
    r"organs?"
    r"|main organs?|subsidiary (?:organs?|body)|agency|agencies|organs?|part|programmes?|programs?"
    r"|badan(?:-badan)? (?:khusus|otonom)|lembaga(?:-lembaga)? khusus|organisasi khusus"
    r"|badan(?:-badan)?(?: utama)?|lembaga(?:-lembaga)?|organ(?: utama)?|bagian))"
)
_SORT: Final = (
    r"(?P<sort>(?:political and )?military (?:and political )?alliance|defen[cs]e (?:alliance|pact)"
    r"|intergovernmental military alliance|free[- ]trade (?:agreement|area|pact)|customs union"
    r"|political and economic union|economic and political union"
    r"|aliansi (?:militer|pertahanan|internasional)|pakta (?:pertahanan|militer|keamanan)"
    r"|persekutuan militer"
    r"|perjanjian (?:perdagangan bebas|dagang bebas)|persetujuan perdagangan bebas"
    r"|(?:kawasan|area) perdagangan bebas|serikat pabean|uni pabean"
    r"|(?:uni|persatuan|serikat|kesatuan) (?:ekonomi dan politik|politik dan ekonomi))"
)
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
    r"(?: of)?|keketuaan|presidensi|[Kk]etua|[Pp]residen)"
)

BODIES_SAID: Final = compiled(
    # the seat of Y is in Z
    (
        "seat",
        (
            rf"{START}(?:the )?(?P<y><O\d+>)(?:,[^<>,]{{1,50}},)?(?P<mod>,?(?: is| are| was|{FILL})"
            r"(?:"
            rf" not)?) {_HOME}(?: pusat)? (?:in|di|at) {_PLACE}"
        ),
    ),
    (
        "seat",
        (
            rf"{START}(?:the )?(?P<y><O\d+>)(?P<mod>,?(?! [A-Z]) [^<;]{{0,80}}?"
            r"(?:<[DSNO]\d+>[^<;]{0,60}?){0,3})"
            r" (?:headquartered|bermarkas(?: besar| pusat)?|berkantor pusat|berkedudukan)"
            rf" (?:in|di|at) {_PLACE}"
        ),
    ),
    (
        "seat",
        (
            rf"\b{_SEAT}(?: of| dari| organisasi)?(?: the)? (?P<y><O\d+>)"
            rf"(?P<mod>(?: (?:is|are|was|not|permanently|{FILLERS}))*)"
            rf"(?: (?:{_HOME}|ada|situated|bertempat|berpusat|di ?kota))* ?(?:in|di|at) {_PLACE}"
        ),
    ),
    (
        "seat",
        (
            rf"(?P<y><O\d+>)(?:['’]s)? (?:main |current |permanent )?{_SEAT}"
            rf"(?P<mod>(?: (?:is|are|was|not|{FILLERS}))*)(?: (?:{_HOME}|ada|situated))* ?(?:in|di"
            r"|at)"
            rf" {_PLACE}"
        ),
    ),
    (
        "seat",
        (
            r"(?P<y><O\d+>)(?P<mod> (?:has|have|memiliki|mempunyai|berkedudukan|with))(?: its| an?"
            rf"| the)? {_SEAT}(?:nya)?(?: (?:tetap|utama|yang))*(?: {_HOME})? ?(?:in|di"
            rf"|at) {_PLACE}"
        ),
    ),
    (
        "seat",
        (
            r"(?P<its>\b(?i:markas(?: besar| pusat)?nya|kantor pusatnya|sekretariatnya|(?<=its )"
            r"(?:headquarters|secretariat)|the (?:general |permanent )?(?:secretariat"
            r"|headquarters)))(?P<mod>(?: (?:is|are|was|not"
            rf"|{FILLERS}))*)(?: (?:{_HOME}|ada|situated))* ?(?:in|di|at) {_PLACE}"
        ),
    ),
    # Y is an agency of Z
    (
        "agency",
        (
            rf"{START}(?:the )?(?P<y><O\d+>(?:{SEPARATOR}<O\d+>)*)(?P<mod>(?:{BE}|{FILL}))"
            r"(?: (?:an?|the|one of the|salah satu(?: dari)?|sebuah|suatu|<R\d+>|<N\d+>|other))* "
            rf"(?:(?!speciali|khusus)[a-z]+ )?{_AGENCY}(?: [a-z]+)?(?: (?:of|within|under|in|dari"
            r"|di bawah(?: naungan)?"
            r"|milik|dalam|naungan|bentukan))*(?: the)? (?P<parent><O\d+>)(?! (?:yang|that) tidak)"
        ),
    ),
    (
        "agency",
        (
            rf"{START}(?:the )?(?P<y><O\d+>)(?:,[^<>,]{{1,60}},)?(?P<mod>(?:{BE}|{FILL})) (?:an?"
            r"|the) (?P<parent><O\d+>)"
            rf"(?:['’]s)? {_AGENCY}\b"
        ),
    ),
    (
        "agency",
        (
            rf"\b{_AGENCY}(?: (?:of|dari|di ?bawah(?: naungan)?|under|within))?(?: the)? "
            r"(?P<parent><O\d+>)"
            r"(?P<mod>)(?:,| [a-z]+)? ?(?:seperti|such as|including|antara lain|yaitu|yakni|like"
            r"|misalnya"
            r"|termasuk|are|adalah)(?: the)? (?P<y>(?:(?:, | ?(?:dan|and|atau|or|serta|the|of) "
            r"|[A-Z][\w-]+,? )*(?:<O\d+>))+)"
        ),
    ),
    (
        "agency",
        (
            rf"{START}(?:the )?(?P<y><O\d+>)(?P<mod>(?:{BE}|{FILL}|(?: [a-z]+){{0,3}}))(?: berada)?"
            r" (?P<said>di ?bawah naungan|under the (?:umbrella|auspices) of) (?P<parent><O\d+>)"
        ),
    ),
    (
        "agency",
        (
            rf"\b(?P<parent><O\d+>)(?:['’]s)? {_AGENCY}(?P<mod>),? (?:such as|including|like"
            r"|seperti)"
            rf"(?: the)? (?P<y><O\d+>(?:{SEPARATOR}<O\d+>)*)"
        ),
    ),
    (
        "agency",
        (
            rf"\b(?:[Mm]elalui|[Tt]hrough(?: its)?) {_AGENCY}(?P<mod>) (?:seperti|such as)(?: the)?"
            rf" (?P<y><O\d+>(?:{SEPARATOR}<O\d+>)*),? (?P<parent><O\d+>)"
        ),
    ),
    # Y is an alliance, a free trade agreement
    (
        "type",
        (
            rf"{START}{BODY}(?P<mod>(?:{BE}|{FILL}))(?: [a-z][\w’'-]*,?| <R\d+>){{0,5}}? {_SORT}"
            r"(?! (?:with|dengan|negotiations|talks))"
        ),
    ),
    (
        "type",
        rf"\b(?i:{_SORT})s?(?P<mod>) (?:seperti|such as|like)(?: the)? (?P<y><[OA]\d+>)",
    ),
    (
        "type",
        (
            rf"\b(?:[Cc]ontoh(?:nya)?(?: dari)?|[Ee]xamples? of(?: an?)?) {_SORT}s?(?P<mod>)"
            r" (?:termasuk|adalah|yaitu|include|is|antara lain)(?: the)? (?P<y><[OA]\d+>)"
        ),
    ),
    # Y stands for Z
    (
        "abbr",
        (
            r"(?P<y><[OA]\d+>)(?P<mod>(?: (?:is|adalah|merupakan|sendiri|itu|yang|an?|the"
            r"|kependekan))*)"
            r" (?:singkatan|kepanjangan|akronim|abbreviation|acronym|stands|short)(?: (?:dari|of"
            r"|for|nya|adalah|bahasa Inggris))*(?: the)? [“\"']?(?P<long><[OA]\d+>"
            r"|[A-Z][^<.;:(),”\"]{7,90})"
        ),
    ),
    (
        "abbr",
        (
            r"\b(?i:kepanjangan|singkatan)(?: dari)? (?P<y><[OA]\d+>)(?P<mod>) (?:adalah|ialah"
            r"|yaitu|yakni) [“\"']?(?P<long><[OA]\d+>|[A-Z][^<.;:(),”\"]{7,90})"
        ),
    ),
    # Y is of the field Z
    (
        "field",
        (
            rf"{START}{BODY}(?P<mod>(?:{BE}|{FILL}|:))(?: (?:[A-Z][\w-]+|an?|the|organisasi|lembaga"
            r"|badan|forum|suatu"
            r"|sebuah|internasional|dunia|antarpemerintah|global|regional|kerja ?sama|antarnegara"
            r"|khusus|yang|utama|antara|negara|negara-negara|bekerja sama|bekerjasama))* "
            r"(?:bergerak(?: di| dalam| pada)*|di"
            r"|dalam|fokus(?: pada| di)*|berfokus(?: pada| di)*|menangani|membidangi)"
            r"(?: (?:dalam|di))? bidang(?:nya)? (?P<field>[^<.;]{3,60})"
        ),
    ),
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
            r" [Cc]onference))(?P<mod> (?:was|were|is))(?: first)? hosted by (?:the )?(?P<x><S\d+>)"
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
            r"|dipercaya(?: sebagai| memegang| menjadi)?|memangku|menerima)(?: (?:the|kembali"
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
