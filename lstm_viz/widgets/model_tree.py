"""A model's tree: recurrent layers marked, their parts, all other tensors. Rows are made when they are opened."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from lstm_viz.file_tree import GROUP, LAYER, PART, TENSOR, Node
from lstm_viz.theme import Theme, px
from lstm_viz.words import tr

ROW = 27  # px of a window at its usual scale
FEWEST_ROWS, MOST_ROWS = 1, 9
MOST_CHILDREN = 400  # that are shown of one row
NODE, SIZE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
MARGIN = 14  # px that the style leaves beside a name
NAME_SHARE = 0.58  # of a row that is too narrow
MARK = "◆ "  # of what is recurrent


class Sizes(QStyledItemDelegate):
    """Paints each row's size at its right end: a name has all the room that its own row's size leaves."""

    def __init__(self, tree: ModelTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def initStyleOption(  # noqa: N802  (Qt's own name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A name that has not enough room keeps its mark and what tells it from others: a part its number,
        without the word before it, every other its end.
        """
        super().initStyleOption(option, index)
        mark = MARK if option.text.startswith(MARK) else ""
        metrics, room = QFontMetrics(option.font), option.rect.width() - MARGIN
        if metrics.horizontalAdvance(option.text) > room:
            rest = option.text.removeprefix(mark)
            room -= metrics.horizontalAdvance(mark)
            node: Node | None = index.data(NODE)
            numbered = node is not None and node.kind == PART
            if numbered:
                rest = rest.partition(" ")[2] or rest
            where = Qt.TextElideMode.ElideRight if numbered else Qt.TextElideMode.ElideLeft
            option.text = mark + metrics.elidedText(rest, where, room).replace("….", "…")

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        size = index.data(SIZE) or ""
        whole = QRect(option.rect)
        wide = option.fontMetrics.horizontalAdvance(size) + 8 if size else 0
        # Where there is no room for both the name has a little more than half of it.
        name = QFontMetrics(index.data(Qt.ItemDataRole.FontRole) or option.font).horizontalAdvance(
            str(index.data(Qt.ItemDataRole.DisplayRole))
        )
        wide = min(wide, whole.width() - min(name + 18, round(NAME_SHARE * whole.width())))
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, self._tree.picked)
        elif ground is not None:
            painter.fillRect(whole, ground)
        named = QStyleOptionViewItem(option)
        named.rect = whole.adjusted(0, 0, -wide, 0)
        super().paint(painter, named, index)
        if size:
            painter.save()
            painter.setFont(self._tree.font())
            painter.setPen(self._tree.muted)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            if option.fontMetrics.horizontalAdvance(size) > wide - 4:
                size = size.partition(" ")[2] or size  # "LSTM 100 → 128" without what the mark says nearly as well
            shown = option.fontMetrics.elidedText(size, Qt.TextElideMode.ElideLeft, wide - 4)
            painter.drawText(whole.adjusted(0, 0, -4, 0), right, shown)
            painter.restore()


class ModelTree(QTreeWidget):
    """Signals: `layer_wanted` (a layer's name), `part_wanted` (a layer's name, its number, its direction),
    `tensor_wanted` (a tensor's name).
    """

    layer_wanted = Signal(str)
    part_wanted = Signal(str, int, str)
    tensor_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chosen: tuple[str, int, str] | None = None
        self.setColumnCount(1)
        self.setItemDelegate(Sizes(self))
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(tr("What is in the model"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemExpanded.connect(self._on_expanded)
        self.itemCollapsed.connect(lambda _: self.updateGeometry())
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    @property
    def picked(self) -> QColor:
        """The ground of the row that has the focus."""
        return self._theme.colour("accent_soft")

    @property
    def muted(self) -> QColor:
        """The ink of the sizes."""
        return self._theme.colour("muted")

    def sizeHint(self) -> QSize:
        rows = min(MOST_ROWS, max(FEWEST_ROWS, self._rows()))
        return QSize(round(px(220)), round(px(ROW) * rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._mark_chosen()
        self.updateGeometry()

    def show_nodes(self, nodes: Iterable[Node]) -> None:
        """Another tree; the layers in it are open."""
        self.clear()
        nodes = tuple(nodes)
        self.setRootIsDecorated(any(node.children for node in nodes))
        for node in nodes:
            item = self._item(node)
            self.addTopLevelItem(item)
            if node.kind == LAYER and sum(child.kind == PART for child in node.children) > 1:
                item.setExpanded(True)
        self._mark_chosen()
        self.updateGeometry()

    def show_chosen(self, name: str, layer: int, direction: str) -> None:
        """Which part of which layer the window shows."""
        self._chosen = name, layer, direction
        self._mark_chosen()

    def _item(self, node: Node) -> QTreeWidgetItem:
        recurrent = node.kind in {LAYER, PART}
        item = QTreeWidgetItem([f"{MARK}{node.label}" if recurrent else node.label])
        item.setData(0, NODE, node)
        item.setData(0, SIZE, node.size)
        item.setToolTip(0, f"{node.name or node.label}: {node.size}" if node.size else node.name or node.label)
        kinds = {
            LAYER: tr("recurrent layer"),
            PART: tr("recurrent layer"),
            GROUP: tr("group"),
            TENSOR: tr("tensor"),
        }
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{kinds[node.kind]} {node.label}, {node.size}")
        if node.children:
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        return item

    def _on_expanded(self, item: QTreeWidgetItem) -> None:
        node: Node = item.data(0, NODE)
        if item.childCount() == 0:
            item.addChildren([self._item(child) for child in node.children[:MOST_CHILDREN]])
            left = len(node.children) - MOST_CHILDREN
            if left > 0:
                rest = QTreeWidgetItem([tr("… and {count} more", count=left)])
                rest.setDisabled(True)
                item.addChild(rest)
            self._mark_chosen()
        self.updateGeometry()

    def _choose(self, item: QTreeWidgetItem) -> None:
        node: Node | None = item.data(0, NODE)
        if node is None:
            return
        actions = {
            LAYER: partial(self.layer_wanted.emit, node.name),
            PART: partial(self.part_wanted.emit, node.name, *(node.part or (0, "forward"))),
            GROUP: partial(item.setExpanded, not item.isExpanded()),
            TENSOR: partial(self.tensor_wanted.emit, node.name),
        }
        actions[node.kind]()

    def _mark_chosen(self) -> None:
        for item in self._shown_items():
            node: Node | None = item.data(0, NODE)
            if node is None:
                continue
            one_part = node.kind == LAYER and sum(child.kind == PART for child in node.children) == 1
            chosen = False
            if self._chosen is not None and node.name == self._chosen[0]:
                chosen = one_part or (node.kind == PART and node.part == self._chosen[1:])
            ink = self._theme.colour("accent" if chosen else "text")
            ground = self._theme.colour("accent_soft") if chosen else Qt.GlobalColor.transparent
            weight = QFont(self.font())
            weight.setBold(chosen or node.kind == LAYER)
            item.setFont(0, weight)
            item.setForeground(0, ink)
            item.setBackground(0, ground)

    def _shown_items(self) -> Iterable[QTreeWidgetItem]:
        waiting = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop()
            if item is not None:
                yield item
                waiting.extend(item.child(place) for place in range(item.childCount()))

    def _rows(self) -> int:
        """How many rows are open, as far as it matters."""
        count = 0
        item = self.topLevelItem(0)
        while item is not None and count < MOST_ROWS:
            count += 1
            item = self.itemBelow(item)
        return count
