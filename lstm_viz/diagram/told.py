"""A cell's diagram in words, for the step, the phase and the unit that are shown. Knows no Qt.

Owns the sentences. They say what is drawn, no more: what is not known yet, or hidden, is left out. Where a change
made a value another, the untouched run's value follows it.
"""

from __future__ import annotations

import re

from lstm_viz.diagram.frame import Frame, apart, fill, name_in, unit_value
from lstm_viz.diagram.graph import Cell
from lstm_viz.words import number, to_translate, tr

_PLACES = re.compile(r"\{([^{}]*)\}")
# What an opening comes to in words: up to which value, and what is said.
OPENINGS = to_translate(
    (
        (0.02, "shut"),
        (0.2, "almost shut"),
        (0.45, "less than half open"),
        (0.55, "half open"),
        (0.8, "more than half open"),
        (0.98, "almost open"),
        (1.01, "open"),
    )
)


def opening_words(value: float) -> str:
    """How far a gate is open, in a word or two."""
    return tr(next((words for most, words in OPENINGS if value <= most), OPENINGS[-1][1]))


def told(cell: Cell, frame: Frame, step: int, steps: int, token: str) -> str:
    """The diagram at a step (from 0): what came in, and every phase up to the present one, a line each."""
    unit = frame.unit
    lines = [
        tr(
            "{cell}, step {step} of {steps}, unit {unit}.",
            cell=tr(cell.title),
            step=step + 1,
            steps=steps,
            unit=unit + 1,
        )
    ]
    if token:
        lines.append(tr("It reads {token}.", token=token))
    for index, phase in enumerate(cell.phases[: frame.phase + 1]):
        parts = [_quantity(cell, frame, name) for name in phase.lines]
        sentence = phase.unit_words
        if sentence and all(frame.known.get(name_in(place), True) for place in _PLACES.findall(sentence)):
            parts.append(fill(tr(sentence), frame.values, unit))
        parts = [part for part in parts if part]
        if parts:
            name = tr("Phase {number}, {name}:", number=index + 1, name=tr(phase.name))
            lines.append(f"{name} {' '.join(parts)}")
    if frame.answer:
        lines.append(tr("The model says {answer}.", answer=", ".join(frame.answer)))
    return "\n".join(lines)


def _quantity(cell: Cell, frame: Frame, name: str) -> str:
    """ "Forget gate of unit 3: 0.94, almost open; untouched 0.31."; empty where it is not known."""
    if not frame.known[name]:
        return ""
    what = cell.quantities[name]
    value = unit_value(frame.values, name, frame.unit)
    words = tr(
        "{name} of unit {unit}: {value}",
        name=tr(what.title or what.name),
        unit=frame.unit + 1,
        value=number(value),
    )
    words = f"{words}, {opening_words(value)}" if what.map == "gate" else words
    return f"{words}{_untouched(frame, name, value)}."


def _untouched(frame: Frame, name: str, value: float) -> str:
    """What the untouched run has in its place; empty where that is the same, or there is no such run."""
    if frame.before is None or name not in frame.before:
        return ""
    then = unit_value(frame.before, name, frame.unit)
    if not apart(value, then):
        return ""
    # The same to three places, and yet another: so many places that the two are told apart.
    places = next((places for places in (3, 6) if number(value, places) != number(then, places)), 9)
    return tr("; untouched {value}", value=number(then, places))
