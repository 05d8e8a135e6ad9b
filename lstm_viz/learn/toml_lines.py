"""In which line of a TOML file each key and each element stands. Only of text that `tomllib` has read already.

Owns the places, not the values: it skips over them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

Path = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_OTHER = re.compile(r"[^,\]}#\n]*")  # a number, a date, true or false
_STRINGS = (
    re.compile(r'"""(?:\\.|[^\\])*?"{3,5}(?!")', re.DOTALL),
    re.compile(r"'''.*?'{3,5}(?!')", re.DOTALL),
    re.compile(r'"(?:\\.|[^"\\\n])*"'),
    re.compile(r"'[^'\n]*'"),
)
_ESCAPE = re.compile(r"\\(.)")


def lines_of(text: str) -> dict[Path, int]:
    """The line, from 1, of every path: ("steps", 3, "ask", "choices", 0). Raises RecursionError where values lie
    in each other thousands deep.
    """
    return _Walk(text).places


class Lines:
    """The lines of one text, looked for when the first one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, path: Path) -> int:
        """The line of a path, or of the nearest thing around it; 1 where there is none."""
        while path and path not in self._places:
            path = path[:-1]
        return self._places.get(path, 1)

    @cached_property
    def _places(self) -> dict[Path, int]:
        return lines_of(self._text)


class _Walk:
    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n")
        self._breaks = [found.start() for found in re.finditer("\n", self._text)]
        self._at = 0
        self._sizes: dict[Path, int] = {}  # of the arrays of tables: how many there are so far
        self.places: dict[Path, int] = {}
        self._document()

    def _document(self) -> None:
        table: Path = ()
        self._skip()
        while self._at < len(self._text):
            table = self._header() if self._text[self._at] == "[" else self._pair(table, table)
            self._skip()

    def _header(self) -> Path:
        """The path of `[a.b]`, or of the new element of `[[a.b]]`."""
        here, several = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if several else 1
        keys = self._keys()
        self._at = self._text.index("]", self._at) + (2 if several else 1)
        parent = self._element(keys[:-1])
        path = (*parent, keys[-1])
        self._note(path, here)
        if several:
            self._sizes[path] = self._sizes.get(path, 0) + 1
            path = (*path, self._sizes[path] - 1)
            self._note(path, here)
        return path

    def _element(self, keys: Path) -> Path:
        """The path of keys, each array of tables on it by its newest element."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self._sizes:
                path = (*path, self._sizes[path] - 1)
        return path

    def _pair(self, table: Path, result: Path) -> Path:
        """Passes over `a.b = value`, noting its place; gives `result` back."""
        here = self._at
        keys = self._keys()
        for count in range(1, len(keys) + 1):
            self._note((*table, *keys[:count]), here)
        self._at = self._text.index("=", self._at) + 1
        self._value((*table, *keys))
        return result

    def _keys(self) -> Path:
        keys: list[str] = []
        while True:
            self._skip()
            keys.append(self._key())
            self._skip()
            if not self._text.startswith(".", self._at):
                return tuple(keys)
            self._at += 1

    def _key(self) -> str:
        bare = _BARE.match(self._text, self._at)
        if bare:
            self._at = bare.end()
            return bare[0]
        here = self._at
        self._string()
        raw = self._text[here + 1 : self._at - 1]
        return raw if self._text[here] == "'" else _ESCAPE.sub(r"\1", raw)

    def _value(self, path: Path) -> None:
        self._skip()
        match self._text[self._at : self._at + 1]:
            case "[":
                self._inside(path, "]", numbered=True)
            case "{":
                self._inside(path, "}", numbered=False)
            case '"' | "'":
                self._string()
            case _:
                found = _OTHER.match(self._text, self._at)
                assert found is not None
                self._at = found.end()

    def _inside(self, path: Path, end: str, *, numbered: bool) -> None:
        """Passes over an array or an inline table."""
        self._at += 1
        count = 0
        while True:
            self._skip()
            if self._text[self._at] == ",":
                self._at += 1
                continue
            if self._text[self._at] == end:
                self._at += 1
                return
            if numbered:
                self._note((*path, count), self._at)
                self._value((*path, count))
                count += 1
            else:
                self._pair(path, path)

    def _string(self) -> None:
        for pattern in _STRINGS:
            found = pattern.match(self._text, self._at)
            if found:
                self._at = found.end()
                return
        raise ValueError(f"no string at character {self._at}")

    def _skip(self) -> None:
        found = _BLANK.match(self._text, self._at)
        assert found is not None
        self._at = found.end()

    def _note(self, path: Path, at: int) -> None:
        self.places.setdefault(path, bisect_right(self._breaks, at - 1) + 1 if at else 1)
