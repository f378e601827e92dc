"""Words for being in, out, in another role, suspended or elected, where the body is not named."""

from typing import Final

from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.patterns import regex

_S: Final = r"(?:the )?<S\d+>"
_X: Final = r"(?:the )?<[SO]\d+>"
_RUN: Final = rf"{_S}(?:(?:, | dan | and |, dan |, and | serta | nor |/){_S})*"

# Out: behind a state, or before it.
OUT: Final = caseless(
    r"\b(?:(?:is|are|was|were)(?: itself| themselves)?(?: \w+)? (?:not|never)(?: \w+){0,2}"
    r" (?:an? )?(?:full )?(?:members?|one|part)\b|(?:isn|aren|wasn|weren)['’]t (?:(?:an?|in)\b ?)?"
    r"(?:full )?(?:members?|one|part|among|it\b)|(?:is|are) (?:also )?(?:missing|absent|outside)"
    r"|(?:is|are) (?:still|yet) (?:outside|waiting)|(?:remain|stay|kept|keep)(?:s|ed)?"
    r" (?:firmly |well |proudly )?(?:out|outside|aloof|away)\b|(?:has|have|had) (?:\w+ )?"
    r"(?:remained|stayed|kept) (?:out|outside)|prefer(?:s|red)? (?:to (?:stay|remain)|staying)"
    r" (?:out|outside)|(?:has|have|had) (?:\w+ )?never(?: \w+)? (?:joined|belonged|applied|member"
    r"|taken part|signed up|admitted|part)|never (?:actually |formally |really )?(?:joined|took"
    r" part|belonged|applied|entered|signed up)|never (?:been )?(?:admitted|accepted|in it"
    r"|a (?:full )?member)|(?:has|have|had)(?: not|n['’]t)(?: yet| formally| actually)? (?:joined"
    r"|entered|become (?:an? )?(?:full )?members?|been admitted|completed|done so)"
    r"|(?:do|does|did)(?: not|n['’]t) (?:belong|take part|participate|join)"
    r"|,? (?:rather than|instead of|(?:but |and )?not)(?: as)? (?:an? )?(?:full )?members?\b"
    r"|(?:dikira|disangka|dianggap|dikenal sebagai) (?:sebagai )?anggota,? (?:padahal"
    r"|sesungguhnya|tetapi)"
    r"|(?:declin|refus)ed to join|takes? no part|neither has (?:done so|joined)"
    r"|(?:bukan(?:lah)?|belum(?: (?:menjadi|jadi|resmi|pernah))*|tidak(?: (?:pernah|termasuk|lagi"
    r"|menjadi|jadi))*|tak(?: pernah)?(?: menjadi| jadi)?|gak(?: pernah)? jadi|nggak jadi)"
    r" (?:negara )?anggota|(?:tidak|tak|belum|nggak|gak|enggan|menolak|ogah|urung|batal)"
    r"(?: (?:pernah|juga|mau|ingin|akan))* (?:ikut(?: serta| bergabung| masuk)?|ambil bagian"
    r"|bergabung|masuk|termasuk|tergabung|berpartisipasi|turut(?: serta)?|diterima|dikabulkan"
    r"|jadi bergabung|menjadi bagian)|memilih (?:untuk )?(?:tidak|tetap di luar|berada di luar)"
    r"|(?:tetap |masih |berada |tinggal )+di luar|\babsen\b|bukan bagian)"
)
STILL_OUT: Final = caseless(  # "belum." at the end
    r"<S\d+>,? (?:sendiri |juga |pun |masih |malah |justru )*(?:belum|tidak|bukan|tak)(?: (?:pernah"
    r"|juga|sama sekali|demikian))*\W*$|\bTinggal " + _S + r"(?: saja)? yang belum\b"
)
NONE: Final = caseless(rf"\b(?:neither|baik) (?P<s>{_RUN}(?: (?:nor|maupun) {_S})*)")
LISTED_OUT: Final = caseless(  # a line: "Not members: …"
    r"^\W*(?:not (?:\w+ )?(?:members?|in)|non-?members?|outsiders?|bukan anggota|belum anggota"
    r"|tidak"
    r" (?:ikut|termasuk)|bukan)\b[^<.]{0,20}[:=–-]\s?"
)
WANT: Final = caseless(  # who would come in
    rf"{_S} (?:juga |masih |sendiri )*(?:sedang|masih|tengah) (?:berusaha masuk|berunding|melamar"
    r"|mendaftar|antre|menunggu|mengantre|dalam proses)"
)
OF_LAW: Final = any_of(  # in or out of something else
    r"menandatangani|meratifikasi|sign(?!ifi)\w*|ratif\w*|pakta|konvensi\w*|protokol|perjanjian|traktat"
    r"|treat(?:y|ies)|conventions?|protocols?|agreement"
)
OF_TREATY: Final = any_of(rf"{OF_LAW.pattern}|project|proyek|perang|war|konferensi\w*")
OF_IT: Final = caseless(
    r"[^,.;<]{0,20}<[OA]|(?:nya)? (?:bank|dewan|dk\b)|banknya|[^,.;<]{0,15} bank"
)
WAS_OUT: Final = any_of(r"stayed|remained|kept|did|was|were|at first|semula|awalnya|waktu itu")
OWN_MONEY: Final = caseless(
    r"\b(?:(?:kept|keeps?|retain(?:s|ed)?|(?:held|holds?) on to|still uses?|clings? to|stick to"
    r"|prefer(?:s|red)?)\b[^.;]{0,25}\b(?:own (?:money|currenc\w+|coins?)|kron\w+|crowns?|koruna"
    r"|zloty|forint|pounds?|leu|lei)\b|opt-?out\b|(?:mata uang|uang)(?:nya)? sendiri"
    r"|(?:memakai|mempertahankan|menggunakan) (?:krona|krone|koruna|zloty|forint|pound))"
)
# Like the last one: the claim before is made of others.
LIKEWISE: Final = caseless(
    rf"^\W*(?:(?:and )?(?:nor|neither|so) (?:is|are|was|were|has|have|does|do|did) (?P<a>{_RUN})"
    rf"|(?:begitu|demikian) (?:pula|juga|halnya)(?: dengan| halnya)* (?P<b>{_RUN})"
    rf"|hal (?:yang sama|serupa|ini juga) (?:juga )?(?:berlaku|terjadi)[^<.]{{0,25}}(?P<c>{_RUN})"
    rf"|the same (?:goes|holds|is true|applies)[^<.]{{0,15}}(?P<d>{_RUN})"
    rf"|(?P<e>{_RUN})(?:,? too\b| (?:juga|pun) (?:begitu|demikian|bukan|belum|tidak|sama|idem)\b"
    r"| sama (?:statusnya|saja|nasibnya)| likewise\b| (?:isn|aren)['’]t (?:one )?either"
    r"| (?:is|are)(?: not|n['’]t)?(?: one| in it)? either| as well\W*$))"
)
NONE_TOO: Final = caseless(r"\b(?:not|bukan|tidak|nor|neither|belum)\b|n['’]t\b")
# In: behind states.
IN: Final = caseless(
    r"[^.;<]{0,35}?\b(?:(?:ada|masuk|ikut|termasuk|tergabung|hadir|duduk|berada)(?: serta)? di"
    r" (?:dalamnya|sana|situ|kedua(?:nya|-duanya)?|(?:ke)?<N\d+>-duanya)|belongs? to (?:it|both"
    r"|them)|(?:is|are|sits?|were|was) (?:\w+ )?(?:in (?:it|both|there)|on board|part of it)"
    r"|(?:juga|tetap|masih|pun|sekaligus|ikut|turut|sama-sama|tercatat sebagai|menjadi|jadi"
    r"|merupakan|adalah)(?: (?:sebagai|menjadi|tetap|juga|masih))* (?:salah satu )?(?:negara )?"
    r"anggota(?:nya)?\b(?! (?:tidak|tetap|asal|pada|sejak|<R|<D|<O|bank|dewan|pendiri))|(?:(?:is"
    r"|are)"
    r" (?:\w+ ){0,2}|remains? |stay(?:s|ed) |as )(?:an? |full |still "
    r"|both )*members?\b(?: (?:of both"
    r"|in both|too|as well|apart))?(?! (?:of|since|in|on|from)\b)"
    r"|(?:is|are) (?:the )?(?:single )?(?:\w+ )?(?:largest|biggest|main|smallest) (?:shareholders?"
    r"|owners?|contributors?|donors?)|(?:is|are) shareholders?|heavyweights? in it"
    r"|pemegang saham|bergabung di dalamnya|ikut (?:di dalamnya|serta)"
    r"|turut (?:serta|bergabung)|anggota (?:keduanya|di keduanya))"
)
ONLY: Final = caseless(  # beside the one that is meant
    r"\b(?:satu-satunya|hanya|cuma|the only|the sole|the lone|the single)\b[^.;]{0,45}\b(?:wakil"
    r"|anggota\w*|perwakilan|members?|representative|voice|one|peserta|tersisa|bertahan|state in"
    r" that (?:club|group|bloc))\b"
)
EXTREME: Final = caseless(
    r"\b(?:terbesar|terkecil|paling (?:kecil|besar|muda|miskin|kaya|luas|padat)|biggest"
    r"|largest|smallest|richest|poorest|most populous)\b[^.;]{0,40}"
)
SOME: Final = caseless(  # some of the members are told by name
    r"\b(?:some|a few|several|many|most|one|two|<N\d+>)(?: of (?:them"
    r"|the(?:se)? \w+))?,? (?:such as"
    r"|like|including|for example|among them|namely)\b|\bamong them\b|\bdi antara(?:nya"
    r"| anggotanya)"
    r"\b|\b(?:of the (?:remainder|rest|others)|the rest are)\b|\bfrom (?:\w+ ){0,3}(?:the )?<S\d+>"
    r"[^<.;]{0,30} (?:down )?to (?:\w+ ){0,4}(?:the )?<S\d+>|\b(?:beberapa|sebagian|banyak)"
    r"(?: \w+)?,? (?:seperti|misalnya|antara lain|di ?antaranya)\b|\bnegara anggota(?:nya)? (?:spt|"
    r"seperti|misalnya)\b|\bmembers? (?:such as|like|including)\b|\banggota,? (?:terutama|seperti"
    r"|misalnya)\b|\bisinya\b"
)
BESIDE: Final = regex(  # an organisation among states
    r"<S\d+>(?:,| dan| and|, and|, dan| serta|,? ditambah|,? plus|, juga)(?: the)? (<O\d+>)"
    r"|(<O\d+>)(?:,| dan| and|, and|, dan| serta)(?: the)? <S\d+>"
    r"|\b(?:(?:begitu|demikian) (?:pula|juga)|(?:so|as) (?:is|are))(?: dengan)?(?: the)? (<O\d+>)"
)
FOR_EXAMPLE: Final = regex(
    rf"{_S} (?:dan|and) {_S}(?:,? (?:contohnya|misalnya|are examples|for example))\W*$"
)
JOINED: Final = any_of(
    r"join\w*|bergabung\w*|masuk\w*|acced\w*|admit\w*|enter\w*|came|diterima|sejak|since"
)
FROM_THEN: Final = caseless(r"\b(?:since|sejak|from the (?:start|beginning|outset))\b")
REGION: Final = caseless(
    r"\b(?:dari|di|from|in|for|kawasan|wilayah)(?: the)? (?:negara )?(?:(?:southeast|south|north"
    r"|east"
    r"|west|central|latin|western|eastern|southern|northern)(?:ern)? )?(?:asia|eropa|europe|afrika"
    r"|africa|amerika|americas?|oseania|oceania|pasifik|pacific|timur tengah|middle east|caribbean"
    r"|karibia|teluk|gulf)\b(?: (?:selatan|utara|tengah|tenggara|timur|barat"
    r"|latin))?[^<.;]{0,30}(?=<S)"
    r"|\b(?:south |north |latin )?(?:america|africa|asia|europe) (?:contributes|provides"
    r"|supplies|is"
    r" represented)\b|\bcontributes\b|\bone of the few members\b"
)
BARE: Final = regex(  # nothing but states
    r"^\W*(?:<N\d+>[:,.)]? ?)?(?P<lead>Ada |Yakni |Yaitu |Then there are |There are |They are "
    r"|Mereka"
    r" adalah |Itulah |Members?: |Anggota(?:nya)?: )?"
    rf"(?P<s>{_X}(?:(?:, | dan | and |, dan |, and | & |/|; |, ditambah ){_X})*)(?:\W*$|;)"
)
ENTRY: Final = regex(  # a state, and since when
    rf"^\W*(?:<N\d+>[:,.)]? ?)?{_S}(?:(?:,| [–-]|:)? ?(?:\(?(?:sejak|since|dari|from|pada"
    rf"|in)? ?<[DY]\d+>\)?))?\W*$"
)
OF_MEMBERS: Final = any_of(
    r"anggota(?:nya)?|members?(?:hip)?|member (?:states|countries)|peserta(?:nya)?|participants?",
    r"in it|of them|di dalamnya|beranggotakan|tergabung|terdiri (?:dari|atas)|belong\w*|ikut(?:i"
    r"|nya)?|consists? of|initials",
    r"partners?|mitra|keanggotaan(?:nya)?|negara-negara (?:itu|tersebut|ini)",
)
CAME_LATER: Final = any_of(  # whom a list names
    r"(?:masuk|bergabung|menyusul|diterima)(?: <[NR]\d+>)?"
    r" (?:kemudian|belakangan|setelah\w*|sesudah\w*)",
    r"(?:kemudian|belakangan) (?:masuk|bergabung|menyusul)|yang (?:menyusul|bergabung|masuk)",
    r"(?:joined|came in|admitted|entered|followed) (?:later|afterwards|since|subsequently)",
    r"later (?:members|arrivals|accessions)|(?:accessions|enlargements?|perluasan)",
)
PARTNERS: Final = any_of(r"partners?(?:hips?)?|mitra|kemitraan")
OTHERWISE: Final = any_of(  # what else states may stand for
    r"former|bekas|mantan|except|kecuali|selain|besides|outside|luar|without|tanpa|left|leav\w+",
    r"keluar\w*|withdr\w+|mundur\w*|menarik|dialog\w*|founders?|founding|pendiri\w*|mendirikan|didirikan",
    r"suspend\w*|ditangguhkan|dibekukan|against|melawan|neither|nor|sign(?!ifi)\w*|ratif\w*|commission",
    r"host\w*|tuan rumah|chair\w*|ketua\w*|presiden\w*|observers?|pengamat|candidates?|calon",
    r"guests?|tamu|undangan|seperti apa|capitals?|ibu kota|penduduk|wants?|menyusul|baru",
)
WAS: Final = any_of(
    r"was|were|had|pernah|dulu|dahulu|until|sempat|former|waktu itu"
    r"|(?:sampai|hingga)(?! (?:sekarang|kini|saat ini|hari ini|detik ini))"
)
SAT: Final = any_of(  # words for those who sat once
    r"(?:se|ber)?kali|times|once|twice|pernah|sat|served|langganan|menggantikan|replaced|tempatnya"
    r"|its place|disusul|followed by|diwarisi|held"
)
COUNCIL: Final = regex(r"\bDK\b|[Dd]ewan [Kk]eamanan|[Ss]ecurity [Cc]ouncil")
PRESIDES: Final = any_of(  # or what else is told of them
    r"presiden\w*|president\w*|(?<!tidak )tetap|(?<!non-)permanent|ketua\w*|chair\w*|veto\w*"
)
MADE: Final = any_of(
    r"menandatangani|found\w*|creat\w*|establish\w*|set up|original\w*|initial\w*|charter"
    r"|sign(?!ifi)\w*|began|first"
    r"|(?:di|men)dirikan|(?:di|mem)bentuk|pendiri\w*|awal\w*|waktu itu|kumpul\w*|bertemu"
    r"|ditandatangani|pertama|berdiri|lahir\w*"
)
NOT_YET: Final = any_of(r"belum|gak|nggak|cannot|without|tanpa")
ORG_IN: Final = caseless(  # an organisation that is a member
    r"(?P<x><O\d+>)[^.;<]{0,40}?\b(?:(?:is"
    r"|are) (?:also )?(?:itself )?(?:not )?(?:an? )?(?:full )?(?:members?|shareholder)"
    r"\b(?! (?:of|states|countries))|(?:juga|pun|sendiri|tidak dihitung sebagai"
    r"|bukan) (?:menjadi |merupakan )?anggota"
    r"\b(?! <)|without being (?:counted as )?a member)"
)
BOTH: Final = any_of(r"both|kedua\w*|(?:ke)?<N\d+>-duanya|\w*duanya")
NO_DENIAL: Final = caseless(  # it is only told that not all are states
    r"\b(?:tidak|tak|bukan|not|need not be|n['’]t)(?: \w+){0,2}? (?:semua(?:nya)?|all|only|hanya"
    r"|saja"
    r"|just|states?|negara|countries|necessarily)\b"
)
# In another role.
_NOT_OF_TRADE: Final = (
    r"(?<!trade )(?<!trading )(?<!strategic )(?<!comprehensive )(?<!close )"
    r"(?<!key )(?<!important )(?<!equal )(?<!coalition )"
)
ROLES: Final = tuple(
    (role, any_of(said))
    for role, said in (
        ("observer", r"observers?|observes?|pengamat|peninjau|observing"),
        ("candidate", r"candida\w+|calon(?: anggota)?|kandidat"),
        (
            "associate",
            r"associates?(?: members?\w*)?|asosiasi|anggota (?:asosiasi|rekanan)|association \w+",
        ),
        (
            "partner",
            rf"{_NOT_OF_TRADE}partners?|mitra(?! (?:dagang|strategis|komprehensif|utama|kerja))",
        ),
    )
)
CANDIDATE: Final = caseless(r"calon|candida")
DATED: Final = regex(r"(<S\d+>)[^<.;]{0,45}(<[DY]\d+>)")
SUCH: Final = any_of(  # a role that the sentence before told of
    r"(?:been|become|became|made) one|(?:such|that|this|the|candidate|same) (?:a )?(?:status"
    r"|rank|standing)"
    r"|held it|has had it|status (?:itu|tersebut|ini|serupa)|memegangnya|menyandangnya|statusnya"
)
ONCE: Final = caseless(r"\b(?:dahulu|dulu|semula|former|formerly|once)\b[^,<]{0,12}$")
EXCEPT: Final = caseless(
    r"\b(?:kecuali|except|but not|selain|apart from|bukan|not) (?:the )?(<S\d+>)"
)
NOT_HERE: Final = caseless(  # before a role
    r"\b(?:not|bukan|tidak|belum|kecuali|except|its|their|former|bekas"
    r"|mantan)\b(?![^,;]*\b(?:melainkan|tetapi|tapi|but|only|hanya|lebih dari)\b)[^,;]{0,20}$"
)
SAME: Final = any_of(  # the role of those before
    r"status(?:nya)?|standing|rank|the same|as well|one since|hold it|has had it|ones?|followed",
    r"menyusul|disusul|memegangnya|menyandangnya|added|joined them|belongs? to it|serupa|likewise",
    r"(?<!kerja )sama|followed|accepted|later|in turn|after (?:it|them)",
)
SUSPENDED: Final = caseless(
    r"\b(?:suspend(?:ed|s|ing)|suspension|ditangguhkan|dibekukan|diskors|pembekuan|penangguhan"
    r"|froz?en?|froze|membekukan|menangguhkan|shut out|readmitted|reinstated|seat was empty"
    r"|added to the list|nasib serupa|mengeluarkan)\b"
)
STILL_SUSPENDED: Final = caseless(  # and so told beside when it joined
    r"\b(?:has|have)(?: \w+){0,2} been (?:\w+ )?suspended\b|\bmasih (?:ditangguhkan|dibekukan)\b"
)
AT_PRESENT: Final = any_of(r"at present|presently|sedang|tengah|saat ini|currently|are suspended")
NOT_SUSPENDED: Final = caseless(r"\b(?:tidak|not|never|belum)(?: \w+)? (?:di\w+kan|suspended)\b")
# Elected for a term.
TERM: Final = any_of(
    r"kali|sekali|times?|once|twice|terms?|periode|masa \w+|duduk|kursi\w*|seats?|sat|sits?",
    r"serv\w+|menjabat|bertugas|terpilih|dipilih|elected|langganan|dipercaya|menggantikan",
    r"replac\w+|tidak tetap|joined|bergabung|mengisi|tempatnya|its place|rekor\w*|rotate|gilir\w*",
    r"followed by|disusul|antara lain|wakil|accompan\w+",
)
NEVER: Final = any_of(
    r"belum pernah(?: \w+)*|never (?:\w+ )?(?:sat|served|elected|held|had|won)|tidak pernah",
    r"never been elected|ingin menjadi anggota tetap|want\w* permanent seats?",
)
# No state is named: who was spoken of before.
HE: Final = caseless(
    r"^\W*(?:(?:ia|dia|mereka|keduanya|kedua negara(?: itu| tersebut)?|negara (?:itu|ini|tersebut)"
    r"|it|they|both|neither|ketiganya|the country|sekarang|kini|now|status|soviet)\b|<D\d+>:)"
)
NO: Final = caseless(
    r"^\W*(?:(?:jawab\w*|answer|a)\W+)?(?P<no>no\b|not (?:any|yet|quite)|never|belum\b|bukan\b"
    r"|tidak\b)|^\W*(?:(?:jawab\w*|answer|a)\W+)?(?P<yes>yes\b|ya\b|iya\b|betul|benar|tentu|sudah\b"
    r"|indeed|of course)"
)
ASKS: Final = caseless(
    r"\b(?:members?|anggota\w*|belong|in the|bergabung|joined|masuk|termasuk|part)\b"
)
ASKS_MORE: Final = regex(
    r"<A|\b(?:pendiri|found\w+|observer|pengamat|partner|mitra|pernah|tetap|permanent)\b"
)
CUE: Final = regex(
    r"<[SOY]|\b(?:[Kk]eduanya|[Ii]a|[Dd]ia|[Mm]ereka|[Ii]t|[Tt]hey|[Bb]oth|No|Not"
    r"|Belum|Bukan|Tidak|Ya|Yes|anggota|members?|status)\b"
)
