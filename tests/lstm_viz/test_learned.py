"""What a layer learned, in figures."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.protocol import Array, LayerMeasured
from lstm_viz.learned import figures, keeping_gate


def array(*values: float) -> Array:
    return Array.of(np.array(values, np.float32))


def measured(
    half_life: Array | None = None, **gates: tuple[NDArray[np.float32], NDArray[np.float32]]
) -> LayerMeasured:
    """A layer of three units; `gates` are the least and the most of each quantity."""
    least = {name: Array.of(ends[0].astype(np.float32)) for name, ends in gates.items()}
    most = {name: Array.of(ends[1].astype(np.float32)) for name, ends in gates.items()}
    return LayerMeasured(
        trace=1,
        layer=0,
        direction="forward",
        steps=10,
        counts={},
        edges={},
        mean={},
        least=least,
        most=most,
        left={"f": array(0, 0, 0.3)} if "f" in gates else {},
        right={"f": array(1, 0.5, 0)} if "f" in gates else {},
        half_life=array() if half_life is None else half_life,
        keep_bias=array(1, 2, 3) if "f" in gates else array(),
        radius={"f": 1.25},
        fresh_radius={"f": 0.5},
        fresh_mean={},
        fresh_half_life=1.5,
        fresh_steps=10,
    )


LSTM = measured(
    array(np.inf, 8, 2),
    f=(np.array([0.99, 0.5, 0.1]), np.array([1.0, 1.0, 1.0])),
    i=(np.array([0, 0, 0]), np.array([0.01, 0.9, 0.9])),
    h=(np.array([-0.001, -1, -1]), np.array([0.002, 1, 1])),
)


def test_every_figure_counts_what_it_says() -> None:
    found = {figure.name: figure for figure in figures(LSTM)}
    assert found["bias of f, mean"].value == "2.00"
    assert found["units that never reset (f > 0.95)"].value == "1 of 3"
    assert found["units stuck closed (i < 0.05)"].value == "1 of 3"
    assert found["f saturated, left and right"].value == "10 % · 50 %"
    assert found["memory half-life, median"].value == "8.0 steps"
    assert found["memory half-life, median"].fresh == "1.5 steps"
    assert found["longest half-life · unit 1"].value == "for ever"
    assert found["longest half-life · unit 1"].unit == 0
    assert (found["spectral radius, W of f"].value, found["spectral radius, W of f"].fresh) == ("1.25", "0.50")
    assert found["dead units (|h| < 0.01)"].value == "1 of 3"
    assert all(figure.meaning for figure in found.values())


def test_a_cell_without_gates_has_its_own_figures_only() -> None:
    plain = measured(h=(np.array([-1, -1, -1]), np.array([1, 1, 1])))
    assert keeping_gate(plain) is None
    assert [figure.name for figure in figures(plain)] == ["spectral radius, W of f", "dead units (|h| < 0.01)"]
