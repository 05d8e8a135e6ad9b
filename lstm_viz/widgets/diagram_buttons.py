"""The row of buttons over a diagram: one a phase at its left, one a depth at its right.

Owns the buttons and how their words fit into the room that there is. It does not own what is shown: it says what
was chosen, and is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton

from lstm_viz.diagram.graph import Cell
from lstm_viz.words import tr

BETWEEN = 6  # px between the buttons
UNBOUNDED = 1 << 24  # px: as long as nobody has said how much room there is
AROUND = 10  # px of padding at a button's left and right, as the style has it
AROUND_NARROW = 5  # where they would not all fit: a word without its first letter is worse


class DiagramButtons(QHBoxLayout):
    """Signals: `phase_chosen` and `depth_chosen`, each with its place among its like."""

    phase_chosen = Signal(int)
    depth_chosen = Signal(int)

    def __init__(self, cell: Cell, depths: Sequence[tuple[str, str]]) -> None:
        """A depth is its name and what it shows, both English."""
        super().__init__()
        self._room, self._left = UNBOUNDED, 0  # px
        self._phases, self._depths = QButtonGroup(self), QButtonGroup(self)
        self._guests: list[QAbstractButton] = []
        self._phase_row = QHBoxLayout()
        self._phase_row.setSpacing(BETWEEN)
        self.setSpacing(BETWEEN)
        self.addLayout(self._phase_row)
        self.addStretch(1)
        self._make_phases(cell)
        for index, (name, tip) in enumerate(depths):
            button = _pill(tr(tip), tr(tip))
            button.setText(tr(name))
            self._depths.addButton(button, index)
            self.addWidget(button)
        self._phases.idClicked.connect(self.phase_chosen)
        self._depths.idClicked.connect(self.depth_chosen)

    def _make_phases(self, cell: Cell) -> None:
        for index, phase in enumerate(cell.phases):
            button = _pill(
                tr("Show this phase of the step, complete (key {key})", key=index + 1),
                tr("Phase {number}: {name}", number=index + 1, name=tr(phase.title)),
            )
            button.setProperty("name", f"{index + 1} {tr(phase.name)}")
            self._phases.addButton(button, index)
            self._phase_row.addWidget(button)

    def minimumSize(self) -> QSize:  # noqa: N802  (Qt’s own name)
        """As little as there is: they fit themselves into it, and a panel never grows because one has come."""
        return QSize(1, super().minimumSize().height())

    @property
    def depths(self) -> list[QAbstractButton]:
        """The buttons of the depths, the farthest first."""
        return self._depths.buttons()

    def take_in(self, guest: QAbstractButton) -> None:
        """Gives another's button a place before the depths; whether it is seen is for its owner to say."""
        self.insertWidget(self.count() - len(self.depths), guest)
        self._guests.append(guest)

    def set_cell(self, cell: Cell) -> None:
        """Has another cell's phases from now on."""
        for button in self._phases.buttons():
            self._phases.removeButton(button)
            self._phase_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._make_phases(cell)
        self.fit()

    def show_phase(self, phase: int) -> None:
        """Which phase is shown."""
        button = self._phases.button(phase)
        if not button.isChecked():
            button.setChecked(True)
            self.fit()

    def show_depth(self, depth: int) -> None:
        """Which depth is shown."""
        self._depths.button(depth).setChecked(True)
        self.fit()

    def offer_depth(self, depth: int, offered: bool) -> None:
        """Whether a depth has its button."""
        self._depths.button(depth).setVisible(offered)
        self.fit()

    def beside(self, picture: QRect) -> QRect:
        """What is free between phases and depths above a picture, in the coordinates of both, px."""
        right = _seen([*self._guests, *self.depths])
        free = self.geometry()
        free.setLeft(picture.left() + _widths(self._phases.buttons()))
        free.setRight(picture.right() - _widths(right))
        return free

    def fit(self, room: int | None = None, leaving: int | None = None) -> None:
        """Pads the buttons less where their words would be cut off otherwise; where that is not enough, of the
        phases that are not shown only the numbers are left. `room` is the row's width in px, `leaving` what of it
        is for somebody else's sign, where either is another than before.
        """
        self._room = self._room if room is None else room
        self._left = self._left if leaving is None else leaving
        phases = self._phases.buttons()
        names = {button: str(button.property("name")) for button in phases}
        names |= {button: button.text() for button in _seen(self.depths)}
        words = sum(button.fontMetrics().horizontalAdvance(name) for button, name in names.items())
        left = self._room - self._left - _widths(_seen(self._guests))
        narrow = words + len(names) * (2 * AROUND + BETWEEN) > left
        short = words + len(names) * (2 * AROUND_NARROW + BETWEEN) > left
        style = f"padding-left: {AROUND_NARROW}px; padding-right: {AROUND_NARROW}px" if narrow else ""
        for button, name in names.items():
            cut = short and button in phases and not button.isChecked()
            button.setText(name.partition(" ")[0] if cut else name)
            if button.styleSheet() != style:
                button.setStyleSheet(style)


def _seen(buttons: Sequence[QAbstractButton]) -> list[QAbstractButton]:
    return [button for button in buttons if not button.isHidden()]


def _widths(buttons: Sequence[QAbstractButton]) -> int:
    """What buttons in a row take up, with what is between them and the next one, px."""
    return sum(button.sizeHint().width() + BETWEEN for button in buttons)


def _pill(tip: str, told: str) -> QPushButton:
    """A button without its words."""
    button = QPushButton()
    button.setCheckable(True)
    button.setProperty("role", "pill")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(tip)
    button.setAccessibleName(told)
    return button
