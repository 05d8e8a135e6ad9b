"""What a talk is given on: the program's own models, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.laboratory import Laboratory
from lstm_viz.playback import Playback
from lstm_viz.runs.training import Training as Trainer
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.tracing import Tracing


@dataclass(frozen=True)
class Desk:
    """The program's own models, on which a talk is given."""

    document: Document
    selection: Selection
    playback: Playback
    tracing: Tracing
    shown_cell: ShownCell
    companion: Companion
    laboratory: Laboratory
    training: Trainer
    client: EngineClient
