"""The course as a learner goes through it: every lesson by keyboard alone, wrong and right, on the real engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lstm_viz.learn.course import load_course
from lstm_viz.learn.lesson import AskFill
from lstm_viz.settings import TEXT_SIZES as SIZES
from lstm_viz.studio import Studio
from lstm_viz.widgets.change_editor import ChangeEditor
from lstm_viz.workspaces.learn import LearnWorkspace
from tests.end_to_end.learner import Learner
from tests.end_to_end.windows import wait_for, words

LESSONS = [lesson.name for lesson in load_course().lessons if lesson.lesson is not None]


@pytest.fixture
def learn(workspace: LearnWorkspace, window: Studio, qtbot: QtBot) -> Iterator[LearnWorkspace]:
    workspace.show_lesson()
    yield workspace
    workspace.learning.stage.playback.pause()
    wait_for(qtbot, lambda: window.client.unanswered == 0)
    qtbot.wait(400)  # the laboratory's image, which follows its curves


def is_there(learn: LearnWorkspace) -> bool:
    asking = learn.learning.asking
    return asking.is_ready and not asking.stage.waiting


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_from_its_first_step_to_its_last(
    name: str, window: Studio, learn: LearnWorkspace, qtbot: QtBot
) -> None:
    learner, walk, asking = Learner(window.window, qtbot), learn.learning.walk, learn.learning.asking
    assert walk.open(name, 0)
    lesson = walk.lesson
    steps = walk.steps
    for place, step in enumerate(steps):
        wait_for(qtbot, lambda: is_there(learn))
        assert walk.place == place
        assert not asking.problem, f"{name}, {step.id}: {asking.problem}"
        assert asking.stage.problem is None
        assert "…" not in learn.page.question.told
        if step.ask is not None:
            learner.answer(asking, learn.page.question, right=False)
            assert not asking.answered, f"{name}, {step.id}: a wrong answer is taken for a right one"
            assert asking.attempts == 1
            if not isinstance(step.ask, AskFill):
                assert "Not yet" in learn.page.question.told
            qtbot.wait(1)  # the focus comes back to the answer
            learner.answer(asking, learn.page.question, right=True)
            assert asking.answered, f"{name}, {step.id}: {asking.verdict}"
            assert asking.stage.hidden == ()
            qtbot.wait(1)
        if step.try_ is not None:
            assert not asking.reached, f"{name}, {step.id}: the goal is reached before anything was done"
            learner.use(learn.page.goal.solution)
            wait_for(qtbot, lambda: asking.reached)
            wait_for(qtbot, lambda: is_there(learn))
        qtbot.wait(1)
        if place + 1 < len(steps):
            learner.press(Qt.Key.Key_Return)
            assert walk.place == place + 1, f"{name}, {step.id}: Enter does not go on from {learner.focus}"
    if steps[-1].ask is None and steps[-1].try_ is None:
        learner.press(Qt.Key.Key_Return)  # what only says something is done by going on
    assert lesson is not None
    assert walk.is_done(lesson)
    assert window.document.model.name == "remember_first"  # what is open elsewhere was not touched
    assert window.changes.lines == ()


OF_KIND = {
    step.ask.__struct_config__.tag: (found.name, place)
    for found in load_course().lessons
    if found.lesson is not None
    for place, step in enumerate(found.lesson.steps[:-1])
    if step.ask is not None
}


@pytest.mark.parametrize("kind", sorted(OF_KIND))
def test_alt_with_right_leads_on_from_the_answer_also_where_the_page_scrolls(
    kind: str, window: Studio, learn: LearnWorkspace, qtbot: QtBot
) -> None:
    learner, walk = Learner(window.window, qtbot), learn.learning.walk
    name, place = OF_KIND[kind]
    learn.set_size(250)
    assert walk.open(name, place)
    wait_for(qtbot, lambda: is_there(learn))
    answer = learn.page.question.answer
    assert answer is not None
    wait_for(qtbot, lambda: answer.isAncestorOf(learner.focus))
    learner.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert walk.place == place + 1
    assert learn.page.isAncestorOf(learner.focus)  # also while the next step's numbers are on their way
    wait_for(qtbot, lambda: is_there(learn))
    qtbot.wait(1)
    assert learn.page.isAncestorOf(learner.focus)
    learn.set_size(100)


def test_the_keys_make_the_words_larger_and_usual_again(
    window: Studio, learn: LearnWorkspace, qtbot: QtBot
) -> None:
    learner, held = Learner(window.window, qtbot), Qt.KeyboardModifier.ControlModifier
    assert learn.learning.walk.open(LESSONS[0], 0)
    wait_for(qtbot, lambda: is_there(learn))
    learner.press(Qt.Key.Key_Plus, held)
    learner.press(Qt.Key.Key_Plus, held)
    assert learn.size == SIZES[SIZES.index(100) + 2]
    learner.press(Qt.Key.Key_Minus, held)
    assert learn.size == SIZES[SIZES.index(100) + 1]
    learner.press(Qt.Key.Key_0, held)
    assert learn.size == 100


def hold_the_output_gate(learner: Learner, editor: ChangeEditor) -> None:
    learner.press(Qt.Key.Key_Home)  # the slider of the value has the focus
    learner.tab_to(editor.steps, backwards=True)
    learner.type("1-8")
    learner.press(Qt.Key.Key_Return)
    learner.tab_to(editor.gate, backwards=True)
    learner.choose(editor.gate, "output gate")


def hold_the_input_gate_of_a_unit(learner: Learner, editor: ChangeEditor) -> None:
    learner.press(Qt.Key.Key_Home)
    for field, text in ((editor.steps, "1"), (editor.units, "8")):
        learner.tab_to(field, backwards=True)
        learner.type(text)
        learner.press(Qt.Key.Key_Return)
    learner.tab_to(editor.gate, backwards=True)
    learner.choose(editor.gate, "input gate")


def strengthen_a_weight(learner: Learner, editor: ChangeEditor) -> None:
    entry = editor.value.findChild(QLineEdit)
    assert entry is not None
    learner.tab_to(entry, backwards=True)
    learner.type("1.3")
    learner.press(Qt.Key.Key_Return)


def read_another_word(learner: Learner, editor: ChangeEditor) -> None:
    learner.tab_to(editor.symbol)
    for _ in range(editor.symbol.maximum() + 1):
        learner.press(Qt.Key.Key_Down)
    for _ in range(editor.symbol.maximum()):
        if editor.symbol.text() != "dog":
            learner.press(Qt.Key.Key_Up)
    assert editor.symbol.text() == "dog"


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # of a menu, without a screen
@pytest.mark.parametrize(
    ("name", "kind", "set_up"),
    [
        ("sequences", "Read another symbol at a step", read_another_word),
        ("simple_rnn", "Change a weight or a bias", strengthen_a_weight),
        ("input_gate", "Hold a gate at a value", hold_the_input_gate_of_a_unit),
        ("output_gate", "Hold a gate at a value", hold_the_output_gate),
    ],
)
def test_a_goal_is_reached_by_the_learners_own_changes(
    name: str,
    kind: str,
    set_up: Callable[[Learner, ChangeEditor], None],
    window: Studio,
    learn: LearnWorkspace,
    qtbot: QtBot,
) -> None:
    learner, walk, asking = Learner(window.window, qtbot), learn.learning.walk, learn.learning.asking
    assert walk.open(name, 0)
    assert walk.open(name, next(place for place, step in enumerate(walk.steps) if step.try_ is not None))
    wait_for(qtbot, lambda: is_there(learn))
    qtbot.wait(1)
    assert not asking.reached
    learner.from_menu(learn.what_if.add, kind)
    wait_for(qtbot, lambda: is_there(learn))
    set_up(learner, learn.what_if.editor)
    wait_for(qtbot, lambda: asking.reached)
    assert not asking.solved_for_them
    assert len(asking.stage.changes.lines) == 1
    assert "Reached." in words(learn.page.goal)
