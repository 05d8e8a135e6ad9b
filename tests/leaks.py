"""What a test left running: timers, threads and processes, and where each was started.

A `QTimer.singleShot` is not seen: it has no object to ask.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

import psutil

# What is about to end gets so long to do so.
GRACE_SECONDS = 2.0

# Python's own helper, which stays for the rest of the session once it was needed.
NOT_OURS = "multiprocessing.resource_tracker"


class LeakWatch:
    """Watches from `with` on. Starts are recorded by wrapping the methods that start something."""

    def __init__(self, resident: Callable[[], int | None] = lambda: None) -> None:
        """`resident` is a process that stays until the last test, with what it starts itself for those that are
        watched; they end it.
        """
        self._resident = resident
        self._stacks: WeakKeyDictionary[Any, str] = WeakKeyDictionary()
        self._undo: list[Callable[[], None]] = []

    def __enter__(self) -> LeakWatch:
        self._threads = set(threading.enumerate())
        self._children = {child.pid for child in _children()}
        self._note_starts(threading.Thread)
        core = sys.modules.get("PySide6.QtCore")
        self._qt = core
        if core is not None:
            self._note_starts(core.QTimer)
            self._note_starts(core.QThread)
            self._note_starts(core.QProcess)
        return self

    def __exit__(self, *_: object) -> None:
        for undo in reversed(self._undo):
            undo()

    def left_running(self) -> list[str]:
        """A paragraph for each, after a moment for those that are ending."""
        until = time.monotonic() + GRACE_SECONDS
        while (left := self._found()) and time.monotonic() < until:
            gc.collect()
            time.sleep(0.02)
        return left

    def _found(self) -> list[str]:
        return [*self._timers_and_qt_threads(), *self._python_threads(), *self._processes()]

    def _timers_and_qt_threads(self) -> list[str]:
        if self._qt is None:
            return []
        import shiboken6  # noqa: PLC0415  only there with Qt

        left = []
        for thing, stack in list(self._stacks.items()):
            if isinstance(thing, threading.Thread) or not shiboken6.isValid(thing):
                continue
            if isinstance(thing, self._qt.QTimer) and thing.isActive():
                left.append(f"a timer of {thing.interval()} ms, started\n{stack}")
            elif isinstance(thing, self._qt.QThread) and thing.isRunning():
                left.append(f"the QThread {thing.objectName()!r}, started\n{stack}")
        return left

    def _python_threads(self) -> list[str]:
        return [
            f"the thread {thread.name!r}, started\n{self._stacks.get(thread, 'somewhere unknown')}"
            for thread in set(threading.enumerate()) - self._threads
            # A QThread shows itself to Python as a dummy; it is looked at as what it is.
            if thread.is_alive() and not isinstance(thread, threading._DummyThread)
        ]

    def _processes(self) -> list[str]:
        stacks = {
            int(thing.processId()): stack
            for thing, stack in self._stacks.items()
            if self._qt is not None and isinstance(thing, self._qt.QProcess) and _is_valid(thing)
        }
        resident = self._resident()
        known = self._children | ({resident, *_descendants(resident)} if resident is not None else set())
        return [
            f"process {child.pid} ({_command(child)}), started\n{stacks.get(child.pid, 'by a subprocess')}"
            for child in _children()
            if child.pid not in known and NOT_OURS not in _command(child)
        ]

    def _note_starts(self, kind: Any) -> None:
        start = kind.start

        def noting_start(this: Any, *arguments: Any, **named: Any) -> Any:
            self._stacks[this] = "".join(traceback.format_stack(sys._getframe(1), limit=6))
            return start(this, *arguments, **named)

        kind.start = noting_start
        self._undo.append(lambda: setattr(kind, "start", start))


def _is_valid(thing: Any) -> bool:
    import shiboken6  # noqa: PLC0415  only there with Qt

    return bool(shiboken6.isValid(thing))


def _children() -> list[psutil.Process]:
    return [child for child in psutil.Process().children(recursive=True) if _is_alive(child)]


def _descendants(pid: int) -> set[int]:
    try:
        return {child.pid for child in psutil.Process(pid).children(recursive=True)}
    except psutil.NoSuchProcess:
        return set()


def _is_alive(process: psutil.Process) -> bool:
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return "it is gone by now"
