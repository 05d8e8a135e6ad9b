"""What was measured and found of a layer, as tables: every number of the answer, units and steps from 1."""

from __future__ import annotations

import io

import numpy as np

from engine.protocol import Array, LayerMeasured, PatternFound, Place, RuleScored, UnitMatch, UnitScore
from lstm_viz import found_tables
from lstm_viz.export.kinds import Tabled
from lstm_viz.export.numbers import write_table_npz

UNITS = 3


def column(*values: float) -> Array:
    return Array.of(np.array(values, dtype=np.float32))


def measured(*, keeps: bool = True) -> LayerMeasured:
    f, h = column(0.1, 0.5, 0.9), column(-0.5, 0.0, 0.5)
    return LayerMeasured(
        trace=1,
        layer=0,
        direction="forward",
        steps=10,
        counts={"f": Array.of(np.array([20, 10], dtype=np.int64))},
        edges={"f": Array.of(np.array([0.0, 0.5, 1.0]))},
        mean={"f": f, "h": h},
        least={"f": column(0.0, 0.4, 0.8), "h": column(-1.0, -0.5, 0.0)},
        most={"f": column(0.2, 0.6, 1.0), "h": column(0.0, 0.5, 1.0)},
        left={"f": column(0.5, 0.0, 0.0)},
        right={"f": column(0.0, 0.0, 0.75)},
        half_life=column(0.5, 1.0, np.inf) if keeps else column(),
        keep_bias=column(1.0, 2.0, 3.0) if keeps else column(),
        radius={"f": 0.5},
        fresh_radius={"f": 0.6},
        fresh_mean={"f": 0.5},
        fresh_half_life=1.0,
        fresh_steps=10,
    )


def named(tables: list[found_tables.Table]) -> dict[str, list[dict[str, object]]]:
    found = {}
    for one in tables:
        heading, rows = one.table()
        assert isinstance(one, Tabled)
        found[one.title] = [dict(zip(heading, row, strict=True)) for row in rows]
    return found


def test_a_layer_is_told_unit_by_unit() -> None:
    tables = named(found_tables.of_layer(measured()))
    ranges = tables["The range of every unit"]
    assert len(ranges) == 2 * UNITS
    last = ranges[2]
    assert (last["quantity"], last["unit"]) == ("f", 3)
    np.testing.assert_allclose([last[name] for name in ("mean", "least", "most")], (0.9, 0.8, 1.0), rtol=1e-6)
    assert last["share_above_0.9"] == 0.75
    assert np.isnan(ranges[3]["share_below_0.1"])  # h has no such ends
    memory = tables["The memory of every unit"]
    assert [row["half_life_steps"] for row in memory] == [0.5, 1.0, np.inf]
    assert [row["bias_of_keeping_gate"] for row in memory] == [1.0, 2.0, 3.0]
    assert tables["Values over all steps and units"] == [
        {"quantity": "f", "from": 0.0, "to": 0.5, "count": 20},
        {"quantity": "f", "from": 0.5, "to": 1.0, "count": 10},
    ]
    told = tables["What this layer learned"]
    assert {"figure": "spectral radius, W of f", "value": "0.50", "fresh": "0.60"} in told


def test_a_layer_that_keeps_nothing_has_no_table_of_it() -> None:
    assert "The memory of every unit" not in named(found_tables.of_layer(measured(keeps=False)))


def test_what_is_found_by_a_pattern_and_by_a_rule_can_be_written() -> None:
    where = {"trace": 1, "layer": 0, "direction": "forward", "quantity": "c"}
    match = UnitMatch(unit=4, sign=-1, score=0.75, separation=1.5, on=True)
    pattern = PatternFound(**where, matches=(match,), places=(Place(start=6, stop=9, score=0.5),))
    tables = named(found_tables.of_pattern(pattern))
    assert tables["Units that match"] == [
        {"unit": 5, "sign": -1, "score": 0.75, "separation": 1.5, "on_there_alone": 1}
    ]
    assert tables["Same pattern elsewhere"] == [{"first_step": 7, "last_step": 9, "score": 0.5}]
    score = UnitScore(unit=0, sign=1, chosen_on=0.9, held_out=0.8)
    rule = RuleScored(**where, true_steps=3, false_steps=7, scores=(score,), chance=0.55, shifts=20)
    (table,) = found_tables.of_rule(rule)
    stream = io.BytesIO()
    write_table_npz(stream, *table.table())
    stream.seek(0)
    arrays = np.load(stream)
    assert arrays["unit"].tolist() == [1]
    assert arrays["held_out_auc"].tolist() == [0.8]
    assert arrays["chance"].tolist() == [0.55]
