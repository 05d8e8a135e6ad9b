"""The bar under the picture: the caption, the scene's title, the counter; and where a sequence can be typed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout

from lstm_viz import theme as look
from lstm_viz.theme import Theme, px
from lstm_viz.words import tr

CAPTION, SMALL = 19.0, 12.0  # px at the usual scale
SIZES = (CAPTION, 17.0, 15.5, 14.0, SMALL)  # of a caption, the largest that has room is taken
AROUND = 28.0  # px at its left and right
LEAVING = {Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
SHADES = {"light": "#E9ECF1", "dark": "#0E1218"}


class CaptionBar(QFrame):
    """Signals: `sequence_typed` (a text), `left` (nothing was typed)."""

    sequence_typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("captionbar")
        self._wide = False
        self._fits = True
        self._above = ""  # the title, where there is a caption under it
        self._why = ""  # what was typed cannot be shown
        self._colour = "black"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title, self._caption, self._counter, self._note = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self._title, self._caption, self._counter, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)  # a talk's words come from a file
        self._caption.setWordWrap(True)
        self._line = QLineEdit()
        self._line.setAccessibleName(tr("A sequence of your own"))
        self._line.setPlaceholderText(tr("A sequence of your own, then Enter"))
        self._line.hide()
        # After the key has gone its way, so that the Enter that ends the line is no click of the talk's.
        self._line.returnPressed.connect(self._on_return, Qt.ConnectionType.QueuedConnection)
        self._line.textEdited.connect(lambda _text: self._say_why(""))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        for widget in (self._title, self._caption, self._line):
            left.addWidget(widget)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addStretch(1)
        for widget in (self._counter, self._note):
            widget.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            right.addWidget(widget)
        right.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 1)
        self._row.addLayout(right)

    @property
    def typing(self) -> bool:
        return self._line.isVisible()

    def show_words(self, title: str, caption: str, counter: str, note: str) -> None:
        """What stands in the bar, the title large where there is no caption; `note`: whence the numbers are."""
        self._above = title if caption else ""
        self._show_above()
        self._caption.setText(caption or title)
        self._counter.setText(counter)
        self._note.setText(note)
        self._fit_caption()
        # At once: a picture of the sheet may be taken before the event in which Qt would do it.
        self._row.invalidate()
        self._row.activate()

    @property
    def caption_fits(self) -> bool:
        """Whether the whole caption is seen."""
        return self._fits

    def _fit_caption(self) -> None:
        """The caption as large as its lines have room; in the small words' size it may be cut off."""
        beside = max(self._counter.sizeHint().width(), self._note.sizeHint().width())
        room = self.width() - beside - 2 * px(AROUND) - px(12)
        lines = 1 if self._wide else 2
        for size in SIZES:
            font = look.font("sans", round(px(size)))
            font.setWeight(font.Weight.DemiBold)
            box = QRect(0, 0, max(1, round(room)), 10_000)
            needed = QFontMetrics(font).boundingRect(box, Qt.TextFlag.TextWordWrap, self._caption.text())
            self._fits = needed.height() <= lines * QFontMetrics(font).lineSpacing() + 1
            if self._fits:
                break
        self._caption.setStyleSheet(f"color: {self._colour}; font-size: {round(px(size))}px; font-weight: 600")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_caption()
        self._show_above()

    def fit(self, theme: Theme, wide: bool) -> None:
        """Takes the present scale and colours; where it is not `wide` a caption may take two lines."""
        self._wide = wide
        self.setStyleSheet(
            f"#captionbar {{ background: {SHADES.get(theme.name, theme.card)} }}"
            f"QLabel {{ color: {theme.muted}; font-size: {round(px(SMALL))}px }}"
            f"QLineEdit {{ font-size: {round(px(CAPTION))}px; padding: 0 {round(px(5))}px }}"
        )
        self._colour = theme.text
        self._row.setSpacing(round(px(12)))
        self._row.setContentsMargins(round(px(AROUND)), round(px(6)), round(px(AROUND)), round(px(6)))
        self.setFixedHeight(self.sizeHint().height())
        self._fit_caption()
        self._show_above()

    def sizeHint(self) -> QSize:
        """Room for a line of caption, or where it is narrow two: the picture above never moves with the words."""
        return QSize(400, round(px(SMALL * 1.4 + CAPTION * (1.35 if self._wide else 2.7) + 12)))

    def begin_typing(self, text: str) -> None:
        """A line for a sequence, in the caption's place."""
        self._caption.hide()
        self._line.setText(text)
        self._line.show()
        self._line.selectAll()
        self._line.setFocus()

    def type_again(self, text: str, why: str) -> None:
        """What was typed cannot be shown: it stands there to be mended, and why in the quiet line above it, until
        something is typed.
        """
        self.begin_typing(text)
        self._say_why(why)

    @property
    def why(self) -> str:
        """Why what stands in the line cannot be shown; "" where nobody has said so."""
        return self._why

    def end_typing(self) -> None:
        self._say_why("")
        self._line.hide()
        self._caption.show()

    def _say_why(self, why: str) -> None:
        self._why = why
        self._line.setAccessibleDescription(why)
        self._show_above()

    def _show_above(self) -> None:
        """One line, whatever has to be said: the picture above never moves with it."""
        room = self.width() - self._counter.sizeHint().width() - 2 * px(AROUND) - px(12)
        font = look.font("sans", round(px(SMALL)))
        elide = Qt.TextElideMode.ElideRight
        cut = QFontMetrics(font).elidedText(self._why, elide, max(0, round(room)))
        self._title.setText(cut if self._why else self._above)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Of the line that is typed in: Esc leaves it, and so do a clicker's keys, which then do what they do."""
        if self.typing and event.key() in LEAVING:
            self.end_typing()
            self.left.emit()
            if event.key() != Qt.Key.Key_Escape:
                event.ignore()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _on_return(self) -> None:
        text = self._line.text()
        self.end_typing()
        self.sequence_typed.emit(text)
