"""The check that every test goes through sees what it is there to see."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from tests.leaks import LeakWatch


@pytest.fixture(autouse=True)
def brief_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.leaks.GRACE_SECONDS", 0.05)


def test_a_thread_left_running_is_found_with_the_place_that_started_it() -> None:
    stop = threading.Event()
    with LeakWatch() as watch:
        thread = threading.Thread(target=stop.wait, name="forgotten")
        thread.start()
        left = watch.left_running()
        stop.set()
        thread.join()
        assert watch.left_running() == []
    assert len(left) == 1
    assert "'forgotten'" in left[0]
    assert "test_leaks.py" in left[0]


def test_a_process_left_running_is_found() -> None:
    with LeakWatch() as watch:
        process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
        left = watch.left_running()
        process.communicate(b"\n")
        assert watch.left_running() == []
    assert f"process {process.pid}" in left[0]


def test_a_timer_left_running_is_found_with_the_place_that_started_it(qapp: object) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415  this one needs Qt

    timer = QTimer()
    with LeakWatch() as watch:
        timer.start(1000)
        left = watch.left_running()
        timer.stop()
        assert watch.left_running() == []
    assert "1000 ms" in left[0]
    assert "test_leaks.py" in left[0]


def test_a_qthread_left_running_is_found(qapp: object) -> None:
    from PySide6.QtCore import QThread  # noqa: PLC0415  this one needs Qt

    thread = QThread(objectName="forgotten")
    with LeakWatch() as watch:
        thread.start()
        left = watch.left_running()
        thread.quit()
        thread.wait()
        assert watch.left_running() == []
    assert "'forgotten'" in left[0]
