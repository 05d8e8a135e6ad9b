"""A file of lessons, questions or words: its bytes as values, every mistake with its line. Nothing is executed.

Owns syntax and structure. What a file speaks of (models, parts, words) is looked at by `checking`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar, get_args

import msgspec

from engine.protocol import Alteration
from lstm_viz.errors import UserError
from lstm_viz.learn.lesson import (
    GLOSSARY_FORMAT,
    LESSON_FORMAT,
    QUESTIONS_FORMAT,
    Glossary,
    Lesson,
    OwnModel,
    Question,
    Questions,
    Step,
    Word,
)
from lstm_viz.learn.structure import path_of, sentence
from lstm_viz.learn.toml_lines import Lines, Path
from lstm_viz.words import tr

# Reading TOML takes time with the square of a line's length; a lesson has some ten thousand bytes.
MOST_BYTES = 512 << 10
LONGEST_LINE = 5_000  # characters
LARGEST = 1 << 53  # of a whole number
MOST_MISTAKES = 100  # of one file that are listed

Content = TypeVar("Content", Lesson, Questions, Glossary)

# What of a file stands alone: where one is wrong the others are read all the same.
_LISTS: dict[type, dict[str, type]] = {
    Lesson: {"steps": Step, "models": OwnModel},
    Questions: {"questions": Question, "models": OwnModel},
    Glossary: {"words": Word},
}
FORMATS = {LESSON_FORMAT: Lesson, QUESTIONS_FORMAT: Questions, GLOSSARY_FORMAT: Glossary}
# In a line of its own, before the first table.
_FORMAT = re.compile(rb'^(?:[^\[\n][^\n]*\n|\n)*?format[ \t]*=[ \t]*"([a-z0-9 -]*)"')
_CHANGES = {kind.__struct_config__.tag: kind for kind in get_args(Alteration)}


@dataclass(frozen=True, order=True)
class Mistake:
    """What is wrong in a file, and in which line (from 1)."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(frozen=True)
class ReadFile(Generic[Content]):
    """What of a file can be used (None where not even its head can), and what is wrong with the rest."""

    file: str
    content: Content | None
    mistakes: tuple[Mistake, ...]
    _lines: Lines = field(default_factory=lambda: Lines(""), repr=False)
    _kept: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False)
    _refused: frozenset[str] = frozenset()

    def has_refused(self, name: str) -> bool:
        """Whether something of a list of the file, "steps", was wrong and is not in `content`."""
        return name in self._refused

    def mistake(self, path: Path, reason: str) -> Mistake:
        """A mistake at a path of `content`: ("steps", 2, "ask")."""
        if len(path) > 1 and path[0] in self._kept:
            path = (path[0], self._kept[str(path[0])][int(path[1])], *path[2:])
        return Mistake(self.file, self._lines.of(path), reason)


AnyFile = ReadFile[Lesson] | ReadFile[Questions] | ReadFile[Glossary]


def read_path(path: FilePath) -> bytes:
    """A file's bytes; raises UserError. Its size is looked at first."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError(
                tr("{name} is too large.", name=path.name),
                tr("A file of lessons may have at most {most} KiB.", most=MOST_BYTES >> 10),
            )
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES)
    except OSError as error:
        raise UserError(
            tr("{name} cannot be read: {problem}.", name=path.name, problem=error.strerror or error)
        ) from error


def read_any(data: bytes, file: str) -> AnyFile:
    """A file of whichever kind its `format` says; where it says none it is taken for a lesson."""
    said = _FORMAT.search(data)
    kind = FORMATS.get(said[1].decode()) if said else None
    if kind is Questions:
        return read(data, file, Questions)
    return read(data, file, Glossary) if kind is Glossary else read(data, file, Lesson)


def read(data: bytes, file: str, kind: type[Content]) -> ReadFile[Content]:
    """What a file holds as far as it is right; `file` is what it is called in mistakes."""
    try:
        text = _text(data)
        mistake = _too_large(data, text, file)
        raw = {} if mistake else tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        mistake = Mistake(file, line, tr("this is not UTF-8 text"))
    except tomllib.TOMLDecodeError as error:
        mistake = _syntax(file, str(error), text)
    except (ValueError, RecursionError):
        # A number of thousands of digits, or brackets in brackets thousands deep.
        mistake = Mistake(file, 1, tr("a value in it is too large or too deep"))
    if mistake is not None:
        return ReadFile(file, None, (mistake,))
    lines = Lines(text)
    for path in _large_numbers(raw, ()):
        return ReadFile(file, None, (Mistake(file, lines.of(path), tr("this number is too large")),))
    return _Reader(file, raw, lines).content(kind)


def _too_large(data: bytes, text: str, file: str) -> Mistake | None:
    if len(data) > MOST_BYTES:
        return Mistake(file, 1, tr("the file is larger than {most} KiB", most=MOST_BYTES >> 10))
    long = (place for place, line in enumerate(text.split("\n"), 1) if len(line) > LONGEST_LINE)
    for place in long:
        return Mistake(file, place, tr("this line has more than {most} characters", most=LONGEST_LINE))
    return None


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig")


def _syntax(file: str, said: str, text: str) -> Mistake:
    """tomllib's own words, which are English, and its line."""
    reason, _, place = said.rpartition(" (at ")
    words = place.replace(",", " ").split()
    if words[:1] == ["line"] and words[1].isdecimal():
        return Mistake(file, int(words[1]), tr("no TOML: {reason}", reason=reason))
    line = text.count("\n") + 1 if "end of document" in said else 1
    return Mistake(file, line, tr("no TOML: {reason}", reason=reason or said))


class _Reader:
    def __init__(self, file: str, raw: dict[str, Any], lines: Lines) -> None:
        self._file = file
        self._raw = raw
        self._lines = lines
        self._mistakes: list[Mistake] = []
        self._kept: dict[str, tuple[int, ...]] = {}
        self._refused: set[str] = set()

    def content(self, kind: type[Content]) -> ReadFile[Content]:
        parts = {name: self._list(name, item) for name, item in _LISTS[kind].items()}
        head = {name: value for name, value in self._raw.items() if name not in parts}
        found = self._converted(head, kind, ())
        self._unknown_in_changes(self._raw, ())
        content = None if found is None else msgspec.structs.replace(found, **parts)
        mistakes = tuple(sorted(set(self._mistakes))[:MOST_MISTAKES])
        return ReadFile(self._file, content, mistakes, self._lines, self._kept, frozenset(self._refused))

    def _list(self, name: str, kind: type) -> tuple[Any, ...]:
        """The elements that are right."""
        raw = self._raw.get(name, [])
        if not isinstance(raw, list):
            self._note((name,), tr("“{name}” is to be a list: write [[{name}]]", name=name))
            self._refused.add(name)
            raw = []
        found = [(place, self._converted(item, kind, (name, place))) for place, item in enumerate(raw)]
        right = [(place, value) for place, value in found if value is not None]
        self._kept[name] = tuple(place for place, _ in right)
        if len(right) < len(found):
            self._refused.add(name)
        return tuple(value for _, value in right)

    def _converted(self, raw: object, kind: type[Any], at: Path) -> Any:
        """The value, or None. A key that nobody knows is named and passed over, so that the next mistake shows."""
        for _ in range(MOST_MISTAKES):
            try:
                return msgspec.convert(raw, kind)
            except msgspec.ValidationError as error:
                path = path_of(str(error))
                words, unknown = sentence(str(error))
                where = (*at, *path, unknown) if unknown else (*at, *path)
                self._note(where, words)
                if not unknown or not _forget(raw, path, unknown):
                    return None
        return None

    def _unknown_in_changes(self, raw: object, at: Path) -> None:
        """Keys of changes that nobody knows: the wire's own structs pass over them."""
        for key, value in _items(raw):
            if key == "changes" and isinstance(value, list):
                for place, change in enumerate(value):
                    self._unknown_in_change(change, (*at, key, place))
            else:
                self._unknown_in_changes(value, (*at, key))

    def _unknown_in_change(self, change: object, at: Path) -> None:
        if not isinstance(change, dict):
            return  # said already
        named = change.get("type")
        kind = _CHANGES.get(named) if isinstance(named, str) else None
        if kind is None:
            return  # said already
        known = {"type", *kind.__struct_fields__}
        for key in change.keys() - known:
            names = ", ".join(sorted(known - {"type"}))
            self._note(
                (*at, key),
                tr("a change “{type}” has no “{key}”: {names}", type=named, key=key, names=names),
            )

    def _note(self, path: Path, reason: str) -> None:
        self._mistakes.append(Mistake(self._file, self._lines.of(path), reason))


def _large_numbers(raw: object, at: Path) -> Iterator[Path]:
    """Where whole numbers stand that are more than any message can carry."""
    if isinstance(raw, int) and abs(raw) > LARGEST:
        yield at
    for key, value in _items(raw):
        yield from _large_numbers(value, (*at, key))


def _items(raw: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(raw, dict):
        yield from raw.items()
    elif isinstance(raw, list):
        yield from enumerate(raw)


def _forget(raw: object, path: Path, key: str) -> bool:
    """Takes a key out of the table at a path; whether it was there."""
    for part in path:
        if isinstance(raw, dict) and part in raw:
            raw = raw[str(part)]
        elif isinstance(raw, list) and isinstance(part, int) and part < len(raw):
            raw = raw[part]
        else:
            return False
    return isinstance(raw, dict) and raw.pop(key, None) is not None
