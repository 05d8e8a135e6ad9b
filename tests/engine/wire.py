"""A real engine process at the other end of two pipes, spoken to frame by frame."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

import numpy as np

from engine.protocol import (
    INTERIM_REPLIES,
    Array,
    BytesReceived,
    EngineFailed,
    Hello,
    OpenModel,
    Ready,
    Reply,
    ReplyBody,
    Request,
    RequestBody,
    ShippedModel,
    SymbolSequence,
    TraceSequence,
    UploadedSequence,
    upload_pieces,
)
from engine.protocol.failures import FAILURES
from engine.protocol.frames import BrokenStream, FrameReader, decode_reply, encode

LONG_STEPS = 2_000_000  # a trace that takes many seconds
MODEL = OpenModel(model=1, source=ShippedModel("remember_first"))
ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 60.0


class EngineOnPipes:
    """Starts `command`, by default the engine of this checkout; ends it at the end of the `with`."""

    def __init__(
        self, command: list[str] | None = None, *, stderr: int | None = None, folder: Path = ROOT
    ) -> None:
        self.process = subprocess.Popen(
            command or [sys.executable, "-P", "-m", "engine"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            cwd=folder,
            bufsize=0,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.input, self.output = self.process.stdin, self.process.stdout
        self.frames = FrameReader(skip_foreign=True)
        self.replies: list[Reply] = []
        self.numbers = 0

    def __enter__(self) -> EngineOnPipes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.input.close()
        try:
            self.process.wait(10)
        finally:
            self.process.kill()
            self.process.wait()
            self.output.close()
            if self.process.stderr is not None:
                self.process.stderr.close()

    def write(self, data: bytes | bytearray) -> None:
        """Writes everything, however little the pipe takes at once."""
        view = memoryview(data)
        while view:
            view = view[self.input.write(view) :]

    def say(self, body: RequestBody) -> int:
        """Sends a request; gives its number."""
        self.numbers += 1
        self.write(encode(Request(self.numbers, body)))
        return self.numbers

    def ask(self, body: RequestBody) -> ReplyBody:
        """The final reply to a request."""
        return self.final(self.say(body))

    def greet(self) -> Ready:
        ready = self.ask(Hello(device="cpu", threads=1))
        assert isinstance(ready, Ready)
        return ready

    def final(self, number: int) -> ReplyBody:
        """The final reply to request `number`; what came before it stays in `replies`."""
        seen = 0
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            for reply in self.replies[seen:]:
                if reply.number == number and not isinstance(reply.body, INTERIM_REPLIES):
                    return reply.body
            seen = len(self.replies)
            assert self.listen(until - time.monotonic()), f"the engine ended, with {self.process.wait()}"
        raise AssertionError(f"no reply to request {number}")

    def listen(self, seconds: float) -> bool:
        """Takes what the engine says next, waiting so long at most; False at the end of its output."""
        if sys.platform != "win32":
            ready, _, _ = select.select([self.output], [], [], max(0.0, seconds))
            if not ready:
                return True
        data = os.read(self.output.fileno(), 1 << 20)
        for item in self.frames.feed(data):
            assert not isinstance(item, BrokenStream), item
            assert isinstance(item, bytearray), item
            self.replies.append(decode_reply(item))
        return bool(data)


def symbols(*indices: int) -> SymbolSequence:
    return SymbolSequence(Array.of(np.array(indices, np.int32)))


def long_trace(engine: EngineOnPipes, trace: int) -> int:
    """Starts a trace that takes long, and waits until it is well under way."""
    upload = 1000 + trace
    for piece in upload_pieces(upload, np.zeros(LONG_STEPS, np.int32).tobytes()):
        assert isinstance(engine.ask(piece), BytesReceived)
    sequence = UploadedSequence(upload, "i4", (LONG_STEPS,))
    number = engine.say(TraceSequence(trace=trace, model=1, sequence=sequence))
    while not any(reply.number == number for reply in engine.replies):
        assert engine.listen(60)
    return number


def failed(reply: object) -> str:
    assert isinstance(reply, EngineFailed), reply
    assert FAILURES[reply.key] == reply.arguments.keys()
    return reply.key
