"""Every sentence a person reads goes through `tr`, so that it can be translated. Knows no Qt.

English is the one language that the program brings along; `install` sets what finds a sentence in another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from math import isinf, isnan
from typing import TypeVar

GHOST = "○"  # before what an untouched run has, where a change made it different

LARGEST_PLAIN = 1e6  # what is larger is written with a power of ten
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

ENGLISH = "en"
APART = "\x04"  # between a word's meaning and the word, where something looks both up as one, as gettext has it

_Words = TypeVar("_Words")
_translate: Callable[[str], str] | None = None
_language = ENGLISH
# The same of what is written for somebody else: in this thread alone, while it is being written.
_elsewhere: ContextVar[tuple[Callable[[str], str] | None, str] | None] = ContextVar("_elsewhere", default=None)
_hear: Callable[[str], object] | None = None


def install(translate: Callable[[str], str] | None, language: str = ENGLISH) -> None:
    """Sets what looks a sentence up in another language, and that language's code; None means English."""
    global _translate, _language
    _translate, _language = translate, language


def listen(hear: Callable[[str], object] | None) -> None:
    """Sets what is told each sentence that the program says of its own, in English; None: nobody."""
    global _hear  # noqa: PLW0603
    _hear = hear


def language() -> str:
    """The code of the language that is spoken now: "en", "de"."""
    return _now()[1]


@contextmanager
def spoken(translate: Callable[[str], str] | None, language: str) -> Iterator[None]:
    """As `install`, of what this thread says inside; what others say stays in the person's language."""
    before = _elsewhere.set((translate, language))
    try:
        yield
    finally:
        _elsewhere.reset(before)


def _now() -> tuple[Callable[[str], str] | None, str]:
    """What looks a sentence up, and the language's code."""
    return _elsewhere.get() or (_translate, _language)


def tr(sentence: str, **values: object) -> str:
    """The sentence in the person's language, its {names} filled in.

    What is not written here as it stands comes out of a table in `to_translate`, or out of a file whose words are
    gathered with those of the program: who translates finds it only so.
    """
    if _hear:
        _hear(sentence)
    translate, _ = _now()
    found = translate(sentence) if translate else sentence
    return found.format(**values) if values else found


def tr_known(words: str) -> str:
    """Words out of a file, in the person's language where they are the program's own: a shipped model's title."""
    translate, _ = _now()
    return translate(words) if translate else words


def tr_as(meaning: str, word: str) -> str:
    """As `tr`, of a word that English has for several things: `meaning` says which of them is meant."""
    key = f"{meaning}{APART}{word}"
    if _hear:
        _hear(key)
    translate, _ = _now()
    found = translate(key) if translate else key
    return word if found == key else found


def within(words: str) -> str:
    """A name as it stands inside a sentence: in English in small letters, which elsewhere is no rule."""
    return words.lower() if _language == ENGLISH else words


def to_translate(words: _Words) -> _Words:
    """The same words: marks a sentence, or the values of a table of sentences, that `tr` gets later."""
    return words


def number(value: float, places: int = 3) -> str:
    """A number with a fixed count of places and a true minus, so that columns stay still; "−0" is "0".

    An overflow in the model shows as what it is: "∞", or "not a number".
    """
    if isnan(value):
        return tr("not a number")
    if isinf(value):
        return "∞" if value > 0 else "−∞"
    if abs(value) >= LARGEST_PLAIN:
        return powers_of_ten(value)
    text = f"{value:.{places}f}"
    if float(text) == 0:
        text = text.lstrip("-")
    return text.replace("-", "−")


def powers_of_ten(value: float, places: int = 2) -> str:
    """A large number as "2.50·10⁸", a power of ten itself as "10⁸"."""
    digits, power = f"{value:.{places}e}".split("e")
    digits = "" if float(digits) == 1 else "-" if float(digits) == -1 else f"{digits}·"
    return f"{digits}10{str(int(power)).translate(RAISED)}".replace("-", "−")


def signed(value: float, places: int = 3) -> str:
    """As `number`, with its plus sign."""
    text = number(value, places)
    if isnan(value):
        return text
    return text if text.startswith("−") else f"+{text}"


def spaced(value: float, places: int = 3) -> str:
    """As `signed`, with a blank after the sign: the next part of a sum."""
    text = signed(value, places)
    if isnan(value):
        return f"+ {text}"
    return f"{text[0]} {text[1:]}"


def readable(token: str) -> str:
    """A symbol of a sequence as it can be seen: a blank and a new line by their signs."""
    return {" ": "␣", "\n": "⏎", "\t": "⇥"}.get(token, token)
