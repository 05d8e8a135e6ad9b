"""The order in which requests are worked on: one at a time, in short pieces, the newest wishes first heard.

Owns the two queues (what the window waits for, and what may take its time), supersession, cancellation and the
one place where any failure becomes an answer. It does not own what a request means: that is a handler's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from enum import Enum
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from engine.pipe import Incoming, StreamEnded, Unreadable
from engine.protocol import (
    INTERIM_REPLIES,
    PROTOCOL_VERSION,
    Body,
    Cancel,
    Cancelled,
    EngineFailed,
    Hello,
    InterimReply,
    Ready,
    ReplyBody,
    Request,
    Superseded,
)
from engine.protocol.failures import failure


class Rest(Enum):
    """What work in the background yields that has nothing to do until something is asked of the engine."""

    REST = "rest"


REST = Rest.REST

# A handler's work: each turn takes at most 100 ms and may tell how far it is; its value is the final reply.
Work = Generator[InterimReply | Rest | None, None, ReplyBody]
# A handler gives its reply at once, or work that leads to it.
Handler = Callable[[Any], ReplyBody | Work]


class Replies(Protocol):
    """Where answers go."""

    def send(self, number: int, body: ReplyBody) -> None: ...


@dataclass
class _Job:
    request: Request
    work: Work | None = None
    resting: bool = False

    @property
    def kind(self) -> type[Body]:
        return type(self.request.body)


class Service:
    """Works on the requests of a queue until the stream breaks.

    `handlers` are asked by the type of the request's body, `put_into_words` makes a failure of an exception.
    """

    def __init__(
        self,
        incoming: SimpleQueue[Incoming],
        replies: Replies,
        handlers: Mapping[type[Body], Handler],
        put_into_words: Callable[[Exception], EngineFailed],
    ) -> None:
        self._incoming = incoming
        self._replies = replies
        self._handlers = handlers
        self._put_into_words = put_into_words
        self._foreground: deque[_Job] = deque()
        self._background: deque[_Job] = deque()
        self._greeted = False

    def run(self) -> None:
        """Serves until the stream breaks; the end of the input ends the process elsewhere."""
        while self.take_in(wait=not self.busy):
            self.work_a_piece()

    @property
    def busy(self) -> bool:
        """Whether there is anything to do before something more is asked."""
        return bool(self._foreground) or any(not job.resting for job in self._background)

    def take_in(self, wait: bool) -> bool:
        """Sorts in all that has come, after waiting for the first if asked to; False where nothing can follow."""
        while True:
            try:
                incoming = self._incoming.get(block=wait)
            except Empty:
                return True
            wait = False
            for job in self._background:
                job.resting = False
            match incoming:
                case StreamEnded(failed):
                    self._replies.send(0, failed)
                    return False
                case Unreadable(number, failed):
                    self._replies.send(number, failed)
                case Request(_, Cancel(request=number)):
                    self._cancel(number)
                case Request():
                    self._sort_in(_Job(incoming))

    def _sort_in(self, job: _Job) -> None:
        if job.kind.at_once and self._may_go_ahead(job):
            answer = self._turn(job)
            if not isinstance(answer, Rest | None):
                self._replies.send(job.request.number, answer)
            return
        lane = self._background if job.kind.background else self._foreground
        if job.kind.supersedes:
            for older in [other for other in lane if other.kind is job.kind]:
                self._drop(older, lane, Superseded())
        lane.append(job)

    def _may_go_ahead(self, job: _Job) -> bool:
        """Not ahead of the greeting, and not ahead of its own kind."""
        return self._greeted and not any(waiting.kind is job.kind for waiting in self._foreground)

    def _cancel(self, number: int) -> None:
        # A request that has been answered meanwhile is not there any more: then there is nothing to stop.
        for lane in (self._foreground, self._background):
            for job in [other for other in lane if other.request.number == number]:
                self._drop(job, lane, Cancelled())

    def _drop(self, job: _Job, lane: deque[_Job], answer: ReplyBody) -> None:
        lane.remove(job)
        if job.work is not None:
            job.work.close()
        self._replies.send(job.request.number, answer)

    def work_a_piece(self) -> None:
        """One turn of the oldest request in the foreground, else of those in the background, in turn."""
        lane = self._foreground or self._background
        job = next((job for job in lane if not job.resting), None)
        if job is None:
            return
        answer = self._turn(job)
        job.resting = answer is REST
        if isinstance(answer, Rest | None):
            over = False
        else:
            self._replies.send(job.request.number, answer)
            over = not isinstance(answer, INTERIM_REPLIES)
        if over or lane is self._background:
            lane.remove(job)
        if not over and lane is self._background:
            lane.append(job)

    def _turn(self, job: _Job) -> ReplyBody | Rest | None:
        try:
            if job.work is None:
                answer = self._begin(job.request.body)
                if not isinstance(answer, Generator):
                    return answer
                job.work = answer
            return next(job.work)
        except StopIteration as finished:
            reply: ReplyBody = finished.value
            return reply
        except Exception as error:  # noqa: BLE001  the one place where whatever went wrong becomes an answer
            return self._put_into_words(error)

    def _begin(self, body: Body) -> ReplyBody | Work:
        if isinstance(body, Hello):
            if self._greeted:
                return failure("hello-repeated")
            if body.protocol != PROTOCOL_VERSION:
                return failure("protocol-mismatch", engine=PROTOCOL_VERSION, window=body.protocol)
        elif not self._greeted:
            return failure("hello-missing")
        answer = self._handlers[type(body)](body)
        self._greeted = self._greeted or isinstance(answer, Ready)
        return answer
