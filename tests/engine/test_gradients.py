"""Every gradient, of every cell, layer and direction, against autograd through a plain loop and complex steps."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

import engine.gradients.flow
from engine.bench.gradients import fused_probe
from engine.cells import all_cells
from engine.cells.cell import Cell, Values
from engine.gradients.flow import Flow, traced_flow
from engine.gradients.jacobian import JacobianCurve, log2_spectral_norm
from engine.gradients.scaled import Scaled
from engine.gradients.stack import Measured, measure
from engine.model import SequenceModel
from engine.protocol import DIRECT, DLDC, DLDH, REST, ModelDescription
from engine.recording import Recording
from engine.trace import directions_of, trace
from tests.engine.plain_way import logits

CELLS = sorted(all_cells())
CLOSE = 1e-8  # relative, in norm
CLASSES = ("a", "b", "c")
TINY = 1e-200  # a complex step: nothing is subtracted, so that it may be as small as it likes

Found = TypeVar("Found")


@dataclass(frozen=True)
class Case:
    """A model, a sequence, and where L is looked back from."""

    cell: str
    model: SequenceModel
    sequence: Tensor  # (T, I), float64
    layer: int
    direction: str
    step: int
    target: int

    def __repr__(self) -> str:
        where = f"layer {self.layer} {self.direction}, loss at {self.step} of {len(self.sequence)}"
        return f"{self.model.rnn}, {where}"


@st.composite
def cases(draw: st.DrawFn) -> Case:
    cell = draw(st.sampled_from(CELLS))
    hidden = draw(st.one_of(st.integers(1, 9), st.just(30)))  # few units go another way than many
    projects = cell == "lstm" and hidden > 1 and draw(st.booleans())
    return case(
        cell,
        seed=draw(st.integers(0, 10_000)),
        hidden=hidden,
        steps=draw(st.integers(1, 40)),
        layers=draw(st.integers(1, 3)),
        bidirectional=draw(st.booleans()),
        projection=draw(st.integers(1, hidden - 1)) if projects else 0,
        bias=draw(st.booleans()),
        place=draw(st.floats(0, 1)),
    )


def case(
    cell: str,
    seed: int = 0,
    hidden: int = 5,
    steps: int = 20,
    layers: int = 1,
    bidirectional: bool = False,
    projection: int = 0,
    bias: bool = True,
    place: float = 1.0,
) -> Case:
    """A model with random weights; `place` says where the loss, the layer and the direction are."""
    torch.manual_seed(seed)
    description = ModelDescription(
        name="t", title="t", cell=cell, inputs="numbers", input_size=3, hidden_size=hidden, num_layers=layers,
        bidirectional=bidirectional, proj_size=projection, bias=bias, output="classes", classes=CLASSES,
    )  # fmt: skip
    model = SequenceModel(description).double().requires_grad_(False)
    for weight in model.rnn.parameters():
        weight.mul_(1.5)
    return Case(
        cell,
        model,
        torch.randn(steps, 3, dtype=torch.float64),
        layer=round(place * (layers - 1)),
        direction=directions_of(model.rnn)[-1] if place < 0.5 else "forward",
        step=round(place * (steps - 1)),
        target=seed % len(CLASSES),
    )


def finished(work: Generator[object, None, Found]) -> Found:
    """What comes out of work that is done in pieces."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            found: Found = end.value
            return found


def measured(case: Case, reach: int = 10_000) -> Measured:
    recording = Recording(case.model, case.sequence.numpy())
    for _ in recording.run():
        pass
    return finished(measure(recording, case.layer, case.direction, case.step, case.target, reach))


@dataclass(frozen=True)
class Plain:
    """Gradients by autograd through the plain loop, (T, size) each, in the order of the sequence."""

    h: Tensor
    c: Tensor
    logit_by_x: Tensor
    loss: float


def no_nudges(case: Case, dtype: torch.dtype = torch.float64) -> dict[str, Tensor]:
    rnn = case.model.rnn
    steps = len(case.sequence)
    return {
        "h": torch.zeros(steps, rnn.proj_size or rnn.hidden_size, dtype=dtype),
        "c": torch.zeros(steps, rnn.hidden_size, dtype=dtype),
    }


def plain(case: Case) -> Plain:
    nudges = {name: values.requires_grad_() for name, values in no_nudges(case).items()}
    x = case.sequence.clone().requires_grad_()
    output = logits(case.cell, case.model.rnn, head_of(case), x, (case.layer, case.direction), nudges)[case.step]
    logit_by_x = torch.autograd.grad(output[case.target], x, retain_graph=True)[0]
    loss = -output.log_softmax(0)[case.target]
    h, c = torch.autograd.grad(loss, list(nudges.values()), allow_unused=True)
    return Plain(h, torch.zeros_like(nudges["c"]) if c is None else c, logit_by_x, loss.item())


def head_of(case: Case) -> nn.Linear:
    assert case.model.head is not None
    return case.model.head


def numbers(values: Scaled, row: int = 0) -> Tensor:
    """(n, size): the numbers themselves, as far as float64 has them."""
    return torch.ldexp(values.values[:, row].double(), values.exponent[:, row, None])


def part_of(flow: Flow, name: str) -> Scaled:
    """A part of the memory's gradient at all steps."""
    pieces = [piece[name] for _, _, piece in flow.in_pieces()][::-1]
    return Scaled(torch.cat([piece.values for piece in pieces]), torch.cat([piece.exponent for piece in pieces]))


def in_order(found: Measured, values: Tensor) -> Tensor:
    return values.flip(0) if found.reverse else values


def assert_close(found: Tensor, expected: Tensor, bound: float = CLOSE) -> None:
    """At every step, in norm, relative to what is expected there."""
    off = torch.linalg.vector_norm(found - expected, dim=-1)
    size = torch.linalg.vector_norm(expected, dim=-1)
    assert (off <= bound * size).all(), (off / size).max()


@settings(max_examples=120, deadline=None)
@given(case=cases())
def test_every_gradient_is_what_autograd_finds_in_a_plain_loop(case: Case) -> None:
    found, expected = measured(case), plain(case)
    # Of an answer that is as good as certain the gradient is p − 1, which has lost its digits in either way.
    assume(float(expected.loss) > 1e-3)
    stretch = slice(found.start, found.stop)
    assert_close(in_order(found, numbers(found.flow.h)), expected.h[stretch])
    if found.flow.has_c:
        assert_close(in_order(found, numbers(found.flow.memory)), expected.c[stretch])
    # A ReLU without bounds makes logits of any size, and the loss is a difference of them: as close as is asked of
    # the gradients.
    assert found.loss.value == pytest.approx(expected.loss, rel=1e-8)
    assert found.logit_by_x is not None
    by_x = torch.linalg.vector_norm(expected.logit_by_x[stretch], dim=-1)
    norms = in_order(found, torch.from_numpy(10**found.logit_by_x))
    assert torch.allclose(norms, by_x, rtol=CLOSE, atol=0)


@settings(max_examples=60, deadline=None)
@given(case=cases())
def test_norms_are_what_autograd_finds_too(case: Case) -> None:
    found, expected = measured(case), plain(case)
    curves = finished(found.flow.curves())
    for name, gradient in ((DLDH, expected.h), (DLDC, expected.c)):
        if name in curves:
            norms = in_order(found, torch.from_numpy(10 ** curves[name]))
            size = torch.linalg.vector_norm(gradient[found.start : found.stop], dim=-1)
            assert torch.allclose(norms, size, rtol=CLOSE, atol=0)


@pytest.mark.parametrize("cell", CELLS)
def test_complex_steps_find_the_same_numbers(cell: str) -> None:
    looked_at = case(cell, seed=3, steps=12, layers=2, bidirectional=True, place=0.4)
    found = measured(looked_at)
    x = looked_at.sequence.to(torch.complex128)
    for name, values in (("h", found.flow.h), ("c", found.flow.memory)):
        if name == "c" and not found.flow.has_c:
            continue
        expected = torch.zeros_like(no_nudges(looked_at)[name])
        for place in np.ndindex(*expected.shape):
            nudges = no_nudges(looked_at, torch.complex128)
            nudges[name][place] = TINY * 1j
            output = logits(
                cell, looked_at.model.rnn, head_of(looked_at), x, (looked_at.layer, looked_at.direction), nudges
            )[looked_at.step]
            loss = torch.log(torch.exp(output).sum()) - output[looked_at.target]
            expected[place] = loss.imag / TINY
        assert_close(in_order(found, numbers(values)), expected[found.start : found.stop])


@settings(max_examples=40, deadline=None)
@given(case=cases())
def test_the_direct_part_is_the_product_of_what_is_kept_and_the_rest_completes_it(case: Case) -> None:
    flow = measured(case).flow
    if flow.kept is None:
        assert case.cell.startswith("rnn")
        assert set(flow.names).isdisjoint({DIRECT, REST})
        return
    memory = numbers(flow.memory)
    expected = memory[-1]
    for step in range(len(memory) - 1, -1, -1):
        assert_close(numbers(part_of(flow, DIRECT))[step : step + 1], expected[None])
        expected = expected * flow.kept[step, 0]
    together = numbers(part_of(flow, DIRECT)) + numbers(part_of(flow, REST))
    assert torch.allclose(together, memory, rtol=1e-12, atol=1e-14 * float(memory.abs().max()))
    assert not numbers(part_of(flow, REST))[-1].any()


@pytest.mark.parametrize("numbers_at_once", [1, 33])
@pytest.mark.parametrize("cell", ["lstm_peephole", "gru", "rnn"])
def test_stretches_that_are_looked_at_one_by_one_join(
    cell: str, numbers_at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = measured(case(cell, seed=4, steps=40)).flow
    curves, units = finished(found.curves()), finished(found.units(found.names[-1]))
    monkeypatch.setattr(engine.gradients.flow, "PIECE_NUMBERS", numbers_at_once)
    for name, curve in finished(found.curves()).items():
        assert curve == pytest.approx(curves[name], rel=1e-12)
    assert finished(found.units(found.names[-1])) == pytest.approx(units, rel=1e-10)


def test_behind_forget_gates_that_are_shut_the_rest_is_all_there_is() -> None:
    looked_at = case("lstm", seed=5, steps=30)
    units = looked_at.model.rnn.hidden_size
    looked_at.model.rnn.bias_ih_l0[units : 2 * units] = -1e6
    flow = measured(looked_at).flow
    assert not numbers(part_of(flow, DIRECT))[:-1].any()
    assert numbers(flow.memory)[:-1].any()
    assert torch.equal(numbers(part_of(flow, REST))[:-1], numbers(flow.memory)[:-1])


def test_without_ways_through_h_the_forget_gates_are_all_there_is() -> None:
    looked_at = case("lstm", seed=5, steps=30)
    looked_at.model.rnn.weight_hh_l0.zero_()
    flow = measured(looked_at).flow
    assert flow.kept is not None
    product = flow.kept[:, 0].flip(0).cumprod(0).flip(0)[1:]
    assert_close(numbers(flow.memory)[:-1], product * numbers(flow.memory)[-1])
    assert not numbers(part_of(flow, REST)).any()  # and no rounding is taken for a gradient


@pytest.mark.parametrize("place", [0.2, 1.0])
@pytest.mark.parametrize("cell", CELLS)
def test_the_jacobians_norm_is_that_of_the_products_of_the_steps(cell: str, place: float) -> None:
    projection = 3 if cell == "lstm" else 0
    looked_at = case(cell, seed=7, steps=25, bidirectional=True, projection=projection, place=place)
    found = measured(looked_at)
    steps = found.stop - found.start
    curve = JacobianCurve(found.cell, found.values_of, steps)
    while not curve.complete:
        curve.advance(0)
    matrix = torch.eye(sum(found.cell.size_of(state) for state in found.cell.states), dtype=torch.float64)
    assert 10 ** curve.log10[-1] == pytest.approx(1)
    for step in range(steps - 1, 0, -1):
        matrix = matrix @ step_jacobian(found.cell, found.values_of(step, step + 1))
        expected = torch.linalg.matrix_norm(matrix, ord=2).item()
        assert 10 ** curve.log10[step - 1] == pytest.approx(expected, rel=CLOSE)


def step_jacobian(cell: Cell, values: Values) -> Tensor:
    """∂(h_t, c_t)/∂(h_{t-1}, c_{t-1}) by autograd through one step of the cell, which other tests hold."""
    befores = [values[f"{state}_before"][0, 0].clone() for state in cell.states]
    x = values["x"][0].clone()

    def one_step(flat: Tensor) -> Tensor:
        parts = flat.split([len(before) for before in befores])
        after = cell.step(x, tuple(part[None] for part in parts))
        return torch.cat([after[state][0] for state in cell.states])

    jacobian: Tensor = torch.autograd.functional.jacobian(one_step, torch.cat(befores))
    return jacobian


def test_a_norm_along_a_direction_that_the_first_guess_misses_is_found() -> None:
    # Power iteration begins along (1, 1), which is a singular direction here, but not that of the largest value.
    across, along = torch.tensor([[1.0, -1.0]]).double() / 2**0.5, torch.tensor([[1.0, 1.0]]).double() / 2**0.5
    matrices = torch.stack((3 * across.T @ across + along.T @ along, across.T @ across + 3 * along.T @ along))
    assert (2 ** log2_spectral_norm(matrices)).tolist() == pytest.approx([3.0, 3.0], rel=1e-14)


def test_a_shorter_reach_gives_the_same_numbers() -> None:
    looked_at = case("gru", seed=2, steps=40, layers=2, place=0.9)
    whole, near = measured(looked_at), measured(looked_at, reach=7)
    assert (near.start, near.stop) == (looked_at.step - 7, looked_at.step + 1)
    assert_close(numbers(near.flow.h), numbers(whole.flow.h)[-8:], 1e-14)
    assert near.logit_by_x == pytest.approx(whole.logit_by_x[-8:] if whole.logit_by_x is not None else None)


@pytest.mark.parametrize("batch", [1, 4])
@pytest.mark.parametrize("hidden", [6, 40])
def test_a_whole_batch_of_a_trace_and_a_fused_probe_agree(batch: int, hidden: int) -> None:
    torch.manual_seed(0)
    lstm, x, by_h = nn.LSTM(3, hidden), torch.randn(30, batch, 3), torch.randn(batch, hidden)
    flow = traced_flow(trace(lstm, x).parts[0], by_h)
    by_probe = fused_probe(lstm, x, by_h)
    for row in range(batch):
        for found, expected in zip((flow.h, flow.memory), by_probe, strict=True):
            assert_close(numbers(found, row), expected[:, row].double(), 1e-5)


def test_a_traced_reverse_layer_reads_from_the_end() -> None:
    torch.manual_seed(0)
    gru = nn.GRU(3, 5, bidirectional=True, dtype=torch.float64)
    x, by_h = torch.randn(12, 2, 3, dtype=torch.float64), torch.randn(2, 5, dtype=torch.float64)
    flow = traced_flow(trace(gru, x).at(0, "reverse"), by_h, wants_x=True)
    read = x.clone().requires_grad_()
    output, _ = gru(read)
    (expected,) = torch.autograd.grad((output[0, :, 5:] * by_h).sum(), read)
    assert flow.x is not None
    for row in range(2):
        assert_close(numbers(flow.x, row).flip(0), expected[:, row])
