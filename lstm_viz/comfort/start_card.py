"""The card over Live at the start: what a person may have come for. It holds nobody up, and may be sent away.

Owns its words and its place. It does not own what its buttons do: they are the window's actions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from lstm_viz.actions import Actions
from lstm_viz.preferences import Preferences
from lstm_viz.theme import px
from lstm_viz.widgets.card import Card, label
from lstm_viz.words import tr

WIDTH = 400  # px
AWAY = 24  # px from the corner of what it lies over
CONTINUE = "recent-1"  # the action that opens what was open last; not there, or not seen, where there is none


class StartCard(Card):
    """Lies in the lower right corner of `over`, until that is left."""

    def __init__(self, over: QWidget, actions: Actions, preferences: Preferences) -> None:
        super().__init__(over)
        self.hide()
        self._over, self._actions, self._preferences = over, actions, preferences
        self.setObjectName("startcard")
        self.setAccessibleName(tr("What would you like to do?"))
        close = QToolButton()
        close.setText("✕")
        close.setToolTip(tr("Close"))
        close.setAccessibleName(tr("Close"))
        close.setProperty("role", "more")
        close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(label(tr("What would you like to do?"), role="heading"), 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._words_now = ""  # of what was open last, as they stand on the card
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.addLayout(self._rows)
        self.always = QCheckBox(tr("Show this at every start"))
        self.always.clicked.connect(lambda shown: preferences.change(start_card=shown))
        self.body.addWidget(self.always)
        preferences.changed.connect(self._show_always)
        over.installEventFilter(self)
        self._again = QTimer(self, singleShot=True, interval=0)  # many actions may change at once
        self._again.timeout.connect(self._follow)
        self._watched: QAction | None = None
        actions.changed.connect(self._watch)
        self._watch()

    def open_now(self) -> None:
        """Shows what can be done now. The focus stays where it is."""
        self._fill()
        self._show_always()
        self._place()
        self.show()
        self.raise_()

    def _watch(self) -> None:
        """What was open last is read while the card is there already: it comes when it is known."""
        continued = next((one.action for one in self._actions.offered if one.name == CONTINUE), None)
        if continued is not None and continued is not self._watched:
            self._watched = continued
            continued.changed.connect(self._again.start)
            self._again.start()

    def _follow(self) -> None:
        if not self.isHidden() and self._words_now != self._continued():
            self._fill()
            self._place()

    def _continued(self) -> str:
        """What it would say of what was open last; "" nothing."""
        seen = self._watched is not None and self._watched.isVisible() and self._watched.isEnabled()
        return self._watched.text() if seen and self._watched is not None else ""

    def _fill(self) -> None:
        self._words_now = self._continued()
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for row in self._rows_now():
            self._rows.addWidget(row)
            row.show()  # on a card that is seen already Qt would count it as hidden

    def leave(self) -> None:
        """For this time; the keys go where they went."""
        within = self.isAncestorOf(self.focusWidget() or self)
        self.hide()
        if within:
            self._over.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        if not self.isHidden():
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif event.type() == QEvent.Type.Hide and not event.spontaneous():
                self.leave()  # something was found to do elsewhere
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _rows_now(self) -> Iterator[QWidget]:
        """What was open last, what people come for, and what helps; a row of buttons, or a button a row."""
        talks = tuple(one.name for one in self._actions.offered if one.name.startswith("talk_"))
        yield from self._group("", (CONTINUE, "open"), {CONTINUE: "", "open": tr("Open a file…")}, in_a_row=True)
        yield from self._group(tr("Present"), talks, {})
        yield from self._group(tr("Learn"), ("show-learn",), {"show-learn": tr("Fifteen lessons, from the start")})
        words = {"show-inspect": tr("Look inside a model of your own")}
        yield from self._group(tr("Inspect"), ("show-inspect",), words)
        yield from self._group(tr("New here?"), ("tour", "guide", "news"), {}, in_a_row=True)

    def _group(
        self, title: str, names: tuple[str, ...], words: dict[str, str], *, in_a_row: bool = False
    ) -> Iterator[QWidget]:
        """A title over the buttons of those actions that are there."""
        buttons = [button for name in names if (button := self._button(name, words.get(name, ""))) is not None]
        if buttons and title:
            yield label(title, role="caption")
        if not in_a_row:
            yield from buttons
        elif buttons:
            together = QWidget()
            row = QHBoxLayout(together)
            row.setContentsMargins(0, 0, 0, 0)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            yield together

    def _button(self, name: str, words: str) -> QPushButton | None:
        """Does what an action does, and closes the card; None where the action is not there, or cannot be done.

        Without words of its own it has the action's.
        """
        offered = next((one for one in self._actions.offered if one.name == name), None)
        if offered is None or not offered.action.isVisible() or not offered.action.isEnabled():
            return None
        button = QPushButton(words or offered.action.text())
        button.setToolTip(offered.action.toolTip())
        button.setProperty("role", "line")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._doing(offered.action.trigger))
        return button

    def _doing(self, do: Callable[[], object]) -> Callable[[], None]:
        def act() -> None:
            self.leave()
            do()

        return act

    def _place(self) -> None:
        room = self._over.rect()
        self.setFixedWidth(min(round(px(WIDTH)), room.width() - 2 * AWAY))
        self.adjustSize()
        self.move(room.right() - self.width() - AWAY, max(0, room.bottom() - self.height() - AWAY))

    def _show_always(self) -> None:
        self.always.setChecked(self._preferences.settings.start_card)
