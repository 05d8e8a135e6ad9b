"""Stories without end, told from a small grammar: text to learn from beside the prose that a person wrote.

Owns turning the grammar (`resources/data/storyteller.toml`) into paragraphs. It does not own the prose, nor what
is learnt from either (`next_character`).
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from random import Random

from engine.resources import shipped

SLOT = re.compile(r"\{(\w+)\}")

# How many slots deep an alternative may nest before only those that nest least are left to choose from.
DEEPEST = 7


@cache
def grammar() -> dict[str, list[str]]:
    """The alternatives by name."""
    return tomllib.loads(shipped("data", "storyteller.toml").decode())


def told(name: str, chance: Random, depth: int = 0) -> str:
    """One alternative of this name with its slots filled: "paragraph" gives a whole paragraph without its newline.

    A name with a capital letter gives a text that begins with one.
    """
    alternatives = grammar()[name.lower()]
    if depth >= DEEPEST:
        fewest = min(len(SLOT.findall(text)) for text in alternatives)
        alternatives = [text for text in alternatives if len(SLOT.findall(text)) == fewest]
    # Random.random alone is promised to stay the same in every version of Python; choice is not.
    text = alternatives[int(chance.random() * len(alternatives))]
    filled = SLOT.sub(lambda slot: told(slot.group(1), chance, depth + 1), text)
    return filled[:1].upper() + filled[1:] if name[0].isupper() else filled
