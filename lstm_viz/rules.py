"""A rule about the steps of a sequence, as a person types it, and at which steps it is true.

Owns the words of the rules and every sentence about what is wrong with one. It does not own how well units follow
a rule (the engine's). Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from lstm_viz.errors import UserError
from lstm_viz.text_files import text_of
from lstm_viz.words import readable, to_translate, tr

Marks = NDArray[np.uint8]

TRUE, FALSE, SILENT = 1, 0, 255  # of one step
MOST_SECONDS = 5.0  # for all matches of a typed expression
MOST_LABEL_BYTES = 64 << 20
OPENING, CLOSING = "“«„", "”»"
SENTENCE_ENDS = ".!?\n"
YES = {"1", "1.0", "true", "yes", "t", "y", "x"}
NO = {"0", "0.0", "false", "no", "f", "n", "-"}


class Match(Protocol):
    """Where something was found, as characters of the text."""

    def start(self) -> int: ...

    def end(self) -> int: ...


def marks_of(rule: str, labels: Sequence[str], *, joined: bool) -> Marks:
    """At which steps a typed rule is true, (T,) of TRUE and FALSE; raises UserError where it cannot be read.

    `labels` stand above the steps; where they are characters of one text they are `joined` as they are, else they
    are read with a blank between them.
    """
    wanted = known(rule)
    kind = wanted.lower()
    if not wanted:
        raise UserError(tr("No rule is written."), examples())
    if kind in _OF_CHARACTERS:
        of_character = _OF_CHARACTERS[kind]
        return _marks(any(map(of_character, label)) for label in labels)
    if kind == INSIDE_QUOTES:
        return _inside_quotes(labels)
    if kind.startswith(_begin(AFTER)):
        return _matched(_after(wanted[len(_begin(AFTER)) :].strip("\"'“” ")).finditer, labels, joined)
    if len(wanted) > 1 and wanted[0] == wanted[-1] == "/":
        return _matched(_typed(wanted[1:-1]), labels, joined)
    raise UserError(tr("“{rule}” is no rule that is known here.", rule=wanted), examples())


def marks_in(path: Path, steps: int) -> Marks:
    """Labels from the last column of a file with one line a step, a heading above them or not; raises UserError.

    1, true and yes are true, 0, false and no are not; at a line without a label the rule says nothing. Where there
    are two other words, the rarer one is what is looked for.
    """
    lines = text_of(path, MOST_LABEL_BYTES, tr("Labels have one line for every step.")).splitlines()
    words = [re.split(r"[,;\t]", line)[-1].strip().strip('"').lower() for line in lines]
    if len(words) == steps + 1:
        words = words[1:]
    if len(words) != steps:
        raise UserError(
            tr(
                "{name} has {lines:,} lines, and the sequence {steps:,} steps.",
                name=path.name,
                lines=len(words),
                steps=steps,
            ),
            tr("Labels have one line for every step."),
        )
    kinds = set(words) - {""}
    if not kinds <= YES | NO:
        if len(kinds) != 2:
            raise UserError(
                tr("{name} has {count} different labels.", name=path.name, count=len(kinds)),
                tr("A rule is true or false: write 1 or 0."),
            )
        rarer = min(sorted(kinds), key=words.count)
        return _labelled(words, {rarer}, kinds - {rarer})
    return _labelled(words, YES, NO)


def known(rule: str) -> str:
    """A rule as it is kept: in English, also where somebody typed it in another language; others as they are."""
    wanted = rule.strip()
    for english in (INSIDE_QUOTES, *_OF_CHARACTERS):
        if wanted.casefold() == tr(english).casefold():
            return english
    begin = _begin(tr(AFTER))
    if wanted.casefold().startswith(begin.casefold()):
        return _begin(AFTER) + wanted[len(begin) :]
    return wanted


def said(rule: str) -> str:
    """A rule that is kept, in the person's language."""
    if rule == INSIDE_QUOTES or rule in _OF_CHARACTERS:
        return tr(rule)
    if rule.startswith(_begin(AFTER)):
        return _begin(tr(AFTER)) + rule[len(_begin(AFTER)) :]
    return rule


def presets() -> list[str]:
    """What can be typed, in the person's language."""
    return [said(rule) for rule in (INSIDE_QUOTES, *_OF_CHARACTERS, _begin(AFTER) + "not", r"/[aeiou]/")]


def examples() -> str:
    """What can be typed, in a sentence."""
    return tr("Write one of: {rules}.", rules=", ".join(presets()))


def _begin(after: str) -> str:
    """What stands before the word of such a rule."""
    return after.partition("{")[0]


def _labelled(words: Sequence[str], yes: set[str], no: set[str]) -> Marks:
    found = (TRUE if word in yes else FALSE if word in no else SILENT for word in words)
    return np.fromiter(found, np.uint8, len(words))


def _marks(truths: Iterable[bool]) -> Marks:
    return np.fromiter(truths, np.uint8)


def _inside_quotes(labels: Sequence[str]) -> Marks:
    """Whether a quote is open after a step; the end of a line closes it, and ' is an apostrophe."""
    result = np.zeros(len(labels), np.uint8)
    opened = False
    for step, label in enumerate(labels):
        for character in label:
            if character == '"':
                opened = not opened
            elif character in OPENING:
                opened = True
            elif character in CLOSING or character == "\n":
                opened = False
        result[step] = opened
    return result


def _after(word: str) -> re.Pattern[str]:
    """What follows a word until the end of its sentence."""
    if not word:
        raise UserError(tr("After which word?"), tr("For instance: {rule}", rule=said(_begin(AFTER) + "not")))
    ends = re.escape(SENTENCE_ENDS)
    return re.compile(rf"(?<=\b{re.escape(word)}\b)[^{ends}]+", re.IGNORECASE)


def _typed(expression: str) -> Callable[[str], Iterable[Match]]:
    """What finds a typed expression in a text. Some expressions try for years: such a one is given up in words.

    Python's own `re` would hold up every thread of the window meanwhile.
    """
    import regex  # noqa: PLC0415  (only a typed expression needs it)

    try:
        pattern = regex.compile(expression)
    except regex.error as error:
        raise UserError(
            tr("The expression /{expression}/ cannot be read: {why}.", expression=expression, why=error),
            tr("A capital after a full stop, for instance, is {rule}.", rule=r"/(?<=\. )[A-Z]/"),
        ) from error

    def found(text: str) -> Iterator[Match]:
        try:
            yield from pattern.finditer(text, concurrent=True, timeout=MOST_SECONDS)
        except TimeoutError as error:
            raise UserError(
                tr("The expression /{expression}/ takes too long on this text.", expression=expression),
                tr("Repeating what can be read in two ways, like (a|aa)+, does that: leave one of them out."),
            ) from error

    return found


def _matched(find: Callable[[str], Iterable[Match]], labels: Sequence[str], joined: bool) -> Marks:
    """The steps that a match touches."""
    between = 0 if joined else 1
    text = ("" if joined else " ").join(labels)
    lengths = np.fromiter(map(len, labels), np.int64, len(labels)) + between
    begins = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    ends = begins + lengths - between
    result = np.zeros(len(labels), np.uint8)
    for match in find(text):
        if match.end() > match.start():
            first = int(np.searchsorted(ends, match.start(), "right"))
            last = int(np.searchsorted(begins, match.end() - 1, "right")) - 1
            result[first : last + 1] = TRUE
    return result


def context(labels: Sequence[str], start: int, stop: int, *, joined: bool, reach: int = 12) -> str:
    """The labels at steps start … stop-1 with what stands around them, in one line."""
    before, after = max(0, start - reach), min(len(labels), stop + reach)
    text = ("" if joined else " ").join(readable(label) if not joined else label for label in labels[before:after])
    text = " ".join(text.split()) if joined else text
    return f"{'… ' if before else ''}{text}{' …' if after < len(labels) else ''}"


INSIDE_QUOTES = to_translate("inside quotes")
AFTER = to_translate("after {word}")
_NAMES = to_translate(
    ("a digit", "a letter", "upper case", "lower case", "a blank", "a line end", "punctuation"),
)
_TESTS: tuple[Callable[[str], bool], ...] = (
    str.isdigit,
    str.isalpha,
    str.isupper,
    str.islower,
    str.isspace,
    lambda character: character == "\n",
    lambda character: not (character.isalnum() or character.isspace()),
)
_OF_CHARACTERS = dict(zip(_NAMES, _TESTS, strict=True))
