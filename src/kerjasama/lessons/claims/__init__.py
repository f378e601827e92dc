"""Checks the claims of a lesson or an article against the registry, without any language model.

* `reading`: the text of a file
* `sentences`, `linking`, `quantities`, `templates`: names, dates and what is spoken of
* `phrases`, `lexicon`: what the patterns are made of
* `membership_patterns`, `entry_patterns`, `founding_patterns`, `agreement_patterns`,
  `body_patterns`, `chair_patterns`: how claims are put
* `claim`, `parts`, `membership_readings`, `body_readings`: the claims that matched patterns make
* `accords`: boxes about agreements
* `clauses`, `clause_readings`, `seats`, `offices`: verbs with their subjects, and what they claim
* `grammar`, `listing`, `series`, `context`: the claims of sentences, of lists and tables, of lists
  with years, of examples
* `memberships`, `counts`, `bodies`, `chairs`, `agreements`, `figures`: what the registry says
* `checking`: all of it, for a whole text
* `page`: text, HTML and JSON
* `score`: the kinds of claims, and precision and recall against labels
"""
