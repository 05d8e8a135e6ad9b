"""The timeline's last row: what the model answers, how sure it is, and whether it is right."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from lstm_viz.theme import LIGHT, font
from lstm_viz.trace import Stretch, Trace
from lstm_viz.widgets.timeline_answer import WORDS_HEIGHT, answer_row, beside, fitting
from lstm_viz.widgets.timeline_difference import shared
from lstm_viz.widgets.timeline_picture import LABEL_LEFT, LABEL_WIDTH
from tests.lstm_viz.drawing import drawn
from tests.lstm_viz.timelines import CELL, ShowTimeline, made_trace


def answered(trace: Trace, right: list[float], classes: int = 3) -> Trace:
    """The trace with a model that answers: class `step % classes`, surely where it is right."""
    assert trace.whole is not None
    steps = trace.steps
    answer = np.full((steps, classes), 0.1, np.float32)
    answer[np.arange(steps), np.arange(steps) % classes] = 0.8
    arrays = {
        **trace.whole.arrays,
        "answer": answer,
        "right": np.array(right, np.float32)[:, None],
        "target": np.zeros((steps, 1), np.float32),
    }
    model = replace(trace.model, output="classes", classes=tuple("xyz"))
    return dataclasses.replace(trace, model=model, stretches=(Stretch(0, steps, arrays),))


def test_the_answers_are_the_last_row_where_the_model_answers(show_timeline: ShowTimeline) -> None:
    silent, told = made_trace(6), answered(made_trace(6), [1, 1, 0, 1, 1, float("nan")])
    timeline = show_timeline(silent)
    assert timeline.row_count == len(CELL.timeline)
    timeline.show_trace(told)
    assert timeline.row_count == len(CELL.timeline) + 1
    row = answer_row(told)
    assert row is not None
    assert row.said == ("x", "y", "z", "x", "y", "z")
    assert row.likeliest == pytest.approx(np.full(6, 0.8))
    assert row.score == "4/5"


@pytest.mark.parametrize("height", [133, 150, 180, 260])
def test_answers_in_words_have_the_room_of_their_words_and_share_the_rest(
    show_timeline: ShowTimeline, height: int
) -> None:
    timeline = show_timeline(answered(made_trace(110), [1.0] * 110))
    timeline.resize(1000, height)
    boxes = [timeline.row_rect(row) for row in range(timeline.row_count)]
    assert boxes[-1].height() >= WORDS_HEIGHT - 1
    assert boxes[-1].bottom() <= height
    assert len({round(box.height(), 6) for box in boxes[:-1]}) == 1
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(boxes))
    timeline.show_trace(answered(made_trace(900), [1.0] * 900))  # too many for words
    assert timeline.row_rect(0).height() == pytest.approx(timeline.row_rect(timeline.row_count - 1).height())


@pytest.mark.parametrize("steps", [6, 60, 110, 900])
def test_right_and_wrong_can_be_told_apart_at_any_width(show_timeline: ShowTimeline, steps: int) -> None:
    trace = made_trace(steps)
    timeline = show_timeline(answered(trace, [1.0] * steps))
    timeline.show_moment(0, 1.0)
    row = timeline.row_rect(len(CELL.timeline)).toAlignedRect()

    def middle() -> np.ndarray:
        return drawn(timeline)[row.top() : row.bottom(), row.left() + row.width() // 3 : row.right()]

    right = middle()
    timeline.show_trace(answered(trace, [0.0] * steps))
    wrong = middle()
    bad = [int(LIGHT.bad[at : at + 2], 16) for at in (1, 3, 5)]
    assert (wrong == bad).all(-1).any()
    assert not (right == bad).all(-1).any()


def test_of_an_overview_the_row_shows_means(show_timeline: ShowTimeline) -> None:
    trace = made_trace(40, whole=False)
    answers = {"likeliest": np.linspace(0, 1, 40), "right": np.full(40, 0.5)}
    trace = dataclasses.replace(trace, overview=dataclasses.replace(trace.overview, answers=answers))
    row = answer_row(trace)
    assert row is not None
    assert row.score == "≈ 50 %"
    timeline = show_timeline(trace)
    box = timeline.row_rect(timeline.row_count - 1)
    picture = drawn(timeline).astype(int)
    y = round(box.top()) + 2
    first, last = picture[y, round(box.left()) + 30], picture[y, round(box.right()) - 30]
    assert first.sum() > last.sum()  # surer is darker


def test_how_many_are_right_never_lies_on_the_rows_name(show_timeline: ShowTimeline) -> None:
    trace = made_trace(40, whole=False)
    answers = {"likeliest": np.ones(40), "right": np.ones(40)}
    trace = dataclasses.replace(trace, overview=dataclasses.replace(trace.overview, answers=answers))
    timeline = show_timeline(trace)
    row = answer_row(trace)
    assert row is not None
    assert row.score == "≈ 100 %"
    box = timeline.row_rect(timeline.row_count - 1).toAlignedRect()
    name = QFontMetricsF(font("sans", 13)).horizontalAdvance("Answer")
    picture = drawn(timeline)[box.top() : box.bottom()]
    between = picture[:, round(LABEL_LEFT + name) + 1 : round(LABEL_LEFT + name) + 4]
    assert (between == between[0, 0]).all()
    assert not (picture[:, LABEL_LEFT : LABEL_WIDTH - 20] == between[0, 0]).all()


def test_a_number_is_written_where_there_is_room_and_drawn_where_there_is_none() -> None:
    trace = made_trace(4)
    assert trace.whole is not None
    values = np.array([[0.5], [-0.25], [1.5], [0.0]], np.float32)
    model = replace(trace.model, output="number")
    arrays = {**trace.whole.arrays, "answer": values}
    row = answer_row(dataclasses.replace(trace, model=model, stretches=(Stretch(0, 4, arrays),)))
    assert row is not None
    assert row.said == ("0.50", "−0.25", "1.50", "0.00")
    assert row.ends == (-0.25, 1.5)
    assert row.score == ""


def test_another_answer_than_the_untouched_runs_is_marked(show_timeline: ShowTimeline) -> None:
    trace = answered(made_trace(9), [1.0] * 9)
    whole = trace.whole
    assert whole is not None
    turned = {**whole.arrays, "answer": whole.arrays["answer"][:, ::-1].copy()}
    other = dataclasses.replace(trace, stretches=(Stretch(0, 9, turned),))
    timeline = show_timeline(trace)
    plain = drawn(timeline)
    timeline.show_untouched(other)
    assert not np.array_equal(drawn(timeline), plain)
    row, before = answer_row(trace), answer_row(other)
    assert row is not None
    assert before is not None
    assert beside(row, before).before == before.said
    assert beside(row, None) is row
    lower = shared(timeline.row_rect(0))[1]
    assert timeline.row_rect(0).contains(lower)


@pytest.mark.usefixtures("application")
def test_of_an_answer_stands_what_has_room_and_the_untouched_one_before_how_sure_it_is() -> None:
    picture = QImage(200, 20, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setFont(font("mono", 12))
    wide = painter.fontMetrics().horizontalAdvance
    whole, both, sure = "trois  4 % ○quatre", "trois ○quatre", "trois  4 %"
    assert fitting(painter, wide(whole), "trois", 0.04, "quatre") == (whole, True)
    assert fitting(painter, wide(whole) - 1, "trois", 0.04, "quatre") == (both, True)
    assert fitting(painter, wide(both) - 1, "trois", 0.04, "quatre") == (sure, False)
    assert fitting(painter, wide(sure) - 1, "trois", 0.04, "quatre") == ("trois", False)
    cut, _ = fitting(painter, wide("trois") - 1, "trois", 0.04, "quatre")
    assert cut.endswith("…")
    assert wide(cut) < wide("trois")
    assert fitting(painter, 200, "A", 0.998, "") == ("A  99 %", False)
    painter.end()
