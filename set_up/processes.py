"""Child processes: waiting for one so that an interruption reaches it and none is left behind."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

# How long an interrupted child may take to tidy up; from the keyboard it has had the signal itself.
GRACE_SECONDS = 10.0


def call(command: Sequence[str], *, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> int:
    """Runs a command to its end; returns its exit code, 128 + the signal's number where a signal ended it.

    Ctrl-C is left to the child, which shares the terminal: it says what it has to say, and its exit code counts.
    """
    with subprocess.Popen(list(command), cwd=cwd, env=env) as process:
        try:
            code = process.wait()
        except KeyboardInterrupt:
            code = end(process)
    return code if code >= 0 else 128 - code


def end(process: subprocess.Popen[bytes]) -> int:
    """Waits for an interrupted child, ends it where it does not end by itself; returns its exit code."""
    try:
        return process.wait(GRACE_SECONDS)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        process.terminate()
    try:
        return process.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
