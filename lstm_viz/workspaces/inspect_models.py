"""What stands behind the Inspect workspace: what is looked for, computed and compared there.

Owns that these models are made once, and outlive the widgets that show them.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from lstm_viz.companion import Companion
from lstm_viz.comparison import Comparison
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.image_tiles import ImageTiles
from lstm_viz.inspection import Inspection
from lstm_viz.kept_texts import KeptTexts
from lstm_viz.looking import Looking
from lstm_viz.own_output import OwnOutput
from lstm_viz.report.reporting import Reporting
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.step_values import StepValues
from lstm_viz.subwords import Subwords
from lstm_viz.tracing import Tracing


class InspectModels(QObject):
    """`tiles`, `values` (of all steps), `looking`, `texts`, `subwords`, `comparison`, `own` (what the model says
    itself), `reporting`.
    """

    def __init__(
        self,
        document: Document,
        shown_cell: ShownCell,
        selection: Selection,
        inspection: Inspection,
        tracing: Tracing,
        companion: Companion,
        client: EngineClient,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tiles = ImageTiles(tracing, client, self)
        self.values = StepValues(tracing, client)
        self.looking = Looking(tracing, client, self)
        self.texts = KeptTexts(document, self)
        self.subwords = Subwords(self)
        self.comparison = Comparison(document, selection, inspection, companion, client, self)
        self.own = OwnOutput(tracing, client, self)
        self.reporting = Reporting(
            document, shown_cell, selection, inspection, tracing, self.looking, client, self
        )

    def close(self) -> None:
        """Waits for what works beside the window."""
        self.subwords.close()
        self.looking.close()
        self.own.close()
        self.comparison.close()
        self.reporting.close()
