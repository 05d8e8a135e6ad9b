"""A client of the real engine, closed when its test is over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from lstm_viz.engine_client import EngineClient
from tests.end_to_end.engines import Desk


@pytest.fixture
def open_desk(qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    """Makes a client, not yet started, on the CPU unless it is told otherwise."""
    desks: list[Desk] = []

    def open_one(*arguments: Any, device: str = "cpu", **named: Any) -> Desk:
        desks.append(Desk(qtbot, EngineClient(*arguments, device=device, threads=1, **named)))
        return desks[-1]

    yield open_one
    for desk in desks:
        desk.client.close()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """A client whose engine is starting."""
    desk = open_desk()
    desk.client.start()
    return desk
