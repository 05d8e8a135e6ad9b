"""The map of the shipped course: an arrow goes past every lesson that it neither leaves nor reaches."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF
from pytestqt.qtbot import QtBot

from lstm_viz.learn.course import load_course
from lstm_viz.theme import LIGHT
from lstm_viz.widgets.lesson_map import LessonMap, Stop, levels_of

pytestmark = pytest.mark.usefixtures("application")


def crosses(line: QLineF, box: QRectF) -> bool:
    """Whether a line goes through a box, looked at in a hundred places."""
    return any(box.contains(line.pointAt(place / 100)) for place in range(101))


@pytest.mark.parametrize("size", [(520, 420), (860, 560), (1500, 900)])
def test_no_arrow_runs_behind_a_lesson(size: tuple[int, int], qtbot: QtBot) -> None:
    lessons = [lesson for lesson in load_course().lessons if lesson.lesson is not None]
    stops = [
        Stop(one.name, one.lesson.title, tuple(one.lesson.needs), done=False, core=False)
        for one in lessons
        if one.lesson is not None
    ]
    page = LessonMap(LIGHT)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show_stops(stops, "sequences")
    boxes, levels = page.boxes(), levels_of(stops)
    arrows = [(need, stop.name) for stop in stops for need in stop.needs]
    assert max(levels[name] - levels[need] for need, name in arrows) > 1  # some pass by others
    for need, name in arrows:
        way = page.way(need, name)
        assert way[0] == QPointF(boxes[need].center().x(), boxes[need].bottom())
        assert way[-1] == QPointF(boxes[name].center().x(), boxes[name].top())
        for start, end in pairwise(way):
            if start.x() == end.x():  # the bends lie between the rows
                assert not [
                    other for other in boxes if crosses(QLineF(start, end), boxes[other].adjusted(1, 1, -1, -1))
                ]
            assert page.rect().contains(end.toPoint())
