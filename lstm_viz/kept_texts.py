"""The sequences that were read since the program began, as a list to go back to.

Owns the list; each entry is typed text or a file. It does not own the one that is read now (`document`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lstm_viz.document import Document
from lstm_viz.words import tr

MOST_KEPT = 30
LONGEST_NAME = 28


@dataclass(frozen=True)
class KeptText:
    """What was read, and what it is called."""

    name: str
    text: str
    path: Path | None


class KeptTexts(QObject):
    """Signal: `changed`. A model has a list of its own, which begins with what it reads first."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._kept: list[KeptText] = []
        document.model_changed.connect(self._begin)
        document.sequence_changed.connect(self._on_sequence_changed)
        self._begin()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(kept.name for kept in self._kept)

    @property
    def current(self) -> int:
        """The place of the sequence that is read now; −1 where it is not in the list."""
        now = self._document.text, self._document.path
        places = (place for place, kept in enumerate(self._kept) if (kept.text, kept.path) == now)
        return next(places, -1)

    def keep(self, name: str = "") -> None:
        """Puts the sequence that is read now into the list, if it is not in it."""
        if self.current < 0:
            document = self._document
            self._kept.append(
                KeptText(name or _name_of(document.text, document.path), document.text, document.path)
            )
            del self._kept[: max(0, len(self._kept) - MOST_KEPT)]
            self.changed.emit()

    def take(self, place: int) -> None:
        """Reads one of the list again."""
        if 0 <= place < len(self._kept):
            kept = self._kept[place]
            if kept.path is not None:
                self._document.open_file(kept.path)
            else:
                self._document.set_text(kept.text)

    def _on_sequence_changed(self) -> None:
        if self._document.path is not None:
            self.keep()
        self.changed.emit()

    def _begin(self) -> None:
        self._kept = []
        self.keep(tr("Example") if self._document.text else "")


def _name_of(text: str, path: Path | None) -> str:
    if path is not None:
        return path.name
    words = " ".join(text[: 4 * LONGEST_NAME].split())
    return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1]}…"
