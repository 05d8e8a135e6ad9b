"""Whether what is painted now goes onto paper: a picture in a file, where lines stay lines at any size.

A widget that keeps a picture of itself for the screen paints itself anew while `drawing` says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

_drawing = False


@contextmanager
def on_paper() -> Iterator[None]:
    """Everything that is painted inside goes onto paper. On the window's thread alone, as all painting."""
    global _drawing  # noqa: PLW0603  (what Qt paints takes no arguments)
    before, _drawing = _drawing, True
    try:
        yield
    finally:
        _drawing = before


def drawing() -> bool:
    return _drawing
