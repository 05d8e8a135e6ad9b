"""The drawn state of a cell, as a pure function of description, trace values, phase, progress and unit.

Owns what every stroke means: widths, openings, colours' arguments, numbers, what is still grey. Knows no Qt. The
items of the diagram only put a `Frame` on the screen; tests compare it with the trace.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite, isnan

import numpy as np
from numpy.typing import NDArray

from lstm_viz import powers
from lstm_viz.diagram.graph import Cell, Quantity, Span, Valve, Wire
from lstm_viz.words import GHOST, number, readable, signed, spaced, tr

LIKELIEST = 3
ROUNDING = 1e-5  # of numbers in single precision, over a few hundred steps
SUM_SCALE = 4.0  # where a sum's width and colour end: tanh 4 is 0.999, and what is larger makes no difference

BEFORE = "_before"  # the ending of a state that comes from the step before
HANDED_OVER: Span = (0.0, 0.2)  # of the first phase: when it comes

Values = Mapping[str, NDArray[np.floating]]


@dataclass(frozen=True)
class WireState:
    """A wire: how much of its length is reached, the value it carries and its share of the scale (0 … 1)."""

    reached: float
    value: float
    share: float
    second_share: float = 0.0
    flowing: bool = False


@dataclass(frozen=True)
class ValveState:
    """A valve: known or grey, and how far it is open."""

    known: bool
    opening: float


@dataclass(frozen=True)
class Frame:
    """Everything that is drawn of a cell at one moment."""

    phase: int
    progress: float
    unit: int
    known: Mapping[str, bool]
    wires: Mapping[str, WireState]
    valves: Mapping[str, ValveState]
    readings: tuple[str, ...]  # one a reading of the description; empty while it is not known
    values: Values
    scales: Mapping[str, float]  # what counts as 1 in each quantity's map
    answer: tuple[str, ...] = ()  # what the model says, a line each; empty while h is not known
    right: bool | None = None  # whether it is right; None while h is not known, and where nobody knows
    before: Values | None = None  # the untouched run's values at the step, where a change made others
    coming: float | None = None  # how far the states of the step before are on their way; None while they rest


def reached(phase: int | None, span: Span, now: int, progress: float) -> float:
    """How much of something that happens in `span` of `phase` has happened, eased, from 0 to 1."""
    if phase is None or phase < now:
        return 1.0
    if phase > now:
        return 0.0
    start, end = span
    share = min(1.0, max(0.0, (progress - start) / (end - start)))
    return share * share * (3 - 2 * share)


def known_at(quantity: Quantity, phase: int, progress: float) -> bool:
    """Whether a quantity is computed at this moment of a step."""
    if quantity.phase != phase:
        return quantity.phase is None or quantity.phase < phase
    return progress >= quantity.span[1]  # `reached` is rounded to 1 a little before


def handed_over(phase: int, progress: float) -> float | None:
    """How far on their way the states are that a step takes over from the one before, from 0 to 1; None where
    they have come.
    """
    share = reached(0, HANDED_OVER, phase, progress)
    return share if share < 1 else None


def frame_of(
    cell: Cell,
    values: Values,
    scales: Mapping[str, float],
    phase: int,
    progress: float,
    unit: int,
    classes: tuple[str, ...] = (),
    before: Values | None = None,
    *,
    follows: bool = False,
) -> Frame:
    """The drawn state. `values` holds each quantity's vector (size,) at the step; `scales` what counts as 1.

    `classes` names what the model's answer chooses among; without names it is a number. `before` are the untouched
    run's values, where the others are a changed run's. `follows`: the step before handed its states over.
    """
    coming = handed_over(phase, progress) if follows else None
    known = {
        name: known_at(quantity, phase, progress) and not (coming is not None and name.endswith(BEFORE))
        for name, quantity in cell.quantities.items()
    }
    return Frame(
        phase=phase,
        progress=progress,
        unit=unit,
        known=known,
        wires={wire.id: _wire_state(wire, values, scales, phase, progress, unit) for wire in cell.wires},
        valves={
            valve.id: _valve_state(
                valve, known[valve.quantity] and _come(cell, valve.pipe, phase, progress), values, unit
            )
            for valve in cell.valves
        },
        readings=tuple(
            _said(reading.text, values, unit) if all(known[name] for name in reading.needs) else ""
            for reading in cell.readings
        ),
        values=values,
        scales=scales,
        answer=_beside(answer_lines(values, classes), before, classes) if known[cell.answer_of] else (),
        right=is_right(values) if known[cell.answer_of] else None,
        before=before,
        coming=coming,
    )


def answer_lines(values: Values, classes: tuple[str, ...]) -> tuple[str, ...]:
    """What the model says at a step: its likeliest classes with probabilities, or its number; what is right."""
    if "answer" not in values:
        return ()
    answer = values["answer"]
    if not classes:
        said = number(float(answer[0]))
        return (said,) if is_right(values) is None else (said, tr("right: {answer}", answer=_target(values, ())))
    if np.isnan(answer).any():  # of nothing that is no number one can say what is likeliest
        return (number(float("nan")),)
    likeliest = np.argsort(-answer, kind="stable")[:LIKELIEST]
    lines = [f"{readable(classes[index])} {number(100 * float(answer[index]), 1)} %" for index in likeliest]
    if is_right(values) is False:
        lines.append(tr("right: {answer}", answer=_target(values, classes)))
    return tuple(lines)


def _beside(lines: tuple[str, ...], before: Values | None, classes: tuple[str, ...]) -> tuple[str, ...]:
    """The answer's lines, the untouched run's answer after the first, in the place of the last likely one."""
    then = () if before is None else answer_lines(before, classes)[:1]
    if not then or then == lines[:1]:
        return lines
    return (lines[0], f"{GHOST} {then[0]}", *lines[1:2], *lines[LIKELIEST:])


def apart(value: float, before: float, least: float = ROUNDING) -> bool:
    """Whether two values differ by more than another order of sums makes, or by more than `least` of them; what is
    no number differs from one.
    """
    if not (isfinite(value) and isfinite(before)):
        return not (value == before or (isnan(value) and isnan(before)))
    return abs(value - before) > least * max(1.0, abs(value), abs(before))


def is_right(values: Values) -> bool | None:
    """Whether the model's answer at a step is right, as its task says; None where nothing is asked."""
    judged = values.get("right")
    return None if judged is None or np.isnan(judged[0]) else bool(judged[0])


def _target(values: Values, classes: tuple[str, ...]) -> str:
    """What would be right."""
    target = float(values["target"][0])
    return readable(classes[int(target)]) if classes else number(target)


def unit_value(values: Values, quantity: str, unit: int) -> float:
    """The unit's value of a quantity; of a shorter vector (a projected h) its last one."""
    vector = values[quantity]
    return float(vector[min(unit, len(vector) - 1)])


def root_mean_square(vector: NDArray[np.floating]) -> float:
    return float(np.sqrt(np.mean(np.square(vector, dtype=np.float64)))) if len(vector) else 0.0


def _wire_state(
    wire: Wire, values: Values, scales: Mapping[str, float], phase: int, progress: float, unit: int
) -> WireState:
    share_reached = reached(wire.phase, wire.span, phase, progress)
    flowing = wire.phase == phase and 0 < share_reached < 1
    if wire.kind == "bus":
        value = root_mean_square(values[wire.quantity])
        second = root_mean_square(values[wire.second]) if wire.second else 0.0
        share = powers.share(value, width_scale(wire.scale, scales))
        return WireState(share_reached, value, share, powers.share(second, 1.0), flowing)
    value = unit_value(values, wire.quantity, unit)
    if wire.complement:
        value = 1 - value
    scale = width_scale("belt" if wire.kind == "belt" else wire.scale, scales)
    return WireState(share_reached, value, powers.share(value, scale), 0.0, flowing)


def width_scale(name: str, scales: Mapping[str, float]) -> float:
    """What the full width of a wire on a scale stands for: "one", "belt" (the unit's own) or "sum"."""
    return {"belt": scales["belt"], "sum": SUM_SCALE}.get(name, 1.0)


def map_scale(cell: Cell, quantity: str, scales: Mapping[str, float]) -> float:
    """What counts as 1 in a quantity's map of colours."""
    fixed = SUM_SCALE if cell.quantities[quantity].scale == "sum" else 1.0
    return scales.get(quantity) or fixed


def _come(cell: Cell, pipe: str, phase: int, progress: float) -> bool:
    """Whether a wire's signal is at its end; without a wire nothing is waited for."""
    return all(reached(wire.phase, wire.span, phase, progress) == 1 for wire in cell.wires if wire.id == pipe)


def _valve_state(valve: Valve, known: bool, values: Values, unit: int) -> ValveState:
    """A gate that is not a number is drawn as one that is not known; an infinite one as wide open."""
    value = unit_value(values, valve.quantity, unit)
    if valve.complement:
        value = 1 - value
    return ValveState(False, 0.0) if isnan(value) else ValveState(known, value)


def percentage(share: float) -> str:
    """A share in percent: with one place near either end, and never 0 or 100 where it is not exactly that."""
    value = 100 * share
    if 10 <= value <= 99:
        return number(value, 0)
    if 0 < value < 0.1:
        return "< 0.1"
    return "> 99.9" if 99.9 < value < 100 else number(value, 1)


def _said(template: str, values: Values, unit: int) -> str:
    """A reading; where a change put another number in the place of a result it says so: "+0.803 → 0.000"."""
    template = tr(template)
    result = _RESULT.search(template)
    computed = "" if result is None else f"{result[1]}_computed"
    if computed not in values or not apart(
        *(unit_value(values, each, unit) for each in (computed.removesuffix("_computed"), computed))
    ):
        return fill(template, values, unit)
    return fill(_RESULT.sub(r"→ {\1}", template), values, unit)


_RESULT = re.compile(r"= \{(\w+)\}$")
_PLACE = re.compile(r"\{(1−|[+±]?)(\w+)(%?)\}")


def name_in(place: str) -> str:
    """The quantity whose number stands at a place of a template: "f" of "±f", "1−f" and "f%"."""
    return place.removeprefix("1−").lstrip("+±").rstrip("%")


def fill(template: str, values: Values, unit: int) -> str:
    """A template with the unit's numbers: {f} a number, {+f} with its sign, {±f} with a blank after the sign (the
    next part of a sum), {1−f} what it lacks of 1, {f%} in percent, {unit} from 1.
    """

    def place(match: re.Match[str]) -> str:
        sign, name, percent = match.groups()
        if name == "unit":
            return str(unit + 1)
        value = unit_value(values, name, unit)
        if sign == "1−":
            value, sign = 1 - value, ""
        if percent:
            return f"{percentage(value)} %"
        if sign == "±":
            return spaced(value)
        return signed(value) if sign else number(value)

    return _PLACE.sub(place, template)


def tip_of(cell: Cell, frame: Frame | None, quantity: str) -> str:
    """What is said of a quantity that the pointer stands on: its name, and the unit's value where it is known."""
    what = cell.quantities[quantity]
    if frame is None or not frame.known[quantity]:
        return tr("{name}: not computed yet in this phase", name=tr(what.name))
    if not what.by_unit:
        return tr("{name}: {count} values", name=tr(what.name), count=len(frame.values[quantity]))
    unit = min(frame.unit, len(frame.values[quantity]) - 1)
    now = unit_value(frame.values, quantity, unit)
    words = tr("{name}, unit {unit}: {value}", name=tr(what.name), unit=unit + 1, value=number(now, 4))
    if frame.before is not None and quantity in frame.before:
        then = unit_value(frame.before, quantity, unit)
        words += tr("; untouched {value}", value=number(then, 4)) if apart(now, then) else ""
    return words
