"""Gates × blocks of weights, each with a bar as long as the share of it that changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.diagram.graph import Quantity
from lstm_viz.theme import Theme, px
from lstm_viz.weight_changes import Change, block_words, share_words
from lstm_viz.words import tr

ROW, HEAD, LABEL, GAP = 30.0, 20.0, 30.0, 10.0  # px of a window at its usual scale


class ChangeTable(QWidget):
    """`show_changes` draws a row a gate, a column a block; the longest bar is the largest change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._quantities: Mapping[str, Quantity] = {}
        self._rows: list[str] = []
        self._blocks: list[str] = []
        self._shares: dict[tuple[str, str], float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("How much of each gate’s weights changed"))

    def sizeHint(self) -> QSize:
        return QSize(round(px(320)), round(px(HEAD + ROW * len(self._rows))))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(px(200)), self.sizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_changes(self, quantities: Mapping[str, Quantity], changes: Sequence[Change]) -> None:
        """The gates' quantities by their letters, and every block's change."""
        self._quantities = quantities
        self._rows = list(dict.fromkeys(change.gate for change in changes))
        self._blocks = list(dict.fromkeys(change.block for change in changes))
        self._shares = {(change.gate, change.block): change.share for change in changes}
        told = [
            tr(
                "{gate}, {block}: {share}",
                gate=quantities[gate].name if gate in quantities else tr("the layer"),
                block=block_words(block),
                share=share_words(share),
            )
            for (gate, block), share in self._shares.items()
        ]
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._blocks:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            wide = (self.width() - px(LABEL)) / len(self._blocks)
            largest = max((share for share in self._shares.values() if isfinite(share)), default=0.0)
            for place, block in enumerate(self._blocks):
                head = QRectF(px(LABEL) + place * wide, 0, wide - px(GAP), px(HEAD))
                painter.setPen(self._theme.colour("muted"))
                painter.setFont(look.font("sans", px(12)))
                words = painter.fontMetrics().elidedText(
                    block_words(block), Qt.TextElideMode.ElideRight, int(head.width())
                )
                painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            for line, gate in enumerate(self._rows):
                top = px(HEAD) + line * px(ROW)
                quantity = self._quantities.get(gate)
                if quantity is not None:
                    ink = self._theme.text_colour(quantity.colour)
                    short = quantity.symbol.split("_")[0]
                    symbols.draw(painter, QPointF(px(2), top + px(ROW) / 2 + px(6)), short, px(17), ink, bold=True)
                for place, block in enumerate(self._blocks):
                    share = self._shares.get((gate, block))
                    if share is not None:
                        box = QRectF(px(LABEL) + place * wide, top, wide - px(GAP), px(ROW))
                        self._paint_share(painter, box, share, largest, quantity)

    def _paint_share(
        self, painter: QPainter, box: QRectF, share: float, largest: float, quantity: Quantity | None
    ) -> None:
        painter.setPen(self._theme.colour("text"))
        painter.setFont(look.font("mono", px(12)))
        words = QRectF(box.left(), box.top(), box.width(), box.height() - px(10))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, share_words(share))
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(box.left(), box.bottom() - px(10), box.width(), px(5))
        painter.setBrush(self._theme.colour("button"))
        painter.drawRoundedRect(groove, px(2.5), px(2.5))
        filled = QRectF(groove)
        part = 1.0 if not isfinite(share) else share / largest if largest > 0 else 0.0
        filled.setWidth(groove.width() * part)
        painter.setBrush(self._theme.colour(quantity.colour if quantity is not None else "muted"))
        painter.drawRoundedRect(filled, px(2.5), px(2.5))
