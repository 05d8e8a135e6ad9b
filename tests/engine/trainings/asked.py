"""An engine without a process, asked for training runs: what the tests of this folder share."""

from __future__ import annotations

from queue import SimpleQueue
from time import perf_counter
from typing import TypeVar

from engine.errors import failure_of
from engine.handlers import Handlers
from engine.pipe import Incoming
from engine.protocol import (
    BeginRun,
    Body,
    BytesRead,
    EngineFailed,
    Hello,
    ReadBytes,
    Ready,
    ReplyBody,
    Request,
    RunAdvanced,
    RunSaved,
    Setting,
    upload_pieces,
)
from engine.service import Service

SHORT: dict[str, Setting] = {"longest": 10, "blanks": 10}
Answer = TypeVar("Answer")


class Engine:
    """An engine without a process: its service and handlers, asked piece by piece."""

    def __init__(self) -> None:
        self.replies: list[tuple[int, ReplyBody]] = []
        self.longest = 0.0
        self._incoming: SimpleQueue[Incoming] = SimpleQueue()
        self.service = Service(self._incoming, self, Handlers().table(), lambda error: failure_of(error, "cpu"))
        self._numbers = 0
        self.ask(Hello(device="cpu", threads=1), Ready)

    def send(self, number: int, body: ReplyBody) -> None:
        self.replies.append((number, body))

    def say(self, body: Body) -> int:
        self._numbers += 1
        self._incoming.put(Request(self._numbers, body))  # type: ignore[arg-type]
        self.service.take_in(wait=False)
        return self._numbers

    def work(self) -> None:
        """One piece."""
        began = perf_counter()
        self.service.work_a_piece()
        self.longest = max(self.longest, perf_counter() - began)

    def ask(self, body: Body, kind: type[Answer]) -> Answer:
        """The reply to a request, which must be of this kind."""
        number = self.say(body)
        return self.final(number, kind)

    def final(self, number: int, kind: type[Answer]) -> Answer:
        for _ in range(100_000):
            found = [body for to, body in self.replies if to == number and isinstance(body, kind | EngineFailed)]
            if found:
                assert isinstance(found[0], kind), found[0]
                return found[0]
            self.work()
        raise AssertionError(f"no {kind.__name__}")

    def failure(self, body: Body) -> EngineFailed:
        return self.ask(body, EngineFailed)

    def told(self, kind: type[Answer], number: int | None = None) -> list[Answer]:
        """All replies of a kind, or those to one request."""
        return [body for to, body in self.replies if isinstance(body, kind) and number in (None, to)]

    def blob(self, saved: RunSaved) -> bytes:
        reply = self.ask(ReadBytes(blob=saved.blob, offset=0, length=saved.size), BytesRead)
        return reply.data

    def upload(self, number: int, data: bytes) -> int:
        for piece in upload_pieces(number, data):
            self.say(piece)
        return number

    @property
    def idle(self) -> bool:
        """Whether the service would wait for the next request."""
        return not self.service.busy


def begin(run: int = 1, **wanted: object) -> BeginRun:
    return BeginRun(**{"run": run, "task": "remember_first", "settings": SHORT, "training_steps": 30, **wanted})  # type: ignore[arg-type]


def curve(advances: list[RunAdvanced], entrant: int = 0) -> list[float]:
    return [loss for news in advances for loss in news.loss.numpy()[:, entrant].tolist()]


def steps_of(advances: list[RunAdvanced]) -> list[int]:
    return [step for news in advances for step in news.training_step.numpy().tolist()]
