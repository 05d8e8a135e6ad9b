"""The cells: found by being there, their modules against loops over torch's own cells, and their gradients."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from engine.cells import UnknownCellError, all_cells, cell_of, find
from engine.cells.cell import Differences
from engine.cells.peephole_layers import Loop, PeepholeLSTM
from engine.model import SequenceModel
from engine.protocol import Array, ModelDescription, NumberSequence, SequenceTraced, TraceSequence
from engine.traces import Traces
from engine.uploads import Uploads
from tests.engine.plain_loops import STATES, module_by_loops

CELLS = tuple(all_cells())
TOLERANCES = {torch.float32: 1e-5, torch.float64: 1e-12}
LAYERS = [
    {"num_layers": layers, "bidirectional": both, "bias": bias}
    for layers, both, bias in product((1, 2, 3), (False, True), (True, False))
]


def a_module(cell: str, dtype: torch.dtype = torch.float64, **options: object) -> nn.RNNBase:
    torch.manual_seed(4)
    return find(cell).module(3, 5, dtype=dtype, **options)


def states_for(rnn: nn.RNNBase, batch: int, dtype: torch.dtype = torch.float64) -> tuple[Tensor, ...]:
    rows = rnn.num_layers * (2 if rnn.bidirectional else 1)
    return tuple(torch.randn(rows, batch, rnn.hidden_size, dtype=dtype) for _ in range(STATES[rnn.mode]))


def as_the_module_takes_it(state: tuple[Tensor, ...]) -> Tensor | tuple[Tensor, ...]:
    return state if len(state) > 1 else state[0]


def test_cells_are_found_by_being_there() -> None:
    assert set(CELLS) == {"lstm", "lstm_peephole", "gru", "rnn", "rnn_relu"}
    for name in CELLS:
        cell = find(name)
        assert cell.name == name
        assert cell_of(a_module(name)) is cell


def test_a_cell_that_is_not_there_is_named_beside_those_that_are() -> None:
    with pytest.raises(UnknownCellError, match=r"'elman', not one of gru, lstm, lstm_peephole, rnn, rnn_relu"):
        find("elman")
    module = nn.LSTM(2, 3)
    module.mode = "ELMAN"
    with pytest.raises(UnknownCellError, match="ELMAN"):
        cell_of(module)


@pytest.mark.parametrize("name", CELLS)
def test_a_cells_names_hold_together(name: str) -> None:
    cell = find(name)
    before = {f"{state}_before" for state in cell.states}
    assert cell.states[0] == "h"
    assert {"x", *cell.states, *before, *cell.overview, *cell.sums} <= set(cell.quantities)
    assert {*cell.gates, *cell.states} <= set(cell.overview)
    assert len(set(cell.quantities)) == len(cell.quantities)
    assert cell.fused == (name != "lstm_peephole")


@pytest.mark.parametrize("name", CELLS)
@pytest.mark.parametrize("options", LAYERS, ids=str)
def test_its_weights_are_the_modules_own_and_all_of_them(name: str, options: dict[str, object]) -> None:
    rnn = a_module(name, **options)
    ways = ("forward", "reverse") if rnn.bidirectional else ("forward",)
    found = [
        weight
        for layer in range(rnn.num_layers)
        for way in ways
        for weight in find(name).of(rnn, layer, way).tensors()
    ]
    assert {id(weight) for weight in found} == {id(weight) for weight in rnn.parameters()}
    assert len(found) == len(list(rnn.parameters()))


@pytest.mark.parametrize("dtype", TOLERANCES, ids=str)
@pytest.mark.parametrize("name", CELLS)
@pytest.mark.parametrize("options", LAYERS, ids=str)
def test_a_module_is_a_loop_over_its_cells(name: str, options: dict[str, object], dtype: torch.dtype) -> None:
    rnn = a_module(name, dtype, **options)
    x, state = torch.randn(23, 2, 3, dtype=dtype), states_for(rnn, 2, dtype)
    with torch.no_grad():
        output, last = rnn(x, as_the_module_takes_it(state))
        expected, expected_last = module_by_loops(rnn, x, state)
    assert (output - expected).abs().max() <= TOLERANCES[dtype]
    for mine, theirs in zip((last,) if isinstance(last, Tensor) else last, expected_last, strict=True):
        assert (mine - theirs).abs().max() <= TOLERANCES[dtype]


def relative(found: Tensor, expected: Tensor) -> float:
    return float((found - expected).norm() / expected.norm())


@pytest.mark.parametrize("options", LAYERS, ids=str)
def test_the_peepholes_gradients_are_autograds_through_a_plain_loop(options: dict[str, object]) -> None:
    rnn = a_module("lstm_peephole", **options)
    x = torch.randn(23, 2, 3, dtype=torch.float64, requires_grad=True)
    state = tuple(values.requires_grad_() for values in states_for(rnn, 2))
    wanted = [x, *state, *rnn.parameters()]

    def gradients(output: Tensor, last: tuple[Tensor, ...]) -> list[Tensor]:
        loss = (output * torch.sin(torch.arange(output.numel()).view(output.shape))).sum()
        loss = loss + sum(((k + 2) * end.square()).sum() for k, end in enumerate(last))
        return list(torch.autograd.grad(loss, wanted))

    for found, expected in zip(gradients(*rnn(x, state)), gradients(*module_by_loops(rnn, x, state)), strict=True):
        assert relative(found, expected) <= 1e-12


@pytest.mark.parametrize("asked_of", [(True, True), (True, False), (False, True)])
def test_the_loops_gradient_is_that_of_finite_differences(asked_of: tuple[bool, bool]) -> None:
    torch.manual_seed(0)
    shapes = (6, 2, 12), (2, 3), (2, 3), (12, 3), (3, 3)
    inputs = tuple(torch.randn(shape, dtype=torch.float64, requires_grad=True) for shape in shapes)

    def outputs(*values: Tensor) -> tuple[Tensor, ...]:
        both = Loop.apply(*values)
        return tuple(output for output, asked in zip(both, asked_of, strict=True) if asked)

    assert torch.autograd.gradcheck(outputs, inputs)


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(CELLS),
    inputs=st.integers(1, 6),
    hidden=st.integers(1, 9),
    batch=st.integers(1, 4),
    bias=st.booleans(),
    seed=st.integers(0, 1000),
)
def test_autograd_follows_one_step_as_it_follows_the_module(
    name: str, inputs: int, hidden: int, batch: int, bias: bool, seed: int
) -> None:
    torch.manual_seed(seed)
    rnn = find(name).module(inputs, hidden, bias=bias, dtype=torch.float64)
    x, state = torch.randn(1, batch, inputs, dtype=torch.float64, requires_grad=True), states_for(rnn, batch)
    found = find(name).of(rnn, 0, "forward").step(x[0], tuple(values[0] for values in state))["h"]
    expected = rnn(x, as_the_module_takes_it(state))[0][0]
    assert (found - expected).abs().max() <= 1e-12
    wanted = [x, *rnn.parameters()]
    ways = [torch.autograd.grad(h.sin().sum(), wanted) for h in (found, expected)]
    for mine, theirs in zip(*ways, strict=True):
        assert (mine - theirs).abs().max() <= 1e-10


def test_a_peephole_module_reads_what_nn_lstm_reads() -> None:
    torch.manual_seed(0)
    rnn, first = PeepholeLSTM(3, 5, num_layers=2, batch_first=True), PeepholeLSTM(3, 5, num_layers=2)
    first.load_state_dict(rnn.state_dict())
    x = torch.randn(7, 2, 3)
    output, (h, c) = first(x)
    by_batch, (h_by_batch, c_by_batch) = rnn(x.transpose(0, 1))
    assert torch.equal(by_batch, output.transpose(0, 1))
    assert torch.equal(h_by_batch, h)
    assert torch.equal(c_by_batch, c)
    alone, (h_alone, c_alone) = first(x[:, 1], (torch.zeros(2, 5), torch.zeros(2, 5)))
    assert torch.allclose(alone, output[:, 1], atol=1e-6)
    assert torch.allclose(h_alone, h[:, 1], atol=1e-6)
    assert torch.allclose(c_alone, c[:, 1], atol=1e-6)


def test_a_peephole_module_goes_on_where_it_stopped() -> None:
    rnn = a_module("lstm_peephole", num_layers=2)
    x = torch.randn(9, 2, 3, dtype=torch.float64)
    whole, end = rnn(x)
    beginning, state = rnn(x[:4])
    rest, last = rnn(x[4:], state)
    assert torch.allclose(torch.cat((beginning, rest)), whole, atol=1e-12)
    assert all(torch.allclose(mine, theirs, atol=1e-12) for mine, theirs in zip(last, end, strict=True))


def test_a_peephole_modules_weights_are_named_and_start_as_torchs() -> None:
    torch.manual_seed(0)
    rnn = PeepholeLSTM(3, 400, bidirectional=True)
    names = [f"weight_c{gate}_l0{way}" for way in ("", "_reverse") for gate in "ifo"]
    weights = dict(rnn.named_parameters())
    assert list(weights)[-6:] == names
    assert list(weights)[:-6] == [name for name, _ in nn.LSTM(3, 400, bidirectional=True).named_parameters()]
    for name in names:
        assert weights[name].shape == (400,)
        assert 0.9 * 400**-0.5 < weights[name].abs().max() <= 400**-0.5


def test_without_peepholes_it_is_the_lstm() -> None:
    torch.manual_seed(0)
    plain = nn.LSTM(3, 5, num_layers=2, bidirectional=True, dtype=torch.float64)
    rnn = PeepholeLSTM(3, 5, num_layers=2, bidirectional=True, dtype=torch.float64)
    with torch.no_grad():
        for name, weight in rnn.named_parameters():
            weight.copy_(plain.get_parameter(name)) if "_c" not in name else weight.zero_()
    x = torch.randn(11, 2, 3, dtype=torch.float64)
    assert torch.allclose(rnn(x)[0], plain(x)[0], atol=1e-12)


@pytest.mark.parametrize("cell", CELLS)
def test_a_trace_says_whether_it_came_from_a_fused_layer(cell: str) -> None:
    description = ModelDescription(
        name="test", title="test", cell=cell, inputs="numbers", input_size=2, hidden_size=3, output="none"
    )
    model = SequenceModel(description).requires_grad_(False)
    sequence = NumberSequence(Array.of(np.ones((6, 2))))
    work = Traces(Uploads(), lambda _: model).make(TraceSequence(trace=1, model=1, sequence=sequence))
    told: list[object] = []

    def all_of_it() -> Iterator[object]:
        told.append((yield from work))

    for _ in all_of_it():
        pass
    (traced,) = told
    assert isinstance(traced, SequenceTraced)
    assert traced.fused == (cell != "lstm_peephole")


def test_of_two_differences_the_larger_counts_and_nan_stays() -> None:
    nan = float("nan")
    less, more = Differences(1e-7, None, 1.0), Differences(2e-7, None, 3.0)
    assert less.or_more(None) == less
    assert less.or_more(more) == more.or_more(less) == more
    assert Differences(1e-7, 2e-7, 1.0).or_more(Differences(2e-7, 1e-7, 1.0)) == Differences(2e-7, 2e-7, 1.0)
    for pair in ((nan, 1.0), (1.0, nan)):
        both = Differences(pair[0], None, 1.0).or_more(Differences(pair[1], None, 1.0))
        assert both.h != both.h  # NaN alone is unlike itself
