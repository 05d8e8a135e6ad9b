"""One unit's sums, W·[h, x] + b, term by term, and as a column of rounded numbers that adds up. Knows no Qt.

Owns the order of the terms and the rounding. It does not own where the numbers come from (`arithmetic`), nor how
they look (`widgets.terms`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.protocol import ArithmeticRead, GateArithmetic

PLACES = 4
SHOWN = 6  # so many terms stand by themselves; the others are one line


@dataclass(frozen=True)
class Term:
    """One product of the sum: unit `index` of h_{t−1} ("h_before") or input `index` of x_t ("x"), from 0; or what
    the unit itself adds, by the quantity whose value it is ("c_before" and "c" of a peephole, "m" of the GRU).
    """

    source: str
    index: int
    weight: float
    value: float

    @property
    def product(self) -> float:
        return self.weight * self.value


@dataclass(frozen=True, eq=False)
class UnitSum:
    """z = Σ terms + b_ih + b_hh of one gate's unit, and the gate's value, which is z squashed.

    The terms are those of h_{t−1}, of x_t, and the unit's own; a sum that does not read h_{t−1} or x_t has none of
    it (P or I is 0).
    """

    weights: NDArray[np.float64]  # (P + I + own,)
    inputs: NDArray[np.float64]  # (P + I + own,)
    hidden: int  # P
    b_ih: float
    b_hh: float
    z: float
    value: float
    own: tuple[str, ...] = ()  # the quantities of the unit's own terms
    unit: int = 0
    computed: float | None = None  # z squashed, where a change may have put another value there

    @property
    def squashed(self) -> float:
        """What z squashed comes to, whatever the gate has instead."""
        return self.value if self.computed is None else self.computed

    @property
    def replaced(self) -> bool:
        """Whether the gate has another value than its sum gives."""
        return self.computed is not None and self.computed != self.value

    @property
    def bias(self) -> float:
        """b, as the textbook has it: b_ih + b_hh."""
        return self.b_ih + self.b_hh

    @property
    def weighted(self) -> float:
        """W·[h, x], without the unit's own terms."""
        return self.z - self.bias - float(self.products[len(self.weights) - len(self.own) :].sum())

    @cached_property
    def products(self) -> NDArray[np.float64]:
        """Each term, (P + I,); in float64, so that no product is rounded."""
        return self.weights * self.inputs

    @cached_property
    def order(self) -> NDArray[np.int64]:
        """The places of the terms, the largest |product| first."""
        return np.argsort(-np.abs(self.products), kind="stable").astype(np.int64)

    def term(self, place: int) -> Term:
        """The term at a place of `products`."""
        own = place - (len(self.weights) - len(self.own))
        if own >= 0:
            source, index = self.own[own], self.unit
        else:
            source, index = ("h_before", place) if place < self.hidden else ("x", place - self.hidden)
        return Term(source, index, float(self.weights[place]), float(self.inputs[place]))


def unit_sums(read: ArithmeticRead) -> dict[str, UnitSum]:
    """Each gate's sum, by the gate's quantity."""
    h, x = read.h_before.numpy(), read.x.numpy()
    return {name: _unit_sum(gate, h, x, read.unit) for name, gate in read.gates.items()}


def _unit_sum(gate: GateArithmetic, h: NDArray[np.generic], x: NDArray[np.generic], unit: int) -> UnitSum:
    w_hh, w_ih = gate.w_hh.numpy(), gate.w_ih.numpy()
    weighed = h if gate.reads is None else gate.reads.numpy()
    read = weighed[: len(w_hh)], x[: len(w_ih)]  # all of it, or nothing
    return UnitSum(
        weights=np.concatenate([w_hh, w_ih, [term.weight for term in gate.own]]).astype(np.float64),
        inputs=np.concatenate([*read, [term.value for term in gate.own]]).astype(np.float64),
        hidden=len(w_hh),
        b_ih=gate.b_ih,
        b_hh=gate.b_hh,
        z=gate.z,
        value=gate.value,
        own=tuple(term.quantity for term in gate.own),
        unit=unit,
        computed=gate.computed,
    )


def with_sums(
    values: Mapping[str, NDArray[np.floating]], sums: Mapping[str, UnitSum] | None
) -> Mapping[str, NDArray[np.floating]]:
    """The values of a step, and of each gate "f_sum" (W·[h, x]) and "f_bias" of the unit, where they are known."""
    if not sums:
        return values
    parts = {f"{name}_sum": np.array([gate.weighted]) for name, gate in sums.items()}
    biases = {f"{name}_bias": np.array([gate.bias]) for name, gate in sums.items()}
    return {**values, **parts, **biases}


@dataclass(frozen=True)
class Ledger:
    """A sum as it is written down: every number rounded to PLACES, and what that loses as a line of its own.

    So the products shown, `rest`, `bias` and `rounding` add up to `total` to the last digit that is shown.
    """

    terms: tuple[Term, ...]  # the largest first
    rest_count: int
    rest: float
    bias: float
    rounding: float
    total: float


def ledger(unit_sum: UnitSum, shown: int = SHOWN) -> Ledger:
    """The sum with its `shown` largest terms one by one. A single term left over is shown, too."""
    count = len(unit_sum.products)
    shown = count if count <= shown + 1 else shown
    first, others = unit_sum.order[:shown], unit_sum.order[shown:]
    terms = tuple(unit_sum.term(int(place)) for place in first)
    rest = _ticks(float(unit_sum.products[others].sum()))
    bias, total = _ticks(unit_sum.bias), _ticks(unit_sum.z)
    rounding = total - bias - rest - sum(_ticks(term.product) for term in terms)
    values = (tick / 10**PLACES for tick in (rest, bias, rounding, total))
    return Ledger(terms, len(others), *values)


def _ticks(value: float) -> float:
    """A value in units of the last place shown: a whole number, or NaN or infinity as it was."""
    return float(np.rint(value * 10**PLACES))
