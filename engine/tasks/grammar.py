"""Sentences from a small grammar: alternatives by name, with slots that other alternatives fill.

Owns reading a grammar (a TOML file of `resources/data`) and filling its slots. It does not own what is made of the
sentences.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from engine.resources import shipped

SLOT = re.compile(r"\{(\w+)\}")

# How many slots deep an alternative may nest before only those that nest least are left to choose from.
DEEPEST = 7


@dataclass(frozen=True)
class Grammar:
    """The alternatives by name."""

    alternatives: Mapping[str, Sequence[str]]

    def told(self, name: str, chance: Random, depth: int = 0) -> str:
        """One alternative of this name with its slots filled.

        A name with a capital letter gives a text that begins with one. Raises KeyError for an unknown name.
        """
        texts = self.alternatives[name.lower()]
        if depth >= DEEPEST:
            fewest = min(len(SLOT.findall(text)) for text in texts)
            texts = [text for text in texts if len(SLOT.findall(text)) == fewest]
        filled = SLOT.sub(lambda slot: self.told(slot.group(1), chance, depth + 1), one_of(texts, chance))
        return filled[:1].upper() + filled[1:] if name[0].isupper() else filled

    def words(self) -> list[str]:
        """Every word of every alternative, once, in order of the alphabet."""
        texts = (text for texts in self.alternatives.values() for text in texts)
        return sorted({word for text in texts for word in SLOT.sub(" ", text).split()})


def one_of(texts: Sequence[str], chance: Random) -> str:
    """Any of them. Random.random alone is promised to stay the same in every version of Python; choice is not."""
    return texts[int(chance.random() * len(texts))]


@cache
def grammar(name: str) -> Grammar:
    """The grammar of a file of `resources/data`."""
    return Grammar(tomllib.loads(shipped("data", f"{name}.toml").decode()))
