"""What the window's list of actions has of documents; nothing of them is made before it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lstm_viz.actions import FILE, Actions
from lstm_viz.history import History
from lstm_viz.words import tr

if TYPE_CHECKING:
    from lstm_viz.sessions.sessions import Sessions

RECENT = 8


def offer_sessions(actions: Actions, sessions: Callable[[], Sessions], new_window: Callable[[], object]) -> None:
    """New, open, save."""
    offered = (
        ("new", tr("New"), lambda: sessions().new(), "Ctrl+N", tr("The first model, its example, no changes")),
        (
            "open",
            tr("Open…"),
            lambda: sessions().choose(),
            "Ctrl+O",
            tr("A document, a talk, a model, a sequence: each is taken for what it is"),
        ),
        ("save", tr("Save"), lambda: sessions().save(), "Ctrl+S", tr("All that is open, in one file")),
        ("save-as", tr("Save as…"), lambda: sessions().save_as(), "Ctrl+Shift+S", tr("In another file")),
        (
            "new-window",
            tr("New window"),
            new_window,
            "Ctrl+Shift+N",
            tr("Another window, with a document of its own"),
        ),
    )
    for name, words, do, key, tip in offered:
        actions.offer(name, words, do, group=FILE, key=key, tip=tip)


def offer_recent(actions: Actions, sessions: Sessions) -> None:
    """What was open lately; the places that have none are not seen."""
    places: list[Path | None] = [None] * RECENT

    def open_place(place: int) -> None:
        path = places[place]
        if path is not None:
            sessions.open(path)

    offered = [
        actions.offer(f"recent-{place + 1}", "", partial(open_place, place), group=FILE) for place in range(RECENT)
    ]

    def show() -> None:
        for place, action in enumerate(offered):
            path = sessions.filing.recent[place] if place < len(sessions.filing.recent) else None
            places[place] = path
            action.setText("" if path is None else tr("Open again: {name}", name=path.name.replace("&", "&&")))
            action.setToolTip("" if path is None else str(path))
            action.setVisible(path is not None)
            action.setEnabled(path is not None)

    actions.follow(sessions.filing.changed, show)


def offer_history(actions: Actions, history: History) -> None:
    """Undoing whatever was done to the document, each step by its name."""
    undo = actions.offer("undo", "", history.undo, group=FILE, key="Ctrl+Z")
    redo = actions.offer("redo", "", history.redo, group=FILE, key="Ctrl+Shift+Z")

    def show() -> None:
        for action, words, what in (
            (undo, tr("Undo"), history.undoes),
            (redo, tr("Redo"), history.redoes),
        ):
            named = tr("{undo}: {what}", undo=words, what=what) if what else words
            action.setText(named)
            action.setToolTip(named)
            action.setEnabled(bool(what))

    actions.follow(history.changed, show)
