"""What workspaces let one do, for the menu and the palette: the place is shown first, and then it is done there.

Owns the words. It does not own what is done (the workspaces), nor the list (`Actions`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lstm_viz.actions import FILE, LEARN, TRAIN, VIEW, Actions
from lstm_viz.panels.diagram import ONE_CELL, ROW
from lstm_viz.words import tr

if TYPE_CHECKING:
    from lstm_viz.workspaces.cell import CellWorkspace
    from lstm_viz.workspaces.inspect import InspectWorkspace
    from lstm_viz.workspaces.learn import LearnWorkspace
    from lstm_viz.workspaces.live import LiveWorkspace


def offer_cell(actions: Actions, cell: Callable[[], CellWorkspace], wave: Callable[[], object]) -> None:
    """In Cell. `cell` shows it and gives it; `wave` sends the gradient back."""

    def what_if() -> None:
        workspace = cell()
        if not workspace.changing:
            workspace.toggle_what_if()

    offered = (
        ("what-if", tr("What if…"), what_if, "W", tr("Change gates, memory and weights, and see what follows")),
        (
            "row",
            tr("All steps in a row"),
            lambda: cell().diagram.show_depth(ROW),
            "",
            tr("The cell once a step, and what it hands on"),
        ),
        (
            "one-cell",
            tr("One cell, large"),
            lambda: cell().diagram.show_depth(ONE_CELL),
            "",
            tr("The present step"),
        ),
        ("wave", tr("Send the gradient back"), wave, "G", tr("How far it reaches, step by step, on the diagram")),
    )
    for name, words, do, hint, tip in offered:
        actions.offer(name, words, do, group=VIEW, hint=hint, tip=tip)


def offer_live(actions: Actions, live: Callable[[], LiveWorkspace]) -> None:
    """In Live: what has to do with files."""

    def save_model() -> None:
        live().save_model()

    def open_checkpoint() -> None:
        live().open_checkpoint()

    actions.offer(
        "save-model",
        tr("Save the trained model…"),
        save_model,
        group=TRAIN,
        tip=tr("As a model of this program, as weights for PyTorch, or to go on with"),
    )
    actions.offer(
        "open-checkpoint",
        tr("Go on from a checkpoint…"),
        open_checkpoint,
        group=TRAIN,
        tip=tr("A training that was broken off, or saved"),
    )


def offer_inspect(actions: Actions, inspect: Callable[[], InspectWorkspace]) -> None:
    """In Inspect."""

    def report() -> None:
        inspect().file.choose_report()

    def compare() -> None:
        inspect().file.comparison_wanted.emit()

    offered = (
        (
            "report",
            tr("Report on this layer…"),
            report,
            tr("What this layer learned, with pictures, as one HTML file or one PDF"),
        ),
        (
            "compare",
            tr("Compare two models…"),
            compare,
            tr("Two checkpoints side by side: what changed, by gate and by unit"),
        ),
    )
    for name, words, do, tip in offered:
        actions.offer(name, words, do, group=FILE, tip=tip)


def offer_learn(actions: Actions, learn: Callable[[], LearnWorkspace]) -> None:
    """In Learn: its pages."""
    offered = (
        ("practice", tr("Practice"), lambda: learn().show_practice(), tr("Questions on what was learnt")),
        ("glossary", tr("Glossary"), lambda: learn().show_named("glossary"), tr("Every word and symbol")),
        ("map", tr("Map of the course"), lambda: learn().show_named("map"), tr("Which lesson needs which")),
        ("progress", tr("My progress"), lambda: learn().show_named("progress"), tr("What you can do by now")),
    )
    for name, words, do, tip in offered:
        actions.offer(name, words, do, group=LEARN, tip=tip)
