"""Words that tell who is in, or out of, a named body: for `read`."""

import re
from typing import Final

from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.patterns import regex

_S: Final = r"(?:the )?<S\d+>"
_AND: Final = r"(?:,? (?:and|dan|serta|or|atau|nor|maupun|plus|as well as)|,|/)"
_PREP: Final = (
    r"(?: (?:in|of|to|di|dalam|ke|dari|juga|also|both|anggota|a|member|the|with|pula|baik))*"
)
BODIES: Final = regex(rf"<O\d+>(?:(?: \([^()<]*\))?{_AND}{_PREP} ?<O\d+>)*")
CUE: Final = any_of(  # nothing is said without one of these
    r"members?|membership|anggota\w*|keanggotaan\w*|belong\w*|\w*gabung\w*|duduk|ikut\w*|diikuti"
    r"|masuk",
    r"terikat|termasuk|bernaung|bertahan|sits?|sat|seats?|kursi|in|on|inside|outside|within|part"
    r"|punya",
    r"participat\w*|join\w*|link\w*|brings?|includ\w+|compris\w+|group\w*|unit\w+|gathers?|plus"
    r"|euro",
    r"ditambah|ada|terdapat|di|dalam|bersama|absen|absent|stay\w*|remain\w*|only|hanya|not|tidak"
    r"|bukan",
    r"all(?:y|ies)|countr\w+|negara|states?|econom\w+|perekonomian|wakil|mencakup|mempertemukan"
    r"|own",
    r"menghimpun|from|dari|except|kecuali|dibekukan|ditangguhkan|membekukan|status\w*"
    r"|observer\w*|ties",
    r"candida\w*|pengamat|mitra|partners?|calon|kandidat|aksesi|accession|ranks|counts?|counted"
    r"|suspend\w*",
)
_ROLE_NOUN: Final = (
    r"(?:pengamat|peninjau|observers?|calon anggota|kandidat(?: anggota)?|candidates?|candidacy"
    r"|mitra(?: wicara| dialog)?|(?:dialogue )?partners?|anggota asosiasi|associates?(?: members?)?"
    r"|proses aksesi|perundingan aksesi|accession (?:process|talks))"
)
IN: Final = regex(  # right before a body: that one is in it
    r"(?:^|\b)(?:(?:negara |state )?(?:anggota|members?(?: states?)?)(?: (?:penuh|tetap|biasa"
    r"|aktif|full"
    r"|tidak tetap|terbesar|setia|lama))*(?: (?:of|dari|dalam|di))?(?: both)?"
    r"|belong(?:s|ed|ing)?(?: \w+)? to(?: both)?|(?:both|all|also|each) in|(?:is|are|was"
    r"|were)(?:n['’]t| not"
    r"| no longer| never)(?: (?:yet|even|itself|actually))? (?:in|part of|among)|(?:is|are|was"
    r"|were|be|been|being|['’]s)(?: (?:all|both|still"
    r"|also|already|now|each|firmly|itself|themselves|safely|included|represented|active|present))*"
    r" (?:in(?:side)?|within|part of)(?: both)?|(?:sit|sat|stay|remain|serve|continue|figure"
    r"|feature"
    r"|participate|enrol)(?:s|ed|d|ting|ing|led)?(?: (?:all|both|together|still|side by side"
    r"|loyally|firmly))*"
    r" (?:in|on|within)|(?:takes?|took|taking) (?:a )?(?:full |active )?part in|(?:has|have|had"
    r"|holds?|held"
    r"|with|win|won|wins) (?:a |its |their )?(?:own )?(?:permanent |elected |non-permanent )?"
    r"(?:seats?|foot|place|membership) (?:in|on|at)|embedded itself in|part of|front line of"
    r"|company of"
    r"|['’]s? (?:\w+ )?membership (?:in|of)|have (?:also )?(?:set up "
    r"|founded )?their own(?: confederation)?|(?:bagian|peserta)(?: penuh)?(?: dari| dalam)?"
    r"|duduk(?: (?:bersama|berdampingan|semeja|pula|juga|manis))*(?: (?:di|dalam|sebagai anggota))"
    r"|(?:ter|ber)?gabung (?:di|dalam|ke|dengan)(?: dalam)?|(?:ikut|turut)(?: (?:serta|bergabung"
    r"|juga|pula"
    r"|masuk|aktif|tergabung))*(?: (?:di|dalam|ke))?(?: dalam)?|termasuk(?: (?:di|dalam))?"
    r"|masuk(?: (?:ke|di|dalam))*|terikat(?: dalam| dengan)?|bernaung di(?: bawah)?|(?:bertahan"
    r"|tinggal"
    r"|tetap|berada|ada|hadir|terwakili|bercokol|bertemu(?: secara rutin)?) (?:di|dalam)|punya"
    r"|keanggotaan(?:nya)?(?: mereka)?(?: baik)? (?:di|dalam|pada)|(?:terpilih(?:nya)?"
    r"|dipilih(?:nya)?|diangkat|ditunjuk"
    r"|dipercaya)(?: (?:menjadi|sebagai|masuk))* (?:anggota(?: tidak tetap)?|ke(?: dalam)?)"
    r"|(?:kursi|wakil|tempat)(?: tetap| tidak tetap)? (?:di|dalam|pada)|(?:also|juga|and"
    r"|dan) form(?:s|ed)?"
    rf"|{_ROLE_NOUN}(?: (?:status|state|country|member|membership))?(?: (?:of|in|at|to|for|with"
    rf"|di|dalam|pada|dari|ke|untuk))?"
    r"|(?:was|were|been|is|are) (?:also )?suspended(?: from| by)?|(?:di(?:bekukan|tangguhkan)"
    r"|suspensi|skors)"
    r"(?: \w+)?(?: dari| oleh| di)?|membekukan (?:keikutsertaan|keanggotaan)(?:nya)? (?:di|dalam))"
    r"(?: the| kelompok| forum| wilayah| kawasan| zona| area| zone| single| tata| dunia| neither"
    r"| either| organisasi| blok| klub| grup| wider| larger| smaller| broader| separate"
    r"| [\w-]+-led)*"
    r" ?$",
    re.IGNORECASE,
)
NO: Final = caseless(
    r"\b(?:not|never|neither|none|nor|no|outside|without|tidak|tak|tdk|bukan(?:lah)?|belum|tanpa"
    r"|di luar"
    r"|absent|absen|missing|out of|nggak|gak)\b|n['’]t\b"
)
OUT: Final = caseless(  # right before a body: that one is out of it
    r"\b(?:outside|out of|(?:di|ke) luar|(?:kept?|keeps) (?:it(?:self)? "
    r"|them(?:selves)? )?(?:out of|from)(?: joining)?|not in|no (?:formal"
    r" |member )?(?:ties?|links?) (?:to|with)|no|tanpa menjadi anggota|tidak mempunyai (?:status"
    r"|hubungan)(?: apa pun)? (?:di|dengan)"
    r"|without (?:being|joining)|reject\w* joining|not|bukan|(?:has|have|had) (?:not|never) joined"
    r"|neither has joined)(?: the)? $"
)
WITH: Final = caseless(r"(?: [a-z]+)? (?:dengan|with|and|plus|dan|ditambah) (?:the )?")
NEITHER: Final = caseless(r"\b(?:neither|none|nor)\b")
NOR: Final = caseless(r"\bnor (?:the )?$")
ON: Final = regex(r"\bon\b")
COUNCIL: Final = caseless(r"council|dewan")
BARE_NOT: Final = caseless(r"(?:not|bukan|no)(?: the)? ")
NON: Final = caseless(r"\bnon-? ?$")
ODD: Final = caseless(  # what else the verb may be about
    r"\b(?:ask\w*|invit\w*|diundang|guests?|tamu|host\w*|chair\w*|former|bekas|mantan|ex|leav\w*"
    r"|left|quit"
    r"|keluar|mundur|withdr\w*|walked|interest\w*|minat|appl(?:y|ied|ies)|melamar|mengajukan"
    r"|opposed|menolak"
    r"|trad(?:e|ing)|dagang|perdagangan|agree\w*|dengan negara|negotiat\w*|sign(?:ed|s)?|between"
    r"|antara|kecuali"
    r"|except|accus\w+|said|told|sebelum|before|perang|war|hingga menjadi|sampai menjadi|border\w*"
    r"|menandatangani|gagal|fail\w*|batal|urung|lost|tried|attempt\w*|enggan|declin\w*|refus\w*"
    r"|must|harus|syarat\w*|bisa|can|cannot|dapat|boleh|meratifikasi|ratif\w*|larger|more"
    r"|pemimpin|pendiri\w*|found\w*|ketua|presiden\w*|delegates?|asal|neighbou?r\w*|like|seperti"
    r"|unlike)\b"
)
WAS: Final = caseless(
    r"(?<!\w)(?:was|were|had|sat|belonged|stayed|remained|took|held|won|used to|once|pernah"
    r"|dulu\w*|dahulu"
    r"|waktu itu|kala itu|ketika itu|saat itu|sempat|semula|terpilih\w*|dipilih\w*|diangkat"
    r"|ditunjuk|masuk"
    r"|kali|dipercaya|dikenal|former|bekas|suspended|di\w+kan|plus|counted|often|sering|berulang"
    r"|berkali-kali|repeatedly|frequently|several times|<Y\d+>)(?=\W|$)"
)
ROLES: Final = tuple(
    (role, caseless(rf"\b(?:{told})\b"))
    for role, told in (
        ("observer", r"observers?|pengamat|peninjau"),
        ("candidate", r"candida\w+|calon|kandidat|aksesi|accession"),
        ("associate", r"associates?|asosiasi"),
        ("partner", r"partners?|mitra"),
        ("suspended", r"suspend\w*|suspension|dibekukan|ditangguhkan|penangguhan|membekukan"),
    )
)
JOINING: Final = any_of(  # is told of with its date, as another claim
    r"diterima|admitted|bec[ao]me|becoming|bergabung\w*|joined|entered|accession|masuk\w*|resmi"
    r"|baru"
)
SINCE: Final = caseless(r",? (?:since|sejak|from|pada|in|on|mulai)(?: [a-z]+){0,2} <D\d+>")
NOT_SUBJECT: Final = caseless(  # before states that are not what is told of
    r"\b(?:jajahan|colon(?:y|ies) of|koloni|tetangga|kota|di|ke|in|to|from|near|utara|selatan"
    r"|timur|barat"
    r"|dengan|between|antara|with|by|oleh|against|terhadap|kepada|atas|melawan|dari"
    r"|(?<=, )(?:unlike|like|seperti))(?: the)? $"
)
QUANTITY: Final = caseless(  # members that are counted, not told of
    r"(?:\b(?:seluruh|semua|all|every|each|other|another|some|most|beberapa|banyak|para|jumlah"
    r"|lain|sebagian"
    r"|besar|between|antar)|(?<!of )(?<!of the )<[NR]\d+>)(?: of)?(?: the)?(?: negara)? ?$"
)
HEARSAY: Final = any_of(  # told and not asserted
    r"konon|katanya|begitu (?:kata|penjelasan)|supposedly|allegedly|dikira|disangka|myth|mitos"
    r"|keliru",
    r"(?:is|are) often (?:said|thought|believed)|benar atau salah|true or false|gambarlah|sebutkan",
)
OF_MANY: Final = caseless(  # a new subject: the members of the body that follows
    r"\b(?:semua|seluruh|all|every|para|kebanyakan|most|sebagian besar|beberapa|some)"
    r"(?: (?:the|negara|anggota|members?|of|states))* $"
)
_GROUPS: Final = (
    r"joins|links|links up|unites|ties|binds|gathers|groups|brings? together|brought together"
    r"|linked"
    r"|linking|joining|uniting|grouping|comprises|comprising|encompasses|covers|counts?|counted"
    r"|admits"
    r"|consists of|is made up of|made up of|houses|mempertemukan|menghimpun|menyatukan"
    r"|menghubungkan"
    r"|merangkul|mencakup|meliputi|memuat|melibatkan|mewadahi|menaungi|beranggotakan"
    r"|terdiri (?:atas|dari)"
    r"|(?:turut |juga |kini |yang )*diikuti(?: pula| juga)?(?: oleh)?|there (?:is|are)"
    r"|members? (?:are|include)|anggotanya(?: ialah| adalah)?"
)
_NAMES: Final = (
    r"includes?|included|including|namely|yaitu|yakni|ditambah|plus|termasuk|ada|terdapat"
    r"|among them"
    r"|such as|seperti|misalnya|di ?antaranya|namely|that is|besides|in addition to"
)
_FREE: Final = r"(?:[^.;:<>]|<[NDY]\d+>)"
HAS: Final = caseless(  # between a body and those that it has
    rf"{_FREE}{{0,120}}?\b(?:{_GROUPS}|{_NAMES})(?: (?:the cartel to|negara|juga|the|non-\w+"
    rf"|both|oleh|tetangganya"
    r"|states|members|countries|pula|like|all|<N\d+>|negara-negara|dengan|Arab|bukan"
    r"|ekonomi))*,? (?:the )?\(?$"
)
IN_BRACKETS: Final = regex(  # "Japan (G7, G20)", "ASEAN (Laos, Vietnam)"
    r"(?P<s><S\d+>) \((?P<o><O\d+>(?:(?:,| dan| and|, and|/) ?<O\d+>)*)\)"
    r"|(?P<of><O\d+>) \((?P<all><S\d+>(?:(?:,| dan| and|, and|/) ?(?:the )?<S\d+>)+)\)"
)
HAS_MANY: Final = caseless(  # "has 12: …", "beranggotakan 12 negara: …"
    rf"{_FREE}{{0,60}}<N\d+>(?: [a-z]+){{0,3}} ?[:(–—-] ?(?:the )?$"
)
GROUPS: Final = caseless(rf"\b(?:{_GROUPS}|ditambah|plus|ada|terdapat|menjadi anggota)\b")
ADDED: Final = caseless(r"\W+(?:plus|ditambah|dan|and)\W+(?:the )?$")
MEMBERS: Final = any_of(
    r"members?\w*|anggota\w*|states|negara|countries|nations|econom\w+|producers|governments"
    r"|luas|kerja sama"
)
NOT_ONLY: Final = caseless(  # what denies nothing, and what stands between
    r"(?:tidak|bukan|not) (?:hanya|cuma|only|saja)|bukan Arab|non-\w+|<D\d+>\)|,? (?:which"
    r"|in which|where|yang|whose)"
    r" [^,<>;:]{3,60},|from outside the \w+|dari luar \w+"
)
OTHER_TITLE: Final = any_of(  # a list of something else
    r"observers?|pengamat|candida\w*|calon|partners|mitra wicara|associates?|asosiasi|guests?"
    r"|tamu|founders?",
    r"founded by|pendiri\w*|found(?:ing|er)|mendirikan|bekas|mantan|left|keluar|baru|new",
    r"pemimpin|leaders|ministers?|menteri|kecuali|except|bukan|not|tidak|joined|bergabung|masuk"
    r"|tanpa",
    r"di ?antaranya|of (?:them|which|whom)|tetap|permanent|agreement\w*|perjanjian|delegat\w*"
    r"|ketua|chair\w*|presid\w*|host\w*|tokoh|suspended|signed",
    r"menandatangani|trade|without|outside|luar|selain|belum|never|if|jika|kalau|negotiat\w*"
    r"|relations",
    r"hubungan|sanctions?|sanksi|invited|diundang|leaving|meninggalkan|no|conflict|konflik"
    r"|perang|war",
    r"KTT|pertemuan|summits?|meetings?|sidang|konferensi|conference|projects?|proyek|bantuan|aid"
    r"|loans?|pinjaman|asked|applied|want\w*|ingin|hope\w*",
)
OTHER_LEAD: Final = any_of(  # before a body: what is listed is something else of it
    r"observers?|pengamat|candida\w*|calon|partners|mitra|associates?|asosiasi|guests?|tamu"
    r"|founders?|pendiri\w*",
    r"pemimpin|leaders|ministers?|menteri|bukan|not|tidak|tanpa|ketua|chair\w*|presid\w*|without"
    r"|outside|luar",
    r"KTT|pertemuan|summits?|meetings?|sidang|konferensi|conference|projects?|proyek|joined"
    r"|bergabung|by|oleh",
    r"headquarters|markas|kantor|sekretariat|secretariat|relations|hubungan|former|bekas|mantan"
    r"|report\w*",
)
NOT_ALL: Final = caseless(r"\b(?:not all|tidak semua)\b")
ALSO_O: Final = regex(r"(?:,? (?:serta|dan|and) (?:the )?(?P<o><O\d+>))?")
NOT_MEMBERS: Final = any_of(
    r"found\w+|pendiri\w*|candida\w*|calon|non|ex|luar|bukan|not|newest|new|baru"
)
TITLE: Final = caseless(  # behind "negara ASEAN", "members of NATO", "NATO allies"
    r"(?:['’]s)?,?(?: (?:yang lama|lainnya|lain|tersebut|ini|itu|kini|saat ini|now|today|<Y\d+>"
    r"|<D\d+>"
    r"|<N\d+>|is|are|adalah|ialah|yaitu|yakni|including|termasuk|seperti|such as|like|misalnya"
    r"|terdapat"
    r"|pula|juga|antara lain|mencakup|meliputi|di sana|sudah|lebih dulu|members?|anggota"
    r"|(?:member )?states"
    r"|countries|nations|economies|allies|ally|country|state|yang pernah|menjadi|that is"
    r"|di (?:kawasan )?[A-Z]\w+(?: [A-Z]\w+)?"
    r"|are in|is in"
    r"|anggota tidak tetap)){0,7}[,:]?(?: (?:the|and|yaitu|yakni|like|including|namely|such as"
    r"|termasuk|seperti|misalnya|none;|that is,?))*"
    r" (?:the )?[(–—-]? ?(?:the )?$"
)
OF_MEMBERS: Final = caseless(  # before the body: members, or the states of it
    r"\b(?:members?(?: states)? of|anggota(?: tidak tetap| tetap| penuh)?|negara(?: anggota"
    r"| tetangga)?|sesama"
    r"(?: negara| anggota)?|(?:countries|one|all|other|fellow|<N\d+>|another|several|some|most"
    r"|both)(?: of)?"
    r"|among)(?: the)? $"
)
AMONG: Final = caseless(
    r"\b(?:di antara|among|amongst|of all|dari semua)(?: (?:the|all|semua|negara|anggota))* $"
)
NOUN: Final = caseless(r"(?:['’]s?)? (?:member|state|countr|nation|econom|all(?:y|ies)|lainnya)")
ALONG: Final = caseless(  # behind a body that one is in: with whom
    r"(?: (?:since|sejak|pada) <D\d+>)?(?:,? to which (?:it"
    r"|they) (?:also )?belongs?)?(?: as well)?,?"
    r"(?: (?:serta|also|juga|duduk|dan masih [a-z ]{3,30}))*"
    r" \(?(?:(?:ber)?sama|together with|along with|alongside|beserta|with|dengan|like|as well as"
    r"|besides)"
    r" (?:the |negara )?$"
)
_MOST: Final = (
    r"(?:\b(?:only|sole|lone|single|largest|biggest|smallest|richest|poorest|youngest|oldest"
    r"|most populous|one"
    r"|newest|wealthiest|strongest|first|satu-satunya|terbesar|terkecil|terluas|terpadat|terkaya"
    r"|termiskin"
    r"|terbanyak|tertua|termuda|terbaru|terkuat|termaju|pertama|terakhir|utama)\b"
    r"|<R\d+>-?(?:largest|terbesar))"
)
MOST_OF: Final = caseless(  # "the largest economy in <O1>", "<O1>'s only oil producer"
    rf"{_MOST}(?P<gap>(?:[^.;:<>()]|<[SN]\d+>){{0,45}}?) (?:in|of|within|among|di|dalam|dari"
    rf"|pada)(?: the)?"
    rf"(?: kelompok| kawasan| antara(?: negara| anggota)?)? (?P<a><O\d+>)"
    rf"|(?P<b><O\d+>)(?:['’]s?|-zone['’]s|['’]s? \w+| ?[:–—-])? {_MOST}"
    rf"|{_MOST}(?: (?:negara|anggota|ekonomi|perekonomian|negara anggota|wakil))* (?P<c><O\d+>)"
    rf"(?: (?:member|countr|state|ally|econom|negara|anggota)\w*)?(?: (?:in|of|within|di"
    rf"|dalam)(?: the)? (?P<f><O\d+>))?"
    rf"|<R\d+> (?P<e><O\d+>) (?:member|countr|state|ally|econom)\w*(?: (?:in|of"
    rf"|within)(?: the)? (?P<g><O\d+>))?|\b(?:anggota|negara|ekonomi) (?P<d><O\d+>)"
    rf"(?: [a-z]+){{0,4}} {_MOST}"
)
IS: Final = caseless(
    r"[^.;:<>]{0,75}\b(?:ialah|adalah|yaitu|yakni|is|are|was|were|remains)(?: the)? $"
)
COMMA: Final = caseless(r"(?:[^.;:<>]|<[DN]\d+>){0,75}, (?:the )?$")
SAME: Final = caseless(r"(?:[^.;:<>]|<[DNYRA]\d+>){0,60}$")
THEY: Final = caseless(  # whom the sentence before spoke of
    r"\b(?:they|both|all(?= (?:of them|are|were|belong|sit|<N\d+> (?:are|were|also|belong|sit)))"
    r"|neither|none"
    r"|these <N\d+>|the (?:two|three|four)|mereka|ke(?:dua|tiga|empat|lima|enam)nya|dua-duanya"
    r"|semuanya"
    r"|ke(?:dua|tiga|empat|lima|enam) negara|<R\d+> negara(?: ini| itu)?|<N\d+>-\w+nya)(?=\W|$)"
)
IT: Final = caseless(  # or which single state
    r"\b(?:it|he|she|the (?:country|nation|kingdom|republic|state|island|emirates?)|ia|dia|kita"
    r"|kami|we"
    r"|(?:negara|negeri|republik|kerajaan|bekas jajahan)\b(?: [^.,;<]{0,40}| <S\d+>)? (?:ini|itu"
    r"|tersebut))\b"
)
RANGE: Final = caseless(
    rf"\b(?:from|dari)(?: [a-z]+){{0,2}} ({_S}(?:(?:,| dan"
    rf"| and) {_S}){{0,2}})(?:,? [^.;<>]{{0,35}})?"
    rf" (?:to|hingga|sampai)(?: [a-z]+){{0,3}} ({_S})"
)
EXCEPT: Final = caseless(
    r"\b(?:all|every|each|semua|seluruh)\b[^.;<]{0,30}(?P<x><O\d+>)[^.;<]{0,30}\b(?:except"
    r"|kecuali|but|save"
    r"|bar|apart from|selain)(?: for)? (?:the )?$"
)
UNLIKE: Final = caseless(
    r"\b(?:unlike|in contrast (?:to|with)|contrary to|berbeda (?:dengan|dari)|beda dengan"
    r"|tidak seperti|tak seperti|lain dengan)(?: the)?"
    r" (?P<s><S\d+>(?:(?: atau| or| dan| and) (?:the )?<S\d+>)*)"
    r"(?:, (?:the )?| (?=(?:is|are|was|were|adalah|bukan|tidak)\b))"
)
SPECIES: Final = caseless(  # between a state and the body whose member it is called
    r"(?: \([^()]*\))?,?(?: (?:is|are|was|were|not|bukan|neither|as|also|both|all|though"
    r"|although|while|being|itself|sekaligus"
    r"|themselves|a|an|the|still|now|loyal|key|active|fellow|sama-sama|(?:and|dan) <N\d+>|other"
    r"|lain|and|dan"
    r"|negara|anggota|sesama))+ $"
)
CARD_GAP: Final = caseless(
    r"(?: ?[:–—→|-]+|,|;| |and|dan|in|di|only|saja|also|juga|no|not|bukan|tidak|outside|out of"
    r"|but|tetapi|tapi"
    r"|euro|the|of|anggota|members?|membership|full|penuh|ya|yes|luar|padahal|serta|cuma|hanya"
    r"|pengamat"
    r"|observer|menjadi|[()])*"
)
CARD_NO: Final = caseless(r"(?: membership)?:? (?:bukan|no|tidak|not)\s*(?:[,;.]|$)")
BREAK: Final = regex(r"[.;:?!]|, (?:while|whereas|sedangkan|sementara|adapun)\b")
CLAUSE: Final = regex(r", | (?:and|but|yet|dan|tetapi|tapi|namun|though|although|while|meskipun) ")
CONTINUED: Final = caseless(
    r"(?:,[^.;:<>]{0,60},)? (?:and|dan|serta|or|nor|maupun|as well as)(?: also)?(?: to| of| in"
    r"| di| dalam)(?: the)? $"
)
COMPARED: Final = any_of(
    r"se(?:besar|kuat|kaya|maju|luas)|seperti|than|daripada|unlike|dibanding\w*|as \w+ as|compared"
)
THESE_MANY: Final = caseless(r"\bthese (?P<n><N\d+>)|\bke(?P<id>dua|tiga|empat|lima|enam)nya\b")
NUMBERS: Final = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6}
STARTS: Final = caseless(  # a word with which a sentence begins, and no part of a name
    r"^\W*(?:Sebaliknya|Padahal|Hanya|Kini|Jadi|Ternyata|Dulu|Memang|Uniknya|Menariknya"
    r"|Ironisnya|Alasannya|Catatan"
    r"|Today|Yet|Still|Thus|Instead|Like|Nor|Neither|Tinggal|Cuma|Juga|Malah|Namun|Kalau|Jawab"
    r"|Because|Hence|So"
    r"|Lalu|Nah|Lain|Akibatnya|Buktinya|Contohnya|Misalnya|Karenanya|Unlike|Once)[,:]? $"
)
MEMBERSHIP: Final = caseless(
    r"\b(?:keanggotaan|keikutsertaan|membership (?:of|for)|kursi|(?P<role>(?:proses "
    r"|status )?aksesi|pencalonan|accession of"
    r"|candidacy of|status kandidat|status pengamat))(?: the)? $"
)
ELECTION: Final = caseless(
    r"\b(?:(?:ter|di)pilihnya|pemilihan|election of|masuknya|choice of|seating of)(?: the)? $"
)
INTO: Final = caseless(
    r" (?:ke(?: dalam)?|dalam|in|of|pada|to|onto|into|masuk|di|sebagai anggota(?: tidak tetap)?"
    r"|menjadi anggota(?: tidak tetap)?) (?:the )?$"
)
BOTH_IN: Final = caseless(
    r",? (?:(?:of which|to which|yang) )?(?:both|all|keduanya|ketiganya"
    r"|semuanya)(?: \w+)? ?(?:are|merupakan|adalah|menjadi|belong)?"
    r" (?:also |juga )?(?:members|anggota|belong)(?=\W|$)(?! <)"
)
BUT_NOT: Final = caseless(
    r",? (?:but|though|tapi|tetapi|namun|yet) (?:not|bukan|tidak)(?: (?:in|of|members? of"
    r"|anggota|di|the|ikut|masuk))* $"
)
THERE: Final = caseless(
    r"\W*(?:di|dalam|in|within)(?: the| kelompok| forum)? (?P<x><O\d+>), (?:the )?$"
)
SITS_WITH: Final = caseless(
    r"\b(?:sits?|sat|meets?|duduk|bertemu|is|are|together|and|dan|grouped|teams? up)(?: also"
    r"| juga| in| down)*"
    r" (?:with|bersama|dengan)(?: the)? $"
)
IN_THE: Final = caseless(r" (?:in|di|dalam|within)(?: the)? $")
BARE: Final = caseless(  # behind states: they are in what was named before
    r"(?: (?:juga|pula|turut|also|all|both|memang|tercatat|sendiri|sebagai))*(?: (?:is|are"
    r"|adalah|merupakan|menjadi"
    r"|ialah))? ?(?:(?:full |separate )?members?\b|anggota(?:nya)?\b(?! <)|berpartisipasi"
    r"|ada di (?:sana|dalam(?:nya)?)"
    r"|takes? part|sit as well|sits? there|ikut(?: serta| di dalamnya)?(?=\W|$)|included"
    r"|termasuk di dalamnya|belong as well)"
)
WHERE: Final = caseless(
    r",? (?:where|in which|di mana|tempat|karena ada|sebab|as|mengingat|since|because) (?:the )?$"
)
NOT_THERE: Final = caseless(  # behind states that are not in it
    r"(?: (?:is|are|still|sendiri|juga|yang|masih|yet))* (?:are|is)? ?(?:missing|absent|absen"
    r"|tidak(?= ?$|[.;,])"
    r"|belum(?= ?$|[.;,])|not(?= ?$|[.;,])|does not belong|do not belong"
    r"|bukan anggota(?:nya)?(?! <))"
)
OWN_MONEY: Final = caseless(  # behind states outside of the euro
    r"(?:[^.;<>]|<O\d+>){0,50}\b(?:own (?:currenc\w+|money)|currenc\w+ of (?:its|their) own"
    r"|mata uang(?:nya)? sendiri|kron[ae]\w*|zloty|forint|leu"
    r"|koruna|opt(?:ed)?[- ]out|exemption|tidak(?=\W|$)|(?:tidak|tdk|tak|belum) memakai\w*"
    r"|do(?:es)?(?: not|n['’]t)"
    r"|never adopted|not adopted)"
)
MONEY: Final = any_of(
    r"euro|currenc\w+|mata uang|uang|memakai\w*|menggunakan|used?|unit of exchange"
)
SUSPENDS: Final = caseless(
    r" (?:(?:telah|juga|ikut|sudah|has|had|have|also|then|lalu|pun) )*(?:suspended|suspends"
    r"|membekukan"
    r"|menangguhkan|menskors)(?: keanggotaan)? (?:the )?$"
)
IS_ROLE: Final = caseless(
    rf",?(?: (?:is|are|has|have|been|was|were|adalah|merupakan|masih|hanya|cuma|baru|still|only"
    rf"|just|a|an|as|berstatus"
    rf"|sebagai|berkedudukan|menjadi|sedang|dalam|menjalani|official|resmi|juga|also|yang|sampai"
    rf"|saat|ini)){{1,9}} {_ROLE_NOUN}\b"
)
FORMER: Final = caseless(
    r"\b(?:former|bekas|mantan|ex-?)(?: anggota| members? of| negara)?(?: the)? $"
)
ANSWER: Final = caseless(
    r"\W*(?:<N\d+>[.)] ?)?<O\d+> ?[:=–—-] ?(?P<no>(?:tidak|bukan|belum|no|not)\b)?(?:ya|yes"
    r"|sudah|anggota|member)?"
    r"(?=\W|$)"
)
ANSWERS: Final = any_of(r"ya|yes|sudah|anggota|members?|tidak|bukan|belum|no|not")
TERM_LINE: Final = caseless(
    r"\W*(?:anggota tidak tetap|non-permanent member(?: of)?"
    r"|kursi tidak tetap)(?: the)? (?P<x><O\d+>)[^<]{0,20}<[YD]\d+>"
)
LIKE: Final = caseless(r", (?:unlike|like|seperti)(?: the)? $")
COLON: Final = regex(r" ?(?:[:(–—-]|,? (?:yaitu|yakni|namely)) ?(?:the )?")
PHRASE: Final = regex(r"[,;:]| and | dan | but ")
AND_WITH: Final = caseless(r" (?:with|and with|to|dengan) (?:the )?")
NOUN_FIRST: Final = caseless(
    r"\W*(?:<N\d+> |some |several |beberapa |negara )?(?:the )?<O\d+>"
    r" (?:members?|states|countries|economies)"
    r"|\W*(?:<N\d+> )?(?:negara|anggota)(?: anggota)? <O\d+>"
)
