"""Real files of other people's, where they lie beside the project; and a reader asked as the window asks it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.protocol.frames import FrameReader, decoder, encode
from engine.protocol.reading import (
    FileRead,
    LookInside,
    ReaderReply,
    ReaderReplyBody,
    ReaderRequest,
    ReaderRequestBody,
    ReadingFailed,
)

ROOT = Path(__file__).parents[3]
MODELS = ROOT.parent / "shared" / "models"
PATIENCE_SECONDS = 60

needs_models = pytest.mark.skipif(not MODELS.is_dir(), reason="the real model files do not lie beside the project")


class ReaderDiedError(Exception):
    """The reader ended without an answer."""


def ask(path: Path, *requests: ReaderRequestBody, beside: tuple[Path, ...] = ()) -> list[ReaderReplyBody]:
    """A reader process's answers about a file; raises ReaderDiedError."""
    decode, frames = decoder(ReaderReply), FrameReader()
    sent = b"".join(encode(ReaderRequest(number, body)) for number, body in enumerate(requests, 1))
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "engine.formats", str(path), *map(str, beside)],
            input=sent,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ReaderDiedError("it did not answer in time") from error  # the window stops it, too
    replies = [decode(item).body for item in frames.feed(done.stdout) if isinstance(item, bytearray)]
    if len(replies) < len(requests):
        raise ReaderDiedError(done.returncode, done.stderr.decode(errors="replace"))
    return replies


def ask_and_weigh(path: Path, *requests: ReaderRequestBody) -> tuple[list[ReaderReplyBody], int]:
    """A reader's answers, and the most memory that it had resident, in bytes; Linux only."""
    decode, frames = decoder(ReaderReply), FrameReader()
    replies: list[ReaderReplyBody] = []
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "engine.formats", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        for number, body in enumerate(requests, 1):
            reader.stdin.write(encode(ReaderRequest(number, body)))
        reader.stdin.flush()
        while len(replies) < len(requests):
            data = os.read(reader.stdout.fileno(), 1 << 20)
            if not data:
                raise ReaderDiedError(reader.wait())
            replies += [decode(item).body for item in frames.feed(data) if isinstance(item, bytearray)]
        status = Path(f"/proc/{reader.pid}/status").read_text(encoding="ascii")
    kib = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return replies, int(kib) * 1024


def look(path: Path) -> FileRead:
    """What a reader finds in a file; fails the test where it finds nothing."""
    (reply,) = ask(path, LookInside())
    assert isinstance(reply, FileRead), reply
    return reply


def refusal(path: Path) -> ReadingFailed:
    """Why a reader refuses a file; fails the test where it does not."""
    (reply,) = ask(path, LookInside())
    assert isinstance(reply, ReadingFailed), reply
    return reply
