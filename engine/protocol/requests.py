"""What the window asks of the engine, as typed structs.

Owns the requests (imperative). It does not own the replies (`replies` beside it), the values in them (`values`)
nor how they travel (`frames`).

What the engine keeps (models, traces, uploads, blobs) is named by a number that the window chooses and never uses
twice. So the same requests, sent again to a new engine, bring the same things back under the same names, and no
name can mean two things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

import msgspec

from engine.protocol.body import Body
from engine.protocol.comparing import CompareLayers
from engine.protocol.examples import ReadExamples
from engine.protocol.gradients import MeasureFreshCells, MeasureGradients, ReadJacobian, ReadUnitGradients
from engine.protocol.looking import FindPattern, MeasureLayer, OrderUnits, ReadImage, ScoreRule
from engine.protocol.runs import BeginRun, ReadHistograms, RestoreRun, RunModel, SaveRun, SteerRun
from engine.protocol.values import Array
from engine.protocol.what_if import Alteration, InitialState

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


class TracedSequence(msgspec.Struct, frozen=True, tag="traced-sequence"):
    """The sequence of a trace that the engine holds, as it was given, with none of that trace's changes."""

    trace: int


class ShippedModel(msgspec.Struct, frozen=True, tag="shipped"):
    """A model of `resources/models` by its name."""

    name: str


class UploadedModel(msgspec.Struct, frozen=True, tag="uploaded-model"):
    """The bytes of a model file sent before by `SendBytes`; `name` is what a person called it."""

    upload: int
    name: str


# --- requests ------------------------------------------------------------------------------------------------


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


def sendable(
    sequence: SymbolSequence | NumberSequence, upload: Callable[[memoryview | bytes], int]
) -> SymbolSequence | NumberSequence | UploadedSequence:
    """A sequence as `TraceSequence` can carry it: `upload` takes a large one in pieces and gives it a number."""
    array = sequence.indices if isinstance(sequence, SymbolSequence) else sequence.values
    if len(array.data) <= PIECE_BYTES:
        return sequence
    return UploadedSequence(upload(array.data), array.dtype, array.shape)


class OpenModel(Body, frozen=True, tag="open-model"):
    """Makes a model ready under the number `model`. Answered by `ModelOpened`."""

    model: int
    source: ShippedModel | UploadedModel | RunModel


class Watched(msgspec.Struct, frozen=True):
    """What somebody looks at while a long trace is recorded. A quantity that the cell does not have stands for its
    memory; a layer or direction that the model does not have is not watched.
    """

    layer: int
    direction: str
    quantity: str


class TraceSequence(Body, frozen=True, tag="trace-sequence"):
    """Run the model over one sequence and keep every layer's trace as `trace`. Answered by `SequenceTraced`.

    What a person changed is done in the order that `what_if` defines; the model and the sequence stay as they are.
    Of a long trace `ColumnsRecorded` tells what is `watched`, as far as it is recorded.
    """

    supersedes: ClassVar[bool] = True
    trace: int
    model: int
    sequence: SymbolSequence | NumberSequence | UploadedSequence | TracedSequence
    alterations: tuple[Alteration, ...] = ()
    initial: tuple[InitialState, ...] = ()
    watched: Watched | None = None


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
    | BeginRun
    | SteerRun
    | SaveRun
    | RestoreRun
    | ReadHistograms
    | ReadExamples
    | MeasureGradients
    | MeasureFreshCells
    | ReadJacobian
    | ReadUnitGradients
    | MeasureLayer
    | ReadImage
    | OrderUnits
    | FindPattern
    | ScoreRule
    | CompareLayers
    | Cancel
)


class Request(msgspec.Struct, frozen=True):
    """A numbered request; numbers grow."""

    number: int
    body: RequestBody
