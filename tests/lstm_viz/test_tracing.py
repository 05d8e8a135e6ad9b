"""What is asked for a trace, in which order, and which trace is shown; the test gives the engine's answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from engine.protocol import (
    Array,
    ModelOpened,
    OpenModel,
    Progressed,
    ReadOverview,
    ReadTrace,
    TraceRead,
    TraceSequence,
)
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.failures import in_words, window_failure
from lstm_viz.trace import Trace
from tests.lstm_viz.desk import Desk, call, desk
from tests.lstm_viz.textbook import overview, run, trace_of

STEPS = 6
ARRAYS = run(7, STEPS, 3, 8)
WHOLE = trace_of(ARRAYS)
SUMMARY = replace(WHOLE.summary, trace=5)


class Asking:
    """A desk over a trace whose steps the engine holds; the test takes each question up, and answers it."""

    def __init__(self, made: Desk, qtbot: QtBot) -> None:
        self.desk = made
        self._qtbot = qtbot
        self.problems: list[object] = []
        self.shown: list[Trace | None] = []
        made.tracing.refused.connect(self.problems.append)
        made.tracing.trace_changed.connect(lambda: self.shown.append(made.tracing.trace))

    def next(self, kind: type[Any]) -> tuple[Any, dict[str, Callable[..., None] | None]]:
        """The oldest question, once the sequence is read."""
        self._qtbot.waitUntil(lambda: bool(self.desk.client.others))
        body, callbacks = self.desk.client.others.pop(0)
        assert isinstance(body, kind)
        return body, callbacks

    def type(self, text: str) -> None:
        self.desk.document.set_text(text)

    def open_model(self) -> None:
        body, callbacks = self.next(OpenModel)
        call(callbacks["on_reply"], ModelOpened(body.model, WHOLE.model))

    def trace(self, number: int = 5) -> None:
        _, callbacks = self.next(TraceSequence)
        call(callbacks["on_reply"], replace(SUMMARY, trace=number))

    def read(self) -> tuple[int, str]:
        """Answers for the first stretch and the overview; gives the layer and direction that were asked for."""
        stretch, on_stretch = self.next(ReadTrace)
        _, on_overview = self.next(ReadOverview)
        call(on_stretch["on_reply"], stretch_of(stretch))
        call(on_overview["on_reply"], overview(ARRAYS))
        return stretch.layer, stretch.direction


@pytest.fixture
def asking(qapp: object, qtbot: QtBot) -> Iterator[Asking]:
    made = desk(whole=False)
    yield Asking(made, qtbot)
    made.close()


def stretch_of(body: ReadTrace) -> TraceRead:
    """What an engine would answer."""
    assert WHOLE.whole is not None
    wire = {name: Array.of(values[body.start : body.stop]) for name, values in WHOLE.whole.arrays.items()}
    return TraceRead(
        trace=body.trace,
        layer=body.layer,
        direction=body.direction,
        start=body.start,
        stop=body.stop,
        arrays=wire,
    )


def sequence(steps: int) -> str:
    return "; ".join(["1 2 3"] * steps)


def test_a_sequence_is_traced_by_the_model_once_it_is_open_and_shown_when_its_numbers_are_here(
    asking: Asking,
) -> None:
    asking.type(sequence(STEPS))
    asking.open_model()
    asking.trace()
    assert asking.shown == []
    asking.read()
    (shown,) = asking.shown
    assert shown is not None
    assert (shown.number, shown.steps, shown.at(0) is not None) == (5, STEPS, True)
    asking.type(sequence(STEPS - 1))
    asking.next(TraceSequence)  # the model is open already


def test_how_far_it_is_is_told_as_a_part_of_the_whole(asking: Asking) -> None:
    tracing = asking.desk.tracing
    asking.type(sequence(STEPS))
    asking.open_model()
    _, callbacks = asking.next(TraceSequence)
    call(callbacks["on_progress"], Progressed(5, 10))
    assert tracing.progress == 0.25
    call(callbacks["on_reply"], SUMMARY)
    asking.next(ReadTrace)
    _, callbacks = asking.next(ReadOverview)
    call(callbacks["on_progress"], Progressed(5, 10))
    assert tracing.progress == 0.75
    tracing.cancel()
    assert tracing.progress is None
    call(callbacks["on_progress"], Progressed(6, 10))  # it was on its way
    call(callbacks["on_reply"], overview(ARRAYS))
    assert tracing.progress is None
    assert asking.shown == []


def test_of_two_sequences_only_the_newer_one_is_shown(asking: Asking) -> None:
    asking.type(sequence(2))
    asking.open_model()
    _, older = asking.next(TraceSequence)
    asking.type(sequence(STEPS))
    call(older["on_reply"], replace(SUMMARY, trace=4))
    asking.trace(number=5)
    asking.read()
    assert [shown.number for shown in asking.shown if shown] == [5]
    assert asking.desk.client.cancelled


def test_a_model_that_is_open_by_the_time_the_sequence_is_an_older_one_stays_open(asking: Asking) -> None:
    asking.type(sequence(2))
    body, callbacks = asking.next(OpenModel)
    asking.type("not numbers")
    call(callbacks["on_reply"], ModelOpened(body.model, WHOLE.model))
    assert asking.desk.document.model_number == body.model


@pytest.mark.parametrize("stage", ["opening", "tracing", "reading"])
def test_a_refusal_is_told_once_and_the_trace_that_is_shown_stays(asking: Asking, stage: str) -> None:
    before = asking.desk.tracing.trace
    problem = in_words(window_failure("engine-stopped"))
    asking.type(sequence(STEPS))
    if stage != "opening":
        asking.open_model()
    if stage == "reading":
        asking.trace()
    refused = [
        asking.next(OpenModel if stage == "opening" else TraceSequence if stage == "tracing" else ReadTrace)
    ]
    if stage == "reading":
        refused.append(asking.next(ReadOverview))
    for _, callbacks in refused:
        call(callbacks["on_failure"], problem)
    assert asking.problems == [problem]
    assert asking.desk.tracing.problem is problem
    assert asking.desk.tracing.trace is before


def test_a_direction_chosen_while_a_trace_is_under_way_is_read_when_it_is_there(asking: Asking) -> None:
    both = replace(WHOLE.model, bidirectional=True)
    asking.desk.document.set_model(both, sequence(STEPS), number=9)
    asking.trace()
    stretch, on_stretch = asking.next(ReadTrace)
    _, on_overview = asking.next(ReadOverview)
    asking.desk.selection.set_part(0, "reverse")
    _, _ = asking.next(ReadTrace), asking.next(ReadOverview)  # of the trace that is still shown
    call(on_stretch["on_reply"], stretch_of(stretch))
    call(on_overview["on_reply"], overview(ARRAYS))
    assert asking.read() == (0, "reverse")
    assert [(shown.number, shown.direction) for shown in asking.shown if shown] == [(5, "forward"), (5, "reverse")]


def test_a_direction_of_the_trace_before_never_takes_the_new_ones_place(asking: Asking) -> None:
    both = replace(WHOLE.model, bidirectional=True)
    asking.desk.document.set_model(both, sequence(STEPS), number=9)
    asking.trace(number=5)
    asking.read()
    asking.desk.selection.set_part(0, "reverse")
    stretch, on_stretch = asking.next(ReadTrace)
    _, on_overview = asking.next(ReadOverview)
    asking.type(sequence(STEPS - 1))
    asking.trace(number=6)
    assert asking.read() == (0, "reverse")
    call(on_stretch["on_reply"], stretch_of(stretch))
    call(on_overview["on_reply"], overview(ARRAYS))
    assert [shown.number for shown in asking.shown if shown] == [5, 6]


def test_a_refused_stretchs_sentence_goes_when_a_stretch_comes(asking: Asking) -> None:
    tracing, problem = asking.desk.tracing, in_words(window_failure("engine-stopped"))
    tracing.fetch(0)
    call(asking.next(ReadTrace)[1]["on_failure"], problem)
    assert tracing.problem is problem
    asking.desk.client.state_changed.emit(EngineState(Phase.READY, ""))
    tracing.fetch(0)
    body, callbacks = asking.next(ReadTrace)
    call(callbacks["on_reply"], stretch_of(body))
    assert tracing.problem is None
    assert asking.problems == [problem, None]


def test_what_is_wrong_with_the_sequence_is_still_said_when_a_stretch_comes(asking: Asking, qtbot: QtBot) -> None:
    tracing = asking.desk.tracing
    tracing.fetch(0)
    body, callbacks = asking.next(ReadTrace)
    with qtbot.waitSignal(tracing.refused):
        asking.type("not numbers")
    problem = tracing.problem
    assert problem is not None
    call(callbacks["on_reply"], stretch_of(body))
    assert tracing.problem is problem
