"""An exported page as a test reads it: its elements, its data, and an engine that runs its script."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from PySide6.QtQml import QJSEngine

BROWSER = Path(__file__).with_name("browser.js")
EMPTY = {"meta", "input", "br"}

Branch = list[Any]


class Reader(HTMLParser):
    """The elements of a page as a tree; fails where a tag is closed that is not open."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root: Branch = ["page", {}, []]
        self.every: list[Branch] = []
        self._open = [self.root]
        self.feed(text)
        self.close()
        assert self._open == [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made: Branch = [tag, {name: value or "" for name, value in attrs}, []]
        self._open[-1][2].append(made)
        self.every.append(made)
        if tag not in EMPTY:
            self._open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self._open[-1][2].append(data)

    def named(self, tag: str) -> list[Branch]:
        return [found for found in self.every if found[0] == tag]


def words_of(branch: Branch) -> str:
    return "".join(child if isinstance(child, str) else words_of(child) for child in branch[2])


@dataclass
class Page:
    """A page that was written, and what runs it."""

    data: bytes
    engine: QJSEngine = field(default_factory=QJSEngine)

    def __post_init__(self) -> None:
        self.read = Reader(self.data.decode())

    @property
    def trace(self) -> dict[str, Any]:
        """What the player is given."""
        stored = next(found for found in self.read.named("script") if found[1].get("id") == "trace")
        given: dict[str, Any] = json.loads(words_of(stored))
        return given

    @property
    def script(self) -> str:
        return words_of(next(found for found in self.read.named("script") if not found[1]))

    def open(self) -> None:
        """Has the script run, in a browser of few words."""
        self.engine.globalObject().setProperty("tree", json.dumps(self.read.root))
        for code in (BROWSER.read_text("utf-8"), self.script):
            self.run(f"{code}\nnull")  # what it ends with, the whole player, is not taken out of the engine

    def run(self, code: str) -> Any:
        """What JavaScript gives; fails where it throws."""
        found = self.engine.evaluate(code)
        assert not found.isError(), f"{found.toString()} at line {found.property('lineNumber').toInt()}"
        return found.toVariant()
