"""The parts of a diagram: found by their ids and by a point, outlined, covered, hidden, and told in words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from lstm_viz.diagram.frame import Frame, frame_of
from lstm_viz.diagram.graph import Cell, cell_names, load_cell
from lstm_viz.diagram.item import shortened
from lstm_viz.diagram.labels import AnswerItem
from lstm_viz.diagram.marks import without
from lstm_viz.diagram.parts import areas_of, ids_of, parts_at, parts_of
from lstm_viz.diagram.ribbons import RibbonItem
from lstm_viz.diagram.told import opening_words, told
from lstm_viz.diagram.view import CellView
from lstm_viz.theme import LIGHT, at_least, font
from tests.lstm_viz.drawing import pixels_of
from tests.lstm_viz.textbook import run, trace_of

LSTM = load_cell("lstm")


@pytest.fixture(scope="module")
def frame() -> Frame:
    """The last phase of a step of a made LSTM, unit 3."""
    trace = trace_of(run(7, 4, 3, 8, 1.0))
    values = trace.at(2)
    assert values is not None
    return frame_of(LSTM, values, trace.scales_of(2), 3, 1.0, 2)


@pytest.mark.parametrize("name", cell_names())
def test_every_part_is_found_by_each_of_its_ids_and_in_its_middle(name: str) -> None:
    cell = load_cell(name)
    for part in parts_of(cell):
        assert part.words
        for id in part.ids:
            assert id in ids_of(cell)
            assert areas_of(cell, id)
        left, top, wide, high = part.areas[0]
        assert part in parts_at(cell, left + wide / 2, top + high / 2)
        assert all(area[0] + area[2] >= 0 and area[0] <= cell.size[0] for area in part.areas)


def test_a_gate_is_its_box_and_a_state_its_circle_and_its_squares() -> None:
    (box,) = areas_of(LSTM, "f")
    gate = next(gate for gate in LSTM.gates if gate.quantity == "f")
    assert (box[0] + box[2] / 2, box[1] + box[3] / 2) == gate.at
    assert (
        len(areas_of(LSTM, "c"))
        == len([part for part in parts_of(LSTM) if "c" in part.ids and part.kind != "wire"]) - 1
    )
    assert areas_of(LSTM, "belt_in")
    assert areas_of(LSTM, "nothing") == ()


def test_what_is_hidden_is_not_told_and_not_drawn(frame: Frame) -> None:
    hidden = without(frame, LSTM, ("h", "o"))
    assert not hidden.known["h"]
    assert not hidden.known["o"]
    assert hidden.known["c"]
    for reading, text in zip(LSTM.readings, hidden.readings, strict=True):
        assert (text == "") == bool({"h", "o"} & set(reading.needs)) or text == ""
    assert all(hidden.wires[wire.id].reached == 0 for wire in LSTM.wires if wire.quantity in {"h", "o"})
    assert without(frame, LSTM, ()) is frame


def test_the_diagram_is_told_phase_by_phase(frame: Frame) -> None:
    words = told(LSTM, frame, 2, 4, "A")
    assert words.startswith("LSTM, step 3 of 4, unit 3.\nIt reads A.")
    value = float(frame.values["f"][2])
    assert f"Forget gate of unit 3: {value:.3f}, {opening_words(value)}." in words
    assert [line.split(",")[0] for line in words.splitlines()[2:6]] == [
        f"Phase {number}" for number in (1, 2, 3, 4)
    ]
    hidden = told(LSTM, without(frame, LSTM, ("h", "o")), 2, 4, "A")
    assert "Phase 4" not in hidden
    assert "Output gate" not in hidden


def test_what_a_change_made_another_is_told_with_the_untouched_value() -> None:
    trace = trace_of(run(7, 4, 3, 8, 1.0))
    before = trace.at(2)
    assert before is not None
    values = {name: vector.copy() for name, vector in before.items()}
    values["f"][2] = before["f"][2] + 0.25
    values["f"][3] = before["f"][3] + 0.25
    values["i"][2] = before["i"][2] + 2e-5
    scales = trace.scales_of(2)
    words = told(LSTM, frame_of(LSTM, values, scales, 3, 1.0, 2, before=before), 2, 4, "A")
    now, then = float(values["f"][2]), float(before["f"][2])
    assert f"Forget gate of unit 3: {now:.3f}, {opening_words(now)}; untouched {then:.3f}." in words
    assert f"; untouched {float(before['i'][2]):.6f}." in words
    assert words.count("untouched") == 2  # only what is another, of this unit
    early = told(LSTM, frame_of(LSTM, values, scales, 0, 0.0, 2, before=before), 2, 4, "A")
    assert "untouched" not in early  # it is not known yet
    assert "untouched" not in told(LSTM, frame_of(LSTM, before, scales, 3, 1.0, 2, before=before), 2, 4, "A")


@pytest.mark.parametrize(
    ("value", "words"), [(0.0, "shut"), (0.5, "half open"), (0.94, "almost open"), (1.0, "open")]
)
def test_a_gate_is_told_in_words(value: float, words: str) -> None:
    assert opening_words(value) == words


def test_marks_that_lie_beside_each_other_become_one_outline(application: object, qtbot: QtBot) -> None:
    view = CellView(LSTM, LIGHT)
    qtbot.addWidget(view)
    view.overlay.show_marks(("o", "h"))
    gate = next(gate for gate in LSTM.gates if gate.quantity == "o")
    valve = next(valve for valve in LSTM.valves if valve.result == "h")
    whole = [box for box in view.overlay.outlines if box.contains(*gate.at)]
    assert len(whole) == 1
    view.overlay.show_marks(("output", "output_valve"))
    near = valve.at[0] - gate.at[0] < gate.size[0]
    assert len(view.overlay.outlines) == (1 if near else 2)
    view.overlay.show_covers(("f", "i"))
    assert len(view.overlay.covers) == 2
    other: Cell = load_cell("rnn")
    view.set_cell(other)
    assert view.overlay.outlines == ()  # the marks go with the cell


def test_while_names_are_asked_for_no_word_of_the_input_tells_one(qtbot: QtBot) -> None:
    view = CellView(LSTM, LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 620)
    inputs = next(item for item in view.scene().items() if isinstance(item, RibbonItem) and item.spec.token)

    def drawn() -> bytes:
        """The input's place, without the cover."""
        image = QImage(inputs.boundingRect().size().toSize(), QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.translate(-inputs.boundingRect().topLeft())
        inputs.paint(painter, QStyleOptionGraphicsItem())
        painter.end()
        return bytes(image.constBits())

    named = drawn()
    view.overlay.show_covers(("x",))
    assert drawn() != named
    view.overlay.show_covers(())
    assert drawn() == named


@pytest.mark.parametrize("scale", [0.5, 0.77, 1.2])
def test_what_the_model_says_before_an_audience_stays_in_the_drawing(
    application: object, frame: Frame, scale: float
) -> None:
    over = 60  # px above the drawing
    item = AnswerItem(LSTM, LIGHT)
    item.frame = replace(frame, answer=("A 98.7 %",), right=True)
    image = QImage(1300, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter, at_least(26.0):
        painter.translate(0, over)
        painter.scale(scale, scale)
        item.paint(painter, QStyleOptionGraphicsItem())
    inked = np.flatnonzero((pixels_of(image) < 128).any(axis=(1, 2)))
    assert inked.size > 10
    assert inked[0] >= over - 1


@pytest.mark.parametrize(("room", "shown"), [(400, "1.3 0.947 -0.704"), (100, "1.3 0.947 …"), (70, "1.3 …")])
def test_a_steps_numbers_lose_the_last_ones_and_never_a_half_of_one(
    application: object, room: float, shown: str
) -> None:
    metrics = QFontMetricsF(font("mono", 14))
    assert shortened("1.3 0.947 -0.704", room, metrics) == shown
    assert metrics.horizontalAdvance(shown) <= room


def test_a_word_that_is_too_long_is_cut_off_where_it_has_to_be(application: object) -> None:
    metrics = QFontMetricsF(font("mono", 14))
    found = shortened("Donaudampfschifffahrt", 80, metrics)
    assert found.endswith("…")
    assert "Donaudampfschifffahrt".startswith(found[:-1])
