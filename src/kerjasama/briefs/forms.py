"""What form something has, and why: in a profile, and as a document of its own."""

from kerjasama.briefs.citations import Citations
from kerjasama.briefs.document import Block, Cell, Document, Paragraph, Section, Sentence, Table
from kerjasama.briefs.page import Page
from kerjasama.briefs.wording import form_word
from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.words import Words
from kerjasama.world import Form, World


def form_blocks(page: Page, code: str) -> list[Block]:
    """Paragraph on the form of an organisation or agreement; none where nothing is known."""
    try:
        form = page.world.form(code, on=page.on)
    except BadRequestError:
        return []
    return [Paragraph(tuple(form_sentences(form, page.cite, page.say)))]


def form_sentences(form: Form, cite: Citations, words: Words) -> list[Sentence]:
    """Say what form something has, and why."""
    opening = words("Form: {label}.", label=form_word(form.label, words))
    return [Sentence(opening), *because(form, cite, words)]


def because(form: Form, cite: Citations, words: Words) -> list[Sentence]:
    """Say why, with who draws the region that decides and the regions that are counted."""
    told = []
    for number, text in enumerate(form.because):
        schemes = [form.region.scheme] if form.region is not None and number == 0 else []
        schemes += ["m49"] if "listed" in text.values else []
        told.append(cite.sentence(words(text), *map(cite.scheme, schemes)))
    return told


def form(world: World, about: str, found: Form, on: When, words: Words) -> Document:
    """Write what form something has, on both axes, and why."""
    page = Page(world, on, words)
    rows = (
        (Cell(words("School label")), Cell(form_word(found.label, words))),
        (
            Cell(words("By number")),
            Cell(words(world.concept("forms", _count(found.count))).lower()),
        ),
        (Cell(words("By region")), Cell(words(world.concept("forms", found.spread)).lower())),
        (Cell(words("Parties counted")), Cell(words.number(found.parties))),
    )
    table = Table(words("By number and by region"), ("", about), rows)
    why = Paragraph(tuple(because(found, page.cite, words)))
    return page.document(
        about, words("Form of cooperation"), (Section("form", words("Form"), (table, why)),)
    )


def _count(code: str) -> str:
    return "multilateral-count" if code == "multilateral" else code
