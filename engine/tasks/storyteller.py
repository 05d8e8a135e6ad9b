"""Stories without end, told from a small grammar: text to learn from beside the prose that a person wrote.

Owns which grammar they come from (`resources/data/storyteller.toml`). It does not own the filling of its slots
(`grammar`), the prose, nor what is learnt from either (`next_character`).
"""

from __future__ import annotations

from random import Random

from engine.tasks.grammar import grammar


def told(name: str, chance: Random) -> str:
    """One alternative of this name with its slots filled: "paragraph" gives a paragraph without its newline."""
    return grammar("storyteller").told(name, chance)
