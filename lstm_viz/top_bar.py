"""The bar at the top of the window: the workspaces, what there is to say, the commands, the engine.

Owns its buttons and what has room in it: a sentence that is too long for the bar stands in a strip under it. It
does not own what the buttons do (`window`).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from lstm_viz.widgets.card import label
from lstm_viz.widgets.elided import ElidedLabel
from lstm_viz.words import tr

NOTICE_MS = 6000
BEHIND_BRAND = 28  # px
SPARE = 40  # px that stay free; without them a window could not be drawn smaller
FIRST_KEYS = {"palette": "Ctrl+K", "present": "F5"}


class TopBar(QFrame):
    """Signals: `workspace_wanted` (its place), `search_wanted`, `present_wanted`, `theme_wanted`."""

    workspace_wanted = Signal(int)
    search_wanted = Signal()
    present_wanted = Signal()
    theme_wanted = Signal()

    def __init__(self, names: Sequence[str], menu: QWidget, sign: QWidget) -> None:
        """`names` are the workspaces as they are said; `menu` and `sign` stand at the right end."""
        super().__init__()
        self.setObjectName("topbar")
        self._sentence = ""
        self._present = ("", "")  # the words of its button, and its key alone
        self._wide = 0  # px of the window
        self.strip = NoticeStrip()
        self.strip.dismissed.connect(lambda: self.show_notice(""))
        self._passing = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._passing.timeout.connect(self._clear_notice)
        self._tabs = QButtonGroup(self)
        self._notice = ElidedLabel(role="muted")
        self._notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.search = QPushButton()
        self.search.setToolTip(tr("Everything that can be done or gone to, by a few letters"))
        self.search.clicked.connect(self.search_wanted)
        self.present = QPushButton()
        self.present.setProperty("role", "primary")
        self.present.setToolTip(tr("Full screen, for an audience"))
        self.present.clicked.connect(self.present_wanted)
        for button in (self.search, self.present):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._toggle = QToolButton()
        self._toggle.clicked.connect(self.theme_wanted)
        self._right = (self._toggle, menu, sign)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(20, 7, 16, 7)
        self._brand = label("LSTM Viz")
        self._brand.setObjectName("brand")
        row.addWidget(self._brand)
        row.addSpacing(BEHIND_BRAND)
        for place, name in enumerate(names):
            tab = QPushButton(name)
            tab.setCheckable(True)
            tab.setProperty("role", "tab")
            self._tabs.addButton(tab, place)
            row.addWidget(tab)
        self._tabs.idClicked.connect(self.workspace_wanted)
        row.addWidget(self._notice, 1)
        for widget in (self.search, self.present, *self._right):
            row.addWidget(widget)
        for action, key in FIRST_KEYS.items():
            self.show_key(action, key)

    @property
    def tabs(self) -> list[str]:
        """What the workspaces are called on it."""
        return [button.text() for button in self._tabs.buttons()]

    @property
    def notice(self) -> str:
        """What is said, in the bar or in the strip."""
        return self._sentence

    def show_workspace(self, place: int) -> None:
        """Which of them is shown."""
        self._tabs.button(place).setChecked(True)

    def show_tab_key(self, place: int, key: str) -> None:
        """The key of a workspace is its tool tip."""
        self._tabs.button(place).setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))

    def tab_key(self, place: int) -> str:
        """The key of a workspace, as it is said."""
        return self._tabs.button(place).toolTip()

    def show_key(self, action: str, key: str) -> None:
        """The key of "palette" or "present" stands on its button; presenting has F5 whatever else it has."""
        key = QKeySequence(key or (FIRST_KEYS[action] if action == "present" else "")).toString(
            QKeySequence.SequenceFormat.NativeText
        )
        if action == "present":
            self._present = (tr("Present {key}", key=key), key)
            self.present.setText(self._present[0])
            self.present.setAccessibleName(self._present[0])
        else:
            self.search.setText(f"{tr('Search commands')}   {key}".rstrip())

    def show_dark(self, dark: bool) -> None:
        """What the button of the colours leads to."""
        self._toggle.setText("☀" if dark else "☾")
        words = tr("Light colours") if dark else tr("Dark colours")
        self._toggle.setToolTip(words)
        self._toggle.setAccessibleName(words)

    def fit(self, width: int) -> None:
        """Leaves out what a window of this width (px) has no room for, first words, then the button; the keys
        of that are always there.
        """
        self._wide = width
        free = width - SPARE - self._needed() - self._row.spacing()
        words = next((words for words in self._present if self._present_width(words) <= free), self._present[1])
        self.present.setText(words)
        self.present.setVisible(self._present_width(words) <= free)
        free -= self._present_width(self._present[0]) + self._row.spacing()
        self.search.setVisible(self.search.sizeHint().width() <= free)
        self._row.activate()  # no button is seen for a moment with words that it has no room for

    def _present_width(self, words: str) -> int:
        """How wide (px) that button is with these words."""
        button = self.present
        letters = button.fontMetrics().horizontalAdvance
        return button.sizeHint().width() + letters(words) - letters(button.text())

    def _needed(self) -> int:
        """The width (px) of what is always there."""
        margins = self._row.contentsMargins()
        always = [self._brand, *self._tabs.buttons(), *self._right]
        gaps = self._row.spacing() * (len(always) + 1) + BEHIND_BRAND
        return margins.left() + margins.right() + gaps + sum(one.sizeHint().width() for one in always)

    def event(self, event: QEvent) -> bool:
        """Other words, or words of another size, need other room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._wide:
            self.fit(self._wide)
        return done

    def show_notice(self, sentence: str, *, passing: bool = False) -> None:
        """A sentence; empty takes it away. One that is `passing` goes by itself after a while."""
        self._sentence = sentence
        self._passing.stop()
        if passing:
            self._passing.start()
        self._place_notice()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_notice()

    def _clear_notice(self) -> None:
        self.show_notice("")

    def _place_notice(self) -> None:
        """In the bar where all of it has room there."""
        fits = self._notice.fontMetrics().horizontalAdvance(self._sentence) <= self._notice.width()
        self._notice.setText(self._sentence if fits else "")
        self.strip.tell("" if fits else self._sentence)


class NoticeStrip(QFrame):
    """A line of its own under the bar, as high as its sentence needs. Signal: `dismissed`."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self._words = label(wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        close.setText("✕")
        close.setToolTip(tr("Close"))
        close.setAccessibleName(tr("Close"))
        close.setProperty("role", "more")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 16, 5)
        row.addWidget(self._words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Says it; nothing takes the strip away."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
