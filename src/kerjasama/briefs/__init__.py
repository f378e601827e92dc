"""Numbers and statements → sentences, tables and figures with evidence → every format.

* `kerjasama.briefs.document` what a brief is made of
* `kerjasama.briefs.drawing` bars, timelines, strips and maps as SVG
* `kerjasama.briefs.render` html, markdown, text, pdf, docx
"""
