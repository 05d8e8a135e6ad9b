"""Examples of the task in training: a row a sequence, what is right, what the model says, and whether it is.

Shows `Examples`, and asks for them while it is seen. Signal: `watch_wanted`, a sequence for the diagram.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from engine.protocol import ExamplesRead
from lstm_viz.runs.examples import Examples, shortened
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.elided import ElidedLabel
from lstm_viz.words import tr

ASK_MS = 250  # between two looks at whether there is anything to ask
ROW = 22  # px
MOST_OF_WIDTH = 0.3  # of the table that what is right takes, and what is said
MARK, SEQUENCE, TRUTH, ANSWER = range(4)
LEFT_OUT = " … "  # where the engine left the middle of a long sequence out


class ExamplesPanel(Card):
    """The current row is shown whole. Enter or a double click on one has its sequence watched."""

    watch_wanted = Signal(str)

    def __init__(self, examples: Examples, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Examples"))
        self._examples = examples
        self._theme = theme
        self._shown: ExamplesRead | None = None
        self._title = label(role="title")
        self._note = ElidedLabel("muted")
        self._others = QPushButton(tr("Others"))
        self._others.setProperty("role", "snug")
        self._others.setToolTip(tr("Other sequences"))
        self._others.clicked.connect(lambda _checked=False: examples.want_others())
        self._table = QTableWidget(0, 4)
        self._ask = QTimer(self, interval=ASK_MS)
        self._ask.timeout.connect(examples.want)
        self._build()
        examples.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        self.body.setContentsMargins(12, 6, 10, 6)
        self.body.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addWidget(self._note, 1)
        top.addWidget(self._others)
        self.body.addLayout(top)
        self.body.addWidget(self._table, 1)
        table = self._table
        table.setAccessibleName(tr("Sequences, with what is right and what the model says"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(SEQUENCE, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        table.setMinimumSize(1, 1)
        table.setToolTip(tr("Enter or a double click on a sequence has it watched in the diagram"))
        table.currentCellChanged.connect(lambda *_of_cells: self._show_current_whole())
        table.activated.connect(lambda index: self._watch(index.row()))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask.start()
        self._examples.want()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees is not asked for."""
        super().hideEvent(event)
        self._ask.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _watch(self, row: int) -> None:
        if self._shown is not None and LEFT_OUT not in self._shown.examples[row].sequence:
            self.watch_wanted.emit(self._shown.examples[row].sequence)

    def _show(self) -> None:
        self._shown = read = self._examples.newest
        self._table.setVisible(read is not None)
        self._others.setVisible(read is not None)
        if read is None:
            self._title.setText(tr("Examples"))
            self._note.setText(tr("they come with a training; the stored race has none"))
            return
        right = sum(example.right for example in read.examples)
        self._title.setText(tr("{right} of {all} right", right=right, all=len(read.examples)))
        self._note.setText(tr("fresh sequences, training step {step}", step=f"{read.training_step:,}"))
        self._table.setHorizontalHeaderLabels(
            ["", tr("sequence"), tr("right is"), tr("{name} says", name=self._examples.name)]
        )
        self._table.setRowCount(len(read.examples))
        for row, example in enumerate(read.examples):
            mark = tr("✓ right") if example.right else tr("✗ wrong")
            self._write(row, MARK, mark, mark).setForeground(
                self._theme.colour("good" if example.right else "bad")
            )
            for column, whole in ((SEQUENCE, example.sequence), (TRUTH, example.truth), (ANSWER, example.answer)):
                self._write(row, column, shortened(whole), whole)
        self._share_width()
        self.setAccessibleDescription(self._title.text())

    def _write(self, row: int, column: int, words: str, whole: str) -> QTableWidgetItem:
        item = self._table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._table.setItem(row, column, item)
        item.setText(_in_one_line(words))
        item.setData(Qt.ItemDataRole.UserRole, (words, whole))
        item.setToolTip(whole)
        return item

    def _share_width(self) -> None:
        """What is right and what is said have the width of their words, up to a share; the sequence the rest."""
        table = self._table
        most = int(MOST_OF_WIDTH * table.viewport().width())
        for column in (MARK, TRUTH, ANSWER):
            table.resizeColumnToContents(column)
            table.setColumnWidth(column, min(most, table.columnWidth(column) + 6))
        self._show_current_whole()

    def _show_current_whole(self) -> None:
        """The current row has as many lines as it takes, and have room; all others one."""
        table = self._table
        current = table.currentRow()
        for row in range(table.rowCount()):
            for column in range(table.columnCount()):
                item = table.item(row, column)
                if item is not None:
                    words, whole = item.data(Qt.ItemDataRole.UserRole)
                    item.setText(whole if row == current else _in_one_line(words))
            table.setRowHeight(row, round(px(ROW)))
        if current >= 0:
            table.resizeRowToContents(current)
            most = max(round(px(ROW)), table.viewport().height())  # its mark and its answers stay in sight
            table.setRowHeight(current, min(most, table.rowHeight(current)))


def _in_one_line(words: str) -> str:
    """Words that a table does not break into lines: it leaves out what has no room."""
    return words.replace("\n", " ⏎ ").replace(" ", "\N{NO-BREAK SPACE}")
