"""What the engine says to requests that make no sense; real pipes, real torch."""

from __future__ import annotations

import random
from collections import Counter

import numpy as np
import pytest

from engine.protocol import (
    REPLY_BYTES,
    Array,
    BeginRun,
    BytesReceived,
    EngineFailed,
    Hello,
    ListTasks,
    NumberSequence,
    OpenModel,
    ReadBytes,
    ReadOverview,
    ReadTrace,
    ReadUnit,
    SendBytes,
    SequenceTraced,
    ShippedModel,
    SymbolSequence,
    TasksListed,
    TraceRead,
    TraceSequence,
    UploadedModel,
    UploadedSequence,
    upload_pieces,
)
from engine.protocol.frames import frame
from tests.engine.fuzz import damaged_frame
from tests.engine.wire import MODEL, EngineOnPipes, failed, symbols


@pytest.mark.parametrize(
    ("values", "key", "said"),
    [
        ([[0.5, 0], [0, float("nan")]], "number-not-finite", {"step": "2", "column": "2"}),
        ([[0.5, 0], [-1e39, 0]], "number-too-large", {"step": "2", "column": "1", "value": "-1e+39"}),
    ],
)
def test_a_number_that_the_model_cannot_compute_with_is_refused_with_its_place(
    engine: EngineOnPipes, values: list[list[float]], key: str, said: dict[str, str]
) -> None:
    engine.ask(OpenModel(model=20, source=ShippedModel("adding")))
    numbers = NumberSequence(Array.of(np.array(values)))
    failed = engine.ask(TraceSequence(trace=21, model=20, sequence=numbers))
    assert isinstance(failed, EngineFailed)
    assert failed.key == key
    assert said.items() <= failed.arguments.items()


@pytest.mark.parametrize(
    ("request_body", "key"),
    [
        (Hello(), "hello-repeated"),
        (OpenModel(model=9, source=ShippedModel("no_such")), "no-such-model"),
        (OpenModel(model=9, source=ShippedModel("../../pyproject")), "no-such-model"),
        (OpenModel(model=9, source=ShippedModel("a\0b")), "no-such-model"),
        (OpenModel(model=9, source=UploadedModel(99, "mine")), "upload-gone"),
        (TraceSequence(trace=9, model=99, sequence=symbols(0)), "model-gone"),
        (TraceSequence(trace=9, model=1, sequence=symbols()), "sequence-empty"),
        (TraceSequence(trace=9, model=1, sequence=symbols(0, 99)), "symbol-outside-alphabet"),
        (TraceSequence(trace=9, model=1, sequence=symbols(0, -1)), "symbol-outside-alphabet"),
        (TraceSequence(trace=9, model=1, sequence=SymbolSequence(Array("i4", (9,), b""))), "sequence-shape"),
        (
            TraceSequence(trace=9, model=1, sequence=SymbolSequence(Array("i4", (1, 1), bytes(4)))),
            "sequence-shape",
        ),
        (TraceSequence(trace=9, model=1, sequence=SymbolSequence(Array("f4", (1,), bytes(4)))), "sequence-type"),
        (TraceSequence(trace=9, model=1, sequence=SymbolSequence(Array("O", (1,), bytes(8)))), "sequence-type"),
        (TraceSequence(trace=9, model=1, sequence=UploadedSequence(99, "i4", (1,))), "upload-gone"),
        (ReadTrace(trace=99, layer=0, direction="forward", start=0, stop=1), "trace-gone"),
        (ReadTrace(trace=7, layer=1, direction="forward", start=0, stop=1), "no-such-layer"),
        (ReadTrace(trace=7, layer=-1, direction="forward", start=0, stop=1), "no-such-layer"),
        (ReadTrace(trace=7, layer=0, direction="reverse", start=0, stop=1), "no-such-direction"),
        (ReadTrace(trace=7, layer=0, direction="sideways", start=0, stop=1), "no-such-direction"),
        (ReadTrace(trace=7, layer=0, direction="forward", start=0, stop=4), "bad-range"),
        (ReadTrace(trace=7, layer=0, direction="forward", start=2, stop=2), "bad-range"),
        (ReadTrace(trace=7, layer=0, direction="forward", start=-1, stop=2), "bad-range"),
        (ReadTrace(trace=7, layer=2**62, direction="forward", start=0, stop=1), "no-such-layer"),
        (ReadOverview(trace=7, layer=0, direction="forward", columns=0, rows=1), "bad-resolution"),
        (ReadOverview(trace=7, layer=0, direction="forward", columns=1, rows=-(2**60)), "bad-resolution"),
        (ReadUnit(trace=7, layer=0, direction="forward", unit=0, columns=0), "bad-resolution"),
        (ReadUnit(trace=7, layer=0, direction="forward", unit=999, columns=9), "no-such-unit"),
        (ReadUnit(trace=7, layer=0, direction="forward", unit=-1, columns=9), "no-such-unit"),
        (ReadUnit(trace=99, layer=0, direction="forward", unit=0, columns=9), "trace-gone"),
        (ReadBytes(blob=99, offset=0, length=1), "blob-gone"),
        (SendBytes(upload=1, offset=5, total=9, data=memoryview(b"x")), "upload-gone"),
        (SendBytes(upload=1, offset=0, total=2**60, data=memoryview(b"x")), "upload-too-large"),
        (SendBytes(upload=1, offset=0, total=-1, data=memoryview(b"")), "upload-too-large"),
        (SendBytes(upload=1, offset=0, total=1, data=memoryview(b"too much")), "upload-too-large"),
        (BeginRun(run=1, task="no such task"), "no-such-task"),
        (BeginRun(run=1, task="remember_first", seed=-1), "bad-setting"),
        (BeginRun(run=1, task="remember_first", settings={"hidden_size": -4}), "bad-setting"),
        (BeginRun(run=1, task="remember_first", settings={"no_such": 1}), "bad-setting"),
    ],
)
def test_a_request_that_makes_no_sense_gets_a_failure_with_a_key(
    engine: EngineOnPipes, request_body: object, key: str
) -> None:
    assert isinstance(engine.ask(TraceSequence(trace=7, model=1, sequence=symbols(0, 1, 2))), SequenceTraced)
    assert failed(engine.ask(request_body)) == key  # type: ignore[arg-type]


def test_more_than_a_reply_holds_is_refused_before_it_is_computed(engine: EngineOnPipes) -> None:
    steps = REPLY_BYTES // 100
    assert isinstance(engine.ask(TraceSequence(trace=8, model=1, sequence=symbols(*[0] * steps))), SequenceTraced)
    too_much = ReadTrace(trace=8, layer=0, direction="forward", start=0, stop=steps)
    assert failed(engine.ask(too_much)) == "too-much-asked"


def test_the_oldest_of_too_many_traces_is_let_go_with_a_name_for_that(engine: EngineOnPipes) -> None:
    for trace in range(20, 30):
        assert isinstance(engine.ask(TraceSequence(trace=trace, model=1, sequence=symbols(0))), SequenceTraced)
    oldest = ReadTrace(trace=20, layer=0, direction="forward", start=0, stop=1)
    newest = ReadTrace(trace=29, layer=0, direction="forward", start=0, stop=1)
    assert failed(engine.ask(oldest)) == "trace-gone"
    assert isinstance(engine.ask(newest), TraceRead)


def test_an_upload_out_of_order_or_incomplete_is_refused(engine: EngineOnPipes) -> None:
    assert engine.ask(SendBytes(upload=4, offset=0, total=8, data=memoryview(b"1234"))) == BytesReceived(4, 4)
    assert (
        failed(engine.ask(SendBytes(upload=4, offset=2, total=8, data=memoryview(b"3")))) == "upload-out-of-order"
    )
    assert failed(engine.ask(OpenModel(model=4, source=UploadedModel(4, "mine")))) == "upload-incomplete"
    assert failed(engine.ask(OpenModel(model=4, source=UploadedModel(4, "mine")))) == "upload-gone"


def test_a_file_that_is_no_model_is_named_as_such(engine: EngineOnPipes) -> None:
    for piece in upload_pieces(6, b"not a model at all"):
        engine.ask(piece)
    reply = engine.ask(OpenModel(model=6, source=UploadedModel(6, "mine.txt")))
    assert failed(reply) == "bad-model-file"
    assert isinstance(reply, EngineFailed)
    assert reply.arguments["name"] == "mine.txt"


def test_a_damaged_frame_is_answered_and_the_next_is_served(engine: EngineOnPipes) -> None:
    engine.replies.clear()
    engine.write(frame(b"\x82\xa6number\xcd\x30\x39\xa4body\x81\xa4type\xa5dance"))
    assert failed(engine.final(12345)) == "bad-request"
    engine.write(frame(b"damaged")[:-1] + b"!")
    assert failed(engine.final(0)) == "bad-frame"
    assert isinstance(engine.ask(ListTasks()), TasksListed)


def test_fuzzed_frames_through_a_real_pipe_are_all_answered_with_typed_failures(long: bool) -> None:
    chance = random.Random(4)
    # 4,000 take half a second, and hit each of the keys below several times.
    count, batch = (100_000, 100) if long else (4_000, 100)
    keys: Counter[str] = Counter()
    with EngineOnPipes() as engine:
        engine.greet()
        engine.ask(MODEL)
        for first in range(0, count, batch):
            engine.replies.clear()
            engine.write(b"".join(damaged_frame(chance, 10**6 + first + k) for k in range(batch)))
            # Whatever it was, the next request is served.
            assert isinstance(engine.ask(ListTasks()), TasksListed)
            keys.update(failed(reply.body) for reply in engine.replies if isinstance(reply.body, EngineFailed))
    assert keys.keys() >= {"bad-frame", "bad-request", "hello-repeated", "trace-gone", "no-such-task"}
    assert not keys.keys() & {"engine-bug", "out-of-memory", "stream-broken"}
    print(f"{count} fuzzed frames: {dict(keys)}")  # noqa: T201
