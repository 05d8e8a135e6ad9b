"""Small files of lessons, made line by line, so that a test can say which line is wrong."""

from __future__ import annotations

from lstm_viz.learn.lesson import Glossary, Lesson, Questions
from lstm_viz.learn.reading import ReadFile, read

HEAD = """format = "lstm-viz-lesson 1"
title = "A lesson"
minutes = 5
"""

UNIT = """
[[models]]
name = "unit"
title = "One unit"
inputs = 1
units = 1
example = "1; 0; 0; 0"
[models.gates.i]
b = [10.0]
[models.gates.g]
x = [[1.0]]
[models.gates.o]
b = [10.0]
"""

QUESTIONS_HEAD = """format = "lstm-viz-questions 1"
lesson = "a_lesson"
"""


def lesson(*steps: str, models: str = "", head: str = HEAD) -> ReadFile[Lesson]:
    """A lesson of steps, each the text after its [[steps]]."""
    text = head + models + "".join(f"\n[[steps]]\n{step}\n" for step in steps)
    return read(text.encode(), "01_a_lesson.toml", Lesson)


def questions(*each: str, models: str = "") -> ReadFile[Questions]:
    text = QUESTIONS_HEAD + models + "".join(f"\n[[questions]]\n{question}\n" for question in each)
    return read(text.encode(), "01_a_lesson.toml", Questions)


def glossary(*words: str) -> ReadFile[Glossary]:
    return read("".join(f"\n[[words]]\n{word}\n" for word in words).encode(), "en.toml", Glossary)


def line_with(text: str, part: str) -> int:
    """The line, from 1, in which `part` stands first."""
    return next(number for number, line in enumerate(text.split("\n"), start=1) if part in line)
