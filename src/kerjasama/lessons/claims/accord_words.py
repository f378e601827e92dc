"""Words and places of them by which agreements, partners and successors are spoken of."""

from typing import Final

from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.patterns import regex

TIES: Final = any_of(  # between what binds and whom it binds
    r"between|among|with|binds?|links?|involv\w+|for|signed by|ratified by|members?"
    r"|part(?:y|ies)|by"
    r"|signator(?:y|ies)|(?:of|in|to) which|including|accession of|entry of|joined by"
    r"|brings?|bound"
    r"|covers|unites",
    r"antara(?: lain)?|dengan|bersama|mengikat|melibatkan|diikuti|dimiliki|milik|bagi|oleh|untuk"
    r"|beranggotakan|termasuk|pihak(?:nya)?|(?:pe)?serta(?:nya)?|anggota(?:nya)?|bertambah"
    r"|yaitu|yakni"
    r"|menghubungkan|mempertemukan|di ?antaranya|seperti|merangkul|beranggota",
)
ACTS: Final = any_of(  # between who is bound and by what
    r"sign(?:ed|s)?|ratif(?:ied|ies|y)|part(?:y|ies)|acced\w+|bound by|join(?:ed|s)?|took part in"
    r"|(?:is|are|was|were) (?:both |all )?in(?: both)?|put (?:their|its) names? to|have|has"
    r"|reached"
    r"|members?(?:hip)?(?: (?:of|in))|concluded|entered into|negotiated|agreed|sealed"
    r"|accepted|made"
    r"|belong to|committed (?:itself|themselves) to|launched|deposited",
    r"\w*nandatangan\w*|diteken|meneken|teken|(?:me|di)?ratifikasi|mengesahkan|pihak"
    r"|peserta|terikat"
    r"|mengaksesi|mengikat\w*|bergabung|masuk|ikut(?: serta)?|anggota|memiliki|mempunyai|punya"
    r"|melaksanakan|menerima|menyepakati|membuat|menjalin|menikmati|menyerahkan|tergabung"
    r"|menyetujui"
    r"|meluncurkan|menyelesaikan|merampungkan|menuntaskan|mengikuti|menyertai",
)
NOT: Final = any_of(  # what makes it no such assertion, or one of another thing
    r"not|never|neither|nor|without|except|but|unlike|outside|stay\w* (?:out|away)|withdr\w+|left"
    r"|quit|pulled|walked|replac\w+|supersed\w+|host\w*|chair\w*|presid\w+|succe\w+|no longer"
    r"|candidate|applied|asked|wants?|negotiat\w+|whose|according|opposed|rejected|amended",
    r"bukan|tidak|tak|belum|kecuali|tanpa|keluar|mundur\w*|hengkang|menolak|di luar|calon"
    r"|merundingkan"
    r"|mengajukan|permohonan|berunding|menggantikan|pengganti\w*|digantikan|tuan rumah"
    r"|\w*ketua\w*"
    r"|bahasa|semula|menurut|menarik|membatalkan|ragu|perundingan|\w*kecualian",
)
BARE: Final = regex(r",? ?(?:\((?:the )?|[-–—:] ?|the )?")  # between a name and its two sides
MORE: Final = regex(
    r"(?:,? (?:dan|and|serta|&)|,)(?: the)? <A\d+>|<A\d+>(?:,? (?:dan|and|serta|&)|,)"
)
BESIDE: Final = regex(
    r"(?P<a><A\d+>)[ :,(]{1,3}(?P<s><S\d+>) ?[-–—/] ?(?P<t><S\d+>)(?! ?[-–—/]? ?<A)"
)
PLACED: Final = regex(r"\b(?:[Ii]n|[Aa]t|[Dd]i|[Nn]ear|[Kk]e)(?: (?:the|kota|[A-Z][\w’'-]+))*,? $")
WHOSE: Final = regex(r"\b(?:whose|yang anggotanya)\b[^,;]*$")
GAP, BACK = 120, 12  # letters between a name and its parties, and before them
RATIFIED: Final = caseless(r"ratif|acced|aksesi|mengesahkan|disahkan oleh")
HAD: Final = any_of(
    r"antara|dengan|between|with|oleh|mengikat|dimiliki|milik|mempunyai|memiliki|punya|have"
    r"|has|terikat|meneken|menandatangani|signed"
)
BOTH: Final = caseless(
    r"(?:\b(?:kedua|dua)|<[RN]\d+>)(?: belah)? (?:negara|pihak|pemerintah|pemimpin"
    r"|kepala negara|menteri)\b"
    r"|\b(?:keduanya|(?:both|the two) (?:countries|states|sides|governments|parties|nations))\b"
)
JOINS: Final = any_of(  # to be bound by what was named before, on a day
    r"ratif(?:ied|y|ies)|acced\w+|sign(?:ed|s)|join(?:ed|s)|came in|part(?:y|ies)|bound|followed"
    r"|put (?:their|its) names?|deposit\w*|took until|held out|accession|last|entered"
    r"|approv\w+|back",
    r"\w*ratifikasi\w*|\w*aksesi\w*|\w*nandatangan\w*|diteken|meneken|menyusul|disusul"
    r"|bergabung|masuk"
    r"|terikat|mengikat|menerima|pihak(?:nya)?|peserta|ikut|menyerahkan|paling akhir|tanggalnya"
    r"|terakhir(?! ini)|mengesahkan|persetujuan|bagi|giliran|kembali|resmi",
)
ROW: Final = regex(  # of a table: who, and when
    r"\W*(?:(?:<[SO]\d+>(?: dan | and |, )?){1,9} ?[:|–—-] ?<D\d+>"
    r"|<D\d+> ?[:|–—-] ?(?:<[SO]\d+>(?: dan | and |, )?){1,9})\W*"
)
CLAUSE: Final = regex(
    r"[;:]|, (?:and|while|whereas|dan|sedangkan|sementara|disusul|lalu)\b|(?:, )?\b(?:but"
    r"|tetapi)\b"
)
FORMAL: Final = any_of(  # what is done to treaties, and not to organisations
    r"(?:ratif\w*|sign(?:ed|atories)|\w*ratifikasi\w*|\w*nandatangan\w*)(?!.*\b(?:member"
    r"|anggota))"
    r"|treaty|convention|traktat|konvensi|protokol|protocol"
)
ANOTHER: Final = any_of(  # what happened on a day that was none of coming
    r"withdr\w+|left|quit|leav\w+|suspend\w*|revok\w+|keluar|mundur|hengkang|menarik|meninggalkan"
    r"|dibekukan|host\w*|chair\w*|\w*ketua\w*|tuan rumah"
)
A_NEW_ONE: Final = caseless(  # that was not told of before
    r"\b(?:sign(?:ed|s)?|concluded|reached|menandatangani|meneken|menyepakati)(?: [a-z]+)? (?:an?"
    r"|sebuah|suatu|another) (?:[\w-]+ ){0,3}(?:agreement|treaty|deal|pact|accord|memorandum"
    r"|perjanjian|kesepakatan|persetujuan|nota)\b"
)
STANDS_BY: Final = any_of(  # that somebody is bound, without a day
    r"ratif(?:ied|y|ies)|acceded|signed|(?:a|are|is|still|remains?|states|its) part(?:y|ies)"
    r"|bound|on board|part(?:y|ies)(?= too)",
    r"(?:me|di)?ratifikasi\w*|mengaksesi|(?:juga|menjadi|masih|tercatat|sebagai|termasuk)"
    r" (?:\w+ )?(?:pihak|peserta)(?:nya)?|pihaknya|terikat|menandatangani\w*|mengesahkan\w*"
    r"|penanda ?tangan\w*|ikut (?:serta )?(?:dalam )?(?=\S+ (?:konvensi|perjanjian|protokol"
    r"|traktat))",
)
NO: Final = any_of(
    r"not|never|neither|nor|without|except|but|no longer|withdr\w+|left|n't|hesitat\w+|last",
    r"bukan|tidak|tak|belum|\w*kecuali\w*|tanpa|keluar|mundur|menolak|lalu menarik"
    r"|perjanjian (?:dagang|perdagangan)",
)
LAW: Final = any_of(
    r"law|act|undang-undang|uu|keppres|perpres|keputusan presiden|peraturan presiden"
)
NEAR: Final = 60
SIGN: Final = any_of(
    r"sign(?:ed|ing|atories|atures)?|put (?:their|its) names?|\w*nandatangan\w*"
    r"|\w*tanda ?tangan\w*"
    r"|diteken|meneken"
)
MAN: Final = regex(r"(?:\b(?:of|dari|for|mewakili|representing) (?:the )?|\(|Republik )$")
PERSON: Final = regex(  # an entry: a person and a country, or a country alone
    r"\W*(?:\d+[.)] ?)?(?:(?:[A-Z][\w.’'-]* ?){1,5}(?:\(|, |[-–—:] |dari |of "
    r"|from ))?(?:the )?<S\d+>\W*"
    r"|\W*<S\d+>(?: ?[:(–—-] ?|, )(?:[A-Z][\w.’'-]* ?){1,5}\W*"
)
SIGNERS: Final = any_of(
    r"signator(?:y|ies)|signed by|parties|participants|\w*penanda ?tangan\w*|ditandatangani"
    r"|diteken"
    r"|pihak(?:nya)?|peserta(?:nya)?|menandatangani|ratified by|diratifikasi oleh|meratifikasi"
)
TWICE: Final = any_of(r"(?:in|of|to|into) both|keduanya|kedua-duanya|kedua perjanjian|dua-duanya")
UNION: Final = caseless(
    r"<N\d+> (?:\w+ ){0,3}(?:parties|pihak)\b[^.;<]{0,30}<O\d+>"
    r"|<O\d+>[^.;<]{0,40}\b(?:party|parties|pihak|me\w*ratifikasi\w*|ratified|mengaksesi)\b"
)
ROSTER: Final = caseless(  # before a list
    r"\b(?:pesertanya|pihaknya|para pihak|penanda ?tangan\w*|signatories|parties"
    r"|participants)\b[^<]{0,30}"
    r"(?:<N\d+>[^<]{0,20}){0,2}(?:<O\d+>[^<]{0,12})?(?:[:(]|\b(?:adalah|ialah|yaitu|yakni"
    r"|are|were|plus|ditambah"
    r"|dan|and|among them|including|termasuk|antara lain|masing-masing dari)) ?(?:the )?<S"
)
UNIONS: Final = ("EU", "EAEU", "EFTA", "ASEAN", "MERCOSUR")  # which are parties themselves
OUT: Final = caseless(  # behind a state that is bound in no way
    r"\b(?:(?:is|are|was|were)(?:n['’]t| not) (?:yet )?(?:a )?(?:part(?:y|ies)|in|among|bound)"
    r"|not (?:a )?part(?:y|ies)|(?:ha(?:s|ve)|had|did)(?: not|n['’]t| never"
    r"| yet to)(?: even| yet)?"
    r" (?:sign(?:ed)?|ratif\w+|join(?:ed)?|acceded|been)|never (?:ratified|signed|joined|acceded)"
    r"|but (?:not|never) ratified|signed only|only signed|yet to (?:ratify|sign|join)"
    r"|(?:stay|remain|kept|stood)\w* (?:out|outside|away|aside)"
    r"|(?:bukan|belum|tidak|tak)(?: pernah| menjadi| lagi| juga| ikut| serta| mau| jadi"
    r"| kunjung)*"
    r" (?:pihak|peserta|anggota|bergabung|ikut|(?:me|di)?ratifikasi\w*|menandatangani\w*"
    r"|tanda tangan|mengaksesi|masuk)|memilih tidak|(?:juga|sedangkan <S\d+>) belum(?=\W*$)"
    r"|di luar(?:nya)?)\b"
)
BUT: Final = caseless(  # before states that are none
    r"\b(?:belum|tidak|not|never)\b[^.;<]{0,60}(?:antara lain|di ?antaranya|adalah|yaitu"
    r"|yakni|ialah|:"
    r"|are|is|include|among them) $|\b(?:exceptions? (?:is|are)|kecuali|except(?: for)?|belum"
    r" diratifikasi oleh|not (?:yet )?been ratified by|but) (?:the )?$"
)
TREATY: Final = any_of(
    r"sign(?!ifi)\w*|ratif\w*|part(?:y|ies)|\w*ratifikasi\w*|pihak|\w*nandatangan\w*|perjanjian"
    r"|traktat|treaty"
    r"|agreement|protocol|protokol|convention|konvensi|peserta"
)
STEPS: Final = tuple(
    (event, caseless(rf"\b(?:{said})\b"))
    for event, said in (
        (
            "signed",
            (
                r"sign(?:ed|ing|s|ature|atures)?|\w*tanda ?tangan\w*|\w*nandatangan\w*|diteken"
                r"|meneken"
                r"|teken(?:an)?|ttd|put (?:their|its) names? to|inked|initialled|dibubuhkan"
            ),
        ),
        (
            "adopted",
            (
                r"adopt\w*|diadopsi|disahkan|ditetapkan|disetujui|diterima|agreed(?: upon| on)?"
                r"|voted|\w*sepakati|menyetujui|approved|drawn up|dirumuskan|dibuka"
            ),
        ),
        (
            "entered-into-force",
            (
                r"(?:in|into|took|takes?|taken) (?:force|effect|operation)|effective"
                r"|\w*berlaku\w*|since"
                r"|efektif|binding|began to (?:operate|work|apply)|began operating"
                r"|operat(?:es|ed|ing|ional)|applied|diterapkan|dilaksanakan|diimplementasikan|berjalan|jalan"
                r"|beroperasi|start(?:ed|s)?|dijalankan|mengikat|sejak"
            ),
        ),
        ("provisionally-applied", r"provisional(?:ly)?|sementara"),
        (
            "concluded",
            r"conclu\w+|complet\w+|selesai|rampung\w*|merampungkan|menyelesaikan|finali[sz]ed",
        ),
        (
            "made",
            (
                r"lahir\w*|melahirkan|menghasilkan|created?|set up|dat(?:es|ing)|of(?= <D)"
                r"|(?<!pada )tahun(?= <D)"
            ),
        ),
        (
            "terminated",
            (
                r"dissolved|terminated|expired|ended|lapsed|\w*bubar\w*|\w*akhir\w*|dibatalkan"
                r"|habis masa\w*|at an end"
            ),
        ),
    )
)
ENOUGH: Final = {"day": 3, "month": 5, "year": 8}  # weight of what tells an agreement, by the date
PLURAL: Final = any_of(
    r"kedua|ketiga\w*|keempat|keduanya|both|the (?:two|three)|bersama|beserta|meliputi"
    r"|articles|pasal\S*"
)
ROOM, LATE, TITLE = 70, 15, 40
TITLED: Final = regex(  # a name and a year side by side
    r"(?P<a><A\d+>)(?: \([^()<>]*\))?(?:,? ?[(|:–—-] ?|, | (?:of|in|tahun"
    r"|pada tahun) )(?P<d><D\d+>)"
    r"|(?P<e><D\d+>)(?: ?[:|–—-])? (?P<b><A\d+>)"
)
ACT: Final = regex(
    r"(?:[Nn]omor|[Nn]o\.?|Law No\.?) <N\d+>(?: [Tt]ahun | of |/)$|UU <N\d+>/$"
)  # a law's year
NAMED: Final = any_of(
    r"name|nama(?:nya)?|bernama|presidensi|presidency|chair\w*|\w*ketua\w*|half of"
)
MONTH: Final = regex(  # "on 24 August of the same year": of that which was named before
    r"(?:<N\d+> )?(?P<month>January|February|March|April|May|June|July|August|September"
    r"|October|November|December"
    r"|Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember)"
    r"(?: tahun (?:itu|yang sama|tersebut)|,? (?:of )?(?:the same|that) year)"
)
MONTHS: Final = {
    start: n
    for n, told in enumerate(
        "jan feb mar apr may/mei jun jul aug/agu sep oct/okt nov dec/des".split(), 1
    )
    for start in told.split("/")
}
BASIC: Final = any_of(
    r"konstitusi\w*|pasal\S*|articles|constitution|statuta?|piagamnya|its charter|naskahnya"
)
OWN: Final = any_of(
    r"have|has|there is|with|between",
    r"mempunyai|memiliki|punya|ada|terikat|antara|dengan|membuat|menjalin",
)
SIGNS: Final = regex(  # who stand before it did so
    r"<[SO]\d+>(?: [a-z]+)? (?:menandatangani|meneken|menyepakati|signed|concluded)\b"
)
AS_WELL: Final = regex(  # and another one on another day
    r"(?:,|\band|\bdan|\bserta) (?:the )?(?P<a><A\d+>)"
    r" (?:(?:in|on|pada|tahun|tanggal) )+(?P<d><D\d+>)"
)
TO_BE: Final = any_of(  # what is not there yet, or is no agreement
    r"wanted|pursu\w*|seal\w*|talks|negotiat\w*|striking|(?:new|future|any) (?:[\w-]+ ){0,2}deal"
    r"|to deal"
    r"|perundingan|berunding\w*|merundingkan|dirundingkan|menjajaki|penjajakan"
)
TRADE: Final = any_of(
    r"trade|dagang|perdagangan|CEPA|FTA|EPA|PTA|ekonomi|economic|preferensi\w*|preferential"
)
KIND: Final = any_of(
    r"perjanjian\w*|persetujuan\w*|kesepakatan\w*|traktat\w*|pakta\w*|protokol\w*"
    r"|konvensi\w*|nota|CEPA|PTA|FTA"
    r"|EPA|treaties|agreements?|treaty|deal|pact|accord|convention|protocol|memorandum"
)
NOUN: Final = any_of(  # what an agreement is called that nobody names
    r"perjanjian\w*|persetujuan\w*|kesepakatan\w*|traktat\w*|pakta\w*|protokol\w*"
    r"|konvensi\w*|nota"
    r"|konstitusi\w*|pasal\S*|piagam\w*|naskah\w*|teks\w*|MoU|statuta\w*|deklarasi\w*|kontingen"
    r"|program|ketiganya|ditandatangani|diteken|beasiswa|patroli|pengaturan|meneken"
    r"|menandatangani|ttd",
    r"agreements?|treat(?:y|ies)|deals?|pacts?|accords?|conventions?|protocols?|memorand\w+"
    r"|articles"
    r"|constitution|statute|charter|declaration|CEPA|FTA|EPA|PTA|free[- ]trade area|signed"
    r"|in force"
    r"|into force|took effect|text",
)
THERE: Final = any_of(  # before an agreement that exists
    r"ada(?! di\b)|terdapat|mempunyai|memiliki|punya|tersedia|terikat dalam|sudah ada|telah ada",
    r"(?:have|has)(?= (?:an?|the|its|their|two|several) )|exists? between|there (?:is|are)"
    r"|governed by",
)
RELATED: Final = any_of(
    r"hubungan(?:nya)? (?:\w+ ){0,3}(?:dibuka|terjalin|dimulai|dijalin|dipulihkan|resmi)"
    r"|membuka hubungan"
    r"|(?:hubungan|mitra) diplomatik(?:nya)?|menjalin hubungan|mempunyai hubungan"
    r"|hubungan(?:nya)? dengan",
    r"diplomatic (?:relations|ties)|relations (?:were )?(?:established|opened)",
)
PARTNERS: Final = any_of(
    r"kemitraan|mitra (?=strategis|komprehensif)|(?:strategic|comprehensive) partner\w*"
    r"|(?:strategic|comprehensive|strategis|komprehensif)"
)
REPLACED: Final = any_of(
    r"predecessor|forerunner|precursor|cikal bakal|pendahulu(?:nya)?",
    r"pengganti(?:nya)?|(?:meng|di)gantikan\w*|diganti|penerus\w*",
    r"replac\w+|supersed\w+|succe(?:ssors?|ed\w*)|(?:took|taken?|taking) (?:the "
    r"|its )?(?:place|over)|folded"
    r"|began life as|absorbed|merged into|turned into|renamed|melebur|dilebur",
)
CALLED: Final = any_of(
    r"now|later|formerly|previously|once|known as|renamed|name[ds]?|called|until"
    r"|predecessor|successors?",
    r"kini|sekarang|dulu(?:nya)?|dahulu|nama|namanya|bernama|lama|semula|berganti|berubah"
    r"|sampai|hingga|sebelumnya",
)
# Letters of which some are in whatever is read: to look for them costs a fiftieth of a pattern.
OF_PARTIES: Final = (
    *"sign ratif party parties acced access joined came bound follow deposit took held".split(),
    *"approv entered last back both stay outside remain except tangan teken aksesi usul".split(),
    *"gabung masuk ikat terima pihak peserta ikut serah akhir tanggal sahkan setuju bagi".split(),
    *"giliran kembali resmi kedua dua- luar kecuali belum tidak bukan anggota".split(),
)
OF_PACTS: Final = (
    *"agreement agreed free treat deal pact accord conven konven protoco memorand".split(),
    *"article constitut statut charter declaration cepa fta epa pta signed force effect".split(),
    *"text perjanjian setuju sepakat traktat pakta nota konstitu pasal piagam naskah".split(),
    *"teks mou deklarasi kontingen program tangan teken ttd beasiswa patroli pengaturan".split(),
    *"ketiga".split(),
)
OF_PARTNERS: Final = ("hubungan", "mitra", "partner", "relations", "diplomatic")
DONE: Final = caseless(  # between a word for what exists and an agreement: what was done to it
    r"[.;]|nandatangan|neken|sign|ratif|ekspor|setelah|after|part(?:y|ies)\b|pihak|members?\b"
)
INDONESIAN: Final = any_of(
    "yang|dan|pada|dengan|negara|hubungan|tahun|sejak|kemitraan|mitra|menjadi"
)
OF_SUCCESSORS: Final = (
    *"predec pendahulu ganti penerus replac supersed succe took taken taking folded".split(),
    *"began absorb merged turned renamed lebur known now later former previous once name".split(),
    *"called until kini sekarang dulu dahulu nama lama semula ubah sampai hingga sebelum".split(),
)
PAPER: Final = caseless(  # about an agreement, and not the agreement
    r"\b(?:letter|statement|surat|pernyataan|joint communiqu\w+|talks|negotiations?|perundingan)\b"
)
TOWN: Final = regex(r"[A-Z][\w’'-]+, $")  # of a state
REPLACING: Final = caseless(  # whose day is that of the change
    r"\b(?:diganti\w*|menggantikan|replac(?:ed|es)|supersed\w+|with?drew|ditarik|keluar)\b"
)
FOR_ONE: Final = caseless(  # the day on which it began for one of them
    r"\b(?:for|bagi|untuk|di|in)(?: the)? <S\d+>,? [^<.;]{0,30}(?:berlaku|force|effect|<D)"
    r"|(?:berlaku|force|effect)\b[^<.;]{0,12} (?:for|bagi|untuk|di|in)(?: the)? <S\d+>"
)
