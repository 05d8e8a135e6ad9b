"""What a layer learned, in figures with a word on what each means. Knows no Qt.

Owns which figures are told, their words, and the comparison with fresh weights. The figures are the engine's
(`LayerMeasured`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from engine.protocol import LayerMeasured
from engine.protocol.values import Array
from lstm_viz.words import number, tr

NEVER_RESETS, STUCK_CLOSED = 0.95, 0.05
DEAD = 0.01  # an h that never leaves this much around 0
KEEPING = ("f", "z")  # the gate that keeps the memory, of an LSTM and of a GRU


@dataclass(frozen=True)
class Figure:
    """One line: what it is, its value, what it means, and what fresh weights have there ("" where that is not
    known); `unit` is the one that it speaks of.
    """

    name: str
    value: str
    meaning: str
    fresh: str = ""
    unit: int | None = None


def figures(found: LayerMeasured) -> list[Figure]:
    """Every figure that this layer has."""
    return [*_coupled(found), *_keeping(found), *_gates(found), *_memory(found), *_weights(found), *_output(found)]


def _coupled(found: LayerMeasured) -> Iterator[Figure]:
    """That a gate has no weights to be told of, before anything is said of its values."""
    if found.follows:
        other = "i" if found.follows == "f" else "f"
        yield Figure(
            tr("{gate} has no weights of its own", gate=found.follows),
            f"1 − {other}",
            tr(
                "The two gates are coupled: what is said of {gate} follows from {other}.",
                gate=found.follows,
                other=other,
            ),
        )


def _keeping(found: LayerMeasured) -> Iterator[Figure]:
    gate = keeping_gate(found)
    if gate is None:
        return
    bias = _floats(found.keep_bias)
    if len(bias):
        yield Figure(
            tr("bias of {gate}, mean", gate=gate),
            number(float(bias.mean()), 2),
            tr("Above 0 the layer remembers unless something tells it not to."),
        )
    least, of = _floats(found.least[gate]), len(_floats(found.least[gate]))
    yield Figure(
        tr("units that never reset ({gate} > {limit})", gate=gate, limit=NEVER_RESETS),
        tr("{count} of {all}", count=int((least > NEVER_RESETS).sum()), all=of),
        tr("At no step do they let go of what they hold: counters, or memories of the whole text."),
    )


def _gates(found: LayerMeasured) -> Iterator[Figure]:
    if "i" in found.most:
        most = _floats(found.most["i"])
        yield Figure(
            tr("units stuck closed (i < {limit})", limit=STUCK_CLOSED),
            tr("{count} of {all}", count=int((most < STUCK_CLOSED).sum()), all=len(most)),
            tr("Nothing is ever written into them here."),
        )
    for gate in sorted(set(found.left), key="fizro".index):
        left, right = _floats(found.left[gate]).mean(), _floats(found.right[gate]).mean()
        yield Figure(
            tr("{gate} saturated, left and right", gate=gate),
            tr("{left} · {right}", left=f"{100 * left:.0f} %", right=f"{100 * right:.0f} %"),
            tr("At so many steps the gate is nearly shut (below 0.1) or nearly open (above 0.9)."),
        )


def _memory(found: LayerMeasured) -> Iterator[Figure]:
    half_life = _floats(found.half_life)
    if not len(half_life):
        return
    yield Figure(
        tr("memory half-life, median"),
        steps(float(np.median(half_life))),
        tr("After so many steps half of what a unit held is left: ln 0.5 ÷ mean ln of its gate."),
        steps(found.fresh_half_life),
    )
    longest = int(np.argmax(half_life))
    yield Figure(
        tr("longest half-life · unit {unit}", unit=longest + 1),
        steps(float(half_life[longest])),
        tr("The unit that remembers longest here."),
        unit=longest,
    )


def _weights(found: LayerMeasured) -> Iterator[Figure]:
    for gate, radius in found.radius.items():
        fresh = found.fresh_radius.get(gate)
        yield Figure(
            tr("spectral radius, W of {gate}", gate=gate),
            number(radius, 2),
            tr(
                "The largest |eigenvalue| of the weights from h to this gate: how strongly the layer feeds itself."
            ),
            "" if fresh is None else number(fresh, 2),
        )


def _output(found: LayerMeasured) -> Iterator[Figure]:
    if "h" not in found.most:
        return
    least, most = _floats(found.least["h"]), _floats(found.most["h"])
    dead = (np.abs(least) < DEAD) & (np.abs(most) < DEAD)
    yield Figure(
        tr("dead units (|h| < {limit})", limit=DEAD),
        tr("{count} of {all}", count=int(dead.sum()), all=len(dead)),
        tr("They say nothing at any step of this sequence."),
    )


def keeping_gate(found: LayerMeasured) -> str | None:
    """The gate that keeps the memory, None where the cell has none."""
    has = len(_floats(found.half_life)) > 0
    return next((gate for gate in KEEPING if gate in found.least), None) if has else None


def steps(count: float) -> str:
    """A length of time."""
    if not isfinite(count):
        return tr("for ever")
    if count >= 1e6:
        return tr("{count} steps", count=f"{count:.1e}")
    return tr("{count} steps", count=f"{count:,.1f}" if count < 10 else f"{count:,.0f}")


def _floats(array: Array) -> NDArray[np.float64]:
    return array.numpy().astype(np.float64)
