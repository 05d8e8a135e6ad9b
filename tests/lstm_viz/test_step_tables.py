"""The text's and the image's numbers as tables: every step, every unit in its row, all of it or what is seen."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

from engine.protocol import Array, EngineFailed, ImageRead, ReadImage
from engine.protocol.looking import BY_NUMBER
from lstm_viz import step_tables, step_values
from lstm_viz.errors import UserError
from lstm_viz.export.numbers import write_npz, write_table_csv
from lstm_viz.failures import EngineError
from lstm_viz.looking import Looking
from lstm_viz.step_tables import FetchedTable, Sheet
from lstm_viz.step_values import StepValues
from tests.lstm_viz.desk import Desk, call, desk

STEPS, UNITS = 6, 8


class Shelf:
    """A desk, what is looked for on it, and what became of a table."""

    def __init__(self, *, whole: bool) -> None:
        self.desk: Desk = desk(steps=STEPS, units=UNITS, whole=whole)
        self.looking = Looking(self.desk.tracing, self.desk.client)
        self.looking.set_order(BY_NUMBER)
        self.values = StepValues(self.desk.tracing, self.desk.client)
        self.sheets: list[Sheet] = []
        self.problems: list[UserError] = []
        self.shares: list[float] = []

    @property
    def text(self) -> FetchedTable:
        (table,) = step_tables.of_text(self.desk.tracing, self.looking, self.desk.selection, self.values)
        return table

    def image(self, seen: tuple[int, int, int] = (0, STEPS, 1)) -> FetchedTable:
        (table,) = step_tables.of_image(self.desk.tracing, self.looking, self.values, lambda: seen)
        return table

    def fetch(self, table: FetchedTable) -> step_values.Stop:
        return table.fetch(self.sheets.append, self.problems.append, self.shares.append)

    @property
    def asked(self) -> list[ReadImage]:
        return [body for body, _ in self.desk.client.others if isinstance(body, ReadImage)]

    def answer(self) -> None:
        """Answers the newest question as an engine does."""
        body, callbacks = self.desk.client.others[-1]
        edges = np.linspace(body.start, body.stop, body.columns + 1).round().astype(np.int32)
        rows = self.desk.arrays[body.quantity]
        means = np.array([rows[first:last].mean(0) for first, last in pairwise(edges)])
        call(
            callbacks["on_reply"],
            ImageRead(
                trace=body.trace,
                layer=body.layer,
                direction=body.direction,
                quantity=body.quantity,
                step_edges=Array.of(edges),
                values=Array.of(means.astype(np.float32)),
            ),
        )


@pytest.fixture(params=[True, False], ids=["held whole", "in the engine"])
def shelf(application: object, request: pytest.FixtureRequest) -> Iterator[Shelf]:
    made = Shelf(whole=request.param)
    yield made
    made.looking.close()
    made.desk.close()


@pytest.fixture
def far(application: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """A trace that the window does not hold, of which two steps come at a time."""
    monkeypatch.setattr(step_values, "PIECE_VALUES", 2 * UNITS)
    made = Shelf(whole=False)
    yield made
    made.looking.close()
    made.desk.close()


def test_the_text_has_every_step_its_label_and_the_value_of_the_unit_that_is_shown(shelf: Shelf) -> None:
    shelf.desk.selection.set_unit(4)
    shelf.looking.set_quantity("f")
    shelf.fetch(shelf.text)
    if shelf.asked:
        shelf.answer()
    (sheet,) = shelf.sheets
    assert sheet.heading == ("step", "label", "f_5")
    steps, labels, values = zip(*sheet.rows(), strict=True)
    assert steps == tuple(range(1, STEPS + 1))
    trace = shelf.desk.tracing.trace
    assert trace is not None
    assert labels == tuple(trace.labels)
    np.testing.assert_allclose(np.array(values, float), shelf.desk.arrays["f"][:, 4], atol=1e-6)


def test_the_image_has_its_units_in_the_order_of_its_rows(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    order = np.array([3, 1, 0, 2, 7, 6, 5, 4])
    monkeypatch.setattr(Looking, "units", order)
    shelf.fetch(shelf.image())
    if shelf.asked:
        shelf.answer()
    (sheet,) = shelf.sheets
    assert sheet.heading == ("first_step", "last_step", *(f"c_{unit + 1}" for unit in order))
    rows = np.array(list(sheet.rows()), float)
    np.testing.assert_array_equal(rows[:, 0], rows[:, 1])
    np.testing.assert_allclose(rows[:, 2:], shelf.desk.arrays["c"][:, order], atol=1e-6)


def test_csv_and_npz_hold_the_same_numbers(shelf: Shelf) -> None:
    shelf.fetch(shelf.image())
    if shelf.asked:
        shelf.answer()
    (sheet,) = shelf.sheets
    written, packed = io.BytesIO(), io.BytesIO()
    write_table_csv(written, sheet.heading, sheet.rows())
    write_npz(packed, sheet.arrays())
    rows = list(csv.DictReader(io.StringIO(written.getvalue().decode())))
    arrays = np.load(io.BytesIO(packed.getvalue()))
    assert list(arrays) == list(rows[0])
    for name in arrays:
        np.testing.assert_array_equal(np.array([float(row[name]) for row in rows]), arrays[name])


def test_a_long_text_comes_piece_by_piece_and_tells_how_far_it_is(far: Shelf) -> None:
    far.fetch(far.text)
    for _ in range(3):
        assert far.sheets == []
        far.answer()
    assert [(body.start, body.stop, body.columns) for body in far.asked] == [(0, 2, 2), (2, 4, 2), (4, 6, 2)]
    assert far.shares == [pytest.approx(1 / 3), pytest.approx(2 / 3)]
    (sheet,) = far.sheets
    found = np.array([row[2] for row in sheet.rows()])
    np.testing.assert_allclose(found, far.desk.arrays["c"][:, far.desk.selection.unit], atol=1e-6)


def test_of_too_large_an_image_what_is_seen_is_written_and_it_is_said(
    far: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step_tables, "MOST_VALUES", STEPS * UNITS - 1)
    table = far.image((2, 6, 2))
    assert "has 48 numbers, and at most 47 are written" in table.words
    assert "steps 3 to 6" in table.words
    far.fetch(table)
    far.answer()
    far.answer()
    (sheet,) = far.sheets
    rows = np.array(list(sheet.rows()), float)
    np.testing.assert_array_equal(rows[:, :2], [[3, 4], [5, 6]])
    means = far.desk.arrays["c"].reshape(3, 2, UNITS).mean(1)[1:]
    np.testing.assert_allclose(rows[:, 2:], means, atol=1e-6)
    monkeypatch.undo()
    assert "at most" not in far.image().words


def test_what_is_stopped_is_taken_back_and_nothing_more_is_asked(far: Shelf) -> None:
    stop = far.fetch(far.text)
    stop()
    assert len(far.desk.client.cancelled) == 1
    far.answer()  # it was on its way already
    assert len(far.asked) == 1
    assert far.sheets == far.problems == far.shares == []


def test_a_refusal_is_handed_on_once(far: Shelf) -> None:
    far.fetch(far.text)
    error = EngineError("gone", "What now.", EngineFailed(key="trace-gone"))
    call(far.desk.client.others[-1][1]["on_failure"], error)
    assert far.problems == [error]
    assert far.sheets == []
