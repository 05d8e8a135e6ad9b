"""What is copied reads back as what is shown."""

from __future__ import annotations

import csv
import dataclasses
import io
import re

import numpy as np
import pytest

from lstm_viz import copies
from lstm_viz.diagram.frame import known_at
from lstm_viz.diagram.graph import Cell, load_cell
from lstm_viz.latex import latex, words
from lstm_viz.sums import PLACES, ledger, unit_sums, with_sums
from lstm_viz.words import number
from tests.lstm_viz.textbook import trace_of
from tests.lstm_viz.textbook_cells import CELLS, arithmetic_of, run, weights_of

CELL = load_cell("lstm")
STEP, UNIT = 3, 2
GATES = [(name, gate.quantity) for name in CELLS for gate in load_cell(name).gates]


def moment(seed: int, phase: int | None = None, cell: Cell = CELL) -> copies.Moment:
    """A moment of a made cell, at the end of a phase; of the last one where none is named."""
    arrays = run(cell.name, seed, 5, 3, 6)
    values = trace_of(arrays, cell=cell.name).at(STEP)
    assert values is not None
    sums = unit_sums(arithmetic_of(cell.name, arrays, weights_of(cell.name, seed, 3, 6), STEP, UNIT))
    now = len(cell.phases) - 1 if phase is None else phase
    known = {name: known_at(quantity, now, 1.0) for name, quantity in cell.quantities.items()}
    return copies.Moment(STEP, UNIT, known, with_sums(values, sums))


def sum_moment(seed: int, cell: Cell = CELL, gate: str = "g", units: int = 12) -> copies.SumMoment:
    arrays = run(cell.name, seed, 5, 3, units)
    sums = unit_sums(arithmetic_of(cell.name, arrays, weights_of(cell.name, seed, 3, units), STEP, UNIT))
    return copies.SumMoment(gate, STEP, UNIT, sums[gate], ("a,b", 'say "x"', "three"))


def numbers_in(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"-?\d+\.\d+", text.replace("−", "-").replace("- ", "-"))]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", CELLS)
def test_the_equations_csv_reads_back_to_the_traces_own_numbers(name: str, seed: int) -> None:
    cell = load_cell(name)
    made = moment(seed, cell=cell)
    rows = list(csv.DictReader(io.StringIO(copies.equations_as_csv(cell, made))))
    assert {(row["step"], row["unit"]) for row in rows} == {(str(STEP + 1), str(UNIT + 1))}
    assert [row["quantity"] for row in rows] == [n for n, q in cell.quantities.items() if q.by_unit]
    for row in rows:
        assert np.float32(row["value"]) == made.values[row["quantity"]][UNIT]


@pytest.mark.parametrize("form", [copies.equations_as_text, copies.equations_as_latex])
@pytest.mark.parametrize("cell_name", CELLS)
def test_every_equation_is_copied_with_its_numbers_and_its_result(form: object, cell_name: str) -> None:
    cell = load_cell(cell_name)
    made = moment(4, cell=cell)
    text = form(cell, made)  # type: ignore[operator]
    for name in cell.equations:
        left, right = cell.quantities[name].equation.split(" = ")
        shown = (lambda side: side) if form is copies.equations_as_text else latex
        assert shown(left) in text
        assert shown(right) in text
        assert shown(number(float(made.values[name][UNIT]))) in text
        assert len(copies.numbers_of(cell, name, made.values, UNIT)) == len(cell.quantities[name].numbers) > 0
    assert "…" not in text


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("cell_name", CELLS)
def test_the_numbers_put_into_an_equation_give_its_result(cell_name: str, seed: int) -> None:
    """Each line is worked out as it is read, with its rounded numbers."""
    cell, made = load_cell(cell_name), moment(seed, cell=load_cell(cell_name))
    functions = {"σ": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh, "ReLU": lambda z: max(0.0, z), "max": max}
    for name in cell.equations:
        for line in copies.numbers_of(cell, name, made.values, UNIT):
            code = line.replace("−", "-").replace("×", "*").replace("+ -", "-")
            result = eval(code, {"__builtins__": {}}, functions)
            assert result == pytest.approx(float(made.values[name][UNIT]), abs=0.006), f"{name}: {line}"


def test_what_is_not_computed_yet_is_copied_without_a_number() -> None:
    made = moment(4, phase=0)
    rows = list(csv.DictReader(io.StringIO(copies.equations_as_csv(CELL, made))))
    assert [row["quantity"] for row in rows] == ["h_before", "c_before", "f", "kept"]
    hidden = copies.lines(CELL, made)[-1]
    assert (hidden.numbers, hidden.result) == ((), "")
    assert copies.equations_as_latex(CELL, made).rstrip().splitlines()[-2] == "  h_t &= o_t \\odot \\tanh(C_t)"


@pytest.mark.parametrize(("name", "gate"), GATES)
def test_every_gates_sum_is_copied_and_adds_up(name: str, gate: str) -> None:
    cell = load_cell(name)
    made = sum_moment(6, cell, gate)
    rows = list(csv.DictReader(io.StringIO(copies.sum_as_csv(cell, made))))
    parts = [float(row["product"]) for row in rows if row["weight"] or row["term"].startswith("b_")]
    *_, total, result = (float(row["product"]) for row in rows)
    assert sum(parts) == pytest.approx(total, abs=1e-5)
    squash, inside = copies.squash_and_sum(cell, gate)
    squashes = {"σ": lambda a: 1 / (1 + np.exp(-a)), "tanh": np.tanh, "ReLU": lambda a: max(a, 0), "": float}
    assert squashes[squash](total) == pytest.approx(result, abs=1e-6)
    assert (squash or "Σ") == next(box.squash for box in cell.gates if box.quantity == gate)
    *lines, total_line, last = copies.sum_as_text(cell, made).splitlines()[2:]
    assert sum(numbers_in(line)[-1] for line in lines) == pytest.approx(numbers_in(total_line)[-1], abs=1e-9)
    assert numbers_in(last)[-1] == pytest.approx(result, abs=1e-4)
    text = copies.sum_as_latex(cell, made)
    assert latex(inside) in text
    assert text.count("{") == text.count("}")
    assert text.isascii()


@pytest.mark.parametrize("seed", range(5))
def test_the_sums_csv_reads_back_and_adds_up(seed: int) -> None:
    made = sum_moment(seed)
    rows = {row["term"]: row for row in csv.DictReader(io.StringIO(copies.sum_as_csv(CELL, made)))}
    assert list(rows)[:2] == ["h[1]", "h[2]"]
    assert list(rows)[12:] == ["x[a,b]", 'x[say "x"]', "x[three]", "b_ih", "b_hh", "a", "g"]
    terms = [row for row in rows.values() if row["weight"]]
    for row in terms:
        assert float(row["weight"]) * float(row["value"]) == float(row["product"])
    total = sum(float(row["product"]) for row in terms) + sum(float(rows[b]["product"]) for b in ("b_ih", "b_hh"))
    assert total == pytest.approx(float(rows["a"]["product"]), abs=1e-6)
    assert np.tanh(float(rows["a"]["product"])) == pytest.approx(float(rows["g"]["product"]), abs=1e-6)


@pytest.mark.parametrize("seed", range(5))
def test_the_sum_as_text_and_as_latex_adds_up_as_it_stands(seed: int) -> None:
    made = sum_moment(seed)
    book = ledger(made.unit_sum)
    lines = copies.sum_as_text(CELL, made).splitlines()[2:-1]
    *parts, total = [numbers_in(line)[-1] for line in lines]
    assert sum(parts) == pytest.approx(total, abs=1e-9)
    assert total == float(f"{book.total:.{PLACES}f}")
    adding = next(line for line in copies.sum_as_latex(CELL, made).splitlines() if "underbrace" in line)
    signed = re.sub(r"([-+]) \\underbrace\{([\d.]+)\}_\{\\text\{[^}]*\}\}", r"\1\2", adding)
    parts = [float(found.replace(" ", "")) for found in re.findall(r"[-+]? ?\d+\.\d+", signed)]
    assert sum(parts) == pytest.approx(book.total, abs=1e-9)


@pytest.mark.parametrize(
    ("name", "quantity"), [(name, each) for name in CELLS for each in load_cell(name).quantities]
)
def test_latex_has_commands_for_every_sign_and_its_braces_match(name: str, quantity: str) -> None:
    text = latex(load_cell(name).quantities[quantity].equation)
    assert text.isascii()
    assert text.count("{") == text.count("}")


def test_words_in_latex_are_escaped() -> None:
    assert words("50 % of #1 & {x}_y\\") == r"\text{50 \% of \#1 \& \{x\}\_y\textbackslash{}}"


def test_a_sum_whose_value_a_change_replaced_is_copied_with_both() -> None:
    asked = sum_moment(3, gate="i")
    assert "then changed" not in copies.sum_as_text(CELL, asked)
    held = dataclasses.replace(asked.unit_sum, computed=asked.unit_sum.value, value=0.08)
    text = copies.sum_as_text(CELL, dataclasses.replace(asked, unit_sum=held))
    value = number(asked.unit_sum.value, PLACES)
    assert f"= {value}\nthen changed to 0.0800\n" in text
    formula = copies.sum_as_latex(CELL, dataclasses.replace(asked, unit_sum=held))
    assert "\\leftarrow 0.0800" in formula
    assert value in formula
