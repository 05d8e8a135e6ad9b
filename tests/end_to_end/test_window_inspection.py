"""A stranger's model file opened in the real window with the real engine: its layer runs a sequence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from torch import nn

from engine.protocol.reading import MakeModel
from lstm_viz.file_reader import FileReader
from lstm_viz.studio import CELL, INSPECT, Studio
from tests.end_to_end.windows import shown, wait_for, words

UNTYPED = ("\ue000", "\ue001")  # what stands for the rows that a vocabulary says nothing of


def test_a_strangers_layer_is_traced_as_torch_computes_it(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    torch.manual_seed(1)
    lstm = nn.LSTM(3, 5, num_layers=2)
    path = tmp_path / "theirs.pt"
    torch.save({"state_dict": {f"encoder.{name}": values for name, values in lstm.state_dict().items()}}, path)
    running.opening.open(path)
    wait_for(qtbot, lambda: running.document.model.name == "theirs")
    assert running.inspection.found is not None
    assert running.inspection.layer is not None
    assert running.inspection.layer.name == "state_dict.encoder"
    rows = np.random.default_rng(0).normal(size=(6, 3)).round(3)
    running.document.set_text("; ".join(" ".join(map(str, row)) for row in rows))
    running.selection.set_part(1, "forward")
    wait_for(qtbot, lambda: shown(running).model.name == "theirs" and shown(running).layer == 1)
    with torch.no_grad():
        expected = lstm(torch.tensor(rows, dtype=torch.float32)[:, None])[0][:, 0].numpy()
    values = shown(running).at(5)
    assert values is not None
    np.testing.assert_allclose(values["h"], expected[5], atol=1e-6)


def test_before_a_stranger_has_a_sequence_the_window_says_whose_picture_it_is(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """A layer that reads characters which nobody can type has no text at first."""
    weights = {f"rnn.{name}": values for name, values in nn.LSTM(3, 5).state_dict().items()}
    torch.save({"emb.weight": torch.eye(3)[:2], **weights}, tmp_path / "theirs.pt")
    running.opening.open(tmp_path / "theirs.pt")
    wait_for(qtbot, lambda: shown(running).model.name == "theirs")
    still = f"still shown: {shown(running).model.title}"
    wish = MakeModel(layer="rnn", embedding="emb.weight", alphabet=UNTYPED, text=True)
    running.inspection.take(wish)
    wait_for(qtbot, lambda: still in words(running.workspace.diagram))
    said = words(running.workspace.model)
    assert "2 characters" in said
    assert "Largest difference" not in said  # that was the other model's
    running.window.show_workspace(INSPECT)
    inspect = running.inspect_workspace
    assert inspect.looking.measurement is None
    assert not inspect.image.image.isVisible()
    running.document.set_text("".join(UNTYPED) * 2)
    wait_for(qtbot, lambda: shown(running).model.inputs == "text")
    assert still not in words(running.workspace.diagram)
    assert inspect.image.image.isVisible()
    running.window.show_workspace(CELL)
    assert "Largest difference" in words(running.workspace.model)


def test_a_converted_layer_says_what_is_special_in_it_and_reads_a_test_signal_first(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """As it did when it came out of its own file."""
    with FileReader(_clipped(tmp_path)) as reader:
        reader.look_inside()
        _, data = reader.model(MakeModel(layer="rnn", variant={"clip_c": "3.0", "clip_h": "3.0"}))
    (tmp_path / "own.safetensors").write_bytes(data)
    running.window.show_workspace(INSPECT)
    running.opening.open(tmp_path / "own.safetensors")
    wait_for(qtbot, lambda: shown(running).model.variant == {"clip_c": "3.0", "clip_h": "3.0"})
    inspect = running.inspect_workspace
    assert "its memory is cut off at ±3.0; its h is cut off at ±3.0" in words(inspect.file)
    assert "a test signal: noise, not your data" in words(inspect.reading)


def _clipped(folder: Path) -> Path:
    weights = {f"rnn.{name}": values for name, values in nn.LSTM(3, 5, proj_size=2).state_dict().items()}
    torch.save(weights, folder / "theirs.pt")
    return folder / "theirs.pt"


def test_while_a_model_waits_the_image_is_not_titled_by_another(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    weights = {f"rnn.{name}": values for name, values in nn.LSTM(3, 5).state_dict().items()}
    torch.save({"emb.weight": torch.eye(3)[:2], **weights}, tmp_path / "theirs.pt")
    running.window.show_workspace(INSPECT)
    running.opening.open(tmp_path / "theirs.pt")
    wait_for(qtbot, lambda: shown(running).model.name == "theirs")
    running.inspection.take(MakeModel(layer="rnn", embedding="emb.weight", alphabet=UNTYPED, text=True))
    image = running.inspect_workspace.image
    wait_for(qtbot, lambda: not image.image.isVisible())
    assert "All units over all steps" in words(image)
    assert "units ×" not in words(image)


def test_a_file_without_layers_leaves_the_model_that_is_there(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    before = running.document.model
    torch.save({"weight": torch.zeros(3, 3)}, tmp_path / "none.pt")
    running.opening.open(tmp_path / "none.pt")
    wait_for(qtbot, lambda: running.inspection.found is not None)
    assert running.inspection.found is not None
    assert running.inspection.found.layers == ()
    assert running.document.model is before


def test_where_states_are_cut_off_is_asked_and_said(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    """AllenNLP's cell of 6 units, whose weights alone do not say it."""
    chance = torch.Generator().manual_seed(1)
    shapes = {
        "input_linearity.weight": (24, 4),
        "state_linearity.weight": (24, 3),
        "state_linearity.bias": (24,),
        "state_projection.weight": (3, 6),
    }
    cell = {f"elmo.forward_layer_0.{name}": torch.randn(s, generator=chance) for name, s in shapes.items()}
    torch.save(cell, tmp_path / "elmo.pt")
    running.window.show_workspace(INSPECT)
    inspect = running.inspect_workspace
    running.opening.open(tmp_path / "elmo.pt")
    wait_for(qtbot, lambda: running.document.model.name == "elmo")
    assert not running.document.model.variant
    clips = inspect.choices.clips
    assert clips.isVisible()
    clips.setCurrentIndex(clips.findData("3.0"))
    clips.activated.emit(clips.currentIndex())
    wait_for(qtbot, lambda: running.document.model.variant == {"clip_c": "3.0", "clip_h": "3.0"})
    assert "its memory is cut off at ±3.0; its h is cut off at ±3.0" in words(inspect.file)


def test_a_layer_that_stands_on_another_runs_with_it(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    torch.manual_seed(4)
    embedding, below, above = nn.Embedding(6, 3), nn.LSTM(3, 5), nn.LSTM(5, 5)
    parts = {"emb": embedding, "first": below, "second": above}
    weights = {
        f"{place}.{name}": value for place, part in parts.items() for name, value in part.state_dict().items()
    }
    torch.save(weights, tmp_path / "deep.pt")
    running.window.show_workspace(INSPECT)
    inspect = running.inspect_workspace
    running.opening.open(tmp_path / "deep.pt")
    wait_for(qtbot, lambda: running.document.model.name == "deep")
    running.inspection.take(MakeModel(layer="second"))
    wait_for(qtbot, lambda: running.document.model.input_size == 5)
    choices = inspect.choices
    assert "It is fed itself now." in words(choices)
    choices.under.setFocus()
    QTest.keyClick(choices.under, Qt.Key.Key_Down)
    wait_for(qtbot, lambda: running.document.model.num_layers == 2)
    assert running.selection.layer == 1
    choices.embedding.setCurrentIndex(choices.embedding.findData("emb.weight"))
    choices.embedding.activated.emit(choices.embedding.currentIndex())
    wait_for(qtbot, lambda: running.document.model.embedding_size == 3)
    assert choices.under.currentText() == "first"
    assert choices.under.hasFocus()  # it is where it was, after all that was made anew
    running.document.set_text("0 5 2 2 1")
    wait_for(qtbot, lambda: shown(running).sequence.text == "0 5 2 2 1" and shown(running).layer == 1)
    with torch.no_grad():
        h = above(below(embedding(torch.tensor([0, 5, 2, 2, 1]))[:, None])[0])[0][:, 0].numpy()
    found = shown(running).at(4)
    assert found is not None
    np.testing.assert_allclose(found["h"], h[4], atol=1e-6)
