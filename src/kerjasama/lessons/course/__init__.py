"""The course on world cooperation: lessons, group worksheets with keys, and the whole unit.

* `telling` is a page that says nothing of later days or of other states
* `clubs` is what a state takes part in; `figures` tells it live, `checks` asks it
* `worked` and `reckoned` are worked examples; `grounds` is what is coloured on a map of `maps`
* `topic` is what a lesson is made of; `foundations`, `practice` and `today` hold those of grade IX,
  `younger` those of grade VI, `topics` lists them
* `lesson`, `worksheet` and `unit` write documents
"""

from kerjasama.lessons.course.lesson import lesson
from kerjasama.lessons.course.topics import COURSES, TOPICS, grade_of, topic
from kerjasama.lessons.course.unit import contents, cover, length, taught, unit
from kerjasama.lessons.course.worksheet import worksheet

__all__ = [
    "COURSES",
    "TOPICS",
    "contents",
    "cover",
    "grade_of",
    "length",
    "lesson",
    "taught",
    "topic",
    "unit",
    "worksheet",
]
