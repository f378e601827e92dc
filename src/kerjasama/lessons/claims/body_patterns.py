"""How claims about seats, sorts, fields, parents, figures and ranks are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    BODY,
    CLAUSE,
    FILL,
    FILLERS,
    SEPARATOR,
    START,
    compiled,
)

_PLACE: Final = (
    r"(?:kota |the city of )?(?P<place>(?:the (?=Hague))?[A-Z][\w.]*"
    r"(?:,? (?:DC|D\.C\.|[A-Z]\w+))*|<S\d+>)"
)
_NAME: Final = (  # a name of several words
    r"(?=[^<.;:(),”\"]{8})[A-Z][\w’'-]*(?:,? (?:(?:of|the|and|for|on|in|to|dan|untuk|tentang|di"
    r"|atas|or|negara-negara)\b|[A-Z][\w’'-]*))*"
)
_HOME: Final = (
    r"(?:headquartered|based|located|bermarkas(?: besar| pusat)?|berkantor(?: pusat)?|berpusat"
    r"|berkedudukan|bertempat|berlokasi|berada|terletak)"
)
_SEAT: Final = (
    r"(?i:markas(?: besar| pusat| utama)?|kantor pusat|(?:permanent )?sekretariat(?: jenderal| "
    r"tetap)?|(?:permanent |world )?headquarters?|seat|(?:permanent )?secretariat)"
)
_ABOUT: Final = (  # words that do not bring in another body
    r"(?:(?!includ|command|committee|komite|offic|branch|bank|court|council"
    r"|pasukan|delegat|mission|embass|kedutaan|misi|bureau|biro)[^<;])"
)
_AGENCY: Final = (
    r"(?P<said>(?i:(?:autonomous )?speciali[sz]ed (?:agency|agencies|institutions?)|principal "
    r"organs?"
    r"|main organs?|subsidiary (?:organs?|body)|agency|agencies|organs?|part|programmes?|programs?"
    r"|badan(?:-badan)? (?:khusus|otonom)|lembaga(?:-lembaga)? khusus|organisasi khusus"
    r"|badan(?:-badan)?(?: utama)?|lembaga(?:-lembaga)?|organ(?: utama)?|bagian))"
)
_SORT: Final = (
    r"(?P<sort>(?:political and )?military (?:and political )?(?:alliance|organi[sz]ation|bloc"
    r"|pact)|defen[cs]e (?:alliance|pact|organi[sz]ation)|(?:trade|trading|economic|trade and"
    r" economic) (?:bloc|grouping)|blok (?:perdagangan|ekonomi|dagang)|organisasi (?:pertahanan"
    r"|militer)"
    r"|intergovernmental military alliance|free[- ]trade (?:agreement|area|pact)|customs union"
    r"|political and economic union|economic and political union"
    r"|aliansi (?:militer|pertahanan|internasional)|pakta (?:pertahanan|militer|keamanan)"
    r"|persekutuan militer"
    r"|(?:perjanjian|persetujuan|kesepakatan|pakta)(?: kerja ?sama)? (?:perdagangan|dagang) bebas"
    r"|(?:kawasan|area) perdagangan bebas|serikat pabean|uni pabean"
    r"|(?:uni|persatuan|serikat|kesatuan) (?:ekonomi dan politik|politik dan ekonomi))"
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
            rf"{START}(?:the )?(?P<y><O\d+>)(?P<mod>,?(?! [A-Z]) {_ABOUT}{{0,80}}?"
            rf"(?:<[DSNO]\d+>{_ABOUT}{{0,60}}?){{0,3}})"
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
            rf"(?P<mod>(?: (?:is|are|was|not|has been|have been|{FILLERS}))*)"
            rf"(?: (?:{_HOME}|ada|situated))* ?(?:in|di|at)"
            rf" {_PLACE}"
        ),
    ),
    (
        "seat",
        (
            r"(?P<y><O\d+>)(?P<mod>,? (?:has|have|had|maintains|memiliki|mempunyai|berkedudukan"
            rf"|with|dengan))(?: its| an?| the)? {_SEAT}(?:nya)?(?: (?:tetap|utama|yang))*(?:"
            rf" {_HOME})? ?(?:in|di"
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
    (
        "seat",
        (
            rf"(?:(?P<y><O\d+>)(?:['’]s)? (?:main |permanent )?{_SEAT}|\b{_SEAT}(?: of| dari"
            r"| organisasi)?(?: the)? (?P<its><O\d+>))(?P<mod>[^;.]{0,80}?"
            r" (?P<moved>moved|relocated|transferred|shifted|dipindahkan|berpindah|pindah)(?: back"
            r"| kembali)?(?:,? (?:from|dari) [^;.]{3,40}?)?,? (?:to|ke)) "
            rf"{_PLACE}"
        ),
    ),
    (
        "seat",
        (
            rf"{START}(?:the )?(?P<y><O\d+>)(?P<mod> (?:(?:has|had|have|telah|resmi|later|then) )*"
            r"(?P<moved>moved|relocated|transferred|memindahkan)(?: (?:its|the))?"
            rf" (?:main |permanent )?{_SEAT}(?:nya)?(?: (?:from|dari) [^;.]{{3,40}}?)?,?"
            rf" (?:to|ke)) {_PLACE}"
        ),
    ),
    (
        "seat",
        (
            rf"^{_PLACE},(?: <S\d+>,)? (?:where|tempat|di ?mana) (?:the )?(?P<y><O\d+>)(?P<mod>)"
            rf"(?:['’]s)? (?:main )?(?:(?:(?:is|are) )?{_HOME}|{_SEAT} (?:is|are|berada))"
        ),
    ),
    (
        "seat",
        rf"(?P<y><O\d+>)(?P<mod>) \({_HOME} (?:in|di|at) {_PLACE}",
    ),
    (
        "seat",
        (
            rf"{START}(?:the )?(?P<y><O\d+>)(?P<mod>(?:,? (?:yang|which))?"
            r"(?: (?:[^<.;]|<[DO]\d+>){1,90}?)? (?:dengan|with|memiliki|has))(?: its| the)?"
            rf" {_SEAT}(?:nya)?(?: {_HOME})?"
            rf" (?:in|di|at) {_PLACE}"
        ),
    ),
    (
        "seat",
        (
            r"^(?:(?:[^;.<]|<[DS]\d+>){0,80}? )?(?:[Hh]eadquartered|[Bb]ased|[Bb]ermarkas"
            r"|[Bb]erkantor pusat|[Bb]erkedudukan)(?P<mod>) (?:in|di) "
            rf"{_PLACE}(?:,? <S\d+>)?, (?:the )?(?P<y><O\d+>)"
        ),
    ),
    (
        "seat",
        (
            r"^(?P<its>Headquartered|Based|Bermarkas|Berkantor pusat|Berkedudukan)(?P<mod>)"
            rf"(?![^;]*<O\d+>) (?:in|di) {_PLACE}"
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
        (
            rf"^(?:Sebagai|As)(?: (?:an?|the|sebuah|suatu|salah satu))?(?: [a-z]+){{0,3}} {_SORT}"
            r"(?P<mod>)[^<;]{0,60}?, (?:the )?(?P<y><[OA]\d+>)"
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
            rf"|{_NAME})"
        ),
    ),
    (
        "abbr",
        (
            r"\b(?i:kepanjangan|singkatan)(?: dari)? (?P<y><[OA]\d+>)(?P<mod>) (?:adalah|ialah"
            rf"|yaitu|yakni) [“\"']?(?P<long><[OA]\d+>|{_NAME})"
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
    (
        "field",
        (
            rf"{START}{BODY}(?P<mod>(?:{BE}|{FILL}))(?: (?:[A-Z][\w-]+|an?|the|organisasi|forum"
            r"|blok"
            r"|sebuah|suatu|wadah|bentuk|internasional|regional|antarpemerintah|utama))* kerja"
            r" ?sama"
            r" (?P<field>(?:ekonomi|perdagangan|keuangan|keamanan|pertahanan)(?! dan))"
        ),
    ),
    (
        "field",
        (
            rf"{START}{BODY}(?P<mod>{BE})(?: (?:an?|the|only|global|international|main"
            r"|intergovernmental|specialized|specialised|agency|<R\d+>))* (?:organi[sz]ation|body"
            r"|institution|agency|forum)(?: (?:of|in) [^<.;,]{0,30})? (?:that|which) (?:deals? with"
            r"|is responsible for|specialises in|specializes in|works on|works in) "
            r"(?P<field>[^<.;]{3,60})"
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
