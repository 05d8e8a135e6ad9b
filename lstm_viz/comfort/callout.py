"""What the tour shows over the window: a ring around a part, and a card beside it with words and buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from lstm_viz.comfort.keys import shown
from lstm_viz.theme import CORNER, px
from lstm_viz.widgets.card import Card, label
from lstm_viz.words import tr

WIDTH = 370  # px
AWAY = 14  # px between a part and its callout
LINE = 3.0  # px


class Ring(QWidget):
    """A line around a part. What lies under it gets the mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlight(), LINE))
            inside = self.rect().adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(inside, CORNER, CORNER)


class Callout(Card):
    """Enter goes on, Backspace back, Esc leaves. Signals: `moved` (1 or −1), `left`.

    Every other key does what it does without the tour: what the words speak of can be tried at once.
    """

    moved = Signal(int)
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._others: Callable[[], QWidget | None] = lambda: None
        self.hide()
        self.setObjectName("callout")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = label(role="title", wrap=True)
        self.words = label(wrap=True)
        self.count = label(role="muted")
        self.leave = QPushButton(tr("Leave"))
        self.back = QPushButton(tr("Back"))
        self.forward = QPushButton()
        self.forward.setProperty("role", "primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.count)
        buttons.addStretch(1)
        for button in (self.leave, self.back, self.forward):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to what is played
            buttons.addWidget(button)
        self.leave.setToolTip(shown("Esc"))
        self.back.setToolTip(shown("Backspace"))
        self.forward.setToolTip(shown("Return"))
        self.body.addWidget(self.title)
        self.body.addWidget(self.words)
        self.body.addLayout(buttons)
        self.leave.clicked.connect(self.left)
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.forward.clicked.connect(lambda: self.moved.emit(1))

    def pass_keys_to(self, others: Callable[[], QWidget | None]) -> None:
        """Whoever it gives has the keys that are not the callout's own."""
        self._others = others

    def tell(self, title: str, words: str, number: int, count: int) -> None:
        """Shows the words of stop `number`, from 0, of so many."""
        self.title.setText(title)
        self.words.setText(words)
        self.count.setText(tr("{number} of {count}", number=number + 1, count=count))
        self.back.setEnabled(number > 0)
        last = number == count - 1
        self.forward.setText(tr("Done") if last else tr("Next"))
        self.leave.setVisible(not last)
        self.setAccessibleName(f"{self.count.text()}. {title}. {words}")
        self.setFixedWidth(round(px(WIDTH)))
        for wrapped in (self.title, self.words):  # a label that wraps does not know its height before its width
            wrapped.setFixedWidth(self.width() - 30)
            wrapped.setFixedHeight(wrapped.heightForWidth(wrapped.width()))
        self.adjustSize()

    def place_beside(self, part: QRect, room: QSize, spared: QRect | None = None) -> None:
        """Below the part, else above, right or left of it, else in its lower right corner; always inside.

        What is `spared` stays seen, too, wherever there is a place for that.
        """
        size = self.size()
        beside = (
            QPoint(part.left(), part.bottom() + AWAY),
            QPoint(part.left(), part.top() - AWAY - size.height()),
            QPoint(part.right() + AWAY, part.top() + AWAY),
            QPoint(part.left() - AWAY - size.width(), part.top() + AWAY),
        )
        inside = QRect(QPoint(0, 0), room)
        slid = [QPoint(min(max(at.x(), 8), room.width() - size.width() - 8), at.y()) for at in beside]
        corner = part.bottomRight() - QPoint(size.width() + AWAY, size.height() + AWAY)
        places = [at for at in slid if inside.contains(QRect(at, size)) and not part.intersects(QRect(at, size))]
        if spared is not None:
            places.sort(key=lambda at: spared.intersects(QRect(at, size)))
        self.move(places[0] if places else corner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        others = self._others()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.moved.emit(1)
        elif key == Qt.Key.Key_Backspace:
            self.moved.emit(-1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif others is not None:
            QCoreApplication.sendEvent(others, event)
        else:
            super().keyPressEvent(event)
