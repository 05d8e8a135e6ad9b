"""The engine's two ends of the wire: a thread that reads requests, and a writer of replies.

Owns the process's standard streams, and with them the rule that the engine never outlives its window: the end
of the input ends the process, whatever it is computing. It does not own what a request means.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue

from engine.protocol import EngineFailed, Reply, ReplyBody, Request
from engine.protocol.failures import failure
from engine.protocol.frames import (
    MAX_PAYLOAD,
    BadFrame,
    BadMessageError,
    BrokenStream,
    FrameReader,
    FrameTooLargeError,
    Item,
    decode_request,
    encode,
)

if sys.platform == "win32":
    import msvcrt

READ_BYTES = 1 << 20


@dataclass(frozen=True)
class Unreadable:
    """Something came that is no request; `number` is the request's where it could be told, else 0."""

    number: int
    failed: EngineFailed


@dataclass(frozen=True)
class StreamEnded:
    """Nothing more can be read, though the window is still there; `failed` says why."""

    failed: EngineFailed


Incoming = Request | Unreadable | StreamEnded


def claim_standard_streams() -> tuple[int, int]:
    """Takes standard input and output for frames alone; gives their private descriptors (input, output).

    Afterwards whatever a library prints goes to standard error, and whatever reads standard input finds its end.
    """
    _make_sure_of_standard_error()
    frames_in, frames_out = os.dup(0), os.dup(1)
    os.dup2(2, 1)
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    if sys.platform == "win32":
        msvcrt.setmode(frames_in, os.O_BINARY)
        msvcrt.setmode(frames_out, os.O_BINARY)
    return frames_in, frames_out


def _make_sure_of_standard_error() -> None:
    try:
        os.fstat(2)
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        if nowhere != 2:
            os.dup2(nowhere, 2)
            os.close(nowhere)


def leave(status: int = 0) -> None:
    """Ends the process at once, though another thread is deep in a computation."""
    os._exit(status)


class RequestReader:
    """A thread that turns the input into requests on a queue, and calls `on_end` when the input ends."""

    def __init__(self, descriptor: int, on_end: Callable[[], None] = leave) -> None:
        self.queue: SimpleQueue[Incoming] = SimpleQueue()
        self._descriptor = descriptor
        self._on_end = on_end
        self._frames = FrameReader()
        self.thread = threading.Thread(target=self._run, name="request-reader", daemon=True)

    def start(self) -> None:
        self.thread.start()

    def _run(self) -> None:
        # Whatever happens in here, an engine that cannot hear the window's end must not stay.
        try:
            # A broken stream is read on, unheeded: only so is its end noticed.
            while data := self._read():
                for item in self._frames.feed(data):
                    self.queue.put(_incoming(item))
        finally:
            self._on_end()

    def _read(self) -> bytes:
        try:
            return os.read(self._descriptor, READ_BYTES)
        except OSError as error:
            print(f"engine: the input cannot be read: {error}", file=sys.stderr)  # noqa: T201
            return b""


def _incoming(item: Item) -> Incoming:
    match item:
        case BrokenStream(key, found):
            return StreamEnded(failure(key, found=found))
        case BadFrame(length):
            return Unreadable(0, failure("bad-frame", length=length))
    try:
        return decode_request(item)
    except BadMessageError as error:
        return Unreadable(error.number, failure("bad-request", detail=error.detail))


class ReplyWriter:
    """Writes replies, one whole frame after the other. For the one thread that computes."""

    def __init__(self, descriptor: int, on_end: Callable[[], None] = leave) -> None:
        self._descriptor = descriptor
        self._on_end = on_end

    def send(self, number: int, body: ReplyBody) -> None:
        """Answers request `number`; calls `on_end` where nobody reads any more."""
        try:
            data = encode(Reply(number, body))
        except FrameTooLargeError as error:
            data = encode(Reply(number, failure("reply-too-large", bytes=error.length, limit=MAX_PAYLOAD)))
        try:
            with memoryview(data) as view:
                written = 0
                while written < len(view):
                    written += os.write(self._descriptor, view[written:])
        except OSError:
            # The reader of this pipe is gone, and that is no failure of ours.
            self._on_end()
