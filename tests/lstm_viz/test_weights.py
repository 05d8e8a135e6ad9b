"""The weights that can be changed: their names, their numbers, and the way from a term of a sum to its weight."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from safetensors.torch import load

from engine.model import SequenceModel
from lstm_viz import models
from lstm_viz.gates import GATES
from lstm_viz.weights import (
    fits_in,
    index_words,
    place_of_bias,
    place_of_term,
    places,
    tensor_words,
    weights_of,
)
from tests.lstm_viz.textbook import run, trace_of

MODEL = trace_of(run(7, 6, 3, 8)).model


@pytest.mark.parametrize("model", models.shipped(), ids=lambda model: model.name)
def test_every_number_is_that_of_the_models_file(model: models.ModelDescription) -> None:
    weights = weights_of(model, None)
    data = (models.resources.files("resources") / "models" / f"{model.name}.safetensors").read_bytes()
    tensors = load(data)
    assert set(weights.tensors) == set(tensors)
    for name, shape in weights.tensors.items():
        last = tuple(size - 1 for size in shape)
        for index in (tuple(0 for _ in shape), last):
            assert weights.value(name, index) == float(tensors[name][index])
            assert fits_in(name, index, model)
        assert weights.value(name, (*last[:-1], shape[-1])) is None
        assert not fits_in(name, (*last[:-1], shape[-1]), model)


@pytest.mark.parametrize("cell", sorted(GATES))
@pytest.mark.parametrize(
    "sizes",
    [
        {"num_layers": 1},
        {"num_layers": 2, "bidirectional": True},
        {"num_layers": 1, "embedding_size": 5},
        {"num_layers": 1, "bias": False},
    ],
)
def test_the_places_are_those_of_the_module(cell: str, sizes: dict[str, int]) -> None:
    symbols = {"inputs": "symbols", "alphabet": ("A", "B", "C"), "input_size": 3, "columns": ()}
    description = replace(
        MODEL, cell=cell, hidden_size=4, output="classes", classes=("A", "B"), **symbols, **sizes
    )
    for name, weight in SequenceModel(description).named_parameters():
        sizes_there = [place.size * max(1, len(place.gates)) for place in places(name, description)]
        assert sizes_there == list(weight.shape), name
        assert fits_in(name, tuple(size - 1 for size in weight.shape), description)


@pytest.mark.parametrize(
    ("tensor", "index", "words"),
    [
        ("rnn.weight_hh_l0", (8 + 2, 3), "weights of h: forget gate, unit 3, h 4"),
        ("rnn.bias_hh_l0", (31,), "bias b_hh: output gate, unit 8"),
        ("head.bias", (1,), "bias of the answer: answer b"),
        ("mystery", (2, 5), "mystery: 3, 6"),
    ],
)
def test_a_weight_is_told_by_what_it_belongs_to(tensor: str, index: tuple[int, ...], words: str) -> None:
    model = replace(MODEL, output="classes", classes=("a", "b"))
    assert f"{tensor_words(tensor, model)}: {index_words(tensor, index, model)}" == words


def test_a_term_leads_to_its_weight() -> None:
    both = replace(MODEL, bidirectional=True, num_layers=2)
    assert place_of_term(MODEL, (0, "forward"), "g", 2, "x", 1) == ("rnn.weight_ih_l0", (18, 1))
    assert place_of_term(both, (1, "reverse"), "i", 2, "h_before", 5) == ("rnn.weight_hh_l1_reverse", (2, 5))
    assert place_of_bias(MODEL, (0, "forward"), "o", 0) == ("rnn.bias_ih_l0", (24,))
    gru = replace(MODEL, cell="gru")
    assert place_of_term(gru, (0, "forward"), "m", 1, "h_before", 0) == ("rnn.weight_hh_l0", (17, 0))
    assert place_of_term(gru, (0, "forward"), "n", 1, "m", 1) is None
    assert place_of_bias(gru, (0, "forward"), "m", 1) == ("rnn.bias_hh_l0", (17,))
    peephole = replace(MODEL, cell="lstm_peephole")
    assert place_of_term(peephole, (0, "forward"), "o", 3, "c", 3) == ("rnn.weight_co_l0", (3,))
