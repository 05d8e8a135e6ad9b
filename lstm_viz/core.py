"""The models of one window, put together: what is open and chosen, what is computed of it, and the engine.

Owns who is given what. It knows no widget; what shows these models is the `front`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lstm_viz import models, stored
from lstm_viz.arithmetic import Arithmetic
from lstm_viz.backflow import Backflow
from lstm_viz.changes import Changes
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_command import EngineCommand, engine_command
from lstm_viz.engine_log import EngineLog
from lstm_viz.errors import UserError
from lstm_viz.history import History
from lstm_viz.inspection import Inspection
from lstm_viz.kept_choices import KeptChoices
from lstm_viz.laboratory import Laboratory
from lstm_viz.opening import Opening
from lstm_viz.playback import Playback
from lstm_viz.preferences import Preferences
from lstm_viz.runs.live import Live
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr

if TYPE_CHECKING:
    from lstm_viz.present.desk import Desk


def command_of(words: str) -> tuple[EngineCommand, str]:
    """The engine's command as it is set; where it cannot be read the one beside the window, and a sentence why."""
    try:
        return engine_command(words or None), ""
    except UserError as error:
        return engine_command(), tr("{problem} Until then the engine of this machine runs.", problem=error)


class Core(QObject):
    """Everything that a window shows, and nothing that shows it. The engine starts when it is told to."""

    def __init__(self, preferences: Preferences, log: EngineLog | None = None, folder: Path | None = None) -> None:
        """`folder` is where trainings leave their checkpoints; None: nowhere."""
        super().__init__()
        first = stored.load(models.FIRST)
        settings = preferences.settings
        self.preferences = preferences
        self.document = Document(first.model)
        self.selection = Selection()
        self.playback = Playback(self.selection, self)
        command, self.command_problem = command_of(settings.engine)
        self.client = EngineClient(command, device=settings.device, log=log, translate=tr, parent=self)
        self.opening = Opening(self.document, self.client, self)
        beside = preferences.path
        kept = KeptChoices(None if beside is None else beside.with_name("choices.json"))
        self.inspection = Inspection(self.opening, self, kept)
        self.history = History(self)
        self.changes = Changes(self, self.history)
        self.tracing = Tracing(self.document, self.selection, self.client, first, self.changes)
        self.selection.set_unit(first.model.unit)
        self.arithmetic = Arithmetic(self.tracing, self.selection, self.client, self)
        self.shown_cell = ShownCell(first.model.cell, self.selection, self.tracing, self)
        self.companion = Companion(self.document, self.selection, self.tracing, self.client, self)
        runs = None if folder is None else folder / "runs"
        self.live = Live(self.client, self.document, self.selection, self.playback, self.tracing, runs, self)
        self.laboratory = Laboratory(self.tracing, self.client, self)
        self.backflow = Backflow(self.laboratory, self.selection, self.tracing, self)

    @property
    def desk(self) -> Desk:
        """The models that talks and documents are of."""
        from lstm_viz.present.desk import Desk  # noqa: PLC0415  (when one is wanted)

        return Desk(
            self.document,
            self.selection,
            self.playback,
            self.tracing,
            self.shown_cell,
            self.companion,
            self.laboratory,
            self.live.training,
            self.client,
        )

    @property
    def is_training(self) -> bool:
        """Whether Live trains: the engine ends it for another training."""
        record = self.live.training.current
        return record is not None and record.running

    def start_engine(self) -> None:
        """Starts the engine and asks it for the trace of what is on the screen."""
        self.client.start()
        self.tracing.retrace()
        self.live.training.tasks.ask()

    def close(self) -> None:
        """Ends everything that runs: the clock, the readers, the engine."""
        self.opening.close()
        self.inspection.close()
        self.companion.close()
        self.backflow.stop()
        self.laboratory.close()
        self.live.close()
        self.tracing.close()
        self.preferences.close()
        self.client.close()
