"""Pictures for tests: widgets drawn without a screen, as arrays of pixels; and how two pictures are compared."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

Pixels = NDArray[np.uint8]

STORED = Path(__file__).parent / "pictures"

# Font engines and versions of Qt smooth edges a little differently. A pixel counts as different when a channel is
# off by more than SHADE of 255; two pictures are the same when at most SHARE of their pixels are different. One
# number of the drawing that changes is more than that.
SHADE = 48
SHARE = 0.0015


def pixels_of(image: QImage) -> Pixels:
    """Red, green and blue, (height, width, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def drawn(widget: QWidget) -> Pixels:
    """The widget as it looks once layouts and repaints that wait have happened."""
    for _ in range(3):
        QCoreApplication.processEvents()
    return pixels_of(widget.grab().toImage())


def stored(name: str) -> Pixels:
    """A picture of tests/lstm_viz/pictures."""
    image = QImage(str(STORED / f"{name}.png"))
    if image.isNull():
        raise FileNotFoundError(f"{name}.png: draw it with `python -m tests.lstm_viz.test_pictures`")
    return pixels_of(image)


def store(name: str, pixels: Pixels) -> None:
    """Keeps a picture in tests/lstm_viz/pictures."""
    height, width, _ = pixels.shape
    image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    if not image.save(str(STORED / f"{name}.png")):
        raise OSError(f"{name}.png could not be written")


def share_that_differs(first: Pixels, second: Pixels) -> float:
    """The share of pixels that are different; 1 for pictures of different sizes."""
    if first.shape != second.shape:
        return 1.0
    off = np.abs(first.astype(np.int16) - second.astype(np.int16)).max(axis=2)
    return float((off > SHADE).mean())
