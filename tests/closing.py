"""How a window of a test ends: properly, and with nothing of it left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

from lstm_viz.studio import Studio


def end(*studios: Studio) -> None:
    """Closes windows as `app.run` does, and has Qt take away what they were made of."""
    for studio in studios:
        studio.close()
        studio.window.close()
        studio.window.deleteLater()
        studio.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
