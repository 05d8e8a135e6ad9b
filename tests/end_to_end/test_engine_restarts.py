"""The engine ends, in every way in which it can: the window says so and goes on."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable

import psutil
import pytest
from PySide6.QtCore import QTimer

from engine.protocol import ListTasks, SequenceTraced, TasksListed, TraceRead
from lstm_viz.engine_command import EngineCommand, engine_command
from lstm_viz.engine_state import Phase
from tests.end_to_end.engines import Desk, odd_engine, read

KILL = signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL

pytestmark = pytest.mark.usefixtures("real_engines")


def kill(desk: Desk) -> int:
    pid = desk.client.pid
    os.kill(pid, KILL)
    return pid


def test_a_killed_engine_is_replaced_and_what_it_held_is_there_again(desk: Desk) -> None:
    traced = desk.answer(desk.trace(desk.open_model(), 20))
    before = desk.answer(read(traced.trace, 7))
    old = kill(desk)
    desk.wait_until(Phase.RESTARTING)
    assert desk.client.state.problem is not None
    assert desk.client.state.problem.key == "engine-killed"
    assert desk.client.state.sentence.startswith("The engine was killed")
    after = desk.answer(read(traced.trace, 7))
    assert after == before
    assert desk.client.pid != old
    assert [state.phase for state in desk.states] == [Phase.READY, Phase.RESTARTING, Phase.READY]


def test_what_was_under_way_when_it_was_killed_is_answered_by_the_next_one(desk: Desk) -> None:
    model = desk.open_model()
    progress: list[object] = []
    answers: list[object] = []
    desk.client.send(desk.trace(model, 1_000_000), answers.append, answers.append, progress.append)
    listed = desk.ask(ListTasks())
    desk.wait_for(lambda: progress)
    kill(desk)
    desk.wait_for(lambda: answers and listed)
    assert isinstance(answers[0], SequenceTraced)
    assert isinstance(listed[0], TasksListed)


def test_a_request_that_kills_it_twice_fails_and_the_others_go_on(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(odd_engine("deadly"))
    desk.client.start()
    model = desk.open_model()
    deadly = desk.ask(desk.trace(model, 13))
    desk.wait_until(Phase.RESTARTING)
    harmless = desk.ask(ListTasks())
    desk.wait_for(lambda: deadly and harmless)
    assert deadly[0].key == "killed-engine-twice"
    assert isinstance(harmless[0], TasksListed)
    assert [state.phase for state in desk.states].count(Phase.RESTARTING) == 2
    assert isinstance(desk.answer(desk.trace(model, 12)), SequenceTraced)


def test_an_engine_that_keeps_ending_is_started_five_times_a_minute_and_not_again(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk(odd_engine("short_lived"))
    waiting = desk.ask(read(1))
    desk.client.start()
    desk.wait_until(Phase.STOPPED)
    assert [state.phase for state in desk.states].count(Phase.RESTARTING) == 5
    problem = desk.client.state.problem
    assert problem is not None
    assert problem.key == "restart-limit"
    assert "exit status 7" in problem.message
    assert "I am tired of this" in problem.message
    desk.wait_for(lambda: waiting)
    assert desk.answer(ListTasks()).key == "engine-stopped"
    # Somebody tries again, with an engine that does better.
    desk.client.restart(command=engine_command())
    assert isinstance(desk.answer(ListTasks()), TasksListed)


@pytest.mark.parametrize(
    ("command", "key"),
    [
        (EngineCommand("no-such-program-anywhere"), "engine-not-found"),
        (odd_engine("talkative"), "foreign-text"),
        (odd_engine("other_version"), "protocol-mismatch"),
    ],
)
def test_what_another_try_would_not_mend_is_not_tried_again(
    open_desk: Callable[..., Desk], command: EngineCommand, key: str
) -> None:
    desk = open_desk(command)
    waiting = desk.ask(ListTasks())
    desk.client.start()
    desk.wait_until(Phase.STOPPED)
    assert [state.phase for state in desk.states] == [Phase.STOPPED]
    assert desk.client.state.problem is not None
    assert desk.client.state.problem.key == key
    desk.wait_for(lambda: waiting)
    assert waiting[0].key == key


def test_noise_between_the_frames_is_a_named_failure_and_a_restart(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(odd_engine("garbled"), restarts_a_minute=1)
    desk.client.start()
    desk.wait_until(Phase.READY)
    desk.ask(ListTasks())
    desk.wait_until(Phase.RESTARTING)
    assert desk.client.state.problem is not None
    assert desk.client.state.problem.key == "stream-broken"
    assert "a library prints" in desk.client.state.problem.message


def test_a_failed_gpu_leads_to_an_engine_on_the_cpu_that_answers_the_same_request(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk(odd_engine("failing_gpu"), device="auto")
    desk.client.start()
    answer = desk.answer(ListTasks())
    assert answer == TasksListed({"computed on": "cpu"})
    restarting = next(state for state in desk.states if state.phase is Phase.RESTARTING)
    assert restarting.sentence.startswith("The device cuda failed: CUDA error: lost.")
    assert desk.client.state.device is not None
    assert desk.client.state.device.reason == "cpu, after_device_failure=True"


def test_a_failure_without_words_here_is_shown_as_it_came(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(odd_engine("unheard_of"))
    desk.client.start()
    assert str(desk.answer(ListTasks())) == "new-key"


def test_another_device_or_command_starts_another_engine(desk: Desk) -> None:
    desk.wait_until(Phase.READY)
    traced = desk.answer(desk.trace(desk.open_model(), 20))
    old = desk.client.pid
    desk.client.restart(device="cpu")
    assert desk.client.state.phase is Phase.STARTING
    assert isinstance(desk.answer(read(traced.trace)), TraceRead)
    assert desk.client.pid != old
    assert not psutil.pid_exists(old)


def test_killed_at_random_moments_under_playback_it_is_soon_of_use_again(
    open_desk: Callable[..., Desk], long: bool
) -> None:
    chance = random.Random(4)
    desk = open_desk(restarts_a_minute=10**6)
    client = desk.client
    client.start()
    steps = 400
    traced = desk.answer(desk.trace(desk.open_model(), steps))
    shown: list[float] = []  # when a stretch arrived

    def show_next() -> None:
        step = len(shown) % steps
        client.send(read(traced.trace, step), lambda _: shown.append(time.monotonic()))

    playback = QTimer(interval=20)
    playback.timeout.connect(show_next)
    playback.start()
    seconds: list[float] = []
    killed: list[int] = []
    for _ in range(50 if long else 5):
        desk.qtbot.wait(chance.randint(0, 800))
        if not client.pid:
            desk.wait_for(lambda: client.pid)
        killed.append(kill(desk))
        when = time.monotonic()
        desk.wait_for(lambda when=when: client.pid not in (0, killed[-1]))
        # What had arrived before the kill may still be handed on: of use means an answer of the new engine.
        desk.wait_until(Phase.READY)
        count = len(shown)
        desk.wait_for(lambda count=count: len(shown) > count)
        seconds.append(shown[count] - when)
    playback.stop()
    assert not any(psutil.pid_exists(pid) for pid in killed)
    assert {error.key for error in desk.failures} <= {"killed-engine-twice"}
    seconds.sort()
    middle, longest = seconds[len(seconds) // 2], seconds[-1]
    print(f"{len(seconds)} kills: of use again after {middle:.2f} s (median), {longest:.2f} s at most")  # noqa: T201


def test_an_engine_that_never_answers_is_said_waited_for_and_can_be_stopped(
    open_desk: Callable[..., Desk],
) -> None:
    silent = EngineCommand(sys.executable, ("-c", "import time; time.sleep(600)"))
    desk = open_desk(silent, slow_seconds=0.3)
    desk.client.start()
    desk.wait_for(lambda: desk.client.state.slow)
    assert desk.client.state.phase is Phase.STARTING
    assert "has not answered for 0 s. If its command asks for a password" in desk.client.state.sentence
    assert psutil.pid_exists(desk.client.pid)
    answers = desk.ask(ListTasks())
    desk.client.stop()
    assert desk.client.state.phase is Phase.STOPPED
    assert not desk.client.state.slow
    assert answers[0].key == "engine-stopped"
    assert desk.client.pid == 0
    desk.client.restart(command=engine_command())
    desk.wait_until(Phase.READY)
    assert isinstance(desk.answer(ListTasks()), TasksListed)


def test_an_engine_that_answers_is_never_called_slow(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.client.start()
    desk.wait_until(Phase.READY)
    assert not any(timer.isActive() for timer in desk.client.findChildren(QTimer) if timer.isSingleShot())
    assert not any(state.slow for state in desk.states)
