"""One document, every format: each module has `render(document, words)`.

* `html` one self-contained page, light and dark, on paper too
* `markdown` GitHub flavoured, with footnotes
* `text` for a terminal
* `pdf` two A4 pages by Typst
* `docx` a Word document with real styles

`archive` packs what is kept in a ZIP, so that the same files give the same bytes.
"""
