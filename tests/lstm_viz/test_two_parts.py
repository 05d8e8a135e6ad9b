"""Where encoder and decoder read one sequence, timeline and diagram say whose step it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import msgspec
import numpy as np
import pytest

from lstm_viz.document import Document
from lstm_viz.panels.diagram import DiagramPanel
from lstm_viz.theme import LIGHT
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.timeline_header import HEADER, PARTS
from tests.lstm_viz.desk import Desk
from tests.lstm_viz.drawing import drawn
from tests.lstm_viz.timelines import ShowTimeline, made_trace

WORDS = ("one", "two", "→", "un", "deux", "trois")


def translated(labels: tuple[str, ...] = WORDS) -> Trace:
    trace = made_trace(len(labels))
    model = msgspec.structs.replace(trace.model, decoder_from="→")
    return replace(trace, model=model, sequence=replace(trace.sequence, labels=labels))


class Screen:
    """The diagram over a desk whose trace is a translation."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        trace = translated()
        tracing = Tracing(Document(trace.model), desk.selection, desk.client, trace)
        self.panel = DiagramPanel(desk.cell, desk.selection, tracing, LIGHT)
        self.panel.resize(720, 560)

    @property
    def said(self) -> str:
        return self.panel.view.accessibleDescription().splitlines()[-1]


@pytest.fixture
def screen(open_on_desk: Callable[..., Screen]) -> Screen:
    return open_on_desk(Screen)


def test_the_decoder_reads_from_its_symbol_on() -> None:
    trace = translated()
    assert trace.handover == 2
    assert [trace.in_decoder(step) for step in range(4)] == [False, False, True, True]


def test_without_its_symbol_everything_is_the_encoder_s() -> None:
    trace = translated(WORDS[:2])
    assert trace.handover == trace.steps
    assert not trace.in_decoder(1)


def test_a_model_of_one_part_has_neither() -> None:
    trace = made_trace(4)
    assert trace.handover is None
    assert not trace.in_decoder(3)


def test_the_diagram_says_whose_step_it_shows(screen: Screen) -> None:
    for step, words in ((0, "a step of the encoder"), (2, "a step of the decoder"), (1, "a step of the encoder")):
        screen.desk.selection.set_step(step)
        assert screen.panel._signs.state.text() == words
        assert screen.said == words


def test_the_timeline_has_a_line_over_each_part_and_one_between_them(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(translated())
    muted = np.array(LIGHT.colour("muted").getRgb()[:3])
    picture = drawn(timeline).astype(int)
    is_muted = np.abs(picture - muted).max(2) < 40
    columns = timeline.columns
    for step in (1, 5):  # the words stand over a part's first step, the line goes on to its last one
        middle = round(columns.rect(step).center().x())
        assert is_muted[:PARTS, middle].any(), step
    whole = translated()
    plain = drawn(
        show_timeline(replace(whole, model=msgspec.structs.replace(whole.model, decoder_from=msgspec.UNSET)))
    )
    border = round(columns.rect(2).left())
    differs = (picture != plain)[HEADER : round(columns.area.height()), border - 1 : border + 1].any((1, 2))
    assert differs.mean() > 0.9


def test_the_words_of_the_parts_lie_over_the_symbols(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(translated())
    assert timeline.columns.token_box(0).top() == PARTS
    assert show_timeline(made_trace(6)).columns.token_box(0).top() == 0
