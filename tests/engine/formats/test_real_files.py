"""Real files of other people's: each opens with the layers that its author's code has, or says what it is."""

from __future__ import annotations

import pytest

from engine.protocol.reading import MakeModel, ModelMade
from tests.engine.formats.strangers import MODELS, ask, look, needs_models

pytestmark = needs_models

# (cell, input size, hidden size, layers, both directions, projection)
Layer = tuple[str, int, int, int, bool, int]

EXPECTED: dict[str, dict[str, Layer]] = {
    "silero/silero_vad_16k.safetensors": {"lstm_cell": ("lstm", 128, 128, 1, False, 0)},
    "allennlp-simple_tagger/best.th": {"encoder._module": ("lstm", 2, 4, 1, False, 0)},
    "allennlp-simple_tagger/model.tar.gz": {"encoder._module": ("lstm", 2, 4, 1, False, 0)},
    "allennlp-simple_tagger-full/best.th": {"encoder._module": ("lstm", 2, 4, 1, False, 0)},
    "allennlp-simple_tagger/training_state_e1_b0.th": {},
    "forgi86/lstm.pt": {"model": ("lstm", 2, 16, 1, False, 2)},
    "forgi86/lstm_m.pt": {"": ("lstm", 2, 16, 1, False, 2)},
    "kraken/model_small_fp16.safetensors": {},
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_file_opens_with_its_layers(name: str) -> None:
    layers = {
        layer.name: (
            layer.cell,
            layer.input_size,
            layer.hidden_size,
            layer.num_layers,
            layer.bidirectional,
            layer.proj_size,
        )
        for layer in look(MODELS / name).layers
    }
    assert layers == EXPECTED[name]


def test_a_real_checkpoint_opens_with_its_fourteen_grus() -> None:
    layers = look(MODELS / "gtcrn" / "model_trained_on_dns3.tar").layers
    assert len(layers) == 14
    assert {layer.cell for layer in layers} == {"gru"}
    assert sum(layer.bidirectional for layer in layers) == 4


@pytest.mark.parametrize("name", [name for name, layers in EXPECTED.items() if layers])
def test_a_real_layer_becomes_a_model(name: str) -> None:
    found = look(MODELS / name)
    _, made = ask(MODELS / name, MakeModel(layer=found.layers[0].name), MakeModel(layer=found.layers[0].name))
    assert isinstance(made, ModelMade), made
    assert made.description.hidden_size == found.layers[0].hidden_size
