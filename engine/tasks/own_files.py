"""Files of the user's own that tasks learn from: text, and tables with a heading.

Owns reading them, with limits, and saying what is wrong with one. It does not own what is learnt from them.
Nothing in a file is executed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from engine.resources import shipped
from engine.tasks.task import BadSettingError

MOST_BYTES = 32 << 20
MOST_ROWS = 200_000
MOST_COLUMNS = 4096
DELIMITERS = ",;\t"

Made = TypeVar("Made")


@dataclass(frozen=True)
class Table:
    """Rows of a table by the names of its columns, as text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def place(self, column: str, setting: str, otherwise: int) -> int:
        """Where a column is, the one at `otherwise` where none is named. Raises BadSettingError."""
        if not column:
            return range(len(self.columns))[otherwise]
        if column not in self.columns:
            raise BadSettingError(f"{setting}: there is no column {column!r}, only {', '.join(self.columns[:20])}")
        return self.columns.index(column)


def text_of(file: str, example: str) -> str:
    """A text file in UTF-8, ends of lines as "\\n"; the shipped example where no file is named.

    Raises BadSettingError where it cannot be read, is too large or is no text.
    """
    data = shipped("data", example) if not file else _bytes_of(Path(file))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadSettingError(
            f"file: {file} is no text in UTF-8 ({error.reason} at byte {error.start})"
        ) from error
    if "\0" in text:
        raise BadSettingError(f"file: {file} is no text, it holds zero bytes")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def table_of(file: str, example: str) -> Table:
    """A table with a heading, its columns apart by comma, semicolon or tab. Raises BadSettingError."""
    text = text_of(file, example)
    heading = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=heading.count)
    try:
        rows = [tuple(cell.strip() for cell in row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    except csv.Error as error:
        raise BadSettingError(f"file: {file} is no table ({error})") from error
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or len(rows[0]) < 2:
        raise BadSettingError(f"file: {file or example} has no two columns with a heading and rows under it")
    columns, rows = rows[0], rows[1:]
    if len(rows) > MOST_ROWS or len(columns) > MOST_COLUMNS:
        raise BadSettingError(f"file: {len(rows)} rows of {len(columns)}, more than {MOST_ROWS} of {MOST_COLUMNS}")
    if len(set(columns)) < len(columns):
        raise BadSettingError("file: two columns have the same name")
    for number, row in enumerate(rows, 2):
        if len(row) != len(columns):
            raise BadSettingError(f"file: line {number} has {len(row)} cells, and the heading {len(columns)}")
    return Table(columns, tuple(rows))


def remembered(make: Callable[..., Made]) -> Callable[..., Made]:
    """A function of a file (its first argument) and settings, called anew only where the file has changed."""

    @lru_cache(maxsize=4)
    def known(stamp: tuple[int, int], file: str, *settings: object) -> Made:
        return make(file, *settings)

    def call(file: str, *settings: object) -> Made:
        return known(_stamp(file), file, *settings)

    return call


def split(kept: Sequence[bool], what: str) -> None:
    """Raises BadSettingError where there is nothing to learn from, or nothing to be examined on."""
    if not any(kept) or all(kept):
        raise BadSettingError(f"file: there are too few {what} to keep some of them from training")


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise BadSettingError(f"file: {path} has {size >> 20} MiB, more than {MOST_BYTES >> 20}")
        return path.read_bytes()
    except OSError as error:
        raise BadSettingError(f"file: {path} cannot be read ({error.strerror})") from error


def _stamp(file: str) -> tuple[int, int]:
    """What changes as a file does; nothing where it cannot be looked at, which reading it will tell."""
    try:
        status = Path(file).stat() if file else None
    except OSError:
        status = None
    return (status.st_mtime_ns, status.st_size) if status else (0, 0)
