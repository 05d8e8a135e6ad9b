"""What a cell is: the names of its parts, the module that trains it, and what it computes in one layer.

A cell variant is one file of this package (the arithmetic) and one in `resources/cells` (its picture). Here stands
what every variant gives, and what all of them share. It does not own sequences through whole modules
(`engine.trace`, `engine.recording`).

A fused layer computes all gates and keeps them to itself. They come back in two passes: `run` is the fused layer
and gives h at every step; with h_{t-1} known for every t, `unfold` computes the pre-activations of all steps with
a few matrix products, as no step waits for the one before it.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, NamedTuple, Self

import torch
from torch import Tensor, nn
from torch.nn.functional import linear

from engine.cells.recipe import SHOWN
from engine.cells.slopes import Slopes
from engine.precision import exact_arithmetic

# h (B, P) and, where the cell has one, c (B, H): one tensor a name of `Cell.states`. P is H but for a projection.
State = tuple[Tensor, ...]
Values = Mapping[str, Tensor]

REVERSE = "reverse"


class OwnTerm(NamedTuple):
    """A product of a unit's sum with a quantity of that unit alone: a peephole, or the GRU's reset gate."""

    quantity: str  # whose value it is
    weight: float
    value: float


class Row(NamedTuple):
    """What one unit's sum weighs its inputs with; empty where it does not read them, 0 where there is no bias."""

    w_ih: Tensor  # (I,) or (0,)
    w_hh: Tensor  # (P,) or (0,)
    b_ih: float
    b_hh: float


@dataclass(frozen=True, eq=False)
class Cell(ABC):
    """One layer in one direction: the module's own weights, not copies, and the arithmetic with them.

    Values go by the quantities' names. Gates stand in torch's order: block k of w_ih and w_hh is that of gates[k].
    """

    name: ClassVar[str]  # of the files: "lstm"
    mode: ClassVar[str]  # what modules that train it call themselves (`nn.RNNBase.mode`)
    gates: ClassVar[tuple[str, ...]]  # the quantity that each block of rows makes
    states: ClassVar[tuple[str, ...]] = ("h",)  # what goes on to the next step, h first
    keeps: ClassVar[str] = ""  # the gate that keeps the memory, where there is one
    candidate: ClassVar[str]  # of the gates, what a new memory is made of
    candidate_squash: ClassVar[str] = "tanh"  # what squashes it; σ squashes all the others
    overview: ClassVar[tuple[str, ...]]  # what an overview of many steps shows
    quantities: ClassVar[tuple[str, ...]]  # all that a trace holds of a step
    sums: ClassVar[tuple[str, ...]]  # the quantities that are a linear sum, squashed or not
    fused: ClassVar[bool] = True  # False where no library has such a layer and `run` is a loop over the steps
    projects: ClassVar[bool] = False  # whether a layer may show a projection of its h

    w_ih: Tensor  # (G·H, I), G = number of gates
    w_hh: Tensor  # (G·H, P)
    b_ih: Tensor | None  # (G·H,)
    b_hh: Tensor | None  # (G·H,)

    @staticmethod
    @abstractmethod
    def module(input_size: int, hidden_size: int, **options: Any) -> nn.RNNBase:
        """A module of such layers, with first weights; `options` are torch's own (num_layers, bias, dtype, …)."""

    @classmethod
    def of(cls, rnn: nn.RNNBase, layer: int, direction: str) -> Self:
        """The weights that a module has now for a layer (from 0) and a direction ("forward" or "reverse")."""
        suffix = f"_l{layer}_reverse" if direction == REVERSE else f"_l{layer}"
        return cls(*(getattr(rnn, name + suffix, None) for name in cls.parameters()))  # type: ignore[arg-type]

    @classmethod
    def parameters(cls) -> list[str]:
        """What a module calls the weights, without layer and direction, in the order of the fields."""
        kinds = {"w": "weight", "b": "bias"}
        return [f"{kinds[kind]}_{rest}" for kind, rest in (field.name.split("_") for field in fields(cls))]

    def tensors(self) -> list[Tensor]:
        """The weights that there are, in the order in which torch wants them."""
        weights = (getattr(self, field.name) for field in fields(self))
        return [weight for weight in weights if weight is not None]

    @property
    def hidden_size(self) -> int:
        """H, the number of units."""
        return self.w_ih.shape[0] // len(self.gates)

    @property
    def shown_size(self) -> int:
        """P, the size of h: of a projection, or H."""
        return self.w_hh.shape[1]

    def size_of(self, quantity: str) -> int:
        """How many values a quantity has at a step."""
        if quantity == "x":
            return self.w_ih.shape[1]
        return self.shown_size if quantity in ("h", "h_before") else self.hidden_size

    @property
    def traced(self) -> tuple[str, ...]:
        """All that a trace holds of a step: with a projection what goes into it, too."""
        return self.quantities if self.shown_size == self.hidden_size else (*self.quantities, SHOWN)

    @property
    def no_gradients(self) -> str:
        """Why gradients cannot be taken through this layer; "" where they can."""
        return ""

    def at(self, steps: int) -> Self:
        """The same layer with so many more steps of the sequence read before its next one.

        It is another only where what the layer does differs from step to step (`engine.cells.altered`).
        """
        return self

    def no_state(self, batch: int) -> State:
        """The state before anything was read: zeros."""
        return tuple(self.w_ih.new_zeros(batch, self.size_of(name)) for name in self.states)

    def ready_for(self, device: torch.device) -> Self:
        """The same weights as the fused layer of this device wants them: the module's own, but on CUDA one block.

        cuDNN reads a layer's weights from one block of memory; of a layer taken out of several it would warn and
        copy them at every call. They are copied here once instead, and the module's own are left where they are.
        """
        if device.type != "cuda" or not self.fused:
            return self
        options: dict[str, Any] = {"bias": self.b_ih is not None, "device": "meta", "dtype": self.w_ih.dtype}
        if self.shown_size != self.hidden_size:
            options["proj_size"] = self.shown_size
        # Made without its first random weights: drawing them would disturb the generator of a training run.
        rnn = self.module(self.w_ih.shape[1], self.hidden_size, **options).to_empty(device=device)
        for mine, theirs in zip(rnn.parameters(), self.tensors(), strict=True):
            mine.copy_(theirs)
        rnn.flatten_parameters()
        return self.of(rnn, 0, "forward")

    @abstractmethod
    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        """The module's own forward pass over one layer: h at every step (T, B, P), and the state after the last.

        x is (T, B, I) in the order in which the layer reads, `first` the state before the first step.
        """

    @abstractmethod
    def unfold(self, x: Tensor, h: Tensor, first: State) -> dict[str, Tensor]:
        """What h alone does not tell, at every step, (T, B, H) each: all that `shown` and `derived` need.

        x is (T, B, I), h (T, B, P) what `run` gave for it, `first` the state before the first step.
        """

    @abstractmethod
    def shown(self, values: Values) -> Tensor:
        """h (…, P) from what `unfold` gives: what the fused layer's own h is compared with. A new tensor."""

    def derived(self, values: Values) -> dict[str, Tensor]:
        """The quantities that follow from others at once; `values` has x, h, what `unfold` gives, and each state's
        value before ("h_before").
        """
        return {}

    @abstractmethod
    def pre_activations(self, x: Tensor, before: State) -> dict[str, Tensor]:
        """Every sum of one step by the name of its quantity in `sums`, (N, H), before anything squashes it.

        x is (N, I), `before` the state before the step, (N, P) and so on.
        """

    def from_both(self, x: Tensor, h: Tensor) -> Tensor:
        """W_ih x + b_ih + W_hh h + b_hh of every gate, (G, N, H): x is (N, I), h (N, P) the step before's."""
        with exact_arithmetic(x.device):
            z = linear(x, self.w_ih, self.b_ih) + linear(h, self.w_hh, self.b_hh)
        return z.view(len(x), len(self.gates), -1).transpose(0, 1)

    @abstractmethod
    def step(self, x: Tensor, before: State) -> dict[str, Tensor]:
        """What `unfold` gives, and h, of one step, (N, H) each, h (N, P), from x (N, I) and the state before it.

        Plain arithmetic that autograd can follow.
        """

    @abstractmethod
    def slopes(self, values: Values) -> Slopes:
        """The derivatives of every step, (T, B, H) each, from all of its values: what `unfold` gives, h, and each
        state's value before ("h_before"), in the order in which the layer reads.
        """

    def row(self, quantity: str, unit: int) -> Row:
        """What one unit of a sum weighs x and h_before with. Raises ValueError where the cell has no such sum."""
        row = self.gates.index(quantity) * self.hidden_size + unit
        b_ih, b_hh = (0.0 if b is None else float(b[row]) for b in (self.b_ih, self.b_hh))
        return Row(self.w_ih[row], self.w_hh[row], b_ih, b_hh)

    def own_terms(self, quantity: str, unit: int, values: Values) -> tuple[OwnTerm, ...]:
        """What one unit's sum adds to W [h, x] + b; `values` are all quantities of the step, (size,) each."""
        return ()

    def read_by(self, quantity: str, values: Values) -> Tensor | None:
        """What a sum's recurrent weights read where it is not h_before, (P,); `values` as in `own_terms`."""
        return None

    def computed(self, quantity: str, z: Tensor) -> Tensor | None:
        """What a sum would have become where its trace may hold another value; None where it never does."""
        return None

    def largest_difference(self, values: Values, h: Tensor, ends: State, last: State) -> Differences:
        """How far what `unfold` gave lies from what `run` returned.

        h (T, B, P) at every step is the fused layer's; `ends` and `last` are the states beside h after the last
        step, as unfolded and as `run` returned them. NaN where either holds one.
        """
        memory = values[self.states[-1]] if len(self.states) > 1 else h
        with exact_arithmetic(h.device):
            of_h = self.shown(values).sub_(h)
        found = [of_h, *(mine - theirs for mine, theirs in zip(ends, last, strict=True))]
        extremes = [end for each in (*found, memory) for end in torch.aminmax(each)]
        of_h, *of_others, most = torch.stack(extremes).abs_().view(-1, 2).amax(1).tolist()
        return Differences(of_h, of_others[0] if of_others else None, max(1.0, most))


class Differences(NamedTuple):
    """Largest |difference| of h at every step and of c at the last (None where the cell has no c), and the scale
    that both are measured in: max(1, max|memory|), the memory being c, or else h.
    """

    h: float
    c: float | None
    scale: float

    def or_more(self, other: Differences | None) -> Differences:
        """The larger of each; NaN stays NaN."""
        if other is None:
            return self
        c = None if self.c is None or other.c is None else _larger(self.c, other.c)
        return Differences(_larger(self.h, other.h), c, _larger(self.scale, other.scale))


def _larger(one: float, other: float) -> float:
    return one if math.isnan(one) or one > other else other


def blocks(weight: Tensor, count: int) -> Tensor:
    """A weight (count·H, N) as (count, N, H), a view: each gate's own, ready to be multiplied with (…, N)."""
    return weight.view(count, -1, weight.shape[-1]).transpose(1, 2)


def from_input(x: Tensor, w_ih: Tensor, bias: Tensor | None, out: Tensor) -> None:
    """The input's part of every pre-activation, W_ih x + bias: x is (N, I), w_ih (G·H, I), bias (G·H,), `out`
    (G, N, H).
    """
    gates = len(out)
    x = x.expand(gates, -1, -1)
    if bias is None:
        torch.bmm(x, blocks(w_ih, gates), out=out)
    else:
        torch.baddbmm(bias.view(gates, 1, -1), x, blocks(w_ih, gates), out=out)


def add_from_state(z: Tensor, h: Tensor, first: Tensor, w_hh: Tensor) -> None:
    """Adds the state's part, W_hh h_{t-1}, to pre-activations in place: z is (G, T·B, H), h (T, B, P), w_hh
    (G·H, P); `first` (B, P) stands before the first step.
    """
    gates, (steps, batch, size) = len(z), h.shape
    weights = blocks(w_hh, gates)
    z[:, :batch].baddbmm_(first.expand(gates, -1, -1), weights)
    if steps > 1:
        z[:, batch:].baddbmm_(h[:-1].reshape(-1, size).expand(gates, -1, -1), weights)
