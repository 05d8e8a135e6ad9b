"""Each test of a training run has an engine of its own."""

from __future__ import annotations

import pytest

from tests.engine.trainings.asked import Engine


@pytest.fixture
def engine() -> Engine:
    return Engine()
