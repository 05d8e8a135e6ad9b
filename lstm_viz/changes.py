"""What a person changed, as a list: each change has a name, is on or off, and can be undone.

Owns the list, its order, its file, and which changes a model can have. It does not own what a change does (the
engine's `what_if`), nor its sentence (`change_words`), nor the stack of what can be undone (`history`).
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from engine.protocol import (
    AddPeepholes,
    Alteration,
    ChangeForgetBias,
    ChangeInput,
    ChangeSymbol,
    ChangeWeight,
    ClampGate,
    CoupleGates,
    ModelDescription,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.gates import GATES, follower
from lstm_viz.history import History
from lstm_viz.kinds import KINDS
from lstm_viz.weights import fits_in
from lstm_viz.words import tr

FORMAT = "lstm-viz-changes 1"
# What happens inside the cell, which the engine can do only where it has the cell as a loop of its own.
IN_THE_CELL = ClampGate | SetState | TakeUnitOut | ReplaceSquash | RemoveForgetGate | CoupleGates
MOST_BYTES = 1 << 20  # of a file; a change takes about a hundred


class ListedChange(msgspec.Struct, frozen=True):
    """A line of the list; without a name it is called by its sentence."""

    alteration: Alteration
    name: str = ""
    on: bool = True


class _File(msgspec.Struct, frozen=True):
    format: str
    changes: tuple[ListedChange, ...]


class Changes(QObject):
    """Signal: `changed`. Places count from 0; a place that is not there raises IndexError."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, history: History | None = None) -> None:
        """`history` is the document's, where the list belongs to one; else the list has one of its own."""
        super().__init__(parent)
        self._lines: tuple[ListedChange, ...] = ()
        self._history = History(self) if history is None else history
        self._dragged: int | None = None  # the place that a slider, still held, has changed already

    @property
    def lines(self) -> tuple[ListedChange, ...]:
        return self._lines

    def enabled_for(self, model: ModelDescription) -> tuple[Alteration, ...]:
        """The changes that are on and that a model can have, in their order."""
        return tuple(line.alteration for line in self._lines if line.on and fits(line.alteration, model))

    @property
    def history(self) -> History:
        """What can be undone, of this list and of what else belongs to the document."""
        return self._history

    @property
    def undoes(self) -> str:
        """What would be undone, in words; empty where nothing would."""
        return self._history.undoes

    @property
    def redoes(self) -> str:
        """What would be done again, in words; empty where nothing would."""
        return self._history.redoes

    def add(self, alteration: Alteration) -> None:
        self._set(tr("add a change"), (*self._lines, ListedChange(alteration)))

    def replace(self, place: int, alteration: Alteration, *, dragged: bool = False) -> None:
        """Another change at a place. As long as it is `dragged` all of it is undone in one step."""
        if self._lines[place].alteration == alteration:
            return
        lines = self._with(place, replace(self._lines[place], alteration=alteration))
        if dragged and self._dragged == place:
            self._lines = lines
            self._history.extend(self, lines)
            self.changed.emit()
        else:
            self._set(tr("change a value"), lines)
            self._dragged = place if dragged else None

    def end_drag(self) -> None:
        """The slider is let go: what is dragged next is a step of its own."""
        self._dragged = None

    def switch(self, place: int, on: bool) -> None:
        if self._lines[place].on != on:
            what = tr("switch on") if on else tr("switch off")
            self._set(what, self._with(place, replace(self._lines[place], on=on)))

    def rename(self, place: int, name: str) -> None:
        if self._lines[place].name != name:
            self._set(tr("rename"), self._with(place, replace(self._lines[place], name=name)))

    def remove(self, place: int) -> None:
        self._set(tr("remove"), self._lines[:place] + self._lines[place:][1:])

    def move(self, place: int, to: int) -> None:
        """Puts a change elsewhere in the list, as near to `to` as there is a place."""
        lines = list(self._lines)
        line = lines.pop(place)
        lines.insert(min(max(to, 0), len(lines)), line)
        if tuple(lines) != self._lines:
            self._set(tr("reorder"), tuple(lines))

    def clear(self) -> None:
        if self._lines:
            self._set(tr("remove all"), ())

    def take(self, lines: tuple[ListedChange, ...]) -> None:
        """Puts another list in the place of this one, which can be undone."""
        if lines != self._lines:
            self._set(tr("another list"), lines)

    def undo(self) -> None:
        self._history.undo()

    def redo(self) -> None:
        self._history.redo()

    def save(self, path: Path) -> None:
        """Writes the list; raises UserError where the disk does not allow it."""
        data = msgspec.json.format(msgspec.json.encode(_File(FORMAT, self._lines)))
        write_stream(path, lambda stream: stream.write(data))

    def load(self, path: Path) -> None:
        """Takes the list of a file, which can be undone; raises UserError where it is none."""
        self._set(tr("open a list"), read_list(path))

    def _with(self, place: int, line: ListedChange) -> tuple[ListedChange, ...]:
        return (*self._lines[:place], line, *self._lines[place + 1 :])

    def _set(self, what: str, lines: tuple[ListedChange, ...]) -> None:
        before, self._lines, self._dragged = self._lines, lines, None
        self._history.record(what, self, self._restore, before, lines)
        self.changed.emit()

    def _restore(self, lines: tuple[ListedChange, ...]) -> None:
        self._dragged = None
        self._lines = lines
        self.changed.emit()


def read_list(path: Path) -> tuple[ListedChange, ...]:
    """The list of a file; raises UserError where it is none."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserError(
            tr("{name} cannot be read: {problem}.", name=path.name, problem=error.strerror or error)
        ) from error
    try:
        found = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _no_list(path, str(error)) from error
    if found.format != FORMAT:
        raise _no_list(path, tr("its format is {format}", format=found.format[:40]))
    return found.changes


def fits(alteration: Alteration, model: ModelDescription) -> bool:
    """Whether a model can have a change, as far as its description tells; the engine has the last word."""
    layer, direction = getattr(alteration, "layer", None), getattr(alteration, "direction", None)
    if layer is not None and not 0 <= layer < model.num_layers:
        return False
    if direction == "reverse" and not model.bidirectional:
        return False
    if not all(0 <= unit < units_of(alteration, model) for unit in getattr(alteration, "units", ())):
        return False
    return _fits_gates(alteration, model) and _fits_numbers(alteration, model)


def _fits_gates(alteration: Alteration, model: ModelDescription) -> bool:
    """Whether the cell has what a change is about."""
    gates, found = GATES.get(model.cell, ()), True
    if isinstance(alteration, IN_THE_CELL) and not (model.cell in KINDS and KINDS[model.cell].altered):
        return False
    match alteration:
        case ClampGate(gate=gate):
            found = gate in gates
        case SetState(state=state):
            found = state == "h" or (state == "c" and "f" in gates)
        case ReplaceSquash(place=place):
            found = place in places(model)
        case ChangeForgetBias():
            found = ("f" in gates or "z" in gates) and follower(model) != "f"
        case CoupleGates():
            found = {"i", "f"} <= set(gates) and not follower(model)
        case RemoveForgetGate():
            found = {"i", "f"} <= set(gates)
    return found


def _fits_numbers(alteration: Alteration, model: ModelDescription) -> bool:
    """Whether the model has the weight, the symbol or the column that a change is about."""
    match alteration:
        case ChangeWeight(tensor=tensor, index=index):
            return fits_in(tensor, index, model)
        case ChangeSymbol(symbol=symbol):
            return model.inputs != "numbers" and 0 <= symbol < model.input_size
        case ChangeInput(column=column):
            return 0 <= column < (model.embedding_size or model.input_size)
        case AddPeepholes(i=i, f=f, o=o):
            return model.cell == "lstm" and all(len(given) in {0, model.hidden_size} for given in (i, f, o))
    return True


def units_of(alteration: Alteration, model: ModelDescription) -> int:
    """How many units there are of what a change is about: a projected h has fewer than c."""
    of_h = isinstance(alteration, SetState) and alteration.state == "h"
    return (of_h and model.proj_size) or model.hidden_size


def places(model: ModelDescription) -> tuple[str, ...]:
    """Where a model squashes: "gate" (its σ), "candidate", "state", or one gate's letter."""
    gates = GATES.get(model.cell, ())
    groups = ("candidate",) if gates == ("h",) else ("gate", "candidate")
    state = ("state",) if "f" in gates else ()
    return (*groups, *state, *(gate for gate in gates if gate != follower(model)))


def _no_list(path: Path, problem: str) -> UserError:
    return UserError(
        tr("{name} is no list of changes: {problem}.", name=path.name, problem=problem),
        tr("Open one that was saved from “What if”."),
    )
