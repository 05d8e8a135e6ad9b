"""The view: puts a cell's items on a scene and shows a frame; zoom, pan, fit, and what is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QToolTip, QWidget

from lstm_viz import theme as look
from lstm_viz.diagram.frame import Frame, tip_of
from lstm_viz.diagram.ghosts import GhostItem
from lstm_viz.diagram.graph import Cell
from lstm_viz.diagram.item import CellItem
from lstm_viz.diagram.labels import AnswerItem, BoxItem, ReadingItem, ScaleItem, SymbolItem
from lstm_viz.diagram.marks import Overlay
from lstm_viz.diagram.motion import carriers, handovers
from lstm_viz.diagram.nodes import GateItem, OperationItem, ValveItem
from lstm_viz.diagram.ribbons import RibbonItem, unit_at
from lstm_viz.diagram.wires import DotItem, WireItem
from lstm_viz.theme import Theme
from lstm_viz.words import tr

MOST_ZOOM = 8.0


class CellView(QGraphicsView):
    """The drawn cell.

    Signals: `unit_chosen` (from 0), `quantity_chosen` (its name), `sum_chosen` (a gate's), `painted` once, first,
    `farther_wanted` (zoomed out beyond the whole cell), `pointed_at` (a click, in the cell's units).
    """

    unit_chosen = Signal(int)
    quantity_chosen = Signal(str)
    sum_chosen = Signal(str)
    painted = Signal()
    farther_wanted = Signal()
    pointed_at = Signal(float, float)

    def __init__(self, cell: Cell, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell = cell
        self._theme = theme
        self._frame: Frame | None = None
        self._zoom = 1.0
        self._looked_at: tuple[float, tuple[float, float] | None] | None = None
        self._least = 0.0
        self._corner_left = False
        self._never_painted = True
        self._double_clicked = False
        self._items: list[CellItem] = []
        self._overlay: Overlay | None = None
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(scene)
        self._scene = scene  # asking Qt for it, or for the viewport, makes wrappers of every widget class first
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_cell(cell)
        self.set_theme(theme)

    def set_cell(self, cell: Cell) -> None:
        """Draws another cell from now on; without a signal until it is given a frame."""
        for item in self._items:
            self._scene.removeItem(item)
        if self._overlay is not None:
            self._scene.removeItem(self._overlay)
            self._overlay = None
        self.cell, self._frame = cell, None
        self._items = _items_of(cell, self._theme)
        for item in self._items:
            self._scene.addItem(item)
        self._scene.setSceneRect(QRectF(0, 0, *cell.size))
        self._show_legend()
        self.setAccessibleName(tr("The {cell} cell", cell=cell.title))
        if self._zoom == 1.0:
            self.fit()

    @property
    def frame(self) -> Frame | None:
        return self._frame

    @property
    def cell_items(self) -> list[CellItem]:
        """The drawn parts, for a test that reads the drawing back."""
        return self._items

    @property
    def overlay(self) -> Overlay:
        """What is laid over the drawn parts; it goes with the cell that it was made for."""
        if self._overlay is None:
            self._overlay = Overlay(self.cell, self._theme)
            self._scene.addItem(self._overlay)
        return self._overlay

    @property
    def box(self) -> QRectF:
        """Where the cell's outline is drawn, in the view's coordinates."""
        return self._on_view(QRectF(*self.cell.box))

    def gate_area(self, quantity: str) -> QRectF:
        """Where the gate that computes a quantity is drawn, in the view's coordinates."""
        boxes = [item.box for item in self._items if isinstance(item, GateItem) and item.gate.quantity == quantity]
        return self._on_view(boxes[0]) if boxes else self.box

    def _on_view(self, area: QRectF) -> QRectF:
        return QRectF(self.viewportTransform().mapRect(area))

    def show_frame(self, frame: Frame | None, token: str) -> None:
        """Draws a frame; None draws the cell without a signal."""
        self._frame = frame
        for item in self._items:
            item.show_frame(frame, self._theme)
            if isinstance(item, RibbonItem):
                item.set_token(token)

    def show_chosen(self, quantity: str | None) -> None:
        """Frames the gate of the quantity that is looked at closely."""
        for item in self._items:
            if isinstance(item, GateItem):
                item.set_chosen(item.gate.quantity == quantity)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setBackgroundBrush(theme.colour("card"))
        for item in self._items:
            item.show_frame(self._frame, theme)
        if self._overlay is not None:
            self._overlay.set_look(theme)
        self._scene.update()

    def fit(self) -> None:
        """Shows the whole cell, as large as it fits."""
        self._zoom = 1.0
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    @property
    def zoom(self) -> float:
        """How much larger than the whole cell it is drawn, from 1 to MOST_ZOOM."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Zooms to a factor, from the whole cell on, about its middle."""
        self.zoom_by(0.0)
        if zoom > 1:
            anchor = self.transformationAnchor()
            self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
            self.zoom_by(zoom)
            self.setTransformationAnchor(anchor)

    @property
    def scrolled(self) -> tuple[int, int]:
        """How far the part that is seen lies from the left and from the top, px."""
        return self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def scroll_to(self, left: int, top: int) -> None:
        """Shows that part, where it is zoomed in."""
        self.horizontalScrollBar().setValue(left)
        self.verticalScrollBar().setValue(top)

    @property
    def centre(self) -> tuple[float, float]:
        """What is in the middle, in the cell's units."""
        middle = self.mapToScene(self.rect().center())
        return middle.x(), middle.y()

    def look_at(self, zoom: float, centre: tuple[float, float] | None = None) -> None:
        """Zooms to a factor with a point in the middle, also when the view has another size."""
        self.set_zoom(zoom)
        if zoom > 1 and centre is not None:
            self.centerOn(*centre)
        self._looked_at = zoom, centre

    def zoom_by(self, factor: float) -> None:
        """Zooms about the pointer, between the whole cell and MOST_ZOOM; farther away is the row of cells."""
        self._looked_at = None
        if 0 < factor < 1 and self._zoom == 1.0:
            self.farther_wanted.emit()
            return
        zoom = min(MOST_ZOOM, max(1.0, self._zoom * factor))
        if zoom == 1.0:
            self.fit()
        else:
            self.scale(zoom / self._zoom, zoom / self._zoom)
            self._zoom = zoom
        drag = QGraphicsView.DragMode.ScrollHandDrag if zoom > 1 else QGraphicsView.DragMode.NoDrag
        self.setDragMode(drag)

    def quantity_at(self, x: float, y: float) -> tuple[str, CellItem] | None:
        """What is drawn at a point of the scene: the quantity and its item, the topmost first."""
        for item in sorted(self._items, key=lambda item: -item.zValue()):
            quantity = item.at(x, y)
            if quantity is not None:
                return quantity, item
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom == 1.0:
            self.fit()
        elif self._looked_at is not None:
            self.look_at(*self._looked_at)

    def set_least(self, pixels: float) -> None:
        """No word is smaller than so many pixels of the screen, and the legend has gone: it is seen from far away.

        0: from near, every word has its own size.
        """
        self._least = pixels
        self._show_legend()
        self._scene.update()

    def leave_corner(self, left: bool) -> None:
        """Whether something else stands over the corner above the cell, at its left, in place of a note."""
        self._corner_left = left
        self._show_legend()
        self._scene.update()

    def _show_legend(self) -> None:
        for item in self._items:
            if isinstance(item, ScaleItem):
                item.setVisible(not self._least)
            elif isinstance(item, BoxItem):
                item.noted = not self._corner_left

    def paintEvent(self, event: QPaintEvent) -> None:
        with look.at_least(self._least):
            super().paintEvent(event)
        if self._never_painted:
            self._never_painted = False
            self.painted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(1.0015 ** event.angleDelta().y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and zero zoom; every other key belongs to the workspace, the arrows too."""
        zooms = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8, Qt.Key.Key_0: 0.0}
        factor = zooms.get(Qt.Key(event.key()))
        if factor is None:
            event.ignore()
        else:
            self.zoom_by(factor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a gate: into its sum. Elsewhere: the whole cell again."""
        point = self.mapToScene(event.position().toPoint())
        found = self.quantity_at(point.x(), point.y())
        if found is not None and isinstance(found[1], GateItem):
            self._double_clicked = True
            self.sum_chosen.emit(found[0])
        else:
            self.zoom_by(0.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the drawing is the drawing's own; it goes no further to what lies behind."""
        self._double_clicked = False
        super().mousePressEvent(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()
        if self._double_clicked:
            self._double_clicked = False  # the second release of a double click picks nothing
            return
        point = self.mapToScene(event.position().toPoint())
        found = self.quantity_at(point.x(), point.y())
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointed_at.emit(point.x(), point.y())
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return
        quantity, item = found
        area = item.area if isinstance(item, RibbonItem) else item.ribbon if isinstance(item, GateItem) else None
        by_unit = self.cell.quantities[quantity].by_unit
        if area is not None and by_unit and self._frame and area.adjusted(-2, -4, 2, 4).contains(point):
            size = len(self._frame.values[quantity])
            self.unit_chosen.emit(unit_at(area, size, point.x(), centred=isinstance(item, GateItem)))
        self.quantity_chosen.emit(quantity)

    def viewportEvent(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            point = self.mapToScene(event.pos())
            found = self.quantity_at(point.x(), point.y())
            QToolTip.showText(event.globalPos(), tip_of(self.cell, self._frame, found[0]) if found else "", self)
            return True
        return super().viewportEvent(event)  # type: ignore[arg-type]


def _items_of(cell: Cell, theme: Theme) -> list[CellItem]:
    """Everything that is drawn of a cell."""
    return [
        BoxItem(cell, theme),
        *(WireItem(cell, theme, wire) for wire in cell.wires),
        *(DotItem(cell, theme, dot) for dot in cell.dots),
        *(GateItem(cell, theme, gate) for gate in cell.gates),
        *(ValveItem(cell, theme, valve) for valve in cell.valves),
        *(OperationItem(cell, theme, operation) for operation in cell.operations),
        *(RibbonItem(cell, theme, ribbon) for ribbon in cell.ribbons),
        *(SymbolItem(cell, theme, symbol) for symbol in cell.symbols),
        ScaleItem(cell, theme),
        AnswerItem(cell, theme),
        GhostItem(cell, theme),
        *(ReadingItem(cell, theme, reading, index) for index, reading in enumerate(cell.readings)),
        *carriers(cell, theme),
        *handovers(cell, theme),
    ]
