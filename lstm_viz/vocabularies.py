"""A vocabulary as a person gives it: characters in their order, or a file of words. Knows no Qt.

Owns the forms of such files: a line a word; a JSON list; a JSON object of words and their numbers, also where a
`tokenizers` file keeps it. It does not own which tensor the vocabulary belongs to.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from lstm_viz.errors import UserError
from lstm_viz.text_files import text_of
from lstm_viz.words import tr

MOST_BYTES = 32 << 20
PRIVATE = 0xE000  # the first of the characters that mean nothing
LONGEST = 32  # characters of a word: longer ones are cut
WRITTEN = {
    "\\n": "\n",
    "\\t": "\t",
    "\\r": "\r",
    "⏎": "\n",
    "⇥": "\t",
}  # also by the signs that stand for them here
# Where files keep their vocabulary among other things: tokenizers', and those of many people's own programs.
WITHIN = ("model", "vocab", "stoi", "char_to_idx", "char2idx", "word_index", "word2idx", "token_to_id", "itos")


def of_characters(typed: str, rows: int) -> tuple[str, ...]:
    """Characters in their order; those that cannot be typed are `WRITTEN`. Raises UserError where there are more
    than the table's rows, or one twice.
    """
    for written, character in WRITTEN.items():
        typed = typed.replace(written, character)
    return filled(list(typed), rows)


def in_text(path: Path, rows: int) -> tuple[str, ...]:
    """The characters of a text, sorted, as most programs number them that learn from one; raises UserError unless
    there are just as many as the table has rows: that tells that it is the text which was learnt from.
    """
    characters = sorted(set(_text_of(path)))
    if len(characters) != rows:
        raise UserError(
            tr(
                "{name} has {found} different characters, and the table {rows} rows.",
                name=path.name,
                found=len(characters),
                rows=rows,
            ),
            tr("Open the text that the model learnt from, or give the characters in their order."),
        )
    return tuple(characters)


def in_file(path: Path, rows: int) -> tuple[str, ...]:
    """The words in a file, in their order; raises UserError."""
    text = _text_of(path)
    if path.suffix.lower() != ".json":
        return filled(text.split("\n")[:-1] if text.endswith("\n") else text.split("\n"), rows)
    try:
        found: Any = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UserError(tr("{name} is no JSON: {why}.", name=path.name, why=error)) from error
    return filled(_listed(found, path.name), rows)


def _text_of(path: Path) -> str:
    return text_of(path, MOST_BYTES, tr("A vocabulary has a line a word."))


def filled(words: list[str], rows: int) -> tuple[str, ...]:
    """A word for every row: those that are missing at the end stand by their numbers; raises UserError."""
    if len(words) > rows:
        raise UserError(
            tr("The vocabulary has {found} entries, and the table {rows} rows.", found=len(words), rows=rows),
            tr("Choose another vocabulary."),
        )
    words = [word[:LONGEST] for word in words]
    # What is missing in a vocabulary of characters stands by characters that no text has.
    single = all(len(word) == 1 for word in words)
    words += [chr(PRIVATE + place) if single else f"⟨{place}⟩" for place in range(len(words), rows)]
    twice = next((word for place, word in enumerate(words) if word in words[:place]), None) if rows < 500 else None
    if twice is not None or len(set(words)) != len(words):
        raise UserError(
            tr("The vocabulary has an entry twice ({word}).", word=repr(twice or "")),
            tr("Each may stand in it once."),
        )
    return tuple(words)


def _is_place(key: object, word: object) -> bool:
    return isinstance(word, str) and isinstance(key, str) and key.isascii() and key.isdigit() and len(key) < 10


def _listed(found: Any, name: str) -> list[str]:
    """Words by their numbers, wherever the object keeps them."""
    for inside in WITHIN:
        if isinstance(found, dict) and isinstance(found.get(inside), dict | list):
            found = found[inside]
    if isinstance(found, dict) and found and all(_is_place(key, word) for key, word in found.items()):
        found = {word: int(key) for key, word in found.items()}  # {"0": "the"}: words by their numbers
    if isinstance(found, list) and all(isinstance(word, str) for word in found):
        return found
    numbers = isinstance(found, dict) and all(isinstance(number, int) and number >= 0 for number in found.values())
    if not numbers or not found:
        raise UserError(
            tr("{name} holds no vocabulary.", name=name), tr("A list of words, or words with their numbers.")
        )
    last = max(found.values())
    if last > 4 * len(found) + 100:
        raise UserError(tr("{name} numbers its words with gaps up to {last}.", name=name, last=last))
    single = all(len(word) == 1 for word in found)
    words = [chr(PRIVATE + place) if single else f"⟨{place}⟩" for place in range(last + 1)]
    for word, number in found.items():
        words[number] = word
    return words
