"""What was done to the document, step by step, so that it can be undone: one stack for everything that changes it.

Owns the order of the steps, their names, and whether the document is as it was saved. It does not own what a step
did: whoever did it hands in how its part is brought back to a value (`Restore`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

MOST_STEPS = 200
TOGETHER_S = 1.5  # steps of one kind that follow each other so soon are one: typing, turning a knob

Restore = Callable[[Any], object]


@dataclass(frozen=True)
class _Part:
    """A part of the document before and after a step, and how it is brought to either."""

    restore: Restore
    before: Any
    after: Any


@dataclass(frozen=True)
class _Step:
    """What was done, by its name, to which parts; `kind` is None for one that is never joined to the next."""

    what: str
    parts: dict[Hashable, _Part]
    kind: Hashable = None
    at: float = 0.0


Mark = tuple[_Step | None, int]  # the newest step, and how often there was a change that is no step


class History(QObject):
    """Signals: `changed` (what can be undone, done again, or whether all of it is saved), `done` (whatever changes
    the document).
    """

    changed = Signal()
    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._touched = 0  # how often it changed in a way that no step knows of
        self._saved: Mark = None, 0
        self._restoring = False
        self._group: tuple[str, dict[Hashable, _Part]] | None = None

    @property
    def undoes(self) -> str:
        """What would be undone, in words; empty where nothing would."""
        return self._undo[-1].what if self._undo else ""

    @property
    def redoes(self) -> str:
        """What would be done again, in words; empty where nothing would."""
        return self._redo[-1].what if self._redo else ""

    @property
    def restoring(self) -> bool:
        """Whether a step is being undone or done again: what changes now is no step."""
        return self._restoring

    @property
    def unsaved(self) -> bool:
        return self.mark[1] != self._saved[1] or self._last is not self._saved[0]

    @property
    def _last(self) -> _Step | None:
        return self._undo[-1] if self._undo else None

    def record(
        self, what: str, part: Hashable, restore: Restore, before: Any, after: Any, *, joined: bool = False
    ) -> None:
        """Takes a step that has just been done. Where it is `joined` it is one with the step before, if that was
        the same on the same part a moment ago.
        """
        if self._restoring:
            return
        if self._group is not None:
            _join(self._group[1], part, _Part(restore, before, after))
            return
        self._push(what, {part: _Part(restore, before, after)}, (what, part) if joined else None)

    def _push(self, what: str, parts: dict[Hashable, _Part], kind: Hashable) -> None:
        last, now = self._last, monotonic()
        if last is not None and kind is not None and kind == last.kind and now - last.at < TOGETHER_S:
            before = dict(last.parts)
            for part, step in parts.items():
                _join(before, part, step)
            self._undo[-1] = _Step(what, before, kind, now)  # another than before: one that was saved half-way
        else:
            self._undo = [*self._undo[-MOST_STEPS + 1 :], _Step(what, parts, kind, now)]
        self._redo.clear()
        self.changed.emit()
        self.done.emit()

    def extend(self, part: Hashable, after: Any) -> None:
        """The newest step has led a part of it further, while a slider is held: it is undone as one."""
        if self._group is not None:
            parts = self._group[1]
            parts[part] = _Part(parts[part].restore, parts[part].before, after)
            return
        last = self._last
        if last is not None and part in last.parts and not self._restoring:
            there = last.parts[part]
            self._undo[-1] = _Step(last.what, {**last.parts, part: _Part(there.restore, there.before, after)})
            self.done.emit()

    def begin_group(self, what: str) -> None:
        """All that is done until `end_group` is one step."""
        if self._group is None:
            self._group = what, {}

    def end_group(self) -> None:
        group, self._group = self._group, None
        if group is not None:
            what, parts = group
            changed = {part: step for part, step in parts.items() if step.before != step.after}
            if changed:
                self._push(what, changed, None)

    def undo(self) -> None:
        if self._undo and self._group is None:
            step = self._undo.pop()
            self._redo.append(step)
            self._restore([(part.restore, part.before) for part in reversed(step.parts.values())])

    def redo(self) -> None:
        if self._redo and self._group is None:
            step = self._redo.pop()
            self._undo.append(step)
            self._restore([(part.restore, part.after) for part in step.parts.values()])

    def _restore(self, values: list[tuple[Restore, Any]]) -> None:
        self._restoring = True
        try:
            for restore, value in values:
                restore(value)
        finally:
            self._restoring = False
        self.changed.emit()
        self.done.emit()

    def touch(self) -> None:
        """The document has changed in a way that cannot be undone: a training went on."""
        was_saved = not self.unsaved
        self._touched += 1
        if was_saved:
            self.changed.emit()
        self.done.emit()

    @property
    def mark(self) -> Mark:
        """Where the document stands now, for `mark_saved`."""
        return self._last, self._touched

    def mark_saved(self, mark: Mark | None = None) -> None:
        """As it is now, or was at a `mark`, the document stands in its file."""
        self._saved = self.mark if mark is None else mark
        self.changed.emit()

    def forget(self) -> None:
        """Another document has begun, as it stands in its file."""
        self._undo.clear()
        self._redo.clear()
        self._group = None
        self.mark_saved()


def _join(parts: dict[Hashable, _Part], part: Hashable, step: _Part) -> None:
    """What was done to a part twice is one thing."""
    before = parts[part].before if part in parts else step.before
    parts[part] = _Part(step.restore, before, step.after)
