"""What has been asked of the engine and not been answered, and what brings a new engine back to where it was.

Owns the numbers of requests, the order in which they go out, the requests that made what an engine holds, and the
memory of which request ended it. It sends nothing and knows no Qt.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, NamedTuple

from engine.protocol import (
    INTERIM_REPLIES,
    BeginRun,
    Branch,
    Cancelled,
    CompareLayers,
    EngineFailed,
    FindPattern,
    MeasureGradients,
    MeasureLayer,
    OpenModel,
    OrderUnits,
    ReadArithmetic,
    ReadExamples,
    ReadHistograms,
    ReadImage,
    ReadOverview,
    ReadTrace,
    ReadUnit,
    Reply,
    Request,
    RequestBody,
    RestoreRun,
    Resume,
    RunModel,
    SaveRun,
    ScoreRule,
    SendBytes,
    Start,
    Superseded,
    TracedSequence,
    TraceSequence,
    UploadedModel,
    UploadedSequence,
    upload_pieces,
)

# How many things of a kind can be brought back: the newest, and whatever these need.
KEPT = {"trace": 8, "model": 16, "upload": 4, "run": 2}
STRIKES = 2  # so often may a request be under way when the engine dies


class Thing(NamedTuple):
    """What an engine holds under a number: a "trace", a "model", an "upload", or a "run" out of a document."""

    kind: str
    number: int


@dataclass(eq=False)
class Ticket:
    """A request on its way, and who waits for it: nobody for one that only brings something back."""

    number: int
    body: RequestBody
    on_reply: Callable[[Any], None] | None = None
    on_failure: Callable[[Any], None] | None = None
    on_progress: Callable[[Any], None] | None = None
    on_dropped: Callable[[], None] | None = None
    restores: bool = False
    retried: bool = False
    cancelled: bool = False

    @property
    def request(self) -> Request:
        return Request(self.number, self.body)


class Ledger:
    """The requests to one engine after another. Numbers are never used twice, whichever engine they went to."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._waiting: deque[Ticket] = deque()
        self._sent: dict[int, Ticket] = {}  # in the order of sending
        self._makers: OrderedDict[Thing, RequestBody | memoryview] = OrderedDict()
        self._present: set[Thing] = set()  # in this engine, or on the way to it
        self._strikes: Counter[Thing | int] = Counter()

    def new_number(self) -> int:
        """A number that no request and no thing has had."""
        return next(self._numbers)

    def add(self, ticket: Ticket) -> None:
        """Queues a request, behind whatever it needs that this engine does not hold (any more)."""
        self._queue(ticket)
        self._forget_old_makers()

    def upload(self, data: bytes | memoryview) -> int:
        """Takes bytes that a later request names; they are sent when, and as often as, one does."""
        number = self.new_number()
        self._makers[Thing("upload", number)] = memoryview(data)
        return number

    def remember(self, maker: RequestBody) -> None:
        """By what something that the engine holds now can be brought back, though it came about otherwise."""
        made = _made_by(maker)
        if made is not None:
            self._makers[made] = maker
            self._makers.move_to_end(made)
            self._present.add(made)
            self._forget_old_makers()

    @property
    def unanswered(self) -> int:
        """How many requests wait, for the engine or in it."""
        return len(self._sent) + len(self._waiting)

    def next_to_send(self) -> Ticket | None:
        """The next request, which counts as sent from now on."""
        if not self._waiting:
            return None
        ticket = self._waiting.popleft()
        self._sent[ticket.number] = ticket
        return ticket

    def ticket(self, number: int) -> Ticket | None:
        """The unanswered request of this number."""
        return self._sent.get(number) or next((held for held in self._waiting if held.number == number), None)

    def withdraw(self, number: int) -> Ticket | None:
        """Takes back a request that has not been sent; one that has is marked, and will not be sent again."""
        ticket = self.ticket(number)
        if ticket is None:
            return None
        ticket.cancelled = True
        if number in self._sent:
            return None
        self._waiting.remove(ticket)
        self._unmake(ticket)
        return ticket

    def answered(self, reply: Reply) -> Ticket | None:
        """Who is to hear this reply; None where nobody is, since it is late, or only brought something back."""
        ticket = self._sent.get(reply.number)
        if ticket is None or isinstance(reply.body, INTERIM_REPLIES):
            return ticket
        del self._sent[reply.number]
        if isinstance(reply.body, EngineFailed) and self._retry(ticket, reply.body):
            return None
        if isinstance(reply.body, EngineFailed | Superseded | Cancelled):
            self._unmake(ticket, forget=not (ticket.restores and isinstance(reply.body, Superseded)))
        self._strikes.pop(_culprit(ticket), None)
        return None if ticket.restores else ticket

    def engine_ended(self, blame: bool) -> list[Ticket]:
        """Queues everything unanswered again, for a new engine that holds nothing.

        With `blame`, what was being worked on is remembered; gives those that are not sent again: for they were
        there twice (`cancelled` is False), or were cancelled meanwhile.
        """
        unanswered = [*self._sent.values(), *self._waiting]
        if blame:
            self._strikes.update(_culprit(ticket) for ticket in self._worked_on())
        self._sent.clear()
        self._waiting.clear()
        self._present.clear()
        given_up = []
        for ticket in unanswered:
            guilty = self._strikes[_culprit(ticket)] >= STRIKES
            if guilty:
                self._unmake(ticket)
            if ticket.restores:
                continue
            if guilty or ticket.cancelled:
                given_up.append(ticket)
            else:
                self._queue(ticket)
        return given_up

    def give_up(self) -> list[Ticket]:
        """Forgets all that is unanswered; gives those for whom somebody waits."""
        unanswered = [ticket for ticket in [*self._sent.values(), *self._waiting] if not ticket.restores]
        self._sent.clear()
        self._waiting.clear()
        self._present.clear()
        return unanswered

    def _worked_on(self) -> list[Ticket]:
        """What the engine was at: the oldest request, and the oldest of those in the background."""
        foreground = next((ticket for ticket in self._sent.values() if not ticket.body.background), None)
        background = next((ticket for ticket in self._sent.values() if ticket.body.background), None)
        return [ticket for ticket in (foreground, background) if ticket is not None]

    def _retry(self, ticket: Ticket, failed: EngineFailed) -> bool:
        """Queues a request once more, behind what the engine had let go, where that can be brought back."""
        gone = next((need for need in _needs(ticket.body) if failed.key == f"{need.kind}-gone"), None)
        if gone is None or gone not in self._makers or ticket.retried or ticket.cancelled:
            return False
        ticket.retried = True
        self._present.discard(gone)
        self._queue(ticket)
        return True

    def _queue(self, ticket: Ticket) -> None:
        for need in _needs(ticket.body):
            self._bring_back(need)
            if need.kind == "upload":
                self._present.discard(need)  # used up
        made = _made_by(ticket.body)
        if made is not None:
            self._makers[made] = ticket.body
            self._makers.move_to_end(made)
            self._present.add(made)
        self._waiting.append(ticket)

    def _bring_back(self, thing: Thing) -> None:
        maker = self._makers.get(thing)
        if maker is None:
            return  # the engine will say so
        self._makers.move_to_end(thing)
        if thing in self._present:
            return
        if isinstance(maker, memoryview):
            for piece in upload_pieces(thing.number, maker):
                self._waiting.append(Ticket(self.new_number(), piece, restores=True))
            self._present.add(thing)
        else:
            self._queue(Ticket(self.new_number(), maker, restores=True))

    def _unmake(self, ticket: Ticket, forget: bool = True) -> None:
        made = _made_by(ticket.body)
        if made is not None:
            self._present.discard(made)
            if forget:
                self._makers.pop(made, None)

    def _forget_old_makers(self) -> None:
        kept: set[Thing] = set()
        for kind, most in KEPT.items():
            newest = [thing for thing in self._makers if thing.kind == kind and thing not in kept][-most:]
            for thing in newest:
                self._keep(thing, kept)
        for thing in [thing for thing in self._makers if thing not in kept]:
            del self._makers[thing]
        self._present &= kept  # what nobody could bring back need not be remembered

    def _keep(self, thing: Thing, kept: set[Thing]) -> None:
        kept.add(thing)
        maker = self._makers.get(thing)
        if maker is not None and not isinstance(maker, memoryview):
            for need in _needs(maker):
                self._keep(need, kept)


def _needs(body: RequestBody) -> list[Thing]:
    """What the engine has to hold before it can do what is asked."""
    needs: list[tuple[str, int]] = []
    match body:
        case OpenModel(source=UploadedModel(upload=upload)) | BeginRun(origin=Resume(upload=upload)):
            needs = [("upload", upload)]
        case BeginRun(origin=Start(uploads=uploads)):
            needs = [("upload", upload) for upload in uploads]
        case TraceSequence(model=model, sequence=UploadedSequence(upload=upload)):
            needs = [("model", model), ("upload", upload)]
        case TraceSequence(model=model, sequence=TracedSequence(trace=trace)):
            needs = [("model", model), ("trace", trace)]
        case TraceSequence(model=model):
            needs = [("model", model)]
        case MeasureGradients(traces=traces):
            needs = [("trace", trace) for trace in traces]
        case ReadTrace() | ReadOverview() | ReadUnit() | ReadArithmetic():
            needs = [("trace", body.trace)]
        case MeasureLayer() | ReadImage() | OrderUnits() | FindPattern():
            needs = [("trace", body.trace)]
        case CompareLayers(model=model, other=other):
            needs = [("model", model), ("model", other)]
        case ScoreRule(trace=trace, upload=upload):
            needs = [("trace", trace), ("upload", upload)]
        case _:
            needs = _needed_of_runs(body)
    return [Thing(kind, number) for kind, number in needs]


def _needed_of_runs(body: RequestBody) -> list[tuple[str, int]]:
    """Of a training: one that came with a document can be brought back, one that was begun here not."""
    match body:
        case RestoreRun(upload=upload):
            return [("upload", upload)]
        case OpenModel(source=RunModel(run=run)) | BeginRun(origin=Branch(run=run)):
            return [("run", run)]
        case SaveRun(run=run) | ReadHistograms(run=run) | ReadExamples(run=run):
            return [("run", run)]
    return []


def _made_by(body: RequestBody) -> Thing | None:
    match body:
        case OpenModel(model=model):
            return Thing("model", model)
        case TraceSequence(trace=trace):
            return Thing("trace", trace)
        case RestoreRun(run=run):
            return Thing("run", run)
    return None


def _culprit(ticket: Ticket) -> Thing | int:
    """What is remembered about a request that was there when the engine died: what it makes, else itself."""
    if isinstance(ticket.body, SendBytes):
        return Thing("upload", ticket.body.upload)
    return _made_by(ticket.body) or ticket.number
