"""The words that stand for a state: "the country", "negara itu"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_COUNTRY: Final = regex(
    r"^(?P<before>(?:(?:Namun|Kemudian|Lalu|But|However|Then|Later|Akhirnya|Sebelumnya|Tetapi),? )?"
    r"(?:(?i:pada|di|in|on|tahun|tanggal) )*(?:<D\d+>,? )?)"
    r"(?P<it>(?:[Nn]egara|[Bb]angsa) (?:itu|tersebut|ini)|[Tt]h(?:e|at|is) (?:country"
    r"|nation|state))"
    r"(?=,? [a-z])(?! (?:anggota|of|in|that|which|yang|members?)\b)"
)

_IT: Final = regex(  # "It joined": what states do, and organisations hardly ever
    r"^(?P<before>(?:(?:Namun|Kemudian|Lalu|But|However|Then|Later|Akhirnya|Sebelumnya|Tetapi),? )?"
    r"(?:(?i:pada|di|in|on|tahun|tanggal) )*(?:<D\d+>,? )?)(?P<it>[Ii]t|[Ii]a|[Dd]ia)"
    r"(?= (?:(?:also|then|later|formally|officially|finally|first|juga|kemudian|resmi|akhirnya|baru"
    r"|lalu|has|had|telah|sudah) )*(?:(?:re)?joined|acceded|entered (?:the )?<O|left|withdrew|quit"
    r"|(?:was )?admitted|applied|signed|ratified|adopted (?:the )?<[OA]|became (?:an? |the |its )?"
    r"(?:full |founding |associate |<R\d+> )*(?:members?|<O\d+> member|candidate)"
    r"|(?:is|was|been) (?:also )?(?:an? |one of the )(?:founding |permanent |full )*member"
    r"|is (?:also |now |still )?an? (?:official )?candidate|(?:holds|has) (?:an? )?observer status"
    r"|holds membership|entered the <O|(?:berstatus|memegang status)"
    r"|bergabung|masuk|keluar|mundur|diterima|meratifikasi|menandatangani"
    r"|menjadi (?:negara )?(?:anggota|pendiri|tuan rumah))\b)"
)
_GROUP: Final = regex(  # "Kelima negara tersebut", "these five countries"
    r"^(?P<before>(?:(?:Namun|Kemudian|Lalu|Then|Later|Akhirnya|Selanjutnya),? )?)"
    r"(?:(?:[Kk]e-?)?(?P<id><[RN]\d+>) (?P<noun_id>[Nn]egara) (?:itu|tersebut|ini)"
    r"|(?:[Tt]hese|[Tt]hose) (?P<en><N\d+>) (?P<noun_en>countries|states|nations))"
    r"(?=,? [a-z])(?! (?:anggota|of|in|that|which|yang|members?)\b)"
)
_ENTRY: Final = regex(r"(?:the )?<S\d+>(?: ?\([^()]*\))?\W*")
_SHORT: Final = 30  # letters of a line that holds a name alone


def _with_group(template: Template, recent: list[Mention]) -> Template:
    """Put the states that were listed last where a sentence begins with "these five countries".

    The states of a sentence, or of the entries of a list, are kept in ``recent``.
    """
    text = template.text
    states = list({m.code: m for m in template.mentions(text, "S")}.values())
    group = None if states else _GROUP.match(text)
    said = group.group() if group else ""
    number = group and (template.number(said) or template.number(said, "R"))
    if group and number and number == len(recent):
        noun = group["noun_id"] or group["noun_en"]
        at = max(template.sentence.text.find(noun), 0)
        end = at + len(noun)
        slots = (*template.slots, *(replace(m, start=at, end=end) for m in recent))
        first = len(template.slots)
        named = [f"<S{first + n}>" for n in range(len(recent))]
        told = f"{', '.join(named[:-1])} dan {named[-1]}"
        return replace(template, text=group["before"] + told + text[group.end() :], slots=slots)
    entry = len(states) == 1 and _ENTRY.fullmatch(text)
    if entry and (template.sentence.bullet or len(text) < _SHORT):
        recent += [m for m in states if m.code not in {r.code for r in recent}]
    elif states:
        recent[:] = states if len(states) > 1 else []
    return template


def with_states(templates: Iterable[Template]) -> Iterator[Template]:
    """Put the state that the sentence before was about where a sentence begins with "the country".

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "Fiji joined the Commonwealth in 1970. The country left in 1987."
    >>> [t.text for t in with_states(templates_of(World.load(), told))]
    ['<S0> joined the <O1> in <D2>.', '<S1> left in <D0>.']
    """
    last: Mention | None = None
    main: Mention | None = None  # a state that is the text's title
    led = False  # whether the last state led its sentence
    begun = False
    recent: list[Mention] = []
    for template in (_with_group(t, recent) for t in templates):
        states = {m.code: m for m in template.mentions(template.text, "S")}
        if not begun and _ENTRY.fullmatch(template.text):
            main = next(iter(states.values()), None)
        begun = True
        match = None if states else _COUNTRY.match(template.text)
        told, who = template, last or main
        if not match and not states:
            match, who = _IT.match(template.text), (last if led else None) or main
        if match and who:
            at = max(template.sentence.text.find(match["it"]), 0)
            stands = replace(who, start=at, end=at + len(match["it"]))
            slot = f"<S{len(template.slots)}>"
            text = match["before"] + slot + template.text[match.end() :]
            told = replace(template, text=text, slots=(*template.slots, stands))
        elif states:
            led = template.text.startswith("<S")
            last = next(iter(states.values())) if len(states) == 1 or led else None
        else:
            last = None
        yield told
