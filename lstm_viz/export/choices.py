"""What several pages of Export let a person choose: the colours and the language of what is written."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from lstm_viz.languages import NAMES, shipped
from lstm_viz.words import language, to_translate, tr

COLOURS = to_translate({"light": "Light", "dark": "Dark", "contrast": "High contrast"})


def box(name: str) -> QComboBox:
    """A choice, by the name that a screen reader says."""
    made = QComboBox()
    made.setAccessibleName(name)
    return made


def colours_box(others: str = "") -> QComboBox:
    """A theme's name each; "" stands first for `others`, where there are such."""
    made = box(tr("Colours"))
    if others:
        made.addItem(others, "")
    for name, words in COLOURS.items():
        made.addItem(tr(words), name)
    return made


def language_box() -> QComboBox:
    """A language's code each; the one that is spoken now is chosen."""
    made = box(tr("Language"))
    for code in shipped():
        made.addItem(NAMES[code], code)
    made.setCurrentIndex(max(0, made.findData(language())))
    return made
