"""What an answer came to, in a frame: a sign, a word, a colour, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from lstm_viz.widgets.card import label
from lstm_viz.widgets.lesson_text import LessonText
from lstm_viz.worded import Worded


class VerdictBox(QFrame):
    """Right or not, by a sign, a word and a colour."""

    def __init__(self, words: LessonText) -> None:
        """`words` is where they stand: whoever makes it follows its links."""
        super().__init__()
        self.setObjectName("verdict")
        self._heading = label()
        self._heading.setProperty("kind", "verdict")
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        self.hide()

    @property
    def told(self) -> str:
        """What it says, for a test and a screen reader."""
        return self.accessibleName()

    def show_words(self, right: bool | None, heading: str, words: Worded) -> None:
        """`right` None: the answer was shown."""
        self.setProperty("verdict", {True: "right", False: "wrong", None: "shown"}[right])
        sign = {True: "✓", False: "✗", None: "→"}[right]
        self._heading.setText(f"{sign}  {heading}")
        self._words.show_text(words.html, words.plain)
        self.setAccessibleName(f"{heading} {words.plain}".strip())
        for widget in (self, self._heading):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
