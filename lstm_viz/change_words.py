"""Each change of a what-if as a sentence, and what it makes of an equation's line.

Owns these words. It does not own the list of changes (`changes`). Knows no Qt. Units and steps are told from 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

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
    Passed,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from lstm_viz import squashes
from lstm_viz.gates import GATE_NAMES, GATES
from lstm_viz.weights import index_words, tensor_words
from lstm_viz.words import number, readable, to_translate, tr

PLACE_NAMES = to_translate(GATE_NAMES | {"gate": "all gates", "candidate": "candidate", "state": "tanh of C"})
LIMIT_NAMES = {1e3: "10³", 1e6: "10⁶"}


class Held(NamedTuple):
    """What an equation's line says instead of its numbers: `what` about the value, `where` it holds."""

    what: str
    where: str


def sentence(change: Alteration, model: ModelDescription) -> str:
    """A change in one sentence; its layer and direction are named where a model has several."""
    return _what(change, model) + _part(change, model)


def _what(change: Alteration, model: ModelDescription) -> str:
    match change:
        case ClampGate(gate=gate, value=value, units=units, start=start, stop=stop):
            return tr(
                "{gate} of {units} held at {value}, {steps}",
                gate=tr(GATE_NAMES.get(gate, gate)),
                units=units_words(units),
                value=number(value),
                steps=steps_words(start, stop),
            )
        case TakeUnitOut(units=units):
            return tr("{units} taken out", units=units_words(units))
        case _:
            return _of_layer(change, model)


def _of_layer(change: Alteration, model: ModelDescription) -> str:
    """The changes of a whole layer, and those that come before it."""
    words = ""
    match change:
        case ChangeForgetBias(value=value, units=units):
            words = tr("forget bias of {units} is {value}", units=units_words(units), value=number(value))
        case ReplaceSquash(place=place, squash=squash):
            words = tr("{squash} at: {place}", squash=squashes.words(squash), place=squashed_words(place, model))
        case RemoveForgetGate():
            words = tr("no forget gate: f = 1")
        case CoupleGates(coupled="i"):
            words = tr("gates coupled: i = 1 − f")
        case CoupleGates():
            words = tr("gates coupled: f = 1 − i")
        case SetState(state=state, step=step, value=value, units=units):
            words = tr(
                "{state} of {units} set to {value} at step {step}",
                state=state,
                units=units_words(units),
                value=number(value),
                step=step + 1,
            )
        case _:
            words = _of_model(change, model)
    return words


def _of_model(change: Alteration, model: ModelDescription) -> str:
    """The changes of weights and inputs."""
    match change:
        case ChangeWeight(tensor=tensor, index=index, value=value):
            return tr(
                "{tensor}: {place} is {value}",
                tensor=tensor_words(tensor, model),
                place=index_words(tensor, index, model),
                value=number(value),
            )
        case AddPeepholes(i=i, f=f, o=o):
            return tr("peepholes added") if any((*i, *f, *o)) else tr("peepholes added, all zero")
        case ChangeSymbol(step=step, symbol=symbol):
            known = model.alphabet
            name = readable(known[symbol]) if symbol < len(known) else str(symbol + 1)
            return tr("symbol {symbol} at step {step}", symbol=name, step=step + 1)
        case ChangeInput(step=step, column=column, value=value):
            names = model.columns if model.inputs == "numbers" else () if model.embedding_size else model.alphabet
            name = readable(names[column]) if column < len(names) else str(column + 1)
            return tr("input {column} is {value} at step {step}", column=name, value=number(value), step=step + 1)
    raise TypeError(f"no words for {type(change).__name__}")


def squashed_words(place: str, model: ModelDescription) -> str:
    """Where a squash stands: a simple RNN has one, and what it makes is its hidden state."""
    only = GATES.get(model.cell, ())[1:] == () and place == "candidate"
    return tr(GATE_NAMES["h"] if only else PLACE_NAMES.get(place, place))


def units_words(units: Sequence[int]) -> str:
    if not units:
        return tr("all units")
    if len(units) == 1:
        return tr("unit {unit}", unit=units[0] + 1)
    return tr("units {units}", units=", ".join(str(unit + 1) for unit in units))


def steps_words(start: int, stop: int | None) -> str:
    """The steps start … stop-1; to the end where `stop` is None."""
    if stop is None:
        return tr("from step {step} on", step=start + 1) if start else tr("all steps")
    if stop == start + 1:
        return tr("step {step}", step=stop)
    return tr("steps {first}–{last}", first=start + 1, last=stop)


def passed_words(passed: Passed) -> str:
    """Where a value runs away."""
    place = {"quantity": {"c": "C"}.get(passed.quantity, passed.quantity), "unit": passed.unit + 1}
    if passed.limit in LIMIT_NAMES:
        limit = LIMIT_NAMES[passed.limit]
        return tr(
            "{quantity} of unit {unit} passes {limit} at step {step}", **place, limit=limit, step=passed.step + 1
        )
    return tr(
        "{quantity} of unit {unit} is infinite, or no number, from step {step} on", **place, step=passed.step + 1
    )


def held(
    changes: Sequence[Alteration],
    part: tuple[int, str],
    moment: tuple[int, int],
    quantity: str,
    value: float,
    computed: float | None,
) -> Held | None:
    """What is said of a quantity at a layer and direction (`part`), step and unit (`moment`): of the last step in
    the defined order that makes its value. None where its equation holds, as that of coupled gates does.
    """
    here = [change for change in changes if _reaches(change, part, moment)]
    # From the last of the defined order to the first; of one kind the last one wins.
    for kind in (TakeUnitOut, SetState, ClampGate, RemoveForgetGate):
        for change in reversed(here):
            if isinstance(change, kind) and _makes(change, quantity):
                return _line(change, value, computed)
    return None


def _reaches(change: Alteration, part: tuple[int, str], moment: tuple[int, int]) -> bool:
    step, unit = moment
    if getattr(change, "layer", None) not in (None, part[0]):
        return False
    if getattr(change, "direction", None) not in (None, part[1]):
        return False
    units = getattr(change, "units", ())
    if units and unit not in units:
        return False
    match change:
        case ClampGate(start=start, stop=stop):
            return start <= step and (stop is None or step < stop)
        case SetState(step=at):
            return at == step
    return True


def _makes(change: Alteration, quantity: str) -> bool:
    """Whether a change makes the value of a quantity that the cell computes."""
    made: tuple[str, ...] = ()
    match change:
        case TakeUnitOut():
            made = ("c", "shown", "h")
        case SetState(state=name) | ClampGate(gate=name):
            made = (name,)
        case RemoveForgetGate():
            made = ("f",)
    return quantity in made


def _line(change: Alteration, value: float, computed: float | None) -> Held:
    why, where = "", units_words(getattr(change, "units", ()))
    match change:
        case ClampGate(start=start, stop=stop):
            why, where = tr("clamped"), f"{where} · {steps_words(start, stop)}"
        case SetState():
            why = tr("set")
        case TakeUnitOut():
            why = tr("taken out")
        case RemoveForgetGate():
            why = tr("no forget gate")
    if computed is None:
        return Held(f"{number(value)} ({why})", where)
    return Held(
        tr("{value} ({why}; computed {computed})", value=number(value), why=why, computed=number(computed)), where
    )


def _part(change: Alteration, model: ModelDescription) -> str:
    words = ""
    layer, direction = getattr(change, "layer", None), getattr(change, "direction", None)
    if layer is not None and model.num_layers > 1:
        words += tr(", layer {layer}", layer=layer + 1)
    if direction is not None and model.bidirectional:
        words += ", " + (tr("reverse") if direction == "reverse" else tr("forward"))
    return words
