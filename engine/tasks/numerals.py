"""Numbers from 0 to 9,999 in English and in French words, by rule.

Owns the rules. English as in American use, without "and". French as in France, with its hyphens written as
blanks: soixante dix, quatre vingts, quatre vingt dix; "et" before un and onze, but not after quatre vingt; vingt
and cent take an s where they are many and nothing follows; mille takes none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ENGLISH = (*ONES, *TENS, "hundred", "thousand")

UNS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize",
)  # fmt: skip
DIX = ("vingt", "trente", "quarante", "cinquante", "soixante")
FRENCH = (*UNS, *DIX, "vingts", "cent", "cents", "mille", "et")

LARGEST = 9999


def in_english(number: int) -> list[str]:
    """A number in English words; raises ValueError where it is not 0 to 9,999."""
    _check(number)
    thousands, below = divmod(number, 1000)
    words = [ONES[thousands], "thousand"] if thousands else []
    hundreds, below = divmod(below, 100)
    words += [ONES[hundreds], "hundred"] if hundreds else []
    if below >= 20:
        words.append(TENS[below // 10 - 2])
        below %= 10
    return [*words, ONES[below]] if below or not words else words


def in_french(number: int) -> list[str]:
    """A number in French words; raises ValueError where it is not 0 to 9,999."""
    _check(number)
    thousands, below = divmod(number, 1000)
    words = [*([UNS[thousands]] if thousands > 1 else []), "mille"] if thousands else []
    hundreds, below = divmod(below, 100)
    if hundreds:
        words += [*([UNS[hundreds]] if hundreds > 1 else []), "cents" if hundreds > 1 and not below else "cent"]
    return words + _below_hundred(below) if below or not words else words


def _below_hundred(number: int) -> list[str]:
    if number < len(UNS):
        return [UNS[number]]
    if number < 20:
        return ["dix", UNS[number - 10]]
    if number == 80:
        return ["quatre", "vingts"]
    # Seventy and ninety go on counting where sixty and eighty stopped: soixante dix, soixante et onze.
    score = number // 20 * 20 if number >= 60 else number // 10 * 10
    words = ["quatre", "vingt"] if score == 80 else [DIX[score // 10 - 2]]
    rest = number - score
    if rest == 0:
        return words
    joined = ["et"] if rest in {1, 11} and score != 80 else []
    return words + joined + _below_hundred(rest)


def parsed_english(words: Sequence[str]) -> int | None:
    """The number that English words say, as `in_english` would say it; None where they say none."""
    return _numbers().get(tuple(words))


@cache
def _numbers() -> dict[tuple[str, ...], int]:
    return {tuple(in_english(number)): number for number in range(LARGEST + 1)}


def _check(number: int) -> None:
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} is not from 0 to {LARGEST}")
