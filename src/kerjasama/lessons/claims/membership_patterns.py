"""How it is put that one is a member. Lists of members are read in `rosters` and `listing`."""

from typing import Final

from kerjasama.lessons.claims.phrases import (
    BE,
    BODIES,
    DATE,
    FILL,
    ON,
    SEPARATOR,
    START,
    STATES,
    STOP,
    WHO,
    compiled,
)

MEMBERSHIPS: Final = compiled(
    # X is a member of Y; X sits in Y
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{BE})(?: (?:an?|the|one of the|among the|part of the"
            r"|the only(?: [A-Z][\w-]+){0,3}|the [a-z]+est))?"
            r"(?P<role>(?: (?:full|founding|charter|permanent|non-?permanent|elected|observer"
            r"|associate|active|original|new))*"
            r" (?:member(?:s|[ -]states?|[ -]countries|[ -]nations?)?|observers?))"
            rf" (?:of|in|to|at|on) {BODIES}{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{BE})(?: (?:an?|the|both))?(?P<role>) {BODIES}"
            rf" members?{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod> (?:sits|sat|served|serves|has served|has sat)(?: currently"
            r"| now)?)"
            r"(?P<role>(?: as an? (?:non-?permanent |elected |permanent )?member)?) (?:in|on"
            rf"|of) {BODIES}{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{FILL},?) (?i:(?:ke)?anggota(?:nya)?)"
            r"(?P<role>(?: (?:tetap|tidak tetap|penuh|pendiri|asosiasi|pengamat|aktif|resmi))*)"
            r"(?: (?:dari|di|pada|dalam|organisasi|badan|forum|blok|ekonomi|kelompok|aliansi"
            r"|lembaga|negara berkembang|perdagangan|keluarga|ke))*"
            rf" {BODIES}{ON}?{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}{WHO}(?P<mod>{FILL}) (?:tergabung|duduk|menduduki kursi) (?:di |dalam "
            r"|ke dalam |pada )+(?:organisasi |forum |keanggotaan )?"
            rf"(?P<role>)(?P<y><O\d+>(?:{SEPARATOR}<O\d+>)*){STOP}(?!{DATE})"
        ),
    ),
    (
        "member",
        (
            rf"\b(?:di ?mana|where|tempat) {WHO}(?P<mod>{FILL}) menjadi anggota(?:nya)? (?:adalah"
            rf"|yaitu|ialah) {BODIES}{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"^(?:With|Dengan) {STATES}(?P<mod>) (?:as|sebagai)(?P<role>)(?: [a-z]+)?"
            rf" (?:members of|(?:negara )?anggota(?: [a-z]+)?) {BODIES}{STOP}"
        ),
    ),
    (
        "member",
        (
            r"^[Kk]eanggotaan (?P<x><S\d+>)(?P<mod>)(?P<role>)(?: (?:di|dalam|pada))+"
            r" (?P<y><O\d+>)(?= (?:menjadikan|membuat|memberi|membawa))"
        ),
    ),
    (
        "member",
        (
            r"^(?P<x><S\d+>)(?:, (?:a|an|the|which is a|yang juga(?: merupakan)?|yang merupakan)"
            r"| yang juga merupakan)(?P<mod>)(?P<role>(?: (?:founding|permanent|full"
            r"|only(?: [A-Z][\w-]+){0,2}))?"
            rf" (?:member of|anggota)) {BODIES}{STOP}"
        ),
    ),
    (
        "member",
        (
            rf"{START}(?P<x><S\d+>), (?:an?|itself an?|also an?|a fellow)(?P<mod>)(?P<role>) "
            r"(?P<y><O\d+>) member(?: state| country| nation)?(?=[,.;)])"
        ),
    ),
)
