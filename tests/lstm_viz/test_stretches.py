"""Dragging along a long trace: one stretch is under way, the newest wish waits, and what was refused stays so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from engine.protocol import Array, ReadTrace, TraceRead
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.failures import EngineError, in_words, window_failure
from lstm_viz.stretches import Stretches
from lstm_viz.trace import STRETCH_BYTES, Stretch, Trace
from tests.lstm_viz.textbook import run, trace_of

UNITS = 64
STEPS = 20_000  # several stretches of STRETCH_BYTES each


class Client(QObject):
    """An engine's client whose answers the test gives."""

    state_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[ReadTrace] = []
        self._askers: list[tuple[Callable[[Any], None], Callable[[Any], None]]] = []

    def send(
        self,
        body: ReadTrace,
        on_reply: Callable[[Any], None],
        on_failure: Callable[[Any], None],
        on_dropped: Callable[[], None],
    ) -> int:
        self.asked.append(body)
        self._askers.append((on_reply, on_failure))
        return len(self.asked)

    def answer(self, error: EngineError | None = None) -> None:
        """Answers the oldest question."""
        on_reply, on_failure = self._askers.pop(0)
        body = self.asked[-1]
        if error is not None:
            on_failure(error)
        else:
            arrays = {"c": Array.of(np.zeros((body.stop - body.start, 1), np.float32))}
            on_reply(
                TraceRead(trace=1, layer=0, direction="forward", start=body.start, stop=body.stop, arrays=arrays)
            )


@pytest.fixture(scope="module")
def trace() -> Trace:
    made = trace_of(run(seed=1, steps=8, inputs=2, units=UNITS), whole=False)
    long = msgspec.structs.replace(made.summary, steps=STEPS)
    values = np.zeros((STEPS, 2))
    sequence = type(made.sequence)(values, ("",) * STEPS, "long")
    return Trace(
        number=made.number,
        model=made.model,
        sequence=sequence,
        summary=long,
        layer=0,
        direction="forward",
        overview=made.overview,
    )


class Desk:
    def __init__(self) -> None:
        self.client = Client()
        self.came: list[Stretch] = []
        self.refused: list[EngineError] = []
        self.stretches = Stretches(
            self.client,  # type: ignore[arg-type]
            lambda _asked, stretch: self.came.append(stretch),
            self.refused.append,
        )


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def test_while_one_is_under_way_only_the_newest_wish_waits(desk: Desk, trace: Trace) -> None:
    assert STEPS * UNITS * 4 > 4 * STRETCH_BYTES
    for step in range(0, STEPS, 100):
        desk.stretches.want(trace, step)
    assert [body.start for body in desk.client.asked] == [0]
    desk.client.answer()
    assert len(desk.client.asked) == 2
    newest = desk.client.asked[-1]
    assert newest.start <= STEPS - 100 < newest.stop
    desk.client.answer()
    assert len(desk.client.asked) == 2
    assert len(desk.came) == 2


def test_coming_back_to_what_is_under_way_wants_nothing_more(desk: Desk, trace: Trace) -> None:
    for step in (0, STEPS - 1, 1):
        desk.stretches.want(trace, step)
    desk.client.answer()
    assert len(desk.client.asked) == 1


def test_what_killed_the_engine_twice_is_not_asked_again(desk: Desk, trace: Trace) -> None:
    killer = in_words(window_failure("killed-engine-twice"))
    desk.stretches.want(trace, 9000)
    desk.client.answer(killer)
    desk.client.state_changed.emit(EngineState(Phase.READY, ""))
    bad = desk.client.asked[0]
    for step in (9000, bad.start, bad.stop - 1):
        desk.stretches.want(trace, step)
    assert len(desk.client.asked) == 1
    assert desk.refused == [killer] * 4
    desk.stretches.want(trace, bad.stop)
    assert len(desk.client.asked) == 2


def test_another_refusal_holds_until_there_is_another_engine(desk: Desk, trace: Trace) -> None:
    desk.stretches.want(trace, 0)
    desk.client.answer(in_words(window_failure("engine-stopped")))
    desk.stretches.want(trace, 0)
    assert len(desk.client.asked) == 1
    desk.client.state_changed.emit(EngineState(Phase.READY, ""))
    desk.stretches.want(trace, 0)
    assert len(desk.client.asked) == 2


def test_another_trace_forgets_what_was_refused(desk: Desk, trace: Trace) -> None:
    desk.stretches.want(trace, 0)
    desk.client.answer(in_words(window_failure("killed-engine-twice")))
    desk.stretches.forget()
    desk.stretches.want(trace, 0)
    assert len(desk.client.asked) == 2
