"""Examples are asked for while somebody looks and never all the time; a long sequence is read in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.protocol import NEWEST, Example, ExamplesRead, ReadExamples
from lstm_viz.panels.examples import ANSWER, MARK, SEQUENCE, TRUTH, ExamplesPanel
from lstm_viz.runs.examples import Examples, shortened
from lstm_viz.theme import LIGHT
from tests.lstm_viz.runs import races

GIVEN = (
    Example("A · · · · · ?", "· · · · · · A", "· · · · · · A", True),
    Example("B · ?", "· · B", "· · A", False),
    Example("one\ntwo", "x", "x", True),
)


class Engine:
    """Keeps what is asked, and answers when told to."""

    def __init__(self) -> None:
        self.asked: list[ReadExamples] = []
        self.waiting: list[dict[str, Callable[..., None]]] = []

    def send(self, body: ReadExamples, **callbacks: Callable[..., None]) -> int:
        self.asked.append(body)
        self.waiting.append(callbacks)
        return len(self.asked)

    def answer(self, training_step: int = 200, examples: tuple[Example, ...] = GIVEN) -> None:
        body, callbacks = self.asked[-1], self.waiting.pop()
        read = ExamplesRead(run=body.run, entrant=body.entrant, training_step=training_step, examples=examples)
        callbacks["on_reply"](read)


class Told(QObject):
    """A run, and who looks at what of it."""

    current = races.record()
    entrant = 0
    looked_at: int | None = None


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def told(qtbot: QtBot) -> Told:
    return Told()


@pytest.fixture
def examples(engine: Engine, told: Any) -> Iterator[Examples]:
    made = Examples(engine, told, told)  # type: ignore[arg-type]
    yield made
    made.close()


def test_one_question_at_a_time_and_none_for_what_is_known(examples: Examples, engine: Engine) -> None:
    examples.want()
    examples.want()
    assert [(body.run, body.entrant, body.training_step) for body in engine.asked] == [(7, 0, NEWEST)]
    engine.answer()
    examples._pause.stop()
    examples.want()
    assert len(engine.asked) == 1  # the run has not trained on


def test_after_an_answer_there_is_a_pause(examples: Examples, engine: Engine, told: Told) -> None:
    examples.want()
    engine.answer()
    told.looked_at = 40
    examples.want()
    assert len(engine.asked) == 1
    examples._pause.stop()
    examples.want()
    assert engine.asked[-1].training_step == 40


def test_other_sequences_are_of_another_seed_and_come_at_once(examples: Examples, engine: Engine) -> None:
    examples.want()
    engine.answer()
    examples.want_others()
    assert [body.seed for body in engine.asked] == [0, 1]


def test_answers_of_another_model_are_not_shown(examples: Examples, engine: Engine, told: Told) -> None:
    examples.want()
    engine.answer()
    assert examples.newest is not None
    told.entrant = 1
    assert examples.newest is None


def test_what_the_engine_cannot_say_is_asked_again_later(examples: Examples, engine: Engine) -> None:
    examples.want()
    engine.waiting.pop()["on_dropped"]()
    examples._pause.stop()
    examples.want()
    assert len(engine.asked) == 2


@pytest.fixture
def panel(application: object, examples: Examples, engine: Engine, qtbot: QtBot) -> Iterator[ExamplesPanel]:
    window = QWidget()
    qtbot.addWidget(window)
    panel = ExamplesPanel(examples, LIGHT)
    panel.setParent(window)
    panel.setGeometry(0, 0, 500, 300)
    window.resize(500, 300)
    window.show()
    engine.answer()
    yield panel
    window.close()


def cell(panel: ExamplesPanel, row: int, column: int) -> str:
    item = panel._table.item(row, column)
    assert item is not None
    return item.text().replace("\N{NO-BREAK SPACE}", " ")


def test_right_and_wrong_are_said_by_a_sign_and_a_word(panel: ExamplesPanel) -> None:
    assert panel._title.text() == "2 of 3 right"
    assert [cell(panel, row, MARK) for row in range(2)] == ["✓ right", "✗ wrong"]
    assert cell(panel, 2, SEQUENCE) == "one ⏎ two"
    assert (cell(panel, 1, SEQUENCE), cell(panel, 1, TRUTH), cell(panel, 1, ANSWER)) == ("B · ?", "· · B", "· · A")
    assert cell(panel, 0, SEQUENCE) == "A ·×5 ?"
    header = panel._table.horizontalHeaderItem(ANSWER)
    assert header is not None
    assert header.text() == "LSTM says"


def test_a_row_can_be_watched_unless_the_engine_has_left_its_middle_out(
    panel: ExamplesPanel, examples: Examples, engine: Engine, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.watch_wanted) as signal:
        panel._table.activated.emit(panel._table.model().index(1, SEQUENCE))
    assert signal.args == ["B · ?"]
    examples.want_others()
    engine.answer(examples=(Example("A · … · ?", "A", "A", True),))
    with qtbot.assertNotEmitted(panel.watch_wanted):
        panel._table.activated.emit(panel._table.model().index(0, SEQUENCE))


def test_the_current_row_is_shown_whole(panel: ExamplesPanel, examples: Examples, engine: Engine) -> None:
    examples.want_others()
    engine.answer(examples=(Example(" ".join("abcdefgh" * 12), "x", "y", False), *GIVEN))
    before = panel._table.rowHeight(0)
    panel._table.setCurrentCell(0, SEQUENCE)
    assert panel._table.rowHeight(0) > 2 * before
    panel._table.setCurrentCell(1, SEQUENCE)
    assert panel._table.rowHeight(0) == before
    assert cell(panel, 1, SEQUENCE) == GIVEN[0].sequence  # not "·×5"


@pytest.mark.parametrize(
    ("sequence", "read"),
    [
        ("A · · · ?", "A · · · ?"),
        ("A · · · · ?", "A ·×4 ?"),
        ("but the film was slow .", "but the film was slow ."),
        ("0.1 0; -0.2 1; 0.3 0; 0.4 1", "4 steps, marked: -0.2, 0.4"),
        ("0.1 -1; -0.2 1; 0.3 0; 0.4 -1", "4 steps, marked: -0.2"),
        ("0.5 1; 0.25 1", "0.5 1; 0.25 1"),
        ("0.5; 0.25", "0.5; 0.25"),
        ("     ", "5 spaces"),
        ("", ""),
    ],
)
def test_a_sequence_is_read_in_one_line(sequence: str, read: str) -> None:
    assert shortened(sequence) == read
