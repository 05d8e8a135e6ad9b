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
    done = subprocess.run(
        [sys.executable, "-P", "-m", "engine.formats", str(path), *map(str, beside)],
        input=sent,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    replies = [decode(item).body for item in frames.feed(done.stdout) if isinstance(item, bytearray)]
    if len(replies) < len(requests):
        raise ReaderDiedError(done.returncode, done.stderr.decode(errors="replace"))
    return replies


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
