"""Work that cannot be cut goes on beside the service, turn after turn, to its result or to what it raised."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest

from engine.beside import beside


def test_it_yields_while_the_work_goes_on_and_gives_its_result() -> None:
    go_on = threading.Event()

    def work() -> str:
        assert threading.current_thread() is not threading.main_thread()
        assert go_on.wait(60)
        return "done"

    turns = beside(work)
    assert [next(turns) for _ in range(3)] == [None] * 3
    go_on.set()
    assert result(turns) == "done"


def test_what_the_work_raises_is_raised_to_who_waits_for_it() -> None:
    def work() -> None:
        raise ZeroDivisionError("one by nothing")

    with pytest.raises(ZeroDivisionError, match="one by nothing"):
        result(beside(work))


def test_who_stops_listening_is_not_held_up_by_the_work() -> None:
    go_on, ended = threading.Event(), threading.Event()

    def work() -> None:
        assert go_on.wait(60)
        ended.set()

    turns = beside(work)
    next(turns)
    turns.close()
    assert not ended.is_set()
    go_on.set()
    assert ended.wait(60)


def result(turns: Generator[None, None, object]) -> object:
    while True:
        try:
            next(turns)
        except StopIteration as end:
            return end.value
