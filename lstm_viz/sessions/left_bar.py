"""A quiet bar under the window's own: what an earlier start left can be opened again. Nobody has to answer it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from lstm_viz.sessions.autosave import Left
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

MINUTES_A_DAY = 24 * 60


class LeftBar(QFrame):
    """Shows one after the other. Signals: `wanted` and `unwanted` (a Left)."""

    wanted = Signal(object)
    unwanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAccessibleName(tr("Left open before"))
        self._left: list[Left] = []
        self._words = label()
        self.open = QPushButton(tr("Open again"))
        self.open.setProperty("role", "primary")
        self.open.clicked.connect(lambda: self.wanted.emit(self._left[0]))
        self.discard = QPushButton(tr("Discard"))
        self.discard.setToolTip(tr("Deletes what was open then"))
        self.discard.clicked.connect(lambda: self.unwanted.emit(self._left[0]))
        self.later = QPushButton(tr("Later"))
        self.later.setToolTip(tr("It is offered again at the next start"))
        self.later.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 16, 5)
        row.addWidget(self._words)
        row.addStretch(1)
        for button in (self.open, self.discard, self.later):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.hide()

    @property
    def left(self) -> list[Left]:
        """What is offered; nothing where the bar is away."""
        return [] if self.isHidden() else self._left

    def show_left(self, left: list[Left]) -> None:
        """Offers what was left; an empty list takes the bar away."""
        self._left = list(left)
        self.setVisible(bool(left))
        if left:
            words = tr(
                "The program was last open {ago}, and ended without being closed. What was open then is kept.",
                ago=_ago(left[0]),
            )
            others = len(left) - 1
            more = (
                tr(" One more is kept from before.")
                if others == 1
                else tr(" {count} more are kept from before.", count=others)
            )
            self._words.setText(words + more if others else words)

    def done_with(self, left: Left) -> None:
        """The next one, where there is one."""
        self.show_left([other for other in self._left if other is not left])


def _ago(left: Left) -> str:
    minutes = round(left.minutes)
    if minutes < 1:
        return tr("just now")
    if minutes < 60:
        return tr("{minutes} min ago", minutes=minutes)
    if minutes < MINUTES_A_DAY:
        return tr("{hours} h ago", hours=round(minutes / 60))
    days = round(minutes / MINUTES_A_DAY)
    return tr("1 day ago") if days == 1 else tr("{days} days ago", days=days)
