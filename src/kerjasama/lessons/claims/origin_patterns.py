"""How it is told in passing when something was founded."""

from typing import Final

from kerjasama.lessons.claims.phrases import compiled

ORIGINS: Final = compiled(
    (
        "founded",
        (
            r"\b(?P<mod>[Ss]ince|[Ss]ejak) (?:its )?(?:formation|foundation|founding|establishment"
            r"|creation|inception|didirikan(?:nya)?|berdiri(?:nya)?|dibentuk(?:nya)?)"
            r"(?P<lead>(?: (?:in|on|pada|tahun|tanggal))* <D\d+>), (?:the )?(?P<y><O\d+>)(?= [a-z])"
        ),
    ),
    (
        "founded",
        (
            r"\b(?:pendiri|founders?(?: of)?|founding (?:members?|states?) of)(?: dari| the)?"
            r" (?P<y><O\d+>)(?P<mod>)(?P<lead> \(<D\d+>\))"
        ),
    ),
    (
        "founded",
        (
            r"^(?:[Aa]wal|[Tt]anggal|[Tt]ahun) (?:mula )?(?:berdiri(?:nya)?|dibentuknya"
            r"|terbentuknya)"
            r" (?P<y><O\d+>)(?P<mod> (?:adalah|pada|yaitu|ialah))(?P<rest>(?: pada| tanggal"
            r"| tahun)*"
            r" <D\d+>)"
        ),
    ),
)
