"""AllenNLP's archives: the clips of its configuration against a plain loop over its cell; none known is said."""

from __future__ import annotations

import io
import json
import tarfile
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from engine import cells
from engine.cells.variants import UnknownVariantError, recipe_of
from engine.formats.contents import Contents, UnreadableError
from engine.recording import Recording
from tests.engine.formats.test_onnx_nodes import loaded, opened

Values = NDArray[Any]
INPUTS, HIDDEN, SHOWN, STEPS = 5, 6, 3, 12
PLACE = "encoder._elmo.forward_layer_0"
chance = np.random.default_rng(2)
X = chance.normal(scale=2, size=(STEPS, INPUTS)).astype(np.float32)
WEIGHTS = {
    "input_linearity.weight": chance.normal(size=(4 * HIDDEN, INPUTS)),
    "state_linearity.weight": chance.normal(size=(4 * HIDDEN, SHOWN)),
    "state_linearity.bias": chance.normal(size=4 * HIDDEN),
    "state_projection.weight": chance.normal(size=(SHOWN, HIDDEN)),
}


def an_archive(files: dict[str, object], places: tuple[str, ...] = (PLACE,)) -> bytes:
    weights = io.BytesIO()
    tensors = {name: torch.tensor(values).float() for name, values in WEIGHTS.items()}
    torch.save({f"{place}.{name}": tensor for place in places for name, tensor in tensors.items()}, weights)
    parts = {"weights.th": weights.getvalue(), "vocabulary/tokens.txt": b"the\ncat\n"}
    parts |= {name: text if isinstance(text, bytes) else json.dumps(text).encode() for name, text in files.items()}
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as archive:
        for name, part in parts.items():
            member = tarfile.TarInfo(name)
            member.size = len(part)
            archive.addfile(member, io.BytesIO(part))
    return data.getvalue()


def by_a_loop(memory_clip: float, state_clip: float) -> tuple[Values, Values]:
    """c (T, H) and h (T, P), as AllenNLP's LstmCellWithProjection has it: i, f, memory, o."""
    h, c, shown, kept = np.zeros(SHOWN), np.zeros(HIDDEN), [], []
    for x in X.astype(np.float64):
        z = WEIGHTS["input_linearity.weight"] @ x + WEIGHTS["state_linearity.weight"] @ h
        i, f, g, o = np.split(z + WEIGHTS["state_linearity.bias"], 4)
        i, f, o = (1 / (1 + np.exp(-gate)) for gate in (i, f, o))
        c = np.clip(i * np.tanh(g) + f * c, -memory_clip, memory_clip)
        h = np.clip(WEIGHTS["state_projection.weight"] @ (o * np.tanh(c)), -state_clip, state_clip)
        shown.append(h)
        kept.append(c)
    return np.array(kept), np.array(shown)


def traced(contents: Contents) -> tuple[Values, Values]:
    (layer,) = contents.layers
    recording = Recording(loaded(contents, layer), X)
    list(recording.run())
    values = recording.window(0, "forward", 0, STEPS)
    return values["c"], values["h"]


def said(contents: Contents) -> list[str]:
    return [note.key for note in contents.layers[0].notes]


@pytest.mark.parametrize(
    ("files", "clips"),
    [
        ({"config.json": {"model": {"encoder": {"memory_cell_clip_value": 0.9}}}}, (0.9, np.inf)),
        (
            {"config.json": {"encoder": {"memory_cell_clip_value": 0.7, "state_projection_clip_value": 0.5}}},
            (0.7, 0.5),
        ),
        ({"fta/model.encoder.elmo.options_file": {"lstm": {"cell_clip": 0.8, "proj_clip": 0.6}}}, (0.8, 0.6)),
    ],
    ids=["memory", "both", "ELMo's options"],
)
def test_states_are_cut_off_where_the_configuration_says_so(
    files: dict[str, object], clips: tuple[float, float]
) -> None:
    contents = opened(an_archive(files), name="model.tar.gz")
    c, h = traced(contents)
    expected_c, expected_h = by_a_loop(*clips)
    assert (np.abs(expected_c) == clips[0]).any()  # something is cut off at all
    np.testing.assert_allclose(c, expected_c, atol=2e-6)
    np.testing.assert_allclose(h, expected_h, atol=2e-6)
    assert "clips-configured" in said(contents)
    assert "allennlp-clips" not in said(contents)
    assert contents.vocabularies == {"vocabulary/tokens.txt": ("the", "cat")}


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"config.json": {"model": {"encoder": {"hidden_size": 6}}}},
        {"config.json": b"{ not json"},
        {"config.json": {"a": {"cell_clip": 3}, "b": {"cell_clip": 2}}},
    ],
    ids=["no configuration", "none said", "no JSON", "two that differ"],
)
def test_what_no_configuration_tells_is_said_to_be_left_out(files: dict[str, object]) -> None:
    contents = opened(an_archive(files), name="model.tar.gz")
    np.testing.assert_allclose(traced(contents)[1], by_a_loop(np.inf, np.inf)[1], atol=2e-6)
    assert "allennlp-clips" in said(contents)


def test_a_configuration_of_none_leaves_nothing_unsaid() -> None:
    contents = opened(an_archive({"config.json": {"memory_cell_clip_value": None}}), name="model.tar.gz")
    assert not contents.layers[0].variant
    assert "allennlp-clips" not in said(contents)


def test_each_layer_has_the_clips_of_its_own_place() -> None:
    places = ("lm.forward_layer_0", "tagger.forward_layer_0")
    files: dict[str, object] = {"config.json": {"tagger": {"cell_clip": 2.0}, "lm": {"cell_clip": 3.0}}}
    layers = opened(an_archive(files, places), name="model.tar.gz").layers
    assert {layer.name: layer.variant for layer in layers} == {
        "lm.forward_layer_0": {"clip_c": "3.0"},
        "tagger.forward_layer_0": {"clip_c": "2.0"},
    }


def test_what_torch_saved_before_0_1_10_is_said() -> None:
    data = packed(dict.fromkeys(("sys_info", "pickle", "tensors", "storages"), b"\x80\x02}q\x00."))
    with pytest.raises(UnreadableError) as refused:
        opened(data, name="old.pt")
    assert refused.value.key == "torch-tar"


def test_only_an_lstm_has_such_clips() -> None:
    with pytest.raises(UnknownVariantError):
        recipe_of(cells.find("gru"), {"clip_c": "3"})
