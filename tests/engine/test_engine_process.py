"""The engine as a process: its start, its answers, its end; real pipes, real torch."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from engine.protocol import (
    PROTOCOL_VERSION,
    REPLY_BYTES,
    Array,
    BeginRun,
    BytesRead,
    BytesReceived,
    Cancel,
    Cancelled,
    EngineFailed,
    Hello,
    ListTasks,
    ModelOpened,
    NumberSequence,
    OpenModel,
    OverviewRead,
    ReadBytes,
    ReadOverview,
    ReadTrace,
    ReadUnit,
    RunAdvanced,
    RunEnded,
    RunSaved,
    SaveRun,
    SendBytes,
    SequenceTraced,
    ShippedModel,
    Superseded,
    SymbolSequence,
    TasksListed,
    TraceRead,
    TraceSequence,
    UnitRead,
    UploadedModel,
    UploadedSequence,
    upload_pieces,
)
from engine.protocol.failures import FAILURES
from engine.protocol.frames import MAGIC, frame
from engine.resources import shipped
from tests.engine.fuzz import damaged_frame
from tests.engine.wire import EngineOnPipes

MODEL = OpenModel(model=1, source=ShippedModel("remember_first"))
LONG_STEPS = 2_000_000  # a trace that takes many seconds


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineOnPipes]:
    """One engine for the tests that leave it as it was: ready, with model 1."""
    with EngineOnPipes() as engine:
        engine.greet()
        assert isinstance(engine.ask(MODEL), ModelOpened)
        yield engine


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


def test_it_greets_with_its_version_its_process_and_its_device() -> None:
    with EngineOnPipes() as engine:
        ready = engine.greet()
        assert ready.protocol == PROTOCOL_VERSION
        assert ready.pid == engine.process.pid
        assert ready.device.kind == "cpu"


def test_a_folder_called_engine_in_the_current_directory_does_not_stand_in_for_it(tmp_path: Path) -> None:
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").write_text("raise SystemExit('the wrong engine')")
    (tmp_path / "torch.py").write_text("raise SystemExit('the wrong torch')")
    with EngineOnPipes(folder=tmp_path) as engine:
        engine.greet()


def test_whatever_libraries_print_goes_to_standard_error_and_never_between_the_frames() -> None:
    noise = (
        "import os, sys, subprocess, engine.__main__ as process, engine.handlers as handlers\n"
        "def noisy(*_):\n"
        "    print('python prints'); sys.stdout.flush(); os.write(1, b'C prints')\n"
        "    subprocess.run([sys.executable, '-c', 'print(1234567890)'], check=True)\n"
        "    sys.stdin.read()\n"
        "    return plain(*_)\n"
        "plain = handlers.Handlers.greet\n"
        "handlers.Handlers.greet = noisy\n"
        "process.leave(process.main())\n"
    )
    with EngineOnPipes([sys.executable, "-P", "-c", noise], stderr=subprocess.PIPE) as engine:
        engine.greet()
        assert engine.frames.foreign == b""
        engine.input.close()
        assert engine.process.stderr is not None
        said = engine.process.stderr.read()
        assert b"python prints" in said
        assert b"C prints" in said
        assert b"1234567890" in said


def test_requests_that_wait_while_torch_is_imported_are_answered_in_order() -> None:
    with EngineOnPipes() as engine:
        engine.say(Hello(device="cpu", threads=1))
        engine.say(MODEL)
        engine.say(TraceSequence(trace=2, model=1, sequence=symbols(0, 1, 2)))
        last = engine.say(ReadTrace(trace=2, layer=0, direction="forward", start=0, stop=3))
        assert isinstance(engine.final(last), TraceRead)
        assert [reply.number for reply in engine.replies] == [1, 2, 3, 4]


def test_a_trace_and_its_overview_come_back_as_they_were_asked_for(engine: EngineOnPipes) -> None:
    traced = engine.ask(TraceSequence(trace=5, model=1, sequence=symbols(*range(4), *[4] * 36)))
    assert isinstance(traced, SequenceTraced)
    assert (traced.trace, traced.model, traced.steps, traced.directions) == (5, 1, 40, ("forward",))
    assert all(part.h <= 1e-5 * part.scale and (part.c or 0.0) <= 1e-5 * part.scale for part in traced.differences)
    part = engine.ask(ReadTrace(trace=5, layer=0, direction="forward", start=10, stop=20))
    assert isinstance(part, TraceRead)
    arrays = {name: array.numpy() for name, array in part.arrays.items()}
    assert {len(values) for values in arrays.values()} == {10}
    np.testing.assert_allclose(
        arrays["c"], arrays["kept"] + arrays["written"], atol=1e-5 * traced.differences[0].scale
    )
    overview = engine.ask(ReadOverview(trace=5, layer=0, direction="forward", columns=8, rows=4))
    assert isinstance(overview, OverviewRead)
    assert {array.shape for array in overview.arrays.values()} == {(8, 4)}
    assert {array.shape for array in overview.unit_peak.values()} == {(8,)}
    assert overview.answers.keys() == {"likeliest", "right"}


def test_a_units_curve_is_what_the_trace_holds_of_it(engine: EngineOnPipes) -> None:
    engine.ask(TraceSequence(trace=6, model=1, sequence=symbols(*range(4), *[4] * 36)))
    part = engine.ask(ReadTrace(trace=6, layer=0, direction="forward", start=0, stop=40))
    assert isinstance(part, TraceRead)
    curve = engine.ask(ReadUnit(trace=6, layer=0, direction="forward", unit=3, columns=10))
    assert isinstance(curve, UnitRead)
    for name in ("i", "f", "g", "o", "c", "h"):
        values = part.arrays[name].numpy()[:, 3].reshape(10, 4)
        np.testing.assert_allclose(curve.least[name].numpy(), values.min(1), atol=1e-6)
        np.testing.assert_allclose(curve.most[name].numpy(), values.max(1), atol=1e-6)


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


def test_a_model_of_a_known_task_comes_with_what_is_right(engine: EngineOnPipes) -> None:
    engine.ask(TraceSequence(trace=8, model=1, sequence=symbols(2, 4, 4, 5)))
    part = engine.ask(ReadTrace(trace=8, layer=0, direction="forward", start=1, stop=4))
    assert isinstance(part, TraceRead)
    assert part.arrays["target"].numpy().tolist() == [[4], [4], [2]]
    said = part.arrays["answer"].numpy().argmax(1)
    assert part.arrays["right"].numpy()[:, 0].tolist() == (said == [4, 4, 2]).tolist()


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


def test_a_model_sent_in_pieces_is_the_model_that_was_sent(engine: EngineOnPipes) -> None:
    data = shipped("models", "remember_first.safetensors")
    half = len(data) // 2
    for start, stop in ((0, half), (half, len(data))):
        piece = SendBytes(upload=3, offset=start, total=len(data), data=memoryview(data)[start:stop])
        assert engine.ask(piece) == BytesReceived(3, stop)
    opened = engine.ask(OpenModel(model=3, source=UploadedModel(3, "mine.safetensors")))
    assert isinstance(opened, ModelOpened)
    assert opened.description.name == "remember_first"


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


def test_a_newer_trace_stops_the_older_one_and_a_cancel_stops_the_newer(engine: EngineOnPipes) -> None:
    older = long_trace(engine, 11)
    newer = long_trace(engine, 12)
    assert engine.final(older) == Superseded()
    engine.say(Cancel(request=newer))
    assert engine.final(newer) == Cancelled()
    after = ReadTrace(trace=12, layer=0, direction="forward", start=0, stop=1)
    assert failed(engine.ask(after)) == "trace-gone"


def test_training_tells_how_far_it_is_and_others_are_answered_meanwhile(engine: EngineOnPipes) -> None:
    listed = engine.ask(ListTasks())
    assert isinstance(listed, TasksListed)
    assert "remember_first" in listed.tasks
    settings: dict[str, float | int | str | bool] = {"training_steps": 60, "hidden_size": 4}
    training = engine.say(BeginRun(run=40, task="remember_first", seed=1, settings=settings))
    assert isinstance(engine.ask(TraceSequence(trace=13, model=1, sequence=symbols(0))), SequenceTraced)
    assert not any(isinstance(reply.body, RunEnded) for reply in engine.replies)
    ended = engine.final(training)
    assert isinstance(ended, RunEnded)
    assert ended.training_step == 60
    told = [reply.body.training_step.numpy() for reply in engine.replies if isinstance(reply.body, RunAdvanced)]
    assert np.concatenate(told).tolist() == list(range(1, 61))
    saved = engine.ask(SaveRun(run=40, blob=41, form="model"))
    assert isinstance(saved, RunSaved)
    piece = engine.ask(ReadBytes(blob=41, offset=0, length=saved.size))
    assert isinstance(piece, BytesRead)
    assert len(piece.data) == saved.size
    assert failed(engine.ask(ReadBytes(blob=41, offset=0, length=saved.size + 1))) == "bad-range"


def test_a_training_under_way_can_be_cancelled(engine: EngineOnPipes) -> None:
    training = engine.say(BeginRun(run=42, task="remember_first", seed=1))
    while not any(reply.number == training for reply in engine.replies):
        assert engine.listen(60)
    engine.say(Cancel(request=training))
    assert engine.final(training) == Cancelled()


def test_a_damaged_frame_is_answered_and_the_next_is_served(engine: EngineOnPipes) -> None:
    engine.replies.clear()
    engine.write(frame(b"\x82\xa6number\xcd\x30\x39\xa4body\x81\xa4type\xa5dance"))
    assert failed(engine.final(12345)) == "bad-request"
    engine.write(frame(b"damaged")[:-1] + b"!")
    assert failed(engine.final(0)) == "bad-frame"
    assert isinstance(engine.ask(ListTasks()), TasksListed)


@pytest.mark.parametrize("noise", [b"GET / HTTP/1.1\r\n\r\n", MAGIC + b"\xff" * 8])
def test_a_broken_header_ends_the_engine_with_a_name_for_it(noise: bytes) -> None:
    with EngineOnPipes() as engine:
        engine.greet()
        engine.write(noise)
        assert failed(engine.final(0)) in {"stream-broken", "frame-too-large"}
        assert engine.process.wait(10) == 3


@pytest.mark.parametrize("when", ["starting", "idle", "computing"])
def test_the_end_of_the_input_ends_it_within_a_second(when: str) -> None:
    with EngineOnPipes() as engine:
        if when != "starting":
            engine.greet()
        if when == "computing":
            engine.ask(MODEL)
            long_trace(engine, 2)
        engine.input.close()
        engine.process.wait(1.0)


def test_it_ends_when_its_window_is_killed_in_the_middle_of_a_computation(tmp_path: Path) -> None:
    # The window stands here for a process that starts an engine, keeps it busy, says its number and sleeps.
    window = tmp_path / "window.py"
    window.write_text(
        "import sys, time\n"
        "from tests.engine.test_engine_process import MODEL, EngineOnPipes, long_trace\n"
        "engine = EngineOnPipes()\n"
        "engine.greet(); engine.ask(MODEL); long_trace(engine, 2)\n"
        "print(engine.process.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, str(window)], stdout=subprocess.PIPE, cwd=root, env=environment(root)
    )
    assert process.stdout is not None
    engine = psutil.Process(int(process.stdout.readline()))
    process.kill()
    process.wait()
    process.stdout.close()
    # Once its parent is gone it is not ours to wait for: gone, or a zombie that its new parent has yet to notice.
    until = time.monotonic() + 1.0
    while engine.is_running() and engine.status() != psutil.STATUS_ZOMBIE and time.monotonic() < until:
        time.sleep(0.01)
    assert not engine.is_running() or engine.status() == psutil.STATUS_ZOMBIE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for a single process")
def test_ctrl_c_in_the_terminal_is_the_window_s_to_understand(engine: EngineOnPipes) -> None:
    engine.process.send_signal(signal.SIGINT)
    assert isinstance(engine.ask(ListTasks()), TasksListed)


def test_started_by_hand_it_says_what_it_is() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "engine", "--help"],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert "lstm-viz --engine" in done.stdout


def test_without_torch_it_says_so_in_answer_to_the_greeting(tmp_path: Path) -> None:
    (tmp_path / "torch.py").write_text("raise ImportError('libtorch_cpu.so: file not found')")
    without = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import engine.__main__ as p; p.leave(p.main())"
    with EngineOnPipes([sys.executable, "-P", "-c", without]) as engine:
        reply = engine.ask(Hello())
        assert failed(reply) == "torch-missing"
        assert isinstance(reply, EngineFailed)
        assert "libtorch_cpu.so" in reply.arguments["error"]
        assert engine.process.wait(10) == 4


def test_fuzzed_frames_through_a_real_pipe_are_all_answered_with_typed_failures(long: bool) -> None:
    chance = random.Random(3)
    count, batch = (100_000, 100) if long else (400, 50)
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


def environment(root: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(root)}
