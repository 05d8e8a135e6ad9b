"""The trace of any `nn.LSTM`, against `nn.LSTM` itself and against a plain float64 loop over the steps."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from engine.cells.lstm import LSTMCell
from engine.trace import DirectionTrace, Trace, directions_of, trace

TOLERANCES = {torch.float32: 1e-5, torch.float64: 1e-12}


@dataclass(frozen=True)
class Case:
    """An LSTM, an input and perhaps an initial state, of random shape and values."""

    lstm: nn.LSTM
    x: Tensor
    state: tuple[Tensor, Tensor] | None

    def __repr__(self) -> str:
        return f"{self.lstm} of {self.x.dtype} on {tuple(self.x.shape)}, {'with' if self.state else 'no'} state"


@st.composite
def cases(draw: st.DrawFn) -> Case:
    torch.manual_seed(draw(st.integers(0, 10_000)))
    hidden = draw(st.integers(2, 40))
    lstm = nn.LSTM(
        draw(st.integers(1, 20)),
        hidden,
        num_layers=draw(st.integers(1, 3)),
        bias=draw(st.booleans()),
        batch_first=draw(st.booleans()),
        bidirectional=draw(st.booleans()),
        proj_size=draw(st.one_of(st.just(0), st.integers(1, hidden - 1))),
        dtype=draw(st.sampled_from([torch.float32, torch.float64])),
    )
    with torch.no_grad():
        for weight in lstm.parameters():
            weight.mul_(draw(st.sampled_from([1.0, 4.0])))  # gates that are nearly shut or open, too
    steps, batch = draw(st.integers(1, 300)), draw(st.one_of(st.integers(1, 4), st.just(70)))
    dtype = lstm.weight_ih_l0.dtype
    x = torch.randn(steps, batch, lstm.input_size, dtype=dtype)
    rows = lstm.num_layers * len(directions_of(lstm))
    h_0 = torch.randn(rows, batch, lstm.proj_size or hidden, dtype=dtype)
    state = (h_0, torch.randn(rows, batch, hidden, dtype=dtype)) if draw(st.booleans()) else None
    return Case(lstm, x.transpose(0, 1) if lstm.batch_first else x, state)


def sigmoid(z: Tensor) -> Tensor:
    return 1 / (1 + torch.exp(-z))


@torch.no_grad()
def loop(part: DirectionTrace) -> dict[str, Tensor]:
    """Every quantity by a loop over the steps in float64. h of the step before is the trace's, nn.LSTM's own."""
    w = part.cell
    assert isinstance(w, LSTMCell)
    w_ih, w_hh = w.w_ih.double(), w.w_hh.double()
    bias = 0 if w.b_ih is None or w.b_hh is None else w.b_ih.double() + w.b_hh.double()
    x, h_before, c = part.x.double(), part.first[0].double(), part.first[1].double()
    rows: dict[int, dict[str, Tensor]] = {}
    for t in range(len(x)) if part.direction == "forward" else reversed(range(len(x))):
        z_i, z_f, z_g, z_o = (x[t] @ w_ih.T + h_before @ w_hh.T + bias).chunk(4, -1)
        i, f, g, o = sigmoid(z_i), sigmoid(z_f), torch.tanh(z_g), sigmoid(z_o)
        kept, written = f * c, i * g
        c = kept + written
        h = o * torch.tanh(c) if w.w_hr is None else (o * torch.tanh(c)) @ w.w_hr.double().T
        rows[t] = {"i": i, "f": f, "g": g, "o": o, "kept": kept, "written": written, "c": c, "h": h}
        h_before = part.h[t].double()
    return {name: torch.stack([rows[t][name] for t in range(len(x))]) for name in rows[0]}


def time_first(case: Case) -> tuple[Tensor, Tensor, tuple[Tensor, Tensor]]:
    """What nn.LSTM itself returns, time first."""
    with torch.no_grad():
        output, state = case.lstm(case.x, case.state)
    return (output.transpose(0, 1) if case.lstm.batch_first else output), *state


@pytest.mark.filterwarnings("ignore:LSTM with projections is not supported with oneDNN")
@settings(max_examples=80, deadline=None)
@given(case=cases())
def test_a_trace_is_what_the_lstm_itself_computes(case: Case) -> None:
    traced = trace(case.lstm, case.x, case.state)
    output, h_n, c_n = time_first(case)
    scale = max(1.0, *(float(part["c"].abs().max()) for part in traced.parts))
    bound = TOLERANCES[output.dtype] * scale
    assert (traced.output - output).abs().max() <= bound
    assert (traced.state[0] - h_n).abs().max() <= bound
    assert (traced.state[1] - c_n).abs().max() <= bound
    for part in traced.parts:
        found = part.difference
        assert max(found.h, found.c or 0.0) <= TOLERANCES[output.dtype] * found.scale
        assert found.scale == pytest.approx(max(1.0, float(part["c"].abs().max())))


@settings(max_examples=60, deadline=None)
@given(case=cases())
def test_every_quantity_at_every_step_is_what_a_plain_loop_gives(case: Case) -> None:
    traced = trace(case.lstm, case.x, case.state)
    for part in traced.parts:
        bound = TOLERANCES[part.x.dtype] * max(1.0, float(part["c"].abs().max()))
        for name, expected in loop(part).items():
            assert (part[name].double() - expected).abs().max() <= bound, name


@settings(max_examples=20, deadline=None)
@given(case=cases())
def test_what_stood_before_a_step_is_what_stood_after_the_one_before_it(case: Case) -> None:
    for part in trace(case.lstm, case.x, case.state).parts:
        h, c, first, later, earlier = part.h, part["c"], 0, slice(1, None), slice(None, -1)
        if part.direction == "reverse":
            first, later, earlier = -1, slice(None, -1), slice(1, None)
        assert torch.equal(part["h_before"][later], h[earlier])
        assert torch.equal(part["c_before"][later], c[earlier])
        assert torch.equal(part["h_before"][first], part.first[0])
        assert torch.equal(part["c_before"][first], part.first[1])


@settings(max_examples=20, deadline=None)
@given(case=cases())
def test_one_step_of_the_textbook_gives_what_the_trace_gives(case: Case) -> None:
    for part in trace(case.lstm, case.x, case.state).parts:
        t = len(part.x) // 2
        with torch.no_grad():
            step = part.cell.step(part.x[t], (part["h_before"][t], part["c_before"][t]))
        bound = TOLERANCES[part.x.dtype] * max(1.0, float(part["c"].abs().max()))
        for name, value in step.items():
            assert (value - part[name][t]).abs().max() <= bound, name


def a_small_trace(**options: bool) -> tuple[nn.LSTM, Tensor, Trace]:
    torch.manual_seed(1)
    lstm = nn.LSTM(3, 4, num_layers=2, **options)
    x = torch.randn(5, 2, 3)
    return lstm, x, trace(lstm, x)


def test_layers_and_directions_stand_in_torchs_order() -> None:
    _, _, traced = a_small_trace(bidirectional=True)
    names = [(part.layer, part.direction) for part in traced.parts]
    assert names == [(0, "forward"), (0, "reverse"), (1, "forward"), (1, "reverse")]
    assert traced.at(1, "reverse") is traced.parts[3]
    assert traced.at(1, "reverse").x.shape == (5, 2, 8)
    with pytest.raises(KeyError):
        traced.at(2)


def test_a_trace_in_train_mode_knows_no_dropout_and_leaves_the_mode() -> None:
    torch.manual_seed(1)
    lstm = nn.LSTM(3, 4, num_layers=2, dropout=0.5).train()
    x = torch.randn(5, 2, 3)
    traced = trace(lstm, x)
    assert lstm.training
    assert lstm.dropout == 0.5
    with torch.no_grad():
        assert torch.allclose(traced.output, lstm.eval()(x)[0], atol=1e-6)


def test_a_trace_follows_weights_that_were_changed_in_place() -> None:
    lstm, x, before = a_small_trace()
    with torch.no_grad():
        lstm.weight_hh_l0.mul_(-2.0)
        after = trace(lstm, x)
        assert torch.allclose(after.output, lstm(x)[0], atol=1e-6)
    assert not torch.allclose(after.output, before.output, atol=1e-3)


def test_an_input_without_a_batch_is_a_batch_of_one() -> None:
    lstm, x, traced = a_small_trace()
    alone = trace(lstm, x[:, 0], (torch.zeros(2, 4), torch.zeros(2, 4)))
    assert alone.output.shape == (5, 1, 4)
    assert torch.allclose(alone.output, traced.output[:, :1], atol=1e-6)


def test_a_trace_disturbs_neither_gradients_nor_random_numbers() -> None:
    lstm, x, _ = a_small_trace(bidirectional=True)
    lstm(x)[0].sum().backward()
    gradients = {name: weight.grad.clone() for name, weight in lstm.named_parameters() if weight.grad is not None}
    torch.manual_seed(5)
    expected = torch.rand(1)
    torch.manual_seed(5)
    trace(lstm, x)
    assert torch.equal(torch.rand(1), expected)
    assert len(gradients) == 16
    for name, weight in lstm.named_parameters():
        assert weight.grad is not None
        assert torch.equal(weight.grad, gradients[name])
    lstm(x)[0].sum().backward()  # the weights can still take part in autograd


def test_a_difference_is_seen() -> None:
    """The check is one that can fail: a fused h that is off by a thousandth is reported as such."""
    _, _, traced = a_small_trace()
    part = traced.parts[0]
    with torch.inference_mode():
        part.h[3, 1, 2] += 1e-3
        part.last[1][0, 0] -= 2e-3
    assert part.difference.h == pytest.approx(1e-3, rel=1e-2)
    assert part.difference.c == pytest.approx(2e-3, rel=1e-2)


def test_numbers_that_are_none_are_reported_as_such() -> None:
    lstm, x, _ = a_small_trace()
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


@pytest.mark.skipif(not torch.cuda.is_available(), reason="this machine has no CUDA device")
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("proj_size", [0, 5])
def test_a_trace_on_cuda_agrees_with_the_loop(dtype: torch.dtype, proj_size: int) -> None:
    torch.manual_seed(2)
    lstm = nn.LSTM(6, 24, 2, bidirectional=True, proj_size=proj_size, device="cuda", dtype=dtype)
    traced = trace(lstm, torch.randn(200, 3, 6, device="cuda", dtype=dtype))
    for part in traced.parts:
        bound = TOLERANCES[dtype] * max(1.0, float(part["c"].abs().max()))
        assert max(part.difference.h, part.difference.c or 0.0) <= bound
        for name, expected in loop(part).items():
            assert (part[name].double() - expected).abs().max() <= bound, name
