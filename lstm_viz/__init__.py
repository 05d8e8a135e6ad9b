"""The window: Qt, pyqtgraph, numpy. Never torch; of the engine only its protocol."""
