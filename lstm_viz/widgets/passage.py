"""The passages from one depth to another that keep the eye: what both show grows or shrinks into place.

Each lies over a widget for a moment and is gone; under it everything is as it will be, and takes the keys.
"""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

DURATION_MS = 320
PALEST = 0.35  # of the small end of a flight: what flies is seen from the first moment


class Glide(QWidget):
    """Lies over a widget while `share` runs from 0 to 1; another one over the same widget ends it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.share = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self.animation = QVariantAnimation(self)
        self.animation.setDuration(DURATION_MS)
        self.animation.setStartValue(0.0)
        self.animation.setEndValue(1.0)
        self.animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.animation.valueChanged.connect(self.show_share)
        self.animation.finished.connect(self.end)

    def begin(self) -> None:
        """Shows the first picture, and glides."""
        self.show()
        self.raise_()
        self.animation.start()

    def show_share(self, share: float) -> None:
        """How far it has come, from 0 to 1."""
        self.share = share
        self.update()

    def end(self) -> None:
        """Takes it away at once."""
        self.animation.stop()
        self.hide()
        self.deleteLater()


def end_glides(over: QWidget) -> None:
    """Takes away what still glides over a widget, so that its picture is its own."""
    for glide in over.findChildren(Glide, options=Qt.FindChildOption.FindDirectChildrenOnly):
        glide.end()


class Passage(Glide):
    """`before` turns into what the widget shows now.

    `areas` are where the common part stands in the picture before and after, in the widget's coordinates; `ground`
    is the colour behind both.
    """

    def __init__(self, over: QWidget, before: QPixmap, areas: tuple[QRectF, QRectF], ground: QColor) -> None:
        self._before = before
        self._ground = ground
        self._after = over.grab()
        self._areas = areas
        super().__init__(over)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), self._ground)
            source, target = self._areas
            now = _between(source, target, self.share)
            painter.drawPixmap(
                _placed(QRectF(self.rect()), source, now), self._before, QRectF(self._before.rect())
            )
            painter.setOpacity(self.share)
            painter.drawPixmap(_placed(QRectF(self.rect()), target, now), self._after, QRectF(self._after.rect()))


class Flight(Glide):
    """A sheet grows out of a small place into its own, over what stood there before; or shrinks back into it.

    `small` and `large` are places of the sheet in the widget's coordinates; `before` is what stood at `large`.
    """

    def __init__(
        self, over: QWidget, sheet: QPixmap, small: QRect, large: QRect, before: QPixmap | None = None
    ) -> None:
        self._sheet = sheet
        self.small, self.large = QRectF(small), QRectF(large)
        self._before = before
        super().__init__(over)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            grown = self.share if self._before is not None else 1 - self.share
            if self._before is not None and self.share < 1:
                painter.drawPixmap(self.large, self._before, QRectF(self._before.rect()))
            painter.setOpacity(PALEST + (1 - PALEST) * grown)
            painter.drawPixmap(_between(self.small, self.large, grown), self._sheet, QRectF(self._sheet.rect()))


def _between(first: QRectF, last: QRectF, share: float) -> QRectF:
    """The rectangle `share` of the way from first to last."""
    rest = 1 - share
    return QRectF(
        first.x() * rest + last.x() * share,
        first.y() * rest + last.y() * share,
        first.width() * rest + last.width() * share,
        first.height() * rest + last.height() * share,
    )


def _placed(whole: QRectF, part: QRectF, goal: QRectF) -> QRectF:
    """Where a whole picture lies so that its `part` covers `goal`."""
    wide, high = goal.width() / part.width(), goal.height() / part.height()
    return QRectF(
        goal.left() - part.left() * wide,
        goal.top() - part.top() * high,
        whole.width() * wide,
        whole.height() * high,
    )
