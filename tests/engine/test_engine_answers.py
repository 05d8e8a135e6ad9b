"""What the engine answers to requests that make sense; real pipes, real torch."""

from __future__ import annotations

import numpy as np

from engine.protocol import (
    BeginRun,
    BytesRead,
    BytesReceived,
    Cancel,
    Cancelled,
    ListTasks,
    ModelOpened,
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
    Superseded,
    TasksListed,
    TraceRead,
    TraceSequence,
    UnitRead,
    UploadedModel,
)
from engine.resources import shipped
from tests.engine.wire import EngineOnPipes, failed, long_trace, symbols


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


def test_a_model_of_a_known_task_comes_with_what_is_right(engine: EngineOnPipes) -> None:
    engine.ask(TraceSequence(trace=8, model=1, sequence=symbols(2, 4, 4, 5)))
    part = engine.ask(ReadTrace(trace=8, layer=0, direction="forward", start=1, stop=4))
    assert isinstance(part, TraceRead)
    assert part.arrays["target"].numpy().tolist() == [[4], [4], [2]]
    said = part.arrays["answer"].numpy().argmax(1)
    assert part.arrays["right"].numpy()[:, 0].tolist() == (said == [4, 4, 2]).tolist()


def test_a_model_sent_in_pieces_is_the_model_that_was_sent(engine: EngineOnPipes) -> None:
    data = shipped("models", "remember_first.safetensors")
    half = len(data) // 2
    for start, stop in ((0, half), (half, len(data))):
        piece = SendBytes(upload=3, offset=start, total=len(data), data=memoryview(data)[start:stop])
        assert engine.ask(piece) == BytesReceived(3, stop)
    opened = engine.ask(OpenModel(model=3, source=UploadedModel(3, "mine.safetensors")))
    assert isinstance(opened, ModelOpened)
    assert opened.description.name == "remember_first"


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
