"""Which languages the program speaks, and which one is meant. Knows no Qt.

A language is there where its sentences are: `resources/translations/<code>.qm`. Its lessons, questions, glossary
and guide lie in folders of its code; what one of them lacks comes in English.
"""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import resources
from pathlib import Path

from lstm_viz.words import ENGLISH

BY_SYSTEM = ""  # the setting that leaves it to the system
OPTION = "--language"
VARIABLE = "LSTM_VIZ_LANGUAGE"  # as the option, for every start
NAMES = {ENGLISH: "English", "de": "Deutsch"}  # each in its own words: who looks for it reads no other


def sentences(code: str) -> Path:
    """The file with a language's sentences."""
    return Path(str(resources.files("resources") / "translations" / f"{code}.qm"))


def shipped() -> tuple[str, ...]:
    """The codes of the languages that are there, English first."""
    return tuple(code for code in NAMES if code == ENGLISH or sentences(code).is_file())


def meant(setting: str, wanted: Iterable[str]) -> str:
    """The language that is spoken: the one that is set, else the first that the system names and that is there."""
    there = shipped()
    if setting in there:
        return setting
    # "de-AT", "de_DE.UTF-8", "C": what stands before the country.
    codes = (name.replace("-", "_").partition("_")[0].partition(".")[0].lower() for name in wanted)
    return next((code for code in codes if code in there), ENGLISH)


def told(words: Sequence[str] = ()) -> str | None:
    """The language that a command line names, or else the environment; None where neither does."""
    for place, word in enumerate(words):
        option, equals, value = word.partition("=")
        if option == OPTION:
            return value if equals else next(iter(words[place + 1 :]), "")
    return os.environ.get(VARIABLE)


def of_terminal() -> list[str]:
    """The languages that the environment asks of a command, the dearest first, as other commands read it."""
    if sys.platform == "win32":
        return [locale.getlocale()[0] or ""] if not os.environ.get("LANG") else [os.environ["LANG"]]
    first = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    if first in {"", "C", "POSIX"} or first.startswith("C."):
        return []
    return [*filter(None, os.environ.get("LANGUAGE", "").split(":")), first]
