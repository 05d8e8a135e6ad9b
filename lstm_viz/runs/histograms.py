"""The newest histograms of weights and gradients: asked for while somebody looks, at most twice a second."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from engine.protocol import Histogram, HistogramsRead, ReadHistograms
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.runs.training import Training

EVERY_MS = 500


class Histograms(QObject):
    """Signal: `changed` when newer ones have come."""

    changed = Signal()

    def __init__(self, client: EngineClient, training: Training, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._training = training
        self._newest: tuple[Histogram, ...] = ()
        self._of: tuple[int, int, int] | None = None  # run, entrant and training step of the newest
        self._asked = False
        self._pause = QTimer(self, singleShot=True, interval=EVERY_MS)

    def newest(self, entrant: int) -> tuple[Histogram, ...]:
        """Those of an entrant of the current run; none until they have come."""
        record = self._training.current
        if record is None or self._of is None or self._of[:2] != (record.number, entrant):
            return ()
        return self._newest

    def want(self, entrant: int) -> None:
        """Asks for those of an entrant, unless the newest are of this moment or have only just come."""
        record = self._training.current
        if record is None or record.stored or self._asked or self._pause.isActive():
            return
        if self._of == (record.number, entrant, record.training_step):
            return
        self._asked = True
        self._pause.start()

        def on_reply(reply: object) -> None:
            self._asked = False
            if isinstance(reply, HistogramsRead):
                self._newest = reply.histograms
                self._of = reply.run, reply.entrant, reply.training_step
                self.changed.emit()

        self._client.send(
            ReadHistograms(run=record.number, entrant=entrant),
            on_reply=on_reply,
            on_failure=self._on_none,
            on_dropped=self._on_none,
        )

    def close(self) -> None:
        self._pause.stop()

    def _on_none(self, _error: UserError | None = None) -> None:
        # The run may be gone with its engine: what is drawn stays, and is asked for again.
        self._asked = False
