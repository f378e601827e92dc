"""The script for Google Forms, run by node against a form that writes down what it is told."""

import json

import pytest

from kerjasama.lessons.questions.forms import forms
from kerjasama.words import Words

FORM = """
const made = [];
const item = (kind) => {
  const told = {kind};
  made.push(told);
  const self = {createChoice: (text, right) => [text, right]};
  for (const name of ["Title", "Rows", "Columns", "Points", "Choices", "GeneralFeedback",
                      "FeedbackForCorrect", "FeedbackForIncorrect"])
    self["set" + name] = (value) => { told[name] = value; return self; };
  return self;
};
const form = {
  setIsQuiz: () => form, getEditUrl: () => "",
  addGridItem: () => item("grid"), addTextItem: () => item("text"),
  addCheckboxItem: () => item("several"), addMultipleChoiceItem: () => item("one"),
};
const feedback = () => {
  let text = "";
  const self = {setText: (t) => { text = t; return self; }, build: () => text};
  return self;
};
const FormApp = {create: () => form, createFeedback: feedback};
const Logger = {log: () => {}};
"""


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_form_asks_what_the_quiz_asks(items, hostile, lang, node, tmp_path) -> None:
    say = Words(lang)
    asked = [*{i.template: i for i in items}.values(), *hostile]
    file = tmp_path / "quiz.js"
    run = "makeQuiz();console.log(JSON.stringify(made));"
    file.write_text(FORM + forms(asked, say) + run, "utf-8")
    for item, told in zip(asked, json.loads(node(str(file))), strict=True):
        assert told["Title"] == say(item.stem)
        match told["kind"]:
            case "grid":
                assert item.kind in {"matching", "ordering"}
                assert len(told["Rows"]) == len(item.key)
                assert told["Columns"] == [say(o.text) for o in (item.matches or item.options)]
            case "text":
                assert item.kind in {"short", "numeric"}
                assert told["GeneralFeedback"] == say(item.why)
            case kind:
                assert (kind == "several") == (item.kind == "multiple")
                right = {text for text, yes in told["Choices"] if yes}
                assert right == {say(o.text) for o in item.right}
                assert len(told["Choices"]) == len(item.options)
                assert told["FeedbackForIncorrect"] == say(item.why)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_script_of_the_whole_bank_is_a_script(items, hostile, lang, node, tmp_path) -> None:
    file = tmp_path / "quiz.js"
    file.write_text(forms([*items, *hostile], Words(lang)), "utf-8")
    assert node("--check", str(file)) == ""
