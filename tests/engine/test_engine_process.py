"""The engine as a process: its start, its end, and what stands on its pipes; real pipes, real torch."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from engine.protocol import (
    PROTOCOL_VERSION,
    EngineFailed,
    Hello,
    ListTasks,
    ReadTrace,
    TasksListed,
    TraceRead,
    TraceSequence,
)
from engine.protocol.frames import MAGIC
from tests.engine.wire import MODEL, EngineOnPipes, failed, long_trace, symbols


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
        "from tests.engine.wire import MODEL, EngineOnPipes, long_trace\n"
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
def test_ctrl_c_in_the_terminal_is_the_window_s_to_understand() -> None:
    with EngineOnPipes() as engine:
        engine.greet()
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


def environment(root: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(root)}
