"""The speaker's view: this scene and the next one, notes, the talk's time, its keys, and whatever went wrong.

Owns its own window and the time that the talk has been given. It asks for pictures only while nothing moves before
the audience.
"""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QElapsedTimer, QLocale, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPixmap, QResizeEvent, QScreen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.present.keys import TalkKeys
from lstm_viz.present.pace import Planned, clock_words, is_late, pace_words
from lstm_viz.style import sheet
from lstm_viz.theme import DARK
from lstm_viz.words import tr

CLOCK_MS = 500
SECONDS_A_MINUTE = 60
NOTES_PIXELS = 15, 17, 19, 22, 26, 31, 37, 44  # of their letters
USUAL_NOTES = 2  # of these, from 0
TITLE, BIG, SMALL = 18, 24, 13  # px of letters
USUAL_HEIGHT = 768  # of a screen, px; on a higher one every word is as much larger


class PictureLabel(QLabel):
    """A picture as large as there is room for it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(80, 60)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def shown_picture(self) -> QPixmap | None:
        """What is shown, in its own size."""
        return self._picture

    def show_picture(self, picture: QPixmap | None, words: str = "") -> None:
        """A picture, or words where there is none."""
        self._picture = picture
        if picture is None:
            self.setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._picture is not None:
            room, keep = self.contentsRect().size(), Qt.AspectRatioMode.KeepAspectRatio
            self.setPixmap(self._picture.scaled(room, keep, Qt.TransformationMode.SmoothTransformation))


class SpeakerWindow(QWidget):
    """Signals: `picture_wanted` (now nothing moves that a picture would hold up), `closed`."""

    picture_wanted = Signal()
    closed = Signal()

    def __init__(self, keys: TalkKeys) -> None:
        super().__init__()
        self.setWindowTitle(tr("LSTM Viz: the speaker’s view"))
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(sheet(DARK, 1.2) + "#window { background: #12161C }")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys = keys
        self._begun = QElapsedTimer()
        self._given_before = 0.0  # seconds, until the talk was left
        self._plan = Planned()
        self.now = PictureLabel(tr("What the audience sees"))
        self.coming = PictureLabel(tr("What comes next"))
        self.notes = QPlainTextEdit()
        self.notes.setReadOnly(True)
        self.notes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notes.setAccessibleName(tr("Notes"))
        self._notes_size = USUAL_NOTES
        self._title, self._next = QLabel(), QLabel()
        self._clock, self._elapsed, self._counter, self.pace = QLabel(), QLabel(), QLabel(), QLabel()
        self._digits = QLabel()
        self.keys_help = QLabel(_keys_words())
        self.keys_help.setWordWrap(True)
        self.keys_help.setAccessibleName(tr("The talk’s keys"))
        self.faults = QLabel()
        self.faults.setWordWrap(True)
        self.faults.setProperty("role", "bad")
        self.faults.setAccessibleName(tr("What went wrong"))
        for title in (self._title, self._next):
            title.setWordWrap(True)
        for label in (self._title, self._next, self._counter, self.faults):
            label.setTextFormat(Qt.TextFormat.PlainText)  # a talk's words come from a file
        self._lay_out()
        self._fit_words()
        self._tick = QTimer(self, interval=CLOCK_MS)
        self._tick.timeout.connect(self._show_clock)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._title)
        left.addWidget(self.now, 1)
        right.addWidget(self._next)
        right.addWidget(self.coming, 2)
        right.addWidget(self.notes, 3)
        bottom = QHBoxLayout()
        bottom.setSpacing(28)
        for widget in (self._counter, self._digits, self._elapsed, self.pace, self._clock):
            bottom.addWidget(widget)
        bottom.addWidget(self.faults, 1)
        grid = QGridLayout(self)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.addLayout(bottom, 1, 0, 1, 2)
        grid.addWidget(self.keys_help, 2, 0, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(0, 1)
        grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def show_on(self, screen: QScreen | None, *, full: bool) -> None:
        """Fills a screen, or stands as a window where that is the audience's, too; None hides it."""
        if screen is None:
            self.hide()
            return
        self.setScreen(screen)
        if self.isFullScreen():
            self.showNormal()
        if full:
            self.setGeometry(screen.geometry())
            self.showFullScreen()
            self.setGeometry(screen.geometry())
        else:
            area = screen.availableGeometry()
            self.setGeometry(QRect(area.topLeft(), area.size() * 0.7))
            self.show()

    def show_place(self, title: str, notes: str, counter: str, coming: str) -> None:
        """The words of a place; its pictures come when there is time."""
        self._title.setText(title)
        self._next.setText(coming)
        self._counter.setText(counter)
        if self.notes.toPlainText() != notes:
            self.notes.setPlainText(notes)
        self._show_clock()

    def tell(self, fault: str) -> None:
        """Says what went wrong; empty: nothing is wrong any more."""
        self.faults.setText(fault)

    def show_digits(self, digits: str) -> None:
        """What was typed of a scene's number, until Enter."""
        self._digits.setText(tr("to {number}", number=digits) if digits else "")

    def show_keys(self, shown: bool) -> None:
        """Whether the talk's keys stand at the foot."""
        self.keys_help.setVisible(shown)

    def resize_notes(self, by: int) -> None:
        """Larger or smaller notes, by so many sizes."""
        self._notes_size = min(max(self._notes_size + by, 0), len(NOTES_PIXELS) - 1)
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Every word as large as the screen's height asks for."""
        share = max(1.0, self.height() / USUAL_HEIGHT)
        bold = "; font-weight: 600"
        sizes: dict[tuple[QWidget, ...], str] = {
            (self._title, self._next): f"{round(TITLE * share)}px{bold}",
            (self._clock, self._elapsed, self._counter, self.pace, self._digits): f"{round(BIG * share)}px{bold}",
            (self.now, self.coming, self.faults): f"{round(TITLE * share)}px",
            (self.keys_help,): f"{round(SMALL * share)}px; color: {DARK.muted}",
            (self.notes,): f"{round(NOTES_PIXELS[self._notes_size] * share)}px; font-family: sans-serif",
        }
        for widgets, size in sizes.items():
            for widget in widgets:
                widget.setStyleSheet(f"font-size: {size}")

    def scroll_notes(self, pages: int) -> None:
        """By so many pages, down where it is more than none."""
        bar = self.notes.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    # --- the clock -------------------------------------------------------------------------------------------

    def begin(self, *, again: bool = True) -> None:
        """The talk's time counts from now on; not `again`: from where it was when the talk was left."""
        self._given_before = 0.0 if again else self.elapsed
        self._begun.start()
        self._tick.start()
        self._show_clock()

    def end(self) -> None:
        """The time stands still."""
        self._given_before = self.elapsed
        self._begun.invalidate()
        self._tick.stop()

    @property
    def elapsed(self) -> float:
        """Seconds that the talk has been given."""
        return self._given_before + (self._begun.elapsed() / 1000 if self._begun.isValid() else 0.0)

    def show_plan(self, plan: Planned) -> None:
        """How long the talk was meant to take up to this scene."""
        self._plan = plan
        self._show_clock()

    def _show_clock(self) -> None:
        elapsed, plan = self.elapsed, self._plan
        self._elapsed.setText(clock_words(elapsed, plan))
        minutes = int(elapsed) // SECONDS_A_MINUTE
        self._elapsed.setAccessibleName(tr("{minutes} minutes since the talk began", minutes=minutes))
        late = is_late(elapsed, plan)
        self.pace.setText(pace_words(elapsed, plan))
        if late != (self.pace.property("role") == "bad"):
            self.pace.setProperty("role", "bad" if late else "")
            self.pace.style().polish(self.pace)
        time = QLocale().toString(QDateTime.currentDateTime().time(), QLocale.FormatType.ShortFormat)
        self._clock.setText(time)
        if self.isVisible():
            self.picture_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _keys_words() -> str:
    """What each key of a talk does, in a few words."""
    return " · ".join(
        (
            tr("PageDown, PageUp: click, back"),
            tr("number, Enter: that scene"),
            tr("Home: the scene again"),
            tr("B, W: black, white"),
            tr("P: pen (Ctrl+Z, E)"),
            tr("S: spotlight"),
            tr("M: magnifier"),
            tr("I: a sequence"),
            tr("D: bright or dark"),
            tr("X: swap screens"),
            tr("T: time from 0"),
            tr("+, −: size of the notes"),
            tr("Shift+Up, Down: scroll them"),
            tr("?: these keys"),
            tr("Esc: leave"),
        )
    )
