"""Numbers go from an older trace's to a newer one's, and arrive exactly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QVariantAnimation
from pytestqt.qtbot import QtBot

from lstm_viz.trace import Trace
from lstm_viz.widgets.easing import Easing
from tests.lstm_viz.textbook import run, trace_of

pytestmark = pytest.mark.usefixtures("application")


def traces() -> tuple[Trace, Trace]:
    first = trace_of(run(seed=1, steps=4, inputs=2, units=3))
    second = trace_of(run(seed=2, steps=4, inputs=2, units=3))
    return replace(first, number=1), replace(second, number=2, model=first.model, sequence=first.sequence)


def test_on_the_way_a_value_lies_between_and_in_the_end_it_is_the_new_one(qtbot: QtBot) -> None:
    old, new = traces()
    easing = Easing()
    easing.set_on(True)
    easing.take(old)
    easing.take(new)
    before, after = old.at(2), new.at(2)
    assert before is not None
    assert after is not None
    seen = []
    easing.moved.connect(lambda: seen.append(easing.values_at(2, after)["f"]))
    with qtbot.waitSignal(easing._animation.finished):
        pass
    low, high = np.minimum(before["f"], after["f"]), np.maximum(before["f"], after["f"])
    assert len(seen) > 1
    assert all(np.all((low - 1e-6 <= values) & (values <= high + 1e-6)) for values in seen)
    assert easing.values_at(2, after) is after


@pytest.mark.parametrize("why", ["off", "another sequence", "stored"])
def test_numbers_change_at_once_where_nothing_goes_over(why: str) -> None:
    old, new = traces()
    if why == "another sequence":
        new = replace(new, sequence=replace(new.sequence, labels=("other", *new.sequence.labels[1:])))
    if why == "stored":
        old = replace(old, stored=True)
    easing = Easing()
    easing.set_on(why != "off")
    easing.take(old)
    easing.take(new)
    assert easing._animation.state() == QVariantAnimation.State.Stopped
