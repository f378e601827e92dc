"""How claims about agreements, forms and partnerships are put."""

from typing import Final

from kerjasama.lessons.claims.accord_patterns import TEXT
from kerjasama.lessons.claims.phrases import (
    BE,
    DATE,
    FILL,
    FORM,
    ON,
    REST,
    SEPARATOR,
    START,
    STATES,
    STOP,
    THINGS,
    compiled,
)

_KINDS: Final = (  # what a thing is called on the way to its form
    r"(?: (?:an?|the|one|salah satu|menunjukkan|mencerminkan|represents|reflects|an example of"
    r"|examples? of|contoh|bentuk|dari|wujud"
    r"|international|political|economic|intergovernmental|organisasi|kerja ?sama|forum|important"
    r"|internasional|ekonomi|antarpemerintah|sebuah|suatu|perjanjian|lembaga|treaty|economic and"
    r"|political and economic|politik dan ekonomi|geopolitik dan ekonomi|geo-politik dan ekonomi"
    r"|kesepakatan|leading|premier|comprehensive|century|<R\d+>|major|key|landmark|modern|large"
    r"|largest|free|trade|free-trade|dagang|perdagangan|bebas|kemitraan|partnership),?)*"
)
_COOPERATION: Final = (
    r"(?: (?:\w+ )?(?:cooperation|organi[sz]ations?|agreements?|forum|treat(?:y|ies)|bloc|trade"
    r"|union|negara|kawasan|grouping|body|bodies|association|economic|intergovernmental|free|di)\b"
    r"|$|[.,;]| yang| antara| <R\d+>)"
)

AGREEMENTS: Final = compiled(
    # A was signed, entered into force on D
    (
        "event",
        (
            rf"{START}{TEXT}(?P<a><A\d+>(?:{SEPARATOR}<A\d+>)*)(?: \([^()]*\)| [Aa]greement)?"
            r"(?:,(?:[^<>,]|<[DSO]\d+>){1,120},)?"
            rf"(?P<mod>{FILL}"
            r"(?: which| that| was| were| has| been| is| not| first| itu| ini| itself| formally"
            r"| officially| originally)*,?)"
            r" (?P<event>signed|adopted|entered into force|came into (?:force|effect)|took effect"
            r"|went into (?:effect|force)|has been in force|(?:has been |became )?effective|enacted"
            r"|ditanda ?tangani|diteken|diadopsi|disepakati|disahkan|ditetapkan|mulai berlaku"
            r"|efektif berlaku"
            r"|mulai efektif|berlaku(?! lagi)(?: efektif| resmi)?|(?:mulai|resmi) diberlakukan"
            rf"|diberlakukan){REST}"
        ),
    ),
    (
        "event",
        (
            r"(?P<a><A\d+>)(?:[^<;.]|<[SDNR]\d+>){0,160}?<D\d+>(?:[^<;.]|<S\d+>){0,50}?(?P<mod>),?"
            r" (?:and|dan|lalu"
            r"|kemudian)(?: (?:mulai|resmi|efektif|later|then|kemudian))*"
            r" (?P<event>entered into force|(?:came|went) into (?:force|effect)|took effect"
            rf"|became effective|berlaku|diberlakukan){REST}"
        ),
    ),
    (
        "event",
        (
            r"(?P<a><A\d+>)(?: \([^()]*\))?(?:,[^;.]{0,60},)?(?P<mod> (?:adalah|merupakan|is|was)"
            r" [^<.;]{0,90}?),? (?:(?:yang|that was|which was) )?"
            r"(?P<event>signed|adopted|ditandatangani|disepakati|disahkan|diadopsi)(?! by| oleh)"
            + REST
        ),
    ),
    (
        "event",
        (
            r"(?P<a><A\d+>)(?P<mod>),? (?:yang|which|that) (?:mulai |resmi |was |had been )*"
            r"(?P<event>signed|adopted|entered into"
            r" force|came into (?:force|effect)|took effect|ditandatangani|disepakati|disahkan"
            r"|berlaku"
            rf"|diberlakukan|was signed){REST}"
        ),
    ),
    (
        "event",
        (
            rf"(?:{START}<N\d+>|(?:[Nn]egara(?:-negara)?(?: anggota)?|[Ll]eaders of|[Mm]ember "
            r"states of|[Mm]embers of|[Pp]ara pemimpin) <O\d+>)"
            r" [^<.;]{0,40}(?P<event>signed|menandatangani|adopted|menyepakati) (?:the )?"
            rf"(?P<a><A\d+>)(?P<mod>){REST}"
        ),
    ),
    (
        "event",
        (
            r"\b(?i:penandatanganan|ditandatangani(?:nya)?|signing of|adoption of)(?: the| "
            r"perjanjian| kesepakatan)? "
            r"(?P<a><A\d+>)(?P<mod>)(?P<event>)(?P<rest>(?: (?:oleh|by|antara|between)"
            rf" (?:[^<.;]|<[NOSA]\d+>){{1,160}}?)?{DATE})"
        ),
    ),
    (
        "event",
        (
            r"(?P<event>tergabung|bekerja sama) dalam (?P<a><A\d+>)(?P<mod>)(?P<rest> sejak(?:"
            r" tahun| tanggal)? <D\d+>)"
        ),
    ),
    # X is a party to A, signed it, ratified it
    (
        "party",
        (
            rf"{START}{STATES}(?:, (?:which|who|yang) [^,.;]{{3,80}},)?,?"
            rf"(?P<mod>(?:{BE}|(?:{FILL}| (?:has|have|had|did not|never|also|all|then|formally"
            r"|officially|later|initially))*))"
            r" (?P<event>(?:an? |the )?(?:party|signatory|member)|part(?:y|ies)|signator(?:y|ies)"
            r"|members|(?:signed and )?ratified|signed|acceded to|(?:re)?joined|re-joined"
            r"|anggota|pihak|menandatangani|meratifikasi|tergabung|bergabung(?: kembali)?)"
            r"(?: (?:to|of|in|dalam|pada|dari|di|dengan|ke))*"
            r" (?:the )?(?:[A-Z][\w-]+ ){0,6}(?:atau |or )?"
            rf"(?P<a><A\d+>)(?P<tail>,?{DATE})?{STOP}{REST}"
        ),
    ),
    (
        "party",
        (
            r"(?P<a><A\d+>)(?P<mod>)(?: (?:was|were|yang|is|adalah|telah|kemudian|originally"
            r"|formally|officially|resmi|secara resmi))*"
            r"(?: (?:<R\d+>|first))?"
            r" (?P<event>signed|ditandatangani|diteken|ratified|diratifikasi)"
            r"(?:(?!host|held|chair|attend|witness|dihadir|dipimpin|digelar)[^.;]){0,60}? (?:by"
            r"|oleh)"
            r"(?: the)?(?: <N\d+> [^<.;]{0,40}(?:[:,]|yaitu|namely))*"
            rf" {STATES}{STOP}"
        ),
    ),
    # A is in force; A is an example
    (
        "stands",
        (
            rf"{START}{TEXT}(?P<a><A\d+>(?:{SEPARATOR}<A\d+>)*)(?P<mod>(?: (?:is|are)(?:"
            r" still| now"
            rf"| currently| not| no longer)*|{FILL}))"
            r" (?:in force|in effect|berlaku)(?!(?: efektif| resmi)? (?:pada|sejak|tahun|mulai"
            r"|selama|dari|until|from|between|bagi|untuk))"
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
            rf"{START}(?:the )?(?P<y>{THINGS})(?P<mod>(?:{BE}|{FILL})){_KINDS}"
            rf"(?: and| dan)? {FORM}{_COOPERATION}"
        ),
    ),
    (
        "form",
        (
            r"[Cc]ontoh(?:nya)?(?: dari)?(?: bentuk| organisasi)* kerja ?sama(?: internasional)?"
            rf"(?: yang bersifat)? {FORM}(?P<mod>)(?: (?:antara lain"
            r"|adalah|yaitu|ialah|seperti|misalnya|meliputi|lain|di antaranya|Indonesia|,))*:? "
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
    # A replaced B
    (
        "replaced",
        (
            rf"{START}(?:the )?(?P<new><[OA]\d+>)"
            rf"(?P<mod>(?:,? (?:which|that|yang))?(?: has| did not|{FILL})) (?:replaced"
            r"|succeeded|supersed\w+|menggantikan)"
            rf" (?:the )?(?:[A-Z]\w+ )*(?P<old><[OA]\d+>){ON}?"
        ),
    ),
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
    (
        "replaced",
        (
            rf"{START}(?:the )?(?P<old><[OA]\d+>)(?P<mod>(?:{FILL}|(?: (?:was|had been|has been|is"
            r"|later|then|eventually|itself|not))*)) (?:(?:replaced|succeeded|superseded)(?= by|"
            r" in| on)|digantikan|diganti|berubah(?: nama)?|berganti nama|bertransformasi)"
            r"(?: (?:in|on|pada|tahun) <D\d+>)?(?: (?:by|with|oleh|dengan|menjadi))? (?:the )?"
            rf"(?P<new><[OA]\d+>){ON}?"
        ),
    ),
    (
        "replaced",
        (
            rf"{START}(?:the )?(?P<new><[OA]\d+>)(?P<mod>(?: is| was| as)?),? (?:the )?(?:successor"
            r"|replacement)(?: organi[sz]ation)? (?:of|to|for) (?:the )?(?P<old><[OA]\d+>)"
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
)
