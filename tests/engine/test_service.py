"""The order of the work: first come, newest wishes heard between pieces, every failure an answer."""

from __future__ import annotations

from queue import SimpleQueue
from typing import Any, ClassVar

import pytest

from engine.errors import RequestFailedError, failure_of
from engine.pipe import Incoming, StreamEnded, Unreadable
from engine.protocol import (
    PROTOCOL_VERSION,
    BeginRun,
    Body,
    BytesRead,
    Cancel,
    Cancelled,
    DeviceReport,
    EngineFailed,
    Hello,
    ListTasks,
    Progressed,
    ReadBytes,
    Ready,
    ReplyBody,
    Request,
    SendBytes,
    Superseded,
    TasksListed,
    TraceSequence,
    UploadedSequence,
)
from engine.protocol.failures import failure
from engine.service import REST, Handler, Rest, Service, Work

READY = Ready(protocol=PROTOCOL_VERSION, pid=1, device=DeviceReport(kind="cpu", name="CPU", reason="", torch=""))
DONE = TasksListed({"done": "done"})


class Office:
    """A service whose replies are a list, and whose long work takes three pieces."""

    def __init__(self, greeted: bool = True) -> None:
        self.replies: list[tuple[int, ReplyBody]] = []
        self.pieces: list[str] = []
        self.closed = 0
        self.incoming: SimpleQueue[Incoming] = SimpleQueue()
        self.handlers: dict[type[Body], Handler] = {
            Hello: lambda _: READY,
            ListTasks: lambda _: DONE,
            ReadBytes: self.fail,
            SendBytes: lambda _: DONE,
            TraceSequence: lambda _: self.long_work("trace"),
            BeginRun: lambda _: self.long_work("train"),
        }
        self.service = Service(self.incoming, self, self.handlers, lambda error: failure_of(error, "cpu"))
        if greeted:
            self.say(Request(0, Hello()))
            self.work_until_idle()
            self.replies.clear()

    def send(self, number: int, body: ReplyBody) -> None:
        self.replies.append((number, body))

    def long_work(self, name: str) -> Work:
        try:
            for done in range(1, 4):
                self.pieces.append(name)
                yield Progressed(done, 3)
        finally:
            self.closed += 1
        return DONE

    def fail(self, request: ReadBytes) -> Any:
        match request.blob:
            case 1:
                raise RequestFailedError("blob-gone", blob=1)
            case 2:
                raise MemoryError
            case 3:
                raise ZeroDivisionError("one by nothing")
        return BytesRead(request.blob, 0, b"")

    def say(self, *incoming: Incoming) -> None:
        for one in incoming:
            self.incoming.put(one)
        self.service.take_in(wait=False)

    def work_until_idle(self) -> None:
        before = -1
        while before != len(self.replies) + len(self.pieces):
            before = len(self.replies) + len(self.pieces)
            self.service.work_a_piece()

    @property
    def finals(self) -> list[tuple[int, ReplyBody]]:
        return [reply for reply in self.replies if not isinstance(reply[1], Progressed)]


def trace(number: int) -> Request:
    return Request(number, TraceSequence(trace=number, model=1, sequence=UploadedSequence(1, "f4", (1, 1))))


def piece(number: int) -> Request:
    return Request(number, SendBytes(upload=1, offset=0, total=0, data=memoryview(b"")))


def train(number: int) -> Request:
    return Request(number, BeginRun(run=1, task="adding"))


def test_requests_are_answered_in_the_order_in_which_they_came() -> None:
    office = Office()
    office.say(Request(1, ListTasks()), trace(2), Request(3, ListTasks()))
    office.work_until_idle()
    assert office.finals == [(1, DONE), (2, DONE), (3, DONE)]
    assert [body for number, body in office.replies if number == 2] == [
        *(Progressed(done, 3) for done in (1, 2, 3)),
        DONE,
    ]


def test_a_newer_request_of_its_kind_makes_a_running_one_void_between_two_pieces() -> None:
    office = Office()
    office.say(trace(1))
    office.service.work_a_piece()
    office.say(trace(2))
    assert office.finals == [(1, Superseded())]
    assert office.closed == 1
    office.work_until_idle()
    assert office.finals == [(1, Superseded()), (2, DONE)]
    assert office.pieces == ["trace"] * 4


def test_of_many_waiting_requests_of_a_superseding_kind_only_the_newest_is_worked_on() -> None:
    office = Office()
    office.say(*(trace(number) for number in range(1, 51)))
    office.work_until_idle()
    assert office.finals == [*((number, Superseded()) for number in range(1, 50)), (50, DONE)]
    assert len(office.pieces) == 3


def test_requests_that_do_not_supersede_are_all_answered() -> None:
    office = Office()
    office.say(*(Request(number, ListTasks()) for number in range(1, 6)))
    office.work_until_idle()
    assert office.finals == [(number, DONE) for number in range(1, 6)]


def test_a_cancelled_request_stops_between_two_pieces() -> None:
    office = Office()
    office.say(train(1))
    office.service.work_a_piece()
    office.say(Request(2, Cancel(request=1)))
    office.work_until_idle()
    assert office.finals == [(1, Cancelled())]
    assert office.closed == 1
    assert office.pieces == ["train"]


def test_a_waiting_request_can_be_cancelled_and_an_unknown_one_is_passed_over() -> None:
    office = Office()
    office.say(trace(1), train(2), Request(3, Cancel(request=2)), Request(4, Cancel(request=77)))
    office.work_until_idle()
    assert office.finals == [(2, Cancelled()), (1, DONE)]


def test_work_in_the_background_waits_for_whatever_the_window_waits_for() -> None:
    office = Office()
    office.say(train(1))
    office.service.work_a_piece()
    office.say(trace(2))
    office.work_until_idle()
    assert office.finals == [(2, DONE), (1, DONE)]
    assert office.pieces == ["train", "trace", "trace", "trace", "train", "train"]


def resting(turns: int) -> Work:
    """Work that has nothing to do until something is asked, so many times."""
    for _ in range(turns):
        yield REST
    return DONE


def test_work_that_rests_is_left_alone_until_something_is_asked() -> None:
    office = Office()
    office.handlers[BeginRun] = lambda _: resting(2)
    office.say(train(1))
    assert office.service.busy
    office.work_until_idle()
    assert not office.service.busy
    assert office.finals == []
    office.say(Request(2, ListTasks()))
    assert office.service.busy
    office.work_until_idle()
    assert office.finals == [(2, DONE)]
    office.say(piece(3))  # served at once, and still something that was asked
    office.work_until_idle()
    assert office.finals == [(2, DONE), (3, DONE), (1, DONE)]
    assert not any(isinstance(body, Rest) for _, body in office.replies)


def test_resting_work_holds_up_no_other_work_and_can_be_cancelled() -> None:
    office = Office()
    office.handlers[BeginRun] = lambda _: resting(100)
    office.say(train(1), trace(2))
    office.work_until_idle()
    assert office.finals == [(2, DONE)]
    office.say(Request(3, Cancel(request=1)))
    assert office.finals == [(2, DONE), (1, Cancelled())]
    assert not office.service.busy


class Chore(Body, frozen=True):
    """Another kind of work in the background."""

    background: ClassVar[bool] = True


def test_kinds_of_work_in_the_background_take_turns() -> None:
    office = Office()
    office.handlers[Chore] = lambda _: office.long_work("chore")
    office.say(train(1), Request(2, Chore()))  # type: ignore[arg-type]
    office.work_until_idle()
    assert office.pieces == ["train", "chore"] * 3
    assert office.finals == [(1, DONE), (2, DONE)]


@pytest.mark.parametrize(("blob", "key"), [(1, "blob-gone"), (2, "out-of-memory"), (3, "engine-bug")])
def test_whatever_goes_wrong_is_an_answer_and_the_next_request_is_served(blob: int, key: str) -> None:
    office = Office()
    office.say(Request(1, ReadBytes(blob=blob, offset=0, length=1)), Request(2, ListTasks()))
    office.work_until_idle()
    (number, failed), after = office.replies
    assert isinstance(failed, EngineFailed)
    assert (number, failed.key) == (1, key)
    assert after == (2, DONE)


def test_a_bug_crosses_with_its_traceback() -> None:
    office = Office()
    office.say(Request(1, ReadBytes(blob=3, offset=0, length=1)))
    office.work_until_idle()
    ((_, failed),) = office.replies
    assert isinstance(failed, EngineFailed)
    assert failed.arguments == {"error": "ZeroDivisionError: one by nothing"}
    assert "in fail" in failed.traceback


def test_what_is_served_at_once_comes_in_the_middle_of_long_work_and_supersedes_nothing() -> None:
    office = Office()
    office.say(trace(1))
    office.service.work_a_piece()
    office.say(piece(2), piece(3))
    assert office.finals == [(2, DONE), (3, DONE)]
    office.work_until_idle()
    assert office.finals[2:] == [(1, DONE)]


def test_what_is_served_at_once_goes_neither_before_the_greeting_nor_before_its_own_kind() -> None:
    office = Office(greeted=False)
    office.say(Request(1, Hello()), piece(2))
    office.service.work_a_piece()
    office.say(piece(3))
    office.work_until_idle()
    assert office.replies == [(1, READY), (2, DONE), (3, DONE)]


def test_before_the_greeting_nothing_is_served_and_there_is_one_greeting() -> None:
    office = Office(greeted=False)
    office.say(Request(1, ListTasks()), Request(2, Hello()), Request(3, Hello()), Request(4, ListTasks()))
    office.work_until_idle()
    assert office.replies == [(1, failure("hello-missing")), (2, READY), (3, failure("hello-repeated")), (4, DONE)]


def test_another_version_of_the_protocol_is_refused() -> None:
    office = Office(greeted=False)
    office.say(Request(1, Hello(protocol=PROTOCOL_VERSION + 1)))
    office.work_until_idle()
    ((_, failed),) = office.replies
    assert isinstance(failed, EngineFailed)
    assert failed.key == "protocol-mismatch"


def test_what_cannot_be_read_is_answered_and_a_broken_stream_ends_the_service() -> None:
    office = Office()
    bad = failure("bad-frame", length=3)
    broken = failure("stream-broken", found="?")
    for one in (Unreadable(9, bad), StreamEnded(broken)):
        office.incoming.put(one)
    office.service.run()
    assert office.replies == [(9, bad), (0, broken)]
