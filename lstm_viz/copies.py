"""The equations and the sums as text that can be taken elsewhere: LaTeX, plain text, CSV. Knows no Qt.

Text and LaTeX hold what the screen shows, rounded as it is there; CSV holds every number in full.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lstm_viz.diagram.frame import Values, fill, name_in, unit_value
from lstm_viz.diagram.graph import Cell
from lstm_viz.latex import latex, words
from lstm_viz.sums import PLACES, Ledger, UnitSum, ledger
from lstm_viz.words import number, readable, spaced, tr


@dataclass(frozen=True)
class Moment:
    """Where the numbers are from: step and unit, from 0, and what is known there."""

    step: int
    unit: int
    known: Mapping[str, bool]
    values: Values  # with the gates' sums, as far as they are here


@dataclass(frozen=True)
class Line:
    """An equation, the numbers put in a line each, and the result; without numbers while it is not known."""

    equation: str
    numbers: tuple[str, ...]
    result: str


def numbers_of(cell: Cell, name: str, values: Values, unit: int) -> tuple[str, ...]:
    """The lines of a quantity's equation with the unit's numbers put in; those whose numbers are all here."""
    return tuple(
        fill(template, values, unit)
        for template in cell.quantities[name].numbers
        if all(needed in values for needed in names_in(template))
    )


def result_of(cell: Cell, name: str, values: Values, unit: int) -> str:
    """What an equation comes to: the unit's number; of a vector that has none for each unit, how long it is."""
    if cell.quantities[name].by_unit:
        return number(unit_value(values, name, unit))
    return tr("{count} values", count=len(values[name]))


def names_in(template: str) -> list[str]:
    """The quantities whose numbers a line of numbers shows."""
    return [name_in(place) for place in re.findall(r"\{([^}]*)\}", template)]


def lines(cell: Cell, moment: Moment) -> list[Line]:
    """The cell's equations at a moment."""
    found = []
    for name in cell.equations:
        known = moment.known[name]
        shown = numbers_of(cell, name, moment.values, moment.unit) if known else ()
        result = result_of(cell, name, moment.values, moment.unit) if known else ""
        found.append(Line(cell.quantities[name].equation, shown, result))
    return found


def equations_as_latex(cell: Cell, moment: Moment) -> str:
    """An aligned block, an equation a row."""
    rows = []
    for line in lines(cell, moment):
        left, right = line.equation.split(" = ", 1)
        parts = [right, *line.numbers, *([line.result] if line.result else [])]
        rows.append(f"{latex(left)} &= {' = '.join(latex(part) for part in parts)}")
    return aligned(rows)


def equations_as_text(cell: Cell, moment: Moment) -> str:
    """An equation a line, its numbers under it."""
    rows = [tr("Step {step}, unit {unit}", step=moment.step + 1, unit=moment.unit + 1)]
    for line in lines(cell, moment):
        rows.append(line.equation)
        rows += [f"    = {part}" for part in (*line.numbers, line.result) if part]
    return "\n".join(rows) + "\n"


def equations_as_csv(cell: Cell, moment: Moment) -> str:
    """step, unit, quantity, value: every quantity of the unit that is known, in full."""
    rows = [
        (moment.step + 1, moment.unit + 1, name, in_full(_value_of(moment.values[name], moment.unit)))
        for name, quantity in cell.quantities.items()
        if quantity.by_unit and moment.known[name] and name in moment.values
    ]
    return table(("step", "unit", "quantity", "value"), rows)


@dataclass(frozen=True)
class SumMoment:
    """A gate's sum and where it is from; `input_names` name the places of x_t where they have names."""

    quantity: str
    step: int
    unit: int
    unit_sum: UnitSum
    input_names: tuple[str, ...]


# What stands before a unit's number where a term of a sum reads it.
OF_UNITS = {"h_before": "h", "c_before": "C", "c": "C"}


def input_name(source: str, index: int, input_names: tuple[str, ...]) -> str:
    """What a term reads, as the table writes it: "h 3", "x A", "C 3"."""
    if source != "x":
        return f"{OF_UNITS.get(source, source)} {index + 1}"
    return f"x {readable(input_names[index]) if index < len(input_names) else index + 1}"


def squash_and_sum(cell: Cell, name: str) -> tuple[str, str]:
    """What squashes a quantity's sum, empty where nothing does, and the sum as the textbook writes it."""
    right = cell.quantities[name].equation.split(" = ", 1)[1]
    found = re.fullmatch(r"(\w+)\((.*)\)", right)
    squash, inside = found.groups() if found else ("", right)
    for quantity in cell.quantities.values():
        # A sum that is a quantity by itself, as the RNN's a_t, is written out.
        if quantity.symbol == inside and " = " in quantity.equation:
            inside = quantity.equation.split(" = ", 1)[1]
    return squash, inside


def sum_as_latex(cell: Cell, moment: SumMoment) -> str:
    """The sum, its largest terms one by one, adding up as it is shown."""
    book = ledger(moment.unit_sum)
    left = cell.quantities[moment.quantity].equation.split(" = ", 1)[0]
    squash, inside = squash_and_sum(cell, moment.quantity)
    parts = [latex(spaced(term.product, PLACES)) for term in book.terms]
    if book.rest_count:
        parts.append(_under(book.rest, tr("{count} more terms", count=book.rest_count)))
    parts.append(_under(book.bias, "b"))
    if book.rounding:
        parts.append(_under(book.rounding, tr("rounding")))
    adding = " ".join(parts).removeprefix("+ ")
    value = number(moment.unit_sum.squashed, PLACES)
    rows = [
        f"a &= {latex(inside)}",
        f"&= {adding}",
        f"&= {latex(number(book.total, PLACES))}",
        f"{latex(left)} &= {latex(f'{squash}(a)' if squash else 'a')} = {latex(value)}",
    ]
    if moment.unit_sum.replaced:
        rows.append(f"{latex(left)} &\\leftarrow {latex(number(moment.unit_sum.value, PLACES))}")
    return aligned(rows)


def sum_as_text(cell: Cell, moment: SumMoment) -> str:
    """The sum as a column of numbers that adds up."""
    quantity, book = cell.quantities[moment.quantity], ledger(moment.unit_sum)
    name = tr(quantity.title or quantity.name)
    rows = [
        tr("{name}, step {step}, unit {unit}", name=name, step=moment.step + 1, unit=moment.unit + 1),
        quantity.equation,
    ]
    for term in book.terms:
        factors = f"{number(term.weight, PLACES)} × {number(term.value, PLACES)}"
        read = input_name(term.source, term.index, moment.input_names)
        rows.append(f"{read:<11} {factors:>19} = {number(term.product, PLACES):>9}")
    rows += [f"{text:<31} = {number(value, PLACES):>9}" for text, value in closing_lines(book)]
    left, squash = quantity.equation.split(" = ", 1)[0], squash_and_sum(cell, moment.quantity)[0]
    total, value = number(book.total, PLACES), number(moment.unit_sum.squashed, PLACES)
    rows.append(f"{left} = {squash}({total}) = {value}" if squash else f"{left} = {value}")
    if moment.unit_sum.replaced:
        rows.append(tr("then changed to {value}", value=number(moment.unit_sum.value, PLACES)))
    return "\n".join(rows) + "\n"


def closing_lines(book: Ledger) -> list[tuple[str, float]]:
    """The lines under the terms: the others together, the bias, what rounding lost, and the sum."""
    others = tr("the other {count} terms add up to", count=book.rest_count)
    rest = [(others, book.rest)] if book.rest_count else []
    bias = tr("bias b = b_ih + b_hh"), book.bias
    lost = tr("lost by rounding to {places} places", places=PLACES), book.rounding
    return [*rest, bias, lost, (tr("sum a"), book.total)]


def sum_as_csv(_: Cell, moment: SumMoment) -> str:
    """term, weight, value, product: every term in the order of the weights, then b_ih, b_hh, the sum a and what it
    becomes.
    """
    unit_sum = moment.unit_sum
    rows: list[tuple[object, ...]] = []
    for place in range(len(unit_sum.products)):
        term = unit_sum.term(place)
        inputs = moment.input_names
        name = _place_name(inputs, term.index) if term.source == "x" else term.index + 1
        source = "h" if term.source == "h_before" else term.source
        rows.append(
            (f"{source}[{name}]", *(in_full(number) for number in (term.weight, term.value, term.product)))
        )
    closing = {"b_ih": unit_sum.b_ih, "b_hh": unit_sum.b_hh, "a": unit_sum.z, moment.quantity: unit_sum.value}
    rows += [(name, "", "", in_full(value)) for name, value in closing.items()]
    return table(("term", "weight", "value", "product"), rows)


EQUATIONS: Mapping[str, Callable[[Cell, Moment], str]] = {
    "LaTeX": equations_as_latex,
    "Text": equations_as_text,
    "CSV": equations_as_csv,
}
SUMS: Mapping[str, Callable[[Cell, SumMoment], str]] = {
    "LaTeX": sum_as_latex,
    "Text": sum_as_text,
    "CSV": sum_as_csv,
}


def aligned(rows: Iterable[str]) -> str:
    """Rows of LaTeX, aligned at their &."""
    body = " \\\\\n".join(f"  {row}" for row in rows)
    return f"\\begin{{aligned}}\n{body}\n\\end{{aligned}}\n"


def table(heading: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    """Rows as CSV with a heading."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows(rows)
    return stream.getvalue()


def in_full(value: float | np.floating) -> str:
    """The shortest text that reads back as the same number, of the number's own type."""
    return str(value)


def _under(value: float, what: str) -> str:
    sign, rest = spaced(value, PLACES).split(" ")
    return rf"{latex(sign)} \underbrace{{{rest}}}_{{{words(what)}}}"


def _place_name(names: tuple[str, ...], index: int) -> str:
    return names[index] if index < len(names) else str(index + 1)


def _value_of(vector: NDArray[np.floating], unit: int) -> np.floating:
    """The unit's value in the trace's own type; of a shorter vector (a projected h) its last one."""
    value: np.floating = vector[min(unit, len(vector) - 1)]
    return value
