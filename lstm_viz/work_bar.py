"""A card under the window's bar: what has been under way for half a second, how far it is, and a way to stop it.

Owns when it is seen. It does not own the work: whoever does it says in words what it is, "" while there is none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from lstm_viz.widgets.card import label
from lstm_viz.words import tr

AFTER_MS = 500  # what is over sooner is not told
WIDTH = 160  # px


@dataclass(frozen=True)
class Work:
    """A kind of work. `words`: what is under way; `share`: how much of it is done, None where nobody knows; `stop`
    leaves it off, and what was there before stays.
    """

    words: Callable[[], str]
    stop: Callable[[], object]
    share: Callable[[], float | None] = lambda: None


class Works(QObject):
    """All that one window's models may be at. Signal: `changed`, some of it began, went on or ended."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works: list[Work] = []

    def add(self, work: Work, changed: SignalInstance) -> None:
        """Makes a kind of work known, with what is told whenever it is another than before."""
        self._works.append(work)
        changed.connect(self.changed)

    @property
    def present(self) -> Work | None:
        """What is under way; of several the one that was made known first."""
        return next((work for work in self._works if work.words()), None)


class WorkBar(QFrame):
    """Follows the works. It never takes the focus, and nothing moves when it comes and goes."""

    def __init__(self, works: Works) -> None:
        super().__init__()
        self.setObjectName("workbar")
        self.setAccessibleName(tr("Under way"))
        self._works = works
        self._told: Work | None = None
        self._over: QWidget | None = None
        self._quiet = False
        self._wide = 0  # px, the widest since it came
        self._words = label()
        self.share = QProgressBar()
        self.share.setTextVisible(False)
        self.share.setFixedWidth(WIDTH)
        self.share.setAccessibleName(tr("How much of it is done"))
        self.stop = QPushButton(tr("Stop"))
        self.stop.setToolTip(tr("What was there before stays"))
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        for widget in (self._words, self.share, self.stop):
            row.addWidget(widget)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._tell)
        self.hide()
        works.changed.connect(self._look)
        self._look()

    def lie_over(self, over: QWidget) -> None:
        """Its place is the middle of the upper edge of `over`, beside which it stands in the window."""
        self._over = over
        self.setParent(over.parentWidget())
        self.hide()
        over.installEventFilter(self)
        self._look()

    def keep_quiet(self, quiet: bool) -> None:
        """Whether it is not seen whatever goes on: an audience looks on."""
        self._quiet = quiet
        if quiet:
            self.hide()
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return super().eventFilter(watched, event)

    @property
    def told(self) -> str:
        """What it says; "" while it is not seen."""
        return "" if self.isHidden() else self._words.text()

    def _look(self) -> None:
        if self._works.present is None:
            self._soon.stop()
            self.hide()
        elif not self.isHidden():
            self._tell()
        elif not self._soon.isActive():
            self._soon.start()

    def _tell(self) -> None:
        self._told = work = self._works.present
        if work is None or self._quiet:
            return
        self._words.setText(work.words())
        share = work.share()
        self.share.setRange(0, 0 if share is None else 100)
        self.share.setValue(round(100 * (share or 0.0)))
        if self.isHidden():
            self._wide = 0
        self._place()
        self.show()

    def _place(self) -> None:
        """It grows and does not shrink as long as it is seen: what it counts up shall not make it tremble."""
        if self._over is None:
            return
        room = self._over.geometry()
        wide = max(self.sizeHint().width(), self._wide)
        self._wide = wide
        self.resize(min(wide, room.width()), self.sizeHint().height())
        self.move(room.left() + (room.width() - self.width()) // 2, room.top() + 4)
        self.raise_()

    def _stop(self) -> None:
        if self._told is not None:
            self._told.stop()
        self._look()
