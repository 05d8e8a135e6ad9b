"""Changes of weights as shares and in words: against the norms they are made of."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest

from engine.protocol import Array, LayersCompared
from lstm_viz.weight_changes import changes, share_words, shares_of, units_by_change


def compared() -> LayersCompared:
    return LayersCompared(
        gates=("i", "f"),
        change={"w_ih": Array.of(np.array([1.0, 0.0])), "w_hr": Array.of(np.array([3.0]))},
        size={"w_ih": Array.of(np.array([4.0, 0.0])), "w_hr": Array.of(np.array([0.0]))},
        unit_change=Array.of(np.array([[0.0, 3.0, 1.0], [0.0, 4.0, 2.0]])),
        unit_size=Array.of(np.array([[1.0, 6.0, 3.0], [1.0, 8.0, 4.0]])),
        left_out=(),
    )


def test_a_share_is_the_change_by_what_was_there() -> None:
    shares = [(change.block, change.gate, change.share) for change in changes(compared())]
    assert shares == [("w_ih", "i", 0.25), ("w_ih", "f", 0.0), ("w_hr", "", inf)]


def test_units_stand_by_how_much_of_all_their_weights_changed() -> None:
    ranked = units_by_change(compared())
    assert [change.unit for change in ranked] == [1, 2, 0]
    assert ranked[0].share == pytest.approx(5 / 10)
    assert ranked[1].share == pytest.approx(np.sqrt(5) / 5)
    assert [change.gate for change in ranked] == ["f", "f", "i"]


@pytest.mark.parametrize(
    ("share", "words"), [(0.0, "0.0 %"), (0.032, "3.2 %"), (2.18, "218 %"), (41.0, "×41"), (inf, "new")]
)
def test_shares_are_said_with_the_places_that_tell_something(share: float, words: str) -> None:
    assert share_words(share) == words


def test_nothing_that_stays_nothing_has_not_changed() -> None:
    assert shares_of(np.zeros(1), np.zeros(1)).tolist() == [0.0]
