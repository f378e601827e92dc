"""A quiz as an Apps Script that makes a Google Form with points and feedback."""

import json
from collections.abc import Sequence
from typing import Any, Final

from kerjasama.briefs.document import clean
from kerjasama.lessons.questions.item import Item
from kerjasama.lessons.questions.moodle import pairs
from kerjasama.words import N_, Words

_SCRIPT: Final = """\
// {how}
function makeQuiz() {{
  const quiz = {quiz};
  const form = FormApp.create(quiz.title).setIsQuiz(true);
  for (const asked of quiz.items) {{
    if (asked.kind === "grid") {{
      form.addGridItem().setTitle(asked.title).setRows(asked.rows).setColumns(asked.columns);
      continue;
    }}
    if (asked.kind === "text") {{
      const item = form.addTextItem().setTitle(asked.title).setPoints(1);
      item.setGeneralFeedback(FormApp.createFeedback().setText(asked.why).build());
      continue;
    }}
    const several = asked.kind === "several";
    const item = several ? form.addCheckboxItem() : form.addMultipleChoiceItem();
    item.setTitle(asked.title).setPoints(1);
    item.setChoices(asked.choices.map(([text, right]) => item.createChoice(text, right)));
    const told = () => FormApp.createFeedback().setText(asked.why).build();
    item.setFeedbackForCorrect(told()).setFeedbackForIncorrect(told());
  }}
  Logger.log(form.getEditUrl());
}}
"""
_LINE_ENDS: Final = (("\u2028", "\\u2028"), ("\u2029", "\\u2029"))


def forms(items: Sequence[Item], say: Words) -> str:
    """Write questions as an Apps Script.

    A form marks choices by itself. It cannot mark grids, into which matchings and orderings are
    made, nor texts whose right answer a script cannot set: these the teacher reads.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> from kerjasama.world import World
    >>> text = forms(quiz(World.load(), "forms", n=1, on="2026-06-30"), Words("en"))
    >>> text.splitlines()[1]
    'function makeQuiz() {'
    """
    quiz = {
        "title": say(N_("International cooperation: a quiz")),
        "items": [_asked(item, say) for item in items],
    }
    how = say(N_("Paste this into a new project at script.google.com and run makeQuiz."))
    text = json.dumps(quiz, ensure_ascii=False, indent=2)
    for character, written in _LINE_ENDS:
        text = text.replace(character, written)
    return _SCRIPT.format(how=how, quiz=text)


def _asked(item: Item, say: Words) -> dict[str, Any]:
    """One question as the script reads it."""
    told = {"id": item.id, "title": clean(say(item.stem)), "why": clean(say(item.why))}
    if item.kind in {"matching", "ordering"}:
        left = [clean(one) for one, _ in pairs(item, say)]
        right = [clean(say(o.text)) for o in (item.matches or item.options)]
        return {**told, "kind": "grid", "rows": left, "columns": right}
    if item.kind in {"short", "numeric"}:
        return {**told, "kind": "text"}
    choices = [[clean(say(o.text)), o.code in item.key] for o in item.options]
    return {**told, "kind": "several" if item.kind == "multiple" else "one", "choices": choices}
