"""What the engine answers, as typed structs.

A request bears a number; every reply bears the number of the request it answers. A request is answered by any
number of `INTERIM_REPLIES` and exactly one final reply: its own past-tense reply, `EngineFailed`, `Superseded` or
`Cancelled`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, get_args

import msgspec
from numpy.typing import NDArray

from engine.protocol.comparing import LayersCompared
from engine.protocol.examples import ExamplesRead
from engine.protocol.gradients import GradientsMeasured, JacobianRead, UnitGradientsRead
from engine.protocol.looking import ImageRead, LayerMeasured, PatternFound, RuleScored, UnitsOrdered
from engine.protocol.runs import (
    HistogramsRead,
    RunAdvanced,
    RunBegan,
    RunEnded,
    RunHalted,
    RunRestored,
    RunSaved,
    RunSnapshot,
    RunSteered,
    Setting,
)
from engine.protocol.values import Array, DeviceReport, ModelDescription
from engine.protocol.what_if import Passed


class Ready(msgspec.Struct, frozen=True, kw_only=True, tag="ready"):
    """The engine can compute."""

    protocol: int
    pid: int
    device: DeviceReport


class BytesReceived(msgspec.Struct, frozen=True, tag="bytes-received"):
    upload: int
    received: int  # bytes so far


class BytesRead(msgspec.Struct, frozen=True, tag="bytes-read"):
    blob: int
    offset: int
    data: bytes


class ModelOpened(msgspec.Struct, frozen=True, tag="model-opened"):
    model: int
    description: ModelDescription
    training_step: int | None = None  # of a run's model: when it was so


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """The largest absolute difference from what the module itself returned, for one layer and direction."""

    layer: int
    direction: str
    h: float  # over every step, after the projection
    c: float | None  # at the last step in the direction's own order; None where the cell has no c
    scale: float  # max(1, max |c|), or of h where there is no c: what a tolerance is measured in


class SequenceTraced(msgspec.Struct, frozen=True, kw_only=True, tag="sequence-traced"):
    trace: int
    model: int
    steps: int
    layers: int
    directions: tuple[str, ...]
    differences: tuple[Difference, ...]
    dtype: str
    device: str
    fused: bool = True  # False: no library has such a layer, and it ran as a loop over the steps
    cell: str = ""  # as which it ran: "lstm_peephole" where an LSTM was given peepholes
    passed: tuple[Passed, ...] = ()  # where values run away
    duration_ms: float


class TraceRead(msgspec.Struct, frozen=True, kw_only=True, tag="trace-read"):
    """Arrays by quantity, (stop - start, size of the quantity) each.

    Every cell: x, h_before, h. LSTM: c_before, i, f, g, o, kept (f⊙c_before), written (i⊙g), c, tanh_c; with
    peepholes also peep_i and peep_f (p⊙c_before), peep_o (p⊙c). RNN: a (W[h,x]+b). GRU: r, z, m (W h_before + b),
    reset (r⊙m), n, kept (z⊙h_before), written ((1-z)⊙n).
    Where a gate, c or h is held or set: also its "<name>_computed" at every step, what would have stood there. Of
    a GRU whose state is reset before the product m is W (r⊙h_before) + b, and reset r⊙h_before.
    In the reverse direction "before" is the step after. Of a model with an answer, and its last layer: answer,
    (n, classes) probabilities or (n, 1). Of an answer whose task is known: target, (n, 1) float32, the right
    class's place or the right number, NaN where nothing is asked; right, (n, 1) float32, 1 or 0 or NaN.
    """

    trace: int
    layer: int
    direction: str
    start: int
    stop: int
    arrays: dict[str, Array]


class Means(Protocol):
    """What an overview consists of, on either side of the wire: see `OverviewRead`."""

    @property
    def step_edges(self) -> NDArray[Any]: ...
    @property
    def unit_edges(self) -> Mapping[str, NDArray[Any]]: ...
    @property
    def arrays(self) -> Mapping[str, NDArray[Any]]: ...
    @property
    def peak(self) -> Mapping[str, float]: ...
    @property
    def unit_peak(self) -> Mapping[str, NDArray[Any]]: ...
    @property
    def answers(self) -> Mapping[str, NDArray[Any]]: ...


class OverviewRead(msgspec.Struct, frozen=True, kw_only=True, tag="overview-read"):
    """Means over runs: arrays by quantity, (columns, rows) each; of an LSTM i, f, g, o, c, h, of a GRU r, z, n, h,
    of an RNN h.

    Column k covers steps step_edges[k] … step_edges[k+1]-1, row r likewise units unit_edges[q][r] …; `peak` is the
    largest |value| of each quantity over everything, `unit_peak` that of each of its units, (size,).

    `answers`, (columns,) each, of a model with an answer, and its last layer: likeliest, the mean of the likeliest
    class's probability, or least and most of its number; right, the share of right answers, NaN where nothing is
    asked.
    """

    trace: int
    layer: int
    direction: str
    step_edges: Array  # int32, (columns + 1,)
    unit_edges: dict[str, Array]
    arrays: dict[str, Array]
    peak: dict[str, float]
    unit_peak: dict[str, Array]
    answers: dict[str, Array]

    @classmethod
    def of(cls, trace: int, layer: int, direction: str, means: Means) -> OverviewRead:
        """The means as they travel and are stored, of a layer and direction of a trace."""
        return cls(
            trace=trace,
            layer=layer,
            direction=direction,
            step_edges=Array.of(means.step_edges),
            unit_edges={name: Array.of(edges) for name, edges in means.unit_edges.items()},
            arrays={name: Array.of(values) for name, values in means.arrays.items()},
            peak=dict(means.peak),
            unit_peak={name: Array.of(values) for name, values in means.unit_peak.items()},
            answers={name: Array.of(values) for name, values in means.answers.items()},
        )


class UnitRead(msgspec.Struct, frozen=True, kw_only=True, tag="unit-read"):
    """The least and the most of a unit in each run of steps, float32, (columns,) a quantity of the overview.

    Column k covers steps step_edges[k] … step_edges[k+1]-1. A projected h may have no such unit: its last one.
    """

    trace: int
    layer: int
    direction: str
    unit: int
    step_edges: Array  # int32, (columns + 1,)
    least: dict[str, Array]
    most: dict[str, Array]


class OwnProduct(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a unit's sum that comes from the unit itself, weight × value: a peephole (its weight, and c_before
    or c), or what the GRU's reset gate lets through (r, and m).
    """

    quantity: str  # whose value it is: "c_before", "c", "m"
    weight: float
    value: float


class GateArithmetic(msgspec.Struct, frozen=True, kw_only=True):
    """One sum of one unit: z = w_ih·x + w_hh·h_before + b_ih + b_hh + own products, and its value: z squashed.

    Where `reads` is given, w_hh weighs that instead of h_before (r⊙h_before, of a GRU that resets before the
    product). Where the trace may hold another value than the squashed sum, `computed` is the squashed sum.
    A sum that does not read x or h_before has no weights for it (the GRU's m reads h_before alone, its n reads x
    and m). Without a bias b_ih and b_hh are 0; z is the engine's own sum, in the model's type.
    """

    w_ih: Array  # (I,) or (0,)
    w_hh: Array  # (P,) or (0,)
    b_ih: float
    b_hh: float
    own: tuple[OwnProduct, ...] = ()
    z: float
    value: float
    computed: float | None = None
    reads: Array | None = None  # (P,)


class ArithmeticRead(msgspec.Struct, frozen=True, kw_only=True, tag="arithmetic-read"):
    """One unit at one step: what its gates read, and each sum by the quantity that it makes.

    LSTM: i, f, g, o. RNN: h, whose z is a. GRU: r, z, n, and m, which no function squashes.
    """

    trace: int
    layer: int
    direction: str
    step: int
    unit: int
    x: Array  # (I,)
    h_before: Array  # (P,)
    gates: dict[str, GateArithmetic]


class TasksListed(msgspec.Struct, frozen=True, tag="tasks-listed"):
    tasks: dict[str, str]  # name: title
    about: dict[str, str] = {}  # name: what is asked, in a sentence or two
    difficulty: dict[str, tuple[str, ...]] = {}  # name: the settings that make it harder the higher they are
    settings: dict[str, dict[str, Setting]] = {}  # name: the task's own, by their names


class Progressed(msgspec.Struct, frozen=True, tag="progressed"):
    done: int
    total: int


class ColumnsRecorded(msgspec.Struct, frozen=True, kw_only=True, tag="columns-recorded"):
    """Of a trace that is being recorded, what is watched: all units, averaged over runs of `run` steps, from step
    `start` on, (columns, size). Further ones follow, before them in the reverse direction. `peak` is the largest
    |value| so far. Where the engine had to begin anew, so do they.
    """

    trace: int
    layer: int
    direction: str
    quantity: str
    steps: int  # of the whole sequence
    run: int  # steps a column, a power of two; the sequence's last may have fewer
    start: int
    values: Array
    peak: float


class Superseded(msgspec.Struct, frozen=True, tag="superseded"):
    """A newer request of the same kind has made this one void."""


class Cancelled(msgspec.Struct, frozen=True, tag="cancelled"):
    """Stopped because the window asked for it."""


class EngineFailed(msgspec.Struct, frozen=True, kw_only=True, tag="engine-failed"):
    """A failure as a key of `failures.FAILURES` with its arguments; the window owns the sentences."""

    key: str
    arguments: dict[str, str] = {}
    traceback: str = ""


ReplyBody = (
    Ready
    | BytesReceived
    | BytesRead
    | ModelOpened
    | SequenceTraced
    | TraceRead
    | OverviewRead
    | UnitRead
    | ArithmeticRead
    | TasksListed
    | RunBegan
    | RunAdvanced
    | RunSnapshot
    | RunHalted
    | RunEnded
    | RunSteered
    | RunSaved
    | RunRestored
    | HistogramsRead
    | ExamplesRead
    | GradientsMeasured
    | JacobianRead
    | UnitGradientsRead
    | LayerMeasured
    | ImageRead
    | UnitsOrdered
    | PatternFound
    | RuleScored
    | LayersCompared
    | Progressed
    | ColumnsRecorded
    | Superseded
    | Cancelled
    | EngineFailed
)


# Those after which more come; every other reply is the last to its request.
InterimReply = Progressed | ColumnsRecorded | RunBegan | RunAdvanced | RunSnapshot | RunHalted
INTERIM_REPLIES = get_args(InterimReply)


class Reply(msgspec.Struct, frozen=True):
    """A reply to request `number`; 0 where the engine could not tell which request it answers."""

    number: int
    body: ReplyBody
