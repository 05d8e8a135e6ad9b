"""`lstm-viz render`: the window's own picture in a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from lstm_viz import models
from lstm_viz.__main__ import main
from lstm_viz.theme import DARK
from tests.lstm_viz.commands.conftest import Refused

MODEL = models.FIRST


def test_a_picture_has_the_size_and_the_theme_that_were_asked_for(application: object, tmp_path: Path) -> None:
    path = tmp_path / "cell.png"
    words = ["render", "cell", "--out", str(path), "--size", "1000x700", "--theme", "dark", "--step", "2"]
    assert main([*words, "--phase", "2", "--unit", "3", "--text", "A··"]) == 0
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1000, 700)
    # Between the cards the window shows through.
    assert image.pixelColor(4, 400).name().upper() == DARK.window


def test_another_ending_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "no .png file" in refused("render", "cell", "--out", tmp_path / "cell.jpg")


@pytest.mark.parametrize("size", ["big", "10x10", "99999x99999", "1440", "-5x700", "1440x900x2"])
def test_a_size_that_is_none_is_refused(refused: Refused, tmp_path: Path, size: str) -> None:
    assert f"“{size}” is no size" in refused("render", "cell", "--out", tmp_path / "c.png", f"--size={size}")


def test_a_model_that_is_not_there_is_refused_with_those_that_are(refused: Refused, tmp_path: Path) -> None:
    assert MODEL in refused("render", "cell", "--out", tmp_path / "c.png", "--model", "nobody")


def test_a_workspace_that_is_not_there_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "cell" in refused("render", "kitchen", "--out", tmp_path / "c.png")


def test_a_sequence_that_the_model_cannot_read_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "(step 2)" in refused("render", "cell", "--out", tmp_path / "c.png", "--text", "Aé")


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--step", "4", "There is no step 4: the sequence has 3"),
        ("--step", "0", "There is no step 0"),
        ("--phase", "5", "There is no phase 5: a step has 4"),
        ("--unit", "99999", "There is no unit 99999"),
    ],
)
def test_a_moment_or_a_unit_that_is_not_there_is_refused(
    refused: Refused, tmp_path: Path, option: str, value: str, said: str
) -> None:
    assert said in refused("render", "cell", "--out", tmp_path / "c.png", "--text", "A··", option, value)


def test_the_live_workspace_is_rendered_with_its_plots(application: object, tmp_path: Path) -> None:
    path = tmp_path / "live.png"
    assert main(["render", "live", "--out", str(path), "--size", "1440x900"]) == 0
    image = QImage(str(path))
    # At the right of the sheet of the loss lies its curve, in the colour of words.
    dark = [image.pixelColor(x, y).lightness() < 90 for x in range(860, 1090) for y in range(190, 350)]
    assert sum(dark) > 200
