"""A second stage that nobody sees: what "Show me" will put on the first one, computed beforehand."""

from __future__ import annotations

from PySide6.QtCore import QObject

from engine.protocol import ModelDescription
from lstm_viz.changes import Changes
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.learning import scenes
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.scene import Scene
from lstm_viz.selection import Selection
from lstm_viz.staging import Staging
from lstm_viz.tracing import Tracing


class Ahead(QObject):
    """`staging` says when it has come, `tracing` what."""

    def __init__(self, client: EngineClient, model: ModelDescription, parent: QObject) -> None:
        super().__init__(parent)
        document, selection = Document(model, self), Selection(self)
        self.tracing = Tracing(document, selection, client, None, Changes(self))
        self.staging = Staging(document, selection, self.tracing, parent=self)

    def bring(self, scene: Scene, shelf: ModelShelf) -> None:
        """Asks for a scene; raises UserError."""
        self.staging.shelf = shelf
        scenes.bring(self.staging, self.tracing, scene)
