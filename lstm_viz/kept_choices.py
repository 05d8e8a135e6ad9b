"""What a person chose for a file that does not say it itself, remembered by the file's content. Knows no Qt.

Owns the file in which choices are kept. It does not own what can be chosen.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from engine.protocol.reading import MakeModel
from lstm_viz.files import write_whole

MOST_KEPT = 200
BEGINNING, END = 1 << 20, 1 << 16  # bytes of a file by which it is known again, beside its size


def mark_of(path: Path) -> str:
    """By what a file is known again, wherever it lies; raises OSError."""
    import hashlib  # noqa: PLC0415  (OpenSSL is loaded for it: not before the first picture)

    size = path.stat().st_size
    found = hashlib.sha256(str(size).encode())
    with path.open("rb") as stream:
        found.update(stream.read(BEGINNING))
        stream.seek(max(0, size - END))
        found.update(stream.read(END))
    return found.hexdigest()


class KeptChoices:
    """Choices in one JSON file; without a path nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def of(self, file: Path) -> MakeModel | None:
        """What was chosen for a file before; nothing where that cannot be read."""
        try:
            return self._all().get(mark_of(file))
        except OSError:
            return None  # whoever opens the file says why

    def keep(self, file: Path, wish: MakeModel) -> None:
        """Remembers a choice; the oldest is forgotten. Raises OSError."""
        if self._path is None:
            return
        kept = self._all()
        mark = mark_of(file)
        kept.pop(mark, None)
        kept[mark] = wish
        newest = dict(list(kept.items())[-MOST_KEPT:])
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, msgspec.json.encode(newest))

    def _all(self) -> dict[str, MakeModel]:
        if self._path is None or not self._path.exists():
            return {}
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, MakeModel])
        except msgspec.DecodeError:
            return {}  # of an older version: what is kept next takes its place
