"""How far the gradient reaches back through time: what is asked, and the curves that answer.

Two requests measure and keep what they measured under the number `gradients`: `MeasureGradients` (models and
sequences that the engine knows as traces) and `MeasureFreshCells` (the laboratory: fresh weights, a random
sequence). Both are answered by `GradientsMeasured`, one `CellGradients` a cell, each with its curves. Two more
read on from what was kept: `ReadJacobian` (the spectral norms, which take longest, in pieces that the window
pulls) and `ReadUnitGradients` (units × steps, for an image).

Everything is exact: the chain rule through every step, with norms in float64. A curve is given as log₁₀ of its
norm, computed beside a power of two, so it goes on where float32 or even float64 has no number left: −400 is a
norm of 10⁻⁴⁰⁰. What the type that the model computes in would make of it stands in `state`.

Steps count from 0. L is the loss at one step s alone. A direction's *lag* is how many of its own steps a step lies
before s: s − t in the forward direction, t − s in the reverse one, which reads from the end.
"""

from __future__ import annotations

from typing import ClassVar

import msgspec

from engine.protocol.body import Body
from engine.protocol.values import Array

# --- what is measured ----------------------------------------------------------------------------------------

# ‖∂L/∂h_t‖: with all ways through later steps.
DLDH = "dLdh"
# ‖∂L/∂c_t‖: with the way through h_t. Only of cells that have a c.
DLDC = "dLdc"
# ‖∂logit/∂x_t‖: of the logit that the loss is about, by what the *model* reads at t, through all its layers and
# directions. Of a model that answers with a number, the number is the logit; without an answer there is none.
DLOGITDX = "dlogitdx"
# The spectral norm of ∂(h_s, c_s)/∂(h_t, c_t), of the whole state, inside the layer and direction.
JACOBIAN = "jacobian"
# The memory's gradient taken apart. `DIRECT`: ∂L/∂memory_s ⊙ the product of what the gates keep, f_{t+1} … f_s
# (the GRU's z), the gates held constant. `REST`: the total minus the direct part, elementwise: norms do not add.
# Only of cells whose gates keep something: not of the RNN. How much the forget gates of step k cut off the direct
# part is log10[k] - log10[k-1] of `DIRECT` (in the reverse direction k+1).
DIRECT = "direct"
REST = "rest"

METRICS = (DLDH, DLDC, DLOGITDX, JACOBIAN)
PARTS = (DIRECT, REST)

# What a norm is, `GradientCurve.state`. "Below range": not zero, but smaller than the smallest normal number of
# the type that the model computes in, where it loses its digits and then is lost. "Infinite": larger than the
# type's largest, or not finite already in the forward pass.
ORDINARY, ZERO, BELOW_RANGE, INFINITE, NOT_A_NUMBER = range(5)

# A curve's end, `GradientCurve.ends`.
VANISHED, EXPLODED = "vanished", "exploded"

# Where the recurrent weights of a fresh cell start.
NORMAL, ORTHOGONAL, IDENTITY = "normal", "orthogonal", "identity"
STARTS = (NORMAL, ORTHOGONAL, IDENTITY)

# What `ReadUnitGradients` reads: a gradient, or KEEP, what the gate that keeps the memory lets through (f or z).
KEEP = "keep"

LONGEST = 5000  # steps of the laboratory's sequences
MOST_HIDDEN = 256  # units of the laboratory's cells
MOST_SEEDS = 20
REACH = 20_000  # lags that are measured of a trace, unless fewer are asked for

# --- requests ------------------------------------------------------------------------------------------------


class MeasureGradients(Body, frozen=True, kw_only=True, tag="measure-gradients"):
    """Measure one layer and direction of traces that the engine holds (`TraceSequence`), several to compare them.

    Answered by `GradientsMeasured` with one `CellGradients` a trace, in the traces' order; before it, where it
    takes long, by `Progressed`.
    """

    supersedes: ClassVar[bool] = True

    gradients: int  # the number under which it is kept
    traces: tuple[int, ...]
    layer: int | None = None  # from 0; None: the last one, which may differ between the traces
    direction: str = "forward"
    # s; None: the direction's own last step, which of the reverse one is the sequence's first; forward, where the
    # trace's task says what is right, the last step at which something is asked.
    step: int | None = None
    reach: int = REACH  # lags from 0 to reach are answered, where there are so many


class MeasureFreshCells(Body, frozen=True, kw_only=True, tag="measure-fresh-cells"):
    """The laboratory: one layer of each kind of cell with fresh weights, over one random sequence.

    Answered by `GradientsMeasured` with one `CellGradients` a cell, in the order of `cells`; of several seeds with
    their band, and before it by `Progressed` (seeds × cells).

    Input: `input_size` numbers a step, independent, normally distributed, variance 1, times `input_scale`. Input
    weights: normal, variance 1/input_size. Recurrent weights: each gate's own H × H block by `start`, see
    `weight_scale`. Peepholes: normal, variance 1/H. Biases: 0, but `forget_bias` where the cell keeps (the LSTM's
    f, the GRU's z). The loss is the cross-entropy at step s of a fresh linear head over h_s: 4 classes, weights
    normal with variance 1/H, the right class drawn; the logit is the right class's. Input, head and right class
    depend on seed and sizes alone: every cell gets the same.
    """

    supersedes: ClassVar[bool] = True

    gradients: int
    cells: tuple[str, ...] = ("lstm", "rnn", "gru")  # names of cells; "rnn" is tanh, "rnn_relu" has the ReLU
    length: int = 200  # 2 … LONGEST
    step: int | None = None  # s; None: the last
    input_size: int = 8
    input_scale: float = 1.0
    hidden_size: int = 64  # H, 1 … MOST_HIDDEN
    start: str = NORMAL  # of STARTS
    # What a block is multiplied by: normal numbers of variance 1/H, or a matrix drawn evenly from the orthogonal
    # ones, or the identity.
    weight_scale: float = 1.0
    spectral_radius: float | None = None  # instead of weight_scale: a block is scaled to have this radius exactly
    forget_bias: float = 1.0
    seed: int = 0
    seeds: int = 1  # 1 … MOST_SEEDS: seed, seed + 1, …; the curves are the first one's, the band is of all
    dtype: str = "float64"  # "float32" or "float64": what the cells compute in


class ReadJacobian(Body, frozen=True, kw_only=True, tag="read-jacobian"):
    """The next piece of the Jacobian's curve, from s backwards; it takes about 50 ms. Answered by `JacobianRead`.

    Ask again until `complete`. What is computed is kept, so that a curve that was interrupted goes on.
    """

    gradients: int
    cell: int = 0  # its place in `GradientsMeasured.cells`


class ReadUnitGradients(Body, frozen=True, kw_only=True, tag="read-unit-gradients"):
    """Each unit's own part of a curve over runs of steps. Answered by `UnitGradientsRead`."""

    gradients: int
    cell: int = 0  # its place in `GradientsMeasured.cells`
    quantity: str = DLDH  # DLDH, DLDC, DIRECT, REST or KEEP, as far as the cell has it
    columns: int = 1000  # at most so many runs of steps


# --- replies -------------------------------------------------------------------------------------------------


class Band(msgspec.Struct, frozen=True, kw_only=True):
    """The spread over seeds of log10 at every step, float32, (n,) each: −inf where a norm is zero.

    Each seed's curve is divided by its own value at s first (as `at_loss_step` says), so that all are 0 there.
    """

    least: Array
    median: Array
    most: Array
    horizons: tuple[int | None, ...]  # one a seed, as `GradientCurve.horizon`


class GradientCurve(msgspec.Struct, frozen=True, kw_only=True):
    """One norm at steps start … stop-1 of its `CellGradients`; at the index t - start stands step t."""

    log10: Array  # float64, (n,), of the norm itself; −inf: zero; +inf or NaN: see `state`
    state: Array  # int32, (n,), ORDINARY … NOT_A_NUMBER
    # log₁₀ of what a drawn curve is divided by: its value at s; of the parts the total's value at s.
    at_loss_step: float
    # The smallest lag beyond which the norm stays under 1 % (`ends` VANISHED) or over a hundred times (EXPLODED)
    # of its value at s; None: beyond the sequence, or nothing to compare with, and then `ends` is "".
    horizon: int | None
    ends: str
    band: Band | None = None  # of several seeds


class MeasuredLoss(msgspec.Struct, frozen=True, kw_only=True):
    """Which L it was: `kind` says what about, `value` what it came to.

    "right-class": −log p of the right class (`target`: its place). "likeliest-class": −log p of the likeliest one,
    where no task says what is right. "squared-error": (answer − right number)² (`target`: the right number).
    "value": the answer itself. "half-square": ½‖h_s‖², of a model without an answer. "fresh-head": the
    laboratory's, −log p of the drawn class (`target`: its place, of 4).
    """

    kind: str
    step: int  # s
    value: float
    target: float | None = None


class CellGradients(msgspec.Struct, frozen=True, kw_only=True):
    """The curves of one cell, all over steps start … stop-1, which hold s and the steps before it in the
    direction's own order.
    """

    cell: str  # "lstm", "rnn", "rnn_relu", "gru", "lstm_peephole"
    layer: int
    direction: str
    dtype: str  # what the model computes in, and what "below range" is measured by: "float32" or "float64"
    hidden_size: int
    memory: str  # the metric that cells are compared by: DLDC where there is a c, else DLDH
    start: int
    stop: int
    loss: MeasuredLoss
    curves: dict[str, GradientCurve]  # by metric or part; without JACOBIAN, which `ReadJacobian` reads


class GradientsMeasured(msgspec.Struct, frozen=True, kw_only=True, tag="gradients-measured"):
    gradients: int
    cells: tuple[CellGradients, ...]
    duration_ms: float


class JacobianRead(msgspec.Struct, frozen=True, kw_only=True, tag="jacobian-read"):
    """A stretch of the Jacobian's curve: log10 and state as in `GradientCurve`, at steps start … stop-1.

    Pieces come from s backwards in the direction's own order: the next one ends where this one starts (reverse:
    starts where it stops). At s the norm is 1.
    """

    gradients: int
    cell: int
    start: int
    stop: int
    log10: Array  # float64, (stop - start,)
    state: Array  # int32, (stop - start,)
    complete: bool
    horizon: int | None  # once complete, of the whole curve
    ends: str


class UnitGradientsRead(msgspec.Struct, frozen=True, kw_only=True, tag="unit-gradients-read"):
    """Units × steps. Column k covers steps step_edges[k] … step_edges[k+1]-1.

    Of gradients: log₁₀ of the run's largest |value|, −inf for zero. Of KEEP: the run's least value, 0 … 1.
    """

    gradients: int
    cell: int
    quantity: str
    step_edges: Array  # int32, (columns + 1,)
    values: Array  # float32, (columns, H)
