"""All that stands behind the Live workspace, put together in one place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.playback import Playback
from lstm_viz.runs import stored
from lstm_viz.runs.checkpoints import Checkpoints
from lstm_viz.runs.examples import Examples
from lstm_viz.runs.following import Following
from lstm_viz.runs.histograms import Histograms
from lstm_viz.runs.restoring import Restoring
from lstm_viz.runs.saving import Saving
from lstm_viz.runs.setup import RunSetup
from lstm_viz.runs.training import Training
from lstm_viz.selection import Selection
from lstm_viz.tracing import Tracing


class Live(QObject):
    """Its parts: `setup`, `training`, `following`, `restoring`, `histograms`, `examples`, `saving`, and
    `checkpoints`, each in a module of its own.
    """

    def __init__(
        self,
        client: EngineClient,
        document: Document,
        selection: Selection,
        playback: Playback,
        tracing: Tracing,
        folder: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`folder` is where checkpoints are written; None: nowhere."""
        super().__init__(parent)
        self.document = document
        self.setup = RunSetup(self)
        self.checkpoints = Checkpoints(client, folder, parent=self)
        self.training = Training(client, self.checkpoints, self)
        self.following = Following(client, self.training, document, selection, playback, tracing, self)
        self.restoring = Restoring(client, self.training, self)
        self.histograms = Histograms(client, self.training, self)
        self.examples = Examples(client, self.training, self.following, self)
        self.saving = Saving(client, self.training, self)

    def show_stored(self) -> None:
        """Shows the race that comes with the program, until there is another."""
        record, flow = stored.load()
        self.training.show_stored(record)
        self.following.show_stored(flow)

    def close(self) -> None:
        """Ends everything that runs here."""
        self.following.close()
        self.histograms.close()
        self.examples.close()
        self.training.close()
        self.saving.close()
