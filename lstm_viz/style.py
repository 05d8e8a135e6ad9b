"""The style sheet of the window's widgets, made from a theme."""

from __future__ import annotations

import re
from importlib import resources
from string import Template

from lstm_viz.theme import CORNER, Theme
from lstm_viz.theme import families as theme_fonts

_PIXELS = re.compile(r"\b(\d+)px")
# The icons by their names in the sheet; of a check there is one a theme.
ICONS = {"chevron": "chevron-down", "chevron_up": "chevron-up", "check": "check-{}"}

_SHEET = Template("""
QWidget { color: $text; font-size: 13px }
QMainWindow, #window { background: $window }
#topbar { background: $card; border-bottom: 1px solid $border }
#brand { font-size: 16px; font-weight: 600 }
#palette { background: $card; border: 1px solid $border; border-radius: ${corner}px }
#card { background: $card; border: 1px solid $border; border-radius: ${corner}px }
#startcard, #callout, #workbar { background: $card; border: 1px solid $muted; border-radius: ${corner}px }
QPushButton[role="line"] { background: transparent; color: $accent; text-align: left; padding: 3px 8px }
QPushButton[role="line"]:hover { background: $accent_soft; border-color: transparent }
QTextBrowser { background: $card; border: 1px solid $border; border-radius: 6px }
QLabel { background: transparent }
QLabel[role="heading"] { font-size: 18px; font-weight: 600 }
QLabel[role="caption"] { font-weight: 600; color: $muted }
QLabel[role="muted"] { color: $muted }
QLabel[role="bad"] { color: $bad }
QLabel[kind="symbol"] { font-family: $serif; font-size: 19px }
QLabel[kind="equation"] { font-family: $serif; font-size: 15px }
QLabel[kind="numbers"] { font-family: $mono; color: $muted; font-size: 12px }
QLabel[kind="result"] { font-family: $mono; font-size: 14px; font-weight: 700 }
QPushButton, QToolButton { background: $button; border: 1px solid transparent; border-radius: ${corner}px;
    padding: 6px 12px }
QToolButton { padding: 5px 8px }
QPushButton:hover, QToolButton:hover { border-color: $muted }
QPushButton:focus, QToolButton:focus, QComboBox:focus, QPlainTextEdit:focus,
QAbstractSpinBox:focus, QLineEdit:focus { border: 1px solid $accent }
QToolButton[role="sum"] { padding: 0; border-radius: 6px; font-size: 13px; font-weight: 600; color: $muted }
QToolButton[role="menu"] { padding: 6px 22px 6px 8px }
QToolButton[role="menu"]::menu-indicator { image: url($chevron); width: 10px; height: 10px; right: 8px;
    subcontrol-origin: padding; subcontrol-position: center right }
QLabel[role="title"] { font-weight: 600 }
QPushButton[role="primary"] { background: $accent; color: $on_accent; font-weight: 600; padding: 6px 14px }
QPushButton[role="primary"]:disabled { background: $accent_soft; color: $muted }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 5px 13px }
QToolButton[role="more"] { background: transparent; padding: 0 4px }
QToolButton[role="more"]::menu-indicator, QToolButton[role="dots"]::menu-indicator { image: none }
QToolButton[role="dots"] { padding: 6px 4px }
QPushButton[role="small"] { padding: 6px 4px }
QPushButton[role="snug"] { padding: 6px 7px }
QPushButton[role="snug"]:checked { background: $accent_soft; color: $accent }
QPushButton[role="pill"] { border-radius: 11px; padding: 5px 10px; font-weight: 600; color: $muted }
QPushButton[role="pill"]:checked { background: $accent; color: $on_accent }
QPushButton[role="tab"] { background: transparent; border-radius: 6px; padding: 7px 22px; font-weight: 600 }
QPushButton[role="tab"]:checked { background: $accent_soft; color: $accent }
QPushButton[role="play"] { background: $accent; border-radius: 18px; min-width: 36px; max-width: 36px;
    min-height: 36px; max-height: 36px; padding: 0; font-size: 14px }
QComboBox, QPlainTextEdit, QAbstractSpinBox, QLineEdit { background: $button; border: 1px solid transparent;
    border-radius: ${corner}px; padding: 6px 8px;
    selection-background-color: $accent; selection-color: $on_accent }
QComboBox QAbstractItemView { background: $card; border: 1px solid $border;
    selection-background-color: $accent_soft; selection-color: $text }
QAbstractSpinBox QLineEdit { background: transparent; border: none }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 18px; border: none }
QAbstractSpinBox::up-button { subcontrol-position: top right }
QAbstractSpinBox::down-button { subcontrol-position: bottom right }
QAbstractSpinBox::up-arrow { image: url($chevron_up); width: 9px; height: 9px }
QAbstractSpinBox::down-arrow { image: url($chevron); width: 9px; height: 9px }
QComboBox::drop-down { border: none; width: 24px }
QComboBox::down-arrow { image: url($chevron); width: 12px; height: 12px }
QCheckBox::indicator, QListWidget::indicator { width: 13px; height: 13px; border: 1px solid $muted;
    border-radius: 3px; background: $card }
QCheckBox::indicator:checked, QListWidget::indicator:checked { border-color: $accent; background: $accent;
    image: url($check) }
QCheckBox:focus { color: $accent }
QSlider { min-height: 18px }
QSlider::groove:horizontal { background: $button; height: 5px; border-radius: 2px }
QSlider::sub-page:horizontal { background: $accent; height: 5px; border-radius: 2px }
QSlider::handle:horizontal { background: $card; border: 2px solid $accent; width: 11px; height: 11px;
    margin: -5px 0; border-radius: 7px }
QSlider::handle:horizontal:focus { background: $accent }
QLineEdit[role="value"] { background: transparent; border: 1px solid transparent; padding: 0 2px;
    font-family: $mono; font-weight: 600 }
QLineEdit[role="value"]:focus { background: $button; border: 1px solid $accent }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0 }
QScrollBar::handle:vertical { background: $border; border-radius: 4px; min-height: 24px }
QScrollBar::handle:vertical:hover { background: $muted }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0 }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent }
QPlainTextEdit { font-family: $mono }
QLabel[kind="figure"] { font-family: $mono; font-size: 13px; font-weight: 700 }
QTreeWidget, QListWidget { background: transparent; border: 1px solid transparent; border-radius: 6px;
    outline: none }
QTreeWidget:focus, QListWidget:focus { border: 1px solid $accent }
QTreeWidget::item { padding: 5px 2px; border: none }
QTreeWidget::item:selected, QTreeWidget::branch:selected { background: $accent_soft; color: $text }
QListWidget { font-family: $mono }
QListWidget::item { background: $button; border-radius: 6px; padding: 6px 8px; margin: 2px 0; color: $text }
QListWidget::item:selected { background: $accent_soft; color: $accent }
QTableView { background: transparent; border: none; font-family: $mono; selection-background-color: $accent_soft;
    selection-color: $text }
QHeaderView { background: transparent }
QHeaderView::section { background: transparent; border: none; color: $muted; padding: 2px; font-size: 12px }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent }
QToolTip { background: $card; color: $text; border: 1px solid $border; padding: 4px }
QMenu { background: $card; border: 1px solid $border } QMenu::item { padding: 6px 20px }
QMenu::item:selected { background: $accent_soft }
#banner { background: $accent_soft; border-radius: ${corner}px }
""")


def sheet(theme: Theme, scale: float = 1.0) -> str:
    """The style sheet in a theme's colours, every size in it `scale` times as large."""
    names = ("text", "window", "card", "border", "muted", "bad", "button", "accent", "on_accent", "accent_soft")
    families = {kind: ", ".join(f'"{family}"' for family in theme_fonts(kind)) for kind in ("serif", "mono")}
    texts = "".join(f'QLabel[colour="{name}"] {{ color: {colour} }}\n' for name, colour in theme.texts.items())
    rules = _SHEET.substitute(
        {name: getattr(theme, name) for name in names},
        corner=CORNER,
        **families,
        **{icon: f"${icon}" for icon in ICONS},
    )
    sized = _PIXELS.sub(lambda size: f"{round(int(size[1]) * scale)}px", rules + texts)
    # The icons come last: what stands in the path of a folder is no size.
    return Template(sized).substitute({icon: _path(name.format(theme.name)) for icon, name in ICONS.items()})


def _path(name: str) -> str:
    """Where a style sheet finds an icon, in quotes: without them a blank in the path ends the sheet there."""
    path = str(resources.files("resources") / "icons" / f"{name}.svg").replace("\\", "/")
    return '"' + path.replace('"', '\\"') + '"'
