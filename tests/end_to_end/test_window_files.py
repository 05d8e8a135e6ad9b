"""A model in several files and a Keras 3 file in the real window: by the dialog, by the command line, and dropped.

Both are made here, by the libraries whose formats they are, and their own outputs come back in the trace.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from safetensors.torch import save_file
from torch import nn

from engine.protocol.reading import MakeModel
from lstm_viz.studio import INSPECT, Studio
from tests.end_to_end.test_dropped import drop
from tests.end_to_end.windows import shown, wait_for, words

LETTERS = tuple("abcde")
TEXT = "badecab"
READ = [LETTERS.index(letter) for letter in TEXT]

KERAS = """
import os, sys
os.environ["KERAS_BACKEND"] = "torch"
import keras, numpy as np
keras.utils.set_random_seed(3)
layers = keras.layers
x = inputs = keras.Input((None,), dtype="int32")
x = layers.Embedding(5, 4, name="letters")(x)
both = layers.Bidirectional(layers.LSTM(6, return_sequences=True), name="reader")(x)
answers = layers.Dense(5, activation="softmax", name="next")(both)
made = keras.Model(inputs, answers)
for w in made.trainable_weights:
    w.assign(w + 0.3 * keras.random.normal(w.shape, seed=1))
made.save(sys.argv[1])
h = keras.Model(inputs, both).predict(np.array([eval(sys.argv[2])]), verbose=0)
np.save(sys.argv[3], h[0])
"""


class Shards(nn.Module):
    """What is saved in parts: an embedding, two stacked layers, a head."""

    def __init__(self) -> None:
        super().__init__()
        self.letters = nn.Embedding(len(LETTERS), 4)
        self.rnn = nn.LSTM(4, 6, num_layers=2)
        self.head = nn.Linear(6, len(LETTERS))


@pytest.fixture(scope="module")
def shards() -> Shards:
    torch.manual_seed(7)
    return Shards()


@pytest.fixture
def index(shards: Shards, tmp_path: Path) -> Path:
    """An index over three files, as large models are saved; a layer's weights lie in two of them."""
    folder = tmp_path / "in_parts"
    folder.mkdir()
    weights = shards.state_dict()
    names = list(weights)
    place: dict[str, str] = {}
    for number, some in enumerate((names[:3], names[3:7], names[7:]), start=1):
        file = f"model-{number:05d}-of-00003.safetensors"
        save_file({name: weights[name] for name in some}, folder / file)
        place |= dict.fromkeys(some, file)
    path = folder / "model.safetensors.index.json"
    path.write_text(json.dumps({"metadata": {}, "weight_map": place}), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def keras_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A .keras file, and the h that Keras gives for TEXT, (T, 12)."""
    folder = tmp_path_factory.mktemp("keras")
    path, h = folder / "letters.keras", folder / "h.npy"
    environment = {**os.environ, "KERAS_HOME": str(folder), "PYTHONWARNINGS": "ignore"}
    wanted = [sys.executable, "-c", KERAS, str(path), str(READ), str(h)]
    done = subprocess.run(wanted, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return path, h


def by_dialog(studio: Studio, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    studio.window.show_workspace(INSPECT)
    studio.inspect_workspace.file.open.click()


def by_command_line(studio: Studio, path: Path, _: pytest.MonkeyPatch) -> None:
    studio.opening.open_given(str(path))


def by_dropping(studio: Studio, path: Path, _: pytest.MonkeyPatch) -> None:
    drop(studio, path)


def by_dropping_the_folder(studio: Studio, path: Path, _: pytest.MonkeyPatch) -> None:
    drop(studio, path.parent)


def by_dropping_every_part(studio: Studio, path: Path, _: pytest.MonkeyPatch) -> None:
    drop(studio, *sorted(path.parent.iterdir()))


Way = Callable[[Studio, Path, pytest.MonkeyPatch], None]


@pytest.mark.parametrize(
    "way", [by_dialog, by_command_line, by_dropping, by_dropping_the_folder, by_dropping_every_part]
)
def test_a_model_in_several_files_opens_by_its_index(
    running: Studio, qtbot: QtBot, index: Path, shards: Shards, monkeypatch: pytest.MonkeyPatch, way: Way
) -> None:
    inspection, inspect = running.inspection, running.inspect_workspace
    way(running, index, monkeypatch)
    wait_for(qtbot, lambda: inspection.model is not None and running.document.model == inspection.model)
    running.window.show_workspace(INSPECT)
    assert "model.safetensors.index.json" in words(inspect.file)
    assert "1 recurrent layer" in words(inspect.file)
    inspect.file.more.click()
    assert "The model lies in 3 files." in words(inspect.file)
    wish = MakeModel(
        layer="rnn", embedding="letters.weight", head="head.weight", alphabet=LETTERS, text=True, classes=LETTERS
    )
    inspection.take(wish)
    wait_for(qtbot, lambda: running.document.model.inputs == "text")
    running.document.set_text(TEXT)
    running.selection.set_part(1, "forward")
    wait_for(qtbot, lambda: shown(running).sequence.text == TEXT and shown(running).layer == 1)
    with torch.no_grad():
        h = shards.rnn(shards.letters(torch.tensor(READ))[:, None])[0][:, 0]
        answers = shards.head(h).softmax(-1).numpy()
    values = shown(running).at(len(TEXT) - 1)
    assert values is not None
    np.testing.assert_allclose(values["h"], h[-1].numpy(), atol=1e-6)
    np.testing.assert_allclose(values["answer"], answers[-1], atol=1e-6)


def test_one_part_alone_says_that_it_is_one(running: Studio, qtbot: QtBot, index: Path) -> None:
    drop(running, index.parent / "model-00002-of-00003.safetensors")
    file = running.inspect_workspace.file
    running.window.show_workspace(INSPECT)
    wait_for(qtbot, lambda: "model-00002-of-00003" in words(file))
    file.more.click()
    said = words(file)
    assert "part 2 of 3" in said
    assert "index beside it" in said


@pytest.mark.parametrize("way", [by_dialog, by_command_line, by_dropping])
def test_a_keras_file_opens_and_computes_what_keras_does(
    running: Studio,
    qtbot: QtBot,
    keras_file: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    way: Way,
) -> None:
    (path, h), inspection, inspect = keras_file, running.inspection, running.inspect_workspace
    way(running, path, monkeypatch)
    wait_for(qtbot, lambda: inspection.model is not None and running.document.model == inspection.model)
    running.window.show_workspace(INSPECT)
    assert "letters.keras" in words(inspect.file)
    inspect.file.more.click()
    assert "Format: Keras 3." in words(inspect.file)
    assert inspection.layer is not None
    assert (inspection.layer.name, inspection.layer.bidirectional) == ("reader", True)
    (embedding,) = inspection.layer.embeddings
    inspection.take(MakeModel(layer="reader", embedding=embedding, alphabet=LETTERS, text=True))
    wait_for(qtbot, lambda: running.document.model.inputs == "text")
    running.document.set_text(TEXT)
    wait_for(qtbot, lambda: shown(running).sequence.text == TEXT)
    for direction, units in (("forward", slice(0, 6)), ("reverse", slice(6, 12))):
        running.selection.set_part(0, direction)
        wait_for(qtbot, lambda way=direction: shown(running).direction == way)  # type: ignore[misc]
        for step in (0, len(TEXT) - 1):
            values = shown(running).at(step)
            assert values is not None
            np.testing.assert_allclose(values["h"], np.load(h)[step, units], atol=2e-6)
    inspect.own.compare(h)
    wait_for(qtbot, lambda: "largest difference" in words(inspect.own_output))
    assert "read rightly" in words(inspect.own_output)
