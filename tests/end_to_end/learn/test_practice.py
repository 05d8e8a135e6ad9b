"""Practice as a learner has it: a question of every kind by keyboard alone, what is kept of it, and the checks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lstm_viz.learn.course import load_course
from lstm_viz.learn.lesson import AskChoice
from lstm_viz.studio import Studio
from lstm_viz.workspaces.learn import LearnWorkspace
from tests.end_to_end.learner import Learner
from tests.end_to_end.windows import wait_for

QUESTIONS = {id: question for id, (question, _) in load_course().all_questions.items()}
# Of each kind the first one.
BY_KIND = {question.ask.__struct_config__.tag: id for id, question in reversed(QUESTIONS.items())}


@pytest.fixture
def learn(workspace: LearnWorkspace, window: Studio, qtbot: QtBot) -> Iterator[LearnWorkspace]:
    yield workspace
    window.window.show_workspace("Cell")  # nothing plays on where nobody looks
    qtbot.wait(100)


def is_there(learn: LearnWorkspace) -> bool:
    asking = learn.learning.practised
    return asking.is_ready and not asking.stage.waiting


@pytest.mark.parametrize("name", [pytest.param(id, id=kind) for kind, id in sorted(BY_KIND.items())])
def test_a_question_is_answered_wrong_and_then_right_and_both_are_told(
    name: str, window: Studio, learn: LearnWorkspace, qtbot: QtBot
) -> None:
    practice, asking, page = learn.learning.practice, learn.learning.practised, learn.practice
    learn.show_practice()
    practice.ask(name)
    wait_for(qtbot, lambda: is_there(learn))
    assert not asking.problem
    assert learn.pages.currentWidget() is page
    learner = Learner(window.window, qtbot)
    learner.answer(asking, page.question, right=False)
    assert not asking.answered
    newest = learn.learning.study.progress.practised[-1]
    assert (newest.item, newest.right) == (name, False)
    qtbot.wait(1)
    learner.answer(asking, page.question, right=True)
    assert asking.answered
    assert learn.learning.study.progress.practised[-1] == newest  # the first answer counts
    assert "Right." in page.question.told
    qtbot.wait(1)
    learner.press(Qt.Key.Key_Return)
    assert practice.question is None


@pytest.mark.parametrize("name", [pytest.param(id, id=kind) for kind, id in sorted(BY_KIND.items())])
def test_show_me_says_the_answer_and_the_keys_go_on(
    name: str, window: Studio, learn: LearnWorkspace, qtbot: QtBot
) -> None:
    practice, asking, page = learn.learning.practice, learn.learning.practised, learn.practice
    learn.show_practice()
    practice.ask(name)
    wait_for(qtbot, lambda: is_there(learn))
    learner = Learner(window.window, qtbot)
    learner.answer(asking, page.question, right=False)
    qtbot.wait(1)
    learner.use(page.question.show_me)
    assert asking.answered
    assert asking.was_shown
    assert "The answer" in page.question.told
    wait_for(qtbot, lambda: is_there(learn))
    qtbot.wait(1)
    assert page.isAncestorOf(learner.focus)
    assert asking.stage.hidden == ()


OF_ITS_FILE = next(
    id for id, question in QUESTIONS.items() if question.do is None and isinstance(question.ask, AskChoice)
)


def test_alt_with_right_leads_on_where_the_stage_is_that_of_all_questions_of_a_file(
    window: Studio, learn: LearnWorkspace, qtbot: QtBot
) -> None:
    learn.show_practice()
    practice, page = learn.learning.practice, learn.practice
    practice.ask(OF_ITS_FILE)
    learner = Learner(window.window, qtbot)
    wait_for(qtbot, lambda: page.question.answer is not None and page.question.answer.isAncestorOf(learner.focus))
    learner.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert practice.question is None
    assert page.isAncestorOf(learner.focus)


def test_a_check_that_is_passed_says_so(window: Studio, learn: LearnWorkspace, qtbot: QtBot) -> None:
    practice, asking = learn.learning.practice, learn.learning.practised
    learn.progress.check_wanted.emit("gates")
    learner = Learner(window.window, qtbot)
    assert practice.is_check
    count = practice.count
    for _ in range(count):
        wait_for(qtbot, lambda: is_there(learn))
        learner.answer(asking, learn.practice.question, right=True)
        assert asking.answered
        qtbot.wait(1)
        learner.press(Qt.Key.Key_Return)
    assert practice.passed
    summary = next(found for found in learn.learning.study.summaries() if found.objective == "gates")
    assert summary.can_do
    learn.show_lesson()
    wait_for(qtbot, lambda: learn.learning.asking.is_ready)
    assert learn.pages.currentWidget() is learn.page
