"""What can be typed for units and steps, and the controls of every kind of change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace as replace_dataclass
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from engine.protocol import (
    AddPeepholes,
    Alteration,
    ChangeInput,
    ChangeSymbol,
    ChangeWeight,
    ClampGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from lstm_viz.change_kinds import Around, kinds
from lstm_viz.change_words import sentence
from lstm_viz.widgets.change_editor import FIELDS, ChangeEditor
from lstm_viz.widgets.change_fields import NamedNumber, steps_in, units_in
from tests.lstm_viz.textbook import run, trace_of

TRACE = trace_of(run(7, 6, 3, 8))
AROUND = Around(model=TRACE.model, unit=2, step=3, untouched=TRACE)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("2", (1,)),
        ("1, 4–6", (0, 3, 4, 5)),
        ("units 3, 1", (0, 2)),
        ("all", ()),
        ("all units", ()),
        ("9", None),
        ("0", None),
        ("4-2", None),
        ("x", None),
        ("", None),
    ],
)
def test_units_as_they_are_typed(text: str, units: tuple[int, ...] | None) -> None:
    assert units_in(text, 8) == units


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("3", (2, 3)),
        ("3–5", (2, 5)),
        ("3-", (2, None)),
        ("all", (0, None)),
        ("5–3", None),
        ("0", None),
        ("", None),
    ],
)
def test_steps_as_they_are_typed(text: str, steps: tuple[int, int | None] | None) -> None:
    assert steps_in(text) == steps


def test_a_number_is_chosen_by_its_name_its_count_and_the_arrows(qtbot: QtBot) -> None:
    box = NamedNumber("Input")
    qtbot.addWidget(box)
    box.show()
    names = ("A", "B", "7")
    box.fill(3, 0, lambda at: names[at])
    chosen: list[int] = []
    box.picked.connect(chosen.append)
    for typed in ("B", "7", "1", "99"):
        box.selectAll()
        QTest.keyClicks(box, typed)
        QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert chosen == [1, 2, 0, 2, 1]
    assert box.text() == "B"


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[ChangeEditor]:
    made, around = ChangeEditor(), QScrollArea()
    around.setWidgetResizable(True)
    around.setWidget(made)
    around.resize(400, 500)
    qtbot.addWidget(around)
    around.show()
    yield made
    around.close()


@pytest.mark.parametrize(("words", "change"), kinds(AROUND))
def test_each_kind_has_the_controls_that_it_needs_and_each_one_a_name(
    editor: ChangeEditor, words: str, change: Alteration
) -> None:
    editor.show_change(change, AROUND)
    fields = {name: field for name, field in editor._fields.items() if not field.isHidden()}
    assert set(fields) == set(FIELDS[type(change)]) - {"part"}
    assert all(field.accessibleName() or field.findChildren(object) for field in fields.values())
    deep = replace(TRACE.model, num_layers=2)
    editor.show_change(change, replace_around(deep))
    assert editor.part.isVisible() == ("part" in FIELDS[type(change)])


def replace_around(model: Any) -> Around:
    return Around(model=model, unit=2, step=3, untouched=TRACE)


@pytest.mark.parametrize(
    ("change", "field", "value", "expected"),
    [
        (ClampGate(gate="g", value=-0.5), "gate", "i", ClampGate(gate="i", value=0.0)),
        (ClampGate(gate="g", value=1), "steps", (2, 4), ClampGate(gate="g", value=1, start=2, stop=4)),
        (SetState(state="h", step=0, value=1), "state", "c", SetState(state="c", step=0, value=1)),
        (SetState(state="h", step=0, value=1), "step", 3, SetState(state="h", step=3, value=1)),
        (ChangeInput(step=0, column=0, value=2), "column", 2, ChangeInput(step=0, column=2, value=2)),
        (
            ChangeWeight(tensor="rnn.weight_hh_l0", index=(3, 7), value=1),
            "row_gate",
            2,
            ChangeWeight(tensor="rnn.weight_hh_l0", index=(19, 7), value=1),
        ),
        (
            ChangeWeight(tensor="rnn.weight_hh_l0", index=(19, 7), value=1),
            "row",
            0,
            ChangeWeight(tensor="rnn.weight_hh_l0", index=(16, 7), value=1),
        ),
        (
            ChangeWeight(tensor="rnn.weight_hh_l0", index=(19, 7), value=1),
            "tensor",
            "rnn.weight_ih_l0",
            ChangeWeight(tensor="rnn.weight_ih_l0", index=(19, 2), value=1),
        ),
        (
            ChangeWeight(tensor="rnn.weight_hh_l0", index=(19, 7), value=1),
            "tensor",
            "rnn.bias_ih_l0",
            ChangeWeight(tensor="rnn.bias_ih_l0", index=(19,), value=1),
        ),
    ],
)
def test_a_control_makes_the_change_that_it_says(
    editor: ChangeEditor, change: Alteration, field: str, value: Any, expected: Alteration
) -> None:
    editor.show_change(change, AROUND)
    found: list[tuple[Alteration, bool]] = []
    editor.edited.connect(lambda made, held: found.append((made, held)))
    editor._fields[field].picked.emit(value)  # type: ignore[attr-defined]
    assert found == [(expected, False)]


def test_peepholes_are_set_for_all_units_or_some(editor: ChangeEditor) -> None:
    change = AddPeepholes(f=(0.5,) * 8)
    editor.show_change(change, AROUND)
    found: list[Alteration] = []
    editor.edited.connect(lambda made, _: found.append(made))
    editor.peepholes["f"].turned.emit(0.25)
    editor.units.picked.emit((1, 3))
    editor.peepholes["o"].turned.emit(-1.0)
    assert found[0] == AddPeepholes(f=(0.25,) * 8)
    assert found[1] == AddPeepholes(f=(0.25,) * 8, o=(0.0, -1.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0))


def test_a_value_beyond_the_slider_can_be_typed(editor: ChangeEditor) -> None:
    editor.show_change(ClampGate(gate="f", value=0.5), AROUND)
    found: list[Alteration] = []
    editor.edited.connect(lambda made, _: found.append(made))
    entry = editor.value._entry
    entry.selectAll()
    QTest.keyClicks(entry, "2.5")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert found == [ClampGate(gate="f", value=2.5)]


def test_no_kind_is_offered_that_a_model_cannot_have() -> None:
    gru = Around(model=replace(TRACE.model, cell="gru"), untouched=TRACE)
    offered = {type(change).__name__ for _, change in kinds(gru)}
    assert offered == {
        "ClampGate",
        "SetState",
        "TakeUnitOut",
        "ChangeInput",
        "ChangeWeight",
        "ChangeForgetBias",
        "ReplaceSquash",
    }
    symbols = Around(model=replace(TRACE.model, inputs="symbols", alphabet=("a", "b", "c")))
    assert any(isinstance(change, ChangeSymbol) for _, change in kinds(symbols))


def test_a_weight_of_a_gate_that_follows_another_is_said_to_do_nothing(qtbot: QtBot) -> None:
    editor, model = ChangeEditor(), replace(TRACE.model, variant={"coupled": "forget"})
    qtbot.addWidget(editor)
    for row, said in ((0, ""), (model.hidden_size, "f has no weights"), (2 * model.hidden_size, "")):
        change = ChangeWeight(tensor="rnn.weight_hh_l0", index=(row, 0), value=0.5)
        editor.show_change(change, Around(model=model))
        assert said in editor.note.text()
        assert bool(editor.note.text()) == bool(said)


def test_what_was_typed_for_a_change_is_not_given_to_another(editor: ChangeEditor) -> None:
    edited: list[Alteration] = []
    editor.edited.connect(lambda change, _: edited.append(change))
    held = ClampGate(gate="f", value=0.25)
    editor.show_change(held, AROUND)
    entry = editor.value.findChild(QLineEdit)
    assert entry is not None
    entry.setFocus()
    entry.selectAll()
    QTest.keyClicks(entry, "0.5")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert edited == [replace(held, value=0.5)]
    editor.show_change(held, AROUND)  # undone, with the keys still in the field
    assert entry.text() == "0.250"
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert len(edited) == 1
    QTest.keyClicks(entry, "9")
    editor.show_change(TakeUnitOut(units=(1,)), AROUND)  # which has no value
    assert len(edited) == 1
    assert not entry.isVisible()


def test_of_a_simple_rnn_it_is_the_hidden_state_that_is_held_and_squashed() -> None:
    model = replace(TRACE.model, cell="rnn")
    offered = dict(kinds(replace_dataclass(AROUND, model=model)))
    assert "Hold the hidden state at a value" in offered
    assert "Hold a gate at a value" not in offered
    squash = offered["Replace a squash"]
    assert sentence(squash, model) == "identity at: hidden state"
    saved = ReplaceSquash(place="candidate", squash="relu")  # as lists of before say it
    assert sentence(saved, model) == "ReLU at: hidden state"
    assert sentence(saved, TRACE.model) == "ReLU at: candidate"
