"""The trace of every cell's modules, against the modules themselves and a plain float64 loop over the steps."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from engine.cells import all_cells
from engine.trace import DirectionTrace, Trace, directions_of, trace
from tests.engine.plain_loops import BY_HAND, weights_in_float64

CELLS = tuple(all_cells())
TOLERANCES = {torch.float32: 1e-5, torch.float64: 1e-12}


@dataclass(frozen=True)
class Case:
    """A module, an input and perhaps an initial state, of random shape and values."""

    rnn: nn.RNNBase
    x: Tensor
    state: tuple[Tensor, ...] | Tensor | None

    def __repr__(self) -> str:
        has = "no" if self.state is None else "with"
        return f"{self.rnn} of {self.x.dtype} on {tuple(self.x.shape)}, {has} state"


@st.composite
def cases(draw: st.DrawFn) -> Case:
    torch.manual_seed(draw(st.integers(0, 10_000)))
    cell = all_cells()[draw(st.sampled_from(CELLS))]
    hidden = draw(st.integers(2, 40))
    projection = draw(st.one_of(st.just(0), st.integers(1, hidden - 1))) if cell.projects else 0
    rnn = cell.module(
        draw(st.integers(1, 20)),
        hidden,
        num_layers=draw(st.integers(1, 3)),
        bias=draw(st.booleans()),
        batch_first=draw(st.booleans()),
        bidirectional=draw(st.booleans()),
        dtype=draw(st.sampled_from([torch.float32, torch.float64])),
        **({"proj_size": projection} if projection else {}),
    )
    with torch.no_grad():
        for (
            weight
        ) in rnn.parameters():  # gates that are nearly shut or open, too; but ReLU would grow without bound
            weight.mul_(1.0 if cell.name == "rnn_relu" else draw(st.sampled_from([1.0, 4.0])))
    steps, batch = draw(st.integers(1, 300)), draw(st.one_of(st.integers(1, 4), st.just(70)))
    dtype = rnn.weight_ih_l0.dtype
    x = torch.randn(steps, batch, rnn.input_size, dtype=dtype)
    rows = rnn.num_layers * len(directions_of(rnn))
    sizes = {"h": projection or hidden, "c": hidden}
    states = tuple(torch.randn(rows, batch, sizes[name], dtype=dtype) for name in cell.states)
    state = (states if len(states) > 1 else states[0]) if draw(st.booleans()) else None
    return Case(rnn, x.transpose(0, 1) if rnn.batch_first else x, state)


def memory_of(part: DirectionTrace) -> Tensor:
    """c, or h where the cell has no c: what a tolerance is measured in."""
    return part[part.cell.states[-1]]


def bound_of(part: DirectionTrace) -> float:
    return TOLERANCES[part.x.dtype] * max(1.0, float(memory_of(part).abs().max()))


@torch.no_grad()
def loop(rnn: nn.RNNBase, part: DirectionTrace) -> dict[str, Tensor]:
    """Every quantity by a loop over the steps in float64. h of the step before is the trace's, as the module's."""
    w = weights_in_float64(rnn, part.layer, part.direction)
    x = part.x.double()
    state = [values.double() for values in part.first]
    rows: dict[int, dict[str, Tensor]] = {}
    for t in range(len(x)) if part.direction == "forward" else reversed(range(len(x))):
        values = BY_HAND[part.cell.name](w, x[t], *state)
        before = {f"{name}_before": value for name, value in zip(part.cell.states, state, strict=True)}
        rows[t] = {"x": x[t], **before, **values}
        state = [part.h[t].double(), *(values[name] for name in part.cell.states[1:])]
    return {name: torch.stack([rows[t][name] for t in range(len(x))]) for name in rows[0]}


def time_first(case: Case) -> tuple[Tensor, tuple[Tensor, ...]]:
    """What the module itself returns, time first."""
    with torch.no_grad():
        output, state = case.rnn(case.x, case.state)
    return (output.transpose(0, 1) if case.rnn.batch_first else output), (
        (state,) if isinstance(state, Tensor) else state
    )


@pytest.mark.filterwarnings("ignore:LSTM with projections is not supported with oneDNN")
@settings(max_examples=150, deadline=None)
@given(case=cases())
def test_a_trace_is_what_the_module_itself_computes(case: Case) -> None:
    traced = trace(case.rnn, case.x, case.state)
    output, state = time_first(case)
    bound = max(bound_of(part) for part in traced.parts)
    assert (traced.output - output).abs().max() <= bound
    for mine, theirs in zip(traced.state, state, strict=True):
        assert (mine - theirs).abs().max() <= bound
    for part in traced.parts:
        found = part.difference
        assert max(found.h, found.c or 0.0) <= TOLERANCES[output.dtype] * found.scale
        assert (found.c is None) == ("c" not in part.cell.states)
        assert found.scale == pytest.approx(max(1.0, float(memory_of(part).abs().max())))


@settings(max_examples=120, deadline=None)
@given(case=cases())
def test_every_quantity_at_every_step_is_what_a_plain_loop_gives(case: Case) -> None:
    for part in trace(case.rnn, case.x, case.state).parts:
        expected = loop(case.rnn, part)
        assert set(expected) == set(part.cell.quantities)
        for name in part.cell.quantities:
            assert part[name].shape == expected[name].shape == (*part.x.shape[:2], part.cell.size_of(name))
            assert (part[name].double() - expected[name]).abs().max() <= bound_of(part), name


@settings(max_examples=40, deadline=None)
@given(case=cases())
def test_what_stood_before_a_step_is_what_stood_after_the_one_before_it(case: Case) -> None:
    for part in trace(case.rnn, case.x, case.state).parts:
        first, later, earlier = 0, slice(1, None), slice(None, -1)
        if part.direction == "reverse":
            first, later, earlier = -1, slice(None, -1), slice(1, None)
        for name, at_first in zip(part.cell.states, part.first, strict=True):
            assert torch.equal(part[f"{name}_before"][later], part[name][earlier])
            assert torch.equal(part[f"{name}_before"][first], at_first)


@settings(max_examples=40, deadline=None)
@given(case=cases())
def test_one_step_gives_what_the_trace_gives(case: Case) -> None:
    for part in trace(case.rnn, case.x, case.state).parts:
        t = len(part.x) // 2
        before = tuple(part[f"{name}_before"][t] for name in part.cell.states)
        with torch.no_grad():
            step = part.cell.step(part.x[t], before)
        assert set(step) == {*part.unfolded, "h"}
        for name, value in step.items():
            assert (value - part[name][t]).abs().max() <= bound_of(part), name


def a_small_trace(cell: str = "lstm", **options: bool) -> tuple[nn.RNNBase, Tensor, Trace]:
    torch.manual_seed(1)
    rnn = all_cells()[cell].module(3, 4, num_layers=2, **options)
    x = torch.randn(5, 2, 3)
    return rnn, x, trace(rnn, x)


def test_a_quantity_that_the_cell_does_not_have_is_no_key() -> None:
    part = a_small_trace("gru")[2].parts[0]
    with pytest.raises(KeyError):
        part["c"]


def test_layers_and_directions_stand_in_torchs_order() -> None:
    _, _, traced = a_small_trace(bidirectional=True)
    names = [(part.layer, part.direction) for part in traced.parts]
    assert names == [(0, "forward"), (0, "reverse"), (1, "forward"), (1, "reverse")]
    assert traced.at(1, "reverse") is traced.parts[3]
    assert traced.at(1, "reverse").x.shape == (5, 2, 8)
    with pytest.raises(KeyError):
        traced.at(2)


@pytest.mark.parametrize("cell", CELLS)
def test_a_trace_in_train_mode_knows_no_dropout_and_leaves_the_mode(cell: str) -> None:
    torch.manual_seed(1)
    rnn = all_cells()[cell].module(3, 4, num_layers=2, dropout=0.5).train()
    x = torch.randn(5, 2, 3)
    traced = trace(rnn, x)
    assert rnn.training
    assert rnn.dropout == 0.5
    with torch.no_grad():
        assert not torch.allclose(traced.output, rnn(x)[0], atol=1e-3)
        assert torch.allclose(traced.output, rnn.eval()(x)[0], atol=1e-6)


@pytest.mark.parametrize("cell", CELLS)
def test_a_trace_follows_weights_that_were_changed_in_place(cell: str) -> None:
    rnn, x, before = a_small_trace(cell)
    with torch.no_grad():
        rnn.weight_hh_l0.mul_(-2.0)
        after = trace(rnn, x)
        assert torch.allclose(after.output, rnn(x)[0], atol=1e-6)
    assert not torch.allclose(after.output, before.output, atol=1e-3)


@pytest.mark.parametrize("cell", CELLS)
def test_an_input_without_a_batch_is_a_batch_of_one(cell: str) -> None:
    rnn, x, traced = a_small_trace(cell)
    zeros = tuple(torch.zeros(2, 4) for _ in all_cells()[cell].states)
    alone = trace(rnn, x[:, 0], zeros if len(zeros) > 1 else zeros[0])
    assert alone.output.shape == (5, 1, 4)
    assert torch.allclose(alone.output, traced.output[:, :1], atol=1e-6)


@pytest.mark.parametrize("cell", CELLS)
def test_a_trace_disturbs_neither_gradients_nor_random_numbers(cell: str) -> None:
    lstm, x, _ = a_small_trace(cell, bidirectional=True)
    lstm(x)[0].sum().backward()
    gradients = {name: weight.grad.clone() for name, weight in lstm.named_parameters() if weight.grad is not None}
    torch.manual_seed(5)
    expected = torch.rand(1)
    torch.manual_seed(5)
    trace(lstm, x)
    assert torch.equal(torch.rand(1), expected)
    assert len(gradients) == len(list(lstm.parameters())) >= 16
    for name, weight in lstm.named_parameters():
        assert weight.grad is not None
        assert torch.equal(weight.grad, gradients[name])
    lstm(x)[0].sum().backward()  # the weights can still take part in autograd


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("direction", ["forward", "reverse"])
def test_a_difference_is_seen(cell: str, direction: str) -> None:
    """The check is one that can fail: a fused h that is off by a thousandth is reported as such."""
    part = a_small_trace(cell, bidirectional=True)[2].at(1, direction)
    with torch.inference_mode():
        part.h[3, 1, 2] += 1e-3
        for last in part.last[1:]:
            last[0, 0] -= 2e-3
    assert part.difference.h == pytest.approx(1e-3, rel=1e-2)
    assert part.difference.c == (None if len(part.last) == 1 else pytest.approx(2e-3, rel=1e-2))


@pytest.mark.parametrize("cell", CELLS)
def test_numbers_that_are_none_are_reported_as_such(cell: str) -> None:
    lstm, x, _ = a_small_trace(cell)
    x[2, 0, 0] = float("nan")
    assert math.isnan(trace(lstm, x).parts[0].difference.h)


@pytest.mark.parametrize(
    ("shape", "state_shapes", "said"),
    [
        ((5, 2, 4), None, "reads 3 values"),
        ((5,), None, "reads 3 values"),
        ((0, 2, 3), None, "no step"),
        ((5, 2, 3), ((2, 2, 4), (2, 1, 4)), "initial state"),
        ((5, 2, 3), ((1, 2, 4), (1, 2, 4)), "initial state"),
    ],
)
def test_shapes_that_do_not_fit_are_refused(
    shape: tuple[int, ...], state_shapes: tuple[tuple[int, ...], tuple[int, ...]] | None, said: str
) -> None:
    lstm, _, _ = a_small_trace()
    state = None if state_shapes is None else (torch.zeros(state_shapes[0]), torch.zeros(state_shapes[1]))
    with pytest.raises(ValueError, match=said):
        trace(lstm, torch.zeros(shape), state)


@pytest.mark.parametrize("cell", ["gru", "rnn", "rnn_relu"])
def test_a_state_of_a_cell_without_c_is_one_tensor(cell: str) -> None:
    rnn, x, _ = a_small_trace(cell)
    with pytest.raises(ValueError, match="initial state"):
        trace(rnn, x, (torch.zeros(2, 2, 4), torch.zeros(2, 2, 4)))


@pytest.mark.skipif(not torch.cuda.is_available(), reason="this machine has no CUDA device")
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize(("cell", "proj_size"), [*((cell, 0) for cell in CELLS), ("lstm", 5)])
def test_a_trace_on_cuda_agrees_with_the_loop(dtype: torch.dtype, cell: str, proj_size: int) -> None:
    torch.manual_seed(2)
    projection = {"proj_size": proj_size} if proj_size else {}
    rnn = all_cells()[cell].module(
        6, 24, num_layers=2, bidirectional=True, device="cuda", dtype=dtype, **projection
    )
    traced = trace(rnn, torch.randn(200, 3, 6, device="cuda", dtype=dtype))
    for part in traced.parts:
        assert max(part.difference.h, part.difference.c or 0.0) <= bound_of(part)
        for name, expected in loop(rnn, part).items():
            assert (part[name].double() - expected).abs().max() <= bound_of(part), name
