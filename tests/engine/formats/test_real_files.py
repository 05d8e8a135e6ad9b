"""Real files of other people's: each opens with the layers that its author's code has, or says what it is."""

from __future__ import annotations

import pytest

from engine.protocol.reading import MakeModel, ModelMade
from tests.engine.formats.strangers import MODELS, ask, look, needs_models

pytestmark = needs_models

# (cell, input size, hidden size, layers, both directions, projection)
Layer = tuple[str, int, int, int, bool, int]

ELSEWHERE = {"allennlp-simple_tagger_with_elmo/best.th"}
EXPECTED: dict[str, dict[str, Layer]] = {
    "silero/silero_vad_16k.safetensors": {"lstm_cell": ("lstm", 128, 128, 1, False, 0)},
    "allennlp-simple_tagger/best.th": {"encoder._module": ("lstm", 2, 4, 1, False, 0)},
    "allennlp-simple_tagger/model.tar.gz": {"encoder._module": ("lstm", 2, 4, 1, False, 0)},
    "allennlp-simple_tagger-full/best.th": {"encoder._module": ("lstm", 2, 4, 1, False, 0)},
    "allennlp-simple_tagger/training_state_e1_b0.th": {},
    "forgi86/lstm.pt": {"model": ("lstm", 2, 16, 1, False, 2)},
    "forgi86/lstm_m.pt": {"": ("lstm", 2, 16, 1, False, 2)},
    "kraken/model_small_fp16.safetensors": {},
    "silero/silero_vad_16k_op15.onnx": {
        "/model/decoder/rnn_1/LSTM": ("lstm", 128, 128, 1, False, 0),
        "/model/decoder/rnn/LSTM": ("lstm", 128, 128, 1, False, 0),
    },
    "dtln/DTLN_norm_40h.h5": {
        "lstm": ("lstm", 257, 128, 1, False, 0),
        "lstm_1": ("lstm", 128, 128, 1, False, 0),
        "lstm_2": ("lstm", 256, 128, 1, False, 0),
        "lstm_3": ("lstm", 128, 128, 1, False, 0),
    },
    "dtln/model_1.onnx": {
        "lstm_4": ("lstm", 257, 128, 1, False, 0),
        "lstm_5": ("lstm", 128, 128, 1, False, 0),
    },
    "textgenrnn/textgenrnn_weights.hdf5": {
        "rnn_1": ("lstm", 100, 128, 1, False, 0),
        "rnn_2": ("lstm", 128, 128, 1, False, 0),
    },
    "dl4j-keras/simple_lstm_tf_keras_1_model.h5": {"lstm_1": ("lstm", 1, 50, 1, False, 0)},
    "dl4j-keras/simple_lstm_tf_keras_1_inputs_and_outputs.h5": {},
    "dl4j-keras/simple_rnn_tf_keras_2_model.h5": {"simple_rnn_1": ("rnn", 1, 50, 1, False, 0)},
    "dl4j-keras/simple_rnn_tf_keras_2_inputs_and_outputs.h5": {},
    "dl4j-keras/masking_zero_lstm.h5": {"lstm_1": ("lstm", 42, 32, 1, False, 0)},
    "dl4j-keras/tfkeras/rnn_0.h5": {"simple_rnn": ("rnn", 4, 6, 1, False, 0)},
    "dl4j-keras/tfkeras/rnn_7.h5": {"bidirectional_3": ("lstm", 4, 6, 1, True, 0)},
    "dl4j-keras/tfkeras/rnn_33.h5": {
        "bidirectional_18": ("rnn_relu", 4, 6, 1, True, 0),
        "bidirectional_19": ("rnn_relu", 12, 4, 1, True, 0),
    },
    "dl4j-keras/tfkeras/rnn_101.h5": {"bidirectional_62": ("lstm", 1, 6, 1, True, 0)},
    "dl4j-keras/tfkeras/rnn_150.h5": {"lstm_110": ("lstm", 3, 6, 1, False, 0)},
    "dl4j-keras/tfkeras/rnn_199.h5": {"bidirectional_123": ("lstm", 1, 6, 1, True, 0)},
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


@pytest.mark.parametrize("name", ["model_trained_on_dns3.tar", "gtcrn.onnx"])
def test_a_real_checkpoint_opens_with_its_fourteen_grus(name: str) -> None:
    layers = look(MODELS / "gtcrn" / name).layers
    assert len(layers) == 14
    assert {layer.cell for layer in layers} == {"gru"}
    assert sum(layer.bidirectional for layer in layers) == 4


def test_every_file_that_lies_there_is_tested() -> None:
    """But ONNX's node tests, which have a test of their own."""
    there = {str(path.relative_to(MODELS).as_posix()) for path in MODELS.rglob("*") if path.is_file()}
    tested = {*EXPECTED, "gtcrn/model_trained_on_dns3.tar", "gtcrn/gtcrn.onnx", *ELSEWHERE, "INDEX.md"}
    assert {name for name in there if not name.startswith("onnx-node/")} == tested


def test_the_elmo_taggers_layers_are_found() -> None:
    layers = {layer.name: layer for layer in look(MODELS / "allennlp-simple_tagger_with_elmo/best.th").layers}
    gru = layers["encoder._module"]
    assert (gru.cell, gru.input_size, gru.hidden_size, gru.num_layers, gru.bidirectional) == (
        "gru",
        32,
        25,
        2,
        True,
    )
    elmo = [layer for name, layer in layers.items() if "_elmo_lstm" in name]
    assert {(layer.cell, layer.input_size, layer.hidden_size, layer.proj_size) for layer in elmo} == {
        ("lstm", 16, 64, 16)
    }
    assert len(elmo) == 4  # two layers in two directions


@pytest.mark.parametrize("name", [name for name, layers in EXPECTED.items() if layers])
def test_a_real_layer_becomes_a_model(name: str) -> None:
    found = look(MODELS / name)
    _, made = ask(MODELS / name, MakeModel(layer=found.layers[0].name), MakeModel(layer=found.layers[0].name))
    assert isinstance(made, ModelMade), made
    assert made.description.hidden_size == found.layers[0].hidden_size
