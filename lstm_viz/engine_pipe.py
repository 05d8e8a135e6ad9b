"""The engine for the command line: ask, and wait for the answer. No window, no Qt.

Owns one engine process for as long as a `with` lasts. It restarts nothing: a command that fails says so and ends.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections import deque
from collections.abc import Callable
from itertools import count
from types import TracebackType
from typing import IO, Any, TypeVar

from engine.protocol import (
    INTERIM_REPLIES,
    PIECE_BYTES,
    BytesRead,
    BytesReceived,
    DeviceReport,
    EngineFailed,
    Hello,
    NumberSequence,
    ReadBytes,
    Ready,
    Reply,
    Request,
    RequestBody,
    SymbolSequence,
    UploadedSequence,
    sendable,
    upload_pieces,
)
from engine.protocol.frames import (
    MAX_PAYLOAD,
    BadFrame,
    BadMessageError,
    BrokenStream,
    FrameReader,
    FrameTooLargeError,
    decode_reply,
    encode,
)
from lstm_viz.engine_command import EngineCommand, engine_command
from lstm_viz.failures import EngineError, in_words, why_it_ended, window_failure
from lstm_viz.pipes import write_all

READ_BYTES = 1 << 20
ENDING_SECONDS = 2.0
TAIL_BYTES = 2000

Answer = TypeVar("Answer")


class EnginePipe:
    """An engine, greeted and ready, in a `with`; every failure is raised as an EngineError.

    `device` says where it computes.
    """

    device: DeviceReport

    def __init__(self, command: EngineCommand | None = None, *, device: str = "auto", threads: int = 0) -> None:
        self._command = command or engine_command()
        self._hello = Hello(device=device, threads=threads)
        self._numbers = count(1)
        self._frames = FrameReader(skip_foreign=True)
        self._replies: deque[Reply] = deque()
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  closed with the process
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> EnginePipe:
        try:
            self._process = subprocess.Popen(
                self._command.words,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env={**os.environ, **self._command.environment},
                bufsize=0,
            )
            self.device = self.ask(self._hello, Ready).device
        except OSError as error:
            self._errors.close()
            failed = window_failure("engine-not-found", program=self._command.program, error=error.strerror)
            raise in_words(failed) from error
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def stop(self) -> None:
        """Ends the engine at once, from whichever thread: what is asked is refused from then on."""
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """Ends the engine and waits for that."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        try:
            process.wait(ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
        self._errors.close()

    def new_number(self) -> int:
        """A number for a model, a trace or a result that is to be made."""
        return next(self._numbers)

    def ask(
        self,
        body: RequestBody,
        expected: type[Answer],
        on_progress: Callable[[Any], None] | None = None,
    ) -> Answer:
        """The answer to a request; raises EngineError for a failure, and where the engine ends."""
        number = self.new_number()
        try:
            self._write(encode(Request(number, body)))
        except FrameTooLargeError as error:
            raise _failure("request-too-large", bytes=error.length, limit=MAX_PAYLOAD) from error
        while True:
            reply = self._next_reply()
            if reply.number not in (0, number):
                continue
            answer = reply.body
            if isinstance(answer, expected):
                return answer
            if isinstance(answer, EngineFailed):
                raise in_words(answer)
            if not isinstance(answer, INTERIM_REPLIES):
                raise _failure("bad-reply", detail=type(answer).__name__)
            if on_progress is not None:
                on_progress(answer)

    def upload(self, data: bytes | memoryview) -> int:
        """Sends bytes in pieces; gives the number under which one request can use them."""
        number = self.new_number()
        for piece in upload_pieces(number, data):
            self.ask(piece, BytesReceived)
        return number

    def sendable(
        self, sequence: SymbolSequence | NumberSequence
    ) -> SymbolSequence | NumberSequence | UploadedSequence:
        """The sequence as `TraceSequence` can carry it: a large one is sent ahead in pieces."""
        return sendable(sequence, self.upload)

    def read(self, blob: int, size: int) -> bytes:
        """Pulls a result of `size` bytes, piece by piece."""
        pieces = (
            self.ask(ReadBytes(blob=blob, offset=offset, length=min(PIECE_BYTES, size - offset)), BytesRead).data
            for offset in range(0, size, PIECE_BYTES)
        )
        return b"".join(pieces)

    def _write(self, frame: bytearray) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            write_all(self._process.stdin, frame)
        except OSError as error:
            raise self._ended() from error

    def _next_reply(self) -> Reply:
        assert self._process is not None
        assert self._process.stdout is not None
        while not self._replies:
            data = os.read(self._process.stdout.fileno(), READ_BYTES)
            if not data:
                raise self._ended()
            for item in self._frames.feed(data):
                match item:
                    case BrokenStream(key, found):
                        raise _failure(key, found=found)
                    case BadFrame(length):
                        raise _failure("bad-reply", detail=f"{length} damaged bytes")
                try:
                    self._replies.append(decode_reply(item))
                except BadMessageError as error:
                    raise _failure("bad-reply", detail=error.detail) from error
        return self._replies.popleft()

    def _ended(self) -> EngineError:
        """Why the engine is not there any more."""
        assert self._process is not None
        try:
            status = self._process.wait(ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            return _failure("engine-exited", status="?", said=self._said())
        return in_words(why_it_ended(abs(status), status < 0, self._said()))

    def _said(self) -> str:
        """The last lines of the engine's standard error."""
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - TAIL_BYTES))
        return "\n".join(self._errors.read().decode(errors="replace").split("\n")[-4:]).strip()


def _failure(key: str, **arguments: object) -> EngineError:
    return in_words(window_failure(key, **arguments))
