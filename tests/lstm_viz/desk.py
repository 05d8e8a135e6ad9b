"""The panels of the equations and of the sums over a made LSTM, with an engine that is a function. For tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.protocol import ArithmeticRead, ReadArithmetic
from lstm_viz.arithmetic import Arithmetic
from lstm_viz.diagram.graph import Cell, load_cell
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.selection import Selection
from lstm_viz.tracing import Tracing
from tests.lstm_viz.textbook import Vector, arithmetic_of, run, trace_of, weights_of


class AnsweringClient(EngineClient):
    """A client that never starts an engine: what it was asked waits in `asked` until the test answers."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[ReadArithmetic, dict[str, Callable[..., None]]]] = []

    def send(self, body: Any, **callbacks: Any) -> int:
        if isinstance(body, ReadArithmetic):
            self.asked.append((body, callbacks))
        return 0


@dataclass
class Desk:
    """A made LSTM's trace, what is selected of it, and its sums."""

    cell: Cell
    arrays: dict[str, Vector]
    weights: tuple[Vector, Vector]
    client: AnsweringClient
    selection: Selection
    tracing: Tracing
    arithmetic: Arithmetic

    def answer(self) -> None:
        """Answers everything that was asked, and what is asked meanwhile."""
        while self.client.asked:
            body, callbacks = self.client.asked.pop(0)
            callbacks["on_reply"](self.reply(body))

    def reply(self, body: ReadArithmetic) -> ArithmeticRead:
        return arithmetic_of(self.arrays, self.weights, body.step, body.unit)

    def refuse(self, error: UserError) -> None:
        """Refuses the oldest question."""
        _, callbacks = self.client.asked.pop(0)
        callbacks["on_failure"](error)

    def close(self) -> None:
        self.tracing.close()
        self.client.close()


def desk(seed: int = 7, steps: int = 6, inputs: int = 3, units: int = 8, size: float = 1.0) -> Desk:
    """A made LSTM; its last step's last phase is selected, and its sums are asked for."""
    arrays = run(seed, steps, inputs, units, size)
    trace = trace_of(arrays)
    client, selection = AnsweringClient(), Selection()
    tracing = Tracing(Document(trace.model), selection, client, trace)
    selection.set_position(selection.end)
    arithmetic = Arithmetic(tracing, selection, client)
    weights = weights_of(seed, inputs, units, size)
    return Desk(load_cell("lstm"), arrays, weights, client, selection, tracing, arithmetic)
