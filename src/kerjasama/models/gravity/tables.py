"""A table with notes below it, as text, Markdown, HTML or LaTeX."""

from html import escape
from itertools import zip_longest
from typing import Final, Literal

from kerjasama.errors import BadRequestError, short
from kerjasama.words import N_, Text

Format = Literal["text", "markdown", "html", "latex"]
Rows = list[list[str]]


def render(format_: Format, head: list[str], body: Rows, notes: list[str], foot: int = 0) -> str:
    r"""Write a table: names at the left, numbers at the right.

    Parameters
    ----------
    format_
        ``text``, ``markdown``, ``html`` or ``latex``; the last needs LaTeX's package ``booktabs``.
    head
        Texts of the head.
    body
        Texts of each row, as many as in the head; a text may have several lines.
    notes
        Lines below the table.
    foot
        So many rows at the end stand below a rule.

    Raises
    ------
    BadRequestError
        If there is no such format.

    Examples
    --------
    >>> print(render("text", ["", "b"], [["rta", "0.5\n(0.2)"]], ["A note."]))
             b
    ---  -----
    rta    0.5
         (0.2)
    ---  -----
    A note.
    """
    if format_ not in _RENDER:
        values: dict[str, object] = {"format": short(str(format_)), "known": ", ".join(_RENDER)}
        what = Text(N_("There is no table format {format!r}."), values)
        raise BadRequestError(what, Text(N_("Choose from {known}."), values))
    cut = len(body) - foot
    return _RENDER[format_](head, body[:cut], body[cut:], notes)


def _lines(rows: Rows) -> Rows:
    """Rows whose texts have one line each."""
    split = [zip_longest(*(cell.split("\n") for cell in row), fillvalue="") for row in rows]
    return [list(line) for row in split for line in row]


def _text(head: list[str], body: Rows, foot: Rows, notes: list[str]) -> str:
    body, foot = _lines(body), _lines(foot)
    widths = [max(len(row[c]) for row in (head, *body, *foot)) for c in range(len(head))]

    def line(row: list[str]) -> str:
        first, *others = (
            c.ljust(w) if k == 0 else c.rjust(w)
            for k, (c, w) in enumerate(zip(row, widths, strict=True))
        )
        return "  ".join([first, *others]).rstrip()

    rule = "  ".join("-" * w for w in widths)
    below = [rule, *map(line, foot)] if foot else []
    return "\n".join([line(head), rule, *map(line, body), *below, rule, *notes])


def _markdown(head: list[str], body: Rows, foot: Rows, notes: list[str]) -> str:
    def line(row: list[str]) -> str:
        cells = (c.replace("|", "\\|").replace("\n", "<br>") for c in row)
        return "| " + " | ".join(cells) + " |"

    rule = "|---|" + "---:|" * (len(head) - 1)
    return "\n".join([line(head), rule, *map(line, body + foot), "", *(f"{n}  " for n in notes)])


def _html(head: list[str], body: Rows, foot: Rows, notes: list[str]) -> str:
    def said(text: str) -> str:
        return escape(text).replace("\n", "<br>")

    def line(row: list[str]) -> str:
        cells = "".join(f"<td>{said(c)}</td>" for c in row[1:])
        return f'<tr><th scope="row">{said(row[0])}</th>{cells}</tr>'

    th = "".join(f'<th scope="col">{said(c)}</th>' for c in head)
    below = f"<tfoot>{''.join(map(line, foot))}</tfoot>" if foot else ""
    told = "<br>".join(escape(n) for n in notes)
    rows = f"<thead><tr>{th}</tr></thead><tbody>{''.join(map(line, body))}</tbody>{below}"
    return f"<table>{rows}</table><p>{told}</p>"


def _latex(head: list[str], body: Rows, foot: Rows, notes: list[str]) -> str:
    def line(row: list[str]) -> str:
        return " & ".join(c.translate(_TEX) for c in row) + r" \\"

    wide = rf"\multicolumn{{{len(head)}}}{{l}}"
    said = [rf"{wide}{{\footnotesize {n.translate(_TEX)}}} \\" for n in notes]
    below = [r"\midrule", *map(line, _lines(foot))] if foot else []
    return "\n".join(
        [
            rf"\begin{{tabular}}{{l{'r' * (len(head) - 1)}}}",
            r"\toprule",
            line(head),
            r"\midrule",
            *map(line, _lines(body)),
            *below,
            *([r"\midrule", *said] if said else []),
            r"\bottomrule",
            r"\end{tabular}",
        ]
    )


_TEX: Final = str.maketrans(
    {
        **{c: "\\" + c for c in "&%_#$"},
        "\\": r"\textbackslash{}",
        "^": r"\^{}",
        "~": r"\textasciitilde{}",
        "{": r"\{",
        "}": r"\}",
        "…": r"\ldots{}",
        "²": "$^2$",
        "−": "$-$",
        "χ": r"$\chi$",
    }
)
_RENDER: Final = {"text": _text, "markdown": _markdown, "html": _html, "latex": _latex}
