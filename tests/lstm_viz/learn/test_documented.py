"""The format as docs/lessons.md tells it: the whole example is so, and each piece of it can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import resources
from lstm_viz.learn.checking import Known, mistakes_of
from lstm_viz.learn.claims import claims_of
from lstm_viz.learn.computing import Computer
from lstm_viz.learn.context import GROUPS
from lstm_viz.learn.course import load_course
from lstm_viz.learn.functions import FUNCTIONS
from lstm_viz.learn.lesson import Lesson
from lstm_viz.learn.reading import read, read_any

TEXT = (Path(resources.__file__).parent.parent / "docs" / "lessons.md").read_text("utf-8")
PIECES = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
LESSON, DO, ASK, TRY, CLAIMS, MODELS, QUESTIONS, GLOSSARY, WHOLE = PIECES


def test_the_whole_example_is_right_and_comes_out_of_the_engine(computer: Computer) -> None:
    found = read(WHOLE.encode(), "01_halving.toml", Lesson)
    known = Known.of(load_course(), computer.tasks())
    lessons = {*known.lessons, "forget_gate"}
    assert mistakes_of(found, Known(lessons, known.words, known.pictures, known.models, known.tasks)) == ()
    assert claims_of(found, computer) == ()
    assert found.content is not None
    assert len(found.content.steps) == 3


def test_the_example_wrong_in_one_line_names_that_line(computer: Computer) -> None:
    wrong = WHOLE.replace('"c[4, 1] > 0.9 * c[1, 1]"', '"c[4, 1] > 1.1 * c[1, 1]"')
    mistakes = claims_of(read(wrong.encode(), "x.toml", Lesson), computer)
    assert [mistake.line for mistake in mistakes] == [wrong[: wrong.index("1.1 *")].count("\n") + 1]


@pytest.mark.parametrize(
    "text",
    [
        LESSON + DO,
        LESSON + '\n[[steps]]\nid = "b"\n' + ASK,
        LESSON + '\n[[steps]]\nid = "b"\n' + TRY,
        LESSON + CLAIMS,
        LESSON + MODELS,
        GLOSSARY,
    ],
    ids=["do", "ask", "try", "claims", "models", "glossary"],
)
def test_each_piece_can_be_read(text: str) -> None:
    assert [str(mistake) for mistake in read_any(text.encode(), "x.toml").mistakes] == []


def test_the_questions_lack_only_what_is_as_in_a_lesson() -> None:
    mistakes = read_any(QUESTIONS.encode(), "x.toml").mistakes
    assert {mistake.reason for mistake in mistakes} <= {
        "“kind” is missing",
        "“holds” is missing",
        "“says” is missing",
    }


@pytest.mark.parametrize("name", [*FUNCTIONS, *GROUPS])
def test_every_function_and_group_is_told(name: str) -> None:
    section = TEXT[TEXT.index("## Expressions") : TEXT.index("## Questions")]
    assert re.search(rf"\b{name}\b", section)
