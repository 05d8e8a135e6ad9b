"""The model file: what is written is read again, and what cannot be right is refused with a reason."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.torch import save as save_safetensors
from torch import Tensor

from engine.cells import all_cells
from engine.model import SequenceModel, load_model, model_bytes
from engine.protocol import ModelDescription
from engine.protocol.descriptions import METADATA_KEY, BadModelFileError

SYMBOLS = ModelDescription(
    name="small",
    title="A small one",
    inputs="symbols",
    alphabet=("A", "B", "·"),
    input_size=3,
    hidden_size=4,
    output="classes",
    classes=("A", "B"),
    settings={"rate": 0.5, "steps": 3, "kind": "plain", "fast": True},
    scores={"accuracy": 0.25},
)
NUMBERS = ModelDescription(
    name="numbers",
    title="Numbers",
    inputs="numbers",
    columns=("value", "mark"),
    input_size=2,
    hidden_size=5,
    num_layers=2,
    bidirectional=True,
    proj_size=3,
    bias=False,
    output="number",
)


def model_of(description: ModelDescription) -> SequenceModel:
    torch.manual_seed(0)
    return SequenceModel(description)


def changed(description: ModelDescription, **changes: object) -> bytes:
    """A file whose weights are those of `description` and whose description says something else."""
    tensors = model_of(description).state_dict()
    return file_of(tensors, msgspec.json.encode(msgspec.structs.replace(description, **changes)).decode())


def file_of(tensors: Mapping[str, Tensor], described: str) -> bytes:
    return save_safetensors(dict(tensors), {METADATA_KEY: described})


OF_EVERY_CELL = [
    msgspec.structs.replace(NUMBERS, cell=cell, bias=bias, proj_size=0)
    for cell in all_cells()
    for bias in (True, False)
]


@pytest.mark.parametrize(
    "description", [SYMBOLS, NUMBERS, msgspec.structs.replace(NUMBERS, output="none"), *OF_EVERY_CELL]
)
def test_a_model_comes_back_as_it_was_stored(description: ModelDescription) -> None:
    model = model_of(description)
    loaded = load_model(model_bytes(model))
    assert loaded.description == description
    assert not loaded.training
    for name, weight in model.state_dict().items():
        assert torch.equal(loaded.state_dict()[name], weight)
    assert not any(weight.requires_grad for weight in loaded.parameters())


def test_a_model_in_double_precision_stays_so() -> None:
    model = model_of(NUMBERS).double()
    loaded = load_model(model_bytes(model))
    x = torch.randn(6, 1, 2)
    assert loaded(x).dtype == torch.float64
    assert torch.allclose(loaded(x), model(x))


def test_the_same_model_is_stored_as_the_same_bytes() -> None:
    assert model_bytes(model_of(SYMBOLS)) == model_bytes(model_of(SYMBOLS))


def test_symbols_are_read_one_hot_in_the_order_of_the_alphabet() -> None:
    model = model_of(SYMBOLS)
    assert model.encode(torch.tensor([[2], [0]])).tolist() == [[[0, 0, 1]], [[1, 0, 0]]]


def test_the_answer_is_probabilities_of_the_classes_or_the_number_itself() -> None:
    # Without a projection, of which PyTorch's own fused layer warns that it falls back to a slower one.
    numbers_in = msgspec.structs.replace(NUMBERS, proj_size=0)
    classes, number = model_of(SYMBOLS), model_of(numbers_in)
    h, logits = classes.run(torch.tensor([[0], [2], [1]]))
    probabilities = classes.answer(h)
    assert probabilities is not None
    assert torch.allclose(probabilities.sum(-1), torch.ones(3, 1))
    assert torch.equal(probabilities.argmax(-1), logits.argmax(-1))
    h, outputs = number.run(torch.randn(7, 1, 2))
    numbers = number.answer(h)
    assert numbers is not None
    assert torch.equal(numbers, outputs)
    assert model_of(msgspec.structs.replace(numbers_in, output="none")).answer(h) is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "too short"),
        (b"\xff" * 20, "longer than the file"),
        ((2).to_bytes(8, "little") + b"[]", "no description"),
        ((2).to_bytes(8, "little") + b"\xff\xfe", "no description"),
        ((2).to_bytes(8, "little") + b'"\x80', "no description"),
        ((10**5).to_bytes(8, "little") + b"[" * 10**5, "no description"),
        (save_safetensors({"x": torch.zeros(2)}), "no description"),
        (file_of({"x": torch.zeros(2)}, "{}"), "no description"),
        (changed(SYMBOLS, cell="elman"), "cell is 'elman', not one of .*lstm"),
        (changed(SYMBOLS, inputs="pictures"), "inputs are 'pictures'"),
        (changed(SYMBOLS, output="poem"), "output is 'poem'"),
        (changed(SYMBOLS, num_layers=10**9), "1000000000 layers in 6 tensors"),
        (changed(SYMBOLS, num_layers=0), "0 layers"),
        (changed(SYMBOLS, alphabet=("A", "B")), "2 inputs are named, and there are 3"),
        (changed(SYMBOLS, alphabet=("A", "B", "A")), "twice"),
        (changed(NUMBERS, columns=("value",)), "1 inputs are named, and there are 2"),
        (changed(SYMBOLS, unit=4), "unit 4 of 4"),
        (changed(SYMBOLS, hidden_size=5), "size mismatch"),
        (changed(SYMBOLS, hidden_size=2**40), "."),
        (changed(SYMBOLS, bidirectional=True), "Missing key"),
        (changed(NUMBERS, num_layers=1), "Unexpected key"),
        (changed(SYMBOLS, hidden_size=-1, unit=-2), "hidden_size is -1"),
        (changed(SYMBOLS, hidden_size=10**9), "hidden_size is 1000000000"),
        (changed(SYMBOLS, proj_size=4), "proj_size is 4"),
        (changed(SYMBOLS, classes=()), "0 are named"),
        (changed(SYMBOLS, alphabet=("A" * 500, "B", "C")), "500 characters"),
        (changed(SYMBOLS, inputs="text", alphabet=("A", "B", "no")), "single character"),
        (changed(SYMBOLS, title="T" * 10**5), "its title has 100000 characters"),
        (changed(SYMBOLS, example="A" * 10**5), "its example has 100000 characters"),
        (changed(SYMBOLS, cell="gru"), "size mismatch"),
        (changed(SYMBOLS, cell="lstm_peephole"), "Missing key"),
        (changed(OF_EVERY_CELL[0], proj_size=3), "proj_size is 3, and cell 'gru' has no projection"),
        (changed(SYMBOLS, cell=""), "cell is '', which is no name"),
        (changed(SYMBOLS, cell="LSTM"), "cell is 'LSTM', which is no name"),
        (changed(SYMBOLS, cell="../" * 100), r"cell is '\.\./"),
    ],
)
def test_a_file_that_cannot_be_right_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(BadModelFileError, match=reason):
        load_model(data)


def test_weights_of_two_types_are_refused() -> None:
    tensors = model_of(SYMBOLS).state_dict()
    tensors["head.bias"] = tensors["head.bias"].double()
    with pytest.raises(BadModelFileError, match="several types"):
        load_model(file_of(tensors, msgspec.json.encode(SYMBOLS).decode()))


@pytest.mark.parametrize(("name", "told"), [("rnn.weight_hh_l0", "weight_hh_l0"), ("head.bias", "head.bias")])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_weights_that_are_no_finite_numbers_are_refused_by_name(name: str, told: str, value: float) -> None:
    tensors = model_of(SYMBOLS).state_dict()
    tensors[name].view(-1)[-1] = value
    with pytest.raises(BadModelFileError, match=f"^{told} holds values that are not finite"):
        load_model(file_of(tensors, msgspec.json.encode(SYMBOLS).decode()))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(model_bytes(model_of(SYMBOLS)))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        model = load_model(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    except BadModelFileError:
        return
    assert model.description.hidden_size == model.rnn.hidden_size
