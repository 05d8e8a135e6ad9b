"""Every message between the window and the engine, as typed structs.

Owns the vocabulary: requests (imperative) and replies (past tense). It does not own the values inside them
(`values` beside it) nor how they travel (`frames`). `engine.protocol` is all that both processes import: no
torch, no Qt.

A request bears a number; every reply bears the number of the request it answers. A request is answered by any
number of `Progressed` and exactly one final reply: its own past-tense reply, `EngineFailed`, `Superseded` or
`Cancelled`.

What the engine keeps (models, traces, uploads, blobs) is named by a number that the window chooses and never uses
twice. So the same requests, sent again to a new engine, bring the same things back under the same names, and no
name can mean two things.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from engine.protocol.values import Array, DeviceReport, ModelDescription

PROTOCOL_VERSION = 1

# The size of one piece when bytes are sent or pulled, and the most that one reply's arrays hold together.
PIECE_BYTES = 1 << 20
REPLY_BYTES = 4 << 20
# The most that can be sent in pieces: a model's file, or a long sequence.
UPLOAD_BYTES = 512 << 20


# --- what a sequence is on the wire --------------------------------------------------------------------------


class SymbolSequence(msgspec.Struct, frozen=True, tag="symbols"):
    """Positions in the model's alphabet, int32, shape (T,)."""

    indices: Array


class NumberSequence(msgspec.Struct, frozen=True, tag="numbers"):
    """Values, float32 or float64, shape (T, I)."""

    values: Array


class UploadedSequence(msgspec.Struct, frozen=True, tag="uploaded-sequence"):
    """A sequence sent before, in pieces, by `SendBytes`: symbols when dtype is i4, else numbers."""

    upload: int
    dtype: str
    shape: tuple[int, ...]


class ShippedModel(msgspec.Struct, frozen=True, tag="shipped"):
    """A model of `resources/models` by its name."""

    name: str


class UploadedModel(msgspec.Struct, frozen=True, tag="uploaded-model"):
    """The bytes of a model file sent before by `SendBytes`; `name` is what a person called it."""

    upload: int
    name: str


# --- requests ------------------------------------------------------------------------------------------------


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """What a request asks.

    Requests are worked on in the order in which they came. A kind that supersedes makes older waiting or running
    ones of its kind void; a kind in the background gets the time that the others leave; a kind that is served at
    once waits for none.
    """

    supersedes: ClassVar[bool] = False
    background: ClassVar[bool] = False
    at_once: ClassVar[bool] = False


class Hello(Body, frozen=True, tag="hello"):
    """The first request on a connection. Answered by `Ready`."""

    protocol: int = PROTOCOL_VERSION
    device: str = "auto"  # "auto", "cpu", "cuda", "mps"
    after_device_failure: bool = False  # the CPU is asked for because another device failed in use
    threads: int = 0  # 0: one fewer than torch would take


class SendBytes(Body, frozen=True, tag="send-bytes"):
    """One piece of an upload; pieces come in order. Answered by `BytesReceived`.

    An upload is gone once a request has used it.
    """

    at_once: ClassVar[bool] = True  # else a new sequence could not come while an old one is computed
    upload: int
    offset: int
    total: int
    data: memoryview


class ReadBytes(Body, frozen=True, tag="read-bytes"):
    """Pulls one piece (at most PIECE_BYTES) of something the engine holds. Answered by `BytesRead`."""

    blob: int
    offset: int
    length: int


def upload_pieces(upload: int, data: bytes | memoryview) -> Iterator[SendBytes]:
    """The requests that send `data`, without copying it; one of no length for no bytes."""
    view = memoryview(data).cast("B")
    for offset in range(0, max(1, len(view)), PIECE_BYTES):
        yield SendBytes(upload=upload, offset=offset, total=len(view), data=view[offset : offset + PIECE_BYTES])


class OpenModel(Body, frozen=True, tag="open-model"):
    """Makes a model ready under the number `model`. Answered by `ModelOpened`."""

    model: int
    source: ShippedModel | UploadedModel


class TraceSequence(Body, frozen=True, tag="trace-sequence"):
    """Run the model over one sequence and keep every layer's trace as `trace`. Answered by `SequenceTraced`."""

    supersedes: ClassVar[bool] = True
    trace: int
    model: int
    sequence: SymbolSequence | NumberSequence | UploadedSequence


class ReadTrace(Body, frozen=True, tag="read-trace"):
    """Every quantity of one layer and direction at steps start … stop-1. Answered by `TraceRead`."""

    trace: int
    layer: int
    direction: str  # "forward" or "reverse"
    start: int
    stop: int


class ReadOverview(Body, frozen=True, tag="read-overview"):
    """The gates and states of all steps, averaged over runs of steps and of units. Answered by `OverviewRead`."""

    supersedes: ClassVar[bool] = True
    trace: int
    layer: int
    direction: str
    columns: int  # at most so many runs of steps
    rows: int  # at most so many runs of units


class ReadUnit(Body, frozen=True, tag="read-unit"):
    """One unit's gates and states over all steps, least and most in runs of steps. Answered by `UnitRead`."""

    supersedes: ClassVar[bool] = True
    trace: int
    layer: int
    direction: str
    unit: int  # from 0
    columns: int  # at most so many runs of steps


class ReadArithmetic(Body, frozen=True, tag="read-arithmetic"):
    """What one unit's gates add up at one step, term by term. Answered by `ArithmeticRead`."""

    supersedes: ClassVar[bool] = True
    trace: int
    layer: int
    direction: str
    step: int
    unit: int


class ListTasks(Body, frozen=True, tag="list-tasks"):
    """Answered by `TasksListed`."""


class TrainModel(Body, frozen=True, tag="train-model"):
    """Train a task's model from a seed and keep its file as `blob`.

    Answered by `TrainingProgressed`, again and again, then `Trained`.
    """

    background: ClassVar[bool] = True
    blob: int
    task: str
    seed: int
    settings: dict[str, float | int | str | bool] = {}  # overrides of the task's own


class Cancel(Body, frozen=True, tag="cancel"):
    """Stop request `request`, which is then answered by `Cancelled`. Has no reply of its own."""

    request: int


RequestBody = (
    Hello
    | SendBytes
    | ReadBytes
    | OpenModel
    | TraceSequence
    | ReadTrace
    | ReadOverview
    | ReadUnit
    | ReadArithmetic
    | ListTasks
    | TrainModel
    | Cancel
)


class Request(msgspec.Struct, frozen=True):
    """A numbered request; numbers grow."""

    number: int
    body: RequestBody


# --- replies -------------------------------------------------------------------------------------------------


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


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """The largest absolute difference from what `nn.LSTM` itself returned, for one layer and direction."""

    layer: int
    direction: str
    h: float  # over every step, after the projection
    c: float  # at the last step in the direction's own order
    scale: float  # max(1, max |c|): what a tolerance is measured in


class SequenceTraced(msgspec.Struct, frozen=True, kw_only=True, tag="sequence-traced"):
    trace: int
    model: int
    steps: int
    layers: int
    directions: tuple[str, ...]
    differences: tuple[Difference, ...]
    dtype: str
    device: str
    duration_ms: float


class TraceRead(msgspec.Struct, frozen=True, kw_only=True, tag="trace-read"):
    """Arrays by quantity, (stop - start, size of the quantity) each.

    Every cell: x, h_before, h. LSTM: c_before, i, f, g, o, kept (f⊙c_before), written (i⊙g), c, tanh_c.
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


class OverviewRead(msgspec.Struct, frozen=True, kw_only=True, tag="overview-read"):
    """Means over runs: arrays by quantity, (columns, rows) each.

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


class UnitRead(msgspec.Struct, frozen=True, kw_only=True, tag="unit-read"):
    """The least and the most of a unit's i, f, g, o, c and h in each run of steps, float32, (columns,) each.

    Column k covers steps step_edges[k] … step_edges[k+1]-1. A projected h may have no such unit: its last one.
    """

    trace: int
    layer: int
    direction: str
    unit: int
    step_edges: Array  # int32, (columns + 1,)
    least: dict[str, Array]
    most: dict[str, Array]


class GateArithmetic(msgspec.Struct, frozen=True, kw_only=True):
    """One gate of one unit: z = w_ih·x + w_hh·h_before + b_ih + b_hh, and its value, z squashed.

    Without a bias b_ih and b_hh are 0; z is the engine's own sum, in the model's type.
    """

    w_ih: Array  # (I,)
    w_hh: Array  # (P,)
    b_ih: float
    b_hh: float
    z: float
    value: float


class ArithmeticRead(msgspec.Struct, frozen=True, kw_only=True, tag="arithmetic-read"):
    """One unit at one step: what its gates read, and each gate's sum by the gate's quantity (i, f, g, o)."""

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


class TrainingProgressed(msgspec.Struct, frozen=True, kw_only=True, tag="training-progressed"):
    training_step: int
    training_steps: int
    sequences: int
    loss: float
    accuracy: float | None


class Trained(msgspec.Struct, frozen=True, kw_only=True, tag="trained"):
    blob: int  # the model file's bytes, to be pulled by `ReadBytes`
    size: int
    description: ModelDescription


class Progressed(msgspec.Struct, frozen=True, tag="progressed"):
    done: int
    total: int


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
    | TrainingProgressed
    | Trained
    | Progressed
    | Superseded
    | Cancelled
    | EngineFailed
)


# Those after which more come; every other reply is the last to its request.
INTERIM_REPLIES = (Progressed, TrainingProgressed)


class Reply(msgspec.Struct, frozen=True):
    """A reply to request `number`; 0 where the engine could not tell which request it answers."""

    number: int
    body: ReplyBody
