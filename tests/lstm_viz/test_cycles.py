"""Objects that hold one another: they go on the window's thread, whichever thread makes the next object."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from lstm_viz.cycles import NAME, Cycles, collect_here


class Held:
    """Holds itself, so that counting references never lets it go."""

    def __init__(self) -> None:
        self.itself = self


def test_a_cycle_outlives_a_thread_that_makes_objects_and_goes_in_the_event_loop(qtbot, monkeypatch):
    monkeypatch.setattr("lstm_viz.cycles.EVERY_MS", 10)
    ended: list[threading.Thread] = []
    parent = QObject()
    collect_here(parent)
    for _ in range(2 * gc.get_threshold()[0]):
        held = Held()
    weakref.finalize(held, lambda: ended.append(threading.current_thread()))
    del held

    worker = threading.Thread(target=lambda: [[] for _ in range(100 * gc.get_threshold()[0])])
    worker.start()
    worker.join()
    assert ended == []

    qtbot.waitUntil(lambda: ended == [threading.main_thread()])


def test_whoever_asks_again_gets_no_second_one(qapp):
    parent = QObject()
    collect_here(parent)
    collect_here(parent)
    assert len(parent.findChildren(Cycles, NAME)) == 1
