"""What the exported page says, in the person's language: its buttons, its keys, the sentences of its player.

Sentences of the player keep their {places}: the page fills them in, moment by moment.
"""

from __future__ import annotations

from typing import Any

from lstm_viz.diagram.nodes import A_GATE
from lstm_viz.diagram.ribbons import A_CAPTION
from lstm_viz.words import to_translate, tr, tr_as

# What a button does, by the player's name for it: its sign and its words.
MOVES = to_translate(
    {
        "first": ("|«", "First step"),
        "step-back": ("«", "Previous step"),
        "phase-back": ("‹", "Previous phase"),
        "play": ("", "Play"),
        "phase": ("›", "Next phase"),
        "step": ("»", "Next step"),
        "last": ("»|", "Last step"),
    }
)
KEYS = to_translate(
    (
        (("Space",), "Play or pause"),
        (("←", "→"), "Previous or next phase"),
        (("Ctrl ←", "Ctrl →", "Page Up", "Page Down"), "Previous or next step"),
        (("Home", "End"), "First or last step"),
        (("↑", "↓"), "Previous or next unit"),
    )
)
# The fields of a cell's description that are words.
SPOKEN = frozenset(
    {"name", "title", "words", "unit_words", "label", "caption", "text", "order_note", "legend", "source"}
)
MEANINGS = {"gates": A_GATE, "ribbons": A_CAPTION}  # of the words in these lists, where they have several


def in_language(description: Any, part: str = "") -> Any:
    """A cell's description as plain values, its words translated; `part` is the list that it stands in."""
    if isinstance(description, dict):
        return {
            key: _said(value, key, part) if isinstance(value, str) else in_language(value, part or key)
            for key, value in description.items()
        }
    if isinstance(description, list | tuple):
        return [in_language(value, part) for value in description]
    return description


def _said(value: str, key: str, part: str) -> str:
    """The cell's own name is an id; that of a gate is its quantity's in short."""
    if key not in SPOKEN or (key == "name" and not part):
        return value
    meaning = MEANINGS.get(part)
    return tr(value) if meaning is None else tr_as(meaning, value)


def of_player() -> dict[str, str]:
    """The sentences of the player, by the names that it knows them by."""
    return {
        "where": tr(
            "Step {step} of {steps}, which reads {label}; phase {phase} of {phases}: {name}; unit {unit}."
        ),
        "step_reads": tr("Step {step}, which reads {label}"),
        "unit": tr("Unit {unit} of {units}"),
        "map": tr("{name}: a map of {units} units at {steps} steps; the tables below have its numbers"),
        "full_width": tr("full width = {value}"),
        "says": tr("the model says"),
        "play": tr("Play"),
        "pause": tr("Pause"),
        "step": tr("Step"),
        "of_unit": tr("Unit"),
        "answer": tr("Answer"),
        "not_yet": tr("not yet"),
        "not_a_number": tr("not a number"),
    }
