"""One stack for everything that changes the document: names, joined steps, groups, and whether all is saved."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lstm_viz import history as history_module
from lstm_viz.history import History


class Value:
    """A part of a document."""

    def __init__(self, history: History, now: int = 0) -> None:
        self.history, self.now = history, now

    def set(self, what: str, now: int, joined: bool = False) -> None:
        before, self.now = self.now, now
        self.history.record(what, self, self.restore, before, now, joined=joined)

    def restore(self, now: int) -> None:
        self.now = now


@pytest.fixture
def history(qapp: object) -> History:
    return History()


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the clock."""
    clock = [0.0]
    monkeypatch.setattr(history_module, "monotonic", lambda: clock[0])
    return lambda seconds: clock.__setitem__(0, seconds)


def test_steps_of_several_parts_are_undone_in_their_order_with_their_names(history: History) -> None:
    one, other = Value(history), Value(history)
    one.set("first", 1)
    other.set("second", 2)
    one.set("third", 3)
    assert history.undoes == "third"
    history.undo()
    history.undo()
    assert (one.now, other.now, history.undoes, history.redoes) == (1, 0, "first", "second")
    history.redo()
    assert (one.now, other.now, history.redoes) == (1, 2, "third")
    other.set("elsewhere", 5)
    assert history.redoes == ""


def test_what_follows_at_once_is_one_step_and_what_comes_later_another(
    history: History, at: Callable[[float], None]
) -> None:
    value = Value(history)
    at(10.0)
    value.set("type", 1, joined=True)
    at(11.0)
    value.set("type", 2, joined=True)
    at(11.0 + history_module.TOGETHER_S)
    value.set("type", 3, joined=True)
    history.undo()
    assert value.now == 2
    history.undo()
    assert (value.now, history.undoes) == (0, "")


def test_a_group_is_one_step_and_none_where_nothing_is_left_of_it(history: History) -> None:
    one, other = Value(history), Value(history)
    history.begin_group("a talk")
    one.set("scene", 1)
    one.set("scene", 2)
    other.set("scene", 9)
    other.set("scene", 0)
    history.end_group()
    history.undo()
    assert (one.now, other.now, history.redoes) == (0, 0, "a talk")
    history.begin_group("nothing")
    one.set("there", 1)
    one.set("and back", 0)
    history.end_group()
    assert history.redoes == "a talk"


def test_what_is_restored_is_no_step(history: History) -> None:
    value = Value(history)
    value.set("first", 1)
    value.restore = lambda now: value.set("told", now)  # type: ignore[method-assign]
    value.set("second", 2)
    history.undo()
    assert (value.now, history.undoes, history.redoes) == (1, "first", "second")


def test_it_knows_whether_all_is_saved(history: History, at: Callable[[float], None]) -> None:
    value = Value(history)
    at(1.0)
    assert not history.unsaved
    value.set("type", 1, joined=True)
    history.mark_saved()
    assert not history.unsaved
    at(1.5)
    value.set("type", 2, joined=True)  # joined to a step that was saved half-way
    assert history.unsaved
    history.mark_saved()
    value.set("more", 3)
    history.undo()
    assert not history.unsaved
    history.touch()
    assert history.unsaved
    history.forget()
    assert (history.unsaved, history.undoes) == (False, "")


def test_a_held_slider_is_one_step_however_far_it_goes(history: History) -> None:
    value = Value(history)
    value.set("drag", 1)
    history.mark_saved()
    history.extend(value, 7)
    assert history.unsaved
    history.undo()
    history.redo()
    assert value.now == 7


def test_there_are_no_more_steps_than_can_be_held(history: History) -> None:
    value = Value(history)
    for now in range(history_module.MOST_STEPS + 50):
        value.set("step", now + 1)
    while history.undoes:
        history.undo()
    assert value.now == 50
