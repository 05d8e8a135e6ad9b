"""Engines that behave oddly, each in one way: `python odd_engine.py WAY`. Without torch, but for `deadly`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

from engine.pipe import claim_standard_streams
from engine.protocol import (
    PROTOCOL_VERSION,
    DeviceReport,
    EngineFailed,
    Hello,
    ListTasks,
    Ready,
    Reply,
    ReplyBody,
    Request,
    TasksListed,
)
from engine.protocol.failures import failure
from engine.protocol.frames import FrameReader, decode_request, encode

DEADLY_STEPS = 13


class Odd:
    """One end of the wire, in a few lines."""

    def __init__(self) -> None:
        self.far, self.near = claim_standard_streams()

    def requests(self) -> Iterator[Request]:
        frames = FrameReader()
        while data := os.read(self.far, 1 << 16):
            for item in frames.feed(data):
                assert isinstance(item, bytearray)
                yield decode_request(item)

    def say(self, number: int, body: ReplyBody) -> None:
        os.write(self.near, encode(Reply(number, body)))


def ready(kind: str = "cpu", reason: str = "cpu-chosen") -> Ready:
    device = DeviceReport(kind=kind, name=kind, reason=reason, torch="none")
    return Ready(protocol=PROTOCOL_VERSION, pid=os.getpid(), device=device)


def short_lived() -> None:
    """Is ready, and ends."""
    odd = Odd()
    request = next(odd.requests())
    print("I am tired of this", file=sys.stderr, flush=True)  # noqa: T201
    odd.say(request.number, ready())
    sys.exit(7)


def other_version() -> None:
    odd = Odd()
    request = next(odd.requests())
    odd.say(request.number, failure("protocol-mismatch", engine=2, window=1))
    sys.exit(0)


def talkative() -> None:
    """Never says anything that is a frame."""
    for _ in range(20_000):
        print("Welcome to gpu-box!")  # noqa: T201
    sys.stdout.flush()
    sys.stdin.read()


def garbled() -> None:
    """Prints between its frames, once it has been asked something."""
    odd = Odd()
    for request in odd.requests():
        if isinstance(request.body, Hello):
            odd.say(request.number, ready())
        else:
            os.write(odd.near, b"Warning: a library prints where it should not")


def failing_gpu() -> None:
    """Has a GPU that fails with the first request; a CPU that does not."""
    odd = Odd()
    device = ""
    for request in odd.requests():
        match request.body:
            case Hello(device="cpu", after_device_failure=after):
                device = "cpu"
                odd.say(request.number, ready("cpu", f"cpu, after_device_failure={after}"))
            case Hello():
                device = "cuda"
                odd.say(request.number, ready("cuda", "cuda-works"))
            case ListTasks() if device == "cpu":
                odd.say(request.number, TasksListed({"computed on": device}))
            case _:
                odd.say(request.number, failure("device-failed", device="cuda", error="CUDA error: lost"))


def deadly() -> None:
    """The real engine, which a sequence of 13 steps kills."""
    import engine.__main__ as process  # noqa: PLC0415  torch only here
    from engine import traces  # noqa: PLC0415

    def sequence_array(*arguments: object) -> object:
        values = plain(*arguments)  # type: ignore[arg-type]
        if len(values) == DEADLY_STEPS:
            os.kill(os.getpid(), signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        return values

    plain = traces.sequence_array
    traces.sequence_array = sequence_array  # type: ignore[assignment]
    sys.argv = sys.argv[:1]
    process.leave(process.main())


def behind_a_banner() -> None:
    """The real engine, started by something that prints first, part of a frame's magic included."""
    sys.stdout.buffer.write(b"Last login: Sat Nov 21\r\n\x93L \x93LV\x1a\x05\0\0\0 have a nice day\n" * 50)
    sys.stdout.flush()
    sys.exit(subprocess.call([sys.executable, "-P", "-m", "engine"]))


def unheard_of() -> None:
    """Answers with a failure that this window has no words for."""
    odd = Odd()
    for request in odd.requests():
        odd.say(request.number, ready() if isinstance(request.body, Hello) else EngineFailed(key="new-key"))


if __name__ == "__main__":
    globals()[sys.argv[1]]()
