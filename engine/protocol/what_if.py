"""What if: changes that a person makes to a model, its input or what it computes. No torch, no Qt.

They are applied in a defined order, whatever the order in which they are given: of one kind the last one wins.

1. weights: `ChangeWeight`, `ChangeForgetBias`, `AddPeepholes`
2. inputs: `ChangeSymbol`, `ChangeInput`
3. squash: `ReplaceSquash`, `RemoveForgetGate` (f = 1), `CoupleGates` (the coupled gate is 1 − the other's final
   value)
4. clamp: `ClampGate`, a gate's final value: everything after it uses it, and no gradient flows through it
5. c after Update: `SetState` of "c"; the output gate's peephole and h see it
6. h after Expose: `SetState` of "h"
7. `TakeUnitOut`: h = c = 0 at every step, and before the first

Steps, units, rows and columns count from 0. A step is a position in the sequence, in the reverse direction too.
`layer` and `direction` ("forward" or "reverse") None mean all of them, `units` () all units.
"""

from __future__ import annotations

import msgspec

from engine.protocol.values import Array


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What every change is: a struct of its own tag."""


class InLayer(Change, frozen=True, kw_only=True):
    """A change of some layers and directions."""

    layer: int | None = None
    direction: str | None = None


class ChangeWeight(Change, frozen=True, kw_only=True, tag="weight"):
    """One number of a tensor of the model, by its name in the model's file: "rnn.weight_ih_l0", "rnn.bias_hh_l1",
    "rnn.weight_ci_l0" (a peephole), "rnn.weight_hr_l0" (the projection), "decoder.…", "head.weight", "head.bias",
    "embedding.weight".
    """

    tensor: str
    index: tuple[int, ...]  # a number an axis of the tensor
    value: float


class ChangeForgetBias(InLayer, frozen=True, kw_only=True, tag="forget-bias"):
    """The bias of the gate that keeps the memory (the LSTM's f, the GRU's z), both of torch's biases together."""

    value: float
    units: tuple[int, ...] = ()


class AddPeepholes(InLayer, frozen=True, kw_only=True, tag="peepholes"):
    """Peepholes for an LSTM that has none: weights of each gate, (H,), or () for zeros."""

    i: tuple[float, ...] = ()
    f: tuple[float, ...] = ()
    o: tuple[float, ...] = ()


class ChangeSymbol(Change, frozen=True, kw_only=True, tag="symbol"):
    """Another symbol at a step of a sequence of symbols or characters: its place in the alphabet."""

    step: int
    symbol: int


class ChangeInput(Change, frozen=True, kw_only=True, tag="input"):
    """Another number at a step and column: of a model that reads numbers as they are given, before the model
    scales them; of symbols, of the vector that the first layer reads (one-hot, or the embedding's row).
    """

    step: int
    column: int
    value: float


class ReplaceSquash(InLayer, frozen=True, kw_only=True, tag="squash"):
    """Another squash: at a gate by its letter ("i", "f", "g", "o"; "r", "z", "n"; the RNN's "h"), or at several.

    "gate" are all that squash by σ, "candidate" is g, n or the RNN's h, "state" is the tanh of c. `squash` is a
    name that `engine.squashes` knows: "relu", "hard_sigmoid(0.2,0.5)", "identity", …
    """

    place: str
    squash: str


class RemoveForgetGate(InLayer, frozen=True, kw_only=True, tag="no-forget-gate"):
    """f = 1: the LSTM of 1997."""


class CoupleGates(InLayer, frozen=True, kw_only=True, tag="coupled-gates"):
    """One of an LSTM's i and f follows the other: `coupled` "f" is f = 1 − i, "i" is i = 1 − f."""

    coupled: str = "f"


class ClampGate(InLayer, frozen=True, kw_only=True, tag="clamp"):
    """A gate's final value at steps start … stop-1 (None: to the end)."""

    gate: str
    value: float
    units: tuple[int, ...] = ()
    start: int = 0
    stop: int | None = None


class SetState(InLayer, frozen=True, kw_only=True, tag="state"):
    """c or h at one step."""

    state: str
    step: int
    value: float
    units: tuple[int, ...] = ()


class TakeUnitOut(InLayer, frozen=True, kw_only=True, tag="unit-out"):
    """Units with h = c = 0 at every step. With a projection, whose numbers are of no unit, c and what the unit
    hands to the projection.
    """

    units: tuple[int, ...]


Alteration = (
    ChangeWeight
    | ChangeForgetBias
    | AddPeepholes
    | ChangeSymbol
    | ChangeInput
    | ReplaceSquash
    | RemoveForgetGate
    | CoupleGates
    | ClampGate
    | SetState
    | TakeUnitOut
)


class InitialState(msgspec.Struct, frozen=True, kw_only=True):
    """What a layer begins with in one direction, where that is not zero: h (P,) or c (H,), floats."""

    layer: int
    direction: str
    state: str  # "h" or "c"
    values: Array


class Passed(msgspec.Struct, frozen=True, kw_only=True):
    """A value that runs away: the first step, in the direction's own order, at which |c| or |h| passes a limit."""

    layer: int
    direction: str
    quantity: str  # "c" or "h"
    limit: float  # 1e3, 1e6 or infinity, which a value passes by being infinite or no number
    step: int
    unit: int


LIMITS = (1e3, 1e6, float("inf"))
