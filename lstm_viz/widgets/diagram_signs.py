"""What stands beside a diagram: what it is a picture of, and that changes are in it.

Owns these words, the button that changes between the two runs, and where both stand. It does not own the traces
(`tracing`), nor the picture.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSignalBlocker
from PySide6.QtWidgets import QPushButton, QWidget

from lstm_viz.theme import px
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label
from lstm_viz.words import tr, tr_known

LOW = 380  # px: a picture that is no higher fills its corners, too
FLAT = 0.7  # and one that is no higher than this share of its width
APART = 12
ACTION = 1  # among the words of the button: what it does, without how many changes there are


class DiagramSigns:
    """Made of two widgets of a panel; `place` says where the picture is."""

    def __init__(self, panel: QWidget, tracing: Tracing) -> None:
        self._tracing = tracing
        self._part = ""  # which of two parts reads the step
        self._words: tuple[str, ...] = ("", "")  # of the button; the more to the right, the less room they need
        self.state = label(role="muted")
        self.untouched = QPushButton()
        self.untouched.setCheckable(True)
        self.untouched.setProperty("role", "snug")
        self.untouched.setAccessibleName(tr("show untouched"))
        self.untouched.setToolTip(tr("Between the run with the changes of “What if” and the run without them"))
        self.untouched.toggled.connect(tracing.want_untouched)
        for sign in self._signs:
            sign.setParent(panel)
            sign.hide()

    @property
    def _signs(self) -> tuple[QPushButton, QWidget]:
        return self.untouched, self.state

    def raise_(self) -> None:
        """Before the pictures, which lie one on the other."""
        for sign in self._signs:
            sign.raise_()

    def show(self, part: str, *, far: bool) -> None:
        """Says so where what is drawn is not what the engine just computed of the model that is chosen; `part` is
        which of two parts reads the step. Seen from `far` it says nothing else: an audience is told elsewhere
        where the numbers are from.
        """
        trace = self._tracing.trace
        words = tip = ""
        if far:
            words = part
        elif trace is not None and self._tracing.of_model_before:
            words = tr("still shown: {title}", title=tr_known(trace.model.title))
            tip = tr("The model that is chosen has no sequence that it can read yet")
        elif trace is not None and trace.stored:
            words = tr("stored trace")
            tip = tr("Computed earlier and kept with the program; the engine is starting")
        elif part:
            words = part
            tip = tr("Encoder and decoder have weights of their own: each step shows those that read it")
        self._part = part
        self.state.setText(words)
        self.state.setToolTip(tip)
        self._show_changes()

    def _show_changes(self) -> None:
        """How many changes there are in what is drawn, and the offer of the run without them."""
        tracing = self._tracing
        trace, shown = tracing.trace, tracing.altered is not None
        self.untouched.setVisible(shown)
        if not shown or trace is None:
            return
        count = len(tracing.changes.enabled_for(trace.model))
        changes = tr("1 change") if count == 1 else tr("{count} changes", count=count)
        action = tr("show changed") if tracing.untouched_wanted else tr("show untouched")
        self._words = f"{changes} · {action}", action, tr("untouched"), changes
        self.untouched.setAccessibleName(self._words[0])
        with QSignalBlocker(self.untouched):
            self.untouched.setChecked(tracing.untouched_wanted)

    def room_beside(self, picture: QRect) -> int:
        """What the button needs beside the phases to say what it does, px; 0 where it stands in a corner."""
        if self._tracing.altered is None or not _is_low(picture):
            return 0
        return APART + self._width_of(self._words[ACTION])

    def _width_of(self, words: str) -> int:
        """Of the button with other words, px."""
        self.untouched.setText(words)
        return self.untouched.sizeHint().width()

    def place(self, picture: QRect, beside: QRect) -> None:
        """Puts the signs into the corner in which neither depth draws; those of a low picture, which has none, go
        where nothing else is above it, `beside` the phases.
        """
        low = _is_low(picture)
        left, bottom = beside.left(), picture.bottom() + 1
        for words in self._words:
            if not low or left + APART + self._width_of(words) <= beside.right():
                break
        self.untouched.setText(words)
        for sign in self._signs:
            there = bool(self.state.text()) if sign is self.state else not self.untouched.isHidden()
            sign.adjustSize()
            fits = low and left + APART + sign.width() <= beside.right()
            if there and fits:
                sign.move(left + APART, beside.center().y() - sign.height() // 2)
                left += APART + sign.width()
            elif there and low and sign is self.state and self.state.text() == self._part:
                there = False  # it would hide the row's own words; a step's part is also told with the step
            elif there:
                bottom -= sign.height()
                sign.move(picture.left(), bottom)
            sign.setVisible(there)
        self.raise_()


def _is_low(picture: QRect) -> bool:
    """Whether a picture fills its corners, too."""
    return picture.height() < max(px(LOW), FLAT * picture.width())
