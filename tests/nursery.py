"""Engines that start at once: a process that has torch already, and is forked for each one that a test asks for.

Importing torch is most of an engine's start, and dozens of tests want an engine each. How a real one starts, ends
and is killed is tested with real ones; here it is the same engine, from `engine.__main__.main` on. Where processes
cannot be forked (Windows; macOS, whose libraries do not bear it) an engine starts as it always does.

Run as a program, this file is the process that stands for the engine: it hands its streams to the nursery, ends
when the engine ends, and with the same status; when it is killed, the engine is, too.
"""

from __future__ import annotations

import os
import selectors
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE, Popen
from typing import NoReturn

ROOT = Path(__file__).parents[1]
CAN_FORK = sys.platform == "linux"


def start_engine(address: str) -> int:
    """Has an engine forked onto this process's streams; the status that it ends with."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # as an engine does
    with socket.socket(socket.AF_UNIX) as asked:
        asked.connect(address)
        socket.send_fds(asked, [b"engine"], [0, 1, 2])
        for stream in (0, 1):
            os.close(stream)
        status = asked.recv(1)
    return status[0] if status else 1


def serve(address: str) -> None:
    """Forks an engine for each connection until standard input ends."""
    import engine.handlers  # noqa: PLC0415, F401  (torch comes with it)

    alive: dict[int, socket.socket] = {}  # by process number
    woken, wake = socket.socketpair()
    for end in (woken, wake):
        end.setblocking(False)
    signal.set_wakeup_fd(wake.fileno())
    signal.signal(signal.SIGCHLD, lambda *_: None)
    with socket.socket(socket.AF_UNIX) as door, selectors.DefaultSelector() as selector:
        door.bind(address)
        door.listen(64)
        for source in (0, door, woken):
            selector.register(source, selectors.EVENT_READ)
        print("ready", flush=True)  # noqa: T201
        while True:
            for key, _ in selector.select():
                if key.fileobj == 0:
                    return
                if key.fileobj is door:
                    asked, _ = door.accept()
                    pid = _fork(asked)
                    if pid:
                        alive[pid] = asked
                        selector.register(asked, selectors.EVENT_READ, pid)
                elif key.fileobj is woken:
                    woken.recv(64)
                    _answer_for_the_dead(alive, selector)
                elif key.data in alive:  # its process has been killed
                    selector.unregister(key.fileobj)
                    os.kill(key.data, signal.SIGKILL)


def _fork(asked: socket.socket) -> int:
    """The process number of a new engine on the streams that come through a connection; 0 where none came."""
    _, streams, _, _ = socket.recv_fds(asked, 16, 3)
    if not streams:  # whoever asked was killed at that moment
        asked.close()
        return 0
    pid = os.fork()
    if not pid:
        _become_an_engine(streams)
    for stream in streams:
        os.close(stream)
    return pid


def _become_an_engine(streams: list[int]) -> NoReturn:
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for place, stream in enumerate(streams):
        os.dup2(stream, place)
    os.closerange(3, 256)
    from engine.__main__ import main  # noqa: PLC0415
    from engine.pipe import leave  # noqa: PLC0415

    sys.argv[1:] = []
    leave(main())


def _answer_for_the_dead(alive: dict[int, socket.socket], selector: selectors.BaseSelector) -> None:
    """Tells each process whose engine has ended with which status it did."""
    while alive:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            return
        asked = alive.pop(pid)
        code = os.waitstatus_to_exitcode(status)
        if asked in selector.get_map():
            selector.unregister(asked)
            with suppress(BrokenPipeError):  # killed at the same moment
                asked.send(bytes([code if code >= 0 else 128 - code]))
        asked.close()


class Nursery:
    """The process that engines are forked from, started when the first one is wanted."""

    def __init__(self, folder: Path) -> None:
        """Its door is made in a folder."""
        self._address = str(folder / "nursery")
        self._process: Popen[bytes] | None = None

    program = sys.executable  # stands for the engine's

    @property
    def arguments(self) -> tuple[str, ...]:
        """The program's; from now on engines can be had."""
        if self._process is None:
            self._process = self._start()
        return "-I", "-S", __file__, self._address

    @property
    def pid(self) -> int | None:
        return None if self._process is None else self._process.pid

    def close(self) -> None:
        if self._process is not None:
            self._process.communicate()

    def _start(self) -> Popen[bytes]:
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
        serving = f"from tests.nursery import serve; serve({self._address!r})"
        environment = os.environ | {"PYTHONPATH": path, "OMP_WAIT_POLICY": "PASSIVE"}
        process = Popen([sys.executable, "-P", "-c", serving], stdin=PIPE, stdout=PIPE, env=environment)
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        return process


if __name__ == "__main__":
    sys.exit(start_engine(sys.argv[1]))
