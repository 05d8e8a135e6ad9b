"""What can be had as a file besides pictures and films: the trace, the equations, the numbers of a plot, a page.

Owns what each kind collects and in which forms it can be written. Collecting is quick and done on the window's
thread; writing is done elsewhere. It does not own where a file goes (`file_page`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from lstm_viz import copies
from lstm_viz.diagram.frame import known_at
from lstm_viz.errors import UserError
from lstm_viz.export import numbers
from lstm_viz.export.page import Beginning, page
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.step_tables import FetchedTable, Sheet
from lstm_viz.theme import Theme
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr

Write = Callable[[IO[bytes]], object]
Make = Callable[[Path], Write]
Failed = Callable[[UserError], None]
Told = Callable[[float], None]  # the share that is done, from 0 to 1
Stop = Callable[[], None]


@dataclass(frozen=True)
class Kind:
    """`name` and `words` say what it is. `make` takes what is shown and gives what writes it into a file of a
    name with one of the `endings`; it raises UserError.
    """

    name: str
    words: str
    endings: tuple[str, ...]
    make: Make


@dataclass(frozen=True)
class FetchedKind:
    """What the window may not hold: `fetch` has it brought, gives what stops that, and hands on a `make`."""

    name: str
    words: str
    endings: tuple[str, ...]
    fetch: Callable[[Callable[[Make], None], Failed, Told], Stop]


@runtime_checkable
class Tabled(Protocol):
    """A plot, or a panel with one."""

    @property
    def title(self) -> str: ...

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]: ...


@runtime_checkable
class Paged(Protocol):
    """A panel with several plots, or tables."""

    @property
    def tabled(self) -> Sequence[Tabled | FetchedTable]: ...


def of_trace(shown_cell: ShownCell, tracing: Tracing) -> Kind:
    """Every number of the layer and direction that are shown."""

    def make(path: Path) -> Write:
        arrays = whole(tracing.trace, ("x", *shown_cell.cell.timeline))
        writer = numbers.writer_for(path)
        return lambda stream: writer(stream, arrays)

    words = tr(
        "Every gate and state of every unit at every step, of the layer and direction that are shown: .npz "
        "holds arrays by name; .csv and .parquet a long table of step, unit, quantity and value."
    )
    return Kind(tr("The trace"), words, (*numbers.WRITERS, ".parquet"), make)


def of_equations(shown_cell: ShownCell, selection: Selection, tracing: Tracing) -> Kind:
    """The cell's equations with the numbers of the moment and the unit that are shown."""
    forms = {".tex": "LaTeX", ".txt": "Text", ".csv": "CSV"}

    def make(path: Path) -> Write:
        cell, moment = shown_cell.cell, selection.moment
        values = None if tracing.trace is None else tracing.trace.at(moment.step)
        known = {
            name: values is not None and known_at(quantity, moment.phase, moment.progress)
            for name, quantity in cell.quantities.items()
        }
        told = copies.Moment(moment.step, selection.unit, known, values or {})
        text = copies.EQUATIONS[forms[path.suffix.lower()]](cell, told)
        return lambda stream: stream.write(text.encode())

    words = tr(
        "The cell’s equations with the numbers of this step and unit: LaTeX for a text of your own, plain text, "
        "or a table."
    )
    return Kind(tr("Equations"), words, tuple(forms), make)


def of_plots(views: Mapping[str, QWidget]) -> Iterator[Kind | FetchedKind]:
    """What the plots of some views draw."""
    for view in views.values():
        plots = view.tabled if isinstance(view, Paged) else [view] if isinstance(view, Tabled) else []
        for plot in plots:
            if isinstance(plot, FetchedTable):
                yield _of_fetched(plot)
            elif plot.title:
                yield _of_plot(plot)


def _of_plot(plot: Tabled) -> Kind:
    def make(path: Path) -> Write:
        heading, rows = plot.table()
        return lambda stream: numbers.TABLE_WRITERS[path.suffix.lower()](stream, heading, rows)

    words = tr("What is drawn or listed there: .csv is a table, .npz has an array for each of its columns.")
    return Kind(plot.title, words, tuple(numbers.TABLE_WRITERS), make)


def _of_fetched(table: FetchedTable) -> FetchedKind:
    def fetch(done: Callable[[Make], None], failed: Failed, told: Told) -> Stop:
        return table.fetch(lambda sheet: done(partial(_sheet_writer, sheet)), failed, told)

    return FetchedKind(table.title, table.words, tuple(numbers.TABLE_WRITERS), fetch)


def _sheet_writer(sheet: Sheet, path: Path) -> Write:
    if path.suffix.lower() == ".npz":
        return lambda stream: numbers.write_npz(stream, sheet.arrays())
    return lambda stream: numbers.write_table_csv(stream, sheet.heading, sheet.rows())


def of_page(
    shown_cell: ShownCell, selection: Selection, tracing: Tracing, theme: Callable[[], Theme | None]
) -> Kind:
    """One file of HTML that plays the trace, in the colours of a theme or of its reader's system."""

    def make(_path: Path) -> Write:
        trace, cell = tracing.trace, shown_cell.cell
        begins = Beginning(selection.position, selection.unit)
        colours = theme()
        if trace is None:
            raise _no_trace()
        return lambda stream: stream.write(page(cell, trace, begins, colours))

    words = tr(
        "One file that plays this trace in any browser, without the program and without a network: the cell "
        "phase by phase, its equations with their numbers, and a map of all units at all steps."
    )
    return Kind(tr("Web page"), words, (".html",), make)


def whole(trace: Trace | None, names: tuple[str, ...]) -> numbers.Arrays:
    """All steps of a trace, (T, size) a quantity; raises UserError where the window does not hold them."""
    if trace is None:
        raise _no_trace()
    stretch = trace.whole
    if stretch is None:
        raise UserError(
            tr("Of so long a sequence the window holds a part only."),
            tr("The command line writes all of it: lstm-viz trace MODEL --input FILE --out trace.npz"),
        )
    return {name: stretch.arrays[name] for name in names}


def _no_trace() -> UserError:
    return UserError(tr("There is no trace yet."), tr("Type a sequence that the model can read."))
