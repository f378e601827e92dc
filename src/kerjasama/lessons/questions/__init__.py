"""Questions that the registry asks and answers: a bank for any country and day.

* `item` one question: stem, options, key, explanation, and what the key rests on
* `record` what a key may rest on: facts that were read and are sure
* `joining`, `rosters`, `treaties`, `commerce`, `ideas`, `chairs`, `councils` (with `offices`),
  `fields`, `bodies`, `parties`, `signatures`, `partnerships`, `maps`, `reckoning` the templates,
  subject by subject
* `bank` all questions of a country, and a quiz drawn from them
* `sheet` a quiz as a document, for every renderer; `plain` as JSON
* `formats` the files for learning platforms: `gift`, `moodle`, `forms`, `anki`, `spreadsheets`,
  `qti`, `scorm`; `package` what some of them share
"""

from kerjasama.lessons.questions.bank import TOPICS, bank, quiz
from kerjasama.lessons.questions.item import LEVELS, Item, Option

__all__ = ["LEVELS", "TOPICS", "Item", "Option", "bank", "quiz"]
