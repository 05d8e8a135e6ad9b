"""Every message between the window and the engine, as typed structs.

Owns the vocabulary: requests (imperative), replies (past tense) and the arrays inside them. It does not own
how they travel (`frames` beside it). `engine.protocol` is all that both processes import: no torch, no Qt.

A request bears a number; every reply bears the number of the request it answers. A request is answered by any
number of `Progressed` and exactly one final reply: its own past-tense reply, `EngineFailed`, `Superseded` or
`Cancelled`.
"""

from __future__ import annotations

from math import prod
from typing import Any, ClassVar

import msgspec
import numpy as np
from numpy.typing import NDArray

PROTOCOL_VERSION = 1

# What an array on the wire may hold, by numpy's own letter codes, little-endian.
DTYPES: dict[str, np.dtype[Any]] = {"f4": np.dtype("<f4"), "f8": np.dtype("<f8"), "i4": np.dtype("<i4"), "i8": np.dtype("<i8")}

# The size of one piece when bytes are sent or pulled, and the most that one reply's arrays hold together.
PIECE_BYTES = 1 << 20
REPLY_BYTES = 4 << 20


class Array(msgspec.Struct, frozen=True, array_like=True):
    """A numpy array on the wire: element type, shape and raw little-endian bytes in C order."""

    dtype: str
    shape: tuple[int, ...]
    data: bytes

    @classmethod
    def of(cls, values: NDArray[np.generic]) -> Array:
        """Packs an array of float32, float64, int32 or int64; raises ValueError for any other type."""
        code = f"{values.dtype.kind}{values.dtype.itemsize}"
        if code not in DTYPES:
            raise ValueError(f"no array of type {values.dtype} travels on the wire")
        contiguous = np.ascontiguousarray(values, dtype=DTYPES[code])
        return cls(code, tuple(values.shape), contiguous.tobytes())

    def numpy(self) -> NDArray[np.generic]:
        """The array, read-only, without a copy; raises ValueError where shape and bytes do not agree."""
        if self.dtype not in DTYPES:
            raise ValueError(f"unknown array type {self.dtype!r}")
        if any(size < 0 for size in self.shape) or len(self.shape) > 8:
            raise ValueError(f"impossible array shape {self.shape}")
        dtype = DTYPES[self.dtype]
        if prod(self.shape) * dtype.itemsize != len(self.data):
            raise ValueError(f"an array of shape {self.shape} does not have {len(self.data)} bytes")
        return np.frombuffer(self.data, dtype=dtype).reshape(self.shape)


class ModelDescription(msgspec.Struct, frozen=True, kw_only=True):
    """What a model is, without its weights. Stored as JSON under `lstm_viz` in a model file's metadata."""

    name: str  # the file's name without its ending: "remember_first"
    title: str  # what a person reads: "Remember the first symbol"
    cell: str = "lstm"
    inputs: str  # "symbols" (tokens of the alphabet), "text" (characters of it) or "numbers" (columns)
    alphabet: tuple[str, ...] = ()  # for symbols and text; its order is the order of the one-hot inputs
    columns: tuple[str, ...] = ()  # for numbers: what each column holds
    input_size: int
    hidden_size: int
    num_layers: int = 1
    bidirectional: bool = False
    proj_size: int = 0
    bias: bool = True
    output: str  # "classes": the head's softmax over `classes`; "number": its one value; "none"
    classes: tuple[str, ...] = ()
    task: str = ""
    settings: dict[str, float | int | str | bool] = {}
    seed: int = 0
    command: str = ""  # the command that makes this file again
    story: str = ""  # one or two sentences: what a lecturer can point at
    example: str = ""  # a sequence to start with, as it would be typed
    unit: int = 0  # the unit (from 0) worth looking at first
    scores: dict[str, float] = {}  # on fresh sequences, as measured when it was made


class DeviceReport(msgspec.Struct, frozen=True, kw_only=True):
    """Where the engine computes, and why there: a key and arguments that the window puts into words."""

    kind: str  # "cuda", "mps" or "cpu"
    name: str
    reason: str
    arguments: dict[str, str] = {}
    torch: str


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
    """What a request asks. A kind that supersedes makes older waiting or running ones of its kind void."""

    supersedes: ClassVar[bool] = False


class Hello(Body, frozen=True, tag="hello"):
    """The first request on a connection. Answered by `Ready`."""

    protocol: int = PROTOCOL_VERSION
    device: str = "auto"  # "auto", "cpu", "cuda", "mps"
    threads: int = 0  # 0: torch's own choice


class SendBytes(Body, frozen=True, tag="send-bytes"):
    """One piece of an upload; pieces come in order. Answered by `BytesReceived`."""

    upload: int  # chosen by the window, unique on the connection
    offset: int
    total: int
    data: bytes


class ReadBytes(Body, frozen=True, tag="read-bytes"):
    """Pulls one piece (at most PIECE_BYTES) of something the engine holds. Answered by `BytesRead`."""

    blob: int
    offset: int
    length: int


class OpenModel(Body, frozen=True, tag="open-model"):
    """Answered by `ModelOpened`."""

    source: ShippedModel | UploadedModel


class TraceSequence(Body, frozen=True, tag="trace-sequence"):
    """Run the model over one sequence and keep every layer's trace. Answered by `SequenceTraced`."""

    supersedes: ClassVar[bool] = True
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


class ListTasks(Body, frozen=True, tag="list-tasks"):
    """Answered by `TasksListed`."""


class TrainModel(Body, frozen=True, tag="train-model"):
    """Train a task's model from a seed. Answered by `Trained`; `TrainingProgressed` come before it."""

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
    (n, classes) probabilities or (n, 1).
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
    largest |value| of each quantity over everything.
    """

    trace: int
    layer: int
    direction: str
    step_edges: Array  # int32, (columns + 1,)
    unit_edges: dict[str, Array]
    arrays: dict[str, Array]
    peak: dict[str, float]


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
    """Stopped because it was asked to."""


class EngineFailed(msgspec.Struct, frozen=True, kw_only=True, tag="engine-failed"):
    """A failure as a key with arguments; the window owns the sentences (`lstm_viz/failures.py`)."""

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
    | TasksListed
    | TrainingProgressed
    | Trained
    | Progressed
    | Superseded
    | Cancelled
    | EngineFailed
)


class Reply(msgspec.Struct, frozen=True):
    """A reply to request `number`; 0 where the engine could not tell which request it answers."""

    number: int
    body: ReplyBody
