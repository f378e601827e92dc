"""Checks the claims of a lesson or an article against the registry, without any language model.

* `reading`: the text of a file
* `sentences`, `linking`, `quantities`, `templates`: names and dates of each sentence
* `phrases`, `lexicon`, `membership_patterns`, `agreement_patterns`, `grammar`: the claims of each
* `memberships`, `counts`, `agreements`, `figures`: what the registry says to them
* `checking`: all of it, for a whole text
* `page`: text, HTML and JSON
* `score`: precision and recall against labels
"""
