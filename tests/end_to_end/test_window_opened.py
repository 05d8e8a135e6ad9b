"""From a file that somebody saved to a text that runs through it; what was refused, and how that goes away."""

from __future__ import annotations

import os
from pathlib import Path

import torch
from pytestqt.qtbot import QtBot
from torch import nn

from engine.protocol.reading import MakeModel
from lstm_viz.signals import SENTENCE
from lstm_viz.studio import INSPECT, Studio
from tests.end_to_end.windows import shown, wait_for, words

VOCABULARY = sorted(set(SENTENCE))
BREAK = "\u200b"  # where a long name may be broken


class CharacterModel(nn.Module):
    """As thousands have written it."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(len(VOCABULARY), 6)
        self.lstm = nn.LSTM(6, 8, num_layers=2, batch_first=True)
        self.head = nn.Linear(8, len(VOCABULARY))


class Hostile:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


def saved(folder: Path, vocabulary: object) -> Path:
    model = CharacterModel()
    adam = torch.optim.Adam(model.parameters())
    whole = {"state_dict": model.state_dict(), "optimizer": adam.state_dict(), "vocab": vocabulary}
    torch.save(whole, folder / "c.pt")
    return folder / "c.pt"


def test_a_text_runs_through_a_checkpoint_with_one_vocabulary_at_once(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.show_workspace(INSPECT)
    inspect = running.inspect_workspace
    running.opening.open(saved(tmp_path, {character: place for place, character in enumerate(VOCABULARY)}))
    wait_for(qtbot, lambda: shown(running).model.name == "c" and shown(running).sequence.text == SENTENCE)
    assert running.document.model.alphabet == tuple(VOCABULARY)
    assert "reads the rows of" in words(inspect.choices)
    assert "What is shown is a sentence to begin with, not your data" in words(inspect.reading)
    assert inspect.choices.vocabulary.currentText().startswith("vocab")
    # Another choice is one choice away, and takes along what was typed.
    running.document.set_text("the man")
    wait_for(qtbot, lambda: shown(running).sequence.text == "the man")
    inspect.choices.head.setCurrentIndex(1)
    inspect.choices.head.activated.emit(1)
    wait_for(qtbot, lambda: shown(running).model.output == "classes")
    assert shown(running).sequence.text == "the man"
    inspect.choices.embedding.setCurrentIndex(0)
    inspect.choices.embedding.activated.emit(0)
    wait_for(qtbot, lambda: running.document.model.inputs == "numbers")
    assert "Taken because" not in words(inspect.choices)
    inspect.choices.embedding.setCurrentIndex(1)
    inspect.choices.embedding.activated.emit(1)  # its vocabulary comes with it
    wait_for(qtbot, lambda: running.document.model.alphabet == tuple(VOCABULARY))


def test_while_a_choice_is_taken_what_was_there_stays(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    running.window.show_workspace(INSPECT)
    inspect = running.inspect_workspace
    running.opening.open(saved(tmp_path, VOCABULARY))
    wait_for(qtbot, lambda: running.document.model.name == "c" and not running.inspection.busy)
    layer = running.inspection.layer
    assert layer is not None
    seen: set[tuple[bool, bool]] = set()

    def look() -> None:
        seen.add(("c.pt" in words(inspect.file), inspect.choices.isVisible()))

    inspection = running.inspection
    for changed in (inspection.changed, inspection.busy_changed, inspection.refused):
        changed.connect(look)
    running.document.model_changed.connect(look)
    inspection.take(MakeModel(layer=layer.name), chosen=True)
    wait_for(qtbot, lambda: running.document.model.inputs == "numbers" and not inspection.busy)
    assert seen == {(True, True)}


def test_a_refused_file_is_told_once_until_it_is_closed_or_another_opens(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.show_workspace(INSPECT)
    inspect = running.inspect_workspace
    (tmp_path / "letter.pt").write_text("Dear all, this is no model.", encoding="utf-8")
    running.opening.open(tmp_path / "letter.pt")
    wait_for(qtbot, lambda: "letter.pt" in words(inspect.file))
    assert "letter.pt" not in words(inspect.reading)
    inspect.file.dismiss.click()
    assert "letter.pt" not in words(inspect.file)
    assert not inspect.file.dismiss.isVisible()
    running.opening.open(tmp_path / "letter.pt")
    wait_for(qtbot, lambda: "letter.pt" in words(inspect.file))
    running.opening.open_named("next_character")
    wait_for(qtbot, lambda: running.document.model.name == "next_character")
    assert "letter.pt" not in words(inspect.file)


def test_a_hostile_name_does_not_look_like_a_models_own_class(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.show_workspace(INSPECT)
    file = running.inspect_workspace.file
    torch.save(CharacterModel(), tmp_path / "whole.pt")
    running.opening.open(tmp_path / "whole.pt")
    wait_for(qtbot, lambda: running.document.model.name == "whole")
    assert not file._refused.isVisible()
    assert "CharacterModel" in file._classes.text().replace(BREAK, "")
    torch.save({"model": CharacterModel(), "more": Hostile()}, tmp_path / "hostile.pt")
    running.opening.open(tmp_path / "hostile.pt")
    wait_for(qtbot, lambda: running.document.model.name == "hostile")
    assert "system" in file._refused.text()
    assert "CharacterModel" not in file._refused.text().replace(BREAK, "")


def test_rows_that_would_all_be_one_colour_have_a_scale_each_until_a_person_chooses(
    running: Studio, qtbot: QtBot
) -> None:
    """Most of the character model's units count far beyond what the scale of all shows."""
    running.window.show_workspace(INSPECT)
    image = running.inspect_workspace.image
    running.opening.open_named("next_character")
    wait_for(qtbot, lambda: shown(running).model.name == "next_character")
    assert image.each.isChecked()
    running.opening.open_named("remember_first")
    wait_for(qtbot, lambda: shown(running).model.name == "remember_first")
    assert not image.each.isChecked()
    running.opening.open_named("next_character")
    wait_for(qtbot, lambda: shown(running).model.name == "next_character")
    image.each.click()
    running.document.set_text("The girl ran.")
    wait_for(qtbot, lambda: shown(running).sequence.text == "The girl ran.")
    assert not image.each.isChecked()
