"""The passage from one picture to another that keeps the eye: what both show grows or shrinks into place."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

DURATION_MS = 320


class Passage(QWidget):
    """Lies over a widget while `before` turns into what it shows now, then is gone.

    `areas` are where the common part stands in the picture before and after, in the widget's coordinates.
    """

    def __init__(self, over: QWidget, before: QPixmap, areas: tuple[QRect, QRect]) -> None:
        super().__init__(over)
        self._before = before
        self._after = over.grab()
        self._areas = areas
        self._share = 0.0
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        animation = QVariantAnimation(self)
        animation.setDuration(DURATION_MS)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        animation.valueChanged.connect(self._on_moved)
        animation.finished.connect(self.deleteLater)
        animation.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        source, target = (QRectF(area) for area in self._areas)
        now = _between(source, target, self._share)
        painter.drawPixmap(_placed(QRectF(self.rect()), source, now), self._before, QRectF(self._before.rect()))
        painter.setOpacity(self._share)
        painter.drawPixmap(_placed(QRectF(self.rect()), target, now), self._after, QRectF(self._after.rect()))

    def _on_moved(self, share: float) -> None:
        self._share = share
        self.update()


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
