"""Text of a lesson as a label: wrapped, with symbols and links that the Tab key reaches.

Owns the label. It does not own markup (`learn.texts`) nor what a link opens.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontInfo, QMouseEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QLabel, QSizePolicy

AROUND = 8  # px of padding at a formula's left and right, as the style has it
LEAST_SHARE = 0.65  # of its usual size


class LessonText(QLabel):
    """Rich text in the size of its surroundings. `plain` is what a screen reader says. Signal: `pressed`."""

    pressed = Signal()

    def __init__(self, html: str = "", plain: str = "", kind: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._html, self._fits = "", kind == "formula"
        if kind:
            self.setProperty("kind", kind)
        self.show_text(html, plain)

    def show_text(self, html: str, plain: str = "") -> None:
        """Shows another text; links in it are reached by keys only where there are any."""
        self._html = html
        self._fit()
        self.setAccessibleName(plain)
        linked = "<a " in html
        flags = Qt.TextInteractionFlag.LinksAccessibleByMouse
        if linked:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags if linked else Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if linked else Qt.FocusPolicy.NoFocus)
        self.setVisible(bool(html))

    def _fit(self) -> None:
        """A formula that would break somewhere is written smaller, as far as it can still be read."""
        html, room = self._html, self.contentsRect().width() - 2 * AROUND
        if self._fits and html and room > 0:
            document = QTextDocument()
            document.setDefaultFont(self.font())
            document.setHtml(html)
            pixels = QFontInfo(self.font()).pixelSize()
            smaller = int(pixels * room / max(1.0, document.idealWidth()))
            if LEAST_SHARE * pixels <= smaller < pixels:
                html = f'<span style="font-size: {smaller}px">{html}</span>'
        if html != self.text():
            self.setText(html)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits and event.size().width() != event.oldSize().width():
            self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pressed.emit()
