"""The whole window with the real engine: models and sequences, chosen, typed and opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from lstm_viz import models
from lstm_viz.studio import Studio
from tests.end_to_end.windows import named, shown, type_sequence, wait_for, words
from tests.wide_model import write_wide_model


def test_what_is_typed_is_traced_and_what_is_wrong_is_said(running: Studio, qtbot: QtBot) -> None:
    type_sequence(running, "ACDA")
    wait_for(qtbot, lambda: shown(running).steps == 4)
    good = shown(running)
    type_sequence(running, "AC!")
    wait_for(qtbot, lambda: "“!” (step 3)" in words(running.workspace.model))
    assert shown(running) is good
    assert running.workspace.diagram.view.frame is not None
    type_sequence(running, "AC")
    wait_for(qtbot, lambda: shown(running).steps == 2)
    assert "step 3" not in words(running.workspace.model)


def test_the_example_brings_the_models_own_sequence_back(running: Studio, qtbot: QtBot) -> None:
    steps = shown(running).steps
    type_sequence(running, "AC")
    wait_for(qtbot, lambda: shown(running).steps == 2)
    (example,) = [button for button in running.window.findChildren(QPushButton) if button.text() == "Example"]
    QTest.mouseClick(example, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: shown(running).steps == steps)


def test_every_shipped_model_can_be_chosen(running: Studio, qtbot: QtBot) -> None:
    box = named(running.window, QComboBox, "Model")
    assert isinstance(box, QComboBox)
    for model in reversed(models.shipped()):
        box.setCurrentIndex(box.findData(model.name))
        wait_for(qtbot, lambda name=model.name: shown(running).model.name == name)
        assert running.selection.unit == model.unit
        assert running.workspace.diagram.view.frame is not None
        found = words(running.workspace.model)
        assert model.story in found
        assert "Largest difference" in found


def test_a_model_file_shows_its_layers_and_directions(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    running.opening.open(write_wide_model(tmp_path))
    wait_for(qtbot, lambda: shown(running).model.name == "wide")
    box = named(running.window, QComboBox, "Layer and direction")
    assert isinstance(box, QComboBox)
    assert box.isVisible()
    assert box.count() == 4
    assert box.currentText() == "layer 1, forward"
    box.setCurrentText("layer 2, reverse")
    wait_for(qtbot, lambda: (shown(running).layer, shown(running).direction) == (1, "reverse"))
    values = shown(running).at(0)
    assert values is not None
    assert {name: len(values[name]) for name in ("x", "c", "h")} == {"x": 6, "c": 5, "h": 3}


def test_a_file_that_is_no_model_leaves_everything_as_it_was(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    before = shown(running)
    (tmp_path / "broken.safetensors").write_bytes(b"nothing of the kind")
    running.opening.open(tmp_path / "broken.safetensors")
    wait_for(qtbot, lambda: "broken.safetensors is a text, not a model" in words(running.workspace.model))
    assert shown(running) is before
    assert running.document.model.name == before.model.name


def test_a_model_file_that_only_the_engine_can_see_is_broken_is_refused_with_the_true_reason(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    before, story = shown(running), words(running.workspace.model)
    whole = write_wide_model(tmp_path).read_bytes()
    cut = tmp_path / "cut.safetensors"
    cut.write_bytes(whole[: len(whole) - 100])
    running.opening.open(cut)
    wait_for(qtbot, lambda: "cut.safetensors is no model that can be opened" in words(running.workspace.model))
    assert "any more" not in words(running.workspace.model)
    assert shown(running) is before
    assert running.document.model.name == before.model.name
    assert before.model.story in words(running.workspace.model)
    assert before.model.story in story
    box = named(running.window, QComboBox, "Model")
    assert isinstance(box, QComboBox)
    assert box.currentText() == before.model.title
    type_sequence(running, "AC")
    wait_for(qtbot, lambda: shown(running).steps == 2)
    assert "is no model" not in words(running.workspace.model)


def test_a_number_too_large_for_the_model_is_refused_beside_the_field(running: Studio, qtbot: QtBot) -> None:
    (adding,) = [model for model in models.shipped() if model.name == "adding"]
    running.opening.open_model(adding)
    wait_for(qtbot, lambda: shown(running).model.name == "adding")
    before = shown(running)
    type_sequence(running, "0.5 0; 1e39 1")
    wait_for(qtbot, lambda: "1e+39 at step 2, column 1 is too large" in words(running.workspace.model))
    assert shown(running) is before


def test_a_model_named_at_the_start_is_opened_once_the_window_is_there(running: Studio, qtbot: QtBot) -> None:
    running.opening.open_named("hold_latest")
    wait_for(qtbot, lambda: shown(running).model.name == "hold_latest")
    running.opening.open_named("no_such_model")
    wait_for(qtbot, lambda: "There is no model no_such_model" in words(running.workspace.model))
    assert shown(running).model.name == "hold_latest"
