"""A made LSTM with what is selected of it, and an engine that is a function: what panels stand on in tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QGuiApplication

from engine.protocol import ArithmeticRead, ReadArithmetic
from lstm_viz.arithmetic import Arithmetic
from lstm_viz.diagram.graph import Cell, load_cell
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.failures import EngineError
from lstm_viz.selection import Selection
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.copy_button import CopyButton
from tests.lstm_viz.textbook import Vector, arithmetic_of, run, trace_of, weights_of


class AnsweringClient(EngineClient):
    """A client that never starts an engine: what it was asked waits until the test answers.

    Questions about sums wait in `asked`, all others in `others`, each with its callbacks by their names;
    `cancelled` holds the numbers of those that were taken back.
    """

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[ReadArithmetic, dict[str, Callable[..., None] | None]]] = []
        self.others: list[tuple[Any, dict[str, Callable[..., None] | None]]] = []
        self.cancelled: list[int] = []

    def send(
        self,
        body: Any,
        on_reply: Callable[[Any], None] | None = None,
        on_failure: Callable[[EngineError], None] | None = None,
        on_progress: Callable[[Any], None] | None = None,
        on_dropped: Callable[[], None] | None = None,
    ) -> int:
        callbacks = {"on_reply": on_reply, "on_failure": on_failure, "on_progress": on_progress}
        callbacks["on_dropped"] = on_dropped
        if isinstance(body, ReadArithmetic):
            self.asked.append((body, callbacks))
        else:
            self.others.append((body, callbacks))
        return len(self.asked) + len(self.others)

    def cancel(self, number: int) -> None:
        self.cancelled.append(number)


@dataclass
class Desk:
    """A made LSTM's trace, what is selected of it, and its sums."""

    cell: Cell
    arrays: dict[str, Vector]
    weights: tuple[Vector, Vector]
    client: AnsweringClient
    document: Document
    selection: Selection
    tracing: Tracing
    arithmetic: Arithmetic

    def answer(self) -> None:
        """Answers everything that was asked, and what is asked meanwhile."""
        while self.client.asked:
            body, callbacks = self.client.asked.pop(0)
            call(callbacks["on_reply"], self.reply(body))

    def reply(self, body: ReadArithmetic) -> ArithmeticRead:
        return arithmetic_of(self.arrays, self.weights, body.step, body.unit)

    def refuse(self, error: UserError) -> None:
        """Refuses the oldest question."""
        _, callbacks = self.client.asked.pop(0)
        call(callbacks["on_failure"], error)

    def close(self) -> None:
        self.tracing.close()
        self.client.close()


def copied(button: CopyButton, form: str) -> str:
    """What a copy button puts on the clipboard in a form."""
    (action,) = [one for one in button.menu_of_formats.actions() if form in one.text()]
    action.trigger()
    return QGuiApplication.clipboard().text()


def call(callback: Callable[..., None] | None, value: object) -> None:
    """Tells who asked."""
    assert callback is not None
    callback(value)


def desk(
    seed: int = 7, steps: int = 6, inputs: int = 3, units: int = 8, size: float = 1.0, *, whole: bool = True
) -> Desk:
    """A made LSTM; its last step's last phase is selected, and its sums are asked for."""
    arrays = run(seed, steps, inputs, units, size)
    trace = trace_of(arrays, whole=whole)
    client, selection = AnsweringClient(), Selection()
    document = Document(trace.model)
    tracing = Tracing(document, selection, client, trace)
    selection.set_position(selection.end)
    arithmetic = Arithmetic(tracing, selection, client)
    weights = weights_of(seed, inputs, units, size)
    return Desk(load_cell("lstm"), arrays, weights, client, document, selection, tracing, arithmetic)
