"""Questions about trade: who sells how much to whom, and whose trade fits whose."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.lessons.questions.item import Item, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import both, joined, listed, state_name, state_told
from kerjasama.measures.trade import complementarity, flows
from kerjasama.words import N_, Named, Words

SERIES: Final = "oecd/icio-2022"
_YEAR: Final = "2022"
_FOUR: Final = 4
_WINDOW: Final = 16
_GAP: Final = 1.25  # how many times as large as the next the answer must be
_CLOSE: Final = 0.03  # and how far above it a share must lie


def commerce(record: Record) -> Iterator[Item]:
    """All questions of this module for one country; none if the flows leave it out.

    Examples
    --------
    >>> from kerjasama.facts import When
    >>> from kerjasama.world import World
    >>> made = commerce(Record(World.load(), "IDN", When("2026-06-30")))
    >>> next(made).template
    'sells-most'
    """
    f, own = flows(), record.country.code
    if own not in f.codes or record.day.year < int(_YEAR):
        return
    row = f.codes.index(own)
    yield from _ranked(record, "sells-most", f.bilateral[row], 70)
    yield from _ranked(record, "buys-most", f.bilateral[:, row], 70)
    fits = complementarity(record.world).values
    yield from _ranked(record, "sells-what-it-buys", fits[row], 50)
    yield from _ranked(record, "buys-what-it-sells", fits[:, row], 50)


_STEMS: Final = {
    "sells-most": N_("To which of these economies did {state} export most in 2022?"),
    "buys-most": N_("From which of these economies did {state} import most in 2022?"),
    "sells-what-it-buys": N_(
        "The exports of {state} are best matched by the imports of which of these economies (2022)?"
    ),
    "buys-what-it-sells": N_(
        "The imports of {state} are best matched by the exports of which of these economies (2022)?"
    ),
}
_LESSONS: Final = {
    "sells-most": N_("Exports of {state} in 2022, from largest to smallest: {steps}."),
    "buys-most": N_("Imports of {state} in 2022, from largest to smallest: {steps}."),
    "sells-what-it-buys": N_(
        "Share of what {state} sells abroad that fits what the other buys abroad: {steps}."
    ),
    "buys-what-it-sells": N_(
        "Share of what {state} buys abroad that fits what the other sells abroad: {steps}."
    ),
}


def _ranked(
    record: Record, template: str, values: NDArray[np.float64], most: int
) -> Iterator[Item]:
    """Four economies, one of which stands clearly above the others.

    Parameters
    ----------
    values
        Of every economy, length n: millions of US dollars, or a share.
    """
    shares = template.endswith(("buys", "sells"))
    codes, chance, seen = flows().codes, record.chance(template), set[tuple[str, ...]]()
    told = [
        i
        for i, code in enumerate(codes)
        if code in record.states and code != record.country.code and values[i] > 0
    ]
    told = sorted(told, key=lambda i: -values[i])[:48]
    for _ in range(most):
        start = chance.randrange(
            max(1, len(told) - _WINDOW)
        )  # of like size, so that one must think
        window = told[start : start + _WINDOW]
        picked = sorted(chance.sample(window, _FOUR), key=lambda i: -values[i])
        best, second = values[picked[0]], values[picked[1]]
        apart = best - second > _CLOSE if shares else best > _GAP * second
        names = tuple(sorted(codes[i] for i in picked))
        if not apart or names in seen:
            continue
        seen.add(names)
        steps = listed([_step(record, codes[i], float(values[i]), shares=shares) for i in picked])
        state = state_told(record.country)
        lesson = N_("The larger this share, the better the trade of the two fits together.")
        yield Item(
            template,
            "single",
            "reason",
            "trade",
            both(_STEMS[template], state=state),
            tuple(Option(codes[i], state_name(record.states[codes[i]])) for i in picked),
            (codes[picked[0]],),
            joined(
                both(_LESSONS[template], state=state, steps=steps), both(lesson) if shares else None
            ),
            (record.country.code,),
            _YEAR,
            (("series", SERIES),),
        )


def _step(record: Record, code: str, value: float, *, shares: bool) -> Named:
    """An economy with its figure."""
    texts = []
    for lang in ("en", "id"):
        say = Words(lang)
        figure = say.percent(value) if shares else say.money(value)
        texts.append(f"{record.states[code].name(lang)} ({figure})")
    return Named(*texts)
