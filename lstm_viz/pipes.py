"""The pipe to a process that this one started."""

from __future__ import annotations

from typing import IO


def write_all(pipe: IO[bytes], data: bytes | bytearray) -> None:
    """Writes to an unbuffered pipe, which may take less than it is given; OSError where its reader is gone."""
    with memoryview(data) as view:
        written = 0
        while written < len(view):
            written += pipe.write(view[written:]) or 0
