"""What is asked again of a new engine, in which order, and what never again."""

from __future__ import annotations

import numpy as np

from engine.protocol import (
    PIECE_BYTES,
    Array,
    BeginRun,
    Cancelled,
    DeviceReport,
    EngineFailed,
    ListTasks,
    OpenModel,
    Progressed,
    ReadTrace,
    Ready,
    Reply,
    ReplyBody,
    RequestBody,
    RestoreRun,
    RunModel,
    SaveRun,
    SendBytes,
    ShippedModel,
    Superseded,
    SymbolSequence,
    TasksListed,
    TracedSequence,
    TraceSequence,
    UploadedModel,
    UploadedSequence,
    sendable,
)
from engine.protocol.failures import failure
from lstm_viz.engine_ledger import Ledger, Ticket

DONE = Ready(protocol=1, pid=1, device=DeviceReport(kind="", name="", reason="", torch=""))  # any final reply


class Talk:
    """A ledger, and the engine that it speaks to."""

    def __init__(self) -> None:
        self.ledger = Ledger()

    def ask(self, body: RequestBody) -> Ticket:
        ticket = Ticket(self.ledger.new_number(), body)
        self.ledger.add(ticket)
        return ticket

    def sent(self) -> list[Ticket]:
        tickets = []
        while ticket := self.ledger.next_to_send():
            tickets.append(ticket)
        return tickets

    def answer(self, ticket: Ticket, body: ReplyBody = DONE) -> Ticket | None:
        return self.ledger.answered(Reply(ticket.number, body))

    def answer_all(self) -> None:
        for ticket in self.sent():
            self.answer(ticket)


def open_model(model: int = 1) -> OpenModel:
    return OpenModel(model=model, source=ShippedModel("remember_first"))


def trace(number: int, model: int = 1) -> TraceSequence:
    sequence = SymbolSequence(Array.of(np.zeros(3, np.int32)))
    return TraceSequence(trace=number, model=model, sequence=sequence)


def read(number: int) -> ReadTrace:
    return ReadTrace(trace=number, layer=0, direction="forward", start=0, stop=1)


def bodies(tickets: list[Ticket]) -> list[RequestBody]:
    return [ticket.body for ticket in tickets]


def test_requests_go_out_once_in_their_order_and_are_settled_by_their_last_reply() -> None:
    talk = Talk()
    first, second = talk.ask(open_model()), talk.ask(ListTasks())
    assert talk.sent() == [first, second]
    assert talk.answer(first, Progressed(1, 2)) is first
    assert talk.answer(first) is first
    assert talk.answer(first) is None
    assert talk.answer(second, TasksListed({})) is second


def test_a_new_engine_is_asked_again_what_the_old_one_had_not_answered() -> None:
    talk = Talk()
    tickets = [talk.ask(open_model()), talk.ask(trace(2)), talk.ask(read(2))]
    talk.sent()
    assert talk.ledger.engine_ended(blame=False) == []
    assert talk.sent() == tickets


def test_a_new_engine_is_first_brought_to_hold_what_a_request_needs() -> None:
    talk = Talk()
    talk.ask(open_model())
    talk.ask(trace(2))
    talk.answer_all()
    talk.ledger.engine_ended(blame=False)
    assert talk.sent() == []  # nobody needs anything
    reading = talk.ask(read(2))
    sent = talk.sent()
    assert bodies(sent) == [open_model(), trace(2), read(2)]
    assert [talk.answer(ticket) for ticket in sent] == [None, None, reading]
    assert bodies([talk.ask(read(2)), *talk.sent()][1:]) == [read(2)]


def test_a_changed_trace_brings_back_the_one_whose_sequence_it_has() -> None:
    talk = Talk()
    changed = TraceSequence(trace=3, model=1, sequence=TracedSequence(2))
    for body in (open_model(), trace(2), changed):
        talk.ask(body)
    talk.answer_all()
    talk.ledger.engine_ended(blame=False)
    talk.ask(read(3))
    assert bodies(talk.sent()) == [open_model(), trace(2), changed, read(3)]


def test_an_upload_goes_out_in_pieces_before_whoever_needs_it_and_again_for_a_new_engine() -> None:
    talk = Talk()
    data = bytes(PIECE_BYTES + 1)
    model = OpenModel(model=1, source=UploadedModel(talk.ledger.upload(data), "mine"))
    for _ in range(2):
        if _ == 0:
            talk.ask(model)
        else:
            talk.ledger.engine_ended(blame=False)
            talk.ask(trace(5))
        pieces = [body for body in bodies(talk.sent()) if isinstance(body, SendBytes)]
        assert [(piece.offset, len(piece.data), piece.total) for piece in pieces] == [
            (0, PIECE_BYTES, PIECE_BYTES + 1),
            (PIECE_BYTES, 1, PIECE_BYTES + 1),
        ]


def test_a_long_sequence_becomes_an_upload_and_a_short_one_does_not() -> None:
    ledger = Ledger()
    short = SymbolSequence(Array.of(np.zeros(10, np.int32)))
    long = SymbolSequence(Array.of(np.zeros(PIECE_BYTES, np.int32)))
    assert sendable(short, ledger.upload) is short
    uploaded = sendable(long, ledger.upload)
    assert isinstance(uploaded, UploadedSequence)
    assert (uploaded.dtype, uploaded.shape) == ("i4", (PIECE_BYTES,))


def test_a_request_that_ended_the_engine_twice_is_not_asked_a_third_time() -> None:
    talk = Talk()
    talk.ask(open_model())
    talk.answer_all()
    deadly, harmless = talk.ask(trace(2)), talk.ask(ListTasks())
    talk.sent()
    assert talk.ledger.engine_ended(blame=True) == []
    assert bodies(talk.sent()) == [open_model(), trace(2), ListTasks()]
    for ticket in list(talk.ledger._sent.values()):
        if ticket.restores:
            talk.answer(ticket)
    assert talk.ledger.engine_ended(blame=True) == [deadly]
    assert talk.sent() == [harmless]


def test_who_only_waited_in_line_is_not_blamed() -> None:
    talk = Talk()
    waiting = talk.ask(read(2))
    for number in range(10, 15):
        talk.ledger.withdraw(waiting.number)
        talk.ask(trace(number))
        waiting = talk.ask(ListTasks())
        talk.sent()
        assert waiting not in talk.ledger.engine_ended(blame=True)


def test_work_in_the_background_is_blamed_beside_the_oldest_request() -> None:
    talk = Talk()
    training = talk.ask(BeginRun(run=1, task="adding"))
    for turn in range(2):
        answered = talk.ask(ListTasks())
        talk.sent()
        talk.answer(answered)
        given_up = talk.ledger.engine_ended(blame=True)
        assert given_up == ([training] if turn else [])


def test_what_brings_things_back_and_ends_the_engine_twice_is_not_brought_back_again() -> None:
    talk = Talk()
    talk.ask(open_model())
    talk.answer_all()
    reading = talk.ask(trace(2))
    talk.answer_all()
    for _ in range(2):
        talk.ledger.engine_ended(blame=False)
        reading = talk.ask(ListTasks())
        talk.ledger.withdraw(reading.number)
        talk.ask(read(2))
        sent = talk.sent()
        talk.answer(sent[0])  # the model came back, then the trace ended the engine
        assert talk.ledger.engine_ended(blame=True) == []
    assert not any(isinstance(body, TraceSequence) for body in bodies(talk.sent()))


def test_an_answered_request_clears_its_name() -> None:
    talk = Talk()
    for _ in range(3):
        talk.ask(open_model())
        talk.sent()
        assert talk.ledger.engine_ended(blame=True) == []
        talk.answer_all()


def test_what_the_engine_let_go_is_made_again_once_without_the_asker_noticing() -> None:
    talk = Talk()
    talk.ask(open_model())
    talk.ask(trace(2))
    talk.answer_all()
    reading = talk.ask(read(2))
    talk.sent()
    gone = failure("trace-gone", trace=2)
    assert talk.answer(reading, gone) is None
    assert bodies(talk.sent()) == [trace(2), read(2)]
    assert talk.answer(reading, gone) is reading


def test_a_training_out_of_a_document_is_taken_back_by_every_new_engine_before_it_is_asked_of() -> None:
    talk = Talk()
    restore = RestoreRun(run=7, upload=talk.ledger.upload(b"its weights"))
    talk.ask(restore)
    talk.answer_all()
    wanted = OpenModel(model=1, source=RunModel(7))
    talk.ask(wanted)
    assert bodies(talk.sent()) == [wanted]
    talk.ledger.engine_ended(blame=False)
    sent = bodies(talk.sent())
    assert [type(body) for body in sent] == [SendBytes, RestoreRun, OpenModel]
    assert sent[1:] == [restore, wanted]


def test_what_came_about_otherwise_is_brought_back_by_what_is_remembered_of_it() -> None:
    talk = Talk()
    restore = RestoreRun(run=7, upload=talk.ledger.upload(b"its weights"))
    talk.ledger.remember(restore)
    saving = SaveRun(run=7, blob=1, form="model")
    talk.ask(saving)
    assert bodies(talk.sent()) == [saving]  # this engine has it
    talk.ledger.engine_ended(blame=False)
    assert [type(body) for body in bodies(talk.sent())] == [SendBytes, RestoreRun, SaveRun]
    unknown = SaveRun(run=8, blob=1, form="model")
    talk.ask(unknown)
    assert bodies(talk.sent()) == [unknown]  # nobody could bring it back: the engine says so


def test_a_trace_that_failed_or_was_superseded_is_not_made_again() -> None:
    for verdict in (failure("model-gone", model=9), Superseded()):
        talk = Talk()
        tracing = talk.ask(trace(2, model=9))
        talk.sent()
        assert talk.answer(tracing, verdict) is tracing
        talk.ledger.engine_ended(blame=False)
        talk.ask(read(2))
        assert bodies(talk.sent()) == [read(2)]


def test_a_cancelled_request_is_taken_back_or_not_sent_again() -> None:
    talk = Talk()
    waiting = talk.ask(ListTasks())
    assert talk.ledger.withdraw(waiting.number) is waiting
    assert talk.sent() == []
    under_way = talk.ask(ListTasks())
    talk.sent()
    assert talk.ledger.withdraw(under_way.number) is None
    assert talk.ledger.engine_ended(blame=False) == [under_way]
    assert talk.sent() == []
    assert talk.ledger.withdraw(12345) is None


def test_only_the_newest_traces_are_remembered_and_what_they_need() -> None:
    talk = Talk()
    for number in range(100):
        uploaded = talk.ledger.upload(b"1234")
        talk.ask(open_model(1000 + number))
        body = TraceSequence(trace=number, model=1000 + number, sequence=UploadedSequence(uploaded, "i4", (1,)))
        talk.ask(body)
        talk.answer_all()
    kinds = [thing.kind for thing in talk.ledger._makers]
    assert kinds.count("trace") == 8
    assert kinds.count("model") <= 24
    assert kinds.count("upload") <= 12


def test_giving_up_names_everybody_who_waits() -> None:
    talk = Talk()
    first, second = talk.ask(open_model()), talk.ask(ListTasks())
    talk.ledger.next_to_send()
    assert talk.ledger.give_up() == [first, second]
    assert talk.sent() == []
    assert isinstance(failure("engine-bug", error="x"), EngineFailed)
    assert talk.answer(first, Cancelled()) is None
