"""What an expression can speak of: names, and tables of numbers over steps, indexed as on the screen from 1.

Owns indexing. It does not own where the numbers come from (`claims`, or the window's traces).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from lstm_viz.words import tr

Value = float | str | bool | np.bool_ | NDArray[np.float64] | NDArray[np.bool_]

GROUPS = ("untouched", "beside", "shown", "norm", "ratio", "horizon", "loss", "accuracy")


class ExpressionError(ValueError):
    """An expression that cannot be read or computed; the message is a sentence."""


@dataclass(frozen=True, eq=False)
class Table:
    """Numbers over steps (T,), or over steps and units (T, size); `columns` are the second axis's own names.

    `bare` is what the table's name means where nothing is indexed; None: the whole table.
    """

    values: NDArray[np.float64]
    columns: tuple[str, ...] = ()
    bare: float | None = None

    def at(self, name: str, index: tuple[Index, ...]) -> Value:
        """The number or numbers at an index; raises ExpressionError."""
        if len(index) > self.values.ndim:
            raise ExpressionError(tr("“{name}” has one index only: its step", name=name))
        places: list[int | slice] = [_place(name, tr("step"), index[0], self.values.shape[0])]
        if len(index) > 1:
            places.append(self._column(name, index[1]))
        found = self.values[tuple(places)]
        return float(found) if np.ndim(found) == 0 else found

    def _column(self, name: str, index: Index) -> int | slice:
        if not isinstance(index, str):
            return _place(name, tr("unit"), index, self.values.shape[1])
        if index not in self.columns:
            known = ", ".join(self.columns) or tr("none")
            raise ExpressionError(
                tr("“{name}” has no “{index}”; it has {known}", name=name, index=index, known=known)
            )
        return self.columns.index(index)


@dataclass(frozen=True)
class Between:
    """An index from … to …, both ends included; None is the first or the last one."""

    start: float | None
    stop: float | None


Index = float | str | Between
Tables = Mapping[str, Table | float]


@dataclass(frozen=True, eq=False)
class Context:
    """Everything by name. `trace` are the quantities of the run on the stage, `groups` the others, by GROUPS."""

    names: Mapping[str, Value] = field(default_factory=dict)
    trace: Mapping[str, Table] = field(default_factory=dict)
    groups: Mapping[str, Tables] = field(default_factory=dict)

    def with_names(self, names: Mapping[str, Value]) -> Context:
        """The same, with more names; a new one goes before an old one."""
        return Context({**self.names, **names}, self.trace, self.groups)

    def bare(self, name: str) -> Value:
        """What a name alone means; a name goes before a quantity. Raises ExpressionError."""
        if name in self.names:
            return self.names[name]
        return _whole(self.table(name))

    def member(self, group: str, name: str) -> Value:
        """`horizon.lstm`; raises ExpressionError."""
        return _whole(self.table(name, group))

    def table(self, name: str, group: str = "") -> Table | float:
        """A quantity's table: of the run on the stage, or of a group. Raises ExpressionError."""
        tables: Tables = self.groups.get(group, {}) if group else self.trace
        if name in tables:
            return tables[name]
        known = ", ".join(tables)
        if group and not tables:
            raise ExpressionError(tr("there is nothing “{group}” on the stage", group=group))
        if not known:
            raise ExpressionError(tr("nothing is called “{name}” here", name=name))
        raise ExpressionError(tr("nothing is called “{name}” here; there are {known}", name=name, known=known))


def _whole(table: Table | float) -> Value:
    if not isinstance(table, Table):
        return table
    return table.values if table.bare is None else table.bare


def _place(name: str, what: str, index: Index, size: int) -> int | slice:
    """A place from 0; `what` is counted is said in mistakes."""
    if isinstance(index, str):
        raise ExpressionError(
            tr("a {what} of “{name}” is a number, not “{index}”", what=what, name=name, index=index)
        )
    if not isinstance(index, Between):
        return _one(name, what, index, size)
    start = 0 if index.start is None else _one(name, what, index.start, size)
    stop = size - 1 if index.stop is None else _one(name, what, index.stop, size)
    if stop < start:
        raise ExpressionError(tr("“{name}[…]” ends before it begins", name=name))
    return slice(start, stop + 1)


def _one(name: str, what: str, index: float, size: int) -> int:
    """From 1, or −1 for the last one, −2 for the one before it."""
    if not np.isfinite(index) or index != int(index):
        raise ExpressionError(
            tr("a {what} of “{name}” is a whole number, not {index}", what=what, name=name, index=index)
        )
    place = int(index)
    if place == 0 or abs(place) > size:
        raise ExpressionError(
            tr(
                "there is no {what} {place} of “{name}”: they are 1 to {size}",
                what=what,
                place=place,
                name=name,
                size=size,
            )
        )
    return place - 1 if place > 0 else size + place
