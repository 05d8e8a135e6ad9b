"""The list of changes: what is on, undo and redo, one step for a drag, its file, and each change in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from engine.cells import all_cells
from engine.cells.cell import Cell
from engine.cells.variants import ALTERED
from engine.protocol import (
    Alteration,
    ChangeForgetBias,
    ClampGate,
    CoupleGates,
    Passed,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from lstm_viz.change_words import held, passed_words, sentence
from lstm_viz.changes import Changes, ListedChange, fits, places
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.gates import GATE_NAMES, GATES
from lstm_viz.kinds import KINDS
from tests.lstm_viz.textbook import run, trace_of

MODEL = trace_of(run(7, 6, 3, 8)).model
GRU = replace(MODEL, cell="gru")
CLAMP = ClampGate(gate="i", value=0.08, units=(2,), start=4, stop=20)
OUT = TakeUnitOut(units=(1,))


@pytest.fixture
def changes(qapp: object) -> Changes:
    return Changes()


def test_what_is_off_or_not_in_the_model_is_not_enabled(changes: Changes) -> None:
    for change in (CLAMP, OUT, RemoveForgetGate(), ClampGate(gate="f", value=0.5, units=(8,))):
        changes.add(change)
    changes.switch(1, on=False)
    assert changes.enabled_for(MODEL) == (CLAMP, RemoveForgetGate())
    assert changes.enabled_for(GRU) == ()


def test_a_drag_is_undone_in_one_step_and_the_next_one_in_another(changes: Changes) -> None:
    changes.add(CLAMP)
    for value in (0.1, 0.2, 0.3):
        changes.replace(0, replace(CLAMP, value=value), dragged=True)
    changes.end_drag()
    changes.replace(0, replace(CLAMP, value=0.9), dragged=True)
    values = []
    while changes.undoes:
        changes.undo()
        values.append([line.alteration.value for line in changes.lines])  # type: ignore[union-attr]
    assert values == [[0.3], [0.08], []]
    while changes.redoes:
        changes.redo()
    assert changes.lines == (ListedChange(replace(CLAMP, value=0.9)),)


def test_everything_that_is_done_to_the_list_can_be_undone(changes: Changes) -> None:
    changes.add(CLAMP)
    changes.add(OUT)
    for act in (
        lambda: changes.move(0, 1),
        lambda: changes.rename(0, "no second unit"),
        lambda: changes.switch(1, on=False),
        lambda: changes.remove(0),
        changes.clear,
    ):
        before = changes.lines
        act()
        after = changes.lines
        assert after != before
        changes.undo()
        assert changes.lines == before
        changes.redo()
        assert changes.lines == after


def test_a_list_comes_back_from_its_file(changes: Changes, tmp_path: Path) -> None:
    changes.add(CLAMP)
    changes.add(ReplaceSquash(place="gate", squash="relu"))
    changes.rename(0, "hardly anything in")
    changes.switch(1, on=False)
    changes.save(tmp_path / "changes.json")
    other = Changes()
    other.load(tmp_path / "changes.json")
    assert other.lines == changes.lines
    assert other.undoes


@pytest.mark.parametrize("text", ["", "[]", '{"format": "other", "changes": []}', '{"format": 1}', "\xff"])
def test_a_file_that_is_no_list_is_refused_and_changes_nothing(
    changes: Changes, tmp_path: Path, text: str
) -> None:
    changes.add(OUT)
    path = tmp_path / "list.json"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(UserError, match=r"list\.json is no list of changes"):
        changes.load(path)
    with pytest.raises(UserError, match="cannot be read"):
        changes.load(tmp_path / "nowhere.json")
    assert changes.lines == (ListedChange(OUT),)


def test_each_cell_of_the_engine_has_a_description() -> None:
    assert set(KINDS) == set(all_cells())


@pytest.mark.parametrize("kind", all_cells().values())
def test_a_description_says_of_a_cell_what_the_engine_says(kind: type[Cell]) -> None:
    described = KINDS[kind.name]
    assert GATES[kind.name] == kind.gates
    assert (described.candidate, described.squash) == (kind.candidate, kind.candidate_squash)
    assert described.altered == (kind in ALTERED)
    assert load_cell(kind.name).carries == kind.states[-1]
    assert set(kind.gates) <= set(GATE_NAMES)
    model = replace(MODEL, cell=kind.name)
    assert [fits(ClampGate(gate=gate, value=0.5), model) for gate in kind.gates] == [True] * len(kind.gates)
    assert set(kind.gates) <= set(places(model))


def test_what_happens_inside_a_cell_is_not_offered_where_the_engine_has_no_such_loop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = replace(MODEL, cell="gru")
    inside, bias = ClampGate(gate="z", value=0.5), ChangeForgetBias(value=1.0)
    assert [fits(change, model) for change in (inside, bias)] == [True, True]
    monkeypatch.setitem(KINDS, "gru", replace(KINDS["gru"], altered=False))
    assert [fits(change, model) for change in (inside, bias)] == [False, True]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (CLAMP, "input gate of unit 3 held at 0.080, steps 5–20"),
        (ClampGate(gate="f", value=1), "forget gate of all units held at 1.000, all steps"),
        (ClampGate(gate="o", value=0, start=3), "output gate of all units held at 0.000, from step 4 on"),
        (TakeUnitOut(units=(0, 4)), "units 1, 5 taken out"),
        (ChangeForgetBias(value=-2), "forget bias of all units is −2.000"),
        (ReplaceSquash(place="gate", squash="relu"), "ReLU at: all gates"),
        (RemoveForgetGate(), "no forget gate: f = 1"),
        (CoupleGates(coupled="i"), "gates coupled: i = 1 − f"),
        (SetState(state="c", step=2, value=1.5), "c of all units set to 1.500 at step 3"),
    ],
)
def test_a_change_is_one_sentence(change: Alteration, words: str) -> None:
    assert sentence(change, MODEL) == words


def test_a_layer_is_named_where_there_are_several() -> None:
    deep = replace(MODEL, num_layers=2)
    assert sentence(replace(OUT, layer=1), deep) == "unit 2 taken out, layer 2"


def test_a_held_gates_line_names_what_was_computed_its_units_and_its_steps() -> None:
    line = held([CLAMP], (0, "forward"), (5, 2), "i", 0.08, 0.213)
    assert line == ("0.080 (clamped; computed 0.213)", "unit 3 · steps 5–20")


@pytest.mark.parametrize(
    ("part", "moment", "quantity"),
    [
        ((0, "forward"), (3, 2), "i"),
        ((0, "forward"), (20, 2), "i"),
        ((0, "forward"), (5, 1), "i"),
        ((0, "forward"), (5, 2), "f"),
        ((1, "forward"), (5, 2), "i"),
    ],
)
def test_elsewhere_the_equation_holds_as_it_stands(
    part: tuple[int, str], moment: tuple[int, int], quantity: str
) -> None:
    assert held([replace(CLAMP, layer=0)], part, moment, quantity, 0.08, 0.213) is None


def test_the_last_in_the_order_of_application_makes_the_value_whatever_the_order_of_the_list() -> None:
    clamp = ClampGate(gate="f", value=0.2)
    for changes in ([clamp, RemoveForgetGate()], [RemoveForgetGate(), clamp]):
        line = held(changes, (0, "forward"), (0, 0), "f", 0.2, 0.9)
        assert line is not None
        assert "clamped" in line.what


def test_a_value_that_runs_away_is_said() -> None:
    passed = Passed(layer=0, direction="forward", quantity="c", limit=1e3, step=6, unit=2)
    assert passed_words(passed) == "C of unit 3 passes 10³ at step 7"
    assert "infinite, or no number, from step 7 on" in passed_words(replace(passed, limit=float("inf")))
