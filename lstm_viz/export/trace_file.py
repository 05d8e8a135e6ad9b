"""The playing cell in a file of its own: what the window gives the process that films it.

Owns that file: the cell as it is drawn, what the window holds of the trace, and the unit. No stranger wrote it:
that its parts are of their kinds is all that is checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import msgspec

from engine.protocol import Array, ModelDescription, OverviewRead, SequenceTraced, TraceRead
from lstm_viz.diagram.graph import Cell
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.present.stored_run import overview_of
from lstm_viz.sequence import Sequence
from lstm_viz.trace import Overview, Stretch, Trace
from lstm_viz.words import tr

ENDING = ".played"


@dataclass(frozen=True, eq=False)
class Played:
    """What is filmed: a trace in a cell, and the unit (from 0) whose numbers are shown."""

    cell: Cell
    trace: Trace
    unit: int


class _File(msgspec.Struct, frozen=True, kw_only=True):
    """`values` is the sequence as the model reads it, `labels` and `read` what stands above each step."""

    cell: Cell
    unit: int
    model: ModelDescription
    values: Array
    labels: tuple[str, ...]
    text: str
    read: tuple[str, ...]
    summary: SequenceTraced
    overview: OverviewRead
    stretches: tuple[TraceRead, ...]
    layer: int
    direction: str


def write(path: Path, played: Played) -> None:
    """Writes it; raises UserError. It takes a while for a long trace."""
    trace = played.trace
    stretches = tuple(
        TraceRead(
            trace=trace.number,
            layer=trace.layer,
            direction=trace.direction,
            start=held.start,
            stop=held.stop,
            arrays={name: Array.of(array) for name, array in held.arrays.items()},
        )
        for held in trace.stretches
    )
    file = _File(
        cell=played.cell,
        unit=played.unit,
        model=trace.model,
        values=Array.of(trace.sequence.values),
        labels=trace.sequence.labels,
        text=trace.sequence.text,
        read=trace.read,
        summary=trace.summary,
        overview=overview_of(trace),
        stretches=stretches,
        layer=trace.layer,
        direction=trace.direction,
    )
    write_stream(path, lambda stream: stream.write(msgspec.msgpack.encode(file)))


def read(path: Path) -> Played:
    """What `write` wrote; raises UserError."""
    try:
        file = msgspec.msgpack.decode(path.read_bytes(), type=_File)
        trace = Trace(
            number=0,
            model=file.model,
            sequence=Sequence(cast("Any", file.values.numpy()), file.labels, file.text),
            summary=file.summary,
            layer=file.layer,
            direction=file.direction,
            overview=Overview.of(file.overview),
            stretches=tuple(Stretch.of(held) for held in file.stretches),
            read=file.read,
        )
    except (OSError, ValueError, msgspec.DecodeError) as error:
        raise UserError(tr("{name} cannot be read: {problem}.", name=path.name, problem=error)) from error
    return Played(file.cell, trace, file.unit)
