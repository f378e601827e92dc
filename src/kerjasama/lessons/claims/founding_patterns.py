"""How claims about the founding and the size of an organisation are put."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    BODIES,
    COUNTRIES,
    DATE,
    FILL,
    HEDGE,
    REST,
    START,
    STATES,
    STOP,
    compiled,
)

_FOUND: Final = (
    r"(?:founded|commenced|dating back to|dates back to|established|launched|created|formed|set up"
    r"|inaugurated|came into (?:being"
    r"|existence)|(?:di)?dirikan|berdiri|dibentuk|terbentuk|lahir|diresmikan|diprakarsai|digagas"
    r"|didirikannya)"
)
_NOT_ALL: Final = (  # what makes a number one of some members only
    r"(?! (?:<O\d+>|that|which|who|from(?! (?:[A-Z]|all|around|across))|tetap|tidak|baru"
    r"|kehormatan|pengamat|mitra|partners?"
    r"|dialog\w*|asosiasi|lain|lainnya"
    r"|other"
    r"|more|yang (?:belum|tidak|pernah)|(?:[a-z]+ )?(?:dan|and|plus|ditambah|serta)"
    r" (?:the |satu )?(?:<[ON]\d+>(?! (?:negara |anggota )?(?:pengamat|observer))|organisasi))"
    r"|, (?:the )?<O\d+>"
    r"|[^<.;,]{0,30}, (?:dan |and )?<N\d+> (?:negara|countries))"
)

FOUNDINGS: Final = compiled(
    # X is a founder of Y
    (
        "founder",
        (
            rf"{START}{STATES}(?P<mod>{BE}|,(?: as)?) (?:an? |the |one of the |among the |also )+"
            r"(?P<its>(?:<N\d+> )?(?:co-?)?(?:founders?|founding (?:members?|states?|countries"
            rf"|nations)|original members?))(?: of {BODIES})?{STOP}"
        ),
    ),
    (
        "founder",
        (
            rf"{START}{STATES},?(?P<mod>{FILL}) (?:negara |anggota )?(?:pendiri|pelopor"
            r"|pemrakarsa|perintis|penggagas|inisiator)(?: (?:yang mendirikan|berdirinya|dari"
            rf"|organisasi|pembentukan|dan anggota|pendirian|terbentuknya))* {BODIES}{STOP}{REST}"
        ),
    ),
    (
        "founder",
        (
            rf"{START}{STATES}(?P<mod>),? (?:which|who) (?:is|was|are|were) (?:an? |the |one of the"
            rf" |among the )*(?:founders?|founding (?:members?|states?|countries)) of {BODIES}"
        ),
    ),
    # as a founder of Y, X …
    (
        "founder",
        (
            r"(?:^|[,;] )(?i:sebagai|selaku|as)(?: (?:salah satu|an?|one of|the"
            r"|dari))*(?: (?:negara"
            r"|anggota|country|countries|states?))?(?: (?:yang|that|which)(?: (?:turut|ikut"
            r"|helped))*"
            r" (?:memprakarsai|mendirikan|menggagas|membentuk|founded|found)| (?:pendiri|pemrakarsa"
            r"|penggagas|pelopor|founders?|founding (?:members?|states?))(?: of| dari"
            r"| berdirinya)?)"
            rf" {BODIES},(?P<mod>) {STATES}(?![’'])"
        ),
    ),
    # X … (founder)
    (
        "founder",
        (
            r"^(?P<x>(?:the )?<S\d+>)(?P<mod>)(?:[^()<]|<[OD]\d+>)*? \((?i:(?:negara|anggota) )?"
            r"(?i:pendiri|founders?|founding members?)(?: of)? (?P<y><O\d+>)\)"
        ),
    ),
    (
        "count",
        (
            r"^(?:[Tt]here (?:are|were)|[Tt]erdapat|[Aa]da) (?P<bound>)(?P<n><N\d+>)(?P<mod>)"
            r"(?P<what> (?:(?:founding|original) (?:members?|states|countries|nations)"
            r"|(?:negara|anggota) pendiri))(?: (?:of|in|dari|di|dalam))?(?: the)? (?P<y><O\d+>)"
            rf"{STOP}"
        ),
    ),
    # Y was founded on D by N states
    (
        "founded",
        (
            rf"(?:{START}(?P<y><O\d+>)(?! [a-z]+ed )(?! form),?"
            r"|(?P<its><O\d+>),?(?= (?:is|was|adalah|merupakan|ialah)))"
            r"(?P<mod>(?:(?: adalah| merupakan| yang)* (?:singkatan|kepanjangan|akronim) dari"
            r" <O\d+>,?(?: yang mana)?)?(?: (?:is|was|adalah|merupakan|ialah)"
            r"(?! (?:the |an? )?(?:[a-z]+ )?(?:successor|replacement|penerus|pengganti|kelanjutan"
            r"|preceded|succeeded|replaced|followed|modelled|inspired|didahului|diawali))"
            r" [^<.;]{0,90}?(?:<[SRN]\d+>[^<.;]{0,40}?){0,3})?)(?:,? |,)(?:(?:yang|which was"
            r"|that was"
            r"|originally) )?"
            r"(?:founded|dating back to|established|created|formed|didirikan|dibentuk|terbentuk"
            rf"|berdiri){REST}"
        ),
    ),
    (
        "founded",
        (
            r"\b(?<!for the )(?<!on the )(?<!untuk )(?<!pemicu )(?<!belakang )(?<!penyebab )"
            r"(?<!tentang )(?<!Tentang )(?<!Persetujuan )(?<!Perjanjian )(?<!Agreement )"
            r"(?<!alasan )(?<!reason for the )(?i:(?:ber|pen)dirinya|pendirian"
            r"|pembentukan|terbentuknya|lahirnya|didirikannya|dibentuknya"
            r"|establishment of|founding of) (?:the |organisasi )?(?P<y><O\d+>)"
            r"(?P<mod>(?: (?:baru|resmi|was|dimulai|terwujud|terjadi|diprakarsai"
            r"|dilakukan))*)(?!(?: (?:sebelumnya|sendiri|sebenarnya|pun))* (?:[A-Z]\w+|ialah"
            r"|berawal|bermula|diawali|berakar|dilatarbelakangi|didorong|dipicu|tidak|tak|melalui|lewat"
            r"|ditandatangani|diratifikasi|signed|disepakati|was signed"
            rf"|terinspirasi|dimulai (?:dari|dengan|sejak|ketika)|began|started|goes back)\b){REST}"
        ),
    ),
    (
        "founded",
        (
            r"^(?P<mod>(?:Founded|Established|Formed|Created|Dibentuk|Terbentuk|Didirikan|Berdiri))"
            r"(?P<lead>(?:[^<.;]"
            r"|<[SRAN]\d+>){1,80}?<D\d+>)(?P<rest>[^<.;]{0,60}?(?:<[SN]\d+>[^<.;]{0,30}?)*),"
            r" (?:the )?(?P<y><O\d+>)"
        ),
    ),
    # Y has N members
    (
        "count",
        (
            rf"(?:{START}|\bdi |\b(?i:(?:awal|mula)nya|semula|originally|initially) )(?:the )?"
            r"(?P<y><[OA]\d+>)(?:,[^<>,.;]{0,40}"
            r"(?:<[DS]\d+>[^<>,.;]{0,30})?,)?"
            rf"(?P<mod>(?:{FILL}|(?: (?:currently|now"
            r"|today|has since|originally|initially|only))*)(?: hanya)?)"
            r" (?:has|have|had|counts|(?:diikuti dan )?memiliki|mempunyai|beranggotakan|terdiri "
            r"(?:dari|atas)"
            r"|consists? of|comprises|includes|berisi|berisikan|mencakup|encompasses|groups"
            r"|(?:is|was) (?:made up|composed|comprised) of|beranggota|diikuti|mewadahi|menaungi"
            r"|menghimpun|grew to|expanded to|(?:has|have) (?:since )?(?:grown|expanded) (?:in)?to"
            r"(?: include)?"
            r"|(?:telah )?(?:berkembang|bertambah)(?: dan| menjadi)*(?: mencakup)?)(?: (?:oleh"
            r"|grown to|now|currently|a total of"
            r"|total|membership of|anggota(?:nya)?|sebanyak|sejumlah|hanya|only|just|all|mencapai"
            r"|berjumlah))*"
            rf" {HEDGE}(?P<n><N\d+>)(?P<what>{COUNTRIES})\b{_NOT_ALL}(?P<tail>{DATE})?"
        ),
    ),
    (
        "count",
        (
            r"(?P<y><[OA]\d+>)(?P<mod>(?: (?:adalah|merupakan|menjadi|is|was|are)"
            r"|, an?) (?:(?! (?:of|with"
            r"|dengan) )[^<;]){0,90}?(?:<R\d+>[^<;]{0,60}?)?,? (?:dengan|with|of|between"
            r"|antara|antar|beranggotakan|involving|(?:yang )?melibatkan"
            r"|(?:yang )?terdiri (?:dari|atas)|(?:yang )?berisi|yang mencakup|consisting of"
            r"|comprising|made up of|encompassing)(?: the)?) "
            rf"{HEDGE}(?P<n><N\d+>)(?P<what>{COUNTRIES})\b{_NOT_ALL}"
        ),
    ),
    (
        "count",
        (
            r"\b(?i:(?:total|jumlah)(?: negara)?|(?:negara )?(?=anggota)) ?(?:negara "
            r")?[Aa]nggota(?: "
            r"tetap| penuh)?"
            rf" (?P<y><[OA]\d+>)(?P<mod>{FILL})(?:(?!sehingga|setelah)[^<.;]){{0,60}}?(?:adalah "
            r"|sebanyak |berjumlah |ada"
            rf" |mencapai |menjadi |sebesar |sejumlah |terdiri (?:dari"
            rf"|atas) )(?:total )?{HEDGE}(?P<n><N\d+>)(?P<what>)"
        ),
    ),
    (
        "count",
        r"(?P<bound>)(?P<n><N\d+>)(?P<what> (?:(?:negara|anggota) pendiri|(?:negara|countries"
        r"|nations)"
        r"[^<.;]{0,50} (?:sebagai|menjadi|as|became)(?: the)? (?:anggota pendiri|negara pendiri"
        r"|founding"
        r" members|founders)|(?:negara|countries|nations|states|members)(?:[^<.;]|<S\d+>){0,80}? "
        r"(?:mendirikan"
        r"|membentuk|founded|established|created|formed|to (?:found|establish|create|form))))"
        r"(?:,| the)?(?: [a-z]+){0,6}? "
        r"(?P<y><O\d+>)"
        r"(?P<mod>)" + STOP,
    ),
    (
        "count",
        (
            rf"(?P<y><[OA]\d+>)(?:['’]s|['’])?(?P<mod>)(?: current| total)? {HEDGE}(?P<n><N\d+>)"
            r"(?P<what>(?: current)? (?:members|member[ -](?:states|countries|nations"
            r"|economies)|(?:founding|original) (?:members|states|countries|nations)))\b"
        ),
    ),
    (
        "count",
        (
            r"\b(?:[Tt]erdapat|[Aa]da|[Tt]otal ada|[Tt]here are(?: currently| now)?|[Tt]otal)(?:"
            rf" sebanyak)? {HEDGE}(?P<n><N\d+>)(?P<what> (?:negara anggota|negara|countries|states"
            r"|members|member"
            r" (?:states|countries)|anggota))(?P<mod>(?: (?:saat ini|telah|kini|currently|penuh"
            r"|\([^()]*\)))*)"
            r" (?:yang (?:menjadi|tergabung|bergabung|masuk)(?: sebagai)?(?: anggota)?(?: dalam| "
            r"dari| di"
            r"| dengan)?|anggota|in|of|di|dalam|dari|belonging to|(?:that )?(?:are )?(?:members of"
            r"|in)) "
            rf"(?:the )?(?P<y><O\d+>){STOP}"
        ),
    ),
    (
        "count",
        (
            rf"^{HEDGE}(?P<n><N\d+>)(?P<what> (?:negara|countries|states|parties"
            r"|pihak))(?P<mod>(?: telah| have| sudah)*)"
            r" (?:setuju|sepakat|agreed|menyepakati|meratifikasi|ratified|joined|are parties"
            r"|menjadi pihak)\b"
        ),
    ),
    (
        "count",
        (
            r"^(?P<its>[Tt]he|All(?: of the)?|Its|Semua|Ke-?|Seluruh|Keseluruhan) ?(?:current "
            r")?(?P<n><N\d+>)(?P<what>"
            r" (?:member[ -](?:states|countries|nations|economies)|members|negara anggota|anggota"
            r"|(?:founding|original) (?:members?(?: states| countries)?|states|countries|nations)"
            r"|(?:negara|anggota) pendiri))(?P<mod>)(?P<bound>)"
            r"(?= (?!of|in|dari|di|from|tetap|baru)|,)"
        ),
    ),
    (
        "count",
        (
            r"(?P<y><O\d+>)(?P<mod>)[^.;]{0,80}?[ ,](?P<bound>)(?P<n><N\d+>)(?: "
            r"negara)?(?P<what> (?:di"
            r" ?antaranya|of (?:them|which|whom)) (?:adalah|merupakan|were|are|was)(?: the| "
            r"sebagai)*"
            r" (?:(?:negara|anggota|negara anggota)(?:-negara)? pendiri|founding (?:members|states)"
            r"|founders))\b"
        ),
    ),
    (
        "count",
        (
            r"(?P<y><O\d+>)(?: yang| which)?(?P<mod> (?:semula|awalnya|mulanya|originally"
            r"|initially))"
            r" (?:terdiri (?:dari|atas)|beranggotakan|memiliki|had|consisted of|comprised)"
            r"(?: hanya| only)? (?P<bound>)(?P<n><N\d+>)(?P<what> (?:anggota|negara|founding"
            r"|original)"
            r" (?:pendiri|members|countries|states)|(?: member)? (?:negara|anggota|members"
            r"|countries"
            r"|states))\b"
        ),
    ),
    (
        "count",
        (
            r"(?P<y><O\d+>)(?P<mod>)[^.;]{0,90}? (?:memperluas keanggotaan(?:nya)?|memiliki anggota"
            r"|expand(?:ed|ing) (?:its |the )?membership|keanggotaan(?:nya)?(?: telah)? "
            r"(?:bertambah"
            r"|berkembang|meluas)|bertambah(?: hingga memiliki| menjadi))(?: hingga| menjadi| to"
            r"| sebanyak| mencapai)*"
            rf" (?P<bound>)(?P<n><N\d+>)(?P<what>{COUNTRIES})\b"
        ),
    ),
    (
        "count",
        (
            r"\b(?P<its>(?:bringing|raising|increasing|taking|making|brought|raised|increased"
            r"|membuat"
            r"|sehingga|membawa|menjadikan)(?: the| its)?(?: total| jumlah| total jumlah| number of"
            r"| current)*(?: negara)? (?:membership|members|member (?:states|countries)|keanggotaan"
            r"|anggota)(?:nya)?(?: (?:of|<O\d+>))?(?: (?:bertambah|berjumlah|menjadi|mencapai|kini"
            r"|genap|up|total|to|at|now))+)"
            r"(?P<mod>)(?P<bound>) (?P<n><N\d+>)(?P<what>(?: (?:countries|states|nations|members"
            r"|negara"
            r"|anggota))?)(?=\W|$)(?! (?:persen|per cent|percent))"
        ),
    ),
    (
        "count",
        (
            rf"\b(?:[Tt]here are|[Tt]here were|[Tt]erdapat|[Aa]da)(?: (?:currently|now|saat ini))*"
            rf"(?P<mod>) {HEDGE}(?P<n><N\d+>)(?P<what> (?:part(?:y|ies)|signatories|negara pihak"
            rf"|pihak))"
            r"(?: \([^()]*\))? (?:to|in|dalam|pada|dari) (?:the )?(?P<y><A\d+>)"
        ),
    ),
    (
        "count",
        (
            r"(?P<y><O\d+>), (?:made up of|composed of|comprising|consisting of|beranggotakan"
            r"|(?:yang"
            rf" )?terdiri (?:dari|atas))(?: the| all)?(?P<mod>) {HEDGE}(?P<n><N\d+>)"
            rf"(?P<what>{COUNTRIES})\b{_NOT_ALL}"
        ),
    ),
    (
        "count",
        (
            rf"^An? (?:[a-z-]+ ){{1,4}}(?:of|with|between|comprising)(?P<mod>) {HEDGE}(?P<n><N\d+>)"
            rf"(?P<what>(?: (?:South ?[Ee]ast|[A-Z]\w+))*{COUNTRIES}), (?:the )?(?P<y><O\d+>)"
        ),
    ),
    (
        "count",
        (
            rf"^(?:With|Dengan)(?P<mod>)(?: (?:keanggotaan|anggota|membership|its|a|yang|mencakup"
            rf"|mencapai"
            rf"|sebanyak|berjumlah|of))* {HEDGE}(?P<n><N\d+>)(?P<what> (?:members|member (?:states"
            r"|countries)|negara anggota|anggota|negara|ekonomi|economies|countries|states))\b"
            r"(?:[^.;<]|<[SONR]\d+>(?!,? (?:memegang|menjadi|merupakan|is|has|memiliki))){0,420}?,"
            r" (?:the )?(?P<y><O\d+>)(?= [a-z])"
        ),
    ),
    (
        "count",
        (
            r"(?P<y><[OA]\d+>)(?P<mod>)[^<.;]{0,60} (?:to|with|between|among|by|for|of) its "
            r"(?:current |present )?"
            r"(?:membership of )?(?P<bound>)(?P<n><N\d+>)"
            r"(?P<what>(?: members?)?(?: (?:nations|states|countries))?)\b"
        ),
    ),
    (
        "count",
        (
            r"^(?P<its>(?:Currently|Today|Now|At present|Saat ini|Kini|Sekarang|Hingga kini"
            r"|Sampai saat ini),?(?: it has| has|,? jumlah anggotanya(?: (?:adalah|mencapai"
            r"|sebanyak|sudah|ada|berjumlah))*| terdapat| beranggotakan| anggotanya (?:adalah"
            r"|mencapai|berjumlah|ada|sudah)|,? there are|,? total ada)"
            r"|(?:[Jj]umlah|[Tt]otal) anggotanya(?: (?:saat ini|kini|sekarang|adalah|mencapai"
            r"|sebanyak"
            rf"|sudah|ada|berjumlah))*)(?P<mod>)(?: current)? {HEDGE}(?P<n><N\d+>)"
            r"(?P<what> (?:members|anggota|negara anggota|negara|member (?:[Ss]tates|countries"
            r"|nations)))\b"
        ),
    ),
    (
        "count",
        (
            r"\b(?P<n><N\d+>)-(?P<what>(?:member|nation|country|state))(?: strong)?(?P<bound>)"
            rf"(?P<mod>) (?P<y><O\d+>){STOP}"
        ),
    ),
    (
        "count",
        (
            r"^(?:Currently |Now |Today )?(?:[Mm]ade up|[Cc]omposed|[Cc]omprised) of"
            rf"(?P<mod>) {HEDGE}(?P<n><N\d+>)(?P<what>{COUNTRIES}), (?:the )?(?P<y><O\d+>)"
        ),
    ),
    (
        "count",
        (
            r"(?P<y><O\d+>)(?:['’]s)?(?: membership)?(?P<mod> has (?:grown|expanded)) from "
            r"(?:(?:its|the|an?"
            r"|original|initial) )*<N\d+>"
            r"(?:\([^()]*\)|[^.;()]){0,60}? to (?P<bound>)(?P<n><N\d+>)(?P<what>)"
        ),
    ),
    (
        "count",
        (
            r"(?P<y><O\d+>)(?:['’]s)?(?: membership)?(?P<mod> has (?:grown|expanded)) from "
            r"(?P<bound>)(?P<n><N\d+>)(?P<what> [a-z ]{1,30} at its founding)"
        ),
    ),
    (
        "count",
        (
            r"^(?:(?:Saat ini|Kini|Sekarang|Currently|Now|Today),? )?(?:the "
            r")?(?P<y><O\d+>)(?P<mod>)"
            r"(?:[^;.<]|<[DS]\d+>){5,140},? (?:dan|and)(?: "
            r"(?:saat ini|kini"
            r"|sekarang|now|currently|today))* (?:memiliki|mempunyai|has|beranggotakan|consists of"
            r"|terdiri dari)"
            rf" {HEDGE}(?P<n><N\d+>)(?P<what>{COUNTRIES})\b{_NOT_ALL}"
        ),
    ),
    # Y is made of states of a sort
    (
        "composed",
        (
            r"(?P<y><O\d+>)(?:: [A-Z][^<.]{0,60}?| (?:adalah|is|merupakan)[^<.]{0,60}?)?"
            r" (?:yang )?(?:beranggotakan|terdiri (?:dari|atas)|consists? of|comprises|made up of"
            r"|of|forum|kelompok) (?:the )?(?:world's )?"
            r"(?:negara-negara|negara|countries|states|nations|[a-z]+ (?:countries|states"
            r"|nations)|economies)"
            r"(?: [A-Z]?[a-z]+){0,3}? (?:terbesar|largest|Islam|Muslim|maju|developed|terkaya"
            r"|richest|besar|economies)\b"
        ),
    ),
    (
        "composed",
        (
            r"(?P<y><[OA]\d+>)(?: (?:adalah|is|merupakan|has|kini|yang|now"
            r"|currently)[^<.,;]{0,60}?)?"
            r" (?:beranggotakan|terdiri (?:dari|atas)|consists? of|comprises|made up of|comprising"
            r"|berisi|memiliki anggota|mencakup) (?:the |[a-z]+ (?:of|dari) )?(?P<n><N\d+>)"
            r"(?: of the world['’]s)?(?: [a-z-]+)? (?:negara|countries|states|nations|economies)"
            r"(?: [a-z]+)?(?:,| dan| and| ditambah| plus| serta) (?:one from |the |satu )*"
            r"(?:<O\d+>|organisasi|kawasan|regional)"
        ),
    ),
    (
        "composed",
        (
            r"(?P<y><[OA]\d+>)[^<;.]{0,60}?(?:<N\d+>[^<;.]{0,40})? (?:kelompok|group of|forum) "
            r"(?P<n><N\d+>)"
            r" (?:negara|countries|economies)[^<;.]{0,60}? (?:ditambah|plus|dan|and|serta)(?: "
            r"dengan)?"
            r" (?:the )?<O\d+>"
        ),
    ),
)
