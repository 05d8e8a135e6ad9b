"""The visual language: colours, fonts, sizes. One file, the same for every view, plot, lesson and export.

The seven quantity colours keep ΔE2000 ≥ 12 from each other in normal sight and in three simulated colour
deficiencies (Machado et al. 2009); tests/lstm_viz/test_theme.py holds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import util
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from lstm_viz.kinds import KINDS

CORNER = 8  # the radius of cards and buttons, px
SPACE = 16  # between cards, px
# A kind of cell is told by its line, never by a quantity's colour.
LINES = {"solid": Qt.PenStyle.SolidLine, "dashed": Qt.PenStyle.DashLine, "dotted": Qt.PenStyle.DotLine}


@dataclass(frozen=True)
class Theme:
    """One set of colours. `quantities` colour shapes, `texts` are their twins for text (4.5 : 1 on a card, and
    7 : 1 where contrast is wanted)."""

    name: str
    window: str
    card: str
    inset: str  # the inside of the drawn cell, wells for input
    border: str
    text: str
    muted: str
    button: str
    accent: str
    on_accent: str
    accent_soft: str
    good: str
    bad: str
    pending: str  # what is not computed yet
    negative: str
    neutral: str
    positive: str
    quantities: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def colour(self, name: str) -> QColor:
        """The colour of a quantity or of a named role, for shapes."""
        return QColor(self.quantities.get(name) or getattr(self, name))

    def text_colour(self, name: str) -> QColor:
        """The same for text."""
        return QColor(self.texts.get(name) or getattr(self, name))

    def signed(self, value: float) -> QColor:
        """The diverging map at a value from −1 to 1: blue below zero, red above, neutral at zero."""
        return mix(self.neutral, self.positive if value > 0 else self.negative, min(1.0, abs(value)))

    def gate(self, name: str, value: float) -> QColor:
        """A gate's map at a value from 0 to 1: from neutral to the gate's own colour."""
        return mix(self.neutral, self.quantities[name], min(1.0, max(0.0, value)))


LIGHT = Theme(
    name="light",
    window="#F5F6F8",
    card="#FFFFFF",
    inset="#FAFBFC",
    border="#E1E5EA",
    text="#1B212B",
    muted="#5B6675",
    button="#E8EBF0",
    accent="#2563D9",
    on_accent="#FFFFFF",
    accent_soft="#E3ECFD",
    good="#00805C",
    bad="#B3261E",
    pending="#BFC6D1",
    negative="#2166AC",
    neutral="#F0F1F3",
    positive="#B2182B",
    quantities={
        "forget": "#D55E00",
        "input": "#009E73",
        "candidate": "#E69F00",
        "output": "#0072B2",
        "cell": "#99447A",
        "hidden": "#12A5FF",
        "x": "#828D9F",
    },
    texts={
        "forget": "#B04B00",
        "input": "#007A59",
        "candidate": "#8F6000",
        "output": "#0067A1",
        "cell": "#8A3C6E",
        "hidden": "#0071B8",
        "x": "#5F6B7D",
    },
)

DARK = Theme(
    name="dark",
    window="#12161C",
    card="#1A1F27",
    inset="#181D25",
    border="#2C333E",
    text="#EEF1F5",
    muted="#98A2B0",
    button="#242A34",
    accent="#6C9EFF",
    on_accent="#10141A",
    accent_soft="#263756",
    good="#2BC79A",
    bad="#FF8A80",
    pending="#495362",
    negative="#5AA2F0",
    neutral="#2A303A",
    positive="#F47C60",
    quantities={
        "forget": "#E57A28",
        "input": "#00B57B",
        "candidate": "#FCBC3B",
        "output": "#288CFF",
        "cell": "#C26FB0",
        "hidden": "#85CDFF",
        "x": "#ABB1BA",
    },
    texts={
        "forget": "#F08B3E",
        "input": "#2BC79A",
        "candidate": "#FCBC3B",
        "output": "#5AA8FF",
        "cell": "#DB8BC9",
        "hidden": "#85CDFF",
        "x": "#ABB1BA",
    },
)

_BRIGHT = {  # on black the colours of shapes are light enough for words
    "forget": "#FF7907",
    "input": "#3AC27C",
    "candidate": "#F9DE27",
    "output": "#849BFC",
    "cell": "#FF96C7",
    "hidden": "#32EEFF",
    "x": "#DEE2D0",
}

CONTRAST = Theme(  # every word 7 : 1 at least on its ground, every frame plain to see
    name="contrast",
    window="#000000",
    card="#000000",
    inset="#000000",
    border="#9AA4B2",
    text="#FFFFFF",
    muted="#E2E6EC",
    button="#20262F",
    accent="#8CC8FF",
    on_accent="#000000",
    accent_soft="#0B2A47",
    good="#3CE6A8",
    bad="#FF9C94",
    pending="#7A8699",
    negative="#4FA3FF",
    neutral="#262B33",
    positive="#FF7A66",
    quantities=_BRIGHT,
    texts=_BRIGHT,
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


def line_of(cell: str) -> Qt.PenStyle:
    """The line of a kind of cell; solid for what is none."""
    return LINES[KINDS[cell].line] if cell in KINDS else Qt.PenStyle.SolidLine


def mix(start: str, end: str, share: float) -> QColor:
    """The colour `share` of the way from start to end."""
    first, last = QColor(start), QColor(end)
    return QColor(
        round(first.red() + (last.red() - first.red()) * share),
        round(first.green() + (last.green() - first.green()) * share),
        round(first.blue() + (last.blue() - first.blue()) * share),
    )


# --- fonts -------------------------------------------------------------------------------------------------

_families: dict[str, list[str]] = {
    "sans": ["Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans"],
    "serif": ["STIX Two Text", "Cambria", "Georgia", "Noto Serif", "DejaVu Serif", "DejaVu Sans"],
    "mono": [
        "JetBrains Mono",
        "Cascadia Mono",
        "Menlo",
        "Consolas",
        "DejaVu Sans Mono",
        "Noto Sans Mono",
        "DejaVu Sans",
    ],
}


def families(kind: str) -> tuple[str, ...]:
    """The font families of a kind (sans, serif, mono), the first one that is there is taken."""
    return tuple(_families[kind])


def install_fonts(only_shipped: bool = False) -> None:
    """Makes DejaVu Sans known where the system has no fonts; `only_shipped` uses nothing else (for tests)."""
    if only_shipped or not QFontDatabase.families():
        spec = util.find_spec("ziafont")
        if spec is None or spec.origin is None:
            raise RuntimeError("ziafont, which brings DejaVu Sans, is not installed")
        QFontDatabase.addApplicationFont(str(Path(spec.origin).parent / "fonts" / "DejaVuSans.ttf"))
        for wanted in _families.values():
            wanted[:] = ["DejaVu Sans"]


_scale = 1.0


def set_scale(scale: float) -> None:
    """How much larger than usual the window's words are; the diagram has a scale of its own."""
    global _scale  # noqa: PLW0603  (one window, one scale)
    _scale = scale


def px(size: float) -> float:
    """A size of the window's widgets in pixels, at the present scale."""
    return size * _scale


AUDIENCE_SHARE = 0.022  # of a screen's height: the smallest words that the last row can read
_SMALLEST = 11.0  # px, the smallest words of any widget at the usual scale


def audience_scale(height: float) -> float:
    """The scale at which no word is too small before an audience, on a screen of so many pixels."""
    return height * AUDIENCE_SHARE / _SMALLEST


def audience_pixels(height: float) -> float:
    """The least size of a word before an audience, with the half pixel that a font may be rounded by."""
    return height * AUDIENCE_SHARE + 0.5


_least = 0.0


@contextmanager
def at_least(pixels: float) -> Iterator[None]:
    """Within it no word of a drawing is smaller than so many pixels of the screen: an audience sits far away."""
    global _least  # noqa: PLW0603  (painting is one thing after the other)
    before, _least = _least, pixels
    try:
        yield
    finally:
        _least = before


def least() -> float:
    """How many pixels of the screen a word of a drawing has at least; 0 where its own size holds."""
    return _least


def font(kind: str, pixels: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """A font of kind sans, serif or mono, with a size in pixels."""
    result = QFont(_families[kind])
    result.setPixelSize(max(1, round(pixels)))
    result.setBold(bold)
    result.setItalic(italic)
    return result


def palette(theme: Theme) -> QPalette:
    """Qt's own palette in the theme's colours, for Fusion."""
    result = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.inset,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.button,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.card,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Link: theme.accent,
    }
    for role, colour in roles.items():
        result.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return result
