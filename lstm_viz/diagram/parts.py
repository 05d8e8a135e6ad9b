"""The parts of a cell's diagram that one can point at: what each is called, by which ids, and where it stands.

Owns the list and the places, in the cell's own units. Knows no Qt; it draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from lstm_viz.diagram.graph import Cell, Point, Ribbon, Wire
from lstm_viz.words import tr

Area = tuple[float, float, float, float]  # left, top, width, height

VALVE_REACH, OPERATION_REACH, WIRE_REACH = 26.0, 22.0, 10.0
RIBBON_HEIGHT = 16.0


@dataclass(frozen=True)
class Part:
    """`ids` are its own id in the description and the quantity that it computes or shows."""

    ids: tuple[str, ...]
    words: str
    areas: tuple[Area, ...]
    kind: str  # "gate", "valve", "operation", "ribbon", "belt", "wire"

    @property
    def id(self) -> str:
        return self.ids[0]

    def contains(self, x: float, y: float) -> bool:
        return any(left <= x <= left + wide and top <= y <= top + high for left, top, wide, high in self.areas)


def parts_of(cell: Cell) -> tuple[Part, ...]:
    """Everything that one can point at, what lies on top first, then in the order of the description."""
    if cell.name not in _known or _known[cell.name][0] is not cell:
        _known[cell.name] = cell, _find(cell)
    return _known[cell.name][1]


_known: dict[str, tuple[Cell, tuple[Part, ...]]] = {}


def _find(cell: Cell) -> tuple[Part, ...]:
    found: list[Part] = []

    def name_of(quantity: str) -> str:
        what = cell.quantities[quantity]
        return tr(what.title or what.name)

    for gate in cell.gates:
        (x, y), (wide, high) = gate.at, gate.size
        area = (x - wide / 2, y - high / 2, wide, high)
        words = tr("{name}, the box with {squash}", name=name_of(gate.quantity), squash=gate.squash)
        found.append(Part((gate.id, gate.quantity), words, (area,), "gate"))
    for valve in cell.valves:
        words = tr("the × of {gate}: {result}", gate=name_of(valve.quantity), result=name_of(valve.result))
        found.append(Part((valve.id, valve.result), words, (_about(valve.at, VALVE_REACH),), "valve"))
    for operation in cell.operations:
        words = tr("the {sign}: {name}", sign=operation.sign, name=name_of(operation.quantity))
        wide = OPERATION_REACH * (1.7 if len(operation.sign) > 1 else 1.0)
        area = (operation.at[0] - wide, operation.at[1] - OPERATION_REACH, 2 * wide, 2 * OPERATION_REACH)
        found.append(Part((operation.id, operation.quantity), words, (area,), "operation"))
    for ribbon in cell.ribbons:
        words = tr("the squares of {name}", name=name_of(ribbon.quantity))
        found.append(Part((f"{ribbon.quantity}_ribbon", ribbon.quantity), words, (_of_ribbon(ribbon),), "ribbon"))
    for wire in cell.wires:
        belt = wire.kind == "belt"
        words = tr("the belt: {name}", name=name_of(wire.quantity)) if belt else ""
        words = words or tr("the wire of {name} ({id})", name=name_of(wire.quantity), id=wire.id.replace("_", " "))
        found.append(Part((wire.id, wire.quantity), words, _along(wire), "belt" if belt else "wire"))
    return tuple(found)


def ids_of(cell: Cell) -> frozenset[str]:
    """Every id that a mark or a target may name."""
    return frozenset(id for part in parts_of(cell) for id in part.ids)


def areas_of(cell: Cell, id: str) -> tuple[Area, ...]:
    """Where the parts stand that go by an id; of a quantity its boxes, circles and squares, or else its wires."""
    own = [part for part in parts_of(cell) if part.id == id]
    found = own or [part for part in parts_of(cell) if id in part.ids]
    boxes = [part for part in found if part.kind not in {"wire", "belt"}]
    return tuple(area for part in boxes or found for area in part.areas)


def parts_at(cell: Cell, x: float, y: float) -> tuple[Part, ...]:
    """What stands at a point, in the cell's units, the topmost first."""
    return tuple(part for part in parts_of(cell) if part.contains(x, y))


def _about(at: Point, reach: float) -> Area:
    return at[0] - reach, at[1] - reach, 2 * reach, 2 * reach


def _of_ribbon(ribbon: Ribbon) -> Area:
    """The squares with their symbol, and what is written above it."""
    x, y = ribbon.at
    top = min(y, ribbon.symbol_at[1] - (42 if ribbon.caption else 24))
    return x - 5, top, ribbon.width + 10, y + RIBBON_HEIGHT - top


def _along(wire: Wire) -> tuple[Area, ...]:
    """A box about each straight piece."""
    reach = WIRE_REACH * (1.4 if wire.kind == "belt" else 1.0)
    return tuple(
        (
            min(x, to_x) - reach,
            min(y, to_y) - reach,
            abs(to_x - x) + 2 * reach,
            abs(to_y - y) + 2 * reach,
        )
        for (x, y), (to_x, to_y) in zip(wire.path, wire.path[1:], strict=False)
    )
