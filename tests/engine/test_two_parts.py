"""Encoder and decoder: two sets of weights, one after the other, in training, in traces, in files."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from torch import Tensor

from engine.arithmetic import unit_arithmetic
from engine.gradients.jacobian import JacobianCurve
from engine.gradients.stack import Measured, measure
from engine.model import SequenceModel, load_model, model_bytes
from engine.protocol import ModelDescription
from engine.protocol.descriptions import BadModelFileError
from engine.recording import Recording
from engine.traced import traced

ARROW = 3


def described(**changes: object) -> ModelDescription:
    description = ModelDescription(
        name="pair",
        title="pair",
        inputs="symbols",
        alphabet=("a", "b", "c", "→", "x", "y"),
        input_size=6,
        hidden_size=5,
        decoder_from="→",
        output="classes",
        classes=("x", "y"),
    )
    return msgspec.structs.replace(description, **changes)


def made(**changes: object) -> SequenceModel:
    torch.manual_seed(2)
    return SequenceModel(described(**changes)).double()


SEQUENCES = torch.tensor(
    [
        [0, 1, 2, 3, 4, 5, 4],
        [1, 3, 4, 5, 4, 4, 5],
        [3, 4, 5, 4, 5, 4, 4],
        [0, 1, 2, 0, 1, 2, 0],
        [2, 2, 3, 3, 4, 5, 4],
    ]
).T


def by_hand(model: SequenceModel, sequence: list[int]) -> Tensor:
    """h (T, H): a cell a step, that of the encoder before the arrow and of the decoder from it on."""
    x = model.encode(torch.tensor(sequence)[:, None])
    state, found, rnn = None, [], model.rnn
    for step, symbol in enumerate(sequence):
        if symbol == ARROW:
            assert model.decoder is not None
            rnn = model.decoder
        h, state = rnn(x[step : step + 1], state)
        found.append(h[0, 0])
    return torch.stack(found)


@torch.no_grad()
@pytest.mark.parametrize("cell", ["lstm", "gru", "rnn"])
@pytest.mark.parametrize("layers", [1, 2])
def test_the_decoder_goes_on_where_the_encoder_ended(cell: str, layers: int) -> None:
    model = made(cell=cell, num_layers=layers)
    h, outputs = model.run(SEQUENCES)
    assert outputs.shape == (7, 5, 2)
    for column in range(5):
        assert torch.allclose(h[:, column], by_hand(model, SEQUENCES[:, column].tolist()), atol=1e-12)


def test_both_parts_have_weights_of_their_own_and_both_learn() -> None:
    model = made()
    model(SEQUENCES)[-1].sum().backward()
    names = {name.partition(".")[0] for name, weight in model.named_parameters() if weight.grad is not None}
    assert names == {"rnn", "decoder", "head"}
    assert not torch.equal(model.rnn.weight_hh_l0, model.decoder.weight_hh_l0)  # type: ignore[union-attr, arg-type]


@torch.no_grad()
@pytest.mark.parametrize("layers", [1, 2])
def test_the_trace_has_the_values_of_both_parts(layers: int) -> None:
    model = made(num_layers=layers)
    parts = traced(model, SEQUENCES)
    assert len(parts) == layers
    h, _ = model.run(SEQUENCES)
    assert torch.allclose(parts[-1].h, h, atol=1e-12)
    assert torch.allclose(parts[-1]["o"] * parts[-1]["c"].tanh(), h, atol=1e-12)


@torch.no_grad()
@pytest.mark.parametrize("column", range(5))
def test_a_recording_is_what_the_model_computes_and_says_who_read_a_step(column: int) -> None:
    model, sequence = made(), SEQUENCES[:, column].numpy()
    recording = Recording(model, sequence)
    list(recording.run())
    h, outputs = model.run(SEQUENCES[:, column : column + 1])
    window = recording.window(0, "forward", 0, 7)
    assert np.allclose(window["h"], h[:, 0].numpy(), atol=1e-12)
    assert np.allclose(window["answer"], outputs[:, 0].softmax(-1).numpy(), atol=1e-12)
    assert np.allclose(window["c"][1:], (window["f"] * window["c_before"] + window["i"] * window["g"])[1:])
    assert max(difference.h for difference in recording.differences) < 1e-12
    first = int(model.handovers(SEQUENCES)[column])
    for step in range(7):
        part = model.decoder if step >= first else model.rnn
        sums = unit_arithmetic(recording, 0, "forward", step, 2)
        assert np.array_equal(sums.gates["i"].w_hh, part.weight_hh_l0[2].numpy())  # type: ignore[union-attr, index]
        assert sums.gates["i"].value == pytest.approx(window["i"][step, 2], abs=1e-12)
        total = sums.gates["i"].w_ih @ sums.x + sums.gates["i"].w_hh @ sums.h_before
        assert total + sums.gates["i"].b_ih + sums.gates["i"].b_hh == pytest.approx(sums.gates["i"].z, abs=1e-12)


@torch.no_grad()
def test_one_file_holds_both_parts() -> None:
    model = made()
    loaded = load_model(model_bytes(model))
    assert loaded.description.decoder_from == "→"
    assert torch.equal(loaded(SEQUENCES), model(SEQUENCES))


def test_a_model_without_a_decoder_says_nothing_of_one_in_its_file() -> None:
    assert b"decoder" not in model_bytes(made(decoder_from=msgspec.UNSET))


@pytest.mark.parametrize("changes", [{"decoder_from": "z"}, {"bidirectional": True}])
def test_a_decoder_that_cannot_be_is_refused(changes: dict[str, object]) -> None:
    data = model_bytes(made())
    length = int.from_bytes(data[:8], "little")
    header = msgspec.json.decode(data[8 : 8 + length])
    described = msgspec.json.decode(header["__metadata__"]["lstm_viz"])
    header["__metadata__"]["lstm_viz"] = msgspec.json.encode({**described, **changes}).decode()
    written = msgspec.json.encode(header)
    with pytest.raises(BadModelFileError, match="decoder"):
        load_model(len(written).to_bytes(8, "little") + written + data[8 + length :])


def finished(work: Generator[tuple[int, int], None, Measured]) -> Measured:
    while True:
        try:
            next(work)
        except StopIteration as end:
            measured: Measured = end.value
            return measured


def run_on(model: SequenceModel, x: Tensor, state: tuple[Tensor, ...] | None, first: int, start: int) -> list[Any]:
    """The state after each step of x (T, 1, I), a step at a time; the decoder reads from step `first` on."""
    found = []
    for step, read in enumerate(x, start):
        part = model.decoder if step >= first else model.rnn
        assert part is not None
        given = state if state is None or len(state) > 1 else state[0]
        _, after = part(read[None], given)
        state = after if isinstance(after, tuple) else (after,)
        state = tuple(values.clone() for values in state)
        for values in state:
            if values.requires_grad:
                values.retain_grad()
        found.append(state)
    return found


@pytest.mark.parametrize("cell", ["lstm", "gru"])
@pytest.mark.parametrize(("column", "step"), [(0, 6), (1, 3), (0, 3), (2, 5), (3, 6), (4, 1)])
def test_gradients_go_back_through_the_decoder_and_then_the_encoder(cell: str, column: int, step: int) -> None:
    model, sequence = made(cell=cell), SEQUENCES[:, column]
    first = int(model.handovers(SEQUENCES)[column])
    recording = Recording(model, sequence.numpy())
    list(recording.run())
    found = finished(measure(recording, 0, "forward", step, 1.0, 1000))

    x = model.encode(sequence[:, None])[: step + 1]
    states = run_on(model, x, None, first, 0)
    assert model.head is not None
    torch.nn.functional.cross_entropy(model.head(states[-1][0][0]), torch.tensor([1])).backward()
    by_h = found.flow.h.row(0)
    exact = torch.ldexp(by_h.values[:, 0], by_h.exponent)
    expected = torch.stack([of_step[0].grad[0, 0] for of_step in states])
    assert exact.shape == expected.shape == (step + 1, 5)
    assert torch.linalg.vector_norm(exact - expected) <= 1e-10 * torch.linalg.vector_norm(expected)

    curve = JacobianCurve(found.cell, found.values_of, step + 1, found.earlier)
    while not curve.complete:
        curve.advance()
    size = 5 * len(states[0])
    for at in range(step + 1):

        def later(flat: Tensor, at: int = at) -> Tensor:
            state = tuple(part[None, None] for part in flat.view(-1, 5))
            end = run_on(model, x[at + 1 :], state, first, at + 1)
            return torch.cat([part[0, 0] for part in (end[-1] if end else state)])

        flat = torch.cat([part[0, 0].detach() for part in states[at]])
        matrix = torch.autograd.functional.jacobian(later, flat)
        assert matrix.shape == (size, size)
        assert 10 ** curve.log10[at] == pytest.approx(torch.linalg.matrix_norm(matrix, 2).item(), rel=1e-8)
