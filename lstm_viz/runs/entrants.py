"""What the cells of a race are called, and what may be the same of all. Knows no Qt."""

from __future__ import annotations

from lstm_viz.kinds import KINDS
from lstm_viz.words import to_translate, tr

CELL_NAMES = {name: kind.name for name, kind in KINDS.items()}
MATCHED = to_translate({"hidden": "hidden units", "parameters": "parameters"})


def entrant_name(name: str) -> str:
    """What an entrant is called in the person's language, where it is named after its cell."""
    return tr(name) if name in CELL_NAMES.values() else name
