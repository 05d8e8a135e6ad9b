"""The window's end of the engine, with a real engine at the other: asking, and being answered."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest
from pytestqt.qtbot import QtBot

from engine.protocol import (
    PIECE_BYTES,
    Array,
    BeginRun,
    Cancel,
    Hello,
    ListTasks,
    OpenModel,
    RunAdvanced,
    RunBegan,
    RunEnded,
    SequenceTraced,
    ShippedModel,
    SymbolSequence,
    TasksListed,
    TraceRead,
)
from engine.protocol.frames import MAX_PAYLOAD
from lstm_viz.engine_command import engine_command
from lstm_viz.engine_log import EngineLog
from lstm_viz.engine_state import Phase
from tests.end_to_end.engines import ROOT, Desk, odd_engine, read, tracing

LONG_STEPS = 2_000_000

pytestmark = pytest.mark.usefixtures("real_engines")


def test_it_starts_without_waiting_and_says_when_it_is_ready(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.client.start()
    assert desk.client.state.phase is Phase.STARTING
    assert desk.client.state.sentence == "Engine starting."
    desk.wait_until(Phase.READY)
    assert [state.phase for state in desk.states] == [Phase.READY]
    assert desk.client.state.device is not None
    assert desk.client.state.device.kind == "cpu"


def test_what_is_asked_before_it_is_ready_is_answered_in_order(desk: Desk) -> None:
    client = desk.client
    model = client.new_number()
    answers: list[object] = []
    tracing = desk.trace(model, 30)
    client.send(OpenModel(model=model, source=ShippedModel("remember_first")), answers.append)
    client.send(tracing, answers.append)
    client.send(read(tracing.trace, 29), answers.append)
    desk.wait_for(lambda: len(answers) == 3)
    assert isinstance(answers[1], SequenceTraced)
    assert isinstance(answers[2], TraceRead)


def test_an_engine_behind_a_login_banner_is_found(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(odd_engine("behind_a_banner"))
    desk.client.start()
    assert isinstance(desk.answer(ListTasks()), TasksListed)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
def test_an_engine_started_by_a_shell_that_prints_first_is_found(
    open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    command = f"sh -c 'echo Welcome to gpu-box; echo and mind the step >&2; \"{sys.executable}\" -P -m engine'"
    desk = open_desk(engine_command(command))
    desk.client.start()
    assert isinstance(desk.answer(ListTasks()), TasksListed)
    assert "mind the step" in desk.client.log.tail(10)


def test_a_long_sequence_goes_out_in_pieces(desk: Desk) -> None:
    steps = PIECE_BYTES  # four times as many bytes
    traced = desk.answer(desk.trace(desk.open_model(), steps))
    assert isinstance(traced, SequenceTraced)
    assert traced.steps == steps
    assert isinstance(desk.answer(read(traced.trace, steps - 1)), TraceRead)


def test_a_newer_sequence_drops_the_older_one_and_progress_is_told(desk: Desk) -> None:
    model = desk.open_model()
    progress: list[object] = []
    dropped: list[str] = []
    desk.client.send(
        desk.trace(model, LONG_STEPS), on_progress=progress.append, on_dropped=lambda: dropped.append("older")
    )
    desk.wait_for(lambda: progress)
    assert isinstance(desk.answer(desk.trace(model, 5)), SequenceTraced)
    assert dropped == ["older"]


def test_a_cancelled_request_is_dropped_whether_it_was_sent_or_not(desk: Desk) -> None:
    model = desk.open_model()
    progress: list[object] = []
    dropped: list[str] = []
    number = desk.client.send(
        desk.trace(model, LONG_STEPS), on_progress=progress.append, on_dropped=lambda: dropped.append("under way")
    )
    desk.wait_for(lambda: progress)
    desk.client.cancel(number)
    desk.wait_for(lambda: dropped)
    desk.client.cancel(number)
    assert isinstance(desk.answer(ListTasks()), TasksListed)
    assert dropped == ["under way"]


def test_training_reports_on_the_way(desk: Desk) -> None:
    progress: list[object] = []
    trained: list[object] = []
    settings: dict[str, float | int | str | bool] = {"training_steps": 20, "hidden_size": 4}
    body = BeginRun(run=desk.client.new_number(), task="remember_first", seed=1, settings=settings)
    desk.client.send(body, trained.append, on_progress=progress.append)
    desk.wait_for(lambda: trained)
    assert isinstance(trained[0], RunEnded)
    assert isinstance(progress[0], RunBegan)
    assert any(isinstance(news, RunAdvanced) for news in progress)


def test_a_failure_comes_in_words_to_whoever_waits_for_it_or_else_to_the_window(desk: Desk) -> None:
    error = desk.answer(read(12345))
    assert error.key == "trace-gone"
    assert str(error) == "The engine does not hold trace 12345 any more. Run the sequence again."
    assert desk.failures == []
    desk.client.send(read(12345))
    desk.wait_for(lambda: desk.failures)
    assert desk.failures[0].key == "trace-gone"


def test_an_answer_that_its_asker_cannot_take_does_not_stop_the_others(desk: Desk, qtbot: QtBot) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("the asker's own mistake")

    desk.wait_until(Phase.READY)
    with qtbot.captureExceptions() as caught:
        desk.client.send(ListTasks(), fail)
        assert isinstance(desk.answer(ListTasks()), TasksListed)
    assert len(caught) == 1


def test_an_asker_may_ask_and_close_in_the_middle_of_an_answer(desk: Desk) -> None:
    answers: list[object] = []

    def ask_again(reply: object) -> None:
        answers.append(reply)
        desk.client.send(ListTasks(), lambda reply: (answers.append(reply), desk.client.close()))

    desk.client.send(ListTasks(), ask_again)
    desk.wait_for(lambda: len(answers) == 2)
    assert desk.client.pid == 0


def test_a_request_that_fits_no_frame_fails_in_words_and_the_next_goes_out(desk: Desk) -> None:
    too_long = SymbolSequence(Array.of(np.zeros(MAX_PAYLOAD // 4, np.int32)))  # past `sendable`
    error = desk.answer(tracing(desk.client.new_number(), 1, too_long))
    assert error.key == "request-too-large"
    assert isinstance(desk.answer(ListTasks()), TasksListed)


def test_what_the_client_sends_by_itself_nobody_else_sends(desk: Desk) -> None:
    for body in (Hello(), Cancel(request=1)):
        with pytest.raises(TypeError):
            desk.client.send(body)


@pytest.mark.parametrize("when", ["starting", "idle", "computing"])
def test_closing_leaves_no_engine_behind(desk: Desk, when: str) -> None:
    if when != "starting":
        desk.wait_until(Phase.READY)
    if when == "computing":
        progress: list[object] = []
        desk.client.send(desk.trace(desk.open_model(), LONG_STEPS), on_progress=progress.append)
        desk.wait_for(lambda: progress)
    pid = desk.client.pid
    assert psutil.pid_exists(pid)
    desk.client.close()
    assert not psutil.pid_exists(pid)
    answers = desk.ask(ListTasks())
    desk.qtbot.wait(20)
    assert answers == []


def test_the_engine_ends_when_its_window_is_killed(tmp_path: Path) -> None:
    window = tmp_path / "window.py"
    window.write_text(
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from lstm_viz.engine_client import EngineClient\n"
        "from lstm_viz.engine_state import Phase\n"
        "application = QCoreApplication([])\n"
        "client = EngineClient(device='cpu')\n"
        "def say(state):\n"
        "    print(client.pid, flush=True)\n"
        "client.state_changed.connect(say)\n"
        "client.start()\n"
        "application.exec()\n"
    )
    process = subprocess.Popen([sys.executable, str(window)], stdout=subprocess.PIPE, env=_environment())
    assert process.stdout is not None
    engine = psutil.Process(int(process.stdout.readline()))
    process.kill()
    process.wait()
    process.stdout.close()
    gone, _ = psutil.wait_procs([engine], timeout=1.0)
    assert gone or engine.status() == psutil.STATUS_ZOMBIE


def test_what_libraries_print_is_in_the_log(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    desk = open_desk(odd_engine("short_lived"), log=EngineLog(tmp_path / "engine.log"), restarts_a_minute=0)
    desk.client.start()
    desk.wait_until(Phase.STOPPED)
    desk.client.close()
    assert "I am tired of this" in (tmp_path / "engine.log").read_text()


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}
