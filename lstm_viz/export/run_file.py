"""A training run in a file of its own: what the window gives the process that films it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.runs.kept import KeptRun, record_of
from lstm_viz.runs.record import RunRecord
from lstm_viz.words import tr

ENDING = ".run"
MOST_BYTES = 64 << 20  # as of a run in a document


def write(path: Path, run: KeptRun) -> None:
    """Writes a run as a document keeps it (`kept_of`); raises UserError."""
    write_stream(path, lambda stream: stream.write(msgspec.msgpack.encode(run)))


def read(path: Path) -> RunRecord:
    """The run of a file; raises UserError where it is none."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise ValueError(tr("it has {size} MiB", size=len(data) >> 20))
        return record_of(msgspec.msgpack.decode(data, type=KeptRun))
    except (OSError, ValueError, msgspec.DecodeError) as error:
        raise UserError(tr("{name} cannot be read: {problem}.", name=path.name, problem=error)) from error
