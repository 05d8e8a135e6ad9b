"""What the set-up prints: numbered steps with the time each took. In ASCII, as any console may read it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


def say(text: str) -> None:
    """One line on standard output, at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def complain(text: str) -> None:
    """One line on standard error, after everything that standard output still holds."""
    sys.stdout.flush()
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


class Steps:
    """Counts the steps of one set-up: "[2/4] ..." before each, "done in ..." after it."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.number = 0

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Announces the next step; on a regular end says how long it took."""
        self.number += 1
        say(f"[{self.number}/{self.total}] {title}")
        started = time.monotonic()
        yield
        say(f"      done in {time.monotonic() - started:.1f} s")


def megabytes(size: int) -> str:
    """A size in bytes as people read it: "190 MB", "1.2 GB"."""
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
