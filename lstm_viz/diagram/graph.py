"""What a cell is made of: the description in resources/cells, as typed structs. No arithmetic, no drawing.

One description serves the diagram, the equations, the timeline and the animation. Positions are in the cell's own
units (its `size`); phases count from 0; a span is the part of a phase, from 0 to 1, in which something happens.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from lstm_viz.kinds import KINDS, Kind

Point = tuple[float, float]
Span = tuple[float, float]


class Phase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a step: its button, its title, what it is for, and which equations belong to it."""

    name: str
    title: str
    words: str
    unit_words: str
    lines: tuple[str, ...]


class Quantity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A vector of the trace: symbol, colour, map, and when it becomes known (no phase: known from the start)."""

    symbol: str
    name: str
    colour: str
    map: str  # "gate": 0 … 1; "signed": −peak … peak
    words: str
    scale: str = "one"  # "belt": drawn on the belt's scale, since it may exceed 1; "sum": a sum before its squash
    by_unit: bool = True  # one value a unit; the input has its own length
    phase: int | None = None
    span: Span = (0.0, 1.0)
    equation: str = ""
    title: str = ""  # its name in full, where `name` is short
    numbers: tuple[str, ...] = ()


class Gate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A box with a squash, a name and the ribbon of its values."""

    id: str
    quantity: str
    at: Point
    size: Point
    squash: str
    label: str


class Valve(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A product: its open area is the gate's value, or what that lacks of 1."""

    id: str
    quantity: str
    result: str
    at: Point
    complement: bool = False
    pipe: str = ""  # the wire that brings the gate's value: the valve opens when that is there


class Operation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sum or a squash that stands alone."""

    id: str
    sign: str
    quantity: str
    at: Point


class Wire(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A path that carries a quantity, as wide as the unit's |value|; a bus as its vector's root mean square."""

    id: str
    quantity: str
    path: tuple[Point, ...]
    kind: str = "pipe"  # "belt", "pipe", "bus", "thin"
    second: str = ""  # the other half of a joined bus
    complement: bool = False  # it carries what the value lacks of 1
    scale: str = "one"  # as a quantity's
    arrow: bool = True
    phase: int | None = None
    span: Span = (0.0, 1.0)
    bridges: tuple[Point, ...] = ()  # where it passes over another wire


class Dot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A branch or a join of a wire."""

    wire: str
    at: Point
    join: bool = False


class Ribbon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of squares: the vector itself, with its symbol."""

    quantity: str
    at: Point
    width: float
    symbol_at: Point
    token: bool = False  # write the step's symbol beside it
    caption: str = ""  # its name in a word or two
    pixels: float = 25.0  # the size of its symbol


class Symbol(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name that stands in the drawing; one `of` a quantity is grey until that is known."""

    text: str
    at: Point
    colour: str
    pixels: float = 0.0  # its size; 0 is the usual one
    of: str = ""


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers of the selected unit in the drawing; shown when everything they need is known."""

    text: str
    at: Point
    colour: str
    needs: tuple[str, ...]
    bold: bool = False
    align: str = "center"


class Cell(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole description."""

    name: str
    title: str
    source: str
    kind: Kind
    size: Point
    box: tuple[float, float, float, float]
    phases: tuple[Phase, ...]
    order_note: str
    quantities: dict[str, Quantity]
    equations: tuple[str, ...]
    timeline: tuple[str, ...]
    gates: tuple[Gate, ...]
    valves: tuple[Valve, ...]
    operations: tuple[Operation, ...]
    wires: tuple[Wire, ...]
    dots: tuple[Dot, ...]
    ribbons: tuple[Ribbon, ...]
    symbols: tuple[Symbol, ...]
    readings: tuple[Reading, ...]
    legend: str
    carries: str  # what runs straight through to the next step: its number stands in the unrolled row
    answer_of: str  # the quantity that the model's answer is made from
    answer_at: Point  # where the answer stands, its first line's left end


@cache
def load_cell(name: str) -> Cell:
    """The shipped description of a cell, always the same object; raises FileNotFoundError where there is none."""
    data = (resources.files("resources") / "cells" / f"{name}.json").read_bytes()
    return decode_cell(data)


@cache
def cell_names() -> tuple[str, ...]:
    """The cells that there is a description of, found by being there."""
    return tuple(sorted(KINDS))


def decode_cell(data: bytes) -> Cell:
    """A description from its JSON; raises msgspec.ValidationError, also for a field that nobody knows."""
    return msgspec.json.decode(data, type=Cell)
