"""What the tests of the engine as a process share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.protocol import ModelOpened
from tests.engine.wire import MODEL, EngineOnPipes
from tests.nursery import Nursery


@pytest.fixture(scope="module")
def engine(nursery: Nursery | None) -> Iterator[EngineOnPipes]:
    """One engine for the tests that leave it as it was: ready, with model 1."""
    with EngineOnPipes(None if nursery is None else [nursery.program, *nursery.arguments]) as engine:
        engine.greet()
        assert isinstance(engine.ask(MODEL), ModelOpened)
        yield engine
