"""What is said in a test: every sentence that goes through `tr` has to be one that translators are given."""

from __future__ import annotations

import re
import traceback
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from lstm_viz.words import APART

_PLACE = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
CATALOGUE = Path(__file__).parents[1] / "resources" / "translations" / "de.ts"  # a test says that it has them all


@cache
def known() -> frozenset[str]:
    """Every sentence that can be translated."""
    messages = ElementTree.parse(CATALOGUE).getroot().iterfind("context/message")
    return frozenset(
        f"{message.findtext('comment')}{APART}{message.findtext('source', '')}"
        if message.findtext("comment")
        else message.findtext("source", "")
        for message in messages
    )


def has_words(sentence: str) -> bool:
    """Whether there is anything to translate in it; symbols and places for values are the same everywhere."""
    return _WORD.search(_PLACE.sub("", sentence.rpartition(APART)[2])) is not None


class Said:
    """Hears what is said, and keeps what nobody can translate."""

    def __init__(self) -> None:
        self.unknown: dict[str, str] = {}  # where it was said

    def hear(self, sentence: str) -> None:
        if sentence not in known() and sentence not in self.unknown and has_words(sentence):
            self.unknown[sentence] = "".join(traceback.format_stack(limit=6)[:-2])
