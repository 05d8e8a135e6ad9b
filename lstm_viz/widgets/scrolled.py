"""What is scrolled where it is higher than its room: a widget, or a column that asks for all of its height.

And a box of choices that lets the wheel scroll what it stands in.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)


def scrolled(inside: QWidget, told: str = "") -> QScrollArea:
    """An area in which a widget is as wide as the area; `told` is what a screen reader calls it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    if told:
        area.setAccessibleName(told)
    return area


class ScrolledColumn(QScrollArea):
    """`column` takes the widgets. Qt's own area asks for no more than it had when it was first asked."""

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(1, 1)

    def sizeHint(self) -> QSize:
        wanted = self.column.sizeHint()
        if self.column.hasHeightForWidth() and self.width() > 1:
            return QSize(wanted.width(), self.column.totalHeightForWidth(self.width()))
        return wanted

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        """Whatever changes inside may take another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class StillBox(QComboBox):
    """A box of choices inside something that scrolls: the wheel scrolls, and never chooses. A choice that is too
    long for it ends in …, and is its tool tip.
    """

    @property
    def words(self) -> str:
        """The choice; what stands in its place where nothing of the list is chosen."""
        return self.currentText() or self.placeholderText()

    @property
    def seen(self) -> str:
        """What is written of the words."""
        option = self._option()
        area = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = area.width() - 2  # the style leaves a pixel at either side
        return self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def paintEvent(self, _event: QPaintEvent) -> None:
        option, seen = self._option(), self.seen
        option.currentText = seen
        painter = QStylePainter(self)
        with painter:  # which says of itself that it is a plain one
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        whole = "" if seen == self.words else self.words
        if self.toolTip() != whole:
            self.setToolTip(whole)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
