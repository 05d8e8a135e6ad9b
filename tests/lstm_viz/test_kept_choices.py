"""What was chosen for a file is known again by its content."""

from __future__ import annotations

from pathlib import Path

from engine.protocol.reading import Assignment, MakeModel
from lstm_viz.kept_choices import KeptChoices

WISH = MakeModel(layer="lstm", embedding="emb.weight", alphabet=("a", "b"), text=True)


def test_a_choice_is_found_again_when_the_file_has_moved(tmp_path: Path) -> None:
    path, moved = tmp_path / "model.pt", tmp_path / "moved.pt"
    path.write_bytes(b"weights" * 1000)
    kept = KeptChoices(tmp_path / "choices.json")
    assert kept.of(path) is None
    kept.keep(path, WISH)
    path.replace(moved)
    assert KeptChoices(tmp_path / "choices.json").of(moved) == WISH
    moved.write_bytes(b"other" * 1000)
    assert kept.of(moved) is None
    assert kept.of(path) is None


def test_tensors_picked_by_hand_are_kept_too(tmp_path: Path) -> None:
    path = tmp_path / "model.pt"
    path.write_bytes(b"weights")
    wish = MakeModel(layer=Assignment(cell="gru", tensors={"weight_ih_l0": "w"}, gate_order="zrn"))
    kept = KeptChoices(tmp_path / "choices.json")
    kept.keep(path, wish)
    assert kept.of(path) == wish


def test_a_broken_file_of_choices_keeps_nobody_from_choosing(tmp_path: Path) -> None:
    path = tmp_path / "model.pt"
    path.write_bytes(b"weights")
    (tmp_path / "choices.json").write_text("{broken")
    kept = KeptChoices(tmp_path / "choices.json")
    assert kept.of(path) is None
    kept.keep(path, WISH)
    assert kept.of(path) == WISH
