"""A race that the learner sets up: what each choice makes of it, in values and in the fields by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.protocol import Setting
from engine.tasks import all_tasks
from lstm_viz.learn.lesson import Race
from lstm_viz.learning import races
from lstm_viz.learning.stage import plan_of
from lstm_viz.widgets.race_setup import RaceSetup

RACE = Race(task="remember_first", training_steps=300, seed=3, free=True, settings={"blanks": 20, "longest": 20})
OWN: dict[str, dict[str, Setting]] = {
    "remember_first": {"blanks": 60, "longest": 80, "hidden_size": 8},
    "adding": {"longest": 110, "hidden_size": 12},
}


@pytest.fixture
def setup(qtbot: QtBot) -> RaceSetup:
    """With a race that it is given back whenever it changes, as the stage does."""
    fields = RaceSetup()
    qtbot.addWidget(fields)
    fields.changed.connect(lambda race: fields.show_race(race, {}, lambda task: OWN.get(task, {})))
    fields.show_race(RACE, {"adding": "Add them"}, lambda task: OWN.get(task, {}))
    return fields


@pytest.mark.parametrize("task", races.LENGTHS)
def test_every_task_that_can_be_chosen_is_the_engines_and_can_be_as_long_as_offered(task: str) -> None:
    length = races.LENGTHS[task]
    known = all_tasks()[task]
    for ends in (length.least, length.most):
        race = races.with_length(races.with_task(RACE, task), ends)
        settings = known.configured(dict(race.settings)).settings
        assert [getattr(settings, name) for name in length.settings] == [ends] * len(length.settings)


def test_another_task_is_as_the_task_has_it() -> None:
    race = races.with_task(RACE, "adding")
    assert (race.task, dict(race.settings), race.seed, race.cells) == ("adding", {}, 3, RACE.cells)
    assert races.length_of(race, OWN["adding"]) == 110
    assert races.units_of(race, OWN["adding"]) == 12
    assert races.length_of(race, {}) is None  # the engine has not said yet
    assert races.with_task(RACE, RACE.task) is RACE


def test_a_lessons_own_task_can_be_gone_back_to() -> None:
    own = Race(task="bracket_depth", training_steps=9, free=True)
    assert races.tasks_of(own)[0] == "bracket_depth"
    assert races.tasks_of(RACE) == tuple(races.LENGTHS)
    assert races.length_of(own, {"length": 5}) is None


def test_the_fields_are_used_by_keyboard(setup: RaceSetup, qtbot: QtBot) -> None:
    for box, text in ((setup.length, "45"), (setup.units, "12"), (setup.steps, "50"), (setup.seed, "7")):
        box.selectAll()
        QTest.keyClicks(box, text)
        with qtbot.waitSignal(setup.changed):
            QTest.keyClick(box, Qt.Key.Key_Return)
    with qtbot.waitSignal(setup.changed):
        QTest.keyClick(setup.matched, Qt.Key.Key_Down)
    with qtbot.waitSignal(setup.changed) as told:
        QTest.keyClick(setup.cells["gru"], Qt.Key.Key_Space)
    plan = plan_of(told.args[0])  # type: ignore[index]
    assert plan.settings == {"blanks": 45, "longest": 45, "hidden_size": 12}
    assert (plan.training_steps, plan.seed, plan.matched) == (50, 7, "parameters")
    assert {entrant.cell for entrant in plan.entrants} == {"lstm", "rnn", "gru"}


def test_the_fields_show_another_task(setup: RaceSetup, qtbot: QtBot) -> None:
    place = setup.task.findData("adding")
    assert setup.task.itemText(place) == "Add them"
    with qtbot.waitSignal(setup.changed) as told:
        QTest.keyClick(setup.task, Qt.Key.Key_Down)
        while setup.task.currentData() != "adding":
            QTest.keyClick(setup.task, Qt.Key.Key_Down)
    assert told.args[0].training_steps == 300  # type: ignore[index]
    assert (setup.length.value(), setup.units.value()) == (110, 12)
    assert setup.length.accessibleName() == "Numbers at most"


def test_the_last_cell_stays_in_the_race(setup: RaceSetup, qtbot: QtBot) -> None:
    QTest.keyClick(setup.cells["rnn"], Qt.Key.Key_Space)
    with qtbot.assertNotEmitted(setup.changed):
        QTest.keyClick(setup.cells["lstm"], Qt.Key.Key_Space)
    assert setup.cells["lstm"].isChecked()
