"""The engine's process: frames in on standard input, frames out on standard output, nothing else.

Owns the order of the start: the streams are claimed before any library could write to them, requests are read
while torch is still being imported. It is run as `python -P -m engine` or `lstm-viz-engine`.
"""

from __future__ import annotations

import gc
import os
import signal
import sys

from engine.pipe import ReplyWriter, RequestReader, StreamEnded, claim_standard_streams, leave
from engine.protocol.failures import failure

STREAM_BROKEN = 3  # exit status: the input made no sense any more
NO_TORCH = 4  # exit status: torch cannot be imported

USAGE = """usage: lstm-viz-engine

The computing half of LSTM Viz. It is started by the window, also on another machine:
    lstm-viz --engine "ssh gpu-box lstm-viz-engine"
It speaks in binary frames over standard input and output, and ends with its input."""


def main() -> int:
    """Serves requests until the input ends (which ends the process) or breaks; returns an exit status."""
    if len(sys.argv) > 1 or sys.stdin is None or sys.stdin.isatty():
        print(USAGE)  # noqa: T201
        return 0 if "--help" in sys.argv or "-h" in sys.argv else 2
    # Ctrl-C in a terminal reaches the whole group of processes; the window decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    frames_in, frames_out = claim_standard_streams()
    reader = RequestReader(frames_in)
    reader.start()
    replies = ReplyWriter(frames_out)
    # Threads that wait for each other in a loop cost a small cell a hundredfold on a machine that has other work.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # What an import makes is there to stay: looking for garbage in it only delays the first answer.
    gc.disable()
    try:
        from engine.handlers import serve  # noqa: PLC0415  torch comes with it, and the reader is already at work
    except (ImportError, OSError) as error:
        return _without_torch(error, reader, replies)
    gc.freeze()
    gc.enable()
    serve(reader.queue, replies)
    return STREAM_BROKEN


def _without_torch(error: ImportError | OSError, reader: RequestReader, replies: ReplyWriter) -> int:
    """Says so in answer to whatever is asked first."""
    first = reader.queue.get()
    number = 0 if isinstance(first, StreamEnded) else first.number
    replies.send(number, failure("torch-missing", error=error))
    return NO_TORCH


if __name__ == "__main__":
    # Without the interpreter's tidying up: a thread is still reading, and there is nothing to tidy.
    leave(main())
