"""How well a few typed letters fit a name: for the palette. Knows no Qt."""

from __future__ import annotations

from unicodedata import combining, normalize

START, RUN = 8, 4  # worth of a letter at the beginning of a word, and of one right behind the letter before
MISS = 1  # cost of a letter that is passed over, at most MOST_MISSED of them
MOST_MISSED = 12


def plain(words: str) -> str:
    """In small letters, without marks: "Größe" is found by "grosse"."""
    apart = normalize("NFKD", words.casefold())
    return "".join(letter for letter in apart if not combining(letter))


def score(typed: str, name: str) -> float | None:
    """The better the fit the higher; None where a letter is missing. Every typed word is looked for by itself."""
    words = plain(typed).split()
    if not words:
        return 0.0
    found = [_best(word, plain(name)) for word in words]
    if any(one is None for one in found):
        return None
    return sum(one for one in found if one is not None) - len(name) / 100


def _best(word: str, name: str) -> float | None:
    """The letters of a word in their order in a name, from whichever first letter fits best."""
    starts = [place for place, letter in enumerate(name) if letter == word[0]]
    found = [one for place in starts if (one := _from(word, name, place)) is not None]
    return max(found, default=None)


def _from(word: str, name: str, place: int) -> float | None:
    total, before = 0.0, place - 1
    for letter in word:
        at = name.find(letter, before + 1)
        if at < 0:
            return None
        if at == 0 or not name[at - 1].isalnum():
            total += START
        if at == before + 1 and at != place:
            total += RUN
        total += 1 - MISS * min(MOST_MISSED, at - before - 1)
        before = at
    return total
