"""What lies over the sheet before an audience: pen, spotlight, magnifier, blank screen, and one picture going over
into the next.

Owns the drawing of these and the ink of each scene. It does not own keys (`audience`), nor what is under it.
"""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

Stroke = tuple[tuple[float, float], ...]

FADE_MS = 320
PEN_SHARE = 0.005  # of the height: how wide a stroke is
SPOT_SHARE = 0.16  # of the height: the radius of the light, and of the magnifier
MAGNIFIES = 2.0
LOOK_MS = 33  # what is under the magnifier may move
INK = {"light": "#C2185B", "dark": "#FFD54F"}
PEN, SPOTLIGHT, MAGNIFIER = "pen", "spotlight", "magnifier"


class Overlay(QWidget):
    """Transparent to the mouse unless a tool is out. Signal: `ink_changed`."""

    ink_changed = Signal()

    def __init__(self, under: QWidget) -> None:
        super().__init__(under)
        self._under = under
        self._tool = ""
        self._blank: QColor | None = None
        self._ink: list[Stroke] = []
        self._stroke: list[tuple[float, float]] = []
        self._pointer = QPointF(-1e4, -1e4)
        self._ink_colour = QColor(INK["dark"])
        self._before: QPixmap | None = None
        self._after: QPixmap | None = None
        self._looked_through: QPixmap | None = None
        self._seen = QRect()  # of what is under it
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._away = False  # while what is under it is painted without it
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._fade.valueChanged.connect(lambda _share: self.update())
        self._fade.finished.connect(self.end_fade)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMouseTracking(True)
        self._show_if_wanted()

    # --- tools -----------------------------------------------------------------------------------------------

    @property
    def tool(self) -> str:
        """PEN, SPOTLIGHT or MAGNIFIER; "" where none is out."""
        return self._tool

    def take(self, tool: str) -> None:
        """Takes a tool; the one that is out already is put away."""
        self._end_stroke()
        self._tool = "" if tool == self._tool else tool
        self._looked_through = None
        self._look()
        self._keep_looking()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, self._tool == "")
        cursor = Qt.CursorShape.CrossCursor if self._tool == PEN else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor)
        self._show_if_wanted()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_looking()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keep_looking()

    def _keep_looking(self) -> None:
        if self._tool == MAGNIFIER and self.isVisible():
            self._looking.start()
        else:
            self._looking.stop()

    def _look(self) -> None:
        """Paints what is under the magnifier anew, as sharp as it is large: it may have moved since."""
        if self._tool != MAGNIFIER or self.fading or self.blank:
            return
        side = round(2 * self._radius / MAGNIFIES)
        self._seen = QRect(0, 0, side, side)
        self._seen.moveCenter(self._pointer.toPoint())
        finer = MAGNIFIES * self.devicePixelRatioF()
        looked = QPixmap(self._seen.size() * finer)
        looked.setDevicePixelRatio(finer)
        looked.fill(Qt.GlobalColor.transparent)
        self._away = True
        shown = self._seen.intersected(self._under.rect())
        if not shown.isEmpty():
            with QPainter(looked) as painter:
                self._under.render(painter, shown.topLeft() - self._seen.topLeft(), QRegion(shown))
        self._away = False
        self._looked_through = looked
        self.update()

    @property
    def _radius(self) -> float:
        """Of the light and of the magnifier."""
        return self.height() * SPOT_SHARE

    @property
    def blank(self) -> bool:
        return self._blank is not None

    def toggle_blank(self, colour: str) -> None:
        """Covers everything with a colour, and uncovers it."""
        wanted = QColor(colour)
        self._blank = None if self._blank == wanted else wanted
        self._show_if_wanted()

    def uncover(self) -> None:
        self._blank = None
        self._show_if_wanted()

    def point_at(self, at: QPointF) -> None:
        """Where the pointer is, of the spotlight and the magnifier."""
        self._pointer = at
        self._look()
        if self._tool == SPOTLIGHT:
            self.update()

    # --- ink -------------------------------------------------------------------------------------------------

    @property
    def ink(self) -> tuple[Stroke, ...]:
        """The strokes, in shares of width and height, so that they lie right on every screen."""
        return tuple(self._ink)

    def set_ink(self, ink: tuple[Stroke, ...], theme: str) -> None:
        """The strokes of a scene, in the colour for a theme."""
        self._ink, self._stroke = list(ink), []
        self._ink_colour = QColor(INK.get(theme, INK["dark"]))
        self._show_if_wanted()

    def undo_stroke(self) -> None:
        """Takes the last stroke back."""
        if self._ink:
            self._ink.pop()
            self.ink_changed.emit()
            self._show_if_wanted()

    def wipe(self) -> None:
        """Takes all ink away."""
        if self._ink:
            self._ink.clear()
            self.ink_changed.emit()
            self._show_if_wanted()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._tool == PEN and event.button() == Qt.MouseButton.LeftButton:
            self._stroke = [self._share(event.position())]
            self.update()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point_at(event.position())
        if self._stroke:
            self._stroke.append(self._share(event.position()))
            self.update()
        event.ignore()  # the window hides a pointer that stands still

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end_stroke()
        event.accept()

    def _share(self, at: QPointF) -> tuple[float, float]:
        return at.x() / max(1, self.width()), at.y() / max(1, self.height())

    def _end_stroke(self) -> None:
        if self._stroke:
            self._ink.append(tuple(self._stroke))
            self._stroke = []
            self.ink_changed.emit()
            self.update()

    # --- one picture into the next ---------------------------------------------------------------------------

    @property
    def fading(self) -> bool:
        """Whether one picture is going over into another."""
        return self._before is not None

    def hold(self) -> None:
        """Keeps the picture as it is on top, until `go_over`."""
        self.end_fade()
        self._before = self._under.grab()
        self._show_if_wanted()

    def go_over(self) -> None:
        """The picture that is held goes over into the one that is under it now."""
        if self._before is None:
            return
        self.hide()
        self._after = self._under.grab()
        self._show_if_wanted()
        self._fade.start()

    def end_fade(self) -> None:
        """The new picture is there."""
        if self._before is not None:
            self._fade.stop()
            self._before = self._after = None
            self._show_if_wanted()

    # --- drawing ---------------------------------------------------------------------------------------------

    def _show_if_wanted(self) -> None:
        drawn = self._ink or self._stroke or self._tool or self._blank is not None or self._before is not None
        # A picture that covers everything need not have what is under it painted.
        covers = self._blank is not None or self._before is not None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, covers)
        self.setVisible(bool(drawn))
        if drawn:
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._away:
            return
        with QPainter(self) as painter:
            if self._blank is not None:
                painter.fillRect(self.rect(), self._blank)
                return
            if self._before is not None:
                self._paint_fade(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ink(painter)
            self._paint_light(painter)

    def _paint_ink(self, painter: QPainter) -> None:
        pen = QPen(self._ink_colour, max(2.0, self.height() * PEN_SHARE))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in [*self._ink, self._stroke]:
            points = [QPointF(x * self.width(), y * self.height()) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            elif points:
                painter.drawPolyline(points)

    def _paint_fade(self, painter: QPainter) -> None:
        assert self._before is not None
        painter.drawPixmap(0, 0, self._before)
        if self._after is not None:
            painter.setOpacity(float(self._fade.currentValue()))
            painter.drawPixmap(0, 0, self._after)
            painter.setOpacity(1.0)

    def _paint_light(self, painter: QPainter) -> None:
        radius = self._radius
        circle = QPainterPath()
        circle.addEllipse(self._pointer, radius, radius)
        if self._tool == SPOTLIGHT:
            dark = QPainterPath()
            dark.addRect(QRectF(self.rect()))
            painter.fillPath(dark.subtracted(circle), QColor(0, 0, 0, 178))
        elif self._tool == MAGNIFIER and self._looked_through is not None:
            painter.save()
            painter.setClipPath(circle)
            painter.translate(self._pointer)
            painter.scale(MAGNIFIES, MAGNIFIES)
            painter.translate(-self._pointer)
            painter.drawPixmap(QRectF(self._seen), self._looked_through, QRectF(self._looked_through.rect()))
            self._paint_ink(painter)
            painter.restore()
            painter.setPen(QPen(self._ink_colour, 3))
            painter.drawEllipse(self._pointer, radius, radius)
