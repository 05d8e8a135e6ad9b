"""Two layers held against each other: every norm against numpy over the weights as the module has them."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import numpy as np
import pytest
import torch

from engine.comparisons import Comparisons
from engine.errors import RequestFailedError
from engine.model import SequenceModel
from engine.protocol import CompareLayers, LayersCompared, ModelDescription, ReplyBody

WAYS: dict[str, Any] = {"layer": 0, "direction": "forward", "other_layer": 0, "other_direction": "forward"}


def answer(work: Generator[object, None, ReplyBody]) -> ReplyBody:
    """What work leads to."""
    while True:
        try:
            next(work)
        except StopIteration as finished:
            reply: ReplyBody = finished.value
            return reply


def model(seed: int = 0, **described: Any) -> SequenceModel:
    torch.manual_seed(seed)
    defaults: dict[str, Any] = {"name": "m", "title": "M", "inputs": "numbers", "input_size": 3, "hidden_size": 5}
    return SequenceModel(ModelDescription(**(defaults | {"output": "none", "example": "1 2 3"} | described)))


def compared(one: SequenceModel, other: SequenceModel, **ways: Any) -> LayersCompared:
    models = {1: one, 2: other}
    reply = answer(Comparisons(models.__getitem__).compare(CompareLayers(model=1, other=2, **(WAYS | ways))))
    assert isinstance(reply, LayersCompared)
    return reply


def floats(weights: torch.Tensor) -> np.ndarray[Any, np.dtype[np.float64]]:
    return weights.detach().numpy().astype(np.float64)


def test_every_norm_of_an_lstm_is_that_of_its_rows() -> None:
    one, other = model(0), model(1)
    found = compared(one, other)
    assert found.gates == ("i", "f", "g", "o")
    a, b = one.rnn, other.rnn
    for block, name in (("w_ih", "weight_ih_l0"), ("w_hh", "weight_hh_l0")):
        before, after = floats(getattr(a, name)), floats(getattr(b, name))
        for gate in range(4):
            rows = slice(5 * gate, 5 * gate + 5)
            change = np.linalg.norm(after[rows] - before[rows])
            assert found.change[block].numpy()[gate] == pytest.approx(change)
            assert found.size[block].numpy()[gate] == pytest.approx(np.linalg.norm(before[rows]))
    bias = [floats(m.bias_ih_l0) + floats(m.bias_hh_l0) for m in (a, b)]
    assert found.change["b"].numpy()[1] == pytest.approx(np.linalg.norm(bias[1][5:10] - bias[0][5:10]))
    unit = [np.concatenate((floats(m.weight_ih_l0)[7], floats(m.weight_hh_l0)[7])) for m in (a, b)]
    whole = [np.append(rows, both[7]) for rows, both in zip(unit, bias, strict=True)]
    assert found.unit_change.numpy()[1, 2] == pytest.approx(np.linalg.norm(whole[1] - whole[0]))
    assert found.unit_size.numpy()[1, 2] == pytest.approx(np.linalg.norm(whole[0]))


def test_a_layer_held_against_itself_has_not_changed() -> None:
    same = model(0, bidirectional=True, num_layers=2)
    found = compared(same, same, layer=1, direction="reverse", other_layer=1, other_direction="reverse")
    assert not any(values.numpy().any() for values in found.change.values())
    assert not found.unit_change.numpy().any()
    assert (found.unit_size.numpy() > 0).all()


def test_only_the_gate_and_the_unit_that_changed_are_said_to_have_changed() -> None:
    one, other = model(0), model(0)
    with torch.no_grad():
        other.rnn.weight_hh_l0[12] += 1.0  # of unit 3 in gate g
    found = compared(one, other)
    assert np.flatnonzero(found.change["w_hh"].numpy()).tolist() == [2]
    assert np.argwhere(found.unit_change.numpy()).tolist() == [[2, 2]]
    assert not found.change["w_ih"].numpy().any()


def test_the_two_biases_of_a_gru_are_not_added_up() -> None:
    one, other = model(0, cell="gru"), model(0, cell="gru")
    with torch.no_grad():
        other.rnn.bias_ih_l0[-1] += 1.0
        other.rnn.bias_hh_l0[-1] -= 1.0
    found = compared(one, other)
    assert found.change["b"].numpy()[2] == pytest.approx(np.sqrt(2))


def test_an_lstms_two_biases_are_one() -> None:
    one, other = model(0), model(0)
    with torch.no_grad():
        other.rnn.bias_ih_l0[0] += 1.0
        other.rnn.bias_hh_l0[0] -= 1.0
    assert compared(one, other).change["b"].numpy() == pytest.approx(np.zeros(4), abs=1e-6)


def test_a_projection_and_peepholes_have_blocks_of_their_own() -> None:
    found = compared(model(0, proj_size=2), model(1, proj_size=2))
    assert found.change["w_hr"].numpy().shape == (1,)
    seeing = compared(model(0, cell="lstm_peephole"), model(1, cell="lstm_peephole"))
    assert seeing.change["w_c"].numpy()[2] == 0  # the candidate has none
    assert (seeing.change["w_c"].numpy()[[0, 1, 3]] > 0).all()


def test_what_does_not_fit_is_left_out_or_refused() -> None:
    found = compared(model(0), model(1, input_size=4, bias=False))
    assert found.left_out == ("w_ih", "b")
    assert set(found.change) == {"w_hh"}
    for unlike in (model(1, hidden_size=6), model(1, cell="gru")):
        with pytest.raises(RequestFailedError) as caught:
            compared(model(0), unlike)
        assert caught.value.failed.key == "layers-unlike"
    with pytest.raises(RequestFailedError) as caught:
        compared(model(0), model(1), other_layer=1)
    assert caught.value.failed.key == "no-such-layer"
    with pytest.raises(RequestFailedError) as caught:
        compared(model(0), model(1), direction="reverse")
    assert caught.value.failed.key == "no-such-direction"


def test_what_no_gate_reads_has_not_changed() -> None:
    """The forget gate of coupled gates is 1 − i, whatever stands in its rows of the file."""
    one, other = (model(1, variant={"coupled": "forget"}) for _ in range(2))
    with torch.no_grad():
        for name, weight in other.named_parameters():
            if name.startswith("rnn."):
                weight[5:10] += 1  # f's rows
    found = compared(one, other)
    assert not any(array.numpy().any() for array in found.change.values())
    assert not found.unit_change.numpy().any()
    with torch.no_grad():
        for name, weight in other.named_parameters():
            if name == "rnn.weight_hh_l0":
                weight[2] += 1  # unit 3 of i
    found = compared(one, other)
    assert found.change["w_hh"].numpy()[0] == pytest.approx(np.sqrt(5))
    assert np.flatnonzero(found.unit_change.numpy()[0]).tolist() == [2]
