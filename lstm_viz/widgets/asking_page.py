"""A page on which something is asked: words that scroll, the question among them, and the way on.

Owns where these stand, what Enter and the scrolling keys mean, and where the focus goes. It does not own what is
asked (`asking`), nor what comes next.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lstm_viz.learning.asking import Asking
from lstm_viz.theme import Theme
from lstm_viz.widgets.asks.base import ENTER
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.question_block import QuestionBlock
from lstm_viz.words import tr

BETWEEN = 12  # px between the parts of what scrolls
IN_SIGHT = 40  # px around a verdict that are in sight with it
SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class AskingPage(Card):
    """Signal: `link_wanted` (where a link in a text leads)."""

    link_wanted = Signal(str)

    def __init__(self, asking: Asking, theme: Theme, new_numbers: Callable[[], object]) -> None:
        super().__init__()
        self._asking = asking
        self.question = QuestionBlock(asking, theme)
        self.again = button(tr("New numbers"), new_numbers)
        self.again.setToolTip(tr("The same once more, with other numbers"))
        self.next = button(tr("Next"), self.go_on, role="primary")
        self.next.setToolTip(tr("Enter, or Alt+→"))
        self._place = label(role="muted", wrap=True)
        self._scroll = QScrollArea()
        self.question.link_wanted.connect(self.link_wanted)
        self.question.on_wanted.connect(self.go_on)

    def _lay_out(
        self, top: Sequence[QWidget | QLayout], inside: Sequence[QWidget], back: QPushButton, told: str
    ) -> None:
        """`top` stands still, `inside` scrolls and is called `told`; `back` is beside the way on."""
        scrolled = _Scrolled()
        scrolled.setObjectName("learn")
        column = QVBoxLayout(scrolled)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(BETWEEN)
        for widget in inside:
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(told)
        self._scroll.setWidget(scrolled)
        bottom = QHBoxLayout()
        bottom.addWidget(back)
        bottom.addWidget(self.again)
        bottom.addStretch(1)
        bottom.addWidget(self.next)
        for part in top:
            if isinstance(part, QLayout):
                self.body.addLayout(part)
            else:
                self.body.addWidget(part)
        self.body.addWidget(self._place)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(bottom)

    def set_theme(self, theme: Theme) -> None:
        self.question.set_theme(theme)

    # --- what each page says ---------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """The keys go to what is to be done, else to the way on."""
        raise NotImplementedError

    def go_on(self) -> None:
        """What comes next."""
        raise NotImplementedError

    def enter(self) -> None:
        """What Enter means wherever the focus is: checks what is answered, goes on from what is done."""
        raise NotImplementedError

    # --- the keys --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ENTER:
            self._press_or_enter()
        elif key in SCROLLS and not event.modifiers():
            self._scroll.verticalScrollBar().triggerAction(SCROLLS[key])
        else:
            super().keyPressEvent(event)

    def _press_or_enter(self) -> None:
        """What Enter means where no widget wants it: the button that has the focus, else on."""
        focused = self.window().focusWidget()
        if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
            focused.click()
        else:
            self.enter()

    # --- what is shown ---------------------------------------------------------------------------------------

    def _show_way_on(self, words: str, *, done: bool) -> None:
        """The button's words; once all is done it is the thing to press."""
        self.next.setText(words)
        self.next.setProperty("role", "primary" if done else "")
        self.next.style().unpolish(self.next)
        self.next.style().polish(self.next)

    def _show_verdict_soon(self) -> None:
        """What is said of an answer comes into sight, and the keys go on from there."""
        QTimer.singleShot(0, self, self._after_verdict)

    def _after_verdict(self) -> None:
        if self.question.verdict.isVisible():
            self._scroll.ensureWidgetVisible(self.question.verdict, 0, IN_SIGHT)
        self._focus_later()

    def _focus_soon(self) -> None:
        QTimer.singleShot(0, self, self._focus_later)

    def _focus_later(self) -> None:
        """When the widgets of the step are there; not while somebody is elsewhere."""
        focused = self.window().focusWidget()
        if self.isVisible() and (focused is None or self.isAncestorOf(focused)):
            self.take_focus()


class _Scrolled(QWidget):
    """What scrolls is as tall as its words are at the width that there is: not as tall as each would like to be
    alone, which is more and would have it scroll without need.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def button(words: str, action: Callable[[], object], role: str = "") -> QPushButton:
    """A button of such a page."""
    made = QPushButton(words)
    if role:
        made.setProperty("role", role)
    made.clicked.connect(lambda _=False: action())
    return made
