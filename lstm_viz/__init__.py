"""The window: Qt, pyqtgraph, numpy. Never torch; of the engine only its protocol."""

__version__ = "0.1.0"
