"""Text cut into the subwords of a `tokenizers` file (tokenizer.json), for a layer that reads such symbols.

Owns the file's tokenizer and the cutting, on a thread of its own. The package `tokenizers` is an extra and is
loaded only here, when it is wanted: without it the vocabulary can be read all the same (`vocabularies`), and the
subwords themselves be typed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from lstm_viz.errors import UserError
from lstm_viz.text_files import text_of
from lstm_viz.vocabularies import LONGEST, MOST_BYTES
from lstm_viz.words import tr
from lstm_viz.workers import Worker

MOST_TEXT_BYTES = 16 << 20


class Subwords(QObject):
    """Signals: `changed` (a file was read: its tokenizer is here, or it had none), `refused` (a UserError)."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._tokenizer: Any = None
        self._alphabet: frozenset[str] = frozenset()

    def cuts_for(self, alphabet: tuple[str, ...]) -> bool:
        """Whether text is cut into symbols of this alphabet."""
        return self._tokenizer is not None and self._alphabet <= set(alphabet)

    def load(self, path: Path) -> None:
        """Takes the tokenizer of a vocabulary's file, if it holds one; `refused` says what is wrong with it, or
        that the package is missing.
        """

        def on_loaded(found: tuple[Any, frozenset[str]] | None) -> None:
            self._tokenizer, self._alphabet = found or (None, frozenset())
            self.changed.emit()

        def load() -> tuple[Any, frozenset[str]] | None:
            if not is_tokenizer(path):
                return None
            tokenizer = tokenizer_in(path)
            return tokenizer, frozenset(word[:LONGEST] for word in tokenizer.get_vocab())

        self._tokenizer, self._alphabet = None, frozenset()
        self._worker.run(load, on_loaded, self.refused.emit)

    def cut(self, source: str | Path, then: Callable[[str], None]) -> None:
        """Cuts a text, or a file's, and hands on its subwords with a blank between them."""
        tokenizer = self._tokenizer

        def work() -> str:
            text = source if isinstance(source, str) else text_of(source, MOST_TEXT_BYTES, tr("Shorten it."))
            return " ".join(subwords(tokenizer, text))

        self._worker.run(work, then, self.refused.emit)

    def close(self) -> None:
        self._worker.close()


def is_tokenizer(path: Path) -> bool:
    """Whether a JSON file is one of `tokenizers`, by what it holds."""
    try:
        if path.suffix.lower() != ".json" or path.stat().st_size > MOST_BYTES:
            return False
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return False  # whoever reads its vocabulary says why
    return isinstance(found, dict) and isinstance(found.get("model"), dict) and "vocab" in found["model"]


def tokenizer_in(path: Path) -> Any:
    """The tokenizer in a file, as data: nothing is fetched from anywhere; raises UserError."""
    try:
        from tokenizers import Tokenizer  # noqa: PLC0415  (an extra, and large)
    except ImportError as error:
        raise UserError(
            tr("Text cannot be cut into these subwords: the package tokenizers is not installed."),
            tr("Install it (pip install tokenizers), or type the subwords themselves, with blanks between them."),
        ) from error
    try:
        return Tokenizer.from_str(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UserError(tr("{name} cannot be read: {why}.", name=path.name, why=error.strerror)) from error
    except Exception as error:  # the package raises plain Exceptions, and nothing narrower
        raise UserError(
            tr("{name} holds no tokenizer: {why}.", name=path.name, why=str(error)[:200]),
            tr("Save it again with the program that made it."),
        ) from error


def subwords(tokenizer: Any, text: str) -> list[str]:
    """The subwords of a text, in their order, without what a tokenizer adds at the ends."""
    return [str(token)[:LONGEST] for token in tokenizer.encode(text, add_special_tokens=False).tokens]
