"""What the tests of the window's end of the engine share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from pytestqt.qtbot import QtBot

from engine.protocol import (
    Array,
    ModelOpened,
    NumberSequence,
    OpenModel,
    ReadTrace,
    ShippedModel,
    SymbolSequence,
    TraceSequence,
    UploadedSequence,
)
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_command import EngineCommand
from lstm_viz.engine_state import EngineState, Phase

ROOT = Path(__file__).parents[2]
PATIENCE_MS = 60_000


def odd_engine(way: str) -> EngineCommand:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    script = str(Path(__file__).with_name("odd_engine.py"))
    return EngineCommand(sys.executable, ("-P", script, way), {"PYTHONPATH": path})


class Desk:
    """A client, what it has said, and the few requests that most tests make."""

    def __init__(self, qtbot: QtBot, client: EngineClient) -> None:
        self.qtbot = qtbot
        self.client = client
        self.states: list[EngineState] = []
        self.failures: list[Any] = []
        client.state_changed.connect(self.states.append)
        client.failed.connect(self.failures.append)

    def wait_for(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def wait_until(self, phase: Phase) -> None:
        self.wait_for(lambda: self.client.state.phase is phase)

    def answer(self, body: Any) -> Any:
        """What a request comes to: a reply, an EngineError, or "dropped"."""
        answers = self.ask(body)
        self.wait_for(lambda: answers)
        return answers[0]

    def ask(self, body: Any) -> list[Any]:
        """A list that the answer will be in."""
        answers: list[Any] = []
        self.client.send(body, answers.append, answers.append, None, lambda: answers.append("dropped"))
        return answers

    def open_model(self) -> int:
        number = self.client.new_number()
        opened = self.answer(OpenModel(model=number, source=ShippedModel("remember_first")))
        assert isinstance(opened, ModelOpened)
        return number

    def trace(self, model: int, steps: int) -> TraceSequence:
        sequence = self.client.sendable(SymbolSequence(Array.of(np.zeros(steps, np.int32))))
        return tracing(self.client.new_number(), model, sequence)


def read(trace: int, step: int = 0) -> ReadTrace:
    return ReadTrace(trace=trace, layer=0, direction="forward", start=step, stop=step + 1)


def tracing(trace: int, model: int, sequence: SymbolSequence | NumberSequence | UploadedSequence) -> TraceSequence:
    return TraceSequence(trace=trace, model=model, sequence=sequence)
