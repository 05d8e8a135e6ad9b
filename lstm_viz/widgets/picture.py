"""A drawing of resources/pictures, in the window's colours, as large as its place allows."""

from __future__ import annotations

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz.theme import LIGHT, Theme, px

ROLES = ("text", "muted", "card", "border", "accent", "inset", "accent_soft")


@cache
def _source(name: str) -> str:
    """The drawing's text; raises FileNotFoundError where there is none of that name."""
    return (resources.files("resources") / "pictures" / f"{name}.svg").read_text(encoding="utf-8")


def coloured(source: str, theme: Theme) -> bytes:
    """A drawing whose colours are those of the light theme, in another theme's."""
    pairs = {getattr(LIGHT, role).lower(): getattr(theme, role) for role in ROLES}
    pairs |= {LIGHT.quantities[name].lower(): theme.quantities[name] for name in LIGHT.quantities}
    pairs |= {LIGHT.texts[name].lower(): theme.texts[name] for name in LIGHT.texts}
    result = source
    for before, after in pairs.items():
        for written in (before, before.upper()):
            result = result.replace(written, f"\N{WORD JOINER}{after}")
    return result.replace("\N{WORD JOINER}", "").encode()


class Picture(QWidget):
    """`show_picture` draws one by its name; `words` say what is on it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self._renderer = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(round(px(420)), round(px(260)))

    def show_picture(self, name: str, words: str = "") -> None:
        self._name = name
        self.setAccessibleName(words or name.replace("_", " "))
        self._load()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._load()

    def _load(self) -> None:
        if self._name:
            self._renderer.load(QByteArray(coloured(_source(self._name), self._theme)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._renderer.defaultSize()
        if not self._name or size.isEmpty():
            return
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            self._renderer.render(painter, QRectF(left, top, size.width(), size.height()))
