"""What is asked about the selected unit: once, one question at a time, and the newest wish next."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from lstm_viz.arithmetic import KEPT
from lstm_viz.errors import UserError
from tests.lstm_viz.desk import Desk, desk


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[Desk]:
    made = desk(steps=KEPT + 10)
    made.answer()
    yield made
    made.close()


def test_the_sums_of_what_is_selected_are_there_once_the_engine_has_answered(made: Desk) -> None:
    made.selection.set_step(2)
    made.selection.set_unit(5)
    assert made.arithmetic.sums is None
    assert made.arithmetic.pending
    made.answer()
    assert not made.arithmetic.pending
    sums = made.arithmetic.sums
    assert sums is not None
    assert sums["f"].value == pytest.approx(made.arrays["f"][2, 5], abs=1e-6)


def test_one_question_is_under_way_at_a_time_and_the_newest_wish_is_asked_next(made: Desk) -> None:
    for step in range(10, 30):
        made.selection.set_step(step)
    assert [body.step for body, _ in made.client.asked] == [10]
    body, callbacks = made.client.asked.pop()
    callbacks["on_reply"](made.reply(body))
    assert [body.step for body, _ in made.client.asked] == [29]


def test_what_is_here_is_not_asked_again(made: Desk) -> None:
    made.selection.set_step(3)
    made.answer()
    made.selection.set_step(4)
    made.answer()
    made.selection.set_step(3)
    assert made.arithmetic.sums is not None
    assert made.client.asked == []


def test_phases_of_one_step_ask_once(made: Desk) -> None:
    made.selection.set_step(5)
    made.answer()
    for position in (20.3, 21.0, 23.9):
        made.selection.set_position(position)
        assert made.arithmetic.sums is not None
    assert made.client.asked == []


def test_only_so_many_are_kept(made: Desk) -> None:
    for step in range(KEPT + 1):
        made.selection.set_step(step)
        made.answer()
    made.selection.set_step(0)
    assert made.arithmetic.sums is None


def test_an_answer_that_comes_late_does_not_stand_for_what_is_selected_now(made: Desk, qtbot: QtBot) -> None:
    made.selection.set_step(8)
    made.selection.set_step(9)
    body, callbacks = made.client.asked.pop()
    with qtbot.assertNotEmitted(made.arithmetic.changed):
        callbacks["on_reply"](made.reply(body))
    assert made.arithmetic.sums is None


def test_a_refusal_is_told_and_not_asked_again_until_something_else_is_selected(made: Desk, qtbot: QtBot) -> None:
    made.selection.set_step(8)
    with qtbot.waitSignal(made.arithmetic.changed):
        made.refuse(UserError("The engine does not hold this trace any more."))
    assert "hold this trace" in str(made.arithmetic.problem)
    made.selection.set_position(made.selection.position - 0.5)
    assert made.client.asked == []
    made.selection.set_step(9)
    assert made.arithmetic.problem is None
    made.answer()
    assert made.arithmetic.sums is not None


def test_a_question_that_was_dropped_leaves_the_way_free(made: Desk) -> None:
    made.selection.set_step(8)
    made.client.asked.pop()[1]["on_dropped"]()
    made.selection.set_step(9)
    assert [body.step for body, _ in made.client.asked] == [9]
