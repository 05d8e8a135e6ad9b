"""What the tests of Learn share: an engine that computes stages, and small files to be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.learn.computing import Computer


@pytest.fixture(scope="module")
def computer() -> Iterator[Computer]:
    """One engine for all tests of a module."""
    with EnginePipe(device="cpu", threads=1) as engine:
        yield Computer(engine)
