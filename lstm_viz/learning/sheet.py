"""The style sheet of lessons: on top of the window's own, in the size that the learner chose."""

from __future__ import annotations

import re
from string import Template

from lstm_viz.style import sheet
from lstm_viz.theme import Theme, families, mix

_PIXELS = re.compile(r"\b(\d+)px")

_RULES = Template("""
QLabel { font-size: 15px }
QWidget#learn { background: transparent }
QLabel[role="lesson"] { font-size: 20px; font-weight: 600 }
QLabel[role="step"] { font-size: 16px; font-weight: 600 }
QLabel[role="ask"] { font-size: 13px; font-weight: 700; color: $output }
QLabel[role="muted"] { font-size: 13px; color: $muted }
QLabel[role="caption"] { font-size: 13px }
QLabel[role="title"] { font-size: 15px; font-weight: 600 }
QLabel[kind="formula"] { background: $accent_soft; border-radius: 8px; padding: 12px 8px; font-family: $serif;
    font-size: 22px }
QLabel[kind="note"] { font-size: 13px; color: $bad }
QLabel[kind="equation"] { font-family: $sans; font-size: 14px }
QLabel:focus { border: 1px solid $accent; border-radius: 4px }
QPushButton { font-size: 14px }
QPushButton[role="link"] { background: transparent; color: $accent; font-weight: 600; padding: 6px 8px }
QLineEdit[kind="answer"] { background: $card; border: 2px solid $border; font-family: $mono; font-size: 16px;
    font-weight: 700; padding: 6px 10px }
QLineEdit[kind="answer"]:focus { border: 2px solid $accent }
QLineEdit[kind="answer"]:disabled { color: $muted }
QLineEdit, QComboBox, QListWidget, QRadioButton, QCheckBox { font-size: 14px }
QRadioButton::indicator { width: 14px; height: 14px; border: 2px solid $muted; background: $card }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px }
QRadioButton::indicator:focus { border-color: $text }
QCheckBox::indicator { width: 15px; height: 15px }
QCheckBox::indicator:focus { border: 2px solid $text }
QListWidget[kind="lines"], QListWidget[kind="course"] { font-family: $sans }
#verdict { border-radius: 8px; border: 1px solid $border; background: $inset }
#verdict[verdict="right"] { background: $good_soft; border-color: $good }
#verdict[verdict="wrong"] { background: $bad_soft; border-color: $bad }
QLabel[kind="verdict"] { font-weight: 700; font-size: 15px }
#verdict[verdict="right"] QLabel[kind="verdict"] { color: $good }
#verdict[verdict="wrong"] QLabel[kind="verdict"] { color: $bad }
QProgressBar { background: $button; border: none; border-radius: 3px; max-height: 6px; min-height: 6px }
QProgressBar::chunk { background: $good; border-radius: 3px }
""")


def lesson_sheet(theme: Theme, scale: float) -> str:
    """The whole sheet in a theme's colours, every size `scale` times as large."""
    soft = {name: mix(theme.card, getattr(theme, name), 0.12).name() for name in ("good", "bad")}
    rules = _RULES.substitute(
        {name: getattr(theme, name) for name in theme.__dataclass_fields__ if name not in {"quantities", "texts"}},
        output=theme.texts["output"],
        good_soft=soft["good"],
        bad_soft=soft["bad"],
        **{kind: ", ".join(f'"{family}"' for family in families(kind)) for kind in ("sans", "serif", "mono")},
    )
    return sheet(theme, scale) + _PIXELS.sub(lambda size: f"{_scaled(size[1], scale)}px", rules) + _round(scale)


def _scaled(pixels: str, scale: float) -> int:
    return max(1, round(int(pixels) * scale))


def _round(scale: float) -> str:
    """The corners of a radio button: a radius of more than half of what the sizes come to makes it a square."""
    rules = []
    for state, inside, border in (("", "14", "2"), (":checked", "8", "5")):
        wide = _scaled(inside, scale) + 2 * _scaled(border, scale)
        rules.append(f"QRadioButton::indicator{state} {{ border-radius: {wide // 2}px }}\n")
    return "".join(rules)
