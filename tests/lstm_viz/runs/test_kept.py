"""Runs as a document keeps them: what comes out is what went in, to the last column of every plot."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from engine.protocol import Array
from lstm_viz.runs import stored
from lstm_viz.runs.flow import Flow
from lstm_viz.runs.kept import KeptRun, KeptSpreads, flow_of, kept_of, record_of
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.series import Series


@pytest.fixture(scope="module")
def race() -> tuple[RunRecord, Flow]:
    return stored.load()


@pytest.fixture(scope="module")
def kept(race: tuple[RunRecord, Flow]) -> KeptRun:
    data = msgspec.msgpack.encode(kept_of(*race))
    return msgspec.msgpack.decode(data, type=KeptRun)


def test_every_curve_and_every_gate_is_as_it_was(race: tuple[RunRecord, Flow], kept: KeptRun) -> None:
    before, after = race[0], record_of(kept)
    for place, curve in before.curves.items():
        for most in (30, 10_000):
            one, other = curve.columns(0, 1e9, most), after.curves[place].columns(0, 1e9, most)
            for name in ("step", "end", "least", "most", "mean"):
                np.testing.assert_array_equal(getattr(one, name), getattr(other, name))
    for one_entrant, other_entrant in zip(before.spreads, after.spreads, strict=True):
        assert one_entrant.parts == other_entrant.parts
        for part in one_entrant.parts:
            for a, b in zip(one_entrant.through_training(part), other_entrant.through_training(part), strict=True):
                np.testing.assert_array_equal(a, b)
        assert dict(one_entrant.newest) == dict(other_entrant.newest)
    assert (after.title, after.seed, after.training_step) == (before.title, before.seed, before.training_step)


def test_it_is_over_and_stored_and_says_that_it_came_with_a_document(kept: KeptRun) -> None:
    record = record_of(kept)
    assert record.stored
    assert record.opened
    assert record.over
    assert not record.running


def test_the_gradients_are_those_of_the_run(race: tuple[RunRecord, Flow], kept: KeptRun) -> None:
    record = record_of(kept)
    flow = flow_of(kept, record)
    assert flow is not None
    assert flow.record is record
    assert (flow.labels, flow.measured) == (race[1].labels, race[1].measured)
    assert flow_of(kept_of(record, None), record) is None


def test_a_run_that_goes_on_does_not_change_what_was_kept(race: tuple[RunRecord, Flow]) -> None:
    record = record_of(kept_of(*race))
    kept = kept_of(record, None)
    least = kept.curves[0].arrays[0].numpy().copy()
    curve = record.curves[0, "loss"]
    curve.extend(curve.stop, np.ones(50_000))
    np.testing.assert_array_equal(kept.curves[0].arrays[0].numpy(), least)


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: replace(kept, curves=kept.curves[1:]),
        lambda kept: replace(kept, spreads=()),
        lambda kept: replace(kept, began=replace(kept.began, entrants=())),
        lambda kept: replace(kept, curves=(replace(kept.curves[0], stop=9), *kept.curves[1:])),
        lambda kept: replace(kept, curves=(replace(kept.curves[0], stride=0), *kept.curves[1:])),
        lambda kept: replace(
            kept, spreads=(KeptSpreads(steps=Array.of(np.array([3, 2])), quantiles=(), newest=()),) * 2
        ),
    ],
)
def test_parts_that_do_not_agree_are_refused(kept: KeptRun, damage: Callable[[KeptRun], KeptRun]) -> None:
    with pytest.raises(ValueError, match=r"run|curve|series|moments"):
        record_of(damage(kept))


def test_a_series_with_joined_places_is_as_it_was() -> None:
    series = Series(most_places=64)
    series.extend(5, np.arange(1000.0))
    again = Series.unpacked(*series.packed())
    assert (again.first, again.stop, again.stride) == (5, 1005, series.stride)
    np.testing.assert_array_equal(again.columns(0, 2000, 20).mean, series.columns(0, 2000, 20).mean)
    again.extend(1005, np.ones(7))
    assert (again.stop, again.extremes()) == (1012, (0.0, 999.0))


def test_an_empty_series_is_one_again() -> None:
    again = Series.unpacked(*Series().packed())
    again.extend(3, np.ones(2))
    assert (again.first, again.stop) == (3, 5)
