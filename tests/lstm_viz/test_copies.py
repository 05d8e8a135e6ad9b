"""What is copied reads back as what is shown."""

from __future__ import annotations

import csv
import io
import re

import numpy as np
import pytest

from lstm_viz import copies
from lstm_viz.diagram.frame import known_at
from lstm_viz.diagram.graph import load_cell
from lstm_viz.latex import latex, words
from lstm_viz.sums import PLACES, ledger, unit_sums, with_sums
from lstm_viz.words import number
from tests.lstm_viz.textbook import arithmetic_of, run, trace_of, weights_of

CELL = load_cell("lstm")
STEP, UNIT = 3, 2


def moment(seed: int, phase: int = 3, units: int = 6) -> copies.Moment:
    arrays = run(seed, 5, 3, units)
    values = trace_of(arrays).at(STEP)
    assert values is not None
    sums = unit_sums(arithmetic_of(arrays, weights_of(seed, 3, units), STEP, UNIT))
    known = {name: known_at(quantity, phase, 1.0) for name, quantity in CELL.quantities.items()}
    return copies.Moment(STEP, UNIT, known, with_sums(values, sums))


def sum_moment(seed: int, units: int = 12) -> copies.SumMoment:
    arrays = run(seed, 5, 3, units)
    sums = unit_sums(arithmetic_of(arrays, weights_of(seed, 3, units), STEP, UNIT))
    return copies.SumMoment("g", STEP, UNIT, sums["g"], ("a,b", 'say "x"', "three"))


def numbers_in(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"-?\d+\.\d+", text.replace("−", "-").replace("- ", "-"))]


@pytest.mark.parametrize("seed", range(5))
def test_the_equations_csv_reads_back_to_the_traces_own_numbers(seed: int) -> None:
    made = moment(seed)
    rows = list(csv.DictReader(io.StringIO(copies.equations_as_csv(CELL, made))))
    assert {(row["step"], row["unit"]) for row in rows} == {(str(STEP + 1), str(UNIT + 1))}
    assert [row["quantity"] for row in rows] == [n for n, q in CELL.quantities.items() if q.by_unit]
    for row in rows:
        assert np.float32(row["value"]) == made.values[row["quantity"]][UNIT]


@pytest.mark.parametrize("form", [copies.equations_as_text, copies.equations_as_latex])
def test_every_equation_is_copied_with_its_numbers_and_its_result(form: object) -> None:
    made = moment(4)
    text = form(CELL, made)  # type: ignore[operator]
    for name in CELL.equations:
        left, right = CELL.quantities[name].equation.split(" = ")
        shown = (lambda side: side) if form is copies.equations_as_text else latex
        assert shown(left) in text
        assert shown(right) in text
        assert shown(number(float(made.values[name][UNIT]))) in text
    assert "…" not in text


def test_what_is_not_computed_yet_is_copied_without_a_number() -> None:
    made = moment(4, phase=0)
    rows = list(csv.DictReader(io.StringIO(copies.equations_as_csv(CELL, made))))
    assert [row["quantity"] for row in rows] == ["h_before", "c_before", "f", "kept"]
    hidden = copies.lines(CELL, made)[-1]
    assert (hidden.numbers, hidden.result) == ((), "")
    assert copies.equations_as_latex(CELL, made).rstrip().splitlines()[-2] == "  h_t &= o_t \\odot \\tanh(C_t)"


@pytest.mark.parametrize("seed", range(5))
def test_the_sums_csv_reads_back_and_adds_up(seed: int) -> None:
    made = sum_moment(seed)
    rows = {row["term"]: row for row in csv.DictReader(io.StringIO(copies.sum_as_csv(CELL, made)))}
    assert list(rows)[:2] == ["h[1]", "h[2]"]
    assert list(rows)[12:] == ["x[a,b]", 'x[say "x"]', "x[three]", "b_ih", "b_hh", "z", "g"]
    terms = [row for row in rows.values() if row["weight"]]
    for row in terms:
        assert float(row["weight"]) * float(row["value"]) == float(row["product"])
    total = sum(float(row["product"]) for row in terms) + sum(float(rows[b]["product"]) for b in ("b_ih", "b_hh"))
    assert total == pytest.approx(float(rows["z"]["product"]), abs=1e-6)
    assert np.tanh(float(rows["z"]["product"])) == pytest.approx(float(rows["g"]["product"]), abs=1e-6)


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


@pytest.mark.parametrize("quantity", CELL.quantities)
def test_latex_has_commands_for_every_sign_and_its_braces_match(quantity: str) -> None:
    text = latex(CELL.quantities[quantity].equation)
    assert text.isascii()
    assert text.count("{") == text.count("}")


def test_words_in_latex_are_escaped() -> None:
    assert words("50 % of #1 & {x}_y\\") == r"\text{50 \% of \#1 \& \{x\}\_y\textbackslash{}}"
